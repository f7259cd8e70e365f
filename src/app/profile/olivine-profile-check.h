/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A yes or no of the profile, or one word of one of its lists, as a row with a check. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PROFILE_CHECK (olivine_profile_check_get_type ())
G_DECLARE_FINAL_TYPE (OlivineProfileCheck, olivine_profile_check, OLIVINE, PROFILE_CHECK,
                      AdwActionRow)

/* Properties "key", "item" (a word of a list, or NULL for a key of yes and no), "context". */
GtkWidget *olivine_profile_check_new        (const char          *key,
                                             const char          *item,
                                             const char          *title);
gboolean   olivine_profile_check_get_active (OlivineProfileCheck *self);
void       olivine_profile_check_set_active (OlivineProfileCheck *self,
                                             gboolean             active);

G_END_DECLS
