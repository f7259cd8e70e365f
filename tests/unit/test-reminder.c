/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When a reminder is due: the evening's, and those of medicines. */

#include <string.h>

#include "olivine-reminder.h"

#define EVENING_MIN (20 * 60)

typedef struct {
  OlivineReminderWishes  wishes;
  OlivinePerson         *person;
  GTimeZone             *zone;
} Case;

static void
set_up (Case          *c,
        gconstpointer  zone)
{
  c->person = olivine_person_new ();
  c->zone = g_time_zone_new_identifier (zone);
  g_assert_nonnull (c->zone);
  c->wishes = (OlivineReminderWishes) { .evening = TRUE, .evening_min = EVENING_MIN };
}

static void
tear_down (Case          *c,
           gconstpointer  zone)
{
  g_clear_pointer (&c->wishes.medicines, g_ptr_array_unref);
  olivine_person_free (c->person);
  g_time_zone_unref (c->zone);
}

static GDateTime *
moment (Case       *c,
        const char *text)
{
  GDateTime *made = g_date_time_new_from_iso8601 (text, c->zone);

  g_assert_nonnull (made);
  return made;
}

static OlivineDate
day (const char *text)
{
  OlivineDate date = OLIVINE_DATE_NONE;

  g_assert_true (olivine_date_from_text (text, &date, NULL));
  return date;
}

/* "KIND at ISO 8601", or "none". */
static char *
next (Case       *c,
      const char *shown_until,
      const char *now)
{
  g_autoptr (GDateTime) until = moment (c, shown_until);
  g_autoptr (GDateTime) at = moment (c, now);
  g_auto (OlivineReminder) reminder = { 0 };
  g_autofree char *due = NULL;

  if (!olivine_reminder_next (&c->wishes, until, at, &reminder))
    return g_strdup ("none");
  due = g_date_time_format_iso8601 (reminder.due);

  return g_strdup_printf ("%s at %s", olivine_reminder_kind_to_nick (reminder.kind), due);
}

static void
assert_next (Case       *c,
             const char *shown_until,
             const char *now,
             const char *expected)
{
  g_autofree char *found = next (c, shown_until, now);

  g_assert_cmpstr (found, ==, expected);
}

static void
take (Case       *c,
      const char *medicines)
{
  g_autoptr (GError) error = NULL;

  olivine_person_set_text (c->person, "medicines", medicines, day ("2026-11-20"), &error);
  g_assert_no_error (error);
  g_clear_pointer (&c->wishes.medicines, g_ptr_array_unref);
  c->wishes.medicines = olivine_taken_medicines_read (c->person);
  c->wishes.evening = FALSE;
}

static void
test_switched_off (Case          *c,
                   gconstpointer  zone)
{
  c->wishes.evening = FALSE;
  assert_next (c, "2026-11-20T18:00:00", "2026-11-20T21:00:00", "none");
  take (c, "");
  assert_next (c, "2026-11-20T08:00:00", "2026-11-20T08:00:00", "none");
}

static void
test_evening (Case          *c,
              gconstpointer  zone)
{
  assert_next (c, "2026-11-20T18:00:00", "2026-11-20T18:00:00", "evening at 2026-11-20T20:00:00Z");
  assert_next (c, "2026-11-20T18:00:00", "2026-11-20T20:00:00", "evening at 2026-11-20T20:00:00Z");
  /* Switched on, or started, when the hour has passed. */
  assert_next (c, "2026-11-20T20:30:00", "2026-11-20T20:30:00", "evening at 2026-11-21T20:00:00Z");
  c->wishes.evening_min = 0;
  assert_next (c, "2026-11-20T18:00:00", "2026-11-20T18:00:00", "evening at 2026-11-21T00:00:00Z");
}

static void
test_logged (Case          *c,
             gconstpointer  zone)
{
  c->wishes.logged_on = day ("2026-11-20");
  assert_next (c, "2026-11-20T18:00:00", "2026-11-20T21:00:00", "evening at 2026-11-21T20:00:00Z");
  c->wishes.logged_on = day ("2026-11-19");
  assert_next (c, "2026-11-20T18:00:00", "2026-11-20T21:00:00", "evening at 2026-11-20T20:00:00Z");
}

static void
test_shown_once (Case          *c,
                 gconstpointer  zone)
{
  assert_next (c, "2026-11-20T20:00:00", "2026-11-20T20:01:00", "evening at 2026-11-21T20:00:00Z");
  /* The clock was set back: the day has had its reminder. */
  c->wishes.evening_shown_on = day ("2026-11-20");
  assert_next (c, "2026-11-20T19:00:00", "2026-11-20T19:30:00", "evening at 2026-11-21T20:00:00Z");
}

