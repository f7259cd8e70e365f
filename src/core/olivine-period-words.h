/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day and a range of days in plain English sentences, to be translated when shown. */

#pragma once

#include "olivine-period-lists.h"
#include "olivine-period.h"
#include "olivine-sentence.h"

G_BEGIN_DECLS

/* What can be said of a range, in the order in which it is said. */
typedef enum {
  OLIVINE_INSIGHT_MEAN,
  OLIVINE_INSIGHT_RANGE,
  OLIVINE_INSIGHT_COUNTED,
  OLIVINE_INSIGHT_TARGET,
  OLIVINE_INSIGHT_COVERAGE,
  OLIVINE_INSIGHT_SUPPLEMENTS,
  OLIVINE_INSIGHT_UNPROCESSED,
  OLIVINE_INSIGHT_SOURCE,
  OLIVINE_INSIGHT_MEAL,
  OLIVINE_INSIGHT_TREND,
} OlivineInsight;

#define OLIVINE_N_INSIGHTS 10

/* All borrowed. */
typedef struct {
  const OlivinePeriod *period;
  const OlivinePeriod *before;      /* the range before it, or NULL */
  GPtrArray           *days;        /* of OlivineDay */
  gboolean             marked_only; /* as @period was computed */
} OlivineInsightInput;

OlivineSentence *olivine_insight_to_sentence (OlivineInsight             insight,
                                              const OlivineInsightInput *input);
OlivineSentence *olivine_spread_to_sentence  (const OlivineSpread       *spread,
                                              OlivineNutrient            nutrient);
OlivineSentence *olivine_period_to_sentence  (const OlivinePeriod       *period);
OlivineSentence *olivine_day_to_sentence     (const OlivineDay          *day);
const char      *olivine_meal_to_word        (OlivineMeal                meal);

G_END_DECLS
