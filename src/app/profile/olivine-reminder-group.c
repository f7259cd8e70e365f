/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two switches, both off until somebody turns them on, and a time.
 *
 * The description tells what is the case: outside a sandbox a program that runs reminds;
 * in one the desktop is asked when the first switch is turned on, and told when the last
 * one is turned off.
 */

#include "config.h"

#include "olivine-reminder-group.h"

#include <glib/gi18n.h>

#include "olivine-background.h"
#include "olivine-date.h"
#include "olivine-error-row.h"

struct _OlivineReminderGroup
{
  AdwPreferencesGroup  parent_instance;

  GtkSwitch           *evening_switch;
  GtkWidget           *time_row;
  OlivineErrorRow     *time_error;
  GtkSwitch           *spacing_switch;

  OlivineSettings     *settings;
  GCancellable        *cancellable;  /* of what is asked of the desktop */
  gboolean             syncing;      /* the rows follow the settings, not a click */
};

G_DEFINE_FINAL_TYPE (OlivineReminderGroup, olivine_reminder_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *
describe (gboolean is_refused)
{
  if (is_refused)
    return _("The desktop does not let Olivine run without a window, so it reminds you while its "
             "window is open. A reminder names nothing of your health; what it is about is said in "
             "the window.");
  if (olivine_background_is_sandboxed ())
    return _("While a reminder is switched on, Olivine starts without a window when you log in, if "
             "the desktop allows it. A reminder names nothing of your health; what it is about is "
             "said in the window.");

  return _("Olivine reminds you while it runs. With a reminder switched on it goes on running when "
           "its window is closed, until you quit it or log out. A reminder names nothing of your "
           "health; what it is about is said in the window.");
}

static void
show_description (OlivineReminderGroup *self,
                  gboolean              is_refused)
{
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), describe (is_refused));
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OlivineReminderGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean allowed = olivine_background_request_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_message ("background portal: %s", error->message);
  show_description (self, !allowed);
}

static void
on_given_up (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  olivine_background_request_finish (result, &error);
  if (error != NULL)
    g_message ("background portal: %s", error->message);
}

static void
ask_desktop (OlivineReminderGroup *self,
             gboolean              wanted)
{
  if (!olivine_background_is_sandboxed ())
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  show_description (self, FALSE);
  if (!wanted)
    {
      olivine_background_request_async (FALSE, NULL, on_given_up, NULL);
      return;
    }
  self->cancellable = g_cancellable_new ();
  olivine_background_request_async (TRUE, self->cancellable, on_answered, g_object_ref (self));
}

static gboolean
wishes_any (const OlivineReminderChoices *choices)
{
  return choices->evening || choices->spacing;
}

static void
change (OlivineReminderGroup         *self,
        const OlivineReminderChoices *choices)
{
  OlivineReminderChoices before;

  olivine_settings_get_reminders (self->settings, &before);
  olivine_settings_set_reminders (self->settings, choices);
  if (wishes_any (&before) != wishes_any (choices))
    ask_desktop (self, wishes_any (choices));
}

static void
follow_settings (OlivineReminderGroup *self)
{
  OlivineReminderChoices choices;
  g_autofree char *time = NULL;

  olivine_settings_get_reminders (self->settings, &choices);
  time = g_strdup_printf ("%02d:%02d", choices.evening_min / 60, choices.evening_min % 60);
  self->syncing = TRUE;
  gtk_switch_set_active (self->evening_switch, choices.evening);
  gtk_switch_set_active (self->spacing_switch, choices.spacing);
  if (!olivine_error_row_get_shown (self->time_error))
    gtk_editable_set_text (GTK_EDITABLE (self->time_row), time);
  gtk_widget_set_visible (self->time_row, choices.evening);
  self->syncing = FALSE;
}

static void
on_switched (OlivineReminderGroup *self)
{
  OlivineReminderChoices choices;

  if (self->syncing || self->settings == NULL)
    return;

  olivine_settings_get_reminders (self->settings, &choices);
  choices.evening = gtk_switch_get_active (self->evening_switch);
  choices.spacing = gtk_switch_get_active (self->spacing_switch);
  if (!choices.evening)
    olivine_error_row_set_message (self->time_error, NULL);
  change (self, &choices);
  follow_settings (self);
}

static void
on_time_changed (OlivineReminderGroup *self)
{
  olivine_error_row_set_message (self->time_error, NULL);
  gtk_widget_remove_css_class (self->time_row, "error");
}

static void
on_time_applied (OlivineReminderGroup *self)
{
  olivine_reminder_group_flush (self);
}

static void
olivine_reminder_group_dispose (GObject *object)
{
  OlivineReminderGroup *self = OLIVINE_REMINDER_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (olivine_reminder_group_parent_class)->dispose (object);
}

static void
olivine_reminder_group_class_init (OlivineReminderGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  G_OBJECT_CLASS (klass)->dispose = olivine_reminder_group_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-reminder-group.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineReminderGroup, evening_switch);
  gtk_widget_class_bind_template_child (widget_class, OlivineReminderGroup, time_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineReminderGroup, time_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineReminderGroup, spacing_switch);
  gtk_widget_class_bind_template_callback (widget_class, on_switched);
  gtk_widget_class_bind_template_callback (widget_class, on_time_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_time_changed);
}

static void
olivine_reminder_group_init (OlivineReminderGroup *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_time_applied), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->time_row, focus);
  show_description (self, FALSE);
}

/**
 * olivine_reminder_group_set_settings:
 * @self: the group
 * @settings: where the wishes are kept
 *
 * To be called once.
 */
void
olivine_reminder_group_set_settings (OlivineReminderGroup *self,
                                     OlivineSettings      *settings)
{
  g_return_if_fail (OLIVINE_IS_REMINDER_GROUP (self));
  g_return_if_fail (OLIVINE_IS_SETTINGS (settings));

  g_set_object (&self->settings, settings);
  g_signal_connect_object (settings, "reminders-changed", G_CALLBACK (follow_settings), self,
                           G_CONNECT_SWAPPED);
  follow_settings (self);
}

/**
 * olivine_reminder_group_flush:
 * @self: the group
 *
 * Keeps the time that was typed.
 *
 * Returns: whether it is one; when it is not, the reason is shown below it
 */
gboolean
olivine_reminder_group_flush (OlivineReminderGroup *self)
{
  const char *text = NULL;
  g_autofree char *time = NULL;
  g_autoptr (GError) error = NULL;
  OlivineReminderChoices choices;

  g_return_val_if_fail (OLIVINE_IS_REMINDER_GROUP (self), FALSE);

  text = gtk_editable_get_text (GTK_EDITABLE (self->time_row));
  if (self->settings == NULL || !gtk_switch_get_active (self->evening_switch))
    return TRUE;
  if (!olivine_time_from_text (*text != '\0' ? text : "-", &time, &error))
    {
      gtk_widget_add_css_class (self->time_row, "error");
      olivine_error_row_set_message (self->time_error, error->message);
      return FALSE;
    }

  olivine_settings_get_reminders (self->settings, &choices);
  choices.evening_min = olivine_time_to_minutes (time);
  change (self, &choices);
  follow_settings (self);

  return TRUE;
}
