/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Long work on the data.
 *
 * A job runs on a worker thread with a connection of its own, so that the window
 * keeps painting and keeps taking entries.  A job that is cancelled before it has
 * written changes nothing.
 */

#include "olivine-data-job.h"

#include <glib/gi18n.h>

#include "olivine-import-path.h"

/* What the thread needs; all of it its own or immutable. */
typedef struct {
  OlivineDataJob  job;
  char           *dir; /* only to open another connection to the same files */
  GDateTime      *now;
} Work;

typedef gboolean (*WorkFunc) (const Work         *work,
                              OlivineStore       *store,
                              OlivineDataResult  *result,
                              GCancellable       *cancellable,
                              GError            **error);

static void
work_free (Work *work)
{
  g_clear_object (&work->job.file);
  g_clear_pointer (&work->dir, g_free);
  g_clear_pointer (&work->now, g_date_time_unref);
  g_free (work);
}

static char *
get_path (const Work  *work,
          GError     **error)
{
  char *path = g_file_get_path (work->job.file);

  if (path == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _("This place is not a folder on this computer. Choose another one."));

  return path;
}

static gboolean
run_undo_import (const Work         *work,
                 OlivineStore       *store,
                 OlivineDataResult  *result,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_auto (OlivineUndoneImport) undone = { 0 };

  if (!olivine_import_take_back (store, &undone, error))
    return FALSE;

  g_free (result->file_name);
  result->file_name = g_steal_pointer (&undone.file_name);
  result->n_rows = undone.n_removed;
  result->n_kept = undone.kept->len;

  return TRUE;
}

static gboolean
run_library (const Work         *work,
             OlivineStore       *store,
             OlivineDataResult  *result,
             GCancellable       *cancellable,
             GError            **error)
{
  return olivine_library_get_info (store, &result->library, error);
}

static gboolean
run_remove_library (const Work         *work,
                    OlivineStore       *store,
                    OlivineDataResult  *result,
                    GCancellable       *cancellable,
                    GError            **error)
{
  return olivine_library_remove (store, &result->n_rows, error);
}

static gboolean
run_backup (const Work         *work,
            OlivineStore       *store,
            OlivineDataResult  *result,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autofree char *path = get_path (work, error);

  return path != NULL && olivine_copies_backup (store, path, error);
}

static gboolean
run_inspect (const Work         *work,
             OlivineStore       *store,
             OlivineDataResult  *result,
             GCancellable       *cancellable,
             GError            **error)
{
  g_autofree char *path = get_path (work, error);
  g_autofree char *live = olivine_store_get_path (store, "diary.db");

  return path != NULL
         && olivine_copies_inspect (path, &result->copy, error)
         && olivine_copies_inspect (live, &result->live, error)
         && olivine_copies_compare (live, path, &result->changes, error);
}

static gboolean
run_restore (const Work         *work,
             OlivineStore       *store,
             OlivineDataResult  *result,
             GCancellable       *cancellable,
             GError            **error)
{
  g_autofree char *path = get_path (work, error);

  return path != NULL
         && olivine_copies_restore (store, path, work->now, &result->kept_path, &result->copy,
                                    error);
}

static gboolean
run_check (const Work         *work,
           OlivineStore       *store,
           OlivineDataResult  *result,
           GCancellable       *cancellable,
           GError            **error)
{
  return olivine_copies_check (store, &result->problems, error);
}

static WorkFunc
get_func (OlivineDataJobKind kind)
{
  switch (kind)
    {
    case OLIVINE_DATA_JOB_UNDO_IMPORT:
      return run_undo_import;
    case OLIVINE_DATA_JOB_LIBRARY:
      return run_library;
    case OLIVINE_DATA_JOB_REMOVE_LIBRARY:
      return run_remove_library;
    case OLIVINE_DATA_JOB_BACKUP:
      return run_backup;
    case OLIVINE_DATA_JOB_INSPECT:
      return run_inspect;
    case OLIVINE_DATA_JOB_RESTORE:
      return run_restore;
    case OLIVINE_DATA_JOB_CHECK:
    default:
      return run_check;
    }
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Work *work = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = NULL;
  g_autoptr (OlivineDataResult) result = g_new0 (OlivineDataResult, 1);

  result->kind = work->job.kind;
  result->file_name = work->job.file != NULL ? g_file_get_basename (work->job.file)
                                             : g_strdup ("");
  store = olivine_store_open (work->dir, &error);
  if (store == NULL
      || g_cancellable_set_error_if_cancelled (cancellable, &error)
      || !get_func (work->job.kind) (work, store, result, cancellable, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_return_pointer (task, g_steal_pointer (&result),
                         (GDestroyNotify) olivine_data_result_free);
}

/**
 * olivine_data_job_run_async:
 * @context: what is worked with
 * @job: what to do
 * @cancellable: (nullable): how to stop it
 * @callback: called on this thread when it is done
 * @user_data: for @callback
 *
 * Starts a job on a worker thread.
 */
void
olivine_data_job_run_async (OlivineContext       *context,
                            const OlivineDataJob *job,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (job != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, olivine_data_job_run_async);
  g_task_set_name (task, "data job");
  /* A job that has written is done, even if Cancel came at the last moment. */
  g_task_set_check_cancellable (task, FALSE);

  work = g_new0 (Work, 1);
  work->job = *job;
  work->job.file = job->file != NULL ? g_object_ref (job->file) : NULL;
  work->dir = g_strdup (olivine_store_get_dir (olivine_context_get_store (context)));
  work->now = olivine_clock_get_now (olivine_context_get_clock (context));
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * olivine_data_job_run_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: those of the store and of importing and exporting
 *
 * Returns: (transfer full) (nullable): what the job did
 */
OlivineDataResult *
olivine_data_job_run_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * olivine_data_result_free:
 * @result: (transfer full) (nullable): what a job did
 */
void
olivine_data_result_free (OlivineDataResult *result)
{
  if (result == NULL)
    return;

  g_clear_pointer (&result->file_name, g_free);
  g_clear_pointer (&result->kept_path, g_free);
  g_clear_pointer (&result->problems, g_ptr_array_unref);
  g_free (result);
}
