/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Builds a table in memory, cell by cell.  The same cells always give the same
 * bytes, whatever the locale, and olivine_csv_reader_new() gives them back.
 */

#include "config.h"

#include "olivine-csv-writer.h"

#include <math.h>
#include <string.h>

#include "olivine-thousandths.h"

/* What makes a spreadsheet take a cell for a formula, at its beginning. */
#define FORMULA_SIGNS "=+@\t\r-"

struct _OlivineCsvWriter {
  GString           *text;
  char               separator;
  char               decimal_sign;
  guint              n_cells;      /* in the record that is being written, left out or not */
  guint              n_written;    /* of them */
  gsize              record_start; /* where it begins in the text */
  const char *const *chosen;       /* names of columns, or NULL for all */
  GArray            *is_chosen;    /* of gboolean, by column; NULL before the header was written */
};

/**
 * olivine_csv_writer_new:
 *
 * Creates a writer with an empty table.
 *
 * Returns: (transfer full): the writer
 */
OlivineCsvWriter *
olivine_csv_writer_new (void)
{
  OlivineCsvWriter *writer = g_new0 (OlivineCsvWriter, 1);

  writer->text = g_string_new (NULL);
  writer->separator = ',';
  writer->decimal_sign = '.';

  return writer;
}

/**
 * olivine_csv_writer_use_commas:
 * @writer: a writer of an empty table
 *
 * Writes numbers with a decimal comma, and a semicolon between cells: what
 * spreadsheets read where that is the custom.
 */
void
olivine_csv_writer_use_commas (OlivineCsvWriter *writer)
{
  g_return_if_fail (writer != NULL && writer->text->len == 0);

  writer->separator = ';';
  writer->decimal_sign = ',';
}

/**
 * olivine_csv_writer_choose:
 * @writer: a writer of an empty table
 * @columns: (array zero-terminated=1): names of columns, alive as long as @writer
 *
 * Leaves out all columns but these.  The first record is taken for the header.
 */
void
olivine_csv_writer_choose (OlivineCsvWriter   *writer,
                           const char *const  *columns)
{
  g_return_if_fail (writer != NULL && writer->text->len == 0);
  g_return_if_fail (columns != NULL);

  writer->chosen = columns;
}

/* Readers take white space around a cell away unless it is quoted. */
static gboolean
needs_quotes (const OlivineCsvWriter *writer,
              const char             *cell)
{
  gsize length = strlen (cell);

  if (length == 0)
    return FALSE;

  return strchr (cell, writer->separator) != NULL
         || strpbrk (cell, "\"\r\n") != NULL
         || strchr (" \t", cell[0]) != NULL
         || strchr (" \t", cell[length - 1]) != NULL;
}

static void
append_quoted (GString    *text,
               const char *cell)
{
  g_string_append_c (text, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *cell);
    }
  g_string_append_c (text, '"');
}

/* Whether the next cell is of a column that is wanted; the header says which are. */
static gboolean
is_wanted (OlivineCsvWriter *writer,
           const char       *cell)
{
  gboolean is_chosen = TRUE;

  if (writer->chosen == NULL)
    return TRUE;
  if (writer->record_start > 0)
    return writer->n_cells < writer->is_chosen->len
           && g_array_index (writer->is_chosen, gboolean, writer->n_cells);

  if (writer->is_chosen == NULL)
    writer->is_chosen = g_array_new (FALSE, FALSE, sizeof (gboolean));
  is_chosen = cell != NULL && g_strv_contains (writer->chosen, cell);
  g_array_append_val (writer->is_chosen, is_chosen);

  return is_chosen;
}

/**
 * olivine_csv_writer_add:
 * @writer: a writer
 * @cell: (nullable): a number, date or id of ours; %NULL is an empty cell
 *
 * Adds a cell as it is.
 */
void
olivine_csv_writer_add (OlivineCsvWriter *writer,
                        const char       *cell)
{
  gboolean is_written = FALSE;

  g_return_if_fail (writer != NULL);

  is_written = is_wanted (writer, cell);
  writer->n_cells++;
  if (!is_written)
    return;

  if (writer->n_written > 0)
    g_string_append_c (writer->text, writer->separator);
  writer->n_written++;
  if (cell == NULL)
    return;
  if (needs_quotes (writer, cell))
    append_quoted (writer->text, cell);
  else
    g_string_append (writer->text, cell);
}

/* Whether @text matches ^'*[=+@\t\r-] */
static gboolean
looks_like_formula (const char *text)
{
  text += strspn (text, "'");

  return *text != '\0' && strchr (FORMULA_SIGNS, *text) != NULL;
}

