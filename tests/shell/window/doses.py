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


def set_egfr(app, text):
    """Types it into Preferences, Health, and closes them again: what was typed is saved."""
    app.keys('ctrl+comma')
    poll(lambda: app.front().get_name() == 'Preferences', 'Preferences')
    app.tab_to('text', contains='eGFR')
    app.keys('ctrl+a')
    app.type(text)
    app.keys('Escape')
    poll(lambda: app.front().get_name() == 'Olivine', 'Preferences to close')


def open_form(app, milligrams):
    app.press('Add a supplement or medicine')
    row = app.tab_to('list item', contains='Magnesium citrate')
    expect(matches(row, 'list item', None, 'Magnesium citrate'), True, 'the first common type')
    app.keys('Return')
    field = app.find('text', contains='Magnesium in one unit')
    Atspi.EditableText.set_text_contents(field, milligrams)


def kidneys(app):
    set_egfr(app, '28')
    poll(lambda: 'egfr,28' in app.cli('--csv', 'profile'), 'eGFR 28 in the profile')


def day_of(app):
    """What is on the page of the day, without the form of a dose that lies behind it."""
    return app.find(CARD, 'Summary of the day').get_parent()


def find_banner(app):
    app.find('push button', 'Details', within=day_of(app))


def banner_is_gone(app):
    app.gone('push button', 'Details', within=day_of(app))


def focus_is_on(app, text):
    poll(lambda: app.focused() is not None and text in app.focused().get_name(), f'the focus on “{text}”')
    return app.focused()


def stop_takes_the_focus(app):
    open_form(app, '100')
    card = app.find(CARD, contains=STOP)
    save = app.find('push button', 'Save')
    poll(lambda: any(STOP in (target.get_name() or '') for target in describing(save)), 'Save described by it')
    Atspi.Action.do_action(save, 0)
    focus_is_on(app, STOP)
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


def close_details(app):
    app.keys('Escape')
    poll(lambda: app.focused() is not None and app.focused().get_role_name() not in CARD, 'the day again')


def banner_leads_to_details(app):
    app.tab_to('push button', 'Details')
    app.keys('Return')
    focus_is_on(app, STOP)
    app.find('label', contains='Source')
    close_details(app)


def profile_reevaluates(app):
    """In Preferences as by another program; what it was logged under stays with the entry."""
    set_egfr(app, '95')
    banner_is_gone(app)
    app.find('list item', contains=STOP)
    app.cli('profile', 'set', 'egfr=28')
    find_banner(app)
    app.cli('profile', 'set', 'egfr=95')
    banner_is_gone(app)
    app.find('list item', contains=STOP)
    expect(cautions(app)[0][0], 'KID-01', 'what it was logged under')
    app.cli('profile', 'set', 'egfr=28')
    find_banner(app)


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
    banner_is_gone(app)


def already_taken_is_recorded(app):
    """No second press: it is in the body whatever the diary says, and the advice says what now."""
    open_form(app, '100')
    app.find('push button', ANYWAY)
    app.tab_to('list item', 'Already taken')
    app.keys('Return')
    app.gone('push button', ANYWAY)
    card = app.find(CARD, contains=STOP)
    if 'It has been taken' not in card.get_description():
        raise Failure(f'the advice is not in the past tense: “{card.get_description()}”')
    app.tab_to('push button', 'Save')
    app.keys('Return')
    poll(lambda: len(entries(app)) == 1, 'the dose that was taken')
    expect(cautions(app)[0][0], 'KID-01', 'what it was logged under')
    deleting_withdraws(app)


def forty_tablets_ask_separately(app):
    """The stop wants its button, and the amount wants it once more."""
    open_form(app, '100')
    app.write('How many', '40')
    app.press('Save')
    focus_is_on(app, STOP)
    expect(entries(app), [], 'the entries after Save')
    app.press(ANYWAY)
    app.find('label', contains='is a lot')
    expect(entries(app), [], 'the entries after the first press')
    app.press(ANYWAY)
    poll(lambda: len(entries(app)) == 1, 'forty tablets')
    expect(entries(app)[0]['magnesium_mg'], '4000', 'the magnesium')


def hear_cautions(app):
    """What is spoken of each card on the way from the first to the last."""
    spoken = {}
    node = focus_is_on(app, STOP)
    while node is not None and node.get_role_name() in CARD and node.get_name() not in spoken:
        spoken[node.get_name()] = node.get_description()
        node = app.step('Tab')
    return spoken


def all_is_spoken(app):
    wanted = list(csv.DictReader(io.StringIO(app.cli('--csv', 'cautions'))))
    if len(wanted) < 4:
        raise Failure(f'too few cautions to be a test: {wanted}')
    app.tab_to('push button', 'Details')
    app.keys('Return')
    spoken = hear_cautions(app)
    expect(len(spoken), len(wanted), 'the number of cautions that the Tab key comes to')
    for caution in wanted:
        if not any(caution['source'] in description for description in spoken.values()):
            raise Failure(f'{caution["id"]} is not spoken: {spoken}')
    for name, description in spoken.items():
        for text in ('Because of', 'Whom to ask', 'Source'):
            if text not in description:
                raise Failure(f'no “{text}” in “{name}”')
    app.tab_to(CARD, contains=STOP, key='shift+Tab')
    close_details(app)


def all_is_spoken_on_a_phone(app):
    app.resize(360, 720)
    expect(app.size(), (360, 720), 'the size of the window')
    all_is_spoken(app)


def main():
    tap = Tap()
    with App(skip_first_run=True) as app:
        app.look_at('Today')
        tap.case('eGFR 28 in Preferences', lambda: kidneys(app))
        tap.case('a stop describes Save and takes the focus', lambda: stop_takes_the_focus(app))
        tap.case('plain Save does not log', lambda: save_does_not_log(app))
        tap.case('the deliberate button does, under KID-01', lambda: deliberate_button_logs(app))
        tap.case('the banner leads to the details', lambda: banner_leads_to_details(app))
        tap.case('the profile re-evaluates at once', lambda: profile_reevaluates(app))
        tap.case('a dose that grows is judged', lambda: growing_is_judged(app))
        tap.case('deleting withdraws', lambda: deleting_withdraws(app))
        tap.case('already taken is recorded', lambda: already_taken_is_recorded(app))
        tap.case('forty tablets ask separately', lambda: forty_tablets_ask_separately(app))
        tap.case('all of every caution is spoken', lambda: all_is_spoken(app))
        tap.case('and at 360 px', lambda: all_is_spoken_on_a_phone(app))
    return tap.done()


sys.exit(main())
