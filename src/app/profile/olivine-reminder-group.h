/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preferences: which reminders are wished, and what that takes. */

#pragma once

#include <adwaita.h>

#include "olivine-settings.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_REMINDER_GROUP (olivine_reminder_group_get_type ())
G_DECLARE_FINAL_TYPE (OlivineReminderGroup, olivine_reminder_group, OLIVINE, REMINDER_GROUP,
                      AdwPreferencesGroup)

void     olivine_reminder_group_set_settings (OlivineReminderGroup *self,
                                              OlivineSettings      *settings);
gboolean olivine_reminder_group_flush        (OlivineReminderGroup *self);

G_END_DECLS
