/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A damaged diary: its newest good copy, a new start, and what can still be read of it. */

#include "olivine-rescue.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

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

static void
make_copy (StoreFixture *fixture,
           const char   *name)
{
  g_autofree char *path = g_build_filename (fixture->dir, "backups", name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  olivine_copies_backup (fixture->store, path, &error);
  g_assert_no_error (error);
}

/* Leaves a diary that cannot be opened any more, and no store. */
static char *
damage (StoreFixture *fixture)
{
  char *path = store_fixture_path (fixture, "diary.db");

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  fixture_overwrite_pages (path, 4, 3);

  return path;
}

static void
test_newest_good_copy (StoreFixture  *fixture,
                       gconstpointer  data)
{
  static const char *const not_good[] = {
    "diary-2026-03-09.db", "diary-before-restore-2026-03-08-101112.db",
  };
  g_autofree char *found = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };

  found = olivine_rescue_find_copy (fixture->dir, &info, &error);
  g_assert_null (found);
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  add_days (fixture, "2026-03-01", 3);
  make_copy (fixture, "diary-2026-03-03.db");
  add_days (fixture, "2026-03-04", 2);
  make_copy (fixture, "diary-before-restore-2026-03-05-101112.db");
  make_copy (fixture, "diary-damaged-2026-03-10-101112.db");
  for (gsize i = 0; i < G_N_ELEMENTS (not_good); i++)
    {
      g_autofree char *path = g_build_filename (fixture->dir, "backups", not_good[i], NULL);

      make_copy (fixture, not_good[i]);
      fixture_overwrite_pages (path, i == 0 ? 0 : 12, 1);
    }

  found = olivine_rescue_find_copy (fixture->dir, &info, &error);
  g_assert_no_error (error);
  name = g_path_get_basename (found);
  g_assert_cmpstr (name, ==, "diary-before-restore-2026-03-05-101112.db");
  g_assert_cmpint (info.n_entries, ==, 5);
}

/* What is no copy is passed over; a copy whose name tells no day is as old as its file. */
static void
test_names_of_copies (StoreFixture  *fixture,
                      gconstpointer  data)
{
  static const char *const no_copies[] = { "notes.txt", "diary-notes.txt", "holidays.db" };
  g_autofree char *by_hand = g_build_filename (fixture->dir, "backups", "diary-by-hand.db", NULL);
  struct utimbuf old = { 0, 0 };
  OlivineCopyInfo info = { 0 };

  make_copy (fixture, "diary-2026-03-03.db");
  make_copy (fixture, "diary-by-hand.db");
  for (gsize i = 0; i < G_N_ELEMENTS (no_copies); i++)
    make_copy (fixture, no_copies[i]);

  for (int is_newer = 0; is_newer < 2; is_newer++)
    {
      g_autofree char *found = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GError) error = NULL;

      /* In 2001, and in 2033. */
      old.modtime = is_newer ? 2000000000 : 1000000000;
      g_assert_cmpint (g_utime (by_hand, &old), ==, 0);
      found = olivine_rescue_find_copy (fixture->dir, &info, &error);
      g_assert_no_error (error);
      name = g_path_get_basename (found);
      g_assert_cmpstr (name, ==, is_newer ? "diary-by-hand.db" : "diary-2026-03-03.db");
    }
}

static void
test_only_the_diary_is_damaged (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autofree char *path = NULL;

  add_days (fixture, "2026-03-01", 3);
  g_assert_false (olivine_rescue_is_damaged (fixture->dir));
  path = damage (fixture);
  g_assert_true (olivine_rescue_is_damaged (fixture->dir));
  g_unlink (path);
  g_assert_false (olivine_rescue_is_damaged (fixture->dir));
}

