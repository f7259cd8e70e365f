/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the magnesium in food came from: by food and by meal. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "olivine-period-lists.h"

/* A food while its days are counted. */
typedef struct {
  OlivineSource *source;
  OlivineDate    last;
} Tally;

/**
 * olivine_source_free:
 * @source: (transfer full): a source
 *
 * Frees a source.
 */
void
olivine_source_free (OlivineSource *source)
{
  g_return_if_fail (source != NULL);

  g_free (source->food_id);
  g_free (source->name);
  g_free (source);
}

static gint64
known_food_mg (const OlivineEntry *entry)
{
  gint64 magnesium_mg = entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];

  return entry->kind == OLIVINE_KIND_FOOD && magnesium_mg != OLIVINE_UNKNOWN ? magnesium_mg : 0;
}

static char *
make_key (const OlivineEntry *entry)
{
  g_autofree char *folded = NULL;

  if (*entry->food_id != '\0')
    return g_strconcat ("id ", entry->food_id, NULL);

  folded = g_utf8_casefold (entry->food, -1);
  return g_strconcat ("name ", folded, NULL);
}

static void
set_text (char       **member,
          const char  *text)
{
  if (g_strcmp0 (*member, text) == 0)
    return;

  g_free (*member);
  *member = g_strdup (text);
}

static void
add_source (GHashTable         *tallies,
            GPtrArray          *sources,
            const OlivineEntry *entry)
{
  g_autofree char *key = make_key (entry);
  Tally *tally = g_hash_table_lookup (tallies, key);

  if (tally == NULL)
    {
      tally = g_new0 (Tally, 1);
      tally->source = g_new0 (OlivineSource, 1);
      g_hash_table_insert (tallies, g_steal_pointer (&key), tally);
      g_ptr_array_add (sources, tally->source);
    }

  set_text (&tally->source->food_id, entry->food_id);
  set_text (&tally->source->name, entry->food);
  tally->source->magnesium_mg += known_food_mg (entry);
  if (olivine_date_compare (tally->last, entry->date) != 0)
    tally->source->n_days++;
  tally->last = entry->date;
}

static int
compare_sources (gconstpointer a,
                 gconstpointer b)
{
  const OlivineSource *first = *(const OlivineSource *const *) a;
  const OlivineSource *second = *(const OlivineSource *const *) b;

  if (first->magnesium_mg != second->magnesium_mg)
    return first->magnesium_mg > second->magnesium_mg ? -1 : 1;

  return strcmp (first->name, second->name);
}

static gint64
sum_food_mg (GPtrArray *days)
{
  gint64 sum = 0;

  for (guint i = 0; i < days->len; i++)
    sum += ((const OlivineDay *) g_ptr_array_index (days, i))->intake.food_mg;

  return sum;
}

/**
 * olivine_period_sources:
 * @days: (element-type OlivineDay): days in order
 *
 * Sums up the magnesium of every food that is known to have brought some.
 *
 * Returns: (transfer full) (element-type OlivineSource): the foods, the one that
 *   brought most first
 */
GPtrArray *
olivine_period_sources (GPtrArray *days)
{
  g_autoptr (GHashTable) tallies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_source_free);
  gint64 all_mg = 0;

  g_return_val_if_fail (days != NULL, sources);

  all_mg = sum_food_mg (days);
  for (guint i = 0; i < days->len; i++)
    {
      const OlivineDay *day = g_ptr_array_index (days, i);

      for (guint j = 0; j < day->entries->len; j++)
        if (known_food_mg (g_ptr_array_index (day->entries, j)) > 0)
          add_source (tallies, sources, g_ptr_array_index (day->entries, j));
    }
  for (guint i = 0; i < sources->len; i++)
    {
      OlivineSource *source = g_ptr_array_index (sources, i);

      source->share = (double) source->magnesium_mg / (double) all_mg;
    }
  g_ptr_array_sort (sources, compare_sources);

  return sources;
}

/**
 * olivine_period_meals:
 * @days: (element-type OlivineDay): days
 * @meals: (out caller-allocates) (array fixed-size=5): what each meal brought, by #OlivineMeal
 *
 * Tells which meals carry the magnesium in food; %OLIVINE_MEAL_NONE has what was
 * logged for no meal.
 */
void
olivine_period_meals (GPtrArray        *days,
                      OlivineMealShare  meals[OLIVINE_N_MEALS])
{
  gint64 all_mg = 0;

  g_return_if_fail (days != NULL && meals != NULL);

  all_mg = sum_food_mg (days);
  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    meals[meal] = (OlivineMealShare) { .meal = (OlivineMeal) meal };
  for (guint i = 0; i < days->len; i++)
    {
      const OlivineDay *day = g_ptr_array_index (days, i);

      for (guint j = 0; j < day->entries->len; j++)
        {
          const OlivineEntry *entry = g_ptr_array_index (day->entries, j);

          meals[entry->meal].magnesium_mg += known_food_mg (entry);
        }
    }
  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    meals[meal].share = all_mg > 0 ? (double) meals[meal].magnesium_mg / (double) all_mg : NAN;
}
