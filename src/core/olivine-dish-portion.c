/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a portion of a dish holds.
 *
 * A portion is scaled ingredient by ingredient, by one function, for the plan
 * and for the diary: what is planned and what is logged agree to the thousandth.
 */

#include "config.h"

#include "olivine-dish.h"

const gint64 olivine_dish_portions[OLIVINE_N_PORTIONS] = { 500, 1000, 1500, 2000 };

/* An amount so small that it would round to nothing stays the smallest there is:
 * the diary keeps no entry of nothing. */
static gint64
scale_amount (gint64 thousandths,
              double factor)
{
  gint64 scaled = olivine_thousandths_scale (thousandths, factor);

  return thousandths > 0 && scaled == 0 ? 1 : scaled;
}

/* What @servings of the dish hold of one ingredient: the only place where a dish
 * is scaled. */
static void
scale_ingredient (const OlivineDish       *dish,
                  const OlivineIngredient *ingredient,
                  gint64                   servings,
                  OlivineEntry            *entry)
{
  double factor = (double) servings / 1000.0 / dish->servings;

  entry->quantity = scale_amount (ingredient->quantity, factor);
  entry->grams = scale_amount (ingredient->grams, factor);
  entry->snapshot = ingredient->snapshot;
  olivine_snapshot_scale (&entry->snapshot, factor);
}

/**
 * olivine_dish_get_grams:
 * @dish: a finished dish
 * @servings: how many servings, in thousandths, > 0
 *
 * Returns: what they weigh, in thousandths of a gram
 */
gint64
olivine_dish_get_grams (const OlivineDish *dish,
                        gint64             servings)
{
  gint64 sum = 0;

  g_return_val_if_fail (dish != NULL, OLIVINE_UNKNOWN);
  g_return_val_if_fail (servings > 0, OLIVINE_UNKNOWN);

  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      OlivineEntry scaled = { 0, };

      scale_ingredient (dish, dish->ingredients->pdata[i], servings, &scaled);
      sum += scaled.grams;
    }

  return sum;
}

static void
add_to_totals (OlivineSnapshot       *totals,
               const OlivineSnapshot *part)
{
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      gint64 *total = &totals->thousandths[i];
      gint64 amount = part->thousandths[i];

      if (*total != OLIVINE_UNKNOWN)
        *total = amount == OLIVINE_UNKNOWN ? OLIVINE_UNKNOWN : *total + amount;
    }
}

/**
 * olivine_dish_get_totals:
 * @dish: a finished dish
 * @servings: how many servings, in thousandths, > 0
 * @totals: (out caller-allocates): what they hold
 *
 * Adds up what a portion holds: exactly what the entries of
 * olivine_dish_to_entries() add up to.  A nutrient that an ingredient does not
 * know is unknown.
 */
void
olivine_dish_get_totals (const OlivineDish *dish,
                         gint64             servings,
                         OlivineSnapshot   *totals)
{
  g_return_if_fail (dish != NULL);
  g_return_if_fail (servings > 0);
  g_return_if_fail (totals != NULL);

  *totals = (OlivineSnapshot) { { 0, } };
  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      OlivineEntry scaled = { 0, };

      scale_ingredient (dish, dish->ingredients->pdata[i], servings, &scaled);
      add_to_totals (totals, &scaled.snapshot);
    }
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static OlivineEntry *
entry_of_ingredient (const OlivineDish       *dish,
                     const OlivineIngredient *ingredient,
                     gint64                   servings)
{
  OlivineEntry *entry = olivine_entry_new ();

  scale_ingredient (dish, ingredient, servings, entry);
  set_text (&entry->dish, dish->name);
  set_text (&entry->food_id, ingredient->food_id);
  set_text (&entry->food, ingredient->food);
  set_text (&entry->unit, ingredient->unit);
  entry->processing = ingredient->processing;
  return entry;
}

/**
 * olivine_dish_to_entries:
 * @dish: a finished dish
 * @servings: how many servings, in thousandths, > 0
 * @date: the day it is eaten
 * @meal: the meal it is eaten at
 *
 * Makes the entries that eating a portion adds to the diary, one an ingredient.
 * They have no uid yet.
 *
 * Returns: (transfer full) (element-type OlivineEntry): the entries
 */
GPtrArray *
olivine_dish_to_entries (const OlivineDish *dish,
                         gint64             servings,
                         OlivineDate        date,
                         OlivineMeal        meal)
{
  GPtrArray *entries = NULL;

  g_return_val_if_fail (dish != NULL, NULL);
  g_return_val_if_fail (servings > 0, NULL);

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      OlivineEntry *entry = entry_of_ingredient (dish, dish->ingredients->pdata[i], servings);

      entry->date = date;
      entry->meal = meal;
      g_ptr_array_add (entries, entry);
    }

  return entries;
}
