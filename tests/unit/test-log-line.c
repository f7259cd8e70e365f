/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a person types, and what is understood. */

#include "olivine-log-line.h"

#include <math.h>

#include "olivine-core-error.h"
#include "store-fixture.h"

static void
test_words_become_food_and_grams (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  static const struct {
    const char *text;
    const char *food_id;
    double      quantity;
    const char *unit;
    double      grams;
  } cases[] = {
    { "30 g almonds", "core:almonds", 30, "g", 30 },
    { "almonds 30g", "core:almonds", 30, "g", 30 },
    { "1/2 cup black beans", "core:black-beans", 0.5, "cup", 86 },
    { "1 cup milk", "core:milk", 1, "cup", 244 },
    { "3 almonds", "core:almonds", 3, "almond", 3.6 },
    { "almonds", "core:almonds", 1, "almond", 1.2 },
    { "milk", "core:milk", 1, "cup", 244 },
    { "2 eggs", "core:egg", 2, "large", 100 },
    { "2 slices wholemeal bread", "core:wholemeal-bread", 2, "slice", 64 },
    { "1 medium banana", "core:banana", 1, "medium", 118 },
    { "banana, large", "core:banana", 1, "large", 136 },
    { "2 lardons bacon", "core:bacon", 2, "lardon", 24 },
    { "1 granola bar", "core:granola-bar", 1, "bar", 28 },
    { "1 cup granola", "core:granola", 1, "cup", 61 },
    { "1 kg pumpkin seeds", "core:pumpkin-seeds", 1, "kg", 1000 },
    { "2 tbsp pepitas", "core:pumpkin-seeds", 2, "tbsp", 18 },
    { "cup milk", "core:milk", 1, "cup", 244 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OlivineLogLine) line = olivine_log_line_resolve (fixture->store, cases[i].text,
                                                                  NULL, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (line->food->id, ==, cases[i].food_id);
      g_assert_cmpfloat (line->quantity, ==, cases[i].quantity);
      g_assert_cmpstr (line->unit, ==, cases[i].unit);
      g_assert_cmpfloat_with_epsilon (line->grams, cases[i].grams, 1e-9);
    }
}

/* "bar" is a unit, but this food has none: here it ends the name. */
static void
test_name_that_ends_with_a_unit (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  static const char *const texts[] = { "2 zork bars", "2 bars zork" };
  g_autoptr (OlivineFood) food = fixture_food ("", "Zork bar", 10);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (food->portions, olivine_portion_new (1, "piece", 40));
  g_free (olivine_catalogue_save_own (fixture->store, food, &error));
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (OlivineLogLine) line = olivine_log_line_resolve (fixture->store, texts[i], NULL,
                                                                  &error);

      g_assert_no_error (error);
      g_assert_cmpstr (line->food->name, ==, "Zork bar");
      g_assert_cmpstr (line->unit, ==, "piece");
      g_assert_cmpfloat_with_epsilon (line->grams, 80, 1e-9);
    }
}

static void
test_known_food_needs_only_the_amount (StoreFixture  *fixture,
                                       gconstpointer  data)
{
  static const struct {
    const char *text;
    double      grams;
  } cases[] = {
    { "45 g", 45 },
    { "2 lardons", 24 },
    { "3", 36 },
    { "", 12 },
    { NULL, 12 },
    { "50 g something else", 50 },
    { "2 big ones", 24 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OlivineLogLine) line = NULL;

      line = olivine_log_line_resolve (fixture->store, cases[i].text, "core:bacon", &error);
      g_assert_no_error (error);
      g_assert_cmpstr (line->food->id, ==, "core:bacon");
      g_assert_cmpfloat_with_epsilon (line->grams, cases[i].grams, 1e-9);
    }
}

