/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Kidneys: what reduced function, dialysis and a transplant mean for products. */

#include "config.h"

#include "olivine-rules.h"

#include <glib/gi18n.h>

#define SEVERE_EGFR 30.0   /* mL/min/1.73 m², below it G4 and G5 */
#define MODERATE_EGFR 45.0 /* below it G3b */
#define NORMAL_EGFR 60.0   /* below it G3a */

/* The only exception below an eGFR of 30, an own choice of the table. */
#define SMALL_MULTIVITAMIN_MG OLIVINE_MG (100)

#define CHECKED_AGE_MONTHS (60 * 12)

/* All multivitamins of the day together; not when one does not say how much. */
static gboolean
is_small_multivitamin (const OlivineFacts *facts,
                       const OlivineEntry *dose)
{
  return dose->kind == OLIVINE_KIND_MULTIVITAMIN
         && facts->multivitamin_mg != OLIVINE_UNKNOWN
         && facts->multivitamin_mg <= SMALL_MULTIVITAMIN_MG;
}

static gboolean
builds_up (const OlivineFacts *facts,
           const OlivineEntry *dose)
{
  return olivine_dose_has_mg (dose)
         && !olivine_dose_is_prescribed (dose)
         && !olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (BOWEL_PREP)
                                         | OLIVINE_KIND_BIT (EPSOM_ORAL))
         && !is_small_multivitamin (facts, dose);
}

/* Magnesium products below an eGFR of 30. */
gboolean
olivine_rule_kid_01 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (olivine_facts_on_dialysis (facts) || !olivine_facts_egfr_below (facts, SEVERE_EGFR))
    return FALSE;

  olivine_finding_because_egfr (finding, facts);
  return olivine_finding_add_products (finding, facts, builds_up);
}

static gboolean
is_bought_freely (const OlivineFacts *facts,
                  const OlivineEntry *dose)
{
  return olivine_dose_has_mg (dose) && !olivine_dose_is_prescribed (dose);
}

/* Magnesium products on dialysis. */
gboolean
olivine_rule_kid_02 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (!olivine_facts_on_dialysis (facts))
    return FALSE;

  olivine_finding_because (finding, N_("Dialysis"));
  return olivine_finding_add_products (finding, facts, is_bought_freely);
}

static gboolean
is_neither_binder_nor_prep (const OlivineFacts *facts,
                            const OlivineEntry *dose)
{
  return olivine_dose_has_mg (dose)
         && !olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (PRESCRIBED_BINDER)
                                         | OLIVINE_KIND_BIT (BOWEL_PREP));
}

/* Magnesium products from an eGFR of 30 to below 45. */
gboolean
olivine_rule_kid_03 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (olivine_facts_on_dialysis (facts)
      || !olivine_facts_egfr_within (facts, SEVERE_EGFR, MODERATE_EGFR))
    return FALSE;

  olivine_finding_because_egfr (finding, facts);
  return olivine_finding_add_products (finding, facts, is_neither_binder_nor_prep);
}

/* Magnesium products from an eGFR of 45 to below 60, small multivitamins below 30. */
gboolean
olivine_rule_kid_04 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (olivine_facts_on_dialysis (facts))
    return FALSE;

  olivine_finding_because_egfr (finding, facts);
  if (olivine_facts_egfr_within (facts, MODERATE_EGFR, NORMAL_EGFR))
    return olivine_finding_add_products (finding, facts, is_neither_binder_nor_prep);
  if (!olivine_facts_egfr_below (facts, SEVERE_EGFR))
    return FALSE;

  for (guint i = 0; i < facts->products->len; i++)
    {
      const OlivineEntry *dose = facts->products->pdata[i];

      if (olivine_dose_has_mg (dose) && is_small_multivitamin (facts, dose))
        olivine_finding_add_product (finding, dose);
    }

  return finding->products->len > 0;
}

static gboolean
is_no_binder (const OlivineFacts *facts,
              const OlivineEntry *dose)
{
  return olivine_dose_has_mg (dose) && dose->kind != OLIVINE_KIND_PRESCRIBED_BINDER;
}

/* Kidney disease of which nobody knows how far it goes. */
gboolean
olivine_rule_kid_05 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (olivine_facts_on_dialysis (facts) || !olivine_facts_ckd_without_egfr (facts))
    return FALSE;

  if (facts->egfr.origin != OLIVINE_EGFR_NONE)
    {
      olivine_caution_values_add_date (finding->values, "date", facts->egfr.date);
      finding->why = N_("You told us you have kidney disease, and your last eGFR, of {date}, is "
                        "too old to rely on. Safe amounts depend on it.");
    }
  olivine_finding_because_kidneys (finding, facts);
  return olivine_finding_add_products (finding, facts, is_no_binder);
}

