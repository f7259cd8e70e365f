/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asking the rules: gathers what they look at from the diary and evaluates them.
 *
 * The only caller of olivine_cautions_evaluate() outside of tests; the window,
 * the command line and imports all ask here.
 */

#pragma once

#include "olivine-cautions.h"
#include "olivine-store.h"

G_BEGIN_DECLS

GPtrArray *olivine_store_cautions      (OlivineStore        *store,
                                        OlivineDate          date,
                                        const OlivineEntry  *proposed,
                                        gboolean             is_taken,
                                        GError             **error);
GPtrArray *olivine_store_cautions_beside (OlivineStore      *store,
                                        OlivineDate          date,
                                        const OlivineEntry  *proposed,
                                        GPtrArray           *others,
                                        gboolean             is_taken,
                                        GError             **error);
GPtrArray *olivine_store_food_cautions (OlivineStore        *store,
                                        OlivineDate          date,
                                        const OlivineFood   *food,
                                        double               food_g,
                                        GError             **error);
gboolean   olivine_store_get_egfr      (OlivineStore        *store,
                                        OlivineDate          on,
                                        OlivineEgfrReading  *reading,
                                        GError             **error);

G_END_DECLS
