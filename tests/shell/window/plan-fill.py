# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filling the plan through the window only: asked, cancelled, seen, used, undone, and refused."""

import csv
import io
import sys

from driver import App, Failure, Tap, poll


def plan(app):
    return list(csv.DictReader(io.StringIO(app.cli('--csv', 'plan', 'show'))))


def expect(actual, expected, what):
    if actual != expected:
        raise Failure(f'{what}: {actual!r}, expected {expected!r}')


def open_fill(app):
    app.keys('ctrl+2')
    app.press('Fill the Week…')
    app.find(contains='At least 420 mg of magnesium a day')


def uses_a_plan():
    with App(skip_first_run=True) as app:
        open_fill(app)
        app.press('Find a Plan')
        app.find(contains=' meals on ')
        expect(plan(app), [], 'the plan before it is used')
        app.keys('Escape')
        app.find('push button', 'Find a Plan')
        expect(plan(app), [], 'the plan after going back')

        app.press('Find a Plan')
        app.press('Use This Plan')
        poll(lambda: len(plan(app)) > 0, 'the plan in the diary')
        app.keys('ctrl+z')
        poll(lambda: plan(app) == [], 'the plan to be undone')


def cancels():
    with App(skip_first_run=True) as app:
        open_fill(app)
        app.press('Find a Plan')
        # A short plan may be found before it can be cancelled.
        poll(lambda: app.find_now('label', 'Looking for a plan') or app.find_now('label', 'The plan, before it is used'),
             'the search')
        app.keys('Escape')
        app.find('label', 'Fill the plan')
        expect(plan(app), [], 'the plan')


def takes_a_remedy():
    with App(skip_first_run=True) as app:
        app.cli('profile', 'set', 'target-mg=1900')
        app.keys('ctrl+2')
        app.press('Fill the Week…')
        app.press('Find a Plan')
        # What is in the way of a whole week is found by solving, which takes its time.
        poll(lambda: app.find_now(contains='the most magnesium these dishes give'), 'the obstacle', 60)
        node = app.find(('push button', 'button'), contains='Plan for')
        app.press(node.get_name())
        poll(lambda: app.find_now(contains=' meals on '), 'a plan', 60)


def refuses_without_limits():
    with App(skip_first_run=True) as app:
        app.cli('profile', 'set', 'kidney=ckd', 'egfr=28')
        open_fill(app)
        app.find(contains='Enter the limits you were given first')
        app.press('Enter Limits…')
        poll(lambda: app.front().get_name() == 'Preferences', 'Preferences')


def main():
    tap = Tap()
    tap.case('a plan is seen before it is used, and undone as one', uses_a_plan)
    tap.case('cancelling leaves the plan as it was', cancels)
    tap.case('a change that is one’s own is taken', takes_a_remedy)
    tap.case('kidneys without limits are asked for them', refuses_without_limits)
    return tap.done()


sys.exit(main())
