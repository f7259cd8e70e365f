/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What importing a file would do, and what has to be known before it can be said. */

#pragma once

#include <adwaita.h>

#include "olivine-import.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_IMPORT_PREVIEW (olivine_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (OlivineImportPreview, olivine_import_preview, OLIVINE, IMPORT_PREVIEW, AdwBin)

/* Signal options-changed (): the file should be tried again. */
void olivine_import_preview_reset        (OlivineImportPreview       *self);
void olivine_import_preview_show         (OlivineImportPreview       *self,
                                          const char                 *file_name,
                                          const OlivineImportResult  *import);
void olivine_import_preview_fill_options (OlivineImportPreview       *self,
                                          OlivineImportOptions       *options);

G_END_DECLS
