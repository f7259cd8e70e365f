# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences, Data: a copy by hand."""

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


def main():
    tap = Tap()
    with App(skip_first_run=True) as app:
        path = os.path.join(app.data_dir, 'by-hand.db')
        app.cli('--date', '2026-11-01', 'log', '30 g almonds')
        tap.case('a copy is made by hand and is private', lambda: back_up(app, path))
    return tap.done()


sys.exit(main())
