/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The wording of a meal that can be logged whole. */

#pragma once

#include "olivine-meal-offer.h"

G_BEGIN_DECLS

const char *olivine_meal_offer_format_name       (const OlivineMealOffer *offer,
                                                  OlivineDate             today);
char       *olivine_meal_offer_format_foods      (const OlivineMealOffer *offer);
char       *olivine_meal_offer_format_figure     (const OlivineMealOffer *offer);
char       *olivine_meal_offer_format_minerals   (const OlivineMealOffer *offer);
char       *olivine_meal_offer_format_understood (const OlivineMealOffer *offer);
char       *olivine_meal_offer_format_logged     (const OlivineMealOffer *offer);

G_END_DECLS
