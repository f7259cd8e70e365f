# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-layers.py SOURCE: arrows go down only, only the window knows GTK, and threads free
nothing of the window.

A task that runs in a thread lets go of its source object there, maybe as the last one: a
store or a widget would end on a thread that it does not belong to.
"""

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
TASK_OF = re.compile(r'g_task_new \((?!NULL)([^,]+),')
STORE_OF_WORK = re.compile(r'work->\w+ = g_object_ref \(olivine_context')
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
            text = source.read()
            if 'g_task_run_in_thread' in text:
                wrong += [f'{path}: a task in a thread has {found} to let go of' for found in
                          TASK_OF.findall(text) + STORE_OF_WORK.findall(text)]
            for header in INCLUDE.findall(text):
                owner = home.get(os.path.basename(header), room)
                if owner != room and owner not in BELOW[room]:
                    wrong.append(f'{path}: {header} belongs to {owner}, which is not below {room}')
                if room != 'app' and TOOLKIT.match(header):
                    wrong.append(f'{path}: {header} is for the window only')
    print('\n'.join(wrong) or f'{len(files)} files, arrows go down only')
    return 1 if wrong else 0


sys.exit(main())