/* A machine that slept through the hour reminds until the day ends, and not of yesterday. */
static void
test_day_ends (Case          *c,
               gconstpointer  zone)
{
  assert_next (c, "2026-11-20T19:00:00", "2026-11-20T23:59:59", "evening at 2026-11-20T20:00:00Z");
  assert_next (c, "2026-11-20T19:00:00", "2026-11-21T00:00:00", "evening at 2026-11-21T20:00:00Z");
  assert_next (c, "2026-11-20T19:00:00", "2026-12-31T08:00:00", "evening at 2026-12-31T20:00:00Z");
}

/* 20:00 stays 20:00 when the clocks change in between. */
static void
test_clocks_change (Case          *c,
                    gconstpointer  zone)
{
  assert_next (c, "2026-03-28T21:00:00+01:00", "2026-03-28T21:00:00", "evening at 2026-03-29T20:00:00+02");
  assert_next (c, "2026-10-24T21:00:00+02:00", "2026-10-24T21:00:00", "evening at 2026-10-25T20:00:00+01");
}

/* 02:30 is not there on that day: the reminder comes once, around then, and not twice. */
static void
test_hour_that_is_left_out (Case          *c,
                            gconstpointer  zone)
{
  g_autoptr (GDateTime) before = moment (c, "2026-03-29T01:00:00");
  g_auto (OlivineReminder) reminder = { 0 };
  g_auto (OlivineReminder) after = { 0 };

  c->wishes.evening_min = 2 * 60 + 30;
  g_assert_true (olivine_reminder_next (&c->wishes, before, before, &reminder));
  g_assert_cmpint (g_date_time_difference (reminder.due, before), >, 0);
  g_assert_cmpint (g_date_time_difference (reminder.due, before), <=, 2 * G_TIME_SPAN_HOUR);
  g_assert_true (olivine_reminder_next (&c->wishes, reminder.due, reminder.due, &after));
  g_assert_cmpint (g_date_time_get_day_of_month (after.due), ==, 30);
}

/* Whoever flies west lives through 20:00 twice and is reminded once. */
static void
test_flight_west (Case          *c,
                  gconstpointer  zone)
{
  c->wishes.evening_shown_on = day ("2026-11-20");
  assert_next (c, "2026-11-20T20:00:00+09:00", "2026-11-20T12:00:00", "evening at 2026-11-21T20:00:00-08");
}

static void
test_spacing (Case          *c,
              gconstpointer  zone)
{
  take (c, "levothyroxine@12:00"); /* 4 hours on either side */
  assert_next (c, "2026-11-20T07:30:00", "2026-11-20T07:30:00", "spacing-begins at 2026-11-20T08:00:00Z");
  assert_next (c, "2026-11-20T08:00:00", "2026-11-20T08:00:00", "spacing-ends at 2026-11-20T16:00:00Z");
  assert_next (c, "2026-11-20T16:00:00", "2026-11-20T16:00:00", "spacing-begins at 2026-11-21T08:00:00Z");
  take (c, "gabapentin@12:00"); /* 2 hours after the product, none before it */
  assert_next (c, "2026-11-20T10:00:00", "2026-11-20T10:00:00", "spacing-ends at 2026-11-20T12:00:00Z");
}

static void
test_spacing_missed (Case          *c,
                     gconstpointer  zone)
{
  take (c, "levothyroxine@12:00");
  assert_next (c, "2026-11-20T07:30:00", "2026-11-20T08:30:00", "spacing-begins at 2026-11-20T08:00:00Z");
  assert_next (c, "2026-11-20T07:30:00", "2026-11-20T08:31:00", "spacing-ends at 2026-11-20T16:00:00Z");
}

/* Where the hours of two medicines meet, nothing ends in between. */
static void
test_spacings_meet (Case          *c,
                    gconstpointer  zone)
{
  take (c, "levothyroxine@12:00,digoxin@15:00");
  assert_next (c, "2026-11-20T08:00:00", "2026-11-20T08:00:00", "spacing-ends at 2026-11-20T17:00:00Z");
  take (c, "levothyroxine@08:00,digoxin@14:00");
  assert_next (c, "2026-11-20T08:00:00", "2026-11-20T08:00:00", "spacing-ends at 2026-11-20T16:00:00Z");
}

static void
test_nobody_is_woken (Case          *c,
                      gconstpointer  zone)
{
  take (c, "levothyroxine@07:00"); /* from 03:00 */
  assert_next (c, "2026-11-20T00:00:00", "2026-11-20T00:00:00", "spacing-ends at 2026-11-20T11:00:00Z");
  take (c, "levothyroxine@02:00"); /* 22:00 to 06:00 */
  assert_next (c, "2026-11-20T00:00:00", "2026-11-20T00:00:00", "none");
}

