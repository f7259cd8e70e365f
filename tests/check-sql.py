# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-sql.py SOURCE: values get into SQL as bound parameters only.

A text that is put together and looks like SQL may hold nothing but names that are written in the source:
of columns, tables, schemas.  What stands for such a name, file by file, is listed here with the reason.
"""

import os
import re
import sys

LISTS = 'a list of column names or of "?", made by olivine_sql_list () of a constant array'
CALLERS = 'a name of a table or column that the callers in the same file write out'
SCHEMA = 'a schema of the connection: main, foods or library'
PIECE = 'SQL that is put together, by the same rule, in the same file or in the one it names'

# These mean the same everywhere.
EVERYWHERE = {'columns': LISTS, 'parameters': LISTS, 'schema_name': SCHEMA}
ALLOWED = {
    'olivine-check.c': {'figures': LISTS},
    'olivine-dish-rows.c': {'dish_column': CALLERS, 'table': CALLERS},
    'olivine-food-hits.c': {'source': PIECE, 'orders[search->query->sort]': 'one of a constant array',
                            'search->match != NULL ? "t.rowid" : "f.pk"': 'two constants'},
    'olivine-food-image.c': {'food': LISTS, 'ingredient': LISTS, 'id': 'a parameter, or a column that a caller names'},
    'olivine-food-write.c': {'updates': LISTS},
    'olivine-foreign-food.c': {'what': CALLERS, 'rest': CALLERS, 'is_foreign': PIECE},
    'olivine-import-merge.c': {'image': 'olivine_food_rows_image_sql () of a column', 'table': CALLERS, 'key': CALLERS,
                               'prefix': '"" or "my:", which the caller writes out',
                               'olivine_store_has_library (store) ? " AND NOT EXISTS (SELECT 1 FROM library.food AS f '
                               'WHERE f.id = s.id)" : ""': 'two constants'},
    'olivine-import-stage.c': {'entry_columns': LISTS, 'food_columns': LISTS, 'entry_parameters': LISTS,
                               'food_parameters': LISTS},
    'olivine-import-undo.c': {'image': 'olivine_food_rows_image_sql () of a column'},
    'olivine-row-image.c': {'pairs': LISTS, 'names': LISTS, 'values': LISTS, 'table': CALLERS, 'key': CALLERS},
    'olivine-salvage-rows.c': {'id': CALLERS, 'order': CALLERS, 'reader->columns': 'columns of our own schema',
                               'reader->table': 'one of a constant array', 'table->name': 'one of a constant array'},
    'olivine-schema.c': {'info->application_id': 'a constant number', 'version': 'a number'},
}

SQL = re.compile(r'\b(SELECT\b.+\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|DELETE\s+FROM|UPDATE\s+\S+\s+(AS\s+\w+\s+)?SET|'
                 r'PRAGMA|ATTACH|CREATE\s+(TEMP\s+)?TABLE|WHERE|VALUES|ORDER BY)\b', re.DOTALL)
CALLS = re.compile(r'\b(g_strdup_printf|g_string_append_printf|g_string_printf|g_strdup_vprintf|g_strconcat|'
                   r'g_snprintf|sqlite3_mprintf|sqlite3_snprintf|g_string_append)\s*\(')
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
FORBIDDEN = re.compile(r'\bsqlite3_(mprintf|vmprintf|snprintf|get_table)\b|%[Qqw]\b')
ONLY_HERE = {'sqlite3_exec': {'olivine-db.c'}, 'sqlite3_prepare': {'olivine-db.c', 'olivine-db-transaction.c'}}


def without_comments(text):
    return re.sub(r'/\*.*?\*/', lambda match: '\n' * match.group().count('\n'), text, flags=re.DOTALL)


def arguments(text, start):
    """The arguments of the call whose bracket is at start, split at its own commas."""
    found, depth, at, i = [], 0, start + 1, start
    while i < len(text):
        c = text[i]
        if c == '"':
            i = LITERAL.match(text, i).end()
            continue
        if c in '([{':
            depth += 1
        elif c in ')]}':
            depth -= 1
            if depth == 0:
                found.append(text[at:i])
                return found
        elif c == ',' and depth == 1:
            found.append(text[at:i])
            at = i + 1
        i += 1
    return found


def literal_of(argument):
    return ''.join(LITERAL.findall(argument))


def names_in(call, words):
    """What is put into the text, as it is written; literals and constants in capitals apart."""
    values = words if call == 'g_strconcat' else words[1:]
    if call in ('g_string_append', 'g_string_append_printf', 'g_string_printf', 'g_snprintf'):
        values = words[1:] if call == 'g_string_append' else words[2:]
    for value in values:
        name = ' '.join(value.split())
        if name and name != 'NULL' and not LITERAL.fullmatch(name) and not re.fullmatch(r'(("[^"]*")|[A-Z_0-9 ])+', name):
            yield name


def check(path, text, wrong, used):
    name = os.path.basename(path)
    for call, owners in ONLY_HERE.items():
        if re.search(rf'\b{call}\w*\s*\(', text) and name not in owners:
            wrong.append(f'{path}: {call} belongs to {", ".join(owners)}')
    if FORBIDDEN.search(text):
        wrong.append(f'{path}: SQLite’s own formatting puts values into SQL; bind them')
    n_calls = 0
    for match in CALLS.finditer(text):
        words = arguments(text, match.end() - 1)
        literal = ' '.join(literal_of(word) for word in words)
        if not SQL.search(literal):
            continue
        n_calls += 1
        line = text.count('\n', 0, match.start()) + 1
        for value in names_in(match.group(1), words):
            if value in ALLOWED.get(name, {}):
                used.add((name, value))
            elif value not in EVERYWHERE:
                wrong.append(f'{path}:{line}: “{value}” gets into SQL; bind it, or say here which constant it is')
    return n_calls


def main():
    root = os.path.join(sys.argv[1], 'src')
    wrong, used, n_calls = [], set(), 0
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith('.c'):
                path = os.path.join(folder, name)
                with open(path, encoding='utf-8') as source:
                    n_calls += check(path, without_comments(source.read()), wrong, used)
    for name, values in ALLOWED.items():
        wrong += [f'{name}: “{value}” is allowed and not used' for value in values if (name, value) not in used]
    if n_calls < 20:
        wrong.append(f'only {n_calls} texts of SQL were found: this test looks in the wrong place')
    print('\n'.join(wrong) or f'{n_calls} texts of SQL hold names only')
    return 1 if wrong else 0


sys.exit(main())
