/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Quantity, unit and weight of an amount that stands in one cell.
 *
 * A weight is taken only where the cell says one: "2.00 small" may be of anything.
 * What cannot be taken apart is kept in the words of the file.
 */

#include "config.h"

#include "olivine-amount-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "olivine-csv-reader.h"
#include "olivine-unit.h"

#define NUMBER_CHARACTERS "0123456789.,"
#define MULTIPLICATION_SIGN "\303\227"
#define EM_DASH "\342\200\224"
#define EN_DASH "\342\200\223"
#define ONE G_GINT64_CONSTANT (1000)

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static gboolean
begins_with_number (const char *text)
{
  return g_ascii_isdigit (*text) || ((*text == '.' || *text == ',') && g_ascii_isdigit (text[1]));
}

/* Reads the number at @text, which is set behind it. */
static gboolean
read_number (const OlivineNumberStyle  *numbers,
             const char               **text,
             double                    *number,
             GError                   **error)
{
  gsize length = strspn (*text, NUMBER_CHARACTERS);
  g_autofree char *word = g_strndup (*text, length);
  g_autofree char *plain = NULL;
  gint64 thousandths = OLIVINE_UNKNOWN;

  *text = skip_spaces (*text + length);
  if (olivine_number_style_read_plain (numbers, word, &thousandths))
    {
      *number = olivine_thousandths_to_double (thousandths);
      return TRUE;
    }
  plain = olivine_number_style_read (numbers, word, error);

  return plain != NULL && olivine_double_from_text (plain, number, error);
}

/* "x 2.0 slices": behind the sign there is another number. */
static const char *
skip_times (const char *text)
{
  const char *next = NULL;

  if (*text == 'x' || *text == 'X' || *text == '*')
    next = skip_spaces (text + 1);
  else if (g_str_has_prefix (text, MULTIPLICATION_SIGN))
    next = skip_spaces (text + strlen (MULTIPLICATION_SIGN));

  return next != NULL && begins_with_number (next) ? next : NULL;
}

static gboolean
read_quantity (const OlivineNumberStyle  *numbers,
               const char               **text,
               gint64                    *quantity,
               GError                   **error)
{
  double product = 1.0;
  const char *next = *text;

  while (next != NULL)
    {
      double number = NAN;

      *text = next;
      if (!read_number (numbers, text, &number, error))
        return FALSE;
      product *= number;
      next = skip_times (*text);
    }

  /* Nothing, and more than can be kept, is below this. */
  *quantity = olivine_thousandths_from_double (product);
  if (*quantity > 0)
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       _("The amount must be more than 0, and one that can be. Correct it."));
  return FALSE;
}

static gint64
weigh (const OlivineUnit *unit,
       gint64             quantity)
{
  return unit != NULL && unit->dimension == OLIVINE_DIMENSION_MASS
         ? olivine_thousandths_scale (quantity, unit->base_factor) : OLIVINE_UNKNOWN;
}

/* The text behind the last dash, or NULL. */
static const char *
find_behind_dash (const char *text)
{
  static const char *const dashes[] = { EM_DASH, EN_DASH, "-" };

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = g_strrstr (text, dashes[i]);

      if (dash != NULL)
        return skip_spaces (dash + strlen (dashes[i]));
    }

  return NULL;
}

/* "full recipe — 235.0g" weighs that; OLIVINE_UNKNOWN where no weight ends the text. */
static gint64
read_last_weight (const OlivineNumberStyle *numbers,
                  const char               *text)
{
  const char *rest = find_behind_dash (text);
  double number = NAN;
  gint64 grams = OLIVINE_UNKNOWN;

  if (rest == NULL || !begins_with_number (rest) || !read_number (numbers, &rest, &number, NULL))
    return OLIVINE_UNKNOWN;

  grams = weigh (olivine_unit_find (rest), olivine_thousandths_from_double (number));
  return grams > 0 ? grams : OLIVINE_UNKNOWN;
}

static const OlivineUnit *
find_gram (const char *text)
{
  g_autofree char *word = g_strndup (text, strcspn (text, " ,;("));
  const OlivineUnit *unit = olivine_unit_find (word);

  return unit != NULL && g_str_equal (unit->id, "g") ? unit : NULL;
}

