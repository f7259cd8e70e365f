/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Gathers what the rules look at, and asks them.
 *
 * Read at one moment: the person of the day, the entries and symptoms around
 * it, all laboratory values.  Nothing is written.
 */

#include "olivine-caution-check.h"

#include "olivine-diary.h"
#include "olivine-health.h"
#include "olivine-profile.h"

typedef struct {
  OlivinePerson *person;
  GPtrArray     *entries;
  GArray        *labs;
  GArray        *symptoms;
} Circumstances;

static void
circumstances_clear (Circumstances *circumstances)
{
  g_clear_pointer (&circumstances->person, olivine_person_free);
  g_clear_pointer (&circumstances->entries, g_ptr_array_unref);
  g_clear_pointer (&circumstances->labs, g_array_unref);
  g_clear_pointer (&circumstances->symptoms, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Circumstances, circumstances_clear)

static gboolean
gather (OlivineStore   *store,
        OlivineDate     date,
        Circumstances  *circumstances,
        GError        **error)
{
  OlivineDate first = olivine_date_add_days (date, -OLIVINE_CAUTION_DAYS_BEFORE);
  OlivineDate last = olivine_date_add_days (date, OLIVINE_CAUTION_DAYS_AFTER);
  OlivineDate first_symptom = olivine_date_add_days (date, -OLIVINE_CAUTION_SYMPTOM_DAYS_BEFORE);

  circumstances->person = olivine_profile_get (store, date, error);
  if (circumstances->person == NULL)
    return FALSE;
  circumstances->entries = olivine_diary_entries (store, first, last, error);
  if (circumstances->entries == NULL)
    return FALSE;
  circumstances->labs = olivine_health_get_labs (store, error);
  if (circumstances->labs == NULL)
    return FALSE;
  circumstances->symptoms = olivine_health_get_symptoms (store, first_symptom, last, error);

  return circumstances->symptoms != NULL;
}

static OlivineCautionInput
input_of (const Circumstances *circumstances,
          OlivineDate          date)
{
  return (OlivineCautionInput) {
    .person = circumstances->person,
    .date = date,
    .entries = circumstances->entries,
    .labs = (const OlivineLab *) (gpointer) circumstances->labs->data,
    .n_labs = circumstances->labs->len,
    .symptoms = (const OlivineSymptomNote *) (gpointer) circumstances->symptoms->data,
    .n_symptoms = circumstances->symptoms->len,
  };
}

/**
 * olivine_store_cautions:
 * @store: a store
 * @date: the day
 * @proposed: (nullable): a dose to be judged as if it were taken on @date; it
 *   takes the place of the entry of its uid, if there is one
 * @is_taken: whether it is already swallowed, so that the advice is in the past tense
 * @error: return location for the error
 *
 * Tells what stands on a day, or would stand with a dose more.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineCaution): the
 *   cautions, severest first, see olivine_cautions_evaluate()
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_store_cautions (OlivineStore        *store,
                        OlivineDate          date,
                        const OlivineEntry  *proposed,
                        gboolean             is_taken,
                        GError             **error)
{
  return olivine_store_cautions_beside (store, date, proposed, NULL, is_taken, error);
}

/**
 * olivine_store_cautions_beside:
 * @store: a store
 * @date: the day
 * @proposed: (nullable): a dose to be judged, as in olivine_store_cautions()
 * @others: (nullable) (element-type OlivineEntry): entries that are to be saved
 *   along with it, each on its own day; @proposed may be among them
 * @is_taken: whether it is already swallowed, so that the advice is in the past tense
 * @error: return location for the error
 *
 * Tells what would stand when several doses come at once, as with a copy: each
 * may be harmless alone.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineCaution): the
 *   cautions, severest first
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_store_cautions_beside (OlivineStore        *store,
                               OlivineDate          date,
                               const OlivineEntry  *proposed,
                               GPtrArray           *others,
                               gboolean             is_taken,
                               GError             **error)
{
  g_auto (Circumstances) circumstances = { 0, };
  OlivineCautionInput input = { 0, };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (date), NULL);

  if (!gather (store, date, &circumstances, error))
    return NULL;
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      OlivineEntry *other = g_ptr_array_index (others, i);

      if (other != proposed)
        g_ptr_array_add (circumstances.entries, olivine_entry_ref (other));
    }
  input = input_of (&circumstances, date);
  input.proposed = proposed;
  input.is_taken = is_taken;

  return olivine_cautions_evaluate (&input);
}

/* What stands with or without the food is not about it. */
static void
remove_all_of (GPtrArray *cautions,
               GPtrArray *others)
{
  for (guint i = cautions->len; i > 0; i--)
    {
      const OlivineCaution *caution = g_ptr_array_index (cautions, i - 1);

      if (olivine_cautions_find (others, caution->id) != NULL)
        g_ptr_array_remove_index (cautions, i - 1);
    }
}

/**
 * olivine_store_food_cautions:
 * @store: a store
 * @date: the day
 * @food: a food
 * @food_g: its portion, in grams, > 0
 * @error: return location for the error
 *
 * Tells what speaks about a portion of a food, and nothing that stands without it.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineCaution): the
 *   cautions, severest first
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_store_food_cautions (OlivineStore       *store,
                             OlivineDate         date,
                             const OlivineFood  *food,
                             double              food_g,
                             GError            **error)
{
  g_auto (Circumstances) circumstances = { 0, };
  OlivineCautionInput input = { 0, };
  g_autoptr (GPtrArray) without = NULL;
  GPtrArray *cautions = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (date), NULL);
  g_return_val_if_fail (food != NULL, NULL);

  if (!gather (store, date, &circumstances, error))
    return NULL;
  input = input_of (&circumstances, date);
  without = olivine_cautions_evaluate (&input);
  input.food = food;
  input.food_g = food_g;
  cautions = olivine_cautions_evaluate (&input);
  remove_all_of (cautions, without);

  return cautions;
}

/**
 * olivine_store_get_egfr:
 * @store: a store
 * @on: the day
 * @reading: (out caller-allocates): the kidney function that counts on that
 *   day; its origin is %OLIVINE_EGFR_NONE when there is none
 * @error: return location for the error
 *
 * Finds the newest eGFR of profile, laboratory and creatinine, see
 * olivine_egfr_current().
 *
 * Returns: whether the diary could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_store_get_egfr (OlivineStore        *store,
                        OlivineDate          on,
                        OlivineEgfrReading  *reading,
                        GError             **error)
{
  g_autoptr (OlivinePerson) person = NULL;
  g_autoptr (GArray) labs = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (olivine_date_is_set (on), FALSE);
  g_return_val_if_fail (reading != NULL, FALSE);

  person = olivine_profile_get (store, on, error);
  if (person == NULL)
    return FALSE;
  labs = olivine_health_get_labs (store, error);
  if (labs == NULL)
    return FALSE;
  olivine_egfr_current (person, (const OlivineLab *) (gpointer) labs->data, labs->len, on, reading);

  return TRUE;
}
