-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Health: laboratory values, symptoms, and the products a person takes often.
--
-- A laboratory value is the number and unit of the report, never converted; the
-- same value on the same day is there once.  Amounts of a product are per unit
-- and whole thousandths, like those of an entry; NULL is unknown and never 0.

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
