/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Imports while they run: files that can be read once, that are packed, that change;
 * stopping at any moment; and nobody waits for them.
 */

#include <glib/gstdio.h>
#include <string.h>

#include "import-fixture.h"
#include "olivine-diary.h"
#include "olivine-import-path.h"

/* More than one piece of reading and of merging. */
#define N_ROWS 12000

static const OlivineImportOptions no_options = { 0, };

static GString *
make_file (guint n_rows)
{
  GString *text = g_string_new ("date,food,grams,magnesium_mg,note\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "20%02u-%02u-%02u,Food %u,%u,%u.%u,\"row, %u\"\n", 10 + i % 15,
                            1 + i % 12, 1 + i % 28, i % 50, 1 + i % 300, i % 30, i % 10, i);

  return text;
}

static OlivineImportResult *
import_path (OlivineStore                *store,
             GFile                       *file,
             const OlivineImportOptions  *options,
             OlivineImportProgress        progress,
             gpointer                     user_data,
             GCancellable                *cancellable,
             GError                     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 21, 12, 0, 0);

  return olivine_import_path (store, file, options, now, progress, user_data, cancellable, error);
}

static gint64
count (OlivineStore *store,
       const char   *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  olivine_db_get_int (olivine_store_get_db (store), sql, &n, &error);
  g_assert_no_error (error);

  return n;
}

/* Neither rows nor a log of them, nor anything that was put aside. */
static void
assert_untouched (OlivineStore *store)
{
  g_assert_cmpint (count (store, "main.entry"), ==, 0);
  g_assert_cmpint (count (store, "main.import_run"), ==, 0);
  g_assert_cmpint (count (store, "main.import_row"), ==, 0);
  g_assert_cmpint (count (store, "temp.sqlite_schema"), ==, 0);
}

static void
assert_counts (const OlivineImportResult *result,
               guint                      n_imported,
               guint                      n_skipped,
               guint                      n_rejected)
{
  g_assert_nonnull (result);
  g_assert_cmpuint (result->n_imported, ==, n_imported);
  g_assert_cmpuint (result->n_skipped, ==, n_skipped);
  g_assert_cmpuint (result->n_rejected, ==, n_rejected);
  g_assert_cmpuint (result->n_read, ==, n_imported + n_skipped + n_rejected);
}

static guint
count_files (const char *dir_path)
{
  g_autoptr (GDir) dir = g_dir_open (dir_path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* What can be read once only is copied, and the copy leaves nothing behind. */
static void
test_read_once (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GString) text = make_file (3000);
  g_autoptr (GInputStream) stream = import_fixture_stream (text->str, text->len, 1000, FALSE);
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 21, 12, 0, 0);
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files = count_files (olivine_store_get_dir (store));

  result = olivine_import_file (store, NULL, stream, &no_options, now, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_counts (result, 3000, 0, 0);
  g_assert_cmpint (count (store, "main.entry"), ==, 3000);
  g_assert_cmpuint (count_files (olivine_store_get_dir (store)), ==, n_files);
}

static GBytes *
pack (const char *bytes,
      gsize       length)
{
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_data (bytes, (gssize) length,
                                                                        NULL);
  g_autoptr (GConverter) packer =
    G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, packer);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_output_stream_splice (output, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static void
test_packed (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GString) text = make_file (3000);
  g_autoptr (GBytes) packed = pack (text->str, text->len);
  g_autoptr (GFile) plain = import_fixture_write ("plain.csv", text->str, text->len);
  g_autoptr (GFile) file = import_fixture_write ("diary.csv.gz", g_bytes_get_data (packed, NULL),
                                                 g_bytes_get_size (packed));
  g_autoptr (GFile) cut = import_fixture_write ("cut.csv.gz", g_bytes_get_data (packed, NULL),
                                                g_bytes_get_size (packed) / 2);
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (OlivineImportResult) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (import_path (store, cut, &no_options, NULL, NULL, NULL, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_DAMAGED);
  g_clear_error (&error);
  assert_untouched (store);

  result = import_path (store, file, &no_options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_counts (result, 3000, 0, 0);
  again = import_path (store, plain, &no_options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_counts (again, 0, 3000, 0);
}

/* Something that is neither is still said to be something else. */
static void
test_packed_something (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GBytes) packed = pack ("a,b\n1,2\n", 8);
  g_autoptr (GFile) file = import_fixture_write ("some.gz", g_bytes_get_data (packed, NULL),
                                                 g_bytes_get_size (packed));
  g_autoptr (GError) error = NULL;

  g_assert_null (import_path (store, file, &no_options, NULL, NULL, NULL, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "a, b"));
  assert_untouched (store);
}

/* Does something once, as soon as so much is done. */
typedef struct {
  double        at;
  gboolean      is_done;
  GFile        *file;        /* to write to */
  GCancellable *cancellable; /* to cancel */
  OlivineStore *store;       /* to add to */
} Event;

static void
write_to_file (double   fraction,
               guint    n_rows,
               gpointer user_data)
{
  Event *event = user_data;
  FILE *stream = NULL;

  if (fraction < event->at || event->is_done)
    return;
  event->is_done = TRUE;
  stream = g_fopen (g_file_peek_path (event->file), "a");
  g_assert_nonnull (stream);
  fputs ("2026-11-20,Late,1,1,\n", stream);
  fclose (stream);
}

/* Whether while it is looked through or while it is read. */
static void
test_changed (void)
{
  static const double moments[] = { 0.0, 0.1, 0.3, 0.5 };

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
      g_autoptr (GString) text = make_file (3000);
      g_autoptr (GFile) file = import_fixture_write ("growing.csv", text->str, text->len);
      g_autoptr (GError) error = NULL;
      Event event = { .at = moments[i], .file = file };

      g_assert_null (import_path (store, file, &no_options, write_to_file, &event, NULL, &error));
      g_assert_true (event.is_done);
      g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CHANGED);
      assert_untouched (store);
    }
}

static void
cancel (double   fraction,
        guint    n_rows,
        gpointer user_data)
{
  Event *event = user_data;

  if (fraction < event->at || event->is_done)
    return;
  event->is_done = TRUE;
  g_cancellable_cancel (event->cancellable);
}

/* Stopped at any stage there is nothing of it, and it can be done again. */
static void
test_cancelled (void)
{
  static const double moments[] = { 0.0, 0.1, 0.26, 0.5, 0.651, 0.7, 0.85 };
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GString) text = make_file (N_ROWS);
  g_autoptr (GFile) file = import_fixture_write ("diary.csv", text->str, text->len);
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) local_error = NULL;
      Event event = { .at = moments[i], .cancellable = cancellable };

      g_assert_null (import_path (store, file, &no_options, cancel, &event, cancellable,
                                  &local_error));
      g_assert_true (event.is_done);
      g_assert_error (local_error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED);
      assert_untouched (store);
    }

  result = import_path (store, file, &no_options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_counts (result, N_ROWS, 0, 0);
}

