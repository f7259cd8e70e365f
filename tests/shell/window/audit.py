# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every control of every page has a name that a screen reader can speak.

GTK gives an icon-only button the type name of its picture when nobody names it, so a
name that begins with Gtk or Adw is as bad as none.
"""

import contextlib
import sys

from driver import App, Failure, GLib, Tap

CONTROLS = ('push button', 'button', 'toggle button', 'check box', 'switch', 'combo box', 'menu',
            'entry', 'text', 'spin button', 'slider', 'page tab', 'radio button', 'link')


def unnamed(app):
    found = []
    for node in app.find_all(CONTROLS):
        with contextlib.suppress(GLib.Error):  # a node may vanish while the page settles
            name = node.get_name() or ''
            if not name.strip() or name.startswith(('Gtk', 'Adw', 'Olivine')):
                parent = node.get_parent()
                found.append(f'{node.get_role_name()} {name!r} in {parent.get_role_name()} {parent.get_name()!r}')
    return found


def audit(app, page, landmark):
    app.find(**landmark)
    found = unnamed(app)
    if found:
        raise Failure(f'{page}: ' + '; '.join(found))


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
    return tap.done()


sys.exit(main())
