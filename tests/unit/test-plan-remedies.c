/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is in the way of a plan where it is not one thing alone, and what is offered
 * then.  As in test-plan-explain.c a serving of most dishes has 400 kcal.
 */

#include "config.h"

#include "olivine-plan-explain.h"

#include "olivine-day-trouble.h"
#include "olivine-plan-words.h"
#include "plan-advice-case.h"
#include "plan-case.h"

/* Half of it is 500 kcal, and there is nothing between that and the whole of it. */
static const PlanCaseDish feast[] = {
  { "Feast", PLAN_CASE_LUNCH, 100, 600, 500, 100, 1000, 20, 0 },
};

/* In the order they are told. */
static const OlivineRemedy *
get_asked (OlivinePlanAdvice *advice,
           OlivineNutrient    nutrient)
{
  for (guint i = 0; i < advice->remedies->len; i++)
    {
      const OlivineRemedy *remedy = &g_array_index (advice->remedies, OlivineRemedy, i);

      if (remedy->kind == OLIVINE_REMEDY_ASK && remedy->nutrient == nutrient)
        return remedy;
    }

  return NULL;
}

static void
assert_asked (OlivinePlanAdvice *advice,
              OlivineNutrient    nutrient,
              gint64             amount,
              gboolean           together)
{
  const OlivineRemedy *remedy = get_asked (advice, nutrient);

  g_assert_nonnull (remedy);
  g_assert_cmpint (remedy->amount, ==, amount);
  g_assert_cmpint (remedy->together, ==, together);
}

static void
set_target (OlivinePlanProblem *problem,
            guint               day,
            gint64              target)
{
  plan_case_day (problem, day)->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = target;
}

static void
test_without_a_target (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 125, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  set_target (problem, 0, OLIVINE_UNKNOWN);
  plan_case_limit (problem, OLIVINE_NUTRIENT_SODIUM, 40);
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_LIMIT,
                             OLIVINE_NUTRIENT_SODIUM, 250);
  g_assert_null (plan_case_find_remedy (advice, OLIVINE_REMEDY_TARGET));
  assert_asked (advice, OLIVINE_NUTRIENT_SODIUM, 250000, FALSE);
  plan_case_says (olivine_remedy_to_sentence (plan_case_find_remedy (advice, OLIVINE_REMEDY_ASK)),
                  "Ask your dietitian whether 250 mg of sodium a day would be all right: then "
                  "there is a plan.");
}

/* No dish holds as much, and none is so low in sodium: neither change helps alone. */
static void
test_target_and_limit (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 1000, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_SODIUM, 40);
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 2);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_TARGET,
                             OLIVINE_NUTRIENT_MAGNESIUM, 400);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 1), OLIVINE_OBSTACLE_LIMIT,
                             OLIVINE_NUTRIENT_SODIUM, 250);
  g_assert_cmpuint (advice->remedies->len, ==, 0);
}

/* Half a serving of each of two dishes is 400 kcal at the least. */
static void
test_energy_goal_too_low (void)
{
  for (guint n_days = 1; n_days <= 2; n_days++)
    for (guint has_least = 0; has_least < 2; has_least++)
      {
        g_autoptr (OlivinePlanProblem) problem = plan_case_new (n_days, PLAN_CASE_MAIN, 20, 300);
        g_autoptr (OlivinePlanAdvice) advice = NULL;

        set_target (problem, 0, 10000);
        for (guint day = 0; day < n_days && !has_least; day++)
          plan_case_day (problem, day)->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY]
              = OLIVINE_UNKNOWN;
        advice = plan_case_explain (problem);

        g_assert_cmpuint (advice->obstacles->len, ==, 1);
        plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_ENERGY,
                                   OLIVINE_NUTRIENT_ENERGY, 400);
        g_assert_cmpint (plan_case_obstacle (advice, 0)->wanted, ==, OLIVINE_UNKNOWN);
      }
}

