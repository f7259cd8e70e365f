/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Statements that write many foods at once give the full-text table the very words
 * that olivine_catalogue_put() gives it for one.
 */

#include "olivine-words-sql.h"

#include <glib/gi18n.h>

#include "olivine-words.h"

static void
words_to_index (sqlite3_context  *context,
                int               n_arguments,
                sqlite3_value   **arguments)
{
  const char *text = (const char *) sqlite3_value_text (arguments[0]);

  sqlite3_result_text (context, olivine_words_to_index (text), -1, g_free);
}

/**
 * olivine_words_add_to_sql:
 * @db: a connection
 * @error: return location for the error
 *
 * Lets the statements of a connection use `words_to_index (text)`.  It cannot be
 * called from a file's own schema.
 *
 * Returns: whether they can
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_words_add_to_sql (OlivineDb  *db,
                          GError    **error)
{
  if (sqlite3_create_function (olivine_db_get_handle (db), "words_to_index", 1,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                               words_to_index, NULL, NULL) == SQLITE_OK)
    return TRUE;

  olivine_db_set_error (db, _("preparing the import failed"), error);
  return FALSE;
}
