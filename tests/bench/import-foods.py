#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""How fast a table of foods comes in, beside the sqlite3 shell's .import and INSERT …
SELECT into the same tables with the same full-text index, in one run.  One line a
figure, "name: value unit (ratio to what)"; times are the median of some runs.

    import-foods.py [FOODS …]

The files are kept in $OLIVINE_BENCH_DIR, if that is set, for the next time.
"""

import csv
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(os.environ['OLIVINE_SOURCE_ROOT'])
CLI = os.environ['OLIVINE_CLI']
SIZES = (10000, 200000)
KINDS = ('open-food-facts', 'fdc-branded')
RUNS = 3
MANY = 1000000  # of so many foods one run is enough

SETTINGS = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA temp_store = FILE;
PRAGMA cache_size = -32768;
PRAGMA temp.cache_size = -32768;
"""

FOOD_COLUMNS = """pk, id, name, food_group, form, processing, brand, source, source_id, magnesium_mg,
potassium_mg, phosphorus_mg, calcium_mg, sodium_mg, energy_kcal, protein_g, carbohydrate_g, fat_g,
fibre_g, keywords, quality, portion_g"""

FTS = """
INSERT INTO food_fts (rowid, name, keywords, names)
  SELECT pk, name, keywords || ' ; ' || brand, '' FROM food ORDER BY pk;
"""

OPEN_FOOD_FACTS = SETTINGS + """
.mode ascii
.separator "\\t" "\\n"
.import --schema temp {file} raw
BEGIN;
INSERT INTO food (""" + FOOD_COLUMNS + """)
  SELECT rowid, 'off:' || code, product_name, '', '', NULL, brands, 'open-food-facts', code,
    nullif (magnesium_100g, '') * 1000.0, nullif (potassium_100g, '') * 1000.0,
    nullif (phosphorus_100g, '') * 1000.0, nullif (calcium_100g, '') * 1000.0,
    nullif (sodium_100g, '') * 1000.0, nullif ("energy-kcal_100g", '') * 1.0,
    nullif (proteins_100g, '') * 1.0, nullif (carbohydrates_100g, '') * 1.0,
    nullif (fat_100g, '') * 1.0, nullif (fiber_100g, '') * 1.0, generic_name, rowid,
    nullif (serving_quantity, '') * 1.0
  FROM temp.raw WHERE product_name <> '' AND coalesce (nullif (magnesium_100g, ''), 0) * 1000 <= 1000;
INSERT INTO portion SELECT 'off:' || code, 0, 1, 'serving', serving_quantity * 1.0
  FROM temp.raw JOIN food ON food.id = 'off:' || code WHERE serving_quantity <> '';
""" + FTS + "COMMIT;\n"

AMOUNTS = ', '.join(f'max (CASE nutrient_id WHEN \'{number}\' THEN amount * 1.0 END) AS n{number}'
                    for number in (1090, 1092, 1091, 1087, 1093, 1008, 1003, 1005, 1004, 1079))

FDC_BRANDED = SETTINGS + """
.import --csv --schema temp "|unzip -p {file} '*/food.csv'" raw_food
.import --csv --schema temp "|unzip -p {file} '*/branded_food.csv'" raw_branded
.import --csv --schema temp "|unzip -p {file} '*/food_nutrient.csv'" raw_amount
CREATE TABLE temp.amount AS SELECT fdc_id, """ + AMOUNTS + """
  FROM temp.raw_amount GROUP BY fdc_id;
CREATE INDEX temp.amount_by_food ON amount (fdc_id);
CREATE INDEX temp.food_by_id ON raw_food (fdc_id);
BEGIN;
INSERT INTO food (""" + FOOD_COLUMNS + """)
  SELECT b.rowid, 'usda:' || b.fdc_id, f.description, '', '', NULL, b.brand_owner,
    'usda-fdc-branded', b.fdc_id, a.n1090, a.n1092, a.n1091, a.n1087, a.n1093, a.n1008, a.n1003,
    a.n1005, a.n1004, a.n1079, '', b.rowid,
    CASE b.serving_size_unit WHEN 'g' THEN b.serving_size * 1.0 END
  FROM temp.raw_branded AS b CROSS JOIN temp.raw_food AS f ON f.fdc_id = b.fdc_id
  LEFT JOIN temp.amount AS a ON a.fdc_id = b.fdc_id;
INSERT INTO portion SELECT 'usda:' || fdc_id, 0, 1,
    coalesce (nullif (household_serving_fulltext, ''), 'serving'), serving_size * 1.0
  FROM temp.raw_branded WHERE serving_size_unit = 'g';
""" + FTS + "COMMIT;\n"

