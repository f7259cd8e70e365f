/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Foods whose facts come from several tables, put together on disk.
 *
 * The largest download has two million foods and twenty-six million amounts, in
 * any order.  A private database without a name takes them: SQLite keeps a few
 * megabytes of it in memory and unlinks its file from the start.  One transaction
 * that is never committed spares the work of ending many.  Amounts mostly come
 * food by food and are collected until the next food begins.
 */

#include "config.h"

#include "olivine-food-join.h"

#include <math.h>

#include "olivine-db.h"

/* Memory for pages, in KiB. */
#define CACHE_SIZE "-32768"

#define SCHEMA \
  "CREATE TABLE food (key INTEGER PRIMARY KEY, kind INTEGER, brand TEXT, line INTEGER, name TEXT, " \
  "food_group TEXT, n_analyses INTEGER, n0, n1, n2, n3, n4, n5, n6, n7, n8, n9); " \
  "CREATE TABLE portion (key INTEGER, rank INTEGER, number INTEGER, quantity REAL, unit TEXT, " \
  "grams REAL, PRIMARY KEY (key, rank, number)) WITHOUT ROWID; "

/* What is said later counts, and what it does not say stays. */
#define PUT_AMOUNTS \
  "UPDATE food SET n_analyses = coalesce (?2, n_analyses), n0 = coalesce (?3, n0), " \
  "n1 = coalesce (?4, n1), n2 = coalesce (?5, n2), n3 = coalesce (?6, n3), " \
  "n4 = coalesce (?7, n4), n5 = coalesce (?8, n5), n6 = coalesce (?9, n6), " \
  "n7 = coalesce (?10, n7), n8 = coalesce (?11, n8), n9 = coalesce (?12, n9) WHERE key = ?1"

enum
{
  COLUMN_KEY,
  COLUMN_KIND,
  COLUMN_BRAND,
  COLUMN_LINE,
  COLUMN_NAME,
  COLUMN_GROUP,
  COLUMN_N_ANALYSES,
  COLUMN_AMOUNTS,
};

struct _OlivineFoodJoin {
  OlivineDb   *db;
  OlivineStmt *put_food;
  OlivineStmt *put_name;
  OlivineStmt *put_amounts;
  OlivineStmt *put_portion;
  gint64       n_portions;

  /* The food whose amounts are being collected. */
  gboolean     is_collecting;
  gint64       key;
  int          n_analyses;
  double       amounts[OLIVINE_N_NUTRIENTS];
  guint        preferences[OLIVINE_N_NUTRIENTS]; /* of the amount that is there */
};

static gboolean
prepare (OlivineFoodJoin  *join,
         OlivineStmt     **stmt,
         const char       *sql,
         GError          **error)
{
  *stmt = olivine_db_prepare (join->db, sql, error);

  return *stmt != NULL;
}

