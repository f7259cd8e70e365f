/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a person is used to eating, for the order of a search.  Private to the store. */

#pragma once

#include "olivine-store.h"

G_BEGIN_DECLS

/* A food of the library that is a favourite or was eaten lately. */
typedef struct {
  gint64  pk;
  char   *id;
  char   *name;
  char   *keywords; /* with the brand */
  char   *group;
} OlivineHabitFood;

typedef struct _OlivineFoodHabits OlivineFoodHabits;

const OlivineFoodHabits *olivine_food_habits_get          (OlivineStore             *store,
                                                           GError                  **error);
gboolean                 olivine_food_habits_is_favourite (const OlivineFoodHabits  *habits,
                                                           const char               *id);
gboolean                 olivine_food_habits_is_recent    (const OlivineFoodHabits  *habits,
                                                           const char               *id);
void                     olivine_food_habits_forget       (OlivineStore             *store);
GPtrArray               *olivine_food_habits_get_library  (const OlivineFoodHabits  *habits);

G_END_DECLS
