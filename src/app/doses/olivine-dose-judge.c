/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What speaks against a dose that is to be logged, alone or beside others.
 *
 * Only cautions that speak of the doses themselves are kept: what stands on the
 * day anyway is in its banner.
 */

#include "config.h"

#include "olivine-dose-judge.h"

static GPtrArray *
new_cautions (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_caution_unref);
}

/**
 * olivine_dose_judge:
 * @store: a store
 * @dose: a dose that is to be logged, with its date
 * @others: (nullable) (element-type OlivineEntry): what is logged along with it;
 *   @dose may be among them
 * @is_taken: whether it has been swallowed already
 * @error: return location for an error
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type OlivineCaution): what speaks of
 *   @dose, severest first
 */
GPtrArray *
olivine_dose_judge (OlivineStore        *store,
                    const OlivineEntry  *dose,
                    GPtrArray           *others,
                    gboolean             is_taken,
                    GError             **error)
{
  g_autoptr (GPtrArray) cautions = NULL;
  GPtrArray *kept = NULL;

  g_return_val_if_fail (dose != NULL, NULL);

  cautions = olivine_store_cautions_beside (store, dose->date, dose, others, is_taken, error);
  if (cautions == NULL)
    return NULL;

  kept = new_cautions ();
  for (guint i = 0; i < cautions->len; i++)
    {
      OlivineCaution *caution = g_ptr_array_index (cautions, i);

      if (caution->concerns_proposed)
        g_ptr_array_add (kept, olivine_caution_ref (caution));
    }

  return kept;
}

/* Of a rule that speaks of several doses the severest is kept. */
static void
merge (GPtrArray *all,
       GPtrArray *cautions)
{
  for (guint i = 0; i < cautions->len; i++)
    {
      OlivineCaution *caution = g_ptr_array_index (cautions, i);
      OlivineCaution *known = olivine_cautions_find (all, caution->id);

      if (known != NULL && known->severity >= caution->severity)
        continue;
      if (known != NULL)
        g_ptr_array_remove (all, known);
      g_ptr_array_add (all, olivine_caution_ref (caution));
    }
}

static int
compare_severities (gconstpointer a,
                    gconstpointer b)
{
  const OlivineCaution *first = *(const OlivineCaution *const *) a;
  const OlivineCaution *second = *(const OlivineCaution *const *) b;

  return (int) second->severity - (int) first->severity;
}

static void
remember (OlivineEntry *dose,
          GPtrArray    *cautions)
{
  g_free (dose->cautions);
  dose->cautions = olivine_cautions_to_ids (cautions);
}

/**
 * olivine_doses_judge:
 * @store: a store
 * @entries: (element-type OlivineEntry): what is to be logged at once; foods may be
 *   among them; each dose gets the ids of what speaks of it
 * @is_taken: whether the doses have been swallowed already
 * @error: return location for an error
 *
 * Judges each dose beside all the others: two that are harmless alone may not be so
 * together.
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type OlivineCaution): what speaks of
 *   any of them, each rule once, severest first
 */
GPtrArray *
olivine_doses_judge (OlivineStore  *store,
                     GPtrArray     *entries,
                     gboolean       is_taken,
                     GError       **error)
{
  g_autoptr (GPtrArray) all = new_cautions ();

  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      OlivineEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GPtrArray) cautions = NULL;

      if (entry->kind == OLIVINE_KIND_FOOD)
        continue;
      cautions = olivine_dose_judge (store, entry, entries, is_taken, error);
      if (cautions == NULL)
        return NULL;
      remember (entry, cautions);
      merge (all, cautions);
    }
  g_ptr_array_sort (all, compare_severities);

  return g_steal_pointer (&all);
}

/**
 * olivine_dose_is_stopped:
 * @cautions: (element-type OlivineCaution): what speaks of a dose
 * @is_taken: whether it has been swallowed already
 *
 * Returns: whether it takes a deliberate step to log it; never of what is taken
 */
gboolean
olivine_dose_is_stopped (GPtrArray *cautions,
                         gboolean   is_taken)
{
  OlivineSeverity worst = OLIVINE_SEVERITY_INFO;

  g_return_val_if_fail (cautions != NULL, FALSE);

  return !is_taken && olivine_cautions_worst_for_proposed (cautions, &worst)
         && worst == OLIVINE_SEVERITY_STOP;
}
