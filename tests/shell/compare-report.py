# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare-report.py: what `history`, `export days`, `summary` and the report's PDF say of
made-up diaries is the same to the last digit, and is what their entries add up to.

The diaries have unknowns, gaps, doses of unknown content, days that were marked, a target that
changes, and edits.  Everything is worked out here a second time, from the exported entries.
"""

import csv
import datetime
import io
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from decimal import ROUND_HALF_UP, Decimal

# Yesterday: all days are over, whenever this runs.
LAST = datetime.date.today() - datetime.timedelta(days=1)
FOODS = ['Beans', 'Seeds', 'Oats', 'Bread', 'Salmon', 'Kale']
PRODUCTS = [('Citrate', 'supplement', 'tablet'), ('Rennie', 'antacid', 'tablet'),
            ('Binder', 'prescribed-binder', 'tablet')]
CAUTIONS = ['', 'KID-01', 'UL-01', 'KID-01;UL-01']
HEADER = ('date,meal,kind,food,quantity,unit,grams,magnesium_mg,potassium_mg,energy_kcal,agreed,cautions,'
          'uid').split(',')
THOUSANDTH = Decimal('0.001')
TARGETS = [(LAST - datetime.timedelta(days=800), Decimal(310)), (LAST - datetime.timedelta(days=9), Decimal(400))]

results = []


def ok(passed, name, detail=''):
    results.append(passed)
    print(f'{"ok" if passed else "not ok"} {len(results)} {name}')
    if not passed:
        print(''.join(f'# {line}\n' for line in str(detail).splitlines()[:12]), end='')


class Diary:
    """A data folder and the program that works in it."""

    def __init__(self, folder):
        self.folder = folder

    def run(self, *words, date=LAST):
        command = [os.environ['OLIVINE_CLI'], '--data-dir', self.folder, '--date', str(date), *words]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode != 0:
            sys.exit(f'Bail out! {" ".join(words)}: {done.stderr.decode()}')
        return done.stdout

    def table(self, *words):
        return list(csv.DictReader(io.StringIO(self.run(*words).decode())))


def make_rows(seed, n_days):
    chance = random.Random(seed)
    rows = []
    for back in range(n_days):
        day = LAST - datetime.timedelta(days=back)
        if chance.random() < 0.15:
            continue
        for meal in chance.sample(['breakfast', 'lunch', 'dinner', 'snack', ''], chance.randint(1, 4)):
            known = chance.random() < 0.9
            rows.append([day, meal, 'food', chance.choice(FOODS), 100, 'g', 100,
                         Decimal(chance.randint(0, 200000)) / 1000 if known else '',
                         chance.randint(0, 900) if chance.random() < 0.8 else '',
                         chance.randint(0, 1400) if chance.random() < 0.95 else '', 'no', '', ''])
        for _ in range(chance.choice([0, 0, 1, 2])):
            name, kind, unit = chance.choice(PRODUCTS)
            rows.append([day, '', kind, name, chance.choice([1, 2]), unit, '',
                         chance.choice([100, Decimal('60.5'), 121, '']), '', '',
                         chance.choice(['yes', 'no']), chance.choice(CAUTIONS), ''])
    return rows


def make_diary(folder, seed, n_days):
    diary = Diary(folder)
    diary.run('profile', 'set', 'sex=male', 'birth-date=1960-05-05', date=TARGETS[0][0])
    for since, target in TARGETS:
        diary.run('profile', 'set', f'target-mg={target}', date=since)
    path = os.path.join(folder, 'made.csv')
    with open(path, 'w', encoding='utf-8', newline='') as file:
        csv.writer(file).writerows([HEADER] + make_rows(seed, n_days))
    diary.run('import', path)
    edit(diary, random.Random(seed))
    return diary


def edit(diary, chance):
    """What people do: correct, remove, take back, mark."""
    entries = diary.table('export', 'diary', '-')
    foods = [entry for entry in entries if entry['kind'] == 'food']
    for entry in chance.sample(foods, min(5, len(foods))):
        diary.run('edit', entry['uid'], f'quantity={chance.randint(20, 300)}')
    for entry in chance.sample(entries, min(3, len(entries))):
        diary.run('remove', entry['uid'])
    diary.run('undo')
    for back in chance.sample(range(1, 30), 4):
        diary.run('complete', chance.choice(['yes', 'no']), date=LAST - datetime.timedelta(days=back))


def number(cell):
    return Decimal(cell) if cell != '' else None


def text(amount):
    """As the program writes it: three decimals at most, no zeros that say nothing."""
    shown = f'{amount:.3f}'.rstrip('0').rstrip('.')
    return shown if shown != '' else '0'


def percent(share):
    return f'{text(number(share) * 100)} %' if share != '' else '–'


def squeeze(line):
    """Without the gaps of a layout; pdftotext sees none between some signs and digits."""
    return ' '.join(line.split()).replace('≥ ', '≥').replace(' %', '%')


def group(entries):
    days = {}
    for entry in entries:
        days.setdefault(entry['date'], []).append(entry)
    return days


def target_on(day):
    return [target for since, target in TARGETS if since <= day][-1]


def is_gap(entries, mark):
    return not entries and mark != 'yes'


def counts(day, entries, mark):
    if mark:
        return mark == 'yes'
    if not entries or day >= datetime.date.today():
        return False
    foods = [entry for entry in entries if entry['kind'] == 'food']
    meals = {entry['meal'] for entry in foods} - {''}
    energy = [number(entry['energy_kcal']) for entry in entries if entry['energy_kcal'] != '']
    return len(meals) >= 3 or (bool(energy) and sum(energy) >= 1200)


def sums(entries):
    """Food, supplements, and whether something of them is unknown."""
    foods = [number(entry['magnesium_mg']) for entry in entries if entry['kind'] == 'food']
    doses = [number(entry['magnesium_mg']) for entry in entries if entry['kind'] != 'food']
    return (sum((mg for mg in foods if mg is not None), Decimal(0)),
            sum((mg for mg in doses if mg is not None), Decimal(0)), None in foods, None in doses)


def mean(amounts):
    return (sum(amounts) / len(amounts)).quantize(THOUSANDTH, ROUND_HALF_UP)


def figures(entries, marks, first):
    """What the summary has to say, from the entries alone."""
    by_day = group(entries)
    counted = []
    n_logged = n_on_target = 0
    for offset in range((LAST - first).days + 1):
        day = first + datetime.timedelta(days=offset)
        of_day = by_day.get(str(day), [])
        mark = marks.get(str(day), '')
        n_logged += not is_gap(of_day, mark)
        if counts(day, of_day, mark):
            counted.append(sums(of_day))
            n_on_target += sum(counted[-1][:2]) >= target_on(day)
    found = {('days', 'logged'): n_logged, ('days', 'counted'): len(counted),
             ('days', 'on-target'): n_on_target}
    for name, column in (('food', lambda s: s[0]), ('supplement', lambda s: s[1]),
                         ('total', lambda s: s[0] + s[1])):
        amounts = [column(day) for day in counted]
        found.update({('mean', name): mean(amounts), ('min', name): min(amounts),
                      ('max', name): max(amounts)})
    found['at-least', 'food'] = any(day[2] for day in counted)
    found['at-least', 'supplement'] = any(day[3] for day in counted)
    return found


def expected_days(rows, entries):
    """The lines of the PDF's table of days."""
    by_day = group(entries)
    lines = []
    for row in rows:
        of_day = by_day.get(row['date'], [])
        if is_gap(of_day, row['complete']):
            lines.append(f'{row["date"]} {row["target_mg"]} – – nothing logged – –')
            continue
        _, _, food_open, dose_open = sums(of_day)
        day = datetime.date.fromisoformat(row['date'])
        lines.append(' '.join([
            row['date'], row['target_mg'], ('≥ ' if food_open else '') + row['food_mg'],
            ('≥ ' if dose_open else '') + row['supplement_mg'],
            ('≥ ' if food_open or dose_open else '') + row['total_mg'], percent(row['coverage']),
            'yes' if counts(day, of_day, row['complete']) else 'no']))
    return lines


