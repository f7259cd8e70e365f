/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening: private files, sound settings, refusals that change nothing, and many
 * programs at once. */

#include "olivine-store.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "olivine-copies.h"
#include "olivine-journal.h"
#include "olivine-schema.h"
#include "store-fixture.h"

#define N_PROGRAMS 6
#define N_ENTRIES_EACH 25

static int
mode_of (StoreFixture *fixture,
         const char   *name)
{
  g_autofree char *path = store_fixture_path (fixture, name);
  GStatBuf info = { 0 };

  g_assert_cmpint (g_stat (path, &info), ==, 0);

  return info.st_mode & 0777;
}

static void
test_new_destroy (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "diary.db");
  g_autofree char *path_of_store = olivine_store_get_path (fixture->store, "diary.db");

  g_assert_cmpstr (olivine_store_get_dir (fixture->store), ==, fixture->dir);
  g_assert_cmpstr (path, ==, path_of_store);
  g_assert_cmpstr (path, ==, olivine_db_get_path (olivine_store_get_db (fixture->store)));
}

static void
test_settings_are_read_back (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autofree char *journal = fixture_text (fixture, "PRAGMA main.journal_mode");

  g_assert_cmpstr (journal, ==, "wal");
  g_assert_cmpint (fixture_count (fixture, "PRAGMA main.synchronous"), ==, 2);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA user_version"), ==, 5);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM foods.food"), >, 10);
}

/* What looks up foods makes no folder, and knows nothing of a diary that is there. */
static void
test_catalogues_only (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autofree char *absent = store_fixture_path (fixture, "not-there");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) nobodys = olivine_store_open_catalogues (absent, &error);
  g_autoptr (OlivineStore) somebodys = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *diary = store_fixture_path (fixture, "diary.db");
  gint64 n_rows = -1;

  g_assert_no_error (error);
  g_assert_false (g_file_test (absent, G_FILE_TEST_EXISTS));
  g_assert_true (olivine_db_get_int (olivine_store_get_db (nobodys), "SELECT count (*) FROM foods.food",
                                     &n_rows, &error));
  g_assert_cmpint (n_rows, >, 10);

  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Oats", 50));
  g_clear_object (&fixture->store);
  before = fixture_file_sum (diary);
  somebodys = olivine_store_open_catalogues (fixture->dir, &error);
  g_assert_no_error (error);
  g_assert_true (olivine_db_get_int (olivine_store_get_db (somebodys), "SELECT count (*) FROM entry",
                                     &n_rows, &error));
  g_assert_cmpint (n_rows, ==, 0);
  g_clear_object (&somebodys);
  after = fixture_file_sum (diary);
  g_assert_cmpstr (before, ==, after);
}

/* Whatever the person's umask lets through, or forbids. */
static void
test_files_are_private (void)
{
  static const mode_t masks[] = { 0000, 0022, 0277 };

  for (gsize i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autofree char *name = g_strdup_printf ("private-%" G_GSIZE_FORMAT, i);
      StoreFixture fixture = { 0 };
      mode_t before = 0;

      g_mkdir_with_parents (g_get_user_data_dir (), 0700);
      fixture.dir = g_build_filename (g_get_user_data_dir (), name, NULL);
      before = umask (masks[i]);
      store_fixture_reopen (&fixture);
      olivine_entry_unref (fixture_add (&fixture, "2026-01-01", "Oats", 50));
      umask (before);

      g_assert_cmpint (mode_of (&fixture, "."), ==, 0700);
      g_assert_cmpint (mode_of (&fixture, "diary.db"), ==, 0600);
      g_assert_cmpint (mode_of (&fixture, "diary.db-wal"), ==, 0600);
      g_assert_cmpint (mode_of (&fixture, "diary.db-shm"), ==, 0600);
      store_fixture_tear_down (&fixture, NULL);
    }
}

static void
test_nothing_else_is_left_in_the_folder (StoreFixture  *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name = NULL;

  g_clear_object (&fixture->store);
  dir = g_dir_open (fixture->dir, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_cmpstr (name, ==, "diary.db");
}

/* Root may write everywhere, but even root makes no folder below a file. */
static void
test_folder_that_cannot_be_made (void)
{
  g_autofree char *file = g_build_filename (g_get_user_data_dir (), "a-file", NULL);
  g_autofree char *dir = g_build_filename (file, "olivine", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fixture_write_file (file, "x", 1);
  g_assert_null (olivine_store_open (dir, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, dir));
  g_assert_nonnull (strstr (error->message, "choose another folder"));
}

static void
test_folder_that_cannot_be_written (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  g_autofree char *dir = store_fixture_path (fixture, "sealed");
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      return;
    }
  g_mkdir (dir, 0500);
  g_assert_null (olivine_store_open (dir, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_READ_ONLY);
}

static void
test_missing_food_tables_say_where (void)
{
  g_autofree char *before = g_strdup (g_getenv ("OLIVINE_FOODS_DB"));
  g_autofree char *dir = olivine_store_default_dir ();
  g_autoptr (GError) error = NULL;

  g_setenv ("OLIVINE_FOODS_DB", "/nowhere/foods.db", TRUE);
  g_assert_null (olivine_store_open (dir, &error));
  g_setenv ("OLIVINE_FOODS_DB", before, TRUE);
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "/nowhere/foods.db"));
}

