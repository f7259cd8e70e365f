/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The person as a value, and what follows from what is known of them. */

#include "config.h"

#include "olivine-person.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"

#define REDUCED_EGFR_ML_MIN_173 60.0

G_DEFINE_BOXED_TYPE (OlivinePerson, olivine_person, olivine_person_copy, olivine_person_free)

/**
 * olivine_person_new:
 *
 * Makes a person of whom nothing is known; the standard is us-ca until another
 * is chosen.
 *
 * Returns: (transfer full): a new person
 */
OlivinePerson *
olivine_person_new (void)
{
  OlivinePerson *person = g_new0 (OlivinePerson, 1);

  person->weight_kg = NAN;
  person->target_mg = NAN;
  person->egfr_ml_min_173 = NAN;
  person->conditions = g_new0 (char *, 1);
  person->medicines = g_new0 (char *, 1);
  person->potassium_max_mg = NAN;
  person->phosphorus_max_mg = NAN;
  person->sodium_max_mg = NAN;
  person->protein_max_g = NAN;
  person->energy_kcal = NAN;
  return person;
}

/**
 * olivine_person_copy:
 * @person: a person
 *
 * Returns: (transfer full): a copy
 */
OlivinePerson *
olivine_person_copy (const OlivinePerson *person)
{
  OlivinePerson *copy = NULL;

  g_return_val_if_fail (person != NULL, NULL);

  copy = g_new (OlivinePerson, 1);
  *copy = *person;
  copy->conditions = g_strdupv (person->conditions);
  copy->medicines = g_strdupv (person->medicines);
  return copy;
}

/**
 * olivine_person_free:
 * @person: (transfer full) (nullable): a person
 *
 * Frees a person.
 */
void
olivine_person_free (OlivinePerson *person)
{
  if (person == NULL)
    return;

  g_strfreev (person->conditions);
  g_strfreev (person->medicines);
  g_free (person);
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE, message);
  return FALSE;
}

/**
 * olivine_person_validate:
 * @person: a person
 * @on: the day from which this is to hold
 * @error: return location for an error
 *
 * Checks that what is known of a person goes together.  Each value by itself
 * was checked by olivine_person_set_text().
 *
 * Errors: %OLIVINE_CORE_ERROR_RANGE for a birth after @on, an eGFR from before
 * the birth, a pregnant or breastfeeding man.
 *
 * Returns: whether @person can be
 */
gboolean
olivine_person_validate (const OlivinePerson  *person,
                         OlivineDate           on,
                         GError              **error)
{
  gboolean has_birth;

  g_return_val_if_fail (person != NULL, FALSE);

  has_birth = olivine_date_is_set (person->birth);
  if (has_birth && olivine_date_is_set (on) && olivine_date_compare (person->birth, on) > 0)
    return refuse (error, _("The birth date is after the day from which the profile is to hold. "
                            "Correct birth-date, or the day."));
  if (has_birth && olivine_date_is_set (person->egfr_date)
      && olivine_date_compare (person->egfr_date, person->birth) < 0)
    return refuse (error, _("The eGFR is from before the birth date. Correct egfr-date or "
                            "birth-date."));
  if (person->life_stage != OLIVINE_LIFE_STAGE_NONE && person->sex == OLIVINE_SEX_MALE)
    return refuse (error, _("The life stage pregnant or lactating does not go with the sex male. "
                            "Set life-stage=none, or correct sex."));

  return TRUE;
}

/**
 * olivine_person_age_months:
 * @person: a person
 * @on: the day
 *
 * Returns: the age on that day in completed calendar months, as
 *   olivine_date_age_months() counts them; -1 without a birth date or before it
 */
int
olivine_person_age_months (const OlivinePerson *person,
                           OlivineDate          on)
{
  g_return_val_if_fail (person != NULL, -1);

  return olivine_date_age_months (person->birth, on);
}

/**
 * olivine_person_has_reduced_kidneys:
 * @person: a person
 *
 * Returns: whether the person has told of chronic kidney disease, of dialysis,
 *   or of an eGFR below 60, whatever the other two say
 */
gboolean
olivine_person_has_reduced_kidneys (const OlivinePerson *person)
{
  g_return_val_if_fail (person != NULL, FALSE);

  /* A comparison with NAN is false. */
  return person->kidney == OLIVINE_KIDNEY_CKD
         || person->dialysis != OLIVINE_DIALYSIS_NONE
         || person->egfr_ml_min_173 < REDUCED_EGFR_ML_MIN_173;
}

/**
 * olivine_person_has_condition:
 * @person: a person
 * @condition: one of olivine_condition_ids()
 *
 * Returns: whether the person has it
 */
gboolean
olivine_person_has_condition (const OlivinePerson *person,
                              const char          *condition)
{
  g_return_val_if_fail (person != NULL, FALSE);
  g_return_val_if_fail (condition != NULL, FALSE);

  return g_strv_contains ((const char *const *) person->conditions, condition);
}
