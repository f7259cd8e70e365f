/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What people type: numbers in every script and locale, units, and food names
 * that have numbers of their own. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-quantity.h"

typedef struct {
  const char *text;
  double      quantity;
  gboolean    has_quantity;
  const char *unit;
  const char *food;
} Case;

static const Case understood[] = {
  { "30 g almonds", 30, TRUE, "g", "almonds" },
  { "almonds 30g", 30, TRUE, "g", "almonds" },
  { "30g almonds", 30, TRUE, "g", "almonds" },
  { "almonds, 30 g", 30, TRUE, "g", "almonds" },
  { "30 g, almonds", 30, TRUE, "g", "almonds" },
  { "30 grams of almonds", 30, TRUE, "g", "almonds" },
  { "  30   g\talmonds\nraw ", 30, TRUE, "g", "almonds raw" },
  { "1/2 cup black beans", 0.5, TRUE, "cup", "black beans" },
  { "1½ cups rice", 1.5, TRUE, "cup", "rice" },
  { "1½cups rice", 1.5, TRUE, "cup", "rice" },
  { "1 ½ cups rice", 1.5, TRUE, "cup", "rice" },
  { "½ cup", 0.5, TRUE, "cup", "" },
  { "1⁄2 cup oats", 0.5, TRUE, "cup", "oats" },
  { "1 1/2 tbsp", 1.5, TRUE, "tbsp", "" },
  { "1,5 cups", 1.5, TRUE, "cup", "" },
  { "1.5 cups", 1.5, TRUE, "cup", "" },
  { "0.125 l milk", 0.125, TRUE, "l", "milk" },
  { "0,125 l milk", 0.125, TRUE, "l", "milk" },
  { ".5 cup milk", 0.5, TRUE, "cup", "milk" },
  { "1,234.5 g rice", 1234.5, TRUE, "g", "rice" },
  { "1.234,5 g rice", 1234.5, TRUE, "g", "rice" },
  { "1234 g rice", 1234, TRUE, "g", "rice" },
  { "2 tbsp chia seeds", 2, TRUE, "tbsp", "chia seeds" },
  { "2 Tbsp. chia seeds", 2, TRUE, "tbsp", "chia seeds" },
  { "8 fl oz milk", 8, TRUE, "fl-oz", "milk" },
  { "milk 8fl. oz.", 8, TRUE, "fl-oz", "milk" },
  { "3 almonds", 3, TRUE, NULL, "almonds" },
  { "almonds 3", 3, TRUE, NULL, "almonds" },
  { "10 × almond", 10, TRUE, NULL, "almond" },
  { "10× almond", 10, TRUE, NULL, "almond" },
  { "1½ × almond", 1.5, TRUE, NULL, "almond" },
  { "3 × slice, bread", 3, TRUE, "slice", "bread" },
  { "\342\201\2461½\342\201\251 cups rice", 1.5, TRUE, "cup", "rice" }, /* isolated */
  { "\342\200\2171½\342\200\217 cups rice", 1.5, TRUE, "cup", "rice" }, /* marked */
  { "30 g، almonds", 30, TRUE, "g", "almonds" },
  { "2 large eggs", 2, TRUE, "large", "eggs" },
  { "2 large slices of bread", 2, TRUE, "slice", "bread" },
  { "a slice of bread", 1, TRUE, "slice", "bread" },
  { "half an avocado", 0.5, TRUE, NULL, "avocado" },
  { "half a cup of rice", 0.5, TRUE, "cup", "rice" },
  { "half cup rice", 0.5, TRUE, "cup", "rice" },
  { "one egg", 1, TRUE, NULL, "egg" },
  { "cup of rice", 1, FALSE, "cup", "rice" },
  { "almonds", 1, FALSE, NULL, "almonds" },
  { "slice", 1, FALSE, NULL, "slice" },
  { "half and half", 1, FALSE, NULL, "half and half" },
  { "30 g", 30, TRUE, "g", "" },
  { "5", 5, TRUE, NULL, "" },
  { "٣٠ g almonds", 30, TRUE, "g", "almonds" },
  { "٣٫٥ g almonds", 3.5, TRUE, "g", "almonds" },
  { "۳۰ g almonds", 30, TRUE, "g", "almonds" },
  { "３０ｇ almonds", 30, TRUE, "g", "almonds" },
  { "１．５ cups rice", 1.5, TRUE, "cup", "rice" },
  { "黑豆 30 g", 30, TRUE, "g", "黑豆" },

  /* Numbers that belong to the food. */
  { "7-grain bread", 1, FALSE, NULL, "7-grain bread" },
  { "2% milk", 1, FALSE, NULL, "2% milk" },
  { "1 cup 2% milk", 1, TRUE, "cup", "2% milk" },
  { "1 cup 2 % milk", 1, TRUE, "cup", "2 % milk" },
  { "2% milk 1 cup", 1, TRUE, "cup", "2% milk" },
  { "70-85% dark chocolate", 1, FALSE, NULL, "70-85% dark chocolate" },
  { "30 g 70-85% dark chocolate", 30, TRUE, "g", "70-85% dark chocolate" },
  { "vitamin B12 water", 1, FALSE, NULL, "vitamin B12 water" },
  { "1 slice 7 grain bread", 1, TRUE, "slice", "7 grain bread" },
  { "7 grain bread 2 slices", 2, TRUE, "slice", "7 grain bread" },
  { "nan bread", 1, FALSE, NULL, "nan bread" },
};

