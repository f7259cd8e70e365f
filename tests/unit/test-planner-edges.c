/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where planning ends: weeks without a meal to fill, bounds that cross, another plan
 * than one that does not fit, and problems that are none.
 */

#include "config.h"

#include "olivine-day-probe.h"
#include "olivine-day-trouble.h"
#include "olivine-plan-remedies.h"
#include "olivine-planner.h"
#include "olivine-week-master.h"
#include "plan-case.h"

static const PlanCaseDish dishes[] = {
  { "Greens", PLAN_CASE_MAIN, 100, 600, 500, 100, 400, 20, 0 },
  { "Porridge", PLAN_CASE_BREAKFAST, 60, 200, 150, 10, 400, 12, 0 },
  { "Rice", PLAN_CASE_MAIN, 90, 100, 100, 100, 400, 8, 0 },
  { "Stew", PLAN_CASE_MAIN, 80, 300, 200, 100, 400, 16, 0 },
};

static OlivinePlanProblem *
new_lunches (guint n_days)
{
  return plan_case_problem (dishes, G_N_ELEMENTS (dishes), n_days, PLAN_CASE_LUNCH, 75, 400);
}

static OlivinePlan *
solve (const OlivinePlanProblem *problem,
       GCancellable             *cancellable)
{
  g_autoptr (GError) error = NULL;
  OlivinePlan *plan = olivine_planner_solve (problem, cancellable, NULL, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static guint
get_dish (const OlivinePlan *plan,
          guint              index)
{
  g_assert_cmpuint (index, <, plan->choices->len);

  return g_array_index (plan->choices, OlivinePlanChoice, index).dish;
}

static void
show_lunch (OlivinePlanProblem *problem,
            const char         *name)
{
  OlivinePlanChoice choice = plan_case_choice (problem, 0, OLIVINE_MEAL_LUNCH, name, 1.0);

  problem->unlike = g_array_new (FALSE, FALSE, sizeof (OlivinePlanChoice));
  g_array_append_val (problem->unlike, choice);
}

/* The plan shown had a breakfast too, which is not asked for any more. */
static void
test_another_plan_than_one_that_does_not_fit (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_lunches (1);
  g_autoptr (OlivinePlan) best = solve (problem, NULL);
  g_autoptr (OlivinePlan) other = NULL;
  OlivinePlanChoice breakfast
      = plan_case_choice (problem, 0, OLIVINE_MEAL_BREAKFAST, "Porridge", 1.0);

  problem->unlike = g_array_copy (best->choices);
  g_array_append_val (problem->unlike, breakfast);
  other = solve (problem, NULL);
  plan_case_assert_kept (problem, other);
  g_assert_cmpuint (other->choices->len, ==, 1);
  g_assert_cmpuint (get_dish (other, 0), !=, get_dish (best, 0));
}

static void
test_another_plan_than_none (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_lunches (2);
  g_autoptr (OlivinePlan) best = solve (problem, NULL);
  g_autoptr (OlivinePlan) other = NULL;

  problem->unlike = g_array_new (FALSE, FALSE, sizeof (OlivinePlanChoice));
  other = solve (problem, NULL);
  g_assert_cmpint (other->status, ==, OLIVINE_PLAN_OPTIMAL);
  g_assert_cmpfloat (other->objective, ==, best->objective);
  g_assert_cmpuint (get_dish (other, 0), ==, get_dish (best, 0));
}

/* The first week cannot be, the second is not looked at any more. */
static void
test_another_plan_where_there_is_none (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_lunches (8);
  g_autoptr (OlivinePlan) plan = NULL;

  plan_case_day (problem, 0)->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = 1000000;
  show_lunch (problem, "Rice");
  plan = solve (problem, NULL);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_INFEASIBLE);
  g_assert_cmpuint (plan->choices->len, ==, 0);
}

static void
test_another_plan_is_stopped (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_lunches (2);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (OlivinePlan) plan = NULL;

  show_lunch (problem, "Rice");
  g_cancellable_cancel (cancellable);
  plan = solve (problem, cancellable);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_STOPPED);
  g_assert_cmpuint (plan->choices->len, ==, 0);
}

