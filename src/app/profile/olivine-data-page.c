/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preferences, Data.
 *
 * One job at a time runs on a worker; meanwhile the page shows what it is and a
 * way to stop it, and afterwards what it did, with counts.  Import and export have
 * windows of their own.
 */

#include "olivine-data-page.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-data-format.h"
#include "olivine-data-job.h"
#include "olivine-export-window.h"
#include "olivine-import-window.h"
#include "olivine-job-bar.h"

struct _OlivineDataPage
{
  AdwBin                parent_instance;

  OlivineJobBar        *bar;
  GtkWidget            *library_row;
  GtkWidget            *folder_row;

  OlivineContext       *context;
  GCancellable         *cancellable;     /* of the job that runs, or NULL */
  GFile                *restore_file;    /* what may be put back */
  OlivineDataJobKind    file_wanted_for; /* while a file is being chosen */
  gboolean              has_library;     /* there are imported foods */
  gboolean              is_counting;     /* they are being counted */
};

G_DEFINE_FINAL_TYPE (OlivineDataPage, olivine_data_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *const job_actions[] = {
  "data.import", "data.undo-import", "data.export", "data.remove-library", "data.backup",
  "data.restore", "data.check",
};

static void
set_busy (OlivineDataPage *self,
          gboolean         is_busy)
{
  for (gsize i = 0; i < G_N_ELEMENTS (job_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), job_actions[i], !is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "data.remove-library",
                                 !is_busy && self->has_library);
}

/* A moment's work where there are millions, so it is done beside whatever else runs. */
static void
on_counted (GObject      *source,
            GAsyncResult *async_result,
            gpointer      user_data)
{
  g_autoptr (OlivineDataPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDataResult) result = olivine_data_job_run_finish (async_result, &error);
  g_autofree char *text = NULL;

  self->is_counting = FALSE;
  if (self->context == NULL)
    return; /* the window was closed meanwhile */

  /* One that cannot be used can be removed all the same, and imported again. */
  self->has_library = result == NULL || result->library.n_foods > 0;
  text = result != NULL ? olivine_data_result_format (result) : g_strdup (error->message);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->library_row), text);
  set_busy (self, self->cancellable != NULL);
}

static void
count_library (OlivineDataPage *self)
{
  OlivineDataJob job = { .kind = OLIVINE_DATA_JOB_LIBRARY };

  if (self->is_counting || self->context == NULL)
    return;

  self->is_counting = TRUE;
  olivine_data_job_run_async (self->context, &job, NULL, on_counted, g_object_ref (self));
}

static void on_restore_answered (gboolean confirmed,
                                 gpointer user_data);

static void
ask_restore (OlivineDataPage         *self,
             const OlivineDataResult *inspection)
{
  g_autofree char *question = olivine_restore_format_question (inspection);

  olivine_job_bar_hide (self->bar);
  olivine_compat_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                      _("Restore This Copy?"),
                      question,
                      _("_Restore"),
                      TRUE,
                      on_restore_answered,
                      g_object_ref (self));
}

static void
show_success (OlivineDataPage         *self,
              const OlivineDataResult *result)
{
  g_autofree char *text = NULL;

  if (result->kind == OLIVINE_DATA_JOB_INSPECT)
    {
      ask_restore (self, result);
      return;
    }

  text = olivine_data_result_format (result);
  olivine_job_bar_show_result (self->bar, text, FALSE);
  olivine_store_reload_library (olivine_context_get_store (self->context), NULL);
  olivine_context_refresh (self->context);
}

static void
show_failure (OlivineDataPage *self,
              const GError    *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_error_matches (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED))
    olivine_job_bar_show_result (self->bar, _("Stopped. Nothing was changed."), FALSE);
  else
    olivine_job_bar_show_result (self->bar, error->message, TRUE);
}

static void
on_job_done (GObject      *source,
             GAsyncResult *async_result,
             gpointer      user_data)
{
  g_autoptr (OlivineDataPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDataResult) result = olivine_data_job_run_finish (async_result, &error);

  g_clear_object (&self->cancellable);
  if (self->context == NULL)
    return; /* the window was closed meanwhile */

  set_busy (self, FALSE);
  if (result != NULL)
    show_success (self, result);
  else
    show_failure (self, error);
}

static void
start_job (OlivineDataPage    *self,
           OlivineDataJobKind  kind,
           GFile              *file)
{
  OlivineDataJob job = { .kind = kind, .file = file };

  g_return_if_fail (self->cancellable == NULL);

  self->cancellable = g_cancellable_new ();
  olivine_job_bar_show_job (self->bar, olivine_data_job_format_title (kind));
  set_busy (self, TRUE);
  olivine_data_job_run_async (self->context, &job, self->cancellable, on_job_done,
                              g_object_ref (self));
}

static void
on_restore_answered (gboolean confirmed,
                     gpointer user_data)
{
  g_autoptr (OlivineDataPage) self = user_data;

  if (confirmed && self->context != NULL && self->cancellable == NULL)
    start_job (self, OLIVINE_DATA_JOB_RESTORE, self->restore_file);
}

/* The file dialog is modal to our window, so the page is still there. */
static void
on_file_chosen (GFile    *file,
                gpointer  user_data)
{
  OlivineDataPage *self = OLIVINE_DATA_PAGE (user_data);

  if (self->cancellable != NULL)
    return;

  if (self->file_wanted_for == OLIVINE_DATA_JOB_INSPECT)
    olivine_data_page_restore (self, file);
  else
    start_job (self, self->file_wanted_for, file);
}

