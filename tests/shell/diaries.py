# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Diaries of every version, made from their dumps, and what the command line says of them."""

import csv
import hashlib
import io
import os
import shlex
import sqlite3
import subprocess
import tempfile

VERSIONS = (1, 2, 3, 4, 5)
SCENARIOS = ('empty', 'ordinary', 'unknown', 'recipes', 'imports', 'labs', 'doses', 'plan')
FOLDER = os.path.join(os.environ['G_TEST_SRCDIR'], 'data', 'versions')
TIMEOUT_S = 60


class Failure(Exception):
    pass


class Tap:
    """Results in the form that meson reads."""

    def __init__(self):
        self.n_cases = 0
        self.n_failed = 0

    def case(self, name, function, *arguments):
        self.n_cases += 1
        try:
            function(*arguments)
        except Exception as failure:  # the other cases still run
            self.n_failed += 1
            print(f'not ok {self.n_cases} {name}')
            print('\n'.join(f'# {line}' for line in f'{type(failure).__name__}: {failure}'.splitlines()), flush=True)
        else:
            print(f'ok {self.n_cases} {name}', flush=True)

    def done(self):
        print(f'1..{self.n_cases}')
        return 1 if self.n_failed else 0


def read(name):
    with open(os.path.join(FOLDER, name), encoding='utf-8') as file:
        return file.read()


def exists(version, scenario):
    return os.path.exists(os.path.join(FOLDER, f'{version}-{scenario}.sql'))


def make(folder, version, scenario, log_mode='delete'):
    """A diary of that version in a folder of its own, byte for byte private as Olivine makes it."""
    os.makedirs(folder, mode=0o700)
    path = os.path.join(folder, 'diary.db')
    os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute('PRAGMA page_size = 4096')
    connection.execute(f'PRAGMA journal_mode = {log_mode}')
    connection.executescript(read(f'{version}-schema.sql'))
    # What a new index of words has is in the dump as well.
    rows = read(f'{version}-{scenario}.sql').replace('INSERT INTO food_fts_', 'INSERT OR REPLACE INTO food_fts_')
    connection.executescript(f'BEGIN;{rows}COMMIT;')
    connection.close()
    return path


def run(folder, *arguments, env=None):
    return subprocess.run([os.environ['OLIVINE_CLI'], '--data-dir', folder, '--csv', *arguments], capture_output=True,
                          timeout=TIMEOUT_S, check=False, stdin=subprocess.DEVNULL,
                          env=None if env is None else dict(os.environ, **env))


def table(folder, *arguments):
    """The header and rows that a command prints."""
    result = run(folder, *arguments)
    if result.returncode != 0:
        raise Failure(f'{shlex.join(arguments)}: {result.returncode}: {result.stderr.decode()}')
    rows = list(csv.reader(io.StringIO(result.stdout.decode(), newline='')))
    return rows[0] if rows else [], rows[1:]


def columns(folder, names, *arguments):
    header, rows = table(folder, *arguments)
    at = [header.index(name) for name in names]
    return [[row[i] for i in at] for row in rows]


def snapshot(folder):
    """Every file below the folder with a sum of its bytes."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            with open(path, 'rb') as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def scratch():
    return tempfile.TemporaryDirectory(prefix='olivine-diaries.')
