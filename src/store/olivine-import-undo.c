/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Taking an import back as one.
 *
 * What the person changed since is theirs and stays.  What is removed is also
 * forgotten, so that the file can be imported again.
 */

#include "olivine-import-log.h"

#include "olivine-row-image.h"

typedef struct {
  gint64      import_id;
  char       *file_name;
  char       *format;
  GPtrArray  *rows;       /* of ImportedRow */
  GPtrArray  *kept_uids;
  guint       n_removed;
} UndoWork;

typedef struct {
  char       *identity;
  OlivineRow  row;
  char       *key;
  char       *hash;
} ImportedRow;

static void
imported_row_free (gpointer data)
{
  ImportedRow *imported = data;

  g_free (imported->identity);
  g_free (imported->key);
  g_free (imported->hash);
  g_free (imported);
}

static void
undo_work_clear (UndoWork *work)
{
  g_clear_pointer (&work->file_name, g_free);
  g_clear_pointer (&work->format, g_free);
  g_clear_pointer (&work->rows, g_ptr_array_unref);
  g_clear_pointer (&work->kept_uids, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndoWork, undo_work_clear)

static gboolean
find_newest (OlivineDb  *db,
             UndoWork   *work,
             GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db,
                             "SELECT id, file_name, format FROM main.import_run WHERE undone = 0 "
                             "ORDER BY id DESC LIMIT 1", error);
  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                           "There is no import to take back.");
      return FALSE;
    }
  work->import_id = olivine_stmt_get_int (stmt, 0);
  work->file_name = olivine_stmt_dup_text (stmt, 1);
  work->format = olivine_stmt_dup_text (stmt, 2);

  return TRUE;
}

static ImportedRow *
imported_row_from_row (OlivineStmt *stmt)
{
  ImportedRow *imported = g_new0 (ImportedRow, 1);

  imported->identity = olivine_stmt_dup_text (stmt, 0);
  imported->row = (OlivineRow) olivine_stmt_get_int (stmt, 1);
  imported->key = olivine_stmt_dup_text (stmt, 2);
  imported->hash = olivine_stmt_dup_text (stmt, 3);

  return imported;
}

static gboolean
load_rows (OlivineDb  *db,
           UndoWork   *work,
           GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT identity, row_kind, row_key, row_hash "
                             "FROM main.import_identity WHERE import_id = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, work->import_id);
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (work->rows, imported_row_from_row (stmt));
    }
}

static gboolean
forget_identity (OlivineDb   *db,
                 const char  *identity,
                 GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "DELETE FROM main.import_identity WHERE identity = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, identity);

  return olivine_db_run (db, stmt, error);
}

static gboolean
take_back (OlivineDb          *db,
           UndoWork           *work,
           const ImportedRow  *imported,
           GError            **error)
{
  g_autofree char *image = NULL;
  g_autofree char *hash = NULL;

  if (!olivine_row_image_get (db, imported->row, imported->key, &image, error))
    return FALSE;
  if (image == NULL) /* deleted by the person, and to stay so */
    return TRUE;

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, image, -1);
  if (!g_str_equal (hash, imported->hash))
    {
      g_ptr_array_add (work->kept_uids, g_strdup (imported->key));
      return TRUE;
    }
  work->n_removed++;

  return olivine_row_image_put (db, imported->row, imported->key, NULL, error) &&
         forget_identity (db, imported->identity, error);
}

static gboolean
mark_undone (OlivineDb  *db,
             gint64      import_id,
             GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "UPDATE main.import_run SET undone = 1 WHERE id = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, import_id);

  return olivine_db_run (db, stmt, error);
}

static gboolean
undo_import (OlivineDb  *db,
             gpointer    user_data,
             GError    **error)
{
  UndoWork *work = user_data;

  if (!find_newest (db, work, error) || !load_rows (db, work, error))
    return FALSE;
  for (guint i = 0; i < work->rows->len; i++)
    {
      if (!take_back (db, work, work->rows->pdata[i], error))
        return FALSE;
    }

  return mark_undone (db, work->import_id, error);
}

/**
 * olivine_import_log_undo:
 * @store: a store
 * @file_name: (out) (optional): the file whose import was taken back
 * @format: (out) (optional): what it was read as
 * @n_removed: (out) (optional): how many rows were removed
 * @kept_uids: (out) (optional) (element-type utf8): the entries and foods that
 *   stay because they were changed since
 * @error: return location for the error
 *
 * Takes back the newest import that has not been taken back yet.  Its removed
 * rows are forgotten, so that the file can be imported again; rows that the
 * person deleted stay deleted.
 *
 * Returns: whether an import was taken back
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when there is none, or any other
 */
gboolean
olivine_import_log_undo (OlivineStore  *store,
                         char         **file_name,
                         char         **format,
                         guint         *n_removed,
                         GPtrArray    **kept_uids,
                         GError       **error)
{
  g_auto (UndoWork) work = { 0 };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);

  work.rows = g_ptr_array_new_with_free_func (imported_row_free);
  work.kept_uids = g_ptr_array_new_with_free_func (g_free);
  if (!olivine_db_transaction (olivine_store_get_db (store), undo_import, &work, error))
    return FALSE;

  if (file_name != NULL)
    *file_name = g_steal_pointer (&work.file_name);
  if (format != NULL)
    *format = g_steal_pointer (&work.format);
  if (n_removed != NULL)
    *n_removed = work.n_removed;
  if (kept_uids != NULL)
    *kept_uids = g_steal_pointer (&work.kept_uids);
  olivine_store_emit_changed (store);

  return TRUE;
}
