/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between an entry that no food of a catalogue stands for, and foods.
 *
 * What the entry says itself is never replaced: only what it leaves unknown is
 * borrowed, and the entry says so.
 */

#include "config.h"

#include "olivine-entry-food.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"

/* With less energy than this a food's weight cannot be told by it: water, tea, lettuce. */
#define MIN_ENERGY_KCAL_100G 10.0

/**
 * olivine_entry_similar_grams:
 * @entry: an entry of a food
 * @food: a food like it
 *
 * Tells how much of @food stands for the entry: as much as the entry weighs or,
 * where its weight is not known, as much as has the same energy.
 *
 * Returns: grams, > 0; %NAN where neither is known
 */
double
olivine_entry_similar_grams (const OlivineEntry *entry,
                             const OlivineFood  *food)
{
  gint64 energy = OLIVINE_UNKNOWN;
  double energy_100g = NAN;

  g_return_val_if_fail (entry != NULL && food != NULL, NAN);

  if (entry->grams != OLIVINE_UNKNOWN && entry->grams > 0)
    return (double) entry->grams / 1000.0;

  energy = entry->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY];
  energy_100g = food->per_100g.amount[OLIVINE_NUTRIENT_ENERGY];
  if (energy == OLIVINE_UNKNOWN || energy <= 0 || !(energy_100g >= MIN_ENERGY_KCAL_100G))
    return NAN;

  return (double) energy / 1000.0 / energy_100g * 100.0;
}

static void
add_note (OlivineEntry *entry,
          const char   *note)
{
  g_autofree char *old_note = entry->note;

  if (*old_note == '\0')
    entry->note = g_strdup (note);
  else
    entry->note = g_strdup_printf ("%s; %s", old_note, note);
}

/**
 * olivine_entry_borrow:
 * @entry: an entry of a food, not shared yet
 * @food: a food like it
 * @note: (nullable): whose figures they are, for the entry's note
 *
 * Fills what the entry does not know with the figures of @food, for as much of it
 * as olivine_entry_similar_grams() says, and marks the entry as estimated.
 *
 * Returns: whether anything was filled; if not the entry is as it was
 */
gboolean
olivine_entry_borrow (OlivineEntry      *entry,
                      const OlivineFood *food,
                      const char        *note)
{
  OlivineSnapshot snapshot;
  gboolean is_filled = FALSE;
  double grams = NAN;

  g_return_val_if_fail (entry != NULL && food != NULL, FALSE);
  g_return_val_if_fail (entry->kind == OLIVINE_KIND_FOOD, FALSE);

  grams = olivine_entry_similar_grams (entry, food);
  if (isnan (grams))
    return FALSE;

  olivine_nutrients_snapshot (&food->per_100g, grams, &snapshot);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (entry->snapshot.thousandths[i] == OLIVINE_UNKNOWN
        && snapshot.thousandths[i] != OLIVINE_UNKNOWN)
      {
        entry->snapshot.thousandths[i] = snapshot.thousandths[i];
        is_filled = TRUE;
      }
  if (!is_filled)
    return FALSE;

  entry->estimated = TRUE;
  if (entry->processing == OLIVINE_PROCESSING_UNKNOWN)
    entry->processing = food->processing;
  if (note != NULL && *note != '\0')
    add_note (entry, note);

  return TRUE;
}

static void
add_portion (OlivineFood        *food,
             const OlivineEntry *entry)
{
  gboolean is_count = entry->quantity != OLIVINE_UNKNOWN && entry->quantity > 0
                      && *entry->unit != '\0' && !g_str_equal (entry->unit, "g");

  if (is_count)
    g_ptr_array_add (food->portions, olivine_portion_new ((double) entry->quantity / 1000.0,
                                                          entry->unit,
                                                          (double) entry->grams / 1000.0));
}

static const char *
why_no_food (const OlivineEntry *entry)
{
  if (entry->kind != OLIVINE_KIND_FOOD)
    return _("It is no food.");
  if (entry->estimated)
    return _("Its figures were borrowed from a similar food. Use that food instead.");
  if (entry->grams == OLIVINE_UNKNOWN || entry->grams <= 0)
    return _("What it weighs is not known. Give its weight in grams first.");

  return NULL;
}

/**
 * olivine_entry_to_food:
 * @entry: an entry of a food
 * @error: return location for the error
 *
 * Makes a food of what an entry says of itself: its name, its figures for 100 g
 * and, where it was not logged in grams, its portion.  The food has no id yet.
 *
 * Returns: (transfer full) (nullable): the food
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID for a dose, for an entry that does not know
 *   its weight, and for one whose figures were borrowed from another food
 */
OlivineFood *
olivine_entry_to_food (const OlivineEntry  *entry,
                       GError             **error)
{
  g_autoptr (OlivineFood) food = NULL;
  const char *reason = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  reason = why_no_food (entry);
  if (reason != NULL)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID, "“%s”: %s", entry->food,
                   reason);
      return NULL;
    }

  food = olivine_food_new ("", entry->food);
  food->processing = entry->processing;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      gint64 amount = entry->snapshot.thousandths[i];

      food->per_100g.amount[i] = amount != OLIVINE_UNKNOWN
                                 ? (double) amount / (double) entry->grams * 100.0 : NAN;
    }
  add_portion (food, entry);

  return g_steal_pointer (&food);
}
