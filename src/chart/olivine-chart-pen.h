/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What every chart draws with.  Private to the chart library.
 *
 * All x are as if time ran from left to right; the pen mirrors them.  Text is
 * measured the same way with and without a cairo_t, so that what is hit is what
 * was drawn.
 */

#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "olivine-chart-view.h"

G_BEGIN_DECLS

typedef struct _OlivineChartPen OlivineChartPen;

/* Where x is in a text, in the direction of time. */
typedef enum {
  OLIVINE_ANCHOR_START,
  OLIVINE_ANCHOR_CENTRE,
  OLIVINE_ANCHOR_END,
} OlivineAnchor;

OlivineChartPen *olivine_chart_pen_new       (cairo_t                  *cr,
                                              const OlivineChartView   *view);
void             olivine_chart_pen_free      (OlivineChartPen          *pen);
const OlivineChartView *olivine_chart_pen_get_view (OlivineChartPen    *pen);
void             olivine_chart_pen_measure   (OlivineChartPen          *pen,
                                              const char               *text,
                                              double                   *width,
                                              double                   *height);
void             olivine_chart_pen_text      (OlivineChartPen          *pen,
                                              const OlivineChartColour *colour,
                                              double                    x,
                                              double                    y,
                                              OlivineAnchor             anchor,
                                              const char               *text);
void             olivine_chart_pen_fill      (OlivineChartPen          *pen,
                                              const OlivineChartColour *colour,
                                              double                    x,
                                              double                    y,
                                              double                    width,
                                              double                    height);
void             olivine_chart_pen_hatch     (OlivineChartPen          *pen,
                                              const OlivineChartColour *colour,
                                              double                    x,
                                              double                    y,
                                              double                    width,
                                              double                    height);
void             olivine_chart_pen_outline   (OlivineChartPen          *pen,
                                              const OlivineChartColour *colour,
                                              gboolean                  is_dashed,
                                              double                    x,
                                              double                    y,
                                              double                    width,
                                              double                    height);
void             olivine_chart_pen_line      (OlivineChartPen          *pen,
                                              const OlivineChartColour *colour,
                                              double                    line_width,
                                              double                    dash,
                                              double                    x1,
                                              double                    y1,
                                              double                    x2,
                                              double                    y2);
void             olivine_chart_pen_dot       (OlivineChartPen          *pen,
                                              const OlivineChartColour *colour,
                                              double                    x,
                                              double                    y,
                                              double                    radius);
double           olivine_chart_view_mirror   (const OlivineChartView   *view,
                                              double                    x);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineChartPen, olivine_chart_pen_free)

G_END_DECLS
