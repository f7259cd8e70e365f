/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The planner: small problems against trying everything, larger ones against the
 * problem's own check, and that it can be stopped and repeated.
 */

#include "config.h"

#include <math.h>

#include "olivine-plan-score.h"
#include "olivine-planner.h"
#include "plan-case.h"

#define ALL_MEALS (PLAN_CASE_BREAKFAST | PLAN_CASE_MAIN | PLAN_CASE_SNACK)

/* A day of four meals needs about a quarter of this from each. */
#define DAY_KCAL 2000.0

static double
random_about (GRand  *rand,
              double  amount)
{
  return round (amount * g_rand_double_range (rand, 0.5, 1.5));
}

/* Dishes of all kinds, the same for the same seed.  Of each four, two are for lunch
 * and dinner, one for breakfast and one for a snack. */
static OlivinePlanProblem *
random_problem (guint   seed,
                guint   n_dishes,
                guint   n_days,
                guint   meals,
                double  target_mg,
                double  energy_kcal)
{
  static const guint kinds[] = { PLAN_CASE_BREAKFAST, PLAN_CASE_MAIN, PLAN_CASE_SNACK,
                                 PLAN_CASE_MAIN };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  OlivinePlanProblem *problem = plan_case_problem (NULL, 0, n_days, meals, target_mg, energy_kcal);
  guint n_meals = (guint) __builtin_popcount (meals);

  for (guint i = 0; i < n_dishes; i++)
    {
      g_autofree char *name = g_strdup_printf ("dish %03u", i);
      PlanCaseDish made_up = { .name = name, .meals = kinds[i % G_N_ELEMENTS (kinds)] };
      OlivineDish *dish = NULL;

      made_up.magnesium_mg = random_about (rand, target_mg * 1.2 / n_meals);
      made_up.potassium_mg = random_about (rand, 2600.0 / n_meals);
      made_up.phosphorus_mg = random_about (rand, 1100.0 / n_meals);
      made_up.sodium_mg = random_about (rand, 1800.0 / n_meals);
      made_up.energy_kcal = random_about (rand, energy_kcal / n_meals);
      made_up.protein_g = random_about (rand, 70.0 / n_meals);
      dish = plan_case_dish (&made_up);
      dish->plates = (guint) g_rand_int_range (rand, 1, 1 << OLIVINE_N_PLATES);
      dish->whole_share = g_rand_double (rand);
      g_ptr_array_add (problem->dishes, dish);
    }

  return problem;
}

static OlivinePlan *
solve (const OlivinePlanProblem *problem)
{
  g_autoptr (GError) error = NULL;
  OlivinePlan *plan = olivine_planner_solve (problem, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  return plan;
}

static void
assert_solved (const OlivinePlanProblem *problem,
               const OlivinePlan        *plan)
{
  g_autoptr (GError) error = NULL;
  OlivinePlanScore score;

  g_assert_true (plan->status == OLIVINE_PLAN_OPTIMAL || plan->status == OLIVINE_PLAN_WITHIN_GAP);
  g_assert_true (olivine_plan_problem_check (problem, plan, &error));
  g_assert_no_error (error);
  olivine_plan_score (problem, plan, &score);
  g_assert_cmpfloat_with_epsilon (score.total, plan->objective, 1e-9);
  g_assert_cmpfloat (plan->bound, <=, plan->objective);
  g_assert_cmpfloat (plan->bound, >=, 0.0);
  g_assert_cmpfloat (plan->gap, >=, 0.0);
  g_assert_cmpfloat (plan->first_seconds, <=, plan->seconds);
}

/* Every portion of every dish in every open meal. */
typedef struct {
  const OlivinePlanProblem *problem;
  OlivinePlan              *plan;
  double                    best;
} Everything;

static void try_slot (Everything *all,
                      guint       day,
                      int         meal);

static void
try_dishes (Everything *all,
            guint       day,
            int         meal)
{
  const OlivinePlanProblem *problem = all->problem;

  for (guint dish = 0; dish < problem->dishes->len; dish++)
    {
      OlivinePlanChoice choice = { g_array_index (problem->days, OlivinePlanDay, day).date,
                                   (OlivineMeal) meal, dish, 0 };

      if (!olivine_plan_problem_fits (problem, day, (OlivineMeal) meal, dish))
        continue;
      for (int i = 0; i < OLIVINE_N_PORTIONS; i++)
        {
          choice.servings = olivine_dish_portions[i];
          g_array_append_val (all->plan->choices, choice);
          try_slot (all, day, meal + 1);
          g_array_set_size (all->plan->choices, all->plan->choices->len - 1);
        }
    }
}

/* So that not every second day is tried after each first one that cannot be. */
static gboolean
keeps_magnesium_and_energy (const Everything *all,
                            guint             day)
{
  const OlivinePlanDay *of_day = &g_array_index (all->problem->days, OlivinePlanDay, day);
  OlivineSnapshot totals;

  olivine_plan_problem_day_totals (all->problem, all->plan, day, &totals);
  return totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]
           >= of_day->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]
         && totals.thousandths[OLIVINE_NUTRIENT_ENERGY]
              >= of_day->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY]
         && totals.thousandths[OLIVINE_NUTRIENT_ENERGY]
              <= of_day->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY];
}

