/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One step of an import on a thread and a connection of its own, so that the window
 * keeps painting.  How far it is can be asked at any time; a step that is cancelled
 * changes nothing. */

#pragma once

#include <gio/gio.h>

#include "olivine-context.h"
#include "olivine-table-preview.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_IMPORT_STEP_TRY,  /* what importing would do: nothing is written */
  OLIVINE_IMPORT_STEP_TAKE,
  OLIVINE_IMPORT_STEP_UNDO, /* the import that came last */
  OLIVINE_IMPORT_STEP_LOOK, /* the header and first rows of a table that no format knows */
} OlivineImportStep;

typedef struct {
  OlivineImportStep     step;
  GFile                *file;     /* NULL to undo */
  OlivineImportOptions  options;  /* its texts are static; its mapping is copied */
  GPtrArray            *changes;  /* of an undo: labels of what was changed since on the page
                                   * of the result, in order; or NULL */
} OlivineImportRequest;

/* What a step did or, of a try, would do. */
typedef struct {
  OlivineImportStep    step;
  OlivineImportResult *result;    /* NULL of an undo */
  OlivineTablePreview *preview;   /* of a look */
  gboolean             has_foods; /* its rows are foods, else they are of the diary */
  GPtrArray           *cautions;  /* of OlivineDatedCaution: what stands; NULL unless taken */
  GPtrArray           *foreign_foods; /* of OlivineForeignFood; NULL unless taken into the diary */
  char                *file_name; /* of an undo: what was taken back */
  guint                n_removed;
  guint                n_kept;    /* rows that were edited since stay */
} OlivineImportOutcome;

typedef struct _OlivineImportJob OlivineImportJob;

OlivineImportJob     *olivine_import_job_start        (OlivineContext              *context,
                                                       const OlivineImportRequest  *request,
                                                       GAsyncReadyCallback          callback,
                                                       gpointer                     user_data);
OlivineImportOutcome *olivine_import_job_finish       (GAsyncResult                *result,
                                                       GError                     **error);
void                  olivine_import_job_get_progress (OlivineImportJob            *job,
                                                       double                      *fraction,
                                                       guint                       *n_rows);
void                  olivine_import_job_cancel       (OlivineImportJob            *job);
void                  olivine_import_job_unref        (OlivineImportJob            *job);

gboolean              olivine_import_was_cancelled    (const GError                *error);
void                  olivine_import_outcome_free     (OlivineImportOutcome        *outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineImportJob, olivine_import_job_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineImportOutcome, olivine_import_outcome_free)

G_END_DECLS
