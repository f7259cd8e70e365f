/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the SQLite that the program was started with must be able to do.
 *
 * It is the system's or the runtime's and may be another one than at the time of
 * building, so it is asked what it has and not which version it is.
 */

#include "olivine-db.h"

#define COUNT_FTS5 "SELECT count (*) FROM pragma_module_list WHERE name = 'fts5'"

/**
 * olivine_db_check_sqlite:
 * @error: return location for the error
 *
 * Looks whether SQLite has full-text search (FTS5), without which no food is
 * found.  No file is touched.
 *
 * Returns: whether it has
 *
 * Errors: %OLIVINE_STORE_ERROR_UNSUPPORTED; others when SQLite cannot even be asked
 */
gboolean
olivine_db_check_sqlite (GError **error)
{
  g_autoptr (OlivineDb) db = olivine_db_open (":memory:",
                                              SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  gint64 n_modules = 0;

  if (db == NULL || !olivine_db_get_int (db, COUNT_FTS5, &n_modules, error))
    return FALSE;
  if (n_modules > 0)
    return TRUE;

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_UNSUPPORTED,
               "SQLite %s on this computer has no full-text search (FTS5), by which foods are "
               "found. Install an SQLite that was built with FTS5; no file was touched.",
               sqlite3_libversion ());
  return FALSE;
}
