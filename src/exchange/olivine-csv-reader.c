/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* libcsv does the parsing; around it the encoding is decoded, the separator is
 * taken from the header record and lines are counted.
 *
 * libcsv is given the text line by line and reports every line end that closes
 * a record (CSV_REPALL_NL).  So a line end after which it reported nothing lies
 * inside quotes, and the line of each record is known exactly.  The records do
 * not depend on how the bytes were cut into pieces.
 */

#include "config.h"

#include "olivine-csv-reader.h"

#include <csv.h>
#include <glib/gi18n.h>
#include <string.h>

#include "olivine-csv-separator.h"
#include "olivine-text-decoder.h"

#define MAX_CELL_BYTES (1 << 20)
#define MAX_CELLS 4096
#define PIECE_BYTES (1 << 16)

struct _OlivineCsvReader {
  OlivineCsvRecordFunc func;
  gpointer             user_data;

  OlivineTextDecoder  *decoder;
  GString             *text;         /* decoded, not parsed yet */
  struct csv_parser    parser;
  char                 separator;    /* 0 until the header record is complete */

  GString             *content;      /* of the record that is being read: its cells, each
                                      * with its end, so that no cell is a copy of its own */
  GPtrArray           *cells;        /* where they begin; addresses when it is complete */
  guint                line;         /* counted from 1 */
  guint                record_line;  /* where the record that is being read begins */
  gboolean             in_record;
  gboolean             record_ended; /* by the piece that was parsed last */
  gboolean             after_return; /* a line feed now belongs to the same line end */
  GError              *error;        /* raised inside libcsv's callbacks */
};

G_DEFINE_QUARK (olivine-exchange-error-quark, olivine_exchange_error)

/**
 * olivine_csv_reader_new:
 * @func: (scope notified): called once for each record, the header included
 * @user_data: for @func
 *
 * Creates a reader for one file.
 *
 * Records of which all cells are empty are left out.  Cells lose white space
 * around them unless they are quoted.
 *
 * Returns: (transfer full): the reader
 */
OlivineCsvReader *
olivine_csv_reader_new (OlivineCsvRecordFunc func,
                        gpointer             user_data)
{
  OlivineCsvReader *reader;

  g_return_val_if_fail (func != NULL, NULL);

  reader = g_new0 (OlivineCsvReader, 1);
  reader->func = func;
  reader->user_data = user_data;
  reader->decoder = olivine_text_decoder_new ();
  reader->text = g_string_new (NULL);
  reader->content = g_string_new (NULL);
  reader->cells = g_ptr_array_new ();
  reader->line = 1;
  if (csv_init (&reader->parser, CSV_STRICT | CSV_REPALL_NL) != 0)
    g_assert_not_reached ();

  return reader;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
has_content (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (!is_blank (g_ptr_array_index (cells, i)))
      return TRUE;

  return FALSE;
}

static void
set_too_large (GError **error)
{
  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_TOO_LARGE,
                       _("The record has more than 4,096 cells or a cell of more than 1 MB. "
                         "A closing quotation mark may be missing."));
}

/* With its end.  Most cells are a few bytes long, and there are very many. */
static void
append_cell (GString    *content,
             const void *bytes,
             gsize       n_bytes)
{
  gsize begin = content->len;

  if (begin + n_bytes + 2 > content->allocated_len)
    g_string_set_size (content, begin + n_bytes + 1);
  else
    content->len = begin + n_bytes + 1;
  memcpy (content->str + begin, bytes, n_bytes);
  content->str[begin + n_bytes] = '\0';
}

static void
on_cell (void   *bytes,
         size_t  n_bytes,
         void   *user_data)
{
  OlivineCsvReader *reader = user_data;

  if (reader->error != NULL)
    return;
  if (n_bytes > MAX_CELL_BYTES || reader->cells->len == MAX_CELLS)
    {
      set_too_large (&reader->error);
      return;
    }

  g_ptr_array_add (reader->cells, GSIZE_TO_POINTER (reader->content->len));
  append_cell (reader->content, bytes, n_bytes);
}