static void
test_nothing_to_keep_apart (Case          *c,
                            gconstpointer  zone)
{
  static const char *const lists[] = {
    "levothyroxine",                   /* no time is known */
    "raltegravir@12:00",               /* avoided, not spaced */
    "loop@12:00",                      /* watched, not spaced */
    "levothyroxine@04:00+12:00+20:00", /* the whole day: never begins, never ends */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      take (c, lists[i]);
      g_assert_cmpuint (c->wishes.medicines->len, ==, 1);
      assert_next (c, "2026-11-20T00:00:00", "2026-11-20T00:00:00", "none");
    }
}

static void
test_the_earlier_one (Case          *c,
                      gconstpointer  zone)
{
  take (c, "levothyroxine@18:00");
  c->wishes.evening = TRUE;
  assert_next (c, "2026-11-20T14:00:00", "2026-11-20T15:00:00", "evening at 2026-11-20T20:00:00Z");
  take (c, "levothyroxine@15:00");
  c->wishes.evening = TRUE;
  assert_next (c, "2026-11-20T14:00:00", "2026-11-20T15:00:00", "spacing-ends at 2026-11-20T19:00:00Z");
}

/* At the same minute both come, one after the other. */
static void
test_both_at_once (Case          *c,
                   gconstpointer  zone)
{
  take (c, "levothyroxine@16:00");
  c->wishes.evening = TRUE;
  assert_next (c, "2026-11-20T19:00:00", "2026-11-20T20:00:00", "evening at 2026-11-20T20:00:00Z");
  c->wishes.evening_shown_on = day ("2026-11-20");
  assert_next (c, "2026-11-20T19:00:00", "2026-11-20T20:00:00", "spacing-ends at 2026-11-20T20:00:00Z");
}

static void
assert_sentences (Case                *c,
                  OlivineReminderKind  kind,
                  int                  minute,
                  guint                n_sentences,
                  const char          *part)
{
  g_autoptr (GPtrArray) sentences =
    olivine_reminder_get_sentences (c->wishes.medicines, kind, minute);

  g_assert_cmpuint (sentences->len, ==, n_sentences);
  for (guint i = 0; i < n_sentences; i++)
    {
      g_autofree char *text = olivine_sentence_expand (sentences->pdata[i], NULL);

      g_assert_nonnull (strstr (text, part));
    }
}

static void
test_what_it_is_about (Case          *c,
                       gconstpointer  zone)
{
  take (c, "levothyroxine@12:00,digoxin@20:00");
  assert_sentences (c, OLIVINE_REMINDER_SPACING_BEGINS, 8 * 60, 1, "Take levothyroxine at least 4 h before or 4 h after");
  assert_sentences (c, OLIVINE_REMINDER_SPACING_ENDS, 22 * 60, 1, "Take digoxin at least 2 h before");
  assert_sentences (c, OLIVINE_REMINDER_SPACING_BEGINS, 17 * 60, 0, "");
  assert_sentences (c, OLIVINE_REMINDER_EVENING, 12 * 60, 0, "");
}

static void
test_nicks (void)
{
  OlivineReminderKind kind = OLIVINE_REMINDER_EVENING;

  for (OlivineReminderKind i = 0; i <= OLIVINE_REMINDER_SPACING_ENDS; i++)
    {
      g_assert_true (olivine_reminder_kind_from_nick (olivine_reminder_kind_to_nick (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (olivine_reminder_kind_from_nick ("", &kind));
  g_assert_cmpint (kind, ==, OLIVINE_REMINDER_SPACING_ENDS);
}

#define ADD(path, zone, func) g_test_add ("/olivine/reminder/" path, Case, zone, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("switched-off", "UTC", test_switched_off);
  ADD ("evening", "UTC", test_evening);
  ADD ("logged", "UTC", test_logged);
  ADD ("shown-once", "UTC", test_shown_once);
  ADD ("day-ends", "UTC", test_day_ends);
  ADD ("clocks-change", "Europe/Berlin", test_clocks_change);
  ADD ("hour-that-is-left-out", "Europe/Berlin", test_hour_that_is_left_out);
  ADD ("flight-west", "America/Los_Angeles", test_flight_west);
  ADD ("spacing", "UTC", test_spacing);
  ADD ("spacing-missed", "UTC", test_spacing_missed);
  ADD ("spacings-meet", "UTC", test_spacings_meet);
  ADD ("nobody-is-woken", "UTC", test_nobody_is_woken);
  ADD ("nothing-to-keep-apart", "UTC", test_nothing_to_keep_apart);
  ADD ("the-earlier-one", "UTC", test_the_earlier_one);
  ADD ("both-at-once", "UTC", test_both_at_once);
  ADD ("what-it-is-about", "UTC", test_what_it_is_about);
  g_test_add_func ("/olivine/reminder/nicks", test_nicks);

  return g_test_run ();
}
