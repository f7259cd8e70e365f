/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changing the plan by hand.
 *
 * Every function here is one transaction with its journal: when it returns TRUE
 * the change is on disk and can be undone, when it returns FALSE nothing is.
 * What is eaten belongs to the diary and is not moved or cleared with the plan.
 */

#include "olivine-meal-plan.h"

#include <glib/gi18n.h>

#include "olivine-dishes.h"
#include "olivine-journal.h"
#include "olivine-plan-rows.h"


/* What one writing function hands to its transaction. */
typedef struct {
  const char            *label;
  const OlivinePlanItem *item;
  const char            *uid;
  OlivineDate            from;
  OlivineDate            to;
  guint                  n_done;
} PlanWork;

static gboolean
run (OlivineStore   *store,
     OlivineDbWork   work,
     PlanWork       *arguments,
     GError        **error)
{
  if (!olivine_db_transaction (olivine_store_get_db (store), work, arguments, error))
    {
      g_prefix_error (error, "%s ", _("The plan was not changed."));
      return FALSE;
    }
  olivine_store_emit_changed (store);

  return TRUE;
}

static gboolean
check_item (const OlivinePlanItem  *item,
            GError                **error)
{
  const char *problem = NULL;

  if (!olivine_date_is_set (item->date))
    problem = _("The meal has no date. Give it one.");
  else if (item->meal == OLIVINE_MEAL_NONE)
    problem = _("A dish is planned for breakfast, lunch, dinner or as a snack. Name one.");
  else if (item->servings <= 0 || item->servings > OLIVINE_PLAN_MAX_SERVINGS)
    problem = _("The servings must be more than 0 and 100 at most.");
  if (problem == NULL)
    return TRUE;

  g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID, problem);
  return FALSE;
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static gboolean
insert_item (OlivineDb              *db,
             OlivineChange          *change,
             const OlivinePlanItem  *item,
             GError                **error)
{
  return olivine_journal_watch (change, OLIVINE_ROW_PLAN_ITEM, item->uid, error) &&
         olivine_plan_rows_insert (db, item, error);
}

static gboolean
add_work (OlivineDb  *db,
          gpointer    user_data,
          GError    **error)
{
  const PlanWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, arguments->label);

  return insert_item (db, change, arguments->item, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_meal_plan_add:
 * @store: a store
 * @item: what is planned: date, meal, dish id and servings (in thousandths, > 0,
 *   100 servings at most); gets a uid and the name of its dish
 * @error: return location for the error
 *
 * Plans a dish.  It may stand beside others of the same meal, and any dish may be
 * put in any meal by hand.
 *
 * Returns: whether it is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when there is no such dish,
 *   %OLIVINE_STORE_ERROR_INVALID for a date, meal or servings that cannot be, or
 *   any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_meal_plan_add (OlivineStore     *store,
                       OlivinePlanItem  *item,
                       GError          **error)
{
  g_autoptr (OlivineDish) dish = NULL;
  g_autofree char *label = NULL;
  PlanWork arguments = { .item = item };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  if (!check_item (item, error))
    return FALSE;
  dish = olivine_dishes_get (store, item->dish_id, error);
  if (dish == NULL)
    return FALSE;

  set_text (&item->dish, dish->name);
  g_free (item->uid);
  item->uid = g_uuid_string_random ();
  label = g_strdup_printf ("plan %s", dish->name);
  arguments.label = label;

  return run (store, add_work, &arguments, error);
}

/* The item as it is, unless it was eaten. */
static OlivinePlanItem *
find_open_item (OlivineDb   *db,
                const char  *uid,
                GError     **error)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_rows_find (db, uid, error);

  if (item == NULL || !item->is_eaten)
    return g_steal_pointer (&item);

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
               _("“%s” is eaten already; change its entries in the diary, or take eating it back."),
               item->dish);
  return NULL;
}

