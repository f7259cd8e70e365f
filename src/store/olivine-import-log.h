/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What came in by import: so that a file is not taken in twice, and can be taken back. */

#pragma once

#include "olivine-diary.h"
#include "olivine-lab.h"

G_BEGIN_DECLS

/* One thing that a file wants to add. */
typedef struct {
  char         *identity; /* uid, or a hash of the content with its ordinal */
  OlivineEntry *entry;    /* one of these is set */
  OlivineFood  *food;
  OlivineLab   *lab;
} OlivineImportRow;

typedef struct {
  guint n_imported;
  guint n_skipped;  /* already here, or deleted by the person after an earlier import */
} OlivineMergeResult;

void     olivine_import_row_free     (OlivineImportRow    *row);
gboolean olivine_import_log_merge    (OlivineStore        *store,
                                      const char          *file_name,
                                      const char          *format,
                                      GDateTime           *now,
                                      GPtrArray           *rows,
                                      gboolean             dry_run,
                                      OlivineMergeResult  *result,
                                      GError             **error);
gboolean olivine_import_log_undo     (OlivineStore        *store,
                                      char               **file_name,
                                      char               **format,
                                      guint               *n_removed,
                                      GPtrArray          **kept_uids,
                                      GError             **error);

G_END_DECLS
