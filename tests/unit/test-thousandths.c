/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Thousandths: exact, unknown is never 0, and no locale gets in. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-thousandths.h"

static void
test_rounds_half_away_from_zero (void)
{
  const struct {
    double amount;
    gint64 thousandths;
  } cases[] = {
    { 0.0, 0 }, { 0.0004, 0 }, { 0.0005, 1 }, { 0.0015, 2 }, { 0.0025, 3 }, { -0.0005, -1 },
    { 1.0005, 1001 }, { 76.5437123, 76544 }, { 2.6755, 2676 }, { 1e9, 1000000000000 },
    /* 0.35 × 1.43 is 0.5005, and a bit less in binary. */
    { 0.35 * 1.43, 501 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (olivine_thousandths_from_double (cases[i].amount), ==, cases[i].thousandths);
}

static void
test_unknown_stays_unknown (void)
{
  const double unknowns[] = { NAN, INFINITY, -INFINITY, 2e9, -2e9, 1e300 };

  for (gsize i = 0; i < G_N_ELEMENTS (unknowns); i++)
    g_assert_cmpint (olivine_thousandths_from_double (unknowns[i]), ==, OLIVINE_UNKNOWN);

  g_assert_true (isnan (olivine_thousandths_to_double (OLIVINE_UNKNOWN)));
  g_assert_cmpint (olivine_thousandths_scale (OLIVINE_UNKNOWN, 0.0), ==, OLIVINE_UNKNOWN);
}

static void
test_text_has_no_needless_digits (void)
{
  const struct {
    gint64      thousandths;
    const char *text;
  } cases[] = {
    { 0, "0" }, { 1, "0.001" }, { 10, "0.01" }, { 100, "0.1" }, { 1000, "1" }, { 1500, "1.5" },
    { 10000, "10" }, { 76545, "76.545" }, { -1, "-0.001" }, { -2500, "-2.5" },
    { OLIVINE_THOUSANDTHS_MAX, "1000000000" }, { OLIVINE_UNKNOWN, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = olivine_thousandths_to_text (cases[i].thousandths);
      g_autoptr (GError) error = NULL;
      gint64 again = 7;

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (olivine_thousandths_from_text (text, &again, &error));
      g_assert_no_error (error);
      g_assert_cmpint (again, ==, cases[i].thousandths);
    }
}

static void
check_random_round_trips (void)
{
  for (int i = 0; i < 20000; i++)
    {
      gint64 amount = (gint64) (g_test_rand_double_range (-1.0, 1.0) * 1e12);
      g_autofree char *text = olivine_thousandths_to_text (amount);
      gint64 again = 0;
      double number = (double) amount / 1000.0 * g_test_rand_double_range (0.5, 2.0);
      g_autofree char *number_text = olivine_double_to_text (number);
      double number_again = NAN;

      g_assert_null (strchr (text, ','));
      g_assert_true (olivine_thousandths_from_text (text, &again, NULL));
      g_assert_cmpint (again, ==, amount);
      g_assert_cmpint (olivine_thousandths_from_double (olivine_thousandths_to_double (amount)),
                       ==, amount);
      g_assert_true (olivine_double_from_text (number_text, &number_again, NULL));
      g_assert_true (number_again == number);
    }
}

static void
test_random_amounts_round_trip (void)
{
  check_random_round_trips ();
}

static void
test_b10_comma_locale_changes_nothing (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not installed");
      return;
    }

  check_random_round_trips ();
  setlocale (LC_ALL, before);
}

static void
test_refuses_what_is_no_plain_number (void)
{
  const char *texts[] = {
    "x", "1,5", "1e5", "0x10", "nan", "inf", "-", ".", "1.2.3", "1 000", "--1", "1-", "½",
    "123456789012345678901234567890123456789012345",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      double number = 0.0;
      gint64 thousandths = 0;

      g_assert_false (olivine_double_from_text (texts[i], &number, &error));
      g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID);
      g_assert_true (isnan (number));
      g_assert_false (olivine_thousandths_from_text (texts[i], &thousandths, NULL));
      g_assert_cmpint (thousandths, ==, OLIVINE_UNKNOWN);
    }
}

static void
test_b18_empty_is_unknown (void)
{
  const char *texts[] = { NULL, "", " ", "\t" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double number = 0.0;
      gint64 thousandths = 0;

      g_assert_true (olivine_double_from_text (texts[i], &number, NULL));
      g_assert_true (isnan (number));
      g_assert_true (olivine_thousandths_from_text (texts[i], &thousandths, NULL));
      g_assert_cmpint (thousandths, ==, OLIVINE_UNKNOWN);
    }
}

static void
test_refuses_what_is_too_large (void)
{
  g_autoptr (GError) error = NULL;
  gint64 thousandths = 0;

  g_assert_true (olivine_thousandths_from_text ("1000000000", &thousandths, NULL));
  g_assert_cmpint (thousandths, ==, OLIVINE_THOUSANDTHS_MAX);
  g_assert_false (olivine_thousandths_from_text ("1000000001", &thousandths, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
}

static void
test_double_text_is_short (void)
{
  const struct {
    double      number;
    const char *text;
  } cases[] = {
    { 0.0, "0" }, { -0.0, "0" }, { 0.1, "0.1" }, { 12.5, "12.5" }, { 29.5656, "29.5656" },
    { 1e15, "1000000000000000.000000000" }, { 0.00001, "0.000010000" }, { NAN, "" },
    { INFINITY, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = olivine_double_to_text (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_scale_rounds (void)
{
  g_assert_cmpint (olivine_thousandths_scale (1000, 0.5), ==, 500);
  g_assert_cmpint (olivine_thousandths_scale (1, 0.5), ==, 1);
  g_assert_cmpint (olivine_thousandths_scale (1, 0.49), ==, 0);
  g_assert_cmpint (olivine_thousandths_scale (1000, NAN), ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (olivine_thousandths_scale (OLIVINE_THOUSANDTHS_MAX, 2.0), ==, OLIVINE_UNKNOWN);
}

/* The header's promise: a million of the largest fit. */
static void
test_a_million_can_be_added (void)
{
  g_assert_cmpint (OLIVINE_THOUSANDTHS_MAX, <, G_MAXINT64 / 1000000);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/thousandths/rounds-half-away-from-zero",
                   test_rounds_half_away_from_zero);
  g_test_add_func ("/olivine/thousandths/unknown-stays-unknown", test_unknown_stays_unknown);
  g_test_add_func ("/olivine/thousandths/text-has-no-needless-digits",
                   test_text_has_no_needless_digits);
  g_test_add_func ("/olivine/thousandths/random-amounts-round-trip",
                   test_random_amounts_round_trip);
  g_test_add_func ("/olivine/thousandths/b10-comma-locale-changes-nothing",
                   test_b10_comma_locale_changes_nothing);
  g_test_add_func ("/olivine/thousandths/refuses-what-is-no-plain-number",
                   test_refuses_what_is_no_plain_number);
  g_test_add_func ("/olivine/thousandths/b18-empty-is-unknown", test_b18_empty_is_unknown);
  g_test_add_func ("/olivine/thousandths/refuses-what-is-too-large",
                   test_refuses_what_is_too_large);
  g_test_add_func ("/olivine/thousandths/double-text-is-short", test_double_text_is_short);
  g_test_add_func ("/olivine/thousandths/scale-rounds", test_scale_rounds);
  g_test_add_func ("/olivine/thousandths/a-million-can-be-added", test_a_million_can_be_added);

  return g_test_run ();
}
