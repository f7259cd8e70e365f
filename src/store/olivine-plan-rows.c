/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan as rows.
 *
 * An item that was eaten remembers the uids of its entries.  Whether it still
 * counts as eaten is asked of the diary each time: entries that were removed by
 * hand or by an undo make it a planned meal again.
 */

#include "olivine-plan-rows.h"

#include <glib/gi18n.h>

#include "olivine-entry-rows.h"
#include "olivine-sql.h"

#define ITEM_SQL \
  "SELECT p.uid, p.date, p.meal, p.dish_id, p.dish, p.servings, " \
  "EXISTS (SELECT 1 FROM json_each (p.eaten) AS j JOIN main.entry AS e ON e.uid = j.value) " \
  "FROM main.plan_item AS p "

#define BY_MEAL \
  "CASE p.meal WHEN 'breakfast' THEN 1 WHEN 'lunch' THEN 2 WHEN 'dinner' THEN 3 ELSE 4 END"

static void
bind_range (OlivineStmt *stmt,
            OlivineDate  from,
            OlivineDate  to)
{
  g_autofree char *first = olivine_date_to_text (from);
  g_autofree char *last = olivine_date_to_text (to);

  olivine_stmt_bind_text (stmt, 0, first);
  olivine_stmt_bind_text (stmt, 1, last);
}

static void
read_text (OlivineStmt  *stmt,
           int           column,
           char        **text)
{
  g_free (*text);
  *text = olivine_stmt_dup_text (stmt, column);
}

static OlivinePlanItem *
item_from_row (OlivineStmt  *stmt,
               GError      **error)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();

  read_text (stmt, 0, &item->uid);
  if (!olivine_date_from_text (olivine_stmt_get_text (stmt, 1), &item->date, error) ||
      !olivine_meal_from_nick (olivine_stmt_get_text (stmt, 2), &item->meal, error))
    {
      g_prefix_error (error, _("The plan has a damaged row (%s): "), item->uid);
      return NULL;
    }
  read_text (stmt, 3, &item->dish_id);
  read_text (stmt, 4, &item->dish);
  item->servings = olivine_stmt_get_int (stmt, 5);
  item->is_eaten = olivine_stmt_get_int (stmt, 6) == 1;

  return g_steal_pointer (&item);
}

/**
 * olivine_plan_rows_load:
 * @db: the connection of a store
 * @from: the first day
 * @to: the last day, that one included
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable) (element-type OlivinePlanItem): what is
 *   planned, by day and meal and as it was planned, without totals
 *
 * Errors: any of %OLIVINE_STORE_ERROR, or of %OLIVINE_CORE_ERROR for damaged rows
 */
GPtrArray *
olivine_plan_rows_load (OlivineDb    *db,
                        OlivineDate   from,
                        OlivineDate   to,
                        GError      **error)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, ITEM_SQL "WHERE p.date BETWEEN ?1 AND ?2 "
                             "ORDER BY p.date, " BY_MEAL ", p.pk", error);
  if (stmt == NULL)
    return NULL;
  bind_range (stmt, from, to);
  items = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_plan_item_free);
  while (TRUE)
    {
      OlivinePlanItem *item = NULL;

      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&items);
      item = item_from_row (stmt, error);
      if (item == NULL)
        return NULL;
      g_ptr_array_add (items, item);
    }
}

/**
 * olivine_plan_rows_find:
 * @db: the connection of a store
 * @uid: the uid of an item
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the item, without totals
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, or any of %OLIVINE_STORE_ERROR
 */
OlivinePlanItem *
olivine_plan_rows_find (OlivineDb   *db,
                        const char  *uid,
                        GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, ITEM_SQL "WHERE p.uid = ?1", error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_text (stmt, 0, uid);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return NULL;
  if (has_row)
    return item_from_row (stmt, error);

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
               _("The plan has no meal “%s” any more; look at the plan again."), uid);
  return NULL;
}

/**
 * olivine_plan_rows_get_entries:
 * @db: the connection of a store
 * @uid: the uid of an item
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable) (element-type OlivineEntry): the entries
 *   that eating it logged and that are still in the diary
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_plan_rows_get_entries (OlivineDb   *db,
                               const char  *uid,
                               GError     **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_entry_columns, "e.@");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM main.plan_item AS p, "
                                          "json_each (p.eaten) AS j, main.entry AS e "
                                          "WHERE p.uid = ?1 AND e.uid = j.value ORDER BY e.pk",
                                          columns);
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  g_autoptr (GPtrArray) entries = NULL;
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_text (stmt, 0, uid);
  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
  while (TRUE)
    {
      OlivineEntry *entry = NULL;

      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&entries);
      entry = olivine_entry_from_row (stmt, error);
      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
}

static void
add_taken (GHashTable  *taken,
           OlivineDate  date,
           OlivineMeal  meal)
{
  guint meals = olivine_plan_taken_meals (taken, date) | 1u << meal;

  g_hash_table_insert (taken, GUINT_TO_POINTER (date.julian), GUINT_TO_POINTER (meals));
}

/**
 * olivine_plan_rows_get_taken:
 * @db: the connection of a store
 * @from: the first day
 * @to: the last day, that one included
 * @error: return location for the error
 *
 * Finds the meals that are not open: something is planned there, or food was
 * logged there.
 *
 * Returns: (transfer full) (nullable): for olivine_plan_taken_meals()
 *
 * Errors: any of %OLIVINE_STORE_ERROR, or of %OLIVINE_CORE_ERROR for damaged rows
 */
