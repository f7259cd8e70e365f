/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an import would do, or what it did: the same counts, so that they can be
 * compared. */

#pragma once

#include <adwaita.h>

#include "olivine-import-job.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_IMPORT_REPORT (olivine_import_report_get_type ())
G_DECLARE_FINAL_TYPE (OlivineImportReport, olivine_import_report, OLIVINE, IMPORT_REPORT, AdwBin)

/* Signal confirm-changed (): whether unlikely amounts are meant.
 * Its buttons activate "import.undo", "import.columns" and "import.save-rejects". */
void     olivine_import_report_show          (OlivineImportReport        *self,
                                              const OlivineImportOutcome *outcome,
                                              OlivineContext             *context);
gboolean olivine_import_report_get_confirmed (OlivineImportReport        *self);
void     olivine_import_report_reset         (OlivineImportReport        *self);
GPtrArray *olivine_import_report_dup_changes (OlivineImportReport        *self);

G_END_DECLS
