/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A whole meal that can be logged again: the usual one, or that of the day before. */

#pragma once

#include "olivine-entry.h"

G_BEGIN_DECLS

/* How far back a usual meal is looked for. */
#define OLIVINE_MEAL_OFFER_DAYS 28

typedef struct {
  OlivineMeal  meal;
  gboolean     is_usual; /* else it is that of the day before */
  OlivineDate  from;     /* the day whose meal it is */
  GPtrArray   *entries;  /* of OlivineEntry: its foods, as they were logged on that day */
} OlivineMealOffer;

GPtrArray *olivine_meal_offers     (GPtrArray        *entries,
                                    OlivineDate       on,
                                    OlivineMeal       meal);
void       olivine_meal_offer_free (OlivineMealOffer *offer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineMealOffer, olivine_meal_offer_free)

G_END_DECLS
