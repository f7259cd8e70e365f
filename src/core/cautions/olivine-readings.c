/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing the current readings.
 *
 * Newest wins; a reading without a date counts as current, but it does not
 * hide a dated one, because nobody can say which of the two is newer.
 */

#include "config.h"

#include "olivine-readings.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-egfr.h"

#define STALE_AFTER_DAYS 365
#define STALE_AFTER_DAYS_WITH_CKD 180
#define ADULT_MONTHS (18 * 12)
#define NORMAL_EGFR_ML_MIN_173 60.0

/**
 * olivine_readings_stale_after_days:
 * @person: a person
 *
 * Returns: after how many days a reading of an eGFR or of magnesium is too old
 *   to rely on: 365, or 180 with kidney disease or dialysis
 */
int
olivine_readings_stale_after_days (const OlivinePerson *person)
{
  g_return_val_if_fail (person != NULL, STALE_AFTER_DAYS_WITH_CKD);

  if (person->kidney == OLIVINE_KIDNEY_CKD || person->dialysis != OLIVINE_DIALYSIS_NONE)
    return STALE_AFTER_DAYS_WITH_CKD;

  return STALE_AFTER_DAYS;
}

static int
age_in_days (OlivineDate date,
             OlivineDate on)
{
  return olivine_date_is_set (date) ? olivine_date_days_between (date, on) : 0;
}

static gboolean
is_after (OlivineDate date,
          OlivineDate on)
{
  return olivine_date_is_set (date) && olivine_date_compare (date, on) > 0;
}

/* Why creatinine says nothing about this person's kidneys; NULL when it does. */
static const char *
refuse_creatinine (const OlivinePerson *person,
                   OlivineDate          measured_on)
{
  int age_months = olivine_person_age_months (person, measured_on);

  if (person->dialysis != OLIVINE_DIALYSIS_NONE)
    return N_("On dialysis, no eGFR can be worked out from creatinine.");
  if (olivine_person_has_condition (person, "recent-aki"))
    return N_("After a recent kidney injury, no eGFR can be worked out from creatinine.");
  if (person->life_stage == OLIVINE_LIFE_STAGE_PREGNANT)
    return N_("In pregnancy, no eGFR can be worked out from creatinine.");
  if (age_months < 0)
    return N_("Without a birth date, no eGFR can be worked out from creatinine.");
  if (age_months < ADULT_MONTHS)
    return N_("Under 18 years, no eGFR can be worked out from creatinine by this formula.");
  if (person->sex == OLIVINE_SEX_UNKNOWN)
    return N_("Without the sex, no eGFR can be worked out from creatinine.");

  return NULL;
}

static OlivineEgfrReading
read_creatinine (const OlivinePerson *person,
                 const OlivineLab    *lab,
                 OlivineDate          on)
{
  OlivineEgfrReading reading = {
    .origin = OLIVINE_EGFR_FROM_CREATININE,
    .egfr_ml_min_173 = NAN,
    .date = lab->date,
  };
  OlivineDate measured_on = olivine_date_is_set (lab->date) ? lab->date : on;
  OlivineCreatinineUnit unit = OLIVINE_CREATININE_MG_PER_DL;

  reading.refusal = refuse_creatinine (person, measured_on);
  if (reading.refusal != NULL)
    return reading;

  if (!olivine_creatinine_unit_from_text (lab->unit, &unit, NULL)
      || !olivine_egfr_compute (lab->amount, unit,
                                olivine_person_age_months (person, measured_on) / 12,
                                person->sex, &reading.egfr_ml_min_173, NULL))
    reading.refusal = N_("From this creatinine, no eGFR can be worked out.");

  return reading;
}

