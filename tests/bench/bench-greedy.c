/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Day by day and meal by meal the dish that suits best, as the offers of a swap
 * rank them; then each meal of the day once more, until none gets better.
 */

#include "config.h"

#include "bench-greedy.h"

#include "olivine-plan-score.h"
#include "olivine-plan-swap.h"

#define MAX_ROUNDS 20

static OlivinePlanDay *
get_day (OlivinePlanProblem *problem,
         guint               day)
{
  return &g_array_index (problem->days, OlivinePlanDay, day);
}

static void
move_food (OlivinePlanProblem      *problem,
           guint                    day,
           const OlivinePlanChoice *choice,
           int                      sign)
{
  OlivineSnapshot totals;

  olivine_dish_get_totals (problem->dishes->pdata[choice->dish], choice->servings, &totals);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (totals.thousandths[i] != OLIVINE_UNKNOWN)
      get_day (problem, day)->fixed.thousandths[i] += sign * totals.thousandths[i];
}

static void
collect_plates (OlivinePlanProblem *problem,
                guint               day)
{
  OlivinePlanDay *of_day = get_day (problem, day);

  of_day->fixed_plates = 0;
  for (guint i = 0; i < problem->chosen->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (problem->chosen, OlivinePlanChoice, i);
      const OlivineDish *dish = problem->dishes->pdata[choice->dish];

      if (choice->date.julian == of_day->date.julian)
        of_day->fixed_plates |= dish->plates;
    }
}

static gboolean
put_best (OlivinePlanProblem *problem,
          guint               day,
          OlivineMeal         meal)
{
  g_autoptr (GArray) swaps = olivine_plan_swaps (problem, day, meal);
  OlivinePlanChoice choice = { .date = get_day (problem, day)->date, .meal = meal };

  if (swaps->len == 0)
    return FALSE;

  choice.dish = g_array_index (swaps, OlivineSwap, 0).dish;
  choice.servings = g_array_index (swaps, OlivineSwap, 0).servings;
  g_array_append_val (problem->chosen, choice);
  move_food (problem, day, &choice, 1);
  get_day (problem, day)->meals &= ~(1u << meal);
  collect_plates (problem, day);
  return TRUE;
}

static OlivinePlanChoice
take_out (OlivinePlanProblem *problem,
          guint               day,
          OlivineMeal         meal)
{
  for (guint i = 0; i < problem->chosen->len; i++)
    {
      OlivinePlanChoice choice = g_array_index (problem->chosen, OlivinePlanChoice, i);

      if (choice.meal != meal || choice.date.julian != get_day (problem, day)->date.julian)
        continue;
      g_array_remove_index (problem->chosen, i);
      move_food (problem, day, &choice, -1);
      get_day (problem, day)->meals |= 1u << meal;
      collect_plates (problem, day);
      return choice;
    }

  g_assert_not_reached ();
}

/* Whether any meal of the day was changed. */
static gboolean
improve_day (OlivinePlanProblem *problem,
             guint               day,
             guint               meals)
{
  gboolean is_changed = FALSE;

  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    {
      OlivinePlanChoice before;
      const OlivinePlanChoice *after = NULL;

      if ((meals & (1u << meal)) == 0)
        continue;
      before = take_out (problem, day, (OlivineMeal) meal);
      put_best (problem, day, (OlivineMeal) meal);
      after = &g_array_index (problem->chosen, OlivinePlanChoice, problem->chosen->len - 1);
      is_changed |= after->dish != before.dish || after->servings != before.servings;
    }

  return is_changed;
}

/* Returns: (transfer full) (nullable): a plan that keeps the rules, if it got to one.
 * For problems without anything chosen before. */
OlivinePlan *
bench_plan_greedily (const OlivinePlanProblem *problem)
{
  g_autoptr (OlivinePlanProblem) filled = olivine_plan_problem_copy (problem);
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  OlivinePlanScore score;

  for (guint day = 0; day < filled->days->len; day++)
    {
      guint meals = get_day (filled, day)->meals;

      for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
        if ((meals & (1u << meal)) != 0 && !put_best (filled, day, (OlivineMeal) meal))
          return NULL;
      for (int round = 0; round < MAX_ROUNDS && improve_day (filled, day, meals); round++)
        continue;
    }

  g_array_append_vals (plan->choices, filled->chosen->data, filled->chosen->len);
  if (!olivine_plan_problem_check (problem, plan, NULL))
    return NULL;

  olivine_plan_score (problem, plan, &score);
  plan->objective = score.total;
  return g_steal_pointer (&plan);
}
