/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Putting together why a plan cannot be made: what is in the way of its days,
 * each thing once, with the figures of the day it troubles most.
 */

#include "config.h"

#include "olivine-plan-explain.h"

#include "olivine-day-trouble.h"
#include "olivine-plan-remedies.h"

/* How far apart what is reached and what should be are. */
static gint64
measure (const OlivineObstacle *obstacle)
{
  if (obstacle->reached == OLIVINE_UNKNOWN)
    return 0;
  if (obstacle->wanted != OLIVINE_UNKNOWN)
    return obstacle->wanted - obstacle->reached;

  return ABS (obstacle->reached - obstacle->allowed);
}

static gboolean
is_same_obstacle (const OlivineObstacle *a,
                  const OlivineObstacle *b)
{
  return a->kind == b->kind && a->nutrient == b->nutrient && a->meal == b->meal;
}

static void
merge_obstacle (GArray                *obstacles,
                const OlivineObstacle *obstacle)
{
  for (guint i = 0; i < obstacles->len; i++)
    {
      OlivineObstacle *other = &g_array_index (obstacles, OlivineObstacle, i);

      if (!is_same_obstacle (other, obstacle))
        continue;
      if (measure (obstacle) > measure (other))
        *other = *obstacle;
      return;
    }

  g_array_append_val (obstacles, *obstacle);
}

static void
collect_obstacles (GPtrArray *troubles,
                   GArray    *obstacles)
{
  for (guint i = 0; i < troubles->len; i++)
    {
      g_autoptr (GArray) of_day = g_array_new (FALSE, TRUE, sizeof (OlivineObstacle));

      olivine_day_trouble_add_obstacles (troubles->pdata[i], of_day);
      for (guint j = 0; j < of_day->len; j++)
        merge_obstacle (obstacles, &g_array_index (of_day, OlivineObstacle, j));
    }
}

static void
add_repeats (const OlivinePlanProblem *problem,
             GArray                   *obstacles)
{
  OlivineObstacle obstacle = {
    .kind = OLIVINE_OBSTACLE_REPEATS,
    .date = g_array_index (problem->days, OlivinePlanDay, 0).date,
    .allowed = problem->max_servings,
    .reached = OLIVINE_UNKNOWN,
    .wanted = OLIVINE_UNKNOWN,
  };

  g_array_append_val (obstacles, obstacle);
}

/**
 * olivine_plan_explain:
 * @problem: a problem without a plan
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Finds out by solving what is in the way, and the smallest changes that would
 * help.  A change that is the person's own was tried: with it there is a plan.
 *
 * Errors: those of olivine_plan_problem_validate(); %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the advice, empty when there is a plan
 *   after all; %NULL with @error set
 */
OlivinePlanAdvice *
olivine_plan_explain (const OlivinePlanProblem  *problem,
                      GCancellable              *cancellable,
                      GError                   **error)
{
  g_autoptr (OlivinePlanAdvice) advice = olivine_plan_advice_new ();
  g_autoptr (GPtrArray) troubles = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  if (!olivine_plan_problem_validate (problem, error))
    return NULL;

  troubles = olivine_day_troubles_find (problem, cancellable, FALSE);
  collect_obstacles (troubles, advice->obstacles);
  if (troubles->len == 0 && !olivine_plan_can_be_made (problem, cancellable))
    add_repeats (problem, advice->obstacles);
  if (advice->obstacles->len > 0)
    olivine_plan_find_remedies (problem, troubles, advice->remedies, cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&advice);
}
