/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Imported foods as others see them: searches, other programs, the diary. */

#include "library-fixture.h"

#include <glib/gstdio.h>

/* A program that runs keeps the library open while another one puts a file in its
 * place, takes it away, or breaks it. */
static void
test_file_replaced (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");
  g_autofree char *aside = store_fixture_path (fixture, "aside.db");
  g_autoptr (GError) error = NULL;

  library_fixture_import_two (fixture, 197, FALSE);
  library_fixture_assert_found (fixture, "quinoa", "usda:1 off:2");
  g_assert_false (olivine_store_poll_changed (fixture->store));

  g_assert_cmpint (g_rename (path, aside), ==, 0);
  g_assert_true (olivine_store_poll_changed (fixture->store));
  g_assert_false (olivine_store_poll_changed (fixture->store));
  library_fixture_assert_found (fixture, "quinoa", "");

  fixture_write_file (path, "this is no database", -1);
  olivine_store_poll_changed (fixture->store);
  g_assert_false (olivine_store_poll_changed (fixture->store));
  library_fixture_assert_found (fixture, "quinoa", "");

  g_assert_cmpint (g_rename (aside, path), ==, 0);
  g_assert_true (olivine_store_poll_changed (fixture->store));
  library_fixture_assert_found (fixture, "quinoa", "usda:1 off:2");
  g_assert_true (olivine_store_reload_library (fixture->store, &error));
  g_assert_no_error (error);
}

static void
count_change (OlivineStore *store,
              guint        *n_changes)
{
  (*n_changes)++;
}

/* The first import of all is another program's. */
static void
test_other_program (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) other = olivine_store_open_same (fixture->store, &error);
  guint n_changes = 0;

  g_assert_no_error (error);
  g_signal_connect (other, "changed", G_CALLBACK (count_change), &n_changes);
  library_fixture_import_two (fixture, 197, FALSE);
  g_assert_true (olivine_store_poll_changed (other));
  g_assert_cmpuint (n_changes, ==, 1);

  olivine_library_remove (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (olivine_store_poll_changed (other));
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_false (olivine_store_poll_changed (other));
}

static void
import_biscuits (StoreFixture *fixture)
{
  g_autoptr (OlivineLibrary) library = library_fixture_open (fixture, FALSE);

  library_fixture_stage_many (library);
  library_fixture_merge (fixture, library, 0, FALSE);
}

/* Of thousands that answer, what the person is used to stands first. */
static void
test_habits_first (StoreFixture  *fixture,
                   gconstpointer  data)
{
  OlivineFoodQuery query = { .words = "biscuit", .limit = 4 };
  OlivineFoodQuery liked = { .words = "biscuit", .favourites_only = TRUE };
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-03-01", "off:2500", "Biscuit", 30, 10);
  g_autoptr (GError) error = NULL;

  import_biscuits (fixture);
  library_fixture_assert_first (fixture, &query, "off:1 off:3 off:5 off:7");
  olivine_catalogue_set_favourite (fixture->store, "off:2999", TRUE, &error);
  g_assert_no_error (error);
  library_fixture_assert_first (fixture, &query, "off:2999 off:1 off:3 off:5");
  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);
  library_fixture_assert_first (fixture, &query, "off:2999 off:2500 off:1 off:3");

  /* The pages follow each other without a gap, and nothing comes twice. */
  query.offset = 2;
  library_fixture_assert_first (fixture, &query, "off:1 off:3 off:5 off:7");
  library_fixture_assert_first (fixture, &liked, "off:2999");
  query = (OlivineFoodQuery) { .words = "number 2999" };
  library_fixture_assert_first (fixture, &query, "off:2999");
  query = (OlivineFoodQuery) { .words = "acme", .limit = 3 };
  library_fixture_assert_first (fixture, &query, "off:2500 off:0 off:2");
}

static void
test_products_last (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (OlivineLibrary) library = library_fixture_open (fixture, FALSE);
  g_autoptr (OlivineFood) product = library_fixture_food ("off:1", "Quinoa soup", "", 10);
  g_autoptr (GError) error = NULL;

  olivine_library_stage (library, product, TRUE, &error);
  g_assert_no_error (error);
  library_fixture_stage (library, "usda:1", "Quinoa, dry", "", 197);
  library_fixture_merge (fixture, library, 0, FALSE);
  library_fixture_assert_found (fixture, "quinoa", "usda:1 off:1");
}

static void
assert_snapshot (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const OlivineEntry *entry = NULL;

  entries = olivine_diary_entries (fixture->store, fixture_day ("2026-03-01"),
                                   fixture_day ("2026-03-01"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->food, ==, "Quinoa, dry");
  g_assert_cmpstr (entry->food_id, ==, "usda:1");
  g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 59100);
}

/* What was eaten stays eaten, and a favourite comes back with its food. */
static void
test_removed_food (StoreFixture  *fixture,
                   gconstpointer  data)
{
  OlivineFoodQuery liked = { .words = "", .favourites_only = TRUE };
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-03-01", "usda:1", "Quinoa, dry", 30, 59.1);
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (GPtrArray) recents = NULL;
  g_autoptr (GError) error = NULL;

  library_fixture_import_two (fixture, 197, FALSE);
  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);
  olivine_catalogue_set_favourite (fixture->store, "usda:1", TRUE, &error);
  g_assert_no_error (error);
  library_fixture_assert_first (fixture, &liked, "usda:1");
  olivine_library_remove (fixture->store, NULL, &error);
  g_assert_no_error (error);

  assert_snapshot (fixture);
  library_fixture_assert_first (fixture, &liked, "");
  food = olivine_catalogue_find (fixture->store, "usda:1", &error);
  g_assert_no_error (error);
  g_assert_null (food);
  recents = olivine_catalogue_recents (fixture->store, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recents->len, ==, 0);

  library_fixture_import_two (fixture, 300, FALSE);
  assert_snapshot (fixture);
  library_fixture_assert_first (fixture, &liked, "usda:1");
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/library-seen/other-program", test_other_program);
  STORE_FIXTURE_ADD ("/olivine/library-seen/file-replaced", test_file_replaced);
  STORE_FIXTURE_ADD ("/olivine/library-seen/habits-first", test_habits_first);
  STORE_FIXTURE_ADD ("/olivine/library-seen/products-last", test_products_last);
  STORE_FIXTURE_ADD ("/olivine/library-seen/removed-food", test_removed_food);

  return g_test_run ();
}
