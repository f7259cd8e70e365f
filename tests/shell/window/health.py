# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences, Health, with the keyboard only: kidneys, lists, limits and laboratory values."""

import csv
import io
import sys

from driver import App, Failure, Tap, poll

MEDICINE = 'Atazanavir'
TIMES = f'Usual times of {MEDICINE}'


def profile(app):
    return {row['key']: row['value'] for row in csv.DictReader(io.StringIO(app.cli('--csv', 'profile')))}


def labs(app):
    rows = csv.DictReader(io.StringIO(app.cli('--csv', 'lab', 'list')))
    return [(row['name'], row['value'], row['unit']) for row in rows]


def becomes(app, **wanted):
    """Waits until the profile in the file says so."""
    expected = {key.replace('_', '-'): value for key, value in wanted.items()}
    poll(lambda: expected.items() <= profile(app).items(), f'{expected} in the profile')


def fill(app, name, text, key='Tab'):
    app.tab_to('text', contains=name, key=key)
    app.keys('ctrl+a', 'BackSpace')
    app.type(text)
    app.keys('Return')


def hear(app, words):
    """What is wrong stands behind its field, where the Tab key finds it."""
    heard = []
    for _ in range(3):
        node = app.step('Tab')
        heard.append(node.get_name() if node is not None else 'nothing')
        if words in heard[-1]:
            return
    raise Failure(f'“{words}” is not behind its field, but {heard}')


def refuses(app, field, text, words):
    before = (profile(app), labs(app))
    fill(app, field, text)
    hear(app, words)
    if (profile(app), labs(app)) != before:
        raise Failure(f'“{text}” as {field} changed something')


def check(app, name):
    app.tab_to('check box', contains=name)
    app.keys('space')


def open_preferences(app):
    app.keys('ctrl+comma')
    poll(lambda: app.front().get_name() == 'Preferences', 'Preferences')


def kidneys(app):
    app.choose('Kidney health', 'Healthy')
    becomes(app, kidney='normal')
    app.choose('Kidney health', 'Not known')
    becomes(app, kidney='unknown')
    app.choose('Kidney health', 'Chronic kidney disease')
    becomes(app, kidney='ckd')


def egfr(app):
    refuses(app, 'eGFR', '0', '0 cannot be')
    refuses(app, 'eGFR', '400', '400 cannot be')
    refuses(app, 'eGFR', 'low', 'not a number')
    fill(app, 'eGFR', '42')
    becomes(app, egfr='42')
    refuses(app, 'Date of that test', '2199-01-01', 'in the future')
    fill(app, 'Date of that test', '2026-01-03')
    becomes(app, egfr_date='2026-01-03')
    app.tab_to('list item', contains='Kidney function in use: eGFR 42')


def dialysis_and_transplant(app):
    app.choose('Dialysis', 'Haemodialysis')
    becomes(app, dialysis='haemodialysis')
    app.choose('Dialysis', 'No dialysis')
    becomes(app, dialysis='none')
    check(app, 'Kidney transplant')
    becomes(app, transplant='yes')
    app.keys('space')
    becomes(app, transplant='no')


def conditions(app):
    app.tab_to('list item', 'Conditions')
    app.keys('Return')
    check(app, 'Diabetes')
    becomes(app, conditions='diabetes')
    check(app, 'High blood pressure')
    becomes(app, conditions='diabetes,hypertension')
    app.tab_to('list item', 'Conditions', key='shift+Tab')
    app.keys('Return')


def medicines(app):
    app.tab_to('list item', 'Medicines')
    app.keys('Return')
    check(app, MEDICINE)
    becomes(app, medicines='atazanavir')
    refuses(app, TIMES, '25:00', 'not a time of day')
    fill(app, TIMES, '8:00, 20:00')
    becomes(app, medicines='atazanavir@08:00+20:00')
    app.tab_to('check box', contains=MEDICINE, key='shift+Tab')
    app.keys('space')
    becomes(app, medicines='')
    app.tab_to('list item', 'Medicines', key='shift+Tab')
    app.keys('Return')


