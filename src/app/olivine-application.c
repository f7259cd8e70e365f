/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-application.h"

#include <glib/gi18n.h>

#include "olivine-context.h"
#include "olivine-daily-copy.h"
#include "olivine-menu-names.h"
#include "olivine-planner.h"
#include "olivine-reminders.h"
#include "olivine-rescue.h"
#include "olivine-search-provider.h"

/* How long a program without a window waits for the next question of the overview. */
#define IDLE_MS 10000

struct _OlivineApplication {
  AdwApplication         parent_instance;
  OlivineContext        *context;         /* NULL without a window */
  OlivineSearchProvider *search_provider; /* NULL without a session bus */
  OlivineReminders      *reminders;       /* NULL in a program that only calls another one */
  OlivineSettings       *settings;
  OlivineClock          *clock;
};

G_DEFINE_FINAL_TYPE (OlivineApplication, olivine_application, ADW_TYPE_APPLICATION)

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

static char *
get_data_dir (void)
{
  const char *dir = g_getenv ("OLIVINE_DATA_DIR");

  return dir != NULL ? g_strdup (dir) : olivine_store_default_dir ();
}

static void
follow_diary (OlivineApplication *self)
{
  olivine_reminders_follow (self->reminders, self->context != NULL
                                             ? olivine_context_get_store (self->context)
                                             : NULL);
}

static GtkWidget *
open_error_window (OlivineApplication *self,
                   const char         *dir,
                   gboolean            is_damaged,
                   const GError       *error)
{
  GtkWidget *window = olivine_window_new_for_error (GTK_APPLICATION (self), error);

  if (is_damaged)
    olivine_window_offer_rescue (OLIVINE_WINDOW (window), dir, self->clock, self->settings);

  return window;
}

static void
close_diary (OlivineApplication *self)
{
  g_signal_handlers_disconnect_by_data (self->context, self);
  g_clear_object (&self->context);
  follow_diary (self);
}

static gpointer
ref_window (gconstpointer window,
            gpointer      user_data)
{
  return g_object_ref ((gpointer) window);
}

/* A large diary is read whole when its window is up already.  What is open of it is closed,
 * questions and all: none of it could be saved. */
static void
on_damaged (OlivineApplication *self,
            const GError       *error)
{
  g_autolist (GtkWindow) windows = NULL;
  g_autofree char *dir = get_data_dir ();
  GtkWidget *window = NULL;

  windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (self)),
                              ref_window, NULL);
  window = open_error_window (self, dir, TRUE, error);
  gtk_window_present (GTK_WINDOW (window));
  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_destroy (item->data);
  close_diary (self);
}

/* The diary is open as long as the window is: what runs without one, for a search or to
 * remind, does not keep it. */
static GtkWidget *
open_window (OlivineApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = NULL;
  g_autofree char *dir = get_data_dir ();
  GtkWidget *window = NULL;

  store = olivine_store_open (dir, &error);
  if (store == NULL)
    return open_error_window (self, dir, olivine_rescue_is_damaged (dir), error);

  g_clear_object (&self->context);
  self->context = olivine_context_new (store, self->clock, self->settings);
  g_signal_connect_object (self->context, "changed", G_CALLBACK (follow_diary), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "damaged", G_CALLBACK (on_damaged), self,
                           G_CONNECT_SWAPPED);
  follow_diary (self);
  olivine_daily_copy_start (self->context);
  window = olivine_window_new (GTK_APPLICATION (self), self->context);
  tell_what_is_missing (self);
  if (olivine_store_get_mended (store) != NULL)
    olivine_context_toast (self->context, olivine_store_get_mended (store), FALSE);
  return window;
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

static void
olivine_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (open_window (OLIVINE_APPLICATION (application)));
  gtk_window_present (window);
}

static void
olivine_application_window_removed (GtkApplication *application,
                                    GtkWindow      *window)
{
  OlivineApplication *self = OLIVINE_APPLICATION (application);

  GTK_APPLICATION_CLASS (olivine_application_parent_class)->window_removed (application, window);
  if (find_window (self) == NULL && self->context != NULL)
    close_diary (self);
}

