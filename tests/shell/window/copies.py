# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences, Data: a copy by hand, and putting it back."""

import csv
import io
import os
import sys

from driver import App, Atspi, Failure, Tap, poll, text_of


def open_preferences(app):
    app.activate()
    app.keys('ctrl+comma')
    poll(lambda: app.front().get_name() == 'Preferences', 'Preferences')
    for role in ('toggle button', 'radio button', 'page tab', 'push button'):
        if app.find_now(role, 'Data', within=app.front()):
            app.press('Data', role=role, within=app.front())
            break
    app.find('push button', 'Back Up')


def name_file(app, path):
    """Types a path into the file dialog, which has the place for it."""
    poll(lambda: app.front().get_name() == 'Back Up', 'the file dialog')
    dialog = app.front()
    field = poll(lambda: next((node for node in app.find_all(('text', 'entry'), within=dialog)
                               if text_of(node).endswith('.db')), None), 'the name of the file')
    Atspi.EditableText.set_text_contents(field, path)
    app.press('Save', within=dialog)


def back_up(app, path):
    open_preferences(app)
    app.press('Back Up')
    name_file(app, path)
    app.find('label', contains='The copy was written to')
    if os.stat(path).st_mode & 0o777 != 0o600:
        raise Failure(f'{os.stat(path).st_mode:o}')


def pick_file(app, path):
    """Types a path into the dialog that opens a file."""
    poll(lambda: app.front().get_name() == 'Restore', 'the file dialog')
    dialog = app.front()
    app.keys('ctrl+l')
    field = poll(lambda: next((node for node in app.find_all(('text', 'entry'), within=dialog)
                               if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None), 'the place for a path')
    Atspi.EditableText.set_text_contents(field, path)
    app.press('Open', within=dialog)


def rows_of(app, date):
    return list(csv.DictReader(io.StringIO(app.cli('--csv', '--date', date, 'entries'), newline='')))


def kept_copies(app):
    return [name for name in os.listdir(os.path.join(app.data_dir, 'backups')) if 'restore' in name]


def restore(app, path):
    """What is lost is said before: two days, one dose of them; what is kept is named after."""
    app.cli('--date', '2026-11-02', 'log', '20 g almonds')
    app.cli('--date', '2026-11-05', 'log', '40 g almonds')
    app.cli('--date', '2026-11-04', 'lab', 'add', 'serum-magnesium', '0.9', 'mmol/L')
    app.cli('remove', rows_of(app, '2026-11-01')[0]['uid'])
    app.press('Restore', within=app.front())
    pick_file(app, path)
    app.find('label', name='Restore This Copy?')
    question = app.find('label', contains='The copy holds 1 entry').get_name()
    for words in ('what is here now: 2 entries', 'kept as a dated copy',
                  '2 entries that the copy does not have would be gone, from 2026-11-02 to 2026-11-05',
                  '1 laboratory value would be gone', '1 entry that is not here now would be back'):
        if words not in question:
            raise Failure(f'{words!r} is not in {question!r}')
    app.press('Restore', within=app.front())
    told = app.find('label', contains='Restored: 1 entry').get_name()
    numbers = [len(rows_of(app, f'2026-11-0{day}')) for day in (1, 2, 5)]
    if numbers != [1, 0, 0]:
        raise Failure(f'entries of three days: {numbers}')
    kept = kept_copies(app)
    if len(kept) != 1 or kept[0] not in told:
        raise Failure(f'kept are {kept}; told was {told!r}')


def main():
    tap = Tap()
    with App(skip_first_run=True) as app:
        path = os.path.join(app.data_dir, 'by-hand.db')
        app.cli('--date', '2026-11-01', 'log', '30 g almonds')
        tap.case('a copy is made by hand and is private', lambda: back_up(app, path))
        tap.case('it is put back, and what that changes is said before', lambda: restore(app, path))
    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
