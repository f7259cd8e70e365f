/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies are read from one end to the other, so the window does not wait for it. */

#include "config.h"

#include "olivine-rescue-job.h"

typedef struct {
  OlivineRescueJobKind  kind;
  char                 *data_dir;
  char                 *path;
  GDateTime            *now;
} Work;

static void
work_free (Work *work)
{
  g_free (work->data_dir);
  g_free (work->path);
  g_date_time_unref (work->now);
  g_free (work);
}

static gboolean
run_job (const Work           *work,
         OlivineRescueResult  *result,
         GError              **error)
{
  switch (work->kind)
    {
    case OLIVINE_RESCUE_JOB_FIND:
      result->path = olivine_rescue_find_copy (work->data_dir, &result->info, error);
      return result->path != NULL;
    case OLIVINE_RESCUE_JOB_INSPECT:
      result->path = g_strdup (work->path);
      return olivine_copies_inspect (work->path, &result->info, error);
    case OLIVINE_RESCUE_JOB_RESTORE:
    default:
      result->path = g_strdup (work->path);
      return olivine_rescue_restore (work->data_dir, work->path, work->now, &result->kept_path,
                                     &result->info, error);
    }
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Work *work = task_data;
  g_autoptr (OlivineRescueResult) result = g_new0 (OlivineRescueResult, 1);
  g_autoptr (GError) error = NULL;

  result->kind = work->kind;
  if (run_job (work, result, &error))
    g_task_return_pointer (task, g_steal_pointer (&result),
                           (GDestroyNotify) olivine_rescue_result_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * olivine_rescue_job_run_async:
 * @kind: what to do
 * @data_dir: the folder of the diary
 * @path: (nullable): the copy, where one is needed
 * @now: the moment it is
 * @callback: called on this thread when it is done
 * @user_data: for @callback
 *
 * Starts a job on a worker thread.
 */
void
olivine_rescue_job_run_async (OlivineRescueJobKind  kind,
                              const char           *data_dir,
                              const char           *path,
                              GDateTime            *now,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (data_dir != NULL && now != NULL);
  g_return_if_fail (path != NULL || kind == OLIVINE_RESCUE_JOB_FIND);

  work = g_new0 (Work, 1);
  work->kind = kind;
  work->data_dir = g_strdup (data_dir);
  work->path = g_strdup (path);
  work->now = g_date_time_ref (now);
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, olivine_rescue_job_run_async);
  g_task_set_name (task, "rescue job");
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * olivine_rescue_job_run_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: those of the store
 *
 * Returns: (transfer full) (nullable): what the job did
 */
OlivineRescueResult *
olivine_rescue_job_run_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * olivine_rescue_result_free:
 * @result: (transfer full) (nullable): what a job did
 */
void
olivine_rescue_result_free (OlivineRescueResult *result)
{
  if (result == NULL)
    return;

  g_free (result->path);
  g_free (result->kept_path);
  g_free (result);
}
