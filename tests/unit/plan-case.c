/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dishes weigh 100 g a serving, so that a figure is what one serving holds.
 *
 * plan_case_assert_kept() adds a plan up from the diary's entries and by the
 * diary's own function: nothing of the planner or of the problem's sums is in it.
 */

#include "config.h"

#include "plan-case.h"

#include <math.h>

#include "olivine-intake.h"

OlivineDish *
plan_case_dish (const PlanCaseDish *made_up)
{
  g_autofree char *id = g_strconcat ("dish:", made_up->name, NULL);
  OlivineDish *dish = olivine_dish_new (id, made_up->name);
  OlivineIngredient *ingredient = olivine_ingredient_new ();
  gint64 *amounts = ingredient->snapshot.thousandths;
  g_autoptr (GError) error = NULL;

  ingredient->quantity = ingredient->grams = 100 * 1000;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    amounts[i] = 0;
  amounts[OLIVINE_NUTRIENT_MAGNESIUM] = olivine_thousandths_from_double (made_up->magnesium_mg);
  amounts[OLIVINE_NUTRIENT_POTASSIUM] = olivine_thousandths_from_double (made_up->potassium_mg);
  amounts[OLIVINE_NUTRIENT_PHOSPHORUS] = olivine_thousandths_from_double (made_up->phosphorus_mg);
  amounts[OLIVINE_NUTRIENT_SODIUM] = olivine_thousandths_from_double (made_up->sodium_mg);
  amounts[OLIVINE_NUTRIENT_ENERGY] = olivine_thousandths_from_double (made_up->energy_kcal);
  amounts[OLIVINE_NUTRIENT_PROTEIN] = olivine_thousandths_from_double (made_up->protein_g);
  g_free (ingredient->unit);
  ingredient->unit = g_strdup ("g");
  ingredient->processing = OLIVINE_PROCESSING_WHOLE;

  dish->meals = made_up->meals;
  dish->servings = 1.0;
  olivine_dish_add_ingredient (dish, ingredient, made_up->contains, NULL);
  olivine_dish_finish (dish, &error);
  g_assert_no_error (error);
  return dish;
}

void
plan_case_add_day (OlivinePlanProblem *problem,
                   guint               meals,
                   double              target_mg,
                   double              energy_kcal)
{
  OlivinePlanDay day = { .meals = meals };

  olivine_date_from_text (PLAN_CASE_FIRST_DAY, &day.date, NULL);
  day.date = olivine_date_add_days (day.date, (int) problem->days->len);
  olivine_snapshot_init (&day.minimum);
  olivine_snapshot_init (&day.maximum);
  day.energy_goal = olivine_thousandths_from_double (energy_kcal);
  day.minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]
      = olivine_thousandths_from_double (target_mg);
  day.minimum.thousandths[OLIVINE_NUTRIENT_ENERGY]
      = olivine_thousandths_from_double (energy_kcal * 0.85);
  day.maximum.thousandths[OLIVINE_NUTRIENT_ENERGY]
      = olivine_thousandths_from_double (energy_kcal * 1.15);
  g_array_append_val (problem->days, day);
}

OlivinePlanProblem *
plan_case_problem (const PlanCaseDish *dishes,
                   guint               n_dishes,
                   guint               n_days,
                   guint               meals,
                   double              target_mg,
                   double              energy_kcal)
{
  OlivinePlanProblem *problem = olivine_plan_problem_new ();

  for (guint i = 0; i < n_dishes; i++)
    g_ptr_array_add (problem->dishes, plan_case_dish (&dishes[i]));
  for (guint i = 0; i < n_days; i++)
    plan_case_add_day (problem, meals, target_mg, energy_kcal);
  return problem;
}

void
plan_case_limit (OlivinePlanProblem *problem,
                 OlivineNutrient     nutrient,
                 double              limit)
{
  for (guint i = 0; i < problem->days->len; i++)
    plan_case_day (problem, i)->maximum.thousandths[nutrient]
        = olivine_thousandths_from_double (limit);
}

OlivinePlanDay *
plan_case_day (OlivinePlanProblem *problem,
               guint               day)
{
  g_assert_cmpuint (day, <, problem->days->len);

  return &g_array_index (problem->days, OlivinePlanDay, day);
}

