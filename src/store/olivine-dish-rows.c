/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dishes as rows: ours in foods.db, recipes in diary.db.
 *
 * Both are read by the same statement but for their tables.  What an ingredient
 * contains and which group it is of comes from the tables of foods; one that they
 * do not know may contain anything.
 */

#include "olivine-dish-rows.h"

#include <glib/gi18n.h>

#include "olivine-food-rows.h"
#include "olivine-sql.h"

#define DEFAULT_RECIPE_MEALS "lunch;dinner"

/* Ours, or the person's recipes; ?1 is the id of one, NULL for all. */
#define OUR_DISHES_SQL \
  "SELECT d.id, d.name, d.meals, d.servings, d.method, d.keywords, coalesce (c.liking, 0) " \
  "FROM foods.dish AS d LEFT JOIN main.dish_choice AS c ON c.dish_id = d.id " \
  "WHERE ?1 IS NULL OR d.id = ?1 ORDER BY d.id"

#define RECIPES_SQL \
  "SELECT f.id, f.name, coalesce (nullif (c.meals, ''), '" DEFAULT_RECIPE_MEALS "'), " \
  "coalesce (f.servings, 1), '', f.keywords, coalesce (c.liking, 0) " \
  "FROM main.food AS f LEFT JOIN main.dish_choice AS c ON c.dish_id = f.id " \
  "WHERE (?1 IS NULL OR f.id = ?1) AND f.id IN (SELECT recipe_id FROM main.ingredient) " \
  "ORDER BY f.id"

static gboolean
put_dish (OlivineDb          *db,
          const OlivineDish  *dish,
          GError            **error)
{
  g_autofree char *meals = olivine_meals_to_text (dish->meals);
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO main.dish "
                             "(id, name, meals, servings, method, keywords) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, dish->id);
  olivine_stmt_bind_text (stmt, 1, dish->name);
  olivine_stmt_bind_text (stmt, 2, meals);
  olivine_stmt_bind_double (stmt, 3, dish->servings);
  olivine_stmt_bind_text (stmt, 4, dish->method);
  olivine_stmt_bind_text (stmt, 5, dish->keywords);

  return olivine_db_run (db, stmt, error);
}