def read_pdf(diary, first, folder):
    path = os.path.join(folder, 'report.pdf')
    with open(path, 'wb') as file:
        file.write(diary.run('report', '-', '--from', str(first), '--to', str(LAST)))
    done = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, check=True)
    return [squeeze(line) for line in done.stdout.decode().splitlines()]


def check_days(name, diary, entries, rows, first):
    history = diary.table('history', '--csv', '--from', str(first), '--to', str(LAST))
    exported = [{key: row[key] for key in row if key != 'complete'} for row in rows]
    ok(history == exported and len(rows) > 0, f'{name}: history and export days are the same')
    by_day = group(entries)
    wrong = [row['date'] for row in rows if row['total_mg'] != ''
             and sums(by_day.get(row['date'], []))[:2]
             != (number(row['food_mg']), number(row['supplement_mg']))]
    ok(not wrong, f'{name}: the days are the sums of their entries', wrong)
    gaps = [row for row in rows if is_gap(by_day.get(row['date'], []), row['complete'])]
    ok(all(row['total_mg'] == '' for row in gaps) and len(gaps) > 0, f'{name}: a gap is no day of 0 mg')


def check_summary(name, summary, expected):
    wrong = [(key, summary.get(key), text(Decimal(expected[key]))) for key in expected
             if summary.get(key) != text(Decimal(expected[key]))]
    ok(not wrong and len(expected) > 10, f'{name}: the summary is what the entries come to', wrong)


