/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Advice about a plan that cannot be made, and what taking it does to a problem.
 *
 * Only what is the person's own to change can be applied; a limit that a
 * clinician gave is left as it is whatever is asked.
 */

#include "config.h"

#include "olivine-plan-advice.h"

/* The window around an energy goal that a person sets: 15 % to both sides. */
#define ENERGY_WINDOW_PERCENT 15

/**
 * olivine_plan_advice_new:
 *
 * Returns: (transfer full): advice that says nothing yet
 */
OlivinePlanAdvice *
olivine_plan_advice_new (void)
{
  OlivinePlanAdvice *advice = g_new0 (OlivinePlanAdvice, 1);

  advice->obstacles = g_array_new (FALSE, TRUE, sizeof (OlivineObstacle));
  advice->remedies = g_array_new (FALSE, TRUE, sizeof (OlivineRemedy));
  return advice;
}

/**
 * olivine_plan_advice_free:
 * @advice: (transfer full) (nullable): advice
 *
 * Frees advice.
 */
void
olivine_plan_advice_free (OlivinePlanAdvice *advice)
{
  if (advice == NULL)
    return;

  g_array_unref (advice->obstacles);
  g_array_unref (advice->remedies);
  g_free (advice);
}

/**
 * olivine_remedy_is_own:
 * @remedy: a change that would help
 *
 * Tells whether a change is the person's to make, and may be offered as a
 * button.  A limit of potassium, phosphorus, sodium or protein is not.
 *
 * Returns: whether olivine_remedy_apply() does it
 */
gboolean
olivine_remedy_is_own (const OlivineRemedy *remedy)
{
  g_return_val_if_fail (remedy != NULL, FALSE);

  return remedy->kind != OLIVINE_REMEDY_ASK;
}

static gboolean
lower_targets (OlivinePlanProblem *problem,
               gint64              target)
{
  gboolean is_changed = FALSE;

  for (guint i = 0; i < problem->days->len; i++)
    {
      OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, i);
      gint64 *minimum = &day->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];

      if (*minimum == OLIVINE_UNKNOWN || *minimum <= target)
        continue;
      *minimum = target;
      is_changed = TRUE;
    }

  return is_changed;
}

static gboolean
raise_repeats (OlivinePlanProblem *problem,
               gint64              max_servings)
{
  if (max_servings <= problem->max_servings)
    return FALSE;

  problem->max_servings = max_servings;
  return TRUE;
}

static gboolean
allow_tag (OlivinePlanProblem *problem,
           OlivineTags         tag)
{
  if (((problem->without | problem->only) & tag) == 0)
    return FALSE;

  problem->without &= ~tag;
  problem->only &= ~tag;
  return TRUE;
}

/* Keeps the window as wide as it was for its goal, rounded inwards. */
static void
move_energy_window (OlivinePlanDay *day,
                    gint64          goal)
{
  gint64 *least = &day->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY];
  gint64 *most = &day->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY];

  if (*least != OLIVINE_UNKNOWN)
    *least = (*least * goal + day->energy_goal - 1) / day->energy_goal;
  if (*most != OLIVINE_UNKNOWN)
    *most = *most * goal / day->energy_goal;
  day->energy_goal = goal;
}

static gboolean
change_energy (OlivinePlanProblem *problem,
               gint64              goal)
{
  gboolean is_changed = FALSE;

  for (guint i = 0; goal > 0 && i < problem->days->len; i++)
    {
      OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, i);

      if (day->meals == 0 || day->energy_goal <= 0 || day->energy_goal == goal)
        continue;
      move_energy_window (day, goal);
      is_changed = TRUE;
    }

  return is_changed;
}

static guint
get_chosen_meals (const OlivinePlanProblem *problem,
                  OlivineDate               date)
{
  guint meals = 0;

  for (guint i = 0; i < problem->chosen->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (problem->chosen, OlivinePlanChoice, i);

      if (olivine_date_compare (choice->date, date) == 0)
        meals |= 1u << choice->meal;
    }

  return meals;
}

static gboolean
open_meals (OlivinePlanProblem *problem,
            guint               meals)
{
  gboolean is_changed = FALSE;

  for (guint i = 0; i < problem->days->len; i++)
    {
      OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, i);
      guint more = meals & ~day->meals & ~get_chosen_meals (problem, day->date);

      if (day->meals == 0 || more == 0)
        continue;
      day->meals |= more;
      is_changed = TRUE;
    }

  return is_changed;
}

