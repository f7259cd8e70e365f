/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Imported foods: wholly there or not at all, once, and back again. */

#include "olivine-library.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>

#include "store-fixture.h"

#define MANY_FOODS 3000

static OlivineFood *
library_food (const char *id,
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

static void
stage (OlivineLibrary *library,
       const char     *id,
       const char     *name,
       const char     *brand,
       double          magnesium_mg)
{
  g_autoptr (OlivineFood) food = library_food (id, name, brand, magnesium_mg);
  g_autoptr (GError) error = NULL;

  olivine_library_stage (library, food, &error);
  g_assert_no_error (error);
}

static OlivineLibrary *
open_library (StoreFixture *fixture,
              gboolean      dry_run)
{
  g_autoptr (GError) error = NULL;
  OlivineLibrary *library = olivine_library_open (fixture->store, dry_run, &error);

  g_assert_no_error (error);

  return library;
}

/* The minute tells one import from the next. */
static OlivineMergeResult
merge (StoreFixture   *fixture,
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

static OlivineMergeResult
import_two (StoreFixture *fixture,
            double        magnesium_mg,
            gboolean      dry_run)
{
  g_autoptr (OlivineLibrary) library = open_library (fixture, dry_run);

  stage (library, "off:2", "Quinoa crisps", "Acme", 40);
  stage (library, "usda:1", "Quinoa, dry", "", magnesium_mg);

  return merge (fixture, library, 0, dry_run);
}

static char *
search (StoreFixture *fixture,
        const char   *words)
{
  OlivineFoodQuery query = { .words = words };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) foods = olivine_catalogue_search (fixture->store, &query, &error);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < foods->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            ((const OlivineFood *) foods->pdata[i])->id);

  return g_strdup (ids->str);
}

static void
assert_found (StoreFixture *fixture,
              const char   *words,
              const char   *expected)
{
  g_autofree char *ids = search (fixture, words);

  g_assert_cmpstr (ids, ==, expected);
}

static double
magnesium_of (StoreFixture *fixture,
              const char   *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineFood) food = olivine_catalogue_get (fixture->store, id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (food->portions->len, ==, 1);

  return food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM];
}

static void
undo (StoreFixture *fixture,
      guint         n_expected)
{
  g_autofree char *file_name = NULL;
  g_autofree char *format = NULL;
  g_autoptr (GError) error = NULL;
  guint n_removed = 0;

  olivine_library_undo (fixture->store, &file_name, &format, &n_removed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (file_name, ==, "foods.zip");
  g_assert_cmpstr (format, ==, "test");
  g_assert_cmpuint (n_removed, ==, n_expected);
}

static void
check_sound (StoreFixture *fixture)
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

static void
test_import (StoreFixture  *fixture,
             gconstpointer  data)
{
  OlivineMergeResult result = { 0 };

  assert_found (fixture, "quinoa", "");
  result = import_two (fixture, 197, FALSE);
  g_assert_cmpuint (result.n_imported, ==, 2);
  g_assert_cmpuint (result.n_skipped, ==, 0);
  assert_found (fixture, "quinoa", "usda:1 off:2");
  assert_found (fixture, "acme", "off:2");
  g_assert_cmpfloat (magnesium_of (fixture, "usda:1"), ==, 197);
  check_sound (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.food"), ==, 0);
}

static void
test_again (StoreFixture  *fixture,
            gconstpointer  data)
{
  OlivineMergeResult result = { 0 };

  import_two (fixture, 197, FALSE);
  result = import_two (fixture, 197, FALSE);
  g_assert_cmpuint (result.n_imported, ==, 0);
  g_assert_cmpuint (result.n_skipped, ==, 2);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM library.import"), ==, 1);
}

/* Of two foods of one id in a file the first counts, the second time too. */
static void
test_repeated (StoreFixture  *fixture,
               gconstpointer  data)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (OlivineLibrary) library = open_library (fixture, FALSE);
      OlivineMergeResult result = { 0 };

      stage (library, "off:1", "Oat bar", "Acme", 10);
      stage (library, "off:1", "Oat bar, other", "Acme", 20);
      stage (library, "off:2", "Oat biscuit", "Acme", 30);
      result = merge (fixture, library, i, FALSE);
      g_assert_cmpuint (result.n_imported, ==, i == 0 ? 2 : 0);
      g_assert_cmpuint (result.n_skipped, ==, i == 0 ? 1 : 3);
    }
  g_assert_cmpfloat (magnesium_of (fixture, "off:1"), ==, 10);
}

