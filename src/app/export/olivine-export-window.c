/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Untouched it writes all of the diary, in the form that an import takes back.  What it
 * wrote and where stays on screen until the window is closed. */

#include "config.h"

#include "olivine-export-window.h"

#include <glib/gi18n.h>

#include "olivine-calendar-button.h"
#include "olivine-column-group.h"
#include "olivine-compat.h"
#include "olivine-error-row.h"
#include "olivine-export-job.h"

struct _OlivineExportWindow
{
  AdwWindow            parent_instance;

  GtkWidget           *cancel_button;
  GtkWidget           *save_button;
  GtkStack            *stack;
  AdwComboRow         *kind_row;
  GtkWidget           *dates_group;
  AdwEntryRow         *from_row;
  AdwEntryRow         *to_row;
  OlivineErrorRow     *dates_error;
  OlivineColumnGroup  *columns;
  AdwComboRow         *numbers_row;
  GtkSpinner          *spinner;
  AdwStatusPage       *end_page;

  OlivineContext      *context;
  GCancellable        *cancellable; /* of the job that runs, or NULL */
  char                *path;        /* what it writes */
};

G_DEFINE_FINAL_TYPE (OlivineExportWindow, olivine_export_window, ADW_TYPE_WINDOW)

static OlivineExportKind
get_kind (OlivineExportWindow *self)
{
  return (OlivineExportKind) adw_combo_row_get_selected (self->kind_row);
}

static void
update_save (OlivineExportWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save",
                                 self->cancellable == NULL
                                 && olivine_column_group_count (self->columns) > 0);
}

static void
on_kind_changed (OlivineExportWindow *self)
{
  olivine_column_group_set_kind (self->columns, get_kind (self));
  gtk_widget_set_visible (self->dates_group, olivine_export_has_dates (get_kind (self)));
  update_save (self);
}

static void
on_columns_changed (OlivineExportWindow *self)
{
  update_save (self);
}

static gboolean
read_date (OlivineExportWindow *self,
           AdwEntryRow         *row,
           OlivineDate         *date)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (GError) error = NULL;

  *date = OLIVINE_DATE_NONE;
  if (*text == '\0' || olivine_date_from_text (text, date, &error))
    return TRUE;

  olivine_error_row_set_message (self->dates_error, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (row));

  return FALSE;
}

/* An empty field is no limit. */
static gboolean
read_dates (OlivineExportWindow *self,
            OlivineDate         *from,
            OlivineDate         *to)
{
  olivine_error_row_set_message (self->dates_error, NULL);
  if (!olivine_export_has_dates (get_kind (self)))
    {
      *from = OLIVINE_DATE_NONE;
      *to = OLIVINE_DATE_NONE;
      return TRUE;
    }
  if (!read_date (self, self->from_row, from) || !read_date (self, self->to_row, to))
    return FALSE;
  if (!olivine_date_is_set (*from) || !olivine_date_is_set (*to)
      || olivine_date_compare (*from, *to) <= 0)
    return TRUE;

  olivine_error_row_set_message (self->dates_error, _("The last day is before the first one."));
  gtk_widget_grab_focus (GTK_WIDGET (self->to_row));

  return FALSE;
}

static void
show_end (OlivineExportWindow *self,
          const char          *icon_name,
          const char          *title,
          const char          *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_icon_name (self->end_page, icon_name);
  adw_status_page_set_title (self->end_page, title);
  adw_status_page_set_description (self->end_page, escaped);
  gtk_widget_set_visible (self->save_button, FALSE);
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), _("_Done"));
  gtk_stack_set_visible_child_name (self->stack, "end");
  gtk_widget_grab_focus (self->cancel_button);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (OlivineExportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gssize n_rows = olivine_export_job_run_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (self->context == NULL)
    return; /* the window was closed meanwhile */

  gtk_spinner_stop (self->spinner);
  update_save (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_stack_set_visible_child_name (self->stack, "choice");
      return;
    }
  if (n_rows < 0)
    {
      show_end (self, "dialog-warning-symbolic", _("Nothing Was Written"), error->message);
      return;
    }
  /* Translators: %'u is a count of rows, %s the path of a file. */
  text = g_strdup_printf (ngettext ("%'u row was written to %s.", "%'u rows were written to %s.",
                                    (guint) n_rows),
                          (guint) n_rows, self->path);
  show_end (self, "object-select-symbolic", _("Exported"), text);
}

static void
on_file_chosen (GFile    *file,
                gpointer  user_data)
{
  olivine_export_window_save (OLIVINE_EXPORT_WINDOW (user_data), file);
}

static void
action_save (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineExportWindow *self = OLIVINE_EXPORT_WINDOW (widget);
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;
  g_autofree char *today = NULL;
  g_autofree char *name = NULL;

  if (!read_dates (self, &from, &to))
    return;

  today = olivine_date_to_text (olivine_context_get_today (self->context));
  name = g_strdup_printf ("olivine-%s-%s.csv", olivine_export_get_nick (get_kind (self)), today);
  olivine_compat_choose_file (GTK_WINDOW (self), _("Export"), name, on_file_chosen, self);
}

static void
action_cancel (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OlivineExportWindow *self = OLIVINE_EXPORT_WINDOW (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
olivine_export_window_dispose (GObject *object)
{
  OlivineExportWindow *self = OLIVINE_EXPORT_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (olivine_export_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, kind_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, dates_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, from_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, to_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, dates_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, numbers_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, OlivineExportWindow, end_page);
  gtk_widget_class_bind_template_callback (widget_class, on_columns_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_changed);
}

static void
olivine_export_window_class_init (OlivineExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_CALENDAR_BUTTON);
  g_type_ensure (OLIVINE_TYPE_COLUMN_GROUP);
  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);

  G_OBJECT_CLASS (klass)->dispose = olivine_export_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-export-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, action_cancel);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, action_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
olivine_export_window_init (OlivineExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_export_window_new:
 * @context: what is worked with
 *
 * Returns: (transfer none): the window, not shown yet
 */
GtkWidget *
olivine_export_window_new (OlivineContext *context)
{
  OlivineExportWindow *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), NULL);

  self = g_object_new (OLIVINE_TYPE_EXPORT_WINDOW, NULL);
  self->context = g_object_ref (context);
  on_kind_changed (self);

  return GTK_WIDGET (self);
}

/**
 * olivine_export_window_save:
 * @self: the window
 * @file: where to
 *
 * Writes what is chosen.  A range of days that cannot be read is pointed at instead.
 */
void
olivine_export_window_save (OlivineExportWindow *self,
                            GFile               *file)
{
  g_autoptr (OlivineExportRequest) request = g_new0 (OlivineExportRequest, 1);

  g_return_if_fail (OLIVINE_IS_EXPORT_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->cancellable == NULL);

  request->path = g_file_get_path (file);
  if (request->path == NULL)
    {
      show_end (self, "dialog-warning-symbolic", _("Nothing Was Written"),
                _("This place is not a folder on this computer. Choose another one."));
      return;
    }
  if (!read_dates (self, &request->from, &request->to))
    return;

  request->kind = get_kind (self);
  request->columns = olivine_column_group_dup_columns (self->columns);
  request->decimal_comma = adw_combo_row_get_selected (self->numbers_row) == 1;
  g_free (self->path);
  self->path = g_strdup (request->path);
  self->cancellable = g_cancellable_new ();
  update_save (self);
  gtk_spinner_start (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "job");
  olivine_export_job_run_async (self->context, g_steal_pointer (&request), self->cancellable,
                                on_saved, g_object_ref (self));
}
