# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A diary of three weeks in which somebody has habits, and how it is read back."""

import csv
import datetime
import io

from driver import Failure

TODAY = datetime.date.today()
BREAKFAST = ('40 g rolled oats', '200 g milk', '1 tbsp chia seeds')
SOUP = ('300 g lentils', '2 slices rye bread')
LUNCH = ('1 cup black beans', '1 cup brown rice')
DINNER = ('200 g salmon', '150 g potatoes')
RECIPE = ('Bean stew', '400 g black beans', '200 g canned tomatoes', '--servings', '2')
PRODUCT = ('Magnesium glycinate', '--kind', 'supplement', '--elemental-mg', '100')
SNACK = 'dish:almonds-and-apple'
N_DAYS = 21


def expect(actual, expected, what):
    if actual != expected:
        raise Failure(f'{what}: {actual!r}, expected {expected!r}')


def day_before(n_days):
    return TODAY - datetime.timedelta(days=n_days)


def last_tuesday():
    return day_before((TODAY.weekday() - 1) % 7 or 7)


def read(app, *command, date=None):
    on = ('--date', str(date)) if date else ()
    return list(csv.DictReader(io.StringIO(app.cli('--csv', *on, *command))))


def entries(app, date=None):
    return read(app, 'entries', date=date)


def meal(app, date, name):
    """What was eaten then, with its figures, without what tells one day from another."""
    own = ('uid', 'date')
    return [{key: value for key, value in entry.items() if key not in own}
            for entry in entries(app, date) if entry['meal'] == name]


def log(app, date, name, foods):
    for food in foods:
        app.cli('--date', str(date), 'log', food, '--meal', name)


def fill(app):
    """Soup was yesterday's lunch only; on all other days there is beans and rice."""
    log(app, day_before(1), 'breakfast', BREAKFAST)
    log(app, day_before(1), 'lunch', SOUP)
    log(app, day_before(2), 'breakfast', BREAKFAST)
    log(app, day_before(2), 'lunch', LUNCH)
    log(app, day_before(2), 'dinner', DINNER)
    for n_days in range(3, N_DAYS + 1):
        app.cli('copy', str(day_before(2)), str(day_before(n_days)))
    log(app, last_tuesday(), 'snack', ['1 medium banana'])
    app.cli('recipe', 'add', *RECIPE)
    app.cli('product', 'add', *PRODUCT)
    app.cli('plan', 'add', str(TODAY), 'snack', SNACK)
