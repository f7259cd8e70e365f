/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Column lists, written once per table.  Private to the store. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OLIVINE_NUTRIENT_COLUMNS \
  "magnesium_mg", "potassium_mg", "phosphorus_mg", "calcium_mg", "sodium_mg", \
  "energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g"

char *olivine_sql_list (const char *const *columns,
                        const char        *pattern);

G_END_DECLS
