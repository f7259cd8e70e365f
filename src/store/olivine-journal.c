/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Keeping what every change looked like before and after it.
 *
 * A change is written in the transaction of what it describes, so there is no
 * change without its journal and no journal without its change.
 */

#include "olivine-change.h"

#include "olivine-row-image.h"

#define MAX_CHANGES "500"

static void
watched_row_free (gpointer data)
{
  OlivineWatchedRow *watched = data;

  g_free (watched->key);
  g_free (watched->before);
  g_free (watched->after);
  g_free (watched);
}

/* Private: a change of no rows yet; an undo reads its label and rows later. */
OlivineChange *
olivine_change_new (OlivineDb  *db,
                    const char *label)
{
  OlivineChange *change = g_new0 (OlivineChange, 1);

  change->db = db;
  change->label = g_strdup (label);
  change->rows = g_ptr_array_new_with_free_func (watched_row_free);

  return change;
}

/**
 * olivine_journal_begin:
 * @db: a connection inside a transaction
 * @label: what is done, in the imperative: "add Almonds"
 *
 * Returns: (transfer full): a change that nothing has been written of yet
 */
OlivineChange *
olivine_journal_begin (OlivineDb  *db,
                       const char *label)
{
  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  return olivine_change_new (db, label);
}

/**
 * olivine_journal_watch:
 * @change: a change
 * @row: which kind of row
 * @key: which one, see #OlivineRow
 * @error: return location for the error
 *
 * Takes the image of a row, which may not be there yet.  Call it before the
 * row is written, once for each row.
 *
 * Returns: whether the row could be looked at
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_journal_watch (OlivineChange  *change,
                       OlivineRow      row,
                       const char     *key,
                       GError        **error)
{
  g_autofree char *before = NULL;
  OlivineWatchedRow *watched = NULL;

  g_return_val_if_fail (change != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!olivine_row_image_get (change->db, row, key, &before, error))
    return FALSE;

  watched = g_new0 (OlivineWatchedRow, 1);
  watched->row = row;
  watched->key = g_strdup (key);
  watched->before = g_steal_pointer (&before);
  g_ptr_array_add (change->rows, watched);

  return TRUE;
}

static gboolean
insert_change (OlivineDb   *db,
               const char  *label,
               GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO main.change (label) VALUES (?1)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, label);

  return olivine_db_run (db, stmt, error);
}

static gboolean
insert_row (OlivineDb                *db,
            gint64                    change_id,
            int                       position,
            const OlivineWatchedRow  *watched,
            GError                  **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO main.journal "
                             "(change_id, position, row_kind, row_key, before, after) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, change_id);
  olivine_stmt_bind_int (stmt, 1, position);
  olivine_stmt_bind_int (stmt, 2, watched->row);
  olivine_stmt_bind_text (stmt, 3, watched->key);
  olivine_stmt_bind_text (stmt, 4, watched->before);
  olivine_stmt_bind_text (stmt, 5, watched->after);

  return olivine_db_run (db, stmt, error);
}

static gboolean
insert_rows (OlivineChange  *change,
             GError        **error)
{
  gint64 change_id = 0;

  if (!insert_change (change->db, change->label, error))
    return FALSE;
  change_id = sqlite3_last_insert_rowid (olivine_db_get_handle (change->db));

  for (guint i = 0; i < change->rows->len; i++)
    {
      if (!insert_row (change->db, change_id, i, change->rows->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/* Takes the images of now, and drops the rows that are as they were. */
static gboolean
keep_changed_rows (OlivineChange  *change,
                   GError        **error)
{
  for (guint i = change->rows->len; i > 0; i--)
    {
      OlivineWatchedRow *watched = change->rows->pdata[i - 1];

      if (!olivine_row_image_get (change->db, watched->row, watched->key, &watched->after, error))
        return FALSE;
      if (g_strcmp0 (watched->before, watched->after) == 0)
        g_ptr_array_remove_index (change->rows, i - 1);
    }

  return TRUE;
}

static gboolean
forget_old_changes (OlivineDb  *db,
                    GError    **error)
{
  return olivine_db_exec (db, "DELETE FROM main.journal WHERE change_id <= "
                          "(SELECT max (id) FROM main.change) - " MAX_CHANGES, error) &&
         olivine_db_exec (db, "DELETE FROM main.change WHERE id <= "
                          "(SELECT max (id) FROM main.change) - " MAX_CHANGES, error);
}

/**
 * olivine_journal_commit:
 * @change: a change whose rows have been written
 * @error: return location for the error
 *
 * Writes the change into the journal, unless nothing changed.  It becomes
 * lasting with the transaction.  The last 500 changes are kept.
 *
 * Returns: whether the journal was written
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_journal_commit (OlivineChange  *change,
                        GError        **error)
{
  g_return_val_if_fail (change != NULL, FALSE);

  if (!keep_changed_rows (change, error))
    return FALSE;
  if (change->rows->len == 0)
    return TRUE;

  return insert_rows (change, error) && forget_old_changes (change->db, error);
}

/**
 * olivine_change_free:
 * @change: (transfer full) (nullable): a change
 */
void
olivine_change_free (OlivineChange *change)
{
  if (change == NULL)
    return;

  g_free (change->label);
  g_ptr_array_unref (change->rows);
  g_free (change);
}
