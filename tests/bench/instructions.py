#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Instructions of what is done at every keystroke, entry and turn of a page, with a diary of
twenty years beside one of a single year.  A clock says something else on a busy machine; this
says the same everywhere, so that what has become slower shows.

Only what the function in question does is counted, not the start of the program.
"""

import os
import re
import subprocess
import sys
import tempfile

YEARS = 20
MAX_RATIO = 1.5
HOT = {
    'day': ('olivine_diary_get_day', ['day']),
    'year-of-days': ('olivine_diary_get_days', ['history', '--from', '{last_year}', '--to', '{today}']),
    'cautions': ('olivine_store_cautions', ['cautions']),
    'search': ('olivine_catalogue_search', ['foods', 'search', 'almo']),
    'log': ('olivine_diary_add', ['log', '30 g almonds']),
    'suggest': ('olivine_store_suggest', ['suggest']),
    'undo': ('olivine_journal_undo', ['undo']),
}


def count(valgrind, function, command, folder):
    """The instructions of one function, all calls of it, and whatever it calls."""
    env = dict(os.environ, OLIVINE_DATA_DIR=folder)
    counting = [valgrind, '--tool=callgrind', '--callgrind-out-file=/dev/null', f'--toggle-collect={function}']
    done = subprocess.run([*counting, *command], env=env, capture_output=True, text=True, timeout=300, check=False)
    found = re.search(r'Collected : (\d+)', done.stderr)
    if done.returncode != 0 or found is None or int(found[1]) == 0:
        sys.exit(f'{" ".join(command)}: {function} was not counted\n{done.stderr}')
    return int(found[1])


def days(cli, folder):
    """Today and the day a year before, as the program writes them."""
    env = dict(os.environ, OLIVINE_DATA_DIR=folder)
    line = subprocess.run([cli, '--csv', 'day'], env=env, capture_output=True, text=True, check=True).stdout
    today = re.search(r'\d{4}-\d{2}-\d{2}', line)[0]
    return {'today': today, 'last_year': f'{int(today[:4]) - 1}{today[4:]}'.replace('-02-29', '-02-28')}


def main():
    valgrind, cli, make_diary = sys.argv[1:]
    late = []
    with tempfile.TemporaryDirectory() as root:
        folders = {years: os.path.join(root, str(years)) for years in (1, YEARS)}
        for years, folder in folders.items():
            subprocess.run([make_diary, folder, str(years)], check=True)
        when = days(cli, folders[1])
        for name, (function, arguments) in HOT.items():
            command = [cli, *(argument.format(**when) for argument in arguments)]
            few, many = (count(valgrind, function, command, folder) for folder in folders.values())
            print(f'instructions-{name}: {many / 1e6:.2f} million ({many / few:.2f} times a diary of one year)')
            if many / few > MAX_RATIO:
                late.append(name)
    if late:
        print('above its aim: ' + ', '.join(late))
    return 1 if late else 0


sys.exit(main())
