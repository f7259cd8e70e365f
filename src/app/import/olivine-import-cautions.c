/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An import may bring doses of years; what is worth saying is what stands now.  The
 * week before is asked too, as a dose of yesterday can speak against one of today. */

#include "config.h"

#include "olivine-import-cautions.h"

#include "olivine-caution-check.h"

#define N_DAYS 7

/* Of each rule the severest, and of equally severe ones the latest day's. */
static void
keep_severest (GPtrArray *kept,
               GPtrArray *cautions)
{
  for (guint i = 0; i < cautions->len; i++)
    {
      OlivineCaution *caution = g_ptr_array_index (cautions, i);
      OlivineCaution *known = olivine_cautions_find (kept, caution->id);

      if (known != NULL && known->severity >= caution->severity)
        continue;
      if (known != NULL)
        g_ptr_array_remove (kept, known);
      g_ptr_array_add (kept, olivine_caution_ref (caution));
    }
}

static int
compare_severity (gconstpointer a,
                  gconstpointer b)
{
  const OlivineCaution *first = *(const OlivineCaution *const *) a;
  const OlivineCaution *second = *(const OlivineCaution *const *) b;

  return (int) second->severity - (int) first->severity;
}

/**
 * olivine_import_cautions_of_week:
 * @store: a store
 * @today: the last of the days
 * @error: return location for an error
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 *
 * Returns: (transfer full) (element-type OlivineCaution) (nullable): what stands for
 *   the last seven days, each rule once, severest first
 */
GPtrArray *
olivine_import_cautions_of_week (OlivineStore  *store,
                                 OlivineDate    today,
                                 GError       **error)
{
  g_autoptr (GPtrArray) kept = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  kept = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_caution_unref);
  for (int i = 0; i < N_DAYS; i++)
    {
      OlivineDate date = olivine_date_add_days (today, -i);
      g_autoptr (GPtrArray) cautions = olivine_store_cautions (store, date, NULL, TRUE, error);

      if (cautions == NULL)
        return NULL;
      keep_severest (kept, cautions);
    }
  g_ptr_array_sort (kept, compare_severity);

  return g_steal_pointer (&kept);
}
