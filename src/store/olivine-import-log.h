/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What came in by import: so that a file is not taken in twice, and can be taken back.
 *
 * What a file wants to add is staged row by row, in temporary tables on disk, and
 * merged as one.  Until the merge commits nobody sees anything of it, and until it
 * begins nobody waits for it.
 */

#pragma once

#include <gio/gio.h>

#include "olivine-diary.h"
#include "olivine-lab.h"
#include "olivine-meal-plan.h"

G_BEGIN_DECLS

/* One thing that a file wants to add: one of these is set. */
typedef struct {
  OlivineEntry    *entry;
  OlivineFood     *food;
  OlivineLab      *lab;
  OlivinePlanItem *plan_item; /* with its date, meal, dish and servings */
} OlivineImportRow;

typedef struct {
  guint n_imported;
  guint n_skipped;  /* already here, or deleted by the person after an earlier import */
} OlivineMergeResult;

/* @fraction: how much of the merge is done, 0 to 1. */
typedef void (*OlivineMergeProgress) (double   fraction,
                                      gpointer user_data);

typedef struct {
  const char           *file_name;  /* as the person knows it */
  const char           *format;     /* what it was read as */
  GDateTime            *now;
  gboolean              dry_run;
  OlivineMergeProgress  progress;   /* or NULL */
  gpointer              user_data;  /* for progress */
} OlivineImportMerge;

typedef struct _OlivineImportStage OlivineImportStage;

OlivineImportStage *olivine_import_stage_new   (OlivineStore              *store,
                                                GError                   **error);
gboolean            olivine_import_stage_add   (OlivineImportStage        *stage,
                                                const OlivineImportRow    *row,
                                                GError                   **error);
gboolean            olivine_import_stage_merge (OlivineImportStage        *stage,
                                                const OlivineImportMerge  *merge,
                                                OlivineMergeResult        *result,
                                                GCancellable              *cancellable,
                                                GError                   **error);
void                olivine_import_stage_free  (OlivineImportStage        *stage);

void                olivine_import_row_free    (OlivineImportRow          *row);

gboolean            olivine_import_log_undo    (OlivineStore              *store,
                                                char                     **file_name,
                                                char                     **format,
                                                guint                     *n_removed,
                                                GPtrArray                **kept_uids,
                                                GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineImportRow, olivine_import_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineImportStage, olivine_import_stage_free)

G_END_DECLS
