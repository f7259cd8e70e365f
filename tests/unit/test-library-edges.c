/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which of two logs has the newest import, and foods of the library that nobody wrote so. */

#include "config.h"

#include <sqlite3.h>

#include "library-fixture.h"

static void
change_library (StoreFixture *fixture,
                const char   *sql)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);

  g_assert_no_error (error);
  fixture_exec (db, "PRAGMA ignore_check_constraints = ON");
  fixture_exec (db, sql);
  g_assert_cmpint (olivine_db_changes (db), >=, 1);
  olivine_store_reload_library (fixture->store, &error);
  g_assert_no_error (error);
}

static gboolean
is_newest (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean is_foods = FALSE;

  g_assert_true (olivine_library_has_newest_import (fixture->store, &is_foods, &error));
  g_assert_no_error (error);
  return is_foods;
}

static void
test_newest_import (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_assert_false (is_newest (fixture));
  library_fixture_import_two (fixture, 100, FALSE);
  g_assert_true (is_newest (fixture));

  fixture_exec (olivine_store_get_db (fixture->store),
                "INSERT INTO main.import_run (imported_at, file_name, format, n_imported) "
                "VALUES ('2000-01-01T00:00:00Z', 'diary.csv', 'olivine-diary', 1)");
  g_assert_true (is_newest (fixture));
  fixture_exec (olivine_store_get_db (fixture->store),
                "UPDATE main.import_run SET imported_at = '2099-01-01T00:00:00Z'");
  g_assert_false (is_newest (fixture));
  change_library (fixture, "DELETE FROM import");
  g_assert_false (is_newest (fixture));
}

static void
test_damaged_food (StoreFixture  *fixture,
                   gconstpointer  data)
{
  static const OlivineFoodQuery queries[] = {
    { .words = "quinoa" }, { .words = "quinoa", .sort = OLIVINE_SORT_MAGNESIUM },
  };

  library_fixture_import_two (fixture, 100, FALSE);
  library_fixture_assert_found (fixture, "quinoa dry", "usda:1");
  change_library (fixture, "UPDATE food SET processing = 'raw'");
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (olivine_catalogue_search (fixture->store, &queries[i], &error));
      g_assert_nonnull (error);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/library-edges/newest-import", test_newest_import);
  STORE_FIXTURE_ADD ("/olivine/library-edges/damaged-food", test_damaged_food);

  return g_test_run ();
}
