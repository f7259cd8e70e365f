/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Symptoms a person can note for a day. */

#pragma once

#include "olivine-date.h"

G_BEGIN_DECLS

/* Stored by nick. */
typedef enum {
  OLIVINE_SYMPTOM_MARKED_WEAKNESS,
  OLIVINE_SYMPTOM_DROWSY_OR_CONFUSED,
  OLIVINE_SYMPTOM_VERY_SLOW_PULSE,
  OLIVINE_SYMPTOM_FAINTING,
  OLIVINE_SYMPTOM_SLOW_BREATHING,
  OLIVINE_SYMPTOM_TROUBLE_BREATHING,
  OLIVINE_SYMPTOM_NAUSEA,
  OLIVINE_SYMPTOM_VOMITING,
  OLIVINE_SYMPTOM_FLUSHING,
  OLIVINE_SYMPTOM_LIGHT_HEADED,
  OLIVINE_SYMPTOM_DIARRHOEA,
  OLIVINE_SYMPTOM_SEVERE_ABDOMINAL_PAIN,
  OLIVINE_SYMPTOM_VOMITING_WITH_NO_STOOL,
  OLIVINE_SYMPTOM_VERY_LOW_URINE,
} OlivineSymptom;

#define OLIVINE_N_SYMPTOMS 14

/* A symptom noted for a day; a plain value. */
typedef struct {
  OlivineDate    date;
  OlivineSymptom symptom;
} OlivineSymptomNote;

const char *olivine_symptom_to_nick   (OlivineSymptom   symptom);
gboolean    olivine_symptom_from_nick (const char      *nick,
                                       OlivineSymptom  *symptom,
                                       GError         **error);
const char *olivine_symptom_get_name  (OlivineSymptom   symptom);
gboolean    olivine_symptom_check_day (OlivineDate      date,
                                       OlivineDate      today,
                                       GError         **error);

G_END_DECLS
