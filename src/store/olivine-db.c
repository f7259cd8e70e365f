/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One SQLite connection and its cache of statements.
 *
 * Invariants: only the owning thread calls; a statement text has one cursor, so
 * it is reset before it is asked for again.
 */

#include "olivine-db-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-stmt-private.h"

static void
finalize_statement (gpointer statement)
{
  olivine_stmt_reset (statement);
  sqlite3_finalize (statement);
}

/* The first line of a statement, which names its verb and table. */
static char *
summarize_sql (const char *sql)
{
  g_autofree char *line = g_strndup (sql, MIN (strcspn (sql, "\n("), 60));

  /* Translators: follows the name of a file: "diary.db: running “SELECT …” failed: disk full" */
  return g_strdup_printf (_("running “%s” failed"), g_strstrip (line));
}

/* Nothing a damaged or hostile file holds may run code or confuse a page. */
static gboolean
harden (OlivineDb  *db,
        GError    **error)
{
  sqlite3_extended_result_codes (db->handle, 1);
  sqlite3_busy_timeout (db->handle, OLIVINE_DB_BUSY_TIMEOUT_MS);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);

  return olivine_db_exec (db, "PRAGMA cell_size_check = ON", error);
}

/* SQLite opens a file for reading only when it cannot be written. */
static gboolean
check_writable (OlivineDb  *db,
                int         sqlite_flags,
                GError    **error)
{
  if ((sqlite_flags & SQLITE_OPEN_READWRITE) == 0 || sqlite3_db_readonly (db->handle, "main") != 1)
    return TRUE;

  olivine_db_set_error_with (NULL, SQLITE_READONLY, db->path, _("opening failed"), error);
  return FALSE;
}

/* Messages name the file, not the URI it was opened by. */
static void
remember_path (OlivineDb *db)
{
  const char *file_name = sqlite3_db_filename (db->handle, "main");

  if (file_name != NULL && *file_name != '\0')
    {
      g_free (db->path);
      db->path = g_strdup (file_name);
    }
}

