/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan together with the dishes it names.
 *
 * What is planned holds what its dish holds now; what was eaten holds what was
 * logged, whatever became of the dish.
 */

#include "olivine-plan-load.h"

#include <glib/gi18n.h>

#include "olivine-dishes.h"
#include "olivine-local-names.h"
#include "olivine-plan-rows.h"

/* Private: all dishes by their id. */
GHashTable *
olivine_plan_load_dishes (OlivineStore  *store,
                          GError       **error)
{
  g_autoptr (GPtrArray) dishes = olivine_dishes_all (store, error);
  GHashTable *by_id = NULL;

  if (dishes == NULL)
    return NULL;
  by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                 (GDestroyNotify) olivine_dish_unref);
  for (guint i = 0; i < dishes->len; i++)
    {
      OlivineDish *dish = dishes->pdata[i];

      g_hash_table_insert (by_id, dish->id, olivine_dish_ref (dish));
    }

  return by_id;
}

/* Private: the entries that eating an item would log now; NULL when its dish is gone. */
GPtrArray *
olivine_plan_item_entries (const OlivinePlanItem *item,
                           GHashTable            *dishes)
{
  const OlivineDish *dish = g_hash_table_lookup (dishes, item->dish_id);

  if (dish == NULL)
    return NULL;

  return olivine_dish_to_entries (dish, item->servings, item->date, item->meal);
}

static void
add_up_item (OlivinePlanItem *item,
             GPtrArray       *entries)
{
  OlivineIntake intake;

  olivine_intake_compute (entries, &intake);
  item->totals = intake.totals;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      if (intake.n_nutrient_unknown[i] > 0)
        item->totals.thousandths[i] = OLIVINE_UNKNOWN;
    }
  item->coverage = intake.coverage;
}

static gboolean
fill_item (OlivineDb        *db,
           OlivinePlanItem  *item,
           GHashTable       *dishes,
           GError          **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (item->is_eaten)
    entries = olivine_plan_rows_get_entries (db, item->uid, error);
  else
    entries = olivine_plan_item_entries (item, dishes);
  if (entries == NULL && item->is_eaten)
    return FALSE;

  item->is_gone = entries == NULL;
  if (entries != NULL)
    add_up_item (item, entries);

  return TRUE;
}

/* Private: what is planned, with what it holds. */
GPtrArray *
olivine_plan_load_items (OlivineStore  *store,
                         OlivineDate    from,
                         OlivineDate    to,
                         GHashTable    *dishes,
                         GError       **error)
{
  OlivineDb *db = olivine_store_get_db (store);
  const OlivineLocalNames *names = NULL;
  g_autoptr (GPtrArray) items = NULL;

  if (!olivine_local_names_get (store, &names, error))
    return NULL;
  items = olivine_plan_rows_load (db, from, to, error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      OlivinePlanItem *item = items->pdata[i];

      if (!fill_item (db, item, dishes, error))
        return NULL;
      olivine_local_names_apply_to_text (names, item->dish_id, &item->dish);
    }

  return g_steal_pointer (&items);
}

/* Private: whether a plan for @problem takes the place of an item.  An item whose dish
 * is not known to @problem stands for any such. */
gboolean
olivine_plan_is_replaced (const OlivinePlanProblem *problem,
                          const OlivinePlanItem    *item)
{
  for (guint i = 0; !item->is_eaten && i < problem->replaced->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (problem->replaced, OlivinePlanChoice, i);
      const OlivineDish *dish = choice->dish < problem->dishes->len
                                ? problem->dishes->pdata[choice->dish] : NULL;

      if (choice->meal == item->meal && olivine_date_compare (choice->date, item->date) == 0 &&
          (dish == NULL || g_str_equal (dish->id, item->dish_id)))
        return TRUE;
    }

  return FALSE;
}

/* Private: whether so many days can be planned or copied at once. */
gboolean
olivine_plan_check_days (guint    n_days,
                         GError **error)
{
  if (n_days >= 1 && n_days <= OLIVINE_PLAN_MAX_DAYS)
    return TRUE;

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
               _("A plan is for 1 to %d days, not for %u."), OLIVINE_PLAN_MAX_DAYS, n_days);
  return FALSE;
}
