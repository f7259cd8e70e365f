/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Taking a change back.
 *
 * An undo puts every row back as it was before, but only if it is still as the
 * change left it: nothing that came later is ever lost.
 */

#include "olivine-change.h"

#include <glib/gi18n.h>

#include "olivine-row-image.h"

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

static OlivineWatchedRow *
watched_row_from_row (OlivineStmt *stmt)
{
  OlivineWatchedRow *watched = g_new0 (OlivineWatchedRow, 1);

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
      const OlivineWatchedRow *watched = change->rows->pdata[i];
      g_autofree char *now = NULL;

      if (!olivine_row_image_get (change->db, watched->row, watched->key, &now, error))
        return FALSE;
      if (g_strcmp0 (now, watched->after) != 0)
        {
          g_autofree char *label = olivine_change_label_translate (change->label);

          g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CHANGED,
                       /* Translators: %s is what was done, as in "add Almonds" */
                       _("“%s” cannot be taken back: what it wrote has been changed since. "
                         "Nothing was changed now; edit the entry instead."), label);
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
      const OlivineWatchedRow *watched = change->rows->pdata[i - 1];

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
                           _("There is nothing to take back."));
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
      const OlivineWatchedRow *watched = change->rows->pdata[i];

      if (watched->row == OLIVINE_ROW_ENTRY)
        g_ptr_array_add (uids, g_strdup (watched->key));
    }

  return uids;
}

/* A day, or a version of the profile, is named by its date; an entry carries one. */
static OlivineDate
date_of_row (OlivineDb               *db,
             const OlivineWatchedRow *watched)
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
  change = olivine_change_new (db, NULL);
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
