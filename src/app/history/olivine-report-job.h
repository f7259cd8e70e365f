/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The clinician's page from the window: laid out on a worker, then saved or printed. */

#pragma once

#include "olivine-context.h"
#include "olivine-history-range.h"
#include "olivine-report.h"

G_BEGIN_DECLS

void           olivine_report_job_run_async  (OlivineContext             *context,
                                              const OlivineHistoryRange  *range,
                                              gboolean                    marked_only,
                                              gboolean                    is_rtl,
                                              GFile                      *file,
                                              GCancellable               *cancellable,
                                              GAsyncReadyCallback         callback,
                                              gpointer                    user_data);
OlivineReport *olivine_report_job_run_finish (GAsyncResult               *result,
                                              GError                    **error);

G_END_DECLS
