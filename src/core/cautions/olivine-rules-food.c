/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Foods: portions of a food that is looked at, for people who limit potassium or
 * phosphorus.  They never speak of magnesium in food. */

#include "config.h"

#include "olivine-rules.h"

#include <glib/gi18n.h>
#include <math.h>

#define HIGH_POTASSIUM_MG 200.0   /* a portion, as the National Kidney Foundation lists foods */
#define HIGH_PHOSPHORUS_MG 100.0  /* a portion */
#define HIGH_SERUM_POTASSIUM 5.0  /* mmol/L */
#define HIGH_SERUM_PHOSPHATE 1.45 /* mmol/L */
#define LOW_EGFR 45.0             /* mL/min/1.73 m² */

/* Of the portion that is looked at; NAN when there is none or it is not known. */
static double
portion_amount (const OlivineFacts *facts,
                OlivineNutrient     nutrient)
{
  const OlivineFood *food = facts->input->food;

  if (food == NULL)
    return NAN;

  return food->per_100g.amount[nutrient] * facts->input->food_g / 100.0;
}

static gboolean
has_limit (OlivineFinding *finding,
           double          limit_mg,
           const char     *text)
{
  if (isnan (limit_mg))
    return FALSE;

  olivine_finding_because_number (finding, text, "mg", limit_mg);
  return TRUE;
}

static gboolean
has_high_lab (OlivineFinding          *finding,
              const OlivineFacts      *facts,
              OlivineLabName           name,
              const OlivineLabReading *reading,
              double                   limit)
{
  if (!(reading->amount > limit))
    return FALSE;

  olivine_finding_because_lab (finding, facts, name, reading);
  return TRUE;
}

static gboolean
limits_potassium (const OlivineFacts *facts,
                  OlivineFinding     *finding)
{
  gboolean is_limited = olivine_finding_because_condition (finding, facts, "potassium-restricted");

  is_limited |= has_limit (finding, facts->person->potassium_max_mg,
                           N_("Your potassium limit: {mg} mg a day"));
  is_limited |= has_high_lab (finding, facts, OLIVINE_LAB_POTASSIUM, &facts->potassium,
                              HIGH_SERUM_POTASSIUM);
  if (olivine_facts_on_dialysis (facts) || olivine_facts_egfr_below (facts, LOW_EGFR)
      || olivine_facts_ckd_without_egfr (facts))
    {
      olivine_finding_because_kidneys (finding, facts);
      is_limited = TRUE;
    }

  return is_limited;
}

/* A portion with much potassium. */
gboolean
olivine_rule_food_01 (const OlivineFacts *facts,
                      OlivineFinding     *finding)
{
  double potassium_mg = portion_amount (facts, OLIVINE_NUTRIENT_POTASSIUM);

  if (!(potassium_mg > HIGH_POTASSIUM_MG))
    return FALSE;

  olivine_caution_values_add_number (finding->values, "k", round (potassium_mg));
  return limits_potassium (facts, finding);
}

/* A processed food with phosphorus. */
gboolean
olivine_rule_food_02 (const OlivineFacts *facts,
                      OlivineFinding     *finding)
{
  gboolean is_limited;

  if (!(portion_amount (facts, OLIVINE_NUTRIENT_PHOSPHORUS) > HIGH_PHOSPHORUS_MG)
      || (facts->input->food->processing != OLIVINE_PROCESSING_PROCESSED
          && facts->input->food->processing != OLIVINE_PROCESSING_ULTRA))
    return FALSE;

  is_limited = olivine_finding_because_condition (finding, facts, "phosphorus-restricted");
  is_limited |= has_limit (finding, facts->person->phosphorus_max_mg,
                           N_("Your phosphorus limit: {mg} mg a day"));
  is_limited |= has_high_lab (finding, facts, OLIVINE_LAB_PHOSPHATE, &facts->phosphate,
                              HIGH_SERUM_PHOSPHATE);
  return is_limited;
}