static void
test_energy_goal_between_two_portions (void)
{
  static const struct {
    double goal_kcal;
    double nearest_kcal;
    double offered_kcal;
  } cases[] = {
    { 700, 500, 580 },  /* 500 is within 15 % of 580 */
    { 740, 500, 870 },  /* 500 is nearer to what may be, 870 to what was wished */
    { 800, 1000, 870 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivinePlanProblem) problem =
        plan_case_problem (feast, 1, 1, PLAN_CASE_LUNCH, 10, cases[i].goal_kcal);
      g_autoptr (OlivinePlanAdvice) advice = plan_case_explain (problem);

      plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_ENERGY,
                                 OLIVINE_NUTRIENT_ENERGY, cases[i].nearest_kcal);
      plan_case_assert_remedy (advice, OLIVINE_REMEDY_ENERGY, cases[i].offered_kcal);
      plan_case_assert_remedies_help (problem, advice);
    }
}

/* There is no goal that would help where no energy is asked for. */
static void
test_no_energy_window (void)
{
  static const gint64 least[] = { OLIVINE_UNKNOWN, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (least); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 125, 1000);
      g_autoptr (OlivinePlanAdvice) advice = NULL;

      plan_case_day (problem, 0)->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY] = least[i];
      plan_case_day (problem, 0)->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY] = OLIVINE_UNKNOWN;
      plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 650);
      advice = plan_case_explain (problem);

      /* One serving of greens and half of rice would have 650 mg, but 110 mg of magnesium. */
      plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_LIMIT,
                                 OLIVINE_NUTRIENT_POTASSIUM, 110);
      g_assert_null (plan_case_find_remedy (advice, OLIVINE_REMEDY_ENERGY));
    }
}

/* No share of a window that ends at 0 says which goal has it. */
static void
test_no_energy_allowed (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 100, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_day (problem, 0)->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY] = OLIVINE_UNKNOWN;
  plan_case_day (problem, 0)->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY] = 0;
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  g_assert_cmpint (plan_case_obstacle (advice, 0)->kind, ==, OLIVINE_OBSTACLE_ENERGY);
  g_assert_null (plan_case_find_remedy (advice, OLIVINE_REMEDY_ENERGY));
}

static void
test_dishes_without_magnesium (void)
{
  static const PlanCaseDish sweets[] = { { "Jelly", PLAN_CASE_MAIN, 0, 10, 10, 10, 400, 0, 0 } };
  g_autoptr (OlivinePlanProblem) problem =
    plan_case_problem (sweets, 1, 1, PLAN_CASE_MAIN, 100, 1000);
  g_autoptr (OlivinePlanAdvice) advice = plan_case_explain (problem);

  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_TARGET,
                             OLIVINE_NUTRIENT_MAGNESIUM, 0);
  g_assert_null (plan_case_find_remedy (advice, OLIVINE_REMEDY_TARGET));
}

/* Each of two days could have 100 mg, but not both: a main dish does not follow itself.
 * More servings a week are no help then, so they are not offered. */
static void
test_goal_that_two_days_reach (void)
{
  static const PlanCaseDish two[] = {
    { "Best", PLAN_CASE_LUNCH, 100, 500, 200, 300, 400, 20, 0 },
    { "Second", PLAN_CASE_LUNCH, 88, 500, 200, 300, 400, 20, 0 },
  };
  static const gint64 max_servings[] = { 3000, 28000 };

  for (gsize i = 0; i < G_N_ELEMENTS (max_servings); i++)
    {
      g_autoptr (OlivinePlanProblem) problem =
        plan_case_problem (two, G_N_ELEMENTS (two), 2, PLAN_CASE_LUNCH, 100, 400);
      g_autoptr (OlivinePlanAdvice) advice = NULL;

      problem->max_servings = max_servings[i];
      advice = plan_case_explain (problem);
      g_assert_cmpint (plan_case_obstacle (advice, 0)->kind, ==, OLIVINE_OBSTACLE_REPEATS);
      plan_case_assert_remedy (advice, OLIVINE_REMEDY_TARGET, 88);
      g_assert_null (plan_case_find_remedy (advice, OLIVINE_REMEDY_REPEATS));
      plan_case_assert_remedies_help (problem, advice);
    }
}

