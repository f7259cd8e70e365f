/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* 1,234 is one and a bit in one file and more than a thousand in another.  Most
 * cells leave no doubt (12.5, 1.234,5, 1,234,567), and they settle those that
 * do.  Where nothing settles it a cell is refused, never guessed.
 */

#include "config.h"

#include "olivine-number-style.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-csv-reader.h"

#define MAX_GROUPS 16
#define GROUP_DIGITS 3
#define MAX_PLAIN_DIGITS 12

typedef enum {
  MEANING_NONE,      /* no number */
  MEANING_WHOLE,     /* no dot and no comma in it */
  MEANING_DECIMAL,   /* the last sign is a decimal sign */
  MEANING_GROUPS,    /* all signs divide thousands */
  MEANING_AMBIGUOUS, /* one sign that could be either */
} Meaning;

/* A cell taken apart: runs of digits, and the sign before each but the first. */
typedef struct {
  gboolean is_negative;
  guint    n_groups;
  guint    n_digits[MAX_GROUPS];
  gunichar signs[MAX_GROUPS];
  GString *digits;
} Parts;

static gboolean
is_sign (gunichar letter)
{
  switch (letter)
    {
    case '.':
    case ',':
    case ' ':
    case '\'':
    case 0x00a0: /* no-break space */
    case 0x2009: /* thin space */
    case 0x2019: /* right single quotation mark, Switzerland */
    case 0x202f: /* narrow no-break space */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_decimal_sign (gunichar sign)
{
  return sign == '.' || sign == ',';
}

static gboolean
take_apart (const char *cell,
            Parts      *parts)
{
  g_autofree char *stripped = g_strstrip (g_strdup (cell));
  const char *position = stripped;

  parts->is_negative = *position == '-';
  if (*position == '-' || *position == '+')
    position++;

  parts->n_groups = 1;
  for (; *position != '\0'; position = g_utf8_next_char (position))
    {
      gunichar letter = g_utf8_get_char (position);

      if (g_ascii_isdigit (*position))
        {
          g_string_append_c (parts->digits, *position);
          parts->n_digits[parts->n_groups - 1]++;
        }
      else if (is_sign (letter) && parts->n_groups < MAX_GROUPS)
        {
          parts->signs[parts->n_groups++] = letter;
        }
      else
        {
          return FALSE;
        }
    }

  return parts->digits->len > 0;
}

/* Whether the first @n_groups are divided as thousands are, all by one sign. */
static gboolean
divides_thousands (const Parts *parts,
                   guint        n_groups)
{
  if (parts->n_digits[0] < 1 || parts->n_digits[0] > GROUP_DIGITS || parts->digits->str[0] == '0')
    return FALSE;
  for (guint i = 1; i < n_groups; i++)
    if (parts->n_digits[i] != GROUP_DIGITS || parts->signs[i] != parts->signs[1])
      return FALSE;

  return TRUE;
}

static Meaning
judge (const Parts *parts)
{
  guint n_groups = parts->n_groups;
  gunichar last_sign = parts->signs[n_groups - 1];
  gboolean all_alike = n_groups > 1 && divides_thousands (parts, n_groups);

  if (n_groups == 1)
    return MEANING_WHOLE;
  if (n_groups == 2 && is_decimal_sign (last_sign))
    return all_alike ? MEANING_AMBIGUOUS : MEANING_DECIMAL;
  if (all_alike)
    return MEANING_GROUPS;
  if (is_decimal_sign (last_sign) && parts->signs[1] != last_sign
      && divides_thousands (parts, n_groups - 1))
    return MEANING_DECIMAL;

  return MEANING_NONE;
}

/**
 * olivine_number_style_init:
 * @style: (out caller-allocates): the style of a file
 * @separator: what separates the file's cells
 *
 * Begins with what the separator tells: where it is a comma decimals are
 * likely to have a dot, where it is a semicolon a comma.
 */
void
olivine_number_style_init (OlivineNumberStyle *style,
                           char                separator)
{
  style->has_dot_decimals = FALSE;
  style->has_comma_decimals = FALSE;
  style->likely_decimal = separator == ',' ? '.' : separator == ';' ? ',' : 0;
}

/**
 * olivine_number_style_expect_dots:
 * @style: the style of a file, before it learns
 *
 * Says that the program which wrote the file writes 1,234.5.  Where the cells are
 * not separated by commas another program wrote it again, perhaps in its own way,
 * and nothing is expected.
 */
void
olivine_number_style_expect_dots (OlivineNumberStyle *style)
{
  style->has_dot_decimals = style->likely_decimal == '.';
}

/* Most cells are digits with at most one dot: these need no memory to be read. */
typedef struct {
  guint  n_digits;   /* before the dot, and without one */
  guint  n_decimals;
  gint64 digits;     /* all of them as one number */
} PlainNumber;

/* @has_dot: whether there is a dot; returns whether it is such a number. */
static gboolean
read_plain (const char  *cell,
            PlainNumber *plain,
            gboolean    *has_dot)
{
  *has_dot = FALSE;
  *plain = (PlainNumber) { 0 };
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '.' && !*has_dot)
        *has_dot = TRUE;
      else if (!g_ascii_isdigit (*cell))
        return FALSE;
      else
        {
          plain->digits = plain->digits * 10 + (*cell - '0');
          if (*has_dot)
            plain->n_decimals++;
          else
            plain->n_digits++;
        }
      if (plain->n_digits + plain->n_decimals > MAX_PLAIN_DIGITS)
        return FALSE;
    }

  return plain->n_digits + plain->n_decimals > 0;
}

static gboolean
could_be_thousands (const char        *cell,
                    const PlainNumber *plain)
{
  return plain->n_digits >= 1 && plain->n_digits <= GROUP_DIGITS && *cell != '0'
         && plain->n_decimals == GROUP_DIGITS;
}

