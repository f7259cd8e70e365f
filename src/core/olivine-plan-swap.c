/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ranking what could stand in a meal.
 *
 * The meal counts as empty: a dish that stands there now is not in what is
 * fixed.  While other meals of the day are still open, nothing is held against
 * a dish that they could make good: too little magnesium, energy or variety.
 */

#include "config.h"

#include "olivine-plan-swap.h"

#include "olivine-plan-score.h"

/* The meal, and what is the same for every dish in it. */
typedef struct {
  const OlivinePlanProblem *problem;
  const OlivinePlanDay     *day;
  guint                     index;
  OlivineMeal               meal;
  guint                     wished;  /* groups of foods */
  gboolean                  is_last; /* no other meal of the day is open */
} Place;

static guint
find_broken (const Place           *place,
             const OlivineSnapshot *totals)
{
  guint broken = 0;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      gint64 least = place->day->minimum.thousandths[i];
      gint64 most = place->day->maximum.thousandths[i];

      if (place->is_last && least != OLIVINE_UNKNOWN && totals->thousandths[i] < least)
        broken |= 1u << i;
      if (most != OLIVINE_UNKNOWN && totals->thousandths[i] > most)
        broken |= 1u << i;
    }

  return broken;
}

static double
score_day (const Place           *place,
           const OlivineSnapshot *totals,
           const OlivineDish     *dish)
{
  gint64 energy = totals->thousandths[OLIVINE_NUTRIENT_ENERGY];
  double points = 0.0;

  if (place->is_last || energy > place->day->energy_goal)
    points += olivine_plan_score_energy (place->day, energy);
  if (place->is_last)
    points += olivine_plan_score_plates (place->day->fixed_plates | dish->plates, place->wished);

  return points;
}

static double
score_again (const Place *place,
             guint        dish)
{
  const GArray *chosen = place->problem->chosen;
  int week = olivine_plan_problem_week (place->problem, place->day->date);

  for (guint i = 0; i < chosen->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (chosen, OlivinePlanChoice, i);

      if (choice->dish == dish && olivine_plan_problem_week (place->problem, choice->date) == week)
        return OLIVINE_SCORE_REPEAT;
    }

  return 0.0;
}

static OlivineSwap
make_swap (const Place *place,
           guint        index,
           gint64       servings)
{
  const OlivineDish *dish = place->problem->dishes->pdata[index];
  OlivinePlanChoice choice = { place->day->date, place->meal, index, servings, FALSE };
  OlivineSwap swap = { .dish = index, .servings = servings };
  OlivineSnapshot portion;

  olivine_dish_get_totals (dish, servings, &portion);
  olivine_plan_problem_day_totals (place->problem, NULL, place->index, &swap.totals);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (portion.thousandths[i] != OLIVINE_UNKNOWN)
      swap.totals.thousandths[i] += portion.thousandths[i];

  swap.magnesium_mg = portion.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  swap.broken = find_broken (place, &swap.totals);
  swap.repeats = olivine_plan_problem_repeats (place->problem, NULL, &choice)
                 != OLIVINE_PLAN_REPEAT_NONE;
  swap.points = olivine_plan_score_choice (place->problem, index, place->meal, servings)
                + score_day (place, &swap.totals, dish) + score_again (place, index);
  return swap;
}

static int
compare_swaps (const OlivineSwap *a,
               const OlivineSwap *b)
{
  int a_broken = __builtin_popcount (a->broken);
  int b_broken = __builtin_popcount (b->broken);

  if (a_broken != b_broken)
    return a_broken - b_broken;
  if (a->repeats != b->repeats)
    return a->repeats ? 1 : -1;
  return (a->points > b->points) - (a->points < b->points);
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const OlivinePlanProblem *problem = user_data;
  const OlivineSwap *first = a;
  const OlivineSwap *second = b;
  int order = compare_swaps (first, second);

  if (order != 0)
    return order;

  order = g_strcmp0 (((const OlivineDish *) problem->dishes->pdata[first->dish])->name,
                     ((const OlivineDish *) problem->dishes->pdata[second->dish])->name);
  return order != 0 ? order : (first->dish > second->dish) - (first->dish < second->dish);
}

static OlivineSwap
find_best_portion (const Place *place,
                   guint        dish)
{
  OlivineSwap best = make_swap (place, dish, olivine_dish_portions[0]);

  for (int i = 1; i < OLIVINE_N_PORTIONS; i++)
    {
      OlivineSwap swap = make_swap (place, dish, olivine_dish_portions[i]);

      if (compare_swaps (&swap, &best) < 0)
        best = swap;
    }

  return best;
}

/**
 * olivine_plan_swaps:
 * @problem: a problem in which @meal of @day is empty
 * @day: the place of a day
 * @meal: the meal to be filled
 *
 * Ranks every dish that may stand in a meal, each in the portion that suits the
 * day best: the fewest broken bounds first, then those that break no rule of
 * repeating, then by points and by name.
 *
 * Returns: (transfer full) (element-type OlivineSwap): the dishes, the best first
 */
GArray *
olivine_plan_swaps (const OlivinePlanProblem *problem,
                    guint                     day,
                    OlivineMeal               meal)
{
  GArray *swaps = g_array_new (FALSE, FALSE, sizeof (OlivineSwap));
  Place place = { problem, NULL, day, meal, 0, FALSE };

  g_return_val_if_fail (problem != NULL && day < problem->days->len, swaps);

  place.day = &g_array_index (problem->days, OlivinePlanDay, day);
  place.is_last = (place.day->meals & ~(1u << meal)) == 0;
  place.wished = olivine_plan_score_wished (problem, day);
  for (guint i = 0; i < problem->dishes->len; i++)
    if (olivine_plan_problem_fits (problem, day, meal, i))
      {
        OlivineSwap swap = find_best_portion (&place, i);

        g_array_append_val (swaps, swap);
      }

  g_array_sort_with_data (swaps, compare_ranks, (gpointer) problem);
  return swaps;
}
