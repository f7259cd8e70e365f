/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table that foods.db is made of, while it is read row by row.
 *
 * What is wrong with a row is told with the file and the line it is in.
 */

#pragma once

#include "olivine-catalogue.h"

G_BEGIN_DECLS

typedef struct _OlivineBuildTable OlivineBuildTable;

typedef gboolean (*OlivineBuildRow) (OlivineBuildTable  *table,
                                     GError            **error);

/* One file being read; the cells are those of the row at hand. */
struct _OlivineBuildTable
{
  const char      *path;
  OlivineBuildRow  take_row;
  GHashTable      *columns;      /* name → position */
  GPtrArray       *cells;
  guint            line;

  /* What was read so far. */
  OlivineDb       *db;
  GPtrArray       *foods;        /* of OlivineFood, in the order of the file */
  GHashTable      *foods_by_id;
  GHashTable      *contents;     /* food id → OlivineTags */
  GPtrArray       *dishes;       /* of OlivineDish, in the order of the file */
  GHashTable      *dishes_by_id;
  GHashTable      *dish_lines;   /* dish → the line it is in */
  char            *lang;         /* of the names being read */
  GHashTable      *named;        /* the ids that have a name in it */
  GHashTable      *names;        /* the names, folded */
};

gboolean     olivine_build_table_read         (OlivineBuildTable        *table,
                                               const char               *path,
                                               OlivineBuildRow           take_row,
                                               GError                  **error);
gboolean     olivine_build_table_refuse       (const OlivineBuildTable  *table,
                                               GError                  **error,
                                               const char               *format,
                                               ...) G_GNUC_PRINTF (3, 4);
gboolean     olivine_build_table_blame_row    (const OlivineBuildTable  *table,
                                               GError                  **error);
const char  *olivine_build_table_get_cell     (const OlivineBuildTable  *table,
                                               const char               *column);
gboolean     olivine_build_table_get_number   (const OlivineBuildTable  *table,
                                               const char               *column,
                                               double                   *number,
                                               GError                  **error);
gboolean     olivine_build_table_get_positive (const OlivineBuildTable  *table,
                                               const char               *column,
                                               double                   *number,
                                               GError                  **error);
OlivineFood *olivine_build_table_get_food     (const OlivineBuildTable  *table,
                                               GError                  **error);

G_END_DECLS