static void
try_slot (Everything *all,
          guint       day,
          int         meal)
{
  OlivinePlanScore score;

  if (meal == OLIVINE_N_MEALS)
    {
      if (!keeps_magnesium_and_energy (all, day))
        return;
      meal = 0;
      day++;
    }
  if (day < all->problem->days->len)
    {
      if ((g_array_index (all->problem->days, OlivinePlanDay, day).meals & (1u << meal)) != 0)
        try_dishes (all, day, meal);
      else
        try_slot (all, day, meal + 1);
      return;
    }

  if (!olivine_plan_problem_check (all->problem, all->plan, NULL))
    return;
  olivine_plan_score (all->problem, all->plan, &score);
  all->best = fmin (all->best, score.total);
}

/* The least points of all plans there are; INFINITY when there is none. */
static double
try_everything (const OlivinePlanProblem *problem)
{
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  Everything all = { problem, plan, INFINITY };

  try_slot (&all, 0, 0);
  return all.best;
}

/* Returns whether there was a plan. */
static gboolean
assert_best (const OlivinePlanProblem *problem)
{
  g_autoptr (OlivinePlan) plan = solve (problem);
  double best = try_everything (problem);

  if (isinf (best))
    {
      g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_INFEASIBLE);
      g_assert_cmpuint (plan->choices->len, ==, 0);
      g_assert_true (isnan (plan->objective));
      return FALSE;
    }

  assert_solved (problem, plan);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_OPTIMAL);
  g_assert_cmpfloat_with_epsilon (plan->objective, best, 1e-6);
  return TRUE;
}

static void
test_as_good_as_trying_everything (void)
{
  guint n_solved = 0;

  for (guint seed = 0; seed < 16; seed++)
    {
      g_autoptr (OlivinePlanProblem) problem =
        random_problem (seed, 8, 2, PLAN_CASE_BREAKFAST | PLAN_CASE_LUNCH, 300, 1200);

      problem->max_servings = 1500 + 500 * (seed % 4);
      if (seed % 2 == 1)
        plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 2200);
      n_solved += assert_best (problem);
    }

  g_assert_cmpuint (n_solved, >=, 5);
  g_assert_cmpuint (n_solved, <, 16);
}

static void
test_few_dishes_for_lunch_and_dinner (void)
{
  guint n_solved = 0;

  for (guint seed = 0; seed < 12; seed++)
    {
      g_autoptr (OlivinePlanProblem) problem =
        random_problem (seed, 4, 2, PLAN_CASE_MAIN, 250, 1200);

      problem->max_servings = 6000;
      n_solved += assert_best (problem);
    }

  g_assert_cmpuint (n_solved, >=, 3);
}

static void
test_three_lunches_of_three_dishes (void)
{
  guint n_solved = 0;

  for (guint seed = 0; seed < 12; seed++)
    {
      g_autoptr (OlivinePlanProblem) problem =
        random_problem (seed, 6, 3, PLAN_CASE_LUNCH, 100, 600);

      n_solved += assert_best (problem);
    }

  g_assert_cmpuint (n_solved, >=, 3);
}

