# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-potfiles.py SOURCE: every file with words to translate is listed in po/POTFILES.in, sorted."""

import os
import re
import sys

MARKED = re.compile(r'\b(?:_|N_|C_|NC_|NPC_|ngettext|g_dngettext)\s*\("|translatable="(?:yes|true)"')
PLAIN = ('.desktop.in.in', '.metainfo.xml.in.in', '.gschema.xml')


def needs_translation(path):
    if path.endswith(PLAIN):
        return True
    if not path.endswith(('.c', '.h', '.ui')):
        return False
    with open(path, encoding='utf-8') as source:
        return MARKED.search(source.read()) is not None


def find_files(root):
    for top in ('data', 'src', 'ui'):
        for folder, _, names in os.walk(os.path.join(root, top)):
            for name in names:
                path = os.path.join(folder, name)
                if needs_translation(path):
                    yield os.path.relpath(path, root)


def main():
    root = sys.argv[1]
    with open(os.path.join(root, 'po', 'POTFILES.in'), encoding='utf-8') as listing:
        listed = [line.strip() for line in listing if line.strip() and not line.startswith('#')]
    expected = sorted(find_files(root))
    if '--write' in sys.argv:
        with open(os.path.join(root, 'po', 'POTFILES.in'), 'w', encoding='utf-8') as listing:
            listing.write('# Files with words to translate, sorted.\n' + '\n'.join(expected) + '\n')
        return 0
    for path in sorted(set(expected) - set(listed)):
        print(f'po/POTFILES.in lacks {path}')
    for path in sorted(set(listed) - set(expected)):
        print(f'po/POTFILES.in lists {path}, which has nothing to translate')
    if listed != sorted(listed):
        print('po/POTFILES.in is not sorted')
    return 0 if listed == expected else 1


sys.exit(main())
