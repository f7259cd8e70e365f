/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was taken, what spoke against it, and what was decided. */

#include "config.h"

#include <glib/gi18n.h>

#include "olivine-caution.h"
#include "olivine-report-sections.h"
#include "olivine-unit-words.h"

#define MAX_DOSES 12
#define MAX_CAUTIONS 12
#define MAX_STANDING 8

/* Thousandths. */
#define ONE 1000

static const OlivineReportColumn dose_columns[] = {
  { 0.34, FALSE }, { 0.24, FALSE }, { 0.15, TRUE }, { 0.09, TRUE }, { 0.18, TRUE },
};

static const OlivineReportColumn caution_columns[] = {
  { 0.38, FALSE }, { 0.22, FALSE }, { 0.16, FALSE }, { 0.12, TRUE }, { 0.12, TRUE },
};

/* "3 tablets" */
static char *
describe_count (const OlivineReportWriter *writer,
                const OlivineDoseTotal    *total)
{
  g_autofree char *count = olivine_report_amount (writer, total->count, FALSE);

  return olivine_unit_count (count, olivine_thousandths_to_double (total->count), total->unit);
}

static void
add_dose (const OlivineReportWriter *writer,
          const OlivineDoseTotal    *total)
{
  g_autofree char *count = describe_count (writer, total);
  g_autofree char *n_days = olivine_report_number (writer, total->n_days);
  g_autofree char *amount = olivine_report_amount (writer, total->elemental_mg, total->at_least);
  const char *const cells[] = {
    total->name, olivine_report_kind (writer, total->kind), count, n_days, amount, NULL,
  };

  olivine_report_flow_row (writer->flow, dose_columns, cells, FALSE);
}

/* Private: adds the section. */
void
olivine_report_add_doses (const OlivineReportWriter *writer)
{
  static const char *const titles[] = {
    NC_ ("column", "Product"), NC_ ("column", "Kind"), NC_ ("column", "Taken"),
    NC_ ("column", "Days"), NC_ ("column", "Elemental magnesium, mg"),
  };
  GPtrArray *doses = writer->data->doses;

  olivine_report_heading (writer, N_ ("Supplements and medicines with magnesium"));
  if (doses->len == 0)
    {
      olivine_report_line (writer, OLIVINE_TEXT_BODY, N_ ("None was logged."));
      return;
    }

  olivine_report_header (writer, dose_columns, titles, G_N_ELEMENTS (titles));
  for (guint i = 0; i < MIN (doses->len, MAX_DOSES); i++)
    add_dose (writer, g_ptr_array_index (doses, i));
  olivine_report_left_out (writer, doses->len, MAX_DOSES);
}

/* "Do not take yet: Magnesium products with low kidney function (KID-01)" */
static char *
describe (const OlivineReportWriter *writer,
          const char                *id,
          OlivineSeverity            severity,
          const char                *title)
{
  return olivine_sentence_say (writer->words, N_ ("{severity}: {title} ({id})"), "severity",
                               olivine_report_severity (writer, severity), "title", title, "id", id,
                               NULL);
}

static char *
describe_total (const OlivineReportWriter *writer,
                const OlivineCautionTotal *total)
{
  if (total->rule == NULL)
    return g_strdup (total->id);

  return describe (writer, total->id, total->rule->severity,
                   olivine_report_tr (writer, NULL, total->rule->title));
}

/* "2026-11-03 – 2026-11-18" */
static char *
describe_days (const OlivineCautionTotal *total)
{
  g_autofree char *first = olivine_date_to_text (total->first);
  g_autofree char *last = olivine_date_to_text (total->last);

  return g_str_equal (first, last) ? g_steal_pointer (&first)
                                   : g_strdup_printf ("%s – %s", first, last);
}

static void
add_logged (const OlivineReportWriter *writer,
            const OlivineCautionTotal *total)
{
  g_autofree char *title = describe_total (writer, total);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *products = NULL;
  g_autofree char *days = describe_days (total);
  g_autofree char *n_agreed = olivine_report_number (writer, total->n_agreed);
  g_autofree char *n_others = olivine_report_number (writer, total->n_doses - total->n_agreed);
  const char *cells[] = { title, NULL, days, n_agreed, n_others, NULL };

  for (guint i = 0; i < total->products->len; i++)
    g_ptr_array_add (names, g_ptr_array_index (total->products, i));
  g_ptr_array_add (names, NULL);
  products = g_strjoinv (", ", (char **) names->pdata);
  cells[1] = products;
  olivine_report_flow_row (writer->flow, caution_columns, cells, FALSE);
}

static void
add_all_logged (const OlivineReportWriter *writer)
{
  static const char *const titles[] = {
    NC_ ("column", "Stood when a dose was logged"), NC_ ("column", "Product"),
    NC_ ("column", "When"), NC_ ("column", "Doses a clinician agreed to"),
    NC_ ("column", "Doses logged all the same"),
  };
  GPtrArray *cautions = writer->data->cautions;

  if (cautions->len == 0)
    {
      olivine_report_line (writer, OLIVINE_TEXT_BODY,
                           N_ ("None stood when a dose of this time was logged."));
      return;
    }

  olivine_report_header (writer, caution_columns, titles, G_N_ELEMENTS (titles));
  for (guint i = 0; i < MIN (cautions->len, MAX_CAUTIONS); i++)
    add_logged (writer, g_ptr_array_index (cautions, i));
  olivine_report_left_out (writer, cautions->len, MAX_CAUTIONS);
}

static void
add_standing (const OlivineReportWriter *writer,
              const OlivineCaution      *caution)
{
  g_autofree char *title = olivine_caution_title (caution, writer->words);
  g_autofree char *reason = olivine_caution_reason (caution, writer->words);
  g_autofree char *text = describe (writer, caution->id, caution->severity, title);
  g_autofree char *line = g_strdup_printf ("%s%s%s", text, *reason != '\0' ? " · " : "", reason);

  olivine_report_flow_text (writer->flow, OLIVINE_TEXT_BODY, line);
}

/* Private: adds the section. */
void
olivine_report_add_cautions (const OlivineReportWriter *writer)
{
  GPtrArray *standing = writer->data->standing;
  g_autofree char *date = olivine_caution_words_format_date (writer->words, writer->data->to);
  g_autofree char *label = NULL;

  olivine_report_heading (writer, N_ ("Cautions"));
  add_all_logged (writer);
  label = olivine_sentence_say (writer->words,
                                standing->len > 0 ? N_ ("What the rules say on {date}:")
                                                  : N_ ("On {date} the rules say nothing."),
                                "date", date, NULL);
  olivine_report_flow_text (writer->flow, OLIVINE_TEXT_STRONG, label);
  for (guint i = 0; i < MIN (standing->len, MAX_STANDING); i++)
    add_standing (writer, g_ptr_array_index (standing, i));
  olivine_report_left_out (writer, standing->len, MAX_STANDING);
}
