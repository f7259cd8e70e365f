/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Only as much of a file is read as is shown, however large it is. */

#include "config.h"

#include "olivine-table-preview.h"

#include <glib/gi18n.h>

#include "olivine-file-format.h"
#include "olivine-food-import.h"
#include "olivine-import-path.h"
#include "olivine-import-source.h"

typedef struct {
  OlivineTablePreview *preview;
  OlivineTable        *table;
  OlivineCsvReader    *reader;
  guint                n_rows;   /* wanted */
  gboolean             is_full;
} Reading;

static OlivineTablePreview *
preview_new (void)
{
  OlivineTablePreview *preview = g_new0 (OlivineTablePreview, 1);

  preview->header = g_ptr_array_new_with_free_func (g_free);
  preview->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  return preview;
}

static void
copy_cells (GPtrArray *from,
            GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

/* An error is the only way to stop a reader; nobody is told of this one. */
static gboolean
stop (Reading  *reading,
      GError  **error)
{
  reading->is_full = TRUE;
  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED,
                       "Enough was read.");
  return FALSE;
}

static gboolean
take_record (GPtrArray  *cells,
             guint       line,
             gpointer    user_data,
             GError    **error)
{
  Reading *reading = user_data;
  GPtrArray *row = NULL;

  if (reading->preview->header->len == 0)
    {
      copy_cells (cells, reading->preview->header);
      olivine_table_take_header (reading->table, cells,
                                 olivine_csv_reader_get_separator (reading->reader));
    }
  else if (reading->n_rows > 0)
    {
      row = g_ptr_array_new_with_free_func (g_free);
      copy_cells (cells, row);
      g_ptr_array_add (reading->preview->rows, row);
    }

  return reading->preview->rows->len < reading->n_rows || stop (reading, error);
}

static gboolean
read_beginning (Reading       *reading,
                GFile         *file,
                const char    *private_dir,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (OlivineCsvReader) reader = olivine_csv_reader_new (take_record, reading);
  g_autoptr (OlivineImportSource) source = NULL;
  g_autoptr (GError) local_error = NULL;

  source = olivine_import_source_new (file, NULL, private_dir, cancellable, error);
  if (source == NULL)
    return FALSE;
  reading->reader = reader;
  if (!olivine_import_source_read (source, reader, NULL, NULL, cancellable, &local_error)
      && !reading->is_full)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (reading->preview->header->len > 0)
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_EMPTY,
                       _("There is nothing in the file. Export it again."));
  return FALSE;
}

static gboolean
find_meanings (OlivineTablePreview  *preview,
               OlivineTable         *table,
               OlivineStore         *store,
               GError              **error)
{
  const OlivineFormat *format = olivine_format_sniff (table);
  g_autoptr (GError) local_error = NULL;

  if (format != NULL)
    {
      preview->format = g_strdup (format->id);
      return TRUE;
    }

  preview->mapping = olivine_mapping_recall (store, preview->header, &local_error);
  preview->is_remembered = preview->mapping != NULL;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (preview->mapping == NULL)
    preview->mapping = olivine_mapping_guess (preview->header);

  return TRUE;
}

/**
 * olivine_import_preview:
 * @store: the store, for what is remembered
 * @file: a file or folder of any kind that can be read
 * @n_rows: how many rows are wanted, at most
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Reads the beginning of a file without taking anything in.
 *
 * Returns: (nullable) (transfer full): what it is and looks like; %NULL with the
 *   errors of olivine_import_path() when it cannot be read
 */
OlivineTablePreview *
olivine_import_preview (OlivineStore  *store,
                        GFile         *file,
                        guint          n_rows,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (OlivineTablePreview) preview = preview_new ();
  g_autoptr (OlivineTable) table = olivine_table_new ();
  OlivineFoodTable foods = OLIVINE_FOOD_TABLE_NONE;
  Reading reading = { preview, table, NULL, n_rows, FALSE };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!olivine_import_path_probe (file, &foods, cancellable, error))
    return NULL;
  if (foods != OLIVINE_FOOD_TABLE_NONE)
    {
      preview->format = g_strdup (olivine_food_table_get_format (foods));
      return g_steal_pointer (&preview);
    }
  if (!read_beginning (&reading, file, olivine_store_get_dir (store), cancellable, error)
      || !find_meanings (preview, table, store, error))
    return NULL;

  return g_steal_pointer (&preview);
}

/**
 * olivine_table_preview_free:
 * @preview: (transfer full): what olivine_import_preview() gave
 */
void
olivine_table_preview_free (OlivineTablePreview *preview)
{
  g_ptr_array_unref (preview->header);
  g_ptr_array_unref (preview->rows);
  g_free (preview->format);
  g_clear_pointer (&preview->mapping, olivine_mapping_free);
  g_free (preview);
}
