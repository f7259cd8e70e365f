/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Shows reminders while the program runs, with or without a window. */

#pragma once

#include <gio/gio.h>

#include "olivine-clock.h"
#include "olivine-settings.h"
#include "olivine-store.h"

G_BEGIN_DECLS

/* The action of the application that a notification activates, with "(si)": the nick of
 * an OlivineReminderKind, and when it was due in minutes after midnight. */
#define OLIVINE_REMINDERS_ACTION "show-reminder"

#define OLIVINE_TYPE_REMINDERS (olivine_reminders_get_type ())
G_DECLARE_FINAL_TYPE (OlivineReminders, olivine_reminders, OLIVINE, REMINDERS, GObject)

OlivineReminders *olivine_reminders_new    (GApplication     *application,
                                            OlivineSettings  *settings,
                                            OlivineClock     *clock,
                                            const char       *data_dir);
void              olivine_reminders_follow (OlivineReminders *self,
                                            OlivineStore     *store);

G_END_DECLS
