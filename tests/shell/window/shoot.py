# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""shoot.py FOLDER VARIANT: pictures every page as FOLDER/PAGE-VARIANT.png."""

import os
import subprocess
import sys
import time

from driver import App

MEALS = (
    ('breakfast', '40 g rolled oats', '1 tbsp chia seeds', '200 ml soy milk', '1 medium banana'),
    ('lunch', '1 cup black beans', '1 cup brown rice', '0.5 cup spinach, boiled', '1 slice wholemeal bread'),
    ('dinner', '150 g salmon', '1 cup bok choy', '50 g soy yoghurt, plain'),
    ('snack', '20 g dark chocolate'),
)


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


def main():
    folder, variant = sys.argv[1:3]
    shoot_first_run(folder, variant)
    shoot_pages(folder, variant)


main()
