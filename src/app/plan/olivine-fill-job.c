/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The problem is made and solved on the worker, with a connection of its own, so that
 * the window keeps painting.  What is told of the progress goes to the main loop; it
 * is put there before the end is, so it never comes after it.
 */

#include "config.h"

#include "olivine-fill-job.h"

#include <math.h>

#include "olivine-plan-explain.h"
#include "olivine-planner.h"

/* What the thread needs; all of it its own or immutable.  The last one to let go of it
 * may be the worker, so nothing is in it that belongs to the main thread: a store is
 * closed where it was opened. */
typedef struct {
  OlivineFillRequest       request;
  char                    *data_dir;
  OlivineDate              today;
  OlivineFillProgressFunc  progress_func;
  gpointer                 user_data; /* alive until the callback was called */
  OlivineFillProgress      progress;  /* the worker's */
} Work;

/* One message to the main loop. */
typedef struct {
  GTask               *task;
  OlivineFillProgress  progress;
} Message;

static void
work_free (Work *work)
{
  g_clear_pointer (&work->request.remedies, g_array_unref);
  g_clear_pointer (&work->request.unlike, g_array_unref);
  g_clear_pointer (&work->request.dishes, g_ptr_array_unref);
  g_free (work->data_dir);
  g_free (work);
}

static void
message_free (Message *message)
{
  g_object_unref (message->task);
  g_free (message);
}

static gboolean
deliver (gpointer user_data)
{
  const Message *message = user_data;
  const Work *work = g_task_get_task_data (message->task);

  if (!g_task_get_completed (message->task))
    work->progress_func (&message->progress, work->user_data);

  return G_SOURCE_REMOVE;
}

static void
tell (GTask *task)
{
  const Work *work = g_task_get_task_data (task);
  g_autoptr (GSource) source = g_idle_source_new ();
  Message *message = NULL;

  if (work->progress_func == NULL)
    return;

  message = g_new0 (Message, 1);
  message->task = g_object_ref (task);
  message->progress = work->progress;
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, deliver, message, (GDestroyNotify) message_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
on_found (const OlivinePlan *plan,
          gpointer           user_data)
{
  GTask *task = user_data;
  Work *work = g_task_get_task_data (task);

  if (work->progress.n_plans++ == 0)
    work->progress.first_seconds = plan->first_seconds;
  tell (task);
}

static guint
find_dish (const OlivinePlanProblem *problem,
           const OlivineDish        *wanted)
{
  for (guint i = 0; i < problem->dishes->len; i++)
    {
      const OlivineDish *dish = problem->dishes->pdata[i];

      if (g_str_equal (dish->id, wanted->id))
        return i;
    }

  return OLIVINE_PLAN_NO_DISH;
}

/* The dishes are read anew: one may have come or gone since the plan was made. */
static GArray *
translate_choices (const OlivineFillRequest *request,
                   const OlivinePlanProblem *problem)
{
  GArray *choices = g_array_new (FALSE, TRUE, sizeof (OlivinePlanChoice));

  for (guint i = 0; i < request->unlike->len; i++)
    {
      OlivinePlanChoice choice = g_array_index (request->unlike, OlivinePlanChoice, i);

      choice.dish = find_dish (problem, request->dishes->pdata[choice.dish]);
      if (choice.dish != OLIVINE_PLAN_NO_DISH)
        g_array_append_val (choices, choice);
    }

  return choices;
}

static OlivinePlanProblem *
make_problem (const Work    *work,
              OlivineStore  *store,
              GError       **error)
{
  const GArray *remedies = work->request.remedies;
  OlivinePlanProblem *problem = olivine_meal_plan_problem (store, &work->request.wish, work->today,
                                                           error);

  if (problem == NULL)
    return NULL;

  for (guint i = 0; remedies != NULL && i < remedies->len; i++)
    olivine_remedy_apply (&g_array_index (remedies, OlivineRemedy, i), problem);
  if (work->request.unlike != NULL)
    problem->unlike = translate_choices (&work->request, problem);

  return problem;
}

static gboolean
explain (GTask              *task,
         OlivineFillResult  *result,
         GCancellable       *cancellable,
         GError            **error)
{
  Work *work = g_task_get_task_data (task);

  if (result->plan->status != OLIVINE_PLAN_INFEASIBLE)
    return TRUE;

  work->progress.explains = TRUE;
  tell (task);
  result->advice = olivine_plan_explain (result->problem, cancellable, error);

  return result->advice != NULL;
}

/* The goal of this plan may be another one than the day's. */
static void
show_goal (const OlivineFillResult *result,
           guint                    index)
{
  const OlivinePlanDay *bounds = &g_array_index (result->problem->days, OlivinePlanDay, index);
  OlivinePlanDayView *day = result->days->pdata[index];
  gint64 goal = bounds->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];

  if (goal == OLIVINE_UNKNOWN)
    return;
  day->target.state = OLIVINE_TARGET_COVERED;
  day->target.amount_mg = olivine_thousandths_to_double (goal);
}

