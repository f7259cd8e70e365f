/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A place where files can be dropped, with a hint while one is above it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_IMPORT_DROP (olivine_import_drop_get_type ())
G_DECLARE_FINAL_TYPE (OlivineImportDrop, olivine_import_drop, OLIVINE, IMPORT_DROP, AdwBin)

/* Property "content" (GtkWidget).
 * Signal dropped (GFile *file, guint n_files): the first of them. */
void olivine_import_drop_set_enabled (OlivineImportDrop *self,
                                      gboolean           enabled);

G_END_DECLS
