/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The points of a plan, each part by itself. */

#include "config.h"

#include "olivine-plan-score.h"

#include "olivine-plan-swap.h"
#include "plan-case.h"

static const PlanCaseDish dishes[] = {
  { "Beans", PLAN_CASE_MAIN, 100, 300, 200, 100, 500, 15, 0 },
  { "Curry", PLAN_CASE_MAIN, 100, 300, 200, 100, 500, 15, 0 },
  { "Dal", PLAN_CASE_MAIN, 200, 900, 200, 100, 500, 15, 0 },
};

static OlivinePlanProblem *
new_problem (guint n_days)
{
  return plan_case_problem (dishes, G_N_ELEMENTS (dishes), n_days, PLAN_CASE_MAIN, 100, 1000);
}

static void
assert_points (double points,
               double expected)
{
  g_assert_cmpfloat_with_epsilon (points, expected, 1e-9);
}

static OlivineDish *
get_dish (OlivinePlanProblem *problem,
          const char         *name)
{
  return problem->dishes->pdata[plan_case_find (problem, name)];
}

static void
test_nothing_left_to_wish_for (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  OlivinePlanScore score;

  plan_case_put (problem, plan, 0, OLIVINE_MEAL_LUNCH, "Beans", 1);
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_DINNER, "Curry", 1);
  olivine_plan_score (problem, plan, &score);
  assert_points (score.total, 0.0);
}

static void
test_energy_and_portions (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  OlivinePlanScore score;

  /* 1,250 kcal of 1,000: 25 % off, by one portion that is half a serving more. */
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_LUNCH, "Beans", 1.5);
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_DINNER, "Curry", 1);
  olivine_plan_score (problem, plan, &score);
  assert_points (score.energy, 25.0 * OLIVINE_SCORE_ENERGY);
  assert_points (score.portions, OLIVINE_SCORE_PORTION);
  assert_points (score.total, score.energy + score.portions);
}

static void
test_whole_foods (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);

  get_dish (problem, "Beans")->whole_share = 0.25;
  assert_points (olivine_plan_score_choice (problem, plan_case_find (problem, "Beans"),
                                            OLIVINE_MEAL_LUNCH, 1000),
                 0.75 * OLIVINE_SCORE_NOT_WHOLE);
}

/* What no dish brings is not missed. */
static void
test_plates (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  OlivinePlanScore score;

  get_dish (problem, "Beans")->plates = OLIVINE_PLATE_LEGUMES;
  get_dish (problem, "Curry")->plates = OLIVINE_PLATE_LEGUMES | OLIVINE_PLATE_VEGETABLES;
  get_dish (problem, "Dal")->plates = OLIVINE_PLATE_GRAINS;
  plan_case_day (problem, 0)->fixed_plates = OLIVINE_PLATE_FRUIT;
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_LUNCH, "Beans", 1);
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_DINNER, "Curry", 1);
  olivine_plan_score (problem, plan, &score);
  assert_points (score.plates, OLIVINE_SCORE_PLATE); /* no grains; nuts and animal are nowhere */
}

static void
test_repeats (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (8);
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  OlivinePlanScore score;

  plan_case_put (problem, plan, 0, OLIVINE_MEAL_LUNCH, "Beans", 1);
  plan_case_put (problem, plan, 2, OLIVINE_MEAL_LUNCH, "Beans", 1);
  plan_case_put (problem, plan, 4, OLIVINE_MEAL_LUNCH, "Beans", 1);
  plan_case_put (problem, plan, 7, OLIVINE_MEAL_LUNCH, "Beans", 1); /* the next week */
  olivine_plan_score (problem, plan, &score);
  assert_points (score.repeats, 2 * OLIVINE_SCORE_REPEAT);

  /* What was chosen twice before is not the plan's doing; a third time is. */
  plan_case_choose (problem, 1, OLIVINE_MEAL_DINNER, "Dal", 1);
  plan_case_choose (problem, 3, OLIVINE_MEAL_DINNER, "Dal", 1);
  olivine_plan_score (problem, plan, &score);
  assert_points (score.repeats, 2 * OLIVINE_SCORE_REPEAT);
  plan_case_put (problem, plan, 5, OLIVINE_MEAL_DINNER, "Dal", 1);
  olivine_plan_score (problem, plan, &score);
  assert_points (score.repeats, 3 * OLIVINE_SCORE_REPEAT);
}

static void
test_favourites (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  guint beans = plan_case_find (problem, "Beans");
  guint curry = plan_case_find (problem, "Curry");

  assert_points (olivine_plan_score_choice (problem, curry, OLIVINE_MEAL_LUNCH, 1000), 0.0);
  get_dish (problem, "Beans")->liking = 1;
  assert_points (olivine_plan_score_choice (problem, beans, OLIVINE_MEAL_LUNCH, 1000), 0.0);
  assert_points (olivine_plan_score_choice (problem, curry, OLIVINE_MEAL_LUNCH, 1000),
                 OLIVINE_SCORE_OTHER);
}

