/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table of foods goes into the library, everything else into the diary: told by
 * what is in the file, never by its name.
 */

#include "config.h"

#include "olivine-import-path.h"

#include "olivine-archive.h"
#include "olivine-import-log.h"
#include "olivine-library.h"

/* What can be read once only must not be read to find out what it is. */
static gboolean
is_plain_file (GFile        *file,
               GCancellable *cancellable)
{
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

  return type == G_FILE_TYPE_REGULAR || type == G_FILE_TYPE_DIRECTORY;
}

static gboolean
is_gzip (GFile        *file,
         GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  guint8 magic[2] = { 0 };
  gsize n_bytes = 0;

  return stream != NULL
         && g_input_stream_read_all (G_INPUT_STREAM (stream), magic, sizeof magic, &n_bytes,
                                     cancellable, NULL)
         && olivine_archive_is_gzip (magic, n_bytes);
}

/**
 * olivine_import_path_probe:
 * @file: a file or folder
 * @table: (out): the table of foods it is; %OLIVINE_FOOD_TABLE_NONE for everything
 *   else
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Finds out where a file goes, as olivine_food_table_probe() does; but what is
 * packed and no table of foods may be a packed diary.
 *
 * Returns: whether that could be told
 */
gboolean
olivine_import_path_probe (GFile             *file,
                           OlivineFoodTable  *table,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  *table = OLIVINE_FOOD_TABLE_NONE;
  if (!is_plain_file (file, cancellable)
      || olivine_food_table_probe (file, table, cancellable, &local_error))
    return TRUE;
  if (g_error_matches (local_error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT)
      && is_gzip (file, cancellable))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * olivine_import_path:
 * @store: the store
 * @file: a file or folder of any kind that can be read
 * @options: how to read it
 * @now: the moment of the import, local time
 * @progress: (nullable) (scope call): told how far it is, on this thread
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Takes in a file, as olivine_import_foods_file() or olivine_import_file() does.
 *
 * Returns: (nullable) (transfer full): what became of its rows; %NULL when the
 *   file as a whole cannot be read or merged, and nothing was changed
 */
OlivineImportResult *
olivine_import_path (OlivineStore                *store,
                     GFile                       *file,
                     const OlivineImportOptions  *options,
                     GDateTime                   *now,
                     OlivineImportProgress        progress,
                     gpointer                     user_data,
                     GCancellable                *cancellable,
                     GError                     **error)
{
  OlivineFoodTable table = OLIVINE_FOOD_TABLE_NONE;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (options != NULL && now != NULL, NULL);

  /* Who says what the columns of a diary are need not be asked what it is. */
  if (options->mapping == NULL
      && !olivine_import_path_probe (file, &table, cancellable, error))
    return NULL;
  /* Told to be one and found to be none: why, is for the import of foods to say. */
  if (table == OLIVINE_FOOD_TABLE_NONE)
    table = olivine_food_table_from_format (options->format);
  if (table != OLIVINE_FOOD_TABLE_NONE)
    return olivine_import_foods_file (store, file, options, now, progress, user_data, cancellable,
                                      error);

  return olivine_import_file (store, file, NULL, options, now, progress, user_data, cancellable,
                              error);
}

/**
 * olivine_import_take_back:
 * @store: the store
 * @undone: (out caller-allocates): what was taken back; free what is in it with
 *   olivine_undone_import_clear()
 * @error: return location for an error
 *
 * Takes back the newest import that was not taken back yet, of foods or of
 * anything else: the newer of the two logs says which.  What was edited since stays.
 *
 * Returns: whether an import was taken back
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when there is none, or any other
 */
gboolean
olivine_import_take_back (OlivineStore         *store,
                          OlivineUndoneImport  *undone,
                          GError              **error)
{
  gboolean is_foods = FALSE;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (undone != NULL, FALSE);

  *undone = (OlivineUndoneImport) { 0 };
  if (!olivine_library_has_newest_import (store, &is_foods, error))
    return FALSE;
  if (!is_foods)
    return olivine_import_log_undo (store, &undone->file_name, &undone->format,
                                    &undone->n_removed, &undone->kept, error);

  undone->kept = g_ptr_array_new ();
  return olivine_library_undo (store, &undone->file_name, &undone->format, &undone->n_removed,
                               error);
}

/**
 * olivine_undone_import_clear:
 * @undone: what olivine_import_take_back() filled in
 *
 * Frees what is in it.
 */
void
olivine_undone_import_clear (OlivineUndoneImport *undone)
{
  g_clear_pointer (&undone->file_name, g_free);
  g_clear_pointer (&undone->format, g_free);
  g_clear_pointer (&undone->kept, g_ptr_array_unref);
}
