# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""shoot.py FOLDER VARIANT [PART…]: pictures every page as FOLDER/PAGE-VARIANT.png.

The parts are first-run, pages, kidneys, plan, history and import; all of them unless some are named.
"""

import contextlib
import datetime
import os
import sqlite3
import subprocess
import sys
import tempfile
import time

from driver import App, Atspi, Failure, poll

MEALS = (
    ('breakfast', '40 g rolled oats', '1 tbsp chia seeds', '200 ml soy milk', '1 medium banana'),
    ('lunch', '1 cup black beans', '1 cup brown rice', '0.5 cup spinach, boiled', '1 slice wholemeal bread'),
    ('dinner', '150 g salmon', '1 cup bok choy', '50 g soy yoghurt, plain'),
    ('snack', '20 g dark chocolate'),
)

CHECK = ('check box', 'radio button')
BUTTON = ('push button', 'button')
KIDNEYS = ('kidney=ckd', 'egfr=28', 'potassium-max-mg=2400', 'phosphorus-max-mg=1000')
DOSE = ('Magnesium citrate', '--kind', 'supplement', '--elemental-mg', '100')


def fill(app):
    app.cli('profile', 'set', 'sex=male', 'birth-date=1980-05-01', 'standard=us-ca')
    for meal, *foods in MEALS:
        for food in foods:
            app.cli('log', food, '--meal', meal, check=False)


def settle():
    """One frame more than the toolkit needs; a picture cannot be polled for."""
    time.sleep(0.8)


class Shooter:
    def __init__(self, app, folder, variant):
        self.app = app
        self.folder = folder
        self.variant = variant

    def shoot(self, page):
        settle()
        path = os.path.join(self.folder, f'{page}-{self.variant}.png')
        subprocess.run(['import', '-window', 'root', path], check=True, timeout=20)

    def fit_screen(self):
        width, height = os.environ['SCREEN'].split('x')[:2]
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.app.process.pid)],
                               capture_output=True, text=True, timeout=20, check=True)
        for window in found.stdout.split():
            self.app.xdotool('windowmove', window, '0', '0')
            self.app.xdotool('windowsize', window, width, height)

    def key(self, *names):
        self.app.keys(*names)
        settle()

    def press(self, *names):
        for name in names:
            self.app.press(name)
            settle()

    def write(self, field, text):
        node = self.app.find('text', contains=field)
        Atspi.EditableText.set_text_contents(node, text)
        settle()

    def reach(self, name):
        """Presses Tab until the focus, and so the page, has come to a check or radio button."""
        node = self.app.find(CHECK, name)
        for _ in range(60):
            node.clear_cache()
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                break
            self.app.keys('Tab')
            time.sleep(0.1)
        settle()

    def choose_next(self, name):
        """Takes the other one of two radio buttons, of which one is chosen."""
        self.reach(name)
        self.key('Down', 'space')


def shoot_first_run(folder, variant):
    with App() as app:
        shooter = Shooter(app, folder, variant)
        settle()
        shooter.fit_screen()
        shooter.shoot('first-run-1')


def shoot_pages(folder, variant):
    empty = 'OLIVINE_SHOTS_EMPTY' in os.environ
    with App(skip_first_run=True) as app:
        shooter = Shooter(app, folder, variant)
        if not empty:
            fill(app)
        settle()
        shooter.fit_screen()
        time.sleep(2.5)  # the window looks for other programs' changes every two seconds
        shooter.shoot('today')
        shooter.key('ctrl+n')
        shooter.shoot('add-recents')
        app.type('30 g alm')
        shooter.shoot('add')
        shooter.key('Escape', 'Escape')
        shooter.key('ctrl+3')
        shooter.shoot('foods')
        app.keys('ctrl+f')
        app.type('black beans')
        shooter.shoot('foods-search')
        shooter.key('Return')
        shooter.shoot('food')
        shooter.key('ctrl+comma')
        shooter.fit_screen()
        shooter.shoot('health')
        node = app.tab_to(('check box', 'switch'), contains='Evening reminder')
        app.act(node, node.get_action_iface().get_action_name(0))
        app.tab_to(('check box', 'switch'), contains='Reminders for your medicines')
        shooter.shoot('reminders')


def fill_kidneys(app):
    """A day of somebody whose kidneys work little, and who has taken a supplement."""
    fill(app)
    app.cli('profile', 'set', *KIDNEYS)
    app.cli('product', 'add', *DOSE)
    app.cli('dose', *DOSE, '--time', '08:00', '--taken')
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    for time_of_day in ('08:00', '20:00'):
        app.cli('--date', yesterday.isoformat(), 'dose', *DOSE, '--time', time_of_day, '--taken')


def shoot_doses(shooter):
    shooter.press('Add a supplement or medicine')
    shooter.shoot('products')
    shooter.press('Another Product')
    shooter.shoot('dose')
    shooter.write('Name', 'Magnesium citrate')
    shooter.write('Magnesium in one unit (mg)', '100')
    shooter.shoot('dose-stop')
    shooter.press('Save')
    shooter.shoot('dose-stop-held')
    shooter.choose_next('Elemental magnesium')
    shooter.write('Weight of the compound in one unit (mg)', '500')
    shooter.shoot('dose-compound')
    shooter.choose_next('About to take it')
    shooter.shoot('dose-taken')
    shooter.write('How many', '40')
    shooter.press('Save')
    shooter.shoot('dose-unlikely')
    shooter.key('Escape', 'Escape')


def shoot_copies(shooter):
    shooter.reach('Everything is logged')
    shooter.press('Copy From…')
    shooter.reach('Include doses')
    shooter.key('space')
    shooter.shoot('copy-from')
    shooter.press('Copy')
    shooter.shoot('copies')
    shooter.key('Escape')


def open_learn(app):
    """Through the menu.  It closes when another window is given the focus, as App.keys() does."""
    app.activate()
    app.xdotool('key', 'F10')
    item = app.find('menu item', 'Magnesium and Calcification')
    for _ in range(10):
        app.xdotool('key', 'Down')
        time.sleep(0.2)
        item.clear_cache()
        if item.get_state_set().contains(Atspi.StateType.FOCUSED):
            break
    app.xdotool('key', 'Return')
    app.find('frame', 'Magnesium and Calcification')


def shoot_learn(shooter):
    open_learn(shooter.app)
    shooter.fit_screen()
    shooter.shoot('learn')


def shoot_kidneys(folder, variant):
    with App(skip_first_run=True) as app:
        shooter = Shooter(app, folder, variant)
        fill_kidneys(app)
        settle()
        shooter.fit_screen()
        app.find('push button', 'Details')
        shooter.shoot('kidneys-today')
        shooter.press('Details')
        shooter.shoot('cautions')
        shooter.key('Escape')
        shooter.reach('Everything is logged')
        shooter.press('Note…')
        shooter.shoot('symptoms')
        shooter.key('Escape')
        shoot_copies(shooter)
        shoot_doses(shooter)
        shooter.key('ctrl+3')
        shooter.shoot('kidneys-foods')
        app.keys('ctrl+f')
        app.type('black beans')
        settle()
        shooter.key('Return')
        shooter.shoot('kidneys-food')
        shoot_learn(shooter)


def fill_plan(app):
    """This week with its past: what was eaten of it and what was not, and today has begun.

    Days that are over are not filled: they were filled while they were to come.
    """
    today = datetime.date.today()
    monday = today - datetime.timedelta(days=today.weekday())
    app.cli('plan', 'fill', '--days', '7')
    with contextlib.closing(sqlite3.connect(os.path.join(app.data_dir, 'diary.db'))) as diary, diary:
        diary.execute('UPDATE plan_item SET date = date(date, ?)', (f'-{today.weekday()} days',))
    app.cli('plan', 'eat', str(monday), 'breakfast')
    app.cli('plan', 'eat', str(today), 'breakfast')


def open_dish_card(shooter, n_down):
    """What a dish of today offers; the keyboard enters the week at today's breakfast."""
    shooter.key(*['Down'] * n_down)
    shooter.key('Return')


