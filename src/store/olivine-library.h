/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing the imported foods.
 *
 * A library is what an importer holds: a connection of its own to library.db.
 * Foods are staged one by one, in a temporary table on disk, and merged as one.
 * Until the merge commits nobody sees anything of them.
 */

#pragma once

#include <gio/gio.h>

#include "olivine-food.h"
#include "olivine-import-log.h"
#include "olivine-store.h"

G_BEGIN_DECLS

typedef struct _OlivineLibrary OlivineLibrary;

/* @fraction: how much of the merge is done, 0 to 1. */
typedef void (*OlivineLibraryProgress) (double   fraction,
                                        gpointer user_data);

typedef struct {
  const char             *file_name;   /* as the person knows it */
  const char             *format;      /* what it was read as */
  GDateTime              *now;
  gboolean                dry_run;
  OlivineLibraryProgress  progress;    /* or NULL */
  gpointer                user_data;   /* for progress */
} OlivineLibraryMerge;

typedef struct {
  gint64 n_foods;
  gint64 size_bytes;  /* on disk */
} OlivineLibraryInfo;

OlivineLibrary *olivine_library_open   (OlivineStore               *store,
                                        gboolean                    dry_run,
                                        GError                    **error);
gboolean        olivine_library_stage  (OlivineLibrary             *library,
                                        const OlivineFood          *food,
                                        gboolean                    is_product,
                                        GError                    **error);
gboolean        olivine_library_merge  (OlivineLibrary             *library,
                                        const OlivineLibraryMerge  *merge,
                                        OlivineMergeResult         *result,
                                        GCancellable               *cancellable,
                                        GError                    **error);
void            olivine_library_close  (OlivineLibrary             *library);

gboolean        olivine_library_undo   (OlivineStore               *store,
                                        char                      **file_name,
                                        char                      **format,
                                        guint                      *n_removed,
                                        GError                    **error);
gboolean        olivine_library_remove (OlivineStore               *store,
                                        guint                      *n_removed,
                                        GError                    **error);
gboolean        olivine_library_get_info (OlivineStore             *store,
                                        OlivineLibraryInfo         *info,
                                        GError                    **error);
gboolean        olivine_library_has_newest_import (OlivineStore    *store,
                                        gboolean                   *is_newest,
                                        GError                    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineLibrary, olivine_library_close)

G_END_DECLS
