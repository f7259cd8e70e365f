/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Work on a damaged diary and its copies, on a thread of its own. */

#pragma once

#include <gio/gio.h>

#include "olivine-rescue.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_RESCUE_JOB_FIND,    /* the newest good copy */
  OLIVINE_RESCUE_JOB_INSPECT, /* a copy that was chosen */
  OLIVINE_RESCUE_JOB_RESTORE,
} OlivineRescueJobKind;

typedef struct {
  OlivineRescueJobKind  kind;
  char                 *path;      /* of the copy */
  char                 *kept_path; /* of a restore: where the damaged diary is kept */
  OlivineCopyInfo       info;      /* what the copy holds */
} OlivineRescueResult;

void                 olivine_rescue_job_run_async  (OlivineRescueJobKind   kind,
                                                    const char            *data_dir,
                                                    const char            *path,
                                                    GDateTime             *now,
                                                    GAsyncReadyCallback    callback,
                                                    gpointer               user_data);
OlivineRescueResult *olivine_rescue_job_run_finish (GAsyncResult          *result,
                                                    GError               **error);
void                 olivine_rescue_result_free    (OlivineRescueResult   *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineRescueResult, olivine_rescue_result_free)

G_END_DECLS
