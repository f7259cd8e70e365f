/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of the nutrients, and sets of their values.
 *
 * A snapshot depends only on the facts of a food and on the weight as the
 * diary stores it, so whoever works it out again gets the same thousandths.
 */

#include "config.h"

#include "olivine-nutrient.h"

#include <glib/gi18n.h>
#include <math.h>

typedef struct {
  const char *id;   /* as in files, the unit last */
  const char *name;
  const char *unit;
} NutrientInfo;

static const NutrientInfo nutrient_table[OLIVINE_N_NUTRIENTS] = {
  [OLIVINE_NUTRIENT_MAGNESIUM] = { "magnesium_mg", NC_ ("nutrient", "Magnesium"), "mg" },
  [OLIVINE_NUTRIENT_POTASSIUM] = { "potassium_mg", NC_ ("nutrient", "Potassium"), "mg" },
  [OLIVINE_NUTRIENT_PHOSPHORUS] = { "phosphorus_mg", NC_ ("nutrient", "Phosphorus"), "mg" },
  [OLIVINE_NUTRIENT_CALCIUM] = { "calcium_mg", NC_ ("nutrient", "Calcium"), "mg" },
  [OLIVINE_NUTRIENT_SODIUM] = { "sodium_mg", NC_ ("nutrient", "Sodium"), "mg" },
  [OLIVINE_NUTRIENT_ENERGY] = { "energy_kcal", NC_ ("nutrient", "Energy"), "kcal" },
  [OLIVINE_NUTRIENT_PROTEIN] = { "protein_g", NC_ ("nutrient", "Protein"), "g" },
  [OLIVINE_NUTRIENT_CARBOHYDRATE] = { "carbohydrate_g", NC_ ("nutrient", "Carbohydrate"), "g" },
  [OLIVINE_NUTRIENT_FAT] = { "fat_g", NC_ ("nutrient", "Fat"), "g" },
  [OLIVINE_NUTRIENT_FIBRE] = { "fibre_g", NC_ ("nutrient", "Fibre"), "g" },
};

/**
 * olivine_nutrient_get_id:
 * @nutrient: a nutrient
 *
 * Returns: (transfer none): its name in files, "magnesium_mg" …
 */
const char *
olivine_nutrient_get_id (OlivineNutrient nutrient)
{
  g_return_val_if_fail (nutrient < OLIVINE_N_NUTRIENTS, NULL);

  return nutrient_table[nutrient].id;
}

/**
 * olivine_nutrient_get_name:
 * @nutrient: a nutrient
 *
 * Returns: (transfer none): its English name, to be translated with the
 *   context "nutrient" before it is shown
 */
const char *
olivine_nutrient_get_name (OlivineNutrient nutrient)
{
  g_return_val_if_fail (nutrient < OLIVINE_N_NUTRIENTS, NULL);

  return nutrient_table[nutrient].name;
}

/**
 * olivine_nutrient_get_unit:
 * @nutrient: a nutrient
 *
 * Returns: (transfer none): the symbol of its unit: "mg", "kcal" or "g"
 */
const char *
olivine_nutrient_get_unit (OlivineNutrient nutrient)
{
  g_return_val_if_fail (nutrient < OLIVINE_N_NUTRIENTS, NULL);

  return nutrient_table[nutrient].unit;
}

/**
 * olivine_nutrient_from_id:
 * @id: (nullable): a name in files, "magnesium_mg" …
 * @nutrient: (out): the nutrient
 *
 * Returns: whether @id is one of the ten
 */
gboolean
olivine_nutrient_from_id (const char      *id,
                          OlivineNutrient *nutrient)
{
  g_return_val_if_fail (nutrient != NULL, FALSE);

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (g_strcmp0 (id, nutrient_table[i].id) == 0)
      {
        *nutrient = (OlivineNutrient) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * olivine_nutrients_init:
 * @nutrients: (out caller-allocates): values per 100 g
 *
 * Makes every value unknown.
 */
void
olivine_nutrients_init (OlivineNutrients *nutrients)
{
  g_return_if_fail (nutrients != NULL);

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    nutrients->amount[i] = NAN;
}

/**
 * olivine_nutrients_snapshot:
 * @per_100g: values per 100 g; NAN is unknown
 * @grams: what was eaten, in grams, ≥ 0
 * @snapshot: (out caller-allocates): the totals
 *
 * Works out the totals of a weight of food.
 *
 * The weight counts in whole thousandths of a gram, as an entry keeps it.  A
 * value v per 100 g is v × grams × 10 thousandths, rounded half away from zero.
 * What is unknown per 100 g, or all of it when @grams is not finite, is unknown.
 */
void
olivine_nutrients_snapshot (const OlivineNutrients *per_100g,
                            double                  grams,
                            OlivineSnapshot        *snapshot)
{
  double stored_g;

  g_return_if_fail (per_100g != NULL);
  g_return_if_fail (snapshot != NULL);

  stored_g = olivine_thousandths_to_double (olivine_thousandths_from_double (grams));
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    snapshot->thousandths[i] =
      olivine_thousandths_from_double (per_100g->amount[i] * stored_g / 100.0);
}

/**
 * olivine_snapshot_init:
 * @snapshot: (out caller-allocates): totals
 *
 * Makes every total unknown.
 */
void
olivine_snapshot_init (OlivineSnapshot *snapshot)
{
  g_return_if_fail (snapshot != NULL);

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    snapshot->thousandths[i] = OLIVINE_UNKNOWN;
}

/**
 * olivine_snapshot_scale:
 * @snapshot: totals
 * @factor: how many times as much, ≥ 0
 *
 * Multiplies every known total; what is unknown stays unknown.
 */
void
olivine_snapshot_scale (OlivineSnapshot *snapshot,
                        double           factor)
{
  g_return_if_fail (snapshot != NULL);

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    snapshot->thousandths[i] = olivine_thousandths_scale (snapshot->thousandths[i], factor);
}

/**
 * olivine_snapshot_equal:
 * @a: totals
 * @b: other totals
 *
 * Returns: whether all ten are the same; unknown equals only unknown
 */
gboolean
olivine_snapshot_equal (const OlivineSnapshot *a,
                        const OlivineSnapshot *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (a->thousandths[i] != b->thousandths[i])
      return FALSE;

  return TRUE;
}
