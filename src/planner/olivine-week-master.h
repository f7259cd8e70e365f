/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The week as a choice of menus: one column a menu, one menu for each day.
 *
 * Columns are made as they are needed.  While they come, the prices of the
 * dishes give a bound below which no plan can be (Lagrange), whether or not all
 * columns were made.
 */

#pragma once

#include "olivine-week.h"

G_BEGIN_DECLS

typedef struct _OlivineWeekMaster OlivineWeekMaster;

/* How a search among all columns ended. */
typedef enum {
  OLIVINE_MASTER_PLAN,       /* a plan was found */
  OLIVINE_MASTER_NO_PLAN,    /* none, which proves nothing */
  OLIVINE_MASTER_IMPOSSIBLE, /* no plan can be: proven */
} OlivineMasterResult;

OlivineWeekMaster  *olivine_week_master_new       (const OlivineWeek     *week,
                                                   gboolean               counts_leftovers);
void                olivine_week_master_free      (OlivineWeekMaster     *self);
void                olivine_week_master_add_plan  (OlivineWeekMaster     *self,
                                                   const OlivineWeekPlan *plan);
gboolean            olivine_week_master_price     (OlivineWeekMaster     *self,
                                                   GCancellable          *cancellable);
double              olivine_week_master_get_bound (OlivineWeekMaster     *self);
gboolean            olivine_week_master_is_impossible (OlivineWeekMaster *self);
gboolean            olivine_week_master_add_near  (OlivineWeekMaster     *self,
                                                   double                 below,
                                                   GCancellable          *cancellable);
OlivineMasterResult olivine_week_master_choose    (OlivineWeekMaster     *self,
                                                   double                 below,
                                                   OlivineWeekPlan       *plan,
                                                   GCancellable          *cancellable);
OlivineMasterResult olivine_week_master_search    (OlivineWeekMaster     *self,
                                                   double                 below,
                                                   OlivineWeekPlan       *plan,
                                                   GCancellable          *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineWeekMaster, olivine_week_master_free)

G_END_DECLS
