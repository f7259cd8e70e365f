/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asking why there is no plan, and trying what is offered. */

#pragma once

#include "olivine-plan-advice.h"
#include "olivine-sentence.h"
#include "plan-case.h"

G_BEGIN_DECLS

OlivinePlanProblem    *plan_case_new                  (guint                     n_days,
                                                       guint                     meals,
                                                       double                    target_mg,
                                                       double                    energy_kcal);
void                   plan_case_says                 (OlivineSentence          *sentence,
                                                       const char               *text);
OlivinePlanAdvice     *plan_case_explain              (const OlivinePlanProblem *problem);
const OlivineObstacle *plan_case_obstacle             (OlivinePlanAdvice        *advice,
                                                       guint                     index);
void                   plan_case_assert_obstacle      (const OlivineObstacle    *obstacle,
                                                       OlivineObstacleKind       kind,
                                                       OlivineNutrient           nutrient,
                                                       double                    reached);
const OlivineRemedy   *plan_case_find_remedy          (OlivinePlanAdvice        *advice,
                                                       OlivineRemedyKind         kind);
void                   plan_case_assert_remedy        (OlivinePlanAdvice        *advice,
                                                       OlivineRemedyKind         kind,
                                                       double                    amount);
void                   plan_case_assert_remedies_help (const OlivinePlanProblem *problem,
                                                       OlivinePlanAdvice        *advice);

G_END_DECLS
