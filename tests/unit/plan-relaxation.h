/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Another way to show that a problem has no plan, which shares nothing with the
 * planner but the definition of the problem.
 */

#pragma once

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

typedef enum {
  PLAN_PROOF_SHARES, /* not even dishes cut into any shares keep the rules */
  PLAN_PROOF_WHOLE,  /* whole portions do not */
  PLAN_PROOF_NONE,   /* there is a plan, or nothing was shown */
} PlanProof;

PlanProof plan_relaxation_prove (const OlivinePlanProblem *problem);

G_END_DECLS
