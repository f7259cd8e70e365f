/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies: whole, private, and back again without losing what was there. */

#include "olivine-copies.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "olivine-journal.h"
#include "olivine-schema.h"
#include "store-fixture.h"

static void
add_days (StoreFixture *fixture,
          const char   *first,
          guint         n_days)
{
  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *date = olivine_date_to_text (olivine_date_add_days (fixture_day (first), i));

      olivine_entry_unref (fixture_add (fixture, date, "Oats", 50));
    }
}

static char *
back_up (StoreFixture *fixture,
         const char   *name)
{
  g_autoptr (GError) error = NULL;
  char *path = store_fixture_path (fixture, name);

  olivine_copies_backup (fixture->store, path, &error);
  g_assert_no_error (error);

  return path;
}

static GDateTime *
a_moment (void)
{
  return g_date_time_new_utc (2026, 11, 21, 8, 30, 15);
}

static void
test_copy_is_whole_and_private (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *log = NULL;
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };
  GStatBuf status = { 0 };

  /* All of it is still in the log, which a copy of the file would miss. */
  add_days (fixture, "2026-01-01", 30);
  path = back_up (fixture, "copy.db");
  log = g_strconcat (path, "-wal", NULL);

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_true (olivine_copies_inspect (path, &info, &error));
  g_assert_no_error (error);
  g_assert_cmpint (info.n_entries, ==, 30);
  g_assert_cmpint (info.n_foods, ==, 0);
  g_assert_cmpint (olivine_date_compare (info.first, fixture_day ("2026-01-01")), ==, 0);
  g_assert_cmpint (olivine_date_compare (info.last, fixture_day ("2026-01-30")), ==, 0);
}

static void
test_copy_of_the_same_name_is_replaced (StoreFixture  *fixture,
                                        gconstpointer  data)
{
  g_autofree char *path = NULL;
  OlivineCopyInfo info = { 0 };

  g_free (back_up (fixture, "copy.db"));
  add_days (fixture, "2026-01-01", 2);
  path = back_up (fixture, "copy.db");
  g_assert_true (olivine_copies_inspect (path, &info, NULL));
  g_assert_cmpint (info.n_entries, ==, 2);
}

