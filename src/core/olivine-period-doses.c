/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Doses by product, and the cautions that stood when they were logged. */

#include "config.h"

#include <string.h>

#include "olivine-period-lists.h"

/* What is gathered of one product or rule, and the last day it was seen on. */
typedef struct {
  gpointer    total;
  OlivineDate last;
} Tally;

typedef void (*DoseFunc) (const OlivineEntry *dose,
                          GHashTable         *tallies,
                          GPtrArray          *totals);

/**
 * olivine_dose_total_free:
 * @total: (transfer full): a product's doses
 *
 * Frees a product's doses.
 */
void
olivine_dose_total_free (OlivineDoseTotal *total)
{
  g_return_if_fail (total != NULL);

  g_free (total->name);
  g_free (total->unit);
  g_free (total);
}

/**
 * olivine_caution_total_free:
 * @total: (transfer full): what stood
 *
 * Frees it.
 */
void
olivine_caution_total_free (OlivineCautionTotal *total)
{
  g_return_if_fail (total != NULL);

  g_free (total->id);
  g_ptr_array_unref (total->products);
  g_free (total);
}

static GPtrArray *
gather (GPtrArray      *days,
        DoseFunc        add,
        GDestroyNotify  free_total)
{
  g_autoptr (GHashTable) tallies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *totals = g_ptr_array_new_with_free_func (free_total);

  for (guint i = 0; i < days->len; i++)
    {
      const OlivineDay *day = g_ptr_array_index (days, i);

      for (guint j = 0; j < day->entries->len; j++)
        {
          const OlivineEntry *entry = g_ptr_array_index (day->entries, j);

          if (entry->kind != OLIVINE_KIND_FOOD)
            add (entry, tallies, totals);
        }
    }

  return totals;
}

/* The tally of a key; a new one has no total yet. */
static Tally *
find_tally (GHashTable *tallies,
            char       *key) /* (transfer full) */
{
  Tally *tally = g_hash_table_lookup (tallies, key);

  if (tally != NULL)
    {
      g_free (key);
      return tally;
    }

  tally = g_new0 (Tally, 1);
  g_hash_table_insert (tallies, key, tally);
  return tally;
}

static OlivineDoseTotal *
new_dose_total (const OlivineEntry *dose)
{
  OlivineDoseTotal *total = g_new0 (OlivineDoseTotal, 1);

  total->name = g_strdup (dose->food);
  total->kind = dose->kind;
  total->unit = g_strdup (dose->unit);

  return total;
}

static void
add_dose (const OlivineEntry *dose,
          GHashTable         *tallies,
          GPtrArray          *totals)
{
  gint64 magnesium_mg = dose->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  Tally *tally = find_tally (tallies, g_strdup_printf ("%d\n%s\n%s", dose->kind, dose->unit,
                                                       dose->food));
  OlivineDoseTotal *total = tally->total;

  if (total == NULL)
    {
      total = tally->total = new_dose_total (dose);
      g_ptr_array_add (totals, total);
    }

  if (dose->quantity == OLIVINE_UNKNOWN)
    total->count = OLIVINE_UNKNOWN;
  else if (total->count != OLIVINE_UNKNOWN)
    total->count += dose->quantity;
  if (magnesium_mg == OLIVINE_UNKNOWN)
    total->at_least = TRUE;
  else
    total->elemental_mg += magnesium_mg;
  total->n_doses++;
  if (olivine_date_compare (tally->last, dose->date) != 0)
    total->n_days++;
  tally->last = dose->date;
}

static int
compare_dose_totals (gconstpointer a,
                     gconstpointer b)
{
  const OlivineDoseTotal *first = *(const OlivineDoseTotal *const *) a;
  const OlivineDoseTotal *second = *(const OlivineDoseTotal *const *) b;
  int order = strcmp (first->name, second->name);

  if (first->elemental_mg != second->elemental_mg)
    return first->elemental_mg > second->elemental_mg ? -1 : 1;
  if (order != 0)
    return order;

  return first->kind != second->kind ? (int) first->kind - (int) second->kind
                                     : strcmp (first->unit, second->unit);
}

/**
 * olivine_period_doses:
 * @days: (element-type OlivineDay): days in order
 *
 * Sums up supplements and medicines by product.
 *
 * Returns: (transfer full) (element-type OlivineDoseTotal): the products, the one
 *   that brought most elemental magnesium first
 */
GPtrArray *
olivine_period_doses (GPtrArray *days)
{
  GPtrArray *totals = NULL;

  g_return_val_if_fail (days != NULL, NULL);

  totals = gather (days, add_dose, (GDestroyNotify) olivine_dose_total_free);
  g_ptr_array_sort (totals, compare_dose_totals);

  return totals;
}

static OlivineCautionTotal *
new_caution_total (const char  *id,
                   OlivineDate  first)
{
  OlivineCautionTotal *total = g_new0 (OlivineCautionTotal, 1);

  total->id = g_strdup (id);
  total->rule = olivine_caution_rule_find (id);
  total->first = first;
  total->products = g_ptr_array_new_with_free_func (g_free);

  return total;
}

static void
add_caution (const OlivineEntry *dose,
             const char         *id,
             GHashTable         *tallies,
             GPtrArray          *totals)
{
  Tally *tally = find_tally (tallies, g_strdup (id));
  OlivineCautionTotal *total = tally->total;

  if (total == NULL)
    {
      total = tally->total = new_caution_total (id, dose->date);
      g_ptr_array_add (totals, total);
    }

  total->n_doses++;
  total->n_agreed += dose->agreed ? 1 : 0;
  total->last = dose->date;
  if (!g_ptr_array_find_with_equal_func (total->products, dose->food, g_str_equal, NULL))
    g_ptr_array_add (total->products, g_strdup (dose->food));
}

static void
add_cautions (const OlivineEntry *dose,
              GHashTable         *tallies,
              GPtrArray          *totals)
{
  g_auto (GStrv) ids = g_strsplit (dose->cautions, ";", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0')
      add_caution (dose, ids[i], tallies, totals);
}

static int
get_severity (const OlivineCautionTotal *total)
{
  return total->rule != NULL ? (int) total->rule->severity : (int) OLIVINE_SEVERITY_INFO;
}

static int
compare_caution_totals (gconstpointer a,
                        gconstpointer b)
{
  const OlivineCautionTotal *first = *(const OlivineCautionTotal *const *) a;
  const OlivineCautionTotal *second = *(const OlivineCautionTotal *const *) b;
  int order = get_severity (second) - get_severity (first);

  return order != 0 ? order : strcmp (first->id, second->id);
}

/**
 * olivine_period_cautions:
 * @days: (element-type OlivineDay): days in order
 *
 * Lists the rules that stood when the doses of a range were logged, as their entries
 * keep them.  Every such dose was logged all the same; for some of them a clinician
 * had agreed to the product.
 *
 * Returns: (transfer full) (element-type OlivineCautionTotal): the rules, severest first
 */
GPtrArray *
olivine_period_cautions (GPtrArray *days)
{
  GPtrArray *totals = NULL;

  g_return_val_if_fail (days != NULL, NULL);

  totals = gather (days, add_cautions, (GDestroyNotify) olivine_caution_total_free);
  g_ptr_array_sort (totals, compare_caution_totals);

  return totals;
}
