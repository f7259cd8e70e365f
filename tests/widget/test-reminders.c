/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preferences, Reminders: what is wished, and what is said of it; and what reminders say. */

#include <adwaita.h>
#include <string.h>

#include "olivine-preferences.h"
#include "olivine-reminder-format.h"
#include "olivine-reminder-group.h"
#include "widget-fixture.h"

static GObject *
open_group (WidgetFixture *fixture)
{
  GtkWidget *window = olivine_preferences_new (fixture->context);

  widget_fixture_show (fixture, window, 360, 640);

  return widget_child (widget_child (window, "health_page"), "reminders");
}

static OlivineReminderChoices
get_choices (WidgetFixture *fixture)
{
  OlivineReminderChoices choices;

  olivine_settings_get_reminders (olivine_context_get_settings (fixture->context), &choices);
  return choices;
}

static void
turn (GObject    *group,
      const char *id,
      gboolean    on)
{
  gtk_switch_set_active (GTK_SWITCH (widget_child (group, id)), on);
}

static gboolean
is_on (GObject    *group,
       const char *id)
{
  return gtk_switch_get_active (GTK_SWITCH (widget_child (group, id)));
}

/* The settings of all cases are one. */
static void
set_up (WidgetFixture *fixture,
        gconstpointer  user_data)
{
  const OlivineReminderChoices none = { .evening_min = 20 * 60 };

  widget_fixture_set_up (fixture, user_data);
  olivine_settings_set_reminders (olivine_context_get_settings (fixture->context), &none);
}

static void
test_off_at_first (void)
{
  g_autoptr (OlivineSettings) settings = olivine_settings_new ();
  OlivineReminderChoices choices = { .evening = TRUE, .spacing = TRUE };

  olivine_settings_get_reminders (settings, &choices);
  g_assert_false (choices.evening);
  g_assert_false (choices.spacing);
  g_assert_cmpint (choices.evening_min, ==, 20 * 60);
}

static void
test_switches (WidgetFixture *fixture,
               gconstpointer  user_data)
{
  GObject *group = open_group (fixture);
  GtkWidget *time_row = GTK_WIDGET (widget_child (group, "time_row"));

  g_assert_false (is_on (group, "evening_switch"));
  g_assert_false (is_on (group, "spacing_switch"));
  g_assert_false (gtk_widget_get_visible (time_row));

  turn (group, "evening_switch", TRUE);
  g_assert_true (get_choices (fixture).evening);
  g_assert_false (get_choices (fixture).spacing);
  g_assert_true (gtk_widget_get_visible (time_row));
  g_assert_cmpstr (widget_child_text (group, "time_row"), ==, "20:00");

  turn (group, "spacing_switch", TRUE);
  turn (group, "evening_switch", FALSE);
  g_assert_false (get_choices (fixture).evening);
  g_assert_true (get_choices (fixture).spacing);
  g_assert_false (gtk_widget_get_visible (time_row));
}

static void
test_time (WidgetFixture *fixture,
           gconstpointer  user_data)
{
  static const char *const wrong[] = { "25:00", "soon", "" };
  GObject *group = open_group (fixture);
  GObject *error = widget_child (group, "time_error");

  turn (group, "evening_switch", TRUE);
  widget_child_type (group, "time_row", "7:05");
  g_signal_emit_by_name (widget_child (group, "time_row"), "apply");
  g_assert_cmpint (get_choices (fixture).evening_min, ==, 7 * 60 + 5);
  g_assert_cmpstr (widget_child_text (group, "time_row"), ==, "07:05");

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      widget_child_type (group, "time_row", wrong[i]);
      g_assert_false (olivine_reminder_group_flush (OLIVINE_REMINDER_GROUP (group)));
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (error)));
      g_assert_cmpint (get_choices (fixture).evening_min, ==, 7 * 60 + 5);
    }
  widget_child_type (group, "time_row", "21:30");
  g_assert_true (olivine_reminder_group_flush (OLIVINE_REMINDER_GROUP (group)));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (error)));
  g_assert_cmpint (get_choices (fixture).evening_min, ==, 21 * 60 + 30);
}

/* A time that is no time keeps nobody from switching the reminder off. */
static void
test_wrong_time_and_off (WidgetFixture *fixture,
                         gconstpointer  user_data)
{
  GObject *group = open_group (fixture);

  turn (group, "evening_switch", TRUE);
  widget_child_type (group, "time_row", "25:00");
  g_assert_false (olivine_reminder_group_flush (OLIVINE_REMINDER_GROUP (group)));
  turn (group, "evening_switch", FALSE);
  g_assert_false (get_choices (fixture).evening);
  g_assert_true (olivine_reminder_group_flush (OLIVINE_REMINDER_GROUP (group)));
  turn (group, "evening_switch", TRUE);
  g_assert_cmpstr (widget_child_text (group, "time_row"), ==, "20:00");
}

static void
test_says_what_is_the_case (WidgetFixture *fixture,
                            gconstpointer  user_data)
{
  GObject *group = open_group (fixture);
  const char *text = adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (group));

  g_assert_nonnull (strstr (text, "until you quit it or log out"));
  g_assert_nonnull (strstr (text, "nothing of your health"));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (group)), <=, 360);
}

static GPtrArray *
read_medicines (const char *text)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  g_autoptr (GError) error = NULL;

  olivine_person_set_text (person, "medicines", text, olivine_date_from_ymd (2026, 3, 14), &error);
  g_assert_no_error (error);

  return olivine_taken_medicines_read (person);
}

/* On the screen no medicine, no product and no figure; in the window all of it. */
static void
test_words (void)
{
  g_autoptr (GPtrArray) medicines = read_medicines ("levothyroxine@12:00");
  g_autoptr (GPtrArray) others = read_medicines ("loop@12:00");
  g_autofree char *body =
    olivine_reminder_format_body (medicines, OLIVINE_REMINDER_SPACING_BEGINS, 8 * 60);
  g_autofree char *gone =
    olivine_reminder_format_body (others, OLIVINE_REMINDER_SPACING_BEGINS, 8 * 60);

  g_assert_cmpstr (olivine_reminder_format_notice (OLIVINE_REMINDER_EVENING), ==,
                   "Olivine: nothing is logged today yet.");
  g_assert_cmpstr (olivine_reminder_format_notice (OLIVINE_REMINDER_SPACING_BEGINS), ==,
                   "Olivine has a reminder for you.");
  g_assert_cmpstr (olivine_reminder_format_notice (OLIVINE_REMINDER_SPACING_ENDS), ==,
                   "Olivine has a reminder for you.");
  g_assert_nonnull (strstr (body, "Take levothyroxine at least 4 h before or 4 h after"));
  g_assert_nonnull (strstr (gone, "have changed"));
}

#define ADD(path, func) \
  g_test_add ("/olivine/reminders/" path, WidgetFixture, NULL, set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/olivine/reminders/off-at-first", test_off_at_first);
  ADD ("switches", test_switches);
  ADD ("time", test_time);
  ADD ("wrong-time-and-off", test_wrong_time_and_off);
  ADD ("says-what-is-the-case", test_says_what_is_the_case);
  g_test_add_func ("/olivine/reminders/words", test_words);

  return g_test_run ();
}
