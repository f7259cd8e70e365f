/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why a plan cannot be made: cases whose truth can be worked out by hand.
 *
 * A serving of every dish has 400 kcal.  A day of 1,000 kcal (850 to 1,150) is
 * two and a half servings, so what it holds follows from how many of them are
 * greens: half a serving 90 mg of magnesium and 500 mg of potassium, one 130 mg and
 * 750 mg, one and a half 170 mg and 1,000 mg.
 */

#include "config.h"

#include "olivine-plan-explain.h"

#include "olivine-plan-words.h"
#include "plan-advice-case.h"
#include "plan-case.h"

static void
test_one_limit (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 125, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 700);
  plan_case_limit (problem, OLIVINE_NUTRIENT_SODIUM, 2300); /* in nobody's way */
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_LIMIT,
                             OLIVINE_NUTRIENT_POTASSIUM, 90);
  g_assert_cmpint (plan_case_obstacle (advice, 0)->wanted, ==, 125000);
  g_assert_false (plan_case_obstacle (advice, 0)->together);
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_TARGET, 90);
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_ASK, 750);
  g_assert_null (plan_case_find_remedy (advice, OLIVINE_REMEDY_ENERGY));
  plan_case_assert_remedies_help (problem, advice);

  plan_case_says (olivine_obstacle_to_sentence (plan_case_obstacle (advice, 0)),
                  "With potassium at 700 mg a day the most magnesium these dishes give is 90 mg.");
  plan_case_says (olivine_remedy_to_sentence (plan_case_find_remedy (advice, OLIVINE_REMEDY_ASK)),
                  "Ask your dietitian whether 750 mg of potassium a day would be all right: then "
                  "125 mg of magnesium could be reached.");
  plan_case_says (olivine_remedy_to_label (plan_case_find_remedy (advice, OLIVINE_REMEDY_TARGET)),
                  "Plan for 90 mg");
}

/* Either limit alone would still stop the 130 mg that the target needs. */
static void
test_two_limits_together (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 125, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;
  guint n_asked = 0;

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 700);
  plan_case_limit (problem, OLIVINE_NUTRIENT_PHOSPHORUS, 600);
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 2);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_LIMIT,
                             OLIVINE_NUTRIENT_POTASSIUM, 90);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 1), OLIVINE_OBSTACLE_LIMIT,
                             OLIVINE_NUTRIENT_PHOSPHORUS, 90);
  g_assert_true (plan_case_obstacle (advice, 0)->together);
  g_assert_true (plan_case_obstacle (advice, 1)->together);

  for (guint i = 0; i < advice->remedies->len; i++)
    {
      const OlivineRemedy *remedy = &g_array_index (advice->remedies, OlivineRemedy, i);

      if (remedy->kind != OLIVINE_REMEDY_ASK)
        continue;
      n_asked++;
      g_assert_true (remedy->together);
      g_assert_cmpint (remedy->amount, ==,
                       remedy->nutrient == OLIVINE_NUTRIENT_POTASSIUM ? 750000 : 650000);
    }
  g_assert_cmpuint (n_asked, ==, 2);
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_TARGET, 90);
  plan_case_assert_remedies_help (problem, advice);
}

/* Two and a half servings hold 20 g of protein at the least; with 16 g there are
 * two servings, 800 kcal.  The magnesium is no matter. */
static void
test_contradicting_limits (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 30, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_PROTEIN, 16);
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 2);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_LIMIT,
                             OLIVINE_NUTRIENT_PROTEIN, 20);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 1), OLIVINE_OBSTACLE_ENERGY,
                             OLIVINE_NUTRIENT_ENERGY, 800);
  g_assert_cmpint (plan_case_obstacle (advice, 0)->wanted, ==, OLIVINE_UNKNOWN);
  g_assert_null (plan_case_find_remedy (advice, OLIVINE_REMEDY_TARGET));
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_ASK, 20);
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_ENERGY, 940);
  plan_case_assert_remedies_help (problem, advice);

  plan_case_says (olivine_obstacle_to_sentence (plan_case_obstacle (advice, 0)),
                  "These meals hold at least 20 g of protein a day; the limit is 16 g.");
}

static void
test_limit_below_one_portion (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 100, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_SODIUM, 40);
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_LIMIT,
                             OLIVINE_NUTRIENT_SODIUM, 250);
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_ASK, 250);
}

static void
test_target_above_all_dishes (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 1000, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_SODIUM, 2300);
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_TARGET,
                             OLIVINE_NUTRIENT_MAGNESIUM, 400);
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_TARGET, 250);
  plan_case_assert_remedies_help (problem, advice);
}

/* One and a half servings of greens are 150 mg; two, in 800 kcal, are enough. */
static void
test_energy (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 190, 600);
  g_autoptr (OlivinePlanAdvice) advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_ENERGY,
                             OLIVINE_NUTRIENT_ENERGY, 150);
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_ENERGY, 700);
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_TARGET, 150);
  plan_case_assert_remedies_help (problem, advice);
}