/* Regular use where kidney function is often unknown. */
gboolean
olivine_rule_kid_06 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  gboolean is_at_risk = FALSE;

  if (!facts->has_nonfood_in_week || facts->person->kidney != OLIVINE_KIDNEY_UNKNOWN)
    return FALSE;

  if (facts->age_months >= CHECKED_AGE_MONTHS)
    {
      olivine_finding_because_age (finding, facts);
      is_at_risk = TRUE;
    }
  is_at_risk |= olivine_finding_because_condition (finding, facts, "diabetes");
  is_at_risk |= olivine_finding_because_condition (finding, facts, "hypertension");

  /* The profile is silent on the kidneys; a result that is there is told all the same. */
  olivine_finding_because (finding, N_("Your profile does not say how your kidneys work"));
  if (facts->egfr.origin != OLIVINE_EGFR_NONE)
    olivine_finding_because_egfr (finding, facts);
  return is_at_risk;
}

static gboolean
is_bowel_prep (const OlivineFacts *facts,
               const OlivineEntry *dose)
{
  return dose->kind == OLIVINE_KIND_BOWEL_PREP && olivine_dose_has_mg (dose);
}

/* Bowel preparation with severely reduced kidneys. */
gboolean
olivine_rule_kid_08 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (!olivine_facts_egfr_below (facts, SEVERE_EGFR) && !olivine_facts_on_dialysis (facts))
    return FALSE;

  olivine_finding_because_kidneys (finding, facts);
  return olivine_finding_add_products (finding, facts, is_bowel_prep);
}

static gboolean
is_epsom (const OlivineFacts *facts,
          const OlivineEntry *dose)
{
  return dose->kind == OLIVINE_KIND_EPSOM_ORAL;
}

/* Epsom salt by mouth with reduced kidneys. */
gboolean
olivine_rule_kid_10 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (!olivine_facts_egfr_below (facts, NORMAL_EGFR) && !olivine_facts_on_dialysis (facts)
      && facts->person->kidney != OLIVINE_KIDNEY_CKD)
    return FALSE;

  olivine_finding_because_kidneys (finding, facts);
  return olivine_finding_add_products (finding, facts, is_epsom);
}

static gboolean
is_strong_remedy (const OlivineFacts *facts,
                  const OlivineEntry *dose)
{
  return olivine_dose_has_mg (dose)
         && olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (LAXATIVE) | OLIVINE_KIND_BIT (ANTACID)
                                        | OLIVINE_KIND_BIT (BOWEL_PREP));
}

/* Laxatives, antacids and preparations with reduced kidneys. */
gboolean
olivine_rule_kid_12 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (!olivine_facts_egfr_within (facts, SEVERE_EGFR, NORMAL_EGFR)
      && (!olivine_facts_ckd_without_egfr (facts) || olivine_facts_on_dialysis (facts)))
    return FALSE;

  olivine_finding_because_kidneys (finding, facts);
  return olivine_finding_add_products (finding, facts, is_strong_remedy);
}

static gboolean
is_binder (const OlivineFacts *facts,
           const OlivineEntry *dose)
{
  return dose->kind == OLIVINE_KIND_PRESCRIBED_BINDER && olivine_dose_may_contain_mg (dose);
}

/* A prescribed phosphate binder counts as magnesium. */
gboolean
olivine_rule_kid_13 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  return olivine_finding_add_products (finding, facts, is_binder);
}

/* After a transplant. */
gboolean
olivine_rule_kid_14 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (!facts->person->transplant)
    return FALSE;

  olivine_finding_because (finding, N_("Kidney transplant"));
  return olivine_finding_add_all_with_mg (finding, facts);
}

/* On a day on which the kidneys may be failing. */
gboolean
olivine_rule_kid_15 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  gboolean is_sick = olivine_finding_because_condition (finding, facts, "recent-aki");

  is_sick |= olivine_finding_because_condition (finding, facts, "dehydration");
  is_sick |= olivine_finding_because_symptom (finding, facts, OLIVINE_SYMPTOM_VERY_LOW_URINE);
  return is_sick && olivine_finding_add_all_with_mg (finding, facts);
}

static gboolean
is_prescribed_magnesium (const OlivineFacts *facts,
                         const OlivineEntry *dose)
{
  return dose->kind == OLIVINE_KIND_PRESCRIBED && olivine_dose_has_mg (dose);
}

/* Prescribed magnesium with severely reduced kidneys. */
gboolean
olivine_rule_kid_16 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (!olivine_facts_egfr_below (facts, SEVERE_EGFR) && !olivine_facts_on_dialysis (facts))
    return FALSE;

  olivine_finding_because_kidneys (finding, facts);
  return olivine_finding_add_products (finding, facts, is_prescribed_magnesium);
}
