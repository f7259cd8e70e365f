# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person eats, takes and measures stands in the diary and in no log, list of recent files or temporary file."""

import os
import subprocess
import sys
import tempfile

from driver import App, Failure, Tap, poll

SECRETS = ('Quittenkompott', '41.37', 'Zirkonol', '37.913', '0.8719', '13.719', 'wobbly')
NOISY = {'G_MESSAGES_DEBUG': 'all', 'GTK_DEBUG': 'actions'}


def log_by_command_line(app, log):
    """With all messages on: only what is asked for is printed, and that is not a log."""
    for arguments in (['foods', 'add', 'Quittenkompott', 'magnesium_mg=13.719'],
                      ['log', '41.37 g quittenkompott', '--note', 'wobbly'],
                      ['dose', 'Zirkonol', '--kind', 'supplement', '--elemental-mg', '37.913'],
                      ['lab', 'add', 'serum-magnesium', '0.8719', 'mmol/L'],
                      ['day'], ['history', '--from', '2026-11-01', '--to', '2026-11-07'], ['check']):
        result = subprocess.run([app.cli_binary, '--data-dir', app.data_dir, *arguments], capture_output=True,
                                env=dict(os.environ, **NOISY), timeout=60, check=True)
        log.write(result.stderr)
    log.flush()


def use_the_window(app):
    poll(lambda: app.find_now(contains='Quittenkompott'), 'what was logged')
    for key in ('2', '3', '4', '1'):
        app.keys(f'alt+{key}')
    app.keys('ctrl+n')
    app.type('Quittenkompott')
    poll(lambda: app.find_now(contains='41.37') or app.find_now(contains='Quittenkompott'), 'the food that was typed')
    app.keys('Escape')
    app.keys('ctrl+comma')
    poll(lambda: app.front().get_name() == 'Preferences', 'Preferences')
    app.keys('Escape')


def search(text, where):
    for secret in SECRETS:
        if secret.encode() in text:
            at = text.index(secret.encode())
            raise Failure(f'{where}: {text[max(0, at - 80):at + 80]!r}')


def nothing_in_the_log(path):
    with open(path, 'rb') as file:
        text = file.read()
    if b'GLib' not in text and b'Gtk' not in text and b'DEBUG' not in text:
        raise Failure(f'there is no log at all: {text[:200]!r}')
    search(text, 'the log')


def nothing_elsewhere():
    """In the home of this run: the list of recent files, caches, settings."""
    n_files = 0
    for name in ('XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME', 'XDG_RUNTIME_DIR'):
        for folder, _, names in os.walk(os.environ[name]):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    n_files += 1
                    with open(path, 'rb') as file:
                        search(file.read(), path)
    if n_files == 0:
        raise Failure('no file was looked at')


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory(prefix='olivine-test.') as folder:
        path = os.path.join(folder, 'log')
        with open(path, 'wb') as log, App(env=NOISY, skip_first_run=True, log=log) as app:
            tap.case('the command line is used', lambda: log_by_command_line(app, log))
            tap.case('the window is used', lambda: use_the_window(app))
        tap.case('no log tells of it', lambda: nothing_in_the_log(path))
        tap.case('nor any other file', nothing_elsewhere)
    return tap.done()


sys.exit(main())