/* The content does not move any more. */
static void
place_cells (OlivineCsvReader *reader)
{
  for (guint i = 0; i < reader->cells->len; i++)
    reader->cells->pdata[i] = reader->content->str + GPOINTER_TO_SIZE (reader->cells->pdata[i]);
}

static void
on_record_end (int   terminator,
               void *user_data)
{
  OlivineCsvReader *reader = user_data;

  reader->record_ended = TRUE;
  place_cells (reader);
  if (reader->error == NULL && has_content (reader->cells))
    reader->func (reader->cells, reader->record_line, reader->user_data, &reader->error);
  g_ptr_array_set_size (reader->cells, 0);
  g_string_truncate (reader->content, 0);
}

static void
set_syntax_error (OlivineCsvReader *reader)
{
  if (csv_error (&reader->parser) == CSV_EPARSE)
    g_set_error_literal (&reader->error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_SYNTAX,
                         _("A quotation mark stands inside a cell where it may not. "
                           "Put the cell in quotation marks and double those inside."));
  else
    set_too_large (&reader->error);
}

/* Errors of the caller's function say their place themselves. */
static gboolean
fail_at_line (OlivineCsvReader  *reader,
              guint              line,
              GError           **error)
{
  /* Translators: a number of a line; what is wrong with it follows */
  g_autofree char *place = g_strdup_printf (_("Line %u:"), line);

  if (reader->error->domain == OLIVINE_EXCHANGE_ERROR
      && !g_str_has_prefix (reader->error->message, place))
    g_prefix_error (&reader->error, "%s ", place);
  g_propagate_error (error, g_steal_pointer (&reader->error));

  return FALSE;
}

/* Gives libcsv a piece of at most one line. */
static gboolean
parse_piece (OlivineCsvReader  *reader,
             const char        *piece,
             gsize              length,
             GError           **error)
{
  if (!reader->in_record)
    reader->record_line = reader->line;
  reader->in_record = TRUE;
  reader->record_ended = FALSE;

  if (csv_parse (&reader->parser, piece, length, on_cell, on_record_end, reader) != length
      && reader->error == NULL)
    {
      set_syntax_error (reader);
      return fail_at_line (reader, reader->line, error);
    }
  /* The piece's length is slack, so that only a cell that is too long whatever
   * follows stops here, however the file was cut. */
  if (reader->error == NULL && reader->parser.entry_pos > MAX_CELL_BYTES + PIECE_BYTES)
    set_too_large (&reader->error);
  if (reader->error != NULL)
    return fail_at_line (reader, reader->record_line, error);

  reader->in_record = !reader->record_ended;

  return TRUE;
}

static void
count_line_end (OlivineCsvReader *reader,
                char              end)
{
  if (end == '\r' || (end == '\n' && !reader->after_return))
    reader->line++;
  reader->after_return = end == '\r';
}

static gboolean
parse_text (OlivineCsvReader  *reader,
            GError           **error)
{
  const char *piece = reader->text->str;
  gsize rest = reader->text->len;

  while (rest > 0)
    {
      gsize length = strcspn (piece, "\r\n");

      length = MIN (MIN (length + 1, rest), PIECE_BYTES);
      if (!parse_piece (reader, piece, length, error))
        return FALSE;
      count_line_end (reader, piece[length - 1]);
      piece += length;
      rest -= length;
    }
  g_string_truncate (reader->text, 0);

  return TRUE;
}

/* @is_known: whether the header record is there to its end. */
static gboolean
sniff_separator (OlivineCsvReader  *reader,
                 gboolean           is_last,
                 gboolean          *is_known,
                 GError           **error)
{
  char separator = 0;

  if (olivine_csv_separator_sniff (reader->text->str, &separator, is_known) > MAX_CELL_BYTES)
    {
      set_too_large (&reader->error);
      return fail_at_line (reader, 1, error);
    }
  *is_known = *is_known || is_last;
  if (!*is_known)
    return TRUE;

  reader->separator = separator;
  csv_set_delim (&reader->parser, separator);

  return TRUE;
}

