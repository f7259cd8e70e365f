/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The points of a plan.
 *
 * A wish that no dish of the problem could meet is not counted: a person who
 * leaves out everything of animals is not told each day that it is missing.
 */

#include "config.h"

#include "olivine-plan-score.h"

#include <math.h>
#include <stdlib.h>

#define PORTION_STEP 500
#define ONE_SERVING  1000

static gboolean
fits_some_day (const OlivinePlanProblem *problem,
               OlivineMeal               meal,
               guint                     dish)
{
  for (guint day = 0; day < problem->days->len; day++)
    {
      const OlivinePlanDay *of_day = &g_array_index (problem->days, OlivinePlanDay, day);

      if ((of_day->meals & (1u << meal)) != 0
          && olivine_plan_problem_fits (problem, day, meal, dish))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_favourite_left (const OlivinePlanProblem *problem,
                   OlivineMeal               meal)
{
  for (guint i = 0; i < problem->dishes->len; i++)
    {
      const OlivineDish *dish = problem->dishes->pdata[i];

      if (dish->liking > 0 && fits_some_day (problem, meal, i))
        return TRUE;
    }

  return FALSE;
}

static double
score_not_whole (const OlivineDish *dish)
{
  double share = isnan (dish->whole_share) ? 0.0 : CLAMP (dish->whole_share, 0.0, 1.0);

  return OLIVINE_SCORE_NOT_WHOLE * (1.0 - share);
}

static double
score_portion (gint64 servings)
{
  return OLIVINE_SCORE_PORTION * (double) llabs (servings - ONE_SERVING) / PORTION_STEP;
}

static double
score_other (const OlivinePlanProblem *problem,
             const OlivineDish        *dish,
             OlivineMeal               meal)
{
  return dish->liking <= 0 && is_favourite_left (problem, meal) ? OLIVINE_SCORE_OTHER : 0.0;
}

/**
 * olivine_plan_score_choice:
 * @problem: a problem
 * @dish: the place of a dish
 * @meal: the meal it stands in
 * @servings: its portion, in thousandths of a serving
 *
 * What a dish costs by itself, wherever it stands: what is not whole food, a
 * portion other than one serving, and not being a favourite where there is one.
 *
 * Returns: points, ≥ 0
 */
double
olivine_plan_score_choice (const OlivinePlanProblem *problem,
                           guint                     dish,
                           OlivineMeal               meal,
                           gint64                    servings)
{
  const OlivineDish *chosen = NULL;

  g_return_val_if_fail (problem != NULL, NAN);
  g_return_val_if_fail (dish < problem->dishes->len, NAN);

  chosen = problem->dishes->pdata[dish];
  return score_not_whole (chosen) + score_portion (servings) + score_other (problem, chosen, meal);
}

/**
 * olivine_plan_score_energy:
 * @day: a day with an energy goal
 * @energy: what the day holds, in thousandths of kcal, what is fixed included
 *
 * Returns: points for the distance from the goal, ≥ 0
 */
double
olivine_plan_score_energy (const OlivinePlanDay *day,
                           gint64                energy)
{
  g_return_val_if_fail (day != NULL && day->energy_goal > 0, NAN);

  return OLIVINE_SCORE_ENERGY * 100.0 * (double) llabs (energy - day->energy_goal)
         / (double) day->energy_goal;
}

/**
 * olivine_plan_score_wished:
 * @problem: a problem
 * @day: the place of a day
 *
 * The groups of foods that a day could have: those of what is fixed, and of
 * every dish that fits a meal still to be filled.
 *
 * Returns: a mask of #OlivinePlate
 */
guint
olivine_plan_score_wished (const OlivinePlanProblem *problem,
                           guint                     day)
{
  const OlivinePlanDay *of_day = NULL;
  guint wished = 0;

  g_return_val_if_fail (problem != NULL, 0);
  g_return_val_if_fail (day < problem->days->len, 0);

  of_day = &g_array_index (problem->days, OlivinePlanDay, day);
  wished = of_day->fixed_plates;
  for (guint i = 0; i < problem->dishes->len; i++)
    {
      const OlivineDish *dish = problem->dishes->pdata[i];

      for (int meal = 0; meal < OLIVINE_N_MEALS && (dish->plates & ~wished) != 0; meal++)
        if ((of_day->meals & (1u << meal)) != 0
            && olivine_plan_problem_fits (problem, day, (OlivineMeal) meal, i))
          wished |= dish->plates;
    }

  return wished;
}

/**
 * olivine_plan_score_plates:
 * @plates: the groups of foods that a day has, a mask of #OlivinePlate
 * @wished: those it could have, from olivine_plan_score_wished()
 *
 * Returns: points for the groups that the day does without, ≥ 0
 */
double
olivine_plan_score_plates (guint plates,
                           guint wished)
{
  return OLIVINE_SCORE_PLATE * __builtin_popcount (wished & ~plates);
}

/**
 * olivine_plan_score_leftover:
 * @problem: a problem
 * @dish: the place of a dish
 *
 * What of a leftover a plan should use: all of it, but not more than may come
 * in a week, and nothing of a dish that fits no meal.
 *
 * Returns: thousandths of servings, ≥ 0
 */
gint64
olivine_plan_score_leftover (const OlivinePlanProblem *problem,
                             guint                     dish)
{
  const OlivineDish *cooked = NULL;

  g_return_val_if_fail (problem != NULL, 0);
  g_return_val_if_fail (dish < problem->dishes->len, 0);

  cooked = problem->dishes->pdata[dish];
  if (cooked->leftover <= 0)
    return 0;
  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    if (fits_some_day (problem, (OlivineMeal) meal, dish))
      return MIN (cooked->leftover, problem->max_servings);

  return 0;
}

static void
add_choices (const OlivinePlanProblem *problem,
             const OlivinePlan        *plan,
             OlivinePlanScore         *score)
{
  gboolean is_favourite[OLIVINE_N_MEALS];

  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    is_favourite[meal] = is_favourite_left (problem, (OlivineMeal) meal);

  for (guint i = 0; i < plan->choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (plan->choices, OlivinePlanChoice, i);
      const OlivineDish *dish = problem->dishes->pdata[choice->dish];

      score->not_whole += score_not_whole (dish);
      score->portions += score_portion (choice->servings);
      if (is_favourite[choice->meal] && dish->liking <= 0)
        score->other += OLIVINE_SCORE_OTHER;
    }
}

static guint
collect_plates (const OlivinePlanProblem *problem,
                const OlivinePlan        *plan,
                const OlivinePlanDay     *day)
{
  guint plates = day->fixed_plates;

  for (guint i = 0; i < plan->choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (plan->choices, OlivinePlanChoice, i);
      const OlivineDish *dish = problem->dishes->pdata[choice->dish];

      if (olivine_date_compare (choice->date, day->date) == 0)
        plates |= dish->plates;
    }

  return plates;
}

static void
add_day (const OlivinePlanProblem *problem,
         const OlivinePlan        *plan,
         guint                     index,
         OlivinePlanScore         *score)
{
  const OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, index);
  OlivineSnapshot totals;

  if (day->meals == 0)
    return;

  olivine_plan_problem_day_totals (problem, plan, index, &totals);
  score->energy += olivine_plan_score_energy (day, totals.thousandths[OLIVINE_NUTRIENT_ENERGY]);
  score->plates += olivine_plan_score_plates (collect_plates (problem, plan, day),
                                              olivine_plan_score_wished (problem, index));
}

static guint
count_uses (const OlivinePlanProblem *problem,
            const GArray             *choices,
            guint                     dish,
            int                       week)
{
  guint n = 0;

  for (guint i = 0; i < choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (choices, OlivinePlanChoice, i);

      if (choice->dish == dish && olivine_plan_problem_week (problem, choice->date) == week)
        n++;
    }

  return n;
}

/* What comes again because of the plan, not what was chosen twice before. */
static double
score_repeats (const OlivinePlanProblem *problem,
               const OlivinePlan        *plan,
               guint                     dish)
{
  int n_weeks = ((int) problem->days->len + OLIVINE_PLAN_WEEK - 1) / OLIVINE_PLAN_WEEK;
  guint n_again = 0;

  for (int week = 0; week < n_weeks; week++)
    {
      guint n_before = count_uses (problem, problem->chosen, dish, week);
      guint n_new = count_uses (problem, plan->choices, dish, week);

      if (n_new > 0)
        n_again += n_before > 0 ? n_new : n_new - 1;
    }

  return OLIVINE_SCORE_REPEAT * n_again;
}

static double
score_unused (const OlivinePlanProblem *problem,
              const OlivinePlan        *plan,
              guint                     dish)
{
  gint64 left = olivine_plan_score_leftover (problem, dish);

  for (guint i = 0; left > 0 && i < plan->choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (plan->choices, OlivinePlanChoice, i);

      if (choice->dish == dish)
        left -= choice->servings;
    }

  return OLIVINE_SCORE_LEFTOVER * (double) MAX (left, 0) / ONE_SERVING;
}

/**
 * olivine_plan_score:
 * @problem: a valid problem
 * @plan: a plan for it; that it keeps the rules is not asked
 * @score: (out): its points, part by part
 *
 * Works out how good a plan is.  Smaller is better.
 */
void
olivine_plan_score (const OlivinePlanProblem *problem,
                    const OlivinePlan        *plan,
                    OlivinePlanScore         *score)
{
  g_return_if_fail (problem != NULL);
  g_return_if_fail (plan != NULL);
  g_return_if_fail (score != NULL);

  *score = (OlivinePlanScore) { 0.0 };
  add_choices (problem, plan, score);
  for (guint i = 0; i < problem->days->len; i++)
    add_day (problem, plan, i, score);
  for (guint i = 0; i < problem->dishes->len; i++)
    {
      score->repeats += score_repeats (problem, plan, i);
      score->leftovers += score_unused (problem, plan, i);
    }

  score->total = score->energy + score->not_whole + score->plates + score->portions
                 + score->repeats + score->other + score->leftovers;
}
