/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading the plan: its items, and its days as they are shown.
 *
 * A day adds up what is planned and not eaten together with the food that was
 * logged, by the one function that adds up entries: nothing is counted twice.
 */

#include "olivine-meal-plan.h"

#include "olivine-diary.h"
#include "olivine-plan-load.h"
#include "olivine-plan-rows.h"
#include "olivine-profile-history.h"

/* What the days of a range are built from. */
typedef struct {
  GHashTable            *dishes;
  GPtrArray             *items;
  GPtrArray             *entries;
  OlivineProfileHistory *history;
} DaysParts;

static void
days_parts_clear (DaysParts *parts)
{
  g_clear_pointer (&parts->dishes, g_hash_table_unref);
  g_clear_pointer (&parts->items, g_ptr_array_unref);
  g_clear_pointer (&parts->entries, g_ptr_array_unref);
  g_clear_pointer (&parts->history, olivine_profile_history_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DaysParts, days_parts_clear)

/**
 * olivine_meal_plan_items:
 * @store: a store
 * @from: the first day
 * @to: the last day, that one included
 * @error: return location for the error
 *
 * Reads what is planned.  An item that was eaten holds what was logged; one that
 * is not holds what its dish holds now, and nothing is known of it when there is
 * no such dish any more.
 *
 * Returns: (transfer full) (nullable) (element-type OlivinePlanItem): the items,
 *   by day and meal and as they were planned
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_meal_plan_items (OlivineStore  *store,
                         OlivineDate    from,
                         OlivineDate    to,
                         GError       **error)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GHashTable) dishes = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (from) && olivine_date_is_set (to), NULL);

  /* Most days have no plan, and reading the dishes is what takes time. */
  items = olivine_plan_rows_load (olivine_store_get_db (store), from, to, error);
  if (items == NULL || items->len == 0)
    return g_steal_pointer (&items);
  dishes = olivine_plan_load_dishes (store, error);

  return dishes != NULL ? olivine_plan_load_items (store, from, to, dishes, error) : NULL;
}

static gboolean
load_parts (OlivineStore  *store,
            OlivineDate    from,
            OlivineDate    to,
            DaysParts     *parts,
            GError       **error)
{
  parts->dishes = olivine_plan_load_dishes (store, error);
  if (parts->dishes == NULL)
    return FALSE;
  parts->items = olivine_plan_load_items (store, from, to, parts->dishes, error);
  if (parts->items == NULL)
    return FALSE;
  parts->entries = olivine_diary_entries (store, from, to, error);
  if (parts->entries == NULL)
    return FALSE;
  parts->history = olivine_profile_history_load (olivine_store_get_db (store), error);

  return parts->history != NULL;
}

static void
take_logged_food (const DaysParts *parts,
                  OlivineDate      date,
                  GPtrArray       *entries)
{
  for (guint i = 0; i < parts->entries->len; i++)
    {
      OlivineEntry *entry = parts->entries->pdata[i];

      if (entry->kind == OLIVINE_KIND_FOOD && olivine_date_compare (entry->date, date) == 0)
        g_ptr_array_add (entries, olivine_entry_ref (entry));
    }
}

static void
take_planned_food (const DaysParts       *parts,
                   const OlivinePlanItem *item,
                   GPtrArray             *entries)
{
  g_autoptr (GPtrArray) planned = NULL;

  if (item->is_eaten || item->is_gone)
    return;
  planned = olivine_plan_item_entries (item, parts->dishes);
  g_ptr_array_extend_and_steal (entries, g_steal_pointer (&planned));
}

static OlivinePlanDayView *
build_day (const DaysParts      *parts,
           const OlivinePerson  *person,
           OlivineDate           date)
{
  g_autoptr (GPtrArray) entries = NULL;
  OlivinePlanDayView *day = g_new0 (OlivinePlanDayView, 1);

  day->date = date;
  day->person = olivine_person_copy (person);
  day->target = olivine_target_for_person (person, date);
  day->items = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_plan_item_free);
  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
  take_logged_food (parts, date, entries);
  for (guint i = 0; i < parts->items->len; i++)
    {
      const OlivinePlanItem *item = parts->items->pdata[i];

      if (olivine_date_compare (item->date, date) != 0)
        continue;
      take_planned_food (parts, item, entries);
      g_ptr_array_add (day->items, olivine_plan_item_copy (item));
    }
  olivine_intake_compute (entries, &day->intake);

  return day;
}

/**
 * olivine_meal_plan_days:
 * @store: a store
 * @from: the first day
 * @to: the last day, that one included
 * @error: return location for the error
 *
 * Reads every day of a range, those without a plan too.  What a day holds is food
 * only: what is planned and not eaten, and what was logged.  A dish that is gone
 * adds nothing.
 *
 * Returns: (transfer full) (nullable) (element-type OlivinePlanDayView): the days
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_meal_plan_days (OlivineStore  *store,
                        OlivineDate    from,
                        OlivineDate    to,
                        GError       **error)
{
  g_auto (DaysParts) parts = { NULL };
  g_autoptr (GPtrArray) days = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (from) && olivine_date_is_set (to), NULL);

  if (!load_parts (store, from, to, &parts, error))
    return NULL;
  days = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_plan_day_view_free);
  for (int i = 0; i <= olivine_date_days_between (from, to); i++)
    {
      OlivineDate date = olivine_date_add_days (from, i);
      const OlivinePerson *person = olivine_profile_history_person_on (parts.history, date, error);

      if (person == NULL)
        return NULL;
      g_ptr_array_add (days, build_day (&parts, person, date));
    }

  return g_steal_pointer (&days);
}
