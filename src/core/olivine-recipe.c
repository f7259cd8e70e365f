/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A recipe's facts, worked out from the snapshots of its ingredients.
 *
 * The ingredients are what they were when the recipe was made: a food that is
 * edited later changes no recipe, and a recipe no past day.
 */

#include "config.h"

#include "olivine-food.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"

#define MAX_SERVINGS 1000.0
#define MAX_RECIPE_G 100000.0

/**
 * olivine_ingredient_new:
 *
 * Returns: (transfer full): an ingredient of which nothing is known
 */
OlivineIngredient *
olivine_ingredient_new (void)
{
  OlivineIngredient *ingredient = g_new0 (OlivineIngredient, 1);

  ingredient->food_id = g_strdup ("");
  ingredient->food = g_strdup ("");
  ingredient->unit = g_strdup ("");
  ingredient->quantity = OLIVINE_UNKNOWN;
  ingredient->grams = OLIVINE_UNKNOWN;
  olivine_snapshot_init (&ingredient->snapshot);
  return ingredient;
}

/**
 * olivine_ingredient_copy:
 * @ingredient: an ingredient
 *
 * Returns: (transfer full): a copy
 */
OlivineIngredient *
olivine_ingredient_copy (const OlivineIngredient *ingredient)
{
  OlivineIngredient *copy = NULL;

  g_return_val_if_fail (ingredient != NULL, NULL);

  copy = g_new (OlivineIngredient, 1);
  *copy = *ingredient;
  copy->food_id = g_strdup (ingredient->food_id);
  copy->food = g_strdup (ingredient->food);
  copy->unit = g_strdup (ingredient->unit);
  return copy;
}

/**
 * olivine_ingredient_free:
 * @ingredient: (transfer full) (nullable): an ingredient
 *
 * Frees an ingredient.
 */
void
olivine_ingredient_free (OlivineIngredient *ingredient)
{
  if (ingredient == NULL)
    return;

  g_free (ingredient->food_id);
  g_free (ingredient->food);
  g_free (ingredient->unit);
  g_free (ingredient);
}

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError     **error,
        const char  *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                                                format, arguments));
  va_end (arguments);
  return FALSE;
}

static gboolean
check_recipe (const OlivineFood  *recipe,
              GError            **error)
{
  if (recipe->ingredients->len == 0)
    return refuse (error, _("“%s” has no ingredients. Add at least one."), recipe->name);
  if (!isnan (recipe->servings)
      && !(recipe->servings > 0.0 && recipe->servings <= MAX_SERVINGS))
    return refuse (error, _("“%s” needs a number of servings above 0, 1000 at most."),
                   recipe->name);
  if (!isnan (recipe->cooked_g) && !(recipe->cooked_g > 0.0 && recipe->cooked_g <= MAX_RECIPE_G))
    return refuse (error, _("The cooked weight of “%s” must be above 0 g, 100 kg at most."),
                   recipe->name);
  return TRUE;
}

/* What went into the pot, in grams. */
static gboolean
sum_raw_weight (const OlivineFood  *recipe,
                double             *raw_g,
                GError            **error)
{
  gint64 sum = 0;

  for (guint i = 0; i < recipe->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = recipe->ingredients->pdata[i];

      if (ingredient->grams == OLIVINE_UNKNOWN || ingredient->grams <= 0)
        return refuse (error,
                       _("The weight of the ingredient “%s” is not known. Give it in grams."),
                       ingredient->food);
      sum += ingredient->grams;
    }

  *raw_g = olivine_thousandths_to_double (sum);
  if (*raw_g > MAX_RECIPE_G)
    return refuse (error, _("The ingredients of “%s” weigh more than 100 kg. Check the amounts."),
                   recipe->name);
  return TRUE;
}

/* The sum of one nutrient, unknown as soon as one ingredient does not know it. */
static double
sum_nutrient (const OlivineFood *recipe,
              OlivineNutrient    nutrient)
{
  gint64 sum = 0;

  for (guint i = 0; i < recipe->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = recipe->ingredients->pdata[i];
      gint64 amount = ingredient->snapshot.thousandths[nutrient];

      if (amount == OLIVINE_UNKNOWN)
        return NAN;
      sum += amount;
    }

  return olivine_thousandths_to_double (sum);
}

/* The most processed ingredient decides; an unknown one leaves it unknown.
 * Oil, salt and sugar are what foods are cooked with and count only alone. */
static OlivineProcessing
most_processed (const OlivineFood *recipe)
{
  OlivineProcessing most = OLIVINE_PROCESSING_UNKNOWN;

  for (guint i = 0; i < recipe->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = recipe->ingredients->pdata[i];

      if (ingredient->processing == OLIVINE_PROCESSING_UNKNOWN)
        return OLIVINE_PROCESSING_UNKNOWN;
      if (ingredient->processing != OLIVINE_PROCESSING_CULINARY)
        most = MAX (most, ingredient->processing);
    }

  return most != OLIVINE_PROCESSING_UNKNOWN ? most : OLIVINE_PROCESSING_CULINARY;
}

/**
 * olivine_recipe_compute:
 * @recipe: a food with ingredients, not shared yet
 * @error: return location for an error
 *
 * Works out a recipe's facts per 100 g from the snapshots of its ingredients,
 * and its portion, one serving.
 *
 * The weight is the cooked weight when it was weighed, else the sum of the
 * ingredients.  A nutrient that any ingredient does not know is unknown.
 * Without a number of servings the whole is one.
 *
 * Errors: %OLIVINE_CORE_ERROR_RANGE for no ingredients, an ingredient without
 * weight, or servings or a weight that cannot be.
 *
 * Returns: whether the facts of @recipe could be worked out; if not it is unchanged
 */
gboolean
olivine_recipe_compute (OlivineFood  *recipe,
                        GError      **error)
{
  double weight_g = NAN;
  double servings;

  g_return_val_if_fail (recipe != NULL, FALSE);
  g_return_val_if_fail (recipe->ingredients != NULL, FALSE);

  if (!check_recipe (recipe, error) || !sum_raw_weight (recipe, &weight_g, error))
    return FALSE;
  if (!isnan (recipe->cooked_g))
    weight_g = recipe->cooked_g;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    recipe->per_100g.amount[i] = sum_nutrient (recipe, (OlivineNutrient) i) / weight_g * 100.0;

  servings = isnan (recipe->servings) ? 1.0 : recipe->servings;
  g_ptr_array_set_size (recipe->portions, 0);
  g_ptr_array_add (recipe->portions, olivine_portion_new (1.0, "serving", weight_g / servings));
  recipe->processing = most_processed (recipe);
  return TRUE;
}
