/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "olivine-compat.h"
#include "olivine-context.h"
#include "olivine-daily-copy.h"
#include "olivine-planner.h"
#include "olivine-search-provider.h"
#include "olivine-window.h"

/* How long a program without a window waits for the next question of the overview. */
#define IDLE_MS 10000

struct _OlivineApplication {
  AdwApplication         parent_instance;
  OlivineContext        *context;         /* NULL without a window */
  OlivineSearchProvider *search_provider; /* NULL without a session bus */
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

/* The diary is open as long as the window is: what runs without one, for a search or to
 * remind, does not keep it. */
static GtkWidget *
open_window (OlivineApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = NULL;
  g_autoptr (OlivineClock) clock = olivine_clock_new ();
  g_autoptr (OlivineSettings) settings = olivine_settings_new ();
  g_autofree char *dir = get_data_dir ();
  GtkWidget *window = NULL;

  store = olivine_store_open (dir, &error);
  if (store == NULL)
    return olivine_window_new_for_error (GTK_APPLICATION (self), error);

  g_clear_object (&self->context);
  self->context = olivine_context_new (store, clock, settings);
  olivine_daily_copy_start (self->context);
  window = olivine_window_new (GTK_APPLICATION (self), self->context);
  tell_what_is_missing (self);
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
  if (find_window (self) == NULL)
    g_clear_object (&self->context);
}

/* Presents the window of the diary, opened if there is none. */
static OlivineWindow *
present_window (OlivineApplication *self)
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

  window = present_window (self);
  if (window == NULL || self->context == NULL)
    return;

  olivine_window_import (window, files[0]);
  if (n_files > 1)
    olivine_context_toast (self->context,
                           _("Files are imported one after the other: this is the first of them."),
                           FALSE);
}

static void
on_add_food (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  OlivineWindow *window = present_window (user_data);

  if (window != NULL)
    olivine_window_begin_add (window, NULL, NULL);
}

static void
on_add_supplement (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  OlivineWindow *window = present_window (user_data);

  if (window != NULL)
    olivine_window_begin_dose (window);
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
  /* What was started for the bus would stay for a while; a window may stay, to be asked. */
  if (gtk_application_get_windows (user_data) == NULL)
    g_application_quit (user_data);
}

/* The actions of the desktop file as options, for desktops that do not speak D-Bus.
 * The action goes to the program that runs already, if one does. */
static int
olivine_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  static const char *const actions[] = { "add-food", "add-supplement" };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_variant_dict_contains (options, actions[i]))
        continue;
      if (!g_application_register (application, NULL, &error))
        {
          /* Translators: %s is the reason */
          g_printerr (_("olivine: the session bus does not answer: %s\n"), error->message);
          return EXIT_FAILURE;
        }
      g_action_group_activate_action (G_ACTION_GROUP (application), actions[i], NULL);
    }

  return -1; /* go on: the window is presented */
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
  OlivineWindow *window = present_window (self);

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
olivine_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "add-food", .activate = on_add_food },
    { .name = "add-supplement", .activate = on_add_supplement },
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
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (application, IDLE_MS);
}

static void
olivine_application_dispose (GObject *object)
{
  OlivineApplication *self = OLIVINE_APPLICATION (object);

  g_clear_object (&self->context);
  g_clear_object (&self->search_provider);
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
  static const GOptionEntry options[] = {
    { "add-food", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the window to add a food"), NULL },
    { "add-supplement", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_("Open the window to add a supplement or medicine"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
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
