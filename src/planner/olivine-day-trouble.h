/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What keeps one day from having a menu: the truth about it, found by lifting
 * its bounds one by one and, where none does it alone, in the smallest set.
 */

#pragma once

#include "olivine-day-probe.h"
#include "olivine-plan-advice.h"

G_BEGIN_DECLS

typedef struct {
  const OlivinePlanProblem *problem;
  guint                     index;       /* of the day */
  OlivineDayProbe          *probe;
  gboolean                  has_gap;     /* no dish is left for @gap */
  OlivineMeal               gap;
  guint                     over;        /* nutrients whose limit is passed already */
  gboolean                  is_too_high; /* the target, whatever the limits */
  guint                     hindering;   /* limits and energy: each helps alone, or all together */
  gboolean                  together;
  gboolean                  is_for_magnesium; /* without a target there would be a menu */
  gint64                    most_mg;     /* inside every bound; unknown when there is no menu */
} OlivineDayTrouble;

OlivineDayTrouble *olivine_day_trouble_new           (const OlivinePlanProblem *problem,
                                                      guint                     day,
                                                      GCancellable             *cancellable);
GPtrArray         *olivine_day_troubles_find         (const OlivinePlanProblem *problem,
                                                      GCancellable             *cancellable,
                                                      gboolean                  only_one);
gboolean           olivine_plan_days_alike           (const OlivinePlanDay     *a,
                                                      const OlivinePlanDay     *b);
void               olivine_day_trouble_free          (OlivineDayTrouble        *self);
void               olivine_day_trouble_add_obstacles (OlivineDayTrouble        *self,
                                                      GArray                   *obstacles);
gint64             olivine_day_trouble_least_allowed (OlivineDayTrouble        *self,
                                                      OlivineNutrient           nutrient);
gint64             olivine_day_trouble_nearest_energy (OlivineDayTrouble       *self,
                                                      guint                    lifted);
gint64             olivine_day_trouble_nearest_goal  (OlivineDayTrouble        *self,
                                                      gboolean                  is_up);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineDayTrouble, olivine_day_trouble_free)

G_END_DECLS