/**
 * olivine_db_open:
 * @path: an absolute path, a `file:` URI, or ":memory:"
 * @sqlite_flags: SQLITE_OPEN_READONLY or SQLITE_OPEN_READWRITE, with
 *   SQLITE_OPEN_CREATE where a new file is meant
 * @error: return location for the error
 *
 * Opens a connection that belongs to the calling thread.  It waits up to ten
 * seconds for other writers, trusts nothing in the schema and runs no triggers or views.
 *
 * Returns: (transfer full) (nullable): the connection
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineDb *
olivine_db_open (const char  *path,
                 int          sqlite_flags,
                 GError     **error)
{
  g_autoptr (OlivineDb) db = NULL;
  int result = SQLITE_OK;

  g_return_val_if_fail (path != NULL, NULL);

  db = g_new0 (OlivineDb, 1);
  db->owner = g_thread_self ();
  db->path = g_strdup (path);
  db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);

  /* One thread owns the connection, so SQLite need not lock it at every call. */
  result = sqlite3_open_v2 (path, &db->handle,
                            sqlite_flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);
  if (result != SQLITE_OK)
    {
      olivine_db_set_error_with (db->handle, result, path, _("opening failed"), error);
      return NULL;
    }
  remember_path (db);
  if (!check_writable (db, sqlite_flags, error) || !harden (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * olivine_db_close:
 * @db: (transfer full): a connection
 *
 * Closes the connection and every statement of it.
 */
void
olivine_db_close (OlivineDb *db)
{
  g_return_if_fail (olivine_db_is_mine (db));
  g_return_if_fail (!db->in_transaction);

  g_clear_pointer (&db->statements, g_hash_table_unref);
  sqlite3_finalize (db->roll_back);
  sqlite3_close_v2 (db->handle);
  g_free (db->path);
  g_free (db);
}

/**
 * olivine_db_get_handle:
 * @db: a connection
 *
 * For what SQLite's own interface is needed for: backup, tests.
 *
 * Returns: (transfer none): SQLite's handle
 */
sqlite3 *
olivine_db_get_handle (OlivineDb *db)
{
  g_return_val_if_fail (olivine_db_is_mine (db), NULL);

  return db->handle;
}

/**
 * olivine_db_get_path:
 * @db: a connection
 *
 * Returns: (transfer none): the absolute path of its file; ":memory:" when it has none
 */
const char *
olivine_db_get_path (OlivineDb *db)
{
  g_return_val_if_fail (olivine_db_is_mine (db), NULL);

  return db->path;
}

/**
 * olivine_db_set_path:
 * @db: a connection whose main file is none
 * @path: the file it works on
 *
 * Says which file messages shall name.
 */
void
olivine_db_set_path (OlivineDb   *db,
                     const char  *path)
{
  g_return_if_fail (olivine_db_is_mine (db));
  g_return_if_fail (path != NULL);

  g_free (db->path);
  db->path = g_strdup (path);
}

/**
 * olivine_db_exec:
 * @db: a connection
 * @sql: one or more statements without parameters
 * @error: return location for the error
 *
 * Runs statements whose rows are of no interest.
 *
 * Returns: whether all of them succeeded
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_db_exec (OlivineDb   *db,
                 const char  *sql,
                 GError     **error)
{
  g_return_val_if_fail (olivine_db_is_mine (db), FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  if (!olivine_db_check_not_stuck (db, error) || !olivine_db_check_still_open (db, error))
    return FALSE;
  if (sqlite3_exec (db->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    {
      g_autofree char *what = summarize_sql (sql);

      olivine_db_set_error (db, what, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_db_prepare:
 * @db: a connection
 * @sql: one statement; texts are cached, so values go into parameters
 * @error: return location for the error
 *
 * Finds or compiles a statement, with all parameters NULL.  The same text has
 * one cursor only: let go of it (it resets itself when it goes out of scope)
 * before asking for it again.
 *
 * Returns: (transfer none) (nullable): the statement, owned by @db
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineStmt *
olivine_db_prepare (OlivineDb   *db,
                    const char  *sql,
                    GError     **error)
{
  sqlite3_stmt *stmt = NULL;

  g_return_val_if_fail (olivine_db_is_mine (db), NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  if (!olivine_db_check_not_stuck (db, error))
    return NULL;
  stmt = g_hash_table_lookup (db->statements, sql);
  if (stmt != NULL)
    {
      g_return_val_if_fail (!sqlite3_stmt_busy (stmt), NULL);
      return stmt;
    }

  if (sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK)
    {
      g_autofree char *what = summarize_sql (sql);

      olivine_db_set_error (db, what, error);
      return NULL;
    }
  g_hash_table_insert (db->statements, g_strdup (sql), stmt);

  return stmt;
}

/**
 * olivine_db_step:
 * @db: a connection
 * @stmt: a statement of it
 * @has_row: (out): whether there is a row to read; FALSE at the end
 * @error: return location for the error
 *
 * Goes to the next row.  The end of the rows and a failure are two things.
 *
 * Returns: whether the step succeeded
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_db_step (OlivineDb    *db,
                 OlivineStmt  *stmt,
                 gboolean     *has_row,
                 GError      **error)
{
  int result = SQLITE_NOMEM;

  g_return_val_if_fail (olivine_db_is_mine (db), FALSE);
  g_return_val_if_fail (stmt != NULL && sqlite3_db_handle (stmt) == db->handle, FALSE);
  g_return_val_if_fail (has_row != NULL, FALSE);

  if (!olivine_db_check_still_open (db, error))
    return FALSE;
  if (olivine_stmt_is_complete (stmt))
    result = sqlite3_step (stmt);
  if (result == SQLITE_ROW && !olivine_stmt_has_texts (stmt))
    result = SQLITE_NOMEM;
  *has_row = result == SQLITE_ROW;
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    {
      g_autofree char *what = summarize_sql (sqlite3_sql (stmt));

      if (result == SQLITE_NOMEM)
        olivine_db_set_error_of (db, result, what, error);
      else
        olivine_db_set_error (db, what, error);
      olivine_stmt_reset (stmt);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_db_run:
 * @db: a connection
 * @stmt: a statement that returns no rows
 * @error: return location for the error
 *
 * Runs a statement to its end and resets it.
 *
 * Returns: whether it succeeded
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_db_run (OlivineDb    *db,
                OlivineStmt  *stmt,
                GError      **error)
{
  gboolean has_row = FALSE;

  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  sqlite3_reset (stmt);

  return TRUE;
}

/**
 * olivine_db_get_int:
 * @db: a connection
 * @sql: a statement without parameters whose first row and column is a number
 * @value: (out): the number; 0 when there is no row or it is NULL
 * @error: return location for the error
 *
 * Returns: whether the statement succeeded
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_db_get_int (OlivineDb   *db,
                    const char  *sql,
                    gint64      *value,
                    GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  g_return_val_if_fail (value != NULL, FALSE);

  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  *value = has_row ? sqlite3_column_int64 (stmt, 0) : 0;

  return TRUE;
}

/**
 * olivine_db_changes:
 * @db: a connection
 *
 * Returns: how many rows the last INSERT, UPDATE or DELETE changed
 */
int
olivine_db_changes (OlivineDb *db)
{
  g_return_val_if_fail (olivine_db_is_mine (db), 0);

  return sqlite3_changes (db->handle);
}
