/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What foods and dishes of foods.db are called in the person's language. */

#pragma once

#include "olivine-day.h"
#include "olivine-dish.h"
#include "olivine-food.h"
#include "olivine-store.h"

G_BEGIN_DECLS

typedef struct _OlivineLocalNames OlivineLocalNames;

void                     olivine_local_names_set_languages (const char *const  *languages);

void                     olivine_local_names_apply_to_day  (OlivineStore             *store,
                                                            OlivineDay               *day);

/* Private to the store. */
gboolean                 olivine_local_names_get           (OlivineStore             *store,
                                                            const OlivineLocalNames **names,
                                                            GError                  **error);
const char              *olivine_local_names_get_language  (const OlivineLocalNames  *names);
const char              *olivine_local_names_find          (const OlivineLocalNames  *names,
                                                            const char               *id,
                                                            const char              **keywords);
void                     olivine_local_names_apply_to_food (const OlivineLocalNames  *names,
                                                            OlivineFood              *food);
void                     olivine_local_names_apply_to_dish (const OlivineLocalNames  *names,
                                                            OlivineDish              *dish);

void                     olivine_local_names_apply_to_text (const OlivineLocalNames  *names,
                                                            const char               *id,
                                                            char                    **text);

G_END_DECLS