def shoot_week(folder, variant):
    with App(skip_first_run=True) as app:
        shooter = Shooter(app, folder, variant)
        fill_plan(app)
        settle()
        shooter.fit_screen()
        shooter.shoot('today-planned')
        shooter.key('ctrl+2')
        app.find(BUTTON, 'Shopping List')
        shooter.shoot('plan-week')
        open_dish_card(shooter, 2)
        shooter.shoot('plan-dish-card')
        app.tab_to('menu item', 'Swap…', key='Down')
        shooter.key('Return')
        app.find('list item', within=app.find('list', 'Dishes'))
        shooter.shoot('plan-dishes')
        shooter.key('Escape')
        app.tab_to(BUTTON, 'Shopping List')
        shooter.key('Return')
        shooter.shoot('plan-shopping')


def shoot_fill(folder, variant):
    with App(skip_first_run=True) as app:
        shooter = Shooter(app, folder, variant)
        settle()
        shooter.fit_screen()
        shooter.key('ctrl+2')
        shooter.shoot('plan-empty')
        shooter.press('Fill the Week…')
        shooter.shoot('plan-fill')
        app.press('Find a Plan')
        app.find(BUTTON, 'Use This Plan')
        shooter.shoot('plan-preview')


def shoot_no_fill(folder, variant):
    """Somebody whose limits no plan keeps, before the limits are known and after."""
    with App(skip_first_run=True) as app:
        shooter = Shooter(app, folder, variant)
        app.cli('profile', 'set', 'kidney=ckd', 'egfr=38')
        settle()
        shooter.fit_screen()
        shooter.key('ctrl+2')
        shooter.press('Fill the Week…')
        app.find(BUTTON, 'Enter Limits…')
        shooter.shoot('plan-refusal')
        app.cli('profile', 'set', 'potassium-max-mg=1200', 'phosphorus-max-mg=800')
        app.gone(BUTTON, 'Enter Limits…')
        app.press('Find a Plan')
        poll(lambda: app.find_now(contains='What You Can'), 'the obstacles', 60)
        shooter.shoot('plan-trouble')


