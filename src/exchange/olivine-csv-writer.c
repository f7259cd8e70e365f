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
  GString *text;
  guint    n_cells;      /* in the record that is being written */
  gsize    record_start; /* where it begins in the text */
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

  return writer;
}

/* Readers take white space around a cell away unless it is quoted. */
static gboolean
needs_quotes (const char *cell)
{
  gsize length = strlen (cell);

  if (length == 0)
    return FALSE;

  return strpbrk (cell, ",\"\r\n") != NULL
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
  g_return_if_fail (writer != NULL);

  if (writer->n_cells > 0)
    g_string_append_c (writer->text, ',');
  writer->n_cells++;

  if (cell == NULL)
    return;
  if (needs_quotes (cell))
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
  olivine_csv_writer_add (writer, cell);
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
  olivine_csv_writer_add (writer, cell);
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
  if (writer->n_cells == 1 && writer->text->len == writer->record_start)
    g_string_append (writer->text, "\"\"");
  g_string_append_c (writer->text, '\n');
  writer->n_cells = 0;
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
