/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the columns of a table mean that no format knows, with its first rows as they
 * would be read. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"
#include "olivine-mapping.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_MAPPING_VIEW (olivine_mapping_view_get_type ())
G_DECLARE_FINAL_TYPE (OlivineMappingView, olivine_mapping_view, OLIVINE, MAPPING_VIEW, AdwBin)

/* Property "is-complete" (boolean): date and food are known, nothing is said twice. */
void            olivine_mapping_view_show        (OlivineMappingView   *self,
                                                  OlivineContext       *context,
                                                  GPtrArray            *header,
                                                  GPtrArray            *rows,
                                                  const OlivineMapping *mapping);
OlivineMapping *olivine_mapping_view_dup_mapping (OlivineMappingView   *self);

G_END_DECLS