static void
test_live_files_are_no_copies (StoreFixture  *fixture,
                               gconstpointer  data)
{
  static const char *const names[] = { "diary.db", "diary.db-wal", "./diary.db", "link.db" };
  g_autofree char *link = store_fixture_path (fixture, "link.db");

  add_days (fixture, "2026-01-01", 1);
  g_assert_cmpint (symlink ("diary.db", link), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = store_fixture_path (fixture, names[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_copies_backup (fixture->store, path, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 1);
}

static void
test_copy_into_no_folder (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_copies_backup (fixture->store, "/nowhere/copy.db", &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
}

static void
test_inspect_refuses (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autofree char *missing = store_fixture_path (fixture, "missing.db");
  g_autofree char *text = store_fixture_path (fixture, "text.db");
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };

  g_assert_false (olivine_copies_inspect (missing, &info, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  fixture_write_file (text, "date,time,meal", -1);
  g_assert_false (olivine_copies_inspect (text, &info, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
}

static void
test_b23_restore_puts_back_and_counts (StoreFixture  *fixture,
                                       gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *journal = NULL;
  g_autoptr (GDateTime) now = a_moment ();
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };

  add_days (fixture, "2026-01-01", 10);
  path = back_up (fixture, "copy.db");
  sum = fixture_file_sum (path);
  add_days (fixture, "2026-02-01", 7);

  g_assert_true (olivine_copies_restore (fixture->store, path, now, &kept, &info, &error));
  g_assert_no_error (error);
  g_assert_cmpint (info.n_entries, ==, 10);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 10);
  sum_after = fixture_file_sum (path);
  g_assert_cmpstr (sum, ==, sum_after);
  journal = fixture_text (fixture, "PRAGMA main.journal_mode");
  g_assert_cmpstr (journal, ==, "wal");

  /* The connection goes on: it writes, undoes, and is sound. */
  add_days (fixture, "2026-03-01", 1);
  g_assert_true (olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 10);
}

static void
test_b3_restore_keeps_what_was_there (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  g_autofree char *empty = back_up (fixture, "empty.db");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GDateTime) now = a_moment ();
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };

  add_days (fixture, "2026-01-01", 5);
  g_assert_true (olivine_copies_restore (fixture->store, empty, now, &first, &info, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (first, "backups/diary-before-restore-2026-11-21-083015.db"));
  g_assert_true (olivine_copies_restore (fixture->store, first, now, &second, &info, &error));
  g_assert_no_error (error);
  g_assert_cmpint (info.n_entries, ==, 5);
  g_assert_cmpstr (first, !=, second);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
}

static void
test_restore_is_seen_by_open_windows (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  g_autofree char *path = back_up (fixture, "copy.db");
  g_autoptr (OlivineStore) window = olivine_store_open_same (fixture->store, NULL);
  g_autoptr (GDateTime) now = a_moment ();
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;
  OlivineDate date = fixture_day ("2026-01-01");
  OlivineCopyInfo info = { 0 };

  add_days (fixture, "2026-01-01", 3);
  days = olivine_diary_get_days (window, date, date, &error);
  g_assert_true (olivine_store_poll_changed (window));
  g_assert_true (olivine_copies_restore (fixture->store, path, now, NULL, &info, &error));
  g_assert_no_error (error);
  g_assert_true (olivine_store_poll_changed (window));
  g_clear_pointer (&days, g_ptr_array_unref);
  days = olivine_diary_get_days (window, date, date, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((OlivineDay *) days->pdata[0])->intake.n_entries, ==, 0);
}

static void
test_restore_of_an_older_version (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  g_autofree char *folder = store_fixture_path (fixture, "old");
  g_autofree char *path = fixture_write_version_1 (folder, 12);
  g_autofree char *sum = fixture_file_sum (path);
  g_autofree char *sum_after = NULL;
  g_autoptr (GDateTime) now = a_moment ();
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };

  g_assert_true (olivine_copies_restore (fixture->store, path, now, NULL, &info, &error));
  g_assert_no_error (error);
  g_assert_cmpint (info.n_foods, ==, 12);
  g_assert_cmpint (fixture_count (fixture, "PRAGMA main.user_version"), ==,
                   olivine_schema_get_version (OLIVINE_SCHEMA_DIARY));
  sum_after = fixture_file_sum (path);
  g_assert_cmpstr (sum, ==, sum_after);
  add_days (fixture, "2026-01-01", 1);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static void
write_newer (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);

  olivine_db_exec (db, "PRAGMA user_version = 99", &error);
  g_assert_no_error (error);
}

static void
write_orphan (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);

  olivine_db_exec (db, "INSERT INTO portion VALUES ('my:gone', 0, 1, 'cup', 100)", &error);
  g_assert_no_error (error);
}

static void
write_text (const char *path)
{
  fixture_write_file (path, "nothing of ours", -1);
}

/* The diary stays as it is, and no half-made file is left about. */
static void
test_refused_restore_changes_nothing (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  static const struct {
    void (*spoil) (const char *path);
    OlivineStoreError code;
  } cases[] = {
    { write_newer, OLIVINE_STORE_ERROR_NEWER_SCHEMA },
    { write_orphan, OLIVINE_STORE_ERROR_CORRUPT },
    { write_text, OLIVINE_STORE_ERROR_CORRUPT },
  };
  g_autoptr (GDateTime) now = a_moment ();

  add_days (fixture, "2026-01-01", 4);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = back_up (fixture, "copy.db");
      g_autoptr (GError) error = NULL;
      OlivineCopyInfo info = { 0 };
      guint n_files = 0;

      cases[i].spoil (path);
      n_files = count_files (fixture->dir);
      g_assert_false (olivine_copies_restore (fixture->store, path, now, NULL, &info, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, (int) cases[i].code);
      g_assert_cmpuint (count_files (fixture->dir), ==, n_files);
      g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 4);
    }
}

static void
test_one_automatic_copy_a_day (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "backups/diary-2026-01-05.db");
  g_autoptr (GError) error = NULL;
  gboolean made = FALSE;

  g_assert_true (olivine_copies_automatic (fixture->store, fixture_day ("2026-01-05"), &made,
                                           &error));
  g_assert_no_error (error);
  g_assert_true (made);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (olivine_copies_automatic (fixture->store, fixture_day ("2026-01-05"), &made,
                                           &error));
  g_assert_false (made);
}

