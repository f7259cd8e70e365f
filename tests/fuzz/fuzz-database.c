/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Databases that are not what they were: a diary of any version with bytes of it
 * overwritten or cut off, foods and a log beside it that are anything at all.  It opens
 * and works, or is refused in words and stays as it was; what can be read of it is read.
 */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "fault-room.h"
#include "fuzz.h"
#include "olivine-copies.h"
#include "olivine-import-path.h"
#include "olivine-profile.h"
#include "olivine-rescue.h"

/* Of an edit: where, in three bytes, and how many bytes follow. */
#define EDIT_HEAD 4

static const char *const scenarios[] = {
  "1-unknown", "2-ordinary", "2-imports", "3-labs", "3-doses", "4-plan", "5-empty", "5-ordinary",
  "5-recipes", "5-imports", "5-plan", "5-doses",
};

static GBytes *diaries[G_N_ELEMENTS (scenarios)];

static void
exec_file (sqlite3    *db,
           const char *name)
{
  g_autofree char *file = g_strconcat (name, ".sql", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "versions", file, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GString) rows = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  /* What a new index of words has is in the dump as well. */
  rows = g_string_new (sql);
  g_string_replace (rows, "INSERT INTO food_fts_", "INSERT OR REPLACE INTO food_fts_", 0);
  g_assert_cmpint (sqlite3_exec (db, rows->str, NULL, NULL, NULL), ==, SQLITE_OK);
}

static GBytes *
make_diary (const char *scenario)
{
  g_autofree char *path = fuzz_path ("made.db");
  g_autofree char *schema = g_strdup_printf ("%c-schema", *scenario);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;
  gsize n_bytes = 0;
  sqlite3 *db = NULL;

  g_unlink (path);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  exec_file (db, schema);
  sqlite3_exec (db, "BEGIN", NULL, NULL, NULL);
  exec_file (db, scenario);
  g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_file_get_contents (path, &bytes, &n_bytes, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (bytes, n_bytes);
}

static void
write_bytes (const char   *path,
             const guint8 *bytes,
             gsize         n_bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, (const char *) bytes, n_bytes, G_FILE_SET_CONTENTS_NONE, 0600,
                            &error);
  g_assert_no_error (error);
}

/* A length of 0 cuts the file off there. */
static GByteArray *
edit_diary (const FuzzInput *input,
            guint            scenario)
{
  GByteArray *file = g_byte_array_new ();
  gconstpointer bytes = NULL;
  gsize n_bytes = 0;

  if (diaries[scenario] == NULL)
    diaries[scenario] = make_diary (scenarios[scenario]);
  bytes = g_bytes_get_data (diaries[scenario], &n_bytes);
  g_byte_array_append (file, bytes, n_bytes);

  for (gsize i = 0; i + EDIT_HEAD < input->n_bytes && file->len > 0;)
    {
      const guint8 *head = input->bytes + i;
      guint at = (head[0] | head[1] << 8 | head[2] << 16) % file->len;
      gsize length = MIN (MIN (head[3] % 64u, input->n_bytes - i - EDIT_HEAD), file->len - at);

      if (length == 0)
        g_byte_array_set_size (file, at);
      else
        memcpy (file->data + at, head + EDIT_HEAD, length);
      i += EDIT_HEAD + length;
    }

  return file;
}

/* What a person does on a day. */
static void
use_store (OlivineStore *store)
{
  const OlivineDate today = olivine_date_from_ymd (2026, 11, 22);
  OlivineDate first = OLIVINE_DATE_NONE;
  OlivineDate last = OLIVINE_DATE_NONE;
  g_autoptr (GError) day_error = NULL;
  g_autoptr (GError) bounds_error = NULL;
  g_autoptr (GError) person_error = NULL;
  g_autoptr (GError) days_error = NULL;
  g_autoptr (OlivineDay) day = olivine_diary_get_day (store, today, &day_error);
  g_autoptr (OlivinePerson) person = olivine_profile_get (store, today, &person_error);
  g_autoptr (GPtrArray) days = NULL;

  fuzz_check_told (day != NULL, day_error);
  fuzz_check_told (person != NULL, person_error);
  if (!olivine_diary_bounds (store, &first, &last, &bounds_error) || !olivine_date_is_set (last))
    return;
  days = olivine_diary_get_days (store, olivine_date_add_days (last, -40), last, &days_error);
  fuzz_check_told (days != NULL, days_error);
}

