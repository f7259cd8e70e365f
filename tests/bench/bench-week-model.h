/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The whole week as one program in whole numbers, for any solver. */

#pragma once

#include <gio/gio.h>

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

char        *bench_week_model_write (const OlivinePlanProblem *problem);
OlivinePlan *bench_week_model_read  (const OlivinePlanProblem *problem,
                                     const char               *solution);
OlivinePlan *bench_week_model_solve (const OlivinePlanProblem *problem,
                                     guint                     n_seconds);

G_END_DECLS
