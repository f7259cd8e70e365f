/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One column of a table: what is in it, and what that means. */

#pragma once

#include <adwaita.h>

#include "olivine-mapping.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_MAPPING_ROW (olivine_mapping_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivineMappingRow, olivine_mapping_row, OLIVINE, MAPPING_ROW,
                      AdwPreferencesRow)

/* Signal changed (): it means something else. */
GtkWidget      *olivine_mapping_row_new         (const char        *column,
                                                 const char        *values,
                                                 OlivineMeaning     meaning);
const char     *olivine_mapping_row_get_column  (OlivineMappingRow *self);
OlivineMeaning  olivine_mapping_row_get_meaning (OlivineMappingRow *self);
void            olivine_mapping_row_set_meaning (OlivineMappingRow *self,
                                                 OlivineMeaning     meaning);

G_END_DECLS
