/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding the amount among the words that a person typed.
 *
 * A number counts as the amount only when it is a word of its own or has its
 * unit right behind it, so that "7-grain bread", "2% milk" and "vitamin B12
 * water" keep their names.  A number with a unit goes before one without; of
 * those, the first or the last word counts.
 */

#include "config.h"

#include "olivine-amount.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"
#include "olivine-number.h"

static const char *
word_at (const OlivineWordList *words,
         guint                  i)
{
  return i < words->n_words ? words->words[i] : "";
}

/* "g," → "g"; the food keeps its commas. */
static char *
bare_word (const char *word)
{
  gsize length = strlen (word);

  while (length > 0 && strchr (",;:", word[length - 1]) != NULL)
    length--;

  return g_strndup (word, length);
}

/* "cuillères à soupe" */
#define MAX_UNIT_WORDS 3

/* The unit that begins with @begin, the rest of a word, or with the word at
 * @next; the longest one, and @end is set behind it. */
static const OlivineUnit *
find_unit (const OlivineWordList *words,
           const char            *begin,
           guint                  next,
           guint                 *end)
{
  g_autoptr (GString) spelling = g_string_new (NULL);
  const OlivineUnit *longest = NULL;

  *end = next;
  for (guint n = 1; n <= MAX_UNIT_WORDS && next + n - 1 <= words->n_words; n++)
    {
      g_autofree char *word = bare_word (n == 1 ? begin : word_at (words, next + n - 2));
      const OlivineUnit *unit = NULL;

      g_string_append_printf (spelling, "%s%s", n > 1 ? " " : "", word);
      unit = olivine_unit_find (spelling->str);
      if (unit == NULL)
        continue;
      longest = unit;
      *end = next + n - 1;
    }

  return longest;
}

static gboolean
is_size (const OlivineUnit *unit)
{
  return g_str_equal (unit->id, "small")
         || g_str_equal (unit->id, "medium")
         || g_str_equal (unit->id, "large");
}

/* "2 large slices" are slices. */
static void
skip_size (const OlivineWordList *words,
           OlivineAmount         *amount)
{
  guint end = 0;
  const OlivineUnit *unit = NULL;

  if (amount->unit == NULL || !is_size (amount->unit))
    return;

  unit = find_unit (words, word_at (words, amount->end), amount->end + 1, &end);
  if (unit == NULL || unit->dimension != OLIVINE_DIMENSION_PORTION)
    return;

  amount->unit = unit;
  amount->end = end;
}

static gboolean
has_of (const OlivineWordList *words,
        guint                  i)
{
  return g_ascii_strcasecmp (word_at (words, i), "of") == 0;
}

static void
skip_of (const OlivineWordList *words,
         OlivineAmount         *amount)
{
  if (amount->unit != NULL && has_of (words, amount->end))
    amount->end++;
}

/* Reads the unit at @next, if there is one. */
static void
read_unit (const OlivineWordList *words,
           guint                  next,
           OlivineAmount         *amount)
{
  guint end = next;

  amount->unit = find_unit (words, word_at (words, next), next + 1, &end);
  amount->end = amount->unit != NULL ? end : next;
  skip_size (words, amount);
}

static gboolean
refuse_odd (const char  *word,
            GError     **error)
{
  g_autofree char *quoted = olivine_excerpt (word);

  if (word[0] == '-')
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                 _("“%s” is not an amount. Give a number above 0."), quoted);
  else
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                 _("“%s” is not a plain number. Write it with digits, like 30, 1.5 or 1/2."),
                 quoted);
  return FALSE;
}

/* "nan g": what programs write for no number.  "nan bread" is bread. */
static gboolean
is_no_number (const OlivineWordList *words,
              guint                  i)
{
  const char *const spellings[] = { "nan", "inf", "infinity", NULL };
  g_autofree char *lower = g_ascii_strdown (words->words[i], -1);
  guint end = 0;

  return g_strv_contains (spellings, lower)
         && find_unit (words, word_at (words, i + 1), i + 2, &end) != NULL;
}

/* Reads the number at @i, with the fraction in the next word if there is one.
 * @rest is what stands behind the number in its last word. */
static gboolean
read_number (const OlivineWordList  *words,
             guint                   i,
             OlivineAmount          *amount,
             const char            **rest,
             GError                **error)
{
  const char *word = words->words[i];
  gsize length = 0;
  double fraction = NAN;

  olivine_number_looks_like (word, &length);
  while (length > 0 && word[length - 1] == ',')
    length--;
  *rest = word + length;
  amount->first = i;
  amount->end = i + 1;
  if (!olivine_number_read (word, length, &amount->number, error))
    return FALSE;

  word = word_at (words, i + 1);
  if (**rest != '\0' || strspn (words->words[i], "0123456789") != strlen (words->words[i])
      || !olivine_number_looks_like (word, &length)
      || !olivine_number_is_fraction (word, length))
    return TRUE;
  if (!olivine_number_read (word, length, &fraction, error))
    return FALSE;

  amount->number += fraction;
  amount->end = i + 2;
  *rest = word + length;
  return TRUE;
}

