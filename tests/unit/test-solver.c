/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Programs small enough to be solved in the head, and one that takes a while. */

#include "config.h"

#include <math.h>

#include "olivine-solver.h"

#define N_ITEMS 30
#define MANY_NODES 100000

/* At least @least of one column, of which there are @most, each at the cost of 1. */
static OlivineSolver *
new_program (double least,
             double most)
{
  OlivineSolver *solver = olivine_solver_new ();
  guint row = olivine_solver_add_row (solver, least, INFINITY);
  double share = 2.0;

  olivine_solver_add_column (solver, 1.0, 0.0, most, TRUE, &row, &share, 1);
  return solver;
}

static void
test_shares_and_whole_numbers (void)
{
  g_autoptr (OlivineSolver) solver = new_program (3.0, 10.0);

  g_assert_cmpint (olivine_solver_relax (solver), ==, OLIVINE_SOLVER_OPTIMAL);
  g_assert_cmpfloat_with_epsilon (olivine_solver_get_value (solver, 0), 1.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (olivine_solver_get_objective (solver), 1.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (olivine_solver_get_price (solver, 0), 0.5, 1e-9);

  g_assert_cmpint (olivine_solver_solve (solver, MANY_NODES, NULL), ==, OLIVINE_SOLVER_OPTIMAL);
  g_assert_cmpfloat_with_epsilon (olivine_solver_get_value (solver, 0), 2.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (olivine_solver_get_objective (solver), 2.0, 1e-9);
}

static void
test_what_cannot_be (void)
{
  g_autoptr (OlivineSolver) solver = new_program (3.0, 1.0);

  g_assert_cmpint (olivine_solver_relax (solver), ==, OLIVINE_SOLVER_INFEASIBLE);
  g_assert_cmpint (olivine_solver_solve (solver, MANY_NODES, NULL), ==,
                   OLIVINE_SOLVER_INFEASIBLE);
}

/* Shares would do, whole numbers do not: twice something is never 3. */
static void
test_what_cannot_be_in_whole_numbers (void)
{
  g_autoptr (OlivineSolver) solver = new_program (3.0, 10.0);

  olivine_solver_set_row_bounds (solver, 0, 3.0, 3.0);
  g_assert_cmpint (olivine_solver_relax (solver), ==, OLIVINE_SOLVER_OPTIMAL);
  g_assert_cmpint (olivine_solver_solve (solver, MANY_NODES, NULL), ==,
                   OLIVINE_SOLVER_INFEASIBLE);
}

static void
test_cheaper_without_end (void)
{
  g_autoptr (OlivineSolver) solver = new_program (3.0, INFINITY);

  olivine_solver_set_cost (solver, 0, -1.0);
  g_assert_cmpint (olivine_solver_relax (solver), ==, OLIVINE_SOLVER_UNBOUNDED);
  g_assert_cmpint (olivine_solver_solve (solver, MANY_NODES, NULL), ==,
                   OLIVINE_SOLVER_UNBOUNDED);

  olivine_solver_set_column_bounds (solver, 0, 0.0, 7.0);
  g_assert_cmpint (olivine_solver_relax (solver), ==, OLIVINE_SOLVER_OPTIMAL);
  g_assert_cmpfloat_with_epsilon (olivine_solver_get_value (solver, 0), 7.0, 1e-9);
}

/* Which of thirty items that weigh 1,000 and cost the least: weights and costs are near
 * each other, so that many choices are as good. */
static OlivineSolver *
new_knapsack (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  OlivineSolver *solver = olivine_solver_new ();
  guint row = olivine_solver_add_row (solver, 1000.0, INFINITY);

  for (guint i = 0; i < N_ITEMS; i++)
    {
      double weight = g_rand_int_range (rand, 50, 100);

      olivine_solver_add_column (solver, weight + g_rand_int_range (rand, 0, 10), 0.0, 1.0, TRUE,
                                 &row, &weight, 1);
    }

  return solver;
}

/* The more nodes, the better the answer, which says how good it is. */
static void
test_nodes_are_counted (void)
{
  gboolean was[OLIVINE_SOLVER_STOPPED + 1] = { FALSE };
  double best = INFINITY;

  for (guint n_nodes = 0; n_nodes <= MANY_NODES; n_nodes = 2 * n_nodes + 1)
    {
      g_autoptr (OlivineSolver) solver = new_knapsack ();
      OlivineSolverStatus status = olivine_solver_solve (solver, n_nodes, NULL);

      was[status] = TRUE;
      if (status == OLIVINE_SOLVER_STOPPED)
        {
          g_assert_cmpfloat (best, ==, INFINITY);
          continue;
        }
      g_assert_cmpfloat (olivine_solver_get_objective (solver), <=, best);
      best = olivine_solver_get_objective (solver);
      if (status == OLIVINE_SOLVER_OPTIMAL)
        break;
    }

  g_assert_true (was[OLIVINE_SOLVER_STOPPED]);
  g_assert_true (was[OLIVINE_SOLVER_FEASIBLE]);
  g_assert_true (was[OLIVINE_SOLVER_OPTIMAL]);
  g_assert_cmpfloat (best, >=, 1000.0);
}

static void
test_cancel (void)
{
  g_autoptr (OlivineSolver) solver = new_knapsack ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (olivine_solver_solve (solver, MANY_NODES, cancellable), ==,
                   OLIVINE_SOLVER_STOPPED);
}

/* What GLPK keeps for the thread goes with the last solver, and comes again. */
static void
test_one_after_the_other (void)
{
  OlivineSolver *first = new_program (3.0, 10.0);
  OlivineSolver *second = new_program (5.0, 10.0);

  olivine_solver_free (NULL);
  g_clear_pointer (&first, olivine_solver_free);
  g_assert_cmpint (olivine_solver_relax (second), ==, OLIVINE_SOLVER_OPTIMAL);
  g_assert_cmpfloat_with_epsilon (olivine_solver_get_objective (second), 2.5, 1e-9);
  g_clear_pointer (&second, olivine_solver_free);

  first = new_program (7.0, 10.0);
  g_assert_cmpint (olivine_solver_relax (first), ==, OLIVINE_SOLVER_OPTIMAL);
  g_assert_cmpfloat_with_epsilon (olivine_solver_get_objective (first), 3.5, 1e-9);
  olivine_solver_free (first);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add_func ("/olivine/solver/" path, function)
  ADD ("shares-and-whole-numbers", test_shares_and_whole_numbers);
  ADD ("what-cannot-be", test_what_cannot_be);
  ADD ("what-cannot-be-in-whole-numbers", test_what_cannot_be_in_whole_numbers);
  ADD ("cheaper-without-end", test_cheaper_without_end);
  ADD ("nodes-are-counted", test_nodes_are_counted);
  ADD ("cancel", test_cancel);
  ADD ("one-after-the-other", test_one_after_the_other);
#undef ADD

  return g_test_run ();
}
