/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A plan before it is in the diary, as it would be there. */

#include "olivine-meal-plan.h"

#include <math.h>

#include "olivine-plan-load.h"

static OlivinePlanItem *
make_item (const OlivinePlanProblem *problem,
           const OlivinePlanChoice  *choice)
{
  const OlivineDish *dish = problem->dishes->pdata[choice->dish];
  OlivinePlanItem *item = olivine_plan_item_new ();
  g_autoptr (GPtrArray) entries = NULL;
  OlivineIntake intake = { 0, };

  g_free (item->dish_id);
  g_free (item->dish);
  item->dish_id = g_strdup (dish->id);
  item->dish = g_strdup (dish->name);
  item->date = choice->date;
  item->meal = choice->meal;
  item->servings = choice->servings;
  olivine_dish_get_totals (dish, item->servings, &item->totals);
  entries = olivine_dish_to_entries (dish, item->servings, item->date, item->meal);
  olivine_intake_compute (entries, &intake);
  item->coverage = intake.coverage;

  return item;
}

static int
compare_meals (gconstpointer a,
               gconstpointer b)
{
  const OlivinePlanItem *first = *(const OlivinePlanItem *const *) a;
  const OlivinePlanItem *second = *(const OlivinePlanItem *const *) b;

  return (int) first->meal - (int) second->meal;
}

/* What is planned for those days and goes when the plan is used. */
static void
take_replaced_out (OlivinePlanDayView       *day,
                   const OlivinePlanProblem *problem)
{
  for (guint i = day->items->len; i > 0; i--)
    if (olivine_plan_is_replaced (problem, day->items->pdata[i - 1]))
      g_ptr_array_remove_index (day->items, i - 1);
}

static void
add_plan (OlivinePlanDayView       *day,
          const OlivinePlanProblem *problem,
          const OlivinePlan        *plan,
          guint                     index)
{
  take_replaced_out (day, problem);
  for (guint i = 0; i < plan->choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (plan->choices, OlivinePlanChoice, i);

      if (olivine_date_compare (choice->date, day->date) == 0)
        g_ptr_array_add (day->items, make_item (problem, choice));
    }
  g_ptr_array_sort (day->items, compare_meals);

  olivine_plan_problem_day_totals (problem, plan, index, &day->intake.totals);
  day->intake.food_mg = day->intake.totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  day->intake.coverage = NAN;
}

/**
 * olivine_meal_plan_preview:
 * @store: a store
 * @problem: what was to be planned, made of this store
 * @plan: a plan for it
 * @error: return location for the error
 *
 * Works out the days of @problem as they would be with @plan: what is planned
 * already and stays, what the plan adds, and the totals of both with what is logged.
 * How much of a day is known is not worked out: its coverage is %NAN.
 *
 * Returns: (transfer full) (nullable) (element-type OlivinePlanDayView): the days
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_meal_plan_preview (OlivineStore              *store,
                           const OlivinePlanProblem  *problem,
                           const OlivinePlan         *plan,
                           GError                   **error)
{
  g_autoptr (GPtrArray) days = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (problem != NULL && problem->days->len > 0, NULL);
  g_return_val_if_fail (plan != NULL, NULL);

  days = olivine_meal_plan_days (store, g_array_index (problem->days, OlivinePlanDay, 0).date,
                                 g_array_index (problem->days, OlivinePlanDay,
                                                problem->days->len - 1).date, error);
  if (days == NULL)
    return NULL;
  for (guint i = 0; i < days->len; i++)
    add_plan (days->pdata[i], problem, plan, i);

  return g_steal_pointer (&days);
}
