/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-application.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-context.h"
#include "olivine-copies.h"
#include "olivine-planner.h"
#include "olivine-window.h"

struct _OlivineApplication {
  AdwApplication  parent_instance;
  OlivineContext *context;
};

G_DEFINE_FINAL_TYPE (OlivineApplication, olivine_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.close", { "<Control>w" } },
  { "win.add", { "<Control>n" } },
  { "win.add-dose", { "<Control><Shift>n" } },
  { "win.find-food", { "<Control>f" } },
  { "win.undo", { "<Control>z" } },
  { "win.previous-day", { "<Alt>Left" } },
  { "win.next-day", { "<Alt>Right" } },
  { "win.previous-week", { "<Alt>Page_Up" } },
  { "win.next-week", { "<Alt>Page_Down" } },
  { "win.today", { "<Alt>Home" } },
  { "win.page('today')", { "<Control>1" } },
  { "win.page('plan')", { "<Control>2" } },
  { "win.page('foods')", { "<Control>3" } },
  { "win.page('history')", { "<Control>4" } },
};

/* The daily copy is made by a worker with a connection of its own, after the
 * window is up; the window never waits for it. */
static void
make_copy (GTask        *task,
           gpointer      source_object,
           gpointer      task_data,
           GCancellable *cancellable)
{
  const char *dir = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineClock) clock = olivine_clock_new ();
  g_autoptr (OlivineStore) store = olivine_store_open (dir, &error);

  if (store == NULL
      || !olivine_copies_automatic (store, olivine_clock_get_today (clock), NULL, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_copy_made (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  OlivineApplication *self = OLIVINE_APPLICATION (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error) || self->context == NULL)
    return;
  /* Translators: %s is the reason */
  message = g_strdup_printf (_("Today’s safety copy could not be made: %s"), error->message);
  olivine_context_toast (self->context, message, FALSE);
}

static void
start_copy (OlivineApplication *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_copy_made, NULL);
  OlivineStore *store = olivine_context_get_store (self->context);

  g_task_set_source_tag (task, start_copy);
  g_task_set_name (task, "daily copy");
  g_task_set_task_data (task, g_strdup (olivine_store_get_dir (store)), g_free);
  g_task_run_in_thread (task, make_copy);
}

static gboolean
on_settled (gpointer user_data)
{
  start_copy (user_data);
  return G_SOURCE_REMOVE;
}

/* Everything but planning works without it; the reason is told again, and in full,
 * where a plan is asked for. */
static void
tell_what_is_missing (OlivineApplication *self)
{
  if (!olivine_planner_check_solver (NULL))
    olivine_context_toast (self->context,
                           _("Meals cannot be planned: GLPK has no thread-local storage."),
                           FALSE);
}

static GtkWidget *
open_window (OlivineApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = NULL;
  g_autoptr (OlivineClock) clock = olivine_clock_new ();
  g_autoptr (OlivineSettings) settings = olivine_settings_new ();
  const char *dir = g_getenv ("OLIVINE_DATA_DIR");
  g_autofree char *default_dir = olivine_store_default_dir ();
  GtkWidget *window = NULL;

  store = olivine_store_open (dir != NULL ? dir : default_dir, &error);
  if (store == NULL)
    return olivine_window_new_for_error (GTK_APPLICATION (self), error);

  self->context = olivine_context_new (store, clock, settings);
  g_timeout_add_seconds_full (G_PRIORITY_LOW, 3, on_settled, g_object_ref (self), g_object_unref);
  window = olivine_window_new (GTK_APPLICATION (self), self->context);
  tell_what_is_missing (self);
  return window;
}

static void
olivine_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (open_window (OLIVINE_APPLICATION (application)));
  gtk_window_present (window);
}

static OlivineWindow *
find_window (OlivineApplication *self)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL;
       item = item->next)
    if (OLIVINE_IS_WINDOW (item->data))
      return item->data;

  return NULL;
}

/* From a file manager.  The import window shows what it would do: nothing is written
 * because something was opened. */
static void
olivine_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  OlivineApplication *self = OLIVINE_APPLICATION (application);
  OlivineWindow *window = NULL;

  g_application_activate (application);
  window = find_window (self);
  if (window == NULL || self->context == NULL)
    return;

  olivine_window_import (window, files[0]);
  if (n_files > 1)
    olivine_context_toast (self->context,
                           _("Files are imported one after the other: this is the first of them."),
                           FALSE);
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  olivine_compat_show_about (gtk_application_get_active_window (user_data));
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", "s", "health");
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = gtk_application_get_windows (user_data);

  /* Closing, unlike quitting, lets each window remember its size. */
  while (windows != NULL)
    {
      GtkWindow *window = windows->data;

      windows = windows->next;
      gtk_window_close (window);
    }
}

static void
olivine_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = on_about },
    { .name = "preferences", .activate = on_preferences },
    { .name = "quit", .activate = on_quit },
  };

  G_APPLICATION_CLASS (olivine_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action,
                                           accels[i].accels);
  gtk_window_set_default_icon_name (APPLICATION_ID);
}

static void
olivine_application_dispose (GObject *object)
{
  OlivineApplication *self = OLIVINE_APPLICATION (object);

  g_clear_object (&self->context);
  G_OBJECT_CLASS (olivine_application_parent_class)->dispose (object);
}

static void
olivine_application_class_init (OlivineApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = olivine_application_dispose;
  G_APPLICATION_CLASS (klass)->startup = olivine_application_startup;
  G_APPLICATION_CLASS (klass)->activate = olivine_application_activate;
  G_APPLICATION_CLASS (klass)->open = olivine_application_open;
}

static void
olivine_application_init (OlivineApplication *self)
{
}

/**
 * olivine_application_new:
 *
 * Returns: (transfer full): the program
 */
OlivineApplication *
olivine_application_new (void)
{
  return g_object_new (OLIVINE_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/olivine_app/Olivine",
                       NULL);
}
