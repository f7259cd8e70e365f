/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether a plan keeps every hard rule, worked out anew from its dishes.
 *
 * Everything is compared in whole thousandths, so that no solver's tolerance
 * gets through.  A rule that the person broke before, by what is chosen, is no
 * fault of a plan that adds nothing to it.
 */

#include "config.h"

#include "olivine-plan-problem.h"

#include "olivine-core-error.h"

static void G_GNUC_PRINTF (3, 4)
refuse (GError      **error,
        OlivineDate   date,
        const char   *format,
        ...)
{
  g_autofree char *day = olivine_date_to_text (date);
  g_autofree char *rule = NULL;
  va_list args;

  va_start (args, format);
  rule = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE, "On %s %s.", day, rule);
}

static const char *
get_name (const OlivinePlanProblem *problem,
          const OlivinePlanChoice  *choice)
{
  const OlivineDish *dish = problem->dishes->pdata[choice->dish];

  return dish->name;
}

static int
find_day (const OlivinePlanProblem *problem,
          OlivineDate               date)
{
  int day = olivine_date_days_between (g_array_index (problem->days, OlivinePlanDay, 0).date, date);

  return day >= 0 && day < (int) problem->days->len ? day : -1;
}

static gboolean
is_portion (gint64 servings)
{
  for (int i = 0; i < OLIVINE_N_PORTIONS; i++)
    if (olivine_dish_portions[i] == servings)
      return TRUE;

  return FALSE;
}

static gboolean
check_choice (const OlivinePlanProblem  *problem,
              const OlivinePlanChoice   *choice,
              GError                   **error)
{
  int day = find_day (problem, choice->date);

  if (day < 0 || choice->dish >= problem->dishes->len)
    {
      refuse (error, choice->date, "a dish is chosen that the plan does not have");
      return FALSE;
    }
  if (!is_portion (choice->servings))
    {
      refuse (error, choice->date, "the portion of %s is not ½, 1, 1½ or 2 servings",
              get_name (problem, choice));
      return FALSE;
    }
  if (!olivine_plan_problem_fits (problem, (guint) day, choice->meal, choice->dish))
    {
      refuse (error, choice->date, "%s may not be chosen for %s", get_name (problem, choice),
              olivine_meal_to_nick (choice->meal));
      return FALSE;
    }

  return TRUE;
}

static guint
count_choices (const OlivinePlan *plan,
               OlivineDate        date,
               OlivineMeal        meal)
{
  guint n = 0;

  for (guint i = 0; i < plan->choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (plan->choices, OlivinePlanChoice, i);

      if (choice->meal == meal && olivine_date_compare (choice->date, date) == 0)
        n++;
    }

  return n;
}

