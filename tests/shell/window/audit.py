# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""audit.py UI PART: every control of every page, dialog and menu has a name, and Tab goes round.

The parts are the keys of TEMPLATES.  Each says which templates of the folder UI it shows; what they define
has to have been there, and a template with controls that no part shows is a failure.
"""

import datetime
import os
import re
import subprocess
import sys
import tempfile

from audit_notes import audit_notes
from audit_trouble import audit_trouble
from auditor import Audit, Auditor, all_defined, front_is
from driver import BUTTON, App, Failure, Tap, poll, walk

UI, PART = sys.argv[1:]

TEMPLATES = {
    'day': ('add-view', 'caution-banner', 'cautions-view', 'dose-amount', 'dose-bar', 'dose-form', 'dose-view',
            'entry-editor', 'entry-row', 'match-list', 'product-picker', 'summary-card', 'taken-choice',
            'today-page'),
    'menus': ('calendar-button', 'date-button', 'first-run', 'plan-range-button', 'window'),
    'foods': ('food-editor', 'food-figures', 'food-log', 'food-page', 'foods-browser', 'foods-page', 'ingredient-form',
              'portion-list', 'portion-row', 'recipe-editor'),
    'history': ('day-button', 'history-day-bar', 'history-page'),
    'plan': ('fill-view', 'fill-wishes', 'plan-copy-day', 'plan-page'),
    'dishes': ('dish-picker', 'plan-cell', 'shopping-view'),
    'files': ('column-group', 'data-page', 'export-window', 'gap-group', 'gap-row', 'health-page', 'import-report',
              'import-window', 'job-bar', 'lab-form', 'mapping-view', 'reject-list', 'reminder-group'),
    'notes': ('copy-review', 'day-picker', 'day-tools', 'dose-strength'),
    'trouble': ('rescue-page',),
}

# Controls that no step comes to by that name, and why.
EXCEPTIONS = {
    ('calendar-button', 'Choose from a calendar'): 'named after its field: “Birth date: choose from a calendar”',
    ('job-bar', 'Cancel'): 'while a job runs',
    ('foods-page', 'Back to foods'): 'in a narrow window',
    ('plan-range-button', 'Choose a week'): 'named after the week: “16–22 November”',
    ('plan-cell', 'Show in the Diary'): 'once the dish was eaten: in the part “notes”',
    ('window', 'Save as PDF…'): 'in the menu of the report: in the part “notes”',
    ('window', 'Print…'): 'in the menu of the report: in the part “notes”',
    ('window', 'Go to the days up to today'): 'named after the days: “November 2026”',
    ('summary-card', 'Show the first one'): 'named after what is unknown: “1 food has no magnesium value”',
    ('date-button', 'Choose a day'): 'named after the day: “Today, choose a day”',
    ('day-button', 'Choose a day'): 'named after the day: “First day: 1 March 2026”',
}

SERVINGS = ('Day,Group,Food Name,Amount,Energy (kcal),Magnesium (mg),Category\n'
            '{today},Breakfast,Oats,40.00 g,150,55,\n'
            '{today},Lunch,"Almonds, Raw (Brand)",30.00 g,180,,\n'
            '{today},Lunch,Citrate,1.00 tablet,,200,Supplements\n'
            '2026-01-32,Lunch,Beans,30.00 g,180,80,\n')
UNKNOWN = ('Day,Group,Food Name,Amount,Energy (kcal),Magnesium (mg),Category\n'
           '{today},Lunch,"Beans, Baked (Brand)",30.00 g,180,,\n')
TABLE = 'Datum;Speise;Menge;Magnesium (mg);Art\n14.03.2025;Haferflocken;40 g;55,5;\n'
DATES = 'date,food,grams\n03/04/2025,Oats,10\n'


def audit_first_run(audit):
    app = audit.app
    first_run = audit.page('OlivineFirstRun')
    audit.case('first run: welcome', first_run, ('Next', 'Skip'), contains='Welcome')
    app.press('Next')
    app.choose('Sex', 'Female')
    audit.case('first run: person', first_run, ('Birth date', 'Sex', 'Life stage', 'Back', 'Next'),
               contains='Birth date')
    app.press('Next')
    audit.case('first run: target', first_run, ('Standard', 'Start'), contains='Standard')


def audit_nothing(audit):
    """A day on which nothing is logged, of somebody of whom nothing is known."""
    audit.app.press('Skip')
    audit.case('today, empty', audit.page('OlivineTodayPage'), ('Set a Target', 'Add a Food'), role=BUTTON,
               name='Set a Target')


def audit_doses(audit):
    app, today = audit.app, audit.page('OlivineTodayPage')
    app.press('Details')
    audit.case('cautions', today, ('Back to the day',), name='Cautions')
    app.keys('Escape')
    app.press('Add a supplement or medicine')
    audit.case('products', today, ('Another Product',), contains='Another Product')
    app.press('Another Product')
    app.write('Name', 'Magnesium citrate')
    app.write('Magnesium in one unit (mg)', '100')
    app.press('Save')
    audit.case('dose: stop confirmation', today, ('Log Anyway', 'Kind', 'How many', 'Already taken'),
               contains='Log Anyway')
    app.keys('Escape', 'Escape', 'Escape')


def audit_entry(audit):
    app, today = audit.app, audit.page('OlivineTodayPage')
    app.act(app.find('list item', contains='Almonds'), 'entry.menu')
    audit.case('menu of an entry', today, keyboard=False, role='menu item', name='Copy to Another Day…')
    app.keys('Escape')
    app.act(app.find('list item', contains='Beans'), 'entry.menu')
    audit.case('menu of what is in no table', today, keyboard=False, role='menu item', name='Make It My Food')
    app.keys('Escape')
    app.act(app.find('list item', contains='Beans'), 'entry.edit')
    audit.case('entry editor', today, ('Save', 'Copy', 'Delete', 'Make It My Food'), role=BUTTON, name='Delete')
    app.keys('Escape')


def add_to_day(app, folder):
    path = os.path.join(folder, 'servings.csv')
    with open(path, 'w', encoding='utf-8') as table:
        table.write(UNKNOWN.format(today=datetime.date.today().isoformat()))
    app.cli('profile', 'set', 'kidney=ckd', 'egfr=12')
    app.cli('import', path)
    app.cli('log', '30 g almonds', '--meal', 'breakfast')
    app.cli('dose', 'Citrate', '--kind', 'supplement', '--elemental-mg', '100', '--time', '08:00', '--taken')


def audit_day(tap, seen):
    with App() as app:
        audit_nothing(Audit(app, tap, seen))
    with tempfile.TemporaryDirectory() as folder, App(skip_first_run=True) as app:
        audit = Audit(app, tap, seen)
        add_to_day(app, folder)
        audit.case('today', audit.page('OlivineTodayPage'), ('Details', 'Add to Breakfast', 'Everything is logged'),
                   role='list item', contains='Almonds')
        audit.part(audit_entry)
        audit.part(audit_doses)
        app.keys('ctrl+n')
        app.type('1 cup rice')
        audit.case('add', audit.page('OlivineTodayPage'), ('Food and amount', 'Log'), role='list item',
                   contains='White rice')
        app.keys('Escape', 'alt+Right')
        audit.case('day to come', audit.page('OlivineTodayPage'), ('Add a Food', 'Plan This Day…'), role=BUTTON,
                   name='Plan This Day…')
        audit.auditor.print_table()


def audit_windows(audit):
    """What the main menu opens in windows of their own."""
    app = audit.app
    audit.open_menu('Main menu', 'About Olivine')
    audit.case('main menu', keyboard=False, role='menu item', name='Keyboard Shortcuts')
    app.keys('Escape')
    for item, landmark in (('Keyboard Shortcuts', 'Search shortcuts'), ('About Olivine', 'Details'),
                           ('Magnesium and Calcification', 'Source: ')):
        audit.open_menu('Main menu', item)
        app.tab_to('menu item', item, key='Down')
        app.keys('Return')
        poll(lambda: app.front().get_name() != 'Olivine', item)
        audit.case(item.lower(), keyboard=item == 'About Olivine', contains=landmark)
        app.keys('Escape')
        front_is(app, 'Olivine')


def audit_headers(audit):
    """The header of each page, and the menus that are in it."""
    app = audit.app
    audit.case('header of today', keyboard=False, contains='choose a day')
    for key, page, button in ((2, 'the plan', 'Next week'), (3, 'the foods', 'New Food'),
                              (4, 'the history', 'Later days')):
        app.keys(f'ctrl+{key}')
        audit.case(f'header of {page}', keyboard=False, role=BUTTON, name=button)
        if page == 'the plan':
            app.tab_to(BUTTON, button)
            app.step('shift+Tab')
            app.keys('Return')
            audit.case('weeks to choose from', keyboard=False, role=BUTTON, name='This Week')
            app.keys('Escape')


def audit_menus(tap, seen):
    with App() as app:
        audit_first_run(Audit(app, tap, seen))
    with App(skip_first_run=True) as app:
        audit = Audit(app, tap, seen)
        audit.part(audit_windows)
        audit.part(audit_headers)
        audit.auditor.print_table()


def find_dish(app, plan):
    """The first cell of the week with a dish in it."""
    def find():
        return next((node for node in walk(plan)
                     if re.search(r', (lunch|dinner): (?!nothing)', node.get_name() or '')), None)
    return poll(find, 'a dish of the plan')


def audit_plan(audit):
    """A plan with dishes, what stands in its place, and what Today shows of it."""
    app, plan = audit.app, audit.page('OlivinePlanPage')
    app.keys('ctrl+2')
    audit.case('plan, empty', plan, ('Fill the Week…',), contains='Plan of the week')
    app.press('Fill the Week…')
    audit.case('fill: wishes', plan, keyboard=False, contains='Leave Out')
    app.press('Find a Plan')
    audit.case('fill: preview', plan, keyboard=False, contains=' meals on ')
    app.press('Use This Plan')
    audit.case('plan', plan, keyboard=False, contains='Food alone')
    audit.open_menu('More about this week', 'Clear the Week')
    audit.case('menu of the week', plan, keyboard=False, role='menu item', name='Copy to Next Week')
    app.tab_to('menu item', 'Copy a Day…', key='Down')
    app.keys('Return')
    audit.case('copying a day of the plan', plan, keyboard=False, role=BUTTON, name='Copy')
    app.keys('Escape', 'ctrl+1')
    audit.case('today, planned', audit.page('OlivineTodayPage'), contains='Eaten: ')


def audit_dishes(audit):
    """What a cell of the plan offers, what else could stand there, and what to buy."""
    app, plan = audit.app, audit.page('OlivinePlanPage')
    app.cli('plan', 'fill', '--days', '7')
    app.keys('ctrl+2')
    app.find(contains='Plan of the week')
    app.act(find_dish(app, plan()), 'cell.menu')
    audit.case('menu of a dish', plan, keyboard=False, role='menu item', name='Swap…')
    app.tab_to('menu item', 'Swap…', key='Down')
    app.keys('Return')
    audit.case('dishes', plan, ('Back to the plan', 'Search dishes'), role='list', name='Dishes')
    app.keys('Escape')
    app.press('Shopping List')
    audit.case('shopping list', plan, ('Back to the plan', 'Copy as Text', 'Export…'), contains=' to buy')
    app.keys('Escape')


def audit_foods(audit):
    app, foods = audit.app, audit.page('OlivineFoodsPage')
    app.keys('ctrl+f')
    app.type('almonds')
    audit.case('foods', foods, ('Search foods', 'Sort by', 'New Food'), role='list', name='Foods')
    app.keys('ctrl+f', 'Down', 'Return')
    audit.case('food', foods, ('Favourite', 'Amount', 'Log'), role=BUTTON, name='Copy as My Own Food')
    app.tab_to(BUTTON, 'New Food')
    app.keys('Return')
    audit.case('own food editor', foods, ('Name', 'Group', 'Add portion', 'Cancel'), contains='Brand (optional)')
    app.press('Add portion')
    audit.case('portion of an own food', foods, ('Portion name', 'Remove portion'), contains='Weight in grams')
    app.press('Cancel', within=app.find(name='OlivineFoodEditor'))
    app.press('New Recipe')
    audit.case('recipe editor', foods, ('Name', 'Servings', 'Add an ingredient'), contains='Weight when cooked')
    app.press('Cancel', within=app.find(name='OlivineRecipeEditor'))


def audit_history(audit):
    app, history = audit.app, audit.page('OlivineHistoryPage')
    app.keys('ctrl+4')
    audit.case('history', history, ('Week', 'Only days marked as complete'), contains='Magnesium over time')
    app.press('Days', role=(*BUTTON, 'radio button'))
    audit.case('history of some days', history, ('Days',), contains='Magnesium over time')


def audit_page(tap, seen, function):
    with App(skip_first_run=True) as app:
        audit = Audit(app, tap, seen)
        app.cli('log', '30 g almonds', '--meal', 'breakfast')
        audit.part(function)
        audit.auditor.print_table()


def open_file(app, folder, name, text):
    """As a file manager does: a second process hands the file to the first."""
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as table:
        table.write(text)
    environment = dict(os.environ, OLIVINE_DATA_DIR=app.data_dir)
    subprocess.run([app.binary, path], env=environment, check=True, timeout=30)
    front_is(app, 'Import')


def close(app):
    app.keys('Escape')
    poll(lambda: app.front().get_name() not in ('Import', 'Export'), 'the window to close')


def audit_import(audit, folder):
    """A file that is known: what it would do and did; one that asks for dates, one for columns."""
    app = audit.app
    open_file(app, folder, 'dates.csv', DATES)
    audit.case('import: dates', reach=('The Day: ', 'The Month: ', 'Cancel'), contains='The Month: ')
    close(app)
    open_file(app, folder, 'table.csv', TABLE)
    audit.case('import: columns', contains='Meaning of Art',
               reach=('Meaning of Art', 'Unit of Magnesium', 'Each Row Is', 'Haferflocken', 'Continue'))
    close(app)
    open_file(app, folder, 'servings.csv', SERVINGS.format(today=datetime.date.today().isoformat()))
    audit.case('import: preview', reach=('1 row is left out', 'Save Left-Out Rows', 'Import 3 Rows'),
               contains='3 rows are new')
    app.press('Import 3 Rows', within=app.front())
    app.find(contains='Fill Almonds', within=app.front())
    audit.case('import: result', contains='Make Oats My Food',
               reach=('Do not take yet', 'Similar food for Almonds', 'Fill Almonds', 'Make Oats My Food',
                      'Undo This Import', 'Done'))
    app.press('Undo This Import', within=app.front())
    app.find(contains='were taken back', within=app.front())
    audit.case('import: end', keyboard=False, contains='were taken back')
    close(app)
    open_file(app, folder, 'none.csv', '')
    audit.case('import: refused', keyboard=False, contains='This Cannot Be Imported')
    close(app)


def audit_preferences(audit):
    app = audit.app
    app.keys('ctrl+comma')
    front_is(app, 'Preferences')
    audit.case('health', reach=('Birth date', 'Kidney health', 'Conditions', 'Sodium limit'), contains='Birth date')
    app.press('Evening reminder', role=('switch', 'check box'), within=app.front())
    audit.case('reminders', reach=('Time of the evening reminder',), contains='Time of the evening reminder')
    app.press('Data', role='page tab', within=app.front())
    audit.case('data', reach=('Import', 'Export', 'Back Up', 'Restore', 'Check'), contains='Export')
    app.press('Export', within=app.front())
    front_is(app, 'Export')
    audit.case('export', contains='Columns',
               reach=('First Day', 'First Day: choose', 'Last Day', 'Columns', 'Save', 'Cancel'))
    close(app)
    app.press('Check', within=app.front())
    app.find(BUTTON, 'Close message', within=app.front())
    audit.case('end of a check', reach=('Close message',), role=BUTTON, name='Close message')


def audit_files(tap, seen):
    with tempfile.TemporaryDirectory() as folder, App(skip_first_run=True) as app:
        audit = Audit(app, tap, seen)
        app.cli('profile', 'set', 'sex=female', 'kidney=ckd', 'egfr=12')
        audit.part(audit_import, folder)
        audit.part(audit_preferences)
        audit.auditor.print_table()


def check_parts():
    """No template with controls is left out."""
    shown = {f'olivine-{name}' for names in TEMPLATES.values() for name in names}
    if shown != set(all_defined(UI)):
        raise Failure(f'shown by a part, or with controls, but not both: {sorted(shown ^ set(all_defined(UI)))}')


PAGES = {'foods': audit_foods, 'history': audit_history, 'plan': audit_plan, 'dishes': audit_dishes}


def look(tap, seen):
    if PART == 'day':
        audit_day(tap, seen)
    elif PART == 'menus':
        audit_menus(tap, seen)
    elif PART == 'files':
        audit_files(tap, seen)
    elif PART == 'notes':
        audit_notes(tap, seen)
    elif PART == 'trouble':
        audit_trouble(tap, seen)
    else:
        audit_page(tap, seen, PAGES[PART])


def main():
    tap, seen = Tap(), set()
    tap.case('every template belongs to a part', check_parts)
    look(tap, seen)
    tap.case('what the templates define was there',
             lambda: Auditor(None, seen).check_templates([f'olivine-{name}' for name in TEMPLATES[PART]], UI,
                                                         {(f'olivine-{file}', name) for file, name in EXCEPTIONS}))
    return tap.done()


sys.exit(main())
