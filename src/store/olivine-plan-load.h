/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan together with the dishes it names.  Private to the store. */

#pragma once

#include "olivine-meal-plan.h"

G_BEGIN_DECLS

GHashTable *olivine_plan_load_dishes   (OlivineStore           *store,
                                        GError                **error);
GPtrArray  *olivine_plan_load_items    (OlivineStore           *store,
                                        OlivineDate             from,
                                        OlivineDate             to,
                                        GHashTable             *dishes,
                                        GError                **error);
GPtrArray  *olivine_plan_item_entries  (const OlivinePlanItem  *item,
                                        GHashTable             *dishes);
gboolean    olivine_plan_is_replaced   (const OlivinePlanProblem *problem,
                                        const OlivinePlanItem    *item);
gboolean    olivine_plan_check_days    (guint                   n_days,
                                        GError                **error);

G_END_DECLS
