/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What makes two days different to the planner: days that are taken for one
 * although they are not would be given each other's menus.
 */

#include "config.h"

#include "olivine-day-class.h"

#include "olivine-day-trouble.h"
#include "plan-case.h"

#define MEALS (PLAN_CASE_BREAKFAST | PLAN_CASE_LUNCH)

static const PlanCaseDish dishes[] = {
  { "Greens", PLAN_CASE_LUNCH | PLAN_CASE_SNACK, 100, 600, 500, 100, 400, 20, 0 },
  { "Porridge", PLAN_CASE_BREAKFAST | PLAN_CASE_LUNCH, 60, 200, 150, 10, 400, 12, 0 },
  { "Rice", PLAN_CASE_LUNCH | PLAN_CASE_SNACK, 20, 100, 100, 100, 400, 8, 0 },
};

static OlivinePlanProblem *
new_problem (void)
{
  return plan_case_problem (dishes, G_N_ELEMENTS (dishes), 2, MEALS, 125, 1000);
}

static gboolean
are_one_class (const OlivinePlanProblem *problem,
               const OlivineUnlike      *unlike)
{
  OlivineDayClass *first = olivine_day_class_new (problem, 0, unlike);
  OlivineDayClass *second = olivine_day_class_new (problem, 1, unlike);
  gboolean is_equal = olivine_day_class_equal (first, second);

  g_assert_true (olivine_day_class_equal (first, first));
  g_assert_cmpint (olivine_day_class_equal (second, first), ==, is_equal);
  olivine_day_class_free (first);
  olivine_day_class_free (second);
  return is_equal;
}

static void
set_limit (OlivinePlanProblem *problem,
           guint               day,
           OlivineNutrient     nutrient,
           gint64              limit)
{
  plan_case_day (problem, day)->maximum.thousandths[nutrient] = limit;
}

static void
limit_potassium (OlivinePlanProblem *problem)
{
  set_limit (problem, 1, OLIVINE_NUTRIENT_POTASSIUM, 2000000);
}

static void
limit_potassium_more (OlivinePlanProblem *problem)
{
  set_limit (problem, 0, OLIVINE_NUTRIENT_POTASSIUM, 2000000);
  set_limit (problem, 1, OLIVINE_NUTRIENT_POTASSIUM, 1000000);
}

static void
limit_another_nutrient (OlivinePlanProblem *problem)
{
  set_limit (problem, 0, OLIVINE_NUTRIENT_POTASSIUM, 2000000);
  set_limit (problem, 1, OLIVINE_NUTRIENT_PHOSPHORUS, 2000000);
}

static void
lower_target (OlivinePlanProblem *problem)
{
  plan_case_day (problem, 1)->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = 100000;
}

/* As much is to come as on the other day, but a kcal off weighs less. */
static void
eat_more_with_a_higher_goal (OlivinePlanProblem *problem)
{
  OlivinePlanDay *day = plan_case_day (problem, 1);

  day->energy_goal += 500000;
  day->fixed.thousandths[OLIVINE_NUTRIENT_ENERGY] = 500000;
  day->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY] += 500000;
  day->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY] += 500000;
}

static void
raise_goal (OlivinePlanProblem *problem)
{
  plan_case_day (problem, 1)->energy_goal += 1000;
}

/* Which the dishes could bring too. */
static void
have_a_group_already (OlivinePlanProblem *problem)
{
  for (guint i = 0; i < problem->dishes->len; i++)
    ((OlivineDish *) problem->dishes->pdata[i])->plates = 1u;
  plan_case_day (problem, 1)->fixed_plates = 1u;
}

static void
ask_for_one_meal_less (OlivinePlanProblem *problem)
{
  plan_case_day (problem, 1)->meals = PLAN_CASE_LUNCH;
}

/* The same two dishes fit, but on one of the days at lunch. */
static void
ask_for_another_meal (OlivinePlanProblem *problem)
{
  g_ptr_array_remove_index (problem->dishes, plan_case_find (problem, "Porridge"));
  plan_case_day (problem, 0)->meals = PLAN_CASE_LUNCH;
  plan_case_day (problem, 1)->meals = PLAN_CASE_SNACK;
}

/* With breakfast the day could have a group that no lunch brings. */
static void
ask_for_a_meal_of_other_groups (OlivinePlanProblem *problem)
{
  for (guint i = 0; i < problem->dishes->len; i++)
    ((OlivineDish *) problem->dishes->pdata[i])->plates = 0;
  ((OlivineDish *) problem->dishes->pdata[plan_case_find (problem, "Porridge")])->plates = 1u;
  plan_case_day (problem, 0)->meals = PLAN_CASE_BREAKFAST;
  plan_case_day (problem, 1)->meals = PLAN_CASE_SNACK;
}

