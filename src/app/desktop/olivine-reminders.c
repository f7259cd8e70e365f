/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looks at the wall clock once a minute, and more closely when a reminder is near.
 *
 * A timer alone would come late after a sleep, and early or late after a change of the
 * clock or the time zone.  The application is held while a reminder is wished.  Without
 * a window the diary is opened for a moment when something is due, or the day is new;
 * one that is not there is not made.
 */

#include "config.h"

#include "olivine-reminders.h"

#include "olivine-diary.h"
#include "olivine-profile.h"
#include "olivine-reminder-format.h"

#define LOOK_S 60

struct _OlivineReminders
{
  GObject          parent_instance;

  GApplication    *application;      /* not owned: it owns us */
  OlivineSettings *settings;
  OlivineClock    *clock;
  char            *data_dir;
  OlivineStore    *store;            /* the window's, or NULL */

  GPtrArray       *medicines;        /* of OlivineTakenMedicine; NULL: to be read */
  OlivineDate      medicines_on;
  GDateTime       *shown_until;      /* NULL while nothing is wished */
  OlivineDate      evening_shown_on;
  guint            look_id;
};

G_DEFINE_FINAL_TYPE (OlivineReminders, olivine_reminders, G_TYPE_OBJECT)

static void look (OlivineReminders *self);

/* Of a person who has no diary yet there is nothing to remind. */
static OlivineStore *
open_store (OlivineReminders *self)
{
  g_autofree char *diary = g_build_filename (self->data_dir, "diary.db", NULL);
  g_autoptr (GError) error = NULL;
  OlivineStore *store = NULL;

  if (self->store != NULL)
    return g_object_ref (self->store);
  if (!g_file_test (diary, G_FILE_TEST_EXISTS))
    return NULL;

  store = olivine_store_open (self->data_dir, &error);
  if (store == NULL)
    g_message ("reminders: %s", error->message);

  return store;
}

static void
read_medicines (OlivineReminders *self,
                OlivineDate       today)
{
  g_autoptr (OlivineStore) store = open_store (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivinePerson) person = NULL;

  if (store != NULL)
    person = olivine_profile_get (store, today, &error);
  if (error != NULL)
    g_message ("reminders: %s", error->message);

  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  self->medicines = person != NULL ? olivine_taken_medicines_read (person) : g_ptr_array_new ();
  self->medicines_on = today;
}

/* What cannot be told is not claimed: then nothing is said either. */
static gboolean
needs_evening (OlivineReminders *self,
               OlivineDate       today)
{
  g_autoptr (OlivineStore) store = open_store (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDay) day = NULL;

  if (store != NULL)
    day = olivine_diary_get_day (store, today, &error);
  if (error != NULL)
    g_message ("reminders: %s", error->message);

  return day != NULL && day->entries->len == 0 && day->mark != OLIVINE_MARK_COMPLETE;
}

static void
show (OlivineReminders      *self,
      const OlivineReminder *reminder)
{
  g_autoptr (GNotification) notification =
    g_notification_new (olivine_reminder_format_notice (reminder->kind));
  int minute = g_date_time_get_hour (reminder->due) * 60 + g_date_time_get_minute (reminder->due);

  g_notification_set_default_action_and_target (notification, "app." OLIVINE_REMINDERS_ACTION,
                                                "(si)",
                                                olivine_reminder_kind_to_nick (reminder->kind),
                                                minute);
  /* The next one of a kind takes the place of the last. */
  g_application_send_notification (self->application,
                                   reminder->kind == OLIVINE_REMINDER_EVENING ? "evening"
                                                                              : "spacing",
                                   notification);
}

static gboolean
find_next (OlivineReminders *self,
           GDateTime        *now,
           OlivineReminder  *reminder)
{
  OlivineReminderChoices choices;
  OlivineReminderWishes wishes = { .evening_shown_on = self->evening_shown_on };
  OlivineDate today = olivine_date_from_moment (now);

  olivine_settings_get_reminders (self->settings, &choices);
  if (choices.spacing
      && (self->medicines == NULL || olivine_date_compare (self->medicines_on, today) != 0))
    read_medicines (self, today);
  wishes.evening = choices.evening;
  wishes.evening_min = choices.evening_min;
  wishes.medicines = choices.spacing ? self->medicines : NULL;

  return olivine_reminder_next (&wishes, self->shown_until, now, reminder);
}

