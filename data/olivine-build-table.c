/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading a table that foods.db is made of.
 *
 * An empty cell is not known; a number that is no amount stops the build.
 */

#include "config.h"

#include "olivine-build-table.h"

#include <gio/gio.h>
#include <math.h>

#include "olivine-csv-reader.h"

/* Always FALSE, so that a row is refused in one line. */
gboolean
olivine_build_table_refuse (const OlivineBuildTable  *table,
                            GError                  **error,
                            const char               *format,
                            ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID, "%s:%u: %s",
               table->path, table->line, reason);

  return FALSE;
}

/* Whatever a function of the libraries found wrong is wrong with this row. */
gboolean
olivine_build_table_blame_row (const OlivineBuildTable  *table,
                               GError                  **error)
{
  g_prefix_error (error, "%s:%u: ", table->path, table->line);

  return FALSE;
}

/* The text of a cell of the row at hand; empty when there is no such column. */
const char *
olivine_build_table_get_cell (const OlivineBuildTable *table,
                              const char              *column)
{
  gpointer position = NULL;

  if (!g_hash_table_lookup_extended (table->columns, column, NULL, &position))
    return "";

  return table->cells->pdata[GPOINTER_TO_UINT (position)];
}

/* An empty cell is not known. */
gboolean
olivine_build_table_get_number (const OlivineBuildTable  *table,
                                const char               *column,
                                double                   *number,
                                GError                  **error)
{
  const char *cell = olivine_build_table_get_cell (table, column);

  *number = NAN;
  if (*cell == '\0')
    return TRUE;
  if (!olivine_double_from_text (cell, number, NULL) || !isfinite (*number) || *number < 0.0)
    return olivine_build_table_refuse (table, error, "%s is “%s”, which is no amount", column,
                                       cell);

  return TRUE;
}

/* A number that must be there. */
gboolean
olivine_build_table_get_positive (const OlivineBuildTable  *table,
                                  const char               *column,
                                  double                   *number,
                                  GError                  **error)
{
  if (!olivine_build_table_get_number (table, column, number, error))
    return FALSE;
  if (!(*number > 0.0))
    return olivine_build_table_refuse (table, error, "%s must be more than 0", column);

  return TRUE;
}

/* The food that the row is about. */
OlivineFood *
olivine_build_table_get_food (const OlivineBuildTable  *table,
                              GError                  **error)
{
  const char *id = olivine_build_table_get_cell (table, "food_id");
  OlivineFood *food = g_hash_table_lookup (table->foods_by_id, id);

  if (food == NULL)
    olivine_build_table_refuse (table, error, "there is no food “%s”", id);

  return food;
}

static gboolean
read_header (OlivineBuildTable  *table,
             GPtrArray          *cells,
             GError            **error)
{
  table->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < cells->len; i++)
    {
      const char *name = cells->pdata[i];

      if (!g_hash_table_insert (table->columns, g_strdup (name), GUINT_TO_POINTER (i)))
        return olivine_build_table_refuse (table, error, "the column “%s” is there twice", name);
    }

  return TRUE;
}

static gboolean
take_record (GPtrArray  *cells,
             guint       line,
             gpointer    user_data,
             GError    **error)
{
  OlivineBuildTable *table = user_data;

  table->line = line;
  if (table->columns == NULL)
    return read_header (table, cells, error);
  if (cells->len != g_hash_table_size (table->columns))
    return olivine_build_table_refuse (table, error, "the row has %u cells and the header %u",
                                       cells->len, g_hash_table_size (table->columns));
  table->cells = cells;

  return table->take_row (table, error);
}

/* Hands every row of a file to @take_row, until one is refused. */
gboolean
olivine_build_table_read (OlivineBuildTable  *table,
                          const char         *path,
                          OlivineBuildRow     take_row,
                          GError            **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  gboolean done = FALSE;

  if (stream == NULL)
    return FALSE;
  table->path = path;
  table->take_row = take_row;
  done = olivine_csv_read_stream (G_INPUT_STREAM (stream), take_record, table, NULL, error);
  g_clear_pointer (&table->columns, g_hash_table_unref);

  return done;
}
