/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The preferences window: Health and Data. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PREFERENCES (olivine_preferences_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePreferences, olivine_preferences, OLIVINE, PREFERENCES, AdwWindow)

GtkWidget *olivine_preferences_new       (OlivineContext     *context);
void       olivine_preferences_show_page (OlivinePreferences *self,
                                          const char         *name);

G_END_DECLS
