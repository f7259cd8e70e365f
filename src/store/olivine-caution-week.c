/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An import may bring doses of years; what is worth saying is what stands now.  The
 * week before is asked too, as a dose of yesterday can speak against one of today.
 */

#include "olivine-caution-week.h"

#include "olivine-caution-check.h"

#define N_DAYS 7

static OlivineDatedCaution *
dated_caution_new (OlivineCaution *caution,
                   OlivineDate     date)
{
  OlivineDatedCaution *dated = g_new0 (OlivineDatedCaution, 1);

  dated->caution = olivine_caution_ref (caution);
  dated->date = date;

  return dated;
}

static OlivineDatedCaution *
find_rule (GPtrArray  *kept,
           const char *id)
{
  for (guint i = 0; i < kept->len; i++)
    {
      OlivineDatedCaution *dated = g_ptr_array_index (kept, i);

      if (g_strcmp0 (dated->caution->id, id) == 0)
        return dated;
    }

  return NULL;
}

static void
keep (GPtrArray      *kept,
      OlivineCaution *caution,
      OlivineDate     date)
{
  OlivineDatedCaution *known = find_rule (kept, caution->id);

  if (known != NULL && known->caution->severity >= caution->severity)
    return;

  if (known != NULL)
    g_ptr_array_remove (kept, known);
  g_ptr_array_add (kept, dated_caution_new (caution, date));
}

/* Severest first, otherwise as they were found: the latest day first. */
static GPtrArray *
sort (GPtrArray *kept)
{
  GPtrArray *sorted = g_ptr_array_new_full (kept->len,
                                            (GDestroyNotify) olivine_dated_caution_free);

  for (int severity = OLIVINE_N_SEVERITIES - 1; severity >= 0; severity--)
    for (guint i = 0; i < kept->len; i++)
      {
        const OlivineDatedCaution *dated = g_ptr_array_index (kept, i);

        if ((int) dated->caution->severity == severity)
          g_ptr_array_add (sorted, dated_caution_new (dated->caution, dated->date));
      }

  return sorted;
}

/**
 * olivine_store_cautions_of_week:
 * @store: a store
 * @today: the last of the days
 * @error: return location for an error
 *
 * Asks the rules about each of the last seven days, as it is now.
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 *
 * Returns: (transfer full) (element-type OlivineDatedCaution) (nullable): what stands,
 *   each rule once with its severest day, and of equally severe ones the latest;
 *   severest first
 */
GPtrArray *
olivine_store_cautions_of_week (OlivineStore  *store,
                                OlivineDate    today,
                                GError       **error)
{
  g_autoptr (GPtrArray) kept = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  kept = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_dated_caution_free);
  for (int i = 0; i < N_DAYS; i++)
    {
      OlivineDate date = olivine_date_add_days (today, -i);
      g_autoptr (GPtrArray) cautions = olivine_store_cautions (store, date, NULL, TRUE, error);

      if (cautions == NULL)
        return NULL;
      for (guint j = 0; j < cautions->len; j++)
        keep (kept, g_ptr_array_index (cautions, j), date);
    }

  return sort (kept);
}

/**
 * olivine_dated_caution_free:
 * @dated: (transfer full): a caution with its day
 */
void
olivine_dated_caution_free (OlivineDatedCaution *dated)
{
  olivine_caution_unref (dated->caution);
  g_free (dated);
}