/**
 * olivine_number_style_expect:
 * @style: the style of a file, before it learns
 * @decimal: `.` or `,`
 *
 * Says what the person says of the file: cells that could be either have this
 * decimal sign.
 */
void
olivine_number_style_expect (OlivineNumberStyle *style,
                             char                decimal)
{
  style->has_dot_decimals = decimal == '.';
  style->has_comma_decimals = decimal == ',';
}

static gboolean
says_dot_decimals (Meaning  meaning,
                   gunichar sign)
{
  return (meaning == MEANING_DECIMAL && sign == '.') || (meaning == MEANING_GROUPS && sign == ',');
}

static gboolean
says_comma_decimals (Meaning  meaning,
                     gunichar sign)
{
  return (meaning == MEANING_DECIMAL && sign == ',') || (meaning == MEANING_GROUPS && sign == '.');
}

/**
 * olivine_number_style_learn:
 * @style: the style of a file
 * @cell: one of its cells that should hold a number
 *
 * Learns from a cell that can be read one way only; others change nothing.
 */
void
olivine_number_style_learn (OlivineNumberStyle *style,
                            const char         *cell)
{
  g_autoptr (GString) digits = NULL;
  Parts parts = { 0 };
  Meaning meaning = MEANING_NONE;
  PlainNumber plain = { 0 };
  gunichar sign = 0;
  gboolean has_dot = FALSE;

  if (*cell == '\0')
    return;
  if (read_plain (cell, &plain, &has_dot))
    {
      style->has_dot_decimals |= has_dot && !could_be_thousands (cell, &plain);
      return;
    }

  digits = g_string_new (NULL);
  parts.digits = digits;
  if (!take_apart (cell, &parts))
    return;

  meaning = judge (&parts);
  sign = parts.signs[parts.n_groups - 1];
  style->has_dot_decimals |= says_dot_decimals (meaning, sign);
  style->has_comma_decimals |= says_comma_decimals (meaning, sign);
}

/* What the cells that leave no doubt say of one that does. */
static Meaning
settle (const OlivineNumberStyle *style,
        gunichar                  sign)
{
  gboolean as_decimal = sign == '.' ? style->has_dot_decimals : style->has_comma_decimals;
  gboolean as_groups = sign == '.' ? style->has_comma_decimals : style->has_dot_decimals;

  if (as_decimal != as_groups)
    return as_decimal ? MEANING_DECIMAL : MEANING_GROUPS;
  if (!as_decimal && (gunichar) style->likely_decimal == sign)
    return MEANING_DECIMAL;

  return MEANING_AMBIGUOUS;
}

/**
 * olivine_number_style_read_plain:
 * @style: the style of a file, after it has learnt all cells
 * @cell: a cell that should hold a number
 * @thousandths: (out): thousandths of the number
 *
 * Reads what olivine_number_style_read() would give as a number with up to three
 * decimals, but for what is seldom in a file: signs, spaces, thousands.  It says
 * the same and takes a small part of the time.
 *
 * Returns: whether the cell is such a number; else nothing is known of it
 */
gboolean
olivine_number_style_read_plain (const OlivineNumberStyle *style,
                                 const char               *cell,
                                 gint64                   *thousandths)
{
  static const gint64 factors[] = { 1000, 100, 10, 1 };
  PlainNumber plain = { 0 };
  gboolean has_dot = FALSE;

  if (!read_plain (cell, &plain, &has_dot) || plain.n_decimals >= G_N_ELEMENTS (factors)
      || plain.n_digits > MAX_PLAIN_DIGITS - GROUP_DIGITS
      || (has_dot && could_be_thousands (cell, &plain) && settle (style, '.') != MEANING_DECIMAL))
    return FALSE;

  *thousandths = plain.digits * factors[plain.n_decimals];
  return TRUE;
}

static char *
put_together (const Parts *parts,
              Meaning      meaning)
{
  g_autoptr (GString) text = g_string_new (parts->digits->str);
  guint n_decimals = meaning == MEANING_DECIMAL ? parts->n_digits[parts->n_groups - 1] : 0;

  if (n_decimals > 0)
    g_string_insert_c (text, text->len - n_decimals, '.');
  if (parts->is_negative)
    g_string_prepend_c (text, '-');

  return g_strdup (text->str);
}

/**
 * olivine_number_style_read:
 * @style: the style of a file, after it has learnt all cells
 * @cell: a cell that should hold a number
 * @error: return location for an error
 *
 * Writes a number the way the core reads it: digits and a decimal dot.
 *
 * Returns: (nullable) (transfer full): the number as text, empty for an empty
 *   cell; %NULL with %OLIVINE_EXCHANGE_ERROR_FORMAT when it is no number, or
 *   %OLIVINE_EXCHANGE_ERROR_AMBIGUOUS when it could be two
 */
char *
olivine_number_style_read (const OlivineNumberStyle  *style,
                           const char                *cell,
                           GError                   **error)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  Parts parts = { .digits = digits };
  Meaning meaning = MEANING_NONE;

  if (cell[strspn (cell, " \t\r\n")] == '\0')
    return g_strdup ("");

  if (take_apart (cell, &parts))
    meaning = judge (&parts);
  if (meaning == MEANING_AMBIGUOUS)
    meaning = settle (style, parts.signs[1]);

  if (meaning == MEANING_NONE)
    g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                         _("This is not a number."));
  else if (meaning == MEANING_AMBIGUOUS)
    g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_AMBIGUOUS,
                         _("The sign in it could be a decimal sign or divide thousands, and no "
                           "other number of the file tells. Write it with all its decimals."));
  else
    return put_together (&parts, meaning);

  return NULL;
}
