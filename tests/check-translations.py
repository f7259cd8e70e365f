# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-translations.py SOURCE: translations keep the {names} that are replaced and the --options
that are typed.  msgfmt knows neither; a name that is lost would leave a figure out of a sentence,
and the window looks for the options in the messages of an import."""

import gettext
import glob
import io
import os
import re
import subprocess
import sys

KEPT = re.compile(r'\{[a-z]+\}|(?<![\w-])--[a-z-]+')

WRONG = '''
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "“{food}” is too much; confirm it with --confirm-amount."
msgstr "„{Speise}“ ist zu viel."

msgid "“{food}” is known."
msgstr "Bekannt ist „{food}“."
'''


def read_catalogue(po):
    compiled = subprocess.run(['msgfmt', '-o', '-', '-'], input=po.encode(), check=True,
                              stdout=subprocess.PIPE).stdout
    return gettext.GNUTranslations(io.BytesIO(compiled))._catalog


def find_lost(po):
    for text, translation in read_catalogue(po).items():
        text = text[0] if isinstance(text, tuple) else text
        text = text.split('\x04')[-1]
        lost = set(KEPT.findall(text)) ^ set(KEPT.findall(translation))
        if text and lost:
            yield f'{", ".join(sorted(lost))} in: {text}'


def main():
    if len(list(find_lost(WRONG))) != 1:
        print('a wrong translation was not found, or a right one was')
        return 1
    n_lost = 0
    for name in sorted(glob.glob(os.path.join(sys.argv[1], 'po', '*.po'))):
        with open(name, encoding='utf-8') as po:
            for lost in find_lost(po.read()):
                print(f'{os.path.basename(name)}: {lost}')
                n_lost += 1
    return 0 if n_lost == 0 else 1


sys.exit(main())
