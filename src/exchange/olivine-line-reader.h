/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Records of a table without quoting: a line is a record, whatever is in it. */

#pragma once

#include "olivine-csv-reader.h"

G_BEGIN_DECLS

/* @cells: (array length=n_cells): the record; they belong to the reader and may
 * be written to. */
typedef gboolean (*OlivineLineFunc) (char     **cells,
                                     guint      n_cells,
                                     guint      line,
                                     gpointer   user_data,
                                     GError   **error);

typedef struct _OlivineLineReader OlivineLineReader;

OlivineLineReader *olivine_line_reader_new    (char                 separator,
                                               char                 fence,
                                               OlivineLineFunc      func,
                                               gpointer             user_data);
gboolean           olivine_line_reader_feed   (OlivineLineReader   *reader,
                                               const guint8        *bytes,
                                               gsize                n_bytes,
                                               GError             **error);
gboolean           olivine_line_reader_finish (OlivineLineReader   *reader,
                                               GError             **error);
void               olivine_line_reader_free   (OlivineLineReader   *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineLineReader, olivine_line_reader_free)

G_END_DECLS
