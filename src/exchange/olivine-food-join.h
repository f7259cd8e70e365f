/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Foods whose facts come from several tables, put together on disk.
 *
 * Private to the exchange library. */

#pragma once

#include "olivine-food.h"

G_BEGIN_DECLS

typedef struct _OlivineFoodJoin OlivineFoodJoin;

/* @food: without an id; @line: where the table of names has it, 0 when nowhere.
 * @kind: what olivine_food_join_add() was told. */
typedef gboolean (*OlivineFoodJoinFunc) (OlivineFood  *food,
                                         gint64        key,
                                         int           kind,
                                         guint         line,
                                         gpointer      user_data,
                                         GError      **error);

OlivineFoodJoin *olivine_food_join_new         (GError              **error);
gboolean         olivine_food_join_add         (OlivineFoodJoin      *join,
                                                gint64                key,
                                                int                   kind,
                                                const char           *brand,
                                                GError              **error);
gboolean         olivine_food_join_add_name    (OlivineFoodJoin      *join,
                                                gint64                key,
                                                guint                 line,
                                                const char           *name,
                                                const char           *group,
                                                GError              **error);
gboolean         olivine_food_join_add_amount  (OlivineFoodJoin      *join,
                                                gint64                key,
                                                OlivineNutrient       nutrient,
                                                guint                 preference,
                                                double                amount,
                                                int                   n_analyses,
                                                GError              **error);
gboolean         olivine_food_join_add_portion (OlivineFoodJoin      *join,
                                                gint64                key,
                                                gint64                rank,
                                                double                quantity,
                                                const char           *unit,
                                                double                grams,
                                                GError              **error);
gboolean         olivine_food_join_count       (OlivineFoodJoin      *join,
                                                gint64               *n_foods,
                                                GError              **error);
gboolean         olivine_food_join_foreach     (OlivineFoodJoin      *join,
                                                OlivineFoodJoinFunc   func,
                                                gpointer              user_data,
                                                GError              **error);
void             olivine_food_join_free        (OlivineFoodJoin      *join);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineFoodJoin, olivine_food_join_free)

G_END_DECLS
