/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A calendar below a button of the header bar, with a way back to now. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-date.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_CALENDAR_POPOVER (olivine_calendar_popover_get_type ())
G_DECLARE_FINAL_TYPE (OlivineCalendarPopover, olivine_calendar_popover, OLIVINE, CALENDAR_POPOVER,
                      GtkPopover)

GtkWidget *olivine_calendar_popover_new      (const char             *now_label);
void       olivine_calendar_popover_set_date (OlivineCalendarPopover *self,
                                              OlivineDate             date);

/* Signals:
 *   picked (guint julian)                   a day was chosen
 *   now ()                                  the way back was
 */

G_END_DECLS
