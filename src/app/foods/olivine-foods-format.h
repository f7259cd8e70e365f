/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the Foods page says about a food: pure functions of the food alone. */

#pragma once

#include "olivine-catalogue.h"

G_BEGIN_DECLS

const char *const *olivine_foods_groups          (void);
const char        *olivine_foods_sort_name       (OlivineFoodSort        sort);

/* Milligrams of magnesium in the measure that @sort compares; NAN when it is not known. */
double             olivine_food_figure_mg        (const OlivineFood     *food,
                                                  OlivineFoodSort        sort);
char              *olivine_food_format_figure    (const OlivineFood     *food,
                                                  OlivineFoodSort        sort);
char              *olivine_food_format_subtitle  (const OlivineFood     *food);
char              *olivine_food_format_sentence  (const OlivineFood     *food,
                                                  OlivineFoodSort        sort);
char              *olivine_food_format_minerals  (const OlivineFood     *food);
char              *olivine_food_format_kind      (const OlivineFood     *food);
char              *olivine_food_format_portion   (const OlivinePortion  *portion);
char              *olivine_food_format_per_grams (const OlivineFood     *food,
                                                  OlivineNutrient        nutrient,
                                                  double                 grams);
char              *olivine_food_format_source    (const OlivineFood     *food);
char              *olivine_food_format_evidence  (const OlivineFood     *food);
char              *olivine_food_format_alternative (const OlivineFood   *food);
char              *olivine_recipe_format_serving (GPtrArray             *ingredients,
                                                  double                 servings);

G_END_DECLS
