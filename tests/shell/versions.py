# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A diary of every version ever released is migrated and says what was logged in it.

What it must say was worked out by hand, see tests/data/versions/expected/README.md; only that of
twenty years is worked out here, from the numbers that were put in.
"""

import csv
import datetime
import io
import os
import shlex
import sqlite3
import sys

from diaries import SCENARIOS, VERSIONS, Failure, Tap, columns, exists, make, read, run, scratch, snapshot, table

N_DAYS = 20 * 365 + 5
N_A_DAY = 4


def expectation(version, scenario):
    """(command, columns or None, rows) one after the other."""
    own = os.path.join('expected', f'{version}-{scenario}.txt')
    text = read(own if os.path.exists(os.path.join(os.environ['G_TEST_SRCDIR'], 'data', 'versions', own))
                else os.path.join('expected', f'{scenario}.txt'))
    for block in text.split('> ')[1:]:
        head, _, body = block.partition('\n')
        command, _, names = head.partition(' | ')
        yield shlex.split(command), names.split() or None, list(csv.reader(io.StringIO(body, newline='')))


def check_kept_copy(folder, version):
    """What was there before is kept, in its version."""
    kept = os.path.join(folder, 'backups')
    copies = [name for name in os.listdir(kept) if 'before-version' in name] if os.path.isdir(kept) else []
    if (version == VERSIONS[-1]) != (copies == []):
        raise Failure(f'copies before the migration: {copies}')
    for name in copies:
        connection = sqlite3.connect(os.path.join(kept, name))
        if connection.execute('PRAGMA user_version').fetchone()[0] != version:
            raise Failure(f'{name} is not of version {version}')
        connection.close()


def migrate_and_compare(version, scenario):
    n_compared = 0
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        make(folder, version, scenario)
        for command, names, rows in expectation(version, scenario):
            found = table(folder, *command) if names is None else columns(folder, names, *command)
            if command[0] == 'profile':
                found = [row for row in found if row[0] in dict(rows)]
            if names is not None and found != rows:
                raise Failure(f'{shlex.join(command)}\nexpected {rows}\nfound    {found}')
            n_compared += names is not None
        check_kept_copy(folder, version)
    if n_compared < 2:
        raise Failure('nothing was compared')


def thousandths(day, i):
    return (day * 37 + i * 1100 + 5) % 90000


def write_twenty_years(path, first):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute('BEGIN')
    connection.executemany(
        'INSERT INTO entry (uid, date, time, meal, dish, kind, food_id, food, quantity, unit, grams, magnesium_mg, '
        'energy_kcal, estimated, compound, agreed, cautions, note) '
        "VALUES (?, ?, '', 'lunch', '', 'food', '', 'Something', 1000, 'g', 100000, ?, 100000, 0, '', 0, '', '')",
        ((f'{day}-{i}', str(first + datetime.timedelta(days=day)), thousandths(day, i))
         for day in range(N_DAYS) for i in range(N_A_DAY)))
    connection.execute('COMMIT')
    connection.close()


def migrate_twenty_years(version):
    first = datetime.date(2006, 1, 1)
    last = first + datetime.timedelta(days=N_DAYS - 1)
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        write_twenty_years(make(folder, version, 'empty'), first)
        rows = columns(folder, ['date', 'total_mg'], 'history', '--from', str(first), '--to', str(last))
        table(folder, 'check')
    if len(rows) != N_DAYS:
        raise Failure(f'{len(rows)} days')
    for day, (date, total_mg) in enumerate(rows):
        expected = sum(thousandths(day, i) for i in range(N_A_DAY))
        if date != str(first + datetime.timedelta(days=day)) or round(float(total_mg) * 1000) != expected:
            raise Failure(f'{date}: {total_mg} instead of {expected / 1000}')


def newer_is_left_alone(log_mode):
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        path = make(folder, VERSIONS[-1], 'ordinary', log_mode)
        connection = sqlite3.connect(path)
        connection.execute('CREATE TABLE of_the_future (a)')
        connection.execute(f'PRAGMA user_version = {VERSIONS[-1] + 1}')
        connection.close()
        before = snapshot(folder)
        for command in (['day'], ['log', '30 g almonds'], ['check'], ['export', 'diary', '-', '--damaged'], ['undo'],
                        ['restore', path], ['backup', os.path.join(place, 'copy.db')]):
            result = run(folder, *command)
            message = result.stderr.decode()
            if result.returncode != 4 or 'newer Olivine' not in message or 'Update Olivine' not in message:
                raise Failure(f'{command}: {result.returncode}: {message}')
            if snapshot(folder) != before:
                raise Failure(f'{command} changed {snapshot(folder).keys() ^ before.keys()} or a file')


def main():
    tap = Tap()
    for version in VERSIONS:
        for scenario in SCENARIOS:
            if exists(version, scenario):
                tap.case(f'version {version}: {scenario}', migrate_and_compare, version, scenario)
        if version > 1:
            tap.case(f'version {version}: twenty years', migrate_twenty_years, version)
    for log_mode in ('delete', 'wal'):
        tap.case(f'a newer version is not touched ({log_mode})', newer_is_left_alone, log_mode)
    return tap.done()


sys.exit(main())
