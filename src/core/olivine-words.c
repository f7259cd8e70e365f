/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Folding words, and writing them for the full-text index.
 *
 * What is indexed and what is asked go through the same folding, so they agree
 * whatever the tokenizer of the database does with case and accents.
 */

#include "config.h"

#include "olivine-words.h"

typedef struct {
  gunichar    letter;
  const char *plain;
} PlainLetter;

/* Letters that people without the keyboard for them write plainly, and that
 * Unicode does not take apart. */
static const PlainLetter plain_letters[] = {
  { 0x00E6, "ae" }, /* æ */
  { 0x00F8, "o" },  /* ø */
  { 0x0111, "d" },  /* đ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
};

/* Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and the
 * Arabic stretching line.  Marks of other scripts are part of their letters. */
static gboolean
is_accent (gunichar c)
{
  return (c >= 0x0300 && c <= 0x036F)
         || (c >= 0x0591 && c <= 0x05C7)
         || (c >= 0x064B && c <= 0x065F)
         || c == 0x0670
         || c == 0x0640;
}

static void
append_plain (GString  *text,
              gunichar  c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == c)
      {
        g_string_append (text, plain_letters[i].plain);
        return;
      }

  g_string_append_unichar (text, c);
}

/**
 * olivine_words_fold:
 * @text: (nullable): words in any language
 *
 * Makes words comparable: lower case, without accents, compatibility forms
 * (full width, ligatures) as plain letters.  Bytes that are no UTF-8 are replaced.
 *
 * Returns: (transfer full): the folded words
 */
char *
olivine_words_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *apart = NULL;
  g_autoptr (GString) plain = NULL;

  /* Most names are, and a large catalogue has millions of them. */
  if (text == NULL || g_str_is_ascii (text))
    return g_ascii_strdown (text != NULL ? text : "", -1);

  valid = g_utf8_make_valid (text, -1);
  lower = g_utf8_casefold (valid, -1);
  apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  plain = g_string_new (NULL);
  for (const char *c = apart; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!is_accent (letter))
        append_plain (plain, letter);
    }

  return g_utf8_normalize (plain->str, -1, G_NORMALIZE_ALL_COMPOSE);
}

/* Of the CJK radicals, the first block of such characters. */
#define FIRST_UNSPACED 0x2E80

/* Written without spaces between words: each character is indexed by itself.
 * Hangul has spaces and stays whole. */
gboolean
olivine_words_is_unspaced (gunichar c)
{
  GUnicodeScript script = G_UNICODE_SCRIPT_COMMON;

  if (c < FIRST_UNSPACED)
    return FALSE;
  script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN
         || script == G_UNICODE_SCRIPT_HIRAGANA
         || script == G_UNICODE_SCRIPT_KATAKANA
         || c == 0x30FC; /* the long vowel mark of katakana */
}

static gboolean
is_word_character (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/**
 * olivine_words_split:
 * @text: (nullable): words in any language
 *
 * Folds words and takes them apart as the index sees them.  A run of Chinese
 * or Japanese characters is one word here.
 *
 * Returns: (transfer full): the words, ended with %NULL
 */
GStrv
olivine_words_split (const char *text)
{
  g_autofree char *folded = olivine_words_fold (text);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *word = NULL;
  gboolean unspaced = FALSE;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean c_unspaced = c != 0 && olivine_words_is_unspaced (c);
      gboolean is_part = c != 0 && (c_unspaced || is_word_character (c));

      if (word != NULL && (!is_part || c_unspaced != unspaced))
        {
          g_ptr_array_add (words, g_strndup (word, p - word));
          word = NULL;
        }
      if (is_part && word == NULL)
        word = p;
      unspaced = c_unspaced;
      if (c == 0)
        break;
    }

  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

/**
 * olivine_words_without_article:
 * @word: a folded word
 *
 * Returns: (transfer none) (nullable): @word behind the Arabic article al-,
 *   or %NULL when it has none or too little would be left
 */
const char *
olivine_words_without_article (const char *word)
{
  const char *article = "\xD8\xA7\xD9\x84"; /* alif, lam */

  g_return_val_if_fail (word != NULL, NULL);

  if (!g_str_has_prefix (word, article) || g_utf8_strlen (word, -1) < 4)
    return NULL;

  return word + strlen (article);
}

/* "黑豆" → "黑 豆" */
void
olivine_words_append_spaced (GString    *text,
                             const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (p != word)
        g_string_append_c (text, ' ');
      g_string_append_unichar (text, g_utf8_get_char (p));
    }
}

static void
append_indexed (GString    *index,
                const char *word)
{
  const char *bare = olivine_words_without_article (word);

  if (index->len > 0)
    g_string_append_c (index, ' ');
  if (olivine_words_is_unspaced (g_utf8_get_char (word)))
    olivine_words_append_spaced (index, word);
  else
    g_string_append (index, word);
  if (bare != NULL)
    g_string_append_printf (index, " %s", bare);
}

/**
 * olivine_words_to_index:
 * @text: (nullable): a name or keywords of a food
 *
 * Writes words for a full-text table with the unicode61 tokenizer: folded,
 * Chinese and Japanese characters each by itself, Arabic words with and without
 * their article.
 *
 * Returns: (transfer full): the text to index
 */
char *
olivine_words_to_index (const char *text)
{
  g_auto (GStrv) words = olivine_words_split (text);
  GString *index = g_string_new (NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    append_indexed (index, words[i]);

  return g_string_free (index, FALSE);
}

/* The letters of a language's code: no tokenizer takes them apart. */
char *
olivine_words_tag (const char *lang)
{
  GString *tag = g_string_new (NULL);

  for (const char *c = lang; *c != '\0'; c++)
    if (g_ascii_isalpha (*c))
      g_string_append_c (tag, g_ascii_tolower (*c));

  return g_string_free (tag, FALSE);
}

/* "mandeln suss" → "demandeln desuss" */
char *
olivine_words_with_tag (const char *indexed,
                        const char *tag)
{
  g_auto (GStrv) words = g_strsplit (indexed, " ", -1);
  GString *tagged = g_string_new (NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (tagged, "%s%s%s", tagged->len > 0 ? " " : "", tag, words[i]);

  return g_string_free (tagged, FALSE);
}

/**
 * olivine_words_to_local_index:
 * @text: (nullable): a name or keywords of a food in some language
 * @lang: the language, such as "de" or "pt_BR"
 *
 * Writes words as olivine_words_to_index() does, each with the language at its
 * front, so that many languages share a column and none finds what is another's.
 *
 * Returns: (transfer full): the text to index
 */
char *
olivine_words_to_local_index (const char *text,
                              const char *lang)
{
  g_autofree char *indexed = olivine_words_to_index (text);
  g_autofree char *tag = NULL;

  g_return_val_if_fail (lang != NULL, NULL);

  tag = olivine_words_tag (lang);

  return olivine_words_with_tag (indexed, tag);
}
