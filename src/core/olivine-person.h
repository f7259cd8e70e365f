/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who the diary is about, as known on one day.
 *
 * The profile keys of the command line, the stored rows and the fields here are
 * one table: a key is read and written by olivine_person_set_text() and
 * olivine_person_get_text() only.
 */

#pragma once

#include <glib-object.h>

#include "olivine-date.h"
#include "olivine-standard.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_SEX_UNKNOWN,
  OLIVINE_SEX_FEMALE,
  OLIVINE_SEX_MALE,
} OlivineSex;

typedef enum {
  OLIVINE_LIFE_STAGE_NONE,
  OLIVINE_LIFE_STAGE_PREGNANT,
  OLIVINE_LIFE_STAGE_LACTATING,
} OlivineLifeStage;

typedef enum {
  OLIVINE_KIDNEY_UNKNOWN,
  OLIVINE_KIDNEY_NORMAL,
  OLIVINE_KIDNEY_CKD,
} OlivineKidney;

typedef enum {
  OLIVINE_DIALYSIS_NONE,
  OLIVINE_DIALYSIS_HAEMODIALYSIS,
  OLIVINE_DIALYSIS_PERITONEAL,
} OlivineDialysis;

typedef struct {
  OlivineDate       birth;                /* OLIVINE_DATE_NONE when not said */
  OlivineSex        sex;
  OlivineLifeStage  life_stage;
  double            weight_kg;            /* NAN unknown, 0.5–500 */
  OlivineStandard   standard;             /* us-ca until chosen */
  double            target_mg;            /* a clinician's own; NAN when none */
  OlivineKidney     kidney;
  double            egfr_ml_min_173;      /* as typed; NAN unknown */
  OlivineDate       egfr_date;
  OlivineDialysis   dialysis;
  gboolean          transplant;
  GStrv             conditions;           /* ids, sorted, never NULL */
  GStrv             medicines;            /* "id" or "id@HH:MM+HH:MM", sorted, never NULL */
  double            potassium_max_mg;     /* a day; NAN when none was given */
  double            phosphorus_max_mg;
  double            sodium_max_mg;
  double            protein_max_g;
  double            energy_kcal;          /* planner's goal a day; NAN when unset */
  gboolean          calcification_goal;
} OlivinePerson;

#define OLIVINE_TYPE_PERSON (olivine_person_get_type ())
GType          olivine_person_get_type    (void);
OlivinePerson *olivine_person_new         (void);
OlivinePerson *olivine_person_copy        (const OlivinePerson  *person);
void           olivine_person_free        (OlivinePerson        *person);

const char *const *olivine_person_keys    (void);
const char *const *olivine_person_key_choices (const char     *key,
                                               gboolean       *is_list);
gboolean       olivine_person_set_text    (OlivinePerson        *person,
                                           const char           *key,
                                           const char           *text,
                                           OlivineDate           today,
                                           GError              **error);
char          *olivine_person_get_text    (const OlivinePerson  *person,
                                           const char           *key);
gboolean       olivine_person_validate    (const OlivinePerson  *person,
                                           OlivineDate           on,
                                           GError              **error);
int            olivine_person_age_months  (const OlivinePerson  *person,
                                           OlivineDate           on);
gboolean       olivine_person_has_reduced_kidneys (const OlivinePerson *person);
gboolean       olivine_person_has_condition (const OlivinePerson *person,
                                             const char          *condition);

const char *const *olivine_condition_ids  (void);
const char *const *olivine_medicine_ids   (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivinePerson, olivine_person_free)

G_END_DECLS
