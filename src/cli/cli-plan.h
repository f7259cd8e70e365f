/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the commands about the plan share. */

#pragma once

#include "cli.h"
#include "olivine-meal-plan.h"

G_BEGIN_DECLS

gboolean     cli_get_plan_range       (Cli                       *cli,
                                       OlivineDate               *from,
                                       OlivineDate               *to,
                                       GError                   **error);
gboolean     cli_get_plan_days        (Cli                       *cli,
                                       guint                     *n_days,
                                       GError                   **error);
gboolean     cli_get_plan_meal        (Cli                       *cli,
                                       OlivineDate               *date,
                                       OlivineMeal               *meal,
                                       GError                   **error);
OlivineDish *cli_get_dish             (Cli                       *cli,
                                       guint                      first,
                                       guint                      n_words,
                                       GError                   **error);
gboolean     cli_get_servings         (Cli                       *cli,
                                       gint64                    *servings,
                                       GError                   **error);
gboolean     cli_get_tags             (Cli                       *cli,
                                       const char                *name,
                                       OlivineTags               *tags,
                                       GError                   **error);
GPtrArray   *cli_get_plan_items       (Cli                       *cli,
                                       OlivineDate                date,
                                       OlivineMeal                meal,
                                       GError                   **error);
void         cli_print_plan_items     (Cli                       *cli,
                                       GPtrArray                 *items);
gboolean     cli_print_plan_meal      (Cli                       *cli,
                                       OlivineDate                date,
                                       OlivineMeal                meal,
                                       GError                   **error);
void         cli_print_plan_days      (Cli                       *cli,
                                       GPtrArray                 *days);
gboolean     cli_print_plan           (Cli                       *cli,
                                       OlivineDate                from,
                                       OlivineDate                to,
                                       GError                   **error);
gboolean     cli_preview_plan         (Cli                       *cli,
                                       const OlivinePlanProblem  *problem,
                                       const OlivinePlan         *plan,
                                       GError                   **error);

G_END_DECLS
