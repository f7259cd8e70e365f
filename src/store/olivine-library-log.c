/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The log of imports in library.db, beside that of the diary.
 */

#include "olivine-library.h"

#include "olivine-library-private.h"
#include "olivine-store-private.h"

/* Private: adds an import that has brought nothing yet. */
gboolean
olivine_library_log_begin (OlivineDb                  *db,
                           const OlivineLibraryMerge  *merge,
                           gint64                     *import_id,
                           GError                    **error)
{
  g_autofree char *moment = g_date_time_format_iso8601 (merge->now);
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO import (imported_at, file_name, format, "
                             "n_imported) VALUES (?1, ?2, ?3, 0)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, moment);
  olivine_stmt_bind_text (stmt, 1, merge->file_name);
  olivine_stmt_bind_text (stmt, 2, merge->format);
  if (!olivine_db_run (db, stmt, error))
    return FALSE;
  *import_id = sqlite3_last_insert_rowid (olivine_db_get_handle (db));

  return TRUE;
}

/* Private: says how many foods an import brought. */
gboolean
olivine_library_log_end (OlivineDb  *db,
                         gint64      import_id,
                         guint       n_imported,
                         GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "UPDATE import SET n_imported = ?2 WHERE id = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, import_id);
  olivine_stmt_bind_int (stmt, 1, n_imported);

  return olivine_db_run (db, stmt, error);
}

/* NULL without an error when there is no import. */
static GDateTime *
get_moment (OlivineDb   *db,
            const char  *sql,
            GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error) || !has_row)
    return NULL;

  return g_date_time_new_from_iso8601 (olivine_stmt_get_text (stmt, 0), NULL);
}

/**
 * olivine_library_has_newest_import:
 * @store: a store
 * @is_newest: (out): whether the last import that can be taken back is one of
 *   foods into the library, and not one into the diary
 * @error: return location for the error
 *
 * Returns: whether both logs could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_library_has_newest_import (OlivineStore  *store,
                                   gboolean      *is_newest,
                                   GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GDateTime) in_diary = NULL;
  g_autoptr (GDateTime) in_library = NULL;
  gint64 has_log = 0;
  OlivineDb *db = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (is_newest != NULL, FALSE);

  *is_newest = FALSE;
  db = olivine_store_get_db (store);
  if (!olivine_store_has_library (store))
    return TRUE;
  if (!olivine_db_get_int (db, "SELECT count (*) FROM library.sqlite_schema WHERE name = 'import'",
                           &has_log, error))
    return FALSE;
  if (has_log == 0)
    return TRUE;
  in_diary = get_moment (db, "SELECT imported_at FROM main.import_run WHERE undone = 0 "
                         "ORDER BY id DESC LIMIT 1", &local_error);
  if (local_error == NULL)
    in_library = get_moment (db, "SELECT imported_at FROM library.import "
                             "ORDER BY id DESC LIMIT 1", &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  *is_newest = in_library != NULL &&
               (in_diary == NULL || g_date_time_compare (in_library, in_diary) > 0);

  return TRUE;
}
