/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether the facts of a food can be true.
 *
 * What cannot be is refused; what is only unlikely comes last and has an error
 * code of its own, so that a person can confirm it.
 */

#include "config.h"

#include "olivine-food.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"

#define MAX_NAME_LENGTH 200
#define MAX_MG_PER_100G 100000.0
#define LIKELY_MAGNESIUM_MG_PER_100G 1000.0

/* 100 g of food hold 100 g of protein, carbohydrate and fat at most; tables
 * round each and take carbohydrate as a difference, hence the allowance. */
#define MAX_MACROS_G_PER_100G 105.0

/* Pure fat has about 900 kcal in 100 g; laboratories report up to 902. */
#define MAX_KCAL_PER_100G 950.0

static gboolean
refuse (GError           **error,
        OlivineCoreError   code,
        const char        *message)
{
  g_set_error_literal (error, OLIVINE_CORE_ERROR, code, message);
  return FALSE;
}

static gboolean
check_name (const OlivineFood  *food,
            GError            **error)
{
  g_autofree char *name = NULL;

  if (!g_utf8_validate (food->name, -1, NULL))
    return refuse (error, OLIVINE_CORE_ERROR_INVALID,
                   _("The name of the food is not valid text. Type it again."));

  name = g_strstrip (g_strdup (food->name));
  if (*name == '\0')
    return refuse (error, OLIVINE_CORE_ERROR_INVALID, _("The food has no name. Give it one."));
  if (g_utf8_strlen (name, -1) > MAX_NAME_LENGTH)
    return refuse (error, OLIVINE_CORE_ERROR_INVALID,
                   _("The name of the food is longer than 200 characters. Shorten it."));
  return TRUE;
}

static double
max_per_100g (OlivineNutrient nutrient)
{
  if (nutrient == OLIVINE_NUTRIENT_ENERGY)
    return MAX_KCAL_PER_100G;

  return nutrient < OLIVINE_NUTRIENT_ENERGY ? MAX_MG_PER_100G : MAX_MACROS_G_PER_100G;
}

static gboolean
check_nutrient (const OlivineFood  *food,
                OlivineNutrient     nutrient,
                GError            **error)
{
  double amount = food->per_100g.amount[nutrient];
  g_autofree char *text = NULL;

  if (isnan (amount) || (amount >= 0.0 && amount <= max_per_100g (nutrient)))
    return TRUE;

  text = olivine_double_to_text (amount);
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
               /* Translators: a nutrient, a food, a number and its unit: "Magnesium: “Almonds”
                * cannot have 500000 mg of it in 100 g." */
               _("%s: “%s” cannot have %s %s of it in 100 g. Give a number from 0 to %g, or "
                 "nothing when it is not known."),
               g_dpgettext2 (NULL, "nutrient", olivine_nutrient_get_name (nutrient)), food->name,
               text,
               olivine_nutrient_get_unit (nutrient), max_per_100g (nutrient));
  return FALSE;
}

static gboolean
check_macros (const OlivineFood  *food,
              GError            **error)
{
  const OlivineNutrient macros[] = {
    OLIVINE_NUTRIENT_PROTEIN, OLIVINE_NUTRIENT_CARBOHYDRATE, OLIVINE_NUTRIENT_FAT,
  };
  double sum_g = 0.0;

  for (gsize i = 0; i < G_N_ELEMENTS (macros); i++)
    if (!isnan (food->per_100g.amount[macros[i]]))
      sum_g += food->per_100g.amount[macros[i]];
  if (sum_g <= MAX_MACROS_G_PER_100G)
    return TRUE;

  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
               _("Protein, carbohydrate and fat of “%s” add up to %.0f g in 100 g. Check that they "
                 "are given per 100 g."), food->name, sum_g);
  return FALSE;
}

static gboolean
check_portions (const OlivineFood  *food,
                GError            **error)
{
  for (guint i = 0; i < food->portions->len; i++)
    {
      const OlivinePortion *portion = food->portions->pdata[i];

      if (isfinite (portion->quantity) && portion->quantity > 0.0
          && isfinite (portion->grams) && portion->grams > 0.0
          && *portion->unit != '\0' && strchr (portion->unit, ';') == NULL)
        continue;
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("The portion “%s” of “%s” needs a name without “;”, a quantity above 0 and a "
                     "weight above 0 g."), portion->unit, food->name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_magnesium_likely (const OlivineFood  *food,
                        GError            **error)
{
  double magnesium_mg = food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM];
  g_autofree char *text = NULL;

  if (isnan (magnesium_mg) || magnesium_mg <= LIKELY_MAGNESIUM_MG_PER_100G)
    return TRUE;

  text = olivine_double_to_text (magnesium_mg);
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY,
               _("%s mg of magnesium in 100 g of “%s” is more than foods have. Check that it is in "
                 "mg per 100 g, and confirm it if it is right."), text, food->name);
  return FALSE;
}

/**
 * olivine_food_validate:
 * @food: a food
 * @error: return location for an error
 *
 * Checks that the facts of a food can be true: a name of 1 to 200 characters,
 * nutrients that are unknown or not negative and fit into 100 g, portions that
 * weigh something.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID for the name, %OLIVINE_CORE_ERROR_RANGE
 * for a figure that cannot be; %OLIVINE_CORE_ERROR_UNLIKELY, when nothing else
 * is wrong, for more than 1,000 mg of magnesium in 100 g, which is what grams
 * taken for milligrams look like.
 *
 * Returns: whether @food may be saved
 */
gboolean
olivine_food_validate (const OlivineFood  *food,
                       GError            **error)
{
  g_return_val_if_fail (food != NULL, FALSE);

  if (!check_name (food, error))
    return FALSE;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (!check_nutrient (food, (OlivineNutrient) i, error))
      return FALSE;

  return check_macros (food, error)
         && check_portions (food, error)
         && check_magnesium_likely (food, error);
}
