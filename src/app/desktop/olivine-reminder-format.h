/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What reminders say: on the screen nothing of anybody's health, in the window all of it. */

#pragma once

#include "olivine-reminder.h"

G_BEGIN_DECLS

const char *olivine_reminder_format_notice  (OlivineReminderKind  kind);
const char *olivine_reminder_format_heading (OlivineReminderKind  kind);
char       *olivine_reminder_format_body    (GPtrArray           *medicines,
                                             OlivineReminderKind  kind,
                                             int                  minute);

G_END_DECLS
