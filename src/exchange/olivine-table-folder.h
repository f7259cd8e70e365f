/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A download of several tables, unpacked or still a .zip: tables are asked for by
 * the name of their file.  Private to the exchange library. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _OlivineTableFolder OlivineTableFolder;

OlivineTableFolder *olivine_table_folder_open        (GFile               *file,
                                                      GCancellable        *cancellable,
                                                      GError             **error);
gboolean            olivine_table_folder_has         (OlivineTableFolder  *folder,
                                                      const char          *name);
guint64             olivine_table_folder_get_n_bytes (OlivineTableFolder  *folder,
                                                      const char          *name);
GInputStream       *olivine_table_folder_read        (OlivineTableFolder  *folder,
                                                      const char          *name,
                                                      GCancellable        *cancellable,
                                                      GError             **error);
void                olivine_table_folder_free        (OlivineTableFolder  *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineTableFolder, olivine_table_folder_free)

G_END_DECLS
