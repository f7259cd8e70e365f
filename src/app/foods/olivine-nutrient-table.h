/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The ten nutrients of a food, per 100 g and per portion. */

#pragma once

#include <adwaita.h>

#include "olivine-food.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_NUTRIENT_TABLE (olivine_nutrient_table_get_type ())
G_DECLARE_FINAL_TYPE (OlivineNutrientTable, olivine_nutrient_table, OLIVINE, NUTRIENT_TABLE, AdwBin)

void olivine_nutrient_table_show (OlivineNutrientTable  *self,
                                  const OlivineFood     *food,
                                  const OlivinePortion  *portion);

G_END_DECLS
