/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changes that would make a plan possible, each tried before it is offered. */

#pragma once

#include <gio/gio.h>

#include "olivine-day-trouble.h"
#include "olivine-plan-advice.h"

G_BEGIN_DECLS

/* By how much more a change is made when the smallest that a day asks for is not
 * enough for all of them. */
#define OLIVINE_REMEDY_N_STEPS 6
extern const double olivine_remedy_steps[OLIVINE_REMEDY_N_STEPS];

typedef struct {
  const OlivinePlanProblem *problem;
  GPtrArray                *troubles; /* of OlivineDayTrouble */
  GArray                   *remedies; /* of OlivineRemedy, what was found */
  GCancellable             *cancellable;
} OlivineRemedySearch;

gboolean olivine_plan_can_be_made         (const OlivinePlanProblem  *problem,
                                           GCancellable              *cancellable);
void     olivine_plan_find_remedies       (const OlivinePlanProblem  *problem,
                                           GPtrArray                 *troubles,
                                           GArray                    *remedies,
                                           GCancellable              *cancellable);

gint64   olivine_remedy_search_get_target (const OlivinePlanProblem  *problem);
gboolean olivine_remedy_search_works      (const OlivineRemedySearch *search,
                                           const OlivineRemedy       *remedy);
gboolean olivine_remedy_search_try        (const OlivineRemedySearch *search,
                                           OlivineRemedy              remedy);
void     olivine_remedy_search_ask        (const OlivineRemedySearch *search);

G_END_DECLS
