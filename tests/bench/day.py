#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""`olivine-cli day` of a diary of twenty years, beside the sqlite3 shell that opens the
same file and reads nothing.  The two take turns, and medians are told.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 41
YEARS = 20


def measure(command, env):
    begin = time.monotonic_ns()
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
    return (time.monotonic_ns() - begin) / 1e6


def main():
    cli, make_diary, sqlite3 = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([make_diary, folder, str(YEARS)], check=True)
        env = dict(os.environ, OLIVINE_DATA_DIR=folder)
        diary = os.path.join(folder, 'diary.db')
        commands = {
            'day': [cli, 'day'],
            'sqlite3': [sqlite3, '-batch', diary, 'SELECT 1 FROM sqlite_schema LIMIT 1'],
            'nothing': [cli, '--version'],
        }
        seen = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                seen[name].append(measure(command, env))
    medians = {name: statistics.median(times) for name, times in seen.items()}
    for name in ('day', 'nothing'):
        print(f'cli-{name}: {medians[name]:.2f} ms '
              f'({medians[name] / medians["sqlite3"]:.2f} times the sqlite3 shell, '
              f'{medians["sqlite3"]:.2f} ms)')
    return 0


sys.exit(main())
