/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where everything of a history chart stands.  Private to the chart library. */

#pragma once

#include "olivine-chart-bars.h"
#include "olivine-chart-frame.h"
#include "olivine-chart-legend.h"

G_BEGIN_DECLS

typedef struct {
  OlivineChartFrame    frame;
  OlivineChartAxis     axis;
  GArray              *bars;    /* borrowed */
  gboolean             is_weekly;
  guint                n_days;
  double               day;     /* how wide a day is; a short week is narrower than others */
  OlivineChartLegend  *legend;
} OlivineHistoryLayout;

void   olivine_history_layout_init      (OlivineHistoryLayout       *layout,
                                         OlivineChartPen            *pen,
                                         GArray                     *days,
                                         GArray                     *weeks);
void   olivine_history_layout_clear     (OlivineHistoryLayout       *layout);
double olivine_history_layout_get_x     (const OlivineHistoryLayout *layout,
                                         guint                       index);
double olivine_history_layout_get_width (const OlivineHistoryLayout *layout,
                                         guint                       index);
double olivine_history_layout_get_bar   (const OlivineHistoryLayout *layout,
                                         guint                       index,
                                         double                      scale);
double olivine_history_layout_get_y     (const OlivineHistoryLayout *layout,
                                         double                      amount_mg);
double olivine_history_layout_get_limit (const OlivineChartBar      *bar);
void   olivine_history_layout_draw      (const OlivineHistoryLayout *layout,
                                         OlivineChartPen            *pen,
                                         OlivineDate                 today);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OlivineHistoryLayout, olivine_history_layout_clear)

G_END_DECLS
