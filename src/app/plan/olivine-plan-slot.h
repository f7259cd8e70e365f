/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A meal of a day of the plan: its dishes, one under the other, or an empty cell. */

#pragma once

#include "olivine-plan-cell.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PLAN_SLOT (olivine_plan_slot_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlanSlot, olivine_plan_slot, OLIVINE, PLAN_SLOT, GtkBox)

GtkWidget       *olivine_plan_slot_new      (OlivineContext           *context,
                                             OlivineMeal               meal);
void             olivine_plan_slot_show     (OlivinePlanSlot          *self,
                                             const OlivinePlanDayView *day,
                                             const OlivinePlanLogged  *logged);
guint            olivine_plan_slot_n_cells  (OlivinePlanSlot          *self);
OlivinePlanCell *olivine_plan_slot_get_cell (OlivinePlanSlot          *self,
                                             guint                     index);
OlivinePlanCell *olivine_plan_slot_find     (OlivinePlanSlot          *self,
                                             const char               *uid);

G_END_DECLS
