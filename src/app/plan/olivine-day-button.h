/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day of its own as a menu button with a calendar under it. */

#pragma once

#include <adwaita.h>

#include "olivine-date.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DAY_BUTTON (olivine_day_button_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDayButton, olivine_day_button, OLIVINE, DAY_BUTTON, AdwBin)

/* Emits ::changed when a person chooses another day. */
void        olivine_day_button_show     (OlivineDayButton *self,
                                         const char       *title,
                                         OlivineDate       date,
                                         OlivineDate       today);
OlivineDate olivine_day_button_get_date (OlivineDayButton *self);

G_END_DECLS
