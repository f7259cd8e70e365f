/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the problem of filling some days is made from.  Private to the store. */

#pragma once

#include "olivine-meal-plan.h"
#include "olivine-profile-history.h"

G_BEGIN_DECLS

/* Everything the problem is made from. */
typedef struct {
  OlivineStore          *store;
  const OlivinePlanWish *wish;
  OlivineDate            today;
  OlivineDate            to;       /* the last day to fill */
  OlivineDate            swapped;  /* the day whose meal is to be swapped, or none */
  guint                  swapped_meals;
  guint                  meals;    /* that are wished for */
  GHashTable            *dishes;   /* all of them, by id */
  GPtrArray             *items;    /* of the days and of those beside */
  GPtrArray             *entries;  /* of the days */
  GHashTable            *taken;
  OlivineProfileHistory *history;
} OlivinePlanFilling;

gboolean olivine_plan_filling_add_day (const OlivinePlanFilling  *filling,
                                       OlivinePlanProblem        *problem,
                                       OlivineDate                date,
                                       GError                   **error);

G_END_DECLS
