# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A week of meals through the window, by keyboard: filled, moved, swapped, eaten, taken back, copied.

What is done is read back from the command line, which shows the same plan and the same diary.
"""

import csv
import datetime
import io
import os
import sys

from driver import BUTTON, TEXT, App, Failure, Tap, poll, text_of

TODAY = datetime.date.today()
WEEKDAY = TODAY.strftime('%A')
MONDAY = TODAY - datetime.timedelta(days=TODAY.weekday())
MEALS = ('breakfast', 'lunch', 'dinner', 'snack')


def expect(actual, expected, what):
    if actual != expected:
        raise Failure(f'{what}: {actual!r}, expected {expected!r}')


def rows(app, *command):
    return list(csv.DictReader(io.StringIO(app.cli('--csv', *command))))


def plan(app, first=MONDAY, n_days=7):
    last = first + datetime.timedelta(days=n_days - 1)
    return rows(app, 'plan', 'show', '--from', str(first), '--to', str(last))


def dish_of(app, meal):
    """Name and servings of what is planned for a meal of today."""
    found = [row for row in plan(app, TODAY, 1) if row['meal'] == meal]
    return (found[0]['dish'], found[0]['servings']) if found else None


def cell(app, meal, contains=''):
    return app.find('push button', contains=f'{WEEKDAY}, {meal}: {contains}')


def meal_of_focus(app):
    """Which meal of today has the focus; none while it is not in the week."""
    name = (app.focused() and app.focused().get_name()) or ''
    return next((meal for meal in MEALS if name.startswith(f'{WEEKDAY}, {meal}:')), None)


def reach(app, meal):
    """Goes to a cell of today with the arrow keys; the week is entered at today."""
    app.keys('ctrl+2')
    place = MEALS.index(poll(lambda: meal_of_focus(app), 'the focus in today'))
    way = MEALS.index(meal) - place
    for _ in range(abs(way)):
        app.step('Down' if way > 0 else 'Up')
    poll(lambda: meal_of_focus(app) == meal, f'today’s {meal}')


def choose(app, item):
    """Opens the menu of the cell that has the focus, and takes one of its items."""
    app.keys('Return')
    app.tab_to('menu item', item, key='Down')
    app.keys('Return')


def fills_the_week(app):
    app.keys('ctrl+2')
    app.find(contains='Nothing planned yet')
    app.press('Fill the Week…')
    app.press('Find a Plan')
    app.press('Use This Plan')
    cell(app, 'dinner')
    n_days = 7 - TODAY.weekday()
    expect(len(plan(app)), 4 * n_days, 'meals of the rest of the week')
    app.find('label', contains='Food alone reaches 420 mg of magnesium on every planned day.')


def moves_by_keyboard(app):
    breakfast, lunch = dish_of(app, 'breakfast'), dish_of(app, 'lunch')
    reach(app, 'breakfast')
    app.keys('alt+Down')
    cell(app, 'lunch', breakfast[0])
    expect((dish_of(app, 'breakfast'), dish_of(app, 'lunch')), (lunch, breakfast), 'the exchanged dishes')
    poll(lambda: f'lunch: {breakfast[0]}' in app.focused().get_name(), 'the focus to go with the dish')
    app.keys('ctrl+z')
    cell(app, 'lunch', lunch[0])
    expect((dish_of(app, 'breakfast'), dish_of(app, 'lunch')), (breakfast, lunch), 'the dishes after undo')


def swaps(app):
    before = dish_of(app, 'dinner')
    reach(app, 'dinner')
    choose(app, 'Swap…')
    app.find('list item', within=app.find('list', 'Dishes'))
    app.keys('Return')
    poll(lambda: dish_of(app, 'dinner') not in (None, before), 'another dinner')
    app.keys('ctrl+z')
    poll(lambda: dish_of(app, 'dinner') == before, 'the same dinner again')


def scales(app):
    name, _ = dish_of(app, 'snack')
    reach(app, 'snack')
    app.keys('Return')
    app.press('2 servings', within=poll(lambda: app.find_now('panel', 'Servings', within=cell(app, 'snack')),
                                        'the portions'))
    poll(lambda: dish_of(app, 'snack') == (name, '2'), 'two servings')
    app.keys('Escape')
    cell(app, 'snack', f'{name}, 2 servings')


def eats(app):
    planned = [row for row in plan(app, TODAY, 1) if row['meal'] == 'breakfast'][0]
    reach(app, 'breakfast')
    choose(app, 'Eaten')
    app.find('push button', contains=', eaten')
    entries = rows(app, 'entries')
    expect({entry['meal'] for entry in entries}, {'breakfast'}, 'the meal of the entries')
    expect(rows(app, 'day')[0]['food_mg'], planned['magnesium_mg'], 'the magnesium of the day')
    reach(app, 'breakfast')
    choose(app, 'Show in the Diary')
    app.find('panel', contains='Breakfast, ')
    app.find('list item', contains=entries[0]['food'])
    app.keys('ctrl+2')


def exports_the_shopping_list(app):
    """Through the file dialog; the file says what the command line says."""
    path = os.path.join(app.data_dir, 'list.csv')
    app.press('Shopping List')
    app.find('list item', contains=' g')
    app.press('Export…')
    poll(lambda: text_of(app.find(TEXT, 'Name:')).endswith('.csv'), 'the name that is proposed')
    app.write('Name:', path)
    app.press('Save', within=app.front())
    poll(lambda: os.path.exists(path), 'the file')
    first, last = TODAY, MONDAY + datetime.timedelta(days=6)
    expected = rows(app, 'plan', 'shopping', '--from', str(first), '--to', str(last))
    with open(path, encoding='utf-8', newline='') as file:
        actual = list(csv.DictReader(file))
    expect(actual, expected, 'the shopping list in the file')
    expect(len(actual) > 0, True, 'foods to buy')
    app.keys('Escape')
    cell(app, 'dinner')


def undoes_eating(app):
    app.keys('ctrl+z')
    poll(lambda: rows(app, 'entries') == [], 'an empty diary')
    app.gone('push button', contains=', eaten')


def copies_and_clears(app):
    before = [(row['meal'], row['dish']) for row in plan(app)]
    next_monday = MONDAY + datetime.timedelta(days=7)
    app.tab_to(BUTTON, 'More about this week')
    app.keys('Return')
    app.tab_to('menu item', 'Copy to Next Week', key='Down')
    app.keys('Return')
    poll(lambda: [(row['meal'], row['dish']) for row in plan(app, next_monday)] == before, 'the copied week')
    app.tab_to(BUTTON, 'More about this week')
    app.keys('Return')
    app.tab_to('menu item', 'Clear the Week', key='Down')
    app.keys('Return')
    poll(lambda: plan(app, next_monday) == [], 'the cleared week')
    app.find(contains='Nothing planned yet')
    app.keys('ctrl+z')
    poll(lambda: len(plan(app, next_monday)) == len(before), 'the week after undo')


def removes(app):
    app.keys('alt+Home')
    reach(app, 'dinner')
    app.keys('Delete')
    cell(app, 'dinner', 'nothing planned')
    expect(dish_of(app, 'dinner'), None, 'today’s dinner')
    app.keys('Return')
    app.find('entry', 'Search dishes')
    app.keys('Escape')
    poll(lambda: 'nothing planned' in app.focused().get_name(), 'the focus back on the cell')


def main():
    tap = Tap()
    with App(skip_first_run=True) as app:
        tap.case('the week is filled', lambda: fills_the_week(app))
        tap.case('Alt and an arrow move a dish, Ctrl+Z takes it back', lambda: moves_by_keyboard(app))
        tap.case('another dish is swapped in', lambda: swaps(app))
        tap.case('a portion is made larger', lambda: scales(app))
        tap.case('what is eaten is in the diary with the same magnesium', lambda: eats(app))
        tap.case('undo takes it out again', lambda: undoes_eating(app))
        tap.case('the shopping list goes into a file', lambda: exports_the_shopping_list(app))
        tap.case('a week is copied, cleared and taken back', lambda: copies_and_clears(app))
        tap.case('Delete leaves room for another dish', lambda: removes(app))
    return tap.done()


sys.exit(main())
