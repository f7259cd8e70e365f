/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding out what table of foods a file is, by its content.
 */

#include "config.h"

#include "olivine-archive.h"
#include "olivine-food-run.h"
#include "olivine-gzip-stream.h"
#include "olivine-text-decoder.h"

#include <glib/gi18n.h>
#include <string.h>

#define HEAD_BYTES (1 << 16)

static GBytes *
read_head (GInputStream  *stream,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autofree guint8 *bytes = g_malloc (HEAD_BYTES);
  gsize n_bytes = 0;

  if (!g_input_stream_read_all (stream, bytes, HEAD_BYTES, &n_bytes, cancellable, error))
    return NULL;

  return g_bytes_new (bytes, n_bytes);
}

/* Private: opens a file that is one table, unpacking it if it is a .gz.  @position
 * is then set to what tells how far the packed file was read; it lives as long as
 * the stream. */
GInputStream *
olivine_food_source_open (GFile         *file,
                          GSeekable    **position,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  guint8 magic[2] = { 0 };
  gsize n_bytes = 0;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), magic, sizeof magic, &n_bytes,
                                cancellable, error) ||
      !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, cancellable, error))
    return NULL;
  if (!olivine_archive_is_gzip (magic, n_bytes))
    return G_INPUT_STREAM (g_steal_pointer (&stream));
  if (position != NULL)
    *position = G_SEEKABLE (stream);

  return olivine_gzip_stream_new (G_INPUT_STREAM (stream));
}

static gboolean
has_all (char              **header,
         const char *const  *names)
{
  for (; *names != NULL; names++)
    if (!g_strv_contains ((const char *const *) header, *names))
      return FALSE;

  return TRUE;
}

static char **
split_header (const char *line,
              const char *separator)
{
  char **cells = g_strsplit (line, separator, -1);

  for (guint i = 0; cells[i] != NULL; i++)
    g_strstrip (g_strdelimit (cells[i], "\"\r", ' '));

  return cells;
}

/* A head that is no text is no table of foods either; that is for others to tell. */
static OlivineFoodTable
sniff_header (GBytes *head)
{
  static const char *const off_names[] = { "code", "product_name", "energy_100g", NULL };
  static const char *const foodyou_names[] = {
    "Name", "Barcode", "Energy (kcal)", "Magnesium (g)", NULL,
  };
  g_autoptr (OlivineTextDecoder) decoder = olivine_text_decoder_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) by_tabs = NULL;
  g_auto (GStrv) by_commas = NULL;
  gsize n_bytes = 0;
  const guint8 *bytes = g_bytes_get_data (head, &n_bytes);

  if (!olivine_text_decoder_feed (decoder, bytes, n_bytes, text, NULL) && text->len == 0)
    return OLIVINE_FOOD_TABLE_NONE;
  g_string_truncate (text, strcspn (text->str, "\r\n"));
  by_tabs = split_header (text->str, "\t");
  by_commas = split_header (text->str, ",");
  if (has_all (by_tabs, off_names))
    return OLIVINE_FOOD_TABLE_OPEN_FOOD_FACTS;

  return has_all (by_commas, foodyou_names) ? OLIVINE_FOOD_TABLE_FOODYOU : OLIVINE_FOOD_TABLE_NONE;
}

static gboolean
probe_folder (GFile             *file,
              OlivineFoodTable  *table,
              GCancellable      *cancellable,
              GError           **error)
{
  g_autoptr (OlivineTableFolder) folder = NULL;

  folder = olivine_table_folder_open (file, cancellable, error);
  if (folder == NULL)
    return FALSE;
  if (olivine_food_source_is_fdc (folder))
    *table = OLIVINE_FOOD_TABLE_FDC;
  else if (olivine_food_source_is_sr28 (folder))
    *table = OLIVINE_FOOD_TABLE_SR28;
  else
    {
      g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                           _("This directory or archive holds no tables of foods: neither food.csv "
                             "of FoodData Central nor FOOD_DES.txt of the Standard Reference. "
                             "Choose the .zip as it was downloaded, or the folder that was in "
                             "it."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
probe_gzip (GFile             *file,
            OlivineFoodTable  *table,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autoptr (GInputStream) stream = olivine_food_source_open (file, NULL, cancellable, error);
  g_autoptr (GBytes) head = stream != NULL ? read_head (stream, cancellable, error) : NULL;
  g_autoptr (GError) local_error = NULL;

  if (head == NULL)
    return FALSE;
  *table = sniff_header (head);
  if (*table != OLIVINE_FOOD_TABLE_NONE)
    return TRUE;

  g_set_error_literal (&local_error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       _("What is packed in it is no table of foods that can be read. If it is "
                         "something else, unpack it first."));
  olivine_gzip_stream_prefer_damage (stream, cancellable, &local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * olivine_food_table_probe:
 * @file: a file or folder
 * @table: (out): what it is; %OLIVINE_FOOD_TABLE_NONE for a file that is no table
 *   of foods, which may be a diary
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for the error
 *
 * Finds out by its content, never by its name, whether a file is one of the large
 * tables of foods.
 *
 * Returns: whether that could be told
 *
 * Errors: %OLIVINE_EXCHANGE_ERROR_FORMAT for a folder or an archive that holds no
 *   such table, %OLIVINE_EXCHANGE_ERROR_DAMAGED, or any %G_IO_ERROR
 */
gboolean
olivine_food_table_probe (GFile             *file,
                          OlivineFoodTable  *table,
                          GCancellable      *cancellable,
                          GError           **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) head = NULL;
  const guint8 *bytes = NULL;
  gsize n_bytes = 0;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  *table = OLIVINE_FOOD_TABLE_NONE;
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    return probe_folder (file, table, cancellable, error);
  stream = g_file_read (file, cancellable, error);
  head = stream != NULL ? read_head (G_INPUT_STREAM (stream), cancellable, error) : NULL;
  if (head == NULL)
    return FALSE;
  bytes = g_bytes_get_data (head, &n_bytes);
  if (olivine_archive_is_zip (bytes, n_bytes))
    return probe_folder (file, table, cancellable, error);
  if (olivine_archive_is_gzip (bytes, n_bytes))
    return probe_gzip (file, table, cancellable, error);
  *table = sniff_header (head);

  return TRUE;
}
