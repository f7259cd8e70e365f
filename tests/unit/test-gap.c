/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entries that no food stands for: what can be borrowed for them, and foods made of them. */

#include "olivine-gap.h"

#include <math.h>

#include "olivine-catalogue.h"
#include "olivine-core-error.h"
#include "olivine-diary.h"
#include "olivine-journal.h"
#include "olivine-made-food.h"
#include "store-fixture.h"

#define MAGNESIUM OLIVINE_NUTRIENT_MAGNESIUM
#define POTASSIUM OLIVINE_NUTRIENT_POTASSIUM
#define ENERGY OLIVINE_NUTRIENT_ENERGY

/* As another program's file leaves it. */
static OlivineEntry *
foreign_entry (const char *name,
               double      grams,
               double      energy_kcal)
{
  OlivineEntry *entry = fixture_entry ("2026-01-01", "", name, 100, 0);

  olivine_snapshot_init (&entry->snapshot);
  entry->grams = isnan (grams) ? OLIVINE_UNKNOWN : olivine_thousandths_from_double (grams);
  entry->snapshot.thousandths[ENERGY] = isnan (energy_kcal)
                                        ? OLIVINE_UNKNOWN
                                        : olivine_thousandths_from_double (energy_kcal);

  return entry;
}

static char *
add (StoreFixture *fixture,
     const char   *name,
     double        grams,
     double        energy_kcal)
{
  g_autoptr (OlivineEntry) entry = foreign_entry (name, grams, energy_kcal);
  g_autoptr (GError) error = NULL;

  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);

  return g_strdup (entry->uid);
}

static OlivineEntry *
get (StoreFixture *fixture,
     const char   *uid)
{
  g_autoptr (GError) error = NULL;
  OlivineEntry *entry = olivine_diary_get (fixture->store, uid, &error);

  g_assert_no_error (error);

  return entry;
}

static OlivineFood *
almonds (void)
{
  OlivineFood *food = fixture_food ("core:almonds", "Almonds", 270);

  food->per_100g.amount[POTASSIUM] = 733;
  food->per_100g.amount[ENERGY] = 600;
  food->processing = OLIVINE_PROCESSING_WHOLE;

  return food;
}

static void
test_borrow_by_weight (void)
{
  g_autoptr (OlivineEntry) entry = foreign_entry ("Almonds, roasted", 30, 190);
  g_autoptr (OlivineFood) food = almonds ();

  g_assert_true (olivine_entry_borrow (entry, food, "as Almonds"));
  g_assert_cmpint (entry->snapshot.thousandths[MAGNESIUM], ==, 81000);
  g_assert_cmpint (entry->snapshot.thousandths[POTASSIUM], ==, 219900);
  g_assert_cmpint (entry->snapshot.thousandths[ENERGY], ==, 190000); /* its own figure stays */
  g_assert_true (entry->estimated);
  g_assert_cmpint (entry->processing, ==, OLIVINE_PROCESSING_WHOLE);
  g_assert_cmpstr (entry->note, ==, "as Almonds");
  g_assert_cmpstr (entry->food, ==, "Almonds, roasted");
  g_assert_cmpstr (entry->food_id, ==, "");
}

static void
test_borrow_by_energy (void)
{
  g_autoptr (OlivineEntry) entry = foreign_entry ("Almonds", NAN, 300);
  g_autoptr (OlivineFood) food = almonds ();

  g_free (entry->note);
  entry->note = g_strdup ("from work");
  g_assert_true (olivine_entry_borrow (entry, food, "as Almonds"));
  g_assert_cmpint (entry->snapshot.thousandths[MAGNESIUM], ==, 135000);
  g_assert_cmpint (entry->grams, ==, OLIVINE_UNKNOWN); /* that was not said by anyone */
  g_assert_cmpstr (entry->note, ==, "from work; as Almonds");
}

static void
test_borrow_nothing (void)
{
  static const struct {
    double grams;
    double energy_kcal;
    double food_energy_kcal;
    double food_magnesium_mg;
  } cases[] = {
    { NAN, NAN, 600, 270 }, /* neither weight nor energy */
    { NAN, 0, 600, 270 },
    { NAN, 300, NAN, 270 },
    { NAN, 300, 9.9, 270 }, /* water does not weigh by its energy */
    { 0, NAN, 600, 270 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineEntry) entry = foreign_entry ("X", cases[i].grams, cases[i].energy_kcal);
      g_autoptr (OlivineEntry) before = olivine_entry_copy (entry);
      g_autoptr (OlivineFood) food = almonds ();

      food->per_100g.amount[ENERGY] = cases[i].food_energy_kcal;
      food->per_100g.amount[MAGNESIUM] = cases[i].food_magnesium_mg;
      g_assert_false (olivine_entry_borrow (entry, food, "as"));
      g_assert_true (olivine_entry_equal (entry, before));
    }
}