static void
test_what_is_not_understood (StoreFixture  *fixture,
                             gconstpointer  data)
{
  static const struct {
    const char *text;
    const char *food_id;
    int         code; /* of the store; -1: any error of the core */
    const char *word;
  } cases[] = {
    { "3 xyzzy", NULL, OLIVINE_STORE_ERROR_NOT_FOUND, "xyzzy" },
    { "1 xyzzy bar", NULL, OLIVINE_STORE_ERROR_NOT_FOUND, "xyzzy" },
    { "1 bar xyzzy", NULL, OLIVINE_STORE_ERROR_NOT_FOUND, "xyzzy" },
    { "30 g xyzzy", NULL, OLIVINE_STORE_ERROR_NOT_FOUND, "xyzzy" },
    { "30 g", NULL, OLIVINE_STORE_ERROR_INVALID, "30 g almonds" },
    { "30 g", "core:no-such-food", OLIVINE_STORE_ERROR_NOT_FOUND, "core:no-such-food" },
    { "0 g almonds", NULL, -1, "" },
    { "-3 almonds", NULL, -1, "" },
    { "", NULL, -1, "" },
    { "2 cups bacon", NULL, -1, "lardon" },
    { "2 zorks milk", NULL, OLIVINE_STORE_ERROR_NOT_FOUND, "zorks" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OlivineLogLine) line = NULL;

      g_test_message ("%s", cases[i].text);
      line = olivine_log_line_resolve (fixture->store, cases[i].text, cases[i].food_id, &error);
      g_assert_null (line);
      g_assert_nonnull (error);
      if (cases[i].code >= 0)
        g_assert_error (error, OLIVINE_STORE_ERROR, cases[i].code);
      else
        g_assert_cmpuint (error->domain, ==, OLIVINE_CORE_ERROR);
      g_assert_nonnull (strstr (error->message, cases[i].word));
    }
}

static void
test_amount_of_nothing_is_refused (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  static const double quantities[] = { 0, -1, NAN, INFINITY };
  g_autoptr (OlivineFood) food = olivine_catalogue_get (fixture->store, "core:milk", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (quantities); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (olivine_log_line_for_food (food, quantities[i], "g", &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
    }
}

static void
test_food_without_portions_is_100_g (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  g_autoptr (OlivineFood) food = fixture_food ("", "Own soup", 12);
  g_autofree char *id = olivine_catalogue_save_own (fixture->store, food, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineLogLine) line = olivine_log_line_resolve (fixture->store, "own soup", NULL,
                                                              &error);

  g_assert_no_error (error);
  g_assert_cmpstr (line->food->id, ==, id);
  g_assert_cmpstr (line->unit, ==, "g");
  g_assert_cmpfloat (line->grams, ==, 100);
}

static OlivineEntry *
entry_of (StoreFixture *fixture,
          const char   *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineLogLine) line = olivine_log_line_resolve (fixture->store, text, NULL, &error);

  g_assert_no_error (error);

  return olivine_log_line_to_entry (line, fixture_day ("2026-01-01"));
}

static void
test_line_becomes_an_entry (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = entry_of (fixture, "1/2 cup black beans");

  g_assert_cmpstr (entry->food_id, ==, "core:black-beans");
  g_assert_cmpstr (entry->food, ==, "Black beans, boiled");
  g_assert_cmpint (entry->quantity, ==, 500);
  g_assert_cmpstr (entry->unit, ==, "cup");
  g_assert_cmpint (entry->grams, ==, 86000);
  g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 60200);
  g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_PROTEIN], ==, OLIVINE_UNKNOWN);
}

/* Every figure moves with the amount, none is left behind. */
static void
test_b8_figures_move_with_the_amount (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  static const struct {
    const char *logged;
    const char *quantity;
    const char *unit;
    gint64      grams;
    gint64      magnesium_mg;
    gint64      energy_kcal;
    const char *unit_after;
  } cases[] = {
    { "30 g almonds", "45", NULL, 45000, 116100, 260550, "g" },
    { "30 g almonds", "45 g", NULL, 45000, 116100, 260550, "g" },
    { "30 g almonds", "0,5", NULL, 500, 1290, 2895, "g" },
    { "30 g almonds", "1 handful", NULL, 28000, 72240, 162120, "handful" },
    { "30 g almonds", "10", "almond", 12000, 30960, 69480, "almond" },
    { "30 g almonds", NULL, "kg", 30000000, 77400000, 173700000, "kg" },
    { "1 cup milk", "1/2", NULL, 122000, 12200, 74420, "cup" },
    { "1 cup milk", "1/2 cup", NULL, 122000, 12200, 74420, "cup" },
    { "1 cup milk", "100 g", NULL, 100000, 10000, 61000, "g" },
    { "2 lardons bacon", "3", NULL, 36000, 10800, 197280, "lardon" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineEntry) entry = entry_of (fixture, cases[i].logged);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s to %s %s", cases[i].logged, cases[i].quantity, cases[i].unit);
      g_assert_true (olivine_entry_set_amount (fixture->store, entry, cases[i].quantity,
                                               cases[i].unit, &error));
      g_assert_no_error (error);
      g_assert_cmpint (entry->grams, ==, cases[i].grams);
      g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==,
                       cases[i].magnesium_mg);
      g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY], ==,
                       cases[i].energy_kcal);
      g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_PROTEIN], ==, OLIVINE_UNKNOWN);
      g_assert_cmpstr (entry->unit, ==, cases[i].unit_after);
    }
}

