/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The worker opens the files by the name of their folder: what belongs to the main
 * thread is not touched.  Progress is a pair of numbers under a lock that the window
 * reads when it paints, so a fast import does not flood the main loop.
 */

#include "config.h"

#include "olivine-import-job.h"

#include "olivine-caution-week.h"
#include "olivine-food-import.h"
#include "olivine-foreign-job.h"
#include "olivine-import-path.h"
#include "olivine-journal.h"

/* As many as show what is in a column. */
#define N_LOOK_ROWS 5

struct _OlivineImportJob
{
  gatomicrefcount       ref_count;

  OlivineImportRequest  request;
  OlivineMapping       *mapping;      /* of the request, or NULL */
  char                 *data_dir;
  GDateTime            *now;
  OlivineDate           today;
  GCancellable         *cancellable;

  GMutex                lock;         /* of what follows */
  double                fraction;
  guint                 n_rows;
};

static OlivineImportJob *
olivine_import_job_ref (OlivineImportJob *job)
{
  g_atomic_ref_count_inc (&job->ref_count);

  return job;
}

static void
on_progress (double   fraction,
             guint    n_rows,
             gpointer user_data)
{
  OlivineImportJob *job = user_data;

  g_mutex_lock (&job->lock);
  job->fraction = fraction;
  job->n_rows = n_rows;
  g_mutex_unlock (&job->lock);
}

