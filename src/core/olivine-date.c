/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Calendar days and clock times as text and as numbers.
 *
 * Everything here is arithmetic on the proleptic Gregorian calendar: no time
 * zone, no system clock.
 */

#include "config.h"

#include "olivine-date.h"

#include <glib/gi18n.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"

#define LAST_YEAR 9999
#define LAST_JULIAN 3652059 /* 9999-12-31 */

static void
date_to_gdate (OlivineDate  date,
               GDate       *gdate)
{
  g_date_clear (gdate, 1);
  g_date_set_julian (gdate, date.julian);
}

/**
 * olivine_date_from_ymd:
 * @year: 1–9999
 * @month: 1–12
 * @day: 1–31
 *
 * Returns: the day, or %OLIVINE_DATE_NONE where the calendar has none
 */
OlivineDate
olivine_date_from_ymd (int year,
                       int month,
                       int day)
{
  GDate gdate;

  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31)
    return OLIVINE_DATE_NONE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return OLIVINE_DATE_NONE;

  g_date_clear (&gdate, 1);
  g_date_set_dmy (&gdate, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (OlivineDate) { g_date_get_julian (&gdate) };
}

/* Whether @text has the shape of @pattern, where 'd' is an ASCII digit. */
static gboolean
has_shape (const char *text,
           const char *pattern)
{
  gsize i = 0;

  for (; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return FALSE;

  return text[i] == '\0';
}

static int
digits_to_int (const char *digits,
               gsize       n_digits)
{
  int number = 0;

  for (gsize i = 0; i < n_digits; i++)
    number = number * 10 + g_ascii_digit_value (digits[i]);

  return number;
}

/**
 * olivine_date_from_text:
 * @text: (nullable): a day as YYYY-MM-DD
 * @date: (out): the day
 * @error: return location for an error
 *
 * Reads a day.  No other way of writing one is taken: files with other dates
 * are converted where they are read.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID for another shape,
 * %OLIVINE_CORE_ERROR_RANGE for a day that is in no calendar.
 *
 * Returns: whether @text is a day
 */
gboolean
olivine_date_from_text (const char   *text,
                        OlivineDate  *date,
                        GError      **error)
{
  g_return_val_if_fail (date != NULL, FALSE);

  *date = OLIVINE_DATE_NONE;
  if (text == NULL || !has_shape (text, "dddd-dd-dd"))
    {
      g_autofree char *quoted = olivine_excerpt (text);

      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                   _("“%s” is not a date. Write it as YYYY-MM-DD."), quoted);
      return FALSE;
    }

  *date = olivine_date_from_ymd (digits_to_int (text, 4),
                                 digits_to_int (text + 5, 2),
                                 digits_to_int (text + 8, 2));
  if (!olivine_date_is_set (*date))
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("There is no day %s in the calendar. Check the month and the day."), text);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_date_to_text:
 * @date: a day, or %OLIVINE_DATE_NONE
 *
 * Returns: (transfer full): YYYY-MM-DD, or an empty text for no date
 */
