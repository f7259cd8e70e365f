/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lists of foods that come from what the person ate, liked or cooked.
 *
 * A diary may name foods that no catalogue knows any more; they are left out
 * here, where only a food that can be logged again is of use.
 */

#include "olivine-catalogue.h"

#include "olivine-food-rows.h"
#include "olivine-local-names.h"
#include "olivine-suggestion.h"

#define DAYS_OF_HABIT 60
#define DEFAULT_RECENTS 50

/* Favourites first, then what was eaten last; a bounded look back. */
#define RECENTS_SQL \
  "WITH eaten AS (SELECT food_id, max (date) AS last_date, max (pk) AS last_pk FROM " \
  "(SELECT food_id, date, pk FROM main.entry WHERE kind = 'food' AND food_id <> '' " \
  "ORDER BY date DESC, pk DESC LIMIT 2000) GROUP BY food_id) " \
  "SELECT food_id FROM (" \
  "SELECT f.food_id, 0 AS place, e.last_date, e.last_pk FROM main.favourite AS f " \
  "LEFT JOIN eaten AS e USING (food_id) UNION ALL " \
  "SELECT food_id, 1, last_date, last_pk FROM eaten " \
  "WHERE food_id NOT IN (SELECT food_id FROM main.favourite)) " \
  "ORDER BY place, last_date DESC NULLS LAST, last_pk DESC, food_id"

/* The most frequent amount of each food first, the latest among equals. */
#define HABITS_SQL \
  "SELECT food_id, quantity, unit, grams, count (*), max (pk) FROM main.entry " \
  "WHERE date BETWEEN ?1 AND ?2 AND kind = 'food' AND food_id <> '' " \
  "AND quantity > 0 AND grams > 0 " \
  "GROUP BY food_id, quantity, unit, grams ORDER BY food_id, count (*) DESC, max (pk) DESC"

static GPtrArray *
load_ids (OlivineDb   *db,
          const char  *sql,
          GError     **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&ids);
      g_ptr_array_add (ids, olivine_stmt_dup_text (stmt, 0));
    }
}

/* The foods of @ids that are still known, in that order, at most @limit. */
static GPtrArray *
load_foods (OlivineStore  *store,
            GPtrArray     *ids,
            guint          limit,
            GError       **error)
{
  g_autoptr (GPtrArray) foods = NULL;

  foods = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);
  for (guint i = 0; i < ids->len && foods->len < limit; i++)
    {
      g_autoptr (GError) local_error = NULL;
      OlivineFood *food = olivine_catalogue_find (store, ids->pdata[i], &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
      if (food != NULL)
        g_ptr_array_add (foods, food);
    }

  return g_steal_pointer (&foods);
}

/**
 * olivine_catalogue_recents:
 * @store: a store
 * @limit: how many at most; 0 = 50
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable) (element-type OlivineFood): favourites,
 *   then other foods, each by when they were eaten last
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_catalogue_recents (OlivineStore  *store,
                           guint          limit,
                           GError       **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  ids = load_ids (olivine_store_get_db (store), RECENTS_SQL, error);

  return ids != NULL ? load_foods (store, ids, limit > 0 ? limit : DEFAULT_RECENTS, error) : NULL;
}

/**
 * olivine_catalogue_recipes:
 * @store: a store
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable) (element-type OlivineFood): the person's
 *   recipes with their ingredients, by name
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_catalogue_recipes (OlivineStore  *store,
                           GError       **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  ids = load_ids (olivine_store_get_db (store),
                  "SELECT id FROM main.food WHERE id IN (SELECT recipe_id FROM main.ingredient) "
                  "ORDER BY name COLLATE NOCASE, pk", error);

  return ids != NULL ? load_foods (store, ids, G_MAXUINT, error) : NULL;
}

/* What a food is usually eaten in, before the food itself is looked up. */
typedef struct {
  char   *food_id;
  double  quantity;
  char   *unit;
  double  grams;
  guint   n_eaten;
} Habit;

static void
habit_free (gpointer data)
{
  Habit *habit = data;

  g_free (habit->food_id);
  g_free (habit->unit);
  g_free (habit);
}

static Habit *
habit_from_row (OlivineStmt *stmt)
{
  Habit *habit = g_new0 (Habit, 1);

  habit->food_id = olivine_stmt_dup_text (stmt, 0);
  habit->quantity = olivine_thousandths_to_double (olivine_stmt_get_int (stmt, 1));
  habit->unit = olivine_stmt_dup_text (stmt, 2);
  habit->grams = olivine_thousandths_to_double (olivine_stmt_get_int (stmt, 3));

  return habit;
}

