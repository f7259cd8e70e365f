/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Gathering what a report tells of. */

#include "config.h"

#include "olivine-report-data.h"

#include <glib/gi18n.h>

#include "olivine-caution-check.h"
#include "olivine-diary.h"
#include "olivine-health.h"
#include "olivine-local-names.h"

static gboolean
check_range (OlivineDate   from,
             OlivineDate   to,
             GError      **error)
{
  if (olivine_date_compare (from, to) > 0)
    g_set_error_literal (error, OLIVINE_REPORT_ERROR, OLIVINE_REPORT_ERROR_RANGE,
                         _("The first day comes after the last one. Exchange them."));
  else if (olivine_date_days_between (from, to) >= OLIVINE_REPORT_MAX_DAYS)
    g_set_error (error, OLIVINE_REPORT_ERROR, OLIVINE_REPORT_ERROR_RANGE,
                 _("A report is of at most %d days. Ask for fewer."), OLIVINE_REPORT_MAX_DAYS);
  else
    return TRUE;

  return FALSE;
}

static GPtrArray *
slice (GPtrArray *days,
       guint      first,
       guint      n_days)
{
  GPtrArray *some = g_ptr_array_sized_new (n_days);

  for (guint i = 0; i < n_days; i++)
    g_ptr_array_add (some, g_ptr_array_index (days, first + i));

  return some;
}

/* The means of seven days want six days more than the range; a trend as many as it. */
static gboolean
load_days (OlivineReportData  *data,
           OlivineStore       *store,
           GError            **error)
{
  guint n_days = (guint) olivine_date_days_between (data->from, data->to) + 1;
  guint n_before = MIN (MAX (n_days, OLIVINE_RUNNING_DAYS - 1), data->from.julian - 1);
  guint n_compared = MIN (n_days, n_before);
  g_autoptr (GPtrArray) before = NULL;

  data->all = olivine_diary_get_days (store, olivine_date_add_days (data->from, -(int) n_before),
                                      data->to, error);
  if (data->all == NULL)
    return FALSE;

  for (guint i = 0; i < data->all->len; i++)
    olivine_local_names_apply_to_day (store, data->all->pdata[i]);
  before = slice (data->all, n_before - n_compared, n_compared);
  data->days = slice (data->all, n_before, n_days);
  olivine_period_compute (before, data->today, data->marked_only, &data->before);
  olivine_period_compute (data->days, data->today, data->marked_only, &data->period);
  data->sources = olivine_period_sources (data->days);
  olivine_period_meals (data->days, data->meals);
  data->doses = olivine_period_doses (data->days);
  data->cautions = olivine_period_cautions (data->days);
  data->chart = olivine_history_chart_new (data->all, n_before, data->today, data->marked_only);

  return TRUE;
}

static int
compare_labs (gconstpointer a,
              gconstpointer b)
{
  const OlivineLab *first = a;
  const OlivineLab *second = b;
  int order = olivine_date_compare (first->date, second->date);

  return order != 0 ? order : (int) first->name - (int) second->name;
}

static gboolean
load_labs (OlivineReportData  *data,
           OlivineStore       *store,
           GError            **error)
{
  data->labs = olivine_health_get_labs (store, error);
  if (data->labs == NULL)
    return FALSE;

  for (guint i = data->labs->len; i > 0; i--)
    {
      OlivineDate date = g_array_index (data->labs, OlivineLab, i - 1).date;

      if (olivine_date_compare (date, data->from) < 0 || olivine_date_compare (date, data->to) > 0)
        g_array_remove_index (data->labs, i - 1);
    }
  g_array_sort (data->labs, compare_labs);
  data->lab_chart = olivine_lab_chart_new (data->labs, OLIVINE_LAB_SERUM_MAGNESIUM, data->from,
                                           data->to);

  return TRUE;
}

/**
 * olivine_report_data_load:
 * @store: a store
 * @from: the first day
 * @to: the last day
 * @today: the day that is not over yet
 * @marked_only: whether only days that were marked as complete count
 * @error: return location for the error
 *
 * Reads all that a report tells of.
 *
 * Returns: (transfer full) (nullable): it
 *
 * Errors: %OLIVINE_REPORT_ERROR_RANGE, or any of %OLIVINE_STORE_ERROR
 */
OlivineReportData *
olivine_report_data_load (OlivineStore  *store,
                          OlivineDate    from,
                          OlivineDate    to,
                          OlivineDate    today,
                          gboolean       marked_only,
                          GError       **error)
{
  g_autoptr (OlivineReportData) data = NULL;

  if (!check_range (from, to, error))
    return NULL;

  data = g_new0 (OlivineReportData, 1);
  data->from = from;
  data->to = to;
  data->today = today;
  data->marked_only = marked_only;
  if (!load_days (data, store, error) || !load_labs (data, store, error)
      || !olivine_store_get_egfr (store, to, &data->egfr, error))
    return NULL;
  data->standing = olivine_store_cautions (store, to, NULL, FALSE, error);
  if (data->standing == NULL)
    return NULL;

  return g_steal_pointer (&data);
}

/**
 * olivine_report_data_free:
 * @data: (transfer full): what was loaded
 *
 * Frees it.
 */
void
olivine_report_data_free (OlivineReportData *data)
{
  g_return_if_fail (data != NULL);

  g_clear_pointer (&data->chart, olivine_history_chart_free);
  g_clear_pointer (&data->lab_chart, olivine_lab_chart_free);
  g_clear_pointer (&data->sources, g_ptr_array_unref);
  g_clear_pointer (&data->doses, g_ptr_array_unref);
  g_clear_pointer (&data->cautions, g_ptr_array_unref);
  g_clear_pointer (&data->standing, g_ptr_array_unref);
  g_clear_pointer (&data->labs, g_array_unref);
  g_clear_pointer (&data->days, g_ptr_array_unref);
  g_clear_pointer (&data->all, g_ptr_array_unref);
  g_free (data);
}

/**
 * olivine_report_data_last:
 * @data: what was loaded
 *
 * Returns: (transfer none): the last day, whose person the report is about
 */
const OlivineDay *
olivine_report_data_last (OlivineReportData *data)
{
  return g_ptr_array_index (data->days, data->days->len - 1);
}
