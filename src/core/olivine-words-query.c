/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From words a person typed to a question for the full-text index.
 *
 * Every word is quoted, so nothing that is typed can be query syntax.  A word
 * also finds its singular or plural; those are exact, so that "peas" finds
 * "pea soup" and not "peanuts".
 */

#include "config.h"

#include "olivine-words.h"

/* More words than any food has; a pasted page must not become a slow question. */
#define MAX_WORDS 16

typedef struct {
  const char *ending;
  const char *replacement;
  gsize       min_length; /* of the whole word, in bytes */
} WordEnding;

/* The first ending that fits counts. */
static const WordEnding singular_endings[] = {
  { "ss", "ss", 0 },     /* swiss, watercress */
  { "us", "us", 0 },     /* hummus, asparagus */
  { "is", "is", 0 },     /* cassis */
  { "ies", "y", 5 },     /* berries */
  { "oes", "o", 5 },     /* tomatoes */
  { "oaves", "oaf", 5 }, /* loaves */
  { "eaves", "eaf", 5 }, /* leaves */
  { "alves", "alf", 5 }, /* halves */
  { "ches", "ch", 5 },   /* peaches */
  { "shes", "sh", 5 },   /* radishes */
  { "sses", "ss", 5 },   /* glasses */
  { "xes", "x", 4 },     /* boxes */
  { "s", "", 4 },        /* beans */
};

static const WordEnding plural_endings[] = {
  { "eaf", "eaves", 4 },
  { "oaf", "oaves", 4 },
  { "alf", "alves", 4 },
  { "ay", "ays", 4 },
  { "ey", "eys", 4 },
  { "oy", "oys", 3 },
  { "y", "ies", 4 },     /* berry */
};

static char *
change_ending (const char       *word,
               const WordEnding *endings,
               gsize             n_endings)
{
  gsize length = strlen (word);

  for (gsize i = 0; i < n_endings; i++)
    {
      gsize stem_length = length - MIN (length, strlen (endings[i].ending));

      if (length < endings[i].min_length || !g_str_has_suffix (word, endings[i].ending))
        continue;
      return g_strdup_printf ("%.*s%s", (int) stem_length, word, endings[i].replacement);
    }

  return g_strdup (word);
}

/**
 * olivine_words_singular:
 * @word: a folded word
 *
 * Takes an English plural back to its singular: "berries" to "berry".  Another
 * word stays as it is.
 *
 * Returns: (transfer full): the singular
 */
char *
olivine_words_singular (const char *word)
{
  g_return_val_if_fail (word != NULL, NULL);

  return change_ending (word, singular_endings, G_N_ELEMENTS (singular_endings));
}

static void
append_quoted (GString    *query,
               const char *word)
{
  g_string_append_c (query, '"');
  for (const char *c = word; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (query, '"');
      g_string_append_c (query, *c);
    }
  g_string_append_c (query, '"');
}

static void
append_alternative (GString    *query,
                    const char *word,
                    const char *other)
{
  if (other == NULL || g_str_equal (word, other))
    return;

  g_string_append (query, " OR ");
  append_quoted (query, other);
}

static void
append_word (GString    *query,
             const char *word)
{
  g_autofree char *singular = olivine_words_singular (word);
  g_autofree char *plural = change_ending (word, plural_endings, G_N_ELEMENTS (plural_endings));
  const char *bare = olivine_words_without_article (word);

  g_string_append_c (query, '(');
  append_quoted (query, word);
  g_string_append_c (query, '*');
  append_alternative (query, word, singular);
  append_alternative (query, word, plural);
  append_alternative (query, word, bare);
  g_string_append_c (query, ')');
}

static void
append_phrase (GString    *query,
               const char *word)
{
  g_autoptr (GString) spaced = g_string_new (NULL);

  olivine_words_append_spaced (spaced, word);
  append_quoted (query, spaced->str);
}

static void
append_plain (GString    *query,
              const char *word)
{
  if (olivine_words_is_unspaced (g_utf8_get_char (word)))
    append_phrase (query, word);
  else
    append_word (query, word);
}

/* In the words of a language, whose plurals are not known here. */
static void
append_tagged (GString    *query,
               const char *word,
               const char *tag)
{
  gboolean is_unspaced = olivine_words_is_unspaced (g_utf8_get_char (word));
  const char *bare = olivine_words_without_article (word);
  g_autoptr (GString) spaced = g_string_new (NULL);
  g_autofree char *tagged = NULL;

  if (is_unspaced)
    olivine_words_append_spaced (spaced, word);
  else
    g_string_append (spaced, word);
  tagged = olivine_words_with_tag (spaced->str, tag);
  append_quoted (query, tagged);
  if (!is_unspaced)
    g_string_append_c (query, '*');
  if (bare != NULL)
    {
      g_autofree char *tagged_bare = g_strconcat (tag, bare, NULL);

      g_string_append (query, " OR ");
      append_quoted (query, tagged_bare);
      g_string_append_c (query, '*');
    }
}

/* @tag: %NULL for a table of one language. */
static char *
write_query (const char *text,
             const char *tag)
{
  g_auto (GStrv) words = olivine_words_split (text);
  GString *query = NULL;

  if (words[0] == NULL)
    return NULL;

  query = g_string_new (NULL);
  for (gsize i = 0; words[i] != NULL && i < MAX_WORDS; i++)
    {
      if (i > 0)
        g_string_append (query, " AND ");
      if (tag != NULL)
        g_string_append (query, "({name keywords} : (");
      append_plain (query, words[i]);
      if (tag == NULL)
        continue;
      g_string_append_c (query, ')');
      if (*tag != '\0')
        {
          g_string_append (query, " OR names : (");
          append_tagged (query, words[i], tag);
          g_string_append_c (query, ')');
        }
      g_string_append_c (query, ')');
    }

  return g_string_free (query, FALSE);
}

/**
 * olivine_words_to_query:
 * @text: (nullable): what was typed
 *
 * Writes the question that finds every food with all the words, in any order;
 * the end of each may be missing.  A run of Chinese or Japanese characters must
 * stand together.  Words beyond the sixteenth are left out.
 *
 * Returns: (transfer full) (nullable): a MATCH expression for a table filled
 *   through olivine_words_to_index(), or %NULL when there is no word in @text
 */
char *
olivine_words_to_query (const char *text)
{
  return write_query (text, NULL);
}

/**
 * olivine_words_to_local_query:
 * @text: (nullable): what was typed
 * @lang: (nullable): the person's language, such as "de"; %NULL for English alone
 *
 * Writes the question for a table whose column "names" holds what
 * olivine_words_to_local_index() makes of several languages: each word that was typed is
 * looked for in English and in that one language, and may be in either.
 *
 * Returns: (transfer full) (nullable): a MATCH expression, or %NULL when there is no
 *   word in @text
 */
char *
olivine_words_to_local_query (const char *text,
                              const char *lang)
{
  g_autofree char *tag = olivine_words_tag (lang != NULL ? lang : "");

  return write_query (text, tag);
}