/* Reads the unit behind a number; @rest is what is glued to it.  Returns
 * whether it was a number at all, and not the beginning of "7-grain" or "2%". */
static gboolean
read_unit_behind (const OlivineWordList *words,
                  const char            *rest,
                  OlivineAmount         *amount)
{
  g_autofree char *glued = bare_word (rest);
  guint end = 0;

  amount->number_end = amount->end;
  if (*glued == '\0')
    {
      read_unit (words, amount->end, amount);
      return *word_at (words, amount->end) != '%';
    }

  amount->unit = find_unit (words, glued, amount->end, &end);
  amount->end = end;
  skip_size (words, amount);
  return amount->unit != NULL;
}

/* Reads the amount at @i; without one there, @amount is left not found. */
static gboolean
read_amount (const OlivineWordList  *words,
             guint                   i,
             OlivineAmount          *amount,
             GError                **error)
{
  const char *rest = NULL;
  gsize length = 0;
  g_autoptr (GError) local_error = NULL;

  *amount = (OlivineAmount) { 0 };
  if (olivine_number_is_odd (words->words[i]) || is_no_number (words, i))
    return refuse_odd (words->words[i], error);
  if (!olivine_number_looks_like (words->words[i], &length))
    return TRUE;

  read_number (words, i, amount, &rest, &local_error);
  if (!read_unit_behind (words, rest, amount))
    return TRUE;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  amount->is_found = TRUE;
  skip_of (words, amount);
  return TRUE;
}

static gboolean
is_number_word (const char *word)
{
  gsize length = 0;

  return olivine_number_looks_like (word, &length) && word[length] == '\0';
}

/* "1 234 g" may be a number with a space for the thousands. */
static gboolean
check_neighbours (const OlivineWordList  *words,
                  const OlivineAmount    *amount,
                  GError                **error)
{
  gboolean before = amount->first > 0 && is_number_word (words->words[amount->first - 1]);
  gboolean behind = amount->unit == NULL && is_number_word (word_at (words, amount->end));

  if (!before && !behind)
    return TRUE;

  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
               _("There are two numbers beside each other. Write one, like 1234 or 1.23."));
  return FALSE;
}

/**
 * olivine_amount_find:
 * @words: what was typed
 * @chosen: (out caller-allocates): the amount, not found when there is none
 * @error: return location for an error
 *
 * Finds the amount that counts: the first number with a unit, else the first
 * word, else the last.
 *
 * Errors: as olivine_quantity_text_parse().
 *
 * Returns: whether the numbers among the words could be read
 */
gboolean
olivine_amount_find (const OlivineWordList  *words,
                     OlivineAmount          *chosen,
                     GError                **error)
{
  *chosen = (OlivineAmount) { 0 };
  for (guint i = 0; i < words->n_words;)
    {
      OlivineAmount amount;

      if (!read_amount (words, i, &amount, error))
        return FALSE;
      i = amount.is_found ? amount.number_end : i + 1;
      if (!amount.is_found)
        continue;
      if (amount.unit != NULL)
        {
          *chosen = amount;
          break;
        }
      if (!chosen->is_found && (amount.first == 0 || amount.end == words->n_words))
        *chosen = amount;
    }

  return !chosen->is_found || check_neighbours (words, chosen, error);
}

static gboolean
word_is_one_of (const OlivineWordList *words,
                guint                  i,
                const char *const     *expected)
{
  g_autofree char *lower = g_ascii_strdown (word_at (words, i), -1);

  return g_strv_contains (expected, lower);
}

/**
 * olivine_amount_find_in_words:
 * @words: what was typed, in which olivine_amount_find() found nothing
 * @amount: (out caller-allocates): the amount, not found when there is none
 *
 * Finds an amount without digits at the beginning: "a slice of bread", "half an
 * avocado"; "cup of rice" is one cup that was not counted.
 *
 * Returns: whether a number was written
 */
gboolean
olivine_amount_find_in_words (const OlivineWordList *words,
                              OlivineAmount         *amount)
{
  const char *const ones[] = { "a", "an", "one", NULL };
  const char *const articles[] = { "a", "an", NULL };
  const char *const halves[] = { "half", NULL };
  gboolean is_one = word_is_one_of (words, 0, ones);
  gboolean is_half = word_is_one_of (words, 0, halves);
  gboolean is_half_a = is_half && word_is_one_of (words, 1, articles);
  gboolean is_counted;
  guint next = is_half_a ? 2 : is_half || is_one ? 1 : 0;

  *amount = (OlivineAmount) { .number = is_half ? 0.5 : 1.0 };
  if (words->n_words < 2)
    return FALSE;

  read_unit (words, next, amount);
  is_counted = is_one || is_half_a || (is_half && amount->unit != NULL);
  amount->is_found = is_counted || (amount->unit != NULL && has_of (words, amount->end));
  skip_of (words, amount);
  return is_counted;
}
