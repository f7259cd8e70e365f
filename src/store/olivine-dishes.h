/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dishes there are: ours from foods.db, and the person's own recipes. */

#pragma once

#include "olivine-dish.h"
#include "olivine-store.h"

G_BEGIN_DECLS

GPtrArray   *olivine_dishes_all        (OlivineStore  *store,
                                        GError       **error);
GPtrArray   *olivine_dishes_search     (OlivineStore  *store,
                                        const char    *words,
                                        OlivineMeal    meal,
                                        GError       **error);
OlivineDish *olivine_dishes_get        (OlivineStore  *store,
                                        const char    *id,
                                        GError       **error);
OlivineDish *olivine_dishes_find       (OlivineStore  *store,
                                        const char    *text,
                                        GError       **error);
gboolean     olivine_dishes_set_liking (OlivineStore  *store,
                                        const char    *id,
                                        int            liking,
                                        GError       **error);
gboolean     olivine_dishes_set_meals  (OlivineStore  *store,
                                        const char    *recipe_id,
                                        guint          meals,
                                        GError       **error);

G_END_DECLS
