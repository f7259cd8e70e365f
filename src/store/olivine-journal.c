/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo: what every change looked like before and after it.
 *
 * A change is written in the transaction of what it describes, so there is no
 * change without its journal and no journal without its change.  An undo puts
 * every row back as it was before, but only if it is still as the change left
 * it: nothing that came later is ever lost.
 */

#include "olivine-journal.h"

#include "olivine-row-image.h"

#define MAX_CHANGES "500"

typedef struct {
  OlivineRow  row;
  char       *key;
  char       *before;
  char       *after;
} WatchedRow;

struct _OlivineChange
{
  OlivineDb *db;
  char      *label;
  GPtrArray *rows; /* of WatchedRow */
};

static void
watched_row_free (gpointer data)
{
  WatchedRow *watched = data;

  g_free (watched->key);
  g_free (watched->before);
  g_free (watched->after);
  g_free (watched);
}

static OlivineChange *
change_new (OlivineDb  *db,
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

  return change_new (db, label);
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
  WatchedRow *watched = NULL;

  g_return_val_if_fail (change != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!olivine_row_image_get (change->db, row, key, &before, error))
    return FALSE;

  watched = g_new0 (WatchedRow, 1);
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
insert_row (OlivineDb         *db,
            gint64             change_id,
            int                position,
            const WatchedRow  *watched,
            GError           **error)
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
      WatchedRow *watched = change->rows->pdata[i - 1];

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

/* The newest change that has not been undone; id 0 when there is none. */
static gboolean
find_newest (OlivineDb  *db,
             gint64     *id,
             char      **label,
             GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT id, label FROM main.change WHERE undone = 0 "
                             "ORDER BY id DESC LIMIT 1", error);
  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  *id = has_row ? olivine_stmt_get_int (stmt, 0) : 0;
  *label = has_row ? olivine_stmt_dup_text (stmt, 1) : NULL;

  return TRUE;
}

static WatchedRow *
watched_row_from_row (OlivineStmt *stmt)
{
  WatchedRow *watched = g_new0 (WatchedRow, 1);

  watched->row = (OlivineRow) olivine_stmt_get_int (stmt, 0);
  watched->key = olivine_stmt_dup_text (stmt, 1);
  watched->before = olivine_stmt_dup_text (stmt, 2);
  watched->after = olivine_stmt_dup_text (stmt, 3);

  return watched;
}

static gboolean
load_rows (OlivineChange  *change,
           gint64          id,
           GError        **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (change->db,
                             "SELECT row_kind, row_key, before, after FROM main.journal "
                             "WHERE change_id = ?1 ORDER BY position", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, id);
  while (TRUE)
    {
      if (!olivine_db_step (change->db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (change->rows, watched_row_from_row (stmt));
    }
}

static gboolean
check_unchanged (OlivineChange  *change,
                 GError        **error)
{
  for (guint i = 0; i < change->rows->len; i++)
    {
      const WatchedRow *watched = change->rows->pdata[i];
      g_autofree char *now = NULL;

      if (!olivine_row_image_get (change->db, watched->row, watched->key, &now, error))
        return FALSE;
      if (g_strcmp0 (now, watched->after) != 0)
        {
          g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CHANGED,
                       "“%s” cannot be taken back: what it wrote has been changed since. "
                       "Nothing was changed now; edit the entry instead.", change->label);
          return FALSE;
        }
    }

  return TRUE;
}

/* In the opposite order: what was written last is taken back first. */
static gboolean
put_back (OlivineChange  *change,
          GError        **error)
{
  for (guint i = change->rows->len; i > 0; i--)
    {
      const WatchedRow *watched = change->rows->pdata[i - 1];

      if (!olivine_row_image_put (change->db, watched->row, watched->key, watched->before, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
mark_undone (OlivineDb  *db,
             gint64      id,
             GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "UPDATE main.change SET undone = 1 WHERE id = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, id);

  return olivine_db_run (db, stmt, error);
}

static gboolean
undo_work (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  OlivineChange *change = user_data;
  gint64 id = 0;

  if (!find_newest (db, &id, &change->label, error))
    return FALSE;
  if (id == 0)
    {
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                           "There is nothing to take back.");
      return FALSE;
    }

  return load_rows (change, id, error) && check_unchanged (change, error) &&
         put_back (change, error) && mark_undone (db, id, error);
}

static GPtrArray *
list_entry_uids (const OlivineChange *change)
{
  GPtrArray *uids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < change->rows->len; i++)
    {
      const WatchedRow *watched = change->rows->pdata[i];

      if (watched->row == OLIVINE_ROW_ENTRY)
        g_ptr_array_add (uids, g_strdup (watched->key));
    }

  return uids;
}

/* A day, or a version of the profile, is named by its date; an entry carries one. */
static OlivineDate
date_of_row (OlivineDb        *db,
             const WatchedRow *watched)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  OlivineDate date = OLIVINE_DATE_NONE;
  gboolean has_row = FALSE;

  if (watched->row == OLIVINE_ROW_DAY || watched->row == OLIVINE_ROW_PROFILE)
    {
      olivine_date_from_text (watched->key, &date, NULL);
      return date;
    }

  stmt = olivine_db_prepare (db, "SELECT json_extract (coalesce (?1, ?2), '$.date')", NULL);
  if (stmt == NULL)
    return date;
  olivine_stmt_bind_text (stmt, 0, watched->before);
  olivine_stmt_bind_text (stmt, 1, watched->after);
  if (olivine_db_step (db, stmt, &has_row, NULL) && has_row && !olivine_stmt_is_null (stmt, 0))
    olivine_date_from_text (olivine_stmt_get_text (stmt, 0), &date, NULL);

  return date;
}

/**
 * olivine_journal_undo:
 * @store: a store
 * @label: (out) (optional): what was taken back
 * @entry_uids: (out) (optional) (element-type utf8): the entries it was about
 * @date: (out) (optional): the day it was about; %OLIVINE_DATE_NONE when it was
 *   about no day
 * @error: return location for the error
 *
 * Takes back the newest change that has not been taken back yet, whoever made
 * it: every row becomes what it was before, or nothing happens at all.
 *
 * Returns: whether a change was taken back
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when there is none,
 *   %OLIVINE_STORE_ERROR_CHANGED when a row of it has changed since
 */
gboolean
olivine_journal_undo (OlivineStore  *store,
                      char         **label,
                      GPtrArray    **entry_uids,
                      OlivineDate   *date,
                      GError       **error)
{
  g_autoptr (OlivineChange) change = NULL;
  OlivineDb *db = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);

  db = olivine_store_get_db (store);
  change = change_new (db, NULL);
  if (!olivine_db_transaction (db, undo_work, change, error))
    return FALSE;

  if (entry_uids != NULL)
    *entry_uids = list_entry_uids (change);
  if (date != NULL)
    *date = date_of_row (db, change->rows->pdata[0]);
  if (label != NULL)
    *label = g_steal_pointer (&change->label);
  olivine_store_emit_changed (store);

  return TRUE;
}

/**
 * olivine_journal_peek:
 * @store: a store
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): what olivine_journal_undo() would take
 *   back; NULL without an error when there is nothing
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
char *
olivine_journal_peek (OlivineStore  *store,
                      GError       **error)
{
  g_autofree char *label = NULL;
  gint64 id = 0;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  if (!find_newest (olivine_store_get_db (store), &id, &label, error))
    return NULL;

  return g_steal_pointer (&label);
}