static gboolean
put_ingredients (OlivineDb          *db,
                 const OlivineDish  *dish,
                 GError            **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_ingredient_columns, "@");
  g_autofree char *parameters = olivine_sql_list (olivine_ingredient_columns, "?");
  g_autofree char *sql = g_strdup_printf ("INSERT INTO main.dish_ingredient "
                                          "(dish_id, position, %s) VALUES (?, ?, %s)",
                                          columns, parameters);
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      olivine_stmt_bind_text (stmt, 0, dish->id);
      olivine_stmt_bind_int (stmt, 1, i);
      olivine_food_rows_bind_ingredient (stmt, 2, dish->ingredients->pdata[i]);
      if (!olivine_db_run (db, stmt, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * olivine_dish_rows_put:
 * @db: the connection that makes foods.db, inside a transaction
 * @dish: a finished dish
 * @error: return location for the error
 *
 * Returns: whether the dish was written
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_dish_rows_put (OlivineDb          *db,
                       const OlivineDish  *dish,
                       GError            **error)
{
  return put_dish (db, dish, error) && put_ingredients (db, dish, error);
}

/**
 * olivine_dish_rows_put_contents:
 * @db: the connection that makes foods.db, inside a transaction
 * @food_id: the id of a food
 * @contains: all that it contains
 * @error: return location for the error
 *
 * Returns: whether it was written
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_dish_rows_put_contents (OlivineDb    *db,
                                const char   *food_id,
                                OlivineTags   contains,
                                GError      **error)
{
  g_autofree char *words = olivine_tags_to_text (contains);
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO main.food_contents (food_id, contains) "
                             "VALUES (?1, ?2)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, food_id);
  olivine_stmt_bind_text (stmt, 1, words);

  return olivine_db_run (db, stmt, error);
}

static OlivineDish *
dish_from_row (OlivineStmt  *stmt,
               GError      **error)
{
  g_autoptr (OlivineDish) dish = NULL;

  dish = olivine_dish_new (olivine_stmt_get_text (stmt, 0), olivine_stmt_get_text (stmt, 1));
  if (!olivine_meals_from_text (olivine_stmt_get_text (stmt, 2), &dish->meals, error))
    {
      g_prefix_error (error, _("The meals of “%s” cannot be read: "), dish->name);
      return NULL;
    }
  dish->servings = olivine_stmt_get_double (stmt, 3);
  g_free (dish->method);
  dish->method = olivine_stmt_dup_text (stmt, 4);
  g_free (dish->keywords);
  dish->keywords = olivine_stmt_dup_text (stmt, 5);
  dish->liking = (int) olivine_stmt_get_int (stmt, 6);

  return g_steal_pointer (&dish);
}

static gboolean
load_dishes (OlivineDb   *db,
             const char  *sql,
             const char  *id,
             GPtrArray   *dishes,
             GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, id);
  while (TRUE)
    {
      OlivineDish *dish = NULL;

      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      dish = dish_from_row (stmt, error);
      if (dish == NULL)
        return FALSE;
      g_ptr_array_add (dishes, dish);
    }
}

/* The ingredients of one dish or of all, then what they contain, their group and
 * their dish. */
static char *
make_ingredient_sql (const char *table,
                     const char *dish_column)
{
  g_autofree char *columns = olivine_sql_list (olivine_ingredient_columns, "i.@");

  return g_strdup_printf ("SELECT %s, c.contains, coalesce (m.food_group, f.food_group), i.%s "
                          "FROM %s AS i LEFT JOIN foods.food_contents AS c USING (food_id) "
                          "LEFT JOIN main.food AS m ON m.id = i.food_id "
                          "LEFT JOIN foods.food AS f ON f.id = i.food_id "
                          "WHERE ?1 IS NULL OR i.%s = ?1 ORDER BY i.%s, i.position",
                          columns, dish_column, table, dish_column, dish_column);
}

static gboolean
add_ingredient (OlivineDish  *dish,
                OlivineStmt  *stmt,
                GError      **error)
{
  OlivineIngredient *ingredient = olivine_ingredient_from_row (stmt, error);
  OlivineTags contains = OLIVINE_TAG_UNKNOWN;

  if (ingredient == NULL)
    return FALSE;
  if (!olivine_stmt_is_null (stmt, OLIVINE_N_INGREDIENT_COLUMNS) &&
      !olivine_tags_from_text (olivine_stmt_get_text (stmt, OLIVINE_N_INGREDIENT_COLUMNS),
                               &contains, error))
    {
      olivine_ingredient_free (ingredient);
      return FALSE;
    }
  olivine_dish_add_ingredient (dish, ingredient, contains,
                               olivine_stmt_get_text (stmt, OLIVINE_N_INGREDIENT_COLUMNS + 1));

  return TRUE;
}

/* Rows and dishes come in the same order; each row is of the dish at hand or of
 * a later one. */
static gboolean
load_ingredients (OlivineDb   *db,
                  const char  *sql,
                  const char  *id,
                  GPtrArray   *dishes,
                  guint        first,
                  GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  guint next = first;
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, id);
  while (TRUE)
    {
      const char *dish_id = NULL;

      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      dish_id = olivine_stmt_get_text (stmt, OLIVINE_N_INGREDIENT_COLUMNS + 2);
      while (next < dishes->len &&
             !g_str_equal (((const OlivineDish *) dishes->pdata[next])->id, dish_id))
        next++;
      if (next == dishes->len)
        return TRUE;
      if (!add_ingredient (dishes->pdata[next], stmt, error))
        return FALSE;
    }
}

/* A recipe whose servings or weights cannot be is a food and no dish. */
static void
keep_finished (GPtrArray *dishes)
{
  for (guint i = dishes->len; i > 0; i--)
    {
      if (!olivine_dish_finish (dishes->pdata[i - 1], NULL))
        g_ptr_array_remove_index (dishes, i - 1);
    }
}

/**
 * olivine_dish_rows_load:
 * @db: the connection of a store
 * @id: (nullable): the id of a dish; NULL for all
 * @error: return location for the error
 *
 * Reads dishes with their ingredients and what the person thinks of them.  A
 * recipe that cannot be a dish, see olivine_dish_finish(), is left out.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineDish): the dishes, by id
 *
 * Errors: any of %OLIVINE_STORE_ERROR, or of %OLIVINE_CORE_ERROR for damaged rows
 */
GPtrArray *
olivine_dish_rows_load (OlivineDb   *db,
                        const char  *id,
                        GError     **error)
{
  g_autofree char *ours = make_ingredient_sql ("foods.dish_ingredient", "dish_id");
  g_autofree char *recipes = make_ingredient_sql ("main.ingredient", "recipe_id");
  g_autoptr (GPtrArray) dishes = NULL;
  guint n_ours = 0;

  dishes = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_dish_unref);
  if (!load_dishes (db, OUR_DISHES_SQL, id, dishes, error) ||
      !load_ingredients (db, ours, id, dishes, 0, error))
    return NULL;

  /* "dish:" comes before "my:", so the whole list is by id. */
  n_ours = dishes->len;
  if (!load_dishes (db, RECIPES_SQL, id, dishes, error) ||
      !load_ingredients (db, recipes, id, dishes, n_ours, error))
    return NULL;
  keep_finished (dishes);

  return g_steal_pointer (&dishes);
}

/**
 * olivine_dish_rows_get_group:
 * @db: the connection of a store
 * @food_id: the id of a food, which may be gone
 * @group: (out): its group; empty when it is not known
 * @error: return location for the error
 *
 * Returns: whether the tables could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_dish_rows_get_group (OlivineDb   *db,
                             const char  *food_id,
                             char       **group,
                             GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT food_group FROM main.food WHERE id = ?1 UNION ALL "
                             "SELECT food_group FROM foods.food WHERE id = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, food_id);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  *group = has_row ? olivine_stmt_dup_text (stmt, 0) : g_strdup ("");

  return TRUE;
}

/**
 * olivine_dish_rows_get_groups:
 * @db: the connection of a store
 * @dish: a dish
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the group of
 *   each ingredient's food, in the order of the ingredients; empty where the food
 *   is not known
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
char **
olivine_dish_rows_get_groups (OlivineDb          *db,
                              const OlivineDish  *dish,
                              GError            **error)
{
  g_auto (GStrv) groups = g_new0 (char *, dish->ingredients->len + 1);

  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = dish->ingredients->pdata[i];

      if (!olivine_dish_rows_get_group (db, ingredient->food_id, &groups[i], error))
        return NULL;
    }

  return g_steal_pointer (&groups);
}
