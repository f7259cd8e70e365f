/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Kidney function from serum creatinine: CKD-EPI 2021, no race term. */

#pragma once

#include "olivine-person.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_CREATININE_MG_PER_DL,
  OLIVINE_CREATININE_UMOL_PER_L,
} OlivineCreatinineUnit;

gboolean    olivine_creatinine_unit_from_text (const char             *text,
                                               OlivineCreatinineUnit  *unit,
                                               GError                **error);
gboolean    olivine_egfr_compute              (double                  creatinine,
                                               OlivineCreatinineUnit   unit,
                                               int                     age_years,
                                               OlivineSex              sex,
                                               double                 *egfr_ml_min_173,
                                               GError                **error);
const char *olivine_egfr_category             (double                  egfr_ml_min_173);

G_END_DECLS
