/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Adding up a day.
 *
 * Sums are of whole thousandths, so they are exact and do not depend on the
 * order.  What is unknown adds nothing and is counted, never taken for 0.
 */

#include "config.h"

#include "olivine-intake.h"

#include <math.h>

/* A day with an unknown food is never shown as wholly known. */
#define MAX_COVERAGE_WITH_UNKNOWN 0.999

static gboolean
is_food (const OlivineEntry *entry)
{
  return entry->kind == OLIVINE_KIND_FOOD;
}

static gint64
amount_of (const OlivineEntry *entry,
           OlivineNutrient     nutrient)
{
  return entry->snapshot.thousandths[nutrient];
}

static void
add_nutrient (OlivineIntake      *intake,
              const OlivineEntry *entry,
              OlivineNutrient     nutrient)
{
  gint64 amount = amount_of (entry, nutrient);
  gint64 *total = &intake->totals.thousandths[nutrient];

  if (amount != OLIVINE_UNKNOWN)
    *total = (*total == OLIVINE_UNKNOWN ? 0 : *total) + amount;
  else if (is_food (entry))
    intake->n_nutrient_unknown[nutrient]++;
}

static void
add_entry (OlivineIntake      *intake,
           const OlivineEntry *entry)
{
  gint64 magnesium = amount_of (entry, OLIVINE_NUTRIENT_MAGNESIUM);

  intake->n_entries++;
  if (is_food (entry))
    intake->n_foods++;

  if (magnesium == OLIVINE_UNKNOWN)
    intake->n_unknown++;
  else if (is_food (entry))
    intake->food_mg += magnesium;
  else
    intake->supplement_mg += magnesium;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    add_nutrient (intake, entry, (OlivineNutrient) i);
}

/* How much an entry counts for coverage; an unknown weight counts nothing. */
static double
coverage_weight (const OlivineEntry *entry,
                 gboolean            by_grams)
{
  gint64 weight = by_grams ? entry->grams : amount_of (entry, OLIVINE_NUTRIENT_ENERGY);

  return weight == OLIVINE_UNKNOWN ? 0.0 : (double) weight;
}

static void
compute_coverage (OlivineIntake *intake,
                  GPtrArray     *entries)
{
  double all = 0.0;
  double known = 0.0;
  gboolean has_unknown = intake->n_nutrient_unknown[OLIVINE_NUTRIENT_MAGNESIUM] > 0;

  intake->coverage = NAN;
  intake->coverage_by_grams = intake->n_nutrient_unknown[OLIVINE_NUTRIENT_ENERGY] > 0;
  if (intake->n_foods == 0)
    return;

  for (guint i = 0; i < entries->len; i++)
    {
      const OlivineEntry *entry = entries->pdata[i];
      double weight = coverage_weight (entry, intake->coverage_by_grams);

      if (!is_food (entry))
        continue;
      all += weight;
      if (amount_of (entry, OLIVINE_NUTRIENT_MAGNESIUM) != OLIVINE_UNKNOWN)
        known += weight;
    }

  if (!has_unknown)
    intake->coverage = 1.0;
  else if (all > 0.0)
    intake->coverage = fmin (known / all, MAX_COVERAGE_WITH_UNKNOWN);
}

static void
compute_unprocessed_share (OlivineIntake *intake,
                           GPtrArray     *entries)
{
  gint64 whole_mg = 0;

  intake->unprocessed_share = NAN;
  if (intake->food_mg <= 0)
    return;

  for (guint i = 0; i < entries->len; i++)
    {
      const OlivineEntry *entry = entries->pdata[i];
      gint64 magnesium = amount_of (entry, OLIVINE_NUTRIENT_MAGNESIUM);

      if (is_food (entry) && magnesium != OLIVINE_UNKNOWN
          && entry->processing == OLIVINE_PROCESSING_WHOLE)
        whole_mg += magnesium;
    }

  intake->unprocessed_share = (double) whole_mg / (double) intake->food_mg;
}

/**
 * olivine_intake_compute:
 * @entries: (element-type OlivineEntry): the entries of one day, in any order
 * @intake: (out caller-allocates): what they add up to
 *
 * Adds up a day.
 *
 * Magnesium sums are of what is known, 0 when nothing is; the day is "at least"
 * that when any entry's magnesium is unknown, a dose's too.  Another nutrient
 * that no entry knows is unknown; without entries all are 0.
 *
 * Coverage is the share of the foods' energy that comes from foods of known
 * magnesium; by weight as soon as one food does not know its energy.  Doses do
 * not enter it.  Beside an unknown food it stays below 1 even when that food
 * weighs nothing, and it is NAN when all of them weigh nothing.
 *
 * The unprocessed share is the part of the known food magnesium that comes
 * from whole foods; a food whose processing is unknown is not counted as one.
 */
void
olivine_intake_compute (GPtrArray     *entries,
                        OlivineIntake *intake)
{
  g_return_if_fail (entries != NULL);
  g_return_if_fail (intake != NULL);

  *intake = (OlivineIntake) { 0 };
  if (entries->len > 0)
    olivine_snapshot_init (&intake->totals);

  for (guint i = 0; i < entries->len; i++)
    add_entry (intake, entries->pdata[i]);

  intake->total_mg = intake->food_mg + intake->supplement_mg;
  intake->at_least = intake->n_unknown > 0;
  compute_coverage (intake, entries);
  compute_unprocessed_share (intake, entries);
}
