/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ranges begin and end with the calendar, except those that a person chose. */

#include "config.h"

#include "olivine-history-range.h"

#include <glib/gi18n.h>

#include "olivine-calendar-week.h"
#include "olivine-plan-format.h"
#include "olivine-report.h"

static OlivineDate
last_of_month (int year,
               int month)
{
  return olivine_date_from_ymd (year, month,
                                g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}

/**
 * olivine_history_range_around:
 * @unit: how long; %OLIVINE_RANGE_DAYS is as long as a week, up to @date
 * @date: a day
 *
 * Returns: the week, month or year that holds a day
 */
OlivineHistoryRange
olivine_history_range_around (OlivineRangeUnit unit,
                              OlivineDate      date)
{
  OlivineHistoryRange range = { .unit = unit, .from = date, .to = date };
  int year = 0;
  int month = 0;

  g_return_val_if_fail (olivine_date_is_set (date), range);

  olivine_date_get_ymd (date, &year, &month, NULL);
  switch (unit)
    {
    case OLIVINE_RANGE_WEEK:
      range.from = olivine_calendar_week_start (date, olivine_calendar_week_first_day ());
      range.to = olivine_date_add_days (range.from, OLIVINE_WEEK_DAYS - 1);
      break;
    case OLIVINE_RANGE_MONTH:
      range.from = olivine_date_from_ymd (year, month, 1);
      range.to = last_of_month (year, month);
      break;
    case OLIVINE_RANGE_YEAR:
      range.from = olivine_date_from_ymd (year, 1, 1);
      range.to = olivine_date_from_ymd (year, 12, 31);
      break;
    case OLIVINE_RANGE_DAYS:
    default:
      range.from = olivine_date_add_days (date, 1 - OLIVINE_WEEK_DAYS);
    }

  return range;
}

/**
 * olivine_history_range_between:
 * @from: a day
 * @to: another
 *
 * Returns: the days from one to the other, whichever comes first; at most as many as a
 *   report can hold, the latest of them
 */
OlivineHistoryRange
olivine_history_range_between (OlivineDate from,
                               OlivineDate to)
{
  OlivineHistoryRange range = { .unit = OLIVINE_RANGE_DAYS };
  gboolean in_order = olivine_date_compare (from, to) <= 0;

  range.from = in_order ? from : to;
  range.to = in_order ? to : from;
  if (olivine_date_days_between (range.from, range.to) >= OLIVINE_REPORT_MAX_DAYS)
    range.from = olivine_date_add_days (range.to, 1 - OLIVINE_REPORT_MAX_DAYS);

  return range;
}

/**
 * olivine_history_range_turn:
 * @range: a range
 * @n_steps: how many ranges further, negative for earlier ones
 *
 * Returns: the range that many ranges later
 */
OlivineHistoryRange
olivine_history_range_turn (const OlivineHistoryRange *range,
                            int                        n_steps)
{
  int n_days = olivine_date_days_between (range->from, range->to) + 1;
  int year = 0;
  int month = 0;

  olivine_date_get_ymd (range->from, &year, &month, NULL);
  if (range->unit == OLIVINE_RANGE_YEAR)
    return olivine_history_range_around (range->unit, olivine_date_from_ymd (year + n_steps, 1, 1));
  if (range->unit == OLIVINE_RANGE_MONTH)
    {
      int n_months = year * 12 + month - 1 + n_steps;

      return olivine_history_range_around (
        range->unit, olivine_date_from_ymd (n_months / 12, n_months % 12 + 1, 1));
    }

  return (OlivineHistoryRange) {
    .unit = range->unit,
    .from = olivine_date_add_days (range->from, n_steps * n_days),
    .to = olivine_date_add_days (range->to, n_steps * n_days),
  };
}

/**
 * olivine_history_range_equal:
 * @a: a range
 * @b: another
 *
 * Returns: whether they are the same days, chosen the same way
 */
gboolean
olivine_history_range_equal (const OlivineHistoryRange *a,
                             const OlivineHistoryRange *b)
{
  return a->unit == b->unit && olivine_date_compare (a->from, b->from) == 0
         && olivine_date_compare (a->to, b->to) == 0;
}

static char *
format_with (OlivineDate  date,
             const char  *format)
{
  int year = 0;
  int month = 0;
  int day = 0;
  g_autoptr (GDateTime) noon = NULL;

  olivine_date_get_ymd (date, &year, &month, &day);
  noon = g_date_time_new_utc (year, month, day, 12, 0, 0);

  return g_date_time_format (noon, format);
}

/**
 * olivine_history_range_format:
 * @range: a range
 * @narrow: whether there is little room
 *
 * Returns: (transfer full): "16–22 November 2026", "November 2026", "2026"
 */
char *
olivine_history_range_format (const OlivineHistoryRange *range,
                              gboolean                   narrow)
{
  int first_year = 0;
  int last_year = 0;

  g_return_val_if_fail (range != NULL, NULL);

  olivine_date_get_ymd (range->from, &first_year, NULL, NULL);
  olivine_date_get_ymd (range->to, &last_year, NULL, NULL);
  if (range->unit == OLIVINE_RANGE_YEAR)
    return g_strdup_printf ("%d", first_year);
  if (range->unit == OLIVINE_RANGE_MONTH)
    /* Translators: a date format for strftime: "Nov 2026" */
    return format_with (range->from, narrow ? C_("month of the history", "%b %Y")
    /* Translators: a date format for strftime: "November 2026" */
                                            : C_("month of the history", "%B %Y"));
  if (first_year != last_year)
    {
      /* Translators: a date format for strftime: "28 Dec 2025" */
      g_autofree char *first = format_with (range->from, C_("day of the history", "%-d %b %Y"));
      g_autofree char *last = format_with (range->to, C_("day of the history", "%-d %b %Y"));

      /* Translators: the first and the last of some days: "28 Dec 2025 – 3 Jan 2026" */
      return g_strdup_printf (C_("days of the history", "%s – %s"), first, last);
    }

  return olivine_plan_format_range (range->from, range->to, OLIVINE_DATE_NONE, narrow);
}
