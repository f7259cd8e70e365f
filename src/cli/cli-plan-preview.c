/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A plan before it is in the diary, printed as it would be there. */

#include "config.h"

#include "cli-plan.h"

/**
 * cli_preview_plan:
 * @cli: the run, its store open
 * @problem: what was to be planned
 * @plan: a plan for it
 * @error: return location for an error
 *
 * Prints the plan of the days as it would be, and changes nothing.
 *
 * Returns: whether what is planned already could be read
 */
gboolean
cli_preview_plan (Cli                       *cli,
                  const OlivinePlanProblem  *problem,
                  const OlivinePlan         *plan,
                  GError                   **error)
{
  g_autoptr (GPtrArray) days = olivine_meal_plan_preview (cli->store, problem, plan, error);

  if (days == NULL)
    return FALSE;
  if (!cli->as_csv)
    cli_print (cli, "This is how the plan would be; nothing was changed.\n");
  cli_print_plan_days (cli, days);

  return TRUE;
}
