# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-layers.py SOURCE: arrows go down only, and only the window knows GTK."""

import os
import re
import sys

BELOW = {
    'core': (),
    'store': ('core',),
    'exchange': ('core', 'store'),
    'planner': ('core',),
    'chart': ('core',),
    'report': ('core', 'store', 'chart'),
    'cli': ('core', 'store', 'exchange', 'planner', 'report'),
    'app': ('core', 'store', 'exchange', 'planner', 'chart', 'report'),
}
INCLUDE = re.compile(r'^#include\s+["<]([^">]+)[">]', re.MULTILINE)
TOOLKIT = re.compile(r'^(gtk|gdk|adwaita)')


def sources(root):
    for room in BELOW:
        for folder, _, names in os.walk(os.path.join(root, 'src', room)):
            for name in names:
                if name.endswith(('.c', '.h')):
                    yield room, os.path.join(folder, name)


def main():
    files = list(sources(sys.argv[1]))
    home = {os.path.basename(path): room for room, path in files if path.endswith('.h')}
    wrong = []
    for room, path in files:
        with open(path, encoding='utf-8') as source:
            for header in INCLUDE.findall(source.read()):
                owner = home.get(os.path.basename(header), room)
                if owner != room and owner not in BELOW[room]:
                    wrong.append(f'{path}: {header} belongs to {owner}, which is not below {room}')
                if room != 'app' and TOOLKIT.match(header):
                    wrong.append(f'{path}: {header} is for the window only')
    print('\n'.join(wrong) or f'{len(files)} files, arrows go down only')
    return 1 if wrong else 0


sys.exit(main())