static void
choose_file (OlivineDataPage    *self,
             OlivineDataJobKind  kind,
             const char         *title,
             const char         *suggested_name)
{
  self->file_wanted_for = kind;
  olivine_compat_choose_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              title,
                              suggested_name,
                              on_file_chosen,
                              self);
}

static char *
dated_name (OlivineDataPage *self,
            const char      *stem,
            const char      *extension)
{
  g_autofree char *date = olivine_date_to_text (olivine_context_get_today (self->context));

  return g_strconcat (stem, "-", date, extension, NULL);
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

static void
action_import (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  olivine_import_window_open_for (get_window (widget), OLIVINE_DATA_PAGE (widget)->context, NULL);
}

static void
action_undo_import (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  start_job (OLIVINE_DATA_PAGE (widget), OLIVINE_DATA_JOB_UNDO_IMPORT, NULL);
}

static void
action_export (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GtkWidget *window = olivine_export_window_new (OLIVINE_DATA_PAGE (widget)->context);

  gtk_window_set_transient_for (GTK_WINDOW (window), get_window (widget));
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_remove_answered (gboolean confirmed,
                    gpointer user_data)
{
  g_autoptr (OlivineDataPage) self = user_data;

  if (confirmed && self->context != NULL && self->cancellable == NULL)
    start_job (self, OLIVINE_DATA_JOB_REMOVE_LIBRARY, NULL);
}

static void
action_remove_library (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  olivine_compat_ask (get_window (widget),
                      _("Remove the Imported Foods?"),
                      _("They are found no longer, and their space is given back. What you have "
                        "logged keeps its figures. To have them again, import the file again."),
                      _("_Remove"),
                      TRUE,
                      on_remove_answered,
                      g_object_ref (widget));
}

static void
action_backup (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OlivineDataPage *self = OLIVINE_DATA_PAGE (widget);
  g_autofree char *name = dated_name (self, "olivine-backup", ".db");

  choose_file (self, OLIVINE_DATA_JOB_BACKUP, _("Back Up"), name);
}

static void
action_restore (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  choose_file (OLIVINE_DATA_PAGE (widget), OLIVINE_DATA_JOB_INSPECT, _("Restore"), NULL);
}

static void
action_check (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  start_job (OLIVINE_DATA_PAGE (widget), OLIVINE_DATA_JOB_CHECK, NULL);
}

static void
action_cancel (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  olivine_data_page_cancel (OLIVINE_DATA_PAGE (widget));
}

static void
set_context (OlivineDataPage *self,
             OlivineContext  *context)
{
  OlivineStore *store = NULL;

  if (!g_set_object (&self->context, context) || context == NULL)
    return;

  g_signal_connect_object (context, "changed", G_CALLBACK (count_library), self,
                           G_CONNECT_SWAPPED);
  count_library (self);
  store = olivine_context_get_store (context);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->folder_row), olivine_store_get_dir (store));
}

static void
olivine_data_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  OlivineDataPage *self = OLIVINE_DATA_PAGE (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_data_page_dispose (GObject *object)
{
  OlivineDataPage *self = OLIVINE_DATA_PAGE (object);

  g_clear_object (&self->restore_file);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_data_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "data.import", NULL, action_import);
  gtk_widget_class_install_action (widget_class, "data.undo-import", NULL, action_undo_import);
  gtk_widget_class_install_action (widget_class, "data.export", NULL, action_export);
  gtk_widget_class_install_action (widget_class, "data.remove-library", NULL,
                                   action_remove_library);
  gtk_widget_class_install_action (widget_class, "data.backup", NULL, action_backup);
  gtk_widget_class_install_action (widget_class, "data.restore", NULL, action_restore);
  gtk_widget_class_install_action (widget_class, "data.check", NULL, action_check);
  gtk_widget_class_install_action (widget_class, "data.cancel", NULL, action_cancel);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OlivineDataPage, bar);
  gtk_widget_class_bind_template_child (widget_class, OlivineDataPage, library_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDataPage, folder_row);
}

static void
olivine_data_page_class_init (OlivineDataPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_JOB_BAR);

  object_class->set_property = olivine_data_page_set_property;
  object_class->dispose = olivine_data_page_dispose;

  /**
   * OlivineDataPage:context:
   *
   * What is worked with; set once.
   */
  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-data-page.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
olivine_data_page_init (OlivineDataPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_data_page_restore:
 * @self: the page
 * @file: a copy of a diary
 *
 * Asks whether @file shall take the place of the diary, saying what both hold.
 */
void
olivine_data_page_restore (OlivineDataPage *self,
                           GFile           *file)
{
  g_return_if_fail (OLIVINE_IS_DATA_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->restore_file, file);
  if (self->cancellable == NULL)
    start_job (self, OLIVINE_DATA_JOB_INSPECT, file);
}

/**
 * olivine_data_page_cancel:
 * @self: the page
 *
 * Stops the job that runs, if any, as soon as it can be stopped.
 */
void
olivine_data_page_cancel (OlivineDataPage *self)
{
  g_return_if_fail (OLIVINE_IS_DATA_PAGE (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}
