/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The shopping list of some days of the plan.
 *
 * It is worked out anew each time and never stored.  A tick is kept for each day
 * that needs the food, so that a list of more days shows what is still missing.
 */

#include "olivine-meal-plan.h"

#include <glib/gi18n.h>

#include "olivine-dish-rows.h"
#include "olivine-journal.h"
#include "olivine-plan-load.h"
#include "olivine-plan-rows.h"
#include "olivine-shopping.h"

/* What ticking hands to its transaction. */
typedef struct {
  const char *food_id;
  gboolean    is_ticked;
  GPtrArray  *dates; /* of text, the days that need the food */
} TickWork;

/* What is still to be cooked. */
static GPtrArray *
load_open_items (OlivineStore  *store,
                 OlivineDate    from,
                 OlivineDate    to,
                 GHashTable    *dishes,
                 GError       **error)
{
  OlivineDb *db = olivine_store_get_db (store);
  g_autoptr (GPtrArray) items = olivine_plan_rows_load (db, from, to, error);

  for (guint i = items != NULL ? items->len : 0; i > 0; i--)
    {
      const OlivinePlanItem *item = items->pdata[i - 1];

      if (item->is_eaten || !g_hash_table_contains (dishes, item->dish_id))
        g_ptr_array_remove_index (items, i - 1);
    }

  return g_steal_pointer (&items);
}

static gboolean
add_item (OlivineStore           *store,
          OlivineShopping        *shopping,
          const OlivinePlanItem  *item,
          GHashTable             *dishes,
          GError                **error)
{
  const OlivineDish *dish = g_hash_table_lookup (dishes, item->dish_id);
  g_auto (GStrv) groups = olivine_dish_rows_get_groups (olivine_store_get_db (store), dish, error);

  if (groups == NULL)
    return FALSE;
  olivine_shopping_add (shopping, dish, item->servings, (const char *const *) groups);

  return TRUE;
}

static gboolean
needs_food (const OlivinePlanItem *item,
            GHashTable            *dishes,
            const char            *food_id)
{
  const OlivineDish *dish = g_hash_table_lookup (dishes, item->dish_id);

  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = dish->ingredients->pdata[i];

      if (g_str_equal (ingredient->food_id, food_id))
        return TRUE;
    }

  return FALSE;
}

/* The days that need a food, as text, each once. */
static GPtrArray *
list_days (GPtrArray  *items,
           GHashTable *dishes,
           const char *food_id)
{
  GPtrArray *dates = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    {
      const OlivinePlanItem *item = items->pdata[i];
      g_autofree char *date = olivine_date_to_text (item->date);

      if (needs_food (item, dishes, food_id) &&
          !g_ptr_array_find_with_equal_func (dates, date, g_str_equal, NULL))
        g_ptr_array_add (dates, g_steal_pointer (&date));
    }

  return dates;
}

static gboolean
is_ticked_on (OlivineDb   *db,
              const char  *date,
              const char  *food_id,
              gboolean    *is_ticked,
              GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "SELECT 1 FROM main.shopping_tick "
                             "WHERE date = ?1 AND food_id = ?2", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, date);
  olivine_stmt_bind_text (stmt, 1, food_id);

  return olivine_db_step (db, stmt, is_ticked, error);
}

