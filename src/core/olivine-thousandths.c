/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whole thousandths and dot-decimal numbers, to and from text.
 *
 * Nothing here depends on the locale, and text that is not a plain decimal
 * number (an exponent, hexadecimal, "nan", "inf") is refused, never guessed at.
 */

#include "config.h"

#include "olivine-thousandths.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"

#define MAX_NUMBER_LENGTH 40

/* Rounds half away from zero.  The nudge carries a decimal half over that was
 * lost when the factors became binary: 0.35 × 10 × 1.43 is 5.0049999…; it is
 * far below the distance of two decimal results, so it never moves another. */
static gint64
round_to_thousandths (double exact)
{
  double nudge = fmin (fabs (exact) * 1e-12, 1e-6);

  if (!isfinite (exact) || fabs (exact) > (double) OLIVINE_THOUSANDTHS_MAX)
    return OLIVINE_UNKNOWN;

  return (gint64) round (exact + copysign (nudge, exact));
}

/**
 * olivine_thousandths_from_double:
 * @amount: an amount in its unit; NAN is unknown
 *
 * Rounds an amount to whole thousandths, halves away from zero.
 *
 * Returns: thousandths of the unit; %OLIVINE_UNKNOWN when @amount is not
 *   finite or beyond %OLIVINE_THOUSANDTHS_MAX
 */
gint64
olivine_thousandths_from_double (double amount)
{
  return round_to_thousandths (amount * 1000.0);
}

/**
 * olivine_thousandths_to_double:
 * @thousandths: thousandths of a unit, or %OLIVINE_UNKNOWN
 *
 * Returns: the amount in its unit; NAN when unknown
 */
double
olivine_thousandths_to_double (gint64 thousandths)
{
  return thousandths == OLIVINE_UNKNOWN ? NAN : (double) thousandths / 1000.0;
}

/**
 * olivine_thousandths_to_text:
 * @thousandths: thousandths of a unit, or %OLIVINE_UNKNOWN
 *
 * Writes an amount with up to three decimals, a dot, and no trailing zeros.
 *
 * Returns: (transfer full): the text, empty when unknown
 */
char *
olivine_thousandths_to_text (gint64 thousandths)
{
  guint64 magnitude = thousandths < 0 ? -(guint64) thousandths : (guint64) thousandths;
  g_autofree char *text = NULL;
  gsize length = 0;

  if (thousandths == OLIVINE_UNKNOWN)
    return g_strdup ("");

  text = g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%03u",
                          thousandths < 0 ? "-" : "",
                          magnitude / 1000,
                          (guint) (magnitude % 1000));
  length = strlen (text);
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  text[length] = '\0';

  return g_steal_pointer (&text);
}

/* Digits, at most one dot, digits on at least one side of it, perhaps a sign. */
static gboolean
is_plain_decimal (const char *text)
{
  gsize n_digits = 0;
  gsize n_dots = 0;

  if (strlen (text) > MAX_NUMBER_LENGTH)
    return FALSE;
  if (*text == '-' || *text == '+')
    text++;
  for (; *text != '\0'; text++)
    {
      if (g_ascii_isdigit (*text))
        n_digits++;
      else if (*text == '.')
        n_dots++;
      else
        return FALSE;
    }

  return n_digits > 0 && n_dots <= 1;
}

/**
 * olivine_double_from_text:
 * @text: (nullable): a number with a decimal dot, or nothing
 * @number: (out): the number; NAN when @text is empty
 * @error: return location for an error
 *
 * Reads a number of a file or of the command line, whatever the locale.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID.
 *
 * Returns: whether @text is a plain decimal number, or empty
 */
gboolean
olivine_double_from_text (const char  *text,
                          double      *number,
                          GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  g_return_val_if_fail (number != NULL, FALSE);

  *number = NAN;
  if (*stripped == '\0')
    return TRUE;
  if (!is_plain_decimal (stripped))
    {
      g_autofree char *quoted = olivine_excerpt (stripped);

      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                   _("“%s” is not a number. Write it with digits and a dot, like 12.5."), quoted);
      return FALSE;
    }

  *number = g_ascii_strtod (stripped, NULL);
  return TRUE;
}

/**
 * olivine_double_to_text:
 * @number: a number; NAN and infinities are unknown
 *
 * Writes a number with a decimal dot and the fewest digits from which
 * olivine_double_from_text() reads the same number again; never an exponent,
 * so that what is nearer to 0 than 0.0001 is rounded to nine decimals.
 *
 * Returns: (transfer full): the text, empty when unknown
 */
char *
olivine_double_to_text (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char wide[512];

  if (!isfinite (number))
    return g_strdup ("");
  if (number == 0.0)
    return g_strdup ("0");

  for (int precision = 15; precision <= 17; precision++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", precision);

      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  if (strchr (buffer, 'e') == NULL)
    return g_strdup (buffer);

  /* So large or so near 0 that it needs an exponent: nine decimals must do. */
  return g_strdup (g_ascii_formatd (wide, sizeof wide, "%.9f", number));
}

/**
 * olivine_thousandths_from_text:
 * @text: (nullable): a number with a decimal dot, or nothing
 * @thousandths: (out): thousandths of the unit; %OLIVINE_UNKNOWN when @text is empty
 * @error: return location for an error
 *
 * Reads an amount of a file or of the command line, whatever the locale.
 * Decimals beyond the third are rounded.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID for what is no number,
 * %OLIVINE_CORE_ERROR_RANGE for one beyond %OLIVINE_THOUSANDTHS_MAX.
 *
 * Returns: whether @text is an amount, or empty
 */
gboolean
olivine_thousandths_from_text (const char  *text,
                               gint64      *thousandths,
                               GError     **error)
{
  double number = NAN;

  g_return_val_if_fail (thousandths != NULL, FALSE);

  *thousandths = OLIVINE_UNKNOWN;
  if (!olivine_double_from_text (text, &number, error))
    return FALSE;

  *thousandths = olivine_thousandths_from_double (number);
  if (*thousandths == OLIVINE_UNKNOWN && !isnan (number))
    {
      g_autofree char *quoted = olivine_excerpt (text);

      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("“%s” is too large to be an amount. Check the number and its unit."),
                   quoted);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_thousandths_scale:
 * @thousandths: thousandths of a unit, or %OLIVINE_UNKNOWN
 * @factor: what to multiply with
 *
 * Returns: the product, rounded half away from zero; %OLIVINE_UNKNOWN stays
 *   unknown, and so is a product beyond %OLIVINE_THOUSANDTHS_MAX
 */
gint64
olivine_thousandths_scale (gint64 thousandths,
                           double factor)
{
  if (thousandths == OLIVINE_UNKNOWN)
    return OLIVINE_UNKNOWN;

  return round_to_thousandths ((double) thousandths * factor);
}
