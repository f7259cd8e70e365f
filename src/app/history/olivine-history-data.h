/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Everything the history shows of a range, read and added up on a worker.
 *
 * The figures are those of olivine_period_compute() and its sisters.  Days to come
 * are drawn, and are no part of the figures.
 */

#pragma once

#include "olivine-context.h"
#include "olivine-history-range.h"
#include "olivine-period-lists.h"
#include "olivine-period.h"

G_BEGIN_DECLS

typedef struct {
  OlivineHistoryRange range;
  OlivineDate         today;
  gboolean            marked_only;
  GPtrArray          *all;      /* of OlivineDay, the range and some days before it */
  guint               n_before; /* of them, before the range */
  GPtrArray          *days;     /* of OlivineDay, the range; borrowed from @all */
  GPtrArray          *past;     /* of OlivineDay, of the range, today the last; borrowed */
  OlivinePeriod       period;   /* of @past */
  OlivinePeriod       before;   /* of as many days before the range */
  GPtrArray          *sources;  /* of OlivineSource */
  OlivineMealShare    meals[OLIVINE_N_MEALS];
  GArray             *labs;     /* of OlivineLab, of all days */
  OlivineDate         last;     /* the last day that was logged at all, none without one */
} OlivineHistoryData;

void                olivine_history_data_load_async  (OlivineContext             *context,
                                                      const OlivineHistoryRange  *range,
                                                      gboolean                    marked_only,
                                                      GCancellable               *cancellable,
                                                      GAsyncReadyCallback         callback,
                                                      gpointer                    user_data);
OlivineHistoryData *olivine_history_data_load_finish (GAsyncResult               *result,
                                                      GError                    **error);
void                olivine_history_data_free        (OlivineHistoryData         *data);
const OlivineDay   *olivine_history_data_find        (OlivineHistoryData         *data,
                                                      OlivineDate                 date);
OlivineDate         olivine_history_data_get_last_logged
                                                     (OlivineHistoryData         *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineHistoryData, olivine_history_data_free)

G_END_DECLS