static void
test_changed (StoreFixture  *fixture,
              gconstpointer  data)
{
  OlivineMergeResult result = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *sql = "SELECT group_concat (pk || id || magnesium_mg || quality) FROM library.food";

  import_two (fixture, 197, FALSE);
  before = fixture_text (fixture, sql);
  result = import_two (fixture, 200, FALSE);
  g_assert_cmpuint (result.n_imported, ==, 1);
  g_assert_cmpuint (result.n_skipped, ==, 1);
  g_assert_cmpfloat (magnesium_of (fixture, "usda:1"), ==, 200);
  check_sound (fixture);

  undo (fixture, 1);
  g_assert_cmpfloat (magnesium_of (fixture, "usda:1"), ==, 197);
  assert_found (fixture, "quinoa", "usda:1 off:2");
  after = fixture_text (fixture, sql);
  g_assert_cmpstr (after, ==, before);
  check_sound (fixture);

  /* What was put back is known again. */
  result = import_two (fixture, 197, FALSE);
  g_assert_cmpuint (result.n_imported, ==, 0);
}

/* A food that gets a brand goes to the brands, and back with the undo. */
static void
test_gets_brand (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (OlivineLibrary) library = NULL;

  import_two (fixture, 197, FALSE);
  library = open_library (fixture, FALSE);
  stage (library, "usda:1", "Quinoa, dry", "Zenith", 197);
  stage (library, "usda:3", "Quinoa flour", "", 100);
  merge (fixture, library, 1, FALSE);
  g_clear_pointer (&library, olivine_library_close);
  assert_found (fixture, "quinoa", "usda:3 off:2 usda:1");
  undo (fixture, 2);
  assert_found (fixture, "quinoa", "usda:1 off:2");
  assert_found (fixture, "zenith", "");
  check_sound (fixture);
}

