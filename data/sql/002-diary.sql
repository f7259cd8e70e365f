-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The diary: what was eaten and taken, by whom, and how to take a change back.
--
-- Amounts are whole thousandths of their unit, NULL is unknown and never 0.
-- Dates are local calendar days as text, times are HH:MM or empty.  An entry
-- refers to its food by text only: no food's fate can reach it.

CREATE TABLE import_run (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  imported_at      TEXT NOT NULL,        -- ISO 8601
  file_name        TEXT NOT NULL,
  format           TEXT NOT NULL,
  n_imported       INTEGER NOT NULL,
  undone           INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

-- pk is never used twice: it is the order in which a day was logged, and a row
-- that an undo brings back takes its old place.
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

CREATE INDEX entry_by_date ON entry (date, pk);
CREATE INDEX entry_by_food ON entry (food_id, date);

CREATE TABLE day (
  date             TEXT PRIMARY KEY
                   CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  complete         INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE favourite (
  food_id          TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Each key is versioned on its own; an empty value clears it from that day on.
CREATE TABLE profile (
  valid_from       TEXT NOT NULL
                   CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  key              TEXT NOT NULL,
  value            TEXT NOT NULL,
  PRIMARY KEY (valid_from, key)
) STRICT, WITHOUT ROWID;

-- The undo journal: a change is a group of rows with JSON images of before and after.
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

-- Which rows of which file are here already, or were and have been deleted since.
CREATE TABLE import_identity (
  identity         TEXT PRIMARY KEY,
  import_id        INTEGER NOT NULL REFERENCES import_run (id),
  row_kind         INTEGER NOT NULL,     -- OlivineRow
  row_key          TEXT NOT NULL,
  row_hash         TEXT NOT NULL         -- of the row as it was imported
) STRICT, WITHOUT ROWID;

CREATE INDEX import_identity_by_import ON import_identity (import_id);
