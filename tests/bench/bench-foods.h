/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library of made-up foods, as large as wanted: names of the words that real
 * foods have, as often as words come in names, and brands.  The same foods each
 * time. */

#pragma once

#include "olivine-food.h"
#include "olivine-store.h"

G_BEGIN_DECLS

GPtrArray *bench_foods_load_words  (OlivineStore *store);
void       bench_foods_fill        (OlivineStore *store,
                                    GPtrArray    *words,
                                    guint         n_foods);
GPtrArray *bench_foods_new_queries (OlivineStore *store,
                                    guint         n_queries);

G_END_DECLS
