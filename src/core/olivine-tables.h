/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The reference tables as generate-tables.py compiles them in.
 *
 * Only the core and its tests read the rows; everybody else asks
 * olivine_target_lookup() and its sisters, which know how rows are chosen.
 */

#pragma once

#include "olivine-compound.h"
#include "olivine-interaction.h"
#include "olivine-target.h"

G_BEGIN_DECLS

/* One row of data/reference-intakes.csv. */
typedef struct {
  OlivineStandard    standard;
  OlivineTargetKind  kind;
  gboolean           is_addition; /* added to the row without a life stage of the same age */
  int                min_months;  /* the age band is [min, max) */
  int                max_months;
  OlivineSex         sex;         /* OLIVINE_SEX_UNKNOWN: any */
  OlivineLifeStage   life_stage;
  double             amount_mg;   /* NAN: the standard cannot be asked, the note says why */
  const char        *source;
  const char        *note;
  gboolean           unverified;
} OlivineReferenceRow;

/* One row of data/upper-levels.csv. */
typedef struct {
  OlivineStandard    standard;
  int                min_months;
  int                max_months;
  gboolean           any_life_stage;
  OlivineLifeStage   life_stage;
  double             amount_mg;   /* NAN: the standard says that no level is set */
  double             per_kg_mg;   /* of body weight; amount_mg is then the most; NAN otherwise */
  const char        *source;
  const char        *note;
  gboolean           unverified;
} OlivineUpperLevelRow;

extern const OlivineReferenceRow  olivine_reference_rows[];
extern const gsize                olivine_n_reference_rows;
extern const OlivineUpperLevelRow olivine_upper_level_rows[];
extern const gsize                olivine_n_upper_level_rows;

/* The notes of both, a sentence each; NULL at the end. */
extern const char *const          olivine_target_note_sentences[];
extern const OlivineCompound      olivine_compound_rows[];
extern const gsize                olivine_n_compound_rows;
extern const OlivineInteraction   olivine_interaction_rows[];
extern const gsize                olivine_n_interaction_rows;
extern const char *const          olivine_medicine_rows[]; /* sorted, NULL-ended */

G_END_DECLS