GHashTable *
olivine_plan_rows_get_taken (OlivineDb    *db,
                             OlivineDate   from,
                             OlivineDate   to,
                             GError      **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT date, meal FROM main.plan_item "
                             "WHERE date BETWEEN ?1 AND ?2 "
                             "UNION SELECT date, meal FROM main.entry "
                             "WHERE date BETWEEN ?1 AND ?2 AND kind = 'food' AND meal <> ''",
                             error);
  if (stmt == NULL)
    return NULL;
  bind_range (stmt, from, to);
  while (TRUE)
    {
      OlivineDate date = OLIVINE_DATE_NONE;
      OlivineMeal meal = OLIVINE_MEAL_NONE;

      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&taken);
      if (!olivine_date_from_text (olivine_stmt_get_text (stmt, 0), &date, error) ||
          !olivine_meal_from_nick (olivine_stmt_get_text (stmt, 1), &meal, error))
        return NULL;
      add_taken (taken, date, meal);
    }
}

/* Private: the mask of 1 << OlivineMeal of a day that are not open. */
guint
olivine_plan_taken_meals (GHashTable  *taken,
                          OlivineDate  date)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (taken, GUINT_TO_POINTER (date.julian)));
}

static gboolean
run_with_item (OlivineDb              *db,
               const char             *sql,
               const OlivinePlanItem  *item,
               GError                **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  g_autofree char *date = olivine_date_to_text (item->date);

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, item->uid);
  olivine_stmt_bind_text (stmt, 1, date);
  olivine_stmt_bind_text (stmt, 2, olivine_meal_to_nick (item->meal));
  olivine_stmt_bind_text (stmt, 3, item->dish_id);
  olivine_stmt_bind_text (stmt, 4, item->dish);
  olivine_stmt_bind_int (stmt, 5, item->servings);

  return olivine_db_run (db, stmt, error);
}

/* Private: adds an item that is not eaten. */
gboolean
olivine_plan_rows_insert (OlivineDb              *db,
                          const OlivinePlanItem  *item,
                          GError                **error)
{
  return run_with_item (db, "INSERT INTO main.plan_item "
                        "(uid, date, meal, dish_id, dish, servings, eaten) "
                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, '[]')", item, error);
}

/* Private: writes over the item of the same uid; what was eaten of it is forgotten. */
gboolean
olivine_plan_rows_update (OlivineDb              *db,
                          const OlivinePlanItem  *item,
                          GError                **error)
{
  return run_with_item (db, "UPDATE main.plan_item SET (date, meal, dish_id, dish, servings, eaten)"
                        " = (?2, ?3, ?4, ?5, ?6, '[]') WHERE uid = ?1", item, error);
}

/* A uid is a UUID or came from a file: SQLite writes the JSON, whatever is in it. */
static gboolean
append_eaten (OlivineDb   *db,
              const char  *uid,
              const char  *entry_uid,
              GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "UPDATE main.plan_item SET eaten = json_insert (eaten, '$[#]', ?2)"
                             " WHERE uid = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, uid);
  olivine_stmt_bind_text (stmt, 1, entry_uid);

  return olivine_db_run (db, stmt, error);
}

static gboolean
run_with_uid (OlivineDb   *db,
              const char  *sql,
              const char  *uid,
              GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, uid);

  return olivine_db_run (db, stmt, error);
}

/* Private: remembers the entries that eating an item logged. */
gboolean
olivine_plan_rows_set_eaten (OlivineDb   *db,
                             const char  *uid,
                             GPtrArray   *entries,
                             GError     **error)
{
  if (!run_with_uid (db, "UPDATE main.plan_item SET eaten = '[]' WHERE uid = ?1", uid, error))
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const OlivineEntry *entry = entries->pdata[i];

      if (!append_eaten (db, uid, entry->uid, error))
        return FALSE;
    }

  return TRUE;
}

/* Private: takes an item out of the plan. */
gboolean
olivine_plan_rows_delete (OlivineDb   *db,
                          const char  *uid,
                          GError     **error)
{
  return run_with_uid (db, "DELETE FROM main.plan_item WHERE uid = ?1", uid, error);
}
