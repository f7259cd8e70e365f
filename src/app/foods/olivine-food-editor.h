/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making or changing a food of one's own. */

#pragma once

#include "olivine-draft-editor.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOOD_EDITOR (olivine_food_editor_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFoodEditor, olivine_food_editor, OLIVINE, FOOD_EDITOR,
                      OlivineDraftEditor)

/* Property "context" (OlivineContext).
 * Signal closed (const char *saved_id): done; the id is NULL when nothing was saved. */
void     olivine_food_editor_edit      (OlivineFoodEditor  *self,
                                        const OlivineFood  *food);
gboolean olivine_food_editor_get_dirty (OlivineFoodEditor  *self);

G_END_DECLS
