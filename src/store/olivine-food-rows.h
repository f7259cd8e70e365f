/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Foods as rows: reading them from any catalogue, writing and removing them in
 * the main one, and their images for the journal.  Private to the store. */

#pragma once

#include "olivine-db.h"
#include "olivine-food.h"

G_BEGIN_DECLS

#define OLIVINE_N_FOOD_COLUMNS 23
#define OLIVINE_N_INGREDIENT_COLUMNS 16

extern const char *const olivine_food_columns[];
extern const char *const olivine_ingredient_columns[];

OlivineFood *olivine_food_from_row        (OlivineStmt        *stmt,
                                           GError            **error);
OlivineIngredient *olivine_ingredient_from_row (OlivineStmt   *stmt,
                                           GError            **error);
void         olivine_food_rows_bind       (OlivineStmt        *stmt,
                                           int                 index,
                                           const OlivineFood  *food,
                                           int                 quality);
void         olivine_food_rows_bind_ingredient (OlivineStmt   *stmt,
                                           int                 index,
                                           const OlivineIngredient *ingredient);
OlivineFood *olivine_food_rows_find       (OlivineDb          *db,
                                           const char         *schema_name,
                                           const char         *id,
                                           GError            **error);
gboolean     olivine_food_rows_get_portions (OlivineDb        *db,
                                           const char         *schema_name,
                                           OlivineFood        *food,
                                           GError            **error);
gboolean     olivine_food_rows_read_portions (OlivineDb       *db,
                                           const char         *sql,
                                           const char         *key,
                                           OlivineFood        *food,
                                           GError            **error);
gboolean     olivine_food_rows_read_ingredients (OlivineDb    *db,
                                           const char         *sql,
                                           const char         *key,
                                           OlivineFood        *food,
                                           GError            **error);
gboolean     olivine_food_rows_get_quality (OlivineDb         *db,
                                           const char         *id,
                                           int                *quality,
                                           GError            **error);
gboolean     olivine_food_rows_remove     (OlivineDb          *db,
                                           const char         *id,
                                           GError            **error);
char        *olivine_food_rows_image_sql  (const char         *id);
gboolean     olivine_food_rows_get_image  (OlivineDb          *db,
                                           const char         *id,
                                           char              **image,
                                           GError            **error);
gboolean     olivine_food_rows_put_image  (OlivineDb          *db,
                                           const char         *image,
                                           GError            **error);

G_END_DECLS