static gboolean
is_table_of_foods (const char *format)
{
  for (int table = OLIVINE_FOOD_TABLE_FDC; table <= OLIVINE_FOOD_TABLE_FOODYOU; table++)
    if (g_strcmp0 (olivine_food_table_get_format (table), format) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
run_import (OlivineImportJob      *job,
            OlivineStore          *store,
            OlivineImportOutcome  *outcome,
            GError               **error)
{
  OlivineImportOptions options = job->request.options;

  options.dry_run = outcome->step == OLIVINE_IMPORT_STEP_TRY;
  outcome->result = olivine_import_path (store, job->request.file, &options, job->now, on_progress,
                                         job, job->cancellable, error);
  if (outcome->result == NULL)
    return FALSE;

  outcome->has_foods = is_table_of_foods (outcome->result->format);
  /* It is done: that what stands cannot be told is not to look like a failure of it. */
  if (!options.dry_run)
    {
      outcome->cautions = olivine_store_cautions_of_week (store, job->today, NULL);
      if (!outcome->has_foods && outcome->result->n_imported > 0)
        outcome->foreign_foods = olivine_foreign_job_list (store, NULL);
    }

  return TRUE;
}

/* What was filled or made a food since is a change by hand, which an undone import would
 * leave behind; it goes first, as far as nothing else was changed after it. */
static gboolean
take_back_changes (OlivineStore  *store,
                   GPtrArray     *changes,
                   GError       **error)
{
  OlivineDate date = OLIVINE_DATE_NONE;

  for (guint i = changes->len; i > 0; i--)
    {
      g_autofree char *label = olivine_journal_peek (store, NULL);

      if (g_strcmp0 (label, changes->pdata[i - 1]) == 0
          && !olivine_journal_undo (store, NULL, NULL, &date, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run_undo (OlivineImportJob      *job,
          OlivineStore          *store,
          OlivineImportOutcome  *outcome,
          GError               **error)
{
  g_auto (OlivineUndoneImport) undone = { 0 };

  if (job->request.changes != NULL && !take_back_changes (store, job->request.changes, error))
    return FALSE;
  if (!olivine_import_take_back (store, &undone, error))
    return FALSE;
  outcome->has_foods = is_table_of_foods (undone.format);
  outcome->file_name = g_steal_pointer (&undone.file_name);
  outcome->n_removed = undone.n_removed;
  outcome->n_kept = undone.kept->len;

  return TRUE;
}

static gboolean
run_look (OlivineImportJob      *job,
          OlivineStore          *store,
          OlivineImportOutcome  *outcome,
          GError               **error)
{
  outcome->preview = olivine_import_preview (store, job->request.file, N_LOOK_ROWS,
                                             job->cancellable, error);

  return outcome->preview != NULL;
}

static gboolean
run_step (OlivineImportJob      *job,
          OlivineStore          *store,
          OlivineImportOutcome  *outcome,
          GError               **error)
{
  switch (outcome->step)
    {
    case OLIVINE_IMPORT_STEP_LOOK:
      return run_look (job, store, outcome, error);
    case OLIVINE_IMPORT_STEP_UNDO:
      return run_undo (job, store, outcome, error);
    case OLIVINE_IMPORT_STEP_TRY:
    case OLIVINE_IMPORT_STEP_TAKE:
    default:
      return run_import (job, store, outcome, error);
    }
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  OlivineImportJob *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportOutcome) outcome = g_new0 (OlivineImportOutcome, 1);
  g_autoptr (OlivineStore) store = olivine_store_open (job->data_dir, &error);
  gboolean is_done = FALSE;

  outcome->step = job->request.step;
  if (store != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    is_done = run_step (job, store, outcome, &error);
  /* Whoever hears of the end may open the files anew. */
  g_clear_object (&store);

  if (is_done)
    g_task_return_pointer (task, g_steal_pointer (&outcome),
                           (GDestroyNotify) olivine_import_outcome_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static OlivineMapping *
copy_mapping (const OlivineMapping *mapping)
{
  g_autofree char *text = mapping != NULL ? olivine_mapping_to_text (mapping) : NULL;

  return text != NULL ? olivine_mapping_from_text (text, NULL) : NULL;
}

/**
 * olivine_import_job_start:
 * @context: what is worked with
 * @request: what to do; its file is kept
 * @callback: called on this thread when it is done
 * @user_data: for @callback
 *
 * Starts a step on a worker thread.
 *
 * Returns: (transfer full): the step that runs, to be asked how far it is
 */
OlivineImportJob *
olivine_import_job_start (OlivineContext             *context,
                          const OlivineImportRequest *request,
                          GAsyncReadyCallback         callback,
                          gpointer                    user_data)
{
  OlivineImportJob *job = NULL;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail ((request->file == NULL) == (request->step == OLIVINE_IMPORT_STEP_UNDO),
                        NULL);

  job = g_new0 (OlivineImportJob, 1);
  g_atomic_ref_count_init (&job->ref_count);
  g_mutex_init (&job->lock);
  job->request = *request;
  job->request.file = request->file != NULL ? g_object_ref (request->file) : NULL;
  job->mapping = copy_mapping (request->options.mapping);
  job->request.options.mapping = job->mapping;
  job->request.changes = request->changes != NULL ? g_ptr_array_ref (request->changes) : NULL;
  job->data_dir = g_strdup (olivine_store_get_dir (olivine_context_get_store (context)));
  job->now = olivine_clock_get_now (olivine_context_get_clock (context));
  job->today = olivine_context_get_today (context);
  job->cancellable = g_cancellable_new ();

  task = g_task_new (NULL, job->cancellable, callback, user_data);
  g_task_set_source_tag (task, olivine_import_job_start);
  g_task_set_name (task, "import");
  /* What is written is done, even if Cancel came at the last moment. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, olivine_import_job_ref (job),
                        (GDestroyNotify) olivine_import_job_unref);
  g_task_run_in_thread (task, run_in_thread);

  return job;
}

/**
 * olivine_import_job_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: those of the store and of importing
 *
 * Returns: (transfer full) (nullable): what the step did
 */
OlivineImportOutcome *
olivine_import_job_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * olivine_import_job_get_progress:
 * @job: a step
 * @fraction: (out): how much of it is done, 0 to 1
 * @n_rows: (out): how many rows were read; 0 while the file is looked through
 */
void
olivine_import_job_get_progress (OlivineImportJob *job,
                                 double           *fraction,
                                 guint            *n_rows)
{
  g_return_if_fail (job != NULL);
  g_return_if_fail (fraction != NULL && n_rows != NULL);

  g_mutex_lock (&job->lock);
  *fraction = job->fraction;
  *n_rows = job->n_rows;
  g_mutex_unlock (&job->lock);
}

/**
 * olivine_import_job_cancel:
 * @job: a step
 *
 * Stops it; the callback hears of it as of an error.
 */
void
olivine_import_job_cancel (OlivineImportJob *job)
{
  g_return_if_fail (job != NULL);

  g_cancellable_cancel (job->cancellable);
}

/**
 * olivine_import_job_unref:
 * @job: (transfer full): a step; it goes on
 */
void
olivine_import_job_unref (OlivineImportJob *job)
{
  g_return_if_fail (job != NULL);

  if (!g_atomic_ref_count_dec (&job->ref_count))
    return;

  g_clear_object (&job->request.file);
  g_clear_pointer (&job->mapping, olivine_mapping_free);
  g_clear_pointer (&job->request.changes, g_ptr_array_unref);
  g_free (job->data_dir);
  g_date_time_unref (job->now);
  g_clear_object (&job->cancellable);
  g_mutex_clear (&job->lock);
  g_free (job);
}

/**
 * olivine_import_was_cancelled:
 * @error: why a step ended
 *
 * Returns: whether that was because it was cancelled
 */
gboolean
olivine_import_was_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
         || g_error_matches (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED)
         || g_error_matches (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED);
}

/**
 * olivine_import_outcome_free:
 * @outcome: (transfer full) (nullable): what a step did
 */
void
olivine_import_outcome_free (OlivineImportOutcome *outcome)
{
  if (outcome == NULL)
    return;

  g_clear_pointer (&outcome->result, olivine_import_result_free);
  g_clear_pointer (&outcome->preview, olivine_table_preview_free);
  g_clear_pointer (&outcome->cautions, g_ptr_array_unref);
  g_clear_pointer (&outcome->foreign_foods, g_ptr_array_unref);
  g_free (outcome->file_name);
  g_free (outcome);
}
