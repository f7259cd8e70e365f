/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Imports: all or nothing, exactly as the dry run said, once, and back again. */

#include "olivine-import-log.h"

#include "olivine-journal.h"
#include "store-fixture.h"

static OlivineImportRow *
row_new (OlivineEntry *entry,
         OlivineFood  *food)
{
  OlivineImportRow *row = g_new0 (OlivineImportRow, 1);

  row->entry = entry;
  row->food = food;

  return row;
}

static GPtrArray *
rows_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_import_row_free);
}

/* A file of @n_rows entries, with a uid each where @with_uids. */
static GPtrArray *
file_of (guint    n_rows,
         gboolean with_uids)
{
  GPtrArray *rows = rows_new ();

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("Food %u", i);
      g_autofree char *identity = g_strdup_printf ("row-%u", i);
      OlivineEntry *entry = fixture_entry ("2026-01-01", "", name, 100, i);

      if (with_uids)
        {
          g_free (entry->uid);
          entry->uid = g_strdup (identity);
        }
      g_ptr_array_add (rows, row_new (entry, NULL));
    }

  return rows;
}

static gboolean
try_merge (StoreFixture        *fixture,
           GPtrArray           *rows,
           gboolean             dry_run,
           OlivineMergeResult  *result,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 9, 0, 0);
  g_autoptr (OlivineImportStage) stage = olivine_import_stage_new (fixture->store, error);
  const OlivineImportMerge options = { "diary.csv", "olivine-diary", now, dry_run, NULL, NULL };

  g_assert_nonnull (stage);
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (olivine_import_stage_add (stage, rows->pdata[i], error));

  return olivine_import_stage_merge (stage, &options, result, cancellable, error);
}

static OlivineMergeResult
merge (StoreFixture *fixture,
       GPtrArray    *rows,
       gboolean      dry_run)
{
  g_autoptr (GError) error = NULL;
  OlivineMergeResult result = { 0 };

  g_assert_true (try_merge (fixture, rows, dry_run, &result, NULL, &error));
  g_assert_no_error (error);

  return result;
}

static void
assert_counts (OlivineMergeResult result,
               guint              n_imported,
               guint              n_skipped)
{
  g_assert_cmpuint (result.n_imported, ==, n_imported);
  g_assert_cmpuint (result.n_skipped, ==, n_skipped);
}

static gint64
count_entries (StoreFixture *fixture)
{
  return fixture_count (fixture, "SELECT count (*) FROM main.entry");
}

static void
test_rows_come_in (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = file_of (5, TRUE);

  assert_counts (merge (fixture, rows, FALSE), 5, 0);
  g_assert_cmpint (count_entries (fixture), ==, 5);
  g_assert_cmpint (fixture_count (fixture, "SELECT n_imported FROM main.import_run"), ==, 5);
}

/* The dry run says what the import then does, and the second import does nothing. */
static void
test_b12_dry_run_is_exact_and_repeating_is_nothing (StoreFixture  *fixture,
                                                    gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = file_of (40, FALSE);
  g_autoptr (OlivineEntry) there = fixture_add (fixture, "2026-01-01", "Mine", 1);
  gint64 n_journal = 0;

  g_ptr_array_add (rows, row_new (olivine_entry_copy (there), NULL));
  n_journal = fixture_count (fixture, "SELECT count (*) FROM main.journal");
  assert_counts (merge (fixture, rows, TRUE), 40, 1);
  g_assert_cmpint (count_entries (fixture), ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.import_run"), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.import_row"), ==, 0);

  assert_counts (merge (fixture, rows, FALSE), 40, 1);
  g_assert_cmpint (count_entries (fixture), ==, 41);
  assert_counts (merge (fixture, rows, TRUE), 0, 41);
  assert_counts (merge (fixture, rows, FALSE), 0, 41);
  g_assert_cmpint (count_entries (fixture), ==, 41);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.import_run"), ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.journal"), ==, n_journal);
}

static void
test_row_twice_in_one_file_comes_once (StoreFixture  *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = file_of (1, TRUE);
  OlivineEntry *again = NULL;

  again = fixture_entry ("2026-01-01", "", "Again", 1, 1);
  g_free (again->uid);
  again->uid = g_strdup ("row-0");
  g_ptr_array_add (rows, row_new (again, NULL));
  assert_counts (merge (fixture, rows, TRUE), 1, 1);
  assert_counts (merge (fixture, rows, FALSE), 1, 1);
}

static void
test_deleted_rows_stay_deleted (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = file_of (3, TRUE);

  merge (fixture, rows, FALSE);
  g_assert_true (olivine_diary_remove (fixture->store, "row-1", NULL, NULL));
  assert_counts (merge (fixture, rows, FALSE), 0, 3);
  g_assert_cmpint (count_entries (fixture), ==, 2);
}

