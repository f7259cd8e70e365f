# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A supplement with reduced kidneys, through the window only: what stops it, and what logs it."""

import csv
import io
import os
import sqlite3
import sys

from driver import App, Atspi, Failure, Tap, matches, poll

CARD = ('panel', 'grouping', 'group')
STOP = 'Do not take yet'
ANYWAY = 'Log Anyway: My Clinician Knows'


def entries(app):
    return list(csv.DictReader(io.StringIO(app.cli('--csv', 'entries'))))


def cautions(app):
    """What each entry was logged under, as the file keeps it."""
    with sqlite3.connect(f'file:{os.path.join(app.data_dir, "diary.db")}?mode=ro', uri=True) as diary:
        return [row[0].split(';') for row in diary.execute('SELECT cautions FROM entry')]


def expect(actual, expected, what):
    if actual != expected:
        raise Failure(f'{what}: {actual!r}, expected {expected!r}')


def describing(node):
    """The nodes that a node is described by."""
    node.clear_cache()
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.DESCRIBED_BY:
            return [relation.get_target(i) for i in range(relation.get_n_targets())]
    return []


def set_health(app, field, text):
    """Types into a field of Preferences, Health, and closes the window again."""
    app.keys('ctrl+comma')
    node = app.find('text', contains=field)
    Atspi.EditableText.set_text_contents(node, text)
    app.keys('Escape')
    app.gone('text', contains=field)


def open_form(app, milligrams):
    app.press('Add a supplement or medicine')
    row = app.tab_to('list item', contains='Magnesium citrate')
    expect(matches(row, 'list item', None, 'Magnesium citrate'), True, 'the first common type')
    app.keys('Return')
    field = app.find('text', contains='Magnesium in one unit')
    Atspi.EditableText.set_text_contents(field, milligrams)


def kidneys(app):
    set_health(app, 'eGFR', '28')
    poll(lambda: 'egfr,28' in app.cli('--csv', 'profile'), 'eGFR 28 in the profile')


def stop_takes_the_focus(app):
    open_form(app, '100')
    card = app.find(CARD, contains=STOP)
    save = app.find('push button', 'Save')
    poll(lambda: any(STOP in (target.get_name() or '') for target in describing(save)), 'Save described by it')
    Atspi.Action.do_action(save, 0)
    poll(lambda: app.focused() is not None and STOP in app.focused().get_name(), 'the focus on the caution')
    for text in ('eGFR', 'Whom to ask', 'Source'):
        if text not in card.get_description():
            raise Failure(f'no “{text}” in “{card.get_description()}”')


def save_does_not_log(app):
    app.press('Save')
    expect(entries(app), [], 'the entries after plain Save')


def deliberate_button_logs(app):
    app.press(ANYWAY)
    app.find('list item', contains='Magnesium citrate')
    logged = entries(app)
    expect(len(logged), 1, 'the number of entries')
    expect(float(logged[0]['magnesium_mg']), 100.0, 'the magnesium')
    if 'KID-01' not in cautions(app)[0]:
        raise Failure(f'the entry carries {cautions(app)!r}')
    app.find('list item', contains=STOP)


def banner_leads_to_details(app):
    app.press('Details')
    poll(lambda: app.focused() is not None and STOP in app.focused().get_name(), 'the focus on the caution')
    app.find('label', contains='Source')
    app.keys('Escape')
    app.find('list item', contains='Magnesium citrate')


def profile_reevaluates(app):
    set_health(app, 'eGFR', '95')
    app.gone('push button', 'Details')
    set_health(app, 'eGFR', '28')
    app.find('push button', 'Details')
    expect(cautions(app)[0][0], 'KID-01', 'what it was logged under')


def growing_is_judged(app):
    row = app.find('list item', contains='Magnesium citrate')
    app.act(row, 'entry.edit')
    app.write('Amount', '3')
    app.press('Save')
    app.find('push button', ANYWAY)
    expect(entries(app)[0]['quantity'], '1', 'the count before it is confirmed')
    app.press(ANYWAY)
    poll(lambda: entries(app)[0]['quantity'] == '3', 'the count of 3')


def deleting_withdraws(app):
    while entries(app):
        n_before = len(entries(app))
        app.act(app.find('list item', contains='Magnesium citrate'), 'entry.delete')
        poll(lambda: len(entries(app)) < n_before, 'one entry less')
    app.gone('push button', 'Details')


def main():
    tap = Tap()
    with App(skip_first_run=True) as app:
        tap.case('eGFR 28 in Preferences', lambda: kidneys(app))
        tap.case('a stop describes Save and takes the focus', lambda: stop_takes_the_focus(app))
        tap.case('plain Save does not log', lambda: save_does_not_log(app))
        tap.case('the deliberate button does, under KID-01', lambda: deliberate_button_logs(app))
        tap.case('the banner leads to the details', lambda: banner_leads_to_details(app))
        tap.case('the profile re-evaluates at once', lambda: profile_reevaluates(app))
        tap.case('a dose that grows is judged', lambda: growing_is_judged(app))
        tap.case('deleting withdraws', lambda: deleting_withdraws(app))
    return tap.done()


sys.exit(main())
