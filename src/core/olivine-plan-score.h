/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How good a plan is, in points: the one definition that the solver, the greedy
 * planner it is held against and the offers of a swap all use.
 *
 * Every part is 0 when nothing is left to wish for; there is no constant in it.
 * What was chosen before counts where the plan adds to it (the energy and groups
 * of its days, a dish that comes again), never by itself; a day with no meal to
 * fill is not counted.
 */

#pragma once

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

/* Points; explained in CONTRIBUTING.md. */
#define OLIVINE_SCORE_ENERGY     1.0 /* for each 1 % of the energy goal that a day is off */
#define OLIVINE_SCORE_NOT_WHOLE  4.0 /* for a meal none of whose energy is from whole foods */
#define OLIVINE_SCORE_PLATE      1.5 /* for each group of foods a day could have and does without */
#define OLIVINE_SCORE_PORTION    0.5 /* for a portion other than one serving, for each half */
#define OLIVINE_SCORE_REPEAT     2.0 /* for each time a dish comes again within a week */
#define OLIVINE_SCORE_OTHER      1.0 /* for a meal that is no favourite where a favourite exists */
#define OLIVINE_SCORE_LEFTOVER   1.0 /* for each serving of a leftover that the plan does not use */

/* The parts, each already times its weight. */
typedef struct {
  double energy;
  double not_whole;
  double plates;
  double portions;
  double repeats;
  double other;
  double leftovers;
  double total;
} OlivinePlanScore;

double olivine_plan_score_choice (const OlivinePlanProblem *problem,
                                  guint                     dish,
                                  OlivineMeal               meal,
                                  gint64                    servings);
double olivine_plan_score_energy (const OlivinePlanDay     *day,
                                  gint64                    energy);
guint  olivine_plan_score_wished (const OlivinePlanProblem *problem,
                                  guint                     day);
double olivine_plan_score_plates (guint                     plates,
                                  guint                     wished);
gint64 olivine_plan_score_leftover (const OlivinePlanProblem *problem,
                                    guint                     dish);
void   olivine_plan_score        (const OlivinePlanProblem *problem,
                                  const OlivinePlan        *plan,
                                  OlivinePlanScore         *score);

G_END_DECLS
