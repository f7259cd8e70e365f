/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The file is kept whole because what a date or number means may be told by the
 * last row only.  A blank cell, and one that its record does not have, is not
 * known: it is never taken for 0.
 */

#include "config.h"

#include "olivine-table.h"

static void
record_free (OlivineRecord *record)
{
  g_ptr_array_unref (record->cells);
  g_free (record);
}

/**
 * olivine_table_fold_name:
 * @name: the name of a column as a file writes it
 *
 * "Food ID" and "food_id" are one name.
 *
 * Returns: (transfer full): the name by which the column is asked for
 */
char *
olivine_table_fold_name (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  char *folded = g_utf8_strdown (stripped, -1);

  return g_strdelimit (folded, " ", '_');
}

static void
take_header (OlivineTable *table,
             GPtrArray    *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      char *folded = olivine_table_fold_name (g_ptr_array_index (cells, i));

      g_ptr_array_add (table->header, g_strdup (g_ptr_array_index (cells, i)));
      if (*folded != '\0' && g_hash_table_contains (table->positions, folded)
          && table->duplicate == NULL)
        table->duplicate = g_strdup (folded);
      if (*folded != '\0' && !g_hash_table_contains (table->positions, folded))
        g_hash_table_insert (table->positions, folded, GUINT_TO_POINTER (i + 1));
      else
        g_free (folded);
    }
}

static gboolean
on_record (GPtrArray  *cells,
           guint       line,
           gpointer    user_data,
           GError    **error)
{
  OlivineTable *table = user_data;
  OlivineRecord *record = NULL;

  if (table->header->len == 0)
    {
      take_header (table, cells);
      return TRUE;
    }

  record = g_new0 (OlivineRecord, 1);
  record->cells = g_ptr_array_new_with_free_func (g_free);
  record->line = line;
  g_ptr_array_extend (record->cells, cells, (GCopyFunc) (void (*) (void)) g_strdup, NULL);
  g_ptr_array_add (table->records, record);

  return TRUE;
}

static OlivineTable *
table_new (void)
{
  OlivineTable *table = g_new0 (OlivineTable, 1);

  table->header = g_ptr_array_new_with_free_func (g_free);
  table->positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->records = g_ptr_array_new_with_free_func ((GDestroyNotify) record_free);

  return table;
}

/**
 * olivine_table_read:
 * @stream: a CSV file
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Reads a file.
 *
 * Returns: (nullable) (transfer full): the table; %NULL with an error of
 *   olivine_csv_read_stream(), or %OLIVINE_EXCHANGE_ERROR_EMPTY without a header
 */
OlivineTable *
olivine_table_read (GInputStream  *stream,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (OlivineTable) table = table_new ();
  g_autoptr (OlivineCsvReader) reader = olivine_csv_reader_new (on_record, table);

  if (!olivine_csv_reader_read_stream (reader, stream, cancellable, error))
    return NULL;
  if (table->header->len == 0)
    {
      g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_EMPTY,
                           "There is nothing in the file. Export it again.");
      return NULL;
    }
  olivine_number_style_init (&table->numbers, olivine_csv_reader_get_separator (reader));

  return g_steal_pointer (&table);
}

/**
 * olivine_table_has:
 * @table: a table
 * @column: the name of a column
 *
 * Returns: whether the file has this column
 */
gboolean
olivine_table_has (OlivineTable *table,
                   const char   *column)
{
  return g_hash_table_contains (table->positions, column);
}

static void
learn_number (OlivineTable        *table,
              const OlivineRecord *record,
              const char          *column)
{
  olivine_number_style_learn (&table->numbers, olivine_table_get (table, record, column));
}

/**
 * olivine_table_learn:
 * @table: a table
 * @date_column: (nullable): the column that holds dates
 * @number_columns: (array zero-terminated=1): the columns that hold numbers
 * @error: return location for an error
 *
 * Finds out how the file writes dates and numbers.
 *
 * Returns: whether the dates are clear; else @error is
 *   %OLIVINE_EXCHANGE_ERROR_AMBIGUOUS
 */
gboolean
olivine_table_learn (OlivineTable       *table,
                     const char         *date_column,
                     const char *const  *number_columns,
                     GError            **error)
{
  for (guint i = 0; i < table->records->len; i++)
    {
      const OlivineRecord *record = g_ptr_array_index (table->records, i);

      for (const char *const *column = number_columns; *column != NULL; column++)
        learn_number (table, record, *column);
      for (int n = 0; n < OLIVINE_N_NUTRIENTS; n++)
        if (table->nutrients[n].column != NULL)
          learn_number (table, record, table->nutrients[n].column);
      if (date_column != NULL)
        olivine_date_style_learn (&table->dates, olivine_table_get (table, record, date_column),
                                  record->line);
    }

  return olivine_date_style_settle (&table->dates, table->date_order, error);
}

/**
 * olivine_table_get:
 * @table: a table
 * @record: one of its records
 * @column: the name of a column
 *
 * Gets a cell as it was read.
 *
 * Returns: (transfer none): the cell, empty where the file has none
 */
const char *
olivine_table_get (OlivineTable        *table,
                   const OlivineRecord *record,
                   const char          *column)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (table->positions, column));

  table->column = column;
  if (position == 0 || position > record->cells->len)
    return "";

  return g_ptr_array_index (record->cells, position - 1);
}

/**
 * olivine_table_get_title:
 * @table: a table
 * @column: the name of a column
 *
 * Gets the name of a column as a person finds it in the file.
 *
 * Returns: (transfer none): the name as written, or @column where there is none
 */
const char *
olivine_table_get_title (OlivineTable *table,
                         const char   *column)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (table->positions, column));

  return position > 0 ? g_ptr_array_index (table->header, position - 1) : column;
}

/**
 * olivine_table_free:
 * @table: (transfer full): a table
 *
 * Frees the table.
 */
void
olivine_table_free (OlivineTable *table)
{
  g_ptr_array_unref (table->header);
  g_hash_table_unref (table->positions);
  g_ptr_array_unref (table->records);
  g_free (table->duplicate);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    g_free (table->nutrients[i].column);
  g_free (table);
}
