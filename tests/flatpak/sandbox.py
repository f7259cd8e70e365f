# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Olivine as it runs for somebody who installed the Flatpak: window and command line in the sandbox.

`./run flatpak test` builds and installs it before; the environment says where:

  OLIVINE_FLATPAK_ID   the id of the app
  FLATPAK_USER_DIR     the installation it is in
  OLIVINE_CLI          the program outside the sandbox, for a diary that moves in
  OLIVINE_HOMES        a folder to make homes in; not below /tmp, which the sandbox has too

A diary and a letter are put into a home made for this run; in the end every file of it is
what it was, but for those in the app's own folder.
"""

import csv
import hashlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
import time

APP_ID = os.environ.get('OLIVINE_FLATPAK_ID', '')
TIMEOUT_S = 60


def reason_to_skip():
    if not APP_ID:
        return './run flatpak test builds the Flatpak and runs this'
    if shutil.which('flatpak') is None:
        return 'flatpak is not installed'
    if subprocess.run(['flatpak', 'info', APP_ID], capture_output=True, check=False).returncode != 0:
        return f'{APP_ID} is not installed; ./run flatpak test builds it'
    return None


if reason := reason_to_skip():
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)

HOME = tempfile.mkdtemp(prefix='home.', dir=os.environ['OLIVINE_HOMES'])
OWN = os.path.join(HOME, '.var', 'app', APP_ID)
DIARY = os.path.join(OWN, 'data', 'olivine')
NATIVE = os.path.join(HOME, '.local', 'share', 'olivine')
LETTER = os.path.join(HOME, 'letter.txt')
os.environ['HOME'] = HOME
for variable in ('XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME'):
    os.environ.pop(variable, None)

# Only now: it wants an accessibility bus.
from driver import App, Atspi, Failure, Tap, poll  # noqa: E402


def note(text):
    print(f'# {text}', flush=True)


def timed(what, function):
    start = time.monotonic()
    result = function()
    note(f'{what}: {(time.monotonic() - start) * 1000:.0f} ms')
    return result


def expect(actual, expected, what):
    if actual != expected:
        raise Failure(f'{what}: {actual!r}, expected {expected!r}')


def sandbox(*command, stdin=None, status=0, wants_errors=False):
    """Runs a program of the sandbox; what it prints, or its errors as text."""
    run = subprocess.run(['flatpak', 'run', f'--command={command[0]}', APP_ID, *command[1:]], input=stdin,
                         capture_output=True, timeout=TIMEOUT_S, check=False)
    if run.returncode != status:
        raise Failure(f'{" ".join(command)}: status {run.returncode}: {run.stderr.decode()}')
    return run.stderr.decode() if wants_errors else run.stdout


def cli(*arguments, stdin=None, status=0):
    return sandbox('olivine-cli', *arguments, stdin=stdin, status=status).decode()


def native(*arguments):
    return subprocess.run([os.environ['OLIVINE_CLI'], *arguments], capture_output=True, timeout=TIMEOUT_S,
                          check=True).stdout


def day():
    return next(csv.DictReader(io.StringIO(cli('--csv', 'day'))))


def digest(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def home():
    """Every file of home and what is in it, without the app's own folder."""
    files = {}
    for folder, folders, names in os.walk(HOME):
        folders[:] = [name for name in folders if os.path.join(folder, name) != OWN]
        for name in names:
            path = os.path.join(folder, name)
            files[os.path.relpath(path, HOME)] = digest(path)
    return files


