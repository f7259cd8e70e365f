/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Portions: their text, and what an amount of a food weighs. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-portion.h"
#include "olivine-unit-words.h"

static GPtrArray *
portions_of (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *portions = olivine_portions_from_text (text, &error);

  g_assert_no_error (error);
  return portions;
}

static void
test_text_round_trips (void)
{
  const char *texts[] = {
    "", "1 slice:30", "1 slice:30;0.5 cup:120", "1 can, drained:250.5", "3 large egg (50 g):150",
    "1 half: pitted:12",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) portions = portions_of (texts[i]);
      g_autofree char *text = olivine_portions_to_text (portions);

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_text_is_read_kindly (void)
{
  const char *texts[] = { " 1  slice : 30 ; ", "slice:30", ";;1 slice:30.0" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) portions = portions_of (texts[i]);
      g_autofree char *text = olivine_portions_to_text (portions);

      g_assert_cmpstr (text, ==, "1 slice:30");
    }
}

static void
test_wrong_text_is_refused (void)
{
  const char *texts[] = {
    "1 slice", "1 slice:", "1 slice:0", "1 slice:-3", "0 slice:30", "-1 slice:30", "1:30", ":30",
    "1 slice:abc", "1 slice:1,5", "1x slice:30", "1 slice:30;2 cup", "1 slice:inf", "1 slice:nan",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_null (olivine_portions_from_text (texts[i], &error));
      g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID);
    }
}

static void
test_copy_is_its_own (void)
{
  g_autoptr (OlivinePortion) portion = olivine_portion_new (2.0, "tbsp", 24.0);
  g_autoptr (OlivinePortion) copy = olivine_portion_copy (portion);

  g_assert_cmpstr (copy->unit, ==, "tbsp");
  g_assert_true (copy->unit != portion->unit);
  g_assert_cmpfloat (copy->quantity, ==, 2.0);
  g_assert_cmpfloat (copy->grams, ==, 24.0);
  olivine_portion_free (NULL);
}

typedef struct {
  const char *portions;
  const char *food;
  double      quantity;
  const char *unit;
  double      grams; /* NAN: no portion answers */
  const char *unit_taken;
} Case;

