-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO food_fts_data VALUES(1,X'');
INSERT INTO food_fts_data VALUES(10,X'00000000000000');
INSERT INTO food_fts_config VALUES('version',4);
DELETE FROM sqlite_sequence;
