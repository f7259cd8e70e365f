/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From what is typed into the food editor to figures, and back. */

#pragma once

#include "olivine-portion.h"

G_BEGIN_DECLS

gboolean  olivine_draft_read_number   (const char      *text,
                                       double          *number,
                                       GError         **error);
gboolean  olivine_draft_read_nutrient (const char      *text,
                                       double           basis_g,
                                       double          *per_100g,
                                       GError         **error);
gboolean  olivine_draft_read_portion  (const char      *quantity,
                                       const char      *unit,
                                       const char      *grams,
                                       OlivinePortion **portion,
                                       GError         **error);
char     *olivine_draft_write_number  (double           number);

G_END_DECLS
