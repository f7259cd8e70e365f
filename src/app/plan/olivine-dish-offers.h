/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dishes for one meal, with what each of them does to its day. */

#pragma once

#include "olivine-meal-plan.h"

G_BEGIN_DECLS

/* One dish in one portion. */
typedef struct {
  OlivineDish       *dish;     /* borrowed from the offers */
  gint64             servings; /* thousandths */
  gint64             magnesium_mg; /* of the portion, in thousandths */
  OlivineSnapshot    totals;   /* of the day with it */
  guint              over;     /* mask of 1 << OlivineNutrient: limits the day is then over */
  guint              unknown;  /* likewise: limited, and the dish does not know it */
  OlivinePlanRepeat  repeats;
} OlivineDishOffer;

typedef struct {
  OlivinePlanProblem *problem;   /* of the one day */
  GPtrArray          *dishes;    /* of OlivineDish: all there are */
  GArray             *ranked;    /* of OlivineDishOffer: those made for the meal, the best first */
  gboolean            is_ranked; /* by what they do to the day; else favourites first, by name */
  OlivineMeal         meal;
} OlivineDishOffers;

OlivineDishOffers *olivine_dish_offers_new  (OlivineStore             *store,
                                             OlivineDate               date,
                                             OlivineMeal               meal,
                                             const char               *replaced_uid,
                                             OlivineDate               today,
                                             GError                  **error);
void               olivine_dish_offers_free (OlivineDishOffers        *offers);
OlivineDishOffer   olivine_dish_offers_make (const OlivineDishOffers  *offers,
                                             OlivineDish              *dish,
                                             gint64                    servings);
GArray            *olivine_dish_offers_find (const OlivineDishOffers  *offers,
                                             OlivineStore             *store,
                                             const char               *words,
                                             GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineDishOffers, olivine_dish_offers_free)

G_END_DECLS
