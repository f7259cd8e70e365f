/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a date or number means may be told by the last row only, so all rows are
 * learnt from before the first is read.  A blank cell, and one that its record does
 * not have, is not known: it is never taken for 0.
 */

#include "config.h"

#include "olivine-table.h"

#include "olivine-mapping.h"

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

/**
 * olivine_table_new:
 *
 * Returns: (transfer full): a table that has no header yet
 */
OlivineTable *
olivine_table_new (void)
{
  OlivineTable *table = g_new0 (OlivineTable, 1);

  table->header = g_ptr_array_new_with_free_func (g_free);
  table->positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return table;
}

/**
 * olivine_table_take_header:
 * @table: a table without a header
 * @cells: (element-type utf8): the first record of the file
 * @separator: what stands between its cells
 *
 * Learns which columns there are.
 */
void
olivine_table_take_header (OlivineTable *table,
                           GPtrArray    *cells,
                           char          separator)
{
  g_return_if_fail (table->header->len == 0);

  olivine_number_style_init (&table->numbers, separator);
  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *folded = olivine_table_fold_name (g_ptr_array_index (cells, i));

      g_ptr_array_add (table->header, g_strdup (g_ptr_array_index (cells, i)));
      if (*folded == '\0')
        continue;
      if (!g_hash_table_contains (table->positions, folded))
        g_hash_table_insert (table->positions, g_steal_pointer (&folded),
                             GUINT_TO_POINTER (i + 1));
      else if (table->duplicate == NULL)
        table->duplicate = g_steal_pointer (&folded);
    }
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
 * @table: a table whose format is known
 * @record: one of its records
 *
 * Learns from a record how the file writes dates and numbers.  When all were learnt
 * from, olivine_date_style_settle() decides.
 */
void
olivine_table_learn (OlivineTable        *table,
                     const OlivineRecord *record)
{
  for (const char *const *column = table->number_columns; *column != NULL; column++)
    learn_number (table, record, *column);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (table->nutrients[i].column != NULL)
      learn_number (table, record, table->nutrients[i].column);
  if (table->date_column != NULL)
    olivine_date_style_learn (&table->dates, olivine_table_get (table, record, table->date_column),
                              record->line);
}

/* The columns are asked for in each of millions of rows, nearly always by the same
 * pointers, and what a pointer led to last is looked at first. */
static guint
find_column (OlivineTable *table,
             const char   *column)
{
  gsize hash = GPOINTER_TO_SIZE (column);
  OlivineColumnPlace *place = &table->places[(hash ^ hash >> 7) % OLIVINE_N_COLUMN_PLACES];
  gpointer name = NULL;
  gpointer position = NULL;

  if (place->column == column && g_str_equal (place->name, column))
    return place->position;
  if (!g_hash_table_lookup_extended (table->positions, column, &name, &position))
    return 0;

  *place = (OlivineColumnPlace) { column, name, GPOINTER_TO_UINT (position) };
  return place->position;
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
  guint position = find_column (table, column);

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
  g_clear_pointer (&table->foods, olivine_known_foods_free);
  g_clear_pointer (&table->recalled, olivine_mapping_free);
  g_free (table->duplicate);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    g_free (table->nutrients[i].column);
  g_free (table);
}
