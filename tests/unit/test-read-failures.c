/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A disk that stops answering while a file is read: every opening, reading, seeking and
 * listing fails in turn.  Then all of the file was read, or the import says that it
 * was not.
 */

#include "config.h"

#include "failing-file.h"
#include "food-fixture.h"
#include "olivine-import-path.h"
#include "olivine-table-preview.h"

#include <string.h>

/* Beyond that an import that goes on asking would never end. */
#define MAX_CALLS 2000

static const char diary[] =
  "date,food,kind,quantity,unit,grams,magnesium_mg\n"
  "2026-02-03,Almonds,food,1000,g,30,80\n"
  "2026-02-04,Spinach,food,1000,g,100,79\n";

static OlivineImportResult *
import (StoreFixture  *fixture,
        GFile         *file,
        GError       **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, 0, 0);
  const OlivineImportOptions options = { .dry_run = TRUE };

  return olivine_import_path (fixture->store, file, &options, now, NULL, NULL, NULL, error);
}

static void
assert_told (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

/* Returns whether the failure was met; then all @n_rows were read, or an error says why not. */
static gboolean
try_import (StoreFixture *fixture,
            const char   *path,
            guint         n_rows,
            guint         at,
            gboolean      from_then_on,
            guint        *n_refused)
{
  g_autoptr (GFile) file = failing_file_new (path);
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_calls = 0;

  failing_file_arm (at, from_then_on);
  result = import (fixture, file, &error);
  n_calls = failing_file_disarm ();

  if (result == NULL)
    {
      assert_told (error);
      (*n_refused)++;
    }
  else
    {
      g_assert_no_error (error);
      g_assert_cmpuint (result->n_read, ==, n_rows);
    }

  return n_calls >= at;
}

static void
check_every_failure (StoreFixture *fixture,
                     const char   *path,
                     guint         n_rows)
{
  g_assert_false (try_import (fixture, path, n_rows, MAX_CALLS, FALSE, &(guint) { 0 }));

  for (guint manner = 0; manner < 2; manner++)
    {
      guint n_refused = 0;
      guint at = 1;

      for (; try_import (fixture, path, n_rows, at, manner == 1, &n_refused); at++)
        g_assert_cmpuint (at, <, MAX_CALLS);
      /* Few things are only looked at for their size, or for what the file might be. */
      g_assert_cmpuint (n_refused, >=, (at - 1) / 2);
      g_assert_cmpuint (n_refused, >=, 3);
    }
}

static void
check_written (StoreFixture *fixture,
               char         *path,
               guint         n_rows)
{
  check_every_failure (fixture, path, n_rows);
  g_free (path);
}

static void
test_diary (StoreFixture  *fixture,
            gconstpointer  data)
{
  check_written (fixture, food_fixture_write (diary), 2);
  check_written (fixture, food_fixture_write_gzip (diary, strlen (diary), 0), 2);
}

static void
test_one_table_of_foods (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr (GString) text = food_fixture_make_off (3000);

  check_written (fixture, food_fixture_write (text->str), 3000);
  check_written (fixture, food_fixture_write_gzip (text->str, text->len, 0), 3000);
}

static void
test_tables_in_a_folder (StoreFixture  *fixture,
                         gconstpointer  data)
{
  check_written (fixture, food_fixture_write_folder (food_fixture_foundation), 2);
  check_written (fixture, food_fixture_write_folder (food_fixture_sr28), 2);
}

static void
test_tables_in_an_archive (StoreFixture  *fixture,
                           gconstpointer  data)
{
  check_written (fixture, food_fixture_write_zip (food_fixture_foundation), 2);
  check_written (fixture, food_fixture_write_zip (food_fixture_sr28), 2);
}

/* What a table looks like is shown whole, or it is said that it cannot be. */
static void
test_preview (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = food_fixture_write (diary);
  guint n_refused = 0;
  guint at = 1;
  guint n_calls = 0;

  do
    {
      g_autoptr (GFile) file = failing_file_new (path);
      g_autoptr (OlivineTablePreview) preview = NULL;
      g_autoptr (GError) error = NULL;

      failing_file_arm (at, FALSE);
      preview = olivine_import_preview (fixture->store, file, 5, NULL, &error);
      n_calls = failing_file_disarm ();
      if (preview == NULL)
        {
          assert_told (error);
          n_refused++;
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (preview->rows->len, ==, 2);
      g_assert_cmpuint (preview->header->len, ==, 7);
    }
  while (n_calls >= at++);

  g_assert_cmpuint (n_refused, >=, 3);
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/read-failures/diary", test_diary);
  STORE_FIXTURE_ADD ("/olivine/read-failures/one-table-of-foods", test_one_table_of_foods);
  STORE_FIXTURE_ADD ("/olivine/read-failures/tables-in-a-folder", test_tables_in_a_folder);
  STORE_FIXTURE_ADD ("/olivine/read-failures/tables-in-an-archive", test_tables_in_an_archive);
  STORE_FIXTURE_ADD ("/olivine/read-failures/preview", test_preview);

  return g_test_run ();
}
