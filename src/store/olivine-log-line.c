/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From "1/2 cup black beans" to an entry.
 *
 * The core reads the number and the units it knows; here the food is looked up,
 * and words that only the food's own portions know ("2 rashers bacon") are
 * taken for a unit.  Whatever was taken is in the result, to be shown.
 */

#include "olivine-log-line.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "olivine-quantity.h"
#include "olivine-unit.h"

#define GRAMS_WITHOUT_PORTIONS 100.0

static OlivineLogLine *
log_line_new (OlivineFood *food,
              double       quantity,
              const char  *unit,
              double       grams)
{
  OlivineLogLine *line = g_new0 (OlivineLogLine, 1);

  line->food = olivine_food_ref (food);
  line->quantity = quantity;
  line->unit = g_strdup (unit != NULL ? unit : "");
  line->grams = grams;

  return line;
}

/**
 * olivine_log_line_free:
 * @line: (transfer full) (nullable): a line
 */
void
olivine_log_line_free (OlivineLogLine *line)
{
  if (line == NULL)
    return;

  olivine_food_unref (line->food);
  g_free (line->unit);
  g_free (line);
}

/**
 * olivine_log_line_for_food:
 * @food: a food with its portions; shared
 * @quantity: how many of @unit, > 0
 * @unit: (nullable): a unit, the label of one of the food's portions, or nothing
 *   for a plain count
 * @error: return location for the error
 *
 * Works out what an amount of a food weighs.
 *
 * Returns: (transfer full) (nullable): the line
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID for an amount of nothing, those of
 *   olivine_portions_to_grams() when no portion answers
 */
OlivineLogLine *
olivine_log_line_for_food (OlivineFood  *food,
                           double        quantity,
                           const char   *unit,
                           GError      **error)
{
  const char *unit_taken = NULL;
  double grams = 0.0;

  g_return_val_if_fail (food != NULL, NULL);

  if (!isfinite (quantity) || quantity <= 0.0)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                   _("The amount of “%s” must be more than 0; say how much it was."), food->name);
      return NULL;
    }
  if (!olivine_portions_to_grams (food->portions, quantity, unit,
                                  olivine_food_get_english_name (food), &grams, &unit_taken, error))
    return NULL;

  return log_line_new (food, quantity, unit_taken, grams);
}

/* What is meant by the name of a food alone. */
static OlivineLogLine *
line_of_usual_portion (OlivineFood *food)
{
  const OlivinePortion *usual = food->portions->len > 0 ? food->portions->pdata[0] : NULL;

  if (usual == NULL)
    return log_line_new (food, GRAMS_WITHOUT_PORTIONS, "g", GRAMS_WITHOUT_PORTIONS);

  return log_line_new (food, usual->quantity, usual->unit, usual->grams);
}

static OlivineLogLine *
line_of_amount (OlivineFood                *food,
                const OlivineQuantityText  *amount,
                GError                    **error)
{
  if (!amount->has_quantity && amount->unit == NULL)
    return line_of_usual_portion (food);

  return olivine_log_line_for_food (food, amount->quantity, amount->unit, error);
}

/* NULL without an error when nothing matches. */
static OlivineFood *
find_by_words (OlivineStore  *store,
               const char    *words,
               GError       **error)
{
  OlivineFoodQuery query = { .words = words, .limit = 1 };
  g_autoptr (GPtrArray) hits = olivine_catalogue_search (store, &query, error);

  return hits != NULL && hits->len > 0 ? olivine_food_ref (hits->pdata[0]) : NULL;
}

/* @words without its first or last word, which goes to @left_out. */
static char *
leave_out_word (const char  *words,
                gboolean     first,
                char       **left_out)
{
  const char *gap = first ? strchr (words, ' ') : strrchr (words, ' ');
  g_autofree char *before = NULL;

  if (gap == NULL)
    return NULL;

  before = g_strndup (words, gap - words);
  *left_out = first ? g_steal_pointer (&before) : g_strdup (gap + 1);

  return first ? g_strdup (gap + 1) : g_steal_pointer (&before);
}

/* "2 rashers bacon", "bacon, 2 rashers": a word beside the food that one of its
 * portions answers to.  NULL without an error when it is not that. */
static OlivineLogLine *
line_with_portion_word (OlivineStore               *store,
                        const OlivineQuantityText  *amount,
                        gboolean                    first,
                        GError                    **error)
{
  g_autofree char *unit = NULL;
  g_autofree char *words = leave_out_word (amount->food, first, &unit);
  g_autoptr (OlivineFood) food = words != NULL ? find_by_words (store, words, error) : NULL;

  return food != NULL ? olivine_log_line_for_food (food, amount->quantity, unit, NULL) : NULL;
}

