/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reference intakes and upper levels: which row of which table holds for a person. */

#pragma once

#include "olivine-person.h"

G_BEGIN_DECLS

/* In order of which one counts; EAR and LRNI are told beside it. */
typedef enum {
  OLIVINE_TARGET_OWN, /* a clinician's */
  OLIVINE_TARGET_RDA,
  OLIVINE_TARGET_RDI,
  OLIVINE_TARGET_RNI,
  OLIVINE_TARGET_AI,
  OLIVINE_TARGET_DV,
  OLIVINE_TARGET_NRV,
  OLIVINE_TARGET_EAR,
  OLIVINE_TARGET_LRNI,
  OLIVINE_TARGET_UL,
} OlivineTargetKind;

/* Why a target has no amount. */
typedef enum {
  OLIVINE_TARGET_COVERED,
  OLIVINE_TARGET_NOT_COVERED,     /* no row of this standard for this person */
  OLIVINE_TARGET_AGE_UNKNOWN,     /* the profile has no birth date */
  OLIVINE_TARGET_SEX_UNKNOWN,     /* the row depends on sex and the profile has none */
  OLIVINE_TARGET_WEIGHT_UNKNOWN,  /* an amount per kg and the profile has no weight */
  OLIVINE_TARGET_NOT_SET,         /* the standard says that no level is set */
} OlivineTargetState;

typedef struct {
  OlivineTargetKind   kind;
  OlivineTargetState  state;
  double              amount_mg;   /* a day; NAN unless covered */
  const char         *standard;    /* nick, or "clinician" */
  const char         *source;      /* the citation, static */
  const char         *note;        /* static, may be empty; see olivine_target_note_to_text() */
  gboolean            unverified;  /* the figure was not traced to its publication */
} OlivineTarget;

const char    *olivine_target_kind_to_nick (OlivineTargetKind    kind);
const char    *olivine_target_state_to_text (OlivineTargetState  state);
char          *olivine_target_note_to_text (const char       *note);
OlivineTarget  olivine_target_lookup   (OlivineStandard       standard,
                                        int                   age_months,
                                        OlivineSex            sex,
                                        OlivineLifeStage      life_stage);
gboolean       olivine_target_lookup_kind (OlivineStandard    standard,
                                        OlivineTargetKind     kind,
                                        int                   age_months,
                                        OlivineSex            sex,
                                        OlivineLifeStage      life_stage,
                                        OlivineTarget        *target);
OlivineTarget  olivine_target_for_person (const OlivinePerson *person,
                                        OlivineDate           on);
OlivineTarget  olivine_upper_level_lookup (OlivineStandard    standard,
                                        int                   age_months,
                                        OlivineLifeStage      life_stage,
                                        double                weight_kg);
OlivineTarget  olivine_upper_level_for_person (const OlivinePerson *person,
                                        OlivineDate           on);
GArray        *olivine_targets_for_person (const OlivinePerson *person,
                                        OlivineDate           on);

G_END_DECLS
