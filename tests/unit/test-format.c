/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the screen says, tested without one. */

#include <glib.h>
#include <locale.h>
#include <math.h>

#include "olivine-format.h"

static void
test_numbers_are_rounded_for_a_glance (void)
{
  static const struct {
    gint64      thousandths;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { 40, "0" },
    { 60, "0.1" },
    { 3400, "3.4" },
    { 9940, "9.9" },
    { 9960, "10" },
    { 60200, "60" },
    { 77280, "77" },
    { 212500, "213" },
    { OLIVINE_UNKNOWN, "–" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = olivine_format_number (cases[i].thousandths);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_amounts_say_at_least_and_unknown (void)
{
  g_autofree char *known = olivine_format_amount (212000, "mg", FALSE);
  g_autofree char *at_least = olivine_format_amount (212000, "mg", TRUE);
  g_autofree char *unknown = olivine_format_amount (OLIVINE_UNKNOWN, "mg", FALSE);

  g_assert_cmpstr (known, ==, "212 mg");
  g_assert_cmpstr (at_least, ==, "at least 212 mg");
  g_assert_cmpstr (unknown, ==, "unknown");
}

static void
test_quantities_read_as_people_cook (void)
{
  static const struct {
    gint64      quantity;
    const char *unit;
    const char *text;
  } cases[] = {
    { 500, "cup", "½ cup" },
    { 1500, "cup", "1½ cups" },
    { 333, "cup", "⅓ cup" },
    { 30000, "g", "30 g" },
    { 2000, "tbsp", "2 tablespoons" },
    { 1250, "slice", "1¼ slices" },
    { 1100, "slice", "1.1 slices" },
    { 2125, "g", "2.125 g" },
    { 1000, "can, drained", "1 can, drained" },
    { 2000, "slice, large", "2 slices, large" },
    { 500, "slice, large", "½ slice, large" },
    { 1000, "almond", "1 almond" },
    { 500, "almond", "½ almond" },
    { 1500, "almond", "1½ × almond" },
    { 10000, "almond", "10 × almond" },
    { 2000, "nugget, breaded", "2 × nugget, breaded" },
    { 3000, "wibble", "3 × wibble" },
    { 3000, "", "3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = olivine_format_quantity (cases[i].quantity, cases[i].unit);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_an_entry_tells_its_weight_once (void)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();
  g_autofree char *in_cups = NULL;
  g_autofree char *in_grams = NULL;

  entry->quantity = 500;
  g_free (entry->unit);
  entry->unit = g_strdup ("cup");
  entry->grams = 86000;
  in_cups = olivine_format_entry_amount (entry);
  g_assert_cmpstr (in_cups, ==, "½ cup · 86 g");

  entry->quantity = 86000;
  g_free (entry->unit);
  entry->unit = g_strdup ("g");
  in_grams = olivine_format_entry_amount (entry);
  g_assert_cmpstr (in_grams, ==, "86 g");
}

static void
test_days_are_told_from_today (void)
{
  static const struct {
    int         n_days;
    const char *text;
    const char *short_text;
  } cases[] = {
    { 0, "Today", "Today" },
    { -1, "Yesterday", "Yesterday" },
    { 1, "Tomorrow", "Tomorrow" },
    { -2, "Thursday 19 November", "Thu 19 Nov" },
    { 60, "Wednesday 20 January 2027", "20 Jan 2027" },
  };
  OlivineDate today = olivine_date_from_ymd (2026, 11, 21);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineDate date = olivine_date_add_days (today, cases[i].n_days);
      g_autofree char *text = olivine_format_date (date, today);
      g_autofree char *short_text = olivine_format_date_short (date, today);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (short_text, ==, cases[i].short_text);
    }
}

static void
test_a_share_that_is_not_whole_never_looks_whole (void)
{
  g_autofree char *most = olivine_format_share (0.999);
  g_autofree char *some = olivine_format_share (0.856);
  g_autofree char *all = olivine_format_share (1.0);
  g_autofree char *none = olivine_format_share (NAN);

  g_assert_cmpstr (most, ==, "99 %");
  g_assert_cmpstr (some, ==, "86 %");
  g_assert_cmpstr (all, ==, "100 %");
  g_assert_cmpstr (none, ==, "–");
}

static void
test_a_decimal_comma_where_the_locale_has_one (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autofree char *text = NULL;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not there");
      return;
    }
  text = olivine_format_number (3400);
  setlocale (LC_NUMERIC, before);
  g_assert_cmpstr (text, ==, "3,4");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/olivine/format/numbers-are-rounded-for-a-glance",
                   test_numbers_are_rounded_for_a_glance);
  g_test_add_func ("/olivine/format/amounts-say-at-least-and-unknown",
                   test_amounts_say_at_least_and_unknown);
  g_test_add_func ("/olivine/format/quantities-read-as-people-cook",
                   test_quantities_read_as_people_cook);
  g_test_add_func ("/olivine/format/an-entry-tells-its-weight-once",
                   test_an_entry_tells_its_weight_once);
  g_test_add_func ("/olivine/format/days-are-told-from-today", test_days_are_told_from_today);
  g_test_add_func ("/olivine/format/a-share-that-is-not-whole-never-looks-whole",
                   test_a_share_that_is_not_whole_never_looks_whole);
  g_test_add_func ("/olivine/format/b10-a-decimal-comma-where-the-locale-has-one",
                   test_a_decimal_comma_where_the_locale_has_one);
  return g_test_run ();
}
