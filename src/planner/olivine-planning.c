/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The weeks of a plan, one after the other.
 *
 * First a plan for every week, day by day, so that there soon is one; then each
 * week is solved as a choice of menus, with the others as they are.  The bound is
 * the sum of the weeks' bounds, none of which knows the others.
 */

#include "config.h"

#include "olivine-planning.h"

#include <math.h>

#include "olivine-plan-score.h"
#include "olivine-week-improve.h"
#include "olivine-week-master.h"

/**
 * olivine_planning_get_seconds:
 * @planning: a search for a plan
 *
 * Returns: seconds since it began
 */
double
olivine_planning_get_seconds (const OlivinePlanning *planning)
{
  g_return_val_if_fail (planning != NULL, NAN);

  return (double) (g_get_monotonic_time () - planning->start) / G_USEC_PER_SEC;
}

/* What is planned on all weeks but one. */
static GArray *
collect_choices (const OlivinePlanning *planning,
                 guint                  but)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (OlivinePlanChoice));

  for (guint i = 0; i < planning->n_parts; i++)
    if (i != but && planning->parts[i].has_plan)
      olivine_week_add_choices (planning->parts[i].week, &planning->parts[i].plan, choices);

  return choices;
}

/* Points for the dishes that the plan shown has too. */
static double
score_alike (const OlivinePlanning *planning,
             const OlivinePlan     *plan)
{
  const GArray *shown = planning->problem->unlike;
  guint n_alike = 0;

  if (planning->unlike == NULL)
    return 0.0;

  for (guint i = 0; i < plan->choices->len; i++)
    for (guint j = 0; j < shown->len; j++)
      if (g_array_index (plan->choices, OlivinePlanChoice, i).dish
          == g_array_index (shown, OlivinePlanChoice, j).dish)
        {
          n_alike++;
          break;
        }

  return planning->unlike->points * n_alike;
}

/**
 * olivine_planning_tell:
 * @planning: a search for a plan that has one
 *
 * Tells the one who asked of the plan.
 */
void
olivine_planning_tell (OlivinePlanning *planning)
{
  g_return_if_fail (planning != NULL);

  if (planning->found != NULL)
    planning->found (planning->plan, planning->user_data);
}

/* Keeps the plan as it stands if it is complete and the best. */
static void
keep_plan (OlivinePlanning *planning)
{
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  OlivinePlan *best = planning->plan;
  OlivinePlanScore score;
  double value;

  for (guint i = 0; i < planning->n_parts; i++)
    if (!planning->parts[i].has_plan)
      return;

  g_array_unref (plan->choices);
  plan->choices = collect_choices (planning, G_MAXUINT);
  olivine_plan_score (planning->problem, plan, &score);
  value = score.total + score_alike (planning, plan);
  if (planning->value <= value || !olivine_plan_problem_check (planning->problem, plan, NULL))
    return;

  planning->value = value;
  best->objective = score.total;
  g_array_set_size (best->choices, 0);
  g_array_append_vals (best->choices, plan->choices->data, plan->choices->len);
  best->seconds = olivine_planning_get_seconds (planning);
  if (isnan (best->first_seconds))
    best->first_seconds = best->seconds;

  /* Of plans that are to differ only the last one is told: one before may be
   * nearer to what was shown. */
  if (planning->unlike == NULL)
    olivine_planning_tell (planning);
}

static void
add_first_plans (OlivinePlanning *planning)
{
  for (guint i = 0; i < planning->n_parts; i++)
    {
      OlivineWeekPart *part = &planning->parts[i];
      g_autoptr (GArray) others = collect_choices (planning, i);

      olivine_week_set_planned (part->week, others);
      part->has_plan = olivine_week_first_plan (part->week, &part->plan, planning->rand,
                                                planning->cancellable);
      if (part->has_plan)
        olivine_week_improve_days (part->week, &part->plan, planning->cancellable);
    }

  keep_plan (planning);
}

static double
get_below (const OlivineWeekPart *part)
{
  return part->has_plan ? part->plan.points : INFINITY;
}

static void
take_plan (OlivinePlanning       *planning,
           OlivineWeekPart       *part,
           const OlivineWeekPlan *plan)
{
  OlivineWeekPlan candidate = *plan;

  olivine_week_improve_days (part->week, &candidate, planning->cancellable);
  if (candidate.points >= get_below (part))
    return;

  part->plan = candidate;
  part->has_plan = TRUE;
  keep_plan (planning);
}

/* Among the columns there are, then among all that could be in a better plan,
 * and where that leaves a gap day by day.  Returns FALSE when there is no plan. */
