/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cells as what they stand for.  A blank one, and one with the file's word for it,
 * is not known: it is never taken for 0.
 */

#include "config.h"

#include "olivine-table.h"

#include <glib/gi18n.h>

#include "olivine-csv-writer.h"
#include "olivine-thousandths.h"

/**
 * olivine_table_get_text:
 * @table: a table
 * @record: one of its records
 * @column: the name of a column
 *
 * Gets words that a person wrote.
 *
 * Returns: (transfer full): the text, empty where there is none
 */
char *
olivine_table_get_text (OlivineTable        *table,
                        const OlivineRecord *record,
                        const char          *column)
{
  return olivine_csv_text_from_cell (olivine_table_get (table, record, column));
}

static gboolean
is_unknown (const OlivineTable *table,
            const char         *cell)
{
  g_autofree char *word = NULL;

  if (table->unknown_word == NULL)
    return FALSE;
  word = g_strstrip (g_strdup (cell));

  return g_ascii_strcasecmp (word, table->unknown_word) == 0;
}

/* Most cells are empty or plain numbers. */
static gboolean
get_plain (OlivineTable *table,
           const char   *cell,
           gint64       *thousandths)
{
  *thousandths = OLIVINE_UNKNOWN;

  return *cell == '\0' || olivine_number_style_read_plain (&table->numbers, cell, thousandths);
}

/* As text with a decimal dot; what is below 0 is refused, no column has such. */
static char *
get_number (OlivineTable  *table,
            const char    *cell,
            GError       **error)
{
  g_autofree char *text = NULL;

  if (is_unknown (table, cell))
    return g_strdup ("");

  text = olivine_number_style_read (&table->numbers, cell, error);
  if (text != NULL && *text == '-')
    {
      g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                           _("An amount cannot be below 0. Check it."));
      return NULL;
    }

  return g_steal_pointer (&text);
}

/**
 * olivine_table_get_thousandths:
 * @table: a table
 * @record: one of its records
 * @column: the name of a column
 * @thousandths: (out): the amount; %OLIVINE_UNKNOWN for an empty cell
 * @error: return location for an error
 *
 * Gets an amount of a day.
 *
 * Returns: whether it is one, not below 0, or not known
 */
gboolean
olivine_table_get_thousandths (OlivineTable         *table,
                               const OlivineRecord  *record,
                               const char           *column,
                               gint64               *thousandths,
                               GError              **error)
{
  const char *cell = olivine_table_get (table, record, column);
  g_autofree char *text = NULL;

  if (get_plain (table, cell, thousandths))
    return TRUE;
  text = get_number (table, cell, error);

  return text != NULL && olivine_thousandths_from_text (text, thousandths, error);
}

/**
 * olivine_table_get_double:
 * @table: a table
 * @record: one of its records
 * @column: the name of a column
 * @number: (out): the number; NAN for an empty cell
 * @error: return location for an error
 *
 * Gets a fact of a food.
 *
 * Returns: whether it is a number, not below 0, or not known
 */
gboolean
olivine_table_get_double (OlivineTable         *table,
                          const OlivineRecord  *record,
                          const char           *column,
                          double               *number,
                          GError              **error)
{
  const char *cell = olivine_table_get (table, record, column);
  g_autofree char *text = NULL;
  gint64 thousandths = OLIVINE_UNKNOWN;

  if (get_plain (table, cell, &thousandths))
    {
      *number = olivine_thousandths_to_double (thousandths);
      return TRUE;
    }
  text = get_number (table, cell, error);

  return text != NULL && olivine_double_from_text (text, number, error);
}

/**
 * olivine_table_get_yes:
 * @table: a table
 * @record: one of its records
 * @column: the name of a column
 * @is_yes: (out): whether it says yes; an empty cell does not
 * @error: return location for an error
 *
 * Gets a `yes` or `no`; `true`, `false`, 1 and 0 do as well.
 *
 * Returns: whether it says either, or nothing
 */
gboolean
olivine_table_get_yes (OlivineTable         *table,
                       const OlivineRecord  *record,
                       const char           *column,
                       gboolean             *is_yes,
                       GError              **error)
{
  static const char *const yes[] = { "yes", "true", "1", NULL };
  static const char *const no[] = { "no", "false", "0", "", NULL };
  g_autofree char *word = olivine_table_fold_name (olivine_table_get (table, record, column));

  *is_yes = g_strv_contains (yes, word);
  if (*is_yes || g_strv_contains (no, word))
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       _("This is neither yes nor no."));
  return FALSE;
}

/**
 * olivine_table_get_date:
 * @table: a table that has learnt
 * @record: one of its records
 * @column: the name of a column
 * @date: (out): the day
 * @error: return location for an error
 *
 * Gets a day.
 *
 * Returns: whether there is such a day
 */
gboolean
olivine_table_get_date (OlivineTable         *table,
                        const OlivineRecord  *record,
                        const char           *column,
                        OlivineDate          *date,
                        GError              **error)
{
  return olivine_date_style_read (&table->dates, olivine_table_get (table, record, column), date,
                                  error);
}
