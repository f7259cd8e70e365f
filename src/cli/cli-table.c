/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Both ways of printing show the same cells in the same order, with the same
 * digits.  In the aligned table numbers stand right, and an unknown number is
 * a question mark, not a gap that looks like nothing.
 */

#include "config.h"

#include "cli-table.h"

#define COLUMN_GAP "  "
#define UNKNOWN_MARK "?"

typedef enum {
  CELL_WORD,
  CELL_TEXT,
  CELL_NUMBER,
} CellKind;

typedef struct {
  CellKind  kind;
  char     *text;
} Cell;

struct _CliTable {
  GStrv      columns;
  GPtrArray *cells;  /* of Cell, row after row, all rows of the same length */
};

static void
cell_free (Cell *cell)
{
  g_free (cell->text);
  g_free (cell);
}

/**
 * cli_table_new:
 * @columns: the names of the columns, separated by commas
 *
 * Creates a table without rows.
 *
 * Returns: (transfer full): the table
 */
CliTable *
cli_table_new (const char *columns)
{
  CliTable *table = g_new0 (CliTable, 1);

  table->columns = g_strsplit (columns, ",", -1);
  table->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);

  return table;
}

static void
add_cell (CliTable *table,
          CellKind  kind,
          char     *text)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->kind = kind;
  cell->text = text;
  g_ptr_array_add (table->cells, cell);
}

/**
 * cli_table_add_word:
 * @table: a table
 * @word: (nullable): an id, date or word of ours
 *
 * Adds a cell to the row.
 */
void
cli_table_add_word (CliTable   *table,
                    const char *word)
{
  add_cell (table, CELL_WORD, g_strdup (word != NULL ? word : ""));
}

/**
 * cli_table_add_text:
 * @table: a table
 * @text: (nullable): words a person may have written
 *
 * Adds a cell to the row.
 */
void
cli_table_add_text (CliTable   *table,
                    const char *text)
{
  add_cell (table, CELL_TEXT, g_strdup (text != NULL ? text : ""));
}

/**
 * cli_table_add_thousandths:
 * @table: a table
 * @thousandths: an amount in thousandths of its unit, or %OLIVINE_UNKNOWN
 *
 * Adds a number to the row.
 */
void
cli_table_add_thousandths (CliTable *table,
                           gint64    thousandths)
{
  add_cell (table, CELL_NUMBER, olivine_thousandths_to_text (thousandths));
}

/**
 * cli_table_add_double:
 * @table: a table
 * @number: a number, or NAN
 *
 * Adds a number to the row.
 */
void
cli_table_add_double (CliTable *table,
                      double    number)
{
  add_cell (table, CELL_NUMBER, olivine_double_to_text (number));
}

/**
 * cli_table_add_count:
 * @table: a table
 * @count: how many
 *
 * Adds a whole number to the row.
 */
void
cli_table_add_count (CliTable *table,
                     guint     count)
{
  add_cell (table, CELL_NUMBER, g_strdup_printf ("%u", count));
}

/**
 * cli_table_end_row:
 * @table: a table
 *
 * Ends the row, which must have a cell for each column.
 */
void
cli_table_end_row (CliTable *table)
{
  g_return_if_fail (table->cells->len % g_strv_length (table->columns) == 0);
}

/**
 * cli_table_add_field:
 * @table: a table of two columns, a word and a text
 * @field: a word of ours
 * @value: what it is
 *
 * Adds a row.
 */
void
cli_table_add_field (CliTable   *table,
                     const char *field,
                     const char *value)
{
  cli_table_add_word (table, field);
  cli_table_add_text (table, value);
  cli_table_end_row (table);
}

/**
 * cli_table_get_n_rows:
 * @table: a table
 *
 * Returns: how many rows were ended
 */
guint
cli_table_get_n_rows (CliTable *table)
{
  return table->cells->len / g_strv_length (table->columns);
}

static const Cell *
get_cell (CliTable *table,
          guint     row,
          guint     column)
{
  return g_ptr_array_index (table->cells, row * g_strv_length (table->columns) + column);
}

static void
print_csv (CliTable *table,
           GString  *output)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();
  GString *text = olivine_csv_writer_get_text (writer);
  guint n_columns = g_strv_length (table->columns);

  for (guint i = 0; i < n_columns; i++)
    olivine_csv_writer_add (writer, table->columns[i]);
  olivine_csv_writer_end_record (writer);

  for (guint row = 0; row < cli_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          const Cell *cell = get_cell (table, row, i);

          if (cell->kind == CELL_TEXT)
            olivine_csv_writer_add_text (writer, cell->text);
          else
            olivine_csv_writer_add (writer, cell->text);
        }
      olivine_csv_writer_end_record (writer);
    }

  g_string_append_len (output, text->str, text->len);
}

/* How many columns of a terminal a text takes. */
static guint
measure_text (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (g_unichar_iszerowidth (letter))
        continue;
      width += g_unichar_iswide (letter) ? 2 : 1;
    }

  return width;
}

static const char *
get_shown_text (const Cell *cell)
{
  if (cell->kind == CELL_NUMBER && *cell->text == '\0')
    return UNKNOWN_MARK;

  return cell->text;
}

static guint
measure_column (CliTable *table,
                guint     column)
{
  guint width = measure_text (table->columns[column]);

  for (guint row = 0; row < cli_table_get_n_rows (table); row++)
    width = MAX (width, measure_text (get_shown_text (get_cell (table, row, column))));

  return width;
}

static gboolean
column_is_numeric (CliTable *table,
                   guint     column)
{
  return cli_table_get_n_rows (table) > 0 && get_cell (table, 0, column)->kind == CELL_NUMBER;
}

/* Line ends inside a cell would break the table. */
static void
append_padded (GString    *line,
               const char *text,
               guint       width,
               gboolean    right)
{
  g_autofree char *flat = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  guint padding = width - MIN (width, measure_text (flat));

  if (right)
    g_string_append_printf (line, "%*s", (int) padding, "");
  g_string_append (line, flat);
  if (!right)
    g_string_append_printf (line, "%*s", (int) padding, "");
}

static void
append_line (GString    *output,
             GString    *line)
{
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  g_string_append_printf (output, "%s\n", line->str);
  g_string_truncate (line, 0);
}

static void
print_aligned (CliTable *table,
               GString  *output)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_columns = g_strv_length (table->columns);
  g_autofree guint *widths = g_new (guint, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title = g_strdelimit (g_strdup (table->columns[i]), "_", ' ');

      widths[i] = measure_column (table, i);
      append_padded (line, title, widths[i], column_is_numeric (table, i));
      g_string_append (line, COLUMN_GAP);
    }
  append_line (output, line);

  for (guint row = 0; row < cli_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          append_padded (line, get_shown_text (get_cell (table, row, i)), widths[i],
                         column_is_numeric (table, i));
          g_string_append (line, COLUMN_GAP);
        }
      append_line (output, line);
    }
}

/**
 * cli_table_print:
 * @table: a table
 * @as_csv: whether it is for a script
 * @output: where it is appended
 *
 * Prints the table, its header first.
 */
void
cli_table_print (CliTable *table,
                 gboolean  as_csv,
                 GString  *output)
{
  if (as_csv)
    print_csv (table, output);
  else
    print_aligned (table, output);
}

/**
 * cli_table_free:
 * @table: (transfer full): a table
 *
 * Frees the table.
 */
void
cli_table_free (CliTable *table)
{
  g_strfreev (table->columns);
  g_ptr_array_unref (table->cells);
  g_free (table);
}
