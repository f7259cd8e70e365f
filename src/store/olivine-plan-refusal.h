/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether a person's days may be filled at all.  Private to the store. */

#pragma once

#include "olivine-meal-plan.h"

G_BEGIN_DECLS

gboolean olivine_plan_check_wish    (const OlivinePlanWish  *wish,
                                     OlivineDate             today,
                                     GError                **error);
gboolean olivine_plan_check_health  (OlivineStore           *store,
                                     OlivineDate             today,
                                     GError                **error);
gboolean olivine_plan_check_kidneys (OlivineStore           *store,
                                     const OlivinePerson    *person,
                                     OlivineDate             today,
                                     GError                **error);

G_END_DECLS
