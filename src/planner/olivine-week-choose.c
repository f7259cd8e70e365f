/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing whole menus for the days of a week.
 *
 * By branch and bound over the columns, whose choice is then put in order so that
 * no main dish comes on two days beside each other.  Where there is no such order
 * a search day by day looks at that rule from the start.
 */

#include "config.h"

#include "olivine-week-master-private.h"

#include <math.h>

/* Nodes of a search tree times columns: what one choice may take. */
#define MAX_NODES_COLUMNS 1000000

/* Menus that the search day by day tries, at most. */
#define MAX_STEPS 400000

typedef struct {
  double value; /* at the prices that gave the bound */
  guint  column;
} Near;

typedef struct {
  OlivineWeekMaster *master;
  GArray            *near[OLIVINE_PLAN_WEEK]; /* by class: of Near, by value */
  OlivineWeekPlan    plan;
  OlivineWeekPlan    best;
  double             below;
  guint              n_steps;
  gboolean           is_stopped;
  GCancellable      *cancellable;
} DaySearch;

/* Gives the menus that the program chose to days of their classes. */
static gboolean
read_menus (OlivineWeekMaster *self,
            OlivineWeekPlan   *plan)
{
  const OlivineWeek *week = self->week;
  gboolean is_set[OLIVINE_PLAN_WEEK] = { FALSE };
  guint n_set = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      long n = lround (olivine_solver_get_value (self->solver, column->column));

      for (guint day = 0; day < week->n_days && n > 0; day++)
        if (!is_set[day] && week->day_class[day] == column->day_class)
          {
            plan->menus[day] = column->menu;
            is_set[day] = TRUE;
            n_set++;
            n--;
          }
    }

  return n_set == week->n_days;
}

static gboolean
read_plan (OlivineWeekMaster *self,
           OlivineWeekPlan   *plan)
{
  if (!read_menus (self, plan) || !olivine_week_arrange (self->week, plan))
    return FALSE;

  olivine_week_score (self->week, plan);
  return olivine_week_allows (self->week, plan);
}

/**
 * olivine_week_master_choose:
 * @self: a program that was priced
 * @below: points of the best plan known; INFINITY without one
 * @plan: (out): the plan chosen, when there is one
 * @cancellable: (nullable): to stop early
 *
 * Chooses among the columns there are, in whole menus.  When these are all that
 * could be in a better plan and the search came to its end, the bound is raised
 * to what it found.
 *
 * Returns: whether there is a plan now
 */
OlivineMasterResult
olivine_week_master_choose (OlivineWeekMaster *self,
                            double             below,
                            OlivineWeekPlan   *plan,
                            GCancellable      *cancellable)
{
  guint max_nodes = MAX_NODES_COLUMNS / MAX (self->columns->len, 1);
  OlivineSolverStatus status;
  double points;

  g_return_val_if_fail (self != NULL && plan != NULL, OLIVINE_MASTER_NO_PLAN);

  status = olivine_solver_solve (self->solver, max_nodes, cancellable);
  if (status != OLIVINE_SOLVER_OPTIMAL && status != OLIVINE_SOLVER_FEASIBLE)
    return OLIVINE_MASTER_NO_PLAN;

  points = olivine_solver_get_objective (self->solver);
  if (status == OLIVINE_SOLVER_OPTIMAL && self->has_all)
    self->bound = fmax (self->bound, fmin (points, below));
  if (olivine_week_master_is_impossible (self))
    return OLIVINE_MASTER_IMPOSSIBLE;

  return read_plan (self, plan) ? OLIVINE_MASTER_PLAN : OLIVINE_MASTER_NO_PLAN;
}

static int
compare_near (gconstpointer a,
              gconstpointer b)
{
  const Near *first = a;
  const Near *second = b;

  if (first->value != second->value)
    return first->value < second->value ? -1 : 1;

  return first->column < second->column ? -1 : 1;
}

static void
collect_near (DaySearch *search)
{
  OlivineWeekMaster *master = search->master;

  for (guint i = 0; i < master->week->classes->len; i++)
    search->near[i] = g_array_new (FALSE, FALSE, sizeof (Near));
  for (guint i = 0; i < master->columns->len; i++)
    {
      const Column *column = &g_array_index (master->columns, Column, i);
      Near near = { olivine_week_master_price_menu (master, column->day_class, &column->menu), i };

      g_array_append_val (search->near[column->day_class], near);
    }
  for (guint i = 0; i < master->week->classes->len; i++)
    g_array_sort (search->near[i], compare_near);
}

static gboolean
step (DaySearch *search)
{
  if (++search->n_steps >= MAX_STEPS
      || (search->n_steps % 1024 == 0 && g_cancellable_is_cancelled (search->cancellable)))
    search->is_stopped = TRUE;

  return !search->is_stopped;
}

static void
take_plan (DaySearch *search)
{
  olivine_week_score (search->master->week, &search->plan);
  if (search->plan.points >= search->below)
    return;

  search->best = search->plan;
  search->below = search->plan.points;
}

/* @over: how much the days before are above their least.
 * NOLINTNEXTLINE(misc-no-recursion): seven days deep at most. */
static void
search_day (DaySearch *search,
            guint      day,
            double     over)
{
  const OlivineWeekMaster *master = search->master;
  guint day_class = master->week->day_class[MIN (day, master->week->n_days - 1)];

  if (day == master->week->n_days)
    {
      take_plan (search);
      return;
    }

  for (guint i = 0; i < search->near[day_class]->len && step (search); i++)
    {
      const Near *near = &g_array_index (search->near[day_class], Near, i);
      double next = over + near->value - master->least[day_class];

      if (master->bound + next >= search->below)
        return;
      search->plan.menus[day] = g_array_index (master->columns, Column, near->column).menu;
      if (olivine_week_allows_days (master->week, &search->plan, day + 1))
        search_day (search, day + 1, next);
    }
}

/**
 * olivine_week_master_search:
 * @self: a program that was priced
 * @below: points of the best plan known; INFINITY without one
 * @plan: (out): a better plan, when there is one
 * @cancellable: (nullable): to stop early
 *
 * Tries the columns day by day with every rule between days.  When these are all
 * that could be in a better plan and the search came to its end, the best plan is
 * known and the bound is raised to it.
 *
 * Returns: whether there is a better plan
 */
OlivineMasterResult
olivine_week_master_search (OlivineWeekMaster *self,
                            double             below,
                            OlivineWeekPlan   *plan,
                            GCancellable      *cancellable)
{
  DaySearch search = { .master = self, .below = below, .cancellable = cancellable };
  gboolean is_end;

  g_return_val_if_fail (self != NULL && plan != NULL, OLIVINE_MASTER_NO_PLAN);

  collect_near (&search);
  search_day (&search, 0, 0.0);
  for (guint i = 0; i < self->week->classes->len; i++)
    g_array_unref (search.near[i]);

  /* A border to another week is a rule of this plan, not of every plan. */
  is_end = self->has_all && !search.is_stopped && self->week->planned->len == 0
           && self->counts_leftovers;
  if (is_end && isinf (search.below))
    return OLIVINE_MASTER_IMPOSSIBLE;
  if (is_end)
    self->bound = fmax (self->bound, search.below);
  if (search.below >= below)
    return OLIVINE_MASTER_NO_PLAN;

  *plan = search.best;
  return OLIVINE_MASTER_PLAN;
}
