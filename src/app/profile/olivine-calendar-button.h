/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A calendar for a date that can be typed too. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_CALENDAR_BUTTON (olivine_calendar_button_get_type ())
G_DECLARE_FINAL_TYPE (OlivineCalendarButton, olivine_calendar_button, OLIVINE, CALENDAR_BUTTON,
                      AdwBin)

/* Property "entry" (AdwEntryRow): where the date is typed, as YYYY-MM-DD. */

G_END_DECLS
