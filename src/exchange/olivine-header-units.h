/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The header cells of other apps: "Magnesium (mg)", "Energy (kJ)". */

#pragma once

#include "olivine-nutrient.h"

G_BEGIN_DECLS

gboolean    olivine_header_unit_read       (const char       *cell,
                                            OlivineNutrient  *nutrient,
                                            double           *factor);
const char *olivine_header_unit_find       (const char       *cell,
                                            OlivineNutrient  *nutrient);
const char *olivine_header_unit_get_factor (OlivineNutrient   nutrient,
                                            const char       *unit,
                                            double           *factor);

G_END_DECLS
