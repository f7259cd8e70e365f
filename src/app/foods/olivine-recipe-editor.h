/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making or changing a recipe: what goes in, and how many servings come out. */

#pragma once

#include "olivine-draft-editor.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_RECIPE_EDITOR (olivine_recipe_editor_get_type ())
G_DECLARE_FINAL_TYPE (OlivineRecipeEditor, olivine_recipe_editor, OLIVINE, RECIPE_EDITOR,
                      OlivineDraftEditor)

/* Property "context" (OlivineContext).
 * Signal closed (const char *saved_id): done; the id is NULL when nothing was saved. */
void     olivine_recipe_editor_edit      (OlivineRecipeEditor  *self,
                                          const OlivineFood    *recipe);
gboolean olivine_recipe_editor_get_dirty (OlivineRecipeEditor  *self);

G_END_DECLS
