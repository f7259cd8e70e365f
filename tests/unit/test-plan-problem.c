/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a plan must do: which problems can be asked, which dish may stand where,
 * and every hard rule broken by a plan once.
 */

#include "config.h"

#include "plan-case.h"

#include <math.h>

#include "olivine-core-error.h"

static const PlanCaseDish dishes[] = {
  { "Porridge", PLAN_CASE_BREAKFAST, 100, 300, 200, 100, 500, 15, OLIVINE_TAG_GLUTEN },
  { "Lentil stew", PLAN_CASE_MAIN, 150, 800, 300, 400, 700, 30, 0 },
  { "Chicken and rice", PLAN_CASE_MAIN, 80, 500, 350, 500, 700, 40, OLIVINE_TAG_MEAT },
  { "Mystery pie", PLAN_CASE_MAIN, 90, NAN, 250, 300, 700, 20, OLIVINE_TAG_UNKNOWN },
  { "Soup of the day", PLAN_CASE_LUNCH, NAN, 300, 100, 300, 300, 10, 0 },
};

#define ALL_MEALS (PLAN_CASE_BREAKFAST | PLAN_CASE_LUNCH | PLAN_CASE_DINNER)

static OlivinePlanProblem *
new_problem (guint n_days)
{
  return plan_case_problem (dishes, G_N_ELEMENTS (dishes), n_days, ALL_MEALS, 300, 1900);
}

/* Porridge, and stew and chicken in turn. */
static OlivinePlan *
new_plan (OlivinePlanProblem *problem)
{
  OlivinePlan *plan = olivine_plan_new ();

  plan_case_put (problem, plan, 0, OLIVINE_MEAL_BREAKFAST, "Porridge", 1);
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_LUNCH, "Lentil stew", 1);
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_DINNER, "Chicken and rice", 1);
  return plan;
}

static void
assert_refused (const OlivinePlanProblem *problem,
                const OlivinePlan        *plan,
                const char               *rule)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_plan_problem_check (problem, plan, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
  g_assert_nonnull (strstr (error->message, PLAN_CASE_FIRST_DAY));
  if (strstr (error->message, rule) == NULL)
    g_error ("“%s” does not say “%s”", error->message, rule);
}