static void
test_wrong_food_tables_are_refused (void)
{
  g_autofree char *before = g_strdup (g_getenv ("OLIVINE_FOODS_DB"));
  g_autofree char *dir = olivine_store_default_dir ();
  g_autofree char *wrong = fixture_write_version_1 (g_get_user_data_dir (), 1);
  g_autoptr (GError) error = NULL;

  g_setenv ("OLIVINE_FOODS_DB", wrong, TRUE);
  g_assert_null (olivine_store_open (dir, &error));
  g_setenv ("OLIVINE_FOODS_DB", before, TRUE);
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
}

static void
test_b3_damaged_diary_is_not_opened (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "diary.db");
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture_write_file (path, "not a database", -1);
  sum = fixture_file_sum (path);
  g_assert_null (olivine_store_open (fixture->dir, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
  sum_after = fixture_file_sum (path);
  g_assert_cmpstr (sum, ==, sum_after);
}

static void
test_b3_newer_diary_is_not_opened (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "diary.db");
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;
  g_autoptr (GError) error = NULL;

  olivine_db_exec (olivine_store_get_db (fixture->store), "PRAGMA user_version = 9", &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->store);
  sum = fixture_file_sum (path);
  g_assert_null (olivine_store_open (fixture->dir, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NEWER_SCHEMA);
  sum_after = fixture_file_sum (path);
  g_assert_cmpstr (sum, ==, sum_after);
}

static void
test_b2_older_diary_is_copied_then_migrated (void)
{
  g_autofree char *dir = olivine_store_default_dir ();
  g_autofree char *copy = g_build_filename (dir, "backups", "diary-before-version-5.db", NULL);
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };
  StoreFixture fixture = { 0 };

  g_free (fixture_write_version_1 (dir, 25));
  store_fixture_set_up (&fixture, NULL);
  g_assert_cmpint (fixture_count (&fixture, "SELECT count (*) FROM main.food"), ==, 25);
  g_assert_cmpint (fixture_count (&fixture, "SELECT count (*) FROM main.portion"), ==, 25);
  g_assert_cmpint (fixture_count (&fixture, "PRAGMA main.user_version"), ==, 5);
  g_assert_cmpint (mode_of (&fixture, "backups/diary-before-version-5.db"), ==, 0600);

  g_assert_true (olivine_copies_inspect (copy, &info, &error));
  g_assert_no_error (error);
  g_assert_cmpint (info.n_foods, ==, 25);
  g_assert_cmpint (info.n_entries, ==, 0);

  /* Nothing more to migrate, nothing more to copy. */
  store_fixture_reopen (&fixture);
  g_assert_cmpint (mode_of (&fixture, "backups"), ==, 0700);
  store_fixture_tear_down (&fixture, NULL);
}

/* A diary that was written before there were laboratory values: all of it stays,
 * and what was done before can still be undone. */
static void
test_b2_diary_of_version_2_is_copied_then_migrated (void)
{
  g_autofree char *dir = olivine_store_default_dir ();
  g_autofree char *copy = g_build_filename (dir, "backups", "diary-before-version-5.db", NULL);
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };
  StoreFixture fixture = { 0 };

  g_free (fixture_write_version_2 (dir));
  store_fixture_set_up (&fixture, NULL);
  g_assert_cmpint (fixture_count (&fixture, "PRAGMA main.user_version"), ==, 5);
  g_assert_cmpint (fixture_count (&fixture, "SELECT count (*) FROM main.entry"), ==, 2);
  g_assert_cmpint (fixture_count (&fixture, "SELECT count (*) FROM main.profile"), ==, 1);
  g_assert_cmpint (fixture_count (&fixture, "SELECT count (*) FROM main.day"), ==, 1);
  g_assert_cmpint (fixture_count (&fixture, "SELECT count (*) FROM main.favourite"), ==, 1);
  g_assert_cmpint (fixture_count (&fixture, "SELECT sum (magnesium_mg) FROM main.entry"), ==,
                   177400);
  g_assert_cmpint (fixture_count (&fixture, "SELECT count (*) FROM main.lab"), ==, 0);

  g_assert_true (olivine_copies_inspect (copy, &info, &error));
  g_assert_no_error (error);
  g_assert_cmpint (info.n_entries, ==, 2);

  label = olivine_journal_peek (fixture.store, &error);
  g_assert_cmpstr (label, ==, "mark the day");
  g_assert_true (olivine_journal_undo (fixture.store, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count (&fixture, "SELECT count (*) FROM main.day"), ==, 0);
  store_fixture_tear_down (&fixture, NULL);
}