static void
check_understood (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (understood); i++)
    {
      const Case *expected = &understood[i];
      g_auto (OlivineQuantityText) parsed = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", expected->text);
      olivine_quantity_text_parse (expected->text, &parsed, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat (parsed.quantity, ==, expected->quantity);
      g_assert_true (parsed.has_quantity == expected->has_quantity);
      g_assert_cmpstr (parsed.unit, ==, expected->unit);
      g_assert_cmpstr (parsed.food, ==, expected->food);
    }
}

static void
test_understood (void)
{
  check_understood ();
}

static void
test_b10_understood_in_a_comma_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not installed");
      return;
    }

  check_understood ();
  setlocale (LC_ALL, before);
}

static void
assert_refused (const char       *text,
                OlivineCoreError  code)
{
  g_auto (OlivineQuantityText) parsed = { 0 };
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", text);
  g_assert_false (olivine_quantity_text_parse (text, &parsed, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, (int) code);
  g_assert_null (parsed.food);
}

static void
test_refused (void)
{
  const struct {
    const char       *text;
    OlivineCoreError  code;
  } cases[] = {
    { NULL, OLIVINE_CORE_ERROR_INVALID },
    { "", OLIVINE_CORE_ERROR_INVALID },
    { " \t", OLIVINE_CORE_ERROR_INVALID },
    { "\xFF g almonds", OLIVINE_CORE_ERROR_INVALID },
    { "0 almonds", OLIVINE_CORE_ERROR_RANGE },
    { "0.0 g almonds", OLIVINE_CORE_ERROR_RANGE },
    { "-5 almonds", OLIVINE_CORE_ERROR_RANGE },
    { "−5 g almonds", OLIVINE_CORE_ERROR_RANGE },
    { "9999999999 g almonds", OLIVINE_CORE_ERROR_RANGE },
    { "1e5 g almonds", OLIVINE_CORE_ERROR_INVALID },
    { "0x10 almonds", OLIVINE_CORE_ERROR_INVALID },
    { "nan g almonds", OLIVINE_CORE_ERROR_INVALID },
    { "inf g almonds", OLIVINE_CORE_ERROR_INVALID },
    { "+5 g almonds", OLIVINE_CORE_ERROR_INVALID },
    { "1/0 cup rice", OLIVINE_CORE_ERROR_INVALID },
    { "1/2/3 cup rice", OLIVINE_CORE_ERROR_INVALID },
    { "1.2.3 g rice", OLIVINE_CORE_ERROR_INVALID },
    { "1,23,4 g rice", OLIVINE_CORE_ERROR_INVALID },
    { "1 234 g rice", OLIVINE_CORE_ERROR_INVALID },
    { "1\xE2\x80\xAF""234 g rice", OLIVINE_CORE_ERROR_INVALID }, /* narrow no-break space */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, cases[i].code);
}

/* A factor of a thousand is asked about, whichever sign it is. */
static void
test_b10_thousands_are_asked_about (void)
{
  const char *texts[] = { "1,234", "1.234", "12,345", "123.456", "1٬234" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *line = g_strdup_printf ("%s g rice", texts[i]);
      g_autoptr (GError) error = NULL;
      double number = NAN;

      assert_refused (line, OLIVINE_CORE_ERROR_INVALID);
      g_assert_false (olivine_number_parse (texts[i], &number, &error));
      g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "1234"));
      g_assert_nonnull (strstr (error->message, "1.23"));
    }
}

