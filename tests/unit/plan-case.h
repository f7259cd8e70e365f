/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Made-up dishes and small problems, for the tests of planning. */

#pragma once

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

#define PLAN_CASE_FIRST_DAY "2026-11-20"

#define PLAN_CASE_BREAKFAST (1u << OLIVINE_MEAL_BREAKFAST)
#define PLAN_CASE_LUNCH     (1u << OLIVINE_MEAL_LUNCH)
#define PLAN_CASE_DINNER    (1u << OLIVINE_MEAL_DINNER)
#define PLAN_CASE_SNACK     (1u << OLIVINE_MEAL_SNACK)
#define PLAN_CASE_MAIN      (PLAN_CASE_LUNCH | PLAN_CASE_DINNER)

/* A dish of one ingredient; NAN is unknown. */
typedef struct {
  const char *name;
  guint       meals;
  double      magnesium_mg;
  double      potassium_mg;
  double      phosphorus_mg;
  double      sodium_mg;
  double      energy_kcal;
  double      protein_g;
  OlivineTags contains;
} PlanCaseDish;

OlivineDish        *plan_case_dish       (const PlanCaseDish *made_up);
OlivinePlanProblem *plan_case_problem    (const PlanCaseDish *dishes,
                                          guint               n_dishes,
                                          guint               n_days,
                                          guint               meals,
                                          double              target_mg,
                                          double              energy_kcal);
void                plan_case_add_day    (OlivinePlanProblem *problem,
                                          guint               meals,
                                          double              target_mg,
                                          double              energy_kcal);
void                plan_case_limit      (OlivinePlanProblem *problem,
                                          OlivineNutrient     nutrient,
                                          double              limit);
OlivinePlanDay     *plan_case_day        (OlivinePlanProblem *problem,
                                          guint               day);
guint               plan_case_find       (OlivinePlanProblem *problem,
                                          const char         *name);
OlivinePlanChoice   plan_case_choice     (OlivinePlanProblem *problem,
                                          guint               day,
                                          OlivineMeal         meal,
                                          const char         *name,
                                          double              servings);
void                plan_case_choose     (OlivinePlanProblem *problem,
                                          guint               day,
                                          OlivineMeal         meal,
                                          const char         *name,
                                          double              servings);
void                plan_case_put        (OlivinePlanProblem *problem,
                                          OlivinePlan        *plan,
                                          guint               day,
                                          OlivineMeal         meal,
                                          const char         *name,
                                          double              servings);
void                plan_case_assert_kept (const OlivinePlanProblem *problem,
                                           const OlivinePlan        *plan);

G_END_DECLS
