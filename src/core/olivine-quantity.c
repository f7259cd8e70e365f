/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Quantity, unit and food of what a person typed.
 *
 * Nothing is looked up here: the words that are not the amount are the food.
 */

#include "config.h"

#include "olivine-quantity.h"

#include <glib/gi18n.h>

#include "olivine-amount.h"
#include "olivine-core-error.h"
#include "olivine-number.h"

#define MAX_LENGTH 200

/* What is left at the ends when the amount is taken out: "30 g, almonds". */
static char *
strip_commas (char *text)
{
  gsize n_before = strspn (text, ",;: ");
  gsize length = strlen (text);

  while (length > n_before && strchr (",;: ", text[length - 1]) != NULL)
    length--;
  memmove (text, text + n_before, length - n_before);
  text[length - n_before] = '\0';
  return text;
}

/* White space folded, without the words of the amount. */
static char *
join_food (const OlivineWordList *words,
           const OlivineAmount   *amount)
{
  GString *food = g_string_new (NULL);

  for (guint i = 0; i < words->n_words; i++)
    {
      if (amount->is_found && i >= amount->first && i < amount->end)
        continue;
      if (food->len > 0)
        g_string_append_c (food, ' ');
      g_string_append (food, words->words[i]);
    }

  return strip_commas (g_string_free (food, FALSE));
}

static void
split_words (const char      *text,
             OlivineWordList *words)
{
  g_autofree char *plain = olivine_number_normalize (text);
  g_auto (GStrv) parts = g_strsplit (plain, " ", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (gsize i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (kept, g_strdup (parts[i]));

  words->n_words = kept->len;
  g_ptr_array_add (kept, NULL);
  words->words = (GStrv) g_ptr_array_free (g_steal_pointer (&kept), FALSE);
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_text (const char  *text,
            GError     **error)
{
  g_autofree char *stripped = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return refuse (error, _("The text is not valid UTF-8. Type it again."));

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    return refuse (error, _("Nothing was written. Say what and how much, like 30 g almonds."));
  if (g_utf8_strlen (stripped, -1) > MAX_LENGTH)
    return refuse (error, _("The text is longer than 200 characters. Write one food at a time."));

  return TRUE;
}

/**
 * olivine_quantity_text_parse:
 * @text: (nullable): quantity, unit and food in any order, in digits of any
 *   script: "30 g almonds", "almonds 30g", "1½ cups rice", "a slice of bread"
 * @parsed: (out caller-allocates): what the words say; free with
 *   olivine_quantity_text_clear()
 * @error: return location for an error
 *
 * Takes apart what a person typed.
 *
 * The food may be empty ("30 g") and is not looked up.  Without a number the
 * quantity is 1.  Numbers are read as olivine_number_parse() does.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID for an empty or over-long text and for
 * numbers that cannot be read or could be two; %OLIVINE_CORE_ERROR_RANGE for
 * 0 and less.
 *
 * Returns: whether the words could be understood
 */
gboolean
olivine_quantity_text_parse (const char           *text,
                             OlivineQuantityText  *parsed,
                             GError              **error)
{
  OlivineWordList words = { 0 };
  g_auto (GStrv) owned_words = NULL;
  OlivineAmount amount;

  g_return_val_if_fail (parsed != NULL, FALSE);

  *parsed = (OlivineQuantityText) { .quantity = 1.0 };
  if (!check_text (text, error))
    return FALSE;

  split_words (text, &words);
  owned_words = words.words;
  if (!olivine_amount_find (&words, &amount, error))
    return FALSE;

  parsed->has_quantity = amount.is_found || olivine_amount_find_in_words (&words, &amount);
  if (amount.is_found)
    parsed->quantity = amount.number;
  if (amount.is_found && amount.unit != NULL)
    parsed->unit = g_strdup (amount.unit->id);
  parsed->food = join_food (&words, &amount);
  return TRUE;
}

/**
 * olivine_quantity_text_clear:
 * @parsed: what olivine_quantity_text_parse() filled in
 *
 * Frees what @parsed holds.
 */
void
olivine_quantity_text_clear (OlivineQuantityText *parsed)
{
  g_return_if_fail (parsed != NULL);

  g_clear_pointer (&parsed->unit, g_free);
  g_clear_pointer (&parsed->food, g_free);
}