def shoot_plan(folder, variant):
    shoot_fill(folder, variant)
    if 'OLIVINE_SHOTS_EMPTY' not in os.environ:
        shoot_week(folder, variant)
        shoot_no_fill(folder, variant)


SERVINGS = 'Day,Group,Food Name,Amount,Energy (kcal),Magnesium (mg)\n'


def write_servings(folder):
    """A diary of another app: most of it good, some of it not, some without magnesium."""
    today = datetime.date.today()
    rows = []
    for i in range(30):
        day = (today - datetime.timedelta(days=i % 10)).isoformat()
        rows.append(f'{day},Lunch,Oats {i},40.00 g,150,{20 + i}')
        rows.append(f'{day},Dinner,"Almonds, Raw (Brand)",30.00 g,180,')
        rows.append(f'{day},Dinner,"Yogurt, Greek, Plain, Nonfat (Somebody’s Own Brand)",150.00 g,90,')
    rows += [f'{today},Lunch,Beans,30.00 g,180,9000', '2026-02-30,Lunch,Beans,30.00 g,180,80']
    path = os.path.join(folder, 'servings.csv')
    with open(path, 'w', encoding='utf-8') as table:
        table.write(SERVINGS + '\n'.join(rows) + '\n')
    return path


def write_dates(folder):
    path = os.path.join(folder, 'diary.csv')
    with open(path, 'w', encoding='utf-8') as table:
        table.write('date,food,grams\n03/04/2025,Oats,10\n')
    return path


def write_table(folder):
    """One that no format knows, as somebody keeps it in a spreadsheet."""
    path = os.path.join(folder, 'tabelle.csv')
    with open(path, 'w', encoding='utf-8') as table:
        table.write('Tag;Gericht;Portion;Magnesium mg;Anmerkung\n14.03.2025;Haferflocken;40 g;55,5;lecker\n'
                    '13.03.2025;Bohnen;100 g;60;\n32.03.2025;Linsen;100 g;40;\n')
    return path


def shoot_columns(shooter):
    shooter.app.find(BUTTON, 'Continue')
    shooter.shoot('import-columns')


def shoot_file(folder, variant, path, steps):
    with App(skip_first_run=True, arguments=[path]) as app:
        shooter = Shooter(app, folder, variant)
        app.find('frame', 'Import')
        settle()
        shooter.fit_screen()
        steps(shooter)


