# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says when SQLite or GLPK were built without what it needs."""

import os
import shutil
import sys
import tempfile

from driver import App, Failure, Tap, from_the_end, poll


def without(part):
    return {'LD_PRELOAD': os.environ['OLIVINE_POOR_LIBRARIES'], 'OLIVINE_TEST_WITHOUT': part}


def label(app, text):
    return next((node for node in from_the_end(app.root)
                 if node.get_role_name() == 'label' and text in node.get_name()), None)


def no_full_text_search(folder):
    with App(data_dir=folder, env=without('fts5')) as app:
        poll(lambda: label(app, 'Your diary could not be opened'), 'the page of the error')
        message = label(app, 'FTS5').get_name()
    if 'no full-text search (FTS5)' not in message or 'Install an SQLite' not in message:
        raise Failure(message)
    if os.listdir(folder):
        raise Failure(f'files were made: {os.listdir(folder)}')


def no_thread_local_storage():
    with App(env=without('tls'), skip_first_run=True) as app:
        poll(lambda: label(app, 'Meals cannot be planned: GLPK has no thread-local storage.'), 'the reason')
        app.find('image', contains='0 of')


def both_are_there():
    with App(env=without('nothing'), skip_first_run=True) as app:
        app.find('image', contains='0 of')
        if label(app, 'GLPK'):
            raise Failure('GLPK is complained of')


def main():
    tap = Tap()
    folder = tempfile.mkdtemp(prefix='olivine-test.')
    try:
        tap.case('without FTS5 the window says so and makes no file', lambda: no_full_text_search(folder))
        tap.case('without thread-local storage it says so and opens', no_thread_local_storage)
        tap.case('with both it says nothing', both_are_there)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return tap.done()


sys.exit(main())