static void
test_number_of_days (void)
{
  static const struct {
    guint    n_days;
    gboolean is_valid;
  } cases[] = {
    { 0, FALSE }, { 1, TRUE }, { 7, TRUE }, { 28, TRUE }, { 29, FALSE }, { 400, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = new_problem (cases[i].n_days);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (olivine_plan_problem_validate (problem, &error), ==, cases[i].is_valid);
      if (cases[i].is_valid)
        continue;
      g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
      g_assert_nonnull (strstr (error->message, "A plan is for 1 to 28 days"));
    }
}

static void
assert_invalid (OlivinePlanProblem *problem,
                OlivineCoreError    code,
                const char         *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_plan_problem_validate (problem, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, (int) code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_nothing_to_fill (void)
{
  g_autoptr (OlivinePlanProblem) problem
      = plan_case_problem (dishes, G_N_ELEMENTS (dishes), 3, 0, 300, 1900);

  assert_invalid (problem, OLIVINE_CORE_ERROR_NOT_APPLICABLE, "no meal to fill");
}

static void
test_no_dish_left (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);

  problem->without = OLIVINE_TAG_GLUTEN | OLIVINE_TAG_MEAT;
  problem->only = OLIVINE_TAG_DAIRY;
  assert_invalid (problem, OLIVINE_CORE_ERROR_NOT_APPLICABLE, "No dish is left");

  problem->without = problem->only = 0;
  g_ptr_array_set_size (problem->dishes, 0);
  assert_invalid (problem, OLIVINE_CORE_ERROR_NOT_APPLICABLE, "No dish is left");
}

static void
test_senseless_problems (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (2);
  OlivinePlanChoice choice = plan_case_choice (problem, 0, OLIVINE_MEAL_LUNCH, "Porridge", 1);

  plan_case_day (problem, 1)->date.julian++;
  assert_invalid (problem, OLIVINE_CORE_ERROR_INVALID, "does not follow");
  plan_case_day (problem, 1)->date.julian--;

  plan_case_day (problem, 1)->energy_goal = 0;
  assert_invalid (problem, OLIVINE_CORE_ERROR_RANGE, "above 0 kcal");
  plan_case_day (problem, 1)->energy_goal = 1;

  problem->max_servings = 0;
  assert_invalid (problem, OLIVINE_CORE_ERROR_RANGE, "servings a week");
  problem->max_servings = 3000;

  choice.dish = 99;
  g_array_append_val (problem->chosen, choice);
  assert_invalid (problem, OLIVINE_CORE_ERROR_INVALID, "names no dish");
  g_array_index (problem->chosen, OlivinePlanChoice, 0).dish = OLIVINE_PLAN_NO_DISH;
  g_assert_true (olivine_plan_problem_validate (problem, NULL));
}

/* A limit below what one portion holds has no plan, but the question is a fair one. */
static void
test_hopeless_is_valid (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 1);
  g_assert_true (olivine_plan_problem_validate (problem, NULL));
}

static void
test_tags (void)
{
  static const struct {
    OlivineTags  without;
    OlivineTags  only;
    const char  *dish;
    gboolean     is_allowed;
  } cases[] = {
    { 0, 0, "Porridge", TRUE },
    { 0, 0, "Mystery pie", TRUE },
    { 0, 0, "Soup of the day", FALSE }, /* its magnesium is not known */
    { OLIVINE_TAG_GLUTEN, 0, "Porridge", FALSE },
    { OLIVINE_TAG_GLUTEN, 0, "Chicken and rice", TRUE },
    { OLIVINE_TAG_SESAME, 0, "Mystery pie", FALSE }, /* it may hold anything */
    { 0, OLIVINE_TAG_VEGAN, "Lentil stew", TRUE },
    { 0, OLIVINE_TAG_VEGAN, "Chicken and rice", FALSE },
    { 0, OLIVINE_TAG_NUT_FREE, "Mystery pie", FALSE },
    { 0, OLIVINE_TAG_VEGAN | OLIVINE_TAG_GLUTEN_FREE, "Porridge", FALSE },
  };
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint dish = plan_case_find (problem, cases[i].dish);

      problem->without = cases[i].without;
      problem->only = cases[i].only;
      g_assert_cmpint (olivine_plan_problem_allows (problem, problem->dishes->pdata[dish]), ==,
                       cases[i].is_allowed);
    }
}

static void
test_disliked (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  OlivineDish *dish = problem->dishes->pdata[0];

  dish->liking = -1;
  g_assert_false (olivine_plan_problem_allows (problem, dish));
}

static void
test_fits (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  guint pie = plan_case_find (problem, "Mystery pie");
  guint porridge = plan_case_find (problem, "Porridge");

  g_assert_true (olivine_plan_problem_fits (problem, 0, OLIVINE_MEAL_BREAKFAST, porridge));
  g_assert_false (olivine_plan_problem_fits (problem, 0, OLIVINE_MEAL_DINNER, porridge));

  /* Its potassium is not known, which matters only under a limit. */
  g_assert_true (olivine_plan_problem_fits (problem, 0, OLIVINE_MEAL_DINNER, pie));
  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 2000);
  g_assert_false (olivine_plan_problem_fits (problem, 0, OLIVINE_MEAL_DINNER, pie));
}

static void
test_good_plan (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = new_plan (problem);

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 1600);
  plan_case_assert_kept (problem, plan);
}

static void
test_bounds (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = new_plan (problem);
  gint64 *least = plan_case_day (problem, 0)->minimum.thousandths;
  gint64 *most = plan_case_day (problem, 0)->maximum.thousandths;

  /* One thousandth is one too many. */
  least[OLIVINE_NUTRIENT_MAGNESIUM] = 330000;
  plan_case_assert_kept (problem, plan);
  least[OLIVINE_NUTRIENT_MAGNESIUM] = 330001;
  assert_refused (problem, plan, "magnesium_mg is 330 mg, less than 330.001");
  least[OLIVINE_NUTRIENT_MAGNESIUM] = OLIVINE_UNKNOWN;

  most[OLIVINE_NUTRIENT_SODIUM] = 1000000;
  plan_case_assert_kept (problem, plan);
  most[OLIVINE_NUTRIENT_SODIUM] = 999999;
  assert_refused (problem, plan, "sodium_mg is 1000 mg, more than 999.999");
  most[OLIVINE_NUTRIENT_SODIUM] = OLIVINE_UNKNOWN;

  least[OLIVINE_NUTRIENT_ENERGY] = 1900001;
  assert_refused (problem, plan, "energy_kcal");
}

