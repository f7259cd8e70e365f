/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A chart on the screen: one widget for all that src/chart draws.
 *
 * It has one cursor, which the pointer and the keys move; Enter and a click open
 * what is under it.  Assistive tools are told what is under the cursor as the
 * name, and what the whole chart says as the description.
 *
 * Signals:
 *   cursor-changed ()
 *   opened (guint from, guint to)   Julian days; of a day both are the same
 */

#pragma once

#include <gtk/gtk.h>

#include "olivine-chart-view.h"

G_BEGIN_DECLS

/* What a chart can do, whatever it shows. */
typedef struct {
  guint             (*get_n_items) (gpointer                chart,
                                    const OlivineChartView *view);
  int               (*hit)         (gpointer                chart,
                                    const OlivineChartView *view,
                                    double                  x,
                                    double                  y);
  OlivineSentence  *(*to_sentence) (gpointer                chart,
                                    const OlivineChartView *view,
                                    guint                   index);
  void              (*get_days)    (gpointer                chart,
                                    const OlivineChartView *view,
                                    guint                   index,
                                    OlivineDate            *from,
                                    OlivineDate            *to);
  void              (*draw)        (gpointer                chart,
                                    cairo_t                *cr,
                                    const OlivineChartView *view);
  double            (*get_lines)   (gpointer                chart); /* height, of lines of text */
  GDestroyNotify      free;
  guint               n_columns;   /* what Up and Down step over; 0: there are no rows */
} OlivineChartKind;

extern const OlivineChartKind olivine_chart_kind_history;
extern const OlivineChartKind olivine_chart_kind_month;
extern const OlivineChartKind olivine_chart_kind_lab;

#define OLIVINE_TYPE_CHART_AREA (olivine_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (OlivineChartArea, olivine_chart_area, OLIVINE, CHART_AREA, GtkWidget)

GtkWidget *olivine_chart_area_new        (void);
void       olivine_chart_area_show       (OlivineChartArea       *self,
                                          const OlivineChartKind *kind,
                                          gpointer                chart,
                                          const char             *title,
                                          const char             *summary);
guint      olivine_chart_area_get_n_items (OlivineChartArea      *self);
int        olivine_chart_area_get_cursor (OlivineChartArea       *self);
void       olivine_chart_area_set_cursor (OlivineChartArea       *self,
                                          int                     cursor);
void       olivine_chart_area_set_date   (OlivineChartArea       *self,
                                          OlivineDate             date);
gboolean   olivine_chart_area_get_days   (OlivineChartArea       *self,
                                          OlivineDate            *from,
                                          OlivineDate            *to);
char      *olivine_chart_area_say        (OlivineChartArea       *self);

G_END_DECLS
