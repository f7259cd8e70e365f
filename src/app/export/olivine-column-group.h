/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which columns of a table are wanted. */

#pragma once

#include <adwaita.h>

#include "olivine-export.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_COLUMN_GROUP (olivine_column_group_get_type ())
G_DECLARE_FINAL_TYPE (OlivineColumnGroup, olivine_column_group, OLIVINE, COLUMN_GROUP,
                      AdwPreferencesGroup)

/* Signal changed (): which are wanted. */
void  olivine_column_group_set_kind    (OlivineColumnGroup *self,
                                        OlivineExportKind   kind);
GStrv olivine_column_group_dup_columns (OlivineColumnGroup *self);
guint olivine_column_group_count       (OlivineColumnGroup *self);

G_END_DECLS