/* Millet for seven breakfasts, or porridge too: the smaller change comes first. */
static void
test_repeats_or_a_tag (void)
{
  static const PlanCaseDish millet
      = { "Millet", PLAN_CASE_BREAKFAST, 60, 200, 150, 10, 400, 12, 0 };
  static const gint64 max_servings[] = { 4000, 6000 };

  for (gsize i = 0; i < G_N_ELEMENTS (max_servings); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = plan_case_new (7, PLAN_CASE_BREAKFAST, 50, 400);
      g_autoptr (OlivinePlanAdvice) advice = NULL;
      OlivineRemedyKind first = i == 0 ? OLIVINE_REMEDY_TAG : OLIVINE_REMEDY_REPEATS;

      g_ptr_array_add (problem->dishes, plan_case_dish (&millet));
      problem->without = OLIVINE_TAG_GLUTEN;
      problem->max_servings = max_servings[i];
      advice = plan_case_explain (problem);

      plan_case_assert_remedy (advice, OLIVINE_REMEDY_REPEATS, 7);
      g_assert_nonnull (plan_case_find_remedy (advice, OLIVINE_REMEDY_TAG));
      g_assert_cmpint (g_array_index (advice->remedies, OlivineRemedy, 0).kind, ==, first);
      plan_case_assert_remedies_help (problem, advice);
    }
}

/* Each meal without a dish is told once, on the first day that asks for it. */
static void
test_two_meals_without_a_dish (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (3, PLAN_CASE_BREAKFAST, 50, 400);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  problem->without = OLIVINE_TAG_GLUTEN;
  plan_case_day (problem, 1)->meals = PLAN_CASE_SNACK;
  plan_case_day (problem, 2)->energy_goal += 1000;
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const OlivineObstacle *obstacle = plan_case_obstacle (advice, i);

      g_assert_cmpint (obstacle->kind, ==, OLIVINE_OBSTACLE_NO_DISH);
      g_assert_cmpint (obstacle->meal, ==, i == 0 ? OLIVINE_MEAL_BREAKFAST : OLIVINE_MEAL_SNACK);
      g_assert_cmpint (obstacle->date.julian, ==, plan_case_day (problem, i)->date.julian);
    }
  g_assert_cmpuint (advice->remedies->len, ==, 0);
}

/* What lacks most is told, whichever day comes first. */
static void
test_day_that_lacks_most (void)
{
  static const gint64 targets[] = { 125000, 128000, 126000 };
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (3, PLAN_CASE_MAIN, 125, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  for (guint day = 0; day < G_N_ELEMENTS (targets); day++)
    set_target (problem, day, targets[day]);
  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 700);
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  g_assert_cmpint (plan_case_obstacle (advice, 0)->wanted, ==, 128000);
  g_assert_cmpint (plan_case_obstacle (advice, 0)->date.julian, ==,
                   plan_case_day (problem, 1)->date.julian);
}

/* At lunch more potassium would help or more phosphorus, at dinner only potassium: that
 * is what is worth asking about. */
static void
test_limit_that_helps_every_day (void)
{
  static const PlanCaseDish greens[] = {
    { "Kale", PLAN_CASE_MAIN, 100, 800, 100, 10, 400, 12, 0 },
    { "Beans", PLAN_CASE_LUNCH, 100, 100, 800, 10, 400, 12, 0 },
    { "Rice", PLAN_CASE_MAIN, 20, 100, 100, 10, 400, 8, 0 },
  };
  g_autoptr (OlivinePlanProblem) problem =
    plan_case_problem (greens, G_N_ELEMENTS (greens), 3, PLAN_CASE_LUNCH, 100, 400);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 500);
  plan_case_limit (problem, OLIVINE_NUTRIENT_PHOSPHORUS, 500);
  plan_case_day (problem, 1)->meals = 0;
  plan_case_day (problem, 2)->meals = PLAN_CASE_DINNER;
  plan_case_day (problem, 2)->maximum.thousandths[OLIVINE_NUTRIENT_PHOSPHORUS] = OLIVINE_UNKNOWN;
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 2);
  assert_asked (advice, OLIVINE_NUTRIENT_POTASSIUM, 800000, FALSE);
  g_assert_null (get_asked (advice, OLIVINE_NUTRIENT_PHOSPHORUS));
}

