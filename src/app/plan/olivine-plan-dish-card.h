/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The head of a dish's menu: its name, and what it holds. */

#pragma once

#include <adwaita.h>

#include "olivine-meal-plan.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PLAN_DISH_CARD (olivine_plan_dish_card_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlanDishCard, olivine_plan_dish_card, OLIVINE, PLAN_DISH_CARD, AdwBin)

GtkWidget *olivine_plan_dish_card_new  (void);
void       olivine_plan_dish_card_show (OlivinePlanDishCard   *self,
                                        const OlivinePlanItem *item);

G_END_DECLS
