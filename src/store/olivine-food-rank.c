/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How well a food answers what was typed.
 *
 * "rice" should give boiled rice and neither rice cakes nor rice wine: so names
 * and keywords are compared as sets of words, singular and plural alike, and
 * a whole match is better than a match of a part.
 */

#include "olivine-food-rank.h"

#include <string.h>

#include "olivine-words.h"

/* A singular begins as its plural does. */
static gboolean
same_word (const char *a,
           const char *b)
{
  g_autofree char *singular_a = NULL;
  g_autofree char *singular_b = NULL;

  if (*a != *b)
    return FALSE;
  singular_a = olivine_words_singular (a);
  singular_b = olivine_words_singular (b);

  return g_str_equal (singular_a, singular_b);
}

static gboolean
begins_word (const char *beginning,
             const char *word)
{
  return g_str_has_prefix (word, beginning) || same_word (beginning, word);
}

typedef gboolean (*WordMatch) (const char *typed,
                               const char *word);

static gboolean
has_word (char      **words,
          WordMatch   match,
          const char *typed)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (match (typed, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* Whether every one of @typed is among @words. */
static gboolean
all_among (char      **typed,
           char      **words,
           WordMatch   match)
{
  for (gsize i = 0; typed[i] != NULL; i++)
    {
      if (!has_word (words, match, typed[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
same_words (char      **typed,
            char      **words,
            WordMatch   match)
{
  return g_strv_length (typed) == g_strv_length (words) && all_among (typed, words, match);
}

typedef enum {
  KEYWORD_OTHER,
  KEYWORD_BEGUN,
  KEYWORD_SAME,
} KeywordMatch;

/* How well the best of the keywords answers. */
static KeywordMatch
match_keywords (const char  *list,
                char       **typed)
{
  g_auto (GStrv) keywords = g_strsplit (list, ";", -1);
  KeywordMatch best = KEYWORD_OTHER;

  for (gsize i = 0; keywords[i] != NULL; i++)
    {
      g_auto (GStrv) words = olivine_words_split (keywords[i]);

      if (same_words (typed, words, same_word))
        return KEYWORD_SAME;
      if (best == KEYWORD_OTHER && same_words (typed, words, begins_word))
        best = KEYWORD_BEGUN;
    }

  return best;
}

static GStrv
split_head (const char *name)
{
  g_autofree char *head = g_strndup (name, strcspn (name, ",("));

  return olivine_words_split (head);
}

/**
 * olivine_food_rank_name:
 * @name: the name of a food or dish that answers @words
 * @keywords: its synonyms, separated by ";"
 * @words: what was typed
 *
 * Returns: how well it answers; without words all answer alike
 */
OlivineFoodRank
olivine_food_rank_name (const char *name,
                        const char *keywords,
                        const char *words)
{
  g_auto (GStrv) typed = olivine_words_split (words);
  g_auto (GStrv) in_name = olivine_words_split (name);
  g_auto (GStrv) head = split_head (name);
  KeywordMatch by_keyword = match_keywords (keywords, typed);

  if (by_keyword == KEYWORD_SAME || same_words (typed, in_name, same_word))
    return OLIVINE_RANK_EXACT;
  if (same_words (typed, head, same_word))
    return OLIVINE_RANK_HEAD;
  if (by_keyword == KEYWORD_BEGUN || same_words (typed, in_name, begins_word))
    return OLIVINE_RANK_BEGUN;
  if (!all_among (typed, in_name, begins_word))
    return OLIVINE_RANK_KEYWORDS;

  return all_among (head, typed, same_word) ? OLIVINE_RANK_FORM : OLIVINE_RANK_NAME;
}

/**
 * olivine_food_rank:
 * @food: a food that the index found
 * @words: what was typed
 *
 * Returns: how well the food answers; without words all answer alike
 */
OlivineFoodRank
olivine_food_rank (const OlivineFood *food,
                   const char        *words)
{
  return olivine_food_rank_name (food->name, food->keywords, words);
}

/* A run of Chinese or Japanese characters has no words in it to begin. */
static gboolean
answers_word (const char  *text,
              char       **in_text,
              const char  *typed)
{
  g_autofree char *folded = NULL;

  if (!olivine_words_is_unspaced (g_utf8_get_char (typed)))
    return has_word (in_text, begins_word, typed);

  folded = olivine_words_fold (text);

  return strstr (folded, typed) != NULL;
}

/**
 * olivine_food_rank_answers:
 * @name: the name of a dish
 * @keywords: its synonyms, separated by ";"
 * @words: what was typed
 *
 * Tells what the full-text index tells of foods: whether every word that was
 * typed begins a word of the name or of a synonym, singular and plural alike.
 *
 * Returns: whether it answers; without words everything does
 */
gboolean
olivine_food_rank_answers (const char *name,
                           const char *keywords,
                           const char *words)
{
  g_autofree char *text = g_strconcat (name, " ; ", keywords, NULL);
  g_auto (GStrv) in_text = olivine_words_split (text);
  g_auto (GStrv) typed = olivine_words_split (words);

  for (gsize i = 0; typed[i] != NULL; i++)
    {
      if (!answers_word (text, in_text, typed[i]))
        return FALSE;
    }

  return TRUE;
}
