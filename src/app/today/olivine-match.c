/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Decides how much of a food is meant.
 *
 * A number that was typed counts.  Without one it is what was eaten the last
 * time, else the usual portion, else 100 g.  A portion picked from the list
 * stands for itself, unless a bare number was typed beside it.
 */

#include "config.h"

#include "olivine-match.h"

#define FALLBACK_GRAMS 100.0

static const OlivinePortion *
find_portion (const OlivineFood *food,
              const char        *unit)
{
  for (guint i = 0; food->portions != NULL && i < food->portions->len; i++)
    {
      const OlivinePortion *portion = g_ptr_array_index (food->portions, i);

      if (unit == NULL || g_strcmp0 (portion->unit, unit) == 0)
        return portion;
    }

  return NULL;
}

static OlivineLogLine *
line_of_usual (OlivineFood *food)
{
  const OlivinePortion *usual = find_portion (food, NULL);
  OlivineLogLine *line = NULL;

  if (usual != NULL)
    line = olivine_log_line_for_food (food, usual->quantity, usual->unit, NULL);

  return line != NULL ? line : olivine_log_line_for_food (food, FALLBACK_GRAMS, "g", NULL);
}

static OlivineLogLine *
line_of_habit (OlivineFood             *food,
               const OlivineLastAmount *last)
{
  OlivineLogLine *line = NULL;

  if (last != NULL)
    line = olivine_log_line_for_food (food, last->quantity, last->unit, NULL);

  return line != NULL ? line : line_of_usual (food);
}

/* The unit was picked: a bare number counts it, anything else gives way to it. */
static OlivineLogLine *
line_of_picked_unit (OlivineFood                *food,
                     const OlivineQuantityText  *typed,
                     const char                 *unit,
                     GError                    **error)
{
  const OlivinePortion *portion = find_portion (food, unit);
  g_autoptr (OlivineLogLine) usual = NULL;

  if (typed->has_quantity && typed->unit == NULL)
    return olivine_log_line_for_food (food, typed->quantity, unit, error);
  if (portion != NULL)
    return olivine_log_line_for_food (food, portion->quantity, unit, error);
  if (typed->has_quantity && g_strcmp0 (typed->unit, unit) == 0)
    return olivine_log_line_for_food (food, typed->quantity, unit, error);

  usual = line_of_usual (food);

  return olivine_log_line_for_food (food, usual != NULL ? usual->grams : FALLBACK_GRAMS,
                                    unit, error);
}

/**
 * olivine_match_new:
 * @food: a food
 * @typed: the quantity that was typed, and whether there was one
 * @unit: (nullable): a unit of @food that was picked instead of the typed one
 * @last: (nullable): what was eaten of @food the last time
 *
 * Works out how much of @food would be logged.
 *
 * Returns: (transfer full): a match, with a line or with the reason for having none
 */
OlivineMatch *
olivine_match_new (OlivineFood               *food,
                   const OlivineQuantityText *typed,
                   const char                *unit,
                   const OlivineLastAmount   *last)
{
  OlivineMatch *match = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (food != NULL, NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  match = g_new0 (OlivineMatch, 1);
  match->food = olivine_food_ref (food);
  if (unit != NULL)
    match->line = line_of_picked_unit (food, typed, unit, &error);
  else if (typed->has_quantity)
    match->line = olivine_log_line_for_food (food, typed->quantity, typed->unit, &error);
  else
    match->line = line_of_habit (food, last);

  if (match->line == NULL)
    match->problem = g_strdup (error != NULL ? error->message : "");

  return match;
}

/**
 * olivine_match_new_for_line:
 * @line: (transfer full): a food and how much of it
 *
 * Returns: (transfer full): a match that would log @line
 */
OlivineMatch *
olivine_match_new_for_line (OlivineLogLine *line)
{
  OlivineMatch *match = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  match = g_new0 (OlivineMatch, 1);
  match->food = olivine_food_ref (line->food);
  match->line = line;

  return match;
}

/**
 * olivine_match_new_for_offer:
 * @offer: (transfer full): a meal
 * @title: what it is called
 *
 * Returns: (transfer full): a match that would log the whole meal
 */
OlivineMatch *
olivine_match_new_for_offer (OlivineMealOffer *offer,
                             const char       *title)
{
  OlivineMatch *match = NULL;

  g_return_val_if_fail (offer != NULL && title != NULL, NULL);

  match = g_new0 (OlivineMatch, 1);
  match->offer = offer;
  match->title = g_strdup (title);

  return match;
}

/**
 * olivine_match_can_be_logged:
 * @match: (nullable): a match
 *
 * Returns: whether there is a match, and it says what to log and how much of it
 */
gboolean
olivine_match_can_be_logged (const OlivineMatch *match)
{
  return match != NULL && (match->offer != NULL || match->line != NULL);
}

/**
 * olivine_match_free:
 * @match: (transfer full): a match
 *
 * Frees a match.
 */
void
olivine_match_free (OlivineMatch *match)
{
  if (match == NULL)
    return;

  g_clear_pointer (&match->offer, olivine_meal_offer_free);
  g_clear_pointer (&match->title, g_free);
  g_clear_pointer (&match->food, olivine_food_unref);
  g_clear_pointer (&match->line, olivine_log_line_free);
  g_clear_pointer (&match->problem, g_free);
  g_free (match);
}

/**
 * olivine_last_amount_new:
 * @quantity: how many, above 0
 * @unit: (nullable): of what
 *
 * Returns: (transfer full): a new amount
 */
OlivineLastAmount *
olivine_last_amount_new (double      quantity,
                         const char *unit)
{
  OlivineLastAmount *last = g_new0 (OlivineLastAmount, 1);

  last->quantity = quantity;
  last->unit = g_strdup (unit);

  return last;
}

/**
 * olivine_last_amount_free:
 * @last: (transfer full): an amount
 *
 * Frees an amount.
 */
void
olivine_last_amount_free (OlivineLastAmount *last)
{
  if (last == NULL)
    return;

  g_clear_pointer (&last->unit, g_free);
  g_free (last);
}
