#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""From the start of the program to its first frame, and its memory then, beside a bare
AdwApplicationWindow: with an empty diary and one of twenty years, with warm caches and,
where that is allowed, with cold ones.  The programs take turns, and medians are told.

Run inside tests/with-display.  OLIVINE_BENCH_RUNS says how often each starts (15).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

MAX_START_RATIO = 1.25
MAX_MEMORY_RATIO = 1.4
YEARS = 20
DROP_CACHES = '/proc/sys/vm/drop_caches'


def start(program, probe, data_dir):
    """Milliseconds to the first frame, kilobytes resident, kilobytes of its own."""
    env = dict(os.environ, LD_PRELOAD=probe, OLIVINE_DATA_DIR=data_dir, GTK_A11Y='none')
    begin = time.monotonic_ns()
    done = subprocess.run([program], env=env, capture_output=True, text=True, timeout=60)
    for line in done.stdout.splitlines():
        if line.startswith('first-frame: '):
            at_us, resident_kb, own_kb = map(int, line.split()[1:])
            return at_us / 1000 - begin / 1e6, resident_kb, own_kb
    sys.exit(f'{program} showed no frame:\n{done.stderr}')


def measure(programs, probe, runs, before):
    """The medians of each program by its name, the programs taking turns."""
    seen = {name: [] for name in programs}
    for _ in range(runs):
        for name, (program, data_dir) in programs.items():
            before()
            seen[name].append(start(program, probe, data_dir))
    return {name: [statistics.median(column) for column in zip(*rows)]
            for name, rows in seen.items()}


def tell(kind, medians):
    """Prints what was measured, and returns the ratios to the bare window."""
    bare = medians['bare']
    ratios = []
    for name, (ms, resident_kb, own_kb) in medians.items():
        print(f'start-{kind}-{name}: {ms:.1f} ms ({ms / bare[0]:.2f} times the bare window)')
        ratios.append((f'start-{kind}-{name}', ms / bare[0], MAX_START_RATIO))
        if kind == 'warm':
            print(f'memory-{name}: {resident_kb / 1024:.1f} MiB resident '
                  f'({resident_kb / bare[1]:.2f} times the bare window)')
            print(f'memory-own-{name}: {own_kb / 1024:.1f} MiB '
                  f'({own_kb / bare[2]:.2f} times the bare window)')
            ratios.append((f'memory-{name}', resident_kb / bare[1], MAX_MEMORY_RATIO))
    return ratios


def drop_caches():
    os.sync()
    with open(DROP_CACHES, 'w') as file:
        file.write('3\n')


def main():
    window, bare, probe, make_diary = sys.argv[1:]
    runs = int(os.environ.get('OLIVINE_BENCH_RUNS', '15'))
    with tempfile.TemporaryDirectory() as folder:
        empty, years = os.path.join(folder, 'empty'), os.path.join(folder, 'years')
        for diary, n_years in ((empty, 0), (years, YEARS)):
            subprocess.run([make_diary, diary, str(n_years)], check=True)
        programs = {'bare': (bare, folder), 'empty': (window, empty), f'{YEARS}-years': (window, years)}
        # First runs make what is kept: today's copy, caches of fonts.
        measure(programs, probe, 1, lambda: None)
        ratios = tell('warm', measure(programs, probe, runs, lambda: None))
        if os.access(DROP_CACHES, os.W_OK):
            ratios += tell('cold', measure(programs, probe, max(runs // 3, 3), drop_caches))
        else:
            print('start-cold: not measured, emptying the caches needs root')
    late = [name for name, ratio, aim in ratios if ratio > aim]
    if late:
        print('above its aim: ' + ', '.join(late))
    return 1 if late else 0


sys.exit(main())
