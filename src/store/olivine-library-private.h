/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the parts of the library share.
 *
 * A plain food has its pk in the low range and a product in the high one: search
 * gives the library in the order of pk, so that plain foods stand before brands
 * without any sorting.
 *
 * An importer's connection has no main file, so that a first import that comes to
 * nothing makes none; library.db is attached to it.  What merges names its tables
 * without their schema: they are in the one or, in a dry run, in the other.
 */

#pragma once

#include "olivine-library.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_LIBRARY_PLAIN,
  OLIVINE_LIBRARY_PRODUCTS,
  OLIVINE_N_LIBRARY_RANGES,
} OlivineLibraryRange;

/* The first pk of a range is one more than its number times this. */
#define OLIVINE_LIBRARY_RANGE_SIZE (G_GINT64_CONSTANT (1) << 40)

struct _OlivineLibrary
{
  OlivineDb    *db;                                  /* main is no file, see below */
  char         *path;                                /* of library.db */
  gboolean      is_attached;                         /* as `library` */
  gboolean      is_new;                              /* made for this import */
  OlivineStmt  *put_food;                            /* into the staging tables */
  OlivineStmt  *put_portion;
  gint64        n_staged[OLIVINE_N_LIBRARY_RANGES];
  guint         n_repeated;                          /* ids that came again in one file */
};

gboolean olivine_library_attach        (OlivineLibrary             *library,
                                        GError                    **error);
gboolean olivine_library_check_in_place (OlivineDb                 *db,
                                        const char                 *schema,
                                        GError                    **error);
void     olivine_library_drop_new      (OlivineLibrary             *library);
gboolean olivine_library_log_begin     (OlivineDb                  *db,
                                        const OlivineLibraryMerge  *merge,
                                        gint64                     *import_id,
                                        GError                    **error);
gboolean olivine_library_log_end       (OlivineDb                  *db,
                                        gint64                      import_id,
                                        guint                       n_imported,
                                        GError                    **error);
gboolean olivine_library_make_writable (OlivineDb                  *db,
                                        GError                    **error);
gboolean olivine_library_shrink        (OlivineDb                  *db,
                                        GError                    **error);

G_END_DECLS
