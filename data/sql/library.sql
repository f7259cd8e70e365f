-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The log of library.db: which import brought which food.  It stands in the file
-- whose foods it is about, as a transaction over two files is not atomic.  Only
-- library.db has these tables; they are no step of a schema.

CREATE TABLE import (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  imported_at      TEXT NOT NULL,        -- ISO 8601
  file_name        TEXT NOT NULL,
  format           TEXT NOT NULL,
  n_imported       INTEGER NOT NULL
) STRICT;

-- Every food has a row here: who brought it as it is now, and a hash of all that
-- was brought, by which a second import knows what did not change.
CREATE TABLE import_food (
  pk               INTEGER PRIMARY KEY,  -- food.pk
  import_id        INTEGER NOT NULL REFERENCES import (id),
  hash             INTEGER NOT NULL
) STRICT;

-- What an import replaced, to be put back when it is undone.
CREATE TABLE import_replaced (
  rank             INTEGER PRIMARY KEY,
  import_id        INTEGER NOT NULL REFERENCES import (id), -- that replaced it
  pk               INTEGER NOT NULL,
  owner_id         INTEGER NOT NULL REFERENCES import (id), -- that had brought it
  hash             INTEGER NOT NULL,
  image            TEXT NOT NULL         -- the food as JSON
) STRICT;
