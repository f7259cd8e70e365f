/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Seven days of the plan, meal by meal, with what each day adds up to. */

#pragma once

#include "olivine-plan-cell.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PLAN_WEEK_VIEW (olivine_plan_week_view_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlanWeekView, olivine_plan_week_view, OLIVINE, PLAN_WEEK_VIEW,
                      GtkWidget)

void             olivine_plan_week_view_set_context (OlivinePlanWeekView *self,
                                                     OlivineContext      *context);
void             olivine_plan_week_view_show        (OlivinePlanWeekView *self,
                                                     GPtrArray           *days,
                                                     GPtrArray           *entries);
OlivinePlanCell *olivine_plan_week_view_get_cell    (OlivinePlanWeekView *self,
                                                     OlivineDate          date,
                                                     OlivineMeal          meal);
OlivinePlanCell *olivine_plan_week_view_get_focus   (OlivinePlanWeekView *self);
gboolean         olivine_plan_week_view_focus_item  (OlivinePlanWeekView *self,
                                                     const char          *uid);
GtkWidget       *olivine_plan_week_view_get_heading (OlivinePlanWeekView *self,
                                                     OlivineDate          date);
gboolean         olivine_plan_week_view_get_is_list (OlivinePlanWeekView *self);

G_END_DECLS