static OlivinePlanDay *
find_day (OlivinePlanProblem *problem,
          OlivineDate         date)
{
  for (guint i = 0; i < problem->days->len; i++)
    {
      OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, i);

      if (olivine_date_compare (day->date, date) == 0)
        return day;
    }

  return NULL;
}

static void
take_food_out (OlivinePlanDay    *day,
               const OlivineDish *dish,
               gint64             servings)
{
  OlivineSnapshot totals;

  olivine_dish_get_totals (dish, servings, &totals);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (totals.thousandths[i] != OLIVINE_UNKNOWN && day->fixed.thousandths[i] != OLIVINE_UNKNOWN)
      day->fixed.thousandths[i] -= totals.thousandths[i];
}

static guint
get_chosen_plates (const OlivinePlanProblem *problem,
                   OlivineDate               date)
{
  guint plates = 0;

  for (guint i = 0; i < problem->chosen->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (problem->chosen, OlivinePlanChoice, i);

      if (choice->dish < problem->dishes->len && olivine_date_compare (choice->date, date) == 0)
        plates |= ((const OlivineDish *) problem->dishes->pdata[choice->dish])->plates;
    }

  return plates;
}

/* Its groups of foods go with a dish, but for those that another dish brings too. */
static gboolean
take_choice_out (OlivinePlanProblem *problem,
                 guint               index)
{
  OlivinePlanChoice choice = g_array_index (problem->chosen, OlivinePlanChoice, index);
  OlivinePlanDay *day = find_day (problem, choice.date);
  const OlivineDish *dish = NULL;

  if (day == NULL || choice.is_eaten)
    return FALSE;

  g_array_remove_index (problem->chosen, index);
  g_array_append_val (problem->replaced, choice);
  day->meals |= 1u << choice.meal;
  if (choice.dish >= problem->dishes->len)
    return TRUE;

  dish = problem->dishes->pdata[choice.dish];
  take_food_out (day, dish, choice.servings);
  day->fixed_plates &= ~(dish->plates & ~get_chosen_plates (problem, choice.date));
  return TRUE;
}

static gboolean
take_chosen_out (OlivinePlanProblem *problem,
                 OlivineDate         date)
{
  gboolean is_changed = FALSE;

  for (guint i = problem->chosen->len; i-- > 0;)
    {
      OlivineDate of_choice = g_array_index (problem->chosen, OlivinePlanChoice, i).date;

      if (olivine_date_is_set (date) && olivine_date_compare (of_choice, date) != 0)
        continue;
      is_changed = take_choice_out (problem, i) || is_changed;
    }

  return is_changed;
}

/**
 * olivine_remedy_apply:
 * @remedy: a change that would help
 * @problem: a problem, changed
 *
 * Takes a change that is the person's own: a lower goal for magnesium, more
 * servings of a dish a week, a tag allowed again, another energy goal (its
 * window moves along), more meals to fill, or a day's chosen dishes taken out
 * (those not eaten; they are then among what the problem replaces).
 *
 * Returns: whether @problem was changed; never by %OLIVINE_REMEDY_ASK
 */
gboolean
olivine_remedy_apply (const OlivineRemedy *remedy,
                      OlivinePlanProblem  *problem)
{
  g_return_val_if_fail (remedy != NULL, FALSE);
  g_return_val_if_fail (problem != NULL, FALSE);

  switch (remedy->kind)
    {
    case OLIVINE_REMEDY_TARGET:
      return lower_targets (problem, remedy->amount);
    case OLIVINE_REMEDY_REPEATS:
      return raise_repeats (problem, remedy->amount);
    case OLIVINE_REMEDY_TAG:
      return allow_tag (problem, remedy->tag);
    case OLIVINE_REMEDY_ENERGY:
      return change_energy (problem, remedy->amount);
    case OLIVINE_REMEDY_MEALS:
      return open_meals (problem, remedy->meals);
    case OLIVINE_REMEDY_CHOSEN:
      return take_chosen_out (problem, remedy->date);
    case OLIVINE_REMEDY_ASK:
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}
