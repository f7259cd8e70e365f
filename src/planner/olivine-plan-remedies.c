/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looking for changes of the person's own that would help, the smallest of each kind.
 *
 * A day says how large a change must be at the least; the rules of repeating may
 * ask for more, so every change is tried on the whole plan and made larger in a
 * few fixed steps.  What was tried and gave no plan is not offered.
 */

#include "config.h"

#include "olivine-plan-remedies.h"

#include <math.h>

#define UNIT 1000

/* An energy goal further away than this is another way of eating, not a remedy. */
#define MAX_ENERGY_CHANGE 0.25

/* Goals for energy are told in whole tens of kcal. */
#define ENERGY_STEP (10 * UNIT)

/* More often than this in a week is no rule of repeating any more. */
#define MAX_REPEATS 28

/* What is no amount counts as a change of this share. */
#define SHARE_OF_OTHERS 0.5

/* The most that each day could have as a goal; unknown when one has no menu at all. */
static gint64
find_target_ceiling (const OlivineRemedySearch *search)
{
  gint64 ceiling = olivine_remedy_search_get_target (search->problem);

  for (guint i = 0; i < search->troubles->len; i++)
    {
      const OlivineDayTrouble *trouble = search->troubles->pdata[i];

      if (trouble->most_mg == OLIVINE_UNKNOWN)
        return OLIVINE_UNKNOWN;
      ceiling = MIN (ceiling, trouble->most_mg);
    }

  return ceiling;
}

static OlivineRemedy
make_target (gint64 exact)
{
  gint64 whole = exact / UNIT * UNIT;

  return (OlivineRemedy) { .kind = OLIVINE_REMEDY_TARGET, .amount = whole, .reached = whole };
}

/* Between a goal that works and one that does not, both in whole mg, to a hundredth. */
static OlivineRemedy
narrow_target (const OlivineRemedySearch *search,
               gint64                     low,
               gint64                     high)
{
  gint64 enough = MAX (high / 100, UNIT);

  while (high - low > enough)
    {
      OlivineRemedy middle = make_target ((low + high) / 2);

      if (olivine_remedy_search_works (search, &middle))
        low = middle.amount;
      else
        high = middle.amount;
    }

  return make_target (low);
}

static void
try_targets (const OlivineRemedySearch *search)
{
  gint64 ceiling = find_target_ceiling (search);
  gint64 refused = ceiling;

  if (ceiling == OLIVINE_UNKNOWN || ceiling < UNIT)
    return;

  for (gsize i = 0; i < OLIVINE_REMEDY_N_STEPS; i++)
    {
      OlivineRemedy remedy
          = make_target ((gint64) ((double) ceiling * (1.0 - olivine_remedy_steps[i])));

      if (!olivine_remedy_search_works (search, &remedy))
        {
          refused = remedy.amount;
          continue;
        }
      if (i > 0)
        remedy = narrow_target (search, remedy.amount, refused);
      g_array_append_val (search->remedies, remedy);
      return;
    }
}

static void
try_repeats (const OlivineRemedySearch *search)
{
  gint64 low = search->problem->max_servings / UNIT;
  gint64 high = MAX_REPEATS;
  OlivineRemedy remedy = { .kind = OLIVINE_REMEDY_REPEATS, .amount = high * UNIT };

  if (!olivine_remedy_search_works (search, &remedy))
    return;

  while (high - low > 1)
    {
      gint64 middle = (low + high) / 2;

      remedy.amount = middle * UNIT;
      if (olivine_remedy_search_works (search, &remedy))
        high = middle;
      else
        low = middle;
    }

  remedy.amount = high * UNIT;
  remedy.reached = olivine_remedy_search_get_target (search->problem);
  g_array_append_val (search->remedies, remedy);
}

static void
try_tags (const OlivineRemedySearch *search)
{
  OlivineTags left_out = search->problem->without | search->problem->only;

  for (guint bit = 0; bit < 32; bit++)
    if ((left_out & (1u << bit)) != 0)
      olivine_remedy_search_try (
          search, (OlivineRemedy) { .kind = OLIVINE_REMEDY_TAG, .tag = (OlivineTag) (1u << bit) });
}

/* The goal that suits every day in trouble, on one side of the one there is. */
static gint64
find_goal (const OlivineRemedySearch *search,
           gboolean                   is_up)
{
  gint64 goal = OLIVINE_UNKNOWN;

  for (guint i = 0; i < search->troubles->len; i++)
    {
      OlivineDayTrouble *trouble = search->troubles->pdata[i];
      gint64 nearest = OLIVINE_UNKNOWN;

      if (!trouble->has_gap && trouble->over == 0 && !trouble->is_too_high)
        nearest = olivine_day_trouble_nearest_goal (trouble, is_up);
      if (nearest == OLIVINE_UNKNOWN)
        return OLIVINE_UNKNOWN;
      if (goal == OLIVINE_UNKNOWN)
        goal = nearest;
      goal = is_up ? MAX (goal, nearest) : MIN (goal, nearest);
    }

  return goal;
}

