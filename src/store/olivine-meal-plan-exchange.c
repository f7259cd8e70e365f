/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two dishes of the plan change places.
 *
 * Both rows are written in one transaction, as one change: an undo puts both back.
 */

#include "olivine-meal-plan.h"

#include <glib/gi18n.h>

#include "olivine-journal.h"
#include "olivine-plan-rows.h"

/* What exchanging hands to its transaction. */
typedef struct {
  const char *uid;
  const char *other_uid;
} ExchangeWork;

static OlivinePlanItem *
find_item (OlivineDb      *db,
           OlivineChange  *change,
           const char     *uid,
           GError        **error)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_rows_find (db, uid, error);

  if (item != NULL && item->is_eaten)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                   _("“%s” is eaten already and stays where it is."), item->dish);
      return NULL;
    }
  if (item == NULL || !olivine_journal_watch (change, OLIVINE_ROW_PLAN_ITEM, uid, error))
    return NULL;

  return g_steal_pointer (&item);
}

static gboolean
put (OlivineDb        *db,
     OlivinePlanItem  *item,
     OlivineDate       date,
     OlivineMeal       meal,
     GError          **error)
{
  item->date = date;
  item->meal = meal;

  return olivine_plan_rows_update (db, item, error);
}

static gboolean
exchange_work (OlivineDb  *db,
               gpointer    user_data,
               GError    **error)
{
  const ExchangeWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, "exchange two dishes of the plan");
  g_autoptr (OlivinePlanItem) item = find_item (db, change, arguments->uid, error);
  g_autoptr (OlivinePlanItem) other = NULL;
  OlivineDate date = OLIVINE_DATE_NONE;
  OlivineMeal meal = OLIVINE_MEAL_NONE;

  if (item == NULL)
    return FALSE;
  other = find_item (db, change, arguments->other_uid, error);
  if (other == NULL)
    return FALSE;

  date = item->date;
  meal = item->meal;

  return put (db, item, other->date, other->meal, error) &&
         put (db, other, date, meal, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_meal_plan_exchange:
 * @store: a store
 * @uid: the uid of an item
 * @other_uid: the uid of another one
 * @error: return location for the error
 *
 * Puts each of two dishes in the day and meal of the other, as one change.
 *
 * Returns: whether the change is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when one of them is gone,
 *   %OLIVINE_STORE_ERROR_INVALID when one is eaten, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_meal_plan_exchange (OlivineStore  *store,
                            const char    *uid,
                            const char    *other_uid,
                            GError       **error)
{
  ExchangeWork arguments = { .uid = uid, .other_uid = other_uid };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (uid != NULL && other_uid != NULL, FALSE);
  g_return_val_if_fail (!g_str_equal (uid, other_uid), FALSE);

  if (!olivine_db_transaction (olivine_store_get_db (store), exchange_work, &arguments, error))
    {
      g_prefix_error (error, "%s ", _("The plan was not changed."));
      return FALSE;
    }
  olivine_store_emit_changed (store);

  return TRUE;
}