static void
write_into (OlivineStore *store)
{
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-11-22", "", "Soup", 100, 30);
  g_autoptr (OlivineEntry) found = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) check_error = NULL;
  g_autoptr (GError) get_error = NULL;
  gboolean is_added = olivine_diary_add (store, entry, &error);

  fuzz_check_told (is_added, error);
  fuzz_check_told (olivine_copies_check (store, &problems, &check_error), check_error);
  if (!is_added)
    return;
  found = olivine_diary_get (store, entry->uid, &get_error);
  g_assert_no_error (get_error);
  g_assert_cmpstr (found->food, ==, "Soup");
}

/* What was refused, @file, is untouched, and what can be read of it is shown read-only. */
static void
check_refused (const char *dir,
               const char *path,
               GByteArray *file)
{
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = NULL;
  gboolean is_complete = FALSE;
  gint64 n_rows = 0;
  gsize n_after = 0;

  store = olivine_store_open_damaged (dir, &n_rows, &is_complete, &error);
  fuzz_check_told (store != NULL, error);
  if (store != NULL)
    use_store (store);
  g_assert_true (g_file_get_contents (path, &after, &n_after, NULL));
  if (file != NULL)
    g_assert_cmpmem (after, n_after, file->data, file->len);
}

static void
check_diary (const char *dir,
             GByteArray *file,
             gboolean    is_alone)
{
  g_autofree char *path = g_build_filename (dir, "diary.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = NULL;
  OlivineCopyInfo info = { 0, };
  g_autoptr (GError) info_error = NULL;

  write_bytes (path, file->data, file->len);
  fuzz_check_told (olivine_copies_inspect (path, &info, &info_error), info_error);
  store = olivine_store_open (dir, &error);
  fuzz_check_told (store != NULL, error);
  if (store == NULL)
    {
      check_refused (dir, path, is_alone ? file : NULL);
      return;
    }
  use_store (store);
  write_into (store);
}

/* The diary is sound, and what lies beside it is not; what SQLite finds in a log of its own
 * it may well put into the diary. */
static void
check_beside (const char      *dir,
              const char      *name,
              const FuzzInput *input)
{
  g_autofree char *path = g_build_filename (dir, name, NULL);
  g_autoptr (GByteArray) sound = edit_diary (&(FuzzInput) { NULL, 0 }, G_N_ELEMENTS (scenarios) - 1);

  write_bytes (path, input->bytes, input->n_bytes);
  check_diary (dir, sound, FALSE);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         n_bytes)
{
  FuzzInput input = { bytes, n_bytes };
  g_autofree char *dir = NULL;
  g_autoptr (GByteArray) file = NULL;
  guint chosen = 0;

  fuzz_init ();
  dir = fuzz_path ("diary");
  fault_room_clear (dir);
  g_mkdir_with_parents (dir, 0700);
  chosen = fuzz_choose (&input, G_N_ELEMENTS (scenarios) + 4);
  if (chosen < G_N_ELEMENTS (scenarios))
    {
      file = edit_diary (&input, chosen);
      check_diary (dir, file, TRUE);
    }
  else if (chosen == G_N_ELEMENTS (scenarios))
    {
      file = g_byte_array_new ();
      g_byte_array_append (file, input.bytes, input.n_bytes);
      check_diary (dir, file, TRUE);
    }
  else
    {
      static const char *const names[] = { "diary.db-wal", "diary.db-journal", "library.db" };

      check_beside (dir, names[chosen - G_N_ELEMENTS (scenarios) - 1], &input);
    }

  return 0;
}