static gboolean
try_goal (const OlivineRemedySearch *search,
          gint64                     goal,
          gint64                     present,
          gboolean                   is_up)
{
  for (gsize i = 0; i < OLIVINE_REMEDY_N_STEPS && goal != OLIVINE_UNKNOWN; i++)
    {
      double moved
          = (double) goal * (is_up ? 1.0 + olivine_remedy_steps[i] : 1.0 - olivine_remedy_steps[i]);
      double n_steps = is_up ? ceil (moved / ENERGY_STEP) : floor (moved / ENERGY_STEP);
      gint64 amount = (gint64) n_steps * ENERGY_STEP;

      if (fabs ((double) (amount - present)) > MAX_ENERGY_CHANGE * (double) present)
        return FALSE;
      if (olivine_remedy_search_try (
              search, (OlivineRemedy) { .kind = OLIVINE_REMEDY_ENERGY, .amount = amount }))
        return TRUE;
    }

  return FALSE;
}

static void
try_energy (const OlivineRemedySearch *search)
{
  const OlivineDayTrouble *first = search->troubles->pdata[0];
  gint64 present = g_array_index (search->problem->days, OlivinePlanDay, first->index).energy_goal;
  gint64 above = find_goal (search, TRUE);
  gint64 below = find_goal (search, FALSE);
  gboolean is_up = below == OLIVINE_UNKNOWN
                   || (above != OLIVINE_UNKNOWN && above - present <= present - below);

  if (!try_goal (search, is_up ? above : below, present, is_up))
    try_goal (search, is_up ? below : above, present, !is_up);
}

static guint
find_meals_not_asked_for (const OlivinePlanProblem *problem)
{
  guint meals = 0;

  for (guint i = 0; i < problem->days->len; i++)
    meals |= g_array_index (problem->days, OlivinePlanDay, i).meals;

  return ~meals
         & (1u << OLIVINE_MEAL_BREAKFAST | 1u << OLIVINE_MEAL_LUNCH | 1u << OLIVINE_MEAL_DINNER
            | 1u << OLIVINE_MEAL_SNACK);
}

static void
try_meals (const OlivineRemedySearch *search)
{
  guint closed = find_meals_not_asked_for (search->problem);

  for (int meal = OLIVINE_MEAL_SNACK; meal > OLIVINE_MEAL_NONE; meal--)
    if ((closed & (1u << meal)) != 0
        && olivine_remedy_search_try (
            search, (OlivineRemedy) { .kind = OLIVINE_REMEDY_MEALS, .meals = 1u << meal }))
      return;
}

/* A day in trouble alone, or else everything that is chosen. */
static void
try_chosen (const OlivineRemedySearch *search)
{
  gboolean helped = FALSE;

  for (guint i = 0; i < search->troubles->len; i++)
    {
      const OlivineDayTrouble *trouble = search->troubles->pdata[i];
      OlivineRemedy remedy = { .kind = OLIVINE_REMEDY_CHOSEN };

      remedy.date = g_array_index (search->problem->days, OlivinePlanDay, trouble->index).date;
      helped |= olivine_remedy_search_try (search, remedy);
    }

  if (!helped && search->problem->chosen->len > 0)
    olivine_remedy_search_try (search, (OlivineRemedy) { .kind = OLIVINE_REMEDY_CHOSEN });
}

/* How much of what there is now a change takes away or adds. */
static double
measure (const OlivinePlanProblem *problem,
         const OlivineRemedy      *remedy)
{
  const OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, 0);
  double present = NAN;

  switch (remedy->kind)
    {
    case OLIVINE_REMEDY_TARGET:
      present = (double) olivine_remedy_search_get_target (problem);
      break;
    case OLIVINE_REMEDY_REPEATS:
      present = (double) problem->max_servings;
      break;
    case OLIVINE_REMEDY_ENERGY:
      present = (double) day->energy_goal;
      break;
    case OLIVINE_REMEDY_ASK:
      present = (double) day->maximum.thousandths[remedy->nutrient];
      break;
    case OLIVINE_REMEDY_TAG:
    case OLIVINE_REMEDY_MEALS:
    case OLIVINE_REMEDY_CHOSEN:
    default:
      break;
    }

  return present > 0.0 ? fabs ((double) remedy->amount - present) / present : SHARE_OF_OTHERS;
}

static int
compare_remedies (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  double first = measure (user_data, a);
  double second = measure (user_data, b);

  return (first > second) - (first < second);
}

/**
 * olivine_plan_find_remedies:
 * @problem: a valid problem without a plan
 * @troubles: (element-type OlivineDayTrouble): the days that have no menu, may be
 *   empty when the days do not fit together
 * @remedies: (element-type OlivineRemedy): an array to append to, the smallest
 *   change first
 * @cancellable: (nullable): to stop early; @remedies is not complete then
 *
 * Looks for changes that would help.
 */
void
olivine_plan_find_remedies (const OlivinePlanProblem *problem,
                            GPtrArray                *troubles,
                            GArray                   *remedies,
                            GCancellable             *cancellable)
{
  OlivineRemedySearch search = { problem, troubles, remedies, cancellable };

  g_return_if_fail (problem != NULL && troubles != NULL && remedies != NULL);

  try_targets (&search);
  if (troubles->len == 0)
    try_repeats (&search);
  else
    try_energy (&search);
  try_tags (&search);
  try_meals (&search);
  try_chosen (&search);
  olivine_remedy_search_ask (&search);
  g_array_sort_with_data (remedies, compare_remedies, (gpointer) problem);
}
