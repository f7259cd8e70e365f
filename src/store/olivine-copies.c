/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies of the diary: by hand and by the calendar.
 *
 * Automatic copies are named after their day.  Ten days and the last day of
 * twelve months are kept; copies of another name are never removed.
 */

#include "olivine-copies.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "olivine-copy-file.h"
#include "olivine-page-check.h"
#include "olivine-paths.h"
#include "olivine-schema.h"

#define N_DAILY 10
#define N_MONTHLY 12
#define AUTOMATIC_PREFIX "diary-"
#define AUTOMATIC_SUFFIX ".db"

static gboolean
read_counts (OlivineDb        *db,
             OlivineCopyInfo  *info,
             GError          **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT count (*), min (date), max (date), "
                             "(SELECT count (*) FROM main.food) FROM main.entry", error);
  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  info->n_entries = olivine_stmt_get_int (stmt, 0);
  info->n_foods = olivine_stmt_get_int (stmt, 3);
  if (olivine_stmt_is_null (stmt, 1))
    return TRUE;

  return olivine_date_from_text (olivine_stmt_get_text (stmt, 1), &info->first, error) &&
         olivine_date_from_text (olivine_stmt_get_text (stmt, 2), &info->last, error);
}

/* The first version of a diary had foods only. */
static gboolean
read_counts_of_any_version (OlivineDb        *db,
                            OlivineCopyInfo  *info,
                            GError          **error)
{
  gint64 has_entries = 0;

  if (!olivine_db_get_int (db, "SELECT count (*) FROM main.sqlite_schema WHERE name = 'entry'",
                           &has_entries, error))
    return FALSE;
  if (has_entries)
    return read_counts (db, info, error);

  return olivine_db_get_int (db, "SELECT count (*) FROM main.food", &info->n_foods, error);
}

/**
 * olivine_copies_count:
 * @db: a connection whose main file is a diary
 * @info: (out caller-allocates): what it holds
 * @error: return location for the error
 *
 * Returns: whether it could be counted
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_copies_count (OlivineDb        *db,
                      OlivineCopyInfo  *info,
                      GError          **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (info != NULL, FALSE);

  *info = (OlivineCopyInfo) { 0 };

  return read_counts_of_any_version (db, info, error);
}

static gboolean
refuse_own_file (OlivineStore  *store,
                 const char    *path,
                 GError       **error)
{
  static const char *const own_names[] = { "diary.db", "diary.db-wal", "diary.db-shm",
                                           "library.db" };

  for (gsize i = 0; i < G_N_ELEMENTS (own_names); i++)
    {
      g_autofree char *own = olivine_store_get_path (store, own_names[i]);
      g_autofree char *wanted = g_canonicalize_filename (path, NULL);

      if (g_str_equal (own, wanted) || olivine_paths_are_same_file (own, wanted))
        {
          g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                       _("%s is a file that is in use and cannot be a copy; choose another name."),
                       path);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * olivine_copies_backup:
 * @store: a store
 * @path: where the copy goes; a file of that name is replaced in one step
 * @error: return location for the error
 *
 * Writes a consistent copy of the diary into one private file.
 *
 * Returns: whether the copy is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID when @path is the diary itself, _NOT_FOUND
 *   when its folder is missing, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_copies_backup (OlivineStore  *store,
                       const char    *path,
                       GError       **error)
{
  g_autofree char *absolute = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  absolute = g_canonicalize_filename (path, NULL);

  return refuse_own_file (store, absolute, error) &&
         olivine_copy_file_write (olivine_store_get_db (store), absolute, error);
}

/**
 * olivine_copies_inspect:
 * @path: a copy
 * @info: (out caller-allocates): what it holds
 * @error: return location for the error
 *
 * Looks into a copy, and at all of its pages, without changing it.
 *
 * Returns: whether it is a sound diary
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, _CORRUPT, _NEWER_SCHEMA, or any other
 */
gboolean
olivine_copies_inspect (const char       *path,
                        OlivineCopyInfo  *info,
                        GError          **error)
{
  g_autoptr (OlivineDb) db = NULL;
  OlivineProbe found = OLIVINE_PROBE_ABSENT;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (info != NULL, FALSE);

  if (!olivine_schema_probe_whole (path, OLIVINE_SCHEMA_DIARY, &found, error))
    return FALSE;
  if (found == OLIVINE_PROBE_ABSENT)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                   _("There is no file %s; name a copy of a diary."), path);
      return FALSE;
    }
  db = olivine_db_open (path, SQLITE_OPEN_READONLY, error);

  return db != NULL && olivine_copies_count (db, info, error);
}