static gboolean
parse_decoded (OlivineCsvReader  *reader,
               gboolean           is_last,
               GError           **error)
{
  gboolean is_known = reader->separator != 0;

  if (!is_known && !sniff_separator (reader, is_last, &is_known, error))
    return FALSE;

  return !is_known || parse_text (reader, error);
}

/* What was decoded before the mistake is parsed first: an earlier mistake in it
 * is the one to tell, and the line of this one is known only then. */
static gboolean
parse_and_fail (OlivineCsvReader  *reader,
                GError            *decoding_error,
                GError           **error)
{
  if (!parse_decoded (reader, TRUE, error))
    {
      g_error_free (decoding_error);
      return FALSE;
    }
  reader->error = decoding_error;

  return fail_at_line (reader, reader->line, error);
}

/**
 * olivine_csv_reader_feed:
 * @reader: a reader
 * @bytes: (array length=n_bytes): the next bytes of the file
 * @n_bytes: how many there are, any number
 * @error: return location for an error
 *
 * Reads on, and calls the reader's function for each record that is complete.
 *
 * After a failure the reader can only be freed.
 *
 * Returns: whether all went well; else @error is the function's own, or
 *   %OLIVINE_EXCHANGE_ERROR_ENCODING, %OLIVINE_EXCHANGE_ERROR_SYNTAX or
 *   %OLIVINE_EXCHANGE_ERROR_TOO_LARGE with the line in its message
 */
gboolean
olivine_csv_reader_feed (OlivineCsvReader  *reader,
                         const guint8      *bytes,
                         gsize              n_bytes,
                         GError           **error)
{
  GError *decoding_error = NULL;

  g_return_val_if_fail (reader != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || n_bytes == 0, FALSE);

  if (!olivine_text_decoder_feed (reader->decoder, bytes, n_bytes, reader->text, &decoding_error))
    return parse_and_fail (reader, decoding_error, error);

  return parse_decoded (reader, FALSE, error);
}

/**
 * olivine_csv_reader_finish:
 * @reader: a reader
 * @error: return location for an error
 *
 * Says that no byte follows; the last record may lack its line end.
 *
 * Returns: whether all went well; the errors are those of
 *   olivine_csv_reader_feed(), quotes that are never closed among them
 */
gboolean
olivine_csv_reader_finish (OlivineCsvReader  *reader,
                           GError           **error)
{
  GError *decoding_error = NULL;

  g_return_val_if_fail (reader != NULL, FALSE);

  if (!olivine_text_decoder_finish (reader->decoder, reader->text, &decoding_error))
    return parse_and_fail (reader, decoding_error, error);
  if (!parse_decoded (reader, TRUE, error))
    return FALSE;
  if (!reader->in_record)
    return TRUE;

  /* One line end more closes the last record, unless it is inside quotes. */
  if (!parse_piece (reader, "\n", 1, error))
    return FALSE;
  if (!reader->in_record)
    return TRUE;

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_SYNTAX,
               _("Line %u: A quotation mark is opened in the record that begins here and never "
                 "closed. The file may have been cut off."), reader->record_line);
  return FALSE;
}

/**
 * olivine_csv_reader_get_separator:
 * @reader: a reader
 *
 * Gets the separator that the header record showed.
 *
 * Returns: `,`, `;` or a tab; 0 while the header record is not complete
 */
char
olivine_csv_reader_get_separator (OlivineCsvReader *reader)
{
  g_return_val_if_fail (reader != NULL, 0);

  return reader->separator;
}

/**
 * olivine_csv_reader_free:
 * @reader: (transfer full): a reader
 *
 * Frees the reader.
 */
void
olivine_csv_reader_free (OlivineCsvReader *reader)
{
  g_return_if_fail (reader != NULL);

  csv_free (&reader->parser);
  olivine_text_decoder_free (reader->decoder);
  g_string_free (reader->text, TRUE);
  g_ptr_array_unref (reader->cells);
  g_string_free (reader->content, TRUE);
  g_clear_error (&reader->error);
  g_free (reader);
}
