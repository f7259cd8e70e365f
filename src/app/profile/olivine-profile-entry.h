/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A key of the profile that is typed, or the usual times of one of its medicines. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"
#include "olivine-error-row.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PROFILE_ENTRY (olivine_profile_entry_get_type ())
G_DECLARE_FINAL_TYPE (OlivineProfileEntry, olivine_profile_entry, OLIVINE, PROFILE_ENTRY,
                      AdwEntryRow)

/* Properties "key" (string), "medicine" (string, or NULL: its usual times are typed),
 * "error-row" (OlivineErrorRow), "context" (OlivineContext). */
gboolean olivine_profile_entry_flush (OlivineProfileEntry *self);
gboolean olivine_profile_entry_check (OlivineProfileEntry *self,
                                      OlivinePerson       *person,
                                      OlivineDate          today);

G_END_DECLS
