/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one pipeline for tables of foods: find out what it is by its content, read
 * it food by food into the staging tables of the library, merge them as one.  A
 * dry run is the same without the merge's commit.
 */

#include "config.h"

#include "olivine-food-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-food-run.h"

#define STATE_ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," \
  G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," \
  G_FILE_ATTRIBUTE_UNIX_INODE

typedef gboolean (*ReadFunc) (OlivineFoodRun  *run,
                              GError         **error);

static const struct {
  const char *format;
  const char *description;
  ReadFunc    read;
} tables[] = {
  [OLIVINE_FOOD_TABLE_FDC] = {
    "usda-fdc", "USDA FoodData Central, the .zip as it is offered or the folder that was in it",
    olivine_food_source_fdc,
  },
  [OLIVINE_FOOD_TABLE_SR28] = {
    "usda-sr28", "USDA Standard Reference 28, the text files as .zip or folder",
    olivine_food_source_sr28,
  },
  [OLIVINE_FOOD_TABLE_OPEN_FOOD_FACTS] = {
    "open-food-facts", "the export of Open Food Facts, separated by tabs, plain or .gz",
    olivine_food_source_off,
  },
  [OLIVINE_FOOD_TABLE_FOODYOU] = {
    "foodyou", "FoodYou's products", olivine_food_source_foodyou,
  },
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

/**
 * olivine_food_table_get_description:
 * @table: a kind of table, not %OLIVINE_FOOD_TABLE_NONE
 *
 * Returns: (transfer none) (nullable): what it is, in English
 */
const char *
olivine_food_table_get_description (OlivineFoodTable table)
{
  g_return_val_if_fail (table < G_N_ELEMENTS (tables), NULL);

  return tables[table].description;
}

/**
 * olivine_food_table_from_format:
 * @format: (nullable): a name, as an option gives it
 *
 * Returns: the table of that name; %OLIVINE_FOOD_TABLE_NONE when it is none
 */
OlivineFoodTable
olivine_food_table_from_format (const char *format)
{
  for (guint i = OLIVINE_FOOD_TABLE_NONE + 1; i < OLIVINE_N_FOOD_TABLES; i++)
    if (g_strcmp0 (tables[i].format, format) == 0)
      return (OlivineFoodTable) i;

  return OLIVINE_FOOD_TABLE_NONE;
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
                         _("The file is no table of foods that can be read: USDA FoodData Central, "
                           "the Standard Reference, Open Food Facts or FoodYou."));
  else if (options->format != NULL && strcmp (options->format, tables[*table].format) != 0)
    g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                 _("The file cannot be read as %s: by its content it is %s."), options->format,
                 tables[*table].format);
  else
    return TRUE;

  return FALSE;
}

static void
describe_info (GString   *state,
               GFileInfo *info)
{
  g_string_append_printf (state, "%s %" G_GOFFSET_FORMAT " %" G_GUINT64_FORMAT ".%06u %"
                          G_GUINT64_FORMAT "\n",
                          g_file_info_get_name (info), g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
                          g_file_info_get_attribute_uint32 (info,
                                                            G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

/* Whether somebody writes to a file, or to those in a folder, is seen by size and time. */
static char *
describe_state (GFile *file)
{
  g_autoptr (GFileInfo) own = g_file_query_info (file, STATE_ATTRIBUTES, G_FILE_QUERY_INFO_NONE,
                                                 NULL, NULL);
  g_autoptr (GFileEnumerator) children = NULL;
  g_autoptr (GString) state = g_string_new (NULL);
  GFileInfo *info = NULL;

  if (own != NULL)
    describe_info (state, own);
  children = g_file_enumerate_children (file, STATE_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  while (children != NULL && g_file_enumerator_iterate (children, &info, NULL, NULL, NULL) &&
         info != NULL)
    describe_info (state, info);

  return g_strdup (state->str);
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
                       _("The file was changed while it was read. Wait until its download is "
                         "complete, and import it again. Nothing was changed."));
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
  OlivineMergeResult merged = { 0 };
  OlivineLibraryMerge options = {
    file_name, run->result->format, now, run->options->dry_run, tell_merge, run,
  };

  if (!olivine_library_merge (run->library, &options, &merged, run->cancellable, error))
    return FALSE;
  run->result->n_imported = merged.n_imported;
  run->result->n_skipped = merged.n_skipped;

  return TRUE;
}

/* Streams, the store and the readers each have a word of their own for it. */
static void
propagate (GError **error,
           GError  *local_error)
{
  if (!g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED) &&
      !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, local_error);
      return;
    }

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED,
                       _("The import was cancelled. Nothing was changed."));
  g_error_free (local_error);
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

static OlivineImportResult *
import_foods (OlivineStore    *store,
              OlivineFoodRun  *run,
              GDateTime       *now,
              GError         **error)
{
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (OlivineLibrary) library = NULL;
  OlivineFoodTable table = OLIVINE_FOOD_TABLE_NONE;

  if (!probe_for (run->file, run->options, &table, run->cancellable, error))
    return NULL;
  library = olivine_library_open (store, run->options->dry_run, error);
  if (library == NULL)
    return NULL;
  result = result_new (table);
  run->library = library;
  run->result = result;

  return run_import (run, table, now, error) ? g_steal_pointer (&result) : NULL;
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
  OlivineFoodRun run = {
    .file = file, .options = options, .cancellable = cancellable, .progress = progress,
    .user_data = user_data,
  };
  OlivineImportResult *result = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (options != NULL && now != NULL, NULL);

  result = import_foods (store, &run, now, &local_error);
  if (result == NULL)
    propagate (error, local_error);
  else if (!options->dry_run)
    olivine_store_reload_library (store, NULL);

  return result;
}