static void
test_copy_put_in_place_by_hand_is_taken (StoreFixture  *fixture,
                                         gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "diary.db");
  g_autofree char *copy = store_fixture_path (fixture, "copy.db");
  g_autofree char *journal = NULL;
  g_autoptr (GError) error = NULL;

  olivine_entry_unref (fixture_add (fixture, "2026-02-01", "Spinach", 79));
  olivine_copies_backup (fixture->store, copy, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->store);
  g_assert_cmpint (g_chmod (copy, 0644), ==, 0);
  g_assert_cmpint (g_rename (copy, path), ==, 0);

  store_fixture_reopen (fixture);
  journal = fixture_text (fixture, "PRAGMA main.journal_mode");
  g_assert_cmpstr (journal, ==, "wal");
  g_assert_cmpint (mode_of (fixture, "diary.db"), ==, 0600);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 1);
}

static void
write_library (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                              &error);

  olivine_schema_migrate (db, OLIVINE_SCHEMA_CATALOGUE, &error);
  g_assert_no_error (error);
}

static void
test_catalogues_cannot_be_written (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  static const char *const writes[] = { "DELETE FROM foods.food", "DELETE FROM library.food" };

  write_library (fixture);
  store_fixture_reopen (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_db_exec (olivine_store_get_db (fixture->store), writes[i], &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_READ_ONLY);
    }
}

/* Imported foods can be imported again; the diary cannot be eaten again. */
static void
test_damaged_library_does_not_keep_from_the_diary (StoreFixture  *fixture,
                                                   gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  fixture_write_file (path, "no library at all", -1);
  store_fixture_reopen (fixture);
  g_assert_true (olivine_copies_check (fixture->store, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "library.db"));
}

static void
count_change (OlivineStore *store,
              guint        *n_changes)
{
  (*n_changes)++;
}

static void
test_changes_of_others_are_noticed (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) other = olivine_store_open_same (fixture->store, &error);
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-01-05", "", "Oats", 40, 55);
  guint n_changes = 0;

  g_assert_no_error (error);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_change), &n_changes);
  g_assert_false (olivine_store_poll_changed (fixture->store));

  olivine_diary_add (other, entry, &error);
  g_assert_no_error (error);
  g_assert_true (olivine_store_poll_changed (fixture->store));
  g_assert_false (olivine_store_poll_changed (fixture->store));
  g_assert_cmpuint (n_changes, ==, 1);

  olivine_entry_unref (fixture_add (fixture, "2026-01-05", "Milk", 10));
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_false (olivine_store_poll_changed (fixture->store));
}

static gpointer
open_in_thread (gpointer data)
{
  g_autoptr (OlivineStore) own = olivine_store_open_same (data, NULL);
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-01-06", "", "Oats", 40, 55);

  return GINT_TO_POINTER (own != NULL && olivine_diary_add (own, entry, NULL));
}

static void
test_worker_has_its_own (StoreFixture  *fixture,
                         gconstpointer  data)
{
  GThread *thread = g_thread_new ("worker", open_in_thread, fixture->store);

  g_assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 1);
}

/* A second look at the file must not drop the locks the first connection holds. */
static void
test_second_open_keeps_the_locks_of_the_first (StoreFixture  *fixture,
                                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  pid_t child = 0;
  int status = 0;

  olivine_entry_unref (fixture_add (fixture, "2026-01-07", "Oats", 55));
  g_object_unref (olivine_store_open_same (fixture->store, &error));
  g_assert_no_error (error);

  /* Another program opens and closes: it must not take itself for the last one. */
  child = fork ();
  if (child == 0)
    {
      OlivineStore *store = olivine_store_open (fixture->dir, NULL);
      gboolean opened = store != NULL;

      g_clear_object (&store);
      _exit (!opened);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (mode_of (fixture, "diary.db-wal"), ==, 0600);
  olivine_entry_unref (fixture_add (fixture, "2026-01-07", "Milk", 10));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 2);
}

