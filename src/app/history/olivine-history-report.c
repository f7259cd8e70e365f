/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is saved or printed is of the range as it was when it was asked for. */

#include "config.h"

#include "olivine-history-report.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-report-job.h"
#include "olivine-report-print.h"

#define WISH_KEY "olivine-report-wish"

typedef struct {
  GtkWidget           *widget; /* NULL while a place is chosen */
  OlivineContext      *context;
  OlivineHistoryRange  range;
  gboolean             marked_only;
  GFile               *file;  /* NULL: print */
} Wish;

static void
wish_free (Wish *wish)
{
  g_clear_object (&wish->widget);
  g_clear_object (&wish->context);
  g_clear_object (&wish->file);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static Wish *
wish_new (GtkWidget                 *widget,
          OlivineContext            *context,
          const OlivineHistoryRange *range,
          gboolean                   marked_only)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->widget = g_object_ref (widget);
  wish->context = g_object_ref (context);
  wish->range = *range;
  wish->marked_only = marked_only;

  return wish;
}

/* Takes @report. */
static void
print (const Wish    *wish,
       OlivineReport *report)
{
  g_autoptr (GtkPrintOperation) operation = olivine_report_print_new (report);
  GtkRoot *root = gtk_widget_get_root (wish->widget);
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    olivine_context_show_error (wish->context, error);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Wish) wish = user_data;
  g_autoptr (GError) error = NULL;
  OlivineReport *report = olivine_report_job_run_finish (result, &error);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (report == NULL)
    {
      olivine_context_show_error (wish->context, error);
      return;
    }
  if (wish->file == NULL)
    {
      print (wish, report);
      return;
    }

  olivine_report_free (report);
  name = g_file_get_basename (wish->file);
  /* Translators: %s is the name of a file */
  title = g_strdup_printf (_("Report saved as %s"), name);
  olivine_context_toast (wish->context, title, FALSE);
}

/* Takes @wish. */
static void
run (Wish *wish)
{
  gboolean is_rtl = gtk_widget_get_direction (wish->widget) == GTK_TEXT_DIR_RTL;

  olivine_report_job_run_async (wish->context, &wish->range, wish->marked_only, is_rtl,
                                wish->file, NULL, on_done, wish);
}

/* Whoever closes the dialog is not told of: the wish waits at the widget, until it is
 * granted or another one comes. */
static void
on_file_chosen (GFile    *file,
                gpointer  user_data)
{
  GtkWidget *widget = user_data;
  Wish *wish = g_object_steal_data (G_OBJECT (widget), WISH_KEY);

  if (wish == NULL)
    return;

  wish->widget = g_object_ref (widget);
  wish->file = g_object_ref (file);
  run (wish);
}

/**
 * olivine_history_report_choose:
 * @widget: a widget in a window
 * @context: what is worked with
 * @range: the days
 * @marked_only: whether only days that were marked as complete count
 *
 * Asks where to save the report of some days, and saves it.
 */
void
olivine_history_report_choose (GtkWidget                 *widget,
                               OlivineContext            *context,
                               const OlivineHistoryRange *range,
                               gboolean                   marked_only)
{
  Wish *wish = NULL;
  g_autofree char *from = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (range != NULL);

  wish = wish_new (widget, context, range, marked_only);
  g_clear_object (&wish->widget);
  g_object_set_data_full (G_OBJECT (widget), WISH_KEY, wish, (GDestroyNotify) wish_free);
  from = olivine_date_to_text (range->from);
  name = g_strconcat ("olivine-report-", from, ".pdf", NULL);
  olivine_compat_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save Report"), name,
                              on_file_chosen, widget);
}

/**
 * olivine_history_report_save:
 * @widget: a widget, for the direction of text
 * @context: what is worked with
 * @range: the days
 * @marked_only: whether only days that were marked as complete count
 * @file: where to; what is there is replaced
 *
 * Saves the report of some days as a PDF.
 */
void
olivine_history_report_save (GtkWidget                 *widget,
                             OlivineContext            *context,
                             const OlivineHistoryRange *range,
                             gboolean                   marked_only,
                             GFile                     *file)
{
  Wish *wish = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (range != NULL);
  g_return_if_fail (G_IS_FILE (file));

  wish = wish_new (widget, context, range, marked_only);
  wish->file = g_object_ref (file);
  run (wish);
}

/**
 * olivine_history_report_print:
 * @widget: a widget in a window
 * @context: what is worked with
 * @range: the days
 * @marked_only: whether only days that were marked as complete count
 *
 * Prints the report of some days.
 */
void
olivine_history_report_print (GtkWidget                 *widget,
                              OlivineContext            *context,
                              const OlivineHistoryRange *range,
                              gboolean                   marked_only)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (range != NULL);

  run (wish_new (widget, context, range, marked_only));
}