static void
test_chosen_leftovers_and_favourites_count (void)
{
  guint n_solved = 0;

  for (guint seed = 0; seed < 3; seed++)
    {
      g_autoptr (OlivinePlanProblem) problem =
        random_problem (seed, 8, 2, PLAN_CASE_BREAKFAST | PLAN_CASE_MAIN, 300, 1800);

      plan_case_choose (problem, 0, OLIVINE_MEAL_DINNER, "dish 001", 1.0);
      plan_case_choose (problem, 1, OLIVINE_MEAL_BREAKFAST, "dish 000", 1.0);
      ((OlivineDish *) problem->dishes->pdata[3])->leftover = 1500;
      ((OlivineDish *) problem->dishes->pdata[4])->liking = 1;
      n_solved += assert_best (problem);
    }

  g_assert_cmpuint (n_solved, >=, 1);
}

static void
test_a_week_keeps_every_rule (void)
{
  for (guint seed = 0; seed < 2; seed++)
    {
      g_autoptr (OlivinePlanProblem) problem =
        random_problem (seed, 80, 7, ALL_MEALS, 360, DAY_KCAL);
      g_autoptr (OlivinePlan) plan = NULL;

      plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 2600);
      plan_case_limit (problem, OLIVINE_NUTRIENT_PHOSPHORUS, 1100);
      plan_case_limit (problem, OLIVINE_NUTRIENT_SODIUM, 2000);
      plan = solve (problem);
      assert_solved (problem, plan);
      plan_case_assert_kept (problem, plan);
      g_assert_cmpuint (plan->choices->len, ==, 28);
      g_assert_cmpfloat (plan->gap, <=, 0.02);
    }
}

static void
test_days_may_have_targets_of_their_own (void)
{
  g_autoptr (OlivinePlanProblem) problem = random_problem (1, 60, 5, ALL_MEALS, 360, DAY_KCAL);
  g_autoptr (OlivinePlan) plan = NULL;

  for (guint day = 0; day < 5; day++)
    plan_case_day (problem, day)->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
      (300 + 60 * (gint64) day) * 1000;
  plan_case_day (problem, 2)->meals = 0;
  plan_case_day (problem, 3)->meals = PLAN_CASE_BREAKFAST | PLAN_CASE_LUNCH | PLAN_CASE_SNACK;
  plan = solve (problem);
  assert_solved (problem, plan);
  g_assert_cmpuint (plan->choices->len, ==, 15);
}

static void
test_one_meal_of_one_day (void)
{
  g_autoptr (OlivinePlanProblem) problem = random_problem (2, 30, 1, PLAN_CASE_SNACK, 80, 300);
  g_autoptr (OlivinePlan) plan = solve (problem);

  assert_solved (problem, plan);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_OPTIMAL);
  g_assert_cmpuint (plan->choices->len, ==, 1);
}

static void
test_four_weeks (void)
{
  g_autoptr (OlivinePlanProblem) problem = random_problem (3, 48, 28, ALL_MEALS, 360, DAY_KCAL);
  g_autoptr (OlivinePlan) plan = NULL;

  ((OlivineDish *) problem->dishes->pdata[1])->leftover = 2000;
  plan = solve (problem);
  assert_solved (problem, plan);
  g_assert_cmpuint (plan->choices->len, ==, 112);
  g_assert_cmpfloat (plan->gap, <=, 0.05);
}

