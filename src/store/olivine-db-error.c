/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What SQLite says, as an error that names the file, what failed, why and what to do. */

#include "olivine-db-private.h"

#include <glib/gi18n.h>

/* Private: what a handle that never opened can still tell. */
void
olivine_db_set_error_with (sqlite3     *handle,
                           int          result,
                           const char  *path,
                           const char  *what,
                           GError     **error)
{
  int extended = handle != NULL ? sqlite3_extended_errcode (handle) : result;
  const char *reason = handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (result);
  OlivineStoreError code = olivine_store_error_from_sqlite (extended);
  g_autofree char *message = NULL;

  message = g_strdup_printf (
    /* Translators: a file, what failed, the reason, its number, what to do */
    _("%s: %s: %s (SQLite %d). %s"),
    path, what, reason, extended, olivine_store_error_get_sqlite_advice (extended));
  /* For some results there is nothing to do. */
  g_set_error_literal (error, OLIVINE_STORE_ERROR, code, g_strchomp (message));
}

/**
 * olivine_db_set_error:
 * @db: a connection whose last call failed
 * @what: what failed, translated, as in "saving the entry failed"
 * @error: return location for the error
 *
 * Turns SQLite's last result into an error that names the file, what failed,
 * the reason with its extended code, and what to do.
 */
void
olivine_db_set_error (OlivineDb   *db,
                      const char  *what,
                      GError     **error)
{
  g_return_if_fail (olivine_db_is_mine (db));
  g_return_if_fail (what != NULL);

  olivine_db_set_error_with (db->handle, SQLITE_ERROR, db->path, what, error);
}

/**
 * olivine_db_set_error_of:
 * @db: a connection
 * @sqlite_result: what SQLite said, though it does not call it its last result
 * @what: what failed, translated
 * @error: return location for the error
 *
 * Does as olivine_db_set_error() for a result that is known otherwise.
 */
void
olivine_db_set_error_of (OlivineDb   *db,
                         int          sqlite_result,
                         const char  *what,
                         GError     **error)
{
  g_return_if_fail (olivine_db_is_mine (db));
  g_return_if_fail (what != NULL);

  olivine_db_set_error_with (NULL, sqlite_result, db->path, what, error);
}
