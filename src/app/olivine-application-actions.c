/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the program can do, by action name: menus, the desktop file, notifications.
 *
 * The actions of the desktop file are options too, for desktops that do not speak D-Bus.
 */

#include "config.h"

#include "olivine-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "olivine-compat.h"
#include "olivine-reminder-format.h"
#include "olivine-reminders.h"

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
  { "win.mark-day", { "<Control>d" } },
  { "win.page('today')", { "<Control>1" } },
  { "win.page('plan')", { "<Control>2" } },
  { "win.page('foods')", { "<Control>3" } },
  { "win.page('history')", { "<Control>4" } },
};

static void
on_add_food (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  OlivineWindow *window = olivine_application_present_window (user_data);

  if (window != NULL)
    olivine_window_begin_add (window, NULL, NULL);
}

static void
on_add_supplement (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  OlivineWindow *window = olivine_application_present_window (user_data);

  if (window != NULL)
    olivine_window_begin_dose (window);
}

/* From a notification: what it is about is said here, where others do not see it. */
static void
on_show_reminder (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  OlivineWindow *window = olivine_application_present_window (user_data);
  OlivineReminderKind kind = OLIVINE_REMINDER_EVENING;
  const char *nick = NULL;
  int minute = 0;
  g_autoptr (GPtrArray) medicines = NULL;
  g_autofree char *body = NULL;

  g_variant_get (parameter, "(&si)", &nick, &minute);
  if (window == NULL || !olivine_reminder_kind_from_nick (nick, &kind)
      || minute < 0 || minute >= OLIVINE_MINUTES_A_DAY)
    return;

  olivine_window_show_today (window);
  if (kind == OLIVINE_REMINDER_EVENING || !olivine_window_takes_entries (window))
    return;
  medicines = olivine_taken_medicines_read (
    olivine_context_get_person (olivine_window_get_context (window)));
  body = olivine_reminder_format_body (medicines, kind, minute);
  olivine_compat_tell (GTK_WINDOW (window), olivine_reminder_format_heading (kind), body);
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

/**
 * olivine_application_handle_local_options:
 * @application: the program
 * @options: what the command line says
 *
 * Activates the actions that are given as options, in the program that runs already if
 * one does.
 *
 * Returns: -1 to go on, which presents the window, or the status to end with
 */
int
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

/**
 * olivine_application_add_options:
 * @self: the program
 *
 * Adds what the command line may say.
 */
void
olivine_application_add_options (OlivineApplication *self)
{
  static const GOptionEntry options[] = {
    { "add-food", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the window to add a food"), NULL },
    { "add-supplement", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_("Open the window to add a supplement or medicine"), NULL },
    { NULL },
  };

  g_return_if_fail (OLIVINE_IS_APPLICATION (self));

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * olivine_application_add_actions:
 * @self: the program, starting
 *
 * Adds the `app.` actions, and the keys of these and of the window's.
 */
void
olivine_application_add_actions (OlivineApplication *self)
{
  static const GActionEntry actions[] = {
    { .name = "add-food", .activate = on_add_food },
    { .name = "add-supplement", .activate = on_add_supplement },
    { .name = "about", .activate = on_about },
    { .name = "preferences", .activate = on_preferences },
    { .name = "quit", .activate = on_quit },
    { OLIVINE_REMINDERS_ACTION, on_show_reminder, "(si)" },
  };

  g_return_if_fail (OLIVINE_IS_APPLICATION (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].accels);
}
