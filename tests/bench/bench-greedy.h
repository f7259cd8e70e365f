/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a planner without a solver does, to hold the real one against. */

#pragma once

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

OlivinePlan *bench_plan_greedily (const OlivinePlanProblem *problem);

G_END_DECLS