static void
test_borrow_of_one_that_knows_nothing (void)
{
  g_autoptr (OlivineEntry) entry = foreign_entry ("X", 100, 50);
  g_autoptr (OlivineFood) food = fixture_food ("core:x", "X", NAN);

  olivine_nutrients_init (&food->per_100g);
  g_assert_false (olivine_entry_borrow (entry, food, "as X"));
  g_assert_false (entry->estimated);
  g_assert_cmpstr (entry->note, ==, "");
}

static void
test_list (StoreFixture  *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) gaps = NULL;
  g_autoptr (OlivineEntry) known = NULL;
  const OlivineGap *gap = NULL;

  g_free (add (fixture, "Brand soup", 300, NAN));
  g_free (add (fixture, "Almonds, Raw (Kirkland)", 30, NAN));
  g_free (add (fixture, "Almonds, Raw (Kirkland)", 15, NAN));
  g_free (add (fixture, "No weight", NAN, NAN));
  known = fixture_add (fixture, "2026-01-01", "Known", 10);

  gaps = olivine_gap_list (fixture->store, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (gaps->len, ==, 2);
  gap = gaps->pdata[0];
  g_assert_cmpstr (gap->food, ==, "Almonds, Raw (Kirkland)");
  g_assert_cmpuint (gap->n_entries, ==, 2);
  g_assert_cmpuint (gap->matches->len, >, 0);
  g_assert_cmpstr (((OlivineFood *) gap->matches->pdata[0])->id, ==, "core:almonds");

  g_clear_pointer (&gaps, g_ptr_array_unref);
  gaps = olivine_gap_list (fixture->store, 0, 1, &error);
  g_assert_cmpuint (gaps->len, ==, 1);

  /* No import has that number. */
  g_clear_pointer (&gaps, g_ptr_array_unref);
  gaps = olivine_gap_list (fixture->store, 7, 10, &error);
  g_assert_cmpuint (gaps->len, ==, 0);
}

/* The whole name, what stands before a bracket, its last word; a word that is hardly one
 * says nothing, and neither does a food that does not know its magnesium. */
static void
test_matches (StoreFixture  *fixture,
              gconstpointer  user_data)
{
  static const struct {
    const char *name;
    const char *id; /* NULL: nothing is near */
  } cases[] = {
    { "Almonds", "core:almonds" },
    { "(leftovers)", NULL },
    { "Grandma’s granola", "core:granola" },
    { "Stuffed ox", NULL },
    { "Mystery stew", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_free (add (fixture, cases[i].name, 30, NAN));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) gaps = olivine_gap_list (fixture->store, 0, 10, &error);
      const OlivineGap *gap = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (gaps->len, ==, G_N_ELEMENTS (cases));
      for (guint j = 0; j < gaps->len; j++)
        if (g_str_equal (((OlivineGap *) gaps->pdata[j])->food, cases[i].name))
          gap = gaps->pdata[j];
      g_test_message ("%s", cases[i].name);
      g_assert_nonnull (gap);
      if (cases[i].id == NULL)
        g_assert_cmpuint (gap->matches->len, ==, 0);
      else
        g_assert_cmpstr (((OlivineFood *) gap->matches->pdata[0])->id, ==, cases[i].id);
    }
}

/* Five to choose from are enough. */
static void
test_many_matches (StoreFixture  *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) gaps = NULL;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Zorkmilk %u", i);
      g_autoptr (OlivineFood) food = fixture_food ("", name, 10);

      g_free (olivine_catalogue_save_own (fixture->store, food, &error));
      g_assert_no_error (error);
    }
  g_free (add (fixture, "Zorkmilk", 30, NAN));
  gaps = olivine_gap_list (fixture->store, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((OlivineGap *) gaps->pdata[0])->matches->len, ==, 5);
}

