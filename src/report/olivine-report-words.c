/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words, numbers and rows as every section writes them. */

#include "config.h"

#include "olivine-report-sections.h"

#include <glib/gi18n.h>
#include <math.h>

#define TENTHS_OF_PERCENT 10.0

/* Among words that run from right to left "≥" would be mirrored, and read as "≤". */
#define LEFT_TO_RIGHT "\342\200\216"

static const char *const kind_names[] = {
  [OLIVINE_KIND_FOOD] = NC_ ("product kind", "Food"),
  [OLIVINE_KIND_SUPPLEMENT] = NC_ ("product kind", "Supplement"),
  [OLIVINE_KIND_MULTIVITAMIN] = NC_ ("product kind", "Multivitamin"),
  [OLIVINE_KIND_ELECTROLYTE] = NC_ ("product kind", "Electrolyte drink or powder"),
  [OLIVINE_KIND_ANTACID] = NC_ ("product kind", "Antacid"),
  [OLIVINE_KIND_LAXATIVE] = NC_ ("product kind", "Laxative"),
  [OLIVINE_KIND_BOWEL_PREP] = NC_ ("product kind", "Bowel preparation"),
  [OLIVINE_KIND_EPSOM_ORAL] = NC_ ("product kind", "Epsom salt, swallowed"),
  [OLIVINE_KIND_PRESCRIBED_BINDER] = NC_ ("product kind", "Prescribed phosphate binder"),
  [OLIVINE_KIND_PRESCRIBED] = NC_ ("product kind", "Prescribed medicine"),
};

static const char *const severity_names[OLIVINE_N_SEVERITIES] = {
  [OLIVINE_SEVERITY_INFO] = NC_ ("severity", "Information"),
  [OLIVINE_SEVERITY_CAUTION] = NC_ ("severity", "Caution"),
  [OLIVINE_SEVERITY_WARNING] = NC_ ("severity", "Check first"),
  [OLIVINE_SEVERITY_STOP] = NC_ ("severity", "Do not take yet"),
};

/* Private: a text that was marked for translation, in the report's language. */
const char *
olivine_report_tr (const OlivineReportWriter *writer,
                   const char                *context,
                   const char                *text)
{
  return olivine_caution_words_translate (writer->words, context, text);
}

/* Private: a number as it is shown. */
char *
olivine_report_number (const OlivineReportWriter *writer,
                       double                     number)
{
  return olivine_caution_words_format_number (writer->words, number);
}

/* Private: an amount, "≥" before it when more may be hidden, "–" when it is not known. */
char *
olivine_report_amount (const OlivineReportWriter *writer,
                       gint64                     thousandths,
                       gboolean                   at_least)
{
  g_autofree char *number = NULL;

  if (thousandths == OLIVINE_UNKNOWN)
    return g_strdup ("–");

  number = olivine_report_number (writer, olivine_thousandths_to_double (thousandths));
  if (!at_least)
    return g_steal_pointer (&number);

  return g_strconcat (olivine_report_flow_is_rtl (writer->flow) ? LEFT_TO_RIGHT "≥ " : "≥ ", number,
                      NULL);
}

/* Private: a share from 0 to 1 as "91.3 %", "–" when it is not known. */
char *
olivine_report_percent (const OlivineReportWriter *writer,
                        double                     share)
{
  g_autofree char *number = NULL;

  if (isnan (share))
    return g_strdup ("–");

  number = olivine_report_number (writer, (double) olivine_share_to_thousandths (share)
                                          / TENTHS_OF_PERCENT);
  return olivine_sentence_say (writer->words, N_ ("{percent} %"), "percent", number, NULL);
}

/* Private: what a section is called; @text was marked for translation. */
void
olivine_report_heading (const OlivineReportWriter *writer,
                        const char                *text)
{
  olivine_report_flow_text (writer->flow, OLIVINE_TEXT_HEADING,
                            olivine_report_tr (writer, NULL, text));
}

/* Private: a line of its own; @text was marked for translation. */
void
olivine_report_line (const OlivineReportWriter *writer,
                     OlivineTextStyle           style,
                     const char                *text)
{
  olivine_report_flow_text (writer->flow, style, olivine_report_tr (writer, NULL, text));
}

/* Private: the names of columns; @titles were marked for translation, "column". */
void
olivine_report_header (const OlivineReportWriter *writer,
                       const OlivineReportColumn *columns,
                       const char *const         *titles,
                       gsize                      n_titles)
{
  g_autofree const char **cells = g_new0 (const char *, n_titles + 1);

  for (gsize i = 0; i < n_titles; i++)
    cells[i] = *titles[i] != '\0' ? olivine_report_tr (writer, "column", titles[i]) : "";
  olivine_report_flow_row (writer->flow, columns, cells, TRUE);
}

/* Private: says how many rows a list has more than fit on a page. */
void
olivine_report_left_out (const OlivineReportWriter *writer,
                         guint                      n_rows,
                         guint                      max_rows)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (n_rows <= max_rows)
    return;

  number = olivine_report_number (writer, n_rows - max_rows);
  text = olivine_sentence_say (writer->words, N_ ("Not shown here for want of room: {number}."),
                               "number", number, NULL);
  olivine_report_flow_text (writer->flow, OLIVINE_TEXT_SMALL, text);
}

/* Private: the name of a kind of product. */
const char *
olivine_report_kind (const OlivineReportWriter *writer,
                     OlivineKind                kind)
{
  return olivine_report_tr (writer, "product kind", kind_names[kind]);
}

/* Private: the words of a severity. */
const char *
olivine_report_severity (const OlivineReportWriter *writer,
                         OlivineSeverity            severity)
{
  return olivine_report_tr (writer, "severity", severity_names[severity]);
}
