/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* B10: a decimal comma must not make 1,51 into 151, and 1,234 alone is asked about. */

#include "olivine-csv-reader.h"
#include "olivine-number-style.h"

#define NO_NUMBER "?"
#define AMBIGUOUS "??"

/* A file of some cells: what each is read as. */
typedef struct {
  const char *name;
  char        separator;
  const char *cells[6];
  const char *numbers[6];
} StyleCase;

static const StyleCase cases[] = {
  { "whole-numbers", ',', { "1", "0", "1050", "-3", "+4", "" },
    { "1", "0", "1050", "-3", "4", "" } },
  { "dots", ',', { "1.5", "0.123", ".5", "5.", "1234.567", "1.2345" },
    { "1.5", "0.123", ".5", "5", "1234.567", "1.2345" } },
  { "commas", ';', { "1,51", "1,6", "0,123", "1234,567", ",5", "12" },
    { "1.51", "1.6", "0.123", "1234.567", ".5", "12" } },
  { "comma-decimals-between-commas", ',', { "1,51", "1,6", "1,234" }, { "1.51", "1.6", "1.234" } },

  { "alone-with-comma", ',', { "1,234" }, { AMBIGUOUS } },
  { "alone-with-comma-between-tabs", '\t', { "1,234" }, { AMBIGUOUS } },
  { "alone-with-comma-between-semicolons", ';', { "1,234" }, { "1.234" } },
  { "alone-with-dot", ',', { "1.234" }, { "1.234" } },
  { "alone-with-dot-between-tabs", '\t', { "1.234" }, { AMBIGUOUS } },
  { "alone-with-dot-between-semicolons", ';', { "1.234" }, { AMBIGUOUS } },

  { "settled-by-a-dot", ',', { "1,234", "2.5" }, { "1234", "2.5" } },
  { "settled-by-a-comma", ';', { "1.234", "2,5" }, { "1234", "2.5" } },
  { "settled-by-thousands", '\t', { "1.234", "1,234,567" }, { "1.234", "1234567" } },
  { "settled-by-both-signs", '\t', { "1,234", "1.234,5" }, { "1.234", "1234.5" } },
  { "settled-by-both-signs-dot", '\t', { "1,234", "1,234.5" }, { "1234", "1234.5" } },
  { "both-in-one-file", ',', { "1,234", "2.5", "2,5" }, { AMBIGUOUS, "2.5", "2.5" } },
  { "both-in-one-file-with-dot", ',', { "1.234", "2.5", "2,5" }, { AMBIGUOUS, "2.5", "2.5" } },

  { "thousands-by-space", ';',
    { "1 234", "1\xc2\xa0" "234,5", "1\xe2\x80\xaf" "234\xe2\x80\xaf" "567" },
    { "1234", "1234.5", "1234567" } },
  { "thousands-by-thin-space", ';', { "1\xe2\x80\x89" "234\xe2\x80\x89" "567" }, { "1234567" } },
  { "comma-decimals-by-thousands", '\t', { "1.234", "1.234.567" }, { "1234", "1234567" } },
  { "two-signs-of-thousands", ';', { "1 234'567", "1 234 567" }, { NO_NUMBER, "1234567" } },
  { "too-many-groups", ',', { "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1" }, { NO_NUMBER } },
  { "thousands-by-apostrophe", ',', { "1'234.5", "1\xe2\x80\x99" "234" }, { "1234.5", "1234" } },
  { "not-thousands", ',', { "1 23", "12,34,567", "1,23,4.5", "1234,567.8", "1.5.2", "0,123,456" },
    { NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER } },
  { "no-numbers", ',', { "abc", "1e5", "nan", "0x10", "12 g", "--1" },
    { NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER } },
  { "more-no-numbers", ',', { "-", "<0.5", "1,", ".", "~5", "\xd9\xa1" },
    { NO_NUMBER, NO_NUMBER, "1", NO_NUMBER, NO_NUMBER, NO_NUMBER } },
  { "blanks", ',', { "", " ", "\t" }, { "", "", "" } },
};

static void
assert_number (const OlivineNumberStyle *style,
               const char               *cell,
               const char               *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = olivine_number_style_read (style, cell, &error);

  if (g_str_equal (expected, NO_NUMBER))
    g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
  else if (g_str_equal (expected, AMBIGUOUS))
    g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_AMBIGUOUS);
  else
    g_assert_cmpstr (number, ==, expected);
}

static void
test_style (gconstpointer data)
{
  const StyleCase *style_case = data;
  OlivineNumberStyle style;

  olivine_number_style_init (&style, style_case->separator);
  for (guint i = 0; i < G_N_ELEMENTS (style_case->cells) && style_case->cells[i] != NULL; i++)
    olivine_number_style_learn (&style, style_case->cells[i]);
  for (guint i = 0; i < G_N_ELEMENTS (style_case->cells) && style_case->cells[i] != NULL; i++)
    assert_number (&style, style_case->cells[i], style_case->numbers[i]);
}

/* The order of the rows does not matter. */
static void
test_order (void)
{
  OlivineNumberStyle style;

  olivine_number_style_init (&style, ',');
  olivine_number_style_learn (&style, "1,234");
  olivine_number_style_learn (&style, "2.5");
  assert_number (&style, "1,234", "1234");

  olivine_number_style_init (&style, ',');
  olivine_number_style_learn (&style, "2.5");
  olivine_number_style_learn (&style, "1,234");
  assert_number (&style, "1,234", "1234");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/olivine/number-style/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_style);
    }
  g_test_add_func ("/olivine/number-style/order", test_order);

  return g_test_run ();
}
