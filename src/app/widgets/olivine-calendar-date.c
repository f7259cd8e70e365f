/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-calendar-date.h"

/**
 * olivine_calendar_set_date:
 * @calendar: a calendar
 * @date: a day
 *
 * Chooses a day; one that no calendar shows changes nothing.
 */
void
olivine_calendar_set_date (GtkCalendar *calendar,
                           OlivineDate  date)
{
  int year = 0;
  int month = 0;
  int day = 0;
  g_autoptr (GDateTime) noon = NULL;

  g_return_if_fail (olivine_date_is_set (date));

  olivine_date_get_ymd (date, &year, &month, &day);
  noon = g_date_time_new_local (year, month, day, 12, 0, 0);
  if (noon != NULL)
    gtk_calendar_select_day (calendar, noon);
}

/**
 * olivine_calendar_get_date:
 * @calendar: a calendar
 *
 * Returns: the day that is chosen
 */
OlivineDate
olivine_calendar_get_date (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) moment = gtk_calendar_get_date (calendar);

  return olivine_date_from_moment (moment);
}
