# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The part “notes” of the audit: what a day is told besides its food, and what opens from a button of a page."""

import datetime

from auditor import Audit
from driver import BUTTON, CHECK, App

DISH = 'Lentil soup with rye bread'


def open_popover(app, button):
    """By the keyboard, which brings the button into view: without that it opens nowhere."""
    app.tab_to(BUTTON, contains=button)
    app.keys('Return')


def audit_symptoms(audit):
    app, today = audit.app, audit.page('OlivineTodayPage')
    open_popover(app, 'Note…')
    audit.case('symptoms', today, keyboard=False, role=CHECK, contains='Nausea')
    app.keys('Escape')


def audit_copies(audit):
    """What to copy from where; and a dose in it is judged before it is copied."""
    app, today = audit.app, audit.page('OlivineTodayPage')
    open_popover(app, 'Copy From…')
    audit.case('copy from', today, keyboard=False, role=CHECK, contains='Include doses')
    app.tab_to(CHECK, contains='Include doses')
    app.keys('space')
    app.press('Copy', within=today())
    audit.case('copy review', today, ('Back', 'Already taken'), contains='Copy supplements and medicines')
    app.keys('Escape')


def audit_strength(audit):
    app, today = audit.app, audit.page('OlivineTodayPage')
    app.press('Add a supplement or medicine')
    app.press('Another Product')
    audit.case('dose: elemental magnesium', today, keyboard=False, contains='Magnesium in one unit')
    app.tab_to(contains='Elemental magnesium')
    app.keys('Down', 'space')
    audit.case('dose: weight of the compound', today, ('Compound', 'Weight of the compound in one unit (mg)'),
               contains='Weight of the compound in one unit')
    app.keys('Escape', 'Escape')


def audit_eaten(audit):
    app, plan = audit.app, audit.page('OlivinePlanPage')
    app.keys('ctrl+2')
    app.act(app.find(contains=f'{DISH}, 1 serving', within=plan()), 'cell.menu')
    audit.case('menu of an eaten dish', plan, keyboard=False, role='menu item', name='Show in the Diary')
    app.keys('Escape')


def audit_report(audit):
    audit.app.keys('ctrl+4')
    audit.open_menu('Report…', 'Print…')
    audit.case('menu of the report', keyboard=False, role='menu item', name='Save as PDF…')
    audit.app.keys('Escape')


def fill(app):
    today = datetime.date.today()
    yesterday = (today - datetime.timedelta(days=1)).isoformat()
    app.cli('profile', 'set', 'kidney=ckd', 'egfr=12')
    app.cli('--date', yesterday, 'log', '30 g almonds', '--meal', 'breakfast')
    app.cli('--date', yesterday, 'dose', 'Citrate', '--kind', 'supplement', '--elemental-mg', '100', '--taken')
    app.cli('plan', 'add', today.isoformat(), 'lunch', DISH)
    app.cli('plan', 'eat', today.isoformat(), 'lunch')


def audit_notes(tap, seen):
    with App(skip_first_run=True) as app:
        fill(app)
        audit = Audit(app, tap, seen)
        app.find('list item', contains='Rye bread', within=audit.page('OlivineTodayPage')())
        audit.part(audit_symptoms)
        audit.part(audit_copies)
        audit.part(audit_strength)
        audit.part(audit_eaten)
        audit.part(audit_report)
        audit.auditor.print_table()
