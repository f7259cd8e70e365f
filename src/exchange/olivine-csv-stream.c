/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Records of a whole stream; how its bytes come makes no difference to them.
 */

#include "config.h"

#include "olivine-csv-reader.h"

#include <glib/gi18n.h>

#define PIECE_BYTES (1 << 16)

static gboolean
read_piece (GInputStream  *stream,
            guint8        *bytes,
            gssize        *n_bytes,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  *n_bytes = g_input_stream_read (stream, bytes, PIECE_BYTES, cancellable, &local_error);
  /* Not every kind of stream looks at the cancellable itself. */
  if (*n_bytes >= 0 && !g_cancellable_set_error_if_cancelled (cancellable, &local_error))
    return TRUE;

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED,
                         _("Reading was cancelled."));
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * olivine_csv_reader_read_stream:
 * @reader: a reader that was not fed yet
 * @stream: what to read, to its end
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Reads all records of a stream.
 *
 * Returns: whether all went well; the errors are those of
 *   olivine_csv_reader_feed(), %OLIVINE_EXCHANGE_ERROR_CANCELLED, or those of
 *   the stream
 */
gboolean
olivine_csv_reader_read_stream (OlivineCsvReader  *reader,
                                GInputStream      *stream,
                                GCancellable      *cancellable,
                                GError           **error)
{
  g_autofree guint8 *bytes = g_malloc (PIECE_BYTES);
  gssize n_bytes;

  g_return_val_if_fail (reader != NULL, FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);

  do
    {
      if (!read_piece (stream, bytes, &n_bytes, cancellable, error)
          || !olivine_csv_reader_feed (reader, bytes, n_bytes, error))
        return FALSE;
    }
  while (n_bytes > 0);

  return olivine_csv_reader_finish (reader, error);
}

/**
 * olivine_csv_read_stream:
 * @stream: what to read, to its end
 * @func: (scope call): called once for each record, the header included
 * @user_data: for @func
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Reads all records of a stream with a reader of its own.
 *
 * Returns: whether all went well; the errors are those of
 *   olivine_csv_reader_read_stream()
 */
gboolean
olivine_csv_read_stream (GInputStream          *stream,
                         OlivineCsvRecordFunc   func,
                         gpointer               user_data,
                         GCancellable          *cancellable,
                         GError               **error)
{
  g_autoptr (OlivineCsvReader) reader = NULL;

  g_return_val_if_fail (func != NULL, FALSE);

  reader = olivine_csv_reader_new (func, user_data);

  return olivine_csv_reader_read_stream (reader, stream, cancellable, error);
}
