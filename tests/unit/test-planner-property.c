/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What always holds of the planner, over random people and limits.
 *
 * A plan keeps every hard rule, as the problem checks it and as the diary's own
 * function adds its entries up.  Where the planner says that there is none,
 * another way of solving has to show the same.
 */

#include "config.h"

#include <math.h>

#include "olivine-dishes.h"
#include "olivine-planner.h"
#include "plan-case.h"
#include "plan-relaxation.h"

#define SEED 20261120
#define N_PROBLEMS 300
#define MIN_FEASIBLE 150

/* Under a sanitizer everything takes ten times as long. */
#define N_PROBLEMS_SLOW 40
#define MIN_FEASIBLE_SLOW 15

#define N_DISHES 70

typedef struct {
  guint n_feasible;
  guint n_infeasible;
  guint n_open; /* neither a plan nor a proof */
} Tally;

static GPtrArray *
load_dishes (void)
{
  g_autofree char *dir = g_build_filename (g_get_user_data_dir (), "olivine", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = olivine_store_open (dir, &error);
  GPtrArray *dishes = NULL;

  g_assert_no_error (error);
  dishes = olivine_dishes_all (store, &error);
  g_assert_no_error (error);
  return dishes;
}

static gboolean
chance (GRand  *rand,
        double  share)
{
  return g_rand_double (rand) < share;
}

static void
add_dishes (OlivinePlanProblem *problem,
            GPtrArray          *dishes,
            GRand              *rand)
{
  double share = (double) N_DISHES / dishes->len;

  for (guint i = 0; i < dishes->len; i++)
    if (chance (rand, share))
      g_ptr_array_add (problem->dishes, olivine_dish_ref (dishes->pdata[i]));
}

static guint
random_meals (GRand *rand)
{
  guint meals = 0;

  if (chance (rand, 0.6))
    return PLAN_CASE_BREAKFAST | PLAN_CASE_MAIN | PLAN_CASE_SNACK;

  while (meals == 0)
    meals = (guint) g_rand_int_range (rand, 0, 16) << OLIVINE_MEAL_BREAKFAST;
  return meals;
}

static double
share_of_day (guint meals)
{
  static const double shares[OLIVINE_N_MEALS] = { 0.0, 0.25, 0.3, 0.3, 0.15 };
  double share = 0.0;

  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    if ((meals & (1u << meal)) != 0)
      share += shares[meal];

  return share;
}

/* Whole days more often than not; a few days in the main, for many are slow. */
static void
add_days (OlivinePlanProblem *problem,
          GRand              *rand)
{
  static const guint lengths[] = { 1, 1, 1, 2, 2, 3, 3, 7 };
  guint n_days = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))];
  guint meals = random_meals (rand);
  double energy_kcal = floor (g_rand_double_range (rand, 1400, 2800) * share_of_day (meals));
  double target_mg = floor (g_rand_double_range (rand, 150, 450) * share_of_day (meals));

  for (guint i = 0; i < n_days; i++)
    plan_case_add_day (problem, meals, target_mg, energy_kcal);
}

static void
add_limits (OlivinePlanProblem *problem,
            GRand              *rand)
{
  if (chance (rand, 0.4))
    plan_case_limit (problem, OLIVINE_NUTRIENT_POTASSIUM,
                     floor (g_rand_double_range (rand, 1200, 4000)));
  if (chance (rand, 0.4))
    plan_case_limit (problem, OLIVINE_NUTRIENT_PHOSPHORUS,
                     floor (g_rand_double_range (rand, 600, 1800)));
  if (chance (rand, 0.4))
    plan_case_limit (problem, OLIVINE_NUTRIENT_SODIUM,
                     floor (g_rand_double_range (rand, 900, 3000)));
  if (chance (rand, 0.3))
    plan_case_limit (problem, OLIVINE_NUTRIENT_PROTEIN,
                     floor (g_rand_double_range (rand, 35, 120)));
}

