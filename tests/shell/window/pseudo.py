# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""pseudo.py SOURCE: every page in a language that puts each translated text in brackets.

Text outside of brackets is text that nobody can translate, or that was put together from pieces.
What is no text stays English there and is allowed, each for a reason: see ALLOWED and names().
"""

import contextlib
import csv
import os
import re
import subprocess
import sys
import tempfile

SOURCE = sys.argv[1]
TESTS = os.path.join(SOURCE, 'tests')

# The fewest texts a page has; fewer, and it was not looked at.
FEWEST_TEXTS = 8

ALLOWED = re.compile('|'.join((
    r'Olivine(?!\w)',                                              # a name
    r'/[\w./-]+',                                                  # a folder
    r'\b(?:mg|g|kg|kcal|ml|mmol/L|mg/dL|mEq/L|µmol/L)(?!\w)',      # symbols are the same everywhere
)))
# What GTK and libadwaita say; their catalogues know no made-up language.
OF_THE_TOOLKIT = ('(None)', 'Close', 'Close the window')
# A widget that nobody named is called as its type; audit.py looks for those.
NO_TEXT = re.compile(r'(?:Gtk|Adw|Olivine)[A-Z]\w+|olivine')
BRACKETED = re.compile(r'\[[^\[\]]*\]')
WORDS = re.compile(r'[^\W\d_]{2,}')


def make_language(folder):
    """The language, and a locale with letters: gettext asks no LANGUAGE in the C locale."""
    subprocess.run([os.path.join(TESTS, 'make-pseudo-locale'), SOURCE, os.path.join(folder, 'po')], check=True)
    subprocess.run(['sh', os.path.join(TESTS, 'make-locales'), os.path.join(folder, 'locales')], check=True)
    os.environ.pop('LC_ALL', None)
    os.environ.update(LANG='en_US.UTF-8', LANGUAGE='en_XA', LOCPATH=os.path.join(folder, 'locales'),
                      OLIVINE_LOCALE_DIR=os.path.join(folder, 'po'))


# What has its words in a table of its own, and not in the catalogue: names of foods and dishes,
# international names of medicines, and citations, which are quoted as they are.
TABLES = {
    'foods.csv': 'name',
    'dishes.csv': 'name',
    'interactions.csv': 'examples',
    'reference-intakes.csv': 'source',
    'upper-levels.csv': 'source',
}


def names():
    for table, column in TABLES.items():
        with open(os.path.join(SOURCE, 'data', table), encoding='utf-8') as rows:
            yield from (row[column] for row in csv.DictReader(rows) if row[column])


def strip_brackets(text):
    """Without what is translated; brackets may stand in brackets."""
    while (stripped := BRACKETED.sub(' ', text)) != text:
        text = stripped
    return text


def untranslated(text, known):
    rest = strip_brackets(text)
    for name in known:
        if name in rest:
            rest = rest.replace(name, ' ')
    return WORDS.findall(ALLOWED.sub(' ', rest))


def texts_of(node, walk):
    for child in walk(node, leaves=()):
        with contextlib.suppress(GLib.Error):  # a node may vanish while the page settles
            for text in (child.get_name(), child.get_description()):
                if text and text not in OF_THE_TOOLKIT and not NO_TEXT.fullmatch(text):
                    yield child.get_role_name(), text


def look(node, known):
    """Every text at and below a node is in brackets, but for what is allowed."""
    texts = dict.fromkeys(texts_of(node, walk))
    found = [f'{role} {text!r}: {" ".join(words)}' for role, text in texts
             if (words := untranslated(text, known))]
    n_translated = sum(BRACKETED.search(text) is not None for _, text in texts)
    if n_translated < FEWEST_TEXTS:
        raise Failure(f'only {n_translated} translated texts were seen')
    if found:
        raise Failure('not translated: ' + '; '.join(found))


def check_self(known):
    for text, expected in (('[Ŵöŕðš ··]', []), ('[Ñéšťéð [ŵöŕðš ·] ··], 12 mg', []), ('Almonds, [30 ĝ ·]', []),
                           ('[Ŵöŕðš ··] left', ['left']), ('Show all', ['Show', 'all'])):
        if untranslated(text, known) != expected:
            raise Failure(f'{text!r} is judged wrongly: {untranslated(text, known)}')


# A name that a person gave is in brackets from the start.
DOSE = ('[Pills]', '--kind', 'supplement', '--elemental-mg', '100')
KIDNEYS = ('kidney=ckd', 'egfr=28', 'potassium-max-mg=2400', 'phosphorus-max-mg=1000')
TABS = ('radio button', 'tab', 'page tab', 'push button', 'toggle button')


def fill(app):
    """Somebody of whom there is much to say."""
    app.cli('profile', 'set', *KIDNEYS)
    for food in ('40 g rolled oats', '1 tbsp chia seeds', '1 medium banana'):
        app.cli('log', food, '--meal', 'breakfast')
    app.cli('product', 'add', *DOSE)
    app.cli('dose', *DOSE, '--time', '08:00', '--taken')
    app.cli('symptom', 'add', 'nausea')
    app.cli('lab', 'add', 'serum-magnesium', '0.8', 'mmol/L')


def walk_today(app, tap, known):
    app.find(('push button', 'button'), 'Details')
    app.keys('ctrl+n')
    app.type('30 g alm')
    app.find('list item', contains='Almonds')
    tap.case('today and add', lambda: look(app.root, known))
    app.keys('Escape', 'Escape')
    app.press('Details')
    app.find(name='Cautions')
    app.press('Add a supplement or medicine')
    app.press('Another Product')
    app.find(name='How many')
    tap.case('cautions and dose', lambda: look(app.root, known))
    app.keys('Escape', 'Escape')


def use_plan(app):
    """The button is there before there is a plan, and then does nothing."""
    if app.find_now(BUTTON, 'Shopping List') is not None:
        return True
    app.press('Use This Plan')
    return False


def walk_pages(app, tap, known):
    app.keys('ctrl+3', 'ctrl+f')
    app.type('black beans')
    poll(lambda: app.find('list', 'Foods').get_child_count() < 50, 'the foods that are looked for')
    app.keys('Down', 'Return')
    app.find(contains='Black beans, ')
    app.keys('ctrl+2')
    app.press('Fill the Week…')
    app.press('Find a Plan')
    app.find(name='Use This Plan')
    tap.case('foods and a plan', lambda: look(app.root, known))
    poll(lambda: use_plan(app), 'the plan that is used', 180)
    app.press('Shopping List')
    app.keys('Escape', 'ctrl+4')
    tap.case('shopping list and history', lambda: look(app.root, known))


def columns(app):
    """The columns of our files are called the same in every language, the longest first."""
    headers = [app.cli('export', kind, '-').partition('\n')[0] for kind in ('diary', 'days', 'foods', 'labs', 'plan')]
    return sorted({column.strip() for header in headers for column in header.split(',')}, key=len, reverse=True)


def walk_windows(app, tap, known):
    app.keys('ctrl+comma')
    app.find(name='Birth date')
    tap.case('health', lambda: look(app.front(), known))
    app.press('Data', role=TABS)
    tap.case('data', lambda: look(app.front(), known))
    n_windows = app.root.get_child_count()
    app.press('Export')
    poll(lambda: app.front() and app.root.get_child_count() > n_windows, 'the window that exports')
    tap.case('export', lambda: look(app.front(), columns(app) + known))


def main():
    tap = Tap()
    known = sorted(set(names()), key=len, reverse=True)
    tap.case('what is a text that cannot be translated', lambda: check_self(known))
    with App() as app:
        tap.case('first run', lambda: look(app.front(), known))
    with App(skip_first_run=True) as app:
        fill(app)
        walk_today(app, tap, known)
        walk_pages(app, tap, known)
        walk_windows(app, tap, known)
    return tap.done()


with tempfile.TemporaryDirectory(prefix='olivine-pseudo.') as language_folder:
    make_language(language_folder)
    # Only now: the driver reads the catalogue for what it looks for.
    from driver import BUTTON, App, Failure, GLib, Tap, poll, walk
    status = main()
sys.exit(status)
