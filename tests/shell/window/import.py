# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file opened with the program, with the keyboard only: what would happen, import, fill, undo."""

import csv
import io
import os
import subprocess
import sys
import tempfile

from driver import BUTTON, App, Failure, Tap, poll

SERVINGS = ('Day,Group,Food Name,Amount,Energy (kcal),Magnesium (mg)\n'
            '2026-01-05,Breakfast,Oats,40.00 g,150,55\n'
            '2026-01-05,Lunch,"Almonds, Raw (Brand)",30.00 g,180,\n'
            '2026-01-32,Lunch,Beans,30.00 g,180,80\n')
TABLE = ('Tag;Gericht;Portion;Mg;Anmerkung\n'
         '14.03.2025;Haferflocken;40 g;55,5;lecker\n'
         '13.03.2025;Bohnen;100 g;60;\n')
DATES = 'date,food,grams\n03/04/2025,Oats,10\n'


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as table:
        table.write(text)
    return path


def entries(app, day):
    rows = csv.DictReader(io.StringIO(app.cli('--csv', '--date', day, 'entries')))
    return [(row['food'], row['magnesium_mg']) for row in rows]


def front_is(app, name):
    poll(lambda: app.front().get_name() == name, f'“{name}” in front')


def hears(app, words):
    app.find(contains=words, within=app.front())


def preview(app):
    front_is(app, 'Import')
    for words in ('3 rows were read', '2 rows are new', '1 row is left out', '1 row has no magnesium value',
                  'There is no such day'):
        hears(app, words)
    if entries(app, '2026-01-05'):
        raise Failure('something was written before it was asked for')


def imports(app):
    app.tab_to(BUTTON, 'Import 2 Rows')
    app.keys('Return')
    hears(app, '2 rows were imported')
    if [food for food, _ in entries(app, '2026-01-05')] != ['Oats', 'Almonds, Raw (Brand)']:
        raise Failure(f'{entries(app, "2026-01-05")} is not what was imported')


def fill(app):
    app.tab_to(BUTTON, contains='Similar food for Almonds')
    app.tab_to(BUTTON, 'Fill Almonds, Raw (Brand)')
    app.keys('Return')
    hears(app, '1 row has an estimated magnesium now')
    food, magnesium_mg = entries(app, '2026-01-05')[1]
    if not 50 < float(magnesium_mg) < 100:
        raise Failure(f'{food} has {magnesium_mg} mg')


def unfill(app):
    app.keys('ctrl+z')
    poll(lambda: entries(app, '2026-01-05')[1][1] == '', 'no estimate')
    app.find(BUTTON, 'Fill All', within=app.front())


def own_foods(app, words):
    rows = csv.DictReader(io.StringIO(app.cli('--csv', 'foods', 'search', words)))
    return [row['name'] for row in rows if row['id'].startswith('my:')]


def make(app):
    """The focus stays in the list, on what comes next."""
    app.tab_to(BUTTON, 'Make Oats My Food')
    app.keys('Return')
    hears(app, 'Oats is among your foods now')
    if own_foods(app, 'oats') != ['Oats']:
        raise Failure(f'{own_foods(app, "oats")} is not the food')
    poll(lambda: app.focused() is not None and app.focused().get_name() == 'Almonds, Raw (Brand)',
         'the next food to have the focus')


def undo(app):
    app.tab_to(BUTTON, 'Undo This Import')
    app.keys('Return')
    hears(app, '2 rows from servings.csv were taken back.')
    if own_foods(app, 'oats'):
        raise Failure('the food was left behind')
    if entries(app, '2026-01-05'):
        raise Failure('something was left behind')
    app.tab_to(BUTTON, 'Done')
    app.keys('Return')
    front_is(app, 'Olivine')


def open_with(app, path):
    """As a file manager does: a second process hands the file to the first."""
    environment = dict(os.environ, OLIVINE_DATA_DIR=app.data_dir)
    subprocess.run([app.binary, path], env=environment, check=True, timeout=30)
    front_is(app, 'Import')


def dates(app, path):
    open_with(app, path)
    hears(app, 'can be read in two ways')
    app.tab_to(BUTTON, 'The Month: 02/03 Is 3 February')
    app.keys('Return')
    app.tab_to(BUTTON, 'Import 1 Row')
    app.keys('Return')
    hears(app, '1 row was imported')
    if entries(app, '2025-03-04') != [('Oats', '')]:
        raise Failure('March became April')
    app.tab_to(BUTTON, 'Done')
    app.keys('Return')
    front_is(app, 'Olivine')


def say(app, column, meaning):
    """Picks what a column holds; it may have been guessed already."""
    button = app.tab_to(BUTTON, contains=f'Meaning of {column}')
    if button.get_name().endswith(f': {meaning}'):
        return
    combo = button.get_parent()
    app.keys('space')
    position = poll(lambda: app.place_of(combo, meaning), f'“{meaning}” of {column}')
    app.keys('Home', *['Down'] * (position - 1), 'Return')
    poll(lambda: not app.options_of(combo), f'“{meaning}” of {column} to close')
    app.activate()  # no window manager gives the keyboard back when the list closes
    poll(lambda: app.focused() is not None and app.focused().get_name().endswith(f': {meaning}'),
         f'“{meaning}” of {column} to be chosen')


def columns(app, path):
    open_with(app, path)
    for column, meaning in (('Tag', 'Date'), ('Gericht', 'Food'), ('Portion', 'Amount'), ('Mg', 'Magnesium')):
        say(app, column, meaning)
    hears(app, 'Magnesium 55,5 mg')
    app.tab_to(BUTTON, 'Continue')
    app.keys('Return')
    app.tab_to(BUTTON, 'Import 2 Rows')
    app.keys('Return')
    hears(app, '2 rows were imported')
    if entries(app, '2025-03-14') != [('Haferflocken', '55.5')]:
        raise Failure(f'{entries(app, "2025-03-14")} is not what the table says')
    app.tab_to(BUTTON, 'Undo This Import')
    app.keys('Return')
    hears(app, '2 rows from tabelle.csv were taken back.')
    app.keys('Return')
    front_is(app, 'Olivine')


def refuses(app, path):
    open_with(app, path)
    hears(app, 'This Cannot Be Imported')
    app.keys('Escape')
    front_is(app, 'Olivine')


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as files:
        servings = write(files, 'servings.csv', SERVINGS)
        with App(skip_first_run=True, arguments=[servings]) as app:
            tap.case('a file opened with the program is shown, not imported', lambda: preview(app))
            tap.case('it is imported when that is asked for', lambda: imports(app))
            tap.case('what has no magnesium is filled from a similar food', lambda: fill(app))
            tap.case('filling is undone', lambda: unfill(app))
            tap.case('a food is made of all rows of a name', lambda: make(app))
            tap.case('the import is undone', lambda: undo(app))
            tap.case('dates that can be two days are asked about',
                     lambda: dates(app, write(files, 'diary.csv', DATES)))
            tap.case('the columns of an unknown table are asked about',
                     lambda: columns(app, write(files, 'tabelle.csv', TABLE)))
            tap.case('a file that is not there is told, and Escape closes',
                     lambda: refuses(app, os.path.join(files, 'none.csv')))
    return tap.done()


sys.exit(main())
