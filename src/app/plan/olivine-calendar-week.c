/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asks the C library what it tells GtkCalendar too, so that the weeks on the page
 * are the rows of the calendar.  A locale of no country has ISO 8601's Monday.
 */

#include "config.h"

#include "olivine-calendar-week.h"

#include <langinfo.h>
#include <locale.h>

#ifdef _NL_TIME_FIRST_WEEKDAY
/* 30 November 1997 was a Sunday; it or the day after is what weekdays are counted from. */
#define SUNDAY_ORIGIN 19971130

static gboolean
has_country (void)
{
  const char *name = setlocale (LC_TIME, NULL);

  return name != NULL && !g_str_equal (name, "C") && !g_str_equal (name, "POSIX") &&
         !g_str_has_prefix (name, "C.");
}
#endif

/**
 * olivine_calendar_week_first_day:
 *
 * Returns: the weekday that weeks begin with, 1 (Monday) to 7 (Sunday)
 */
int
olivine_calendar_week_first_day (void)
{
#ifdef _NL_TIME_FIRST_WEEKDAY
  if (has_country ())
    {
      guint origin = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
      int first_weekday = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
      int after_sunday = (first_weekday - 1 + (origin == SUNDAY_ORIGIN ? 0 : 1)) % OLIVINE_WEEK_DAYS;

      return after_sunday == 0 ? OLIVINE_WEEK_DAYS : after_sunday;
    }
#endif

  return 1;
}

/**
 * olivine_calendar_week_start:
 * @date: a day
 * @first_day: the weekday that weeks begin with, 1 (Monday) to 7 (Sunday)
 *
 * Returns: the first day of the week that @date is in
 */
OlivineDate
olivine_calendar_week_start (OlivineDate date,
                             int         first_day)
{
  int weekday = 0;

  g_return_val_if_fail (olivine_date_is_set (date), OLIVINE_DATE_NONE);
  g_return_val_if_fail (first_day >= 1 && first_day <= OLIVINE_WEEK_DAYS, OLIVINE_DATE_NONE);

  /* The first day of all, 0001-01-01, was a Monday. */
  weekday = (int) ((date.julian - 1) % OLIVINE_WEEK_DAYS) + 1;

  return olivine_date_add_days (date, -((weekday - first_day + OLIVINE_WEEK_DAYS) %
                                        OLIVINE_WEEK_DAYS));
}