static void
test_no_dish_and_tag (void)
{
  g_autoptr (OlivinePlanProblem) problem
      = plan_case_new (1, PLAN_CASE_MAIN | PLAN_CASE_BREAKFAST, 150, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  problem->without = OLIVINE_TAG_GLUTEN | OLIVINE_TAG_MEAT;
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  g_assert_cmpint (plan_case_obstacle (advice, 0)->kind, ==, OLIVINE_OBSTACLE_NO_DISH);
  g_assert_cmpint (plan_case_obstacle (advice, 0)->meal, ==, OLIVINE_MEAL_BREAKFAST);
  g_assert_cmpuint (advice->remedies->len, ==, 1);
  g_assert_cmpint (plan_case_find_remedy (advice, OLIVINE_REMEDY_TAG)->tag, ==, OLIVINE_TAG_GLUTEN);
  plan_case_assert_remedies_help (problem, advice);

  plan_case_says (olivine_obstacle_to_sentence (plan_case_obstacle (advice, 0)),
                  "No dish is left for breakfast on 20 November 2026.");
  plan_case_says (olivine_remedy_to_label (plan_case_find_remedy (advice, OLIVINE_REMEDY_TAG)),
                  "Allow dishes with gluten");
}

static void
test_meals (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_LUNCH, 150, 1000);
  g_autoptr (OlivinePlanAdvice) advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  g_assert_cmpint (plan_case_obstacle (advice, 0)->kind, ==, OLIVINE_OBSTACLE_ENERGY);
  g_assert_cmpuint (plan_case_find_remedy (advice, OLIVINE_REMEDY_MEALS)->meals, ==, PLAN_CASE_DINNER);
  plan_case_assert_remedies_help (problem, advice);
}

static void
test_chosen (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 80, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 700);
  plan_case_choose (problem, 0, OLIVINE_MEAL_LUNCH, "Greens", 2);
  advice = plan_case_explain (problem);

  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_CHOSEN,
                             OLIVINE_NUTRIENT_POTASSIUM, 1200);
  g_assert_nonnull (plan_case_find_remedy (advice, OLIVINE_REMEDY_CHOSEN));
  plan_case_assert_remedies_help (problem, advice);
}

/* What is eaten cannot be taken out any more. */
static void
test_eaten (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 80, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 700);
  plan_case_choose (problem, 0, OLIVINE_MEAL_LUNCH, "Greens", 2);
  g_array_index (problem->chosen, OlivinePlanChoice, 0).is_eaten = TRUE;
  advice = plan_case_explain (problem);

  g_assert_cmpint (plan_case_obstacle (advice, 0)->kind, ==, OLIVINE_OBSTACLE_CHOSEN);
  g_assert_null (plan_case_find_remedy (advice, OLIVINE_REMEDY_CHOSEN));
}

/* One dish for seven breakfasts. */
static void
test_repeats (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (7, PLAN_CASE_BREAKFAST, 50, 400);
  g_autoptr (OlivinePlanAdvice) advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  g_assert_cmpint (plan_case_obstacle (advice, 0)->kind, ==, OLIVINE_OBSTACLE_REPEATS);
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_REPEATS, 7);
  plan_case_assert_remedies_help (problem, advice);
}

/* The figures are the worst day's, each limit is told once. */
static void
test_worst_day (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (3, PLAN_CASE_BREAKFAST, 50, 400);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 500);
  plan_case_day (problem, 1)->fixed.thousandths[OLIVINE_NUTRIENT_POTASSIUM] = 350000;
  plan_case_day (problem, 2)->fixed.thousandths[OLIVINE_NUTRIENT_POTASSIUM] = 400000;
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, >=, 1);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_LIMIT,
                             OLIVINE_NUTRIENT_POTASSIUM, 600);
  g_assert_cmpint (plan_case_obstacle (advice, 0)->date.julian, ==,
                   plan_case_day (problem, 2)->date.julian);
  plan_case_assert_remedy (advice, OLIVINE_REMEDY_ASK, 600);
}

static void
test_nothing_in_the_way (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 100, 1000);
  g_autoptr (OlivinePlanAdvice) advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 0);
  g_assert_cmpuint (advice->remedies->len, ==, 0);
}

static void
test_wrong_problem (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (0, PLAN_CASE_MAIN, 100, 1000);
  g_autoptr (GError) error = NULL;

  g_assert_null (olivine_plan_explain (problem, NULL, &error));
  g_assert_nonnull (error);
}

static void
test_cancel (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 500, 1000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (olivine_plan_explain (problem, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/plan-explain/one-limit", test_one_limit);
  g_test_add_func ("/olivine/plan-explain/two-limits-together", test_two_limits_together);
  g_test_add_func ("/olivine/plan-explain/contradicting-limits", test_contradicting_limits);
  g_test_add_func ("/olivine/plan-explain/limit-below-one-portion", test_limit_below_one_portion);
  g_test_add_func ("/olivine/plan-explain/target-above-all-dishes", test_target_above_all_dishes);
  g_test_add_func ("/olivine/plan-explain/energy", test_energy);
  g_test_add_func ("/olivine/plan-explain/no-dish-and-tag", test_no_dish_and_tag);
  g_test_add_func ("/olivine/plan-explain/meals", test_meals);
  g_test_add_func ("/olivine/plan-explain/chosen", test_chosen);
  g_test_add_func ("/olivine/plan-explain/eaten", test_eaten);
  g_test_add_func ("/olivine/plan-explain/repeats", test_repeats);
  g_test_add_func ("/olivine/plan-explain/worst-day", test_worst_day);
  g_test_add_func ("/olivine/plan-explain/nothing-in-the-way", test_nothing_in_the_way);
  g_test_add_func ("/olivine/plan-explain/wrong-problem", test_wrong_problem);
  g_test_add_func ("/olivine/plan-explain/cancel", test_cancel);

  return g_test_run ();
}
