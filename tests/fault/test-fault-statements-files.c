/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Diaries that are opened, copied and put back: whole, or not at all and told. */

#include "dish-fixture.h"
#include "olivine-copies.h"
#include "olivine-rescue.h"
#include "statement-room.h"

/* A copy, and what came and went after it. */
static void
fill_and_copy (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");
  g_autoptr (GError) error = NULL;

  statement_room_fill (fixture);
  olivine_copies_backup (fixture->store, path, &error);
  g_assert_no_error (error);
  olivine_diary_remove (fixture->store, "oats", NULL, &error);
  g_assert_no_error (error);
  olivine_entry_unref (fixture_add (fixture, "2026-03-04", "Oats", 50));
}

static gboolean
back_up (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");

  return olivine_copies_backup (fixture->store, path, error);
}

static gboolean
copy_of_the_day (StoreFixture  *fixture,
                 GString       *told,
                 GError       **error)
{
  gboolean is_made = FALSE;

  return olivine_copies_automatic (fixture->store, fixture_day (TODAY), &is_made, error);
}

static gboolean
check (StoreFixture  *fixture,
       GString       *told,
       GError       **error)
{
  g_autoptr (GPtrArray) problems = NULL;

  if (!olivine_copies_check (fixture->store, &problems, error))
    return FALSE;
  g_string_append_printf (told, "%u", problems->len);

  return TRUE;
}

static gboolean
inspect (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");
  OlivineCopyInfo info = { 0 };

  if (!olivine_copies_inspect (path, &info, error))
    return FALSE;
  g_string_append_printf (told, "%d %d %d", (int) info.n_entries, (int) info.n_foods,
                          olivine_date_days_between (info.first, info.last));

  return TRUE;
}

static gboolean
compare (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autofree char *copy = store_fixture_path (fixture, "copy.db");
  g_autofree char *live = store_fixture_path (fixture, "diary.db");
  OlivineCopyChanges changes = { 0 };

  if (!olivine_copies_compare (live, copy, &changes, error))
    return FALSE;
  g_string_append_printf (told, "%d %d %d", (int) changes.n_entries_gone,
                          (int) changes.n_entries_back, (int) changes.n_entries_changed);

  return TRUE;
}

static gboolean
restore (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 8, 30, 15);
  OlivineCopyInfo info = { 0 };

  if (!olivine_copies_restore (fixture->store, path, now, NULL, &info, error))
    return FALSE;
  g_string_append_printf (told, "%d", (int) info.n_entries);

  return TRUE;
}

/* Those that open have no store before. */
static void
fill_closed (StoreFixture *fixture)
{
  store_fixture_reopen (fixture);
  fill_and_copy (fixture);
}

static gboolean
tell_store (GString       *told,
            OlivineStore  *store,
            GError       **error)
{
  gint64 n_entries = 0;

  if (store == NULL ||
      !olivine_db_get_int (olivine_store_get_db (store), "SELECT count (*) FROM main.entry",
                           &n_entries, error))
    return FALSE;
  g_string_append_printf (told, "%d", (int) n_entries);

  return TRUE;
}

static gboolean
open_store (StoreFixture  *fixture,
            GString       *told,
            GError       **error)
{
  g_autoptr (OlivineStore) store = olivine_store_open (fixture->dir, error);

  return tell_store (told, store, error);
}

static gboolean
open_same (StoreFixture  *fixture,
           GString       *told,
           GError       **error)
{
  g_autoptr (OlivineStore) store = olivine_store_open_same (fixture->store, error);

  return tell_store (told, store, error);
}

static gboolean
open_catalogues (StoreFixture  *fixture,
                 GString       *told,
                 GError       **error)
{
  g_autoptr (OlivineStore) store = olivine_store_open_catalogues (fixture->dir, error);
  g_autoptr (OlivineFood) food = NULL;

  if (store == NULL)
    return FALSE;
  food = olivine_catalogue_get (store, "core:almonds", error);

  return food != NULL;
}

static gboolean
open_damaged (StoreFixture  *fixture,
              GString       *told,
              GError       **error)
{
  gboolean is_complete = FALSE;
  gint64 n_rows = 0;
  g_autoptr (OlivineStore) store = olivine_store_open_damaged (fixture->dir, &n_rows, &is_complete,
                                                               error);

  if (store != NULL && !is_complete)
    {
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT,
                           "It says that not all could be read.");
      return FALSE;
    }
  g_string_append_printf (told, "%d ", (int) n_rows);

  return tell_store (told, store, error);
}

static gboolean
rescue (StoreFixture  *fixture,
        GString       *told,
        GError       **error)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 8, 30, 15);
  g_autofree char *kept_path = NULL;
  OlivineCopyInfo info = { 0 };

  if (!olivine_rescue_restore (fixture->dir, path, now, &kept_path, &info, error))
    return FALSE;
  g_string_append_printf (told, "%d", (int) info.n_entries);

  return TRUE;
}

static void
write_version_1 (StoreFixture *fixture)
{
  g_free (fixture_write_version_1 (fixture->dir, 2));
}

static void
write_version_2 (StoreFixture *fixture)
{
  g_free (fixture_write_version_2 (fixture->dir));
}

static const StatementOperation operations[] = {
  { "backup", fill_and_copy, back_up, .writes = TRUE },
  { "automatic copy", statement_room_fill, copy_of_the_day, .writes = TRUE, .makes_copies = TRUE },
  { "check", statement_room_fill_imports, check },
  { "inspect", fill_and_copy, inspect },
  { "compare", fill_and_copy, compare },
  { "restore", fill_and_copy, restore, .writes = TRUE },
  { "open", fill_closed, open_store, .opens = TRUE },
  { "open the same", statement_room_fill, open_same },
  { "open catalogues", fill_closed, open_catalogues, .opens = TRUE },
  { "open damaged", fill_closed, open_damaged, .opens = TRUE },
  { "rescue", fill_closed, rescue, .writes = TRUE, .opens = TRUE },
  { "open version 1", write_version_1, open_store, .writes = TRUE, .opens = TRUE },
  { "open version 2", write_version_2, open_store, .writes = TRUE, .opens = TRUE },
};

int
main (int   argc,
      char *argv[])
{
  fault_statement_init (&argc, &argv, dish_fixture_init);
  fault_statement_add_all (operations);

  return g_test_run ();
}
