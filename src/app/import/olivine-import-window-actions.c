/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done in the import window, by action name. */

#include "config.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-export.h"
#include "olivine-import-format.h"
#include "olivine-import-window-private.h"
#include "olivine-reject-table.h"

static void
action_cancel (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OlivineImportWindow *self = OLIVINE_IMPORT_WINDOW (widget);

  if (self->job != NULL)
    olivine_import_job_cancel (self->job);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
try_mapping (OlivineImportWindow *self)
{
  g_clear_pointer (&self->mapping, olivine_mapping_free);
  self->mapping = olivine_mapping_view_dup_mapping (self->mapping_view);
  self->date_order = self->mapping->date_order;
  olivine_import_window_start (self, OLIVINE_IMPORT_STEP_TRY);
}

static void
action_next (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineImportWindow *self = OLIVINE_IMPORT_WINDOW (widget);

  const char *page = gtk_stack_get_visible_child_name (self->stack);

  if (g_str_equal (page, "review"))
    olivine_import_window_start (self, OLIVINE_IMPORT_STEP_TAKE);
  else if (g_str_equal (page, "mapping"))
    try_mapping (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
action_undo (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  olivine_import_window_start (OLIVINE_IMPORT_WINDOW (widget), OLIVINE_IMPORT_STEP_UNDO);
}

/* What was said last time may be wrong for this file. */
static void
action_columns (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  olivine_import_window_start (OLIVINE_IMPORT_WINDOW (widget), OLIVINE_IMPORT_STEP_LOOK);
}

static void
action_dates (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  OlivineImportWindow *self = OLIVINE_IMPORT_WINDOW (widget);
  gboolean is_day_first = g_str_equal (g_variant_get_string (parameter, NULL), "dmy");

  self->date_order = is_day_first ? OLIVINE_DATE_ORDER_DMY : OLIVINE_DATE_ORDER_MDY;
  olivine_import_window_start (self, OLIVINE_IMPORT_STEP_TRY);
}

/* The file dialog is modal to this window, so it is still there. */
static void
on_file_chosen (GFile    *file,
                gpointer  user_data)
{
  olivine_import_window_open (OLIVINE_IMPORT_WINDOW (user_data), file);
}

static void
action_choose_file (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  olivine_compat_choose_file (GTK_WINDOW (widget), _("Import"), NULL, on_file_chosen, widget);
}

static void
action_choose_folder (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  olivine_compat_choose_folder (GTK_WINDOW (widget), _("Import"), on_file_chosen, widget);
}

static void
on_rejects_file_chosen (GFile    *file,
                        gpointer  user_data)
{
  OlivineImportWindow *self = OLIVINE_IMPORT_WINDOW (user_data);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GString *bytes = olivine_reject_table_write (self->outcome->result->rejects);

  if (path == NULL)
    text = g_strdup (_("This place is not a folder on this computer. Choose another one."));
  else if (olivine_export_write (bytes, path, &error))
    text = olivine_import_format_saved (self->outcome->result, name);
  olivine_import_window_toast (self, text != NULL ? text : error->message, FALSE);
  g_string_free (bytes, TRUE);
}

static void
action_save_rejects (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  olivine_compat_choose_file (GTK_WINDOW (widget), _("Save Left-Out Rows"),
                              /* Translators: name of a file */
                              _("left-out-rows.csv"), on_rejects_file_chosen, widget);
}

static void
action_undo_change (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  olivine_context_undo (OLIVINE_IMPORT_WINDOW (widget)->context);
}

/**
 * olivine_import_window_class_init_actions:
 * @widget_class: the class of the window
 *
 * Installs the `import.` actions.
 */
void
olivine_import_window_class_init_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, action_cancel);
  gtk_widget_class_install_action (widget_class, "import.choose-file", NULL, action_choose_file);
  gtk_widget_class_install_action (widget_class, "import.choose-folder", NULL,
                                   action_choose_folder);
  gtk_widget_class_install_action (widget_class, "import.columns", NULL, action_columns);
  gtk_widget_class_install_action (widget_class, "import.dates", "s", action_dates);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, action_next);
  gtk_widget_class_install_action (widget_class, "import.save-rejects", NULL,
                                   action_save_rejects);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, action_undo);
  gtk_widget_class_install_action (widget_class, "import.undo-change", NULL, action_undo_change);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "import.undo-change", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}
