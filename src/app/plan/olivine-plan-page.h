/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page that shows a week of meals to come.
 *
 * Properties "context" (OlivineContext), set once, and "week" (guint, the Julian day
 * the week on screen begins with).
 */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PLAN_PAGE (olivine_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlanPage, olivine_plan_page, OLIVINE, PLAN_PAGE, OlivineContextBin)

void     olivine_plan_page_begin_fill     (OlivinePlanPage *self);
void     olivine_plan_page_begin_fill_day (OlivinePlanPage *self,
                                           OlivineDate      date);
void     olivine_plan_page_turn           (OlivinePlanPage *self,
                                           int              n_weeks);
void     olivine_plan_page_show_date      (OlivinePlanPage *self,
                                           OlivineDate      date);
gboolean olivine_plan_page_shift_dish     (OlivinePlanPage *self,
                                           int              n_columns);
void     olivine_plan_page_undo           (OlivinePlanPage *self);
void     olivine_plan_page_set_narrow     (OlivinePlanPage *self,
                                           gboolean         narrow);

G_END_DECLS
