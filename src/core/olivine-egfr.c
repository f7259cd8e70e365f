/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The CKD-EPI creatinine equation of 2021 and the KDIGO categories.
 *
 * Values stay exact: 29.57 is below 30 although it prints as 30.
 */

#include "config.h"

#include "olivine-egfr.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"
#include "olivine-thousandths.h"

/* From the molar mass of creatinine, 113.12 g/mol. */
#define UMOL_PER_L_IN_MG_PER_DL 88.4

#define MIN_CREATININE_MG_PER_DL 0.1
#define MAX_CREATININE_MG_PER_DL 30.0
#define MIN_AGE_YEARS 18
#define MAX_AGE_YEARS 130

/* The terms of the equation that differ between the sexes. */
typedef struct {
  double kappa_mg_per_dl;
  double alpha;
  double factor;
} EquationTerms;

static const EquationTerms female_terms = { 0.7, -0.241, 1.012 };
static const EquationTerms male_terms = { 0.9, -0.302, 1.0 };

/**
 * olivine_creatinine_unit_from_text:
 * @text: (nullable): "mg/dL", "umol/L" or "µmol/L"; upper and lower case are the same
 * @unit: (out): the unit
 * @error: return location for an error
 *
 * Reads a unit of creatinine; both the micro sign and the Greek letter are taken.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: whether @text is one of the units
 */
gboolean
olivine_creatinine_unit_from_text (const char             *text,
                                   OlivineCreatinineUnit  *unit,
                                   GError                **error)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *compatible = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (g_strstrip (compatible), -1);

  g_return_val_if_fail (unit != NULL, FALSE);

  if (g_str_equal (lower, "mg/dl"))
    *unit = OLIVINE_CREATININE_MG_PER_DL;
  else if (g_str_equal (lower, "umol/l") || g_str_equal (lower, "\xCE\xBCmol/l"))
    *unit = OLIVINE_CREATININE_UMOL_PER_L;
  else
    {
      g_autofree char *quoted = olivine_excerpt (valid);

      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME,
                   _("“%s” is not a unit of creatinine. Use mg/dL or umol/L."), quoted);
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_creatinine (double                creatinine,
               OlivineCreatinineUnit unit)
{
  double factor = unit == OLIVINE_CREATININE_UMOL_PER_L ? UMOL_PER_L_IN_MG_PER_DL : 1.0;

  return creatinine >= MIN_CREATININE_MG_PER_DL * factor
         && creatinine <= MAX_CREATININE_MG_PER_DL * factor;
}

static gboolean
check_creatinine (double                  creatinine,
                  OlivineCreatinineUnit   unit,
                  GError                **error)
{
  gboolean in_umol = unit == OLIVINE_CREATININE_UMOL_PER_L;
  OlivineCreatinineUnit other = in_umol ? OLIVINE_CREATININE_MG_PER_DL
                                        : OLIVINE_CREATININE_UMOL_PER_L;
  const char *names[] = { "mg/dL", "µmol/L" };
  g_autofree char *text = NULL;

  if (is_creatinine (creatinine, unit))
    return TRUE;

  text = olivine_double_to_text (creatinine);
  if (is_creatinine (creatinine, other))
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                 _("A creatinine of %s %s cannot be. Did you mean %s?"),
                 text, names[in_umol], names[!in_umol]);
  else
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                 _("A creatinine of %s %s cannot be. Give one from 0.1 to 30 mg/dL, which is "
                   "8.84 to 2652 µmol/L."), text, names[in_umol]);
  return FALSE;
}

static gboolean
check_person (int          age_years,
              OlivineSex   sex,
              GError     **error)
{
  if (age_years < MIN_AGE_YEARS)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_NOT_APPLICABLE,
                   _("The CKD-EPI formula is for adults of 18 years and over, not for an age of "
                     "%d. Ask the clinic for the eGFR."), age_years);
      return FALSE;
    }
  if (age_years > MAX_AGE_YEARS)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("An age of %d years cannot be. Check it."), age_years);
      return FALSE;
    }
  if (sex == OLIVINE_SEX_UNKNOWN)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_NOT_APPLICABLE,
                   _("The CKD-EPI formula depends on sex. Say female or male."));
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_egfr_compute:
 * @creatinine: serum creatinine, 0.1–30 mg/dL or 8.84–2652 µmol/L
 * @unit: the unit of @creatinine
 * @age_years: completed years, 18–130
 * @sex: female or male
 * @egfr_ml_min_173: (out): the estimate, in mL/min per 1.73 m², not rounded
 * @error: return location for an error
 *
 * Estimates the glomerular filtration rate by the CKD-EPI 2021 creatinine
 * equation without race (Inker and others, N Engl J Med 2021;385:1737):
 *
 *     142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^-1.200 × 0.9938^age [× 1.012 female]
 *
 * with κ 0.7 and α -0.241 for women, κ 0.9 and α -0.302 for men.  It does not
 * hold on dialysis, in pregnancy or after recent kidney injury: the caller asks.
 *
 * Errors: %OLIVINE_CORE_ERROR_RANGE for a creatinine or age that cannot be,
 * %OLIVINE_CORE_ERROR_NOT_APPLICABLE below 18 years or without a sex.
 *
 * Returns: whether the formula could be used
 */
gboolean
olivine_egfr_compute (double                  creatinine,
                      OlivineCreatinineUnit   unit,
                      int                     age_years,
                      OlivineSex              sex,
                      double                 *egfr_ml_min_173,
                      GError                **error)
{
  const EquationTerms *terms = sex == OLIVINE_SEX_FEMALE ? &female_terms : &male_terms;
  double ratio;

  g_return_val_if_fail (egfr_ml_min_173 != NULL, FALSE);

  *egfr_ml_min_173 = NAN;
  if (!check_creatinine (creatinine, unit, error) || !check_person (age_years, sex, error))
    return FALSE;

  ratio = creatinine / terms->kappa_mg_per_dl;
  if (unit == OLIVINE_CREATININE_UMOL_PER_L)
    ratio /= UMOL_PER_L_IN_MG_PER_DL;

  *egfr_ml_min_173 = 142.0 * pow (fmin (ratio, 1.0), terms->alpha)
                     * pow (fmax (ratio, 1.0), -1.200)
                     * pow (0.9938, age_years)
                     * terms->factor;
  return TRUE;
}

/**
 * olivine_egfr_category:
 * @egfr_ml_min_173: an eGFR as computed or as typed, in mL/min per 1.73 m²
 *
 * Tells the KDIGO category of an eGFR, from the value as it is, not rounded.
 *
 * Returns: (transfer none): "G1", "G2", "G3a", "G3b", "G4" or "G5"; empty for NAN
 */
const char *
olivine_egfr_category (double egfr_ml_min_173)
{
  if (isnan (egfr_ml_min_173))
    return "";
  if (egfr_ml_min_173 >= 90.0)
    return "G1";
  if (egfr_ml_min_173 >= 60.0)
    return "G2";
  if (egfr_ml_min_173 >= 45.0)
    return "G3a";
  if (egfr_ml_min_173 >= 30.0)
    return "G3b";
  if (egfr_ml_min_173 >= 15.0)
    return "G4";

  return "G5";
}
