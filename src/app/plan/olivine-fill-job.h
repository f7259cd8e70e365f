/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a plan on a thread of its own, or finding out why there is none.
 *
 * Nothing is written: the plan is the caller's to show and to use.
 */

#pragma once

#include <gio/gio.h>

#include "olivine-context.h"
#include "olivine-meal-plan.h"
#include "olivine-plan-advice.h"

G_BEGIN_DECLS

typedef struct {
  OlivinePlanWish  wish;     /* of nothing to swap */
  GArray          *remedies; /* (nullable) of OlivineRemedy taken for this plan, in order */
  GArray          *unlike;   /* (nullable) of OlivinePlanChoice: another plan than this */
  GPtrArray       *dishes;   /* (nullable) of OlivineDish, that @unlike counts in */
} OlivineFillRequest;

/* How far the work is. */
typedef struct {
  guint    n_plans;       /* complete plans so far, each better than the one before */
  double   first_seconds; /* until the first of them; NAN before */
  gboolean explains;      /* there is none: what is in the way is being found out */
} OlivineFillProgress;

typedef struct {
  OlivinePlanProblem *problem;
  OlivinePlan        *plan;   /* no choices when there is none */
  OlivinePlanAdvice  *advice; /* when it is proven that there is none, else NULL */
  GPtrArray          *days;   /* of OlivinePlanDayView: as they would be with the plan, whose
                               * items have no uid; the target is the goal planned for */
} OlivineFillResult;

typedef void (*OlivineFillProgressFunc) (const OlivineFillProgress *progress,
                                         gpointer                   user_data);

/* @progress_func is called on the thread that asked, never after the callback. */
void               olivine_fill_job_run_async  (OlivineContext           *context,
                                                const OlivineFillRequest *request,
                                                GCancellable             *cancellable,
                                                OlivineFillProgressFunc   progress_func,
                                                GAsyncReadyCallback       callback,
                                                gpointer                  user_data);
OlivineFillResult *olivine_fill_job_run_finish (GAsyncResult             *result,
                                                GError                  **error);
void               olivine_fill_result_free    (OlivineFillResult        *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineFillResult, olivine_fill_result_free)

G_END_DECLS
