/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables without quoting, as Open Food Facts (tabs) and the older tables of the
 * USDA (carets, with a tilde on either side of a text) have them.
 *
 * A line is taken apart where it lies: its cells are pointers into it, so that
 * two hundred columns cost no two hundred copies.  The records do not depend on
 * how the bytes were cut into pieces.
 */

#include "config.h"

#include "olivine-line-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-text-decoder.h"

#define MAX_LINE_BYTES (4 << 20)

struct _OlivineLineReader {
  OlivineLineFunc     func;
  gpointer            user_data;
  char                separator;
  char                fence;   /* around a text, or 0 */
  char                end;     /* of a line; 0 until the first one is known */

  OlivineTextDecoder *decoder;
  GString            *text;    /* decoded, not taken apart yet */
  GPtrArray          *cells;
  guint               line;    /* counted from 1 */
};

/**
 * olivine_line_reader_new:
 * @separator: what stands between two cells
 * @fence: what may stand around a cell and is taken away, or 0
 * @func: (scope notified): called once for each line that is not empty
 * @user_data: for @func
 *
 * Creates a reader for one file.
 *
 * Returns: (transfer full): the reader
 */
OlivineLineReader *
olivine_line_reader_new (char             separator,
                         char             fence,
                         OlivineLineFunc  func,
                         gpointer         user_data)
{
  OlivineLineReader *reader = NULL;

  g_return_val_if_fail (func != NULL, NULL);

  reader = g_new0 (OlivineLineReader, 1);
  reader->func = func;
  reader->user_data = user_data;
  reader->separator = separator;
  reader->fence = fence;
  reader->decoder = olivine_text_decoder_new ();
  reader->text = g_string_new (NULL);
  reader->cells = g_ptr_array_new ();
  reader->line = 1;

  return reader;
}

static void
add_cell (OlivineLineReader *reader,
          char              *cell,
          char              *end)
{
  *end = '\0';
  if (reader->fence != 0 && end - cell >= 2 && *cell == reader->fence && end[-1] == reader->fence)
    {
      end[-1] = '\0';
      cell++;
    }
  g_ptr_array_add (reader->cells, cell);
}

static gboolean
split_line (OlivineLineReader  *reader,
            char               *line,
            char               *end,
            GError            **error)
{
  char *cell = line;

  if (end > line && end[-1] == '\r')
    end--;
  if (end == line)
    return TRUE;
  g_ptr_array_set_size (reader->cells, 0);
  for (char *c = memchr (cell, reader->separator, end - cell); c != NULL;
       c = memchr (cell, reader->separator, end - cell))
    {
      add_cell (reader, cell, c);
      cell = c + 1;
    }
  add_cell (reader, cell, end);

  return reader->func ((char **) reader->cells->pdata, reader->cells->len, reader->line,
                       reader->user_data, error);
}

/* A carriage return ends lines if the first line ends with one alone.  A return that
 * nothing follows yet does not tell. */
static void
find_line_end (OlivineLineReader *reader,
               gboolean           is_last)
{
  const char *first = reader->text->str + strcspn (reader->text->str, "\r\n");

  if (*first == '\n' || (first[0] == '\r' && first[1] == '\n'))
    reader->end = '\n';
  else if (*first == '\r' && (first[1] != '\0' || is_last))
    reader->end = '\r';
}

static gboolean
split_text (OlivineLineReader  *reader,
            gboolean            is_last,
            GError            **error)
{
  char *line = reader->text->str;
  char *text_end = line + reader->text->len;

  if (reader->end == 0)
    find_line_end (reader, is_last);
  for (char *c = memchr (line, reader->end, text_end - line); c != NULL && reader->end != 0;
       c = memchr (line, reader->end, text_end - line))
    {
      if (!split_line (reader, line, c, error))
        return FALSE;
      reader->line++;
      line = c + 1;
    }
  g_string_erase (reader->text, 0, line - reader->text->str);
  if (reader->text->len <= MAX_LINE_BYTES)
    return TRUE;

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_TOO_LARGE,
               _("Line %u is longer than 4 MB, so the file is damaged or no table of foods."),
               reader->line);
  return FALSE;
}

/* The lines before the mistake come first: only then is its own line known. */
static gboolean
split_and_fail (OlivineLineReader  *reader,
                GError             *decoding_error,
                GError            **error)
{
  g_autofree char *place = NULL;

  if (!split_text (reader, TRUE, error))
    {
      g_error_free (decoding_error);
      return FALSE;
    }
  place = g_strdup_printf (_("Line %u:"), reader->line);
  g_prefix_error (&decoding_error, "%s ", place);
  g_propagate_error (error, decoding_error);

  return FALSE;
}

/**
 * olivine_line_reader_feed:
 * @reader: a reader
 * @bytes: (array length=n_bytes): the next bytes of the file
 * @n_bytes: how many there are, any number
 * @error: return location for an error
 *
 * Reads on, and calls the reader's function for each line that is complete.
 * After a failure the reader can only be freed.
 *
 * Returns: whether all went well; else @error is the function's own, or
 *   %OLIVINE_EXCHANGE_ERROR_ENCODING or %OLIVINE_EXCHANGE_ERROR_TOO_LARGE
 */
gboolean
olivine_line_reader_feed (OlivineLineReader  *reader,
                          const guint8       *bytes,
                          gsize               n_bytes,
                          GError            **error)
{
  GError *decoding_error = NULL;

  g_return_val_if_fail (reader != NULL, FALSE);

  if (!olivine_text_decoder_feed (reader->decoder, bytes, n_bytes, reader->text, &decoding_error))
    return split_and_fail (reader, decoding_error, error);

  return split_text (reader, FALSE, error);
}

/**
 * olivine_line_reader_finish:
 * @reader: a reader
 * @error: return location for an error
 *
 * Says that no byte follows; the last line may lack its end.
 *
 * Returns: whether all went well; the errors are those of
 *   olivine_line_reader_feed()
 */
gboolean
olivine_line_reader_finish (OlivineLineReader  *reader,
                            GError            **error)
{
  GError *decoding_error = NULL;

  g_return_val_if_fail (reader != NULL, FALSE);

  if (!olivine_text_decoder_finish (reader->decoder, reader->text, &decoding_error))
    return split_and_fail (reader, decoding_error, error);

  return split_text (reader, TRUE, error) &&
         split_line (reader, reader->text->str, reader->text->str + reader->text->len, error);
}

/**
 * olivine_line_reader_free:
 * @reader: (transfer full): a reader
 *
 * Frees the reader.
 */
void
olivine_line_reader_free (OlivineLineReader *reader)
{
  g_return_if_fail (reader != NULL);

  olivine_text_decoder_free (reader->decoder);
  g_string_free (reader->text, TRUE);
  g_ptr_array_unref (reader->cells);
  g_free (reader);
}
