/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An axis of amounts with round steps.  Private to the chart library. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double min;
  double max;
  double step;
  guint  n_ticks; /* min and max among them */
} OlivineChartAxis;

OlivineChartAxis olivine_chart_axis_fit      (double                  low,
                                              double                  high,
                                              guint                   max_ticks);
double           olivine_chart_axis_get_tick (const OlivineChartAxis *axis,
                                              guint                   index);
double           olivine_chart_axis_to_y     (const OlivineChartAxis *axis,
                                              double                  amount,
                                              double                  top,
                                              double                  height);

G_END_DECLS