/**
 * olivine_csv_writer_add_text:
 * @writer: a writer
 * @text: (nullable): words a person wrote; %NULL is an empty cell
 *
 * Adds a cell of text.  Where a spreadsheet would take it for a formula it gets
 * one more leading apostrophe, which olivine_csv_text_from_cell() takes off.
 */
void
olivine_csv_writer_add_text (OlivineCsvWriter *writer,
                             const char       *text)
{
  g_autofree char *guarded = NULL;

  if (text != NULL && looks_like_formula (text))
    guarded = g_strconcat ("'", text, NULL);
  olivine_csv_writer_add (writer, guarded != NULL ? guarded : text);
}

static void
add_number (OlivineCsvWriter *writer,
            char             *cell)
{
  if (cell != NULL)
    g_strdelimit (cell, ".", writer->decimal_sign);
  olivine_csv_writer_add (writer, cell);
}

/**
 * olivine_csv_writer_add_thousandths:
 * @writer: a writer
 * @thousandths: an amount in thousandths of its unit, or %OLIVINE_UNKNOWN
 *
 * Adds a number with up to three decimals; what is unknown is an empty cell.
 */
void
olivine_csv_writer_add_thousandths (OlivineCsvWriter *writer,
                                    gint64            thousandths)
{
  g_autofree char *cell = NULL;

  if (thousandths != OLIVINE_UNKNOWN)
    cell = olivine_thousandths_to_text (thousandths);
  add_number (writer, cell);
}

/**
 * olivine_csv_writer_add_double:
 * @writer: a writer
 * @number: a number, or NAN
 *
 * Adds a number that reads back as the same number; NAN is an empty cell.
 */
void
olivine_csv_writer_add_double (OlivineCsvWriter *writer,
                               double            number)
{
  g_autofree char *cell = NULL;

  if (!isnan (number))
    cell = olivine_double_to_text (number);
  add_number (writer, cell);
}

/**
 * olivine_csv_writer_add_all:
 * @writer: a writer
 * @cells: (array length=n_cells): cells, as those of olivine_csv_writer_add()
 * @n_cells: how many
 *
 * Adds cells to the record, such as the names of columns.
 */
void
olivine_csv_writer_add_all (OlivineCsvWriter   *writer,
                            const char *const  *cells,
                            gsize               n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    olivine_csv_writer_add (writer, cells[i]);
}

/**
 * olivine_csv_writer_end_record:
 * @writer: a writer
 *
 * Ends the record.
 */
void
olivine_csv_writer_end_record (OlivineCsvWriter *writer)
{
  g_return_if_fail (writer != NULL);

  /* One empty cell would look like no record at all. */
  if (writer->n_written == 1 && writer->text->len == writer->record_start)
    g_string_append (writer->text, "\"\"");
  g_string_append_c (writer->text, '\n');
  writer->n_cells = 0;
  writer->n_written = 0;
  writer->record_start = writer->text->len;
}

/**
 * olivine_csv_writer_get_text:
 * @writer: a writer
 *
 * Gets the table as it is so far.
 *
 * Returns: (transfer none): the bytes of the file, UTF-8
 */
GString *
olivine_csv_writer_get_text (OlivineCsvWriter *writer)
{
  g_return_val_if_fail (writer != NULL, NULL);

  return writer->text;
}

/**
 * olivine_csv_writer_dup_text:
 * @writer: a writer
 *
 * Returns: (transfer full): a copy of the bytes so far
 */
GString *
olivine_csv_writer_dup_text (OlivineCsvWriter *writer)
{
  GString *text = olivine_csv_writer_get_text (writer);

  return g_string_new_len (text->str, (gssize) text->len);
}

/**
 * olivine_csv_writer_free:
 * @writer: (transfer full): a writer
 *
 * Frees the writer and its table.
 */
void
olivine_csv_writer_free (OlivineCsvWriter *writer)
{
  g_return_if_fail (writer != NULL);

  g_string_free (writer->text, TRUE);
  g_clear_pointer (&writer->is_chosen, g_array_unref);
  g_free (writer);
}

/**
 * olivine_csv_text_from_cell:
 * @cell: a cell of text as it was read
 *
 * Takes off the apostrophe that olivine_csv_writer_add_text() put in front.
 *
 * Returns: (transfer full): the text
 */
char *
olivine_csv_text_from_cell (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  if (cell[0] == '\'' && looks_like_formula (cell))
    cell++;

  return g_strdup (cell);
}
