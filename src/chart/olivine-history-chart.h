/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The history: stacked bars of food and supplements against the target.
 *
 * Bars are days; where they would be thinner than two units they are means of
 * weeks, and the legend says so.  Everything but the data depends on the view only:
 * the same view gives the same bars to draw, to hit and to read out.
 *
 * A widget keeps one of these for its data, draws it in snapshot(), asks
 * olivine_history_chart_hit() where the pointer is, moves view.cursor by the arrow
 * keys and tells assistive tools what olivine_history_chart_to_sentence() says.
 */

#pragma once

#include <cairo.h>

#include "olivine-chart-bars.h"
#include "olivine-chart-view.h"

G_BEGIN_DECLS

typedef struct _OlivineHistoryChart OlivineHistoryChart;

OlivineHistoryChart   *olivine_history_chart_new         (GPtrArray              *days,
                                                          guint                   n_before,
                                                          OlivineDate             today,
                                                          gboolean                marked_only);
void                   olivine_history_chart_free        (OlivineHistoryChart    *chart);

gboolean               olivine_history_chart_is_weekly   (OlivineHistoryChart    *chart,
                                                          const OlivineChartView *view);
guint                  olivine_history_chart_get_n_bars  (OlivineHistoryChart    *chart,
                                                          const OlivineChartView *view);
const OlivineChartBar *olivine_history_chart_get_bar     (OlivineHistoryChart    *chart,
                                                          const OlivineChartView *view,
                                                          guint                   index);
int                    olivine_history_chart_find        (OlivineHistoryChart    *chart,
                                                          const OlivineChartView *view,
                                                          OlivineDate             date);
int                    olivine_history_chart_hit         (OlivineHistoryChart    *chart,
                                                          const OlivineChartView *view,
                                                          double                  x,
                                                          double                  y);
OlivineSentence       *olivine_history_chart_to_sentence (OlivineHistoryChart    *chart,
                                                          const OlivineChartView *view,
                                                          guint                   index);
void                   olivine_history_chart_draw        (OlivineHistoryChart    *chart,
                                                          cairo_t                *cr,
                                                          const OlivineChartView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineHistoryChart, olivine_history_chart_free)

G_END_DECLS
