# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keystroke study: how many presses and clicks the tasks of a day take, each really done.

It is noon where the test is, on a diary of three weeks.  Each task begins at the top of
Today, with nothing open; what came of it is read from the command line.  No task takes more
than its limit, and the table is that of README.md, to the letter.
"""

import contextlib
import datetime
import os
import sqlite3
import sys
import time

UTC_HOUR = datetime.datetime.now(datetime.timezone.utc).hour
os.environ['TZ'] = f'NOON{UTC_HOUR - 12:+d}'  # of a POSIX zone, east is minus
time.tzset()

import habits  # noqa: E402
from driver import BUTTON, App, Failure, Tap, poll  # noqa: E402
from habits import TODAY, day_before, entries, expect, read  # noqa: E402
from hand import Hand  # noqa: E402

README = os.path.join(sys.argv[1], 'README.md')
with open(README, encoding='utf-8') as file:
    README_LINES = file.read().split('\n')
HEAD = '| task | keys | clicks | at most | the way |', '| --- | --- | --- | --- | --- |'


class NotToday(Exception):
    """What takes another press on some days of the month is not counted on these."""


def last_entry(app, food_id):
    """The entry that was logged last of a food, as soon as it is there."""
    return poll(lambda: next((entry for entry in reversed(entries(app)) if entry['food_id'] == food_id), None),
                f'an entry of {food_id}')


def log_breakfast(app, hand):
    hand.click(app.find(BUTTON, 'Add to Breakfast'), 'Add breakfast')
    app.find('list item', contains='Usual breakfast')
    hand.press('Return')
    wanted = habits.meal(app, day_before(1), 'breakfast')
    expect(len(wanted), len(habits.BREAKFAST), 'the foods of a breakfast')
    poll(lambda: habits.meal(app, TODAY, 'breakfast') == wanted, 'the usual breakfast')


def copy_lunch(app, hand):
    hand.press('ctrl+n')
    app.find('list item', contains='Yesterday’s lunch')
    hand.press('Down', 'Return')
    wanted = habits.meal(app, day_before(1), 'lunch')
    expect([entry['food_id'] for entry in wanted], ['core:lentils-boiled', 'core:rye-bread'], 'the lunch of yesterday')
    poll(lambda: habits.meal(app, TODAY, 'lunch') == wanted, 'the same lunch today')


def log_new_food(app, hand):
    hand.type('30 g pumpk')
    app.find('list item', contains='Pumpkin, boiled, 30 g')
    app.find('list item', contains='Pumpkin seeds, 30 g')
    hand.press('Down', 'Return')
    entry = last_entry(app, 'core:pumpkin-seeds')
    expect((entry['quantity'], entry['unit'], entry['magnesium_mg']), ('30', 'g', '149.91'), 'what was logged')


def take_back(app, hand):
    before = entries(app)
    hand.press('ctrl+z')
    poll(lambda: entries(app) == [entry for entry in before if entry['food_id'] != 'core:pumpkin-seeds'],
         'all but the pumpkin seeds')


def log_half_a_recipe(app, hand):
    recipe = read(app, 'recipe', 'show')[0]
    hand.type('bean s')
    app.find('list item', contains='Bean stew, 1 serving')
    hand.press('Return')
    entry = last_entry(app, recipe['id'])
    expect((entry['quantity'], entry['unit'], recipe['servings']), ('1', 'serving', '2'), 'one of two servings')
    whole_mg = 2 * float(recipe['serving_g']) * float(recipe['magnesium_mg']) / 100
    expect(float(entry['magnesium_mg']), round(whole_mg / 2, 3), 'half of its magnesium')


def fix_an_amount(app, hand):
    hand.click(app.find('list item', contains='Rolled oats, 40 g'), 'the entry')
    poll(lambda: app.focused() is not None and app.focused().get_name() == 'Amount', 'the amount to be written')
    hand.type('50')
    hand.press('Return')
    poll(lambda: last_entry(app, 'core:rolled-oats')['quantity'] == '50', '50 g of oats')
    expect(last_entry(app, 'core:rolled-oats')['magnesium_mg'], '63.15', 'their magnesium')


def log_a_supplement(app, hand):
    hand.press('ctrl+shift+n')
    poll(lambda: 'Magnesium glycinate' in (app.focused() and app.focused().get_name() or ''), 'the product')
    hand.press('Return')
    poll(lambda: app.focused() is not None and app.focused().get_name() == 'How many', 'the form')
    hand.press('Return')
    doses = poll(lambda: [entry for entry in entries(app) if entry['kind'] == 'supplement'], 'the dose')
    expect([(dose['food'], dose['magnesium_mg']) for dose in doses], [('Magnesium glycinate', '100')], 'the doses')


def eat_what_is_planned(app, hand):
    planned = read(app, 'plan', 'show', '--from', str(TODAY), '--to', str(TODAY))
    hand.click(app.find(BUTTON, contains='Eaten: '), 'Eaten')
    snack = poll(lambda: habits.meal(app, TODAY, 'snack'), 'the snack')
    expect(round(sum(float(entry['magnesium_mg']) for entry in snack), 3), float(planned[0]['magnesium_mg']),
           'the magnesium of the snack')


def log_what_is_missing(app, hand):
    before = len(entries(app))
    wanted = read(app, 'suggest', '--limit', '1')[0]
    hand.click(app.find(BUTTON, contains=f'Add {wanted["food"]}'), 'the suggestion')
    poll(lambda: len(entries(app)) == before + 1, 'one entry more')
    entry = last_entry(app, wanted['food_id'])
    expect((entry['grams'], entry['magnesium_mg']), (wanted['grams'], wanted['magnesium_mg']), 'what was logged')


def plan_tomorrow(app, hand):
    tomorrow = str(day_before(-1))
    hand.press('alt+Right')
    hand.click(app.find(BUTTON, 'Plan This Day…'), 'Plan This Day…')
    poll(lambda: app.focused() is not None and 'Find a Plan' in app.focused().get_name(), 'the wishes')
    hand.press('Return')
    poll(lambda: app.focused() is not None and 'Use This Plan' in app.focused().get_name(), 'the plan')
    hand.press('Return')
    planned = poll(lambda: read(app, 'plan', 'show', '--from', tomorrow, '--to', tomorrow), 'the plan of tomorrow')
    expect([row['meal'] for row in planned], ['breakfast', 'lunch', 'dinner', 'snack'], 'the meals of tomorrow')
    expect(sum(float(row['magnesium_mg']) for row in planned) >= 420, True, 'that tomorrow reaches 420 mg')


def day_in_calendar(app, date):
    """Of the six weeks that a calendar shows, which begin with days of the month before."""
    numbers = [label for label in app.find_all('label', within=app.find(name='Day'))
               if label.get_name().isdigit() and len(label.get_name()) < 3]
    place = [label.get_name() for label in numbers].index('1') + (date - TODAY.replace(day=1)).days
    if place < 0:
        raise NotToday('the month began with this week, and its calendar does not show the day')
    return numbers[place]


def find_tuesday(app, hand):
    tuesday = habits.last_tuesday()
    hand.click(app.find(BUTTON, contains='Today, choose a day'), 'the date')
    poll(lambda: len(app.x_windows()) == 2, 'the calendar')
    hand.click(poll(lambda: day_in_calendar(app, tuesday), 'the day'), 'the day')
    app.find('list item', contains='Banana, 1 medium')
    poll(lambda: hand.middle_of(app.find_now('list item', contains='Rolled oats, 40 g')), 'its breakfast on screen')


def mark_the_day(app, hand):
    hand.press('ctrl+d')

    def marks():
        path = os.path.join(app.data_dir, 'diary.db')
        with contextlib.closing(sqlite3.connect(f'file:{path}?mode=ro', uri=True)) as diary:
            return diary.execute('SELECT date, complete FROM day').fetchall()
    poll(lambda: marks() == [(str(TODAY), 1)], 'the mark of today')


# What is done, how many presses and clicks it may take, and who does it.
TASKS = (
    ('Log the usual breakfast', 4, log_breakfast),
    ('Fix an amount', 4, fix_an_amount),
    ('Copy yesterday’s lunch', 3, copy_lunch),
    ('Log a new food', 12, log_new_food),
    ('Take back the last entry', 1, take_back),
    ('Take a planned meal as eaten', 1, eat_what_is_planned),
    ('See what is missing for the target, and log it', 1, log_what_is_missing),
    ('Log half of a recipe', 7, log_half_a_recipe),
    ('Log a supplement', 4, log_a_supplement),
    ('Mark the day complete', 1, mark_the_day),
    ('Plan tomorrow', 4, plan_tomorrow),
    ('Find what was eaten last Tuesday', 2, find_tuesday),
)


def rest(app):
    """At the top of Today with nothing open, as when the window comes up; this is not counted."""
    app.keys('Escape', 'ctrl+1', 'alt+Home', 'alt+Left')
    app.find(BUTTON, contains='Yesterday, choose a day')
    app.keys('alt+Home')
    app.find(BUTTON, contains='Today, choose a day')


def do_task(app, rows, name, limit, task):
    rest(app)
    hand = Hand(app)
    try:
        task(app, hand)
    except NotToday as reason:
        print(f'# {name}: {reason}')
        rows.extend(line for line in README_LINES if line.startswith(f'| {name} |'))
        return
    rows.append(f'| {name} | {hand.n_keys} | {hand.n_clicks} | {limit} | {", ".join(hand.way)} |')
    if hand.n_keys + hand.n_clicks > limit:
        raise Failure(f'{hand.n_keys} keys and {hand.n_clicks} clicks, of {limit}: {", ".join(hand.way)}')


def is_in_readme(rows):
    expect(len(rows), len(TASKS), 'the tasks that were done')
    place = README_LINES.index(HEAD[0])
    table = README_LINES[place:README_LINES.index('', place)]
    expect([row for row in rows if row not in table], [], 'rows that README.md does not have')
    expect(table, [*HEAD, *rows], 'the table in README.md')


def main():
    tap = Tap()
    rows = []
    with App(skip_first_run=True) as app:
        habits.fill(app)
        for name, limit, task in TASKS:
            tap.case(name, lambda: do_task(app, rows, name, limit, task))
    for row in (*HEAD, *rows):
        print(f'# {row}')
    tap.case('README.md has the same table', lambda: is_in_readme(rows))
    return tap.done()


sys.exit(main())
