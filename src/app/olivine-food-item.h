/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A food in a list model. */

#pragma once

#include <glib-object.h>

#include "olivine-food.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOOD_ITEM (olivine_food_item_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFoodItem, olivine_food_item, OLIVINE, FOOD_ITEM, GObject)

OlivineFoodItem *olivine_food_item_new      (OlivineFood     *food);
OlivineFood     *olivine_food_item_get_food (OlivineFoodItem *self);

G_END_DECLS