static void
settle (OlivineReminders      *self,
        GDateTime             *now,
        const OlivineReminder *reminder)
{
  OlivineDate today = olivine_date_from_moment (now);

  if (reminder->kind == OLIVINE_REMINDER_EVENING)
    {
      self->evening_shown_on = today; /* or settled: something is logged */
      if (needs_evening (self, today))
        show (self, reminder);
      return;
    }

  g_date_time_unref (self->shown_until);
  self->shown_until = g_date_time_ref (reminder->due);
  show (self, reminder);
}

static gboolean
is_due (const OlivineReminder *reminder,
        GDateTime             *now)
{
  return g_date_time_compare (reminder->due, now) <= 0;
}

/* Shows all that is due, and says how long it is to the next one at most. */
static guint
show_due (OlivineReminders *self)
{
  g_autoptr (GDateTime) now = olivine_clock_get_now (self->clock);
  gboolean is_fresh = FALSE;

  for (;;)
    {
      g_auto (OlivineReminder) next = { 0 };

      if (!find_next (self, now, &next))
        return LOOK_S;
      if (!is_due (&next, now))
        return (guint) CLAMP (g_date_time_difference (next.due, now) / G_TIME_SPAN_SECOND + 1, 1,
                              LOOK_S);

      /* The medicines may be other ones since they were read. */
      if (!is_fresh && next.kind != OLIVINE_REMINDER_EVENING)
        g_clear_pointer (&self->medicines, g_ptr_array_unref);
      else
        settle (self, now, &next);
      is_fresh = TRUE;
    }
}

static gboolean
on_look (gpointer user_data)
{
  OlivineReminders *self = user_data;

  self->look_id = 0;
  look (self);

  return G_SOURCE_REMOVE;
}

static void
look (OlivineReminders *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  if (self->shown_until != NULL)
    self->look_id = g_timeout_add_seconds (show_due (self), on_look, self);
}

/* What would have been due before it was wished is not shown. */
static void
on_wishes_changed (OlivineReminders *self)
{
  OlivineReminderChoices choices;
  gboolean was_on = self->shown_until != NULL;
  gboolean is_on = FALSE;

  olivine_settings_get_reminders (self->settings, &choices);
  is_on = choices.evening || choices.spacing;
  g_clear_pointer (&self->shown_until, g_date_time_unref);
  if (is_on)
    self->shown_until = olivine_clock_get_now (self->clock);
  if (is_on && !was_on)
    g_application_hold (self->application);
  else if (was_on && !is_on)
    g_application_release (self->application);
  look (self);
}

static void
olivine_reminders_dispose (GObject *object)
{
  OlivineReminders *self = OLIVINE_REMINDERS (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->shown_until, g_date_time_unref);
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  g_clear_pointer (&self->data_dir, g_free);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (olivine_reminders_parent_class)->dispose (object);
}

static void
olivine_reminders_class_init (OlivineRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = olivine_reminders_dispose;
}

static void
olivine_reminders_init (OlivineReminders *self)
{
}

/**
 * olivine_reminders_new:
 * @application: the program, which owns the reminders
 * @settings: which are wished
 * @clock: what tells the time
 * @data_dir: the folder of the diary
 *
 * Starts to remind, as soon as and as long as it is wished.
 *
 * Returns: (transfer full): the reminders
 */
OlivineReminders *
olivine_reminders_new (GApplication    *application,
                       OlivineSettings *settings,
                       OlivineClock    *clock,
                       const char      *data_dir)
{
  OlivineReminders *self = NULL;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (OLIVINE_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (OLIVINE_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (data_dir != NULL, NULL);

  self = g_object_new (OLIVINE_TYPE_REMINDERS, NULL);
  self->application = application;
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->data_dir = g_strdup (data_dir);
  g_signal_connect_object (settings, "reminders-changed", G_CALLBACK (on_wishes_changed), self,
                           G_CONNECT_SWAPPED);
  on_wishes_changed (self);

  return self;
}

/**
 * olivine_reminders_follow:
 * @self: the reminders
 * @store: (nullable): the diary that a window has open, or %NULL without one
 *
 * To be called when a window is there, or is gone, and when the profile may have changed.
 */
void
olivine_reminders_follow (OlivineReminders *self,
                          OlivineStore     *store)
{
  g_return_if_fail (OLIVINE_IS_REMINDERS (self));
  g_return_if_fail (store == NULL || OLIVINE_IS_STORE (store));

  g_set_object (&self->store, store);
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  look (self);
}
