/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Blood tests of magnesium, and symptoms. */

#include "config.h"

#include "olivine-rules.h"

#include <glib/gi18n.h>

/* All in mmol/L. */
#define HIGH_SERUM 1.05      /* above it, MSD Manual */
#define VERY_HIGH_SERUM 2.0  /* from it on */
#define LOW_SERUM 0.70       /* below it */
#define VERY_LOW_SERUM 0.50

#define HIGH_MAX_AGE_DAYS 90
#define VERY_HIGH_MAX_AGE_DAYS 30
#define LOW_MAX_AGE_DAYS 180

#define CLOSE_CARE_EGFR 45.0

static void
because_serum (OlivineFinding     *finding,
               const OlivineFacts *facts)
{
  olivine_finding_because_lab (finding, facts, OLIVINE_LAB_SERUM_MAGNESIUM,
                               &facts->serum_magnesium);
}

/* A magnesium above the range. */
gboolean
olivine_rule_lab_01 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  because_serum (finding, facts);
  return facts->serum_magnesium.amount > HIGH_SERUM
         && facts->serum_magnesium.age_days <= HIGH_MAX_AGE_DAYS;
}

/* A magnesium well above the range. */
gboolean
olivine_rule_lab_02 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  because_serum (finding, facts);
  return facts->serum_magnesium.amount >= VERY_HIGH_SERUM
         && facts->serum_magnesium.age_days <= VERY_HIGH_MAX_AGE_DAYS;
}

/* A magnesium below the range. */
gboolean
olivine_rule_lab_03 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  because_serum (finding, facts);
  if (!(facts->serum_magnesium.amount < LOW_SERUM)
      || facts->serum_magnesium.age_days > LOW_MAX_AGE_DAYS)
    return FALSE;

  if (facts->serum_magnesium.amount < VERY_LOW_SERUM)
    {
      finding->severity = OLIVINE_SEVERITY_WARNING;
      olivine_finding_add_extra (finding,
                                 N_("This result usually needs prompt advice; please call your "
                                    "clinic."),
                                 NULL);
    }
  return TRUE;
}

/* Symptoms that need help at once, whatever they come from. */
gboolean
olivine_rule_sym_01 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  static const OlivineSymptom urgent[] = {
    OLIVINE_SYMPTOM_MARKED_WEAKNESS, OLIVINE_SYMPTOM_DROWSY_OR_CONFUSED,
    OLIVINE_SYMPTOM_VERY_SLOW_PULSE, OLIVINE_SYMPTOM_FAINTING, OLIVINE_SYMPTOM_SLOW_BREATHING,
    OLIVINE_SYMPTOM_TROUBLE_BREATHING,
  };
  gboolean is_urgent = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (urgent); i++)
    is_urgent |= olivine_finding_because_symptom (finding, facts, urgent[i]);

  if (is_urgent && facts->has_nonfood_in_week)
    olivine_finding_add_extra (finding,
                               N_("A product with magnesium is logged: take the package with you."),
                               NULL);
  return is_urgent;
}

/* Whether a symptom can come from a product taken up to two days apart.  Notes
 * have no clock time, so two days apart may be within 48 hours.  One of the two
 * is of the day, or it is no longer today's matter. */
static gboolean
can_come_from (const OlivineFacts       *facts,
               const OlivineSymptomNote *note,
               const OlivineEntry       *dose)
{
  int symptom_day = olivine_date_days_between (facts->date, note->date);
  int dose_day = olivine_dose_get_day (facts, dose);

  if (!olivine_dose_has_mg (dose) || symptom_day > 0 || dose_day > 0
      || (symptom_day != 0 && dose_day != 0)
      || ABS (symptom_day - dose_day) > OLIVINE_CAUTION_SYMPTOM_DAYS_BEFORE)
    return FALSE;

  /* Emptying the bowel is what these are for. */
  return note->symptom != OLIVINE_SYMPTOM_DIARRHOEA
         || !olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (LAXATIVE)
                                         | OLIVINE_KIND_BIT (BOWEL_PREP));
}

static gboolean
is_mild (OlivineSymptom symptom)
{
  return symptom == OLIVINE_SYMPTOM_NAUSEA || symptom == OLIVINE_SYMPTOM_VOMITING
         || symptom == OLIVINE_SYMPTOM_FLUSHING || symptom == OLIVINE_SYMPTOM_LIGHT_HEADED
         || symptom == OLIVINE_SYMPTOM_DIARRHOEA;
}

static gboolean
needs_close_care (const OlivineFacts *facts)
{
  return olivine_facts_on_dialysis (facts)
         || olivine_facts_egfr_below (facts, CLOSE_CARE_EGFR)
         || olivine_facts_ckd_without_egfr (facts)
         || facts->serum_magnesium.amount > HIGH_SERUM;
}

static void
add_symptom (OlivineFinding           *finding,
             const OlivineFacts       *facts,
             const OlivineSymptomNote *note)
{
  gboolean is_told = FALSE;

  for (guint i = 0; i < facts->doses->len; i++)
    {
      const OlivineEntry *dose = facts->doses->pdata[i];

      if (!can_come_from (facts, note, dose))
        continue;
      olivine_finding_add_product (finding, dose);
      if (!is_told)
        olivine_finding_because_term (finding, "symptom", olivine_symptom_get_name (note->symptom));
      is_told = TRUE;
    }
}

/* Milder symptoms around a product. */
gboolean
olivine_rule_sym_02 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  for (gsize i = 0; i < facts->input->n_symptoms; i++)
    if (is_mild (facts->input->symptoms[i].symptom))
      add_symptom (finding, facts, &facts->input->symptoms[i]);

  if (finding->products->len > 0 && needs_close_care (facts))
    {
      finding->severity = OLIVINE_SEVERITY_WARNING;
      olivine_finding_because_kidneys (finding, facts);
      if (facts->serum_magnesium.amount > HIGH_SERUM)
        because_serum (finding, facts);
      olivine_finding_add_extra (finding, N_("Please call your clinic or kidney team today."),
                                 NULL);
    }

  return finding->products->len > 0;
}
