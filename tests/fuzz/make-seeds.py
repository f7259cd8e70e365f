# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-seeds.py FOLDER: writes what the fuzzers begin with, a folder for each of them.

An input ends with the bytes that choose how the rest is read, the last one first; see
fuzz_choose() and the LLVMFuzzerTestOneInput() of the fuzzer.
"""

import gzip
import io
import os
import subprocess
import sys
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
MAKE_IMPORT = os.path.join(os.path.dirname(HERE), 'make-import-fixture')

QUANTITIES = ['30 g almonds', '1/2 cup black beans', '1½ cups milk', '3 eggs', '2,5 Tassen Reis', '1.000,5 g oats',
              '2x 40 g bar', '٣ بيضات', '3個 卵', '1e3 g salt', '0 g x', '-1 g x', 'almonds', '', '600.00 g',
              '2.00 x 2.0 slices', '11:31 AM', '23:59', '31.12.2026', '3/4/2026', '2026-11-20',
              '1 cup:244;1 tbsp:15', '1 handful; big:28', 'nan g', '９９ g x', '1 000 g x']
TABLES = ['a,b,c\n1,2,3\n', 'a;b\n"1;2";"x""y"\n', 'a\tb\r\n1\t"two\r\nlines"\r\n', '"unclosed,\n1\n', '=1+1,@x,-1\n',
          '\ufeffa,b\n,\n', 'a,b\r1,2\r', '', '\n\n\n']

OWN = {
    'labs': 'date,name,value,unit\n2026-02-01,potassium,4.5,mmol/L\n2026-02-01,magnesium,0.9,mmol/L\n'
            '2026-02-01,egfr,x,\n',
    'foods': 'id,name,brand,group,magnesium_mg,potassium_mg,energy_kcal,portions\n'
             'my:1,Rye bread,,bread,54,166,259,1 slice:32\n,Nameless id,,,,,,\n',
    'plan': 'date,meal,dish_id,dish,servings,eaten\n2026-11-23,lunch,dish:none,Soup,1.5,0\n',
    'other': 'Datum;Essen;Menge;Magnesium\n20.11.2026;Brot;100 g;54,5\n21.11.2026;Käse;2 Scheiben;\n',
    'offline': 'code\tproduct_name\tbrands\tserving_size\tserving_quantity\tnova_group\tenergy_100g\t'
               'energy-kcal_100g\tmagnesium_100g\tsodium_100g\n100\tOat "bar\tAcme\t40 g\t40\t4\t1500\t\t0.076\t0.1\n',
    'foodyou': 'Name,Brand,Barcode,Note,Serving Weight (g),Proteins (g),Energy (kcal),Sodium (g),Magnesium (g)\n'
               'Oats,Acme,123,,40,10,370,0.01,0.13\n',
}
IMPORT_KINDS = ['olivine-diary', 'olivine-diary-without-uids', 'cronometer-servings-2024', 'cronometer-servings-old',
                'cronometer-dailysummary-2025', 'cronometer-biometrics-2024', 'macrofactor', 'myfitnesspal', 'loseit']
N_FORMATS = 13

FOUNDATION = [
    'id,name,unit_name\n1090,"Magnesium, Mg",MG\n1092,"Potassium, K",G\n', 'id,code,description\n12,1200,Nuts\n',
    'id,name\n1000,cup\n9999,undetermined\n', 'fdc_id,NDB_number\n20,1\n10,2\n',
    'data_type,fdc_id,description,food_category_id\nfoundation_food,10,"Nuts, ""whole""",12\n'
    'foundation_food,20,"Seeds, raw",99\n',
    'id,fdc_id,nutrient_id,amount,data_points\n2,10,1090,258.5,8\n3,10,2047,600,\n7,10,1092,0.7,\n',
    'id,fdc_id,seq_num,amount,measure_unit_id,portion_description,modifier,gram_weight\n'
    '1,10,2,1.0,9999,,"handful; big",28\n2,10,1,0.5,1000,,chopped,60\n']
BRANDED = ['fdc_id,description\n7,OAT BAR\n8,COLA\n',
           'fdc_id,brand_owner,brand_name,serving_size,serving_size_unit,household_serving_fulltext\n'
           '7,Acme Inc.,ACME,40,g,2 BARS\n8,Acme Inc.,,330,ml,1 CAN\n', 'fdc_id,nutrient_id,amount\n7,1090,80\n8,1090,12\n']
