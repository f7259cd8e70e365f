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

/* When it was eaten, in a sentence of its own for each meal: words agree with it. */
typedef enum {
  OFFERED_USUAL,
  OFFERED_YESTERDAY,
  OFFERED_DAY_BEFORE,
  N_OFFERED,
} Offered;

static const char *const meal_names[N_OFFERED][OLIVINE_MEAL_SNACK + 1] = {
  [OFFERED_USUAL] = {
    [OLIVINE_MEAL_BREAKFAST] = N_("Usual breakfast"),
    [OLIVINE_MEAL_LUNCH] = N_("Usual lunch"),
    [OLIVINE_MEAL_DINNER] = N_("Usual dinner"),
    [OLIVINE_MEAL_SNACK] = N_("Usual snacks"),
  },
  [OFFERED_YESTERDAY] = {
    [OLIVINE_MEAL_BREAKFAST] = N_("Yesterday’s breakfast"),
    [OLIVINE_MEAL_LUNCH] = N_("Yesterday’s lunch"),
    [OLIVINE_MEAL_DINNER] = N_("Yesterday’s dinner"),
    [OLIVINE_MEAL_SNACK] = N_("Yesterday’s snacks"),
  },
  [OFFERED_DAY_BEFORE] = {
    [OLIVINE_MEAL_BREAKFAST] = N_("Breakfast of the day before"),
    [OLIVINE_MEAL_LUNCH] = N_("Lunch of the day before"),
    [OLIVINE_MEAL_DINNER] = N_("Dinner of the day before"),
    [OLIVINE_MEAL_SNACK] = N_("Snacks of the day before"),
  },
};

static Offered
get_offered (const OlivineMealOffer *offer,
             OlivineDate             today)
{
  if (offer->is_usual)
    return OFFERED_USUAL;

  return olivine_date_days_between (offer->from, today) == 1 ? OFFERED_YESTERDAY
                                                             : OFFERED_DAY_BEFORE;
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
  const char *name = NULL;

  g_return_val_if_fail (offer != NULL, NULL);

  name = meal_names[get_offered (offer, today)][offer->meal];

  return name != NULL ? _(name) : "";
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
