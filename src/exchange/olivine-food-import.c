/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one pipeline for tables of foods: find out what it is by its content, read
 * it food by food into the staging tables of the library, merge them as one.  A
 * dry run is the same without the merge's commit.
 */

#include "config.h"

#include "olivine-food-import.h"

#include <string.h>

#include "olivine-archive.h"
#include "olivine-food-run.h"
#include "olivine-text-decoder.h"

#define HEAD_BYTES (1 << 16)

typedef gboolean (*ReadFunc) (OlivineFoodRun  *run,
                              GError         **error);

static const struct {
  const char *format;
  ReadFunc    read;
} tables[] = {
  [OLIVINE_FOOD_TABLE_FDC] = { "usda-fdc", olivine_food_source_fdc },
  [OLIVINE_FOOD_TABLE_SR28] = { "usda-sr28", olivine_food_source_sr28 },
  [OLIVINE_FOOD_TABLE_OPEN_FOOD_FACTS] = { "open-food-facts", olivine_food_source_off },
  [OLIVINE_FOOD_TABLE_FOODYOU] = { "foodyou", olivine_food_source_foodyou },
};

/**
 * olivine_food_table_get_format:
 * @table: a kind of table
 *
 * Returns: (transfer none) (nullable): its name in results and options; %NULL for
 *   %OLIVINE_FOOD_TABLE_NONE
 */
const char *
olivine_food_table_get_format (OlivineFoodTable table)
{
  g_return_val_if_fail (table < G_N_ELEMENTS (tables), NULL);

  return tables[table].format;
}

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

  return olivine_archive_open_gzip (G_INPUT_STREAM (stream), cancellable, error);
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
                           "This directory or archive holds no tables of foods: neither food.csv of "
                           "FoodData Central nor FOOD_DES.txt of the Standard Reference. Choose "
                           "the .zip as it was downloaded, or the folder that was in it.");
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

  if (head == NULL)
    return FALSE;
  *table = sniff_header (head);
  if (*table != OLIVINE_FOOD_TABLE_NONE)
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       "What is packed in it is no table of foods that can be read. If it is "
                       "something else, unpack it first.");
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

static gboolean
probe_for (GFile                       *file,
           const OlivineImportOptions  *options,
           OlivineFoodTable            *table,
           GCancellable                *cancellable,
           GError                     **error)
{
  if (!olivine_food_table_probe (file, table, cancellable, error))
    return FALSE;
  if (*table == OLIVINE_FOOD_TABLE_NONE)
    g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                         "The file is no table of foods that can be read: USDA FoodData Central, "
                         "the Standard Reference, Open Food Facts or FoodYou.");
  else if (options->format != NULL && strcmp (options->format, tables[*table].format) != 0)
    g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                 "The file cannot be read as %s: by its content it is %s.", options->format,
                 tables[*table].format);
  else
    return TRUE;

  return FALSE;
}

/* Whether somebody writes to a file is seen by its size and time. */
static char *
describe_state (GFile *file)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE ","
                            G_FILE_ATTRIBUTE_TIME_MODIFIED ","
                            G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC ","
                            G_FILE_ATTRIBUTE_UNIX_INODE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%" G_GOFFSET_FORMAT " %" G_GUINT64_FORMAT " %u %" G_GUINT64_FORMAT,
                          g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
                          g_file_info_get_attribute_uint32 (info,
                                                            G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

static gboolean
check_unchanged (GFile       *file,
                 const char  *state,
                 GError     **error)
{
  g_autofree char *now = describe_state (file);

  if (strcmp (now, state) == 0)
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CHANGED,
                       "The file was changed while it was read. Wait until its download is "
                       "complete, and import it again. Nothing was changed.");
  return FALSE;
}

static OlivineImportResult *
result_new (OlivineFoodTable table)
{
  OlivineImportResult *result = g_new0 (OlivineImportResult, 1);

  result->format = g_strdup (tables[table].format);
  result->rejects = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_reject_free);

  return result;
}

static void
tell_merge (double   fraction,
            gpointer user_data)
{
  const OlivineFoodRun *run = user_data;

  if (run->progress != NULL)
    run->progress (OLIVINE_FOOD_READING_SHARE + (1.0 - OLIVINE_FOOD_READING_SHARE) * fraction,
                   run->result->n_read, run->user_data);
}

static gboolean
merge (OlivineFoodRun  *run,
       GDateTime       *now,
       GError         **error)
{
  g_autofree char *file_name = g_file_get_basename (run->file);
  g_autoptr (GError) local_error = NULL;
  OlivineMergeResult merged = { 0 };
  OlivineLibraryMerge options = {
    file_name, run->result->format, now, run->options->dry_run, tell_merge, run,
  };

  if (olivine_library_merge (run->library, &options, &merged, run->cancellable, &local_error))
    {
      run->result->n_imported = merged.n_imported;
      run->result->n_skipped = merged.n_skipped;
      return TRUE;
    }
  if (g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED))
    g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED,
                         "The import was cancelled. Nothing was changed.");
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
run_import (OlivineFoodRun    *run,
            OlivineFoodTable   table,
            GDateTime         *now,
            GError           **error)
{
  g_autofree char *state = describe_state (run->file);

  return tables[table].read (run, error) &&
         check_unchanged (run->file, state, error) &&
         merge (run, now, error);
}

/**
 * olivine_import_foods_file:
 * @store: the store whose library takes the foods
 * @file: the file or folder
 * @options: how to read it; date_order has no meaning here
 * @now: the moment of the import, local time
 * @progress: (nullable) (scope call): told how far it is, on this thread
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Takes in a table of foods: all foods that can be read in one transaction, or
 * none.  Foods that are here already and say the same are skipped, those that
 * changed are replaced.  @store sees the foods afterwards; a store of another
 * thread does after olivine_store_reload_library() or the next
 * olivine_store_poll_changed().
 *
 * Returns: (nullable) (transfer full): what became of the foods; %NULL when the
 *   file as a whole cannot be read or merged, with an %OLIVINE_EXCHANGE_ERROR,
 *   an %OLIVINE_STORE_ERROR or a %G_IO_ERROR, and nothing was changed
 */
OlivineImportResult *
olivine_import_foods_file (OlivineStore                *store,
                           GFile                       *file,
                           const OlivineImportOptions  *options,
                           GDateTime                   *now,
                           OlivineImportProgress        progress,
                           gpointer                     user_data,
                           GCancellable                *cancellable,
                           GError                     **error)
{
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (OlivineLibrary) library = NULL;
  OlivineFoodTable table = OLIVINE_FOOD_TABLE_NONE;
  OlivineFoodRun run = { 0 };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (options != NULL && now != NULL, NULL);

  if (!probe_for (file, options, &table, cancellable, error))
    return NULL;
  library = olivine_library_open (store, options->dry_run, error);
  if (library == NULL)
    return NULL;
  result = result_new (table);
  run = (OlivineFoodRun) {
    .file = file, .options = options, .library = library, .result = result,
    .cancellable = cancellable, .progress = progress, .user_data = user_data,
  };
  if (!run_import (&run, table, now, error))
    return NULL;

  if (!options->dry_run)
    olivine_store_reload_library (store, NULL);

  return g_steal_pointer (&result);
}
