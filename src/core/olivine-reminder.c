/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finds the earliest reminder after the last one.
 *
 * Times are those of the wall clock of the person's time zone, so a change of the
 * clocks moves a reminder with the day.  One that was missed, asleep perhaps, is late
 * rather than lost: the evening's until the day ends, a medicine's for half an hour.
 * Nobody is woken for a medicine.
 */

#include "config.h"

#include "olivine-reminder.h"

#define LATE_MAX_MIN 30
#define QUIET_FROM_MIN (22 * 60)
#define QUIET_UNTIL_MIN (7 * 60)

static const char *const kind_nicks[] = {
  [OLIVINE_REMINDER_EVENING] = "evening",
  [OLIVINE_REMINDER_SPACING_BEGINS] = "spacing-begins",
  [OLIVINE_REMINDER_SPACING_ENDS] = "spacing-ends",
};

static GDateTime *
moment_of (GDateTime   *now,
           OlivineDate  date,
           int          minute)
{
  int year = 0;
  int month = 0;
  int day = 0;

  olivine_date_get_ymd (date, &year, &month, &day);

  return g_date_time_new (g_date_time_get_timezone (now), year, month, day, minute / 60,
                          minute % 60, 0.0);
}

/* Keeps what is earlier than the best so far and was not shown. */
static void
offer (OlivineReminder     *best,
       GDateTime           *shown_until,
       OlivineReminderKind  kind,
       GDateTime           *due)
{
  if (due == NULL || g_date_time_compare (due, shown_until) <= 0
      || (best->due != NULL && g_date_time_compare (due, best->due) >= 0))
    return;

  g_clear_pointer (&best->due, g_date_time_unref);
  best->due = g_date_time_ref (due);
  best->kind = kind;
}

static void
offer_evenings (const OlivineReminderWishes *wishes,
                GDateTime                   *shown_until,
                GDateTime                   *now,
                OlivineReminder             *best)
{
  OlivineDate today = olivine_date_from_moment (now);

  for (int i = 0; i <= 1; i++)
    {
      OlivineDate day = olivine_date_add_days (today, i);
      g_autoptr (GDateTime) due = NULL;

      if (olivine_date_compare (day, wishes->logged_on) == 0
          || olivine_date_compare (day, wishes->evening_shown_on) == 0)
        continue;
      due = moment_of (now, day, wishes->evening_min);
      offer (best, shown_until, OLIVINE_REMINDER_EVENING, due);
    }
}

static gboolean
is_spaced (GPtrArray *medicines,
           int        minute)
{
  for (guint i = 0; i < medicines->len; i++)
    if (olivine_taken_medicine_spaces (medicines->pdata[i], minute))
      return TRUE;

  return FALSE;
}

/* Hours of several medicines that meet are one: it ends with the last of them. */
static gboolean
spacing_changes (GPtrArray           *medicines,
                 int                  minute,
                 OlivineReminderKind *kind)
{
  int before = (minute + OLIVINE_MINUTES_A_DAY - 1) % OLIVINE_MINUTES_A_DAY;
  gboolean now_spaced = is_spaced (medicines, minute);

  *kind = now_spaced ? OLIVINE_REMINDER_SPACING_BEGINS : OLIVINE_REMINDER_SPACING_ENDS;

  return now_spaced != is_spaced (medicines, before);
}

static void
offer_spacings (const OlivineReminderWishes *wishes,
                GDateTime                   *shown_until,
                GDateTime                   *now,
                OlivineReminder             *best)
{
  OlivineDate today = olivine_date_from_moment (now);
  OlivineReminderKind kind = OLIVINE_REMINDER_SPACING_BEGINS;

  for (int minute = QUIET_UNTIL_MIN; minute < QUIET_FROM_MIN; minute++)
    {
      if (!spacing_changes (wishes->medicines, minute, &kind))
        continue;
      for (int i = 0; i <= 1; i++)
        {
          g_autoptr (GDateTime) due = moment_of (now, olivine_date_add_days (today, i), minute);

          if (g_date_time_difference (now, due) <= LATE_MAX_MIN * G_TIME_SPAN_MINUTE)
            offer (best, shown_until, kind, due);
        }
    }
}

/**
 * olivine_reminder_next:
 * @wishes: what is wished, and what is known of the day
 * @shown_until: the moment up to which everything was shown, or need not be
 * @now: the moment, in the time zone of the person
 * @reminder: (out caller-allocates): the reminder
 *
 * Finds the next reminder, which may be due already.
 *
 * Returns: whether there is one
 */
gboolean
olivine_reminder_next (const OlivineReminderWishes *wishes,
                       GDateTime                   *shown_until,
                       GDateTime                   *now,
                       OlivineReminder             *reminder)
{
  g_return_val_if_fail (wishes != NULL && reminder != NULL, FALSE);
  g_return_val_if_fail (shown_until != NULL && now != NULL, FALSE);

  *reminder = (OlivineReminder) { .due = NULL };
  if (wishes->evening)
    offer_evenings (wishes, shown_until, now, reminder);
  if (wishes->medicines != NULL)
    offer_spacings (wishes, shown_until, now, reminder);

  return reminder->due != NULL;
}

/**
 * olivine_reminder_clear:
 * @reminder: a reminder
 *
 * Frees what a reminder holds.
 */
void
olivine_reminder_clear (OlivineReminder *reminder)
{
  g_clear_pointer (&reminder->due, g_date_time_unref);
}

/**
 * olivine_reminder_get_sentences:
 * @medicines: (element-type OlivineTakenMedicine): medicines
 * @kind: what happens
 * @minute: at which time of day, in minutes after midnight
 *
 * Tells what a reminder is about, for the window only.
 *
 * Returns: (transfer full) (element-type OlivineSentence): a sentence for each medicine
 *   whose hours begin or end, or hold at that time
 */
GPtrArray *
olivine_reminder_get_sentences (GPtrArray           *medicines,
                                OlivineReminderKind  kind,
                                int                  minute)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_sentence_free);
  int during = kind == OLIVINE_REMINDER_SPACING_ENDS
               ? (minute + OLIVINE_MINUTES_A_DAY - 1) % OLIVINE_MINUTES_A_DAY
               : minute;

  g_return_val_if_fail (medicines != NULL, sentences);

  for (guint i = 0; kind != OLIVINE_REMINDER_EVENING && i < medicines->len; i++)
    {
      const OlivineTakenMedicine *medicine = medicines->pdata[i];

      if (olivine_taken_medicine_spaces (medicine, during))
        g_ptr_array_add (sentences, olivine_interaction_new_spacing (medicine->interaction));
    }

  return sentences;
}

/**
 * olivine_reminder_kind_to_nick:
 * @kind: a kind
 *
 * Returns: (transfer none): its name, for an action
 */
const char *
olivine_reminder_kind_to_nick (OlivineReminderKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_nicks), NULL);

  return kind_nicks[kind];
}

/**
 * olivine_reminder_kind_from_nick:
 * @nick: a name, from anybody
 * @kind: (out): the kind of that name; not touched when there is none
 *
 * Returns: whether there is one
 */
gboolean
olivine_reminder_kind_from_nick (const char          *nick,
                                 OlivineReminderKind *kind)
{
  g_return_val_if_fail (nick != NULL && kind != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    if (g_str_equal (kind_nicks[i], nick))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}
