/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Only the gaps of the last import are meant: what was left unknown before it is
 * somebody's decision. */

#include "config.h"

#include "olivine-gap-job.h"

typedef struct {
  char      *data_dir;
  guint      limit;
  GPtrArray *fillings; /* of OlivineGapFilling; NULL to list */
} Work;

static void
work_free (Work *work)
{
  g_free (work->data_dir);
  g_clear_pointer (&work->fillings, g_ptr_array_unref);
  g_free (work);
}

static GPtrArray *
list_gaps (OlivineStore  *store,
           const Work    *work,
           GError       **error)
{
  gint64 import_id = 0;

  if (!olivine_gap_last_import (store, &import_id, error))
    return NULL;
  if (import_id == 0)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_gap_free);

  return olivine_gap_list (store, import_id, work->limit, error);
}

static gssize
fill_gaps (OlivineStore  *store,
           const Work    *work,
           GError       **error)
{
  gint64 import_id = 0;
  gssize n_all = 0;

  if (!olivine_gap_last_import (store, &import_id, error))
    return -1;
  for (guint i = 0; i < work->fillings->len; i++)
    {
      const OlivineGapFilling *filling = g_ptr_array_index (work->fillings, i);
      guint n_filled = 0;

      if (!olivine_gap_fill (store, filling->name, import_id, filling->food, filling->note,
                             &n_filled, error))
        return -1;
      n_all += n_filled;
    }

  return n_all;
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Work *work = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = olivine_store_open (work->data_dir, &error);
  GPtrArray *gaps = store != NULL ? list_gaps (store, work, &error) : NULL;

  if (gaps != NULL)
    g_task_return_pointer (task, gaps, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
fill_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Work *work = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = olivine_store_open (work->data_dir, &error);
  gssize n_filled = store != NULL ? fill_gaps (store, work, &error) : -1;

  if (n_filled >= 0)
    g_task_return_int (task, n_filled);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static Work *
work_new (OlivineContext *context)
{
  Work *work = g_new0 (Work, 1);

  work->data_dir = g_strdup (olivine_store_get_dir (olivine_context_get_store (context)));

  return work;
}

/**
 * olivine_gap_filling_new:
 * @name: the name of a gap
 * @food: a food like it
 * @note: for the entries' notes
 *
 * Returns: (transfer full): what shall stand for the entries of that name
 */
OlivineGapFilling *
olivine_gap_filling_new (const char  *name,
                         OlivineFood *food,
                         const char  *note)
{
  OlivineGapFilling *filling = g_new0 (OlivineGapFilling, 1);

  filling->name = g_strdup (name);
  filling->food = olivine_food_ref (food);
  filling->note = g_strdup (note);

  return filling;
}

/**
 * olivine_gap_filling_free:
 * @filling: (transfer full): a filling
 */
void
olivine_gap_filling_free (OlivineGapFilling *filling)
{
  g_free (filling->name);
  olivine_food_unref (filling->food);
  g_free (filling->note);
  g_free (filling);
}

/**
 * olivine_gap_job_list_async:
 * @context: what is worked with
 * @limit: how many gaps at most
 * @callback: called on this thread when they are there
 * @user_data: for @callback
 *
 * Looks on a worker for what the last import into the diary left unknown.
 */
void
olivine_gap_job_list_async (OlivineContext      *context,
                            guint                limit,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (OLIVINE_IS_CONTEXT (context));

  work = work_new (context);
  work->limit = limit;
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, olivine_gap_job_list_async);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * olivine_gap_job_list_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 *
 * Returns: (transfer full) (element-type OlivineGap) (nullable): the gaps
 */
GPtrArray *
olivine_gap_job_list_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * olivine_gap_job_fill_async:
 * @context: what is worked with
 * @fillings: (element-type OlivineGapFilling): what to fill, each as one change
 * @callback: called on this thread when it is done
 * @user_data: for @callback
 *
 * Fills gaps of the last import on a worker.
 */
void
olivine_gap_job_fill_async (OlivineContext      *context,
                            GPtrArray           *fillings,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (fillings != NULL);

  work = work_new (context);
  work->fillings = g_ptr_array_ref (fillings);
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, olivine_gap_job_fill_async);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, fill_in_thread);
}

/**
 * olivine_gap_job_fill_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: any of %OLIVINE_STORE_ERROR; what was filled before it stays
 *
 * Returns: how many entries were filled; -1 on an error
 */
gssize
olivine_gap_job_fill_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), -1);

  return g_task_propagate_int (G_TASK (result), error);
}
