/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the profile and its target are called on screen: pure functions. */

#pragma once

#include "olivine-target.h"

G_BEGIN_DECLS

const char *const *olivine_profile_choices         (const char          *key);
char              *olivine_profile_choice_label    (const char          *key,
                                                    const char          *choice);
char              *olivine_profile_edit_text       (const OlivinePerson *person,
                                                    const char          *key);
char              *olivine_profile_error_text      (const char          *key,
                                                    const GError        *error);
OlivineStandard    olivine_profile_locale_standard (const char          *locale);

char              *olivine_target_format_headline  (const OlivineTarget *target);
const char        *olivine_target_format_kind      (OlivineTargetKind    kind);
char              *olivine_target_format_reason    (const OlivineTarget *target);
char              *olivine_upper_level_format_line (const OlivineTarget *level);

G_END_DECLS
