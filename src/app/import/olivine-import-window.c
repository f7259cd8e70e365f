/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A file is always tried first: nothing is written before the person has seen what it
 * would do.  One step runs at a time.  Cancel goes back to where nothing was written;
 * a window that is closed while a step runs waits for it to stop, as it may have come
 * to its end already.
 */

#include "config.h"

#include "olivine-import-window.h"

#include <glib/gi18n.h>

#include "olivine-import-window-private.h"

G_DEFINE_FINAL_TYPE (OlivineImportWindow, olivine_import_window, ADW_TYPE_WINDOW)

static void
on_step_done (GObject      *source,
              GAsyncResult *async_result,
              gpointer      user_data)
{
  g_autoptr (OlivineImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportOutcome) outcome = olivine_import_job_finish (async_result, &error);

  if (self->context == NULL)
    return; /* the window went with the one it belongs to */

  olivine_import_progress_view_stop (self->progress);
  g_clear_pointer (&self->job, olivine_import_job_unref);
  if (self->is_closing)
    olivine_import_window_close_after (self, outcome);
  else if (outcome != NULL)
    olivine_import_window_show_outcome (self, g_steal_pointer (&outcome));
  else
    olivine_import_window_show_error (self, error);
}

static void
on_confirm_changed (OlivineImportWindow *self)
{
  if (self->job == NULL && self->file != NULL)
    olivine_import_window_start (self, OLIVINE_IMPORT_STEP_TRY);
}

static gboolean
olivine_import_window_close_request (GtkWindow *window)
{
  OlivineImportWindow *self = OLIVINE_IMPORT_WINDOW (window);

  if (self->job == NULL)
    return GTK_WINDOW_CLASS (olivine_import_window_parent_class)->close_request (window);

  self->is_closing = TRUE;
  olivine_import_job_cancel (self->job);

  return GDK_EVENT_STOP;
}

static void
olivine_import_window_dispose (GObject *object)
{
  OlivineImportWindow *self = OLIVINE_IMPORT_WINDOW (object);

  /* A step that still runs keeps this alive, but nothing is on screen any more. */
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  if (self->job != NULL)
    {
      olivine_import_progress_view_stop (self->progress);
      olivine_import_job_cancel (self->job);
    }
  g_clear_object (&self->toaster);
  g_clear_pointer (&self->job, olivine_import_job_unref);
  g_clear_pointer (&self->outcome, olivine_import_outcome_free);
  g_clear_pointer (&self->mapping, olivine_mapping_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_object (&self->file);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_import_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, next_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, mapping_view);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, review);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, result);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportWindow, end_page);
  gtk_widget_class_bind_template_callback (widget_class, on_confirm_changed);
  gtk_widget_class_bind_template_callback (widget_class, olivine_import_window_update_mapping);
}

static void
olivine_import_window_class_init (OlivineImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_IMPORT_PROGRESS_VIEW);
  g_type_ensure (OLIVINE_TYPE_IMPORT_REPORT);
  g_type_ensure (OLIVINE_TYPE_MAPPING_VIEW);

  G_OBJECT_CLASS (klass)->dispose = olivine_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = olivine_import_window_close_request;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-import-window.ui");
  bind_children (widget_class);
  olivine_import_window_class_init_actions (widget_class);
}

static void
olivine_import_window_init (OlivineImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toaster = olivine_toaster_new (self->toasts, "import.undo-change");
}

/**
 * olivine_import_window_new:
 * @context: what is worked with
 *
 * Returns: (transfer none): the window, which asks for a file, not shown yet
 */
GtkWidget *
olivine_import_window_new (OlivineContext *context)
{
  OlivineImportWindow *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), NULL);

  self = g_object_new (OLIVINE_TYPE_IMPORT_WINDOW, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (context, "toast", G_CALLBACK (olivine_import_window_toast), self,
                           G_CONNECT_SWAPPED);
  olivine_import_window_show_start (self);

  return GTK_WIDGET (self);
}