/* "1 granola bar": what was taken for a unit was the end of the food's name. */
static OlivineLogLine *
line_with_unit_in_name (OlivineStore               *store,
                        const OlivineQuantityText  *amount,
                        GError                    **error)
{
  const OlivineUnit *unit = amount->unit != NULL ? olivine_unit_find (amount->unit) : NULL;
  g_autofree char *words = NULL;
  g_autoptr (OlivineFood) food = NULL;

  if (unit == NULL || unit->dimension != OLIVINE_DIMENSION_PORTION)
    return NULL;
  words = g_strjoin (" ", amount->food, amount->unit, NULL);
  food = find_by_words (store, words, error);

  return food != NULL ? olivine_log_line_for_food (food, amount->quantity, NULL, NULL) : NULL;
}

/* The other ways to understand the words, best first; NULL without an error when
 * there is none. */
static OlivineLogLine *
line_otherwise (OlivineStore               *store,
                const OlivineQuantityText  *amount,
                GError                    **error)
{
  g_autoptr (GError) local_error = NULL;
  OlivineLogLine *line = NULL;

  if (amount->unit != NULL)
    return line_with_unit_in_name (store, amount, error);

  line = line_with_portion_word (store, amount, TRUE, &local_error);
  if (line == NULL && local_error == NULL)
    line = line_with_portion_word (store, amount, FALSE, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return line;
}

static OlivineLogLine *
line_by_words (OlivineStore               *store,
               const OlivineQuantityText  *amount,
               GError                    **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GError) first_error = NULL;
  g_autoptr (OlivineFood) food = find_by_words (store, amount->food, &local_error);
  OlivineLogLine *line = NULL;

  if (food != NULL)
    line = line_of_amount (food, amount, &first_error);
  if (line == NULL && local_error == NULL)
    line = line_otherwise (store, amount, &local_error);
  if (line != NULL)
    return line;

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (first_error != NULL)
    g_propagate_error (error, g_steal_pointer (&first_error));
  else
    g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                 _("No food matches “%s”; search the foods for another word for it."),
                 amount->food);

  return NULL;
}

/* The food is known; of the words only a portion's label is of use. */
static OlivineLogLine *
line_by_id (OlivineStore               *store,
            const char                 *words,
            const OlivineQuantityText  *amount,
            const char                 *food_id,
            GError                    **error)
{
  g_autoptr (OlivineFood) food = olivine_catalogue_get (store, food_id, error);
  const OlivinePortion *portion = NULL;
  OlivineLogLine *line = NULL;
  double quantity = 1.0;

  if (food == NULL)
    return NULL;
  portion = olivine_portions_find_text (food->portions, words, &quantity);
  if (portion != NULL)
    return olivine_log_line_for_food (food, quantity, portion->unit, error);
  if (amount->unit == NULL && amount->food != NULL && *amount->food != '\0')
    line = olivine_log_line_for_food (food, amount->quantity, amount->food, NULL);

  return line != NULL ? line : line_of_amount (food, amount, error);
}

/**
 * olivine_log_line_resolve:
 * @store: a store
 * @text: quantity, unit and food in any order; with @food_id the food may be
 *   left out, or everything
 * @food_id: (nullable): the food, when it is known already
 * @error: return location for the error
 *
 * Understands what was eaten.  Of the foods that match, the first one is taken:
 * the form that is usually eaten.  Without a number it is one usual portion.
 *
 * Returns: (transfer full) (nullable): what was understood
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when no food matches,
 *   %OLIVINE_STORE_ERROR_INVALID when none is named, those of
 *   olivine_quantity_text_parse() and olivine_portions_to_grams()
 */
OlivineLogLine *
olivine_log_line_resolve (OlivineStore  *store,
                          const char    *text,
                          const char    *food_id,
                          GError       **error)
{
  g_auto (OlivineQuantityText) amount = { .quantity = 1.0 };
  g_autofree char *words = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  words = g_strstrip (g_strdup (text != NULL ? text : ""));
  if ((food_id == NULL || *words != '\0') && !olivine_quantity_text_parse (words, &amount, error))
    return NULL;
  if (food_id != NULL)
    return line_by_id (store, words, &amount, food_id, error);
  if (*amount.food == '\0')
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                   _("“%s” names no food; write what was eaten, as in “30 g almonds”."), words);
      return NULL;
    }

  return line_by_words (store, &amount, error);
}

/**
 * olivine_log_line_to_entry:
 * @line: what was understood
 * @date: the day it was eaten
 *
 * Returns: (transfer full): an entry of the food, with the snapshot of that
 *   amount; meal and time are still to be set
 */
OlivineEntry *
olivine_log_line_to_entry (const OlivineLogLine *line,
                           OlivineDate           date)
{
  OlivineEntry *entry = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  entry = olivine_entry_new ();
  entry->date = date;
  olivine_entry_set_food (entry, line->food, line->grams);
  entry->quantity = olivine_thousandths_from_double (line->quantity);
  g_free (entry->unit);
  entry->unit = g_strdup (line->unit);

  return entry;
}
