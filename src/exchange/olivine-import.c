/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One pipeline for every file.  It is read twice: once to find its format from its
 * header and learn how it writes dates and numbers, once to make rows and stage
 * them.  Then all is merged in one transaction.  Each record ends as imported,
 * skipped or rejected, and the three are what was read.  A dry run differs in the
 * merge's commit only.
 */

#include "config.h"

#include "olivine-import.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-import-result.h"
#include "olivine-import-source.h"
#include "olivine-mapping.h"

/* Of the whole, looking through the file and reading it; the rest is merging. */
#define LEARNING_SHARE 0.25
#define READING_SHARE 0.4

#define STANDARD_INPUT_NAME "-"

typedef struct {
  OlivineImportSource   *source;
  OlivineTable          *table;
  const OlivineFormat   *format;      /* NULL until the header was read */
  OlivineImportStage    *stage;
  OlivineImportResult   *result;
  OlivineCsvReader      *reader;      /* that is reading now */
  guint                  n_records;   /* of the file, without its header */
  gboolean               has_header;  /* read a second time */
  GError                *refusal;     /* of the file as a whole, which no line is to blame for */
  OlivineImportProgress  progress;
  gpointer               user_data;
  GCancellable          *cancellable;
} Run;

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->source, olivine_import_source_free);
  g_clear_pointer (&run->table, olivine_table_free);
  g_clear_pointer (&run->stage, olivine_import_stage_free);
  g_clear_pointer (&run->result, olivine_import_result_free);
  g_clear_error (&run->refusal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

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
                   /* Translators: two counts of cells */
                   ngettext ("The row has %u cell, the header only %u. A comma inside a cell may "
                             "lack its quotation marks.",
                             "The row has %u cells, the header only %u. A comma inside a cell may "
                             "lack its quotation marks.", record->cells->len),
                   record->cells->len, table->header->len);
      return FALSE;
    }

  return TRUE;
}

static gboolean
magnesium_is_known (const OlivineImportRow *row)
{
  if (row->entry != NULL)
    return row->entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] != OLIVINE_UNKNOWN;

  /* A laboratory value or a planned dish has none to be known. */
  return row->food == NULL || !isnan (row->food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]);
}

static void
tell_progress (const Run *run,
               double     fraction)
{
  if (run->progress != NULL)
    run->progress (fraction, run->result != NULL ? run->result->n_read : 0, run->user_data);
}

static gboolean
take_header (Run        *run,
             GPtrArray  *cells,
             GError    **error)
{
  olivine_table_take_header (run->table, cells, olivine_csv_reader_get_separator (run->reader));
  run->format = olivine_format_find (run->table, &run->refusal);
  if (run->format != NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (run->refusal));
  return FALSE;
}

static gboolean
learn_record (GPtrArray  *cells,
              guint       line,
              gpointer    user_data,
              GError    **error)
{
  Run *run = user_data;
  const OlivineRecord record = { cells, line };

  if (run->format == NULL)
    return take_header (run, cells, error);

  run->n_records++;
  olivine_table_learn (run->table, &record);

  return TRUE;
}

static gboolean
make_row (Run                  *run,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  return check_length (run->table, record, error)
         && run->format->read_row (run->table, record, row, error);
}

static gboolean
read_record (GPtrArray  *cells,
             guint       line,
             gpointer    user_data,
             GError    **error)
{
  Run *run = user_data;
  const OlivineRecord record = { cells, line };
  g_autoptr (OlivineImportRow) row = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!run->has_header)
    {
      run->has_header = TRUE;
      return TRUE;
    }

  run->result->n_read++;
  if (!make_row (run, &record, &row, &local_error))
    {
      if (local_error->domain == OLIVINE_STORE_ERROR)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      olivine_import_result_reject (run->result, run->table, &record, local_error);
      return TRUE;
    }
  if (row == NULL)
    {
      run->result->n_skipped++;
      return TRUE;
    }
  run->result->n_unknown_magnesium += magnesium_is_known (row) ? 0 : 1;

  return olivine_import_stage_add (run->stage, row, error);
}

static void
tell_learning (double   fraction,
               gpointer user_data)
{
  tell_progress (user_data, LEARNING_SHARE * fraction);
}

static void
tell_reading (double   fraction,
              gpointer user_data)
{
  tell_progress (user_data, LEARNING_SHARE + READING_SHARE * fraction);
}

