/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A bar with rows, rows a second and the time that is left. */

#pragma once

#include <adwaita.h>

#include "olivine-import-job.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_IMPORT_PROGRESS_VIEW (olivine_import_progress_view_get_type ())
G_DECLARE_FINAL_TYPE (OlivineImportProgressView, olivine_import_progress_view, OLIVINE,
                      IMPORT_PROGRESS_VIEW, AdwBin)

void olivine_import_progress_view_watch (OlivineImportProgressView *self,
                                         OlivineImportJob          *job,
                                         const char                *title);
void olivine_import_progress_view_stop  (OlivineImportProgressView *self);

G_END_DECLS