static void
add_tags (OlivinePlanProblem *problem,
          GRand              *rand)
{
  static const OlivineTags without[] = { OLIVINE_TAG_MEAT, OLIVINE_TAG_FISH, OLIVINE_TAG_NUTS,
                                         OLIVINE_TAG_GLUTEN, OLIVINE_TAG_DAIRY };

  for (gsize i = 0; i < G_N_ELEMENTS (without); i++)
    if (chance (rand, 0.1))
      problem->without |= without[i];
  if (chance (rand, 0.1))
    problem->only = OLIVINE_TAG_VEGETARIAN;
}

/* Some of the meals are chosen before, on the days of the plan and beside them. */
static void
add_chosen (OlivinePlanProblem *problem,
            GRand              *rand)
{
  for (guint day = 0; day < problem->days->len; day++)
    {
      guint index = (guint) g_rand_int_range (rand, 0, (gint32) problem->dishes->len);
      const OlivineDish *dish = problem->dishes->pdata[index];
      int meal = g_rand_int_range (rand, OLIVINE_MEAL_BREAKFAST, OLIVINE_N_MEALS);
      guint open = plan_case_day (problem, day)->meals;

      if (chance (rand, 0.2) && (open & dish->meals & (1u << meal)) != 0
          && (open & ~(1u << meal)) != 0)
        plan_case_choose (problem, day, (OlivineMeal) meal, dish->name, 1.0);
    }
}

static OlivinePlanProblem *
random_problem (GPtrArray *dishes,
                GRand     *rand)
{
  OlivinePlanProblem *problem = olivine_plan_problem_new ();

  add_dishes (problem, dishes, rand);
  add_days (problem, rand);
  add_limits (problem, rand);
  add_tags (problem, rand);
  add_chosen (problem, rand);
  problem->max_servings = 500 * g_rand_int_range (rand, 2, 9);
  problem->seed = g_rand_int (rand);
  return problem;
}

/* A first plan has to keep the rules as a last one has, and comes sooner. */
static void
stop_at_first (const OlivinePlan *plan,
               gpointer           user_data)
{
  g_cancellable_cancel (user_data);
}

static void
check_problem (const OlivinePlanProblem *problem,
               guint                     number,
               Tally                    *tally)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean is_whole = problem->days->len == 1;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivinePlan) plan = olivine_planner_solve (
      problem, cancellable, is_whole ? NULL : stop_at_first, cancellable, &error);

  g_assert_no_error (error);
  if (plan->choices->len > 0)
    {
      tally->n_feasible++;
      plan_case_assert_kept (problem, plan);
      if (is_whole)
        g_assert_cmpfloat (plan->bound, <=, plan->objective + 1e-6);
    }
  else if (plan->status == OLIVINE_PLAN_INFEASIBLE)
    {
      tally->n_infeasible++;
      if (plan_relaxation_prove (problem) == PLAN_PROOF_NONE)
        g_error ("problem %u was called infeasible; nothing else shows it", number);
    }
  else
    tally->n_open++;
}

static void
test_random_problems (void)
{
  gboolean is_slow = g_getenv ("ASAN_OPTIONS") != NULL;
  guint n_problems = is_slow ? N_PROBLEMS_SLOW : N_PROBLEMS;
  g_autoptr (GPtrArray) dishes = load_dishes ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  Tally tally = { 0 };

  for (guint i = 0; i < n_problems; i++)
    {
      g_autoptr (OlivinePlanProblem) problem = random_problem (dishes, rand);
      g_autoptr (GError) error = NULL;

      if (olivine_plan_problem_validate (problem, &error))
        check_problem (problem, i, &tally);
    }

  g_test_message ("%u feasible, %u infeasible, %u open", tally.n_feasible, tally.n_infeasible,
                  tally.n_open);
  g_assert_cmpuint (tally.n_feasible, >=, is_slow ? MIN_FEASIBLE_SLOW : MIN_FEASIBLE);
  g_assert_cmpuint (tally.n_infeasible, >, 0);
  g_assert_cmpuint (tally.n_open, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/planner-property/random-problems", test_random_problems);

  return g_test_run ();
}
