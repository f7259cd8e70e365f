/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rules ask about: one day's facts, worked out once.
 *
 * Private to the evaluator.  A sum is of what is known, so "more than" is never
 * claimed of something unknown, and "at most" only where all is known.
 */

#pragma once

#include "olivine-caution-rule.h"
#include "olivine-cautions.h"
#include "olivine-taken-medicine.h"
#include "olivine-target.h"

G_BEGIN_DECLS

#define OLIVINE_MG(mg) ((mg) * G_GINT64_CONSTANT (1000)) /* as thousandths */
#define OLIVINE_KIND_BIT(kind) (1u << OLIVINE_KIND_##kind)

struct _OlivineFacts {
  const OlivineCautionInput *input;
  const OlivinePerson       *person;
  OlivineDate                date;
  int                        age_months;      /* -1 unknown */
  GPtrArray                 *doses;           /* of OlivineEntry, all days, with the proposed one */
  GPtrArray                 *products;        /* of OlivineEntry, doses of the day */
  GPtrArray                 *medicines;       /* of OlivineTakenMedicine */
  gint64                     ul_sum_mg;       /* thousandths, see olivine_dose_counts_for_ul() */
  gint64                     multivitamin_mg; /* thousandths; OLIVINE_UNKNOWN when one is */
  gboolean                   has_nonfood_in_week;
  OlivineTarget              upper_level;
  GArray                    *egfr_readings;   /* of OlivineEgfrReading, at least one */
  GArray                    *serum_readings;  /* of OlivineLabReading, at least one */
  OlivineEgfrReading         egfr;            /* the one that is tried; NAN: none */
  OlivineLabReading          serum_magnesium; /* the one that is tried */
  OlivineLabReading          potassium;
  OlivineLabReading          phosphate;
};

OlivineFacts *olivine_facts_new              (const OlivineCautionInput *input);
void          olivine_facts_free             (OlivineFacts              *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineFacts, olivine_facts_free)

/* Of the person. */
gboolean      olivine_facts_is_adult         (const OlivineFacts        *facts);
gboolean      olivine_facts_has_condition    (const OlivineFacts        *facts,
                                              const char                *condition);
gboolean      olivine_facts_on_dialysis      (const OlivineFacts        *facts);
gboolean      olivine_facts_egfr_below       (const OlivineFacts        *facts,
                                              double                     egfr_ml_min_173);
gboolean      olivine_facts_egfr_within      (const OlivineFacts        *facts,
                                              double                     from_ml_min_173,
                                              double                     below_ml_min_173);
gboolean      olivine_facts_ckd_without_egfr (const OlivineFacts        *facts);
gboolean      olivine_facts_has_symptom      (const OlivineFacts        *facts,
                                              OlivineSymptom             symptom);
const OlivineTakenMedicine *
              olivine_facts_find_medicine    (const OlivineFacts        *facts,
                                              const char                *id);

/* Of a dose. */
gboolean      olivine_dose_is_kind           (const OlivineEntry        *dose,
                                              guint                      kind_bits);
gint64        olivine_dose_get_mg            (const OlivineEntry        *dose);
gboolean      olivine_dose_has_mg            (const OlivineEntry        *dose);
gboolean      olivine_dose_may_contain_mg    (const OlivineEntry        *dose);
gboolean      olivine_dose_is_prescribed     (const OlivineEntry        *dose);
gboolean      olivine_dose_counts_for_ul     (const OlivineEntry        *dose);
int           olivine_dose_get_day           (const OlivineFacts        *facts,
                                              const OlivineEntry        *dose);
int           olivine_dose_get_time_min      (const OlivineEntry        *dose);

G_END_DECLS
