/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether something is about to be taken or has been taken already. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_TAKEN_CHOICE (olivine_taken_choice_get_type ())
G_DECLARE_FINAL_TYPE (OlivineTakenChoice, olivine_taken_choice, OLIVINE, TAKEN_CHOICE,
                      AdwPreferencesGroup)

/* Emits ::changed when the person chose. */
gboolean olivine_taken_choice_get_taken (OlivineTakenChoice *self);
void     olivine_taken_choice_set_taken (OlivineTakenChoice *self,
                                         gboolean            is_taken);

G_END_DECLS