static void
test_over_long_text_is_refused (void)
{
  g_autofree char *longest = g_strnfill (200, 'a');
  g_autofree char *too_long = g_strnfill (201, 'a');
  g_auto (OlivineQuantityText) parsed = { 0 };

  g_assert_true (olivine_quantity_text_parse (longest, &parsed, NULL));
  assert_refused (too_long, OLIVINE_CORE_ERROR_INVALID);
}

static void
test_numbers (void)
{
  const struct {
    const char *text;
    double      number; /* NAN: refused */
  } cases[] = {
    { "30", 30 }, { " 30 ", 30 }, { "1.5", 1.5 }, { "1,5", 1.5 }, { "1,51", 1.51 },
    { "1/2", 0.5 }, { "1 1/2", 1.5 }, { "1½", 1.5 }, { "⅓", 1.0 / 3.0 }, { "3¾", 3.75 },
    { "1234.567", 1234.567 }, { "0,250", 0.25 }, { "1,234,567", 1234567 }, { "5.", 5 },
    { "1000000000", 1e9 }, { "1000000001", NAN }, { "0", NAN }, { "-1", NAN }, { "-.5", NAN },
    { "", NAN }, { NULL, NAN }, { "x", NAN }, { "30 g", NAN }, { "1 2", NAN }, { "1/2 1", NAN },
    { "1 1/2 1/2", NAN }, { "1e5", NAN }, { "0x10", NAN }, { "nan", NAN }, { "inf", NAN },
    { "1/0", NAN }, { "/2", NAN }, { "1/", NAN }, { "1.5/2", NAN }, { "1.5 1/2", NAN },
    { "1,2.3,4", NAN }, { "..", NAN }, { "1234567890123456", NAN }, { "\xFF", NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      double number = 7.0;

      g_test_message ("%s", cases[i].text);
      g_assert_true (olivine_number_parse (cases[i].text, &number, &error)
                     == !isnan (cases[i].number));
      if (isnan (cases[i].number))
        g_assert_nonnull (error);
      else
        g_assert_cmpfloat (number, ==, cases[i].number);
    }
}

/* Whatever is typed, the answer is an amount above 0 or an error, never both. */
static void
test_random_text_is_understood_or_refused (void)
{
  const char *pieces[] = {
    "1", "0", "5", ",", ".", "/", "½", " ", "g", "cup", "of", "a", "half", "e", "-", "x", "%", "٣",
    "oz", "fl", "almonds", "nan", ";", "large", "\xEF\xBC\x8C", "ª",
  };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (OlivineQuantityText) parsed = { 0 };
      g_autoptr (GError) error = NULL;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (olivine_quantity_text_parse (text->str, &parsed, &error))
        {
          g_assert_no_error (error);
          g_assert_true (isfinite (parsed.quantity) && parsed.quantity > 0.0);
          g_assert_nonnull (parsed.food);
        }
      else
        g_assert_nonnull (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/quantity/understood", test_understood);
  g_test_add_func ("/olivine/quantity/b10-understood-in-a-comma-locale",
                   test_b10_understood_in_a_comma_locale);
  g_test_add_func ("/olivine/quantity/refused", test_refused);
  g_test_add_func ("/olivine/quantity/b10-thousands-are-asked-about",
                   test_b10_thousands_are_asked_about);
  g_test_add_func ("/olivine/quantity/over-long-text-is-refused", test_over_long_text_is_refused);
  g_test_add_func ("/olivine/quantity/numbers", test_numbers);
  g_test_add_func ("/olivine/quantity/random-text-is-understood-or-refused",
                   test_random_text_is_understood_or_refused);

  return g_test_run ();
}
