/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A file that is read more than once, piece by piece.  Private to the exchange
 * library. */

#pragma once

#include "olivine-csv-reader.h"

G_BEGIN_DECLS

typedef struct _OlivineImportSource OlivineImportSource;

/* @fraction: how much of the file was read, 0 to 1. */
typedef void (*OlivineImportSourceProgress) (double   fraction,
                                             gpointer user_data);

OlivineImportSource *olivine_import_source_new  (GFile                        *file,
                                                 GInputStream                 *stream,
                                                 const char                   *private_dir,
                                                 GCancellable                 *cancellable,
                                                 GError                      **error);
gboolean             olivine_import_source_read (OlivineImportSource          *source,
                                                 OlivineCsvReader             *reader,
                                                 OlivineImportSourceProgress   progress,
                                                 gpointer                      user_data,
                                                 GCancellable                 *cancellable,
                                                 GError                      **error);
gboolean             olivine_import_source_check_unchanged (OlivineImportSource *source,
                                                 GError                      **error);
gboolean             olivine_import_source_refuse_changed  (GError          **error);
void                 olivine_import_source_free (OlivineImportSource          *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineImportSource, olivine_import_source_free)

G_END_DECLS
