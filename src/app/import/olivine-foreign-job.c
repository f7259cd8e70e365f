/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Only the entries of the last import are meant, as they are what the page shows. */

#include "config.h"

#include "olivine-foreign-job.h"

#include "olivine-gap.h"

/* More than one would go through in a row; the rest comes when these are made. */
#define MAX_SHOWN 20

typedef struct {
  char *data_dir;
  char *name;     /* NULL to list */
} Work;

static void
work_free (Work *work)
{
  g_free (work->data_dir);
  g_free (work->name);
  g_free (work);
}

/**
 * olivine_foreign_job_list:
 * @store: a store of the calling thread, which should be a worker
 * @error: return location for an error
 *
 * Looks for the names of the last import that no catalogue knows, as many as a person
 * may go through.
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 *
 * Returns: (transfer full) (element-type OlivineForeignFood) (nullable): the names
 */
GPtrArray *
olivine_foreign_job_list (OlivineStore  *store,
                          GError       **error)
{
  gint64 import_id = 0;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  if (!olivine_gap_last_import (store, &import_id, error))
    return NULL;

  /* Without an import there is nothing that it could have brought. */
  return olivine_foreign_food_list (store, import_id, import_id != 0 ? MAX_SHOWN : 0, error);
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
  GPtrArray *foods = store != NULL ? olivine_foreign_job_list (store, &error) : NULL;

  if (foods != NULL)
    g_task_return_pointer (task, foods, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Work *work = task_data;
  gint64 import_id = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = olivine_store_open (work->data_dir, &error);
  g_autofree char *id = NULL;

  if (store != NULL && olivine_gap_last_import (store, &import_id, &error))
    id = olivine_foreign_food_make (store, work->name, import_id, NULL, &error);
  if (id != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start (OlivineContext      *context,
       const char          *name,
       GTaskThreadFunc      func,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->data_dir = g_strdup (olivine_store_get_dir (olivine_context_get_store (context)));
  work->name = g_strdup (name);
  g_task_set_source_tag (task, func);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, func);
}

/**
 * olivine_foreign_job_list_async:
 * @context: what is worked with
 * @callback: called on this thread when they are there
 * @user_data: for @callback
 *
 * Looks on a worker for the names of the last import that no catalogue knows.
 */
void
olivine_foreign_job_list_async (OlivineContext      *context,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));

  start (context, NULL, list_in_thread, callback, user_data);
}

/**
 * olivine_foreign_job_list_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 *
 * Returns: (transfer full) (element-type OlivineForeignFood) (nullable): the names
 */
GPtrArray *
olivine_foreign_job_list_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * olivine_foreign_job_make_async:
 * @context: what is worked with
 * @name: a name of the last import
 * @callback: called on this thread when it is done
 * @user_data: for @callback
 *
 * Makes a food of one's own of all entries of a name on a worker, as one change.
 */
void
olivine_foreign_job_make_async (OlivineContext      *context,
                                const char          *name,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (name != NULL);

  start (context, name, make_in_thread, callback, user_data);
}

/**
 * olivine_foreign_job_make_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: those of olivine_foreign_food_make()
 *
 * Returns: whether it was made
 */
gboolean
olivine_foreign_job_make_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
