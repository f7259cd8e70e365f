/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the bounds of a day are worth, so that a search knows early where no
 * menu can come of it any more.
 *
 * Any slopes give a true bound: points and prices of a menu are never less than
 * the sum of its options' costs at the guide, plus the constant.
 */

#pragma once

#include "olivine-day-class.h"

G_BEGIN_DECLS

typedef struct {
  double slope[OLIVINE_N_NUTRIENTS]; /* by axis: points for each thousandth */
  double plate[OLIVINE_N_PLATES];    /* points that each group is worth, ≥ 0 */
  double constant;
} OlivineDayGuide;

void   olivine_day_guide_init (OlivineDayGuide       *self,
                               const OlivineDayClass *day,
                               double *const         *costs);
double olivine_day_guide_cost (const OlivineDayGuide  *self,
                               const OlivineDayClass  *day,
                               const OlivineDayOption *option,
                               double                  cost);

G_END_DECLS