static void
tell_merging (double   fraction,
              gpointer user_data)
{
  double begun = LEARNING_SHARE + READING_SHARE;

  tell_progress (user_data, begun + (1.0 - begun) * fraction);
}

/* A file that somebody writes to may fail in any way; that it was written to is
 * what the person must know then. */
static gboolean
read_source (Run                          *run,
             OlivineCsvRecordFunc          func,
             OlivineImportSourceProgress   progress,
             GError                      **error)
{
  g_autoptr (OlivineCsvReader) reader = olivine_csv_reader_new (func, run);
  g_autoptr (GError) local_error = NULL;
  gboolean is_read = FALSE;

  run->reader = reader;
  is_read = olivine_import_source_read (run->source, reader, progress, run, run->cancellable,
                                        &local_error);
  run->reader = NULL;
  if (!olivine_import_source_check_unchanged (run->source, error))
    return FALSE;
  if (run->refusal != NULL
      && !g_error_matches (local_error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_DAMAGED))
    g_propagate_error (error, g_steal_pointer (&run->refusal));
  else if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return is_read;
}

static gboolean
learn (Run     *run,
       GError **error)
{
  if (!read_source (run, learn_record, tell_learning, error))
    return FALSE;
  if (run->format == NULL)
    {
      g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_EMPTY,
                           _("There is nothing in the file. Export it again."));
      return FALSE;
    }

  return olivine_date_style_settle (&run->table->dates, run->table->date_order, error);
}

static gboolean
stage_rows (Run     *run,
            GError **error)
{
  run->result = olivine_import_result_new (run->format->id);
  run->stage = olivine_import_stage_new (run->table->store, error);

  return run->stage != NULL
         && read_source (run, read_record, tell_reading, error)
         && (run->result->n_read == run->n_records
             || olivine_import_source_refuse_changed (error));
}

/* What was right once is right for the next file with the same header.  All rows are in by
 * then: without it somebody says once more what the columns mean. */
static void
remember_mapping (Run *run)
{
  const OlivineImportOptions *options = run->table->options;

  if (!options->dry_run && options->mapping != NULL &&
      run->result->n_read > run->result->n_rejected)
    olivine_mapping_remember (options->mapping, run->table->store, run->table->header, NULL);
}

static gboolean
merge (Run         *run,
       const char  *file_name,
       GDateTime   *now,
       GError     **error)
{
  const OlivineImportMerge options = {
    file_name, run->format->id, now, run->table->options->dry_run, tell_merging, run,
  };
  g_autoptr (GError) local_error = NULL;
  OlivineMergeResult merged = { 0, };

  if (olivine_import_stage_merge (run->stage, &options, &merged, run->cancellable, &local_error))
    {
      run->result->n_imported = merged.n_imported;
      run->result->n_skipped += merged.n_skipped;
      run->result->notice = olivine_import_result_notice (run->table, run->format);
      tell_progress (run, 1.0);
      remember_mapping (run);
      return TRUE;
    }
  if (g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED))
    g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED,
                         _("The import was cancelled. Nothing was changed."));
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * olivine_import_file:
 * @store: the store
 * @file: (nullable): the file, for its name and, without @stream, its bytes
 * @stream: (nullable): the bytes of the file
 * @options: how to read it
 * @now: the moment of the import, local time
 * @progress: (nullable) (scope call): told how far it is, on this thread
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Takes in a file: all rows that can be read in one transaction, or none.
 * Rows that are here already, or that the person deleted after an earlier
 * import, are skipped; rows that cannot be true are rejected one by one.  The
 * diary is locked only while all is merged in the end.
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
                     OlivineImportProgress        progress,
                     gpointer                     user_data,
                     GCancellable                *cancellable,
                     GError                     **error)
{
  g_autofree char *file_name = NULL;
  g_auto (Run) run = { 0 };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (file != NULL || stream != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  run.progress = progress;
  run.user_data = user_data;
  run.cancellable = cancellable;
  run.table = olivine_table_new ();
  run.table->store = store;
  run.table->foods = olivine_known_foods_new (store);
  run.table->options = options;
  run.table->today = olivine_date_from_moment (now);
  run.source = olivine_import_source_new (file, stream, olivine_store_get_dir (store), cancellable,
                                          error);
  file_name = file != NULL ? g_file_get_basename (file) : g_strdup (STANDARD_INPUT_NAME);
  if (run.source == NULL
      || !learn (&run, error)
      || !stage_rows (&run, error)
      || !merge (&run, file_name, now, error))
    return NULL;

  return g_steal_pointer (&run.result);
}
