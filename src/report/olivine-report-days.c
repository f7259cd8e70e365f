/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values, and the days one by one.
 *
 * Days in tables are written YYYY-MM-DD, as in the files that are exported.  Up to
 * two months have a row a day where there is room, more have a row a week, so that a
 * year fits on a page.
 */

#include "config.h"

#include <glib/gi18n.h>

#include "olivine-day-counting.h"
#include "olivine-report-sections.h"

#define MAX_LABS 18

static const OlivineReportColumn lab_columns[] = {
  { 0.22, FALSE }, { 0.38, FALSE }, { 0.16, TRUE }, { 0.24, FALSE },
};

static const OlivineReportColumn day_columns[] = {
  { 0.16, FALSE }, { 0.12, TRUE }, { 0.15, TRUE }, { 0.15, TRUE }, { 0.18, TRUE }, { 0.12, TRUE },
  { 0.12, TRUE },
};

static const OlivineReportColumn week_columns[] = {
  { 0.25, FALSE }, { 0.10, TRUE }, { 0.14, TRUE }, { 0.14, TRUE }, { 0.15, TRUE }, { 0.11, TRUE },
  { 0.11, TRUE },
};

static void
add_lab (const OlivineReportWriter *writer,
         const OlivineLab          *lab)
{
  g_autofree char *date = olivine_date_to_text (lab->date);
  g_autofree char *amount = olivine_report_number (writer, lab->amount);
  const char *const cells[] = {
    date, olivine_report_tr (writer, "lab", olivine_lab_name_get_title (lab->name)), amount,
    lab->unit, NULL,
  };

  olivine_report_flow_row (writer->flow, lab_columns, cells, FALSE);
}

/* Private: adds the section, the newest values when there are many. */
void
olivine_report_add_labs (const OlivineReportWriter *writer)
{
  static const char *const titles[] = {
    NC_ ("column", "Day"), NC_ ("column", "Laboratory value"), NC_ ("column", "Result"),
    NC_ ("column", "Unit"),
  };
  GArray *labs = writer->data->labs;
  guint first = labs->len > MAX_LABS ? labs->len - MAX_LABS : 0;

  olivine_report_heading (writer, N_ ("Laboratory values"));
  if (labs->len == 0)
    {
      olivine_report_line (writer, OLIVINE_TEXT_BODY, N_ ("None of this time was entered."));
      return;
    }

  olivine_report_header (writer, lab_columns, titles, G_N_ELEMENTS (titles));
  for (guint i = first; i < labs->len; i++)
    add_lab (writer, &g_array_index (labs, OlivineLab, i));
  olivine_report_left_out (writer, labs->len, MAX_LABS);
}

static char *
describe_target (const OlivineReportWriter *writer,
                 const OlivineDay          *day)
{
  return olivine_report_amount (writer, olivine_thousandths_from_double (day->target.amount_mg),
                                FALSE);
}

static void
add_gap (const OlivineReportWriter *writer,
         const char                *date,
         const char                *target)
{
  const char *nothing = olivine_report_tr (writer, NULL, N_ ("nothing logged"));
  const char *const cells[] = { date, target, "–", "–", nothing, "–", "–", NULL };

  olivine_report_flow_row (writer->flow, day_columns, cells, FALSE);
}

static void
add_day (const OlivineReportWriter *writer,
         const OlivineDay          *day)
{
  const OlivineIntake *intake = &day->intake;
  gboolean counts = olivine_day_counts (day, writer->data->today, writer->data->marked_only);
  guint n_unknown_foods = intake->n_nutrient_unknown[OLIVINE_NUTRIENT_MAGNESIUM];
  g_autofree char *date = olivine_date_to_text (day->date);
  g_autofree char *target = describe_target (writer, day);
  g_autofree char *food = olivine_report_amount (writer, intake->food_mg, n_unknown_foods > 0);
  g_autofree char *supplement = olivine_report_amount (writer, intake->supplement_mg,
                                                       intake->n_unknown > n_unknown_foods);
  g_autofree char *total = olivine_report_amount (writer, intake->total_mg, intake->at_least);
  g_autofree char *coverage = olivine_report_percent (writer, intake->coverage);
  const char *const cells[] = {
    date, target, food, supplement, total, coverage,
    olivine_report_tr (writer, "counts for means", counts ? NC_ ("counts for means", "yes")
                                                          : NC_ ("counts for means", "no")),
    NULL,
  };

  if (olivine_day_is_gap (day))
    add_gap (writer, date, target);
  else
    olivine_report_flow_row (writer->flow, day_columns, cells, FALSE);
}

