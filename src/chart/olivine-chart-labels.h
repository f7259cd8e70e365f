/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days and months written below an axis of time.  Private to the chart library. */

#pragma once

#include "olivine-chart-pen.h"

G_BEGIN_DECLS

/* One label; labels of a row never touch. */
typedef struct {
  double  x;     /* where it begins */
  double  width;
  guint   row;   /* 0 is above */
  guint   slot;  /* the day it names, or the first of the month */
  char   *text;
} OlivineChartLabel;

/* The days of an axis, side by side. */
typedef struct {
  double             x;
  double             slot;    /* how wide one is */
  guint              n_slots;
  OlivineDate        from;
} OlivineChartTime;

GArray *olivine_chart_labels_new    (OlivineChartPen         *pen,
                                     const OlivineChartTime  *time);
guint   olivine_chart_labels_n_rows (const OlivineChartTime  *time);
void    olivine_chart_labels_draw   (OlivineChartPen         *pen,
                                     GArray                  *labels,
                                     double                   y);

G_END_DECLS