/* The catalogue may say something else by now; the entry does not. */
static void
test_amount_is_scaled_from_the_snapshot (StoreFixture  *fixture,
                                         gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-01-01", "core:milk", "Milk", 100, 99);
  g_autoptr (GError) error = NULL;

  g_assert_true (olivine_entry_set_amount (fixture->store, entry, "1 cup", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 241560);
}

static void
test_dose_is_counted (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (OlivineEntry) dose = fixture_entry ("2026-01-01", "", "Tablet", 1, 100);
  g_autoptr (GError) error = NULL;

  dose->kind = OLIVINE_KIND_SUPPLEMENT;
  dose->grams = OLIVINE_UNKNOWN;
  g_free (dose->unit);
  dose->unit = g_strdup ("");
  g_assert_true (olivine_entry_set_amount (fixture->store, dose, "3", "tablet", &error));
  g_assert_no_error (error);
  g_assert_cmpint (dose->quantity, ==, 3000);
  g_assert_cmpint (dose->grams, ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (dose->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 300000);
}

static void
test_amounts_that_cannot_be_worked_out (StoreFixture  *fixture,
                                        gconstpointer  data)
{
  static const struct {
    const char *food_id;
    gint64      grams;
    const char *quantity;
  } cases[] = {
    { "", 100000, "1 cup" },
    { "my:gone", 100000, "1 cup" },
    { "core:milk", OLIVINE_UNKNOWN, "1 cup" },
    { "core:milk", OLIVINE_UNKNOWN, "50 g" },
    { "core:milk", 100000, "0 g" },
    { "core:milk", 100000, "lots" },
    { "core:milk", 100000, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineEntry) entry = fixture_entry ("2026-01-01", cases[i].food_id, "Milk", 100,
                                                      10);
      g_autoptr (OlivineEntry) before = NULL;
      g_autoptr (GError) error = NULL;

      g_free (entry->unit);
      entry->unit = g_strdup ("serving");
      entry->grams = cases[i].grams;
      before = olivine_entry_copy (entry);
      g_assert_false (olivine_entry_set_amount (fixture->store, entry, cases[i].quantity, NULL,
                                                &error));
      g_assert_nonnull (error);
      g_assert_true (olivine_entry_equal (entry, before));
    }
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/log-line/words-become-food-and-grams",
                     test_words_become_food_and_grams);
  STORE_FIXTURE_ADD ("/olivine/log-line/name-that-ends-with-a-unit",
                     test_name_that_ends_with_a_unit);
  STORE_FIXTURE_ADD ("/olivine/log-line/known-food-needs-only-the-amount",
                     test_known_food_needs_only_the_amount);
  STORE_FIXTURE_ADD ("/olivine/log-line/what-is-not-understood", test_what_is_not_understood);
  STORE_FIXTURE_ADD ("/olivine/log-line/amount-of-nothing-is-refused",
                     test_amount_of_nothing_is_refused);
  STORE_FIXTURE_ADD ("/olivine/log-line/food-without-portions-is-100-g",
                     test_food_without_portions_is_100_g);
  STORE_FIXTURE_ADD ("/olivine/log-line/line-becomes-an-entry", test_line_becomes_an_entry);
  STORE_FIXTURE_ADD ("/olivine/log-line/b8-figures-move-with-the-amount",
                     test_b8_figures_move_with_the_amount);
  STORE_FIXTURE_ADD ("/olivine/log-line/amount-is-scaled-from-the-snapshot",
                     test_amount_is_scaled_from_the_snapshot);
  STORE_FIXTURE_ADD ("/olivine/log-line/dose-is-counted", test_dose_is_counted);
  STORE_FIXTURE_ADD ("/olivine/log-line/amounts-that-cannot-be-worked-out",
                     test_amounts_that_cannot_be_worked_out);

  return g_test_run ();
}