static void
test_copy_takes_its_place (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 8, 30, 15);
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *kept_sum = NULL;
  g_autofree char *log = store_fixture_path (fixture, "diary.db-wal");
  g_autofree char *log_sum = NULL;
  g_autofree char *kept_log = NULL;
  g_autofree char *kept_log_sum = NULL;
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };
  GStatBuf status = { 0 };

  add_days (fixture, "2026-03-01", 3);
  make_copy (fixture, "diary-2026-03-03.db");
  path = damage (fixture);
  sum = fixture_file_sum (path);
  fixture_write_file (log, "a log of the damaged file", -1);
  log_sum = fixture_file_sum (log);
  copy = olivine_rescue_find_copy (fixture->dir, &info, &error);
  g_assert_no_error (error);

  g_assert_true (olivine_rescue_restore (fixture->dir, copy, now, &kept, &info, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (kept, "backups/diary-damaged-2026-11-21-083015.db"));
  g_assert_cmpint (info.n_entries, ==, 3);
  kept_sum = fixture_file_sum (kept);
  g_assert_cmpstr (kept_sum, ==, sum);
  g_assert_cmpint (g_stat (kept, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  kept_log = g_strconcat (kept, "-wal", NULL);
  kept_log_sum = fixture_file_sum (kept_log);
  g_assert_cmpstr (kept_log_sum, ==, log_sum);

  store_fixture_reopen (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 3);
  add_days (fixture, "2026-04-01", 1);
}

static void
test_refused_copy_changes_nothing (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 8, 30, 15);
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };

  add_days (fixture, "2026-03-01", 3);
  path = damage (fixture);
  sum = fixture_file_sum (path);
  g_assert_false (olivine_rescue_restore (fixture->dir, path, now, &kept, &info, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
  g_assert_null (kept);
  sum_after = fixture_file_sum (path);
  g_assert_cmpstr (sum, ==, sum_after);
}

static void
test_rest_is_read_and_cannot_be_written (StoreFixture  *fixture,
                                         gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-03-01", "", "Oats", 100, 50);
  g_autoptr (OlivineStore) rest = NULL;
  g_autoptr (OlivineStore) again = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_rows = 0;
  gboolean is_complete = TRUE;

  add_days (fixture, "2026-01-01", 200);
  path = damage (fixture);
  sum = fixture_file_sum (path);
  rest = olivine_store_open_damaged (fixture->dir, &n_rows, &is_complete, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_rows, >, 0);
  g_assert_cmpint (fixture_get (olivine_store_get_db (rest), "SELECT count (*) FROM main.entry"),
                   <=, 200);

  g_assert_false (olivine_diary_add (rest, entry, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  again = olivine_store_open_same (rest, &error);
  g_assert_no_error (error);
  sum_after = fixture_file_sum (path);
  g_assert_cmpstr (sum, ==, sum_after);
}

/* What is kept of a damaged diary never takes the place of what was kept before. */
static void
test_twice_in_a_second (StoreFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 8, 30, 15);
  g_autofree char *first_kept = NULL;
  g_autofree char *first_sum = NULL;

  add_days (fixture, "2026-03-01", 3);
  make_copy (fixture, "diary-2026-03-03.db");
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *kept = NULL;
      g_autofree char *copy = NULL;
      g_autofree char *sum = NULL;
      g_autoptr (GError) error = NULL;
      OlivineCopyInfo info = { 0 };

      g_free (damage (fixture));
      copy = olivine_rescue_find_copy (fixture->dir, &info, &error);
      g_assert_true (olivine_rescue_restore (fixture->dir, copy, now, &kept, &info, &error));
      g_assert_no_error (error);
      store_fixture_reopen (fixture);
      if (i == 0)
        {
          first_sum = fixture_file_sum (kept);
          first_kept = g_steal_pointer (&kept);
          continue;
        }
      g_assert_cmpstr (kept, !=, first_kept);
      sum = fixture_file_sum (first_kept);
      g_assert_cmpstr (sum, ==, first_sum);
    }
}

/* What is no text is left out with its row, and what is in the log is read too. */
static void
test_rest_is_sound (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (OlivineStore) rest = NULL;
  g_autofree char *path = NULL;
  g_autofree char *log = NULL;
  g_autoptr (GError) error = NULL;
  OlivineDb *db = olivine_store_get_db (fixture->store);
  gint64 n_rows = 0;
  gboolean is_complete = TRUE;

  add_days (fixture, "2026-01-01", 200);
  fixture_exec (db, "INSERT INTO main.lab (uid, date, name, amount, unit) VALUES "
                "('right', '2026-02-20', 't50', 300, 'min'), "
                "(CAST (x'41ff' AS TEXT), '2026-02-21', 't50', 300, 'min')");
  fixture_exec (db, "UPDATE main.entry SET note = CAST (x'41ff' AS TEXT) WHERE rowid % 2 = 0");
  path = damage (fixture);
  log = g_strconcat (path, "-wal", NULL);
  fixture_write_file (log, "no log", -1);

  rest = olivine_store_open_damaged (fixture->dir, &n_rows, &is_complete, &error);
  g_assert_no_error (error);
  g_assert_false (is_complete);
  db = olivine_store_get_db (rest);
  g_assert_cmpint (n_rows, >, 0);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM main.entry"), <=, 100);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM main.entry WHERE note <> ''"), ==, 0);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM main.lab WHERE uid <> 'right'"), ==, 0);
}