static gboolean
choices_equal (const GArray *a,
               const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const OlivinePlanChoice *one = &g_array_index (a, OlivinePlanChoice, i);
      const OlivinePlanChoice *other = &g_array_index (b, OlivinePlanChoice, i);

      if (one->dish != other->dish || one->meal != other->meal
          || one->servings != other->servings || olivine_date_compare (one->date, other->date) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
test_the_same_seed_gives_the_same_plan (void)
{
  g_autoptr (OlivinePlanProblem) problem = random_problem (4, 48, 7, ALL_MEALS, 360, DAY_KCAL);
  g_autoptr (OlivinePlan) first = NULL;
  g_autoptr (OlivinePlan) again = NULL;
  gboolean is_other = FALSE;

  problem->seed = 7;
  first = solve (problem);
  again = solve (problem);
  g_assert_true (choices_equal (first->choices, again->choices));

  for (guint seed = 8; seed < 12 && !is_other; seed++)
    {
      g_autoptr (OlivinePlan) other = NULL;

      problem->seed = seed;
      other = solve (problem);
      g_assert_cmpfloat_with_epsilon (other->objective, first->objective, 0.02 * first->objective);
      is_other = !choices_equal (first->choices, other->choices);
    }
  g_assert_true (is_other);
}

static guint
count_same (const GArray *choices,
            const GArray *others)
{
  guint n = 0;

  for (guint i = 0; i < choices->len; i++)
    n += g_array_index (choices, OlivinePlanChoice, i).dish
         == g_array_index (others, OlivinePlanChoice, i).dish;

  return n;
}

static void
test_another_plan_differs_in_half_of_the_meals (void)
{
  static const guint n_days[] = { 1, 2, 8 };

  for (gsize i = 0; i < G_N_ELEMENTS (n_days); i++)
    {
      g_autoptr (OlivinePlanProblem) problem =
        random_problem (5, 80, n_days[i], ALL_MEALS, 360, DAY_KCAL);
      g_autoptr (OlivinePlan) shown = solve (problem);
      g_autoptr (OlivinePlan) other = NULL;

      problem->unlike = g_array_ref (shown->choices);
      other = solve (problem);
      g_assert_true (olivine_plan_problem_check (problem, other, NULL));
      g_assert_cmpuint (count_same (other->choices, shown->choices) * 2, <=, shown->choices->len);
      g_assert_cmpfloat (other->objective, >=, shown->bound - 1e-6);
      g_assert_cmpfloat (other->bound, <=, shown->objective + 1e-6);
    }
}

static void
test_another_plan_where_there_is_only_one (void)
{
  static const PlanCaseDish only[] = {
    { "soup", PLAN_CASE_LUNCH, 100, 500, 200, 300, 600, 20, 0 },
  };
  g_autoptr (OlivinePlanProblem) problem =
    plan_case_problem (only, 1, 1, PLAN_CASE_LUNCH, 90, 600);
  g_autoptr (OlivinePlan) shown = solve (problem);
  g_autoptr (OlivinePlan) other = NULL;

  problem->unlike = g_array_ref (shown->choices);
  other = solve (problem);
  assert_solved (problem, other);
  g_assert_true (choices_equal (shown->choices, other->choices));
}

static void
test_what_cannot_be_is_proven (void)
{
  g_autoptr (OlivinePlanProblem) high = random_problem (6, 40, 7, ALL_MEALS, 360, DAY_KCAL);
  g_autoptr (OlivinePlanProblem) few = random_problem (6, 8, 7, ALL_MEALS, 200, DAY_KCAL);
  g_autoptr (OlivinePlan) plan = NULL;

  for (guint day = 0; day < 7; day++)
    plan_case_day (high, day)->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = 5000 * 1000;
  plan = solve (high);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_INFEASIBLE);
  g_clear_pointer (&plan, olivine_plan_free);

  /* Each day could be, but two breakfasts of a serving do not make seven. */
  few->max_servings = 1000;
  plan = solve (few);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_INFEASIBLE);
  g_assert_cmpuint (plan->choices->len, ==, 0);
}

