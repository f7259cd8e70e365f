/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When the next reminder is due.  Pure: what time it is and what is wished comes in. */

#pragma once

#include "olivine-date.h"
#include "olivine-taken-medicine.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_REMINDER_EVENING,        /* nothing is logged that day */
  OLIVINE_REMINDER_SPACING_BEGINS, /* magnesium products wait for a medicine from now on */
  OLIVINE_REMINDER_SPACING_ENDS,   /* they wait no longer */
} OlivineReminderKind;

typedef struct {
  gboolean     evening;
  int          evening_min;      /* minutes after midnight */
  OlivineDate  logged_on;        /* a day that has entries: it needs no evening reminder */
  OlivineDate  evening_shown_on; /* a day that had its evening reminder */
  GPtrArray   *medicines;        /* of OlivineTakenMedicine; NULL: no reminders of medicines */
} OlivineReminderWishes;

typedef struct {
  OlivineReminderKind  kind;
  GDateTime           *due;      /* perhaps in the past: then it is due at once */
} OlivineReminder;

gboolean  olivine_reminder_next          (const OlivineReminderWishes *wishes,
                                          GDateTime                   *shown_until,
                                          GDateTime                   *now,
                                          OlivineReminder             *reminder);
void      olivine_reminder_clear         (OlivineReminder             *reminder);
GPtrArray *olivine_reminder_get_sentences (GPtrArray                   *medicines,
                                          OlivineReminderKind          kind,
                                          int                          minute);

const char *olivine_reminder_kind_to_nick (OlivineReminderKind          kind);
gboolean  olivine_reminder_kind_from_nick (const char                  *nick,
                                          OlivineReminderKind         *kind);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OlivineReminder, olivine_reminder_clear)

G_END_DECLS