/* Rows of one food stand together, its usual amount first. */
static void
add_habit_row (GPtrArray   *habits,
               OlivineStmt *stmt)
{
  Habit *last = habits->len > 0 ? habits->pdata[habits->len - 1] : NULL;

  if (last == NULL || !g_str_equal (last->food_id, olivine_stmt_get_text (stmt, 0)))
    {
      last = habit_from_row (stmt);
      g_ptr_array_add (habits, last);
    }
  last->n_eaten += (guint) olivine_stmt_get_int (stmt, 4);
}

static GPtrArray *
load_habits (OlivineDb    *db,
             OlivineDate   on,
             GError      **error)
{
  g_autofree char *first = olivine_date_to_text (olivine_date_add_days (on, -DAYS_OF_HABIT));
  g_autofree char *last = olivine_date_to_text (on);
  g_autoptr (GPtrArray) habits = g_ptr_array_new_with_free_func (habit_free);
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, HABITS_SQL, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_text (stmt, 0, first);
  olivine_stmt_bind_text (stmt, 1, last);
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&habits);
      add_habit_row (habits, stmt);
    }
}

static gboolean
add_habits (OlivineStore  *store,
            OlivineDate    on,
            GPtrArray     *candidates,
            GHashTable    *seen,
            GError       **error)
{
  g_autoptr (GPtrArray) habits = load_habits (olivine_store_get_db (store), on, error);

  if (habits == NULL)
    return FALSE;
  for (guint i = 0; i < habits->len; i++)
    {
      const Habit *habit = habits->pdata[i];
      g_autoptr (GError) local_error = NULL;
      g_autoptr (OlivineFood) food = olivine_catalogue_find (store, habit->food_id, &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (food == NULL)
        continue;
      g_hash_table_add (seen, g_strdup (habit->food_id));
      g_ptr_array_add (candidates, olivine_candidate_new (food, habit->quantity, habit->unit,
                                                          habit->grams, habit->n_eaten));
    }

  return TRUE;
}

static gboolean
add_common_food (OlivineDb                *db,
                 OlivineStmt              *stmt,
                 const OlivineLocalNames  *names,
                 GPtrArray                *candidates,
                 GError                  **error)
{
  double quantity = olivine_stmt_get_double (stmt, 1);
  const char *unit = olivine_stmt_get_text (stmt, 2);
  g_autoptr (OlivineFood) food = NULL;
  double grams = 0.0;

  food = olivine_food_rows_find (db, "foods", olivine_stmt_get_text (stmt, 0), error);
  if (food == NULL ||
      !olivine_portions_to_grams (food->portions, quantity, unit, food->name, &grams, NULL, error))
    return FALSE;
  olivine_local_names_apply_to_food (names, food);
  g_ptr_array_add (candidates, olivine_candidate_new (food, quantity, unit, grams, 0));

  return TRUE;
}

static gboolean
add_common_foods (OlivineStore  *store,
                  GPtrArray     *candidates,
                  GHashTable    *seen,
                  GError       **error)
{
  OlivineDb *db = olivine_store_get_db (store);
  g_autoptr (OlivineStmt) stmt = NULL;
  const OlivineLocalNames *names = NULL;
  gboolean has_row = FALSE;

  if (!olivine_local_names_get (store, &names, error))
    return FALSE;
  stmt = olivine_db_prepare (db, "SELECT food_id, quantity, unit FROM foods.suggestion "
                             "ORDER BY position", error);
  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!g_hash_table_contains (seen, olivine_stmt_get_text (stmt, 0)) &&
          !add_common_food (db, stmt, names, candidates, error))
        return FALSE;
    }
}

/**
 * olivine_catalogue_candidates:
 * @store: a store
 * @on: the day that something is to be suggested for
 * @error: return location for the error
 *
 * Lists what could be suggested: the foods eaten in the sixty days up to @on, in
 * the amount they were eaten most often, then common foods.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineCandidate): the candidates
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_catalogue_candidates (OlivineStore  *store,
                              OlivineDate    on,
                              GError       **error)
{
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GHashTable) seen = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (on), NULL);

  candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_candidate_free);
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!add_habits (store, on, candidates, seen, error) ||
      !add_common_foods (store, candidates, seen, error))
    return NULL;

  return g_steal_pointer (&candidates);
}
