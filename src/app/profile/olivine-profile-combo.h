/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A key of the profile that is chosen. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PROFILE_COMBO (olivine_profile_combo_get_type ())
G_DECLARE_FINAL_TYPE (OlivineProfileCombo, olivine_profile_combo, OLIVINE, PROFILE_COMBO,
                      AdwComboRow)

/* Properties "key" (string), "context" (OlivineContext). */
const char *olivine_profile_combo_get_text (OlivineProfileCombo *self);
void        olivine_profile_combo_set_text (OlivineProfileCombo *self,
                                            const char          *text);

G_END_DECLS
