/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What goes into a recipe being edited. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_INGREDIENT_FORM (olivine_ingredient_form_get_type ())
G_DECLARE_FINAL_TYPE (OlivineIngredientForm, olivine_ingredient_form, OLIVINE, INGREDIENT_FORM,
                      AdwPreferencesGroup)

/* Property "context" (OlivineContext).
 * Signal changed (): an ingredient was added or removed. */
void       olivine_ingredient_form_load            (OlivineIngredientForm  *self,
                                                    GPtrArray              *ingredients);
GPtrArray *olivine_ingredient_form_get_ingredients (OlivineIngredientForm  *self);
gboolean   olivine_ingredient_form_finish          (OlivineIngredientForm  *self,
                                                    GError                **error);

G_END_DECLS
