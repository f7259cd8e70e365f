/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words that may be numbers: written in ASCII, and told from other words. */

#include "config.h"

#include "olivine-number.h"

#define NUMBER_CHARACTERS "0123456789.,/"

typedef struct {
  gunichar    character;
  const char *plain;
} Replacement;

/* A fraction character is a word of its own, so that "1½" becomes "1 1/2". */
static const Replacement replacements[] = {
  { 0x00BC, " 1/4" }, { 0x00BD, " 1/2" }, { 0x00BE, " 3/4" }, { 0x2150, " 1/7" },
  { 0x2151, " 1/9" }, { 0x2152, " 1/10" }, { 0x2153, " 1/3" }, { 0x2154, " 2/3" },
  { 0x2155, " 1/5" }, { 0x2156, " 2/5" }, { 0x2157, " 3/5" }, { 0x2158, " 4/5" },
  { 0x2159, " 1/6" }, { 0x215A, " 5/6" }, { 0x215B, " 1/8" }, { 0x215C, " 3/8" },
  { 0x215D, " 5/8" }, { 0x215E, " 7/8" },
  { 0x2044, "/" }, /* fraction slash */
  { 0x2215, "/" }, /* division slash */
  { 0x066B, "." }, /* Arabic decimal separator */
  { 0x066C, "," }, /* Arabic thousands separator */
  { 0xFF0E, "." }, /* full width full stop */
  { 0xFF0C, "," }, /* full width comma */
  { 0xFF0F, "/" }, /* full width solidus */
  { 0x060C, "," }, /* Arabic comma */
  { 0x00D7, " " }, /* multiplication sign, as in "10 × almond" */
  { 0x061C, "" }, { 0x200E, "" }, { 0x200F, "" }, /* marks of direction */
  { 0x2066, "" }, { 0x2067, "" }, { 0x2068, "" }, { 0x2069, "" }, /* isolates of it */
  { 0x2212, "-" }, /* minus sign */
  { 0x2013, "-" }, /* en dash */
};

static const char *
find_replacement (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (replacements); i++)
    if (replacements[i].character == c)
      return replacements[i].plain;

  return NULL;
}

/**
 * olivine_number_normalize:
 * @text: valid UTF-8
 *
 * Writes the digits, decimal signs and fractions of every script in ASCII, and
 * white space, control characters and the sign between a number and what it counts as
 * spaces; marks of direction are left out.
 *
 * Returns: (transfer full): the plainer text
 */
char *
olivine_number_normalize (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *replacement = find_replacement (c);

      if (replacement != NULL)
        g_string_append (plain, replacement);
      else if (g_unichar_isdigit (c))
        g_string_append_c (plain, (char) ('0' + g_unichar_digit_value (c)));
      else if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        g_string_append_c (plain, ' ');
      else
        g_string_append_unichar (plain, c);
    }

  return g_string_free (plain, FALSE);
}

/**
 * olivine_number_looks_like:
 * @word: a normalized word
 * @length: (out): how many bytes of it are the number
 *
 * Tells whether a word begins like a number: with a digit, or a decimal sign
 * before one.
 *
 * Returns: whether it does
 */
gboolean
olivine_number_looks_like (const char *word,
                           gsize      *length)
{
  *length = strspn (word, NUMBER_CHARACTERS);

  return g_ascii_isdigit (word[0])
         || ((word[0] == '.' || word[0] == ',') && g_ascii_isdigit (word[1]));
}

/**
 * olivine_number_is_odd:
 * @word: a normalized word
 *
 * Tells whether a word is a number in a form that is not for amounts: a sign,
 * an exponent, hexadecimal.
 *
 * Returns: whether it is
 */
gboolean
olivine_number_is_odd (const char *word)
{
  gsize length = strspn (word, "0123456789.,");

  if ((word[0] == '-' || word[0] == '+')
      && (g_ascii_isdigit (word[1]) || ((word[1] == '.' || word[1] == ',')
                                        && g_ascii_isdigit (word[2]))))
    return TRUE;
  if (length == 0 || !g_ascii_isdigit (word[0]))
    return FALSE;
  if (word[0] == '0' && (word[1] == 'x' || word[1] == 'X') && g_ascii_isxdigit (word[2]))
    return TRUE;
  if (word[length] != 'e' && word[length] != 'E')
    return FALSE;

  length += 1 + strspn (word + length + 1, "+-");
  return g_ascii_isdigit (word[length]);
}

/**
 * olivine_number_is_fraction:
 * @word: a normalized word
 * @length: how many bytes of it are the number
 *
 * Returns: whether the number is written as a fraction
 */
gboolean
olivine_number_is_fraction (const char *word,
                            gsize       length)
{
  return memchr (word, '/', length) != NULL;
}
