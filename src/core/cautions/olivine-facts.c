/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Working out the facts of a day. */

#include "config.h"

#include "olivine-facts.h"

#include <math.h>

#define WEEK_DAYS 7
#define ADULT_MONTHS (18 * 12)

/* An edited dose stands in the list as it was; what is proposed replaces it. */
static gboolean
is_replaced (const OlivineEntry *entry,
             const OlivineEntry *proposed)
{
  return proposed != NULL
         && (entry == proposed
             || (*proposed->uid != '\0' && g_str_equal (entry->uid, proposed->uid)));
}

static GPtrArray *
collect_doses (const OlivineCautionInput *input)
{
  GPtrArray *doses = g_ptr_array_new ();

  for (guint i = 0; input->entries != NULL && i < input->entries->len; i++)
    {
      OlivineEntry *entry = input->entries->pdata[i];

      if (entry->kind != OLIVINE_KIND_FOOD && !is_replaced (entry, input->proposed))
        g_ptr_array_add (doses, entry);
    }

  if (input->proposed != NULL && input->proposed->kind != OLIVINE_KIND_FOOD)
    g_ptr_array_add (doses, (gpointer) input->proposed);

  return doses;
}

static void
add_doses (OlivineFacts *facts)
{
  for (guint i = 0; i < facts->doses->len; i++)
    {
      OlivineEntry *dose = facts->doses->pdata[i];
      int day = olivine_dose_get_day (facts, dose);

      if (day <= 0 && day > -WEEK_DAYS && olivine_dose_has_mg (dose))
        facts->has_nonfood_in_week = TRUE;
      if (day != 0)
        continue;

      g_ptr_array_add (facts->products, dose);
      if (olivine_dose_counts_for_ul (dose) && olivine_dose_has_mg (dose))
        facts->ul_sum_mg += olivine_dose_get_mg (dose);
      if (dose->kind != OLIVINE_KIND_MULTIVITAMIN || facts->multivitamin_mg == OLIVINE_UNKNOWN)
        continue;
      if (olivine_dose_get_mg (dose) == OLIVINE_UNKNOWN)
        facts->multivitamin_mg = OLIVINE_UNKNOWN;
      else
        facts->multivitamin_mg += olivine_dose_get_mg (dose);
    }
}

/* Without a reading that is fresh, "no reading" is tried too. */
static void
add_absent_egfr (GArray *readings)
{
  const OlivineEgfrReading absent = { .egfr_ml_min_173 = NAN };
  OlivineEgfrReading last = absent;

  for (guint i = 0; i < readings->len; i++)
    {
      last = g_array_index (readings, OlivineEgfrReading, i);
      if (!last.is_stale)
        return;
    }

  /* It keeps the date of the old one, so that the reason can name it. */
  last.egfr_ml_min_173 = NAN;
  g_array_append_val (readings, last);
}

static void
add_absent_serum (GArray *readings)
{
  const OlivineLabReading absent = { .amount = NAN };

  for (guint i = 0; i < readings->len; i++)
    if (!g_array_index (readings, OlivineLabReading, i).is_stale)
      return;

  g_array_append_val (readings, absent);
}

static GArray *
lab_readings (const OlivineCautionInput *input,
              OlivineLabName             name)
{
  return olivine_lab_readings (input->person, input->labs, input->n_labs, name, input->date);
}

/* Of several that could be the current one, the highest. */
static OlivineLabReading
highest_lab (const OlivineCautionInput *input,
             OlivineLabName             name)
{
  g_autoptr (GArray) readings = lab_readings (input, name);
  OlivineLabReading highest = { .amount = NAN };

  for (guint i = 0; i < readings->len; i++)
    {
      OlivineLabReading reading = g_array_index (readings, OlivineLabReading, i);

      if (i == 0 || reading.amount > highest.amount)
        highest = reading;
    }

  return highest;
}

static void
add_readings (OlivineFacts *facts)
{
  const OlivineCautionInput *input = facts->input;

  facts->egfr_readings = olivine_egfr_readings (input->person, input->labs, input->n_labs,
                                                input->date);
  add_absent_egfr (facts->egfr_readings);
  facts->egfr = g_array_index (facts->egfr_readings, OlivineEgfrReading, 0);

  facts->serum_readings = lab_readings (input, OLIVINE_LAB_SERUM_MAGNESIUM);
  add_absent_serum (facts->serum_readings);
  facts->serum_magnesium = g_array_index (facts->serum_readings, OlivineLabReading, 0);

  facts->potassium = highest_lab (input, OLIVINE_LAB_POTASSIUM);
  facts->phosphate = highest_lab (input, OLIVINE_LAB_PHOSPHATE);
}

