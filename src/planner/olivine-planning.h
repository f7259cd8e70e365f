/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rooms of the planner share: the weeks, and the best plan so far. */

#pragma once

#include "olivine-planner.h"
#include "olivine-week.h"

G_BEGIN_DECLS

#define OLIVINE_MAX_WEEKS ((OLIVINE_PLAN_MAX_DAYS + OLIVINE_PLAN_WEEK - 1) / OLIVINE_PLAN_WEEK)

/* Two sums of the same points differ by less than this share. */
#define OLIVINE_SAME_POINTS 1e-6

typedef struct {
  OlivineWeek     *week;
  OlivineWeekPlan  plan;
  gboolean         has_plan;
  double           bound; /* whatever the other weeks hold */
} OlivineWeekPart;

typedef struct {
  const OlivinePlanProblem *problem;
  const OlivineUnlike      *unlike; /* (nullable) */
  GRand                    *rand;
  GCancellable             *cancellable;
  OlivinePlannerFound       found;
  gpointer                  user_data;
  gint64                    start;  /* monotonic, µs */
  guint                     n_parts;
  OlivineWeekPart           parts[OLIVINE_MAX_WEEKS];
  OlivinePlan              *plan;   /* the best one so far */
  double                    value;  /* of @plan: its points, and those for being alike */
} OlivinePlanning;

double   olivine_planning_get_seconds (const OlivinePlanning *self);
void     olivine_planning_tell        (OlivinePlanning       *self);
gboolean olivine_planning_make_plan   (OlivinePlanning       *self,
                                       const OlivineUnlike   *unlike,
                                       double                *bound);
gboolean olivine_planning_find_bound  (OlivinePlanning       *self,
                                       double                *bound);

G_END_DECLS