def shoot_servings(shooter):
    # "Import 90 Rows", which has its number in another place in other languages.
    start = shooter.app.find(BUTTON, contains='90')
    shooter.shoot('import-review')
    Atspi.Action.do_action(start, 0)
    shooter.app.find(BUTTON, 'Fill All')
    shooter.shoot('import-result')
    shooter.press('Fill All')
    shooter.shoot('import-filled')
    shooter.press('Undo This Import')
    shooter.shoot('import-undone')
    shooter.press('Done')
    shooter.key('ctrl+comma')
    shooter.fit_screen()
    shooter.app.press('Data', role=('radio button', 'tab', 'page tab', *BUTTON))
    shooter.shoot('data')
    shooter.press('Export')
    shooter.fit_screen()
    shooter.shoot('export')


def shoot_import(folder, variant):
    with tempfile.TemporaryDirectory() as files:
        shoot_file(folder, variant, write_servings(files), shoot_servings)
        shoot_file(folder, variant, write_dates(files), lambda shooter: shooter.shoot('import-dates'))
        shoot_file(folder, variant, write_table(files), shoot_columns)
        shoot_file(folder, variant, os.path.join(files, 'none.csv'),
                   lambda shooter: shooter.shoot('import-error'))


def write_history(folder, n_days):
    """A diary up to today, with gaps, days that know only a part, and doses."""
    path = os.path.join(folder, 'history.csv')
    today = datetime.date.today()
    with open(path, 'w', encoding='utf-8') as table:
        table.write('date,time,meal,kind,food,quantity,unit,grams,magnesium_mg,energy_kcal\n')
        for i in range(n_days):
            day = today - datetime.timedelta(days=i)
            if n_days > 3 and i % 9 == 4:
                continue
            for k, (meal, food) in enumerate((('breakfast', 'Rolled oats'), ('lunch', 'Black beans'),
                                              ('dinner', 'Spinach, boiled'))):
                amount = '' if k == 1 and i % 7 == 2 else 70 + (i * 37 + k * 53) % 90
                table.write(f'{day},,{meal},food,"{food}",100,g,100,{amount},600\n')
            if i % 3 == 1:
                table.write(f'{day},21:00,,supplement,Magnesium citrate,1,tablet,,100,\n')
    return path


def shoot_unit(shooter, name, scroll):
    shooter.app.press(name, role=('toggle button', 'radio button', *BUTTON))
    shooter.shoot(f'history-{name.lower()}-{scroll}')


def shoot_days(folder, variant, n_days):
    with tempfile.TemporaryDirectory() as files, App(skip_first_run=True) as app:
        shooter = Shooter(app, folder, variant)
        if n_days:
            app.cli('import', write_history(files, n_days))
            today = datetime.date.today()
            for i, value in ((20, '0.82'), (4, '0.78')):
                app.cli('--date', str(today - datetime.timedelta(days=i)), 'lab', 'add',
                        'serum-magnesium', value, 'mmol/L')
        shooter.key('ctrl+4')
        shooter.fit_screen()
        for name in ('Week', 'Month', 'Year'):
            shoot_unit(shooter, name, n_days)


def shoot_history(folder, variant):
    for n_days in (0, 3, 365):
        shoot_days(folder, variant, n_days)


def shoot_kidneys_unless_empty(folder, variant):
    if 'OLIVINE_SHOTS_EMPTY' not in os.environ:
        shoot_kidneys(folder, variant)


PARTS = {
    'first-run': shoot_first_run,
    'pages': shoot_pages,
    'kidneys': shoot_kidneys_unless_empty,
    'plan': shoot_plan,
    'history': shoot_history,
    'import': shoot_import,
}


def main():
    """A part that cannot be pictured does not keep the others from it."""
    folder, variant, *parts = sys.argv[1:]
    failed = []
    for part in parts or PARTS:
        try:
            PARTS[part](folder, variant)
        except Failure as failure:
            print(f'{part}: {failure}', file=sys.stderr)
            failed.append(part)
    return f'not pictured: {", ".join(failed)}' if failed else 0


sys.exit(main())
