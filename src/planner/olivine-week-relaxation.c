/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The linear relaxation of a week: dishes may be cut into any shares, days that
 * are alike are taken together, and neighbours are not looked at.
 *
 * What it refuses has no plan; what it lets pass may still have none.
 */

#include "config.h"

#include "olivine-week-relaxation.h"

#include <math.h>

#include "olivine-day-trouble.h"
#include "olivine-solver.h"

#define UNIT 1000.0

typedef struct {
  const OlivinePlanProblem *problem;
  OlivineSolver            *solver;
  guint                    *dish_rows; /* by dish */
} Week;

static const OlivinePlanDay *
get_day (const OlivinePlanProblem *problem,
         guint                     day)
{
  return &g_array_index (problem->days, OlivinePlanDay, day);
}

/* What is chosen before has used some of it up. */
static gint64
count_left (const OlivinePlanProblem *problem,
            guint                     dish,
            int                       week)
{
  gint64 left = problem->max_servings;

  for (guint i = 0; i < problem->chosen->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (problem->chosen, OlivinePlanChoice, i);

      if (choice->dish == dish && olivine_plan_problem_week (problem, choice->date) == week)
        left -= choice->servings;
    }

  return MAX (left, 0);
}

static void
add_dishes (Week *self,
            int   week)
{
  for (guint i = 0; i < self->problem->dishes->len; i++)
    {
      double left = (double) count_left (self->problem, i, week) / UNIT;

      self->dish_rows[i] = olivine_solver_add_row (self->solver, -INFINITY, left);
    }
}

/* Rows for what @n_days days alike must hold together; FALSE when that cannot be. */
static gboolean
add_bounds (Week                 *self,
            const OlivinePlanDay *day,
            guint                 index,
            guint                 n_days,
            guint                *rows)
{
  OlivineSnapshot fixed;

  olivine_plan_problem_day_totals (self->problem, NULL, index, &fixed);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      gint64 least = day->minimum.thousandths[i];
      gint64 most = day->maximum.thousandths[i];
      double lower = -INFINITY;
      double upper = INFINITY;

      if (least != OLIVINE_UNKNOWN)
        lower = (double) (least - fixed.thousandths[i]) * n_days / UNIT;
      if (most != OLIVINE_UNKNOWN)
        upper = (double) (most - fixed.thousandths[i]) * n_days / UNIT;
      if (lower > upper)
        return FALSE;
      rows[i] = olivine_solver_add_row (self->solver, lower, upper);
    }

  return TRUE;
}

static void
add_portions (Week        *self,
              guint        dish,
              guint        meal_row,
              const guint *bound_rows)
{
  guint rows[OLIVINE_N_NUTRIENTS + 2] = { meal_row, self->dish_rows[dish] };
  double values[OLIVINE_N_NUTRIENTS + 2] = { 1.0 };

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    rows[i + 2] = bound_rows[i];

  for (int portion = 0; portion < OLIVINE_N_PORTIONS; portion++)
    {
      gint64 servings = olivine_dish_portions[portion];
      OlivineSnapshot totals;

      olivine_dish_get_totals (self->problem->dishes->pdata[dish], servings, &totals);
      values[1] = (double) servings / UNIT;
      for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
        values[i + 2] = totals.thousandths[i] != OLIVINE_UNKNOWN
                          ? (double) totals.thousandths[i] / UNIT : 0.0;
      olivine_solver_add_column (self->solver, 0.0, 0.0, INFINITY, FALSE, rows, values,
                                 G_N_ELEMENTS (rows));
    }
}

static gboolean
add_days (Week  *self,
          guint  index,
          guint  n_days)
{
  const OlivinePlanDay *day = get_day (self->problem, index);
  guint bound_rows[OLIVINE_N_NUTRIENTS];

  if (!add_bounds (self, day, index, n_days, bound_rows))
    return FALSE;

  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    {
      guint row = 0;

      if ((day->meals & (1u << meal)) == 0)
        continue;
      row = olivine_solver_add_row (self->solver, n_days, n_days);
      for (guint dish = 0; dish < self->problem->dishes->len; dish++)
        if (olivine_plan_problem_fits (self->problem, index, (OlivineMeal) meal, dish))
          add_portions (self, dish, row, bound_rows);
    }

  return TRUE;
}

/* How many days from @index to @end are like it; 0 when an earlier one was. */
static guint
count_alike (const OlivinePlanProblem *problem,
             guint                     first,
             guint                     end,
             guint                     index)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      if (!olivine_plan_days_alike (get_day (problem, i), get_day (problem, index)))
        continue;
      if (i < index)
        return 0;
      n++;
    }

  return n;
}

static gboolean
could_be_planned (const OlivinePlanProblem *problem,
                  guint                     first)
{
  g_autoptr (OlivineSolver) solver = olivine_solver_new ();
  g_autofree guint *dish_rows = g_new (guint, problem->dishes->len);
  guint end = MIN (first + OLIVINE_PLAN_WEEK, problem->days->len);
  Week self = { problem, solver, dish_rows };

  add_dishes (&self, (int) (first / OLIVINE_PLAN_WEEK));
  for (guint i = first; i < end; i++)
    {
      guint n_days = count_alike (problem, first, end, i);

      if (get_day (problem, i)->meals != 0 && n_days > 0 && !add_days (&self, i, n_days))
        return FALSE;
    }

  return olivine_solver_relax (solver) != OLIVINE_SOLVER_INFEASIBLE;
}

/**
 * olivine_weeks_could_be_planned:
 * @problem: a valid problem
 *
 * Looks at each week by itself: whether its bounds and the servings of a dish a
 * week could be kept if dishes could be cut into any shares.
 *
 * Returns: %FALSE when that proves that there is no plan
 */
gboolean
olivine_weeks_could_be_planned (const OlivinePlanProblem *problem)
{
  g_return_val_if_fail (problem != NULL, FALSE);

  for (guint first = 0; first < problem->days->len; first += OLIVINE_PLAN_WEEK)
    if (!could_be_planned (problem, first))
      return FALSE;

  return TRUE;
}
