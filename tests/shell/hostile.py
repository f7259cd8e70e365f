# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Databases that came from somebody else: nothing in them is run, and nothing is asked of them that hangs."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time

from diaries import VERSIONS, Failure, Tap, make, run, scratch, snapshot, table

ENDLESS = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) '
HOSTILE = {
    'trigger': 'CREATE TRIGGER evil AFTER INSERT ON {table} BEGIN DELETE FROM {table}; END',
    'view': f'CREATE VIEW evil AS {ENDLESS} SELECT i FROM n',
    'view in the place of a table': 'ALTER TABLE portion RENAME TO hidden; '
                                    f'CREATE VIEW portion AS {ENDLESS} SELECT i AS food_id, i AS position, 1.0 AS quantity, '
                                    "'x' AS unit, 1.0 AS grams FROM n",
    'virtual table': "CREATE VIRTUAL TABLE evil USING fts5 (a, content = 'food')",
}
MAX_S = 20


def spoil(path, script, table_name):
    os.chmod(path, 0o600)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(script.format(table=table_name))
    connection.close()


def refused(folder, path, *command, env=None, words=('never makes', 'not touched')):
    before = snapshot(folder)
    start = time.monotonic()
    result = run(folder, *command, env=env)
    message = result.stderr.decode()
    if result.returncode != 4 or not all(word in message for word in words) or path not in message:
        raise Failure(f'{command}: {result.returncode}: {message}')
    if snapshot(folder) != before or time.monotonic() - start > MAX_S:
        raise Failure(f'{command}: files were changed, or it took long')


def diary(script):
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        path = make(folder, VERSIONS[-1], 'ordinary')
        spoil(path, script, 'entry')
        refused(folder, path, 'day')
        refused(folder, path, 'log', '30 g almonds')


def copy(script):
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        path = make(os.path.join(place, 'copy'), VERSIONS[-1], 'ordinary')
        spoil(path, script, 'entry')
        table(folder, 'log', '30 g almonds')
        refused(folder, path, 'restore', path)


def foods(script):
    with scratch() as place:
        path = os.path.join(place, 'foods.db')
        shutil.copyfile(os.environ['OLIVINE_FOODS_DB'], path)
        spoil(path, script, 'food')
        folder = os.path.join(place, 'diary')
        make(folder, VERSIONS[-1], 'ordinary', 'wal')
        refused(folder, path, 'foods', 'search', 'almonds', env={'OLIVINE_FOODS_DB': path},
                words=('not the food table', 'Install Olivine again'))


def library(script):
    """The imported foods are left out; the diary is there all the same."""
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        path = os.path.join(folder, 'library.db')
        make(folder, VERSIONS[-1], 'ordinary')
        shutil.copyfile(os.environ['OLIVINE_FOODS_DB'], path)
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("UPDATE food SET id = 'usda:' || pk")
        connection.close()
        header, rows = table(folder, 'foods', 'search', 'almonds')
        if not any(row[0].startswith('usda:') for row in rows):
            raise Failure('the library of this test is not used at all')
        spoil(path, script, 'food')
        header, rows = table(folder, 'foods', 'search', 'almonds')
        if not rows or any(row[0].startswith('usda:') for row in rows):
            raise Failure(f'{rows}')
        result = run(folder, 'check')
        if result.returncode != 4 or 'never makes' not in result.stderr.decode():
            raise Failure(f'{result.returncode}: {result.stderr.decode()}')


def open_to_others():
    """Files and folders that others could read are private after the next start, and it is said once."""
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        make(folder, VERSIONS[-1], 'ordinary')
        table(folder, 'log', '30 g almonds')
        kept = os.path.join(folder, 'backups')
        opened = [os.path.join(folder, 'diary.db'), *(os.path.join(kept, name) for name in os.listdir(kept))]
        for path in opened:
            os.chmod(path, 0o644)
        for path in (folder, kept):
            os.chmod(path, 0o755)
        first, second = (run(folder, 'day').stderr.decode() for _ in range(2))
        if f'could read {len(opened) + 2} files in {folder}' not in first or 'private again' not in first or second:
            raise Failure(f'{first!r} {second!r}')
        modes = [oct(os.stat(path).st_mode & 0o777) for path in (*opened, folder, kept)]
        if modes != ['0o600'] * len(opened) + ['0o700'] * 2:
            raise Failure(f'{modes}')


