/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The nutrients of a food being edited, as its label states them. */

#pragma once

#include <adwaita.h>

#include "olivine-food.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_NUTRIENT_FORM (olivine_nutrient_form_get_type ())
G_DECLARE_FINAL_TYPE (OlivineNutrientForm, olivine_nutrient_form, OLIVINE, NUTRIENT_FORM,
                      AdwPreferencesGroup)

/* Signal changed (): something was typed or switched. */
void     olivine_nutrient_form_load (OlivineNutrientForm    *self,
                                     const OlivineNutrients *per_100g);
gboolean olivine_nutrient_form_read (OlivineNutrientForm    *self,
                                     GPtrArray              *portions,
                                     OlivineNutrients       *per_100g);

G_END_DECLS