static gboolean
check_filled (const OlivinePlan     *plan,
              const OlivinePlanDay  *day,
              GError               **error)
{
  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    {
      guint n_wanted = (day->meals >> meal) & 1;
      guint n = count_choices (plan, day->date, (OlivineMeal) meal);

      if (n == n_wanted)
        continue;
      refuse (error, day->date, "%s has %u dishes from the plan, not %u",
              olivine_meal_to_nick ((OlivineMeal) meal), n, n_wanted);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_bound (const OlivinePlanDay  *day,
             OlivineNutrient        nutrient,
             gint64                 total,
             GError               **error)
{
  gint64 least = day->minimum.thousandths[nutrient];
  gint64 most = day->maximum.thousandths[nutrient];
  gboolean is_low = least != OLIVINE_UNKNOWN && total < least;
  g_autofree char *has = olivine_thousandths_to_text (total);
  g_autofree char *bound = olivine_thousandths_to_text (is_low ? least : most);

  if (!is_low && (most == OLIVINE_UNKNOWN || total <= most))
    return TRUE;

  refuse (error, day->date, is_low ? "%s is %s %s, less than %s" : "%s is %s %s, more than %s",
          olivine_nutrient_get_id (nutrient), has, olivine_nutrient_get_unit (nutrient), bound);
  return FALSE;
}

static gboolean
check_day (const OlivinePlanProblem  *problem,
           const OlivinePlan         *plan,
           guint                      index,
           GError                   **error)
{
  const OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, index);
  OlivineSnapshot totals;

  if (!check_filled (plan, day, error))
    return FALSE;
  if (day->meals == 0)
    return TRUE;

  olivine_plan_problem_day_totals (problem, plan, index, &totals);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (!check_bound (day, (OlivineNutrient) i, totals.thousandths[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
is_main_meal (OlivineMeal meal)
{
  return meal == OLIVINE_MEAL_LUNCH || meal == OLIVINE_MEAL_DINNER;
}

/* Lunch and dinner alike: yesterday's dinner is not today's lunch. */
static gboolean
is_main_next_day (const OlivinePlanChoice *a,
                  const OlivinePlanChoice *b)
{
  return is_main_meal (a->meal) && is_main_meal (b->meal)
         && ABS (olivine_date_days_between (a->date, b->date)) == 1;
}

/* Adds the servings of the same dish in the same week; whether it stands beside. */
static gboolean
compare_choices (const OlivinePlanProblem *problem,
                 const GArray             *choices,
                 const OlivinePlanChoice  *choice,
                 gint64                   *servings)
{
  int week = olivine_plan_problem_week (problem, choice->date);
  gboolean is_beside = FALSE;

  for (guint i = 0; i < choices->len; i++)
    {
      const OlivinePlanChoice *other = &g_array_index (choices, OlivinePlanChoice, i);

      if (other == choice || other->dish != choice->dish)
        continue;
      is_beside = is_beside || is_main_next_day (choice, other);
      if (olivine_plan_problem_week (problem, other->date) == week)
        *servings += other->servings;
    }

  return is_beside;
}

/**
 * olivine_plan_problem_repeats:
 * @problem: a problem with days
 * @plan: (nullable): a plan for it
 * @choice: a choice of @plan, or one that could be added
 *
 * Compares a choice with every other one of the plan and with what was chosen
 * before: the same dish is not for lunch or dinner on two days beside each
 * other, and no dish comes more often in a week than allowed.
 *
 * Returns: the rule it breaks
 */
OlivinePlanRepeat
olivine_plan_problem_repeats (const OlivinePlanProblem *problem,
                              const OlivinePlan        *plan,
                              const OlivinePlanChoice  *choice)
{
  gboolean is_beside = FALSE;
  gint64 servings = 0;

  g_return_val_if_fail (problem != NULL && problem->days->len > 0, OLIVINE_PLAN_REPEAT_NONE);
  g_return_val_if_fail (choice != NULL && choice->dish < problem->dishes->len,
                        OLIVINE_PLAN_REPEAT_NONE);

  servings = choice->servings;
  is_beside = compare_choices (problem, problem->chosen, choice, &servings);
  if (plan != NULL && compare_choices (problem, plan->choices, choice, &servings))
    is_beside = TRUE;

  if (is_beside)
    return OLIVINE_PLAN_REPEAT_NEXT_DAY;
  return servings > problem->max_servings ? OLIVINE_PLAN_REPEAT_TOO_OFTEN
                                          : OLIVINE_PLAN_REPEAT_NONE;
}

static gboolean
check_repeats (const OlivinePlanProblem  *problem,
               const OlivinePlan         *plan,
               const OlivinePlanChoice   *choice,
               GError                   **error)
{
  switch (olivine_plan_problem_repeats (problem, plan, choice))
    {
    case OLIVINE_PLAN_REPEAT_NONE:
      return TRUE;
    case OLIVINE_PLAN_REPEAT_NEXT_DAY:
      refuse (error, choice->date, "%s is the main dish of the day beside it too",
              get_name (problem, choice));
      return FALSE;
    case OLIVINE_PLAN_REPEAT_TOO_OFTEN:
      refuse (error, choice->date, "%s comes more often than its servings a week allow",
              get_name (problem, choice));
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}

/**
 * olivine_plan_problem_check:
 * @problem: a valid problem
 * @plan: a plan
 * @error: return location for an error
 *
 * Checks every hard rule from the dishes themselves: each open meal is filled
 * once, by a dish that may stand there, in a portion there is; each day with a
 * meal to fill is within its bounds; no dish comes more often in a week, and no
 * main dish on two days beside each other, what was chosen before included.
 *
 * Errors: %OLIVINE_CORE_ERROR_RANGE, naming the day and the rule.
 *
 * Returns: whether @plan solves @problem
 */
gboolean
olivine_plan_problem_check (const OlivinePlanProblem  *problem,
                            const OlivinePlan         *plan,
                            GError                   **error)
{
  g_return_val_if_fail (problem != NULL && problem->days->len > 0, FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);

  for (guint i = 0; i < plan->choices->len; i++)
    if (!check_choice (problem, &g_array_index (plan->choices, OlivinePlanChoice, i), error))
      return FALSE;
  for (guint i = 0; i < problem->days->len; i++)
    if (!check_day (problem, plan, i, error))
      return FALSE;

  for (guint i = 0; i < plan->choices->len; i++)
    if (!check_repeats (problem, plan, &g_array_index (plan->choices, OlivinePlanChoice, i), error))
      return FALSE;

  return TRUE;
}
