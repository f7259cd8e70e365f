/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Trying a change: whether the changed problem has a plan at all.
 *
 * The first plan that the planner would make is enough, and where that way finds
 * none the change is not offered: an offer has to come soon and to be true.
 */

#include "config.h"

#include "olivine-plan-remedies.h"

#include "olivine-week-improve.h"
#include "olivine-week-relaxation.h"

const double olivine_remedy_steps[OLIVINE_REMEDY_N_STEPS] = { 0.0, 0.02, 0.05, 0.1, 0.2, 0.35 };

/* The first plan of a week, beside those of the weeks before it. */
static gboolean
plan_week (const OlivinePlanProblem *problem,
           guint                     number,
           GArray                   *choices,
           GCancellable             *cancellable)
{
  g_autoptr (OlivineWeek) week = olivine_week_new (problem, number, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (problem->seed);
  OlivineWeekPlan plan;

  if (week->n_days == 0)
    return TRUE;

  olivine_week_set_planned (week, choices);
  if (!olivine_week_first_plan (week, &plan, rand, cancellable))
    return FALSE;

  olivine_week_add_choices (week, &plan, choices);
  return TRUE;
}

static gboolean
has_plan (const OlivinePlanProblem *problem,
          GCancellable             *cancellable)
{
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  guint n_weeks = (problem->days->len + OLIVINE_PLAN_WEEK - 1) / OLIVINE_PLAN_WEEK;

  for (guint i = 0; i < n_weeks; i++)
    if (!plan_week (problem, i, plan->choices, cancellable))
      return FALSE;

  return olivine_plan_problem_check (problem, plan, NULL);
}

/**
 * olivine_plan_can_be_made:
 * @problem: a problem
 * @cancellable: (nullable): to stop early
 *
 * Looks for any plan.  The relaxation of the weeks and the days by themselves come
 * first, for that is quick; being unlike another plan is not asked for.
 *
 * Returns: whether a plan was found that keeps every rule; %FALSE is no proof that
 *   there is none
 */
gboolean
olivine_plan_can_be_made (const OlivinePlanProblem *problem,
                          GCancellable             *cancellable)
{
  g_autoptr (GPtrArray) troubles = NULL;

  g_return_val_if_fail (problem != NULL, FALSE);

  if (g_cancellable_is_cancelled (cancellable) || !olivine_plan_problem_validate (problem, NULL))
    return FALSE;
  if (!olivine_weeks_could_be_planned (problem))
    return FALSE;

  troubles = olivine_day_troubles_find (problem, cancellable, TRUE);
  if (troubles->len > 0)
    return FALSE;

  return has_plan (problem, cancellable);
}

/**
 * olivine_remedy_search_get_target:
 * @problem: a problem
 *
 * Returns: the highest target of its days, in thousandths of a mg;
 *   %OLIVINE_UNKNOWN when none has one
 */
gint64
olivine_remedy_search_get_target (const OlivinePlanProblem *problem)
{
  gint64 target = OLIVINE_UNKNOWN;

  g_return_val_if_fail (problem != NULL, OLIVINE_UNKNOWN);

  for (guint i = 0; i < problem->days->len; i++)
    {
      const OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, i);

      if (day->meals != 0)
        target = MAX (target, day->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);
    }

  return target;
}

/**
 * olivine_remedy_search_works:
 * @search: a search
 * @remedy: a change of the person's own
 *
 * Returns: whether there is a plan once it is taken
 */
gboolean
olivine_remedy_search_works (const OlivineRemedySearch *search,
                             const OlivineRemedy       *remedy)
{
  g_autoptr (OlivinePlanProblem) changed = NULL;

  g_return_val_if_fail (search != NULL, FALSE);

  changed = olivine_plan_problem_copy (search->problem);
  return olivine_remedy_apply (remedy, changed)
         && olivine_plan_can_be_made (changed, search->cancellable);
}

/**
 * olivine_remedy_search_try:
 * @search: a search
 * @remedy: a change of the person's own that leaves the target as it is
 *
 * Adds a change to what was found if there is a plan once it is taken.
 *
 * Returns: whether there is
 */
gboolean
olivine_remedy_search_try (const OlivineRemedySearch *search,
                           OlivineRemedy              remedy)
{
  if (!olivine_remedy_search_works (search, &remedy))
    return FALSE;

  remedy.reached = olivine_remedy_search_get_target (search->problem);
  g_array_append_val (search->remedies, remedy);
  return TRUE;
}