/* Everything that was ever said about the kidneys, up to that day. */
static GArray *
collect_egfr (const OlivinePerson *person,
              const OlivineLab    *labs,
              gsize                n_labs,
              OlivineDate          on)
{
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (OlivineEgfrReading));

  if (!isnan (person->egfr_ml_min_173) && !is_after (person->egfr_date, on))
    {
      OlivineEgfrReading reading = {
        .origin = OLIVINE_EGFR_FROM_PROFILE,
        .egfr_ml_min_173 = person->egfr_ml_min_173,
        .date = person->egfr_date,
      };

      g_array_append_val (readings, reading);
    }

  for (gsize i = 0; i < n_labs; i++)
    {
      OlivineEgfrReading reading = {
        .origin = OLIVINE_EGFR_FROM_LAB,
        .egfr_ml_min_173 = labs[i].amount,
        .date = labs[i].date,
      };

      if (is_after (labs[i].date, on))
        continue;
      if (labs[i].name == OLIVINE_LAB_CREATININE)
        reading = read_creatinine (person, &labs[i], on);
      if (labs[i].name == OLIVINE_LAB_CREATININE || labs[i].name == OLIVINE_LAB_EGFR)
        g_array_append_val (readings, reading);
    }

  return readings;
}

/* The day of the newest reading that has a value. */
static OlivineDate
newest_egfr_date (GArray *readings)
{
  OlivineDate newest = OLIVINE_DATE_NONE;

  for (guint i = 0; i < readings->len; i++)
    {
      const OlivineEgfrReading *reading = &g_array_index (readings, OlivineEgfrReading, i);

      if (!isnan (reading->egfr_ml_min_173) && olivine_date_compare (reading->date, newest) > 0)
        newest = reading->date;
    }

  return newest;
}

static const char *
newest_refusal (GArray      *readings,
                OlivineDate  since)
{
  const char *refusal = NULL;

  for (guint i = 0; i < readings->len; i++)
    {
      const OlivineEgfrReading *reading = &g_array_index (readings, OlivineEgfrReading, i);

      if (reading->refusal != NULL
          && (!olivine_date_is_set (reading->date)
              || olivine_date_compare (reading->date, since) >= 0))
        refusal = reading->refusal;
    }

  return refusal;
}

/**
 * olivine_egfr_readings:
 * @person: the person as of the day
 * @labs: (array length=n_labs) (nullable): laboratory values, in any order
 * @n_labs: how many
 * @on: the day; what is dated after it does not count
 *
 * Finds the readings that could be the current eGFR: the newest of profile, lab
 * and computed from creatinine, all of one day, and whatever has no date.
 *
 * An eGFR is computed (see olivine_egfr_compute()) for adults only, with the
 * age at the blood test, and not on dialysis, after recent kidney injury or in
 * pregnancy.
 *
 * Returns: (transfer full) (element-type OlivineEgfrReading): the readings,
 *   none when no value is known
 */
GArray *
olivine_egfr_readings (const OlivinePerson *person,
                       const OlivineLab    *labs,
                       gsize                n_labs,
                       OlivineDate          on)
{
  g_autoptr (GArray) all = NULL;
  GArray *current = NULL;
  OlivineDate newest;
  const char *refusal = NULL;

  g_return_val_if_fail (person != NULL, NULL);

  all = collect_egfr (person, labs, n_labs, on);
  newest = newest_egfr_date (all);
  refusal = newest_refusal (all, newest);
  current = g_array_new (FALSE, FALSE, sizeof (OlivineEgfrReading));
  for (guint i = 0; i < all->len; i++)
    {
      OlivineEgfrReading reading = g_array_index (all, OlivineEgfrReading, i);

      if (isnan (reading.egfr_ml_min_173)
          || (olivine_date_is_set (reading.date)
              && olivine_date_compare (reading.date, newest) != 0))
        continue;
      reading.is_stale = age_in_days (reading.date, on)
                         > olivine_readings_stale_after_days (person);
      reading.refusal = refusal;
      g_array_append_val (current, reading);
    }

  return current;
}

