/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Records of a CSV file, whatever its encoding, separator and line ends. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  OLIVINE_EXCHANGE_ERROR_ENCODING,  /* bytes that are no text */
  OLIVINE_EXCHANGE_ERROR_SYNTAX,    /* text that is no CSV */
  OLIVINE_EXCHANGE_ERROR_FORMAT,    /* a table, but none we know */
  OLIVINE_EXCHANGE_ERROR_EMPTY,     /* nothing in it */
  OLIVINE_EXCHANGE_ERROR_AMBIGUOUS, /* dates that could be two days: say which */
  OLIVINE_EXCHANGE_ERROR_TOO_LARGE, /* a cell or file beyond all reason */
  OLIVINE_EXCHANGE_ERROR_CANCELLED,
  OLIVINE_EXCHANGE_ERROR_DAMAGED,   /* an archive that is cut off or not sound */
  OLIVINE_EXCHANGE_ERROR_CHANGED,   /* the file was written to while it was read */
} OlivineExchangeError;

#define OLIVINE_EXCHANGE_ERROR (olivine_exchange_error_quark ())
GQuark olivine_exchange_error_quark (void);

/* @cells: (element-type utf8): the record; a cell is never NULL.
 * @line: where the record begins, counted from 1. */
typedef gboolean (*OlivineCsvRecordFunc) (GPtrArray  *cells,
                                          guint       line,
                                          gpointer    user_data,
                                          GError    **error);

typedef struct _OlivineCsvReader OlivineCsvReader;

OlivineCsvReader *olivine_csv_reader_new    (OlivineCsvRecordFunc   func,
                                             gpointer               user_data);
gboolean          olivine_csv_reader_feed   (OlivineCsvReader      *reader,
                                             const guint8          *bytes,
                                             gsize                  n_bytes,
                                             GError               **error);
gboolean          olivine_csv_reader_finish (OlivineCsvReader      *reader,
                                             GError               **error);
gboolean          olivine_csv_reader_read_stream (OlivineCsvReader *reader,
                                             GInputStream          *stream,
                                             GCancellable          *cancellable,
                                             GError               **error);
char              olivine_csv_reader_get_separator (OlivineCsvReader *reader);
void              olivine_csv_reader_free   (OlivineCsvReader      *reader);

gboolean          olivine_csv_read_stream   (GInputStream          *stream,
                                             OlivineCsvRecordFunc   func,
                                             gpointer               user_data,
                                             GCancellable          *cancellable,
                                             GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineCsvReader, olivine_csv_reader_free)

G_END_DECLS
