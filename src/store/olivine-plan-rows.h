/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan as rows.  Private to the store. */

#pragma once

#include "olivine-meal-plan.h"

G_BEGIN_DECLS

GPtrArray       *olivine_plan_rows_load        (OlivineDb              *db,
                                                OlivineDate             from,
                                                OlivineDate             to,
                                                GError                **error);
OlivinePlanItem *olivine_plan_rows_find        (OlivineDb              *db,
                                                const char             *uid,
                                                GError                **error);
GPtrArray       *olivine_plan_rows_get_entries (OlivineDb              *db,
                                                const char             *uid,
                                                GError                **error);
GHashTable      *olivine_plan_rows_get_taken   (OlivineDb              *db,
                                                OlivineDate             from,
                                                OlivineDate             to,
                                                GError                **error);
gboolean         olivine_plan_rows_insert      (OlivineDb              *db,
                                                const OlivinePlanItem  *item,
                                                GError                **error);
gboolean         olivine_plan_rows_update      (OlivineDb              *db,
                                                const OlivinePlanItem  *item,
                                                GError                **error);
gboolean         olivine_plan_rows_set_eaten   (OlivineDb              *db,
                                                const char             *uid,
                                                GPtrArray              *entries,
                                                GError                **error);
gboolean         olivine_plan_rows_delete      (OlivineDb              *db,
                                                const char             *uid,
                                                GError                **error);

guint            olivine_plan_taken_meals      (GHashTable             *taken,
                                                OlivineDate             date);

G_END_DECLS
