/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A notice may stand on a locked screen, or on one that others look at: it names no
 * medicine and no figure.  What it is about is said where the diary is.
 */

#include "config.h"

#include "olivine-reminder-format.h"

#include <glib/gi18n.h>

#include "olivine-caution-format.h"

/**
 * olivine_reminder_format_notice:
 * @kind: what a reminder is about
 *
 * Returns: (transfer none): what everybody may read
 */
const char *
olivine_reminder_format_notice (OlivineReminderKind kind)
{
  if (kind == OLIVINE_REMINDER_EVENING)
    return _("Olivine: nothing is logged today yet.");

  return _("Olivine has a reminder for you.");
}

/**
 * olivine_reminder_format_heading:
 * @kind: what a reminder is about: the hours of a medicine
 *
 * Returns: (transfer none): the heading of what is said in the window
 */
const char *
olivine_reminder_format_heading (OlivineReminderKind kind)
{
  if (kind == OLIVINE_REMINDER_SPACING_ENDS)
    /* Translators: the hours in which magnesium products are kept apart from a medicine */
    return _("The Hours Kept for a Medicine Are Over");

  /* Translators: the hours in which magnesium products are kept apart from a medicine */
  return _("The Hours Kept for a Medicine Begin");
}

/**
 * olivine_reminder_format_body:
 * @medicines: (element-type OlivineTakenMedicine): the medicines of the person
 * @kind: what a reminder is about
 * @minute: when it was due, in minutes after midnight
 *
 * Returns: (transfer full): which hours are kept for what; what to say when the medicines
 *   are other ones by now
 */
char *
olivine_reminder_format_body (GPtrArray           *medicines,
                              OlivineReminderKind  kind,
                              int                  minute)
{
  g_autoptr (GPtrArray) sentences = olivine_reminder_get_sentences (medicines, kind, minute);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sentences->len; i++)
    g_ptr_array_add (texts, olivine_sentence_expand (sentences->pdata[i], olivine_caution_words ()));
  if (texts->len == 0)
    return g_strdup (_("The medicines in your profile have changed since this reminder."));
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("\n\n", (GStrv) texts->pdata);
}
