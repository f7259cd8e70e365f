/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which days count for means.
 *
 * What the person said of a day goes before what can be seen of it.  A day that
 * is not over never counts by what is seen: there may be a dinner to come.
 */

#include "config.h"

#include "olivine-day-counting.h"

#include <glib/gi18n.h>
#include <math.h>

/* Of breakfast, lunch, dinner and snack. */
#define MIN_MEALS 3

#define MIN_ENERGY_SHARE 0.6

/* The goal where the profile has none, as for a plan. */
#define USUAL_ENERGY_KCAL 2000.0

static const char *const texts[OLIVINE_N_COUNTINGS] = {
  [OLIVINE_COUNTING_MARKED_COMPLETE] = N_ ("Counts for means: marked as complete"),
  [OLIVINE_COUNTING_MARKED_INCOMPLETE] = N_ ("Does not count for means: marked as not complete"),
  [OLIVINE_COUNTING_GAP] = N_ ("Nothing was logged"),
  [OLIVINE_COUNTING_NOT_MARKED] = N_ ("Does not count for means: not marked as complete"),
  [OLIVINE_COUNTING_NOT_OVER] = N_ ("Does not count for means: the day is not over"),
  [OLIVINE_COUNTING_MEALS] = N_ ("Counts for means: three meals were logged"),
  [OLIVINE_COUNTING_ENERGY] = N_ ("Counts for means: most of the energy goal was logged"),
  [OLIVINE_COUNTING_TOO_LITTLE] = N_ ("Does not count for means: little was logged"),
};

/**
 * olivine_day_is_gap:
 * @day: a day
 *
 * Tells whether nothing is known of a day: no entries, and nobody said that
 * this was all there was.  A gap is no day of 0 mg.
 *
 * Returns: whether it is one
 */
gboolean
olivine_day_is_gap (const OlivineDay *day)
{
  g_return_val_if_fail (day != NULL, TRUE);

  return day->intake.n_entries == 0 && day->mark != OLIVINE_MARK_COMPLETE;
}

static gboolean
has_three_meals (const OlivineDay *day)
{
  gboolean seen[OLIVINE_N_MEALS] = { FALSE, };
  guint n_meals = 0;

  for (guint i = 0; i < day->entries->len; i++)
    {
      const OlivineEntry *entry = g_ptr_array_index (day->entries, i);

      if (entry->kind == OLIVINE_KIND_FOOD && entry->meal != OLIVINE_MEAL_NONE)
        seen[entry->meal] = TRUE;
    }
  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    n_meals += seen[meal] ? 1 : 0;

  return n_meals >= MIN_MEALS;
}

/* By what is known: foods of unknown energy bring nothing. */
static gboolean
has_most_energy (const OlivineDay *day)
{
  gint64 energy = day->intake.totals.thousandths[OLIVINE_NUTRIENT_ENERGY];
  double goal_kcal = isnan (day->person->energy_kcal) ? USUAL_ENERGY_KCAL
                                                      : day->person->energy_kcal;

  return energy != OLIVINE_UNKNOWN
         && energy >= olivine_thousandths_from_double (goal_kcal * MIN_ENERGY_SHARE);
}

/**
 * olivine_day_get_counting:
 * @day: a day
 * @today: the day that is not over yet
 * @marked_only: whether only days that were marked as complete are to count
 *
 * Tells whether a day counts for means, and why.  A day counts when it is marked
 * as complete, or when it is past, unmarked, and either has foods in three of
 * breakfast, lunch, dinner and snack, or reaches 60 % of the energy goal that
 * was valid on it (2,000 kcal where the profile has none).
 *
 * Returns: the reason
 */
OlivineCounting
olivine_day_get_counting (const OlivineDay *day,
                          OlivineDate       today,
                          gboolean          marked_only)
{
  g_return_val_if_fail (day != NULL, OLIVINE_COUNTING_GAP);

  if (day->mark == OLIVINE_MARK_COMPLETE)
    return OLIVINE_COUNTING_MARKED_COMPLETE;
  if (day->mark == OLIVINE_MARK_INCOMPLETE)
    return OLIVINE_COUNTING_MARKED_INCOMPLETE;
  if (olivine_day_is_gap (day))
    return OLIVINE_COUNTING_GAP;
  if (marked_only)
    return OLIVINE_COUNTING_NOT_MARKED;
  if (olivine_date_compare (day->date, today) >= 0)
    return OLIVINE_COUNTING_NOT_OVER;
  if (has_three_meals (day))
    return OLIVINE_COUNTING_MEALS;

  return has_most_energy (day) ? OLIVINE_COUNTING_ENERGY : OLIVINE_COUNTING_TOO_LITTLE;
}

/**
 * olivine_counting_counts:
 * @counting: a reason
 *
 * Returns: whether a day of that reason counts for means
 */
gboolean
olivine_counting_counts (OlivineCounting counting)
{
  return counting == OLIVINE_COUNTING_MARKED_COMPLETE || counting == OLIVINE_COUNTING_MEALS
         || counting == OLIVINE_COUNTING_ENERGY;
}

/**
 * olivine_counting_to_text:
 * @counting: a reason
 *
 * Returns: (transfer none): the reason in plain English, to be translated
 */
const char *
olivine_counting_to_text (OlivineCounting counting)
{
  g_return_val_if_fail (counting < OLIVINE_N_COUNTINGS, NULL);

  return texts[counting];
}