static gboolean
has_copy (StoreFixture *fixture,
          const char   *day)
{
  g_autofree char *path = g_strdup_printf ("%s/backups/diary-%s.db", fixture->dir, day);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Copies of every day of 500: ten days, and the last day of twelve months. */
static void
test_old_copies_are_thinned_out (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  static const char *const kept[] = {
    "2026-05-15", "2026-05-06", "2026-04-30", "2026-03-31", "2026-02-28", "2025-07-31",
    "2025-06-30",
  };
  static const char *const gone[] = { "2026-05-05", "2026-04-29", "2025-05-31", "2025-01-01" };
  g_autofree char *folder = store_fixture_path (fixture, "backups");
  g_autofree char *other = g_build_filename (folder, "diary-before-restore-2020-01-01-000000.db",
                                             NULL);
  OlivineDate first = fixture_day ("2025-01-01");
  g_autoptr (GError) error = NULL;

  g_mkdir (folder, 0700);
  fixture_write_file (other, "kept", -1);
  for (int i = 0; i < 499; i++)
    {
      g_autofree char *day = olivine_date_to_text (olivine_date_add_days (first, i));
      g_autofree char *path = g_strdup_printf ("%s/diary-%s.db", folder, day);

      fixture_write_file (path, "a copy", -1);
    }
  g_assert_true (olivine_copies_automatic (fixture->store, olivine_date_add_days (first, 499), NULL,
                                           &error));
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_true (has_copy (fixture, kept[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_false (has_copy (fixture, gone[i]));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (folder), ==, 10 + 11 + 1);
}

static GPtrArray *
check (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *problems = NULL;

  g_assert_true (olivine_copies_check (fixture->store, &problems, &error));
  g_assert_no_error (error);

  return problems;
}

static void
test_sound_diary_has_no_problems (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  g_autoptr (OlivineFood) food = fixture_food ("", "Own bread", 80);
  g_autoptr (GPtrArray) problems = NULL;

  add_days (fixture, "2026-01-01", 5);
  g_free (olivine_catalogue_save_own (fixture->store, food, NULL));
  problems = check (fixture);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_problems_are_found (StoreFixture  *fixture,
                         gconstpointer  data)
{
  static const struct {
    const char *sql;
    const char *word;
  } cases[] = {
    { "UPDATE main.entry SET potassium_mg = -1", "figure" },
    { "UPDATE main.entry SET potassium_mg = NULL, fat_g = 2000000000000000", "figure" },
    { "UPDATE main.entry SET fat_g = NULL, grams = 0", "weighs" },
    { "UPDATE main.entry SET grams = 1000, date = '2026-02-30'", "no day" },
    { "UPDATE main.entry SET date = '2026-02-28'; INSERT INTO main.lab (uid, date, name, amount, "
      "unit) VALUES ('x', '2026-02-30', 't50', 300, 'min')", "laboratory value" },
    { "DELETE FROM main.lab; INSERT INTO main.symptom VALUES ('2026-02-30', 'nausea')", "symptom" },
    { "DELETE FROM main.symptom; DELETE FROM main.food_fts", "by its name" },
    { "INSERT INTO main.food_fts (rowid, name) SELECT pk, 'x' FROM main.food; "
      "INSERT INTO main.food_fts (rowid, name) VALUES (999, 'ghost')", "gone" },
    { "DELETE FROM main.food_fts WHERE rowid = 999; UPDATE main.journal SET after = '{' "
      "WHERE change_id = 1", "journal" },
    { "UPDATE main.journal SET after = NULL; PRAGMA foreign_keys = OFF; "
      "INSERT INTO main.portion VALUES ('my:gone', 0, 1, 'cup', 1); PRAGMA foreign_keys = ON",
      "portion" },
    { "DELETE FROM main.portion; PRAGMA main.user_version = 1", "version 1" },
  };
  g_autoptr (OlivineFood) food = fixture_food ("", "Own bread", 80);

  add_days (fixture, "2026-01-01", 1);
  g_free (olivine_catalogue_save_own (fixture->store, food, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;

      g_test_message ("%s", cases[i].sql);
      fixture_exec (olivine_store_get_db (fixture->store), cases[i].sql);
      problems = check (fixture);
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_nonnull (strstr (problems->pdata[0], cases[i].word));
    }
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/copies/copy-is-whole-and-private", test_copy_is_whole_and_private);
  STORE_FIXTURE_ADD ("/olivine/copies/copy-of-the-same-name-is-replaced",
                     test_copy_of_the_same_name_is_replaced);
  STORE_FIXTURE_ADD ("/olivine/copies/live-files-are-no-copies", test_live_files_are_no_copies);
  STORE_FIXTURE_ADD ("/olivine/copies/copy-into-no-folder", test_copy_into_no_folder);
  STORE_FIXTURE_ADD ("/olivine/copies/inspect-refuses", test_inspect_refuses);
  STORE_FIXTURE_ADD ("/olivine/copies/b23-restore-puts-back-and-counts",
                     test_b23_restore_puts_back_and_counts);
  STORE_FIXTURE_ADD ("/olivine/copies/b3-restore-keeps-what-was-there",
                     test_b3_restore_keeps_what_was_there);
  STORE_FIXTURE_ADD ("/olivine/copies/restore-is-seen-by-open-windows",
                     test_restore_is_seen_by_open_windows);
  STORE_FIXTURE_ADD ("/olivine/copies/restore-of-an-older-version",
                     test_restore_of_an_older_version);
  STORE_FIXTURE_ADD ("/olivine/copies/refused-restore-changes-nothing",
                     test_refused_restore_changes_nothing);
  STORE_FIXTURE_ADD ("/olivine/copies/one-automatic-copy-a-day", test_one_automatic_copy_a_day);
  STORE_FIXTURE_ADD ("/olivine/copies/old-copies-are-thinned-out", test_old_copies_are_thinned_out);
  STORE_FIXTURE_ADD ("/olivine/copies/sound-diary-has-no-problems",
                     test_sound_diary_has_no_problems);
  STORE_FIXTURE_ADD ("/olivine/copies/problems-are-found", test_problems_are_found);

  return g_test_run ();
}