def check_figures(name, lines, summary):
    for what, title in (('food', 'Magnesium from food'), ('total', 'Magnesium, both together'),
                        ('supplement', 'Magnesium from supplements and medicines')):
        at_least = '≥ ' if summary['at-least', what] == '1' else ''
        line = ' '.join([title, 'mg', at_least + summary['mean', what], summary['min', what],
                         summary['max', what], summary['days', what]])
        ok(squeeze(line) in lines, f'{name}: mean and range of {what}', line)
    words = ' '.join(lines)
    for sentence in (f'Days on target: {summary["days", "on-target"]} of '
                     f'{summary["days", "with-target"]}.',
                     f'magnesium is known for {percent(summary["share", "coverage"])} of the food.',
                     f'logged whole: {summary["days", "counted"]} of {summary["days", "all"]}; on '
                     f'{summary["days", "logged"]} something was logged.'):
        ok(squeeze(sentence) in words, f'{name}: {sentence}')


def check_doses(name, lines, entries):
    doses = [entry for entry in entries if entry['kind'] != 'food']
    for product, _, unit in PRODUCTS:
        mine = [entry for entry in doses if entry['food'] == product]
        if not mine:
            continue
        count = sum(number(entry['quantity']) for entry in mine)
        amount = text(sums(mine)[1])
        tail = ' '.join([text(count), unit + ('s' if count > 1 else ''),
                         str(len({entry['date'] for entry in mine})),
                         ('≥ ' if sums(mine)[3] else '') + amount])
        found = [line for line in lines if line.startswith(product + ' ') and line.endswith(squeeze(tail))]
        ok(len(found) == 1, f'{name}: doses of {product}', tail)


def check_cautions(name, lines, entries):
    words = '\n'.join(lines)
    for rule in ('KID-01', 'UL-01'):
        stood = [entry for entry in entries if rule in entry['cautions'].split(';')]
        agreed = sum(entry['agreed'] == 'yes' for entry in stood)
        if not stood:
            continue
        row = re.search(rf'(?:^|\n)[^\n]*\b{agreed} {len(stood) - agreed}(?:\n[^\n]*){{0,3}}\({rule}\)|'
                        rf'\({rule}\)[^\n]*\b{agreed} {len(stood) - agreed}(?:\n|$)', words)
        ok(row is not None, f'{name}: {rule} stood, {agreed} agreed to and {len(stood) - agreed} not', words)


def check(name, diary, first, folder):
    entries = [entry for entry in diary.table('export', 'diary', '-', '--from', str(first), '--to',
                                              str(LAST))]
    rows = diary.table('export', 'days', '-', '--from', str(first), '--to', str(LAST))
    summary = {(row['figure'], row['name']): row['value']
               for row in diary.table('summary', '--csv', '--from', str(first), '--to', str(LAST))}
    lines = read_pdf(diary, first, folder)
    marks = {row['date']: row['complete'] for row in rows}
    check_days(name, diary, entries, rows, first)
    check_summary(name, summary, figures(entries, marks, first))
    check_figures(name, lines, summary)
    check_doses(name, lines, entries)
    check_cautions(name, lines, entries)
    if len(rows) <= 62:
        missing = [line for line in expected_days(rows, entries) if squeeze(line) not in lines]
        ok(not missing and len(rows) > 0, f'{name}: every day in the PDF as it is exported',
           '\n'.join(missing))


def main():
    os.environ['LC_ALL'] = 'C.UTF-8'
    if shutil.which('pdftotext') is None:
        print('1..0 # SKIP pdftotext is not installed')
        return 0
    for seed, n_days in ((1, 14), (2, 30), (3, 62), (4, 120)):
        with tempfile.TemporaryDirectory(prefix='olivine-report.') as folder:
            first = LAST - datetime.timedelta(days=n_days - 1)
            diary = make_diary(folder, seed, n_days)
            # The first and last day of an export are those of the diary.
            for back in (0, n_days - 1):
                diary.run('log', '30 g almonds', date=LAST - datetime.timedelta(days=back))
            check(f'diary {seed}, {n_days} days', diary, first, folder)
    print(f'1..{len(results)}')
    return 0 if all(results) else 1


sys.exit(main())
