/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The ten nutrients, always in this order, and values of all ten at once. */

#pragma once

#include "olivine-thousandths.h"

G_BEGIN_DECLS

/* Stored and exported in this order: append only. */
typedef enum {
  OLIVINE_NUTRIENT_MAGNESIUM,
  OLIVINE_NUTRIENT_POTASSIUM,
  OLIVINE_NUTRIENT_PHOSPHORUS,
  OLIVINE_NUTRIENT_CALCIUM,
  OLIVINE_NUTRIENT_SODIUM,
  OLIVINE_NUTRIENT_ENERGY,
  OLIVINE_NUTRIENT_PROTEIN,
  OLIVINE_NUTRIENT_CARBOHYDRATE,
  OLIVINE_NUTRIENT_FAT,
  OLIVINE_NUTRIENT_FIBRE,
} OlivineNutrient;

#define OLIVINE_N_NUTRIENTS 10

/* Per 100 g of a food; NAN is unknown. */
typedef struct {
  double amount[OLIVINE_N_NUTRIENTS];
} OlivineNutrients;

/* Totals of one entry, or of many; OLIVINE_UNKNOWN is unknown. */
typedef struct {
  gint64 thousandths[OLIVINE_N_NUTRIENTS];
} OlivineSnapshot;

const char *olivine_nutrient_get_id    (OlivineNutrient         nutrient);
const char *olivine_nutrient_get_name  (OlivineNutrient         nutrient);
const char *olivine_nutrient_get_unit  (OlivineNutrient         nutrient);
gboolean    olivine_nutrient_from_id   (const char             *id,
                                        OlivineNutrient        *nutrient);

void        olivine_nutrients_init     (OlivineNutrients       *nutrients);
void        olivine_nutrients_snapshot (const OlivineNutrients *per_100g,
                                        double                  grams,
                                        OlivineSnapshot        *snapshot);

void        olivine_snapshot_init      (OlivineSnapshot        *snapshot);
void        olivine_snapshot_scale     (OlivineSnapshot        *snapshot,
                                        double                  factor);
gboolean    olivine_snapshot_equal     (const OlivineSnapshot  *a,
                                        const OlivineSnapshot  *b);

G_END_DECLS
