/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One pipeline for every file: read it whole, find its format from its header,
 * learn how it writes dates and numbers, make rows, merge them in one
 * transaction.  Each record ends as imported, skipped or rejected, and the
 * three are what was read.  A dry run differs in the merge's commit only.
 */

#include "config.h"

#include "olivine-import.h"

#include <math.h>

#include "olivine-file-format.h"

#define STANDARD_INPUT_NAME "-"

#define NO_MAGNESIUM \
  "This file carries no magnesium, so the magnesium of its rows is unknown. Energy and what " \
  "else it holds is read."

/**
 * olivine_reject_free:
 * @reject: (transfer full): a reject
 *
 * Frees a reject.
 */
void
olivine_reject_free (OlivineReject *reject)
{
  g_free (reject->column);
  g_free (reject->value);
  g_free (reject->reason);
  g_free (reject);
}

/**
 * olivine_import_result_free:
 * @result: (transfer full): a result
 *
 * Frees a result.
 */
void
olivine_import_result_free (OlivineImportResult *result)
{
  g_free (result->format);
  g_free (result->notice);
  g_ptr_array_unref (result->rejects);
  g_free (result);
}

static OlivineImportResult *
result_new (const OlivineFormat *format)
{
  OlivineImportResult *result = g_new0 (OlivineImportResult, 1);

  result->format = g_strdup (format->id);
  result->rejects = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_reject_free);

  return result;
}

/* A comma that was not quoted, most likely a decimal comma, moves all that
 * follows by one column. */
static gboolean
check_length (OlivineTable         *table,
              const OlivineRecord  *record,
              GError              **error)
{
  for (guint i = table->header->len; i < record->cells->len; i++)
    {
      if (*(const char *) g_ptr_array_index (record->cells, i) == '\0')
        continue;
      table->column = "";
      g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                   "The row has %u cells, the header only %u. A comma inside a cell may lack its "
                   "quotation marks.", record->cells->len, table->header->len);
      return FALSE;
    }

  return TRUE;
}

static void
add_reject (OlivineImportResult *result,
            OlivineTable        *table,
            const OlivineRecord *record,
            const GError        *error)
{
  OlivineReject *reject = g_new0 (OlivineReject, 1);

  reject->line = record->line;
  reject->column = g_strdup (olivine_table_get_title (table, table->column));
  reject->value = g_strdup (olivine_table_get (table, record, table->column));
  reject->reason = g_strdup (error->message);
  g_ptr_array_add (result->rejects, reject);
}

/* Rows that say the same are told apart by which of them they are, so that
 * two equal coffees stay two however often the file is read. */
static void
identify_row (const OlivineFormat *format,
              OlivineImportRow    *row,
              GHashTable          *seen)
{
  g_autofree char *content = NULL;
  g_autofree char *numbered = NULL;
  g_autofree char *hash = NULL;
  guint ordinal = 0;

  if (row->identity != NULL)
    return;

  content = format->describe (row);
  ordinal = GPOINTER_TO_UINT (g_hash_table_lookup (seen, content)) + 1;
  numbered = g_strdup_printf ("%s%u", content, ordinal);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, numbered, -1);
  format->identify (row, hash);
  g_hash_table_insert (seen, g_steal_pointer (&content), GUINT_TO_POINTER (ordinal));
}

static gboolean
magnesium_is_known (const OlivineImportRow *row)
{
  if (row->entry != NULL)
    return row->entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] != OLIVINE_UNKNOWN;

  /* A laboratory value has none to be known. */
  return row->food == NULL || !isnan (row->food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]);
}

static gboolean
read_record (OlivineTable         *table,
             const OlivineFormat  *format,
             const OlivineRecord  *record,
             OlivineImportRow    **row,
             GError              **error)
{
  return check_length (table, record, error) && format->read_row (table, record, row, error);
}