static const Case cases[] = {
  /* Masses need no portion. */
  { "", "Almonds", 30, "g", 30, "g" },
  { "", "Almonds", 1, "oz", 28.349523125, "oz" },
  { "", "Almonds", 2, "kg", 2000, "kg" },
  { "1 slice:30", "Bread", 1, "pounds", 453.59237, "lb" },

  /* A portion of that unit. */
  { "1 cup:172", "Black beans", 0.5, "cup", 86, "cup" },
  { "0.5 cup:86", "Black beans", 1, "cup", 172, "cup" },
  { "1 cup, whole:143;1 cup, sliced:92", "Almonds", 1, "cup", 143, "cup" },
  { "1 cup, whole:143;1 cup, sliced:92", "Almonds", 1, "cup, sliced", 92, "cup, sliced" },
  { "1 cup, whole:143;1 cup, sliced:92", "Almonds", 1, "CUP, SLICED", 92, "cup, sliced" },
  { "1 slice:30", "Bread", 2, "slices", 60, "slice" },
  { "1 large slice:43;1 slice:30", "Bread", 2, "slice", 60, "slice" },
  { "1 large slice:43", "Bread", 2, "slice", 86, "slice" },
  { "1 large egg:50", "Egg, boiled", 2, "large", 100, "large" },
  { "1 medium (7 in long):118", "Banana", 1, "medium", 118, "medium" },
  { "1 can, drained:250", "Tuna", 1, "tin", 250, "can" },

  /* A volume through the density of another. */
  { "1 cup:240", "Milk", 100, "ml", 240 / 2.365882365, "ml" },
  { "1 tbsp:12", "Chia seeds", 1, "tsp", 4, "tsp" },
  { "1 tbsp:12;1 tsp:5", "Chia seeds", 1, "tsp", 5, "tsp" },
  { "1 slice:30", "Bread", 1, "cup", NAN, NULL },
  { "", "Bread", 1, "ml", NAN, NULL },

  /* A plain count. */
  { "1 oz:28.35;1 almond:1.2", "Almonds", 3, NULL, 3.6, "almond" },
  { "1 almond:1.2", "Almonds, roasted", 3, "", 3.6, "almond" },
  { "1 cup:60;1 date:7.1", "Dates, medjool", 2, NULL, 14.2, "date" },
  { "1 cup:243;1 large egg:50", "Egg, boiled", 2, NULL, 100, "large egg" },
  { "1 slice:20;1 piece:90", "Cheese", 2, NULL, 180, "piece" },
  { "1 small:101;1 medium:118;1 large:136", "Banana", 2, NULL, 236, "medium" },
  { "1 cup:240;1 slice:30", "Wholewheat bread", 2, NULL, 60, "slice" },
  { "1 slice:30", "Bread", 2, "piece", 60, "piece" },
  { "1 cup:240;1 drumstick:96", "Chicken", 2, NULL, 192, "drumstick" },
  { "1 serving:28.35", "Peanuts", 3, NULL, NAN, NULL },
  { "1 cup:164;1 can, drained:253", "Chickpeas", 3, NULL, NAN, NULL },
  { "1 cup:240", "Milk", 2, NULL, NAN, NULL },
  { "1 small:101;1 large:136", "Banana", 1, NULL, NAN, NULL },
  { "", "Milk", 2, NULL, NAN, NULL },

  /* A serving is the usual portion, unless it is named. */
  { "1 cup:240", "Milk", 2, "serving", 480, "serving" },
  { "1 cup:240;1 serving:200", "Milk", 2, "serving", 400, "serving" },
  { "", "Milk", 1, "serving", NAN, NULL },

  /* Units nobody knows. */
  { "1 bunch:340", "Spinach", 2, "bunch", 680, "bunch" },
  { "1 slice:30", "Bread", 1, "bucket", NAN, NULL },
};

static void
test_amounts_become_grams (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) portions = portions_of (cases[i].portions);
      const char *unit_taken = NULL;
      g_autoptr (GError) error = NULL;
      double grams = 7.0;

      g_test_message ("%g %s of %s (%s)", cases[i].quantity, cases[i].unit, cases[i].food,
                      cases[i].portions);
      g_assert_true (olivine_portions_to_grams (portions, cases[i].quantity, cases[i].unit,
                                                cases[i].food, &grams, &unit_taken, &error)
                     == !isnan (cases[i].grams));
      g_assert_cmpstr (unit_taken, ==, cases[i].unit_taken);
      if (isnan (cases[i].grams))
        g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_NOT_APPLICABLE);
      else
        g_assert_cmpfloat_with_epsilon (grams, cases[i].grams, 1e-9);
    }
}

static void
test_refusal_lists_the_portions (void)
{
  g_autoptr (GPtrArray) portions = portions_of ("1 slice:30;1 loaf:500");
  g_autoptr (GError) error = NULL;
  double grams = 0.0;

  g_assert_false (olivine_portions_to_grams (portions, 1.0, "cup", "Bread", &grams, NULL, &error));
  g_assert_nonnull (strstr (error->message, "slice, loaf"));
  g_assert_nonnull (strstr (error->message, "Bread"));
}

static void
test_no_portions_at_all (void)
{
  double grams = 0.0;

  g_assert_true (olivine_portions_to_grams (NULL, 2.0, "g", "Bread", &grams, NULL, NULL));
  g_assert_cmpfloat (grams, ==, 2.0);
  g_assert_false (olivine_portions_to_grams (NULL, 2.0, NULL, "Bread", &grams, NULL, NULL));
}

/* Whatever a person eats and whatever the portions, twice as much weighs twice as much. */
static void
test_grams_are_proportional (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) portions = portions_of (cases[i].portions);
      double once = 0.0;
      double twice = 0.0;

      if (isnan (cases[i].grams))
        continue;
      g_assert_true (olivine_portions_to_grams (portions, cases[i].quantity, cases[i].unit,
                                                cases[i].food, &once, NULL, NULL));
      g_assert_true (olivine_portions_to_grams (portions, cases[i].quantity * 2.0, cases[i].unit,
                                                cases[i].food, &twice, NULL, NULL));
      g_assert_cmpfloat_with_epsilon (twice, once * 2.0, 1e-9);
    }
}

