# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged diary is never written to, and says so or reads right; what is left of it can be had.

Every page of a diary is overwritten in turn, with zeros and with rubbish.
"""

import csv
import io
import os
import random
import shutil
import sqlite3
import sys

from diaries import VERSIONS, Failure, Tap, make, run, scratch, snapshot, table

PAGE = 4096
COMMANDS = (('day', '--date', '2026-03-01'), ('export', 'diary', '-'), ('lab', 'list'))
WORDS = ('damaged', 'no database', 'another program', 'newer Olivine', 'is empty')


def fillings(number):
    return {'zeros': bytes(PAGE), 'rubbish': random.Random(number).randbytes(PAGE)}


def large(place):
    """Some pages of every table: a year of entries, with everything that doses bring."""
    folder = os.path.join(place, 'whole')
    path = make(folder, VERSIONS[-1], 'doses', 'wal')
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute('BEGIN')
    connection.executemany(
        'INSERT INTO entry (uid, date, time, meal, dish, kind, food_id, food, quantity, unit, grams, magnesium_mg, '
        'energy_kcal, estimated, compound, agreed, cautions, note) '
        "SELECT ?, date ('2026-03-02', ? || ' days'), '', 'lunch', '', 'food', '', 'Something', 1000, 'g', 100000, "
        "50000, 100000, 0, '', 0, '', ''", ((f'e-{i}', i // 3) for i in range(600)))
    connection.executemany("INSERT INTO lab (uid, date, name, amount, unit) VALUES (?, '2026-01-01', 'egfr', ?, 'mL/min/1.73m2')",
                           ((f'l-{i}', i + 1) for i in range(120)))
    connection.execute('COMMIT')
    connection.close()
    return folder, path


def overwrite(path, page, filling):
    with open(path, 'r+b') as file:
        file.seek(page * PAGE)
        file.write(filling)


def check_answer(what, result, good):
    message = result.stderr.decode()
    if result.returncode == 0:
        if result.stdout != good:
            raise Failure(f'{what}: says something else than before')
    elif result.returncode != 4 or not any(word in message for word in WORDS) or 'not touched' not in message:
        raise Failure(f'{what}: {result.returncode}: {message}')
    return result.returncode


def every_page(name):
    counts = {0: 0, 4: 0}
    with scratch() as place:
        whole, path = large(place)
        goods = [run(whole, *command).stdout for command in COMMANDS]
        n_pages = os.path.getsize(path) // PAGE
        if n_pages < 40 or not all(goods):
            raise Failure(f'{n_pages} pages')
        folder = os.path.join(place, 'damaged')
        for page in range(n_pages):
            shutil.copytree(whole, folder)
            overwrite(os.path.join(folder, 'diary.db'), page, fillings(page)[name])
            before = snapshot(folder)
            for command, good in zip(COMMANDS, goods):
                what = f'page {page + 1} of {n_pages}, {" ".join(command)}'
                counts[check_answer(what, run(folder, *command), good)] += 1
                if snapshot(folder) != before:
                    raise Failure(f'{what}: the folder is not as it was: {snapshot(folder).keys() ^ before.keys()}')
            shutil.rmtree(folder)
    print(f'# {name}: {n_pages} pages, {counts[4]} refusals, {counts[0]} right answers')
    if counts[4] < 60:
        raise Failure(f'hardly anything was refused: {counts}')


def rows_of(text):
    return {tuple(row) for row in csv.reader(io.StringIO(text.decode(), newline=''))}


def rest_of_every_page(name):
    """What is left are rows that were there, and not many are lost with one page."""
    n_lost = []
    with scratch() as place:
        whole, path = large(place)
        good = rows_of(run(whole, 'export', 'diary', '-').stdout)
        folder = os.path.join(place, 'damaged')
        for page in range(os.path.getsize(path) // PAGE):
            shutil.copytree(whole, folder)
            overwrite(os.path.join(folder, 'diary.db'), page, fillings(page)[name])
            before = snapshot(folder)
            result = run(folder, 'export', 'diary', '-', '--damaged')
            if (page == 0) != (result.returncode == 4):
                raise Failure(f'page {page + 1}: {result.returncode}: {result.stderr.decode()}')
            found = rows_of(result.stdout)
            if not found <= good or snapshot(folder) != before:
                raise Failure(f'page {page + 1}: rows that never were, or files: {list(found - good)[:2]}')
            if result.returncode == 0:
                n_lost.append(len(good) - len(found))
                if n_lost[-1] and 'some could not' not in result.stderr.decode():
                    raise Failure(f'page {page + 1}: {n_lost[-1]} lost rows are not told of')
            shutil.rmtree(folder)
    n_lost.sort()
    print(f'# {name}: {len(good)} rows, lost with a page: at most {n_lost[-2:]}, {sum(n > 0 for n in n_lost)} times any')
    # With the root of the table, or what tells where it is, all of it is lost; with any other page
    # the rows of that page.
    if n_lost[-4] > 60 or not n_lost[-1] or sum(n > 0 for n in n_lost) < 8:
        raise Failure(f'lost: {n_lost}')


def restored_over_damage():
    with scratch() as place:
        whole, path = large(place)
        good = run(whole, 'export', 'diary', '-').stdout
        run(whole, 'backup', os.path.join(place, 'copy.db'))
        overwrite(path, 5, bytes(PAGE))
        overwrite(path, 20, bytes(PAGE))
        with open(path, 'rb') as file:
            damaged = file.read()
        message = run(whole, 'restore', os.path.join(place, 'copy.db'), '--dry-run').stderr.decode()
        if 'damaged' not in message:
            raise Failure(message)
        header, rows = table(whole, 'restore', os.path.join(place, 'copy.db'))
        if header != ['result'] or 'the damaged diary is kept in' not in rows[0][0]:
            raise Failure(f'{header} {rows}')
        kept = rows[0][0].rsplit(' kept in ', 1)[1]
        with open(kept, 'rb') as file:
            if file.read() != damaged or os.stat(kept).st_mode & 0o777 != 0o600:
                raise Failure('the damaged file was changed')
        if run(whole, 'export', 'diary', '-').stdout != good:
            raise Failure('it is not what it was')
        table(whole, 'check')


def damaged_copy_is_refused():
    with scratch() as place:
        whole, path = large(place)
        copy = os.path.join(place, 'copy.db')
        run(whole, 'backup', copy)
        overwrite(copy, 20, bytes(PAGE))
        overwrite(path, 20, bytes(PAGE))
        before = snapshot(place)
        result = run(whole, 'restore', copy)
        if result.returncode != 4 or copy not in result.stderr.decode() or snapshot(place) != before:
            raise Failure(f'{result.returncode}: {result.stderr.decode()}')


def large_diary():
    """It is shown without being read whole, and read before anything is changed."""
    with scratch() as place:
        folder = os.path.join(place, 'large')
        path = make(folder, VERSIONS[-1], 'empty', 'wal')
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute('BEGIN')
        connection.executemany(
            'INSERT INTO entry (uid, date, time, meal, dish, kind, food_id, food, quantity, unit, grams, estimated, '
            "compound, agreed, cautions, note) VALUES (?, '2026-01-01', '', '', '', 'food', '', 'Something', 1000, 'g', "
            "100000, 0, '', 0, '', ?)", ((f'e-{i}', 'x' * 300) for i in range(15000)))
        connection.execute('COMMIT')
        connection.close()
        if os.path.getsize(path) < 5_000_000:
            raise Failure(f'{os.path.getsize(path)} bytes are not many')
        overwrite(path, 800, bytes(PAGE))
        before = snapshot(folder)
        for command, code in ((('day', '--date', '2026-03-01'), 0), (('log', '30 g almonds'), 4)):
            result = run(folder, *command)
            says = 'not touched' in result.stderr.decode()
            if result.returncode != code or says != (code == 4) or snapshot(folder) != before:
                raise Failure(f'{command}: {result.returncode}: {result.stderr.decode()}')


def somebody_has_it_open():
    with scratch() as place:
        whole, path = large(place)
        run(whole, 'backup', os.path.join(place, 'copy.db'))
        overwrite(path, 5, bytes(PAGE))
        overwrite(path, 20, bytes(PAGE))
        other = sqlite3.connect(path)
        other.execute('PRAGMA user_version').fetchone()  # and reads nothing that is damaged
        result = run(whole, 'restore', os.path.join(place, 'copy.db'))
        other.close()
        if result.returncode != 4 or 'Close all windows of Olivine' not in result.stderr.decode():
            raise Failure(f'{result.returncode}: {result.stderr.decode()}')


def main():
    tap = Tap()
    for name in fillings(0):
        tap.case(f'every page in turn: {name}', every_page, name)
        tap.case(f'what is left of it: {name}', rest_of_every_page, name)
    tap.case('a copy is restored over a damaged diary', restored_over_damage)
    tap.case('a damaged copy is not', damaged_copy_is_refused)
    tap.case('nor one over a diary in use', somebody_has_it_open)
    tap.case('a large diary is read whole before it is changed', large_diary)
    return tap.done()


sys.exit(main())