class SandboxApp(App):
    """The window in the sandbox; its processes have other numbers there than here."""

    def __init__(self, *arguments):
        launcher = os.path.join(os.environ['XDG_RUNTIME_DIR'], 'olivine')
        with open(launcher, 'w', encoding='utf-8') as script:
            script.write(f'#!/bin/sh\nunset OLIVINE_DATA_DIR\nexec flatpak run {" ".join(arguments)}\n')
        os.chmod(launcher, 0o755)
        os.environ['OLIVINE_WINDOW'] = launcher
        super().__init__(data_dir=DIARY)

    def __exit__(self, *exc_info):
        super().__exit__(*exc_info)
        subprocess.run(['flatpak', 'kill', APP_ID], capture_output=True, check=False)
        poll(lambda: APP_ID not in subprocess.run(['flatpak', 'ps', '--columns=application'], text=True,
                                                  capture_output=True, check=True).stdout, 'the sandbox to end')

    def find_application(self):
        if self.process.poll() is not None:
            raise Failure(f'the program ended with status {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and 'olivine' in (child.get_name() or '').lower():
                return child
        return None


def asks_for_a_window_only():
    text = subprocess.run(['flatpak', 'info', '--show-permissions', APP_ID], capture_output=True, text=True,
                          check=True).stdout
    asked = dict(line.split('=', 1) for line in text.splitlines() if '=' in line)
    expect({key: sorted(filter(None, value.split(';'))) for key, value in asked.items()},
           {'shared': ['ipc'], 'sockets': ['fallback-x11', 'wayland', 'x11'], 'devices': ['dri']},
           'the permissions')


def sees_no_network_and_no_home():
    devices = sandbox('cat', '/proc/net/dev').decode().splitlines()[2:]
    expect([line.split(':')[0].strip() for line in devices], ['lo'], 'the network')
    expect(sandbox('sh', '-c', f'test ! -e {LETTER} && test ! -e {NATIVE} && echo none').decode(), 'none\n',
           'what is seen of home')
    sandbox('sh', '-c', f'echo changed > {LETTER}; true')


def starts():
    for _ in range(3):
        version = timed('olivine-cli --version', lambda: cli('--version'))
    if not version.startswith('olivine-cli '):
        raise Failure(version)


def logs_by_command_line():
    cli('profile', 'set', 'sex=male', 'birth-date=1980-05-01', 'standard=us-ca')
    timed('olivine-cli log', lambda: cli('log', '30 g almonds', '--meal', 'breakfast'))
    expect(day()['total_mg'], '77.28', 'the total')
    expect(os.path.isfile(os.path.join(DIARY, 'diary.db')), True, 'the diary in the own folder')


def plans():
    text = timed('olivine-cli plan fill', lambda: cli('--csv', 'plan', 'fill', '--days', '1'))
    expect(next(csv.DictReader(io.StringIO(text)))['status'], 'optimal', 'a plan by GLPK')


def logs_in_window():
    start = time.monotonic()
    with SandboxApp(APP_ID) as app:
        app.find('image', contains='77 of 420')
        note(f'window, from command to today’s total: {(time.monotonic() - start) * 1000:.0f} ms')
        start = time.monotonic()
        app.press('Add to Lunch')
        app.write('Food and amount', '1 cup black beans')
        app.find('list item', contains='Black beans, boiled')
        app.press('Log')
        app.find('image', contains='198 of 420')
        note(f'a food logged in the window: {(time.monotonic() - start) * 1000:.0f} ms')
    expect(day()['total_mg'], '197.68', 'the total after the window')


def exports_and_imports():
    first, second = os.path.join(OWN, 'data', 'first.csv'), os.path.join(OWN, 'data', 'second.csv')
    timed('export', lambda: cli('export', 'diary', first))
    other = os.path.join(OWN, 'data', 'other')
    text = timed('import', lambda: cli('--data-dir', other, '--csv', 'import', first))
    expect(next(csv.DictReader(io.StringIO(text)))['imported'], '2', 'rows imported')
    cli('--data-dir', other, 'export', 'diary', second)
    expect(digest(second), digest(first), 'the second export')
    expect(digest(first), hashlib.sha256(cli('export', 'diary', '-').encode()).hexdigest(), 'to standard output')


def writes_nowhere_else():
    """What would be gone with the sandbox is refused, not called done."""
    for arguments in (('export', 'diary', os.path.join(HOME, 'diary.csv')),
                      ('backup', os.path.join(HOME, 'new', 'diary.db')),
                      ('report', os.path.join(HOME, 'paper.pdf')),
                      ('--data-dir', os.path.join(HOME, 'health'), 'log', '30 g almonds')):
        message = sandbox('olivine-cli', *arguments, status=2, wants_errors=True)
        if 'inside the sandbox and would be gone' not in message or os.path.join(OWN, 'data') not in message:
            raise Failure(f'{arguments}: {message}')
    message = sandbox('olivine-cli', 'import', LETTER, status=2, wants_errors=True)
    if 'The sandbox sees no folder of yours' not in message:
        raise Failure(f'import: {message}')


def export_document(path):
    """Hands a file to the app, as a file dialog does; where the app sees it, or None without a portal."""
    run = subprocess.run(['flatpak', 'document-export', '--app', APP_ID, path], capture_output=True, text=True,
                         timeout=TIMEOUT_S, check=False)
    if run.returncode != 0:
        return None
    number, name = run.stdout.strip().split('/')[-2:]
    return f'/run/user/{os.getuid()}/doc/{number}/{name}'


def is_handed_a_file():
    table = os.path.join(HOME, 'table.csv')
    with open(table, 'w', encoding='utf-8') as file:
        file.write('date,food,grams,magnesium_mg\n2026-11-19,Soup,250,12\n')
    text = timed('a file by the portal', lambda: cli('--csv', 'import', '--dry-run', export_document(table)))
    os.remove(table)
    row = next(csv.DictReader(io.StringIO(text)))
    expect((row['read'], row['imported']), ('1', '1'), 'rows read by the portal')


def takes_a_native_diary():
    said = cli('restore', '-', stdin=native('backup', '-'))
    if '1 entr' not in said:
        raise Failure(f'restore said: {said}')
    expect(cli('export', 'diary', '-').encode(), native('export', 'diary', '-'), 'the diary that moved in')


def is_offered_for_tables():
    exported = os.path.join(os.environ['FLATPAK_USER_DIR'], 'exports', 'share')
    with open(os.path.join(exported, 'applications', f'{APP_ID}.desktop'), encoding='utf-8') as desktop:
        lines = desktop.read().splitlines()
    expect([line for line in lines if line.startswith('MimeType=')][0].split('=')[1].split(';')[0], 'text/csv',
           'the first type')
    if not any(line.startswith('Exec=') and '--file-forwarding' in line for line in lines):
        raise Failure('a file that is opened is not handed in')
    claims = [name for _, _, names in os.walk(exported) for name in names if name.endswith('.list')]
    expect(claims, [], 'lists of defaults')


def main():
    tap = Tap()
    native('profile', 'set', 'sex=female', 'birth-date=1958-03-14', 'standard=us-ca')
    native('--date', '2026-11-02', 'log', '100 g spinach, boiled')
    with open(LETTER, 'w', encoding='utf-8') as letter:
        letter.write('untouched\n')
    before = home()
    if not {os.path.relpath(LETTER, HOME), os.path.relpath(os.path.join(NATIVE, 'diary.db'), HOME)} <= set(before):
        raise Failure(f'home was not furnished: {sorted(before)}')

    tap.case('it asks for a window and nothing else', asks_for_a_window_only)
    tap.case('it is offered for tables and nobody’s default', is_offered_for_tables)
    tap.case('no network, and nothing of home, is seen inside', sees_no_network_and_no_home)
    tap.case('the command line starts', starts)
    tap.case('a food is logged by the command line', logs_by_command_line)
    tap.case('a food is logged in the window', logs_in_window)
    tap.case('a day is planned', plans)
    tap.case('export and import in the own folder', exports_and_imports)
    tap.case('nothing is written where it would be lost', writes_nowhere_else)
    if export_document(LETTER):
        tap.case('a file is handed in by the portal', is_handed_a_file)
    else:
        tap.case('a file is handed in # SKIP there is no document portal here', lambda: None)
    tap.case('a native diary moves in', takes_a_native_diary)
    tap.case('home is untouched', lambda: expect(home(), before, 'home'))
    return tap.done()


try:
    STATUS = main()
finally:
    shutil.rmtree(HOME, ignore_errors=True)
sys.exit(STATUS)
