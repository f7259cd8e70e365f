/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a problem without a plan is told, as the tests ask about it. */

#include "config.h"

#include "plan-advice-case.h"

#include "olivine-plan-explain.h"
#include "olivine-planner.h"
#include "plan-case.h"

OlivinePlanAdvice *
plan_case_explain (const OlivinePlanProblem *problem)
{
  g_autoptr (GError) error = NULL;
  OlivinePlanAdvice *advice = olivine_plan_explain (problem, NULL, &error);

  g_assert_no_error (error);
  return advice;
}

const OlivineObstacle *
plan_case_obstacle (OlivinePlanAdvice *advice,
                    guint              index)
{
  g_assert_cmpuint (index, <, advice->obstacles->len);

  return &g_array_index (advice->obstacles, OlivineObstacle, index);
}

void
plan_case_assert_obstacle (const OlivineObstacle *obstacle,
                           OlivineObstacleKind    kind,
                           OlivineNutrient        nutrient,
                           double                 reached)
{
  g_assert_cmpint (obstacle->kind, ==, kind);
  g_assert_cmpint (obstacle->nutrient, ==, nutrient);
  g_assert_cmpint (obstacle->reached, ==, olivine_thousandths_from_double (reached));
}

const OlivineRemedy *
plan_case_find_remedy (OlivinePlanAdvice *advice,
                       OlivineRemedyKind  kind)
{
  for (guint i = 0; i < advice->remedies->len; i++)
    if (g_array_index (advice->remedies, OlivineRemedy, i).kind == kind)
      return &g_array_index (advice->remedies, OlivineRemedy, i);

  return NULL;
}

void
plan_case_assert_remedy (OlivinePlanAdvice *advice,
                         OlivineRemedyKind  kind,
                         double             amount)
{
  const OlivineRemedy *remedy = plan_case_find_remedy (advice, kind);

  g_assert_nonnull (remedy);
  g_assert_cmpint (remedy->amount, ==, olivine_thousandths_from_double (amount));
}

/* Whatever is offered as a button must lead to a plan when it is pressed. */
void
plan_case_assert_remedies_help (const OlivinePlanProblem *problem,
                                OlivinePlanAdvice        *advice)
{
  for (guint i = 0; i < advice->remedies->len; i++)
    {
      const OlivineRemedy *remedy = &g_array_index (advice->remedies, OlivineRemedy, i);
      g_autoptr (OlivinePlanProblem) changed = olivine_plan_problem_copy (problem);
      g_autoptr (OlivinePlan) plan = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (olivine_remedy_apply (remedy, changed), ==,
                       remedy->kind != OLIVINE_REMEDY_ASK);
      if (!olivine_remedy_is_own (remedy))
        continue;
      plan = olivine_planner_solve (changed, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      plan_case_assert_kept (changed, plan);
    }
}