/**
 * olivine_food_join_new:
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): a place to put foods together
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineFoodJoin *
olivine_food_join_new (GError **error)
{
  g_autoptr (OlivineFoodJoin) join = g_new0 (OlivineFoodJoin, 1);

  join->db = olivine_db_open ("", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (join->db == NULL ||
      !olivine_db_exec (join->db, "PRAGMA cache_size = " CACHE_SIZE "; "
                        "PRAGMA journal_mode = MEMORY; " SCHEMA "BEGIN", error) ||
      !prepare (join, &join->put_food,
                "INSERT INTO food (key, kind, brand, name, food_group) VALUES (?1, ?2, ?3, '', '') "
                "ON CONFLICT DO NOTHING", error) ||
      !prepare (join, &join->put_name,
                "UPDATE food SET line = ?2, name = ?3, food_group = CASE food_group WHEN '' "
                "THEN ?4 ELSE food_group END WHERE key = ?1", error) ||
      !prepare (join, &join->put_amounts, PUT_AMOUNTS, error) ||
      !prepare (join, &join->put_portion,
                "INSERT INTO portion SELECT ?1, ?2, ?3, ?4, ?5, ?6 "
                "WHERE EXISTS (SELECT 1 FROM food WHERE key = ?1)", error))
    return NULL;

  return g_steal_pointer (&join);
}

/**
 * olivine_food_join_add:
 * @join: a join
 * @key: the number of the food in all tables
 * @kind: for the caller
 * @brand: the brand, may be empty
 * @error: return location for the error
 *
 * Says that there is such a food.  What the other functions are told of foods
 * that are not is forgotten.
 *
 * Returns: whether that worked
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_join_add (OlivineFoodJoin  *join,
                       gint64            key,
                       int               kind,
                       const char       *brand,
                       GError          **error)
{
  olivine_stmt_bind_int (join->put_food, 0, key);
  olivine_stmt_bind_int (join->put_food, 1, kind);
  olivine_stmt_bind_text (join->put_food, 2, brand);

  return olivine_db_run (join->db, join->put_food, error);
}

/**
 * olivine_food_join_add_name:
 * @join: a join
 * @key: the number of the food
 * @line: where the file has it, counted from 1
 * @name: its name
 * @group: its group, may be empty
 * @error: return location for the error
 *
 * Returns: whether that worked
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_join_add_name (OlivineFoodJoin  *join,
                            gint64            key,
                            guint             line,
                            const char       *name,
                            const char       *group,
                            GError          **error)
{
  olivine_stmt_bind_int (join->put_name, 0, key);
  olivine_stmt_bind_int (join->put_name, 1, line);
  olivine_stmt_bind_text (join->put_name, 2, name);
  olivine_stmt_bind_text (join->put_name, 3, group);

  return olivine_db_run (join->db, join->put_name, error);
}

static gboolean
flush_amounts (OlivineFoodJoin  *join,
               GError          **error)
{
  if (!join->is_collecting)
    return TRUE;

  olivine_stmt_bind_int (join->put_amounts, 0, join->key);
  if (join->n_analyses >= 0)
    olivine_stmt_bind_int (join->put_amounts, 1, join->n_analyses);
  else
    olivine_stmt_bind_null (join->put_amounts, 1);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    olivine_stmt_bind_double (join->put_amounts, 2 + i, join->amounts[i]);
  join->is_collecting = FALSE;

  return olivine_db_run (join->db, join->put_amounts, error);
}

static void
begin_amounts (OlivineFoodJoin *join,
               gint64           key)
{
  join->is_collecting = TRUE;
  join->key = key;
  join->n_analyses = -1;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      join->amounts[i] = NAN;
      join->preferences[i] = G_MAXUINT;
    }
}

/**
 * olivine_food_join_add_amount:
 * @join: a join
 * @key: the number of the food
 * @nutrient: what there is of it
 * @preference: of several values of one nutrient the one with the smallest counts
 * @amount: per 100 g, in the unit of @nutrient
 * @n_analyses: analyses behind it; -1 when not stated; kept for magnesium
 * @error: return location for the error
 *
 * Returns: whether that worked
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_join_add_amount (OlivineFoodJoin  *join,
                              gint64            key,
                              OlivineNutrient   nutrient,
                              guint             preference,
                              double            amount,
                              int               n_analyses,
                              GError          **error)
{
  if (!join->is_collecting || join->key != key)
    {
      if (!flush_amounts (join, error))
        return FALSE;
      begin_amounts (join, key);
    }
  if (preference >= join->preferences[nutrient])
    return TRUE;

  join->preferences[nutrient] = preference;
  join->amounts[nutrient] = amount;
  if (nutrient == OLIVINE_NUTRIENT_MAGNESIUM)
    join->n_analyses = n_analyses;

  return TRUE;
}

/**
 * olivine_food_join_add_portion:
 * @join: a join
 * @key: the number of the food
 * @rank: its place among the portions of the food; equal ones stay in order
 * @quantity: how many of @unit, > 0
 * @unit: what the portion is called
 * @grams: what that quantity weighs, > 0
 * @error: return location for the error
 *
 * Returns: whether that worked
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_join_add_portion (OlivineFoodJoin  *join,
                               gint64            key,
                               gint64            rank,
                               double            quantity,
                               const char       *unit,
                               double            grams,
                               GError          **error)
{
  olivine_stmt_bind_int (join->put_portion, 0, key);
  olivine_stmt_bind_int (join->put_portion, 1, rank);
  olivine_stmt_bind_int (join->put_portion, 2, join->n_portions++);
  olivine_stmt_bind_double (join->put_portion, 3, quantity);
  olivine_stmt_bind_text (join->put_portion, 4, unit);
  olivine_stmt_bind_double (join->put_portion, 5, grams);

  return olivine_db_run (join->db, join->put_portion, error);
}

static void
set_text (char        **field,
          OlivineStmt  *stmt,
          int           column)
{
  g_free (*field);
  *field = olivine_stmt_dup_text (stmt, column);
}

static OlivineFood *
food_from_row (OlivineStmt *stmt)
{
  OlivineFood *food = olivine_food_new ("", olivine_stmt_get_text (stmt, COLUMN_NAME));

  set_text (&food->brand, stmt, COLUMN_BRAND);
  set_text (&food->group, stmt, COLUMN_GROUP);
  if (!olivine_stmt_is_null (stmt, COLUMN_N_ANALYSES))
    food->magnesium_n = (int) olivine_stmt_get_int (stmt, COLUMN_N_ANALYSES);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    food->per_100g.amount[i] = olivine_stmt_get_double (stmt, COLUMN_AMOUNTS + i);

  return food;
}

/* @portions is a cursor over all portions in the order of the foods. */
static gboolean
take_portions (OlivineFoodJoin  *join,
               OlivineStmt      *portions,
               gboolean         *has_portion,
               gint64            key,
               OlivineFood      *food,
               GError          **error)
{
  while (*has_portion && olivine_stmt_get_int (portions, 0) == key)
    {
      g_ptr_array_add (food->portions,
                       olivine_portion_new (olivine_stmt_get_double (portions, 1),
                                            olivine_stmt_get_text (portions, 2),
                                            olivine_stmt_get_double (portions, 3)));
      if (!olivine_db_step (join->db, portions, has_portion, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
give_food (OlivineStmt          *foods,
           OlivineFood          *food,
           OlivineFoodJoinFunc   func,
           gpointer              user_data,
           GError              **error)
{
  gint64 line = olivine_stmt_is_null (foods, COLUMN_LINE)
                ? 0 : olivine_stmt_get_int (foods, COLUMN_LINE);

  return func (food, olivine_stmt_get_int (foods, COLUMN_KEY),
               (int) olivine_stmt_get_int (foods, COLUMN_KIND), (guint) line, user_data, error);
}

/* Private: how many foods were added. */
gboolean
olivine_food_join_count (OlivineFoodJoin  *join,
                         gint64           *n_foods,
                         GError          **error)
{
  return olivine_db_get_int (join->db, "SELECT count (*) FROM food", n_foods, error);
}

/**
 * olivine_food_join_foreach:
 * @join: a join to which all was added
 * @func: (scope call): called once for each food, in the order of their numbers
 * @user_data: for @func
 * @error: return location for the error
 *
 * Returns: whether all went well; else @error is the function's own or any of
 *   %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_join_foreach (OlivineFoodJoin      *join,
                           OlivineFoodJoinFunc   func,
                           gpointer              user_data,
                           GError              **error)
{
  g_autoptr (OlivineStmt) foods = NULL;
  g_autoptr (OlivineStmt) portions = NULL;
  gboolean has_food = FALSE;
  gboolean has_portion = FALSE;

  g_return_val_if_fail (join != NULL, FALSE);

  if (!flush_amounts (join, error) ||
      !prepare (join, &foods, "SELECT * FROM food ORDER BY key", error) ||
      !prepare (join, &portions, "SELECT key, quantity, unit, grams FROM portion "
                "ORDER BY key, rank, number", error) ||
      !olivine_db_step (join->db, portions, &has_portion, error))
    return FALSE;
  while (TRUE)
    {
      g_autoptr (OlivineFood) food = NULL;

      if (!olivine_db_step (join->db, foods, &has_food, error))
        return FALSE;
      if (!has_food)
        return TRUE;
      food = food_from_row (foods);
      if (!take_portions (join, portions, &has_portion, olivine_stmt_get_int (foods, COLUMN_KEY),
                          food, error) ||
          !give_food (foods, food, func, user_data, error))
        return FALSE;
    }
}

/**
 * olivine_food_join_free:
 * @join: (transfer full): a join
 *
 * Frees the join; nothing of it is left on disk.
 */
void
olivine_food_join_free (OlivineFoodJoin *join)
{
  g_return_if_fail (join != NULL);

  g_clear_pointer (&join->db, olivine_db_close);
  g_free (join);
}
