/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A plan before it is in the diary, printed as it would be there. */

#include "config.h"

#include "cli-plan.h"

#include <math.h>

static double
compute_coverage (const OlivinePlanItem *item,
                  const OlivineDish     *dish)
{
  g_autoptr (GPtrArray) entries = NULL;
  OlivineIntake intake = { 0, };

  entries = olivine_dish_to_entries (dish, item->servings, item->date, item->meal);
  olivine_intake_compute (entries, &intake);

  return intake.coverage;
}

static OlivinePlanItem *
make_item (const OlivinePlanProblem *problem,
           const OlivinePlanChoice  *choice)
{
  const OlivineDish *dish = problem->dishes->pdata[choice->dish];
  OlivinePlanItem *item = olivine_plan_item_new ();

  g_free (item->dish_id);
  g_free (item->dish);
  item->dish_id = g_strdup (dish->id);
  item->dish = g_strdup (dish->name);
  item->date = choice->date;
  item->meal = choice->meal;
  item->servings = choice->servings;
  olivine_dish_get_totals (dish, item->servings, &item->totals);
  item->coverage = compute_coverage (item, dish);

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

/* The day as it would be with the plan. */
static void
add_plan (OlivinePlanDayView       *day,
          const OlivinePlanProblem *problem,
          const OlivinePlan        *plan,
          guint                     index)
{
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
 * cli_preview_plan:
 * @cli: the run, its store open
 * @problem: what was to be planned
 * @plan: a plan for it
 * @error: return location for an error
 *
 * Prints the plan of the days as it would be, and changes nothing.
 *
 * Returns: whether what is planned already could be read
 */
gboolean
cli_preview_plan (Cli                       *cli,
                  const OlivinePlanProblem  *problem,
                  const OlivinePlan         *plan,
                  GError                   **error)
{
  OlivineDate last = olivine_date_add_days (cli->date, (int) problem->days->len - 1);
  g_autoptr (GPtrArray) days = olivine_meal_plan_days (cli->store, cli->date, last, error);

  if (days == NULL)
    return FALSE;
  for (guint i = 0; i < days->len; i++)
    add_plan (days->pdata[i], problem, plan, i);
  if (!cli->as_csv)
    cli_print (cli, "This is how the plan would be; nothing was changed.\n");
  cli_print_plan_days (cli, days);

  return TRUE;
}
