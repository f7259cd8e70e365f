/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether the pages of a database make sense.
 *
 * Reading all of twenty years takes some 200 ms: nobody waits for that to see a day.  It is
 * done before anything is changed, once a day: each copy that was made says that the diary
 * was read.
 */

#include "olivine-page-check.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "olivine-copy-file.h"

/* How SQLite's check says so; the number is one of its results. */
#define PAGE_IS_UNREADABLE "unable to get the page. error code="

#define COPY_IS_FRESH_S (24 * 60 * 60)

/**
 * olivine_page_check_refuse:
 * @error: return location for the error
 * @format: what is wrong with the file, without a full stop
 * @...: arguments of @format
 *
 * Says that a file is not opened, and what to do about it.
 *
 * Returns: %FALSE
 */
gboolean
olivine_page_check_refuse (GError     **error,
                           const char  *format,
                           ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT,
               /* Translators: %s is what is wrong with the file */
               _("%s; the file was not touched. Move it away and start again, or restore a copy "
                 "from the folder “backups” beside it."), reason);

  return FALSE;
}

/* A page that could not be read is told among the damages, with the reason. */
static gboolean
check_readable (OlivineDb   *db,
                const char  *answer,
                GError     **error)
{
  const char *code = strstr (answer, PAGE_IS_UNREADABLE);
  int result = code != NULL ? atoi (code + strlen (PAGE_IS_UNREADABLE)) : SQLITE_OK;

  if (result == SQLITE_OK || (result & 0xff) == SQLITE_CORRUPT)
    return TRUE;

  olivine_db_set_error_of (db, result, _("reading its pages failed"), error);
  return FALSE;
}

/* Newer SQLite looks into the index of words as well, and where that cannot even be opened
 * the check itself fails. */
static gboolean
run_page_check (OlivineDb    *db,
                const char   *path,
                const char   *sql,
                char        **answer,
                GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, &local_error);
  gboolean has_row = FALSE;

  if (stmt != NULL && olivine_db_step (db, stmt, &has_row, &local_error))
    {
      *answer = g_strdup (has_row ? olivine_stmt_get_text (stmt, 0) : "no answer");
      return TRUE;
    }
  if (g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT))
    return olivine_page_check_refuse (error, _("%s is damaged (%s)"), path,
                                      sqlite3_errmsg (olivine_db_get_handle (db)));

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * olivine_page_check:
 * @db: a connection, of whose files the main one is meant
 * @path: what it is called
 * @whole: whether to look at all pages, or at the first ones
 * @error: return location for the error
 *
 * Looks at the pages of a file without changing it.
 *
 * Returns: whether they make sense
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT, or any other when it cannot be read
 */
gboolean
olivine_page_check (OlivineDb   *db,
                    const char  *path,
                    gboolean     whole,
                    GError     **error)
{
  const char *sql = whole ? "PRAGMA main.quick_check (1)"
                          : "PRAGMA main.quick_check (sqlite_schema)";
  g_autofree char *answer = NULL;

  if (!run_page_check (db, path, sql, &answer, error) || !check_readable (db, answer, error))
    return FALSE;
  if (!g_str_equal (answer, "ok"))
    return olivine_page_check_refuse (error, _("%s is damaged (%s)"), path,
                                      g_strdelimit (answer, "\n", ' '));

  return TRUE;
}

/* Copies are named after their day, but not all; the files themselves say when. */
static gboolean
has_fresh_copy (const char *path)
{
  g_autofree char *home = g_path_get_dirname (path);
  g_autofree char *folder = g_build_filename (home, OLIVINE_COPIES_FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now_s = g_get_real_time () / G_USEC_PER_SEC;
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *copy = g_build_filename (folder, name, NULL);
      GStatBuf info = { 0 };

      if (g_str_has_prefix (name, "diary-2") && g_stat (copy, &info) == 0 &&
          info.st_mtim.tv_sec <= now_s && info.st_mtim.tv_sec > now_s - COPY_IS_FRESH_S)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_large (const char *path)
{
  GStatBuf info = { 0 };

  return g_stat (path, &info) == 0 && info.st_size > OLIVINE_PAGE_CHECK_SMALL_BYTES;
}

/**
 * olivine_page_check_diary:
 * @db: the connection of a diary
 * @error: return location for the error
 *
 * Looks at all pages of a diary that was opened with a look at the first ones, unless a
 * copy of the last day says that it was read.
 *
 * Returns: whether they make sense
 *
 * Errors: as olivine_page_check()
 */
gboolean
olivine_page_check_diary (OlivineDb  *db,
                          GError    **error)
{
  const char *path = olivine_db_get_path (db);

  return !is_large (path) || has_fresh_copy (path) || olivine_page_check (db, path, TRUE, error);
}
