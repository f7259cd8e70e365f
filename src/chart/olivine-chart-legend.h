/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the parts of a chart mean, in lines below it.  Private to the chart library. */

#pragma once

#include "olivine-chart-pen.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_SWATCH_NONE,
  OLIVINE_SWATCH_FOOD,
  OLIVINE_SWATCH_SUPPLEMENT,
  OLIVINE_SWATCH_TARGET,
  OLIVINE_SWATCH_MEAN,
  OLIVINE_SWATCH_LIMIT,
  OLIVINE_SWATCH_OPEN,
  OLIVINE_SWATCH_BAND,
  OLIVINE_SWATCH_DOT,
} OlivineSwatch;

typedef struct _OlivineChartLegend OlivineChartLegend;

OlivineChartLegend *olivine_chart_legend_new         (void);
void                olivine_chart_legend_free        (OlivineChartLegend *legend);
void                olivine_chart_legend_add         (OlivineChartLegend *legend,
                                                      OlivineSwatch       swatch,
                                                      char               *text);
guint               olivine_chart_legend_fit         (OlivineChartLegend *legend,
                                                      OlivineChartPen    *pen,
                                                      double              x,
                                                      double              width);
void                olivine_chart_legend_draw        (OlivineChartLegend *legend,
                                                      OlivineChartPen    *pen,
                                                      double              y,
                                                      double              line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineChartLegend, olivine_chart_legend_free)

G_END_DECLS
