/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Names of the last import that no catalogue knows: foods of one's own are made of them
 * with one press. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOREIGN_GROUP (olivine_foreign_group_get_type ())
G_DECLARE_FINAL_TYPE (OlivineForeignGroup, olivine_foreign_group, OLIVINE, FOREIGN_GROUP,
                      AdwPreferencesGroup)

void olivine_foreign_group_show (OlivineForeignGroup *self,
                                 OlivineContext      *context,
                                 GPtrArray           *foods,
                                 GPtrArray           *changes);

G_END_DECLS
