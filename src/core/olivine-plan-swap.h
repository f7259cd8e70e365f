/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What else could stand in a meal, ranked by what it does to its day. */

#pragma once

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

typedef struct {
  guint           dish;         /* place in the problem's dishes */
  gint64          servings;     /* the portion that suits the day best */
  OlivineSnapshot totals;       /* of the day with it */
  gint64          magnesium_mg; /* thousandths, of that portion */
  guint           broken;       /* mask of 1 << OlivineNutrient: bounds the day would break */
  gboolean        repeats;      /* breaks a rule of repeating */
  double          points;       /* smaller is better, within the same number of broken bounds */
} OlivineSwap;

GArray *olivine_plan_swaps (const OlivinePlanProblem *problem,
                            guint                     day,
                            OlivineMeal               meal);

G_END_DECLS
