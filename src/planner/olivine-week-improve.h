/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plans for a week by deciding one day while the others stay. */

#pragma once

#include "olivine-week.h"

G_BEGIN_DECLS

gboolean olivine_week_first_plan   (const OlivineWeek *week,
                                    OlivineWeekPlan   *plan,
                                    GRand             *rand,
                                    GCancellable      *cancellable);
gboolean olivine_week_improve_days (const OlivineWeek *week,
                                    OlivineWeekPlan   *plan,
                                    GCancellable      *cancellable);

G_END_DECLS
