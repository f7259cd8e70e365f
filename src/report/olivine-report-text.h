/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text on a page: styles, wrapping, and the side a paragraph stands at.
 * Private to the report library.
 */

#pragma once

#include <pango/pangocairo.h>

#include "olivine-report.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_TEXT_TITLE,
  OLIVINE_TEXT_HEADING,
  OLIVINE_TEXT_BODY,
  OLIVINE_TEXT_STRONG,
  OLIVINE_TEXT_CELL,
  OLIVINE_TEXT_CELL_STRONG,
  OLIVINE_TEXT_SMALL,
} OlivineTextStyle;

#define OLIVINE_N_TEXT_STYLES 7

/* Where pages end, all in points. */
typedef struct {
  double   width;
  double   height;
  double   margin;
  double   footer;
  double   scale;  /* of fonts and gaps */
  gboolean is_rtl;
} OlivineReportSheet;

typedef struct _OlivineReportText OlivineReportText;

OlivineReportText *olivine_report_text_new     (const OlivineReportSheet *sheet,
                                                const char               *font);
void               olivine_report_text_free    (OlivineReportText        *text);
double             olivine_report_text_get_gap (OlivineReportText        *text,
                                                OlivineTextStyle          style);
double             olivine_report_text_measure (OlivineReportText        *text,
                                                OlivineTextStyle          style,
                                                double                    width,
                                                const char               *words);
double             olivine_report_text_write   (OlivineReportText        *text,
                                                cairo_t                  *cr,
                                                OlivineTextStyle          style,
                                                double                    x,
                                                double                    y,
                                                double                    width,
                                                gboolean                  at_end,
                                                const char               *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineReportText, olivine_report_text_free)

G_END_DECLS
