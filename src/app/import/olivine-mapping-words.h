/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a column can mean, in words: pure functions. */

#pragma once

#include "olivine-mapping.h"

G_BEGIN_DECLS

const char *olivine_meaning_format       (OlivineMeaning         meaning);
const char *olivine_meaning_format_unit  (const char            *unit);
char       *olivine_mapping_format_row   (const OlivineMapping  *mapping,
                                          GPtrArray             *header,
                                          GPtrArray             *cells);
char       *olivine_mapping_format_when  (const OlivineMapping  *mapping,
                                          GPtrArray             *header,
                                          GPtrArray             *cells);
char       *olivine_mapping_format_values (GPtrArray            *rows,
                                          guint                  column);

G_END_DECLS
