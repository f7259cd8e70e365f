/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done with a day as a whole: mark it complete, copy into it. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DAY_TOOLS (olivine_day_tools_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDayTools, olivine_day_tools, OLIVINE, DAY_TOOLS, GtkBox)

void olivine_day_tools_set_context (OlivineDayTools *self,
                                    OlivineContext  *context);
void olivine_day_tools_update      (OlivineDayTools *self);
void olivine_day_tools_toggle_mark (OlivineDayTools *self);

G_END_DECLS
