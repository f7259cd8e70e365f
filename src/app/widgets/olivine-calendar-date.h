/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The day of a calendar, as a date of ours. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-date.h"

G_BEGIN_DECLS

void        olivine_calendar_set_date (GtkCalendar *calendar,
                                       OlivineDate  date);
OlivineDate olivine_calendar_get_date (GtkCalendar *calendar);

G_END_DECLS
