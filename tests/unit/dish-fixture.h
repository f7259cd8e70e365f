/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dishes made of the foods of the store's fixture, and things to plan with them. */

#pragma once

#include "olivine-meal-plan.h"
#include "store-fixture.h"

G_BEGIN_DECLS

void         dish_fixture_init    (int           *argc,
                                   char        ***argv);
char        *fixture_save_recipe  (StoreFixture  *fixture,
                                   const char    *name,
                                   const char    *food_id,
                                   double         grams);
char        *fixture_plan         (StoreFixture  *fixture,
                                   const char    *date,
                                   OlivineMeal    meal,
                                   const char    *dish_id,
                                   gint64         servings);
void         fixture_eat          (StoreFixture  *fixture,
                                   const char    *date,
                                   OlivineMeal    meal);
GPtrArray   *fixture_plan_items   (StoreFixture  *fixture,
                                   const char    *from,
                                   const char    *to);
char        *fixture_plan_text    (StoreFixture  *fixture);
void         fixture_undo         (StoreFixture  *fixture,
                                   const char    *label);

G_END_DECLS
