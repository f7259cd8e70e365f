/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The contrast of rings, bars and charts.  They are drawn in one node of many colours, so
 * that the colours they take from the style sheet are compared, each with all it can
 * stand on.
 */

#pragma once

#include "contrast.h"
#include "olivine-chart-view.h"

void     contrast_check_palette
                              (const OlivineChartPalette *palette,
                               const GdkRGBA             *ground,
                               const char                *of,
                               ContrastReport            *report);
gboolean contrast_is_drawn    (GtkWidget      *widget);
void     contrast_check_drawn (GtkWidget      *widget,
                               const GdkRGBA  *ground,
                               ContrastReport *report);