static void
test_leftovers (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  OlivinePlanScore score;

  get_dish (problem, "Dal")->leftover = 2500;
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_LUNCH, "Dal", 1);
  olivine_plan_score (problem, plan, &score);
  assert_points (score.leftovers, 1.5 * OLIVINE_SCORE_LEFTOVER);

  /* More than may come in a week cannot be wished for. */
  get_dish (problem, "Dal")->leftover = 9000;
  olivine_plan_score (problem, plan, &score);
  assert_points (score.leftovers, 2 * OLIVINE_SCORE_LEFTOVER);
}

static void
test_day_without_open_meal (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (2);
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  OlivinePlanScore score;

  plan_case_day (problem, 1)->meals = 0;
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_LUNCH, "Beans", 1);
  plan_case_put (problem, plan, 0, OLIVINE_MEAL_DINNER, "Curry", 1);
  olivine_plan_score (problem, plan, &score);
  assert_points (score.total, 0.0);
}

static const OlivineSwap *
get_swap (GArray *swaps,
          guint   index)
{
  return &g_array_index (swaps, OlivineSwap, index);
}

/* Beside a serving of beans: the dal is over the limit of potassium in each portion
 * that brings enough energy. */
static void
test_swaps_are_ranked (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (GArray) swaps = NULL;

  plan_case_choose (problem, 0, OLIVINE_MEAL_LUNCH, "Beans", 1);
  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 700);
  swaps = olivine_plan_swaps (problem, 0, OLIVINE_MEAL_DINNER);

  g_assert_cmpuint (swaps->len, ==, 3);
  g_assert_cmpuint (get_swap (swaps, 0)->dish, ==, plan_case_find (problem, "Curry"));
  g_assert_cmpuint (get_swap (swaps, 0)->broken, ==, 0);
  g_assert_cmpint (get_swap (swaps, 0)->servings, ==, 1000);
  g_assert_cmpint (get_swap (swaps, 0)->magnesium_mg, ==, 100000);
  g_assert_cmpint (get_swap (swaps, 0)->totals.thousandths[OLIVINE_NUTRIENT_ENERGY], ==, 1000000);
  g_assert_cmpuint (get_swap (swaps, 1)->dish, ==, plan_case_find (problem, "Beans"));
  assert_points (get_swap (swaps, 1)->points, OLIVINE_SCORE_REPEAT);
  g_assert_cmpuint (get_swap (swaps, 2)->broken, ==, 1u << OLIVINE_NUTRIENT_POTASSIUM);
}

static void
test_swap_tells_repeats (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (2);
  g_autoptr (GArray) swaps = NULL;

  plan_case_choose (problem, 0, OLIVINE_MEAL_LUNCH, "Beans", 1);
  swaps = olivine_plan_swaps (problem, 1, OLIVINE_MEAL_DINNER);
  for (guint i = 0; i < swaps->len; i++)
    g_assert_cmpint (get_swap (swaps, i)->repeats, ==,
                     get_swap (swaps, i)->dish == plan_case_find (problem, "Beans"));
  g_assert_true (get_swap (swaps, 2)->repeats);
}

/* With lunch still open nothing is too little yet. */
static void
test_swap_while_meals_are_open (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem (1);
  g_autoptr (GArray) swaps = olivine_plan_swaps (problem, 0, OLIVINE_MEAL_DINNER);

  g_assert_cmpuint (swaps->len, ==, 3);
  for (guint i = 0; i < swaps->len; i++)
    g_assert_cmpuint (get_swap (swaps, i)->broken, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/plan-score/nothing-left-to-wish-for", test_nothing_left_to_wish_for);
  g_test_add_func ("/olivine/plan-score/energy-and-portions", test_energy_and_portions);
  g_test_add_func ("/olivine/plan-score/whole-foods", test_whole_foods);
  g_test_add_func ("/olivine/plan-score/plates", test_plates);
  g_test_add_func ("/olivine/plan-score/repeats", test_repeats);
  g_test_add_func ("/olivine/plan-score/favourites", test_favourites);
  g_test_add_func ("/olivine/plan-score/leftovers", test_leftovers);
  g_test_add_func ("/olivine/plan-score/day-without-open-meal", test_day_without_open_meal);
  g_test_add_func ("/olivine/plan-score/swaps-are-ranked", test_swaps_are_ranked);
  g_test_add_func ("/olivine/plan-score/swap-tells-repeats", test_swap_tells_repeats);
  g_test_add_func ("/olivine/plan-score/swap-while-meals-are-open",
                   test_swap_while_meals_are_open);

  return g_test_run ();
}
