/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a planned day adds up to, as bars against its target and limits: food only. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-plan-format.h"

G_BEGIN_DECLS

/* One bar; @total 0 is magnesium, those after it the limits. */
const char *olivine_plan_total_title    (guint                     total);
GtkWidget  *olivine_plan_total_bar_new  (guint                     total,
                                         gboolean                  titled);
void        olivine_plan_total_bar_show (GtkWidget                *bar,
                                         guint                     total,
                                         const OlivinePlanDayView *day,
                                         OlivinePlanDayState       state);

/* All of a day, one under the other. */
#define OLIVINE_TYPE_PLAN_DAY_TOTALS (olivine_plan_day_totals_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlanDayTotals, olivine_plan_day_totals, OLIVINE, PLAN_DAY_TOTALS,
                      GtkBox)

GtkWidget  *olivine_plan_day_totals_new  (void);
void        olivine_plan_day_totals_show (OlivinePlanDayTotals     *self,
                                          const OlivinePlanDayView *day,
                                          OlivinePlanDayState       state);

G_END_DECLS