/**
 * olivine_import_window_open:
 * @self: the window
 * @file: a file or folder
 *
 * Looks at what importing @file would do; it is imported when the person says so.
 *
 * Returns: whether the window had nothing else to do
 */
gboolean
olivine_import_window_open (OlivineImportWindow *self,
                            GFile               *file)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (OLIVINE_IS_IMPORT_WINDOW (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (self->job != NULL)
    return FALSE;

  name = g_file_get_basename (file);
  g_set_object (&self->file, file);
  self->date_order = OLIVINE_DATE_ORDER_UNKNOWN;
  g_clear_pointer (&self->mapping, olivine_mapping_free);
  olivine_import_report_reset (self->review);
  adw_window_title_set_subtitle (self->title, name);
  olivine_import_window_start (self, OLIVINE_IMPORT_STEP_TRY);

  return TRUE;
}

static OlivineImportWindow *
find_open (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (OLIVINE_IS_IMPORT_WINDOW (window) && gtk_widget_get_visible (window))
        return OLIVINE_IMPORT_WINDOW (window); /* it lives as long as it is in the list */
    }

  return NULL;
}

/**
 * olivine_import_window_open_for:
 * @parent: the window it belongs to
 * @context: what is worked with
 * @file: (nullable): a file or folder to look at; %NULL asks for one
 *
 * Opens a window of its own.  There is one at a time: one that is open already comes to
 * the front, and takes @file unless it is busy.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
olivine_import_window_open_for (GtkWindow      *parent,
                                OlivineContext *context,
                                GFile          *file)
{
  OlivineImportWindow *self = find_open ();

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  if (self == NULL)
    {
      self = OLIVINE_IMPORT_WINDOW (olivine_import_window_new (context));
      gtk_window_set_transient_for (GTK_WINDOW (self), parent);
    }
  gtk_window_present (GTK_WINDOW (self));
  if (file != NULL && !olivine_import_window_open (self, file))
    olivine_import_window_toast (self,
                                 _("Another file is being imported. Open this one when it is done."),
                                 FALSE);

  return GTK_WIDGET (self);
}

/**
 * olivine_import_window_start:
 * @self: the window, while no step runs
 * @step: what to do next
 *
 * Does a step and shows how far it is, then what it found or did.
 */
void
olivine_import_window_start (OlivineImportWindow *self,
                             OlivineImportStep    step)
{
  static const char *const titles[] = {
    [OLIVINE_IMPORT_STEP_TRY] = N_("Reading the file…"),
    [OLIVINE_IMPORT_STEP_TAKE] = N_("Importing…"),
    [OLIVINE_IMPORT_STEP_UNDO] = N_("Taking the import back…"),
    [OLIVINE_IMPORT_STEP_LOOK] = N_("Reading the file…"),
  };
  g_autoptr (GPtrArray) changes = olivine_import_report_dup_changes (self->result);
  OlivineImportRequest request = {
    .step = step,
    .changes = changes,
    .file = step == OLIVINE_IMPORT_STEP_UNDO ? NULL : self->file,
    .options.mapping = self->mapping,
    .options.date_order = self->date_order,
    .options.confirm_amounts = olivine_import_report_get_confirmed (self->review),
  };

  g_return_if_fail (self->job == NULL);

  self->step = step;
  self->job = olivine_import_job_start (self->context, &request, on_step_done,
                                        g_object_ref (self));
  olivine_import_progress_view_watch (self->progress, self->job, _(titles[step]));
  olivine_import_window_show_page (self, "progress", _("Import"), NULL);
}

/**
 * olivine_import_window_toast:
 * @self: the window
 * @title: what there is to say
 * @with_undo: whether it can be taken back
 */
void
olivine_import_window_toast (OlivineImportWindow *self,
                             const char          *title,
                             gboolean             with_undo)
{
  olivine_toaster_show (self->toaster, title, with_undo);
}