/* A food that knows no energy cannot be borrowed from where only energy is known. */
static void
test_fill_what_cannot_be (StoreFixture  *fixture,
                          gconstpointer  user_data)
{
  g_autofree char *by_weight = add (fixture, "Almonds, roasted", 30, NAN);
  g_autofree char *by_energy = add (fixture, "Almonds, roasted", NAN, 190);
  g_autoptr (OlivineFood) food = fixture_food ("core:almonds", "Almonds", 270);
  g_autoptr (OlivineEntry) filled = NULL;
  g_autoptr (OlivineEntry) untouched = NULL;
  g_autoptr (GError) error = NULL;
  guint n_filled = 0;

  food->per_100g.amount[ENERGY] = NAN;
  g_assert_true (olivine_gap_fill (fixture->store, "Almonds, roasted", 0, food, NULL, &n_filled,
                                   &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_filled, ==, 1);
  filled = get (fixture, by_weight);
  g_assert_true (filled->estimated);
  untouched = get (fixture, by_energy);
  g_assert_false (untouched->estimated);
}

static void
test_fill_is_one_change (StoreFixture  *fixture,
                         gconstpointer  user_data)
{
  g_autofree char *first = add (fixture, "Almonds, roasted", 30, NAN);
  g_autofree char *second = add (fixture, "Almonds, roasted", 10, NAN);
  g_autofree char *other = add (fixture, "Soup", 10, NAN);
  g_autoptr (OlivineEntry) before = get (fixture, first);
  g_autoptr (OlivineEntry) filled = NULL;
  g_autoptr (OlivineEntry) undone = NULL;
  g_autoptr (OlivineEntry) untouched = NULL;
  g_autoptr (OlivineFood) food = almonds ();
  g_autoptr (GError) error = NULL;
  guint n_filled = 0;

  g_assert_true (olivine_gap_fill (fixture->store, "Almonds, roasted", 0, food, "as Almonds",
                                   &n_filled, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_filled, ==, 2);
  filled = get (fixture, second);
  g_assert_cmpint (filled->snapshot.thousandths[MAGNESIUM], ==, 27000);
  untouched = get (fixture, other);
  g_assert_false (untouched->estimated);

  /* Again there is nothing to fill. */
  g_assert_true (olivine_gap_fill (fixture->store, "Almonds, roasted", 0, food, "as Almonds",
                                   &n_filled, &error));
  g_assert_cmpuint (n_filled, ==, 0);

  g_assert_true (olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error));
  undone = get (fixture, first);
  g_assert_true (olivine_entry_equal (undone, before));
}

static void
test_make_food (StoreFixture  *fixture,
                gconstpointer  user_data)
{
  g_autoptr (OlivineEntry) entry = foreign_entry ("Grandma’s bread", 80, 200);
  g_autoptr (OlivineEntry) after = NULL;
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  entry->snapshot.thousandths[MAGNESIUM] = 32000;
  entry->quantity = 2000;
  g_free (entry->unit);
  entry->unit = g_strdup ("slice");
  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);

  id = olivine_entry_make_food (fixture->store, entry->uid, &error);
  g_assert_no_error (error);
  food = olivine_catalogue_get (fixture->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (food->name, ==, "Grandma’s bread");
  g_assert_cmpfloat_with_epsilon (food->per_100g.amount[MAGNESIUM], 40, 1e-9);
  g_assert_true (isnan (food->per_100g.amount[POTASSIUM]));
  g_assert_cmpuint (food->portions->len, ==, 1);
  g_assert_cmpfloat (((OlivinePortion *) food->portions->pdata[0])->grams, ==, 80);
  after = get (fixture, entry->uid);
  g_assert_cmpstr (after->food_id, ==, id);
  g_assert_cmpint (after->snapshot.thousandths[MAGNESIUM], ==, 32000);

  /* Once is enough; and it is one change. */
  g_assert_null (olivine_entry_make_food (fixture->store, entry->uid, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error));
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM main.food"), ==, 0);
  g_assert_cmpint (fixture_count (fixture,
                                  "SELECT count(*) FROM main.entry WHERE food_id = ''"), ==, 1);
}

static void
test_make_food_is_refused (StoreFixture  *fixture,
                           gconstpointer  user_data)
{
  g_autofree char *weightless = add (fixture, "Soup", NAN, 100);
  g_autofree char *borrowed = add (fixture, "Almonds, roasted", 30, NAN);
  g_autoptr (OlivineFood) food = almonds ();
  g_autoptr (GError) error = NULL;

  g_assert_null (olivine_entry_make_food (fixture->store, weightless, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (olivine_gap_fill (fixture->store, "Almonds, roasted", 0, food, NULL, NULL,
                                   &error));
  g_assert_null (olivine_entry_make_food (fixture->store, borrowed, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_null (olivine_entry_make_food (fixture->store, "none", &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM main.food"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  g_test_add_func ("/olivine/gap/borrow-by-weight", test_borrow_by_weight);
  g_test_add_func ("/olivine/gap/borrow-by-energy", test_borrow_by_energy);
  g_test_add_func ("/olivine/gap/borrow-nothing", test_borrow_nothing);
  g_test_add_func ("/olivine/gap/borrow-of-one-that-knows-nothing",
                   test_borrow_of_one_that_knows_nothing);
  STORE_FIXTURE_ADD ("/olivine/gap/list", test_list);
  STORE_FIXTURE_ADD ("/olivine/gap/matches", test_matches);
  STORE_FIXTURE_ADD ("/olivine/gap/many-matches", test_many_matches);
  STORE_FIXTURE_ADD ("/olivine/gap/fill-what-cannot-be", test_fill_what_cannot_be);
  STORE_FIXTURE_ADD ("/olivine/gap/fill-is-one-change", test_fill_is_one_change);
  STORE_FIXTURE_ADD ("/olivine/gap/make-food", test_make_food);
  STORE_FIXTURE_ADD ("/olivine/gap/make-food-is-refused", test_make_food_is_refused);

  return g_test_run ();
}
