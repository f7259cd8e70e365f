/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is killed: a person who logs, and the long works.
 *
 * Of an entry it is told before each change what it shall be, and afterwards that it
 * is; "-" is no entry.  The one line in between may or may not be so.
 */

#include "kill-jobs.h"

#include <string.h>

#include "library-fixture.h"
#include "olivine-copies.h"
#include "olivine-journal.h"
#include "olivine-schema.h"

#define NONE "-"
#define DONE "done"

static void
must (gboolean      is_done,
      const GError *error)
{
  if (!is_done)
    g_error ("a child that nothing disturbed: %s", error->message);
}

static void
prepare_nothing (StoreFixture *fixture)
{
  store_fixture_reopen (fixture);
  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Lentils", 70));
}

static void
change_entry (StoreFixture *fixture,
              const char   *uid,
              const char   *note,
              gboolean      is_new)
{
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-03-01", "", "Oats", 40, 55);
  g_autoptr (GError) error = NULL;

  g_free (entry->uid);
  entry->uid = g_strdup (uid);
  g_free (entry->note);
  entry->note = g_strdup (note);
  kill_tell ("? %s %s", uid, note);
  must (is_new ? olivine_diary_add (fixture->store, entry, &error)
               : olivine_diary_replace (fixture->store, entry, &error), error);
  kill_tell ("! %s %s", uid, note);
}

static void
remove_entry (StoreFixture *fixture,
              const char   *uid)
{
  g_autoptr (GError) error = NULL;

  kill_tell ("? %s " NONE, uid);
  must (olivine_diary_remove (fixture->store, uid, NULL, &error), error);
  kill_tell ("! %s " NONE, uid);
}

static void
undo_removal (StoreFixture *fixture,
              const char   *uid,
              const char   *note)
{
  g_autoptr (GError) error = NULL;

  kill_tell ("? %s %s", uid, note);
  must (olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error), error);
  kill_tell ("! %s %s", uid, note);
}

static void
write_on (StoreFixture *fixture)
{
  store_fixture_reopen (fixture);
  for (guint i = 0;; i++)
    {
      g_autofree char *uid = g_strdup_printf ("entry-%u", i);

      change_entry (fixture, uid, "first", TRUE);
      if (i % 2 == 0)
        change_entry (fixture, uid, "second", FALSE);
      if (i % 3 == 0)
        remove_entry (fixture, uid);
      if (i % 6 == 0)
        undo_removal (fixture, uid, "second");
    }
}

static char *
find_note (StoreFixture *fixture,
           const char   *uid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineEntry) entry = olivine_diary_get (fixture->store, uid, &error);

  if (entry != NULL)
    return g_strdup (entry->note);
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);

  return g_strdup (NONE);
}

/* The last of what was told to be, and what was on its way then. */
static gboolean
entries_hold (StoreFixture *fixture,
              GPtrArray    *told)
{
  g_autoptr (GHashTable) is_so = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) may_be = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer uid = NULL;
  gint64 n_entries = 1;

  for (guint i = 0; i < told->len; i++)
    {
      g_auto (GStrv) words = g_strsplit (told->pdata[i], " ", 3);

      g_hash_table_insert (may_be, g_strdup (words[1]), g_strdup (words[2]));
      if (*words[0] == '!')
        g_hash_table_insert (is_so, g_strdup (words[1]), g_strdup (words[2]));
    }
  g_hash_table_iter_init (&iter, may_be);
  while (g_hash_table_iter_next (&iter, &uid, NULL))
    {
      g_autofree char *note = find_note (fixture, uid);
      const char *before = g_hash_table_lookup (is_so, uid);

      n_entries += !g_str_equal (note, NONE);
      if (!g_str_equal (note, before != NULL ? before : NONE) &&
          !g_str_equal (note, g_hash_table_lookup (may_be, uid)))
        return FALSE;
    }

  return fixture_count (fixture, "SELECT count (*) FROM main.entry") == n_entries;
}

static gboolean
was_told (GPtrArray  *told,
          const char *line)
{
  return g_ptr_array_find_with_equal_func (told, line, g_str_equal, NULL);
}

/* All or nothing, and all when it was told. */
static gboolean
is_whole (StoreFixture *fixture,
          GPtrArray    *told,
          const char   *sql,
          gint64        before,
          gint64        after)
{
  gint64 found = fixture_count (fixture, sql);

  return found == after || (found == before && !was_told (told, DONE));
}

