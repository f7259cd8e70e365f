/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Imported foods: wholly there or not at all, once, and back again. */

#include "olivine-library.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>

#include "library-fixture.h"

/* A library without a food is not larger. */
#define EMPTY_BYTES (20 * 4096)

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
test_import (StoreFixture  *fixture,
             gconstpointer  data)
{
  OlivineMergeResult result = { 0 };

  library_fixture_assert_found (fixture, "quinoa", "");
  result = library_fixture_import_two (fixture, 197, FALSE);
  g_assert_cmpuint (result.n_imported, ==, 2);
  g_assert_cmpuint (result.n_skipped, ==, 0);
  library_fixture_assert_found (fixture, "quinoa", "usda:1 off:2");
  library_fixture_assert_found (fixture, "acme", "off:2");
  g_assert_cmpfloat (magnesium_of (fixture, "usda:1"), ==, 197);
  library_fixture_check (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.food"), ==, 0);
}

static void
test_again (StoreFixture  *fixture,
            gconstpointer  data)
{
  OlivineMergeResult result = { 0 };

  library_fixture_import_two (fixture, 197, FALSE);
  result = library_fixture_import_two (fixture, 197, FALSE);
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
      g_autoptr (OlivineLibrary) library = library_fixture_open (fixture, FALSE);
      OlivineMergeResult result = { 0 };

      library_fixture_stage (library, "off:1", "Oat bar", "Acme", 10);
      library_fixture_stage (library, "off:1", "Oat bar, other", "Acme", 20);
      library_fixture_stage (library, "off:2", "Oat biscuit", "Acme", 30);
      result = library_fixture_merge (fixture, library, i, FALSE);
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

  library_fixture_import_two (fixture, 197, FALSE);
  before = fixture_text (fixture, sql);
  result = library_fixture_import_two (fixture, 200, FALSE);
  g_assert_cmpuint (result.n_imported, ==, 1);
  g_assert_cmpuint (result.n_skipped, ==, 1);
  g_assert_cmpfloat (magnesium_of (fixture, "usda:1"), ==, 200);
  library_fixture_check (fixture);

  undo (fixture, 1);
  g_assert_cmpfloat (magnesium_of (fixture, "usda:1"), ==, 197);
  library_fixture_assert_found (fixture, "quinoa", "usda:1 off:2");
  after = fixture_text (fixture, sql);
  g_assert_cmpstr (after, ==, before);
  library_fixture_check (fixture);

  /* What was put back is known again. */
  result = library_fixture_import_two (fixture, 197, FALSE);
  g_assert_cmpuint (result.n_imported, ==, 0);
}

/* A food that gets a brand goes to the brands, and back with the undo. */
static void
test_gets_brand (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (OlivineLibrary) library = NULL;

  library_fixture_import_two (fixture, 197, FALSE);
  library = library_fixture_open (fixture, FALSE);
  library_fixture_stage (library, "usda:1", "Quinoa, dry", "Zenith", 197);
  library_fixture_stage (library, "usda:3", "Quinoa flour", "", 100);
  library_fixture_merge (fixture, library, 1, FALSE);
  g_clear_pointer (&library, olivine_library_close);
  library_fixture_assert_found (fixture, "quinoa", "usda:3 off:2 usda:1");
  undo (fixture, 2);
  library_fixture_assert_found (fixture, "quinoa", "usda:1 off:2");
  library_fixture_assert_found (fixture, "zenith", "");
  library_fixture_check (fixture);
}

static void
test_dry_run (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  OlivineMergeResult result = library_fixture_import_two (fixture, 197, TRUE);

  g_assert_cmpuint (result.n_imported, ==, 2);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  library_fixture_import_two (fixture, 197, FALSE);
  before = fixture_file_sum (path);
  result = library_fixture_import_two (fixture, 200, TRUE);
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

  library_fixture_import_two (fixture, 197, FALSE);
  undo (fixture, 2);
  library_fixture_assert_found (fixture, "quinoa", "");
  library_fixture_check (fixture);
  g_assert_false (olivine_library_undo (fixture->store, NULL, NULL, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);

  result = library_fixture_import_two (fixture, 197, FALSE);
  g_assert_cmpuint (result.n_imported, ==, 2);
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
  g_autoptr (OlivineLibrary) library = library_fixture_open (fixture, FALSE);
  g_autoptr (GError) error = NULL;
  OlivineLibraryInfo info = { 0 };
  guint n_removed = 0;

  olivine_library_get_info (fixture->store, &info, &error);
  g_assert_no_error (error);
  g_assert_cmpint (info.n_foods, ==, 0);
  library_fixture_stage_many (library);
  library_fixture_merge (fixture, library, 0, FALSE);
  g_clear_pointer (&library, olivine_library_close);
  g_assert_cmpint (library_size (fixture), >, 4 * EMPTY_BYTES);

  olivine_library_get_info (fixture->store, &info, &error);
  g_assert_no_error (error);
  g_assert_cmpint (info.n_foods, ==, LIBRARY_FIXTURE_MANY);
  g_assert_cmpint (info.size_bytes, >=, library_size (fixture));

  olivine_library_remove (fixture->store, &n_removed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_removed, ==, LIBRARY_FIXTURE_MANY);
  g_assert_cmpint (library_size (fixture), <=, EMPTY_BYTES);
  library_fixture_assert_found (fixture, "biscuit", "");
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

  library_fixture_import_two (fixture, 197, FALSE);
  library = library_fixture_open (fixture, FALSE);
  library_fixture_stage_many (library);
  g_assert_false (olivine_library_merge (library, &options, &result, cancellable, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED);
  library_fixture_assert_found (fixture, "biscuit", "");
  library_fixture_assert_found (fixture, "quinoa", "usda:1 off:2");
  library_fixture_check (fixture);
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

  library_fixture_import_two (fixture, 197, FALSE);
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
      library = library_fixture_open (fixture, FALSE);
      library_fixture_stage_many (library);
      olivine_library_merge (library, &options, &result, NULL, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  store_fixture_reopen (fixture);

  library_fixture_assert_found (fixture, "biscuit", "");
  library_fixture_assert_found (fixture, "quinoa", "usda:1 off:2");
  library_fixture_check (fixture);
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

  library_fixture_import_two (fixture, 197, FALSE);
  olivine_library_has_newest_import (fixture->store, &is_newest, &error);
  g_assert_no_error (error);
  g_assert_true (is_newest);

  /* Another store sees what changes in a library it has open. */
  other = olivine_store_open_same (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_false (olivine_store_poll_changed (other));
  library_fixture_import_two (fixture, 200, FALSE);
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
