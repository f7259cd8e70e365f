/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading numbers as people type them, in any locale.
 *
 * Comma and dot both are decimal signs.  Where one could as well separate
 * thousands, nothing is guessed: a factor of a thousand is asked about.
 */

#include "config.h"

#include "olivine-number.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"
#include "olivine-quantity.h"

#define MAX_DIGITS 15
#define MAX_NUMBER 1e9

#define NUMBER_CHARACTERS "0123456789.,/"

static gboolean
not_a_number (const char  *text,
              GError     **error)
{
  g_autofree char *quoted = olivine_excerpt (text);

  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
               _("“%s” is not a number. Write it like 30, 1.5 or 1/2."), quoted);
  return FALSE;
}

static gboolean
check_size (const char  *text,
            double       number,
            GError     **error)
{
  g_autofree char *quoted = NULL;

  if (number > 0.0 && number <= MAX_NUMBER)
    return TRUE;

  quoted = olivine_excerpt (text);
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
               number > 0.0 ? _("“%s” is too large a number. Check it.")
                            : _("“%s” is not an amount. Give a number above 0."), quoted);
  return FALSE;
}

static gboolean
is_digits (const char *text)
{
  gsize length = strspn (text, "0123456789");

  return length > 0 && length <= MAX_DIGITS && text[length] == '\0';
}

static gboolean
read_fraction (const char  *text,
               double      *number,
               GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 3);
  double divisor;

  if (g_strv_length (parts) != 2 || !is_digits (parts[0]) || !is_digits (parts[1]))
    return not_a_number (text, error);

  divisor = g_ascii_strtod (parts[1], NULL);
  if (divisor == 0.0)
    return not_a_number (text, error);

  *number = g_ascii_strtod (parts[0], NULL) / divisor;
  return check_size (text, *number, error);
}

/* Whether @text is groups of three digits behind a group of one to three. */
static gboolean
has_thousands_groups (const char *text,
                      char        separator)
{
  const char delimiter[] = { separator, '\0' };
  g_auto (GStrv) groups = g_strsplit (text, delimiter, -1);

  for (gsize i = 0; groups[i] != NULL; i++)
    {
      gsize length = strlen (groups[i]);

      if (!is_digits (groups[i]) || length > 3 || (i > 0 && length != 3))
        return FALSE;
    }

  return groups[0] != NULL && *groups[0] != '0';
}

static gsize
count_character (const char *text,
                 char        character)
{
  gsize n = 0;

  for (; *text != '\0'; text++)
    n += *text == character;

  return n;
}

static char *
without_character (const char *text,
                   char        character)
{
  GString *rest = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text != character)
      g_string_append_c (rest, *text);

  return g_string_free (rest, FALSE);
}

static gboolean
could_be_thousands (const char  *text,
                    GError     **error)
{
  g_autofree char *quoted = olivine_excerpt (text);

  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
               _("“%s” can be read in two ways: with thousands or with decimals. Write it without "
                 "the sign, like 1234, or with two decimals, like 1.23."), quoted);
  return FALSE;
}

/* Reads digits with one decimal sign at most. */
static gboolean
read_plain (const char  *text,
            const char  *shown,
            double      *number,
            GError     **error)
{
  g_autofree char *dotted = g_strdelimit (g_strdup (text), ",", '.');
  gsize n_digits = strlen (dotted) - count_character (dotted, '.');

  if (count_character (dotted, '.') > 1 || n_digits == 0 || n_digits > MAX_DIGITS)
    return not_a_number (shown, error);

  *number = g_ascii_strtod (dotted, NULL);
  return check_size (shown, *number, error);
}

static gboolean
read_decimal (const char  *text,
              double      *number,
              GError     **error)
{
  gsize n_dots = count_character (text, '.');
  gsize n_commas = count_character (text, ',');
  char decimal_sign = '\0';
  char other_sign = '\0';
  g_autofree char *whole = NULL;
  g_autofree char *plain = NULL;

  if (n_dots + n_commas == 0)
    return read_plain (text, text, number, error);
  if (n_dots == 0 || n_commas == 0)
    {
      other_sign = n_dots > 0 ? '.' : ',';
      if (!has_thousands_groups (text, other_sign))
        return read_plain (text, text, number, error);
      if (n_dots + n_commas == 1)
        return could_be_thousands (text, error);
      plain = without_character (text, other_sign);
      return read_plain (plain, text, number, error);
    }

  /* Both signs: the last one is for the decimals, "1,234.5" or "1.234,5". */
  decimal_sign = strrchr (text, '.') > strrchr (text, ',') ? '.' : ',';
  other_sign = decimal_sign == '.' ? ',' : '.';
  whole = g_strndup (text, (gsize) (strchr (text, decimal_sign) - text));
  if (!has_thousands_groups (whole, other_sign))
    return not_a_number (text, error);
  plain = without_character (text, other_sign);
  return read_plain (plain, text, number, error);
}

/**
 * olivine_number_read:
 * @word: a normalized word that begins with a number
 * @length: how many bytes of it are the number
 * @number: (out): the number, > 0
 * @error: return location for an error
 *
 * Reads one decimal number or fraction.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID for what is no number or could be two,
 * %OLIVINE_CORE_ERROR_RANGE for 0 and for more than 10^9.
 *
 * Returns: whether it is a number
 */
gboolean
olivine_number_read (const char  *word,
                     gsize        length,
                     double      *number,
                     GError     **error)
{
  g_autofree char *text = g_strndup (word, length);

  if (olivine_number_is_fraction (word, length))
    return read_fraction (text, number, error);

  return read_decimal (text, number, error);
}

/* "1 1/2": a whole number and a fraction. */
static gboolean
read_mixed (const char  *whole,
            const char  *fraction,
            double      *number,
            GError     **error)
{
  double rest = NAN;

  if (!is_digits (whole) || !olivine_number_is_fraction (fraction, strlen (fraction)))
    return not_a_number (whole, error);
  if (!olivine_number_read (whole, strlen (whole), number, error)
      || !olivine_number_read (fraction, strlen (fraction), &rest, error))
    return FALSE;

  *number += rest;
  return TRUE;
}

/**
 * olivine_number_parse:
 * @text: (nullable): a number as a person types it: "30", "1.5", "1,5", "1/2", "1½"
 * @number: (out): the number, > 0
 * @error: return location for an error
 *
 * Reads an amount, whatever the locale, in the digits of any script.
 *
 * Comma and dot both are decimal signs; "1,234" and "1.234" could also mean
 * thousands and are refused with a message that asks.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID for what is no number or could be two,
 * %OLIVINE_CORE_ERROR_RANGE for 0, less than 0, and more than 10^9.
 *
 * Returns: whether @text is an amount
 */
gboolean
olivine_number_parse (const char  *text,
                      double      *number,
                      GError     **error)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) words = NULL;
  gsize length = 0;

  g_return_val_if_fail (number != NULL, FALSE);

  *number = NAN;
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return not_a_number ("", error);

  plain = olivine_number_normalize (text);
  g_strstrip (plain);
  if (plain[0] == '-' && olivine_number_looks_like (plain + 1, &length))
    return check_size (text, 0.0, error);
  if (!olivine_number_looks_like (plain, &length)
      || strspn (plain, NUMBER_CHARACTERS " ") != strlen (plain))
    return not_a_number (text, error);

  words = g_strsplit (plain, " ", 3);
  if (g_strv_length (words) == 1)
    return olivine_number_read (words[0], strlen (words[0]), number, error);
  if (g_strv_length (words) == 2)
    return read_mixed (words[0], words[1], number, error);

  return not_a_number (text, error);
}
