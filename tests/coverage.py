#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""coverage.py BUILD: lines and branches that the tests of BUILD went through, by library.

BUILD was built by clang with -fprofile-instr-generate -fcoverage-mapping, and its tests were run
with LLVM_PROFILE_FILE=BUILD/profiles/%4m.profraw.  A branch is one outcome of one condition; the
checks of the programmer (g_return_if_fail) are left out of such a build.  Every branch that was
not taken is written into BUILD/branches-left.txt with its line.
"""

import collections
import glob
import json
import os
import subprocess
import sys

LIBRARIES = ['core', 'store', 'exchange', 'planner']
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def programs(build):
    for folder, _, names in os.walk(build):
        for name in names:
            path = os.path.join(folder, name)
            if (name.startswith('test-') or name == 'olivine-cli') and os.access(path, os.X_OK):
                yield path


def export(build):
    merged = os.path.join(build, 'merged.profdata')
    subprocess.run(['llvm-profdata', 'merge', '-sparse', '-o', merged,
                    *glob.glob(os.path.join(build, 'profiles', '*.profraw'))], check=True)
    objects = [word for path in programs(build) for word in ('-object', path)]
    told = subprocess.run(['llvm-cov', 'export', '-format=text', f'-instr-profile={merged}', *objects], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(told.stdout)['data'][0]['files']


def library_of(path):
    parts = os.path.relpath(os.path.realpath(path), ROOT).split(os.sep)
    return parts[1] if parts[0] == 'src' and parts[1] in LIBRARIES and path.endswith('.c') else None


def branches_left(path, branches):
    """(line, what never happened there) for each outcome of each condition."""
    with open(path, encoding='utf-8') as file:
        lines = file.read().split('\n')
    outcomes = collections.defaultdict(lambda: [0, 0])
    for line, column, end_line, end_column, n_true, n_false, *_ in branches:
        outcome = outcomes[line, column, end_line, end_column]
        outcome[0] += n_true
        outcome[1] += n_false
    for (line, column, end_line, end_column), counts in sorted(outcomes.items()):
        text = lines[line - 1][column - 1:end_column - 1 if end_line == line else None].strip()
        for count, word in zip(counts, ('true', 'false')):
            if count == 0:
                yield line, f'never {word}: {text}'


def main():
    build = sys.argv[1]
    totals = {library: [0, 0, 0, 0] for library in LIBRARIES}
    left = []
    for file in sorted(export(build), key=lambda file: file['filename']):
        library = library_of(file['filename'])
        if library is None:
            continue
        lines, branches = file['summary']['lines'], file['summary']['branches']
        for i, number in enumerate((lines['covered'], lines['count'], branches['covered'], branches['count'])):
            totals[library][i] += number
        name = os.path.relpath(os.path.realpath(file['filename']), ROOT)
        left += [f'{name}:{line}: {text}' for line, text in branches_left(file['filename'], file['branches'])]
    with open(os.path.join(build, 'branches-left.txt'), 'w', encoding='utf-8') as file:
        file.write('\n'.join(left) + '\n')
    for library, (lines, n_lines, branches, n_branches) in totals.items():
        print(f'{library}: lines {100 * lines / n_lines:.1f} % of {n_lines}, '
              f'branches {100 * branches / n_branches:.1f} % of {n_branches}')


main()