static gboolean
choose_menus (OlivinePlanning   *planning,
              OlivineWeekPart   *part,
              OlivineWeekMaster *master)
{
  GCancellable *cancellable = planning->cancellable;
  OlivineMasterResult result;
  OlivineWeekPlan plan = { 0 };

  result = olivine_week_master_choose (master, get_below (part), &plan, cancellable);
  if (result == OLIVINE_MASTER_PLAN)
    take_plan (planning, part, &plan);

  olivine_week_master_add_near (master, get_below (part), cancellable);
  result = olivine_week_master_choose (master, get_below (part), &plan, cancellable);
  if (result == OLIVINE_MASTER_PLAN)
    take_plan (planning, part, &plan);
  if (result != OLIVINE_MASTER_NO_PLAN || g_cancellable_is_cancelled (cancellable)
      || olivine_week_master_get_bound (master) >= get_below (part) * (1.0 - OLIVINE_SAME_POINTS))
    return result != OLIVINE_MASTER_IMPOSSIBLE;

  result = olivine_week_master_search (master, get_below (part), &plan, cancellable);
  if (result == OLIVINE_MASTER_PLAN)
    take_plan (planning, part, &plan);
  return result != OLIVINE_MASTER_IMPOSSIBLE;
}

/* Returns FALSE when the week can have no plan at all. */
static gboolean
solve_part (OlivinePlanning *planning,
            OlivineWeekPart *part)
{
  g_autoptr (OlivineWeekMaster) master = NULL;
  gboolean is_possible;

  master = olivine_week_master_new (part->week, planning->n_parts == 1);
  if (part->has_plan)
    olivine_week_master_add_plan (master, &part->plan);
  if (!olivine_week_master_price (master, planning->cancellable))
    return TRUE;

  part->bound = olivine_week_master_get_bound (master);
  if (olivine_week_master_is_impossible (master))
    return FALSE;

  is_possible = choose_menus (planning, part, master);
  part->bound = olivine_week_master_get_bound (master);
  return is_possible;
}

static gboolean
solve_parts (OlivinePlanning *planning)
{
  for (guint i = 0; i < planning->n_parts; i++)
    {
      OlivineWeekPart *part = &planning->parts[i];
      g_autoptr (GArray) others = collect_choices (planning, i);

      olivine_week_set_planned (part->week, others);
      if (part->has_plan)
        olivine_week_score (part->week, &part->plan);
      if (!solve_part (planning, part))
        return FALSE;
      if (g_cancellable_is_cancelled (planning->cancellable))
        return TRUE;
    }

  return TRUE;
}

static void
add_parts (OlivinePlanning *planning)
{
  guint n_weeks = (planning->problem->days->len + OLIVINE_PLAN_WEEK - 1) / OLIVINE_PLAN_WEEK;

  for (guint i = 0; i < n_weeks; i++)
    {
      g_autoptr (OlivineWeek) week = olivine_week_new (planning->problem, i, planning->unlike);

      if (week->n_days > 0)
        planning->parts[planning->n_parts++] =
          (OlivineWeekPart) { .week = g_steal_pointer (&week), .bound = NAN };
    }
}

static void
clear_parts (OlivinePlanning *planning)
{
  for (guint i = 0; i < planning->n_parts; i++)
    olivine_week_free (planning->parts[i].week);
  planning->n_parts = 0;
}

static double
sum_bounds (const OlivinePlanning *planning)
{
  double bound = 0.0;

  for (guint i = 0; i < planning->n_parts; i++)
    bound += planning->parts[i].bound;

  /* No part of the score is below 0. */
  return isnan (bound) ? NAN : fmax (bound, 0.0);
}

/**
 * olivine_planning_make_plan:
 * @planning: a search for a plan
 * @unlike: (nullable): how to differ from the plan that the problem names
 * @bound: (out) (optional): points that no plan is below; %NAN when cancelled
 *
 * Makes the best plan.
 *
 * Returns: %FALSE when it is proven that there is none
 */
gboolean
olivine_planning_make_plan (OlivinePlanning     *planning,
                            const OlivineUnlike *unlike,
                            double              *bound)
{
  gboolean is_possible;

  g_return_val_if_fail (planning != NULL, FALSE);

  planning->unlike = unlike;
  planning->value = INFINITY;
  add_parts (planning);
  add_first_plans (planning);
  is_possible = solve_parts (planning);
  if (bound != NULL)
    *bound = sum_bounds (planning);
  clear_parts (planning);
  return is_possible;
}

/**
 * olivine_planning_find_bound:
 * @planning: a search for a plan
 * @bound: (out): points that no plan is below; %NAN when cancelled
 *
 * Works out the bound of all plans, without making one.
 *
 * Returns: %FALSE when it is proven that there is none
 */
gboolean
olivine_planning_find_bound (OlivinePlanning *planning,
                             double          *bound)
{
  gboolean is_possible = TRUE;

  g_return_val_if_fail (planning != NULL && bound != NULL, FALSE);

  planning->unlike = NULL;
  add_parts (planning);
  for (guint i = 0; i < planning->n_parts && is_possible; i++)
    {
      OlivineWeekPart *part = &planning->parts[i];
      g_autoptr (OlivineWeekMaster) master =
        olivine_week_master_new (part->week, planning->n_parts == 1);

      olivine_week_master_price (master, planning->cancellable);
      part->bound = olivine_week_master_get_bound (master);
      is_possible = !olivine_week_master_is_impossible (master);
    }
  *bound = sum_bounds (planning);
  clear_parts (planning);
  return is_possible;
}
