/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A dish as a reference counted value, and what follows from its ingredients.
 *
 * Ingredients are added and the dish is finished by whoever made it; after that
 * it is shared and not changed.
 */

#include "config.h"

#include "olivine-dish.h"

#include <glib/gi18n.h>

#include "olivine-core-error.h"

#define MAX_SERVINGS 1000.0
#define MAX_SERVING_G 3000.0

G_DEFINE_BOXED_TYPE (OlivineDish, olivine_dish, olivine_dish_ref, olivine_dish_unref)

/**
 * olivine_dish_new:
 * @id: its identity, "dish:lentil-soup" or "my:…"
 * @name: its name
 *
 * Makes a dish of one serving without ingredients.
 *
 * Returns: (transfer full): a new dish
 */
OlivineDish *
olivine_dish_new (const char *id,
                  const char *name)
{
  OlivineDish *dish = NULL;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  dish = g_new0 (OlivineDish, 1);
  g_atomic_ref_count_init (&dish->ref_count);
  dish->id = g_strdup (id);
  dish->name = g_strdup (name);
  dish->servings = 1.0;
  dish->method = g_strdup ("");
  dish->keywords = g_strdup ("");
  dish->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);
  return dish;
}

/**
 * olivine_dish_ref:
 * @dish: a dish
 *
 * Returns: (transfer full): @dish, with one more owner
 */
OlivineDish *
olivine_dish_ref (OlivineDish *dish)
{
  g_return_val_if_fail (dish != NULL, NULL);

  g_atomic_ref_count_inc (&dish->ref_count);
  return dish;
}

/**
 * olivine_dish_unref:
 * @dish: (transfer full): a dish
 *
 * Gives up a share of @dish; the last owner frees it.
 */
void
olivine_dish_unref (OlivineDish *dish)
{
  g_return_if_fail (dish != NULL);

  if (!g_atomic_ref_count_dec (&dish->ref_count))
    return;

  g_free (dish->id);
  g_free (dish->name);
  g_free (dish->method);
  g_free (dish->keywords);
  g_ptr_array_unref (dish->ingredients);
  g_free (dish);
}

/**
 * olivine_dish_add_ingredient:
 * @dish: a dish that is not finished yet
 * @ingredient: (transfer full): what is put in, for all servings
 * @contains: what that food contains, the first twelve of #OlivineTag;
 *   %OLIVINE_TAG_UNKNOWN when it is not known
 * @food_group: (nullable): the food's group, as in the catalogue
 *
 * Adds an ingredient to a dish.
 */
void
olivine_dish_add_ingredient (OlivineDish       *dish,
                             OlivineIngredient *ingredient,
                             OlivineTags        contains,
                             const char        *food_group)
{
  g_return_if_fail (dish != NULL);
  g_return_if_fail (ingredient != NULL);

  dish->tags |= contains & OLIVINE_TAGS_CONTAINED;
  olivine_plates_add_grams (dish->plate_g, food_group, ingredient->grams);
  g_ptr_array_add (dish->ingredients, ingredient);
}

static gboolean
check_ingredients (const OlivineDish  *dish,
                   GError            **error)
{
  if (dish->ingredients->len == 0)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("“%s” has no ingredients. Add at least one."), dish->name);
      return FALSE;
    }

  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = dish->ingredients->pdata[i];

      if (ingredient->grams != OLIVINE_UNKNOWN && ingredient->grams > 0)
        continue;
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("The weight of the ingredient “%s” of “%s” is not known. Give it in grams."),
                   ingredient->food, dish->name);
      return FALSE;
    }

  return TRUE;
}

static gint64
sum_grams (const OlivineDish *dish)
{
  gint64 sum = 0;

  for (guint i = 0; i < dish->ingredients->len; i++)
    sum += ((const OlivineIngredient *) dish->ingredients->pdata[i])->grams;

  return sum;
}

static gboolean
check_servings (const OlivineDish  *dish,
                GError            **error)
{
  if (!(dish->servings > 0.0 && dish->servings <= MAX_SERVINGS))
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("“%s” needs a number of servings above 0, 1000 at most."), dish->name);
      return FALSE;
    }
  if (olivine_thousandths_to_double (sum_grams (dish)) / dish->servings > MAX_SERVING_G)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("A serving of “%s” weighs more than 3 kg. Check its servings and amounts."),
                   dish->name);
      return FALSE;
    }

  return TRUE;
}

/* How much an ingredient counts for the share: its energy, or its weight as soon
 * as one ingredient does not know its energy. */
static double
weight_in_share (const OlivineIngredient *ingredient,
                 gboolean                 by_grams)
{
  return (double) (by_grams ? ingredient->grams
                            : ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY]);
}

static gboolean
knows_energy (const OlivineDish *dish)
{
  gint64 sum = 0;

  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = dish->ingredients->pdata[i];
      gint64 energy = ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY];

      if (energy == OLIVINE_UNKNOWN)
        return FALSE;
      sum += energy;
    }

  return sum > 0;
}

static double
compute_whole_share (const OlivineDish *dish)
{
  gboolean by_grams = !knows_energy (dish);
  double whole = 0.0;
  double all = 0.0;

  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = dish->ingredients->pdata[i];
      double weight = weight_in_share (ingredient, by_grams);

      all += weight;
      if (ingredient->processing == OLIVINE_PROCESSING_WHOLE)
        whole += weight;
    }

  return whole / all;
}

/**
 * olivine_dish_finish:
 * @dish: a dish with its servings and all its ingredients, not shared yet
 * @error: return location for an error
 *
 * Checks a dish and works out from its ingredients what it contains, which
 * groups of foods it brings (8 g a serving or more), and the share of its energy
 * that comes from whole foods: by weight where an energy is not known.
 *
 * Errors: %OLIVINE_CORE_ERROR_RANGE for no ingredients, an ingredient without
 * weight, servings that cannot be, or a serving of more than 3 kg.
 *
 * Returns: whether @dish can be planned
 */
gboolean
olivine_dish_finish (OlivineDish  *dish,
                     GError      **error)
{
  g_return_val_if_fail (dish != NULL, FALSE);

  if (!check_ingredients (dish, error) || !check_servings (dish, error))
    return FALSE;

  dish->tags = olivine_tags_of_dish (dish->tags);
  dish->plates = olivine_plates_from_grams (dish->plate_g, dish->servings);
  dish->whole_share = compute_whole_share (dish);
  return TRUE;
}

/**
 * olivine_dish_is_main:
 * @dish: a dish
 *
 * Returns: whether it is for lunch or dinner: then it is not planned on two days
 *   that follow each other
 */
gboolean
olivine_dish_is_main (const OlivineDish *dish)
{
  g_return_val_if_fail (dish != NULL, FALSE);

  return (dish->meals & (1u << OLIVINE_MEAL_LUNCH | 1u << OLIVINE_MEAL_DINNER)) != 0;
}
