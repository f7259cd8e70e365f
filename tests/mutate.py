#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""mutate.py BUILD [--files GLOB…] [--sample N] [--seed N] [--jobs N]: do the tests notice a wrong core?

Each mutant is the core with one operator or constant flipped.  It is built and given to the
core's own unit tests: a test that fails, crashes or never ends has killed it.  A mutant that
does not compile does not count.  What lives is listed; those that mean the same as the
original are named in mutants-alike.txt, beside this script, and counted apart.

BUILD is a build folder of meson, from which the commands are taken.
"""

import argparse
import concurrent.futures
import fnmatch
import json
import os
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
ALIKE = os.path.join(HERE, 'mutants-alike.txt')
CORE = os.path.join('src', 'core') + os.sep
TIMEOUT_S = 60
# Optimising takes longer than running; a look past the end of a table ends the program.
FLAGS = ['-fPIC', '-O0', '-w', '-fsanitize=bounds', '-fsanitize-undefined-trap-on-error']

FLIPS = [
    (re.compile(r' (<=) '), ['<']), (re.compile(r' (>=) '), ['>']),
    (re.compile(r' (<) '), ['<=', '>']), (re.compile(r' (>) '), ['>=', '<']),
    (re.compile(r' (==) '), ['!=']), (re.compile(r' (!=) '), ['==']),
    (re.compile(r'(?:^|\s)(&&) '), ['||']), (re.compile(r'(?:^|\s)(\|\|) '), ['&&']),
    (re.compile(r' (\+) '), ['-']), (re.compile(r' (-) '), ['+']),
    (re.compile(r' (\*) (?=[\w(])'), ['/']), (re.compile(r' (/) '), ['*']),
    (re.compile(r'[\s(](!)(?=[\w(])'), ['']),
    (re.compile(r'return (TRUE);'), ['FALSE']), (re.compile(r'return (FALSE);'), ['TRUE']),
    (re.compile(r'(?<![\w.%"\'[])(\d+(?:\.\d+)?)(?![\w."\'\]])'), None),
]
# Checks of the programmer are not about figures.
# One allocated thing, a structure made empty, "to the end of the text".
SAME_ANYWAY = re.compile(r'g_new0? \([A-Za-z ]+, 1\)|\{ 0,? \}|, -1(?=[,)])')
SKIPPED = re.compile(r'^\s*(g_return|g_assert|#\s*include|#\s*if|#\s*pragma|static const char|\*|/\*|//)')


def next_constant(text):
    return str(int(text) + 1) if text.isdigit() else repr(float(text) + 1)


def blank(source):
    """The source with comments and texts made blank, so that positions stay."""
    pattern = re.compile(r'/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)
    return pattern.sub(lambda match: re.sub(r'[^\n]', '\0', match.group()), source)


def mutants_of(path):
    """(line, column, old, new) for each."""
    with open(os.path.join(ROOT, path), encoding='utf-8') as file:
        lines = blank(file.read()).split('\n')
    for number, line in enumerate(lines):
        if SKIPPED.match(line):
            continue
        line = SAME_ANYWAY.sub(lambda match: '\0' * len(match.group()), line)
        for pattern, replacements in FLIPS:
            for match in pattern.finditer(line):
                old = match.group(1)
                for new in replacements or [next_constant(old)]:
                    yield number, match.start(1), old, new


def command_for(entry, source, target, extra=()):
    words = shlex.split(entry['command'])
    words[words.index('-o') + 1] = target
    if '-MF' in words:
        at = words.index('-MD')
        del words[at:words.index('-MF') + 2]
    words[words.index('-c') + 1] = source
    return words + list(extra)


def includes_only_core(entry):
    return re.search(r'-I\S*src/(store|exchange|planner|chart|report|cli|app)', entry['command']) is None


class Workshop:
    """The core as a shared library, and its tests beside it."""

    def __init__(self, build, folder):
        self.build = os.path.abspath(build)
        self.folder = folder
        with open(os.path.join(build, 'compile_commands.json'), encoding='utf-8') as file:
            entries = json.load(file)
        for entry in entries:
            entry['path'] = os.path.relpath(os.path.join(self.build, entry['file']), ROOT)
        self.core = {entry['path']: entry for entry in entries if '/libolivine-core.a.p/' in entry['output']}
        self.tests = [entry for entry in entries if self.is_core_test(entry)]
        self.fixtures = [entry for entry in entries if self.is_core_fixture(entry)]
        self.libraries = subprocess.run(['pkg-config', '--libs', 'gio-2.0'], check=True, capture_output=True,
                                        text=True).stdout.split() + ['-lm']

    @staticmethod
    def is_core_test(entry):
        """Linked with nothing but the core: it may include nothing else."""
        return entry['output'].startswith('tests/unit/test-') and includes_only_core(entry)

    @staticmethod
    def is_core_fixture(entry):
        return entry['output'].startswith('tests/unit/lib') and includes_only_core(entry)

    def call(self, words):
        return subprocess.run(words, cwd=self.build, capture_output=True, check=False)

    def object_of(self, path):
        return os.path.join(self.folder, 'objects', path.replace(os.sep, '_') + '.o')

    def link(self, objects, target):
        return self.call(['cc', '-shared', '-Wl,-soname,libcore.so', '-o', target, *objects, *self.libraries]).returncode == 0

    def prepare(self):
        os.makedirs(os.path.join(self.folder, 'objects'))
        for path, entry in self.core.items():
            words = command_for(entry, os.path.join(ROOT, path) if not path.startswith('..') else entry['file'],
                                self.object_of(path), FLAGS)
            if self.call(words).returncode != 0:
                sys.exit(f'{path} does not compile')
        library = os.path.join(self.folder, 'libcore.so')
        if not self.link([self.object_of(path) for path in self.core], library):
            sys.exit('the core does not link')
        archive = os.path.join(self.folder, 'fixtures.a')
        self.call(['ar', 'cr', archive, *(self.compile_test(entry) for entry in self.fixtures)])
        programs = []
        for entry in self.tests:
            compiled = self.compile_test(entry)
            program = compiled[:-len('.c.o')]
            # A test that needs more than the core is none of its tests.
            if self.call(['cc', '-o', program, compiled, archive, library, *self.libraries]).returncode == 0:
                programs.append(program)
        self.programs = sorted(programs)

    def compile_test(self, entry):
        target = os.path.join(self.folder, os.path.basename(entry['output']))
        self.call(command_for(entry, entry['file'], target))
        return target

    def is_killed_by(self, program, library_folder):
        env = dict(os.environ, LD_LIBRARY_PATH=library_folder, LC_ALL='C.UTF-8', TZ='UTC',
                   G_DEBUG='fatal-warnings', G_TEST_SRCDIR=HERE, OLIVINE_SOURCE_ROOT=ROOT,
                   G_TEST_BUILDDIR=os.path.join(self.build, 'tests'))
        try:
            return subprocess.run([program], env=env, capture_output=True, timeout=TIMEOUT_S,
                                  check=False).returncode != 0
        except subprocess.TimeoutExpired:
            return True

    def kill(self, path, mutant):
        """The program that notices, '' for none, None for what is no program."""
        line, column, old, new = mutant
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            with open(os.path.join(ROOT, path), encoding='utf-8') as file:
                lines = file.read().split('\n')
            lines[line] = lines[line][:column] + new + lines[line][column + len(old):]
            source = os.path.join(folder, os.path.basename(path))
            with open(source, 'w', encoding='utf-8') as file:
                file.write('\n'.join(lines))
            changed = os.path.join(folder, 'mutant.o')
            include = '-I' + os.path.join(ROOT, os.path.dirname(path))
            if self.call(command_for(self.core[path], source, changed, [include, *FLAGS])).returncode:
                return None
            objects = [changed if other == path else self.object_of(other) for other in self.core]
            if not self.link(objects, os.path.join(folder, 'libcore.so')):
                return None
            for program in self.order(path):
                if self.is_killed_by(program, folder):
                    return os.path.basename(program)
        return ''

    def order(self, path):
        """The tests of that file first."""
        words = set(re.split(r'[-.]', os.path.basename(path)))
        return sorted(self.programs, key=lambda program: -len(words & set(os.path.basename(program).split('-'))))


def read_alike():
    if not os.path.exists(ALIKE):
        return set()
    with open(ALIKE, encoding='utf-8') as file:
        return {line.split('  #')[0].strip() for line in file if line.strip() and not line.startswith('#')}


def describe(path, mutant):
    """By its line's text, not its number: what is added above does not matter."""
    line, column, old, new = mutant
    with open(os.path.join(ROOT, path), encoding='utf-8') as file:
        text = file.read().split('\n')[line]
    indent = len(text) - len(text.lstrip())
    return f'{os.path.basename(path)}: {text.strip()} @{column - indent} {old} -> {new or "nothing"}'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('build')
    parser.add_argument('--files', nargs='*', default=['*'])
    parser.add_argument('--sample', type=int, default=0)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix='olivine-mutants-')
    shop = Workshop(options.build, folder)
    shop.prepare()
    if any(shop.is_killed_by(program, folder) for program in shop.programs):
        sys.exit('the tests fail without a mutant')
    alike = read_alike()
    found = [(path, mutant) for path in sorted(shop.core) if not path.startswith('..') and path.startswith(CORE)
             and any(fnmatch.fnmatch(os.path.basename(path), wanted) for wanted in options.files)
             for mutant in mutants_of(path)]
    same = [one for one in found if describe(*one) in alike]
    tried = [one for one in found if describe(*one) not in alike]
    if options.sample and options.sample < len(tried):
        tried = random.Random(options.seed).sample(tried, options.sample)
    killed, living, stillborn = 0, [], 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for one, killer in zip(tried, pool.map(lambda one: shop.kill(*one), tried)):
            if killer is None:
                stillborn += 1
            elif killer:
                killed += 1
            else:
                living.append(one)
                print(f'lives: {describe(*one)}  # {one[0]}:{one[1][0] + 1}', flush=True)
    shutil.rmtree(folder)
    total = killed + len(living)
    print(f'{len(shop.programs)} test programs; {len(found)} mutants, {len(same)} mean the same, {len(tried)} tried, '
          f'{stillborn} do not compile')
    print(f'mutants killed: {killed} of {total} ({100 * killed / max(total, 1):.1f} %)')


main()
