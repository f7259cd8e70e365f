#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turn the reference tables of data/ into C, so that they are always there.

A row that cannot be read stops the build: a wrong figure must not reach a person.
"""

import csv
import math
import sys

STANDARDS = ['us-ca', 'efsa', 'uk', 'nordic', 'au-nz', 'dach', 'who',
             'jp-2020', 'jp-2025', 'us-dv', 'eu-nrv']
KINDS = ['RDA', 'RDI', 'RNI', 'AI', 'DV', 'NRV', 'EAR', 'LRNI']
SEXES = {'any': 'UNKNOWN', 'female': 'FEMALE', 'male': 'MALE'}
LIFE_STAGES = ['none', 'pregnant', 'lactating']
MODES = ['space', 'avoid', 'monitor']
STATUSES = ['source', 'secondary', 'computed', 'unverified']


def read_rows(path, convert):
    """Return every row of the table at path as convert() makes it."""
    converted = []
    with open(path, newline='', encoding='utf-8') as table:
        reader = csv.DictReader(table, strict=True)
        for row in reader:
            try:
                converted.append(convert(row))
            except (KeyError, ValueError) as error:
                sys.exit(f'{path}:{reader.line_num}: {error}')
    return converted


def one_of(word, words):
    if word not in words:
        raise ValueError(f'"{word}" is none of {", ".join(words)}')
    return word


def c_string(text):
    escaped = text.replace('\\', '\\\\').replace('"', '\\"')
    return f'"{escaped}"'


def c_enum(prefix, word):
    return f'OLIVINE_{prefix}_{word.replace("-", "_").upper()}'


def c_bool(truth):
    return 'TRUE' if truth else 'FALSE'


def c_amount(text):
    """A number, or NAN for an empty cell."""
    if text == '':
        return 'NAN'
    if not 0 <= float(text) < math.inf:
        raise ValueError(f'"{text}" is no amount')
    return repr(float(text))


def c_months(row):
    """Both ends of the age band [min, max); an empty max has no end."""
    first = int(row['min_months'])
    end = row['max_months']
    if first < 0 or (end and int(end) <= first):
        raise ValueError(f'no age band: {first} to {end}')
    return f'{first}, {int(end) if end else "G_MAXINT"}'


def cited(row):
    if not row['source'] or not row['year'].isdecimal():
        raise ValueError('no source or no year')
    return c_string(row['source'])


def unverified(row):
    return c_bool(one_of(row['status'], STATUSES) == 'unverified')


def reference_row(row):
    kind = row['kind'].removesuffix('+')
    return ', '.join([
        c_enum('STANDARD', one_of(row['standard'], STANDARDS)),
        c_enum('TARGET', one_of(kind, KINDS)),
        c_bool(row['kind'].endswith('+')),
        c_months(row),
        c_enum('SEX', SEXES[row['sex']]),
        c_enum('LIFE_STAGE', one_of(row['life_stage'], LIFE_STAGES)),
        c_amount(row['amount_mg']),
        cited(row),
        c_string(row['note']),
        unverified(row),
    ])


def upper_level_row(row):
    note = '. '.join(filter(None, [row['basis'], row['note']]))
    any_stage = row['life_stage'] == 'any'
    stage = 'none' if any_stage else one_of(row['life_stage'], LIFE_STAGES)
    return ', '.join([
        c_enum('STANDARD', one_of(row['standard'], STANDARDS)),
        c_months(row),
        c_bool(any_stage),
        c_enum('LIFE_STAGE', stage),
        c_amount(row['amount_mg']),
        c_amount(row['per_kg_mg']),
        cited(row),
        c_string(note),
        unverified(row),
    ])


def compound_row(row):
    one_of(row['status'], STATUSES)
    return ', '.join([
        c_string(row['id']),
        c_string(row['name']),
        c_string(row['formula']),
        str(int(row['n_magnesium'])),
        c_amount(row['molar_mass_g_mol']),
        c_amount(row['elemental_fraction']),
    ])


def c_hours(text, mode):
    """Hours to keep; an empty cell is 0, and only a row that spaces has any."""
    if text and (mode != 'space' or not 0 < int(text) <= 24):
        raise ValueError(f'"{text}" hours cannot be kept')
    return str(int(text or 0))


def interaction_row(row):
    mode = one_of(row['mode'], MODES)
    untraced = row['unverified_part']
    if (one_of(row['status'], STATUSES) == 'unverified') and not untraced:
        raise ValueError('an unverified row must say which part is')
    # What binds does so with any magnesium, and a spacing is for all products;
    # the rest works through a less acid stomach.
    any_product = 'binding' in row['direction'] or 'spacing' in row['direction']
    return ', '.join([
        c_string(row['id']),
        c_string(row['class']),
        c_string(row['examples']),
        c_string(row['direction']),
        c_enum('INTERACTION', mode),
        c_bool(mode == 'space' and not any_product),
        c_hours(row['before_h'], mode),
        c_hours(row['after_h'], mode),
        c_string(row['effect']),
        c_string(row['source']),
        c_string(untraced),
    ])


def c_table(declaration, name, rows):
    lines = ''.join(f'  {{ {row} }},\n' for row in rows)
    return (f'const {declaration} {name}[] = {{\n{lines}}};\n\n'
            f'const gsize olivine_n_{name.removeprefix("olivine_")} = {len(rows)};\n')


def main():
    intakes, levels, compounds, interactions, output = sys.argv[1:]
    medicines = sorted(read_rows(interactions, lambda row: row['id']))
    parts = [
        '/* Made by generate-tables.py from data/; edit the tables instead. */\n',
        '#include "config.h"\n',
        '#include "olivine-tables.h"\n',
        '#include <math.h>\n',
        c_table('OlivineReferenceRow', 'olivine_reference_rows',
                read_rows(intakes, reference_row)),
        c_table('OlivineUpperLevelRow', 'olivine_upper_level_rows',
                read_rows(levels, upper_level_row)),
        c_table('OlivineCompound', 'olivine_compound_rows',
                read_rows(compounds, compound_row)),
        c_table('OlivineInteraction', 'olivine_interaction_rows',
                read_rows(interactions, interaction_row)),
        'const char *const olivine_medicine_rows[] = {\n'
        + ''.join(f'  {c_string(medicine)},\n' for medicine in medicines)
        + '  NULL,\n};\n',
    ]
    with open(output, 'w', encoding='utf-8') as tables:
        tables.write('\n'.join(parts))


if __name__ == '__main__':
    main()
