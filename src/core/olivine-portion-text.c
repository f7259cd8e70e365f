/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding a portion by its whole label: "2 slices, thin" are not two slices. */

#include "config.h"

#include "olivine-portion.h"

#include <string.h>

#include "olivine-quantity.h"
#include "olivine-unit-words.h"
#include "olivine-words.h"

/* Whether both are a unit, in whatever forms: "Scheibe" and "Scheiben". */
static gboolean
same_unit (const char *a,
           const char *b)
{
  const OlivineUnit *unit = olivine_unit_find (a);

  return unit != NULL && unit == olivine_unit_find (b);
}

static gboolean
same_word (const char *a,
           const char *b)
{
  g_autofree char *singular_a = olivine_words_singular (a);
  g_autofree char *singular_b = olivine_words_singular (b);

  return g_str_equal (singular_a, singular_b) || same_unit (a, b);
}

/* How many words of @label begin @words; 0 when it is not all of them. */
static guint
count_matching (const char  *label,
                char       **words)
{
  g_auto (GStrv) parts = olivine_words_split (label);
  guint n = 0;

  for (; parts[n] != NULL; n++)
    if (words[n] == NULL || !same_word (parts[n], words[n]))
      return 0;

  return n;
}

/* A portion that is a unit is called by it, in the form that the number takes. */
static guint
match_forms (const OlivinePortion  *portion,
             char                 **words)
{
  const OlivineUnit *unit = olivine_unit_find (portion->unit);
  g_auto (GStrv) forms = unit != NULL ? olivine_unit_get_forms (unit) : NULL;
  guint n = 0;

  for (gsize i = 0; forms != NULL && forms[i] != NULL; i++)
    n = MAX (n, count_matching (forms[i], words));

  return n;
}

/* By the English label, by the one in the person's language, and by those of its unit. */
static guint
match (const OlivinePortion  *portion,
       char                 **words)
{
  const char *translated = olivine_unit_translate ("portion", portion->unit);
  guint n = MAX (count_matching (portion->unit, words), count_matching (translated, words));

  return MAX (n, match_forms (portion, words));
}

static const OlivinePortion *
find_longest (GPtrArray  *portions,
              char      **words)
{
  const OlivinePortion *longest = NULL;
  guint n_longest = 0;

  for (guint i = 0; i < portions->len; i++)
    {
      guint n = match (portions->pdata[i], words);

      if (n > n_longest)
        {
          n_longest = n;
          longest = portions->pdata[i];
        }
    }

  return longest;
}

/* Where the number ends. */
static const char *
find_label (const char *text)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/**
 * olivine_portions_find_text:
 * @portions: (nullable) (element-type OlivinePortion): the portions of a food
 * @text: (nullable): a number and a portion's label, in English or in the person's
 *   language; more words may follow: "2 slices, thin", "1 Scheibe, groß"
 * @quantity: (out): how many of it; 1 without a number
 *
 * Finds the portion whose whole label is the longest at the front of @text.
 *
 * Returns: (transfer none) (nullable): the portion; %NULL when none has all its words
 *   there, or there is no plain number before it
 */
const OlivinePortion *
olivine_portions_find_text (GPtrArray  *portions,
                            const char *text,
                            double     *quantity)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *number = NULL;
  const char *label = NULL;

  g_return_val_if_fail (quantity != NULL, NULL);

  *quantity = 1.0;
  if (portions == NULL || text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;

  label = find_label (text);
  number = g_strstrip (g_strndup (text, label - text));
  if (*number != '\0' && !olivine_number_parse (number, quantity, NULL))
    return NULL;
  words = olivine_words_split (label);

  return *quantity > 0.0 ? find_longest (portions, words) : NULL;
}
