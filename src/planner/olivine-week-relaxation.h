/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A quick look at whether weeks could be planned at all. */

#pragma once

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

gboolean olivine_weeks_could_be_planned (const OlivinePlanProblem *problem);

G_END_DECLS