static gboolean
replace_work (OlivineDb  *db,
              gpointer    user_data,
              GError    **error)
{
  const PlanWork *arguments = user_data;
  const OlivinePlanItem *item = arguments->item;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, arguments->label);
  g_autoptr (OlivinePlanItem) before = find_open_item (db, item->uid, error);

  return before != NULL &&
         olivine_journal_watch (change, OLIVINE_ROW_PLAN_ITEM, item->uid, error) &&
         olivine_plan_rows_update (db, item, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_meal_plan_replace:
 * @store: a store
 * @item: the item as it shall be, with the uid it has
 * @error: return location for the error
 *
 * Moves, scales or swaps what is planned.
 *
 * Returns: whether the change is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when the item or its dish is gone,
 *   %OLIVINE_STORE_ERROR_INVALID when it is eaten, or for a date, meal or
 *   servings that cannot be, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_meal_plan_replace (OlivineStore           *store,
                           const OlivinePlanItem  *item,
                           GError                **error)
{
  g_autoptr (OlivineDish) dish = NULL;
  g_autoptr (OlivinePlanItem) named = NULL;
  PlanWork arguments = { .label = "change the plan" };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  if (!check_item (item, error))
    return FALSE;
  dish = olivine_dishes_get (store, item->dish_id, error);
  if (dish == NULL)
    return FALSE;

  named = olivine_plan_item_copy (item);
  set_text (&named->dish, dish->name);
  arguments.item = named;

  return run (store, replace_work, &arguments, error);
}

static gboolean
delete_item (OlivineDb      *db,
             OlivineChange  *change,
             const char     *uid,
             GError        **error)
{
  return olivine_journal_watch (change, OLIVINE_ROW_PLAN_ITEM, uid, error) &&
         olivine_plan_rows_delete (db, uid, error);
}

static gboolean
remove_work (OlivineDb  *db,
             gpointer    user_data,
             GError    **error)
{
  const PlanWork *arguments = user_data;
  g_autoptr (OlivinePlanItem) item = olivine_plan_rows_find (db, arguments->uid, error);
  g_autoptr (OlivineChange) change = NULL;
  g_autofree char *label = NULL;

  if (item == NULL)
    return FALSE;
  label = g_strdup_printf ("remove %s from the plan", item->dish);
  change = olivine_journal_begin (db, label);

  return delete_item (db, change, item->uid, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_meal_plan_remove:
 * @store: a store
 * @uid: the uid of an item
 * @error: return location for the error
 *
 * Takes a dish out of the plan.  What was logged when it was eaten stays in the
 * diary.
 *
 * Returns: whether it is gone
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_meal_plan_remove (OlivineStore  *store,
                          const char    *uid,
                          GError       **error)
{
  PlanWork arguments = { .uid = uid };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (uid != NULL, FALSE);

  return run (store, remove_work, &arguments, error);
}

static gboolean
clear_work (OlivineDb  *db,
            gpointer    user_data,
            GError    **error)
{
  PlanWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, "clear the plan");
  g_autoptr (GPtrArray) items = NULL;

  items = olivine_plan_rows_load (db, arguments->from, arguments->to, error);
  if (items == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      const OlivinePlanItem *item = items->pdata[i];

      if (item->is_eaten)
        continue;
      if (!delete_item (db, change, item->uid, error))
        return FALSE;
      arguments->n_done++;
    }

  return olivine_journal_commit (change, error);
}

/**
 * olivine_meal_plan_clear:
 * @store: a store
 * @from: the first day
 * @to: the last day, that one included
 * @n_cleared: (out) (optional): how many dishes that were
 * @error: return location for the error
 *
 * Takes everything out of the plan of some days that is not eaten, as one change.
 *
 * Returns: whether the change is on disk
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_meal_plan_clear (OlivineStore  *store,
                         OlivineDate    from,
                         OlivineDate    to,
                         guint         *n_cleared,
                         GError       **error)
{
  PlanWork arguments = { .from = from, .to = to };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (olivine_date_is_set (from) && olivine_date_is_set (to), FALSE);

  if (!run (store, clear_work, &arguments, error))
    return FALSE;
  if (n_cleared != NULL)
    *n_cleared = arguments.n_done;

  return TRUE;
}