SCRIPTS = {'open-food-facts': OPEN_FOOD_FACTS, 'fdc-branded': FDC_BRANDED}


def run(arguments, stdin=None):
    """Seconds, and the most memory in MB."""
    begun = time.monotonic()
    process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    process.stdin.write((stdin or '').encode())
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f'{arguments[0]} failed')
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def query(database, sql):
    return subprocess.run(['sqlite3', database, sql], capture_output=True, text=True,
                          check=True).stdout.strip()


def make_file(folder, kind, n_foods):
    """The file and what is to be expected of it."""
    path = folder / f'{kind}-{n_foods}'
    told = folder / f'{kind}-{n_foods}.expected'
    if not told.exists():
        made = subprocess.run([SOURCE / 'tests' / 'make-food-fixture', kind, str(n_foods), path],
                              capture_output=True, text=True, check=True)
        told.write_text(made.stdout)
    return path, next(csv.DictReader(told.read_text().splitlines()))


def import_ours(path, expected, folder):
    data = folder / 'data'
    shutil.rmtree(data, ignore_errors=True)
    seconds, megabytes = run([CLI, '--data-dir', data, 'import', path])
    n_foods = query(data / 'library.db', 'SELECT count (*) FROM food')
    if n_foods != expected['imported']:
        sys.exit(f'{path}: {n_foods} foods came in and not {expected["imported"]}')
    return seconds, megabytes, (data / 'library.db').stat().st_size


def import_shell(path, kind, expected, folder):
    database = folder / 'shell.db'
    for name in ('shell.db', 'shell.db-wal', 'shell.db-shm'):
        (folder / name).unlink(missing_ok=True)
    schema = (SOURCE / 'data' / 'sql' / '001-catalogue.sql').read_text()
    seconds, megabytes = run(['sqlite3', '-bail', database],
                             schema + SCRIPTS[kind].format(file=path))
    n_foods = query(database, 'SELECT count (*) FROM food')
    if n_foods != expected['imported']:
        sys.exit(f'{path}: the shell has {n_foods} foods and not {expected["imported"]}')
    return seconds, megabytes, database.stat().st_size


def bench(kind, n_foods, files, scratch):
    path, expected = make_file(files, kind, n_foods)
    ours, shell = [], []
    for _ in range(1 if n_foods >= MANY else RUNS):
        ours.append(import_ours(path, expected, scratch))
        shell.append(import_shell(path, kind, expected, scratch))
    seconds, megabytes, size = (statistics.median(column) for column in zip(*ours))
    shell_seconds, shell_megabytes, shell_size = (
        statistics.median(column) for column in zip(*shell))
    name = f'import-{kind}-{n_foods}'
    print(f'{name}: {n_foods / seconds:.0f} foods/s ({shell_seconds / seconds:.2f} times the '
          'sqlite3 shell)')
    print(f'{name}-shell: {n_foods / shell_seconds:.0f} foods/s (1.00 times the sqlite3 shell)')
    print(f'{name}-memory: {megabytes:.1f} MB ({megabytes / shell_megabytes:.2f} times the sqlite3 '
          'shell)')
    print(f'{name}-library: {size / 1e6:.1f} MB ({size / shell_size:.2f} times the same tables '
          'without the log)', flush=True)
    return megabytes


def main():
    sizes = [int(text) for text in sys.argv[1:]] or SIZES
    kept = os.environ.get('OLIVINE_BENCH_DIR')
    with tempfile.TemporaryDirectory(prefix='olivine-bench.') as scratch:
        scratch = pathlib.Path(scratch)
        files = pathlib.Path(kept) if kept else scratch
        for kind in KINDS:
            memory = [bench(kind, n_foods, files, scratch) for n_foods in sizes]
            print(f'import-{kind}-memory-growth: {memory[-1] / memory[0]:.2f} times (from '
                  f'{sizes[0]} to {sizes[-1]} foods)', flush=True)


if __name__ == '__main__':
    main()
