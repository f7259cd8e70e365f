/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Fills days with meals: the diet problem as a mixed-integer program.
 *
 * Pure: the same problem and seed give the same plan on every machine, because
 * the search stops on gaps and counts and never on the clock.  To be called on
 * the thread that is to do the work; each thread has a solver of its own.
 */

#pragma once

#include <gio/gio.h>

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

/* Called on the solving thread: a first plan, then every better one. */
typedef void (*OlivinePlannerFound) (const OlivinePlan *plan,
                                     gpointer           user_data);

gboolean     olivine_planner_has_threads  (void);
gboolean     olivine_planner_check_solver (GError                   **error);
OlivinePlan *olivine_planner_solve        (const OlivinePlanProblem  *problem,
                                           GCancellable              *cancellable,
                                           OlivinePlannerFound        found,
                                           gpointer                   user_data,
                                           GError                   **error);

G_END_DECLS