static void
choose_a_lunch_beside (OlivinePlanProblem *problem)
{
  plan_case_add_day (problem, MEALS, 125, 1000);
  plan_case_choose (problem, 2, OLIVINE_MEAL_LUNCH, "Rice", 1.0);
}

static void
test_days_that_differ (void)
{
  static const struct {
    const char *what;
    void      (*change) (OlivinePlanProblem *problem);
  } cases[] = {
    { "a limit", limit_potassium },
    { "how high a limit is", limit_potassium_more },
    { "what is limited", limit_another_nutrient },
    { "the target", lower_target },
    { "what a kcal off the goal costs", eat_more_with_a_higher_goal },
    { "the energy goal", raise_goal },
    { "the groups there are", have_a_group_already },
    { "how many meals", ask_for_one_meal_less },
    { "which meal", ask_for_another_meal },
    { "which groups there could be", ask_for_a_meal_of_other_groups },
    { "what stands on the day beside", choose_a_lunch_beside },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = new_problem ();

      g_test_message ("%s", cases[i].what);
      g_assert_true (are_one_class (problem, NULL));
      cases[i].change (problem);
      g_assert_false (are_one_class (problem, NULL));
    }
}

/* Food of which nothing is known takes nothing off the bounds. */
static void
test_unknown_is_none (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem ();

  olivine_snapshot_init (&plan_case_day (problem, 1)->fixed);
  g_assert_true (are_one_class (problem, NULL));
}

static guint
count_familiar (const OlivinePlanProblem *problem,
                guint                     day,
                OlivineMeal               meal)
{
  const OlivineUnlike unlike = { .points = 3.0, .is_marked = TRUE };
  OlivineDayClass *class = olivine_day_class_new (problem, day, &unlike);
  guint n = 0;

  for (guint slot = 0; slot < class->n_slots; slot++)
    for (guint i = 0; class->meals[slot] == meal && i < class->options[slot]->len; i++)
      {
        const OlivineDayOption *option = &g_array_index (class->options[slot], OlivineDayOption, i);

        if (!option->is_familiar)
          continue;
        g_assert_cmpuint (option->dish, ==, plan_case_find ((OlivinePlanProblem *) problem, "Rice"));
        n++;
      }

  olivine_day_class_free (class);
  return n;
}

/* Only what stands in the same place is familiar; what stands elsewhere costs. */
static void
test_the_plan_to_differ_from (void)
{
  g_autoptr (OlivinePlanProblem) problem = new_problem ();
  const OlivineUnlike anywhere = { .points = 3.0 };
  const OlivineUnlike in_place = { .points = 3.0, .is_marked = TRUE };
  OlivinePlanChoice lunch = plan_case_choice (problem, 0, OLIVINE_MEAL_LUNCH, "Rice", 1.0);
  OlivinePlanChoice snack = plan_case_choice (problem, 1, OLIVINE_MEAL_SNACK, "Rice", 1.0);

  problem->unlike = g_array_new (FALSE, FALSE, sizeof (OlivinePlanChoice));
  g_array_append_val (problem->unlike, snack);
  g_array_append_val (problem->unlike, lunch);

  g_assert_true (are_one_class (problem, &anywhere));
  g_assert_false (are_one_class (problem, &in_place));
  g_assert_cmpuint (count_familiar (problem, 0, OLIVINE_MEAL_LUNCH), ==, OLIVINE_N_PORTIONS);
  g_assert_cmpuint (count_familiar (problem, 0, OLIVINE_MEAL_BREAKFAST), ==, 0);
  g_assert_cmpuint (count_familiar (problem, 1, OLIVINE_MEAL_LUNCH), ==, 0);
}

/* The search for what is in the way looks once at days that ask the same. */
static void
test_days_alike (void)
{
  static void (*const changes[]) (OlivinePlanProblem *problem) = {
    limit_potassium, lower_target, raise_goal, ask_for_one_meal_less, eat_more_with_a_higher_goal,
  };
  g_autoptr (OlivinePlanProblem) same = new_problem ();

  g_assert_true (olivine_plan_days_alike (plan_case_day (same, 0), plan_case_day (same, 1)));
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = new_problem ();

      changes[i] (problem);
      g_assert_false (olivine_plan_days_alike (plan_case_day (problem, 0),
                                               plan_case_day (problem, 1)));
    }

  plan_case_day (same, 1)->fixed.thousandths[OLIVINE_NUTRIENT_SODIUM] = 1;
  g_assert_false (olivine_plan_days_alike (plan_case_day (same, 0), plan_case_day (same, 1)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add_func ("/olivine/day-class/" path, function)
  ADD ("days-that-differ", test_days_that_differ);
  ADD ("unknown-is-none", test_unknown_is_none);
  ADD ("the-plan-to-differ-from", test_the_plan_to_differ_from);
  ADD ("days-alike", test_days_alike);
#undef ADD

  return g_test_run ();
}