typedef struct {
  double last;
  guint  last_rows;
  guint  n_calls;
} Told;

static void
check_progress (double   fraction,
                guint    n_rows,
                gpointer user_data)
{
  Told *told = user_data;

  g_assert_cmpfloat (fraction, >=, told->last);
  g_assert_cmpuint (n_rows, >=, told->last_rows);
  told->last = fraction;
  told->last_rows = n_rows;
  told->n_calls++;
}

static void
test_progress (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GString) text = make_file (N_ROWS);
  g_autoptr (GFile) file = import_fixture_write ("diary.csv", text->str, text->len);
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Told told = { 0 };

  result = import_path (store, file, &no_options, check_progress, &told, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (told.last, ==, 1.0);
  g_assert_cmpuint (told.last_rows, ==, N_ROWS);
  g_assert_cmpuint (told.n_calls, >, 15);
}

static void
add_entry (double   fraction,
           guint    n_rows,
           gpointer user_data)
{
  Event *event = user_data;
  g_autoptr (OlivineStore) other = NULL;
  g_autoptr (OlivineEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  if (fraction < event->at || event->is_done)
    return;
  event->is_done = TRUE;
  entry = olivine_entry_new ();
  entry->date = olivine_date_from_ymd (2026, 11, 20);
  g_free (entry->food);
  entry->food = g_strdup ("Meanwhile");
  entry->grams = 1000;
  other = olivine_store_open_same (event->store, &error);
  g_assert_no_error (error);
  olivine_diary_add (other, entry, &error);
  g_assert_no_error (error);
}

/* A meal can be logged while a file is read, however long that takes. */
static void
test_nobody_waits (void)
{
  static const double moments[] = { 0.1, 0.4, 0.6 };
  g_autoptr (GString) text = make_file (3000);

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *name = g_strdup_printf ("diary-%zu", i);
      g_autoptr (OlivineStore) store = import_fixture_open_store (name);
      g_autoptr (GFile) file = import_fixture_write ("diary.csv", text->str, text->len);
      g_autoptr (OlivineImportResult) result = NULL;
      g_autoptr (GError) error = NULL;
      Event event = { .at = moments[i], .store = store };

      result = import_path (store, file, &no_options, add_entry, &event, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (event.is_done);
      assert_counts (result, 3000, 0, 0);
      g_assert_cmpint (count (store, "main.entry"), ==, 3001);
    }
}

/* So many rejects are of no use to anybody; they are counted all the same. */
static void
test_many_rejects (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GString) text = g_string_new ("date,food,grams\n2026-11-20,Soup,250\n");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const OlivineReject *last = NULL;

  for (guint i = 0; i < OLIVINE_IMPORT_MAX_REJECTS + 500; i++)
    g_string_append (text, "2026-11-20,Soup,-1\n");
  result = import_fixture_import (store, text->str, text->len, G_MAXSIZE, &no_options, &error);
  g_assert_no_error (error);
  assert_counts (result, 1, 0, OLIVINE_IMPORT_MAX_REJECTS + 500);
  g_assert_cmpuint (result->rejects->len, ==, OLIVINE_IMPORT_MAX_REJECTS);
  last = result->rejects->pdata[OLIVINE_IMPORT_MAX_REJECTS - 1];
  g_assert_cmpuint (last->line, ==, OLIVINE_IMPORT_MAX_REJECTS + 2);
}

