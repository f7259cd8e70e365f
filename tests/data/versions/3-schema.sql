-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The tables of a diary of version 3, as SQLite writes them down.

PRAGMA application_id = 1332495465;
PRAGMA user_version = 3;
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
CREATE TABLE import_run (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  imported_at      TEXT NOT NULL,        -- ISO 8601
  file_name        TEXT NOT NULL,
  format           TEXT NOT NULL,
  n_imported       INTEGER NOT NULL,
  undone           INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE TABLE entry (
  pk               INTEGER PRIMARY KEY AUTOINCREMENT,
  uid              TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  date             TEXT NOT NULL
                   CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  time             TEXT NOT NULL,
  meal             TEXT NOT NULL,
  dish             TEXT NOT NULL,
  kind             TEXT NOT NULL,
  food_id          TEXT NOT NULL,
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
  estimated        INTEGER NOT NULL CHECK (estimated IN (0, 1)),
  compound         TEXT NOT NULL,
  compound_mg      INTEGER,              -- per unit of a dose
  agreed           INTEGER NOT NULL CHECK (agreed IN (0, 1)),
  cautions         TEXT NOT NULL,        -- ids, separated by ';'
  note             TEXT NOT NULL,
  import_id        INTEGER REFERENCES import_run (id)
) STRICT;
CREATE TABLE day (
  date             TEXT PRIMARY KEY
                   CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  complete         INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE favourite (
  food_id          TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE profile (
  valid_from       TEXT NOT NULL
                   CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  key              TEXT NOT NULL,
  value            TEXT NOT NULL,
  PRIMARY KEY (valid_from, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE change (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  label            TEXT NOT NULL,
  undone           INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE TABLE journal (
  change_id        INTEGER NOT NULL REFERENCES change (id),
  position         INTEGER NOT NULL,
  row_kind         INTEGER NOT NULL,     -- OlivineRow
  row_key          TEXT NOT NULL,
  before           TEXT,                 -- NULL: there was no row
  after            TEXT,                 -- NULL: there is none any more
  PRIMARY KEY (change_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_identity (
  identity         TEXT PRIMARY KEY,
  import_id        INTEGER NOT NULL REFERENCES import_run (id),
  row_kind         INTEGER NOT NULL,     -- OlivineRow
  row_key          TEXT NOT NULL,
  row_hash         TEXT NOT NULL         -- of the row as it was imported
) STRICT, WITHOUT ROWID;
CREATE TABLE lab (
  pk               INTEGER PRIMARY KEY AUTOINCREMENT,
  uid              TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  date             TEXT NOT NULL
                   CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name             TEXT NOT NULL,
  amount           REAL NOT NULL CHECK (amount > 0),
  unit             TEXT NOT NULL,
  UNIQUE (date, name, amount, unit)
) STRICT;
CREATE TABLE symptom (
  date             TEXT NOT NULL
                   CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  symptom          TEXT NOT NULL,
  PRIMARY KEY (date, symptom)
) STRICT, WITHOUT ROWID;
CREATE TABLE product (
  uid              TEXT PRIMARY KEY CHECK (uid <> ''),
  name             TEXT NOT NULL CHECK (name <> ''),
  kind             TEXT NOT NULL,
  elemental_mg     INTEGER CHECK (elemental_mg > 0),
  compound         TEXT NOT NULL,
  compound_mg      INTEGER CHECK (compound_mg > 0),
  unit             TEXT NOT NULL,
  agreed           INTEGER NOT NULL CHECK (agreed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_date ON entry (date, pk);
CREATE INDEX entry_by_food ON entry (food_id, date);
CREATE INDEX import_identity_by_import ON import_identity (import_id);
