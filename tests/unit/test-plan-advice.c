/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What taking a change does to a problem, and the words for obstacles and changes. */

#include "config.h"

#include "olivine-plan-words.h"
#include "plan-case.h"

static const PlanCaseDish dishes[] = {
  { "Beans", PLAN_CASE_MAIN, 100, 300, 200, 100, 500, 15, 0 },
  { "Curry", PLAN_CASE_MAIN, 100, 300, 200, 100, 500, 15, OLIVINE_TAG_NUTS },
};

static OlivinePlanProblem *
new_problem (void)
{
  return plan_case_problem (dishes, G_N_ELEMENTS (dishes), 2, PLAN_CASE_MAIN, 300, 1000);
}

static gboolean
apply (OlivinePlanProblem *problem,
       OlivineRemedy       remedy)
{
  return olivine_remedy_apply (&remedy, problem);
}

static gint64
get_minimum (OlivinePlanProblem *problem,
             guint               day,
             OlivineNutrient     nutrient)
{
  return plan_case_day (problem, day)->minimum.thousandths[nutrient];
}

static void
test_target_is_only_lowered (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem ();

  plan_case_day (problem, 1)->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = 200000;
  g_assert_true (apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_TARGET, .amount = 250000 }));
  g_assert_cmpint (get_minimum (problem, 0, OLIVINE_NUTRIENT_MAGNESIUM), ==, 250000);
  g_assert_cmpint (get_minimum (problem, 1, OLIVINE_NUTRIENT_MAGNESIUM), ==, 200000);
  g_assert_false (apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_TARGET, .amount = 250000 }));
}

static void
test_repeats (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem ();

  g_assert_true (apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_REPEATS, .amount = 5000 }));
  g_assert_cmpint (problem->max_servings, ==, 5000);
  g_assert_false (apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_REPEATS, .amount = 4000 }));
}

static void
test_tag (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem ();

  problem->without = OLIVINE_TAG_NUTS | OLIVINE_TAG_MEAT;
  problem->only = OLIVINE_TAG_NUT_FREE;
  g_assert_true (apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_TAG, .tag = OLIVINE_TAG_NUTS }));
  g_assert_cmpuint (problem->without, ==, OLIVINE_TAG_MEAT);
  g_assert_true (
      apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_TAG, .tag = OLIVINE_TAG_NUT_FREE }));
  g_assert_cmpuint (problem->only, ==, 0);
  g_assert_false (apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_TAG, .tag = OLIVINE_TAG_EGG }));
}

static void
test_energy_moves_the_window (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem ();

  g_assert_true (apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_ENERGY, .amount = 1200000 }));
  g_assert_cmpint (plan_case_day (problem, 0)->energy_goal, ==, 1200000);
  g_assert_cmpint (get_minimum (problem, 0, OLIVINE_NUTRIENT_ENERGY), ==, 1020000);
  g_assert_cmpint (plan_case_day (problem, 1)->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY], ==,
                   1380000);
  g_assert_false (apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_ENERGY, .amount = 1200000 }));
}

static void
test_meals_not_where_one_is_chosen (void)
{
  g_autoptr (OlivinePlanProblem) problem
      = plan_case_problem (dishes, G_N_ELEMENTS (dishes), 2, PLAN_CASE_LUNCH, 300, 1000);
  OlivineRemedy remedy = { OLIVINE_REMEDY_MEALS, .meals = PLAN_CASE_DINNER };

  plan_case_choose (problem, 1, OLIVINE_MEAL_DINNER, "Beans", 1);
  g_assert_true (apply (problem, remedy));
  g_assert_cmpuint (plan_case_day (problem, 0)->meals, ==, PLAN_CASE_MAIN);
  g_assert_cmpuint (plan_case_day (problem, 1)->meals, ==, PLAN_CASE_LUNCH);
  g_assert_false (apply (problem, remedy));
}

static void
test_chosen_is_taken_out (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem ();
  OlivinePlanDay *day = plan_case_day (problem, 0);

  plan_case_choose (problem, 0, OLIVINE_MEAL_LUNCH, "Beans", 1.5);
  plan_case_choose (problem, 1, OLIVINE_MEAL_LUNCH, "Curry", 1);
  g_assert_cmpint (day->fixed.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, 450000);

  g_assert_true (
      apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_CHOSEN, .date = day->date }));
  g_assert_cmpint (day->fixed.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, 0);
  g_assert_cmpuint (day->meals, ==, PLAN_CASE_MAIN);
  g_assert_cmpuint (problem->chosen->len, ==, 1);

  g_array_index (problem->chosen, OlivinePlanChoice, 0).is_eaten = TRUE;
  g_assert_false (apply (problem, (OlivineRemedy) { OLIVINE_REMEDY_CHOSEN }));
}

/* A limit that a clinician gave is never loosened here. */
static void
test_asking_changes_nothing (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem ();
  OlivineRemedy remedy = { OLIVINE_REMEDY_ASK, .nutrient = OLIVINE_NUTRIENT_POTASSIUM,
                           .amount = 2400000 };

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 2000);
  g_assert_false (olivine_remedy_is_own (&remedy));
  g_assert_false (apply (problem, remedy));
  g_assert_cmpint (plan_case_day (problem, 0)->maximum.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==,
                   2000000);
  g_assert_null (olivine_remedy_to_label (&remedy));
}

