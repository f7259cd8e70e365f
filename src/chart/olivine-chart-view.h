/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a chart is to look: colours, font, size, direction, language.
 *
 * The charts draw into any cairo_t: a page of a PDF, or in a widget's snapshot()
 * what gtk_snapshot_append_cairo() returns.  They know no toolkit; who draws
 * brings the palette.  A colour never stands alone: food is solid, supplements are
 * hatched, what is not known is dashed, so that a chart reads in grey as well.
 */

#pragma once

#include <glib.h>

#include "olivine-sentence.h"

G_BEGIN_DECLS

/* Each from 0 to 1. */
typedef struct {
  double red;
  double green;
  double blue;
  double alpha;
} OlivineChartColour;

typedef struct {
  OlivineChartColour  text;       /* labels and the line of means */
  OlivineChartColour  faint;      /* grid, outlines of nothing */
  OlivineChartColour  food;
  OlivineChartColour  supplement;
  OlivineChartColour  target;
  OlivineChartColour  limit;      /* upper level */
  OlivineChartColour  highlight;  /* behind the cursor */
  OlivineChartColour  band;       /* behind today; a usual range */
  const char         *font;       /* of Pango, its size in units of the cairo_t: "Sans 11px" */
} OlivineChartPalette;

/* All borrowed for the time of a call.  Lengths are in units of the cairo_t. */
typedef struct {
  const OlivineChartPalette *palette;
  const OlivineCautionWords *words;   /* NULL: plain English */
  double                     width;
  double                     height;
  double                     scale;   /* of strokes, gaps and hatching; 1 in a window */
  gboolean                   is_rtl;  /* time runs from right to left */
  int                        cursor;  /* what is highlighted, -1: nothing */
} OlivineChartView;

const OlivineChartPalette *olivine_chart_palette_paper (void);

G_END_DECLS
