/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Everything that is known of one food, and what can be done with it. */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOOD_PAGE (olivine_food_page_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFoodPage, olivine_food_page, OLIVINE, FOOD_PAGE, OlivineContextBin)

/* Property "context" (OlivineContext). */
void         olivine_food_page_show_food   (OlivineFoodPage *self,
                                            OlivineFood     *food);
OlivineFood *olivine_food_page_get_food    (OlivineFoodPage *self);

G_END_DECLS
