/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a chart looks in a widget: the theme's colours, also dark and in high contrast. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-chart-view.h"

G_BEGIN_DECLS

/* A view with what it borrows. */
typedef struct {
  OlivineChartPalette palette;
  OlivineChartView    view;
  char                font[96];
} OlivineChartLook;

double olivine_chart_look_get_font_px (GtkWidget        *widget);
void   olivine_chart_look_init        (OlivineChartLook *look,
                                       GtkWidget        *widget,
                                       int               cursor);

G_END_DECLS
