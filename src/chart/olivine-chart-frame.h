/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The frame of a chart on an axis of time: where the plot is, grid, labels.
 * Private to the chart library.
 *
 * The place left of the plot does not depend on what is in it, so that charts of the
 * same width below each other have the same days above each other.
 */

#pragma once

#include "olivine-chart-axis.h"
#include "olivine-chart-labels.h"

G_BEGIN_DECLS

typedef struct {
  double x;        /* of the plot */
  double y;
  double width;
  double height;
  double line;     /* how high a line of text is */
  double labels_y;
  double legend_y;
} OlivineChartFrame;

OlivineChartFrame olivine_chart_frame_fit      (OlivineChartPen          *pen,
                                                guint                     n_label_rows,
                                                guint                     n_legend_lines);
guint             olivine_chart_frame_max_ticks (const OlivineChartFrame *frame);
void              olivine_chart_frame_draw_axis (OlivineChartPen         *pen,
                                                const OlivineChartFrame  *frame,
                                                const OlivineChartAxis   *axis,
                                                const char               *unit);
double            olivine_chart_frame_to_y     (const OlivineChartFrame  *frame,
                                                const OlivineChartAxis   *axis,
                                                double                    amount);

G_END_DECLS
