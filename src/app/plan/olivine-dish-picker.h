/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Picks a dish for a meal, new or in place of another. */

#pragma once

#include "olivine-context-bin.h"
#include "olivine-meal-plan.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DISH_PICKER (olivine_dish_picker_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDishPicker, olivine_dish_picker, OLIVINE, DISH_PICKER,
                      OlivineContextBin)

/* Emits ::done when a dish was planned, ::cancelled when none was. */
void olivine_dish_picker_begin (OlivineDishPicker *self,
                                OlivineDate        date,
                                OlivineMeal        meal,
                                const char        *replaced_uid);

G_END_DECLS
