/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of rules say: which products, and which of the person's data. */

#include "config.h"

#include "olivine-finding.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-condition.h"

/**
 * olivine_finding_add_product:
 * @finding: a finding
 * @dose: a dose it speaks of
 *
 * Names one dose, once.
 */
void
olivine_finding_add_product (OlivineFinding     *finding,
                             const OlivineEntry *dose)
{
  if (!g_ptr_array_find (finding->products, dose, NULL))
    g_ptr_array_add (finding->products, (gpointer) dose);
}

/**
 * olivine_finding_add_products:
 * @finding: a finding
 * @facts: the facts
 * @test: which of the day's products it speaks of
 *
 * Names every product of the day that @test holds for.
 *
 * Returns: whether there is one
 */
gboolean
olivine_finding_add_products (OlivineFinding     *finding,
                              const OlivineFacts *facts,
                              OlivineDoseTest     test)
{
  for (guint i = 0; i < facts->products->len; i++)
    if (test (facts, facts->products->pdata[i]))
      olivine_finding_add_product (finding, facts->products->pdata[i]);

  return finding->products->len > 0;
}

static gboolean
has_mg (const OlivineFacts *facts,
        const OlivineEntry *dose)
{
  return olivine_dose_has_mg (dose);
}

static gboolean
counts_for_ul (const OlivineFacts *facts,
               const OlivineEntry *dose)
{
  return olivine_dose_counts_for_ul (dose);
}

/**
 * olivine_finding_add_all_with_mg:
 * @finding: a finding
 * @facts: the facts
 *
 * Names every product of the day that is known to hold magnesium.
 *
 * Returns: whether there is one
 */
gboolean
olivine_finding_add_all_with_mg (OlivineFinding     *finding,
                                 const OlivineFacts *facts)
{
  return olivine_finding_add_products (finding, facts, has_mg);
}

/**
 * olivine_finding_add_ul_sum:
 * @finding: a finding
 * @facts: the facts
 *
 * Names every product that is held against the upper level.
 *
 * Returns: whether their known sum is more than nothing
 */
gboolean
olivine_finding_add_ul_sum (OlivineFinding     *finding,
                            const OlivineFacts *facts)
{
  olivine_finding_add_products (finding, facts, counts_for_ul);
  return facts->ul_sum_mg > 0;
}

/**
 * olivine_finding_add_extra:
 * @finding: a finding
 * @text: (transfer none): a static English template
 * @values: (nullable): what its placeholders stand for
 *
 * Adds a sentence behind the advice.
 */
void
olivine_finding_add_extra (OlivineFinding       *finding,
                           const char           *text,
                           OlivineCautionValues *values)
{
  g_ptr_array_add (finding->extras, olivine_sentence_new (text, values));
}

/**
 * olivine_finding_add_source:
 * @finding: a finding
 * @source: the citation of a row that it rests on
 * @unverified: whether a part of that row was not traced
 *
 * Adds a citation, once.
 */
void
olivine_finding_add_source (OlivineFinding *finding,
                            const char     *source,
                            gboolean        unverified)
{
  finding->unverified |= unverified;
  if (*source == '\0' || strstr (finding->source->str, source) != NULL)
    return;

  g_string_append_printf (finding->source, "%s%s", finding->source->len > 0 ? "; " : "", source);
}

static void
add_reason (OlivineFinding       *finding,
            const char           *text,
            OlivineCautionValues *values)
{
  g_ptr_array_add (finding->reasons, olivine_sentence_new (text, values));
}

/**
 * olivine_finding_because:
 * @finding: a finding
 * @text: (transfer none): a static English phrase
 *
 * Gives a reason without values.
 */
void
olivine_finding_because (OlivineFinding *finding,
                         const char     *text)
{
  add_reason (finding, text, NULL);
}

/**
 * olivine_finding_because_number:
 * @finding: a finding
 * @text: (transfer none): a static English template
 * @name: (transfer none): its placeholder, a static text
 * @number: what stands there
 *
 * Gives a reason with a number.
 */
void
olivine_finding_because_number (OlivineFinding *finding,
                                const char     *text,
                                const char     *name,
                                double          number)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();

  olivine_caution_values_add_number (values, name, number);
  add_reason (finding, text, values);
}

/**
 * olivine_finding_because_term:
 * @finding: a finding
 * @context: (nullable) (transfer none): the context of translation
 * @term: an English term
 *
 * Gives a term as a reason.
 */
void
olivine_finding_because_term (OlivineFinding *finding,
                              const char     *context,
                              const char     *term)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();

  olivine_caution_values_add_term (values, "term", context, term);
  add_reason (finding, "{term}", values);
}

/**
 * olivine_finding_because_age:
 * @finding: a finding
 * @facts: the facts
 *
 * Gives the age as a reason: in months below two years.
 */
void
olivine_finding_because_age (OlivineFinding     *finding,
                             const OlivineFacts *facts)
{
  if (facts->age_months < 24)
    olivine_finding_because_number (finding, N_("Age: {months} months"), "months",
                                    facts->age_months);
  else
    olivine_finding_because_number (finding, N_("Age: {years} years"), "years",
                                    facts->age_months / 12);
}

static void
because_stale (OlivineFinding     *finding,
               const OlivineFacts *facts)
{
  olivine_finding_because_number (finding, N_("That result is more than {days} days old"), "days",
                                  olivine_readings_stale_after_days (facts->person));
}

/**
 * olivine_finding_because_egfr:
 * @finding: a finding
 * @facts: the facts
 *
 * Gives the eGFR that is tried as a reason, with its date and whether it is old.
 */
