# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences, Data: a copy by hand, what restoring it would change, and that it is told what is kept."""

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
    poll(lambda: app.front().get_name() in ('Back Up', 'Restore'), 'the file dialog')
    dialog = app.front()
    if app.front().get_name() == 'Back Up':
        field = poll(lambda: next((node for node in app.find_all(('text', 'entry'), within=dialog)
                                   if text_of(node).endswith('.db')), None), 'the name of the file')
        Atspi.EditableText.set_text_contents(field, path)
        app.press('Save', within=dialog)
    else:
        app.activate()
        app.type(path)
        poll(lambda: any(text_of(node) == path for node in app.find_all(('text', 'entry'), within=dialog)),
             'the path in the dialog')
        app.press('Open', within=dialog)


def back_up(app, path):
    open_preferences(app)
    app.press('Back Up')
    name_file(app, path)
    app.find('label', contains='The copy was written to')
    if os.stat(path).st_mode & 0o777 != 0o600:
        raise Failure(f'{os.stat(path).st_mode:o}')


def preview(app, path):
    app.cli('--date', '2026-11-03', 'log', '30 g almonds')
    app.cli('--date', '2026-11-05', 'log', '30 g almonds')
    app.cli('--date', '2026-11-05', 'lab', 'add', 'egfr', '55', 'mL/min/1.73m2')
    app.cli('undo')
    app.cli('--date', '2026-11-05', 'lab', 'add', 'egfr', '56', 'mL/min/1.73m2')
    app.press('Restore')
    name_file(app, path)
    text = app.find('label', contains='The copy holds').get_name()
    for words in ('The copy holds 1 entry', 'what is here now: 3 entries', 'from 2026-11-01 to 2026-11-05',
                  '2 entries that the copy does not have would be gone, from 2026-11-03 to 2026-11-05',
                  '1 laboratory value would be gone', 'What is here now is kept as a dated copy'):
        if words not in text:
            raise Failure(f'“{words}” is not in “{text}”')


def restore(app):
    app.press('Restore', within=app.front())
    text = app.find('label', contains='Restored: ').get_name()
    kept = text.split(' kept as ')[1].rstrip('.')
    if 'diary-before-restore-' not in kept or not os.path.exists(kept):
        raise Failure(text)
    if app.cli('--csv', 'export', 'diary', '-').count('Almonds') != 1:
        raise Failure('it is not what the copy held')
    if app.cli('--csv', 'restore', kept).count('3 entries') != 1:
        raise Failure('what was kept is not what was there')


def mended():
    with App(skip_first_run=True) as first:
        folder = first.data_dir
        os.chmod(os.path.join(folder, 'diary.db'), 0o644)
        first.own_dir = False
    with App(data_dir=folder) as app:
        app.own_dir = True
        app.find('label', contains='Others on this computer could read 1 file')
        if os.stat(os.path.join(folder, 'diary.db')).st_mode & 0o777 != 0o600:
            raise Failure('it is still open to others')


def main():
    tap = Tap()
    with App(skip_first_run=True) as app:
        path = os.path.join(app.data_dir, 'by-hand.db')
        app.cli('--date', '2026-11-01', 'log', '30 g almonds')
        tap.case('a copy is made by hand and is private', lambda: back_up(app, path))
        tap.case('restoring says what would be lost', lambda: preview(app, path))
        tap.case('and then what is kept where', lambda: restore(app))
    tap.case('what others could read is mended and told', mended)
    return tap.done()


sys.exit(main())
