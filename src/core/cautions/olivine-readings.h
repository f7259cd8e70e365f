/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which eGFR and which laboratory value are the current ones on a day.
 *
 * Old values age but never help: a stale reading is used as it is and also left
 * out, and the severer result counts.  Two readings that could both be the
 * newest are both used.
 */

#pragma once

#include "olivine-lab.h"
#include "olivine-person.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_EGFR_NONE,
  OLIVINE_EGFR_FROM_PROFILE,    /* typed into the profile */
  OLIVINE_EGFR_FROM_LAB,        /* typed as a lab value */
  OLIVINE_EGFR_FROM_CREATININE, /* computed, exact */
} OlivineEgfrOrigin;

/* A plain value. */
typedef struct {
  OlivineEgfrOrigin  origin;
  double             egfr_ml_min_173; /* as typed or exact, never rounded; NAN when there is none */
  OlivineDate        date;            /* OLIVINE_DATE_NONE: not said, counts as current */
  gboolean           is_stale;
  const char        *refusal;         /* English sentence: why a creatinine as new could not be
                                         used; NULL when none was refused */
} OlivineEgfrReading;

/* A plain value; the newest of one kind of lab. */
typedef struct {
  double       amount;   /* in the canonical unit; NAN when there is none */
  OlivineDate  date;
  int          age_days; /* 0 when the date is not said */
  gboolean     is_stale;
} OlivineLabReading;

int      olivine_readings_stale_after_days (const OlivinePerson *person);
GArray  *olivine_egfr_readings             (const OlivinePerson *person,
                                            const OlivineLab    *labs,
                                            gsize                n_labs,
                                            OlivineDate          on);
gboolean olivine_egfr_current              (const OlivinePerson *person,
                                            const OlivineLab    *labs,
                                            gsize                n_labs,
                                            OlivineDate          on,
                                            OlivineEgfrReading  *reading);
gboolean olivine_egfr_contradicts_profile  (const OlivinePerson      *person,
                                            const OlivineEgfrReading *reading);
GArray  *olivine_lab_readings              (const OlivinePerson *person,
                                            const OlivineLab    *labs,
                                            gsize                n_labs,
                                            OlivineLabName       name,
                                            OlivineDate          on);

G_END_DECLS
