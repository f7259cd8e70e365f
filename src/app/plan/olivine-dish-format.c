/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a dish would do to its day, as figures against the target and the limits, and
 * a word where something would be over.
 */

#include "config.h"

#include "olivine-dish-format.h"

#include <glib/gi18n.h>

#include "olivine-format.h"
#include "olivine-plan-verdict.h"

#define ONE_SERVING 1000

/* "431 of 420 mg", "at least 431 mg" */
static char *
format_of (gint64      amount,
           gboolean    at_least,
           gint64      mark,
           const char *unit)
{
  g_autofree char *number = NULL;
  g_autofree char *of = NULL;

  if (mark == OLIVINE_UNKNOWN)
    return olivine_format_amount (amount, unit, at_least);

  number = olivine_format_number (amount);
  of = olivine_format_number (mark);
  if (at_least)
    /* Translators: an amount, the target or limit, the unit, as in "at least 437 of 420 mg" */
    return g_strdup_printf (C_("amount", "at least %s of %s %s"), number, of, unit);

  /* Translators: an amount, the target or limit, the unit, as in "437 of 420 mg" */
  return g_strdup_printf (C_("amount", "%s of %s %s"), number, of, unit);
}

/**
 * olivine_dish_format_name:
 * @dish: the name of a dish
 * @servings: how much of it, in thousandths of a serving
 *
 * Returns: (transfer full): "Bean chilli ×1½"; the portion only where it is not 1
 */
char *
olivine_dish_format_name (const char *dish,
                          gint64      servings)
{
  g_autofree char *portion = NULL;

  if (servings == ONE_SERVING)
    return g_strdup (dish);

  portion = olivine_format_quantity (servings, NULL);
  /* Translators: a dish and how many servings of it, as in "Bean chilli ×1½" */
  return g_strdup_printf (C_("dish and portion", "%s\u00a0×%s"), dish, portion);
}

static void
append_limit (GString                *text,
              const OlivinePlanDay   *day,
              const OlivineDishOffer *offer,
              OlivineNutrient         nutrient)
{
  gint64 limit = day->maximum.thousandths[nutrient];
  g_autofree char *amount = NULL;

  if (limit == OLIVINE_UNKNOWN)
    return;

  amount = format_of (offer->totals.thousandths[nutrient], (offer->unknown & 1u << nutrient) != 0,
                      limit, olivine_nutrient_get_unit (nutrient));
  /* Translators: a nutrient and how much of it, as in "Potassium 2,310 of 2,400 mg" */
  g_string_append_printf (text, C_("nutrient of a day", " · %s %s"),
                          olivine_format_nutrient (nutrient), amount);
}

/**
 * olivine_dish_format_day:
 * @offers: some offers
 * @offer: one of them
 *
 * Returns: (transfer full): the day with it: "Day 431 of 420 mg · Potassium 2,310 of
 *   2,400 mg"
 */
char *
olivine_dish_format_day (const OlivineDishOffers *offers,
                         const OlivineDishOffer  *offer)
{
  const OlivinePlanDay *day = NULL;
  gboolean at_least = FALSE;
  g_autofree char *magnesium = NULL;
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (offers != NULL && offer != NULL, g_string_free (text, FALSE));

  day = &g_array_index (offers->problem->days, OlivinePlanDay, 0);
  at_least = offer->magnesium_mg == OLIVINE_UNKNOWN
             || (day->fixed_unknown & 1u << OLIVINE_NUTRIENT_MAGNESIUM) != 0;
  magnesium = format_of (offer->totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], at_least,
                         day->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], "mg");
  /* Translators: how much magnesium a day has with a dish, as in "Day 431 of 420 mg" */
  g_string_append_printf (text, _("Day %s"), magnesium);
  for (guint i = 0; i < OLIVINE_N_PLAN_LIMITS; i++)
    append_limit (text, day, offer, olivine_plan_limit_nutrient (i));

  return g_string_free (text, FALSE);
}

static void
append_word (GString *text,
             char    *word)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", word);
  g_free (word);
}

/**
 * olivine_dish_format_warning:
 * @offers: some offers
 * @offer: one of them
 *
 * Returns: (transfer full): what would be over its limit or come again too soon; empty
 *   when nothing would
 */
char *
olivine_dish_format_warning (const OlivineDishOffers *offers,
                             const OlivineDishOffer  *offer)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (offers != NULL && offer != NULL, g_string_free (text, FALSE));

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if ((offer->over & 1u << i) != 0)
      /* Translators: %s is a nutrient */
      append_word (text, g_strdup_printf (_("%s over the limit"),
                                          olivine_format_nutrient ((OlivineNutrient) i)));
    else if ((offer->unknown & 1u << i) != 0)
      /* Translators: %s is a nutrient */
      append_word (text, g_strdup_printf (_("%s not fully known"),
                                          olivine_format_nutrient ((OlivineNutrient) i)));
  if (offer->repeats == OLIVINE_PLAN_REPEAT_NEXT_DAY)
    append_word (text, g_strdup (_("also on the day beside")));
  else if (offer->repeats == OLIVINE_PLAN_REPEAT_TOO_OFTEN)
    append_word (text, g_strdup (_("often this week already")));
  if ((offer->dish->meals & 1u << offers->meal) == 0)
    append_word (text, g_strdup (_("usually for another meal")));
  if (offer->dish->liking < 0)
    append_word (text, g_strdup (_("not to be offered")));

  return g_string_free (text, FALSE);
}

/**
 * olivine_dish_format_sentence:
 * @offers: some offers
 * @offer: one of them
 *
 * Returns: (transfer full): all of it for assistive tools
 */
char *
olivine_dish_format_sentence (const OlivineDishOffers *offers,
                              const OlivineDishOffer  *offer)
{
  g_autofree char *name = olivine_dish_format_name (offer->dish->name, offer->servings);
  g_autofree char *figure = olivine_format_amount (offer->magnesium_mg, "mg", FALSE);
  g_autofree char *day = olivine_dish_format_day (offers, offer);
  g_autofree char *warning = olivine_dish_format_warning (offers, offer);
  const char *favourite = offer->dish->liking > 0 ? C_("dish, spoken", ", favourite") : "";

  if (*warning == '\0')
    /* Translators: a dish, ", favourite" or nothing, its magnesium, the day with it */
    return g_strdup_printf (_("%s%s, %s. %s"), name, favourite, figure, day);

  /* Translators: a dish, ", favourite" or nothing, its magnesium, the day with it, what
   * speaks against it */
  return g_strdup_printf (_("%s%s, %s. %s. %s"), name, favourite, figure, day, warning);
}
