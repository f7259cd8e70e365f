/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What one day could hold at the most or at the least, found by solving it.
 *
 * A day by itself: the rules of repeating are not looked at.  Bounds are lifted
 * by a mask of nutrients; what is fixed on the day always counts.
 */

#pragma once

#include <gio/gio.h>

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

typedef struct _OlivineDayProbe OlivineDayProbe;

#define OLIVINE_PROBE_BIT(nutrient) (1u << (nutrient))

OlivineDayProbe *olivine_day_probe_new      (const OlivinePlanProblem *problem,
                                             guint                     day,
                                             GCancellable             *cancellable);
void             olivine_day_probe_free     (OlivineDayProbe          *self);
gboolean         olivine_day_probe_find_gap (OlivineDayProbe          *self,
                                             OlivineMeal              *meal);
gint64           olivine_day_probe_most     (OlivineDayProbe          *self,
                                             OlivineNutrient           nutrient,
                                             guint                     lifted);
gint64           olivine_day_probe_least    (OlivineDayProbe          *self,
                                             OlivineNutrient           nutrient,
                                             guint                     lifted);
gboolean         olivine_day_probe_has_menu (OlivineDayProbe          *self,
                                             guint                     lifted);
void             olivine_day_probe_set_minimum (OlivineDayProbe       *self,
                                                OlivineNutrient        nutrient,
                                                gint64                 minimum);
void             olivine_day_probe_set_maximum (OlivineDayProbe       *self,
                                                OlivineNutrient        nutrient,
                                                gint64                 maximum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineDayProbe, olivine_day_probe_free)

G_END_DECLS