static gboolean
solve (GTask              *task,
       OlivineFillResult  *result,
       GCancellable       *cancellable,
       GError            **error)
{
  const Work *work = g_task_get_task_data (task);
  g_autoptr (OlivineStore) store = olivine_store_open (work->data_dir, error);

  if (store == NULL)
    return FALSE;
  result->problem = make_problem (work, store, error);
  if (result->problem == NULL)
    return FALSE;
  result->plan = olivine_planner_solve (result->problem, cancellable, on_found, task, error);
  if (result->plan == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  result->days = olivine_meal_plan_preview (store, result->problem, result->plan, error);
  if (result->days == NULL)
    return FALSE;
  for (guint i = 0; result->plan->choices->len > 0 && i < result->days->len; i++)
    show_goal (result, i);

  return explain (task, result, cancellable, error);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineFillResult) result = g_new0 (OlivineFillResult, 1);

  if (solve (task, result, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&result),
                           (GDestroyNotify) olivine_fill_result_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * olivine_fill_job_run_async:
 * @context: what is worked with
 * @request: what is wished for; copied
 * @cancellable: (nullable): how to stop it
 * @progress_func: (nullable): told of the first plan and of each better one
 * @callback: called on this thread when it is done
 * @user_data: for @progress_func and @callback
 *
 * Starts to plan on a worker thread.
 */
void
olivine_fill_job_run_async (OlivineContext           *context,
                            const OlivineFillRequest *request,
                            GCancellable             *cancellable,
                            OlivineFillProgressFunc   progress_func,
                            GAsyncReadyCallback       callback,
                            gpointer                  user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (request != NULL && request->wish.swapped_uid == NULL);
  g_return_if_fail (request->unlike == NULL || request->dishes != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, olivine_fill_job_run_async);
  g_task_set_name (task, "fill the plan");

  work = g_new0 (Work, 1);
  work->request.wish = request->wish;
  work->request.remedies = request->remedies != NULL ? g_array_copy (request->remedies) : NULL;
  work->request.unlike = request->unlike != NULL ? g_array_copy (request->unlike) : NULL;
  work->request.dishes = request->dishes != NULL ? g_ptr_array_ref (request->dishes) : NULL;
  work->data_dir = g_strdup (olivine_store_get_dir (olivine_context_get_store (context)));
  work->today = olivine_context_get_today (context);
  work->progress.first_seconds = NAN;
  work->progress_func = progress_func;
  work->user_data = user_data;
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * olivine_fill_job_run_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: those of olivine_meal_plan_problem(), %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the plan, or why there is none
 */
OlivineFillResult *
olivine_fill_job_run_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * olivine_fill_result_free:
 * @result: (transfer full) (nullable): what a job found
 */
void
olivine_fill_result_free (OlivineFillResult *result)
{
  if (result == NULL)
    return;

  g_clear_pointer (&result->problem, olivine_plan_problem_free);
  g_clear_pointer (&result->plan, olivine_plan_free);
  g_clear_pointer (&result->advice, olivine_plan_advice_free);
  g_clear_pointer (&result->days, g_ptr_array_unref);
  g_free (result);
}