static const char *
translate (const char *context,
           const char *word,
           const char *plural,
           gulong      n)
{
  if (g_str_equal (context, "portion") && g_str_equal (word, "slice, large"))
    return "Scheibe, groß";
  if (g_str_equal (context, "unit") && g_str_equal (word, "slice"))
    return n == 1 ? "Scheibe" : "Scheiben";

  return plural == NULL || n == 1 ? word : plural;
}

static void
test_found_by_their_whole_label (void)
{
  static const struct {
    const char *text;
    double      quantity;
    const char *unit; /* NULL: none is found */
  } labelled[] = {
    { "1 slice, large", 1.0, "slice, large" },
    { "2 slices, large", 2.0, "slice, large" },
    { "2 slices large, toasted", 2.0, "slice, large" },
    { "½ slice", 0.5, "slice" },
    { "slice", 1.0, "slice" },
    { "1,5 Scheibe, groß", 1.5, "slice, large" },
    { "3 Scheiben, groß", 3.0, "slice, large" },
    { "3 × Scheibe, groß", 3.0, "slice, large" },
    { "2½ × slice, large", 2.5, "slice, large" },
    { "3 Scheiben", 3.0, "slice" },
    { "3 Tassen", NAN, NULL },
    { "0 slice", NAN, NULL },
    { "1 2 slice", NAN, NULL },
    { "30 g", NAN, NULL },
    { "large", NAN, NULL },
    { "", NAN, NULL },
  };
  g_autoptr (GPtrArray) portions = portions_of ("1 slice:30;1 slice, large:41;1 cup:120");

  olivine_unit_set_translate (translate);
  for (gsize i = 0; i < G_N_ELEMENTS (labelled); i++)
    {
      double quantity = 0.0;
      const OlivinePortion *portion = NULL;

      g_test_message ("%s", labelled[i].text);
      portion = olivine_portions_find_text (portions, labelled[i].text, &quantity);
      g_assert_cmpstr (portion != NULL ? portion->unit : NULL, ==, labelled[i].unit);
      if (portion != NULL)
        g_assert_cmpfloat (quantity, ==, labelled[i].quantity);
    }
  olivine_unit_set_translate (NULL);
}

static void
test_refusal_in_the_language_of_the_person (void)
{
  g_autoptr (GPtrArray) portions = portions_of ("1 slice, large:41;1 loaf:500");
  g_autoptr (GError) error = NULL;
  double grams = 0.0;

  olivine_unit_set_translate (translate);
  g_assert_false (olivine_portions_to_grams (portions, 1.0, "cup", "Brot", &grams, NULL, &error));
  olivine_unit_set_translate (NULL);
  g_assert_nonnull (strstr (error->message, "Scheibe, groß, loaf"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/portion/text-round-trips", test_text_round_trips);
  g_test_add_func ("/olivine/portion/text-is-read-kindly", test_text_is_read_kindly);
  g_test_add_func ("/olivine/portion/wrong-text-is-refused", test_wrong_text_is_refused);
  g_test_add_func ("/olivine/portion/copy-is-its-own", test_copy_is_its_own);
  g_test_add_func ("/olivine/portion/amounts-become-grams", test_amounts_become_grams);
  g_test_add_func ("/olivine/portion/refusal-lists-the-portions",
                   test_refusal_lists_the_portions);
  g_test_add_func ("/olivine/portion/refusal-in-the-language-of-the-person",
                   test_refusal_in_the_language_of_the_person);
  g_test_add_func ("/olivine/portion/found-by-their-whole-label",
                   test_found_by_their_whole_label);
  g_test_add_func ("/olivine/portion/no-portions-at-all", test_no_portions_at_all);
  g_test_add_func ("/olivine/portion/grams-are-proportional", test_grams_are_proportional);

  return g_test_run ();
}
