/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Suggestions for a day of the diary.
 *
 * The kidney function that counts may come from a laboratory: window and command
 * line ask here, so that both rank foods by the same one.
 */

#include "olivine-suggest.h"

#include "olivine-catalogue.h"
#include "olivine-caution-check.h"
#include "olivine-profile.h"

static gboolean
set_current_egfr (OlivineStore   *store,
                  OlivineDate     on,
                  OlivinePerson  *person,
                  GError        **error)
{
  OlivineEgfrReading reading = { 0, };

  if (!olivine_store_get_egfr (store, on, &reading, error))
    return FALSE;
  if (reading.origin != OLIVINE_EGFR_NONE)
    person->egfr_ml_min_173 = reading.egfr_ml_min_173;

  return TRUE;
}

/**
 * olivine_store_get_person_now:
 * @store: a store
 * @on: the day
 * @error: return location for the error
 *
 * Reads the person of a day; their eGFR is the newest of profile, laboratory and
 * creatinine, see olivine_store_get_egfr().
 *
 * Returns: (transfer full) (nullable): the person
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivinePerson *
olivine_store_get_person_now (OlivineStore  *store,
                              OlivineDate    on,
                              GError       **error)
{
  g_autoptr (OlivinePerson) person = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (on), NULL);

  person = olivine_profile_get (store, on, error);
  if (person == NULL || !set_current_egfr (store, on, person, error))
    return NULL;

  return g_steal_pointer (&person);
}

/**
 * olivine_store_suggest:
 * @store: a store
 * @day: a day of the diary
 * @limit: how many suggestions at most
 * @error: return location for the error
 *
 * Suggests portions of food that bring @day nearer to its target, see
 * olivine_suggest().
 *
 * Returns: (transfer full) (nullable) (element-type OlivineSuggestion): the
 *   suggestions, best first
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_store_suggest (OlivineStore      *store,
                       const OlivineDay  *day,
                       guint              limit,
                       GError           **error)
{
  g_autoptr (OlivinePerson) person = NULL;
  g_autoptr (GPtrArray) candidates = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (day != NULL, NULL);

  person = olivine_person_copy (day->person);
  if (!set_current_egfr (store, day->date, person, error))
    return NULL;
  candidates = olivine_catalogue_candidates (store, day->date, error);
  if (candidates == NULL)
    return NULL;

  return olivine_suggest (candidates, &day->intake, person, day->date, limit);
}