/* Asking about one day's limit sets none on a day that has none. */
static void
test_limit_of_one_day (void)
{
  static const PlanCaseDish two[] = {
    { "Beans", PLAN_CASE_LUNCH, 100, 100, 800, 10, 400, 12, 0 },
    { "Liver", PLAN_CASE_DINNER, 100, 100, 2000, 10, 400, 12, 0 },
  };
  g_autoptr (OlivinePlanProblem) problem =
    plan_case_problem (two, G_N_ELEMENTS (two), 2, PLAN_CASE_LUNCH, 100, 400);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_day (problem, 0)->maximum.thousandths[OLIVINE_NUTRIENT_PHOSPHORUS] = 500000;
  plan_case_day (problem, 1)->meals = PLAN_CASE_DINNER;
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 1);
  assert_asked (advice, OLIVINE_NUTRIENT_PHOSPHORUS, 800000, FALSE);
}

/* Two and a half servings hold 250 mg of each at the least; magnesium is no matter. */
static void
test_two_limits_that_no_meals_keep (void)
{
  for (guint has_target = 0; has_target < 2; has_target++)
    {
      g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 30, 1000);
      g_autoptr (OlivinePlanAdvice) advice = NULL;

      if (!has_target)
        set_target (problem, 0, OLIVINE_UNKNOWN);
      plan_case_limit (problem, OLIVINE_NUTRIENT_PHOSPHORUS, 40);
      plan_case_limit (problem, OLIVINE_NUTRIENT_SODIUM, 40);
      advice = plan_case_explain (problem);

      g_assert_cmpuint (advice->obstacles->len, ==, 2);
      plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_LIMIT,
                                 OLIVINE_NUTRIENT_PHOSPHORUS, 250);
      plan_case_assert_obstacle (plan_case_obstacle (advice, 1), OLIVINE_OBSTACLE_LIMIT,
                                 OLIVINE_NUTRIENT_SODIUM, 250);
      plan_case_says (olivine_obstacle_to_sentence (plan_case_obstacle (advice, 1)),
                      "The limit of 40 mg of sodium a day is in the way together with another one: "
                      "no meals keep both.");
      assert_asked (advice, OLIVINE_NUTRIENT_PHOSPHORUS, 250000, TRUE);
      assert_asked (advice, OLIVINE_NUTRIENT_SODIUM, 250000, TRUE);
      plan_case_says (olivine_remedy_to_sentence (get_asked (advice, OLIVINE_NUTRIENT_SODIUM)),
                      has_target ? "Ask your dietitian whether 250 mg of sodium a day would be all "
                                   "right: together with the other limits asked about, 30 mg of "
                                   "magnesium could be reached."
                                 : "Ask your dietitian whether 250 mg of sodium a day would be all "
                                   "right: it helps together with the other limits asked about.");
    }
}

/* What was chosen holds too much potassium; what is left to choose cannot keep two more
 * limits.  Taking it out gives room for all of them. */
