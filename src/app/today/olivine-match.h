/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A food that answers what was typed, with the amount that would be logged; or, before anything is
 * typed, a whole meal. */

#pragma once

#include <glib.h>

#include "olivine-log-line.h"
#include "olivine-meal-offer.h"
#include "olivine-quantity.h"

G_BEGIN_DECLS

typedef struct {
  OlivineMealOffer *offer;   /* a meal: then there is neither food nor line */
  char             *title;   /* of a meal, NULL otherwise */
  OlivineFood      *food;
  OlivineLogLine   *line;    /* NULL when the amount cannot be had of this food */
  char             *problem; /* why, in words; NULL when there is a line */
} OlivineMatch;

/* What was eaten of a food the last time. */
typedef struct {
  double  quantity;
  char   *unit;
} OlivineLastAmount;

OlivineMatch      *olivine_match_new        (OlivineFood               *food,
                                             const OlivineQuantityText *typed,
                                             const char                *unit,
                                             const OlivineLastAmount   *last);
OlivineMatch      *olivine_match_new_for_line (OlivineLogLine          *line);
OlivineMatch      *olivine_match_new_for_offer (OlivineMealOffer       *offer,
                                                const char             *title);
gboolean           olivine_match_can_be_logged (const OlivineMatch     *match);
void               olivine_match_free       (OlivineMatch              *match);
OlivineLastAmount *olivine_last_amount_new  (double                     quantity,
                                             const char                *unit);
void               olivine_last_amount_free (OlivineLastAmount         *last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineMatch, olivine_match_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineLastAmount, olivine_last_amount_free)

G_END_DECLS