def goal_and_limits(app):
    check(app, 'I want to do something against calcification')
    becomes(app, calcification_goal='yes')
    fill(app, 'Magnesium target', '300')
    becomes(app, target_mg='300')
    refuses(app, 'Potassium limit', '-5', 'cannot be')
    fill(app, 'Potassium limit', '2400')
    fill(app, 'Phosphorus limit', '1000')
    fill(app, 'Sodium limit', '2000')
    becomes(app, potassium_max_mg='2400', phosphorus_max_mg='1000', sodium_max_mg='2000')


def creatinine(app):
    app.choose('What was measured', 'Creatinine')
    fill(app, 'Result', '100')
    app.tab_to('combo box', contains='Unit')
    hear(app, 'Choose the unit')
    app.choose('Unit', 'mg/dL')
    refuses(app, 'Result', '100', 'Did you mean µmol/L?')
    app.choose('Unit', 'µmol/L')
    fill(app, 'Result', '220')
    poll(lambda: labs(app) == [('creatinine', '220', 'umol/L')], 'the creatinine')
    app.tab_to('list item', contains='worked out from the creatinine', key='shift+Tab')


def creatinine_in_the_other_unit(app):
    app.choose('What was measured', 'Creatinine')
    app.choose('Unit', 'mg/dL')
    fill(app, 'Result', '2,5')
    poll(lambda: ('creatinine', '2.5', 'mg/dL') in labs(app), 'the creatinine')


def magnesium(app):
    app.choose('What was measured', 'Serum magnesium')
    refuses(app, 'Result', 'high', 'Choose the unit')
    app.choose('Unit', 'mg/dL')
    refuses(app, 'Result', 'high', 'not a number')
    for day, (unit, value) in enumerate((('mmol/L', '0.9'), ('mg/dL', '2.1'), ('mEq/L', '1.7')), 1):
        app.choose('Unit', unit)
        fill(app, 'Date of the test', f'2026-01-0{day}')
        fill(app, 'Result', value)
        expected = ('serum-magnesium', value, unit)
        poll(lambda: expected in labs(app), f'{value} {unit}')  # noqa: B023


def lab_of_no_day(app):
    app.tab_to('text', contains='Result')
    app.type('0.6')
    refuses(app, 'Date of the test', '2199-01-01', 'cannot be the day')
    refuses(app, 'Date of the test', '2026-02-30', '2026-02-30')


def removing_is_undone(app):
    before = labs(app)
    app.tab_to('push button', contains='Remove Serum magnesium 1.7 mEq/L')
    app.keys('space')
    poll(lambda: len(labs(app)) == len(before) - 1, 'one value less')
    app.keys('ctrl+z')
    poll(lambda: labs(app) == before, 'the value again')


def closing_keeps_all(app):
    before = profile(app)
    app.keys('Escape')
    app.find(contains='2026-02-30')  # a result that could not be saved is pointed at once
    app.keys('Escape')
    poll(lambda: app.front().get_name() == 'Olivine', 'Preferences to close')
    if profile(app) != before:
        raise Failure('closing changed something')


def main():
    tap = Tap()
    with App(skip_first_run=True) as app:
        tap.case('Preferences opens', lambda: open_preferences(app))
        tap.case('what is known of the kidneys', lambda: kidneys(app))
        tap.case('an eGFR of 0 or 400 is refused', lambda: egfr(app))
        tap.case('dialysis and transplant', lambda: dialysis_and_transplant(app))
        tap.case('conditions', lambda: conditions(app))
        tap.case('a medicine with its times, and without', lambda: medicines(app))
        tap.case('goal and limits', lambda: goal_and_limits(app))
        tap.case('100 mg/dL of creatinine asks for the unit', lambda: creatinine(app))
        tap.case('creatinine in mg/dL', lambda: creatinine_in_the_other_unit(app))
        tap.case('magnesium in three units', lambda: magnesium(app))
        tap.case('a value of the future or of no day is refused', lambda: lab_of_no_day(app))
        tap.case('a removed value comes back', lambda: removing_is_undone(app))
        tap.case('closing keeps all', lambda: closing_keeps_all(app))
    return tap.done()


sys.exit(main())
