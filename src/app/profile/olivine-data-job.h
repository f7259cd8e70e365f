/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Long work on the data, on a thread and a connection of its own. */

#pragma once

#include <gio/gio.h>

#include "olivine-context.h"
#include "olivine-copies.h"
#include "olivine-library.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_DATA_JOB_UNDO_IMPORT,
  OLIVINE_DATA_JOB_LIBRARY, /* how much was imported */
  OLIVINE_DATA_JOB_REMOVE_LIBRARY,
  OLIVINE_DATA_JOB_BACKUP,
  OLIVINE_DATA_JOB_INSPECT, /* what a restore would put back, and in place of what */
  OLIVINE_DATA_JOB_RESTORE,
  OLIVINE_DATA_JOB_CHECK,
} OlivineDataJobKind;

typedef struct {
  OlivineDataJobKind    kind;
  GFile                *file;       /* NULL where none is needed */
} OlivineDataJob;

typedef struct {
  OlivineDataJobKind    kind;
  char                 *file_name;  /* for people; empty where there is none */
  guint                 n_rows;     /* removed by undoing an import, or with the library */
  guint                 n_kept;     /* rows an undone import left, as they were edited since */
  OlivineLibraryInfo    library;
  OlivineCopyInfo       copy;       /* of an inspection or restore: what the copy holds */
  OlivineCopyInfo       live;       /* of an inspection: what is here now */
  OlivineCopyChanges    changes;    /* of an inspection: what a restore would change */
  char                 *kept_path;  /* of a restore: where what was here is kept */
  GPtrArray            *problems;   /* (element-type utf8) of a check */
} OlivineDataResult;

void               olivine_data_job_run_async  (OlivineContext        *context,
                                                const OlivineDataJob  *job,
                                                GCancellable          *cancellable,
                                                GAsyncReadyCallback    callback,
                                                gpointer               user_data);
OlivineDataResult *olivine_data_job_run_finish (GAsyncResult          *result,
                                                GError               **error);
void               olivine_data_result_free    (OlivineDataResult     *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineDataResult, olivine_data_result_free)

G_END_DECLS
