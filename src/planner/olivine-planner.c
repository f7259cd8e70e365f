/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a problem to a plan, or to another plan than the one shown.
 *
 * What is returned was checked in whole numbers by the problem itself.
 */

#include "config.h"

#include "olivine-planner.h"

#include <glpk.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-plan-score.h"
#include "olivine-planning.h"

/* Another plan may cost this share more than the one it is to differ from. */
#define MAX_WORSE 0.03

/**
 * olivine_planner_has_threads:
 *
 * Returns: whether each thread may have a solver of its own; if not only one
 *   thread of the program may solve at a time
 */
gboolean
olivine_planner_has_threads (void)
{
  return glp_config ("TLS") != NULL;
}

/**
 * olivine_planner_check_solver:
 * @error: return location for an error
 *
 * Looks whether GLPK can be used here.  Without storage of each thread's own a
 * search that is stopped and the next one would free each other's memory.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNSUPPORTED.
 *
 * Returns: whether plans can be made
 */
gboolean
olivine_planner_check_solver (GError **error)
{
  if (olivine_planner_has_threads ())
    return TRUE;

  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNSUPPORTED,
               "No meals can be planned: GLPK %s on this computer was built without thread-local "
               "storage. Install a GLPK that was configured with --enable-reentrant, as it is by "
               "default; everything but the planner works.", glp_version ());
  return FALSE;
}

/* Points of the plan that another one is asked for; NAN when it fills other meals. */
static double
score_unlike (const OlivinePlanProblem *problem)
{
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  OlivinePlanScore score;

  g_array_append_vals (plan->choices, problem->unlike->data, problem->unlike->len);
  if (!olivine_plan_problem_check (problem, plan, NULL))
    return NAN;

  olivine_plan_score (problem, plan, &score);
  return score.total;
}

static guint
count_meals (const OlivinePlanProblem *problem)
{
  guint n = 0;

  for (guint i = 0; i < problem->days->len; i++)
    n += (guint) __builtin_popcount (g_array_index (problem->days, OlivinePlanDay, i).meals);

  return n;
}

/* Makes a plan in which each dish that the plan shown has too costs @share of it,
 * divided by the meals; days change places until half of the meals differ.  Where
 * they cannot, the days themselves know what they must differ from. */
static void
make_unlike (OlivinePlanning *planning,
             double           shown,
             double           share)
{
  OlivineUnlike unlike = { .points = share * shown / count_meals (planning->problem) };

  planning->plan->objective = NAN;
  g_array_set_size (planning->plan->choices, 0);
  olivine_planning_make_plan (planning, &unlike, NULL);
  if (!isnan (planning->plan->objective))
    return;

  unlike.is_marked = TRUE;
  olivine_planning_make_plan (planning, &unlike, NULL);
}

/* The more a dish that was shown costs the more the plan differs, and the more it
 * may be worse; with the last share it cannot be worse by more than is allowed. */
static gboolean
make_other_plan (OlivinePlanning *planning,
                 double          *bound)
{
  static const double shares[] = { 10.0 * MAX_WORSE, 3.0 * MAX_WORSE, MAX_WORSE };
  OlivinePlan *plan = planning->plan;
  double shown = score_unlike (planning->problem);

  if (!olivine_planning_find_bound (planning, bound))
    return FALSE;

  if (isnan (shown))
    shown = *bound;
  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      make_unlike (planning, shown, shares[i]);
      if (plan->objective <= (1.0 + MAX_WORSE) * shown
          || g_cancellable_is_cancelled (planning->cancellable))
        break;
    }

  if (isnan (plan->objective))
    return olivine_planning_make_plan (planning, NULL, bound);
  olivine_planning_tell (planning);
  return TRUE;
}

static void
finish_plan (OlivinePlanning *planning,
             gboolean         is_possible,
             double           bound)
{
  OlivinePlan *plan = planning->plan;

  plan->seconds = olivine_planning_get_seconds (planning);
  if (!is_possible)
    plan->status = OLIVINE_PLAN_INFEASIBLE;
  if (isnan (plan->objective))
    return;

  plan->bound = isnan (bound) ? NAN : fmin (bound, plan->objective);
  plan->gap = plan->objective > 0.0 ? (plan->objective - plan->bound) / plan->objective : 0.0;
  if (g_cancellable_is_cancelled (planning->cancellable))
    plan->status = OLIVINE_PLAN_STOPPED;
  else if (plan->objective - plan->bound <= OLIVINE_SAME_POINTS * fmax (plan->objective, 1.0))
    plan->status = OLIVINE_PLAN_OPTIMAL;
  else
    plan->status = OLIVINE_PLAN_WITHIN_GAP;
}

/**
 * olivine_planner_solve:
 * @problem: what the plan must do
 * @cancellable: (nullable): to stop early
 * @found: (nullable) (scope call): told of the first plan and each better one
 * @user_data: for @found
 * @error: return location for an error
 *
 * Finds the best plan, or shows that there is none.  It stops when it has proven
 * the plan the best, or at limits of its own that count steps; the gap says what
 * is left then.  Each day costs its own points; what ties the days together is
 * in the bound but for the rule of main dishes on days beside each other.
 *
 * With another plan to differ from, half of the open meals or more get another
 * dish than there, and dishes that it has nowhere where they cost little; only
 * where that cannot be, the best plan is returned all the same.  The bound is that
 * of all plans, so that the gap says what being different costs.
 *
 * When cancelled, the status is stopped, with the best plan so far, if any.
 *
 * Errors: those of olivine_planner_check_solver() and
 *   olivine_plan_problem_validate().
 *
 * Returns: (transfer full) (nullable): how it ended, with the plan if there is one
 */
OlivinePlan *
olivine_planner_solve (const OlivinePlanProblem  *problem,
                       GCancellable              *cancellable,
                       OlivinePlannerFound        found,
                       gpointer                   user_data,
                       GError                   **error)
{
  g_autoptr (GRand) rand = NULL;
  g_autoptr (OlivinePlan) plan = NULL;
  OlivinePlanning planning = { .problem = problem,
                        .cancellable = cancellable,
                        .found = found,
                        .user_data = user_data };
  double bound = NAN;
  gboolean is_possible;

  g_return_val_if_fail (problem != NULL, NULL);

  if (!olivine_planner_check_solver (error)
      || !olivine_plan_problem_validate (problem, error))
    return NULL;

  rand = g_rand_new_with_seed (problem->seed);
  plan = olivine_plan_new ();
  planning.rand = rand;
  planning.plan = plan;
  planning.start = g_get_monotonic_time ();
  if (problem->unlike != NULL && problem->unlike->len > 0)
    is_possible = make_other_plan (&planning, &bound);
  else
    is_possible = olivine_planning_make_plan (&planning, NULL, &bound);
  finish_plan (&planning, is_possible, bound);

  return g_steal_pointer (&plan);
}