static void
test_a_main_dish_does_not_follow_what_was_chosen (void)
{
  static const PlanCaseDish two[] = {
    { "stew", PLAN_CASE_MAIN, 100, 500, 200, 300, 600, 20, 0 },
    { "rice", PLAN_CASE_MAIN, 100, 500, 200, 300, 660, 20, 0 },
  };
  g_autoptr (OlivinePlanProblem) problem =
    plan_case_problem (two, 2, 3, PLAN_CASE_LUNCH, 90, 600);
  g_autoptr (OlivinePlan) plan = NULL;

  plan_case_choose (problem, 1, OLIVINE_MEAL_LUNCH, "stew", 1.0);
  plan = solve (problem);
  assert_solved (problem, plan);
  g_assert_cmpuint (plan->choices->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (g_array_index (plan->choices, OlivinePlanChoice, i).dish, ==,
                      plan_case_find (problem, "rice"));
  g_clear_pointer (&plan, olivine_plan_free);

  g_ptr_array_remove_index (problem->dishes, plan_case_find (problem, "rice"));
  plan = solve (problem);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_INFEASIBLE);
}

static void
test_leftovers_are_used_and_favourites_preferred (void)
{
  static const PlanCaseDish three[] = {
    { "bake", PLAN_CASE_LUNCH, 100, 500, 200, 300, 600, 20, 0 },
    { "curry", PLAN_CASE_LUNCH, 100, 500, 200, 300, 600, 20, 0 },
    { "pasta", PLAN_CASE_LUNCH, 100, 500, 200, 300, 600, 20, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (three); i++)
    {
      g_autoptr (OlivinePlanProblem) leftover =
        plan_case_problem (three, 3, 1, PLAN_CASE_LUNCH, 90, 600);
      g_autoptr (OlivinePlanProblem) favourite =
        plan_case_problem (three, 3, 1, PLAN_CASE_LUNCH, 90, 600);
      g_autoptr (OlivinePlan) used = NULL;
      g_autoptr (OlivinePlan) liked = NULL;

      ((OlivineDish *) leftover->dishes->pdata[i])->leftover = 1000;
      ((OlivineDish *) favourite->dishes->pdata[i])->liking = 1;
      used = solve (leftover);
      liked = solve (favourite);
      g_assert_cmpuint (g_array_index (used->choices, OlivinePlanChoice, 0).dish, ==, i);
      g_assert_cmpuint (g_array_index (liked->choices, OlivinePlanChoice, 0).dish, ==, i);
      g_assert_cmpfloat (used->objective, ==, 0.0);
      g_assert_cmpfloat (used->gap, ==, 0.0);
      g_assert_cmpint (used->status, ==, OLIVINE_PLAN_OPTIMAL);
    }
}

typedef struct {
  guint         n_found;
  double        last;
  GCancellable *cancellable; /* (nullable): cancelled at the first plan */
} Found;

static void
on_found (const OlivinePlan *plan,
          gpointer           user_data)
{
  Found *found = user_data;

  g_assert_cmpfloat (plan->objective, <, found->last);
  g_assert_cmpuint (plan->choices->len, ==, 28);
  found->last = plan->objective;
  found->n_found++;
  if (found->cancellable != NULL)
    g_cancellable_cancel (found->cancellable);
}

static void
test_each_better_plan_is_told (void)
{
  g_autoptr (OlivinePlanProblem) problem = random_problem (8, 80, 7, ALL_MEALS, 360, DAY_KCAL);
  g_autoptr (OlivinePlan) plan = NULL;
  Found found = { .last = INFINITY };

  plan = olivine_planner_solve (problem, NULL, on_found, &found, NULL);
  assert_solved (problem, plan);
  g_assert_cmpuint (found.n_found, >=, 1);
  g_assert_cmpfloat (found.last, ==, plan->objective);
}

static void
test_stopping_keeps_what_is_complete (void)
{
  g_autoptr (OlivinePlanProblem) problem = random_problem (8, 80, 7, ALL_MEALS, 360, DAY_KCAL);
  g_autoptr (GCancellable) early = g_cancellable_new ();
  g_autoptr (GCancellable) late = g_cancellable_new ();
  g_autoptr (OlivinePlan) nothing = NULL;
  g_autoptr (OlivinePlan) plan = NULL;
  Found found = { .last = INFINITY, .cancellable = late };

  g_cancellable_cancel (early);
  nothing = olivine_planner_solve (problem, early, NULL, NULL, NULL);
  g_assert_cmpint (nothing->status, ==, OLIVINE_PLAN_STOPPED);
  g_assert_cmpuint (nothing->choices->len, ==, 0);
  g_assert_true (isnan (nothing->objective));

  plan = olivine_planner_solve (problem, late, on_found, &found, NULL);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_STOPPED);
  g_assert_cmpuint (found.n_found, ==, 1);
  g_assert_true (olivine_plan_problem_check (problem, plan, NULL));
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (G_USEC_PER_SEC / 20);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_stopping_is_quick (void)
{
  g_autoptr (OlivinePlanProblem) problem = random_problem (9, 200, 28, ALL_MEALS, 420, DAY_KCAL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (OlivinePlan) plan = NULL;
  GThread *thread = NULL;

  plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM, 2400);
  plan_case_limit (problem, OLIVINE_NUTRIENT_PHOSPHORUS, 1000);
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  plan = olivine_planner_solve (problem, cancellable, NULL, NULL, NULL);
  g_thread_join (thread);

  /* 0.05 s, and 0.2 s to stop; generous for a checked build on a busy machine. */
  g_assert_cmpfloat (plan->seconds, <, 2.5);
  g_assert_cmpint (plan->status, ==, OLIVINE_PLAN_STOPPED);
}

static gpointer
solve_on_thread (gpointer problem)
{
  return solve (problem);
}

static void
test_two_threads_do_not_meet (void)
{
  g_autoptr (OlivinePlanProblem) problem = random_problem (10, 60, 4, ALL_MEALS, 360, DAY_KCAL);
  g_autoptr (OlivinePlan) alone = solve (problem);
  GThread *threads[2];

  g_assert_true (olivine_planner_has_threads ());
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("solve", solve_on_thread, problem);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (OlivinePlan) plan = g_thread_join (threads[i]);

      g_assert_true (choices_equal (plan->choices, alone->choices));
    }
}