static void
add_all_days (const OlivineReportWriter *writer)
{
  static const char *const titles[] = {
    NC_ ("column", "Day"), NC_ ("column", "Target, mg"), NC_ ("column", "Food, mg"),
    NC_ ("column", "Supplements, mg"), NC_ ("column", "Together, mg"), NC_ ("column", "Known"),
    NC_ ("column", "Counts"),
  };
  GPtrArray *days = writer->data->days;

  olivine_report_heading (writer, N_ ("The days"));
  olivine_report_header (writer, day_columns, titles, G_N_ELEMENTS (titles));
  for (guint i = 0; i < days->len; i++)
    add_day (writer, g_ptr_array_index (days, i));
}

static void
add_week (const OlivineReportWriter *writer,
          GPtrArray                 *days)
{
  const OlivineDay *last = g_ptr_array_index (days, days->len - 1);
  OlivinePeriod period;
  g_autofree char *from = NULL;
  g_autofree char *to = olivine_date_to_text (last->date);
  g_autofree char *week = NULL;
  g_autofree char *target = describe_target (writer, last);
  g_autofree char *food = NULL;
  g_autofree char *supplement = NULL;
  g_autofree char *total = NULL;
  g_autofree char *coverage = NULL;
  g_autofree char *counted = NULL;
  const char *cells[8] = { NULL, };

  olivine_period_compute (days, writer->data->today, writer->data->marked_only, &period);
  from = olivine_date_to_text (period.from);
  week = g_strdup_printf ("%s – %s", from, to);
  food = olivine_report_amount (writer, period.food_mg.mean, period.food_mg.at_least);
  supplement = olivine_report_amount (writer, period.supplement_mg.mean,
                                      period.supplement_mg.at_least);
  total = olivine_report_amount (writer, period.total_mg.mean, period.total_mg.at_least);
  coverage = olivine_report_percent (writer, period.coverage);
  counted = g_strdup_printf ("%u/%u", period.n_counted, period.n_days);
  cells[0] = week;
  cells[1] = target;
  cells[2] = food;
  cells[3] = supplement;
  cells[4] = total;
  cells[5] = coverage;
  cells[6] = counted;
  olivine_report_flow_row (writer->flow, week_columns, cells, FALSE);
}

static void
add_all_weeks (const OlivineReportWriter *writer)
{
  static const char *const titles[] = {
    NC_ ("column", "Week"), NC_ ("column", "Target, mg"), NC_ ("column", "Food, mg a day"),
    NC_ ("column", "Supplements, mg a day"), NC_ ("column", "Together, mg a day"),
    NC_ ("column", "Known"), NC_ ("column", "Days that count"),
  };
  GPtrArray *days = writer->data->days;
  guint at = 0;

  olivine_report_heading (writer, N_ ("The weeks, means of the days that count"));
  olivine_report_header (writer, week_columns, titles, G_N_ELEMENTS (titles));
  while (at < days->len)
    {
      const OlivineDay *first = g_ptr_array_index (days, at);
      guint n_days = olivine_chart_week_length (first->date, days->len - at);
      g_autoptr (GPtrArray) week = g_ptr_array_new ();

      for (guint i = 0; i < n_days; i++)
        g_ptr_array_add (week, g_ptr_array_index (days, at + i));
      add_week (writer, week);
      at += n_days;
    }
}

/* Private: adds the section. */
void
olivine_report_add_days (const OlivineReportWriter *writer)
{
  if (writer->data->days->len <= writer->max_day_rows)
    add_all_days (writer);
  else
    add_all_weeks (writer);
}
