/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One laboratory result, kept as it was typed.
 *
 * The number and its unit are never converted for keeping; whoever compares
 * asks for the canonical unit.  A plain value: copy it freely.
 */

#pragma once

#include "olivine-date.h"

G_BEGIN_DECLS

/* Stored by nick. */
typedef enum {
  OLIVINE_LAB_SERUM_MAGNESIUM, /* canonical unit mmol/L */
  OLIVINE_LAB_EGFR,            /* mL/min/1.73m2 */
  OLIVINE_LAB_CREATININE,      /* mg/dL */
  OLIVINE_LAB_POTASSIUM,       /* mmol/L */
  OLIVINE_LAB_PHOSPHATE,       /* mmol/L */
  OLIVINE_LAB_CALCIUM,         /* mmol/L */
  OLIVINE_LAB_T50,             /* min */
} OlivineLabName;

#define OLIVINE_N_LAB_NAMES 7

typedef struct {
  char            uid[37]; /* UUID; empty until it is stored */
  OlivineLabName  name;
  OlivineDate     date;
  double          amount;  /* as typed, in @unit */
  const char     *unit;    /* static: one of olivine_lab_name_get_units() */
} OlivineLab;

const char        *olivine_lab_name_to_nick      (OlivineLabName      name);
gboolean           olivine_lab_name_from_nick    (const char         *nick,
                                                  OlivineLabName     *name,
                                                  GError            **error);
const char        *olivine_lab_name_get_title    (OlivineLabName      name);
const char *const *olivine_lab_name_get_units    (OlivineLabName      name);
gboolean           olivine_lab_unit_from_text    (OlivineLabName      name,
                                                  const char         *text,
                                                  const char        **unit,
                                                  GError            **error);

gboolean           olivine_lab_from_text         (const char         *name,
                                                  const char         *amount,
                                                  const char         *unit,
                                                  OlivineDate         date,
                                                  OlivineDate         today,
                                                  OlivineLab         *lab,
                                                  GError            **error);
gboolean           olivine_lab_validate          (const OlivineLab   *lab,
                                                  OlivineDate         today,
                                                  GError            **error);
double             olivine_lab_get_canonical     (const OlivineLab   *lab);
gboolean           olivine_lab_get_usual_range   (OlivineLabName      name,
                                                  double             *low,
                                                  double             *high,
                                                  const char        **source);

G_END_DECLS
