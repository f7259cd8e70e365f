/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What came in by import.
 *
 * One import is one transaction, with its log in the same file: all of it is
 * there or none.  A dry run is the very same work that does not commit, so what
 * it says is what would happen.  Identities of rows outlive the rows: what the
 * person deleted does not come back with the next import of the same file.
 */

#include "olivine-import-log.h"

#include "olivine-catalogue.h"
#include "olivine-entry-rows.h"
#include "olivine-food-rows.h"
#include "olivine-health-rows.h"
#include "olivine-row-image.h"

typedef struct {
  OlivineStore        *store;
  const char          *file_name;
  const char          *format;
  char                *moment;
  GPtrArray           *rows;
  gboolean             dry_run;
  OlivineMergeResult  *result;
  gint64               import_id;
} MergeWork;

/**
 * olivine_import_row_free:
 * @row: (transfer full) (nullable): a row
 */
void
olivine_import_row_free (OlivineImportRow *row)
{
  if (row == NULL)
    return;

  g_free (row->identity);
  g_clear_pointer (&row->entry, olivine_entry_unref);
  g_clear_pointer (&row->food, olivine_food_unref);
  g_free (row->lab);
  g_free (row);
}

static gboolean
begin_run (OlivineDb  *db,
           MergeWork  *work,
           GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO main.import_run "
                             "(imported_at, file_name, format, n_imported) "
                             "VALUES (?1, ?2, ?3, 0)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, work->moment);
  olivine_stmt_bind_text (stmt, 1, work->file_name);
  olivine_stmt_bind_text (stmt, 2, work->format);
  if (!olivine_db_run (db, stmt, error))
    return FALSE;
  work->import_id = sqlite3_last_insert_rowid (olivine_db_get_handle (db));

  return TRUE;
}

/* An import that brought nothing leaves no trace to be undone. */
static gboolean
end_run (OlivineDb        *db,
         const MergeWork  *work,
         GError          **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  if (work->result->n_imported == 0)
    stmt = olivine_db_prepare (db, "DELETE FROM main.import_run WHERE id = ?1", error);
  else
    stmt = olivine_db_prepare (db, "UPDATE main.import_run SET n_imported = ?2 WHERE id = ?1",
                               error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, work->import_id);
  if (work->result->n_imported > 0)
    olivine_stmt_bind_int (stmt, 1, work->result->n_imported);

  return olivine_db_run (db, stmt, error);
}

static gboolean
has_identity (OlivineDb   *db,
              const char  *identity,
              gboolean    *known,
              GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "SELECT 1 FROM main.import_identity WHERE identity = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, identity);

  return olivine_db_step (db, stmt, known, error);
}

static gboolean
has_food (OlivineStore  *store,
          const char    *id,
          gboolean      *known,
          GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (OlivineFood) food = *id != '\0' ? olivine_catalogue_find (store, id,
                                                                       &local_error) : NULL;

  *known = food != NULL;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_known (OlivineDb               *db,
          MergeWork               *work,
          const OlivineImportRow  *row,
          gboolean                *known,
          GError                 **error)
{
  if (!has_identity (db, row->identity, known, error))
    return FALSE;
  if (*known)
    return TRUE;
  if (row->lab != NULL)
    return olivine_lab_rows_exist (db, row->lab, known, error);
  if (row->entry == NULL)
    return has_food (work->store, row->food->id, known, error);

  return *row->entry->uid == '\0' || olivine_entry_rows_exist (db, row->entry->uid, known, error);
}

/* Of a row as it is now; NULL when it is gone. */
static gboolean
hash_row (OlivineDb    *db,
          OlivineRow    row,
          const char   *key,
          char        **hash,
          GError      **error)
{
  g_autofree char *image = NULL;

  if (!olivine_row_image_get (db, row, key, &image, error))
    return FALSE;
  *hash = image != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, image, -1) : NULL;

  return TRUE;
}

