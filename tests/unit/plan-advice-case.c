/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a problem without a plan is told, as the tests ask about it. */

#include "config.h"

#include "plan-advice-case.h"

#include "olivine-plan-explain.h"
#include "olivine-planner.h"

/* A serving of each has 400 kcal. */
static const PlanCaseDish dishes[] = {
  { "Greens", PLAN_CASE_MAIN, 100, 600, 500, 100, 400, 20, 0 },
  { "Porridge", PLAN_CASE_BREAKFAST, 60, 200, 150, 10, 400, 12, OLIVINE_TAG_GLUTEN },
  { "Rice", PLAN_CASE_MAIN, 20, 100, 100, 100, 400, 8, 0 },
};

OlivinePlanProblem *
plan_case_new (guint  n_days,
               guint  meals,
               double target_mg,
               double energy_kcal)
{
  return plan_case_problem (dishes, G_N_ELEMENTS (dishes), n_days, meals, target_mg, energy_kcal);
}

void
plan_case_says (OlivineSentence *sentence, /* (transfer full) */
                const char      *text)
{
  g_autofree char *said = olivine_sentence_expand (sentence, NULL);

  g_assert_cmpstr (said, ==, text);
  olivine_sentence_free (sentence);
}

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
