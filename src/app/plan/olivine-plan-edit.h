/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done with the plan, each as one change with a toast that undoes it.
 *
 * Every function returns whether it worked; when it did not, the reason has been
 * shown.  The item may be gone with the cell that showed it when they return.
 */

#pragma once

#include "olivine-context.h"
#include "olivine-meal-plan.h"

G_BEGIN_DECLS

gboolean olivine_plan_edit_eat       (OlivineContext        *context,
                                      const OlivinePlanItem *item);
gboolean olivine_plan_edit_scale     (OlivineContext        *context,
                                      const OlivinePlanItem *item,
                                      gint64                 servings);
gboolean olivine_plan_edit_move      (OlivineContext        *context,
                                      const OlivinePlanItem *item,
                                      OlivineDate            date,
                                      OlivineMeal            meal);
gboolean olivine_plan_edit_exchange  (OlivineContext        *context,
                                      const OlivinePlanItem *item,
                                      const OlivinePlanItem *other);
gboolean olivine_plan_edit_copy      (OlivineContext        *context,
                                      const OlivinePlanItem *item,
                                      OlivineDate            date,
                                      OlivineMeal            meal);
gboolean olivine_plan_edit_remove    (OlivineContext        *context,
                                      const OlivinePlanItem *item);
gboolean olivine_plan_edit_like      (OlivineContext        *context,
                                      const OlivinePlanItem *item,
                                      int                    liking);

gboolean olivine_plan_edit_copy_days (OlivineContext        *context,
                                      OlivineDate            from,
                                      guint                  n_days,
                                      OlivineDate            to);
gboolean olivine_plan_edit_clear     (OlivineContext        *context,
                                      OlivineDate            from,
                                      OlivineDate            to);

G_END_DECLS