static void
assert_says (OlivineSentence *sentence,
             const char      *text)
{
  g_autofree char *said = olivine_sentence_expand (sentence, NULL);

  g_assert_cmpstr (said, ==, text);
  olivine_sentence_free (sentence);
}

static void
test_obstacles_in_words (void)
{
  static const struct {
    OlivineObstacle  obstacle;
    const char      *text;
  } cases[] = {
    { { OLIVINE_OBSTACLE_LIMIT, .nutrient = OLIVINE_NUTRIENT_POTASSIUM, .allowed = 2000000,
        .reached = 285900, .wanted = 350000 },
      "With potassium at 2000 mg a day the most magnesium these dishes give is 285 mg." },
    { { OLIVINE_OBSTACLE_LIMIT, .nutrient = OLIVINE_NUTRIENT_SODIUM, .allowed = 100000,
        .reached = 250100, .wanted = OLIVINE_UNKNOWN },
      "These meals hold at least 251 mg of sodium a day; the limit is 100 mg." },
    { { OLIVINE_OBSTACLE_TARGET, .reached = 400000, .wanted = 1000000 },
      "Even without a limit the most magnesium these dishes give in a day is 400 mg; the goal is "
      "1000 mg." },
    { { OLIVINE_OBSTACLE_ENERGY, .nutrient = OLIVINE_NUTRIENT_ENERGY, .allowed = 1800000,
        .reached = 1400000, .wanted = OLIVINE_UNKNOWN },
      "Inside every limit these dishes come to 1400 kcal a day at the nearest; the goal is 1800 "
      "kcal." },
    { { OLIVINE_OBSTACLE_REPEATS, .allowed = 3000, .reached = OLIVINE_UNKNOWN,
        .wanted = OLIVINE_UNKNOWN },
      "Each day can be planned by itself, but not all of them while the servings of a dish in a "
      "week are limited to 3 and no main dish comes on two days running." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_says (olivine_obstacle_to_sentence (&cases[i].obstacle), cases[i].text);
}

static void
test_remedies_in_words (void)
{
  static const struct {
    OlivineRemedy  remedy;
    const char    *text;
    const char    *label;
  } cases[] = {
    { { OLIVINE_REMEDY_TARGET, .amount = 285000 },
      "A goal of 285 mg of magnesium can be reached on each day.", "Plan for 285 mg" },
    { { OLIVINE_REMEDY_REPEATS, .amount = 7000 },
      "With the servings of a dish in a week limited to 7 there is a plan.",
      "Raise servings of a dish to 7" },
    { { OLIVINE_REMEDY_TAG, .tag = OLIVINE_TAG_VEGAN },
      "With dishes that are not vegan there is a plan.", "Allow dishes that are not vegan" },
    { { OLIVINE_REMEDY_ENERGY, .amount = 1900000 },
      "With an energy goal of 1900 kcal a day there is a plan.", "Plan for 1900 kcal" },
    { { OLIVINE_REMEDY_MEALS, .meals = PLAN_CASE_SNACK },
      "When these meals are filled too, there is a plan: snack.", "Fill too: snack" },
    { { OLIVINE_REMEDY_CHOSEN },
      "Without the dishes chosen before there is a plan.", "Take out the chosen dishes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_says (olivine_remedy_to_sentence (&cases[i].remedy), cases[i].text);
      assert_says (olivine_remedy_to_label (&cases[i].remedy), cases[i].label);
    }
}

/* Every tag that can be left out has words. */
static void
test_all_tags_in_words (void)
{
  for (guint bit = 0; (1u << bit) <= OLIVINE_TAG_DAIRY_FREE; bit++)
    {
      OlivineRemedy remedy = { OLIVINE_REMEDY_TAG, .tag = (OlivineTag) (1u << bit) };
      OlivineSentence *label = olivine_remedy_to_label (&remedy);
      g_autofree char *said = olivine_sentence_expand (label, NULL);

      g_assert_null (strchr (said, '{'));
      olivine_sentence_free (label);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/plan-advice/target-is-only-lowered", test_target_is_only_lowered);
  g_test_add_func ("/olivine/plan-advice/repeats", test_repeats);
  g_test_add_func ("/olivine/plan-advice/tag", test_tag);
  g_test_add_func ("/olivine/plan-advice/energy-moves-the-window", test_energy_moves_the_window);
  g_test_add_func ("/olivine/plan-advice/meals-not-where-one-is-chosen",
                   test_meals_not_where_one_is_chosen);
  g_test_add_func ("/olivine/plan-advice/chosen-is-taken-out", test_chosen_is_taken_out);
  g_test_add_func ("/olivine/plan-advice/asking-changes-nothing", test_asking_changes_nothing);
  g_test_add_func ("/olivine/plan-advice/obstacles-in-words", test_obstacles_in_words);
  g_test_add_func ("/olivine/plan-advice/remedies-in-words", test_remedies_in_words);
  g_test_add_func ("/olivine/plan-advice/all-tags-in-words", test_all_tags_in_words);

  return g_test_run ();
}
