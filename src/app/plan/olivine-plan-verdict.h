/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What holds of some days of the plan, in words, and the limits it is held against. */

#pragma once

#include "olivine-meal-plan.h"

G_BEGIN_DECLS

/* Potassium, phosphorus, sodium and protein, in the order they are shown. */
#define OLIVINE_N_PLAN_LIMITS 4

OlivineNutrient  olivine_plan_limit_nutrient (guint                 index);
double           olivine_plan_limit_amount   (const OlivinePerson  *person,
                                              guint                 index);
char            *olivine_plan_verdict        (GPtrArray            *days);

G_END_DECLS
