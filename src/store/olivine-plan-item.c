/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The values that plans are made of: an item, a day of the plan, a wish. */

#include "olivine-meal-plan.h"

#include <math.h>

/**
 * olivine_plan_item_new:
 *
 * Returns: (transfer full): one serving of no dish yet, of which nothing is known
 */
OlivinePlanItem *
olivine_plan_item_new (void)
{
  OlivinePlanItem *item = g_new0 (OlivinePlanItem, 1);

  item->uid = g_strdup ("");
  item->dish_id = g_strdup ("");
  item->dish = g_strdup ("");
  item->servings = 1000;
  olivine_snapshot_init (&item->totals);
  item->coverage = NAN;

  return item;
}

/**
 * olivine_plan_item_copy:
 * @item: an item
 *
 * Returns: (transfer full): an item of its own with the same contents, the uid too
 */
OlivinePlanItem *
olivine_plan_item_copy (const OlivinePlanItem *item)
{
  OlivinePlanItem *copy = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  copy = g_new (OlivinePlanItem, 1);
  *copy = *item;
  copy->uid = g_strdup (item->uid);
  copy->dish_id = g_strdup (item->dish_id);
  copy->dish = g_strdup (item->dish);

  return copy;
}

/**
 * olivine_plan_item_free:
 * @item: (transfer full) (nullable): an item
 */
void
olivine_plan_item_free (OlivinePlanItem *item)
{
  if (item == NULL)
    return;

  g_free (item->uid);
  g_free (item->dish_id);
  g_free (item->dish);
  g_free (item);
}

/**
 * olivine_plan_day_view_free:
 * @day: (transfer full) (nullable): a day of the plan
 */
void
olivine_plan_day_view_free (OlivinePlanDayView *day)
{
  if (day == NULL)
    return;

  g_clear_pointer (&day->person, olivine_person_free);
  g_clear_pointer (&day->items, g_ptr_array_unref);
  g_free (day);
}

/**
 * olivine_plan_wish_init:
 * @wish: (out caller-allocates): what shall be planned
 * @from: the first day
 *
 * Wishes for a week with all meals, as the profile says, nothing left out.
 */
void
olivine_plan_wish_init (OlivinePlanWish *wish,
                        OlivineDate      from)
{
  g_return_if_fail (wish != NULL);

  *wish = (OlivinePlanWish) {
    .from = from,
    .n_days = OLIVINE_PLAN_WEEK,
    .energy_kcal = NAN,
    .target_mg = NAN,
    .repeats = NAN,
  };
}
