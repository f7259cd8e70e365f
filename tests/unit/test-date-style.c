/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* B17: a date in a file is the day it says, or is asked about; it is never moved. */

#include "olivine-date-style.h"

#define NO_DAY "?"

typedef struct {
  const char       *name;
  OlivineDateOrder  chosen;
  const char       *cells[4];
  const char       *days[4];  /* NULL at first: the order is not clear */
} StyleCase;

static const StyleCase cases[] = {
  { "year-first", OLIVINE_DATE_ORDER_UNKNOWN,
    { "2026-11-20", "2026/3/4", "2012-9-10", "2026.12.01" },
    { "2026-11-20", "2026-03-04", "2012-09-10", "2026-12-01" } },
  { "day-first-by-one-row", OLIVINE_DATE_ORDER_UNKNOWN,
    { "03/04/2026", "25/04/2026", "1.2.2026" },
    { "2026-04-03", "2026-04-25", "2026-02-01" } },
  { "month-first-by-one-row", OLIVINE_DATE_ORDER_UNKNOWN,
    { "03/04/2026", "04/25/2026" }, { "2026-03-04", "2026-04-25" } },
  { "dots-are-day-first", OLIVINE_DATE_ORDER_UNKNOWN,
    { "01.11.2026", "2.11.2026", "25.04.2026" }, { "2026-11-01", "2026-11-02", "2026-04-25" } },
  { "dots-beside-month-first", OLIVINE_DATE_ORDER_UNKNOWN,
    { "03/04/2026", "01.11.2026", "04/25/2026" }, { "2026-03-04", "2026-11-01", "2026-04-25" } },
  { "dots-do-not-tell-of-slashes", OLIVINE_DATE_ORDER_UNKNOWN,
    { "25.04.2026", "03/04/2026" }, { NULL } },
  { "dots-do-not-tell-of-hyphens", OLIVINE_DATE_ORDER_UNKNOWN,
    { "25.04.2026", "03-04-2026" }, { NULL } },
  { "dots-that-cannot-be-day-first", OLIVINE_DATE_ORDER_UNKNOWN,
    { "01.11.2026", "04.25.2026" }, { NULL } },
  { "dots-chosen-month-first", OLIVINE_DATE_ORDER_MDY,
    { "01.11.2026", "04.25.2026" }, { "2026-01-11", "2026-04-25" } },
  { "no-such-day-with-dots", OLIVINE_DATE_ORDER_UNKNOWN,
    { "30.02.2026", "1.11.26", "1.11-2026", "1.11" }, { NO_DAY, NO_DAY, NO_DAY, NO_DAY } },
  { "hyphens-could-be-two-days", OLIVINE_DATE_ORDER_UNKNOWN,
    { "03-04-2026", "05-06-2026" }, { NULL } },
  { "all-could-be-two-days", OLIVINE_DATE_ORDER_UNKNOWN,
    { "03/04/2026", "05/06/2026" }, { NULL } },
  { "both-orders", OLIVINE_DATE_ORDER_UNKNOWN,
    { "25/04/2026", "04/25/2026" }, { NULL } },
  { "the-same-either-way", OLIVINE_DATE_ORDER_UNKNOWN,
    { "05/05/2026", "12-12-2026" }, { "2026-05-05", "2026-12-12" } },
  { "told-more-than-once", OLIVINE_DATE_ORDER_UNKNOWN,
    { "25/04/2026", "26/04/2026", "03/04/2026" }, { "2026-04-25", "2026-04-26", "2026-04-03" } },
  { "told-more-than-once-by-dots", OLIVINE_DATE_ORDER_MDY,
    { "04.25.2026", "04.26.2026" }, { "2026-04-25", "2026-04-26" } },
  { "neither-is-a-month", OLIVINE_DATE_ORDER_DMY,
    { "25/26/2026", "26/04/2026" }, { NO_DAY, "2026-04-26" } },
  { "too-many-digits", OLIVINE_DATE_ORDER_UNKNOWN, { "20261120", "2026-11-20" },
    { NO_DAY, "2026-11-20" } },
  { "chosen-day-first", OLIVINE_DATE_ORDER_DMY,
    { "03/04/2026", "2026-11-20" }, { "2026-04-03", "2026-11-20" } },
  { "chosen-month-first", OLIVINE_DATE_ORDER_MDY,
    { "03/04/2026", "25/04/2026" }, { "2026-03-04", NO_DAY } },
  { "no-such-day", OLIVINE_DATE_ORDER_UNKNOWN,
    { "2026-02-30", "2026-13-01", "30/02/2026", "0000-01-01" },
    { NO_DAY, NO_DAY, NO_DAY, NO_DAY } },
  { "no-date", OLIVINE_DATE_ORDER_UNKNOWN,
    { "", "yesterday", "2026-11", "20/11/26" }, { NO_DAY, NO_DAY, NO_DAY, NO_DAY } },
  { "no-date-either", OLIVINE_DATE_ORDER_UNKNOWN,
    { "2026-11-20T07:00", "2026-11-200", "+2026-1-1", "2026--1-1" },
    { NO_DAY, NO_DAY, NO_DAY, NO_DAY } },
};

static void
assert_day (const OlivineDateStyle *style,
            const char             *cell,
            const char             *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  OlivineDate date = OLIVINE_DATE_NONE;

  if (!olivine_date_style_read (style, cell, &date, &error))
    {
      g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
      g_assert_cmpstr (expected, ==, NO_DAY);
      return;
    }
  text = olivine_date_to_text (date);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_style (gconstpointer data)
{
  const StyleCase *style_case = data;
  OlivineDateStyle style = { 0, };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (style_case->cells) && style_case->cells[i] != NULL; i++)
    olivine_date_style_learn (&style, style_case->cells[i], i + 2);

  if (!olivine_date_style_settle (&style, style_case->chosen, &error))
    {
      g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_AMBIGUOUS);
      g_assert_null (style_case->days[0]);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (style_case->cells) && style_case->cells[i] != NULL; i++)
    assert_day (&style, style_case->cells[i], style_case->days[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/olivine/date-style/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_style);
    }

  return g_test_run ();
}