static gboolean
remember_identity (OlivineDb   *db,
                   gint64       import_id,
                   const char  *identity,
                   OlivineRow   row,
                   const char  *key,
                   GError     **error)
{
  g_autofree char *hash = NULL;
  g_autoptr (OlivineStmt) stmt = NULL;

  if (!hash_row (db, row, key, &hash, error))
    return FALSE;
  stmt = olivine_db_prepare (db, "INSERT INTO main.import_identity "
                             "(identity, import_id, row_kind, row_key, row_hash) "
                             "VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, identity);
  olivine_stmt_bind_int (stmt, 1, import_id);
  olivine_stmt_bind_int (stmt, 2, row);
  olivine_stmt_bind_text (stmt, 3, key);
  olivine_stmt_bind_text (stmt, 4, hash);

  return olivine_db_run (db, stmt, error);
}

static gboolean
insert_entry (OlivineDb               *db,
              const MergeWork         *work,
              const OlivineImportRow  *row,
              GError                 **error)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_copy (row->entry);

  if (*entry->uid == '\0')
    {
      g_free (entry->uid);
      entry->uid = g_uuid_string_random ();
    }

  return olivine_entry_rows_insert (db, entry, work->import_id, error) &&
         remember_identity (db, work->import_id, row->identity, OLIVINE_ROW_ENTRY, entry->uid,
                            error);
}

static gboolean
insert_food (OlivineDb               *db,
             const MergeWork         *work,
             const OlivineImportRow  *row,
             GError                 **error)
{
  g_autoptr (OlivineFood) food = olivine_food_copy (row->food);

  if (*food->id == '\0')
    {
      g_autofree char *uuid = g_uuid_string_random ();

      g_free (food->id);
      food->id = g_strconcat ("my:", uuid, NULL);
    }

  return olivine_catalogue_put (db, food, 0, error) &&
         remember_identity (db, work->import_id, row->identity, OLIVINE_ROW_FOOD, food->id, error);
}

static gboolean
insert_lab (OlivineDb               *db,
            const MergeWork         *work,
            const OlivineImportRow  *row,
            GError                 **error)
{
  OlivineLab lab = *row->lab;

  olivine_lab_ensure_uid (&lab);

  return olivine_lab_rows_insert (db, &lab, error) &&
         remember_identity (db, work->import_id, row->identity, OLIVINE_ROW_LAB, lab.uid, error);
}

static gboolean
merge_row (OlivineDb               *db,
           MergeWork               *work,
           const OlivineImportRow  *row,
           GError                 **error)
{
  gboolean known = FALSE;

  if (!is_known (db, work, row, &known, error))
    return FALSE;
  if (known)
    {
      work->result->n_skipped++;
      return TRUE;
    }
  work->result->n_imported++;
  if (row->entry != NULL)
    return insert_entry (db, work, row, error);
  if (row->lab != NULL)
    return insert_lab (db, work, row, error);

  return insert_food (db, work, row, error);
}

/* A dry run ends as a stop on request, with everything rolled back. */
static gboolean
merge_work (OlivineDb  *db,
            gpointer    user_data,
            GError    **error)
{
  MergeWork *work = user_data;

  *work->result = (OlivineMergeResult) { 0 };
  if (!begin_run (db, work, error))
    return FALSE;
  for (guint i = 0; i < work->rows->len; i++)
    {
      if (!merge_row (db, work, work->rows->pdata[i], error))
        return FALSE;
    }
  if (!end_run (db, work, error))
    return FALSE;
  if (work->dry_run)
    g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED, "A dry run.");

  return !work->dry_run;
}

/**
 * olivine_import_log_merge:
 * @store: a store
 * @file_name: the name of the file, as the person knows it
 * @format: what it was read as
 * @now: the moment it is
 * @rows: (element-type OlivineImportRow): what the file wants to add, each with
 *   an identity and either an entry, a food or a laboratory value
 * @dry_run: whether everything is rolled back in the end
 * @result: (out caller-allocates): what was done, or would have been
 * @error: return location for the error
 *
 * Takes in what is not here yet: all of it, or nothing.  A row is skipped when
 * its identity came with an earlier import, even if it was deleted since, or
 * when there is an entry of its uid, a food of its id or the same laboratory value.
 *
 * Returns: whether the merge, or the dry run, succeeded
 *
 * Errors: any of %OLIVINE_STORE_ERROR; nothing is changed then
 */
gboolean
olivine_import_log_merge (OlivineStore        *store,
                          const char          *file_name,
                          const char          *format,
                          GDateTime           *now,
                          GPtrArray           *rows,
                          gboolean             dry_run,
                          OlivineMergeResult  *result,
                          GError             **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *moment = NULL;
  MergeWork work = { 0 };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (file_name != NULL && format != NULL, FALSE);
  g_return_val_if_fail (now != NULL, FALSE);
  g_return_val_if_fail (rows != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  moment = g_date_time_format_iso8601 (now);
  work = (MergeWork) { store, file_name, format, moment, rows, dry_run, result, 0 };
  if (olivine_db_transaction (olivine_store_get_db (store), merge_work, &work, &local_error))
    {
      olivine_store_emit_changed (store);
      return TRUE;
    }
  if (dry_run && g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
