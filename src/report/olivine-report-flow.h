/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text, tables and drawings one below the other, divided into pages.
 * Private to the report library.
 *
 * Every text wraps, and a row is as high as its highest cell, so that nothing is
 * cut in any language.  Where text runs from right to left the page is mirrored.
 */

#pragma once

#include "olivine-report-text.h"

G_BEGIN_DECLS

/* A column of a table. */
typedef struct {
  double   share;     /* of the width; those of a table are 1 together */
  gboolean is_number; /* stands at the end of its column */
} OlivineReportColumn;

/* Draws into a box of that size whose upper left corner is the origin. */
typedef void (*OlivineReportDraw) (cairo_t  *cr,
                                   double    width,
                                   double    height,
                                   gpointer  user_data);

typedef struct _OlivineReportFlow OlivineReportFlow;

OlivineReportFlow *olivine_report_flow_new      (const OlivineReportSheet   *sheet,
                                                 const char                 *font);
void               olivine_report_flow_free     (OlivineReportFlow          *flow);
gboolean           olivine_report_flow_is_rtl   (OlivineReportFlow          *flow);
void               olivine_report_flow_text     (OlivineReportFlow          *flow,
                                                 OlivineTextStyle            style,
                                                 const char                 *text);
void               olivine_report_flow_row      (OlivineReportFlow          *flow,
                                                 const OlivineReportColumn  *columns,
                                                 const char *const          *cells,
                                                 gboolean                    is_header);
void               olivine_report_flow_pair     (OlivineReportFlow          *flow,
                                                 const char                 *label,
                                                 const char                 *text);
void               olivine_report_flow_draw     (OlivineReportFlow          *flow,
                                                 double                      height,
                                                 OlivineReportDraw           draw,
                                                 gpointer                    user_data);
void               olivine_report_flow_lines    (OlivineReportFlow          *flow,
                                                 guint                       n_lines);
guint              olivine_report_flow_divide   (OlivineReportFlow          *flow);
guint              olivine_report_flow_get_page (OlivineReportFlow          *flow,
                                                 guint                       index);
void               olivine_report_flow_draw_page (OlivineReportFlow         *flow,
                                                 cairo_t                    *cr,
                                                 guint                       page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineReportFlow, olivine_report_flow_free)

G_END_DECLS
