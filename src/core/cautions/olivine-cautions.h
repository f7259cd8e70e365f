/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one evaluator of cautions.
 *
 * Window, command line, import and report all ask olivine_cautions_evaluate();
 * it reads nothing but its input and changes nothing.  Food never makes a
 * product's caution; what is unknown never satisfies a comparison.
 */

#pragma once

#include "olivine-caution.h"
#include "olivine-entry.h"
#include "olivine-food.h"
#include "olivine-lab.h"
#include "olivine-person.h"
#include "olivine-readings.h"
#include "olivine-symptom.h"

G_BEGIN_DECLS

/* How many days of entries around the day the rules look at. */
#define OLIVINE_CAUTION_DAYS_BEFORE 14
#define OLIVINE_CAUTION_DAYS_AFTER 1
#define OLIVINE_CAUTION_SYMPTOM_DAYS_BEFORE 2

/* All borrowed; nothing is kept after the evaluation. */
typedef struct {
  const OlivinePerson      *person;     /* the version valid on the day */
  OlivineDate               date;       /* the day viewed */
  GPtrArray                *entries;    /* of OlivineEntry, those of the days above; foods and
                                           other days may be among them; NULL when none */
  const OlivineLab         *labs;       /* all there are, in any order */
  gsize                     n_labs;
  const OlivineSymptomNote *symptoms;   /* of the days above; others are ignored */
  gsize                     n_symptoms;
  const OlivineEntry       *proposed;   /* a dose to be judged as if it were on @date, or NULL;
                                           it takes the place of an entry with the same uid */
  gboolean                  is_taken;   /* it is already swallowed: advice in the past tense */
  const OlivineFood        *food;       /* a food to be judged, or NULL */
  double                    food_g;     /* its portion */
} OlivineCautionInput;

GPtrArray *olivine_cautions_evaluate           (const OlivineCautionInput *input);

/* What follows from a list of cautions. */
gboolean   olivine_cautions_worst              (GPtrArray                 *cautions,
                                                OlivineSeverity           *severity);
gboolean   olivine_cautions_worst_for_proposed (GPtrArray                 *cautions,
                                                OlivineSeverity           *severity);
gboolean   olivine_cautions_hold_suggestions   (GPtrArray                 *cautions);
OlivineCaution *olivine_cautions_find          (GPtrArray                 *cautions,
                                                const char                *id);
char      *olivine_cautions_to_ids             (GPtrArray                 *cautions);

G_END_DECLS