/**
 * olivine_application_present_window:
 * @self: the program
 *
 * Presents the window of the diary, opened if there is none.
 *
 * Returns: (transfer none) (nullable): the window
 */
OlivineWindow *
olivine_application_present_window (OlivineApplication *self)
{
  g_application_activate (G_APPLICATION (self));

  return find_window (self);
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

  window = olivine_application_present_window (self);
  if (window == NULL || self->context == NULL)
    return;

  olivine_window_import (window, files[0]);
  if (n_files > 1)
    olivine_context_toast (self->context,
                           _("Files are imported one after the other: this is the first of them."),
                           FALSE);
}

/* What is asked of a program without a window keeps it for a while. */
static void
on_asked (GApplication *application)
{
  g_application_hold (application);
  g_application_release (application);
}

static void
on_chosen (OlivineApplication *self,
           const char         *text,
           const char         *food_id,
           guint               timestamp)
{
  OlivineWindow *window = olivine_application_present_window (self);

  if (window == NULL)
    return;
  olivine_window_begin_add (window, text, food_id);
  gtk_window_present_with_time (GTK_WINDOW (window), timestamp);
}

static gboolean
olivine_application_dbus_register (GApplication     *application,
                                   GDBusConnection  *connection,
                                   const char       *object_path,
                                   GError          **error)
{
  OlivineApplication *self = OLIVINE_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);
  g_autofree char *dir = get_data_dir ();

  if (!G_APPLICATION_CLASS (olivine_application_parent_class)
         ->dbus_register (application, connection, object_path, error))
    return FALSE;

  self->search_provider = olivine_search_provider_new (dir);
  g_signal_connect_object (self->search_provider, "asked", G_CALLBACK (on_asked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_provider, "chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);

  return olivine_search_provider_export (self->search_provider, connection, path, error);
}

static void
olivine_application_dbus_unregister (GApplication    *application,
                                     GDBusConnection *connection,
                                     const char      *object_path)
{
  OlivineApplication *self = OLIVINE_APPLICATION (application);

  if (self->search_provider != NULL)
    olivine_search_provider_unexport (self->search_provider, connection);
  G_APPLICATION_CLASS (olivine_application_parent_class)
    ->dbus_unregister (application, connection, object_path);
}

static void
start_reminders (OlivineApplication *self)
{
  g_autofree char *dir = get_data_dir ();

  self->settings = olivine_settings_new ();
  self->clock = olivine_clock_new ();
  self->reminders = olivine_reminders_new (G_APPLICATION (self), self->settings, self->clock, dir);
}

static void
olivine_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (olivine_application_parent_class)->startup (application);

  olivine_menu_names_init ();
  olivine_application_add_actions (OLIVINE_APPLICATION (application));
  gtk_window_set_default_icon_name (APPLICATION_ID);
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (application, IDLE_MS);
  start_reminders (OLIVINE_APPLICATION (application));
}

static void
olivine_application_dispose (GObject *object)
{
  OlivineApplication *self = OLIVINE_APPLICATION (object);

  g_clear_object (&self->context);
  g_clear_object (&self->search_provider);
  g_clear_object (&self->reminders);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (olivine_application_parent_class)->dispose (object);
}

static void
olivine_application_class_init (OlivineApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = olivine_application_dispose;
  G_APPLICATION_CLASS (klass)->dbus_register = olivine_application_dbus_register;
  G_APPLICATION_CLASS (klass)->dbus_unregister = olivine_application_dbus_unregister;
  G_APPLICATION_CLASS (klass)->startup = olivine_application_startup;
  G_APPLICATION_CLASS (klass)->activate = olivine_application_activate;
  G_APPLICATION_CLASS (klass)->open = olivine_application_open;
  G_APPLICATION_CLASS (klass)->handle_local_options = olivine_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_removed = olivine_application_window_removed;
}

static void
olivine_application_init (OlivineApplication *self)
{
  olivine_application_add_options (self);
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