/* What is said without it is shown by tests/shell/test-start-check.sh. */
static void
test_the_solver_can_be_used (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (olivine_planner_check_solver (&error));
  g_assert_no_error (error);
}

static void
test_what_is_no_problem_is_an_error (void)
{
  g_autoptr (OlivinePlanProblem) problem = olivine_plan_problem_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (olivine_planner_solve (problem, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add_func ("/olivine/planner/" path, function)
  ADD ("as-good-as-trying-everything", test_as_good_as_trying_everything);
  ADD ("few-dishes-for-lunch-and-dinner", test_few_dishes_for_lunch_and_dinner);
  ADD ("three-lunches-of-three-dishes", test_three_lunches_of_three_dishes);
  ADD ("chosen-leftovers-and-favourites-count", test_chosen_leftovers_and_favourites_count);
  ADD ("a-week-keeps-every-rule", test_a_week_keeps_every_rule);
  ADD ("days-may-have-targets-of-their-own", test_days_may_have_targets_of_their_own);
  ADD ("one-meal-of-one-day", test_one_meal_of_one_day);
  ADD ("four-weeks", test_four_weeks);
  ADD ("the-same-seed-gives-the-same-plan", test_the_same_seed_gives_the_same_plan);
  ADD ("another-plan-differs-in-half-of-the-meals", test_another_plan_differs_in_half_of_the_meals);
  ADD ("another-plan-where-there-is-only-one", test_another_plan_where_there_is_only_one);
  ADD ("what-cannot-be-is-proven", test_what_cannot_be_is_proven);
  ADD ("a-main-dish-does-not-follow-what-was-chosen",
       test_a_main_dish_does_not_follow_what_was_chosen);
  ADD ("leftovers-are-used-and-favourites-preferred",
       test_leftovers_are_used_and_favourites_preferred);
  ADD ("each-better-plan-is-told", test_each_better_plan_is_told);
  ADD ("stopping-keeps-what-is-complete", test_stopping_keeps_what_is_complete);
  ADD ("stopping-is-quick", test_stopping_is_quick);
  ADD ("two-threads-do-not-meet", test_two_threads_do_not_meet);
  ADD ("the-solver-can-be-used", test_the_solver_can_be_used);
  ADD ("what-is-no-problem-is-an-error", test_what_is_no_problem_is_an_error);
#undef ADD

  return g_test_run ();
}
