# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The history by keyboard and screen reader: the day under the cursor is spoken, opened, marked."""

import datetime
import sys

from driver import App, Tap, poll

CHART = 'Magnesium over time'


def spoken(day):
    return f'{day.strftime("%A")} {day.day} {day.strftime("%B %Y")}'


def open_week(app):
    app.keys('ctrl+4')
    app.look_at('History')
    app.press('Week', role=('toggle button', 'radio button', 'push button', 'button'))
    app.find(contains='Mean')
    app.tab_to(contains=CHART)


def start(app, today):
    app.cli('log', '30 g almonds', '--meal', 'lunch')
    app.cli('complete', 'yes')
    app.cli('dose', 'Magnesium citrate', '--kind', 'supplement', '--elemental-mg', '100')
    app.cli('--date', str(today - datetime.timedelta(days=40)), 'log', '30 g almonds')


def reads_and_opens():
    today = datetime.date.today()
    with App(skip_first_run=True) as app:
        start(app, today)
        app.keys('alt+Left')
        app.find(contains='Yesterday, choose a day')
        open_week(app)
        app.keys('Home')
        for _ in range(6):
            if app.find_now(contains=f'{spoken(today)}: 177.28 mg of 420, 100 from supplements. — {CHART}'):
                break
            app.keys('Right')
        app.find(contains=f'{spoken(today)}: 177.28 mg of 420, 100 from supplements. — {CHART}')
        app.scope = None
        app.keys('Return')
        app.find(contains='Today, choose a day')


def marks_a_day():
    today = datetime.date.today()
    with App(skip_first_run=True) as app:
        start(app, today)
        open_week(app)
        app.keys('Home')
        for _ in range(today.weekday()):
            app.keys('Right')
        app.find(contains=f'{spoken(today)}: 177.28 mg')
        app.press('Not Logged', role=('toggle button', 'push button', 'button'))
        app.find(contains='marked as not complete')
        app.keys('ctrl+z')
        app.find(contains='Counts for means: marked as complete')


def shows_the_last_days():
    today = datetime.date.today()
    before = today - datetime.timedelta(days=400)
    with App(skip_first_run=True) as app:
        app.keys('ctrl+4')
        app.look_at('History')
        app.find(contains='Nothing was logged on these days')
        app.cli('--date', str(before), 'log', '30 g almonds')
        app.press('Show the Last Logged Days')
        poll(lambda: app.find_now(contains=CHART), 'the chart')
        app.scope = None
        app.find(contains=before.strftime('%B %Y'))


def main():
    tap = Tap()
    tap.case('the day under the cursor is spoken and opened', reads_and_opens)
    tap.case('a day is marked from here, and undone', marks_a_day)
    tap.case('what was logged long ago is one press away', shows_the_last_days)
    return tap.done()


sys.exit(main())
