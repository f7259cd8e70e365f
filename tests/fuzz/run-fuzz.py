# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run-fuzz.py PROGRAM NAME: feeds a fuzzer for a while, and tells what it found.

OLIVINE_FUZZ_SECONDS is how long, 10 without; OLIVINE_FUZZ_CORPUS a folder in which the inputs
that reached something new are kept from one run to the next.
"""

import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOM_BYTES = 1 << 30
LIMITS = ['-timeout=30', '-rss_limit_mb=3000', '-malloc_limit_mb=1000', '-max_len=6000']


def find_room():
    """Memory rather than a disk, where there is enough of it."""
    place = '/dev/shm'
    if not os.access(place, os.W_OK):
        return None
    room = os.statvfs(place)
    return place if room.f_bavail * room.f_frsize > ROOM_BYTES else None


def main():
    program, name = sys.argv[1:]
    seconds = os.environ.get('OLIVINE_FUZZ_SECONDS', '10')
    kept = os.environ.get('OLIVINE_FUZZ_CORPUS')
    found = os.path.join(HERE, 'found', name)
    print('1..1', flush=True)
    with tempfile.TemporaryDirectory(prefix='olivine-fuzz-', dir=find_room()) as room:
        seeds = os.path.join(room, 'seeds')
        subprocess.run([sys.executable, os.path.join(HERE, 'make-seeds.py'), seeds], check=True)
        corpus = os.path.join(kept or room, 'corpus', name)
        crashes = os.path.join(kept or room, 'crashes', name)
        scratch = os.path.join(room, 'scratch')
        for folder in (corpus, crashes, scratch):
            os.makedirs(folder, exist_ok=True)
        inputs = [corpus, os.path.join(seeds, name)] + ([found] if os.path.isdir(found) else [])
        words = os.path.join(HERE, 'words.dict')
        # Every allocation is remembered by whom: the quick way, or nothing else would be done.
        sanitizer = os.environ.get('ASAN_OPTIONS', '').replace('fast_unwind_on_malloc=0', 'fast_unwind_on_malloc=1')
        result = subprocess.run(
            [program, f'-max_total_time={seconds}', f'-artifact_prefix={crashes}/', f'-dict={words}',
             '-print_final_stats=1', *LIMITS, *inputs],
            env=dict(os.environ, TMPDIR=scratch, ASAN_OPTIONS=sanitizer), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        told = result.stdout.decode('utf-8', 'replace')
        executions = re.search(r'stat::number_of_executed_units: +(\d+)', told)
        reached = re.findall(r'cov: (\d+)', told)
        number = int(executions.group(1)) if executions else 0
        print(f'# fuzz-{name}: {number} executions in {seconds} s, {reached[-1] if reached else 0} places reached')
        bad = sorted(os.listdir(crashes))
        if result.returncode == 0 and number > 0 and not bad:
            print(f'ok 1 - {name}')
            return 0
        print(f'not ok 1 - {name}')
        for line in told.splitlines()[-60:]:
            print(f'# {line}')
        for crash in bad:
            with open(os.path.join(crashes, crash), 'rb') as file:
                print(f'# {crash}: {file.read().hex()}')
    return 1


sys.exit(main())
