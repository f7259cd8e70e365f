-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the sqlite3 shell runs after .import, one section a kind of file.  It checks
-- nothing, learns nothing and gives rows without a uid a random one.

-- olivine-diary
INSERT INTO import_run VALUES (1, '', '', '', 0, 0);
INSERT INTO entry (uid, date, time, meal, dish, kind, food_id, food, quantity, unit, grams,
  magnesium_mg, potassium_mg, phosphorus_mg, calcium_mg, sodium_mg, energy_kcal, protein_g,
  carbohydrate_g, fat_g, fibre_g, estimated, compound, compound_mg, agreed, cautions, note,
  import_id)
SELECT uid, date, time, meal, dish, kind, food_id, food,
  CAST (round (nullif (quantity, '') * 1000) AS INTEGER), unit,
  CAST (round (nullif (grams, '') * 1000) AS INTEGER),
  CAST (round (nullif (magnesium_mg, '') * 1000) AS INTEGER),
  CAST (round (nullif (potassium_mg, '') * 1000) AS INTEGER),
  CAST (round (nullif (phosphorus_mg, '') * 1000) AS INTEGER),
  CAST (round (nullif (calcium_mg, '') * 1000) AS INTEGER),
  CAST (round (nullif (sodium_mg, '') * 1000) AS INTEGER),
  CAST (round (nullif (energy_kcal, '') * 1000) AS INTEGER),
  CAST (round (nullif (protein_g, '') * 1000) AS INTEGER),
  CAST (round (nullif (carbohydrate_g, '') * 1000) AS INTEGER),
  CAST (round (nullif (fat_g, '') * 1000) AS INTEGER),
  CAST (round (nullif (fibre_g, '') * 1000) AS INTEGER),
  estimated = 'yes', compound, CAST (round (nullif (compound_mg, '') * 1000) AS INTEGER),
  agreed = 'yes', cautions, note, 1
FROM temp.file;

-- cronometer-servings-2024
INSERT INTO import_run VALUES (1, '', '', '', 0, 0);
INSERT INTO entry (uid, date, time, meal, dish, kind, food_id, food, quantity, unit, grams,
  magnesium_mg, potassium_mg, phosphorus_mg, calcium_mg, sodium_mg, energy_kcal, protein_g,
  carbohydrate_g, fat_g, fibre_g, estimated, compound, agreed, cautions, note, import_id)
SELECT lower (hex (randomblob (4)) || '-' || hex (randomblob (2)) || '-8'
    || substr (hex (randomblob (2)), 2) || '-a' || substr (hex (randomblob (2)), 2) || '-'
    || hex (randomblob (6))),
  Day, '', lower ("Group"), '', iif (Category = 'Supplements', 'supplement', 'food'), '',
  "Food Name", CAST (round (Amount * 1000) AS INTEGER), 'g', NULL,
  CAST (round (nullif ("Magnesium (mg)", '') * 1000) AS INTEGER),
  CAST (round (nullif ("Potassium (mg)", '') * 1000) AS INTEGER),
  CAST (round (nullif ("Phosphorus (mg)", '') * 1000) AS INTEGER),
  CAST (round (nullif ("Calcium (mg)", '') * 1000) AS INTEGER),
  CAST (round (nullif ("Sodium (mg)", '') * 1000) AS INTEGER),
  CAST (round (nullif ("Energy (kcal)", '') * 1000) AS INTEGER),
  CAST (round (nullif ("Protein (g)", '') * 1000) AS INTEGER),
  CAST (round (nullif ("Carbs (g)", '') * 1000) AS INTEGER),
  CAST (round (nullif ("Fat (g)", '') * 1000) AS INTEGER),
  CAST (round (nullif ("Fiber (g)", '') * 1000) AS INTEGER),
  0, '', 0, '', '', 1
FROM temp.file;