void
olivine_finding_because_egfr (OlivineFinding     *finding,
                              const OlivineFacts *facts)
{
  const OlivineEgfrReading *egfr = &facts->egfr;
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();
  const char *text = N_("eGFR {egfr}, without a date");
  double shown = egfr->egfr_ml_min_173;

  /* What was computed is cut, not rounded: 29.996 must not read as 30. */
  if (egfr->origin == OLIVINE_EGFR_FROM_CREATININE)
    shown = floor (shown * 100.0) / 100.0;
  olivine_caution_values_add_number (values, "egfr", shown);
  olivine_caution_values_add_date (values, "date", egfr->date);

  if (egfr->origin == OLIVINE_EGFR_NONE)
    text = N_("No eGFR is known");
  else if (isnan (egfr->egfr_ml_min_173))
    text = N_("The last eGFR is of {date}");
  else if (egfr->origin == OLIVINE_EGFR_FROM_CREATININE && olivine_date_is_set (egfr->date))
    text = N_("eGFR {egfr} of {date}, worked out from creatinine");
  else if (olivine_date_is_set (egfr->date))
    text = N_("eGFR {egfr} of {date}");
  add_reason (finding, text, values);

  if (egfr->is_stale)
    because_stale (finding, facts);
}

/**
 * olivine_finding_because_kidneys:
 * @finding: a finding
 * @facts: the facts
 *
 * Gives all that is known of the kidneys as reasons.
 */
void
olivine_finding_because_kidneys (OlivineFinding     *finding,
                                 const OlivineFacts *facts)
{
  if (olivine_facts_on_dialysis (facts))
    olivine_finding_because (finding, N_("Dialysis"));
  if (facts->person->kidney == OLIVINE_KIDNEY_CKD)
    olivine_finding_because (finding, N_("Kidney disease"));
  if (facts->egfr.origin != OLIVINE_EGFR_NONE || facts->person->kidney == OLIVINE_KIDNEY_CKD)
    olivine_finding_because_egfr (finding, facts);
}

/**
 * olivine_finding_because_condition:
 * @finding: a finding
 * @facts: the facts
 * @condition: one of olivine_condition_ids()
 *
 * Gives a condition as a reason, if the person has it.
 *
 * Returns: whether the person has it
 */
gboolean
olivine_finding_because_condition (OlivineFinding     *finding,
                                   const OlivineFacts *facts,
                                   const char         *condition)
{
  if (!olivine_facts_has_condition (facts, condition))
    return FALSE;

  olivine_finding_because_term (finding, "condition", olivine_condition_get_name (condition));
  return TRUE;
}

/**
 * olivine_finding_because_symptom:
 * @finding: a finding
 * @facts: the facts
 * @symptom: a symptom
 *
 * Gives a symptom of the day as a reason, if it was noted.
 *
 * Returns: whether it was noted
 */
gboolean
olivine_finding_because_symptom (OlivineFinding     *finding,
                                 const OlivineFacts *facts,
                                 OlivineSymptom      symptom)
{
  if (!olivine_facts_has_symptom (facts, symptom))
    return FALSE;

  olivine_finding_because_term (finding, "symptom", olivine_symptom_get_name (symptom));
  return TRUE;
}

/**
 * olivine_finding_because_medicine:
 * @finding: a finding
 * @facts: the facts
 * @id: the id of a medicine
 *
 * Gives a medicine as a reason, if the person takes it.
 *
 * Returns: whether the person takes it
 */
gboolean
olivine_finding_because_medicine (OlivineFinding     *finding,
                                  const OlivineFacts *facts,
                                  const char         *id)
{
  const OlivineTakenMedicine *medicine = olivine_facts_find_medicine (facts, id);
  g_autoptr (OlivineCautionValues) values = NULL;

  if (medicine == NULL)
    return FALSE;

  values = olivine_caution_values_new ();
  olivine_caution_values_add_term (values, "medicine", "medicine",
                                   olivine_interaction_get_name (medicine->interaction));
  add_reason (finding, N_("You take {medicine}"), values);
  return TRUE;
}

/**
 * olivine_finding_because_lab:
 * @finding: a finding
 * @facts: the facts
 * @name: what was measured
 * @reading: the reading, in the canonical unit
 *
 * Gives a laboratory value as a reason.
 */
void
olivine_finding_because_lab (OlivineFinding          *finding,
                             const OlivineFacts      *facts,
                             OlivineLabName           name,
                             const OlivineLabReading *reading)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();

  olivine_caution_values_add_term (values, "lab", "lab", olivine_lab_name_get_title (name));
  olivine_caution_values_add_number (values, "amount", reading->amount);
  olivine_caution_values_add_text (values, "unit", olivine_lab_name_get_units (name)[0]);
  olivine_caution_values_add_date (values, "date", reading->date);
  add_reason (finding,
              olivine_date_is_set (reading->date) ? N_("{lab} {amount} {unit} of {date}")
                                                  : N_("{lab} {amount} {unit}, without a date"),
              values);
  if (reading->is_stale)
    because_stale (finding, facts);
}

/**
 * olivine_finding_because_sum:
 * @finding: a finding
 * @facts: the facts
 *
 * Gives the day's sum that is held against the upper level as a reason.
 */
void
olivine_finding_because_sum (OlivineFinding     *finding,
                             const OlivineFacts *facts)
{
  olivine_finding_because_number (finding, N_("{mg} mg from supplements and medicines"), "mg",
                                  olivine_thousandths_to_double (facts->ul_sum_mg));
}
