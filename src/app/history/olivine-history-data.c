/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading a range on a thread and a connection of its own, so that a year of a long
 * diary does not keep the window from painting. */

#include "config.h"

#include "olivine-history-data.h"

#include "olivine-diary.h"
#include "olivine-health.h"
#include "olivine-local-names.h"

/* What the thread needs; all of it its own or immutable. */
typedef struct {
  char                *dir; /* only to open another connection to the same files */
  OlivineHistoryRange  range;
  OlivineDate          today;
  gboolean             marked_only;
} Work;

static void
work_free (Work *work)
{
  g_clear_pointer (&work->dir, g_free);
  g_free (work);
}

static GPtrArray *
slice (GPtrArray *days,
       guint      first,
       guint      n_days)
{
  GPtrArray *some = g_ptr_array_sized_new (n_days);

  for (guint i = 0; i < n_days; i++)
    g_ptr_array_add (some, g_ptr_array_index (days, first + i));

  return some;
}

/* How many days of the range are not to come. */
static guint
count_past (const OlivineHistoryData *data)
{
  int n_past = olivine_date_days_between (data->range.from, data->today) + 1;

  return (guint) CLAMP (n_past, 0, (int) data->days->len);
}

static void
add_up (OlivineHistoryData *data)
{
  g_autoptr (GPtrArray) compared = NULL;
  guint n_compared = 0;

  data->past = slice (data->days, 0, count_past (data));
  n_compared = MIN (data->past->len, data->n_before);
  compared = slice (data->all, data->n_before - n_compared, n_compared);
  olivine_period_compute (data->past, data->today, data->marked_only, &data->period);
  olivine_period_compute (compared, data->today, data->marked_only, &data->before);
  data->sources = olivine_period_sources (data->past);
  olivine_period_meals (data->past, data->meals);
}

/* Means of seven days want six days more than the range; a trend as many as it. */
static gboolean
read_days (OlivineHistoryData  *data,
           OlivineStore        *store,
           GError             **error)
{
  guint n_days = (guint) olivine_date_days_between (data->range.from, data->range.to) + 1;

  data->n_before = MIN (MAX (n_days, OLIVINE_RUNNING_DAYS - 1), data->range.from.julian - 1);
  data->all = olivine_diary_get_days (
    store, olivine_date_add_days (data->range.from, -(int) data->n_before), data->range.to, error);
  if (data->all == NULL)
    return FALSE;

  for (guint i = 0; i < data->all->len; i++)
    olivine_local_names_apply_to_day (store, data->all->pdata[i]);
  data->days = slice (data->all, data->n_before, n_days);
  add_up (data);

  return TRUE;
}

static OlivineHistoryData *
load (OlivineStore  *store,
      const Work    *work,
      GError       **error)
{
  g_autoptr (OlivineHistoryData) data = g_new0 (OlivineHistoryData, 1);
  OlivineDate first = OLIVINE_DATE_NONE;

  data->range = work->range;
  data->today = work->today;
  data->marked_only = work->marked_only;
  if (!read_days (data, store, error)
      || !olivine_diary_bounds (store, &first, &data->last, error))
    return NULL;

  data->labs = olivine_health_get_labs (store, error);

  return data->labs != NULL ? g_steal_pointer (&data) : NULL;
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
  OlivineHistoryData *data = NULL;

  /* Somebody has turned the page before this one was begun. */
  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    store = olivine_store_open (work->dir, &error);
  if (store != NULL)
    data = load (store, work, &error);
  if (data == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_return_pointer (task, data, (GDestroyNotify) olivine_history_data_free);
}

/**
 * olivine_history_data_load_async:
 * @context: what is worked with
 * @range: the days
 * @marked_only: whether only days that were marked as complete count
 * @cancellable: (nullable): cancelled when another range is wanted instead
 * @callback: called on this thread when it is done
 * @user_data: for @callback
 *
 * Reads a range on a worker thread.
 */
void
olivine_history_data_load_async (OlivineContext            *context,
                                 const OlivineHistoryRange *range,
                                 gboolean                   marked_only,
                                 GCancellable              *cancellable,
                                 GAsyncReadyCallback        callback,
                                 gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (range != NULL && olivine_date_is_set (range->from));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, olivine_history_data_load_async);
  g_task_set_name (task, "history");

  work = g_new0 (Work, 1);
  work->dir = g_strdup (olivine_store_get_dir (olivine_context_get_store (context)));
  work->range = *range;
  work->today = olivine_context_get_today (context);
  work->marked_only = marked_only;
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * olivine_history_data_load_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: those of the store, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was read
 */
OlivineHistoryData *
olivine_history_data_load_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * olivine_history_data_free:
 * @data: (transfer full) (nullable): what was read
 */
void
olivine_history_data_free (OlivineHistoryData *data)
{
  if (data == NULL)
    return;

  g_clear_pointer (&data->sources, g_ptr_array_unref);
  g_clear_pointer (&data->past, g_ptr_array_unref);
  g_clear_pointer (&data->days, g_ptr_array_unref);
  g_clear_pointer (&data->all, g_ptr_array_unref);
  g_clear_pointer (&data->labs, g_array_unref);
  g_free (data);
}

/**
 * olivine_history_data_find:
 * @data: what was read
 * @date: a day
 *
 * Returns: (transfer none) (nullable): the day; %NULL when it is not of the range
 */
const OlivineDay *
olivine_history_data_find (OlivineHistoryData *data,
                           OlivineDate         date)
{
  int index = 0;

  g_return_val_if_fail (data != NULL, NULL);

  index = olivine_date_days_between (data->range.from, date);

  return index >= 0 && index < (int) data->days->len
         ? g_ptr_array_index (data->days, (guint) index) : NULL;
}

/**
 * olivine_history_data_get_last_logged:
 * @data: what was read
 *
 * Returns: the last day of the range that has come and has an entry; none when none has
 */
OlivineDate
olivine_history_data_get_last_logged (OlivineHistoryData *data)
{
  g_return_val_if_fail (data != NULL, OLIVINE_DATE_NONE);

  for (guint i = data->past->len; i > 0; i--)
    {
      const OlivineDay *day = g_ptr_array_index (data->past, i - 1);

      if (day->entries->len > 0)
        return day->date;
    }

  return OLIVINE_DATE_NONE;
}
