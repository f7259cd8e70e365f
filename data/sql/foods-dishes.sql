-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Our dishes, what foods contain, and what both are called in other languages: only
-- foods.db has these tables, made with it from data/*.csv and data/names/*.csv.  They
-- are no step of a schema: nobody else's file has them.

-- Words of olivine_tag_to_nick(), separated by ';'; a food without a row is not known.
CREATE TABLE food_contents (
  food_id          TEXT PRIMARY KEY REFERENCES food (id),
  contains         TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dish (
  id               TEXT PRIMARY KEY CHECK (id GLOB 'dish:?*'),
  name             TEXT NOT NULL CHECK (name <> ''),
  meals            TEXT NOT NULL CHECK (meals <> ''), -- separated by ';'
  servings         REAL NOT NULL CHECK (servings > 0), -- that the ingredients make
  method           TEXT NOT NULL,
  keywords         TEXT NOT NULL         -- separated by ';'
) STRICT, WITHOUT ROWID;

-- For all servings, with totals in whole thousandths, like an ingredient of a recipe.
CREATE TABLE dish_ingredient (
  dish_id          TEXT NOT NULL REFERENCES dish (id),
  position         INTEGER NOT NULL,
  food_id          TEXT NOT NULL REFERENCES food (id),
  food             TEXT NOT NULL,
  quantity         INTEGER NOT NULL CHECK (quantity > 0),
  unit             TEXT NOT NULL,
  grams            INTEGER NOT NULL CHECK (grams > 0),
  magnesium_mg     INTEGER,
  potassium_mg     INTEGER,
  phosphorus_mg    INTEGER,
  calcium_mg       INTEGER,
  sodium_mg        INTEGER,
  energy_kcal      INTEGER,
  protein_g        INTEGER,
  carbohydrate_g   INTEGER,
  fat_g            INTEGER,
  fibre_g          INTEGER,
  processing       TEXT,
  PRIMARY KEY (dish_id, position),
  UNIQUE (dish_id, food_id)
) STRICT, WITHOUT ROWID;

-- A food or a dish in another language; it is found by these words too.
CREATE TABLE local_name (
  lang             TEXT NOT NULL CHECK (lang <> ''), -- as gettext names it: "de", "pt_BR"
  id               TEXT NOT NULL CHECK (id <> ''),
  name             TEXT NOT NULL CHECK (name <> ''),
  method           TEXT NOT NULL,        -- of a dish
  keywords         TEXT NOT NULL,        -- separated by ';'
  PRIMARY KEY (lang, id)
) STRICT, WITHOUT ROWID;
