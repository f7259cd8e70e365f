/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finds out, by solving, why a plan cannot be made. */

#pragma once

#include <gio/gio.h>

#include "olivine-plan-advice.h"

G_BEGIN_DECLS

OlivinePlanAdvice *olivine_plan_explain (const OlivinePlanProblem  *problem,
                                         GCancellable              *cancellable,
                                         GError                   **error);

G_END_DECLS
