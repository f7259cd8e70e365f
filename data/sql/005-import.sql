-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What came in by import, in as few rows as possible.
--
-- An imported entry says by its uid and import_id who it is and where it came
-- from, so a file of a million rows needs no second table of a million.  Listed
-- here is only what that does not tell: entries that the person edited (their
-- import_id is cleared) or deleted since, and all foods and laboratory values.
-- What is listed is not taken in again.

CREATE TABLE import_row (
  row_kind         INTEGER NOT NULL,     -- OlivineRow
  row_key          TEXT NOT NULL,        -- uid, or id of a food
  import_id        INTEGER NOT NULL REFERENCES import_run (id),
  row_hash         INTEGER,              -- of a food as it was imported; NULL: not known any more
  PRIMARY KEY (row_kind, row_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_row_by_import ON import_row (import_id);

-- Entries that are gone, or that the journal says were edited.
INSERT INTO import_row
SELECT row_kind, row_key, min (import_id), NULL FROM import_identity AS i
WHERE row_kind <> 0
   OR NOT EXISTS (SELECT 1 FROM entry WHERE uid = row_key)
   OR EXISTS (SELECT 1 FROM journal AS j JOIN change AS c ON c.id = j.change_id
              WHERE c.undone = 0 AND j.row_kind = 0 AND j.row_key = i.row_key
                AND j.before IS NOT NULL AND j.after IS NOT NULL)
GROUP BY row_kind, row_key;

UPDATE entry SET import_id = NULL
WHERE import_id IS NOT NULL
  AND uid IN (SELECT row_key FROM import_row WHERE row_kind = 0);

-- Their images follow, so that the edit can still be taken back.
UPDATE journal
SET before = json_set (before, '$.import_id', NULL), after = json_set (after, '$.import_id', NULL)
WHERE row_kind = 0
  AND row_key IN (SELECT uid FROM entry
                  WHERE uid IN (SELECT row_key FROM import_row WHERE row_kind = 0));

DROP TABLE import_identity;

-- What a person said the columns of a table mean, by a hash of its header.
CREATE TABLE import_mapping (
  header_hash      TEXT PRIMARY KEY,
  mapping          TEXT NOT NULL         -- as olivine_mapping_to_text() writes it
) STRICT, WITHOUT ROWID;
