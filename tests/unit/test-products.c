/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Products: found by name, saved whole, and turned into doses. */

#include "olivine-products.h"

#include "olivine-core-error.h"
#include "store-fixture.h"

static OlivineProduct *
make_product (const char *name,
              gint64      elemental_mg,
              const char *compound,
              gint64      compound_mg)
{
  OlivineProduct *product = olivine_product_new ();

  g_free (product->name);
  product->name = g_strdup (name);
  product->elemental_mg = elemental_mg;
  g_free (product->compound);
  product->compound = g_strdup (compound);
  product->compound_mg = compound_mg;
  g_free (product->unit);
  product->unit = g_strdup ("tablet");

  return product;
}

static void
must_save (StoreFixture   *fixture,
           OlivineProduct *product)
{
  g_autoptr (GError) error = NULL;

  olivine_products_save (fixture->store, product, &error);
  g_assert_no_error (error);
}

static void
test_saved_and_found (StoreFixture  *fixture,
                      gconstpointer  data)
{
  static const char *const names[] = { "Ärzte-Magnesium", "ärzte-magnesium", " ÄRZTE-MAGNESIUM " };
  g_autoptr (OlivineProduct) product = make_product (" Ärzte-Magnesium ", OLIVINE_UNKNOWN, "oxide",
                                                     500000);
  g_autoptr (GError) error = NULL;

  product->kind = OLIVINE_KIND_PRESCRIBED;
  product->agreed = TRUE;
  must_save (fixture, product);
  g_assert_true (g_uuid_string_is_valid (product->uid));
  g_assert_cmpstr (product->name, ==, "Ärzte-Magnesium");
  g_assert_cmpint (product->elemental_mg, ==, 301520);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OlivineProduct) found = olivine_products_find (fixture->store, names[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (found);
      g_assert_cmpstr (found->uid, ==, product->uid);
      g_assert_cmpint (found->kind, ==, OLIVINE_KIND_PRESCRIBED);
      g_assert_cmpint (found->elemental_mg, ==, product->elemental_mg);
      g_assert_cmpstr (found->compound, ==, "oxide");
      g_assert_cmpint (found->compound_mg, ==, 500000);
      g_assert_cmpstr (found->unit, ==, "tablet");
      g_assert_true (found->agreed);
    }
  g_assert_null (olivine_products_find (fixture->store, "Magnesium", &error));
  g_assert_no_error (error);
}

static void
test_listed_by_name (StoreFixture  *fixture,
                     gconstpointer  data)
{
  static const char *const names[] = { "beta", "Alpha", "Gamma" };
  g_autoptr (GPtrArray) products = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OlivineProduct) product = make_product (names[i], 100000, "", OLIVINE_UNKNOWN);

      must_save (fixture, product);
    }
  products = olivine_products_list (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (products->len, ==, 3);
  g_assert_cmpstr (((OlivineProduct *) products->pdata[0])->name, ==, "Alpha");
  g_assert_cmpstr (((OlivineProduct *) products->pdata[1])->name, ==, "beta");
  g_assert_cmpstr (((OlivineProduct *) products->pdata[2])->name, ==, "Gamma");
}

static void
test_changed_and_removed (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr (OlivineProduct) product = make_product ("Citrate", 100000, "", OLIVINE_UNKNOWN);
  g_autoptr (OlivineProduct) found = NULL;
  g_autoptr (GError) error = NULL;

  must_save (fixture, product);
  product->elemental_mg = 150000;
  must_save (fixture, product);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM product"), ==, 1);
  found = olivine_products_find (fixture->store, "citrate", &error);
  g_assert_cmpint (found->elemental_mg, ==, 150000);

  g_assert_true (olivine_products_remove (fixture->store, product->uid, &error));
  g_assert_no_error (error);
  g_assert_false (olivine_products_remove (fixture->store, product->uid, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
}

static void
test_two_of_one_name (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (OlivineProduct) first = make_product ("Citrate", 100000, "", OLIVINE_UNKNOWN);
  g_autoptr (OlivineProduct) second = make_product ("CITRATE", 200000, "", OLIVINE_UNKNOWN);
  g_autoptr (GError) error = NULL;

  must_save (fixture, first);
  g_assert_false (olivine_products_save (fixture->store, second, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
  g_assert_cmpint (fixture_count (fixture, "SELECT sum (elemental_mg) FROM product"), ==, 100000);
}

static void
test_wrong_products_change_nothing (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  const struct {
    const char *name;
    gint64      elemental_mg;
    const char *compound;
    gint64      compound_mg;
  } cases[] = {
    { "", 100000, "", OLIVINE_UNKNOWN },
    { "A", 0, "", OLIVINE_UNKNOWN },
    { "A", -1, "", OLIVINE_UNKNOWN },
    { "A", OLIVINE_UNKNOWN, "", OLIVINE_UNKNOWN },
    { "A", OLIVINE_UNKNOWN, "oxide", OLIVINE_UNKNOWN },
    { "A", OLIVINE_UNKNOWN, "kryptonite", 500000 },
    { "A", OLIVINE_UNKNOWN, "", 500000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineProduct) product = make_product (cases[i].name, cases[i].elemental_mg,
                                                         cases[i].compound, cases[i].compound_mg);
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_products_save (fixture->store, product, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == OLIVINE_CORE_ERROR);
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM product"), ==, 0);
}

/* A dose is a copy: what becomes of its product later does not reach it. */
static void
test_to_dose (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (OlivineProduct) product = make_product ("Citrate", 100000, "citrate",
                                                     OLIVINE_UNKNOWN);
  g_autoptr (OlivineEntry) dose = NULL;
  g_autoptr (OlivineEntry) kept = NULL;
  g_autoptr (GError) error = NULL;

  product->agreed = TRUE;
  must_save (fixture, product);
  dose = olivine_product_to_dose (product, 2.5, "21:00", fixture_day ("2026-03-01"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dose->food, ==, "Citrate");
  g_assert_cmpstr (dose->time, ==, "21:00");
  g_assert_cmpstr (dose->unit, ==, "tablet");
  g_assert_cmpstr (dose->compound, ==, "citrate");
  g_assert_true (dose->agreed);
  g_assert_cmpint (dose->quantity, ==, 2500);
  g_assert_cmpint (dose->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 250000);
  olivine_diary_add (fixture->store, dose, &error);
  g_assert_no_error (error);

  product->elemental_mg = 400000;
  must_save (fixture, product);
  olivine_products_remove (fixture->store, product->uid, &error);
  kept = olivine_diary_get (fixture->store, dose->uid, &error);
  g_assert_true (olivine_entry_equal (kept, dose));

  g_assert_null (olivine_product_to_dose (product, 0, NULL, fixture_day ("2026-03-01"), &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/products/saved-and-found", test_saved_and_found);
  STORE_FIXTURE_ADD ("/olivine/products/listed-by-name", test_listed_by_name);
  STORE_FIXTURE_ADD ("/olivine/products/changed-and-removed", test_changed_and_removed);
  STORE_FIXTURE_ADD ("/olivine/products/two-of-one-name", test_two_of_one_name);
  STORE_FIXTURE_ADD ("/olivine/products/wrong-products-change-nothing",
                     test_wrong_products_change_nothing);
  STORE_FIXTURE_ADD ("/olivine/products/to-dose", test_to_dose);

  return g_test_run ();
}
