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
#include "olivine-csv-reader.h"
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

static GInputStream *
open_failing (const char *path)
{
  g_autoptr (GFile) file = failing_file_new (path);
  g_autoptr (GError) error = NULL;
  GInputStream *stream = G_INPUT_STREAM (g_file_read (file, NULL, &error));

  g_assert_no_error (error);
  return stream;
}

/* What comes through a pipe can be read once only. */
static GInputStream *
open_pipe (const char *path)
{
  g_autoptr (GInputStream) stream = open_failing (path);
  g_autoptr (GConverter) as_it_is =
    G_CONVERTER (g_charset_converter_new ("UTF-8", "UTF-8", NULL));

  return g_converter_input_stream_new (stream, as_it_is);
}

static void
test_pipe (StoreFixture  *fixture,
           gconstpointer  data)
{
  static const OlivineImportOptions options = { .dry_run = TRUE };
  g_autofree char *path = food_fixture_write (diary);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, 0, 0);
  guint n_refused = 0;
  guint at = 1;
  guint n_calls = 0;

  do
    {
      g_autoptr (GInputStream) stream = open_pipe (path);
      g_autoptr (OlivineImportResult) result = NULL;
      g_autoptr (GError) error = NULL;

      failing_file_arm (at, FALSE);
      result = olivine_import_file (fixture->store, NULL, stream, &options, now, NULL, NULL, NULL,
                                    &error);
      n_calls = failing_file_disarm ();
      if (result == NULL)
        g_assert_nonnull (strstr (error->message, FAILING_FILE_MESSAGE));
      n_refused += result == NULL;
      g_assert_true (result == NULL || result->n_read == 2);
    }
  while (n_calls >= at++);

  g_assert_cmpuint (n_refused, >=, 2);
}

static gboolean
count_records (GPtrArray *cells,
               guint      line,
               gpointer   user_data,
               GError   **error)
{
  ++*(guint *) user_data;
  return TRUE;
}

static void
test_records (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = food_fixture_write (diary);

  for (guint at = 1; at <= 3; at++)
    {
      g_autoptr (GInputStream) stream = open_failing (path);
      g_autoptr (GError) error = NULL;
      gboolean is_read = FALSE;
      guint n_records = 0;

      failing_file_arm (at, FALSE);
      is_read = olivine_csv_read_stream (stream, count_records, &n_records, NULL, &error);
      failing_file_disarm ();
      g_assert_cmpint (is_read, ==, at > 2);
      if (is_read)
        g_assert_cmpuint (n_records, ==, 3);
      else
        g_assert_nonnull (strstr (error->message, FAILING_FILE_MESSAGE));
    }
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
  STORE_FIXTURE_ADD ("/olivine/read-failures/pipe", test_pipe);
  STORE_FIXTURE_ADD ("/olivine/read-failures/records", test_records);
  STORE_FIXTURE_ADD ("/olivine/read-failures/preview", test_preview);

  return g_test_run ();
}
