/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Any file at all, and taking back what came last: what the window and the command
 * line do. */

#pragma once

#include "olivine-food-import.h"

G_BEGIN_DECLS

typedef struct {
  char      *file_name;
  char      *format;
  guint      n_removed;
  GPtrArray *kept;       /* (element-type utf8): uids and ids of what was edited since */
} OlivineUndoneImport;

OlivineImportResult *olivine_import_path        (OlivineStore                *store,
                                                 GFile                       *file,
                                                 const OlivineImportOptions  *options,
                                                 GDateTime                   *now,
                                                 OlivineImportProgress        progress,
                                                 gpointer                     user_data,
                                                 GCancellable                *cancellable,
                                                 GError                     **error);
gboolean             olivine_import_path_probe  (GFile                       *file,
                                                 OlivineFoodTable            *table,
                                                 GCancellable                *cancellable,
                                                 GError                     **error);
gboolean             olivine_import_take_back   (OlivineStore                *store,
                                                 OlivineUndoneImport         *undone,
                                                 GError                     **error);
void                 olivine_undone_import_clear (OlivineUndoneImport        *undone);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OlivineUndoneImport, olivine_undone_import_clear)

G_END_DECLS