static void
test_fixed_counts (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = new_plan (problem);
  OlivineSnapshot totals;

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 1600);
  plan_case_day (problem, 0)->fixed.thousandths[OLIVINE_NUTRIENT_POTASSIUM] = 1;
  olivine_plan_problem_day_totals (problem, plan, 0, &totals);
  g_assert_cmpint (totals.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, 1600001);
  assert_refused (problem, plan, "potassium_mg");
}

static void
test_every_meal_once (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = new_plan (problem);

  g_array_set_size (plan->choices, 2);
  assert_refused (problem, plan, "dinner has 0 dishes");
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_LUNCH, "Chicken and rice", 1);
  assert_refused (problem, plan, "lunch has 2 dishes");
}

static void
test_choices (void)
{
  static const struct {
    const char *dish;
    double      servings;
    const char *rule;
  } cases[] = {
    { "Lentil stew", 0.75, "portion of Lentil stew" },
    { "Lentil stew", 2.5, "portion of Lentil stew" },
    { "Porridge", 1, "Porridge may not be chosen for lunch" },
    { "Soup of the day", 1, "Soup of the day may not be chosen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = new_problem (1);
      g_autoptr (OlivinePlan) plan = new_plan (problem);

      g_array_index (plan->choices, OlivinePlanChoice, 1)
          = plan_case_choice (problem, 0, OLIVINE_MEAL_LUNCH, cases[i].dish, cases[i].servings);
      assert_refused (problem, plan, cases[i].rule);
    }
}

static void
test_outside_of_the_plan (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = new_plan (problem);
  g_autoptr (GError) error = NULL;

  plan_case_put (problem, plan, 1, OLIVINE_MEAL_LUNCH, "Lentil stew", 1);
  g_assert_false (olivine_plan_problem_check (problem, plan, &error));
  g_assert_nonnull (strstr (error->message, "On 2026-11-21 a dish is chosen"));
}

/* Lunch and dinner alike; breakfast may be the same every day. */
static void
test_no_main_dish_twice_running (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (2);
  g_autoptr (OlivinePlan) plan = new_plan (problem);

  plan_case_limit (problem, OLIVINE_NUTRIENT_ENERGY, 9999);
  plan_case_put (problem, plan, 1, OLIVINE_MEAL_BREAKFAST, "Porridge", 1);
  plan_case_put (problem, plan, 1, OLIVINE_MEAL_LUNCH, "Chicken and rice", 1);
  plan_case_put (problem, plan, 1, OLIVINE_MEAL_DINNER, "Mystery pie", 2);
  assert_refused (problem, plan, "Chicken and rice is the main dish of the day beside it");

  g_array_index (plan->choices, OlivinePlanChoice, 4).dish
      = plan_case_find (problem, "Mystery pie");
  plan_case_assert_kept (problem, plan);
}

static void
test_chosen_neighbours (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = new_plan (problem);
  OlivinePlanChoice before = plan_case_choice (problem, 0, OLIVINE_MEAL_DINNER, "Lentil stew", 1);

  before.date.julian--;
  g_array_append_val (problem->chosen, before);
  assert_refused (problem, plan, "Lentil stew is the main dish");
  g_array_index (problem->chosen, OlivinePlanChoice, 0).date.julian--;
  plan_case_assert_kept (problem, plan);
}

static void
test_servings_a_week (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = new_plan (problem);
  OlivinePlanChoice other = plan_case_choice (problem, 6, OLIVINE_MEAL_DINNER, "Lentil stew", 2);

  g_array_append_val (problem->chosen, other);
  plan_case_assert_kept (problem, plan);
  problem->max_servings = 2999;
  assert_refused (problem, plan, "Lentil stew comes more often");

  /* The eighth day is in another week. */
  g_array_index (problem->chosen, OlivinePlanChoice, 0).date.julian++;
  plan_case_assert_kept (problem, plan);
}

static void
test_weeks (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (9);
  OlivineDate first = plan_case_day (problem, 0)->date;

  g_assert_cmpint (olivine_plan_problem_week (problem, olivine_date_add_days (first, -1)), ==, -1);
  g_assert_cmpint (olivine_plan_problem_week (problem, first), ==, 0);
  g_assert_cmpint (olivine_plan_problem_week (problem, olivine_date_add_days (first, 6)), ==, 0);
  g_assert_cmpint (olivine_plan_problem_week (problem, olivine_date_add_days (first, 13)), ==, 1);
  g_assert_cmpint (olivine_plan_problem_week (problem, olivine_date_add_days (first, 14)), ==, -1);
}

static void
test_copy_is_apart (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (2);
  g_autoptr (OlivinePlanProblem) copy = NULL;

  problem->unlike = g_array_new (FALSE, TRUE, sizeof (OlivinePlanChoice));
  copy = olivine_plan_problem_copy (problem);
  g_array_set_size (copy->days, 1);
  g_ptr_array_set_size (copy->dishes, 1);
  g_assert_cmpuint (problem->days->len, ==, 2);
  g_assert_cmpuint (problem->dishes->len, ==, G_N_ELEMENTS (dishes));
  g_assert_true (copy->dishes->pdata[0] == problem->dishes->pdata[0]);
  g_assert_true (copy->unlike != problem->unlike);
}

static void
test_status_nicks (void)
{
  g_assert_cmpstr (olivine_plan_status_to_nick (OLIVINE_PLAN_OPTIMAL), ==, "optimal");
  g_assert_cmpstr (olivine_plan_status_to_nick (OLIVINE_PLAN_WITHIN_GAP), ==, "within-gap");
  g_assert_cmpstr (olivine_plan_status_to_nick (OLIVINE_PLAN_INFEASIBLE), ==, "infeasible");
  g_assert_cmpstr (olivine_plan_status_to_nick (OLIVINE_PLAN_STOPPED), ==, "stopped");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/plan-problem/number-of-days", test_number_of_days);
  g_test_add_func ("/olivine/plan-problem/nothing-to-fill", test_nothing_to_fill);
  g_test_add_func ("/olivine/plan-problem/no-dish-left", test_no_dish_left);
  g_test_add_func ("/olivine/plan-problem/senseless-problems", test_senseless_problems);
  g_test_add_func ("/olivine/plan-problem/hopeless-is-valid", test_hopeless_is_valid);
  g_test_add_func ("/olivine/plan-problem/tags", test_tags);
  g_test_add_func ("/olivine/plan-problem/disliked", test_disliked);
  g_test_add_func ("/olivine/plan-problem/fits", test_fits);
  g_test_add_func ("/olivine/plan-problem/good-plan", test_good_plan);
  g_test_add_func ("/olivine/plan-problem/bounds", test_bounds);
  g_test_add_func ("/olivine/plan-problem/fixed-counts", test_fixed_counts);
  g_test_add_func ("/olivine/plan-problem/every-meal-once", test_every_meal_once);
  g_test_add_func ("/olivine/plan-problem/choices", test_choices);
  g_test_add_func ("/olivine/plan-problem/outside-of-the-plan", test_outside_of_the_plan);
  g_test_add_func ("/olivine/plan-problem/no-main-dish-twice-running",
                   test_no_main_dish_twice_running);
  g_test_add_func ("/olivine/plan-problem/chosen-neighbours", test_chosen_neighbours);
  g_test_add_func ("/olivine/plan-problem/servings-a-week", test_servings_a_week);
  g_test_add_func ("/olivine/plan-problem/weeks", test_weeks);
  g_test_add_func ("/olivine/plan-problem/copy-is-apart", test_copy_is_apart);
  g_test_add_func ("/olivine/plan-problem/status-nicks", test_status_nicks);

  return g_test_run ();
}
