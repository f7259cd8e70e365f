/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The versions of our files, and moving a file from one to the next.
 *
 * A new file is made by running every migration from zero, so that there is
 * one way only to get a schema.  A released migration never changes; a test
 * holds their checksums.
 */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_SCHEMA_DIARY,     /* diary.db */
  OLIVINE_SCHEMA_CATALOGUE, /* foods.db and library.db */
} OlivineSchema;

/* What is found at a path, without touching it. */
typedef enum {
  OLIVINE_PROBE_ABSENT,
  OLIVINE_PROBE_CURRENT,
  OLIVINE_PROBE_OLDER,
} OlivineProbe;

int      olivine_schema_get_version (OlivineSchema   schema);
int      olivine_schema_get_application_id (OlivineSchema schema);
gboolean olivine_schema_check_version (const char   *what,
                                     OlivineSchema   schema,
                                     gint64          version,
                                     GError        **error);
gboolean olivine_schema_probe       (const char     *path,
                                     OlivineSchema   schema,
                                     OlivineProbe   *found,
                                     GError        **error);
gboolean olivine_schema_probe_whole (const char     *path,
                                     OlivineSchema   schema,
                                     OlivineProbe   *found,
                                     GError        **error);
gboolean olivine_schema_make_version (OlivineDb     *db,
                                     OlivineSchema   schema,
                                     int             version,
                                     GError        **error);
gboolean olivine_schema_migrate     (OlivineDb      *db,
                                     OlivineSchema   schema,
                                     GError        **error);
gboolean olivine_schema_add_dishes   (OlivineDb      *db,
                                     GError        **error);
gboolean olivine_schema_add_import_log (OlivineDb     *db,
                                     GError        **error);
gboolean olivine_schema_make_library_again (OlivineDb *db,
                                     GError        **error);
gboolean olivine_schema_set_foreign_keys (OlivineDb *db,
                                     gboolean        enforced,
                                     GError        **error);

G_END_DECLS