char *
olivine_date_to_text (OlivineDate date)
{
  int year = 0;
  int month = 0;
  int day = 0;

  if (!olivine_date_is_set (date))
    return g_strdup ("");

  olivine_date_get_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * olivine_date_get_ymd:
 * @date: a day, or %OLIVINE_DATE_NONE
 * @year: (out) (optional): its year, 0 for no date
 * @month: (out) (optional): its month, 1–12, 0 for no date
 * @day: (out) (optional): its day of the month, 1–31, 0 for no date
 *
 * Takes a day apart.
 */
void
olivine_date_get_ymd (OlivineDate  date,
                      int         *year,
                      int         *month,
                      int         *day)
{
  GDate gdate;
  gboolean is_set = olivine_date_is_set (date);

  if (is_set)
    date_to_gdate (date, &gdate);
  if (year != NULL)
    *year = is_set ? (int) g_date_get_year (&gdate) : 0;
  if (month != NULL)
    *month = is_set ? (int) g_date_get_month (&gdate) : 0;
  if (day != NULL)
    *day = is_set ? (int) g_date_get_day (&gdate) : 0;
}

/**
 * olivine_date_from_moment:
 * @local_moment: a moment in the time zone of the person
 *
 * Returns: the day that a calendar on the person's wall shows at @local_moment
 */
OlivineDate
olivine_date_from_moment (GDateTime *local_moment)
{
  int year = 0;
  int month = 0;
  int day = 0;

  g_return_val_if_fail (local_moment != NULL, OLIVINE_DATE_NONE);

  g_date_time_get_ymd (local_moment, &year, &month, &day);
  return olivine_date_from_ymd (year, month, day);
}

/**
 * olivine_date_add_days:
 * @date: a day
 * @n_days: how many days later; earlier when negative
 *
 * Returns: the day @n_days after @date, held inside the years 1–9999;
 *   %OLIVINE_DATE_NONE stays what it is
 */
OlivineDate
olivine_date_add_days (OlivineDate date,
                       int         n_days)
{
  gint64 julian = (gint64) date.julian + n_days;

  if (!olivine_date_is_set (date))
    return date;

  return (OlivineDate) { (guint32) CLAMP (julian, 1, LAST_JULIAN) };
}

/**
 * olivine_date_compare:
 * @a: a day
 * @b: another day
 *
 * Returns: less than, equal to or greater than 0 as @a is before, the same as
 *   or after @b; no date is before every day
 */
int
olivine_date_compare (OlivineDate a,
                      OlivineDate b)
{
  return (a.julian > b.julian) - (a.julian < b.julian);
}

/**
 * olivine_date_days_between:
 * @from: a day
 * @to: another day
 *
 * Returns: how many days @to is after @from; negative when it is before
 */
int
olivine_date_days_between (OlivineDate from,
                           OlivineDate to)
{
  return (int) ((gint64) to.julian - (gint64) from.julian);
}

/**
 * olivine_date_age_months:
 * @birth: the day of birth
 * @on: the day to tell the age of
 *
 * Tells the age in completed calendar months.
 *
 * A month is complete on the day of the month of birth, or on the last day of
 * a month that has no such day: born on 31 January, one month old on
 * 28 February, or on the 29th in a leap year.
 *
 * Returns: the age, or -1 when either day is not set or @on is before @birth
 */
int
olivine_date_age_months (OlivineDate birth,
                         OlivineDate on)
{
  int birth_year, birth_month, birth_day;
  int year, month, day;
  int n_months;

  if (!olivine_date_is_set (birth) || olivine_date_compare (on, birth) < 0)
    return -1;

  olivine_date_get_ymd (birth, &birth_year, &birth_month, &birth_day);
  olivine_date_get_ymd (on, &year, &month, &day);
  n_months = (year - birth_year) * 12 + (month - birth_month);

  if (day < birth_day && day < g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year))
    n_months--;

  return n_months;
}

/**
 * olivine_time_from_text:
 * @text: (nullable): a clock time as HH:MM or H:MM, or empty
 * @time: (out) (transfer full): "HH:MM", or an empty text
 * @error: return location for an error
 *
 * Reads a clock time of the day, 00:00 to 23:59.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID.
 *
 * Returns: whether @text is a time, or empty
 */
gboolean
olivine_time_from_text (const char  *text,
                        char       **time,
                        GError     **error)
{
  g_autofree char *padded = NULL;

  g_return_val_if_fail (time != NULL, FALSE);

  *time = NULL;
  if (text == NULL || *text == '\0')
    {
      *time = g_strdup ("");
      return TRUE;
    }

  padded = has_shape (text, "d:dd") ? g_strconcat ("0", text, NULL) : g_strdup (text);
  if (!has_shape (padded, "dd:dd")
      || digits_to_int (padded, 2) > 23
      || digits_to_int (padded + 3, 2) > 59)
    {
      g_autofree char *quoted = olivine_excerpt (text);

      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                   _("“%s” is not a time of day. Write it as HH:MM, from 00:00 to 23:59."), quoted);
      return FALSE;
    }

  *time = g_steal_pointer (&padded);
  return TRUE;
}

/**
 * olivine_time_to_minutes:
 * @text: (nullable): a clock time as olivine_time_from_text() reads it
 *
 * Returns: the minutes after midnight, 0 to 1439; -1 for an empty text or no time
 */
int
olivine_time_to_minutes (const char *text)
{
  g_autofree char *time = NULL;

  if (!olivine_time_from_text (text, &time, NULL) || *time == '\0')
    return -1;

  return digits_to_int (time, 2) * 60 + digits_to_int (time + 3, 2);
}
