/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dates: text and back, real days only, ages in completed months. */

#include "config.h"

#include <locale.h>

#include "olivine-core-error.h"
#include "olivine-date.h"

static OlivineDate
date_of (const char *text)
{
  OlivineDate date = OLIVINE_DATE_NONE;
  g_autoptr (GError) error = NULL;

  olivine_date_from_text (text, &date, &error);
  g_assert_no_error (error);
  return date;
}

static void
test_b17_text_round_trips (void)
{
  for (guint32 julian = 1; julian <= 3652059; julian += 97)
    {
      OlivineDate date = { julian };
      g_autofree char *text = olivine_date_to_text (date);
      g_autofree char *again = olivine_date_to_text (date_of (text));

      g_assert_cmpstr (text, ==, again);
      g_assert_cmpuint (date_of (text).julian, ==, julian);
    }
}

static void
test_ends_of_the_calendar (void)
{
  g_autofree char *first = olivine_date_to_text ((OlivineDate) { 1 });
  g_autofree char *last = olivine_date_to_text ((OlivineDate) { 3652059 });
  g_autofree char *none = olivine_date_to_text (OLIVINE_DATE_NONE);

  g_assert_cmpstr (first, ==, "0001-01-01");
  g_assert_cmpstr (last, ==, "9999-12-31");
  g_assert_cmpstr (none, ==, "");
}

static void
test_refuses_wrong_text (void)
{
  const struct {
    const char       *text;
    OlivineCoreError  code;
  } cases[] = {
    { NULL, OLIVINE_CORE_ERROR_INVALID },
    { "", OLIVINE_CORE_ERROR_INVALID },
    { "today", OLIVINE_CORE_ERROR_INVALID },
    { "2026-2-3", OLIVINE_CORE_ERROR_INVALID },
    { "20.11.2026", OLIVINE_CORE_ERROR_INVALID },
    { "2026-11-20 ", OLIVINE_CORE_ERROR_INVALID },
    { "2026-11-20T00:00", OLIVINE_CORE_ERROR_INVALID },
    { "+026-11-20", OLIVINE_CORE_ERROR_INVALID },
    { "2026-02-30", OLIVINE_CORE_ERROR_RANGE },
    { "2026-02-29", OLIVINE_CORE_ERROR_RANGE },
    { "2026-13-01", OLIVINE_CORE_ERROR_RANGE },
    { "2026-00-10", OLIVINE_CORE_ERROR_RANGE },
    { "2026-01-00", OLIVINE_CORE_ERROR_RANGE },
    { "0000-01-01", OLIVINE_CORE_ERROR_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineDate date = { 7 };
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_date_from_text (cases[i].text, &date, &error));
      g_assert_error (error, OLIVINE_CORE_ERROR, (int) cases[i].code);
      g_assert_false (olivine_date_is_set (date));
    }
}

static void
test_from_ymd_refuses_what_is_no_day (void)
{
  g_assert_false (olivine_date_is_set (olivine_date_from_ymd (2026, 4, 31)));
  g_assert_false (olivine_date_is_set (olivine_date_from_ymd (0, 1, 1)));
  g_assert_false (olivine_date_is_set (olivine_date_from_ymd (10000, 1, 1)));
  g_assert_false (olivine_date_is_set (olivine_date_from_ymd (2026, -1, 1)));
  g_assert_false (olivine_date_is_set (olivine_date_from_ymd (2026, 1, 1000)));
  g_assert_true (olivine_date_is_set (olivine_date_from_ymd (2024, 2, 29)));
}

static void
test_get_ymd_takes_any_part (void)
{
  int year = -1;
  int month = -1;
  int day = -1;

  olivine_date_get_ymd (date_of ("2024-02-29"), &year, NULL, &day);
  g_assert_cmpint (year, ==, 2024);
  g_assert_cmpint (day, ==, 29);
  olivine_date_get_ymd (OLIVINE_DATE_NONE, &year, &month, &day);
  g_assert_cmpint (year + month + day, ==, 0);
}

static void
test_days_are_added_and_counted (void)
{
  OlivineDate date = date_of ("2024-02-28");

  g_assert_cmpuint (olivine_date_add_days (date, 1).julian, ==, date_of ("2024-02-29").julian);
  g_assert_cmpuint (olivine_date_add_days (date, 2).julian, ==, date_of ("2024-03-01").julian);
  g_assert_cmpuint (olivine_date_add_days (date, -59).julian, ==, date_of ("2023-12-31").julian);
  g_assert_cmpuint (olivine_date_add_days (date, G_MAXINT).julian, ==, 3652059);
  g_assert_cmpuint (olivine_date_add_days (date, G_MININT).julian, ==, 1);
  g_assert_cmpuint (olivine_date_add_days (OLIVINE_DATE_NONE, 5).julian, ==, 0);
  g_assert_cmpint (olivine_date_days_between (date, date_of ("2024-03-01")), ==, 2);
  g_assert_cmpint (olivine_date_days_between (date_of ("2024-03-01"), date), ==, -2);
}