SR28 = ['~0100~^~Dairy~\r\n', '~01001~^~0100~^~Butter~^~BUTTER~^~~^~~^~Y~\r\n',
        '~01001~^~304~^2^7^0.1\r\n~01001~^~208~^717^0^\r\n', '~01001~^1^1^~cup~^227^^\r\n']
PACKED_RAW, PACKED_FOUNDATION, PACKED_BRANDED, PACKED_SR28, PACKED_TEXT, PACKED_GZIP = range(6)


def import_seeds(folder):
    path = os.path.join(folder, 'made.csv')
    texts = [text.encode() for text in OWN.values()]
    for kind in IMPORT_KINDS:
        subprocess.run([sys.executable, MAKE_IMPORT, kind, '4', path], check=True, stdout=subprocess.DEVNULL)
        with open(path, 'rb') as file:
            texts.append(file.read())
    os.remove(path)
    texts.append(OWN['other'].encode('utf-16'))
    for text in texts:
        for order in range(3):
            yield text + bytes([order % 2, 0, 1, order, 0])
    for chosen in range(1, N_FORMATS):
        yield texts[chosen % len(texts)] + bytes([0, 0, 0, 1, chosen])
    yield b'Datum=date,Essen=food,Menge=amount,Magnesium=magnesium:mg\n' + OWN['other'].encode() + bytes([0, 1, 0, 1, 0])


def zipped(members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, 'w') as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return file.getvalue()


def food_seeds(_folder):
    for way in range(3):
        yield '\f'.join(FOUNDATION).encode() + bytes([way % 2, way, PACKED_FOUNDATION])
        yield '\f'.join(BRANDED).encode() + bytes([way % 2, way, PACKED_BRANDED])
        yield '\f'.join(SR28).encode() + bytes([way % 2, way, PACKED_SR28])
        for text in (OWN['offline'], OWN['foodyou'], OWN['other']):
            yield text.encode() + bytes([way % 2, way, PACKED_TEXT])
            yield text.encode() + bytes([way % 2, way, PACKED_GZIP])
    archives = [zipped({'food.csv': BRANDED[0], 'branded_food.csv': BRANDED[1], 'food_nutrient.csv': BRANDED[2]}),
                zipped({'../../up.csv': 'x', 'a/': ''}), zipped({}), b'PK\3\4', b'\x1f\x8b\x08',
                gzip.compress(OWN['offline'].encode(), mtime=0)]
    for archive in archives:
        yield archive + bytes([0, 0, PACKED_RAW])


def profile_seeds(_folder):
    # The first byte of a line chooses the key: every key once with each value.
    values = ['1960-05-01', 'female', 'male', 'pregnant', '70', '70,5', 'eu', 'us-ca', '400', '', 'ckd', '3b', '28', 'none',
              'yes', 'levothyroxine@07:00+19:00', 'calcium-binder', 'lowering', '2000', '-1', '1e999', 'nan']
    for first in range(32):
        yield '\n'.join(chr(65 + (first + i) % 64) + value for i, value in enumerate(values)).encode()


def database_seeds(_folder):
    n_scenarios = 12
    for scenario in range(n_scenarios):
        yield bytes([scenario])
        for at in (0, 18, 24, 28, 44, 52, 60, 100, 105, 4096, 4100, 8192, 20480, 40960):
            yield at.to_bytes(3, 'little') + bytes([4, 0, 255, 13, scenario]) + bytes([scenario])
        yield (12288).to_bytes(3, 'little') + bytes([0, scenario])
    for chosen in range(n_scenarios, n_scenarios + 4):
        yield b'SQLite format 3\0' + bytes([16, 0, 1, 1, 0, 64, 32, 32]) + bytes(76) + bytes([chosen])
        yield b'\xd9\xd5\x05\xf9\x20\xa1\x63\xd7' + bytes(40) + bytes([chosen])
        yield b'\x37\x7f\x06\x82' + bytes(60) + bytes([chosen])


SEEDS = {
    'quantity': lambda folder: (text.encode() for text in QUANTITIES),
    'csv': lambda folder: (text.encode(code) + b'\3' for text in TABLES for code in ('utf-8', 'utf-16')),
    'import': import_seeds,
    'foods': food_seeds,
    'profile': profile_seeds,
    'database': database_seeds,
}


def main():
    for name, make in SEEDS.items():
        folder = os.path.join(sys.argv[1], name)
        os.makedirs(folder, exist_ok=True)
        for i, seed in enumerate(make(folder)):
            with open(os.path.join(folder, f'seed-{i:03}'), 'wb') as file:
                file.write(seed)


main()
