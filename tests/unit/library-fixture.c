/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library to look at from several sides.
 */

#include "library-fixture.h"

OlivineFood *
library_fixture_food (const char *id,
                      const char *name,
                      const char *brand,
                      double      magnesium_mg)
{
  OlivineFood *food = fixture_food (id, name, magnesium_mg);

  g_free (food->brand);
  food->brand = g_strdup (brand);
  g_ptr_array_add (food->portions, olivine_portion_new (1, "serving", 30));

  return food;
}

void
library_fixture_stage (OlivineLibrary *library,
                       const char     *id,
                       const char     *name,
                       const char     *brand,
                       double          magnesium_mg)
{
  g_autoptr (OlivineFood) food = library_fixture_food (id, name, brand, magnesium_mg);
  g_autoptr (GError) error = NULL;

  olivine_library_stage (library, food, FALSE, &error);
  g_assert_no_error (error);
}

OlivineLibrary *
library_fixture_open (StoreFixture *fixture,
                      gboolean      dry_run)
{
  g_autoptr (GError) error = NULL;
  OlivineLibrary *library = olivine_library_open (fixture->store, dry_run, &error);

  g_assert_no_error (error);

  return library;
}

/* The minute tells one import from the next. */
OlivineMergeResult
library_fixture_merge (StoreFixture   *fixture,
                       OlivineLibrary *library,
                       int             minute,
                       gboolean        dry_run)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, minute, 0);
  g_autoptr (GError) error = NULL;
  OlivineLibraryMerge options = { "foods.zip", "test", now, dry_run, NULL, NULL };
  OlivineMergeResult result = { 0 };

  olivine_library_merge (library, &options, &result, NULL, &error);
  g_assert_no_error (error);
  olivine_store_reload_library (fixture->store, &error);
  g_assert_no_error (error);

  return result;
}

OlivineMergeResult
library_fixture_import_two (StoreFixture *fixture,
                            double        magnesium_mg,
                            gboolean      dry_run)
{
  g_autoptr (OlivineLibrary) library = library_fixture_open (fixture, dry_run);

  library_fixture_stage (library, "off:2", "Quinoa crisps", "Acme", 40);
  library_fixture_stage (library, "usda:1", "Quinoa, dry", "", magnesium_mg);

  return library_fixture_merge (fixture, library, 0, dry_run);
}

static char *
join_ids (GPtrArray *foods)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < foods->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            ((const OlivineFood *) foods->pdata[i])->id);

  return g_strdup (ids->str);
}

void
library_fixture_assert_first (StoreFixture           *fixture,
                              const OlivineFoodQuery *query,
                              const char             *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) foods = olivine_catalogue_search (fixture->store, query, &error);
  g_autofree char *ids = NULL;

  g_assert_no_error (error);
  ids = join_ids (foods);
  g_assert_cmpstr (ids, ==, expected);
}

void
library_fixture_assert_found (StoreFixture *fixture,
                              const char   *words,
                              const char   *expected)
{
  OlivineFoodQuery query = { .words = words };

  library_fixture_assert_first (fixture, &query, expected);
}

void
library_fixture_check (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM pragma_integrity_check "
                                "WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM food"), ==,
                   fixture_get (db, "SELECT count (*) FROM import_food JOIN food USING (pk)"));
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM food"), ==,
                   fixture_get (db, "SELECT count (*) FROM food_fts JOIN food "
                                "ON pk = food_fts.rowid"));
  fixture_exec (db, "INSERT INTO food_fts (food_fts) VALUES ('integrity-check')");
}

void
library_fixture_stage_many (OlivineLibrary *library)
{
  for (int i = 0; i < LIBRARY_FIXTURE_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("off:%d", i);
      g_autofree char *name = g_strdup_printf ("Biscuit number %d", i);

      library_fixture_stage (library, id, name, i % 2 == 0 ? "Acme" : "", i % 300);
    }
}