static gboolean
fill_in_tick (OlivineDb            *db,
              OlivineShoppingLine  *line,
              GPtrArray            *items,
              GHashTable           *dishes,
              GError              **error)
{
  g_autoptr (GPtrArray) dates = list_days (items, dishes, line->food_id);

  line->is_ticked = dates->len > 0;
  for (guint i = 0; i < dates->len && line->is_ticked; i++)
    {
      if (!is_ticked_on (db, dates->pdata[i], line->food_id, &line->is_ticked, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * olivine_meal_plan_shopping:
 * @store: a store
 * @from: the first day
 * @to: the last day, that one included
 * @error: return location for the error
 *
 * Adds up what the dishes of some days need that are planned and not eaten.  A
 * line is ticked when it is ticked for every day that needs it.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineShoppingLine): the
 *   lines, by the way through a shop and by name
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_meal_plan_shopping (OlivineStore  *store,
                            OlivineDate    from,
                            OlivineDate    to,
                            GError       **error)
{
  g_autoptr (GHashTable) dishes = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (OlivineShopping) shopping = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (from) && olivine_date_is_set (to), NULL);

  dishes = olivine_plan_load_dishes (store, error);
  items = dishes != NULL ? load_open_items (store, from, to, dishes, error) : NULL;
  if (items == NULL)
    return NULL;

  shopping = olivine_shopping_new ();
  for (guint i = 0; i < items->len; i++)
    {
      if (!add_item (store, shopping, items->pdata[i], dishes, error))
        return NULL;
    }
  lines = olivine_shopping_finish (shopping);
  for (guint i = 0; i < lines->len; i++)
    {
      if (!fill_in_tick (olivine_store_get_db (store), lines->pdata[i], items, dishes, error))
        return NULL;
    }

  return g_steal_pointer (&lines);
}

static gboolean
write_tick (OlivineDb       *db,
            const char      *date,
            const TickWork  *arguments,
            GError         **error)
{
  const char *sql = arguments->is_ticked
                    ? "INSERT INTO main.shopping_tick (date, food_id) VALUES (?1, ?2) "
                      "ON CONFLICT DO NOTHING"
                    : "DELETE FROM main.shopping_tick WHERE date = ?1 AND food_id = ?2";
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, date);
  olivine_stmt_bind_text (stmt, 1, arguments->food_id);

  return olivine_db_run (db, stmt, error);
}

static gboolean
tick_work (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  const TickWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, "tick the shopping list");

  for (guint i = 0; i < arguments->dates->len; i++)
    {
      const char *date = arguments->dates->pdata[i];

      if (!olivine_journal_watch (change, OLIVINE_ROW_SHOPPING_TICK, date, error) ||
          !write_tick (db, date, arguments, error))
        return FALSE;
    }

  return olivine_journal_commit (change, error);
}

static gboolean
require_days (GPtrArray   *dates,
              const char  *food_id,
              GError     **error)
{
  if (dates->len > 0 && *food_id != '\0')
    return TRUE;

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
               _("“%s” is not on the shopping list of these days."), food_id);
  return FALSE;
}

/**
 * olivine_meal_plan_tick:
 * @store: a store
 * @from: the first day
 * @to: the last day, that one included
 * @food_id: a food of the shopping list of these days
 * @is_ticked: whether it is in the basket
 * @error: return location for the error
 *
 * Ticks a food for every day of these that needs it, as one change.
 *
 * Returns: whether the change is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when no day needs it, or any of
 *   %OLIVINE_STORE_ERROR
 */
gboolean
olivine_meal_plan_tick (OlivineStore  *store,
                        OlivineDate    from,
                        OlivineDate    to,
                        const char    *food_id,
                        gboolean       is_ticked,
                        GError       **error)
{
  g_autoptr (GHashTable) dishes = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) dates = NULL;
  TickWork arguments = { .food_id = food_id, .is_ticked = is_ticked };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (olivine_date_is_set (from) && olivine_date_is_set (to), FALSE);
  g_return_val_if_fail (food_id != NULL, FALSE);

  dishes = olivine_plan_load_dishes (store, error);
  items = dishes != NULL ? load_open_items (store, from, to, dishes, error) : NULL;
  if (items == NULL)
    return FALSE;
  dates = list_days (items, dishes, food_id);
  arguments.dates = dates;
  if (!require_days (dates, food_id, error) ||
      !olivine_db_transaction (olivine_store_get_db (store), tick_work, &arguments, error))
    return FALSE;
  olivine_store_emit_changed (store);

  return TRUE;
}