/**
 * olivine_facts_new:
 * @input: what is to be evaluated; it must live as long as the facts
 *
 * Works out what the rules ask about.
 *
 * Returns: (transfer full): the facts, with the first of each readings set
 */
OlivineFacts *
olivine_facts_new (const OlivineCautionInput *input)
{
  OlivineFacts *facts = g_new0 (OlivineFacts, 1);

  facts->input = input;
  facts->person = input->person;
  facts->date = input->date;
  facts->age_months = olivine_person_age_months (input->person, input->date);
  facts->doses = collect_doses (input);
  facts->products = g_ptr_array_new ();
  facts->medicines = olivine_taken_medicines_read (input->person);
  facts->upper_level = olivine_upper_level_for_person (input->person, input->date);
  add_doses (facts);
  add_readings (facts);
  return facts;
}

/**
 * olivine_facts_free:
 * @facts: (transfer full): facts
 *
 * Frees the facts.
 */
void
olivine_facts_free (OlivineFacts *facts)
{
  g_return_if_fail (facts != NULL);

  g_ptr_array_unref (facts->doses);
  g_ptr_array_unref (facts->products);
  g_ptr_array_unref (facts->medicines);
  g_array_unref (facts->egfr_readings);
  g_array_unref (facts->serum_readings);
  g_free (facts);
}

/**
 * olivine_facts_is_adult:
 * @facts: facts
 *
 * Returns: whether the person is known to be 18 or older
 */
gboolean
olivine_facts_is_adult (const OlivineFacts *facts)
{
  return facts->age_months >= ADULT_MONTHS;
}

/**
 * olivine_facts_has_condition:
 * @facts: facts
 * @condition: one of olivine_condition_ids()
 *
 * Returns: whether the person has it
 */
gboolean
olivine_facts_has_condition (const OlivineFacts *facts,
                             const char         *condition)
{
  return olivine_person_has_condition (facts->person, condition);
}

/**
 * olivine_facts_on_dialysis:
 * @facts: facts
 *
 * Returns: whether the person is on any dialysis
 */
gboolean
olivine_facts_on_dialysis (const OlivineFacts *facts)
{
  return facts->person->dialysis != OLIVINE_DIALYSIS_NONE;
}

/**
 * olivine_facts_egfr_below:
 * @facts: facts
 * @egfr_ml_min_173: a threshold
 *
 * Returns: whether the eGFR that is tried is below it; not when there is none
 */
gboolean
olivine_facts_egfr_below (const OlivineFacts *facts,
                          double              egfr_ml_min_173)
{
  return facts->egfr.egfr_ml_min_173 < egfr_ml_min_173;
}

/**
 * olivine_facts_egfr_within:
 * @facts: facts
 * @from_ml_min_173: the lower end, included
 * @below_ml_min_173: the upper end, not included
 *
 * Returns: whether the eGFR that is tried is in between; not when there is none
 */
gboolean
olivine_facts_egfr_within (const OlivineFacts *facts,
                           double              from_ml_min_173,
                           double              below_ml_min_173)
{
  return facts->egfr.egfr_ml_min_173 >= from_ml_min_173
         && facts->egfr.egfr_ml_min_173 < below_ml_min_173;
}

/**
 * olivine_facts_ckd_without_egfr:
 * @facts: facts
 *
 * Returns: whether there is kidney disease, and no eGFR to tell how much
 */
gboolean
olivine_facts_ckd_without_egfr (const OlivineFacts *facts)
{
  return facts->person->kidney == OLIVINE_KIDNEY_CKD && isnan (facts->egfr.egfr_ml_min_173);
}

/**
 * olivine_facts_has_symptom:
 * @facts: facts
 * @symptom: a symptom
 *
 * Returns: whether it was noted for the day itself
 */
gboolean
olivine_facts_has_symptom (const OlivineFacts *facts,
                           OlivineSymptom      symptom)
{
  for (gsize i = 0; i < facts->input->n_symptoms; i++)
    if (facts->input->symptoms[i].symptom == symptom
        && olivine_date_compare (facts->input->symptoms[i].date, facts->date) == 0)
      return TRUE;

  return FALSE;
}

/**
 * olivine_facts_find_medicine:
 * @facts: facts
 * @id: the id of a medicine
 *
 * Returns: (transfer none) (nullable): the medicine as the person takes it
 */
const OlivineTakenMedicine *
olivine_facts_find_medicine (const OlivineFacts *facts,
                             const char         *id)
{
  for (guint i = 0; i < facts->medicines->len; i++)
    {
      const OlivineTakenMedicine *medicine = facts->medicines->pdata[i];

      if (g_str_equal (medicine->interaction->id, id))
        return medicine;
    }

  return NULL;
}
