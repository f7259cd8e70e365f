/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From what is typed into the food editor to figures, and back.
 *
 * An empty field is unknown, not 0.  A label may state its figures for a portion;
 * what is kept is always per 100 g.
 */

#include "olivine-food-draft.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "olivine-core-error.h"
#include "olivine-quantity.h"
#include "olivine-thousandths.h"

static char *
trimmed (const char *text)
{
  return g_strstrip (g_strdup (text));
}

/**
 * olivine_draft_read_number:
 * @text: what was typed: "12", "1,5", "1/2", or nothing
 * @number: (out): the number, ≥ 0; NAN when nothing was typed
 * @error: return location for an error
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID when @text is no number that is 0 or more
 *
 * Returns: whether @text could be read
 */
gboolean
olivine_draft_read_number (const char  *text,
                           double      *number,
                           GError     **error)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  *number = NAN;
  words = trimmed (text);
  if (*words == '\0')
    return TRUE;

  /* As olivine_draft_write_number() writes it; else as people write it. */
  return olivine_double_from_text (words, number, NULL)
         || olivine_number_parse (words, number, error);
}

/**
 * olivine_draft_read_nutrient:
 * @text: what was typed
 * @basis_g: how many grams of the food the typed figure is for, > 0
 * @per_100g: (out): the figure per 100 g; NAN when nothing was typed
 * @error: return location for an error
 *
 * Returns: whether @text could be read
 */
gboolean
olivine_draft_read_nutrient (const char  *text,
                             double       basis_g,
                             double      *per_100g,
                             GError     **error)
{
  double amount = NAN;

  g_return_val_if_fail (basis_g > 0, FALSE);
  g_return_val_if_fail (per_100g != NULL, FALSE);

  if (!olivine_draft_read_number (text, &amount, error))
    return FALSE;

  /* Left alone at 100 g, so that a figure is kept to the last digit typed. */
  *per_100g = basis_g == 100 ? amount : amount * 100 / basis_g;

  return TRUE;
}

/**
 * olivine_draft_read_portion:
 * @quantity: how many, as typed
 * @unit: of what, as typed
 * @grams: what that weighs, as typed
 * @portion: (out) (transfer full) (nullable): the portion; %NULL when all is empty
 * @error: return location for an error
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID when a part is missing or no number
 *
 * Returns: whether the three make a portion, or none
 */
gboolean
olivine_draft_read_portion (const char      *quantity,
                            const char      *unit,
                            const char      *grams,
                            OlivinePortion **portion,
                            GError         **error)
{
  g_autofree char *word = trimmed (unit);
  double n = NAN;
  double weight_g = NAN;

  g_return_val_if_fail (portion != NULL, FALSE);

  *portion = NULL;
  if (!olivine_draft_read_number (quantity, &n, error)
      || !olivine_draft_read_number (grams, &weight_g, error))
    return FALSE;
  if (isnan (weight_g) && *word == '\0')
    return TRUE;

  if (isnan (n) || n <= 0 || isnan (weight_g) || weight_g <= 0 || *word == '\0')
    {
      g_set_error_literal (error,
                           OLIVINE_CORE_ERROR,
                           OLIVINE_CORE_ERROR_INVALID,
                           _("A portion needs a number, a name such as “slice”, and its "
                             "weight."));
      return FALSE;
    }

  *portion = olivine_portion_new (n, word, weight_g);

  return TRUE;
}

/* "1,234" could be a thousand and more, so three decimals keep their dot. */
static gboolean
is_plain_with_comma (const char *decimals)
{
  return strlen (decimals) != 3;
}

/**
 * olivine_draft_write_number:
 * @number: a number, or NAN
 *
 * Returns: (transfer full): @number as it can be edited, with the decimal sign of
 *   the locale where that cannot be misread; empty when it is unknown
 */
char *
olivine_draft_write_number (double number)
{
  g_autofree char *text = isnan (number) ? g_strdup ("") : olivine_double_to_text (number);
  char *dot = strchr (text, '.');
  const char *decimal_sign = localeconv ()->decimal_point;

  if (dot == NULL || !g_str_equal (decimal_sign, ",") || !is_plain_with_comma (dot + 1))
    return g_steal_pointer (&text);

  *dot = ',';

  return g_steal_pointer (&text);
}