/* The day an automatic copy is named after; NONE for any other file. */
static OlivineDate
day_of_copy (const char *name)
{
  OlivineDate day = OLIVINE_DATE_NONE;
  g_autofree char *text = NULL;

  if (!g_str_has_prefix (name, AUTOMATIC_PREFIX) || !g_str_has_suffix (name, AUTOMATIC_SUFFIX))
    return OLIVINE_DATE_NONE;

  text = g_strndup (name + strlen (AUTOMATIC_PREFIX),
                    strlen (name) - strlen (AUTOMATIC_PREFIX) - strlen (AUTOMATIC_SUFFIX));
  if (strlen (text) != strlen ("YYYY-MM-DD") || !olivine_date_from_text (text, &day, NULL))
    return OLIVINE_DATE_NONE;

  return day;
}

static char *
name_of_copy (OlivineDate day)
{
  g_autofree char *text = olivine_date_to_text (day);

  return g_strconcat (AUTOMATIC_PREFIX, text, AUTOMATIC_SUFFIX, NULL);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return olivine_date_compare (*(const OlivineDate *) b, *(const OlivineDate *) a);
}

/* The days there are automatic copies of, newest first. */
static GArray *
list_copies (const char  *folder,
             GError     **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  GArray *days = NULL;
  const char *name = NULL;

  if (dir == NULL)
    return NULL;

  days = g_array_new (FALSE, FALSE, sizeof (OlivineDate));
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      OlivineDate day = day_of_copy (name);

      if (olivine_date_is_set (day))
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_newest_first);

  return days;
}

static gboolean
same_month (OlivineDate a,
            OlivineDate b)
{
  int year_a = 0, month_a = 0, year_b = 0, month_b = 0, day = 0;

  olivine_date_get_ymd (a, &year_a, &month_a, &day);
  olivine_date_get_ymd (b, &year_b, &month_b, &day);

  return year_a == year_b && month_a == month_b;
}

/* Beyond the daily ones, the newest of each of the newest months stays. */
static gboolean
remove_old_copies (const char  *folder,
                   GError     **error)
{
  g_autoptr (GArray) days = list_copies (folder, error);
  guint n_months = 0;

  if (days == NULL)
    return FALSE;
  for (guint i = 0; i < days->len; i++)
    {
      OlivineDate day = g_array_index (days, OlivineDate, i);
      gboolean is_last_of_month = i == 0 || !same_month (day,
                                                         g_array_index (days, OlivineDate, i - 1));
      g_autofree char *name = name_of_copy (day);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n_months += is_last_of_month;
      if (i >= N_DAILY && !(is_last_of_month && n_months <= N_MONTHLY))
        g_unlink (path);
    }

  return TRUE;
}

/**
 * olivine_copies_automatic:
 * @store: a store
 * @today: the day it is
 * @made: (out) (optional): whether a copy was made; FALSE when there was one of today
 * @error: return location for the error
 *
 * Makes the copy of the day in the folder “backups”, once, and removes those
 * that have become too many.  All of the diary is read for it.
 *
 * Returns: whether there is a copy of today
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT when the diary is damaged, or any other
 */
gboolean
olivine_copies_automatic (OlivineStore  *store,
                          OlivineDate    today,
                          gboolean      *made,
                          GError       **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  gboolean is_there = FALSE;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (olivine_date_is_set (today), FALSE);

  folder = olivine_store_get_path (store, OLIVINE_COPIES_FOLDER);
  name = name_of_copy (today);
  path = g_build_filename (folder, name, NULL);
  is_there = g_file_test (path, G_FILE_TEST_EXISTS);
  if (made != NULL)
    *made = !is_there;
  if (is_there)
    return TRUE;

  return olivine_page_check_diary (olivine_store_get_db (store), error) &&
         olivine_paths_make_private_dir (folder, error) &&
         olivine_copy_file_write (olivine_store_get_db (store), path, error) &&
         remove_old_copies (folder, error);
}