def shared_folder():
    """A folder with other things in it is somebody's choice; the diary in it is private all the same."""
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        path = make(folder, VERSIONS[-1], 'ordinary')
        with open(os.path.join(folder, 'notes.txt'), 'w', encoding='utf-8'):
            pass
        os.chmod(folder, 0o755)
        os.chmod(path, 0o664)
        message = run(folder, 'day').stderr.decode()
        if 'could read 1 file in' not in message or os.stat(folder).st_mode & 0o777 != 0o755:
            raise Failure(f'{message!r}, {os.stat(folder).st_mode:o}')
        if os.stat(path).st_mode & 0o777 != 0o600:
            raise Failure(f'{os.stat(path).st_mode:o}')


def linked_folder():
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        path = make(folder, VERSIONS[-1], 'ordinary')
        link = os.path.join(place, 'link')
        os.symlink('diary', link)
        os.chmod(path, 0o644)
        table(link, 'log', '30 g almonds')
        if os.stat(path).st_mode & 0o777 != 0o600 or not os.path.islink(link):
            raise Failure('the diary behind a link is not private')
        if not os.listdir(os.path.join(folder, 'backups')):
            raise Failure('there is no copy behind the link')


def linked_diary():
    """Somebody keeps the file elsewhere: a damaged one is replaced where it is."""
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        path = make(folder, VERSIONS[-1], 'ordinary')
        elsewhere = os.path.join(place, 'elsewhere.db')
        run(folder, 'backup', os.path.join(place, 'copy.db'))
        os.rename(path, elsewhere)
        os.symlink(elsewhere, path)
        with open(elsewhere, 'r+b') as file:
            file.seek(4096)
            file.write(bytes(8192))
        if run(folder, 'day').returncode != 4:
            raise Failure('it is not damaged')
        table(folder, 'restore', os.path.join(place, 'copy.db'))
        if not os.path.islink(path) or not table(folder, 'entries', '--date', '2026-03-01')[1]:
            raise Failure('the link is gone')


def read_only_folder():
    """As somebody else than root: nothing can be written, which is said; nothing is lost."""
    with scratch() as place:
        folder = os.path.join(place, 'diary')
        make(folder, VERSIONS[-1], 'ordinary')
        os.chmod(place, 0o755)
        before = snapshot(folder)
        os.chmod(folder, 0o500)
        if os.geteuid() == 0:
            for root, names, files in os.walk(folder):
                for name in ('', *names, *files):
                    os.chown(os.path.join(root, name), 65534, 65534)
        command = [os.environ['OLIVINE_CLI'], '--data-dir', folder, 'log', '30 g almonds']
        result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False,
                                **({'user': 65534, 'group': 65534} if os.geteuid() == 0 else {}))
        os.chmod(folder, 0o700)
        if result.returncode != 4 or folder not in result.stderr or 'writable' not in result.stderr:
            raise Failure(f'{result.returncode}: {result.stderr}')
        if snapshot(folder) != before:
            raise Failure('something was written')


def main():
    tap = Tap()
    for name, script in HOSTILE.items():
        for function in (diary, copy, foods, library):
            tap.case(f'{function.__name__} with a {name}', function, script)
    tap.case('what is open to others is mended and told once', open_to_others)
    tap.case('a shared folder keeps its mode', shared_folder)
    tap.case('a folder behind a link', linked_folder)
    tap.case('a diary behind a link is restored where it is', linked_diary)
    tap.case('a folder that cannot be written', read_only_folder)
    return tap.done()


sys.exit(main())
