/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A date with the year first is clear.  03/04/2026 is not, and one row cannot
 * tell; a single 25/04/2026 in the file can.  Dots are in use where the day comes
 * first, so 03.04.2026 is clear as well, and tells nothing of dates with slashes.
 * Dates are text from one end to the other: no moment and no time zone is ever
 * made of them.
 */

#include "config.h"

#include "olivine-date-style.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_MONTHS 12
#define YEAR_DIGITS 4

typedef struct {
  int      number[3];
  char     sign;       /* between them */
  gboolean year_first;
} DateParts;

/* Reads up to four digits; returns how many there are. */
static guint
read_digits (const char **cell,
             int         *number)
{
  guint n_digits = 0;

  for (*number = 0; g_ascii_isdigit (**cell) && n_digits <= YEAR_DIGITS; (*cell)++)
    {
      *number = *number * 10 + (**cell - '0');
      n_digits++;
    }

  return n_digits;
}

/* Three numbers with one sign between, the year with four digits first or last. */
static gboolean
take_apart (const char *cell,
            DateParts  *parts)
{
  while (g_ascii_isspace (*cell))
    cell++;
  for (guint i = 0; i < G_N_ELEMENTS (parts->number); i++)
    {
      guint n_digits = read_digits (&cell, &parts->number[i]);

      if (i == 0)
        {
          parts->year_first = n_digits == YEAR_DIGITS;
          parts->sign = *cell;
        }
      if (i == (parts->year_first ? 0 : 2) ? n_digits != YEAR_DIGITS
                                           : n_digits < 1 || n_digits > 2)
        return FALSE;
      if (parts->number[i] < 1)
        return FALSE;
      if (i < 2
          && (parts->sign == '\0' || strchr ("-/.", parts->sign) == NULL
              || *cell++ != parts->sign))
        return FALSE;
    }
  while (g_ascii_isspace (*cell))
    cell++;

  return *cell == '\0';
}

/**
 * olivine_date_style_learn:
 * @style: the style of a file, zeroed at first
 * @cell: one of its dates
 * @line: where it stands
 *
 * Learns which order of day and month a date allows.
 */
void
olivine_date_style_learn (OlivineDateStyle *style,
                          const char       *cell,
                          guint             line)
{
  DateParts parts = { 0, };
  gboolean first_is_month = FALSE;
  gboolean second_is_month = FALSE;

  if (!take_apart (cell, &parts) || parts.year_first)
    return;

  first_is_month = parts.number[0] <= N_MONTHS;
  second_is_month = parts.number[1] <= N_MONTHS;
  if (parts.sign == '.')
    {
      if (first_is_month && !second_is_month && style->dotted_mdy_line == 0)
        style->dotted_mdy_line = line;
      return;
    }
  if (second_is_month && !first_is_month && style->dmy_line == 0)
    style->dmy_line = line;
  else if (first_is_month && !second_is_month && style->mdy_line == 0)
    style->mdy_line = line;
  else if (first_is_month && second_is_month && parts.number[0] != parts.number[1]
           && style->either_line == 0)
    style->either_line = line;
}

/**
 * olivine_date_style_settle:
 * @style: the style of a file, after it has learnt all dates
 * @chosen: what the person says, or %OLIVINE_DATE_ORDER_UNKNOWN
 * @error: return location for an error
 *
 * Decides once for the file in which order its dates are written.  Those with dots
 * have the day first unless the person says otherwise.
 *
 * Returns: whether that is clear; else @error is %OLIVINE_EXCHANGE_ERROR_AMBIGUOUS
 */
gboolean
olivine_date_style_settle (OlivineDateStyle  *style,
                           OlivineDateOrder   chosen,
                           GError           **error)
{
  style->order = chosen;
  style->dotted_order = chosen != OLIVINE_DATE_ORDER_UNKNOWN ? chosen : OLIVINE_DATE_ORDER_DMY;
  if (chosen != OLIVINE_DATE_ORDER_UNKNOWN)
    return TRUE;

  if (style->dotted_mdy_line != 0)
    {
      g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_AMBIGUOUS,
                   _("The date of line %u has the month first, though dates with dots have the "
                     "day first. Say which is right: --dates dmy or --dates mdy."),
                   style->dotted_mdy_line);
      return FALSE;
    }
  if (style->dmy_line != 0 && style->mdy_line != 0)
    {
      g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_AMBIGUOUS,
                   _("The date of line %u has the day first and that of line %u the month. "
                     "Say which is right: --dates dmy or --dates mdy."),
                   style->dmy_line, style->mdy_line);
      return FALSE;
    }
  if (style->dmy_line == 0 && style->mdy_line == 0 && style->either_line != 0)
    {
      g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_AMBIGUOUS,
                   _("The date of line %u could be two days, and so could all others. "
                     "Say what comes first, day or month: --dates dmy or --dates mdy."),
                   style->either_line);
      return FALSE;
    }
  style->order = style->mdy_line != 0 ? OLIVINE_DATE_ORDER_MDY : OLIVINE_DATE_ORDER_DMY;

  return TRUE;
}

/**
 * olivine_date_style_read:
 * @style: the settled style of a file
 * @cell: one of its dates
 * @date: (out): the day
 * @error: return location for an error
 *
 * Reads a date.
 *
 * Returns: whether there is such a day; else @error is %OLIVINE_EXCHANGE_ERROR_FORMAT
 */
gboolean
olivine_date_style_read (const OlivineDateStyle  *style,
                         const char              *cell,
                         OlivineDate             *date,
                         GError                 **error)
{
  DateParts parts = { 0, };
  int *number = parts.number;

  *date = OLIVINE_DATE_NONE;
  if (take_apart (cell, &parts))
    {
      OlivineDateOrder order = parts.sign == '.' ? style->dotted_order : style->order;

      if (parts.year_first)
        *date = olivine_date_from_ymd (number[0], number[1], number[2]);
      else if (order == OLIVINE_DATE_ORDER_MDY)
        *date = olivine_date_from_ymd (number[2], number[0], number[1]);
      else
        *date = olivine_date_from_ymd (number[2], number[1], number[0]);
    }
  if (olivine_date_is_set (*date))
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       _("There is no such day. Write it as YYYY-MM-DD."));
  return FALSE;
}
