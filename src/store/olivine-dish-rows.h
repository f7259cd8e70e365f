/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dishes as rows: writing ours into foods.db, and reading all there are.
 * Private to the store and to the tool that makes foods.db. */

#pragma once

#include "olivine-db.h"
#include "olivine-dish.h"

G_BEGIN_DECLS

gboolean   olivine_dish_rows_put          (OlivineDb          *db,
                                           const OlivineDish  *dish,
                                           GError            **error);
gboolean   olivine_dish_rows_put_contents (OlivineDb          *db,
                                           const char         *food_id,
                                           OlivineTags         contains,
                                           GError            **error);
GPtrArray *olivine_dish_rows_load         (OlivineDb          *db,
                                           const char         *id,
                                           GError            **error);
gboolean   olivine_dish_rows_get_group    (OlivineDb          *db,
                                           const char         *food_id,
                                           char              **group,
                                           GError            **error);
char     **olivine_dish_rows_get_groups   (OlivineDb          *db,
                                           const OlivineDish  *dish,
                                           GError            **error);

G_END_DECLS
