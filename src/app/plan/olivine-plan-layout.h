/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lays a week out: a grid of meals and days where there is room, else day under day. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-calendar-week.h"
#include "olivine-plan-verdict.h"

G_BEGIN_DECLS

#define OLIVINE_N_PLAN_MEALS 4

/* Magnesium, and the limits. */
#define OLIVINE_N_PLAN_TOTALS (1 + OLIVINE_N_PLAN_LIMITS)

/* The widgets of a day. */
typedef struct {
  GtkWidget *title;                              /* of the column */
  GtkWidget *bars[OLIVINE_N_PLAN_TOTALS];        /* under the column; hidden where there is none */
  GtkWidget *heading;                            /* in the list */
  GtkWidget *meal_titles[OLIVINE_N_PLAN_MEALS];  /* in the list */
  GtkWidget *totals;                             /* in the list */
  GtkWidget *slots[OLIVINE_N_PLAN_MEALS];        /* in both */
} OlivinePlanDayParts;

/* The widgets of a week, all children of one widget. */
typedef struct {
  GtkWidget           *meal_titles[OLIVINE_N_PLAN_MEALS];   /* of the rows */
  GtkWidget           *total_titles[OLIVINE_N_PLAN_TOTALS]; /* likewise */
  OlivinePlanDayParts  days[OLIVINE_WEEK_DAYS];
} OlivinePlanParts;

#define OLIVINE_TYPE_PLAN_LAYOUT (olivine_plan_layout_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlanLayout, olivine_plan_layout, OLIVINE, PLAN_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *olivine_plan_layout_new         (const OlivinePlanParts *parts);
gboolean          olivine_plan_layout_get_is_list (OlivinePlanLayout      *self);

G_END_DECLS
