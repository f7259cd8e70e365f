/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The file is written when all of it is there, so that cancelling leaves what was
 * there before. */

#include "config.h"

#include "olivine-export-job.h"

typedef struct {
  OlivineExportRequest *request;
  char                 *data_dir;
  gboolean              is_damaged; /* what can be read of a damaged diary is written */
} Work;

static void
work_free (Work *work)
{
  olivine_export_request_free (work->request);
  g_free (work->data_dir);
  g_free (work);
}

static OlivineStore *
open_store (const Work  *work,
            GError     **error)
{
  gint64 n_rows = 0;
  gboolean is_complete = FALSE;

  return work->is_damaged
         ? olivine_store_open_damaged (work->data_dir, &n_rows, &is_complete, error)
         : olivine_store_open (work->data_dir, error);
}

static gboolean
write_table (const Work    *work,
             guint         *n_rows,
             GCancellable  *cancellable,
             GError       **error)
{
  const OlivineExportRequest *request = work->request;
  OlivineExportOptions options = {
    .from = request->from,
    .to = request->to,
    .columns = (const char *const *) request->columns,
    .decimal_comma = request->decimal_comma,
  };
  g_autoptr (OlivineStore) store = open_store (work, error);
  g_autoptr (GString) bytes = NULL;

  if (store == NULL)
    return FALSE;
  bytes = olivine_export_table (store, request->kind, &options, n_rows, error);

  return bytes != NULL
         && !g_cancellable_set_error_if_cancelled (cancellable, error)
         && olivine_export_write (bytes, request->path, error);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  guint n_rows = 0;
  g_autoptr (GError) error = NULL;

  if (write_table (task_data, &n_rows, cancellable, &error))
    g_task_return_int (task, n_rows);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * olivine_export_job_run_async:
 * @context: what is worked with
 * @request: (transfer full): what to write
 * @cancellable: (nullable): how to stop it
 * @callback: called on this thread when it is done
 * @user_data: for @callback
 *
 * Starts to write a table on a worker thread.
 */
void
olivine_export_job_run_async (OlivineContext       *context,
                              OlivineExportRequest *request,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  OlivineStore *store = NULL;
  Work *work = NULL;

  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (request != NULL && request->path != NULL);

  store = olivine_context_get_store (context);
  work = g_new0 (Work, 1);
  work->request = request;
  work->data_dir = g_strdup (olivine_store_get_dir (store));
  work->is_damaged = olivine_store_is_damaged (store);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, olivine_export_job_run_async);
  g_task_set_name (task, "export");
  /* What is written is done, even if Cancel came at the last moment. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * olivine_export_job_run_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: those of olivine_export_table() and olivine_export_write(),
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: how many rows were written; -1 on an error, and what was there is untouched
 */
gssize
olivine_export_job_run_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), -1);

  return g_task_propagate_int (G_TASK (result), error);
}

/**
 * olivine_export_request_free:
 * @request: (transfer full) (nullable): what was to be written
 */
void
olivine_export_request_free (OlivineExportRequest *request)
{
  if (request == NULL)
    return;

  g_strfreev (request->columns);
  g_free (request->path);
  g_free (request);
}
