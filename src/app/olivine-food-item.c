/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-food-item.h"

struct _OlivineFoodItem {
  GObject      parent_instance;
  OlivineFood *food;
};

G_DEFINE_FINAL_TYPE (OlivineFoodItem, olivine_food_item, G_TYPE_OBJECT)

static void
olivine_food_item_finalize (GObject *object)
{
  OlivineFoodItem *self = OLIVINE_FOOD_ITEM (object);

  g_clear_pointer (&self->food, olivine_food_unref);
  G_OBJECT_CLASS (olivine_food_item_parent_class)->finalize (object);
}

static void
olivine_food_item_class_init (OlivineFoodItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = olivine_food_item_finalize;
}

static void
olivine_food_item_init (OlivineFoodItem *self)
{
}

/**
 * olivine_food_item_new:
 * @food: (transfer none): a food that will not be changed any more
 *
 * Returns: (transfer full): the item
 */
OlivineFoodItem *
olivine_food_item_new (OlivineFood *food)
{
  OlivineFoodItem *self = g_object_new (OLIVINE_TYPE_FOOD_ITEM, NULL);

  self->food = olivine_food_ref (food);
  return self;
}

/**
 * olivine_food_item_get_food:
 * @self: the item
 *
 * Returns: (transfer none): its food
 */
OlivineFood *
olivine_food_item_get_food (OlivineFoodItem *self)
{
  g_return_val_if_fail (OLIVINE_IS_FOOD_ITEM (self), NULL);

  return self->food;
}