/* Of eight days only the last one is open, or only the first. */
static void
test_a_week_without_meals (void)
{
  for (guint open = 0; open < 8; open += 7)
    {
      g_autoptr (OlivinePlanProblem) problem = new_lunches (8);
      g_autoptr (OlivinePlan) plan = NULL;

      for (guint day = 0; day < 8; day++)
        if (day != open)
          plan_case_day (problem, day)->meals = 0;
      g_assert_true (olivine_plan_can_be_made (problem, NULL));
      plan = solve (problem, NULL);
      g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_OPTIMAL);
      g_assert_cmpuint (plan->choices->len, ==, 1);
      g_assert_cmpint (g_array_index (plan->choices, OlivinePlanChoice, 0).date.julian, ==,
                       plan_case_day (problem, open)->date.julian);
    }
}

/* Porridge for seven breakfasts; what is chosen in the week after is no matter to them. */
static void
test_servings_of_another_week (void)
{
  g_autoptr (OlivinePlanProblem) problem =
    plan_case_problem (dishes, G_N_ELEMENTS (dishes), 8, PLAN_CASE_BREAKFAST, 50, 400);

  problem->max_servings = 7000;
  plan_case_choose (problem, 7, OLIVINE_MEAL_BREAKFAST, "Porridge", 1.0);
  g_assert_true (olivine_plan_can_be_made (problem, NULL));

  plan_case_choose (problem, 6, OLIVINE_MEAL_BREAKFAST, "Porridge", 1.0);
  g_assert_true (olivine_plan_can_be_made (problem, NULL));
  plan_case_choose (problem, 5, OLIVINE_MEAL_BREAKFAST, "Porridge", 2.0);
  g_assert_false (olivine_plan_can_be_made (problem, NULL));
}

static void
test_bounds_that_cross (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_lunches (2);
  g_autoptr (OlivinePlan) plan = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_MAGNESIUM, 70);
  g_assert_false (olivine_plan_can_be_made (problem, NULL));
  plan = solve (problem, NULL);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_INFEASIBLE);
}

/* Then there is no room for one more bound that sums them up. */
static void
test_every_nutrient_is_limited (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_lunches (3);
  g_autoptr (OlivinePlan) plan = NULL;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    plan_case_limit (problem, (OlivineNutrient) i, 460);
  plan = solve (problem, NULL);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_OPTIMAL);
  plan_case_assert_kept (problem, plan);
  g_assert_cmpuint (plan->choices->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (get_dish (plan, i), !=, plan_case_find (problem, "Greens"));
}

/* Cut into any shares a dish would do; its portions are 500 and 1,000 kcal. */
static void
test_shares_would_do (void)
{
  static const PlanCaseDish feast[] = {
    { "Feast", PLAN_CASE_LUNCH, 100, 600, 500, 100, 1000, 20, 0 },
  };
  g_autoptr (OlivinePlanProblem) problem =
    plan_case_problem (feast, 1, 1, PLAN_CASE_LUNCH, 10, 700);

  g_assert_false (olivine_plan_can_be_made (problem, NULL));
  plan_case_day (problem, 0)->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY] = 1000000;
  g_assert_true (olivine_plan_can_be_made (problem, NULL));
}

static void
test_what_is_no_problem_has_no_plan (void)
{
  g_autoptr (OlivinePlanProblem) no_days = new_lunches (0);
  g_autoptr (OlivinePlanProblem) one_day = new_lunches (1);

  g_assert_false (olivine_plan_can_be_made (no_days, NULL));
  g_assert_true (olivine_plan_can_be_made (one_day, NULL));
}

static void
test_nothing_is_freed (void)
{
  olivine_day_class_free (NULL);
  olivine_day_probe_free (NULL);
  olivine_day_trouble_free (NULL);
  olivine_week_free (NULL);
  olivine_week_master_free (NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add_func ("/olivine/planner-edges/" path, function)
  ADD ("another-plan-than-one-that-does-not-fit", test_another_plan_than_one_that_does_not_fit);
  ADD ("another-plan-than-none", test_another_plan_than_none);
  ADD ("another-plan-where-there-is-none", test_another_plan_where_there_is_none);
  ADD ("another-plan-is-stopped", test_another_plan_is_stopped);
  ADD ("a-week-without-meals", test_a_week_without_meals);
  ADD ("servings-of-another-week", test_servings_of_another_week);
  ADD ("bounds-that-cross", test_bounds_that_cross);
  ADD ("every-nutrient-is-limited", test_every_nutrient_is_limited);
  ADD ("shares-would-do", test_shares_would_do);
  ADD ("what-is-no-problem-has-no-plan", test_what_is_no_problem_has_no_plan);
  ADD ("nothing-is-freed", test_nothing_is_freed);
#undef ADD

  return g_test_run ();
}