guint
plan_case_find (OlivinePlanProblem *problem,
                const char         *name)
{
  for (guint i = 0; i < problem->dishes->len; i++)
    if (g_str_equal (((const OlivineDish *) problem->dishes->pdata[i])->name, name))
      return i;

  g_error ("no dish called %s", name);
}

OlivinePlanChoice
plan_case_choice (OlivinePlanProblem *problem,
                  guint               day,
                  OlivineMeal         meal,
                  const char         *name,
                  double              servings)
{
  OlivineDate first = plan_case_day (problem, 0)->date;

  return (OlivinePlanChoice) {
    .date = olivine_date_add_days (first, (int) day),
    .meal = meal,
    .dish = plan_case_find (problem, name),
    .servings = olivine_thousandths_from_double (servings),
  };
}

/* Chosen before: its meal is closed, and what it holds is fixed. */
void
plan_case_choose (OlivinePlanProblem *problem,
                  guint               day,
                  OlivineMeal         meal,
                  const char         *name,
                  double              servings)
{
  OlivinePlanChoice choice = plan_case_choice (problem, day, meal, name, servings);
  OlivinePlanDay *of_day = plan_case_day (problem, day);
  const OlivineDish *dish = problem->dishes->pdata[choice.dish];
  OlivineSnapshot totals;

  olivine_dish_get_totals (dish, choice.servings, &totals);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (totals.thousandths[i] != OLIVINE_UNKNOWN)
      of_day->fixed.thousandths[i] += totals.thousandths[i];
  of_day->fixed_plates |= dish->plates;
  of_day->meals &= ~(1u << meal);
  g_array_append_val (problem->chosen, choice);
}

void
plan_case_put (OlivinePlanProblem *problem,
               OlivinePlan        *plan,
               guint               day,
               OlivineMeal         meal,
               const char         *name,
               double              servings)
{
  OlivinePlanChoice choice = plan_case_choice (problem, day, meal, name, servings);

  g_array_append_val (plan->choices, choice);
}

static void
collect_entries (const OlivinePlanProblem *problem,
                 const GArray             *choices,
                 OlivineDate               date,
                 GPtrArray                *entries)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (choices, OlivinePlanChoice, i);
      g_autoptr (GPtrArray) portion = NULL;

      if (choice->dish == OLIVINE_PLAN_NO_DISH || olivine_date_compare (choice->date, date) != 0)
        continue;
      portion = olivine_dish_to_entries (problem->dishes->pdata[choice->dish], choice->servings,
                                         choice->date, choice->meal);
      for (guint j = 0; j < portion->len; j++)
        g_ptr_array_add (entries, olivine_entry_ref (portion->pdata[j]));
    }
}

/* Only for days on which nothing is fixed but what is chosen. */
static void
assert_day_kept (const OlivinePlanProblem *problem,
                 const OlivinePlan        *plan,
                 const OlivinePlanDay     *day)
{
  g_autoptr (GPtrArray) entries
      = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
  OlivineIntake intake;

  if (day->meals == 0)
    return;

  collect_entries (problem, problem->chosen, day->date, entries);
  collect_entries (problem, plan->choices, day->date, entries);
  olivine_intake_compute (entries, &intake);

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      if (day->minimum.thousandths[i] != OLIVINE_UNKNOWN)
        g_assert_cmpint (intake.totals.thousandths[i], >=, day->minimum.thousandths[i]);
      if (day->maximum.thousandths[i] != OLIVINE_UNKNOWN)
        g_assert_cmpint (intake.totals.thousandths[i], <=, day->maximum.thousandths[i]);
    }
  g_assert_cmpint (intake.food_mg, ==, intake.totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);
  g_assert_false (intake.at_least);
}

void
plan_case_assert_kept (const OlivinePlanProblem *problem,
                       const OlivinePlan        *plan)
{
  g_autoptr (GError) error = NULL;

  olivine_plan_problem_check (problem, plan, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < problem->days->len; i++)
    assert_day_kept (problem, plan, &g_array_index (problem->days, OlivinePlanDay, i));
}