/* What says that it is another program's file, or no version of a diary, is not read as one. */
static void
test_rest_of_something_else (StoreFixture  *fixture,
                             gconstpointer  data)
{
  static const char *const signs[] = {
    "PRAGMA main.application_id = 5", "PRAGMA main.user_version = 0",
  };
  gint64 n_rows = 0;
  gboolean is_complete = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autofree char *path = NULL;
      g_autoptr (GError) error = NULL;

      if (i > 0)
        fixture->store = olivine_store_open (fixture->dir, &error);
      g_assert_no_error (error);
      fixture_exec (olivine_store_get_db (fixture->store), signs[i]);
      path = damage (fixture);
      g_assert_null (olivine_store_open_damaged (fixture->dir, &n_rows, &is_complete, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
      g_unlink (path);
    }
}

static void
test_nothing_is_left (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_rows = 0;
  gboolean is_complete = TRUE;

  path = damage (fixture);
  fixture_overwrite_pages (path, 0, 1);
  g_assert_null (olivine_store_open_damaged (fixture->dir, &n_rows, &is_complete, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "Nothing can be read"));
}

static void
test_what_a_restore_would_change (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  g_autofree char *live = store_fixture_path (fixture, "diary.db");
  g_autofree char *copy = store_fixture_path (fixture, "copy.db");
  g_autoptr (OlivineEntry) gone = fixture_add (fixture, "2026-03-01", "Deleted since", 10);
  g_autoptr (OlivineFood) food = fixture_food ("", "Own bread", 80);
  g_autoptr (GError) error = NULL;
  OlivineCopyChanges changes = { 0 };

  olivine_entry_unref (fixture_add (fixture, "2026-03-02", "Edited since", 10));
  olivine_entry_unref (fixture_add (fixture, "2026-03-03", "Same", 10));
  g_assert_true (olivine_copies_backup (fixture->store, copy, &error));
  g_assert_true (olivine_copies_compare (live, copy, &changes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (changes.n_entries_gone + changes.n_entries_back + changes.n_entries_changed +
                   changes.n_labs_gone + changes.n_foods_gone, ==, 0);

  g_assert_true (olivine_diary_remove (fixture->store, gone->uid, NULL, &error));
  fixture_exec (olivine_store_get_db (fixture->store),
                "UPDATE main.entry SET grams = 1 WHERE food = 'Edited since'");
  add_days (fixture, "2026-04-01", 4);
  g_free (olivine_catalogue_save_own (fixture->store, food, NULL));
  fixture_exec (olivine_store_get_db (fixture->store), "INSERT INTO main.lab (uid, date, name, "
                "amount, unit) VALUES ('x', '2026-02-20', 't50', 300, 'min')");
  g_assert_true (olivine_copies_compare (live, copy, &changes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (changes.n_entries_gone, ==, 4);
  g_assert_cmpint (olivine_date_compare (changes.first_gone, fixture_day ("2026-04-01")), ==, 0);
  g_assert_cmpint (olivine_date_compare (changes.last_gone, fixture_day ("2026-04-04")), ==, 0);
  g_assert_cmpint (changes.n_entries_back, ==, 1);
  g_assert_cmpint (changes.n_entries_changed, ==, 1);
  g_assert_cmpint (changes.n_labs_gone, ==, 1);
  g_assert_cmpint (changes.n_foods_gone, ==, 1);
}

static void
test_copy_of_version_1_has_no_entries (StoreFixture  *fixture,
                                       gconstpointer  data)
{
  g_autofree char *live = store_fixture_path (fixture, "diary.db");
  g_autofree char *folder = store_fixture_path (fixture, "old");
  g_autofree char *copy = fixture_write_version_1 (folder, 3);
  g_autoptr (GError) error = NULL;
  OlivineCopyChanges changes = { 0 };

  add_days (fixture, "2026-04-01", 4);
  g_assert_true (olivine_copies_compare (live, copy, &changes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (changes.n_entries_gone, ==, 4);
  g_assert_cmpint (changes.n_labs_gone, ==, 0);
}

/* The diary was damaged while it was open: what is kept is what it is, and the day's copy
 * is refused instead of pushing a good one out. */
static void
test_copies_of_a_damaged_diary (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autofree char *good = store_fixture_path (fixture, "good.db");
  g_autofree char *live = store_fixture_path (fixture, "diary.db");
  g_autofree char *automatic = store_fixture_path (fixture, "backups/diary-2026-05-01.db");
  g_autofree char *kept = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 8, 30, 15);
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };

  add_days (fixture, "2026-01-01", 100);
  g_assert_true (olivine_copies_backup (fixture->store, good, &error));
  fixture_exec (olivine_store_get_db (fixture->store), "PRAGMA wal_checkpoint (TRUNCATE)");
  fixture_overwrite_pages (live, 4, 20);
  fixture_exec (olivine_store_get_db (fixture->store), "PRAGMA shrink_memory");

  g_assert_false (olivine_copies_automatic (fixture->store, fixture_day ("2026-05-01"), NULL,
                                            &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_false (g_file_test (automatic, G_FILE_TEST_EXISTS));

  g_assert_true (olivine_copies_restore (fixture->store, good, now, &kept, &info, &error));
  g_assert_no_error (error);
  g_assert_cmpint (info.n_entries, ==, 100);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/rescue/newest-good-copy", test_newest_good_copy);
  STORE_FIXTURE_ADD ("/olivine/rescue/names-of-copies", test_names_of_copies);
  STORE_FIXTURE_ADD ("/olivine/rescue/twice-in-a-second", test_twice_in_a_second);
  STORE_FIXTURE_ADD ("/olivine/rescue/rest-is-sound", test_rest_is_sound);
  STORE_FIXTURE_ADD ("/olivine/rescue/rest-of-something-else", test_rest_of_something_else);
  STORE_FIXTURE_ADD ("/olivine/rescue/only-the-diary-is-damaged", test_only_the_diary_is_damaged);
  STORE_FIXTURE_ADD ("/olivine/rescue/copy-takes-its-place", test_copy_takes_its_place);
  STORE_FIXTURE_ADD ("/olivine/rescue/refused-copy-changes-nothing",
                     test_refused_copy_changes_nothing);
  STORE_FIXTURE_ADD ("/olivine/rescue/rest-is-read-and-cannot-be-written",
                     test_rest_is_read_and_cannot_be_written);
  STORE_FIXTURE_ADD ("/olivine/rescue/nothing-is-left", test_nothing_is_left);
  STORE_FIXTURE_ADD ("/olivine/rescue/what-a-restore-would-change",
                     test_what_a_restore_would_change);
  STORE_FIXTURE_ADD ("/olivine/rescue/copy-of-version-1-has-no-entries",
                     test_copy_of_version_1_has_no_entries);
  STORE_FIXTURE_ADD ("/olivine/rescue/copies-of-a-damaged-diary", test_copies_of_a_damaged_diary);

  return g_test_run ();
}