static void
test_dry_run (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  OlivineMergeResult result = import_two (fixture, 197, TRUE);

  g_assert_cmpuint (result.n_imported, ==, 2);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  import_two (fixture, 197, FALSE);
  before = fixture_file_sum (path);
  result = import_two (fixture, 200, TRUE);
  g_assert_cmpuint (result.n_imported, ==, 1);
  g_assert_cmpuint (result.n_skipped, ==, 1);
  after = fixture_file_sum (path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpfloat (magnesium_of (fixture, "usda:1"), ==, 197);
}

static void
test_undo_all (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  OlivineMergeResult result = { 0 };

  import_two (fixture, 197, FALSE);
  undo (fixture, 2);
  assert_found (fixture, "quinoa", "");
  check_sound (fixture);
  g_assert_false (olivine_library_undo (fixture->store, NULL, NULL, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);

  result = import_two (fixture, 197, FALSE);
  g_assert_cmpuint (result.n_imported, ==, 2);
}

static void
stage_many (OlivineLibrary *library)
{
  for (int i = 0; i < MANY_FOODS; i++)
    {
      g_autofree char *id = g_strdup_printf ("off:%d", i);
      g_autofree char *name = g_strdup_printf ("Biscuit number %d", i);

      stage (library, id, name, i % 2 == 0 ? "Acme" : "", i % 300);
    }
}

static goffset
library_size (StoreFixture *fixture)
{
  static const char *const names[] = { "library.db", "library.db-wal" };
  goffset size = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = store_fixture_path (fixture, names[i]);
      GStatBuf info = { 0 };

      if (g_stat (path, &info) == 0)
        size += info.st_size;
    }

  return size;
}

static void
test_remove (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (OlivineLibrary) library = open_library (fixture, FALSE);
  g_autoptr (GError) error = NULL;
  goffset empty = 0;
  guint n_removed = 0;

  empty = library_size (fixture);
  stage_many (library);
  merge (fixture, library, 0, FALSE);
  g_clear_pointer (&library, olivine_library_close);
  g_assert_cmpint (library_size (fixture), >, 4 * empty);

  olivine_library_remove (fixture->store, &n_removed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_removed, ==, MANY_FOODS);
  g_assert_cmpint (library_size (fixture), <=, empty + 4096);
  assert_found (fixture, "biscuit", "");
}

static void
test_remove_damaged (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_library_remove (fixture->store, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  fixture_write_file (path, "this is no database", -1);
  g_assert_null (olivine_library_open (fixture->store, FALSE, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  olivine_library_remove (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
cancel_now (double   fraction,
            gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, 0, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (OlivineLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  OlivineLibraryMerge options = { "a", "test", now, FALSE, cancel_now, cancellable };
  OlivineMergeResult result = { 0 };

  import_two (fixture, 197, FALSE);
  library = open_library (fixture, FALSE);
  stage_many (library);
  g_assert_false (olivine_library_merge (library, &options, &result, cancellable, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED);
  assert_found (fixture, "biscuit", "");
  assert_found (fixture, "quinoa", "usda:1 off:2");
  check_sound (fixture);
}

/* Once the words are being written everything else is. */
static void
die_in_the_middle (double   fraction,
                   gpointer user_data)
{
  if (fraction > 0.5)
    raise (SIGKILL);
}

static void
test_killed (StoreFixture  *fixture,
             gconstpointer  data)
{
  pid_t child = 0;
  int status = 0;

  import_two (fixture, 197, FALSE);
  /* A connection must not be carried into a child. */
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, 0, 0);
      OlivineLibraryMerge options = { "a", "test", now, FALSE, die_in_the_middle, NULL };
      OlivineMergeResult result = { 0 };
      OlivineLibrary *library = NULL;

      store_fixture_reopen (fixture);
      library = open_library (fixture, FALSE);
      stage_many (library);
      olivine_library_merge (library, &options, &result, NULL, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  store_fixture_reopen (fixture);

  assert_found (fixture, "biscuit", "");
  assert_found (fixture, "quinoa", "usda:1 off:2");
  check_sound (fixture);
}

static void
test_other_connection (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) other = NULL;
  gboolean is_newest = TRUE;

  olivine_library_has_newest_import (fixture->store, &is_newest, &error);
  g_assert_no_error (error);
  g_assert_false (is_newest);

  import_two (fixture, 197, FALSE);
  olivine_library_has_newest_import (fixture->store, &is_newest, &error);
  g_assert_no_error (error);
  g_assert_true (is_newest);

  /* Another store sees what changes in a library it has open. */
  other = olivine_store_open_same (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_false (olivine_store_poll_changed (other));
  import_two (fixture, 200, FALSE);
  g_assert_true (olivine_store_poll_changed (other));
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/library/import", test_import);
  STORE_FIXTURE_ADD ("/olivine/library/again-is-nothing", test_again);
  STORE_FIXTURE_ADD ("/olivine/library/repeated-id", test_repeated);
  STORE_FIXTURE_ADD ("/olivine/library/changed-and-undone", test_changed);
  STORE_FIXTURE_ADD ("/olivine/library/gets-a-brand", test_gets_brand);
  STORE_FIXTURE_ADD ("/olivine/library/dry-run", test_dry_run);
  STORE_FIXTURE_ADD ("/olivine/library/undo-all", test_undo_all);
  STORE_FIXTURE_ADD ("/olivine/library/remove-gives-space-back", test_remove);
  STORE_FIXTURE_ADD ("/olivine/library/remove-damaged", test_remove_damaged);
  STORE_FIXTURE_ADD ("/olivine/library/cancelled", test_cancelled);
  STORE_FIXTURE_ADD ("/olivine/library/killed", test_killed);
  STORE_FIXTURE_ADD ("/olivine/library/other-connection", test_other_connection);

  return g_test_run ();
}
