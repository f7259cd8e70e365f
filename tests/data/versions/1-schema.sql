-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The tables of a diary of version 1, as SQLite writes them down.

PRAGMA application_id = 1332495465;
PRAGMA user_version = 1;
CREATE TABLE food (
  pk               INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name             TEXT NOT NULL CHECK (name <> ''),
  food_group       TEXT NOT NULL,
  form             TEXT NOT NULL,
  processing       TEXT,                 -- whole, culinary, processed, ultra-processed
  brand            TEXT NOT NULL,
  source           TEXT NOT NULL,
  source_id        TEXT NOT NULL,
  magnesium_n      INTEGER,              -- analyses behind the value
  magnesium_alt_mg REAL,                 -- what the other source says
  magnesium_mg     REAL,
  potassium_mg     REAL,
  phosphorus_mg    REAL,
  calcium_mg       REAL,
  sodium_mg        REAL,
  energy_kcal      REAL,
  protein_g        REAL,
  carbohydrate_g   REAL,
  fat_g            REAL,
  fibre_g          REAL,
  keywords         TEXT NOT NULL,        -- separated by ';'
  servings         REAL,                 -- of a recipe
  cooked_g         REAL,                 -- of a recipe, when it was weighed
  quality          INTEGER NOT NULL,     -- smaller is shown first among equals
  portion_g        REAL                  -- the usual portion, so that sorting needs no join
) STRICT;
CREATE TABLE food_name (
  food_id          TEXT NOT NULL REFERENCES food (id),
  lang             TEXT NOT NULL,        -- BCP 47
  name             TEXT NOT NULL,
  PRIMARY KEY (food_id, lang, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE portion (
  food_id          TEXT NOT NULL REFERENCES food (id),
  position         INTEGER NOT NULL,     -- 0 is the usual one
  quantity         REAL NOT NULL CHECK (quantity > 0),
  unit             TEXT NOT NULL,
  grams            REAL NOT NULL CHECK (grams > 0),
  PRIMARY KEY (food_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE ingredient (
  recipe_id        TEXT NOT NULL REFERENCES food (id),
  position         INTEGER NOT NULL,
  food_id          TEXT NOT NULL,        -- kept verbatim, may name a food that is gone
  food             TEXT NOT NULL,
  quantity         INTEGER,
  unit             TEXT NOT NULL,
  grams            INTEGER,
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
  PRIMARY KEY (recipe_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE suggestion (
  position         INTEGER PRIMARY KEY,
  food_id          TEXT NOT NULL REFERENCES food (id),
  quantity         REAL NOT NULL CHECK (quantity > 0),
  unit             TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE food_fts USING fts5 (
  name, keywords, names,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '1 2 3'
);
