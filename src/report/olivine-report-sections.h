/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a report says, section by section.  Private to the report library.
 *
 * Each function adds its part to a flow; what there is nothing of is said in a line.
 */

#pragma once

#include "olivine-report-data.h"
#include "olivine-report-flow.h"

G_BEGIN_DECLS

/* What every section is given. */
typedef struct {
  OlivineReportData         *data;
  OlivineReportFlow         *flow;
  const OlivineCautionWords *words;
  const char                *chart_font;
  double                     scale;        /* of everything */
  guint                      max_day_rows; /* with more days there is a row a week */
} OlivineReportWriter;

/* Words and numbers as they are shown. */
const char *olivine_report_tr          (const OlivineReportWriter *writer,
                                        const char                *context,
                                        const char                *text);
char       *olivine_report_amount      (const OlivineReportWriter *writer,
                                        gint64                     thousandths,
                                        gboolean                   at_least);
char       *olivine_report_number      (const OlivineReportWriter *writer,
                                        double                     number);
char       *olivine_report_percent     (const OlivineReportWriter *writer,
                                        double                     share);
void        olivine_report_heading     (const OlivineReportWriter *writer,
                                        const char                *text);
void        olivine_report_line        (const OlivineReportWriter *writer,
                                        OlivineTextStyle           style,
                                        const char                *text);
void        olivine_report_header      (const OlivineReportWriter *writer,
                                        const OlivineReportColumn *columns,
                                        const char *const         *titles,
                                        gsize                      n_titles);
void        olivine_report_left_out    (const OlivineReportWriter *writer,
                                        guint                      n_rows,
                                        guint                      max_rows);
const char *olivine_report_kind        (const OlivineReportWriter *writer,
                                        OlivineKind                kind);
const char *olivine_report_severity    (const OlivineReportWriter *writer,
                                        OlivineSeverity            severity);

void        olivine_report_add_who      (const OlivineReportWriter *writer);
void        olivine_report_add_figures  (const OlivineReportWriter *writer);
void        olivine_report_add_doses    (const OlivineReportWriter *writer);
void        olivine_report_add_cautions (const OlivineReportWriter *writer);
void        olivine_report_add_chart    (const OlivineReportWriter *writer);
void        olivine_report_add_sources  (const OlivineReportWriter *writer);
void        olivine_report_add_labs     (const OlivineReportWriter *writer);
void        olivine_report_add_days     (const OlivineReportWriter *writer);

G_END_DECLS