static void
test_chosen_and_two_limits (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 30, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  plan_case_choose (problem, 0, OLIVINE_MEAL_LUNCH, "Greens", 2);
  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 700);
  plan_case_limit (problem, OLIVINE_NUTRIENT_PHOSPHORUS, 1010);
  plan_case_limit (problem, OLIVINE_NUTRIENT_SODIUM, 240);
  advice = plan_case_explain (problem);

  g_assert_cmpuint (advice->obstacles->len, ==, 3);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 0), OLIVINE_OBSTACLE_CHOSEN,
                             OLIVINE_NUTRIENT_POTASSIUM, 1200);
  plan_case_says (olivine_obstacle_to_sentence (plan_case_obstacle (advice, 0)),
                  "What is chosen or eaten on 20 November 2026 holds 1200 mg of potassium; the "
                  "limit is 700 mg.");
  plan_case_assert_obstacle (plan_case_obstacle (advice, 1), OLIVINE_OBSTACLE_LIMIT,
                             OLIVINE_NUTRIENT_PHOSPHORUS, 1050);
  plan_case_assert_obstacle (plan_case_obstacle (advice, 2), OLIVINE_OBSTACLE_LIMIT,
                             OLIVINE_NUTRIENT_SODIUM, 250);

  assert_asked (advice, OLIVINE_NUTRIENT_POTASSIUM, 1250000, TRUE);
  assert_asked (advice, OLIVINE_NUTRIENT_PHOSPHORUS, 1050000, TRUE);
  assert_asked (advice, OLIVINE_NUTRIENT_SODIUM, 250000, TRUE);
}

static void
test_what_was_chosen_on_a_day (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (1, PLAN_CASE_MAIN, 80, 1000);
  g_autoptr (OlivinePlanAdvice) advice = NULL;
  const OlivineRemedy *remedy = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 700);
  plan_case_choose (problem, 0, OLIVINE_MEAL_LUNCH, "Greens", 2);
  advice = plan_case_explain (problem);

  remedy = plan_case_find_remedy (advice, OLIVINE_REMEDY_CHOSEN);
  g_assert_nonnull (remedy);
  plan_case_says (olivine_remedy_to_sentence (remedy),
                  "Without the dishes chosen before for 20 November 2026 there is a plan.");
  plan_case_says (olivine_remedy_to_label (remedy), "Take out the dishes of 20 November 2026");
}

static void
test_one_trouble_is_enough (void)
{
  g_autoptr (OlivinePlanProblem) problem = plan_case_new (3, PLAN_CASE_MAIN, 1000, 1000);
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) all = NULL;

  set_target (problem, 2, 2000000);
  plan_case_day (problem, 0)->meals = 0;
  one = olivine_day_troubles_find (problem, NULL, TRUE);
  all = olivine_day_troubles_find (problem, NULL, FALSE);

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (((const OlivineDayTrouble *) one->pdata[0])->index, ==, 1);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (((const OlivineDayTrouble *) all->pdata[1])->index, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add_func ("/olivine/plan-remedies/" path, function)
  ADD ("without-a-target", test_without_a_target);
  ADD ("target-and-limit", test_target_and_limit);
  ADD ("energy-goal-too-low", test_energy_goal_too_low);
  ADD ("energy-goal-between-two-portions", test_energy_goal_between_two_portions);
  ADD ("no-energy-window", test_no_energy_window);
  ADD ("no-energy-allowed", test_no_energy_allowed);
  ADD ("limit-of-one-day", test_limit_of_one_day);
  ADD ("dishes-without-magnesium", test_dishes_without_magnesium);
  ADD ("goal-that-two-days-reach", test_goal_that_two_days_reach);
  ADD ("repeats-or-a-tag", test_repeats_or_a_tag);
  ADD ("two-meals-without-a-dish", test_two_meals_without_a_dish);
  ADD ("day-that-lacks-most", test_day_that_lacks_most);
  ADD ("limit-that-helps-every-day", test_limit_that_helps_every_day);
  ADD ("two-limits-that-no-meals-keep", test_two_limits_that_no_meals_keep);
  ADD ("chosen-and-two-limits", test_chosen_and_two_limits);
  ADD ("what-was-chosen-on-a-day", test_what_was_chosen_on_a_day);
  ADD ("one-trouble-is-enough", test_one_trouble_is_enough);
#undef ADD

  return g_test_run ();
}