static void
import (StoreFixture *fixture)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 9, 0, 0);
  const OlivineImportMerge options = { "diary.csv", "olivine-diary", now, FALSE, NULL, NULL };
  g_autoptr (OlivineImportStage) stage = NULL;
  OlivineMergeResult result = { 0 };
  g_autoptr (GError) error = NULL;

  store_fixture_reopen (fixture);
  stage = olivine_import_stage_new (fixture->store, &error);
  must (stage != NULL, error);
  for (guint i = 0; i < KILL_N_ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Food %u", i);
      g_autoptr (OlivineImportRow) row = g_new0 (OlivineImportRow, 1);

      row->entry = fixture_entry ("2026-01-02", "", name, 100, i % 300);
      must (olivine_import_stage_add (stage, row, &error), error);
    }
  must (olivine_import_stage_merge (stage, &options, &result, NULL, &error), error);
  kill_tell (DONE);
}

static gboolean
import_holds (StoreFixture *fixture,
              GPtrArray    *told)
{
  return is_whole (fixture, told, "SELECT count (*) FROM main.entry", 1, 1 + KILL_N_ROWS);
}

static void
import_foods (StoreFixture *fixture)
{
  g_autoptr (OlivineLibrary) library = NULL;

  store_fixture_reopen (fixture);
  library = library_fixture_open (fixture, FALSE);
  for (guint i = 0; i < KILL_N_ROWS; i++)
    {
      g_autofree char *id = g_strdup_printf ("off:%u", i);

      library_fixture_stage (library, id, "Biscuit", "Acme", i % 300);
    }
  library_fixture_merge (fixture, library, 0, FALSE);
  kill_tell (DONE);
}

static gboolean
foods_hold (StoreFixture *fixture,
            GPtrArray    *told)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return !was_told (told, DONE);
  library_fixture_check (fixture);

  return is_whole (fixture, told, "SELECT count (*) FROM library.food", 0, KILL_N_ROWS);
}

static void
prepare_copy (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");

  import (fixture);
  must (olivine_copies_backup (fixture->store, path, NULL), NULL);
  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Lentils", 70));
}

static void
restore (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 8, 30, 15);
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };

  store_fixture_reopen (fixture);
  must (olivine_copies_restore (fixture->store, path, now, NULL, &info, &error), error);
  kill_tell (DONE);
}

static gboolean
restore_holds (StoreFixture *fixture,
               GPtrArray    *told)
{
  return is_whole (fixture, told, "SELECT count (*) FROM main.entry", KILL_N_ROWS + 1,
                   KILL_N_ROWS);
}

static void
back_up (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");
  g_autoptr (GError) error = NULL;

  store_fixture_reopen (fixture);
  must (olivine_copies_backup (fixture->store, path, &error), error);
  kill_tell (DONE);
}

static gboolean
backup_holds (StoreFixture *fixture,
              GPtrArray    *told)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");
  g_autoptr (GError) error = NULL;
  OlivineCopyInfo info = { 0 };

  olivine_copies_inspect (path, &info, &error);
  g_assert_no_error (error);

  return info.n_entries == KILL_N_ROWS + 1 ||
         (info.n_entries == KILL_N_ROWS && !was_told (told, DONE));
}

static void
prepare_version_1 (StoreFixture *fixture)
{
  g_free (fixture_write_version_1 (fixture->dir, KILL_N_ROWS));
}

static void
open_store (StoreFixture *fixture)
{
  store_fixture_reopen (fixture);
  kill_tell (DONE);
}

static gboolean
foods_of_old_hold (StoreFixture *fixture,
                   GPtrArray    *told)
{
  return fixture_count (fixture, "SELECT count (*) FROM main.food") == KILL_N_ROWS &&
         fixture_count (fixture, "PRAGMA main.user_version") ==
         olivine_schema_get_version (OLIVINE_SCHEMA_DIARY);
}

const KillJob kill_jobs[] = {
  { "writing", prepare_nothing, write_on, entries_hold, 5, TRUE },
  { "import", prepare_nothing, import, import_holds, 1, FALSE },
  { "import of foods", prepare_nothing, import_foods, foods_hold, 1, FALSE },
  { "restore", prepare_copy, restore, restore_holds, 1, FALSE },
  { "backup", prepare_copy, back_up, backup_holds, 1, FALSE },
  { "migration", prepare_version_1, open_store, foods_of_old_hold, 1, FALSE },
};

const gsize kill_n_jobs = G_N_ELEMENTS (kill_jobs);
