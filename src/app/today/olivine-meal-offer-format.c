/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of a whole meal in Add.
 *
 * Its sum is that of the day's sections, so that it says "at least" where they do; of
 * other minerals nothing is told that is known in part only.
 */

#include "config.h"

#include "olivine-meal-offer-format.h"

#include <glib/gi18n.h>

#include "olivine-entry-format.h"
#include "olivine-format.h"
#include "olivine-intake.h"

static const char *
name_usual (OlivineMeal meal)
{
  switch (meal)
    {
    case OLIVINE_MEAL_BREAKFAST:
      return _("Usual breakfast");
    case OLIVINE_MEAL_LUNCH:
      return _("Usual lunch");
    case OLIVINE_MEAL_DINNER:
      return _("Usual dinner");
    case OLIVINE_MEAL_SNACK:
      return _("Usual snacks");
    case OLIVINE_MEAL_NONE:
    default:
      return "";
    }
}

static const char *
name_yesterday (OlivineMeal meal)
{
  switch (meal)
    {
    case OLIVINE_MEAL_BREAKFAST:
      return _("Yesterday’s breakfast");
    case OLIVINE_MEAL_LUNCH:
      return _("Yesterday’s lunch");
    case OLIVINE_MEAL_DINNER:
      return _("Yesterday’s dinner");
    case OLIVINE_MEAL_SNACK:
      return _("Yesterday’s snacks");
    case OLIVINE_MEAL_NONE:
    default:
      return "";
    }
}

static const char *
name_day_before (OlivineMeal meal)
{
  switch (meal)
    {
    case OLIVINE_MEAL_BREAKFAST:
      return _("Breakfast of the day before");
    case OLIVINE_MEAL_LUNCH:
      return _("Lunch of the day before");
    case OLIVINE_MEAL_DINNER:
      return _("Dinner of the day before");
    case OLIVINE_MEAL_SNACK:
      return _("Snacks of the day before");
    case OLIVINE_MEAL_NONE:
    default:
      return "";
    }
}

/**
 * olivine_meal_offer_format_name:
 * @offer: a meal
 * @today: today
 *
 * Returns: (transfer none): "Usual breakfast", "Yesterday’s lunch"
 */
const char *
olivine_meal_offer_format_name (const OlivineMealOffer *offer,
                                OlivineDate             today)
{
  g_return_val_if_fail (offer != NULL, NULL);

  if (offer->is_usual)
    return name_usual (offer->meal);

  return olivine_date_days_between (offer->from, today) == 1 ? name_yesterday (offer->meal)
                                                             : name_day_before (offer->meal);
}

/**
 * olivine_meal_offer_format_foods:
 * @offer: a meal
 *
 * Returns: (transfer full): "Rolled oats, Milk, Chia seeds"
 */
char *
olivine_meal_offer_format_foods (const OlivineMealOffer *offer)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (offer != NULL, NULL);

  for (guint i = 0; i < offer->entries->len; i++)
    g_ptr_array_add (names, ((OlivineEntry *) offer->entries->pdata[i])->food);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

/**
 * olivine_meal_offer_format_figure:
 * @offer: a meal
 *
 * Returns: (transfer full): "96 mg", "at least 96 mg" or "unknown"
 */
char *
olivine_meal_offer_format_figure (const OlivineMealOffer *offer)
{
  OlivineIntake intake;

  g_return_val_if_fail (offer != NULL, NULL);

  olivine_intake_compute (offer->entries, &intake);

  return olivine_entry_format_section_total (&intake);
}

/**
 * olivine_meal_offer_format_minerals:
 * @offer: a meal
 *
 * Returns: (transfer full): its potassium and phosphorus, as olivine_entry_format_minerals()
 */
char *
olivine_meal_offer_format_minerals (const OlivineMealOffer *offer)
{
  OlivineIntake intake;

  g_return_val_if_fail (offer != NULL, NULL);

  olivine_intake_compute (offer->entries, &intake);
  for (guint i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (intake.n_nutrient_unknown[i] > 0)
      intake.totals.thousandths[i] = OLIVINE_UNKNOWN;

  return olivine_entry_format_minerals (&intake.totals);
}

/**
 * olivine_meal_offer_format_understood:
 * @offer: a meal
 *
 * Returns: (transfer full): "Rolled oats, 40 g: 51 mg; Milk, 200 g: 24 mg"
 */
char *
olivine_meal_offer_format_understood (const OlivineMealOffer *offer)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (offer != NULL, NULL);

  for (guint i = 0; i < offer->entries->len; i++)
    g_ptr_array_add (parts, olivine_entry_format_logged (offer->entries->pdata[i]));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("; ", (char **) parts->pdata);
}

/**
 * olivine_meal_offer_format_logged:
 * @offer: a meal that was logged
 *
 * Returns: (transfer full): "Breakfast, 96 mg"
 */
char *
olivine_meal_offer_format_logged (const OlivineMealOffer *offer)
{
  OlivineIntake intake;

  g_return_val_if_fail (offer != NULL, NULL);

  olivine_intake_compute (offer->entries, &intake);

  return olivine_entry_format_section_sentence (olivine_format_meal (offer->meal), &intake);
}
