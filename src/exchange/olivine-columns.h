/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns of our own files, written and read by the same names.
 * Private to the exchange library. */

#pragma once

#define OLIVINE_NUTRIENT_COLUMNS \
  "magnesium_mg", "potassium_mg", "phosphorus_mg", "calcium_mg", "sodium_mg", "energy_kcal", \
  "protein_g", "carbohydrate_g", "fat_g", "fibre_g"

#define OLIVINE_DIARY_COLUMNS \
  "date", "time", "meal", "dish", "kind", "food_id", "food", "quantity", "unit", "grams", \
  OLIVINE_NUTRIENT_COLUMNS, \
  "estimated", "compound", "compound_mg", "agreed", "cautions", "note", "uid"

#define OLIVINE_DAY_COLUMNS \
  "date", "target_mg", "food_mg", "supplement_mg", "total_mg", "at_least", "coverage", \
  "potassium_mg", "phosphorus_mg", "calcium_mg", "sodium_mg", "energy_kcal", "protein_g", \
  "carbohydrate_g", "fat_g", "fibre_g", "unprocessed_share"

#define OLIVINE_LAB_COLUMNS "date", "name", "value", "unit"

#define OLIVINE_PLAN_COLUMNS \
  "date", "meal", "dish", "servings", "magnesium_mg", "potassium_mg", "phosphorus_mg", \
  "sodium_mg", "energy_kcal", "coverage"

#define OLIVINE_SHOPPING_COLUMNS "group", "food", "quantity", "unit", "grams", "dishes"

#define OLIVINE_FOOD_COLUMNS \
  "id", "name", "group", "processing", "brand", "source", \
  OLIVINE_NUTRIENT_COLUMNS, \
  "portions", "keywords"
