/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Foods as reference counted values.
 *
 * A food is filled in by whoever made it and not changed once it is shared; to
 * change one, copy it.
 */

#include "config.h"

#include "olivine-food.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-nicks.h"

G_DEFINE_BOXED_TYPE (OlivineFood, olivine_food, olivine_food_ref, olivine_food_unref)

static const char *const processing_nicks[] = {
  [OLIVINE_PROCESSING_UNKNOWN] = "",
  [OLIVINE_PROCESSING_WHOLE] = "whole",
  [OLIVINE_PROCESSING_CULINARY] = "culinary",
  [OLIVINE_PROCESSING_PROCESSED] = "processed",
  [OLIVINE_PROCESSING_ULTRA] = "ultra-processed",
  NULL,
};

/**
 * olivine_food_new:
 * @id: its identity in all catalogues, "core:almonds", "my:…"; may be empty for
 *   a food that is not saved yet
 * @name: its name
 *
 * Makes a food of which nothing but the name is known.
 *
 * Returns: (transfer full): a new food
 */
OlivineFood *
olivine_food_new (const char *id,
                  const char *name)
{
  OlivineFood *food = NULL;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  food = g_new0 (OlivineFood, 1);
  g_atomic_ref_count_init (&food->ref_count);
  food->id = g_strdup (id);
  food->name = g_strdup (name);
  food->group = g_strdup ("");
  food->form = g_strdup ("");
  food->brand = g_strdup ("");
  food->source = g_strdup ("");
  food->source_id = g_strdup ("");
  food->magnesium_n = -1;
  food->magnesium_alt_mg = NAN;
  olivine_nutrients_init (&food->per_100g);
  food->keywords = g_strdup ("");
  food->portions = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_portion_free);
  food->servings = NAN;
  food->cooked_g = NAN;
  return food;
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
copy_lists (OlivineFood       *copy,
            const OlivineFood *food)
{
  for (guint i = 0; i < food->portions->len; i++)
    g_ptr_array_add (copy->portions, olivine_portion_copy (food->portions->pdata[i]));

  if (food->ingredients == NULL)
    return;

  copy->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);
  for (guint i = 0; i < food->ingredients->len; i++)
    g_ptr_array_add (copy->ingredients, olivine_ingredient_copy (food->ingredients->pdata[i]));
}

/**
 * olivine_food_copy:
 * @food: a food
 *
 * Returns: (transfer full): a food of its own with the same facts, to be changed
 */
OlivineFood *
olivine_food_copy (const OlivineFood *food)
{
  OlivineFood *copy = NULL;

  g_return_val_if_fail (food != NULL, NULL);

  copy = olivine_food_new (food->id, food->name);
  set_text (&copy->group, food->group);
  set_text (&copy->form, food->form);
  copy->processing = food->processing;
  set_text (&copy->brand, food->brand);
  set_text (&copy->source, food->source);
  set_text (&copy->source_id, food->source_id);
  copy->magnesium_n = food->magnesium_n;
  copy->magnesium_alt_mg = food->magnesium_alt_mg;
  copy->per_100g = food->per_100g;
  set_text (&copy->english_name, food->english_name);
  set_text (&copy->keywords, food->keywords);
  copy->servings = food->servings;
  copy->cooked_g = food->cooked_g;
  copy->favourite = food->favourite;
  copy_lists (copy, food);
  return copy;
}

/**
 * olivine_food_ref:
 * @food: a food
 *
 * Returns: (transfer full): @food, with one more owner
 */
OlivineFood *
olivine_food_ref (OlivineFood *food)
{
  g_return_val_if_fail (food != NULL, NULL);

  g_atomic_ref_count_inc (&food->ref_count);
  return food;
}

/**
 * olivine_food_unref:
 * @food: (transfer full): a food
 *
 * Gives up a share of @food; the last owner frees it.
 */
void
olivine_food_unref (OlivineFood *food)
{
  g_return_if_fail (food != NULL);

  if (!g_atomic_ref_count_dec (&food->ref_count))
    return;

  g_free (food->id);
  g_free (food->name);
  g_free (food->group);
  g_free (food->form);
  g_free (food->brand);
  g_free (food->source);
  g_free (food->source_id);
  g_free (food->english_name);
  g_free (food->keywords);
  g_clear_pointer (&food->portions, g_ptr_array_unref);
  g_clear_pointer (&food->ingredients, g_ptr_array_unref);
  g_free (food);
}

/**
 * olivine_food_get_english_name:
 * @food: a food
 *
 * A portion that is one piece of a food goes by the food's English name: two eggs are two
 * of the portion "egg", whatever eggs are called on the screen.
 *
 * Returns: (transfer none): the name in the tables; of any other food its only one
 */
const char *
olivine_food_get_english_name (const OlivineFood *food)
{
  g_return_val_if_fail (food != NULL, NULL);

  return food->english_name != NULL ? food->english_name : food->name;
}

/**
 * olivine_food_is_own:
 * @food: a food
 *
 * Returns: whether the person made it, and so may change it
 */
gboolean
olivine_food_is_own (const OlivineFood *food)
{
  g_return_val_if_fail (food != NULL, FALSE);

  return g_str_has_prefix (food->id, "my:");
}

/**
 * olivine_food_is_recipe:
 * @food: a food
 *
 * Returns: whether its facts come from ingredients
 */
gboolean
olivine_food_is_recipe (const OlivineFood *food)
{
  g_return_val_if_fail (food != NULL, FALSE);

  return food->ingredients != NULL;
}

/**
 * olivine_processing_to_nick:
 * @processing: how far a food was processed
 *
 * Returns: (transfer none): "whole", "culinary", "processed", "ultra-processed",
 *   or an empty text for unknown
 */
const char *
olivine_processing_to_nick (OlivineProcessing processing)
{
  g_return_val_if_fail (processing <= OLIVINE_PROCESSING_ULTRA, "");

  return processing_nicks[processing];
}

/**
 * olivine_processing_from_nick:
 * @nick: (nullable): a word of olivine_processing_to_nick(); empty is unknown
 * @processing: (out): how far a food was processed
 * @error: return location for an error
 *
 * Reads a degree of processing.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: whether @nick is known
 */
gboolean
olivine_processing_from_nick (const char         *nick,
                              OlivineProcessing  *processing,
                              GError            **error)
{
  int position = 0;

  g_return_val_if_fail (processing != NULL, FALSE);

  if (!olivine_nicks_find (processing_nicks,
                           _("“{word}” is not a known degree of processing. Use one of: "
                             "{choices}."),
                           nick, &position, error))
    return FALSE;

  *processing = (OlivineProcessing) position;
  return TRUE;
}