static OlivineImportResult *
import_coffees (OlivineStore *store,
                guint         n_coffees,
                guint         n_teas)
{
  g_autoptr (GString) text = g_string_new ("date,food,grams\n");
  g_autoptr (GError) error = NULL;
  OlivineImportResult *result = NULL;

  for (guint i = 0; i < MAX (n_coffees, n_teas); i++)
    {
      if (i < n_coffees)
        g_string_append (text, "2026-11-20,Coffee,200\n");
      if (i < n_teas)
        g_string_append (text, "2026-11-20,Tea,200\n");
      g_string_append_printf (text, "2026-11-20,Food %u,200\n", i);
    }
  result = import_fixture_import (store, text->str, text->len, G_MAXSIZE, &no_options, &error);
  g_assert_no_error (error);

  return result;
}

/* Equal rows stay as many as they are; a file with more of them adds what is new. */
static void
test_equal_rows (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (OlivineImportResult) first = import_coffees (store, 700, 2);
  g_autoptr (OlivineImportResult) again = import_coffees (store, 700, 2);
  g_autoptr (OlivineImportResult) more = import_coffees (store, 703, 3);
  g_autoptr (OlivineImportResult) less = import_coffees (store, 5, 1);

  assert_counts (first, 1402, 0, 0);
  assert_counts (again, 0, 1402, 0);
  assert_counts (more, 7, 1402, 0);
  assert_counts (less, 0, 11, 0);
  g_assert_cmpint (count (store, "main.entry WHERE food = 'Coffee'"), ==, 703);
  g_assert_cmpint (count (store, "main.entry WHERE food = 'Tea'"), ==, 3);
}

/* A file that overlaps: known, edited, deleted and new rows, with and without uids. */
static void
test_dry_run_is_exact (void)
{
  static const char before[] = "date,food,grams,uid\n2026-11-19,A,1,\n2026-11-19,A,1,\n"
                               "2026-11-19,B,1,b\n2026-11-19,C,1,c\n";
  static const char after[] = "date,food,grams,uid\n2026-11-19,A,1,\n2026-11-19,A,1,\n"
                              "2026-11-19,A,1,\n2026-11-19,B,1,b\n2026-11-19,C,1,c\n"
                              "2026-11-19,D,1,d\n2026-11-19,E,1,d\n2026-11-19,F,-1,\n";
  const OlivineImportOptions dry = { .dry_run = TRUE };
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) first = import_fixture_import (store, before, strlen (before), 9,
                                                                 &no_options, &error);
  g_autoptr (OlivineEntry) edited = olivine_diary_get (store, "c", NULL);
  g_autoptr (OlivineImportResult) predicted = NULL;
  g_autoptr (OlivineImportResult) result = NULL;

  assert_counts (first, 4, 0, 0);
  edited->grams = 5000;
  g_assert_true (olivine_diary_replace (store, edited, NULL));
  g_assert_true (olivine_diary_remove (store, "b", NULL, NULL));

  predicted = import_fixture_import (store, after, strlen (after), 9, &dry, &error);
  g_assert_no_error (error);
  assert_counts (predicted, 2, 5, 1);
  g_assert_cmpint (count (store, "main.entry"), ==, 3);
  g_assert_cmpint (count (store, "main.import_run"), ==, 1);
  result = import_fixture_import (store, after, strlen (after), 9, &no_options, &error);
  g_assert_no_error (error);
  assert_counts (result, 2, 5, 1);
  g_assert_cmpint (count (store, "main.entry"), ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/import-stream/read-once", test_read_once);
  g_test_add_func ("/olivine/import-stream/packed", test_packed);
  g_test_add_func ("/olivine/import-stream/packed-something", test_packed_something);
  g_test_add_func ("/olivine/import-stream/changed", test_changed);
  g_test_add_func ("/olivine/import-stream/cancelled", test_cancelled);
  g_test_add_func ("/olivine/import-stream/progress", test_progress);
  g_test_add_func ("/olivine/import-stream/nobody-waits", test_nobody_waits);
  g_test_add_func ("/olivine/import-stream/many-rejects", test_many_rejects);
  g_test_add_func ("/olivine/import-stream/equal-rows", test_equal_rows);
  g_test_add_func ("/olivine/import-stream/dry-run-is-exact", test_dry_run_is_exact);

  return g_test_run ();
}