static void
test_days_have_an_order (void)
{
  OlivineDate early = date_of ("2025-12-31");
  OlivineDate late = date_of ("2026-01-01");

  g_assert_cmpint (olivine_date_compare (early, late), <, 0);
  g_assert_cmpint (olivine_date_compare (late, early), >, 0);
  g_assert_cmpint (olivine_date_compare (late, late), ==, 0);
  g_assert_cmpint (olivine_date_compare (OLIVINE_DATE_NONE, early), <, 0);
}

static void
test_age_is_in_completed_months (void)
{
  const struct {
    const char *birth;
    const char *on;
    int         n_months;
  } cases[] = {
    { "2026-11-20", "2026-11-20", 0 },
    { "2026-11-20", "2026-11-19", -1 },
    { "2026-01-15", "2026-02-14", 0 },
    { "2026-01-15", "2026-02-15", 1 },
    { "2026-01-31", "2026-02-27", 0 },
    { "2026-01-31", "2026-02-28", 1 },
    { "2024-01-31", "2024-02-28", 0 },
    { "2024-01-31", "2024-02-29", 1 },
    { "2026-03-31", "2026-04-29", 0 },
    { "2026-03-31", "2026-04-30", 1 },
    { "2024-02-29", "2025-02-27", 11 },
    { "2024-02-29", "2025-02-28", 12 },
    { "2000-11-21", "2018-11-20", 215 },
    { "2000-11-20", "2018-11-20", 216 },
    { "1906-11-20", "2026-11-20", 1440 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (olivine_date_age_months (date_of (cases[i].birth), date_of (cases[i].on)),
                     ==, cases[i].n_months);

  g_assert_cmpint (olivine_date_age_months (OLIVINE_DATE_NONE, date_of ("2026-01-01")), ==, -1);
  g_assert_cmpint (olivine_date_age_months (date_of ("2026-01-01"), OLIVINE_DATE_NONE), ==, -1);
}

/* A day later nobody is younger, and nobody ages more than a month. */
static void
test_age_never_jumps (void)
{
  OlivineDate birth = date_of ("2019-08-31");
  int before = 0;

  for (int i = 0; i < 2000; i++)
    {
      int n_months = olivine_date_age_months (birth, olivine_date_add_days (birth, i));

      g_assert_cmpint (n_months, >=, before);
      g_assert_cmpint (n_months, <=, before + 1);
      before = n_months;
    }
}

static void
test_times (void)
{
  const struct {
    const char *text;
    const char *time;    /* NULL: refused */
    int         minutes; /* after midnight */
  } cases[] = {
    { NULL, "", -1 },
    { "", "", -1 },
    { "07:05", "07:05", 425 },
    { "7:05", "07:05", 425 },
    { "00:00", "00:00", 0 },
    { "08:09", "08:09", 489 },
    { "23:59", "23:59", 1439 },
    { "24:00", NULL, -1 },
    { "12:60", NULL, -1 },
    { "12", NULL, -1 },
    { "1230", NULL, -1 },
    { "12:5", NULL, -1 },
    { "12:30 ", NULL, -1 },
    { "12:30:00", NULL, -1 },
    { "-1:30", NULL, -1 },
    { "noon", NULL, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *time = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (olivine_time_from_text (cases[i].text, &time, &error)
                     == (cases[i].time != NULL));
      g_assert_cmpstr (time, ==, cases[i].time);
      g_assert_cmpint (olivine_time_to_minutes (cases[i].text), ==, cases[i].minutes);
      if (cases[i].time == NULL)
        g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/date/b17-text-round-trips", test_b17_text_round_trips);
  g_test_add_func ("/olivine/date/ends-of-the-calendar", test_ends_of_the_calendar);
  g_test_add_func ("/olivine/date/refuses-wrong-text", test_refuses_wrong_text);
  g_test_add_func ("/olivine/date/from-ymd-refuses-what-is-no-day",
                   test_from_ymd_refuses_what_is_no_day);
  g_test_add_func ("/olivine/date/get-ymd-takes-any-part", test_get_ymd_takes_any_part);
  g_test_add_func ("/olivine/date/days-are-added-and-counted", test_days_are_added_and_counted);
  g_test_add_func ("/olivine/date/days-have-an-order", test_days_have_an_order);
  g_test_add_func ("/olivine/date/age-is-in-completed-months", test_age_is_in_completed_months);
  g_test_add_func ("/olivine/date/age-never-jumps", test_age_never_jumps);
  g_test_add_func ("/olivine/date/times", test_times);

  return g_test_run ();
}
