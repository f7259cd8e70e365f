# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-translations.py SOURCE: each language of po/LINGUAS is whole.

What the source says now is looked for in each catalogue; a new message is listed and holds nobody
up before a twentieth is missing.  Translations keep the {names} that are replaced, the --options
that are typed and the tags; msgfmt knows only what printf() replaces.  They differ from the
English, and have as many plural forms as the language.
"""

import gettext
import os
import re
import subprocess
import sys
import tempfile

from catalogues import KEPT, TAG, compile_po, make_template, read_template, run, words_of

MOST_MISSING = 0.05
MOST_IDENTICAL = 0.05
FEWEST_MESSAGES = 1500

# Which form a number takes, as Unicode's plural rules have it for whole numbers.
PLURALS = {
    'ar': lambda n: n if n < 3 else 3 if 3 <= n % 100 <= 10 else 4 if n % 100 >= 11 else 5,
    'de': lambda n: int(n != 1),
    'es': lambda n: int(n != 1),
    'fr': lambda n: int(n > 1),
    'it': lambda n: int(n != 1),
    'ja': lambda n: 0,
    'nl': lambda n: int(n != 1),
    'pl': lambda n: 0 if n == 1 else 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2,
    'pt_BR': lambda n: int(n > 1),
    'zh_CN': lambda n: 0,
}

RIGHT_TO_LEFT = ('ar',)

HEADER = '''
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n > 1);\\n"
'''

# Each kind of fault once: a name that is lost, a tag, a plural rule, English, a form too few, a fraction.
WRONG = HEADER + '''
msgid "“{food}” is too much; confirm it with --confirm-amount."
msgstr "„{Speise}“ ist zu viel."

msgid "“{food}” is known."
msgstr "Bekannt ist „{food}“."

msgid "<b>Strong</b> words"
msgstr "Starke Worte"

msgid "Identical words"
msgstr "Identical words"

msgid "{n} – %d"
msgstr "{n} – %d"

msgctxt "whole number and fraction"
msgid "%s%s"
msgstr "%s%s"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} Tag"
'''


def find_lost(catalogue):
    for message, translation in catalogue.items():
        texts = message.split('\4')[-1].split('\0')
        for form in translation.split('\0') if message else ():
            for kept in (KEPT, TAG):
                lost = set(kept.findall(texts[0])) ^ set(kept.findall(form))
                if lost:
                    yield f'{", ".join(sorted(lost))} in: {texts[0]}'


def find_identical(catalogue):
    """The messages that are the same in English, and how many have words at all."""
    worded = [message for message in catalogue if sum(map(str.isalpha, words_of(message))) > 1]
    return [message for message in worded if message.split('\4')[-1] == catalogue[message]], len(worded)


def find_plural_faults(language, catalogue):
    rule = re.search(r'nplurals=(\d+); *plural=(.*);', catalogue[''])
    expected = PLURALS.get(language)
    if rule is None or expected is None:
        yield f'the plural forms of {language} are not known; say them in the PO file and in PLURALS'
        return
    n_forms, form_of = int(rule[1]), gettext.c2py(rule[2])
    wrong = [n for n in range(1001) if form_of(n) != expected(n)]
    if wrong:
        yield f'the plural form of {wrong[0]} is {form_of(wrong[0])}, not {expected(wrong[0])}'
    for message, translation in catalogue.items():
        if '\0' in message and translation.count('\0') + 1 != n_forms:
            yield f'{translation.count(chr(0)) + 1} plural forms instead of {n_forms} in: {message.split(chr(0))[0]}'


def find_turned(language, catalogue):
    """Where writing runs from right to left "1½" is shown as "½1" unless it is isolated."""
    mixed = catalogue.get('whole number and fraction\4%s%s')
    if language in RIGHT_TO_LEFT and mixed != '\u2066%s%s\u2069':
        yield f'a whole number and a fraction are not between U+2066 and U+2069 but {mixed!r}'


def check_self():
    catalogue = compile_po(WRONG.encode())
    found = (len(list(find_lost(catalogue))), len(find_identical(catalogue)[0]),
             len(list(find_plural_faults('fr', catalogue))), len(list(find_plural_faults('de', catalogue))),
             len(list(find_turned('ar', catalogue))))
    if found != (2, 1, 1, 2, 1):
        yield f'of the made-up faults these were found: {found}'


def check_missing(name, catalogue, messages):
    missing = sorted(set(messages) - set(catalogue))
    print(f'{name}: {len(missing)} missing of {len(messages)}')
    for message in missing:
        print(f'{name}: missing: {message.split(chr(0))[0]!r}')
    if len(missing) > MOST_MISSING * len(messages):
        yield f'{len(missing)} of {len(messages)} messages are missing, more than {MOST_MISSING:.0%}'


def check_language(source, language, template, messages):
    path = os.path.join(source, 'po', f'{language}.po')
    # Merged, a message that changed is missing; one that is fuzzy is left out by msgfmt.
    catalogue = compile_po(run('msgmerge', '--quiet', '--no-fuzzy-matching', path, template))
    checked = subprocess.run(['msgfmt', '--check', '-o', os.devnull, path], capture_output=True, text=True,
                             check=False)
    if checked.returncode != 0:
        yield checked.stderr.strip()
    yield from check_missing(language, catalogue, messages)
    yield from find_lost(catalogue)
    yield from find_plural_faults(language, catalogue)
    yield from find_turned(language, catalogue)
    identical, n_worded = find_identical(catalogue)
    print(f'{language}: {len(identical)} of {n_worded} as in English')
    if len(identical) > MOST_IDENTICAL * n_worded:
        yield f'{len(identical)} of {n_worded} messages are as in English: {identical[:40]}'


def check_languages(source, folder):
    template = make_template(source)
    messages = read_template(template)
    del messages['']
    path = os.path.join(folder, 'olivine.pot')
    with open(path, 'wb') as pot:
        pot.write(template.replace(b'charset=CHARSET', b'charset=UTF-8'))
    if len(messages) < FEWEST_MESSAGES:
        yield f'only {len(messages)} messages were found in the source'
    with open(os.path.join(source, 'po', 'LINGUAS'), encoding='utf-8') as listing:
        languages = [line.strip() for line in listing if line.strip() and not line.startswith('#')]
    unlisted = {name[:-3] for name in os.listdir(os.path.join(source, 'po')) if name.endswith('.po')} ^ set(languages)
    if unlisted or not languages:
        yield f'po/LINGUAS and the PO files do not agree on: {", ".join(sorted(unlisted)) or "any language"}'
    for language in sorted(set(languages) - unlisted):
        for fault in check_language(source, language, path, messages):
            yield f'{language}: {fault}'


def main():
    with tempfile.TemporaryDirectory() as folder:
        faults = [*check_self(), *check_languages(sys.argv[1], folder)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


sys.exit(main())
