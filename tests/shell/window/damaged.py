# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A diary that is damaged, or of a newer version: what the window says, and what it offers."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from driver import BUTTON, App, Atspi, Failure, Tap, from_the_end, poll

PAGE = 4096
COPY = 'diary-2026-11-20.db'


def cli(folder, *arguments):
    return subprocess.run([os.environ['OLIVINE_CLI'], '--data-dir', folder, *arguments], capture_output=True,
                          text=True, timeout=60, check=True).stdout


@contextlib.contextmanager
def diary(with_copy=True):
    """Three entries, of which a copy may have two; yields the folder and the path of the diary."""
    folder = tempfile.mkdtemp(prefix='olivine-test.')
    try:
        cli(folder, 'profile', 'set', 'sex=male', 'birth-date=1980-05-01', 'standard=us-ca')
        cli(folder, '--date', '2026-11-01', 'log', '30 g almonds')
        cli(folder, '--date', '2026-11-02', 'log', '30 g almonds')
        shutil.rmtree(os.path.join(folder, 'backups'))
        if with_copy:
            os.mkdir(os.path.join(folder, 'backups'), mode=0o700)
            cli(folder, 'backup', os.path.join(folder, 'backups', COPY))
        cli(folder, '--date', '2026-11-03', 'log', '30 g almonds')
        for name in os.listdir(os.path.join(folder, 'backups')):
            if name != COPY:
                os.remove(os.path.join(folder, 'backups', name))
        yield folder, os.path.join(folder, 'diary.db')
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def damage(path, first=4, n_pages=2):
    with open(path, 'r+b') as file:
        file.seek(first * PAGE)
        file.write(bytes(n_pages * PAGE))
    return read(path)


def says(app, words):
    return app.find_last('label', contains=words).get_name()


def press(app, name):
    Atspi.Action.do_action(app.find_last('push button', name), 0)


def offers(app, title):
    """The buttons below the title of the page of the error, which is the last of the window.

    GTK 4.8 tells of a page that is not shown as well, newer ones do not.
    """
    names = []
    for node in from_the_end(app.root):
        if node.get_role_name() == 'label' and node.get_name() == title:
            return names
        if node.get_role_name() in BUTTON:
            names.append(node.get_name())
    return []


def is_sensitive(app, name):
    return app.find_last('push button', name).get_state_set().contains(Atspi.StateType.SENSITIVE)


def copy_is_restored():
    with diary() as (folder, path):
        bytes_before = damage(path)
        with App(data_dir=folder) as app:
            says(app, 'Your diary is damaged')
            says(app, 'the file was not touched')
            text = says(app, 'The newest good copy is')
            if COPY not in text or '2 entries' not in text or '2026-11-02' not in text:
                raise Failure(text)
            if read(path) != bytes_before:
                raise Failure('the damaged file was changed by looking at it')
            press(app, 'Restore the Newest Good Copy…')
            app.find_last('label', 'Restore This Copy?')
            app.press('Restore', within=app.front())
            kept = says(app, 'The damaged diary is kept as').split(' kept as ')[1].rstrip('.')
            if read(kept) != bytes_before or 'diary-damaged-' not in kept:
                raise Failure(f'{kept} is not the damaged file')
            app.press('Close', within=app.front())
            poll(lambda: app.root.get_child_count() == 1, 'one window to be left')
            if len(offers(app, 'Your diary could not be opened')) > 1:
                raise Failure('the window of the error is still there')
        if cli(folder, '--csv', 'export', 'diary', '-').count('Almonds') != 2:
            raise Failure('the copy is not what is there now')


def large_diary_opens_first():
    """Read whole when the window is up already: what is found then is told like the rest."""
    with diary() as (folder, path):
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute('CREATE TABLE filler AS SELECT zeroblob (6000000) AS bytes')
            connection.execute('PRAGMA wal_checkpoint (TRUNCATE)')
        os.utime(os.path.join(folder, 'backups', COPY), (0, 0))
        bytes_before = damage(path, 800, 1)
        with App(data_dir=folder) as app:
            diary_window = app.front()
            says(app, 'Your diary is damaged')
            if COPY not in says(app, 'The newest good copy is'):
                raise Failure('the copy is not offered')
            poll(lambda: app.root.get_child_count() == 1, 'the window of the diary to close')
            if app.front() == diary_window:
                raise Failure('there was no window of the diary')
        if read(path) != bytes_before:
            raise Failure('the damaged file was changed')


def without_a_copy():
    with diary(with_copy=False) as (folder, path):
        bytes_before = damage(path)
        with App(data_dir=folder) as app:
            says(app, 'There is no good copy of the diary')
            if is_sensitive(app, 'Restore the Newest Good Copy…'):
                raise Failure('what is not there can be restored')
            if not is_sensitive(app, 'Restore Another Copy…'):
                raise Failure('another copy cannot be chosen')
        if read(path) != bytes_before or os.path.exists(os.path.join(folder, 'backups', 'diary.db')):
            raise Failure('the folder was changed')


def damaged_copies_are_passed_over():
    with diary() as (folder, path):
        copies = os.path.join(folder, 'backups')
        shutil.copy(os.path.join(copies, COPY), os.path.join(copies, 'diary-2026-11-21.db'))
        damage(os.path.join(copies, 'diary-2026-11-21.db'), 10, 4)
        damage(path)
        with App(data_dir=folder) as app:
            if COPY not in says(app, 'The newest good copy is'):
                raise Failure('a damaged copy is offered')


def rest_is_exported():
    with diary() as (folder, path):
        bytes_before = damage(path, 20, 1)
        with App(data_dir=folder) as app:
            says(app, 'The newest good copy is')
            press(app, 'Export What Can Still Be Read…')
            text = says(app, 'could be read')
            if text.startswith('0 '):
                raise Failure(text)
            poll(lambda: app.front().get_name() == 'Export', 'the window that exports')
            app.find_last('push button', contains='Save')
        if read(path) != bytes_before:
            raise Failure('the damaged file was changed')


def newer_version():
    with diary() as (folder, path):
        connection = sqlite3.connect(path)
        connection.execute('PRAGMA user_version = 99')
        connection.close()
        bytes_before = read(path)
        with App(data_dir=folder) as app:
            says(app, 'Your diary could not be opened')
            text = says(app, 'newer Olivine')
            if 'version 99' not in text or 'Update Olivine' not in text:
                raise Failure(text)
            if len(offers(app, 'Your diary could not be opened')) != 1:
                raise Failure('a newer diary is to be replaced')
        if read(path) != bytes_before or set(os.listdir(folder)) != {'diary.db', 'backups'}:
            raise Failure(f'the folder was changed: {os.listdir(folder)}')


def other_tables_are_damaged():
    """That foods.db is missing is no reason to put a copy in the place of the diary."""
    with diary() as (folder, _):
        with App(data_dir=folder, env={'OLIVINE_FOODS_DB': '/nowhere/foods.db'}) as app:
            says(app, 'Your diary could not be opened')
            if len(offers(app, 'Your diary could not be opened')) != 1:
                raise Failure('a sound diary is to be replaced')


def main():
    tap = Tap()
    tap.case('the newest good copy is offered and restored', copy_is_restored)
    tap.case('a large one is told of when it was read', large_diary_opens_first)
    tap.case('without a copy it says so', without_a_copy)
    tap.case('damaged copies are passed over', damaged_copies_are_passed_over)
    tap.case('what can still be read can be exported', rest_is_exported)
    tap.case('a newer version is told and left alone', newer_version)
    tap.case('missing food tables are not the diary’s damage', other_tables_are_damaged)
    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
