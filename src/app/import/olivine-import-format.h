/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of an import: pure functions. */

#pragma once

#include "olivine-import-job.h"

G_BEGIN_DECLS

/* How far a step is, as it was looked at. */
typedef struct {
  double fraction;    /* 0 to 1 */
  guint  n_rows;      /* 0 while a file is looked through */
  double seconds;     /* since it began */
  double row_seconds; /* since the first row */
} OlivineImportPace;

char       *olivine_import_format_pace      (const OlivineImportPace    *pace);
char       *olivine_import_format_read      (const OlivineImportResult  *result);
char       *olivine_import_format_new       (const OlivineImportOutcome *outcome);
char       *olivine_import_format_skipped   (const OlivineImportResult  *result);
char       *olivine_import_format_rejected  (const OlivineImportResult  *result);
char       *olivine_import_format_unknown   (const OlivineImportOutcome *outcome);
char       *olivine_import_format_action    (const OlivineImportOutcome *outcome);
char       *olivine_import_format_unlisted  (guint                       n_unlisted);
char       *olivine_import_format_undone    (const OlivineImportOutcome *outcome);
char       *olivine_import_format_saved     (const OlivineImportResult  *result,
                                             const char                 *file_name);
char       *olivine_reject_format_place     (const OlivineReject        *reject);
char       *olivine_reject_format_reason    (const OlivineReject        *reject);
gboolean    olivine_reject_is_unlikely      (const OlivineReject        *reject);

G_END_DECLS
