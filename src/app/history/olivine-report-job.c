/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads the diary on a connection of its own, so that the window keeps taking entries. */

#include "config.h"

#include "olivine-report-job.h"

#include <glib/gi18n.h>

#include "olivine-caution-format.h"

/* What the thread needs; all of it its own or immutable. */
typedef struct {
  char         *dir; /* only to open another connection to the same files */
  OlivineDate   from;
  OlivineDate   to;
  OlivineDate   today;
  gboolean      marked_only;
  gboolean      is_rtl;
  GDateTime    *now;
  char         *path; /* NULL: nothing is written */
} Work;

static void
work_free (Work *work)
{
  g_clear_pointer (&work->dir, g_free);
  g_clear_pointer (&work->now, g_date_time_unref);
  g_free (work->path);
  g_free (work);
}

static OlivineReport *
make_report (const Work  *work,
             GError     **error)
{
  OlivineReportOptions options = {
    .words = olivine_caution_words (),
    .is_rtl = work->is_rtl,
    .paper = olivine_paper_of_locale (),
    .today = work->today,
    .marked_only = work->marked_only,
    .now = work->now,
  };
  g_autoptr (OlivineStore) store = olivine_store_open (work->dir, error);

  return store != NULL ? olivine_report_load (store, work->from, work->to, &options, error) : NULL;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Work *work = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineReport) report = make_report (work, &error);

  if (report == NULL
      || g_cancellable_set_error_if_cancelled (cancellable, &error)
      || (work->path != NULL && !olivine_report_save (report, work->path, &error)))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_return_pointer (task, g_steal_pointer (&report), (GDestroyNotify) olivine_report_free);
}

/**
 * olivine_report_job_run_async:
 * @context: what is worked with
 * @range: the days; those to come are left out
 * @marked_only: whether only days that were marked as complete count
 * @is_rtl: whether text runs from right to left
 * @file: (nullable): where to save it as a PDF; %NULL to print it
 * @cancellable: (nullable): how to stop it
 * @callback: called on this thread when it is done
 * @user_data: for @callback
 *
 * Lays the report out, and saves it when there is a place to.
 */
void
olivine_report_job_run_async (OlivineContext            *context,
                              const OlivineHistoryRange *range,
                              gboolean                   marked_only,
                              gboolean                   is_rtl,
                              GFile                     *file,
                              GCancellable              *cancellable,
                              GAsyncReadyCallback        callback,
                              gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (range != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, olivine_report_job_run_async);
  g_task_set_name (task, "report");
  if (file != NULL && g_file_peek_path (file) == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                               _("This place is not a folder on this computer. Choose another "
                                 "one."));
      return;
    }

  work = g_new0 (Work, 1);
  work->dir = g_strdup (olivine_store_get_dir (olivine_context_get_store (context)));
  work->today = olivine_context_get_today (context);
  work->from = range->from;
  work->to = olivine_date_compare (range->to, work->today) <= 0 ? range->to : work->today;
  work->marked_only = marked_only;
  work->is_rtl = is_rtl;
  work->now = olivine_clock_get_now (olivine_context_get_clock (context));
  work->path = file != NULL ? g_file_get_path (file) : NULL;
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * olivine_report_job_run_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: those of the store and of %OLIVINE_REPORT_ERROR
 *
 * Returns: (transfer full) (nullable): the report, saved if that was asked for
 */
OlivineReport *
olivine_report_job_run_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
