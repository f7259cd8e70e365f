/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Planning the same again on other days.
 *
 * What is there stays: only meals are filled that are open, and all of them as
 * one change.
 */

#include "olivine-meal-plan.h"

#include <glib/gi18n.h>

#include "olivine-journal.h"
#include "olivine-plan-load.h"
#include "olivine-plan-rows.h"

typedef struct {
  OlivineDate  from;
  OlivineDate  to;
  guint        n_days;
  GHashTable  *dishes;
  guint        n_copied;
} CopyWork;

/* Plans the same again on another day, when that meal is open and the dish is
 * still there. */
static gboolean
copy_item (OlivineDb              *db,
           OlivineChange          *change,
           CopyWork               *arguments,
           const OlivinePlanItem  *item,
           GHashTable             *taken,
           GError                **error)
{
  int n_days_on = olivine_date_days_between (arguments->from, item->date);
  const OlivineDish *dish = g_hash_table_lookup (arguments->dishes, item->dish_id);
  g_autoptr (OlivinePlanItem) copy = olivine_plan_item_copy (item);

  copy->date = olivine_date_add_days (arguments->to, n_days_on);
  if (dish == NULL || (olivine_plan_taken_meals (taken, copy->date) & 1u << copy->meal) != 0)
    return TRUE;

  g_free (copy->uid);
  copy->uid = g_uuid_string_random ();
  g_free (copy->dish);
  copy->dish = g_strdup (dish->name);
  arguments->n_copied++;

  return olivine_journal_watch (change, OLIVINE_ROW_PLAN_ITEM, copy->uid, error) &&
         olivine_plan_rows_insert (db, copy, error);
}

static gboolean
copy_work (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  CopyWork *arguments = user_data;
  int n_days_on = (int) arguments->n_days - 1;
  OlivineDate last_from = olivine_date_add_days (arguments->from, n_days_on);
  OlivineDate last_to = olivine_date_add_days (arguments->to, n_days_on);
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, "copy the plan");
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GHashTable) taken = NULL;

  items = olivine_plan_rows_load (db, arguments->from, last_from, error);
  if (items == NULL)
    return FALSE;
  taken = olivine_plan_rows_get_taken (db, arguments->to, last_to, error);
  if (taken == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      if (!copy_item (db, change, arguments, items->pdata[i], taken, error))
        return FALSE;
    }

  return olivine_journal_commit (change, error);
}

/**
 * olivine_meal_plan_copy:
 * @store: a store
 * @from: the first day to copy
 * @n_days: how many days, 1 to %OLIVINE_PLAN_MAX_DAYS
 * @to: the day the first one is copied to
 * @n_copied: (out) (optional): how many dishes were planned again
 * @error: return location for the error
 *
 * Plans the dishes of some days again on others, as one change.  What is there
 * stays: a meal in which something is planned or logged is left alone, and so is
 * a dish that is gone.
 *
 * Returns: whether the change is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID for days that cannot be, or any of
 *   %OLIVINE_STORE_ERROR
 */
gboolean
olivine_meal_plan_copy (OlivineStore  *store,
                        OlivineDate    from,
                        guint          n_days,
                        OlivineDate    to,
                        guint         *n_copied,
                        GError       **error)
{
  g_autoptr (GHashTable) dishes = NULL;
  CopyWork arguments = { .from = from, .to = to, .n_days = n_days };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (olivine_date_is_set (from) && olivine_date_is_set (to), FALSE);

  if (!olivine_plan_check_days (n_days, error))
    return FALSE;
  dishes = olivine_plan_load_dishes (store, error);
  if (dishes == NULL)
    return FALSE;
  arguments.dishes = dishes;
  if (!olivine_db_transaction (olivine_store_get_db (store), copy_work, &arguments, error))
    {
      g_prefix_error (error, "%s ", _("The plan was not changed."));
      return FALSE;
    }
  olivine_store_emit_changed (store);
  if (n_copied != NULL)
    *n_copied = arguments.n_copied;

  return TRUE;
}
