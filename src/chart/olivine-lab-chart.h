/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values of one kind on the axis of time of a history chart.
 *
 * With the same view width, and days for @from and @to, its days stand below those
 * of the history.  The usual range, where one was traced, is a band behind them.
 */

#pragma once

#include <cairo.h>

#include "olivine-chart-view.h"
#include "olivine-lab.h"

G_BEGIN_DECLS

typedef struct _OlivineLabChart OlivineLabChart;

OlivineLabChart  *olivine_lab_chart_new         (GArray                 *labs,
                                                 OlivineLabName          name,
                                                 OlivineDate             from,
                                                 OlivineDate             to);
void              olivine_lab_chart_free        (OlivineLabChart        *chart);

guint             olivine_lab_chart_get_n       (OlivineLabChart        *chart);
const OlivineLab *olivine_lab_chart_get         (OlivineLabChart        *chart,
                                                 guint                   index);
int               olivine_lab_chart_hit         (OlivineLabChart        *chart,
                                                 const OlivineChartView *view,
                                                 double                  x,
                                                 double                  y);
OlivineSentence  *olivine_lab_chart_to_sentence (OlivineLabChart        *chart,
                                                 guint                   index);
void              olivine_lab_chart_draw        (OlivineLabChart        *chart,
                                                 cairo_t                *cr,
                                                 const OlivineChartView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineLabChart, olivine_lab_chart_free)

G_END_DECLS
