/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One place of the plan: a dish, or the room for one. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"
#include "olivine-meal-plan.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PLAN_CELL (olivine_plan_cell_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlanCell, olivine_plan_cell, OLIVINE, PLAN_CELL, GtkWidget)

/* Food that was logged for a meal without a plan. */
typedef struct {
  guint  n_foods;
  gint64 food_mg; /* thousandths */
} OlivinePlanLogged;

GtkWidget             *olivine_plan_cell_new       (OlivineContext          *context);
void                   olivine_plan_cell_show_item (OlivinePlanCell         *self,
                                                    const OlivinePlanItem   *item);
void                   olivine_plan_cell_show_free (OlivinePlanCell         *self,
                                                    OlivineDate              date,
                                                    OlivineMeal              meal,
                                                    const OlivinePlanLogged *logged);
const OlivinePlanItem *olivine_plan_cell_get_item  (OlivinePlanCell         *self);
OlivineDate            olivine_plan_cell_get_date  (OlivinePlanCell         *self);
OlivineMeal            olivine_plan_cell_get_meal  (OlivinePlanCell         *self);
gboolean               olivine_plan_cell_shift     (OlivinePlanCell         *self,
                                                    int                      n_days,
                                                    int                      n_meals);

/* It asks the page around it through "plan.add" (julian, meal) and "plan.swap"
 * (julian, meal, uid). */

G_END_DECLS
