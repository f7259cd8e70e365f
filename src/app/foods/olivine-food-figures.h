/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The magnesium of a food in large figures: per 100 g and per chosen portion. */

#pragma once

#include <adwaita.h>

#include "olivine-food.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOOD_FIGURES (olivine_food_figures_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFoodFigures, olivine_food_figures, OLIVINE, FOOD_FIGURES, AdwBin)

/* Signal portion-changed (): another portion was chosen. */
void                  olivine_food_figures_show        (OlivineFoodFigures *self,
                                                        OlivineFood        *food);
const OlivinePortion *olivine_food_figures_get_portion (OlivineFoodFigures *self);

G_END_DECLS
