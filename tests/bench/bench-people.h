/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Five people whose week is planned from the dishes of the build. */

#pragma once

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

#define BENCH_N_PEOPLE 5

GPtrArray          *bench_load_dishes (void);
const char         *bench_get_name    (guint      person);
OlivinePlanProblem *bench_new_problem (guint      person,
                                       GPtrArray *dishes);

G_END_DECLS