static gboolean
read_rows (OlivineTable         *table,
           const OlivineFormat  *format,
           GPtrArray            *rows,
           OlivineImportResult  *result,
           GCancellable         *cancellable,
           GError              **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < table->records->len; i++)
    {
      const OlivineRecord *record = g_ptr_array_index (table->records, i);
      g_autoptr (GError) local_error = NULL;
      OlivineImportRow *row = NULL;

      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED,
                               "The import was cancelled. Nothing was changed.");
          return FALSE;
        }

      if (read_record (table, format, record, &row, &local_error) && row == NULL)
        {
          result->n_skipped++;
        }
      else if (row != NULL)
        {
          identify_row (format, row, seen);
          result->n_unknown_magnesium += magnesium_is_known (row) ? 0 : 1;
          g_ptr_array_add (rows, row);
        }
      else if (local_error->domain == OLIVINE_STORE_ERROR)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      else
        {
          add_reject (result, table, record, local_error);
        }
    }

  return TRUE;
}

/* What the person should know of the file as a whole, or NULL. */
static char *
make_notice (OlivineTable        *table,
             const OlivineFormat *format)
{
  gboolean lacks_magnesium = format->has_nutrients
                             && !olivine_table_has_nutrient (table, OLIVINE_NUTRIENT_MAGNESIUM);

  if (!lacks_magnesium)
    return g_strdup (format->notice);

  return g_strconcat (NO_MAGNESIUM, format->notice != NULL ? " " : NULL, format->notice, NULL);
}

static OlivineImportResult *
import_table (OlivineTable   *table,
              const char     *file_name,
              GDateTime      *now,
              GCancellable   *cancellable,
              GError        **error)
{
  const OlivineFormat *format = olivine_format_find (table, error);
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  OlivineMergeResult merged = { 0, };

  if (format == NULL
      || !olivine_table_learn (table, format->date_column, format->number_columns, error))
    return NULL;

  result = result_new (format);
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_import_row_free);
  if (!read_rows (table, format, rows, result, cancellable, error)
      || !olivine_import_log_merge (table->store, file_name, format->id, now, rows,
                                    table->options->dry_run, &merged, error))
    return NULL;

  result->n_read = table->records->len;
  result->n_imported = merged.n_imported;
  result->n_skipped += merged.n_skipped;
  result->notice = make_notice (table, format);
  result->n_rejected = result->rejects->len;

  return g_steal_pointer (&result);
}

/**
 * olivine_import_file:
 * @store: the store
 * @file: (nullable): the file, for its name and, without @stream, its bytes
 * @stream: (nullable): the bytes of the file
 * @options: how to read it
 * @now: the moment of the import, local time
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Takes in a file: all rows that can be read in one transaction, or none.
 * Rows that are here already, or that the person deleted after an earlier
 * import, are skipped; rows that cannot be true are rejected one by one.
 *
 * Returns: (nullable) (transfer full): what became of the rows; %NULL when the
 *   file as a whole cannot be read or merged, with an %OLIVINE_EXCHANGE_ERROR,
 *   an %OLIVINE_STORE_ERROR or a %G_IO_ERROR, and nothing was changed
 */
OlivineImportResult *
olivine_import_file (OlivineStore                *store,
                     GFile                       *file,
                     GInputStream                *stream,
                     const OlivineImportOptions  *options,
                     GDateTime                   *now,
                     GCancellable                *cancellable,
                     GError                     **error)
{
  g_autoptr (GInputStream) opened = NULL;
  g_autoptr (OlivineTable) table = NULL;
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (file != NULL || stream != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (stream == NULL)
    {
      opened = G_INPUT_STREAM (g_file_read (file, cancellable, error));
      stream = opened;
    }
  if (stream == NULL)
    return NULL;

  table = olivine_table_read (stream, cancellable, error);
  if (table == NULL)
    return NULL;
  table->store = store;
  table->options = options;
  table->today = olivine_date_from_moment (now);
  file_name = file != NULL ? g_file_get_basename (file) : g_strdup (STANDARD_INPUT_NAME);

  return import_table (table, file_name, now, cancellable, error);
}
