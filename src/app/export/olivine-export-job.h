/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing a table on a thread and a connection of its own. */

#pragma once

#include <gio/gio.h>

#include "olivine-context.h"
#include "olivine-export.h"

G_BEGIN_DECLS

/* What is to be written.  Its columns are its own. */
typedef struct {
  OlivineExportKind  kind;
  OlivineDate        from;     /* not set: from the beginning */
  OlivineDate        to;       /* not set: to the end */
  GStrv              columns;  /* NULL: all */
  gboolean           decimal_comma;
  char              *path;
} OlivineExportRequest;

void   olivine_export_job_run_async    (OlivineContext        *context,
                                        OlivineExportRequest  *request,
                                        GCancellable          *cancellable,
                                        GAsyncReadyCallback    callback,
                                        gpointer               user_data);
gssize olivine_export_job_run_finish   (GAsyncResult          *result,
                                        GError               **error);

void   olivine_export_request_free     (OlivineExportRequest  *request);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineExportRequest, olivine_export_request_free)

G_END_DECLS
