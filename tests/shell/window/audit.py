# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every control of every page has a name that a screen reader can speak.

GTK gives an icon-only button the type name of its picture when nobody names it, so a
name that begins with Gtk or Adw is as bad as none.  What import and export offer is also
come to with the Tab key.
"""

import contextlib
import datetime
import os
import subprocess
import sys
import tempfile

from driver import App, Failure, GLib, Tap, poll

CONTROLS = ('push button', 'button', 'toggle button', 'check box', 'switch', 'combo box', 'menu',
            'entry', 'text', 'spin button', 'slider', 'page tab', 'radio button', 'link')


SERVINGS = ('Day,Group,Food Name,Amount,Energy (kcal),Magnesium (mg),Category\n'
            '{today},Breakfast,Oats,40.00 g,150,55,\n'
            '{today},Lunch,"Almonds, Raw (Brand)",30.00 g,180,,\n'
            '{today},Lunch,Citrate,1.00 tablet,,200,Supplements\n'
            '2026-01-32,Lunch,Beans,30.00 g,180,80,\n')
TABLE = 'Datum;Speise;Menge;Magnesium (mg);Art\n14.03.2025;Haferflocken;40 g;55,5;\n'
DATES = 'date,food,grams\n03/04/2025,Oats,10\n'


def unnamed(app, within=None):
    found = []
    for node in app.find_all(CONTROLS, within=within):
        with contextlib.suppress(GLib.Error):  # a node may vanish while the page settles
            name = node.get_name() or ''
            if not name.strip() or name.startswith(('Gtk', 'Adw', 'Olivine')):
                parent = node.get_parent()
                found.append(f'{node.get_role_name()} {name!r} in {parent.get_role_name()} {parent.get_name()!r}')
    return found


def audit(app, page, landmark, within=None):
    app.find(**landmark, within=within)
    found = unnamed(app, within)
    if found:
        raise Failure(f'{page}: ' + '; '.join(found))


def audit_window(app, page, landmark, controls):
    """Of a window of its own: names, and the keyboard."""
    audit(app, page, landmark, within=app.front())
    for control in controls:
        app.tab_to(contains=control)


def open_file(app, folder, name, text):
    """As a file manager does: a second process hands the file to the first."""
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as table:
        table.write(text)
    environment = dict(os.environ, OLIVINE_DATA_DIR=app.data_dir)
    subprocess.run([app.binary, path], env=environment, check=True, timeout=30)
    poll(lambda: app.front().get_name() == 'Import', 'the import in front')


def close(app):
    app.keys('Escape')
    poll(lambda: app.front().get_name() != 'Import', 'the import to close')


def audit_import(app, tap, folder, today):
    """A file that is known: what it would do and did; one that asks for dates, one for columns."""
    open_file(app, folder, 'dates.csv', DATES)
    tap.case('import, dates', lambda: audit_window(app, 'dates', {'contains': 'The Month: '},
                                                       ['The Day: ', 'The Month: ', 'Cancel']))
    close(app)
    open_file(app, folder, 'table.csv', TABLE)
    tap.case('import, columns', lambda: audit_window(app, 'columns', {'contains': 'Meaning of Art'},
                                                         ['Meaning of Art', 'Unit of Magnesium', 'Each Row Is', 'Haferflocken',
                                                          'Continue']))
    close(app)
    open_file(app, folder, 'servings.csv', SERVINGS.format(today=today))
    tap.case('import, preview', lambda: audit_window(app, 'preview', {'contains': '3 rows are new'},
                                                         ['1 row is left out', 'Save Left-Out Rows', 'Import 3 Rows']))
    app.press('Import 3 Rows', within=app.front())
    app.find(contains='Fill Almonds', within=app.front())
    tap.case('import, result', lambda: audit_window(app, 'result', {'contains': 'Make Oats My Food'},
                                                        ['Do not take yet', 'Similar food for Almonds', 'Fill Almonds',
                                                         'Make Oats My Food', 'Undo This Import', 'Done']))
    app.press('Undo This Import', within=app.front())
    tap.case('import, end', lambda: audit_window(app, 'end', {'contains': 'were taken back'}, ['Done']))
    close(app)
    open_file(app, folder, 'none.csv', '')
    tap.case('import, refused', lambda: audit_window(app, 'refused', {'contains': 'This Cannot Be Imported'},
                                                         ['Done']))
    close(app)


def audit_export(app, tap):
    app.keys('ctrl+comma')
    app.press('Data', role='page tab')
    tap.case('data', lambda: audit(app, 'data', {'contains': 'Export'}))
    app.press('Export', within=app.front())
    poll(lambda: app.front().get_name() == 'Export', 'the export in front')
    tap.case('export', lambda: audit_window(app, 'export', {'contains': 'Columns'},
                                                  ['First Day', 'First Day: choose', 'Last Day', 'Last Day: choose', 'Columns',
                                                   'Save', 'Cancel']))


def audit_plan(app, tap):
    """A plan with dishes, what stands in its place, and what Today shows of it."""
    app.press('Fill the Week…')
    tap.case('fill', lambda: audit(app, 'fill', {'contains': 'Leave Out'}))
    app.press('Find a Plan')
    tap.case('preview', lambda: audit(app, 'preview', {'contains': ' meals on '}))
    app.press('Use This Plan')
    tap.case('planned', lambda: audit(app, 'planned', {'contains': 'Food alone'}))
    app.press('Shopping List')
    tap.case('shopping', lambda: audit(app, 'shopping', {'contains': ' to buy'}))
    app.keys('Escape', 'ctrl+1')
    tap.case('today, planned', lambda: audit(app, 'today', {'contains': 'Eaten: '}))


def main():
    tap = Tap()
    with App() as app:
        tap.case('first run', lambda: audit(app, 'first run', {'contains': 'Welcome'}))
    with App(skip_first_run=True) as app:
        app.cli('log', '30 g almonds', '--meal', 'breakfast')
        tap.case('today', lambda: audit(app, 'today', {'role': 'list item', 'contains': 'Almonds'}))
        app.keys('ctrl+n')
        app.type('1 cup rice')
        tap.case('add', lambda: audit(app, 'add', {'role': 'list item', 'contains': 'White rice'}))
        app.keys('Escape', 'Escape', 'ctrl+f')
        app.type('almonds')
        tap.case('foods', lambda: audit(app, 'foods', {'role': 'list', 'name': 'Foods'}))
        app.keys('Down', 'Return')
        tap.case('food', lambda: audit(app, 'food', {'contains': 'FoodData Central'}))
        app.keys('ctrl+2')
        tap.case('plan', lambda: audit(app, 'plan', {'contains': 'Plan of the week'}))
        audit_plan(app, tap)
        app.keys('ctrl+4')
        tap.case('history', lambda: audit(app, 'history', {'contains': 'Magnesium over time'}))
        app.keys('ctrl+comma')
        tap.case('preferences', lambda: audit(app, 'preferences', {'contains': 'Birth date'}))
        app.press('Evening reminder', role=('switch', 'check box'))
        tap.case('reminders', lambda: audit(app, 'reminders', {'role': ('text', 'entry'),
                                                               'contains': 'Time of the evening reminder'}))
    with tempfile.TemporaryDirectory() as folder, App(skip_first_run=True) as app:
        app.cli('profile', 'set', 'kidney=ckd', 'egfr=12')
        audit_import(app, tap, folder, datetime.date.today().isoformat())
    with App(skip_first_run=True) as app:
        app.cli('log', '30 g almonds')
        audit_export(app, tap)
    return tap.done()


sys.exit(main())
