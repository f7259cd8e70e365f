# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A first day with Olivine, through the window only."""

import csv
import io
import subprocess
import sys

from driver import BUTTON, App, Atspi, Failure, Tap, poll, text_of


def day(app):
    return next(csv.DictReader(io.StringIO(app.cli('--csv', 'day'))))


def expect(actual, expected, what):
    if actual != expected:
        raise Failure(f'{what}: {actual!r}, expected {expected!r}')


def total(app, text):
    """The sentence of the ring, which says the same as the picture."""
    return app.find('image', contains=text)


def first_run(app):
    app.find('label', 'Welcome to Olivine')
    app.press('Next')
    birth = app.find('text', contains='Birth date')
    Atspi.EditableText.set_text_contents(birth, '1980-05-01')
    app.choose('Sex', 'Male')
    app.press('Next')
    app.choose('Standard', 'United States and Canada')
    app.find('label', contains='420 mg')
    app.press('Start')
    total(app, '420 milligrams')
    expect(day(app)['target_mg'], '420', 'the target')


def log_almonds(app):
    app.press('Add to Breakfast')
    app.write('Food and amount', '30 g almonds')
    app.find('list item', contains='Almonds')
    app.press('Log')
    total(app, '77 of 420')
    expect(day(app)['total_mg'], '77.28', 'the total')
    entries = list(csv.DictReader(io.StringIO(app.cli('--csv', 'entries'))))
    expect([entry['meal'] for entry in entries], ['breakfast'], 'the meal')


def delete_and_undo(app):
    before = day(app)
    app.act(app.find('list item', contains='Almonds'), 'entry.delete')
    total(app, '0 of 420')
    app.keys('ctrl+z')
    total(app, '77 of 420')
    expect(day(app), before, 'the day after undo')


def unknown_food(app):
    app.press('Add to Lunch')
    app.write('Food and amount', '100 g soy yoghurt, plain')
    app.find('list item', contains='Soy yoghurt')
    app.press('Log')
    total(app, 'At least 77 of 420')
    expect(day(app)['at_least'], 'yes', 'at_least')


def repeated_food_in_six_keys(app):
    keys = ['a', 'l', 'm']
    app.keys(*keys)
    poll(lambda: text_of(app.find('entry', 'Food and amount')) == 'alm', '“alm” in the entry')
    app.find('list item', contains='Almonds')
    app.keys('Return')
    total(app, 'At least 155 of 420')
    if len(keys) + 1 > 6:
        raise Failure('more than six key presses')


def unlikely_amount(app):
    app.press('Add to Dinner')
    app.write('Food and amount', '5 kg pumpkin seeds')
    app.find('list item', contains='Pumpkin seeds')
    before = day(app)
    app.press('Log')
    app.find(contains='a lot')
    expect(day(app), before, 'the day after an unlikely amount')
    app.keys('Escape')


def previous_day_stays_there(app):
    app.press('Previous day')
    app.find(BUTTON, contains='Yesterday')
    app.press('Add to Breakfast')
    app.write('Food and amount', '1 cup black beans')
    app.find('list item', contains='Black beans, boiled')
    app.press('Log')
    total(app, '120 of 420')
    app.press('Next day')
    total(app, 'At least 155 of 420')


def another_process(app):
    app.cli('log', '1 medium banana', '--meal', 'snack')
    app.find('list item', contains='Banana')


def writing_together(app):
    """Two programs log forty foods while the window logs three: all of them are there."""
    def count():
        return len(app.cli('--csv', 'entries').splitlines()) - 1
    before = count()
    loop = 'for i in $(seq 20); do "$0" --data-dir "$1" log "10 g almonds" --meal snack || exit 1; done'
    others = [subprocess.Popen(['sh', '-c', loop, app.cli_binary, app.data_dir],
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)]
    for _ in range(3):
        app.press('Add to Dinner')
        app.write('Food and amount', '1 g pumpkin seeds')
        app.find('list item', contains='Pumpkin seeds')
        app.press('Log')
        app.find(BUTTON, 'Add to Dinner')
    for other in others:
        errors = other.communicate(timeout=60)[1].decode()
        expect((other.returncode, errors), (0, ''), 'a program that wrote meanwhile')
    poll(lambda: count() == before + 43, 'forty-three new entries')
    expect(app.cli('--csv', 'check').split()[-1], 'ok', 'the check')


def main():
    tap = Tap()
    with App() as app:
        tap.case('first run ends with the right target', lambda: first_run(app))
        tap.case('30 g almonds at breakfast are 77 mg', lambda: log_almonds(app))
        tap.case('delete, then Ctrl+Z: the same total', lambda: delete_and_undo(app))
        tap.case('an unknown food makes it at least', lambda: unknown_food(app))
        tap.case('a repeated food takes at most six keys', lambda: repeated_food_in_six_keys(app))
        tap.case('5 kg of pumpkin seeds asks again', lambda: unlikely_amount(app))
        tap.case('b16 add from yesterday lands on yesterday', lambda: previous_day_stays_there(app))
        tap.case('what another program logs shows up', lambda: another_process(app))
        tap.case('two programs and the window write at once', lambda: writing_together(app))
    return tap.done()


sys.exit(main())
