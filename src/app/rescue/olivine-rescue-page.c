/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done when the diary is damaged: put the newest good copy in its place, or
 * another one, or take out what can still be read.  The damaged file is never written to,
 * and is kept when a copy takes its place.
 */

#include "config.h"

#include "olivine-rescue-page.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-data-format.h"
#include "olivine-export-window.h"
#include "olivine-rescue-job.h"

struct _OlivineRescuePage
{
  AdwBin                parent_instance;

  GtkLabel             *copy_label;
  GtkLabel             *message;
  GtkSpinner           *spinner;

  char                 *data_dir;
  OlivineClock         *clock;
  OlivineSettings      *settings;
  char                 *newest_path; /* the newest good copy, or NULL */
  OlivineCopyInfo       newest;      /* what it holds */
  char                 *wanted_path; /* the copy that was asked about */
};

G_DEFINE_FINAL_TYPE (OlivineRescuePage, olivine_rescue_page, ADW_TYPE_BIN)

enum
{
  RESTORED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWindow *
get_window (OlivineRescuePage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
set_busy (OlivineRescuePage *self,
          gboolean           is_busy)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_spinner_set_spinning (self->spinner, is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_busy);
  gtk_widget_action_set_enabled (widget, "rescue.restore", !is_busy && self->newest_path != NULL);
  gtk_widget_action_set_enabled (widget, "rescue.choose", !is_busy);
  gtk_widget_action_set_enabled (widget, "rescue.export", !is_busy);
}

static void
show_message (OlivineRescuePage *self,
              const char        *text)
{
  gtk_label_set_text (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
}

static void on_job_done (GObject      *source,
                         GAsyncResult *async_result,
                         gpointer      user_data);

static void
start_job (OlivineRescuePage    *self,
           OlivineRescueJobKind  kind,
           const char           *path)
{
  g_autoptr (GDateTime) now = olivine_clock_get_now (self->clock);

  set_busy (self, TRUE);
  show_message (self, "");
  olivine_rescue_job_run_async (kind, self->data_dir, path, now, on_job_done,
                                g_object_ref (self));
}

static void
on_answered (gboolean confirmed,
             gpointer user_data)
{
  g_autoptr (OlivineRescuePage) self = user_data;

  if (confirmed && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    start_job (self, OLIVINE_RESCUE_JOB_RESTORE, self->wanted_path);
}

static void
ask (OlivineRescuePage     *self,
     const char            *path,
     const OlivineCopyInfo *info)
{
  g_autofree char *content = olivine_copy_info_format (info);
  g_autofree char *question = NULL;

  g_free (self->wanted_path);
  self->wanted_path = g_strdup (path);
  /* Translators: %s is a phrase such as "12 entries and 1 food of your own". */
  question = g_strdup_printf (_("The copy holds %s. It takes the place of the damaged diary, which "
                                "is kept beside the copies as it is."), content);
  olivine_compat_ask (get_window (self), _("Restore This Copy?"), question, _("_Restore"), FALSE,
                      on_answered, g_object_ref (self));
}

static void
show_newest (OlivineRescuePage   *self,
             OlivineRescueResult *result)
{
  g_autofree char *content = olivine_copy_info_format (&result->info);
  g_autofree char *name = g_path_get_basename (result->path);
  g_autofree char *text = NULL;

  g_free (self->newest_path);
  self->newest_path = g_strdup (result->path);
  self->newest = result->info;
  /* Translators: the name of a file, then a phrase such as "12 entries and 1 food of your own" */
  text = g_strdup_printf (_("The newest good copy is %s: %s."), name, content);
  gtk_label_set_text (self->copy_label, text);
}

static void
show_result (OlivineRescuePage   *self,
             OlivineRescueResult *result)
{
  if (result->kind == OLIVINE_RESCUE_JOB_FIND)
    show_newest (self, result);
  set_busy (self, FALSE);
  if (result->kind == OLIVINE_RESCUE_JOB_INSPECT)
    ask (self, result->path, &result->info);
  else if (result->kind == OLIVINE_RESCUE_JOB_RESTORE)
    g_signal_emit (self, signals[RESTORED], 0, result->kept_path);
}

static void
on_job_done (GObject      *source,
             GAsyncResult *async_result,
             gpointer      user_data)
{
  g_autoptr (OlivineRescuePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineRescueResult) result = olivine_rescue_job_run_finish (async_result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return; /* the window was closed meanwhile */
  if (result != NULL)
    {
      show_result (self, result);
      return;
    }
  set_busy (self, FALSE);
  show_message (self, error->message);
}

static void
action_restore (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  OlivineRescuePage *self = OLIVINE_RESCUE_PAGE (widget);

  ask (self, self->newest_path, &self->newest);
}

static void
on_file_chosen (GFile    *file,
                gpointer  user_data)
{
  OlivineRescuePage *self = OLIVINE_RESCUE_PAGE (user_data);
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    start_job (self, OLIVINE_RESCUE_JOB_INSPECT, path);
  else
    show_message (self, _("This place is not a folder on this computer. Choose another one."));
}

static void
action_choose (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  olivine_compat_choose_file (get_window (OLIVINE_RESCUE_PAGE (widget)), _("Restore"), NULL,
                              on_file_chosen, widget);
}

static char *
format_rest (gint64   n_rows,
             gboolean is_complete)
{
  if (is_complete)
    return g_strdup_printf (ngettext ("%'u row could be read: all there was, as far as can be told.",
                                      "%'u rows could be read: all there were, as far as can be "
                                      "told.", (gulong) n_rows), (guint) n_rows);

  return g_strdup_printf (ngettext ("%'u row could be read; others are lost.",
                                    "%'u rows could be read; others are lost.", (gulong) n_rows),
                          (guint) n_rows);
}

/* The rest is read where it is shown: it belongs to this thread. */
static void
action_export (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OlivineRescuePage *self = OLIVINE_RESCUE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) rest = NULL;
  g_autoptr (OlivineContext) context = NULL;
  g_autofree char *text = NULL;
  GtkWidget *window = NULL;
  gint64 n_rows = 0;
  gboolean is_complete = FALSE;

  rest = olivine_store_open_damaged (self->data_dir, &n_rows, &is_complete, &error);
  if (rest == NULL)
    {
      show_message (self, error->message);
      return;
    }
  text = format_rest (n_rows, is_complete);
  show_message (self, text);
  context = olivine_context_new (rest, self->clock, self->settings);
  window = olivine_export_window_new (context);
  gtk_window_set_transient_for (GTK_WINDOW (window), get_window (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
olivine_rescue_page_dispose (GObject *object)
{
  OlivineRescuePage *self = OLIVINE_RESCUE_PAGE (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->data_dir, g_free);
  g_clear_pointer (&self->newest_path, g_free);
  g_clear_pointer (&self->wanted_path, g_free);

  G_OBJECT_CLASS (olivine_rescue_page_parent_class)->dispose (object);
}

static void
olivine_rescue_page_class_init (OlivineRescuePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_rescue_page_dispose;

  /**
   * OlivineRescuePage::restored:
   * @kept_path: where the damaged diary is kept
   *
   * A copy is in the place of the damaged diary.
   */
  signals[RESTORED] = g_signal_new ("restored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-rescue-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineRescuePage, copy_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineRescuePage, message);
  gtk_widget_class_bind_template_child (widget_class, OlivineRescuePage, spinner);
  gtk_widget_class_install_action (widget_class, "rescue.restore", NULL, action_restore);
  gtk_widget_class_install_action (widget_class, "rescue.choose", NULL, action_choose);
  gtk_widget_class_install_action (widget_class, "rescue.export", NULL, action_export);
}

static void
olivine_rescue_page_init (OlivineRescuePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_rescue_page_start:
 * @self: the page
 * @data_dir: the folder of a damaged diary
 * @clock: what tells the time
 * @settings: the person's settings
 *
 * Looks for the newest good copy and offers what can be done.
 */
void
olivine_rescue_page_start (OlivineRescuePage *self,
                           const char        *data_dir,
                           OlivineClock      *clock,
                           OlivineSettings   *settings)
{
  g_return_if_fail (OLIVINE_IS_RESCUE_PAGE (self));
  g_return_if_fail (data_dir != NULL && self->data_dir == NULL);

  self->data_dir = g_strdup (data_dir);
  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  start_job (self, OLIVINE_RESCUE_JOB_FIND, NULL);
}