/* A row that breaks a rule of the tables takes the whole import with it. */
static void
test_bad_row_lets_nothing_in (StoreFixture  *fixture,
                              gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = file_of (10, TRUE);
  g_autoptr (GError) error = NULL;
  OlivineMergeResult result = { 0 };

  ((OlivineImportRow *) rows->pdata[9])->entry->date = olivine_date_from_ymd (1, 1, 1);
  olivine_db_exec (olivine_store_get_db (fixture->store),
                   "CREATE UNIQUE INDEX main.in_the_way ON entry (date) WHERE date < '1000'; "
                   "INSERT INTO main.entry (uid, date, time, meal, dish, kind, food_id, food, "
                   "unit, estimated, compound, agreed, cautions, note) VALUES ('x', '0001-01-01', "
                   "'', '', '', 'food', '', 'x', '', 0, '', 0, '', '')", &error);
  g_assert_no_error (error);
  g_assert_false (try_merge (fixture, rows, FALSE, &result, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (count_entries (fixture), ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.import_run"), ==, 0);
}

static void
undo (StoreFixture  *fixture,
      guint          n_removed_expected,
      GPtrArray    **kept_uids)
{
  g_autofree char *file_name = NULL;
  g_autofree char *format = NULL;
  g_autoptr (GError) error = NULL;
  guint n_removed = 0;

  g_assert_true (olivine_import_log_undo (fixture->store, &file_name, &format, &n_removed,
                                          kept_uids, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (file_name, ==, "diary.csv");
  g_assert_cmpstr (format, ==, "olivine-diary");
  g_assert_cmpuint (n_removed, ==, n_removed_expected);
}

static void
test_undo_takes_all_back (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = file_of (20, TRUE);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;

  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Mine", 1));
  merge (fixture, rows, FALSE);
  undo (fixture, 20, &kept);
  g_assert_cmpuint (kept->len, ==, 0);
  g_assert_cmpint (count_entries (fixture), ==, 1);
  g_assert_false (olivine_import_log_undo (fixture->store, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);

  assert_counts (merge (fixture, rows, FALSE), 20, 0);
  g_assert_cmpint (count_entries (fixture), ==, 21);
}

static void
test_undo_keeps_what_was_edited (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = file_of (4, TRUE);
  g_autoptr (OlivineEntry) entry = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  merge (fixture, rows, FALSE);
  entry = olivine_diary_get (fixture->store, "row-2", NULL);
  g_free (entry->note);
  entry->note = g_strdup ("with butter");
  g_assert_true (olivine_diary_replace (fixture->store, entry, NULL));
  g_assert_true (olivine_diary_remove (fixture->store, "row-3", NULL, NULL));

  undo (fixture, 2, &kept);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (kept->pdata[0], ==, "row-2");
  g_assert_cmpint (count_entries (fixture), ==, 1);

  /* What was kept is not doubled, what was deleted does not come back. */
  assert_counts (merge (fixture, rows, FALSE), 2, 2);
}

static void
test_edit_taken_back_is_no_edit (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = file_of (1, TRUE);
  g_autoptr (OlivineEntry) entry = NULL;

  merge (fixture, rows, FALSE);
  entry = olivine_diary_get (fixture->store, "row-0", NULL);
  entry->grams = 1;
  g_assert_true (olivine_diary_replace (fixture->store, entry, NULL));
  g_assert_true (olivine_journal_undo (fixture->store, NULL, NULL, NULL, NULL));
  undo (fixture, 1, NULL);
}

static void
test_newest_import_is_taken_back_first (StoreFixture  *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GPtrArray) few = file_of (3, TRUE);
  g_autoptr (GPtrArray) more = file_of (8, TRUE);

  merge (fixture, few, FALSE);
  merge (fixture, more, FALSE);
  undo (fixture, 5, NULL);
  undo (fixture, 3, NULL);
  g_assert_cmpint (count_entries (fixture), ==, 0);
}

static void
test_foods_come_in_and_go (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = rows_new ();
  g_autoptr (OlivineFood) found = NULL;

  g_ptr_array_add (rows, row_new (NULL, fixture_food ("my:oats", "Own oats", 130)));
  g_ptr_array_add (rows, row_new (NULL, fixture_food ("", "Nameless id", 1)));
  g_ptr_array_add (rows, row_new (NULL, fixture_food ("core:milk", "Milk, whole", 10)));
  assert_counts (merge (fixture, rows, FALSE), 2, 1);
  found = olivine_catalogue_get (fixture->store, "my:oats", NULL);
  g_assert_nonnull (found);
  assert_counts (merge (fixture, rows, FALSE), 0, 3);
  undo (fixture, 2, NULL);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.food"), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.food_fts"), ==, 0);
}

/* Of a large diary the rows of a small import are picked out, and of a small one the
 * rest is put back: either way what stays is where it was. */
static void
test_undo_leaves_the_others_in_place (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  static const guint n_own[] = { 2, 40 };
  gint64 last_pk = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (n_own); i++)
    {
      g_autoptr (GPtrArray) rows = file_of (10, TRUE);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      for (guint n = 0; n < n_own[i]; n++)
        olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Mine", n));
      before = fixture_text (fixture, "SELECT group_concat (pk || uid || magnesium_mg) "
                             "FROM main.entry");
      merge (fixture, rows, FALSE);
      last_pk = fixture_count (fixture, "SELECT max (pk) FROM main.entry");
      undo (fixture, 10, NULL);
      after = fixture_text (fixture, "SELECT group_concat (pk || uid || magnesium_mg) "
                            "FROM main.entry");
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpint (fixture_count (fixture, "SELECT seq FROM sqlite_sequence "
                                      "WHERE name = 'entry'"), ==, last_pk);
    }
}

/* What is switched off for many rows is on again, however it ended. */
static void
test_connection_is_as_before (StoreFixture  *fixture,
                              gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = file_of (3, TRUE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  OlivineMergeResult result = { 0 };

  g_cancellable_cancel (cancellable);
  g_assert_false (try_merge (fixture, rows, FALSE, &result, cancellable, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA foreign_keys"), ==, 1);
  merge (fixture, rows, TRUE);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA foreign_keys"), ==, 1);
  merge (fixture, rows, FALSE);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA foreign_keys"), ==, 1);
  undo (fixture, 3, NULL);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM temp.sqlite_schema"), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
test_undo_keeps_foods_that_were_edited (StoreFixture  *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = rows_new ();
  g_autoptr (OlivineFood) edited = fixture_food ("my:rice", "Own rice, red", 50);
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *id = NULL;

  g_ptr_array_add (rows, row_new (NULL, fixture_food ("my:oats", "Own oats", 130)));
  g_ptr_array_add (rows, row_new (NULL, fixture_food ("my:rice", "Own rice", 40)));
  g_ptr_array_add (rows, row_new (NULL, fixture_food ("my:peas", "Own peas", 20)));
  assert_counts (merge (fixture, rows, FALSE), 3, 0);
  id = olivine_catalogue_save_own (fixture->store, edited, NULL);
  g_assert_nonnull (id);
  g_assert_true (olivine_catalogue_remove_own (fixture->store, "my:peas", NULL));

  undo (fixture, 1, &kept);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (kept->pdata[0], ==, "my:rice");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.food"), ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.food_fts"), ==, 1);
  /* What was deleted stays deleted, what was kept is not doubled. */
  assert_counts (merge (fixture, rows, FALSE), 1, 2);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/import-log/rows-come-in", test_rows_come_in);
  STORE_FIXTURE_ADD ("/olivine/import-log/b12-dry-run-is-exact-and-repeating-is-nothing",
                     test_b12_dry_run_is_exact_and_repeating_is_nothing);
  STORE_FIXTURE_ADD ("/olivine/import-log/row-twice-in-one-file-comes-once",
                     test_row_twice_in_one_file_comes_once);
  STORE_FIXTURE_ADD ("/olivine/import-log/deleted-rows-stay-deleted",
                     test_deleted_rows_stay_deleted);
  STORE_FIXTURE_ADD ("/olivine/import-log/bad-row-lets-nothing-in", test_bad_row_lets_nothing_in);
  STORE_FIXTURE_ADD ("/olivine/import-log/undo-takes-all-back", test_undo_takes_all_back);
  STORE_FIXTURE_ADD ("/olivine/import-log/undo-keeps-what-was-edited",
                     test_undo_keeps_what_was_edited);
  STORE_FIXTURE_ADD ("/olivine/import-log/edit-taken-back-is-no-edit",
                     test_edit_taken_back_is_no_edit);
  STORE_FIXTURE_ADD ("/olivine/import-log/newest-import-is-taken-back-first",
                     test_newest_import_is_taken_back_first);
  STORE_FIXTURE_ADD ("/olivine/import-log/foods-come-in-and-go", test_foods_come_in_and_go);

  STORE_FIXTURE_ADD ("/olivine/import-log/undo-leaves-the-others-in-place",
                     test_undo_leaves_the_others_in_place);
  STORE_FIXTURE_ADD ("/olivine/import-log/connection-is-as-before", test_connection_is_as_before);
  STORE_FIXTURE_ADD ("/olivine/import-log/undo-keeps-foods-that-were-edited",
                     test_undo_keeps_foods_that_were_edited);

  return g_test_run ();
}