/**
 * olivine_egfr_current:
 * @person: the person as of the day
 * @labs: (array length=n_labs) (nullable): laboratory values, in any order
 * @n_labs: how many
 * @on: the day; what is dated after it does not count
 * @reading: (out caller-allocates): the eGFR to show for that day
 *
 * Finds the eGFR that holds on a day.  When several readings could be the
 * current one (see olivine_egfr_readings()), it is the lowest.
 *
 * Returns: whether there is one; @reading tells of a refused creatinine either way
 */
gboolean
olivine_egfr_current (const OlivinePerson *person,
                      const OlivineLab    *labs,
                      gsize                n_labs,
                      OlivineDate          on,
                      OlivineEgfrReading  *reading)
{
  g_autoptr (GArray) readings = NULL;

  g_return_val_if_fail (person != NULL, FALSE);
  g_return_val_if_fail (reading != NULL, FALSE);

  *reading = (OlivineEgfrReading) { .egfr_ml_min_173 = NAN };
  readings = olivine_egfr_readings (person, labs, n_labs, on);
  for (guint i = 0; i < readings->len; i++)
    {
      const OlivineEgfrReading *other = &g_array_index (readings, OlivineEgfrReading, i);

      if (i == 0 || other->egfr_ml_min_173 < reading->egfr_ml_min_173)
        *reading = *other;
    }

  if (readings->len == 0)
    {
      g_autoptr (GArray) all = collect_egfr (person, labs, n_labs, on);

      reading->refusal = newest_refusal (all, OLIVINE_DATE_NONE);
    }

  return readings->len > 0;
}

/**
 * olivine_egfr_contradicts_profile:
 * @person: a person
 * @reading: what olivine_egfr_current() found
 *
 * Returns: whether the profile says that the kidneys are normal although the
 *   eGFR is below 60 or there is dialysis; the person is to be asked
 */
gboolean
olivine_egfr_contradicts_profile (const OlivinePerson      *person,
                                  const OlivineEgfrReading *reading)
{
  g_return_val_if_fail (person != NULL, FALSE);
  g_return_val_if_fail (reading != NULL, FALSE);

  return person->kidney == OLIVINE_KIDNEY_NORMAL
         && (person->dialysis != OLIVINE_DIALYSIS_NONE
             || reading->egfr_ml_min_173 < NORMAL_EGFR_ML_MIN_173);
}

static gboolean
is_lab (const OlivineLab *lab,
        OlivineLabName    name,
        OlivineDate       on)
{
  return lab->name == name && !is_after (lab->date, on)
         && !isnan (olivine_lab_get_canonical (lab));
}

/**
 * olivine_lab_readings:
 * @person: the person as of the day
 * @labs: (array length=n_labs) (nullable): laboratory values, in any order
 * @n_labs: how many
 * @name: what was measured
 * @on: the day; what is dated after it does not count
 *
 * Finds the readings that could be the current ones: all of the newest day, and
 * whatever has no date.
 *
 * Returns: (transfer full) (element-type OlivineLabReading): the readings
 */
GArray *
olivine_lab_readings (const OlivinePerson *person,
                      const OlivineLab    *labs,
                      gsize                n_labs,
                      OlivineLabName       name,
                      OlivineDate          on)
{
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (OlivineLabReading));
  OlivineDate newest = OLIVINE_DATE_NONE;

  for (gsize i = 0; i < n_labs; i++)
    if (is_lab (&labs[i], name, on) && olivine_date_compare (labs[i].date, newest) > 0)
      newest = labs[i].date;

  for (gsize i = 0; i < n_labs; i++)
    {
      OlivineLabReading reading = {
        .amount = olivine_lab_get_canonical (&labs[i]),
        .date = labs[i].date,
        .age_days = age_in_days (labs[i].date, on),
      };

      if (!is_lab (&labs[i], name, on)
          || (olivine_date_is_set (labs[i].date)
              && olivine_date_compare (labs[i].date, newest) != 0))
        continue;
      reading.is_stale = reading.age_days > olivine_readings_stale_after_days (person);
      g_array_append_val (readings, reading);
    }

  return readings;
}