/* Behind the quantity: "g", "slices", "g, cooked", "full recipe — 235.0g". */
static void
take_unit (const OlivineNumberStyle *numbers,
           const char               *text,
           const char               *cell,
           OlivineAmountText        *amount)
{
  const OlivineUnit *unit = olivine_unit_find (text);

  if (unit == NULL && find_gram (text) != NULL)
    {
      unit = find_gram (text);
      amount->note = g_strdup (cell);
    }
  amount->unit = g_strdup (unit != NULL ? unit->id : text);
  amount->grams = weigh (unit, amount->quantity);

  /* Whether the weight is of one or of all of several, the cell does not say. */
  if (unit == NULL && amount->quantity == ONE)
    amount->grams = read_last_weight (numbers, text);
}

/* Without a quantity in front: a weight behind it, or words only. */
static void
take_words (const OlivineNumberStyle *numbers,
            const char               *cell,
            OlivineAmountText        *amount)
{
  amount->note = g_strdup (cell);
  amount->grams = read_last_weight (numbers, cell);
  amount->quantity = amount->grams;
  if (amount->grams != OLIVINE_UNKNOWN)
    amount->unit = g_strdup ("g");
}

/**
 * olivine_amount_text_read:
 * @numbers: how the file writes numbers
 * @cell: an amount; an empty one says nothing
 * @amount: (out caller-allocates): what it says; free with
 *   olivine_amount_text_clear()
 * @error: return location for an error
 *
 * Takes an amount apart: "600.00 g" is a weight, "2.00 x 2.0 slices" 4 slices,
 * "full recipe — 235.0g" a weight again; "full recipe" is kept as a note.
 *
 * Returns: whether it is an amount above 0, or none; else @error is
 *   %OLIVINE_EXCHANGE_ERROR
 */
gboolean
olivine_amount_text_read (const OlivineNumberStyle  *numbers,
                          const char                *cell,
                          OlivineAmountText         *amount,
                          GError                   **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (cell));
  const char *rest = stripped;
  gboolean has_number = begins_with_number (rest);

  *amount = (OlivineAmountText) { .quantity = OLIVINE_UNKNOWN, .grams = OLIVINE_UNKNOWN };
  if (has_number && !read_quantity (numbers, &rest, &amount->quantity, error))
    return FALSE;

  /* "1 1/2 cups" is no 1 of anything. */
  if (has_number && *rest != '/' && !begins_with_number (rest))
    take_unit (numbers, rest, stripped, amount);
  else if (*stripped != '\0')
    take_words (numbers, stripped, amount);

  if (amount->unit == NULL)
    amount->unit = g_strdup ("");
  if (amount->note == NULL)
    amount->note = g_strdup ("");
  return TRUE;
}

/**
 * olivine_amount_text_join:
 * @quantity: a cell with a number, may be empty
 * @unit: a cell with what is counted: "cup", "100 g"; may be empty
 *
 * Returns: (transfer full): both as one amount, for olivine_amount_text_read()
 */
char *
olivine_amount_text_join (const char *quantity,
                          const char *unit)
{
  gboolean is_product = *quantity != '\0' && begins_with_number (unit);

  return g_strconcat (quantity, is_product ? " x " : " ", unit, NULL);
}

/**
 * olivine_amount_text_give:
 * @amount: an amount
 * @entry: an entry, which takes it over
 *
 * Puts an amount into an entry.
 */
void
olivine_amount_text_give (OlivineAmountText *amount,
                          OlivineEntry      *entry)
{
  entry->quantity = amount->quantity;
  entry->grams = amount->grams;
  g_free (entry->unit);
  entry->unit = g_steal_pointer (&amount->unit);
  g_free (entry->note);
  entry->note = g_steal_pointer (&amount->note);
}

/**
 * olivine_amount_text_clear:
 * @amount: what olivine_amount_text_read() filled in
 *
 * Frees what @amount holds.
 */
void
olivine_amount_text_clear (OlivineAmountText *amount)
{
  g_clear_pointer (&amount->unit, g_free);
  g_clear_pointer (&amount->note, g_free);
}
