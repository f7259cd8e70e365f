/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* "How much of this food, at which meal": logs the food it is given. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOOD_LOG (olivine_food_log_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFoodLog, olivine_food_log, OLIVINE, FOOD_LOG, AdwPreferencesGroup)

/* Property "context" (OlivineContext). */
void olivine_food_log_set_food (OlivineFoodLog *self,
                                OlivineFood    *food);

G_END_DECLS
