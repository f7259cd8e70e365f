-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The plan: dishes for meals of days to come, what the person thinks of dishes,
-- and what of the shopping list is in the basket.
--
-- Servings are whole thousandths.  What is planned refers to its dish by text
-- only and has the name of then: a dish that is gone leaves it standing.

-- pk is never used twice: it is the order in which a meal was planned.
CREATE TABLE plan_item (
  pk               INTEGER PRIMARY KEY AUTOINCREMENT,
  uid              TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  date             TEXT NOT NULL
                   CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  meal             TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner', 'snack')),
  dish_id          TEXT NOT NULL CHECK (dish_id <> ''),
  dish             TEXT NOT NULL,
  servings         INTEGER NOT NULL CHECK (servings > 0),
  -- JSON array of the uids of the entries that eating it logged; it counts as
  -- eaten as long as one of them is in the diary.
  eaten            TEXT NOT NULL CHECK (eaten GLOB '[[]*]')
) STRICT;

CREATE INDEX plan_item_by_date ON plan_item (date, pk);

CREATE TABLE dish_choice (
  dish_id          TEXT PRIMARY KEY CHECK (dish_id <> ''),
  liking           INTEGER NOT NULL CHECK (liking IN (-1, 0, 1)),
  meals            TEXT NOT NULL         -- of an own recipe, separated by ';'; '' is not said
) STRICT, WITHOUT ROWID;

CREATE TABLE shopping_tick (
  date             TEXT NOT NULL
                   CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  food_id          TEXT NOT NULL CHECK (food_id <> ''),
  PRIMARY KEY (date, food_id)
) STRICT, WITHOUT ROWID;