static void
write_as_program (const char *dir,
                  int         number)
{
  g_autoptr (GError) error = NULL;
  OlivineStore *store = olivine_store_open (dir, &error);

  /* A child inherits the state of the random numbers, which a program does not. */
  g_random_set_seed (number);
  for (int i = 0; store != NULL && i < N_ENTRIES_EACH; i++)
    {
      g_autofree char *food = g_strdup_printf ("Food %d of program %d", i, number);
      g_autoptr (OlivineEntry) entry = fixture_entry ("2026-05-05", "", food, 100, 1);

      if (!olivine_diary_add (store, entry, &error))
        break;
    }
  g_clear_object (&store);
  if (error != NULL)
    g_printerr ("# program %d: %s\n", number, error->message);
  _exit (error != NULL);
}

static void
run_programs (const char *dir)
{
  pid_t children[N_PROGRAMS] = { 0 };

  for (int i = 0; i < N_PROGRAMS; i++)
    {
      children[i] = fork ();
      g_assert_cmpint (children[i], >=, 0);
      if (children[i] == 0)
        write_as_program (dir, i);
    }
  for (int i = 0; i < N_PROGRAMS; i++)
    {
      int status = 0;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
    }
}

static void
check_programs (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (fixture, NULL);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==,
                   N_PROGRAMS * N_ENTRIES_EACH);
  g_assert_true (olivine_copies_check (fixture->store, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_programs_start_and_write_at_once (void)
{
  g_autofree char *dir = olivine_store_default_dir ();
  StoreFixture fixture = { 0 };

  run_programs (dir);
  check_programs (&fixture);
  store_fixture_tear_down (&fixture, NULL);
}

static void
test_programs_migrate_at_once (void)
{
  g_autofree char *dir = olivine_store_default_dir ();
  StoreFixture fixture = { 0 };

  g_free (fixture_write_version_1 (dir, 10));
  run_programs (dir);
  check_programs (&fixture);
  g_assert_cmpint (fixture_count (&fixture, "SELECT count (*) FROM main.food"), ==, 10);
  store_fixture_tear_down (&fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/store/new-destroy", test_new_destroy);
  STORE_FIXTURE_ADD ("/olivine/store/settings-are-read-back", test_settings_are_read_back);
  STORE_FIXTURE_ADD ("/olivine/store/catalogues-only", test_catalogues_only);
  g_test_add_func ("/olivine/store/files-are-private", test_files_are_private);
  STORE_FIXTURE_ADD ("/olivine/store/nothing-else-is-left-in-the-folder",
                     test_nothing_else_is_left_in_the_folder);
  g_test_add_func ("/olivine/store/folder-that-cannot-be-made", test_folder_that_cannot_be_made);
  STORE_FIXTURE_ADD ("/olivine/store/folder-that-cannot-be-written",
                     test_folder_that_cannot_be_written);
  g_test_add_func ("/olivine/store/missing-food-tables-say-where",
                   test_missing_food_tables_say_where);
  g_test_add_func ("/olivine/store/wrong-food-tables-are-refused",
                   test_wrong_food_tables_are_refused);
  STORE_FIXTURE_ADD ("/olivine/store/b3-damaged-diary-is-not-opened",
                     test_b3_damaged_diary_is_not_opened);
  STORE_FIXTURE_ADD ("/olivine/store/b3-newer-diary-is-not-opened",
                     test_b3_newer_diary_is_not_opened);
  g_test_add_func ("/olivine/store/b2-older-diary-is-copied-then-migrated",
                   test_b2_older_diary_is_copied_then_migrated);
  g_test_add_func ("/olivine/store/b2-diary-of-version-2-is-copied-then-migrated",
                   test_b2_diary_of_version_2_is_copied_then_migrated);
  STORE_FIXTURE_ADD ("/olivine/store/copy-put-in-place-by-hand-is-taken",
                     test_copy_put_in_place_by_hand_is_taken);
  STORE_FIXTURE_ADD ("/olivine/store/catalogues-cannot-be-written",
                     test_catalogues_cannot_be_written);
  STORE_FIXTURE_ADD ("/olivine/store/damaged-library-does-not-keep-from-the-diary",
                     test_damaged_library_does_not_keep_from_the_diary);
  STORE_FIXTURE_ADD ("/olivine/store/changes-of-others-are-noticed",
                     test_changes_of_others_are_noticed);
  STORE_FIXTURE_ADD ("/olivine/store/worker-has-its-own", test_worker_has_its_own);
  STORE_FIXTURE_ADD ("/olivine/store/second-open-keeps-the-locks-of-the-first",
                     test_second_open_keeps_the_locks_of_the_first);
  g_test_add_func ("/olivine/store/programs-start-and-write-at-once",
                   test_programs_start_and_write_at_once);
  g_test_add_func ("/olivine/store/programs-migrate-at-once", test_programs_migrate_at_once);

  return g_test_run ();
}
