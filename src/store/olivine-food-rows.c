/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading foods from rows of any catalogue.
 *
 * Rows come from tables or, for an undo, from JSON: the readers only know the
 * order of the columns.
 */

#include "olivine-food-rows.h"

#include "olivine-sql.h"

const char *const olivine_food_columns[] = {
  "id", "name", "food_group", "form", "processing", "brand", "source", "source_id",
  "magnesium_n", "magnesium_alt_mg", OLIVINE_NUTRIENT_COLUMNS, "keywords", "servings", "cooked_g",
  NULL,
};

const char *const olivine_ingredient_columns[] = {
  "food_id", "food", "quantity", "unit", "grams", OLIVINE_NUTRIENT_COLUMNS, "processing", NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (olivine_food_columns) == OLIVINE_N_FOOD_COLUMNS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (olivine_ingredient_columns) == OLIVINE_N_INGREDIENT_COLUMNS + 1);

/* Unknown is NULL in the tables and a word of its own in C. */
static gboolean
read_processing (OlivineStmt        *stmt,
                 int                 column,
                 OlivineProcessing  *processing,
                 GError            **error)
{
  const char *nick = olivine_stmt_get_text (stmt, column);

  *processing = OLIVINE_PROCESSING_UNKNOWN;

  return nick == NULL || olivine_processing_from_nick (nick, processing, error);
}

static void
read_text (OlivineStmt  *stmt,
           int           column,
           char        **text)
{
  g_free (*text);
  *text = olivine_stmt_dup_text (stmt, column);
  if (*text == NULL)
    *text = g_strdup ("");
}

/**
 * olivine_food_from_row:
 * @stmt: a statement with a row that begins with %olivine_food_columns
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the food, without portions
 *
 * Errors: those of olivine_processing_from_nick() when the row was damaged
 */
OlivineFood *
olivine_food_from_row (OlivineStmt  *stmt,
                       GError      **error)
{
  g_autoptr (OlivineFood) food = NULL;
  int column = 2;

  food = olivine_food_new (olivine_stmt_get_text (stmt, 0), olivine_stmt_get_text (stmt, 1));
  read_text (stmt, column++, &food->group);
  read_text (stmt, column++, &food->form);
  if (!read_processing (stmt, column++, &food->processing, error))
    return NULL;
  read_text (stmt, column++, &food->brand);
  read_text (stmt, column++, &food->source);
  read_text (stmt, column++, &food->source_id);
  if (!olivine_stmt_is_null (stmt, column))
    food->magnesium_n = (int) olivine_stmt_get_int (stmt, column);
  column++;
  food->magnesium_alt_mg = olivine_stmt_get_double (stmt, column++);
  for (gsize i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    food->per_100g.amount[i] = olivine_stmt_get_double (stmt, column++);
  read_text (stmt, column++, &food->keywords);
  food->servings = olivine_stmt_get_double (stmt, column++);
  food->cooked_g = olivine_stmt_get_double (stmt, column++);

  return g_steal_pointer (&food);
}

/**
 * olivine_ingredient_from_row:
 * @stmt: a statement with a row that begins with %olivine_ingredient_columns
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the ingredient
 *
 * Errors: those of olivine_processing_from_nick() when the row was damaged
 */
OlivineIngredient *
olivine_ingredient_from_row (OlivineStmt  *stmt,
                             GError      **error)
{
  g_autoptr (OlivineIngredient) ingredient = olivine_ingredient_new ();
  int column = 0;

  read_text (stmt, column++, &ingredient->food_id);
  read_text (stmt, column++, &ingredient->food);
  ingredient->quantity = olivine_stmt_get_int (stmt, column++);
  read_text (stmt, column++, &ingredient->unit);
  ingredient->grams = olivine_stmt_get_int (stmt, column++);
  for (gsize i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    ingredient->snapshot.thousandths[i] = olivine_stmt_get_int (stmt, column++);
  if (!read_processing (stmt, column++, &ingredient->processing, error))
    return NULL;

  return g_steal_pointer (&ingredient);
}

/* Private: reads all rows of quantity, unit, grams; @key is the statement's parameter. */
gboolean
olivine_food_rows_read_portions (OlivineDb    *db,
                                 const char   *sql,
                                 const char   *key,
                                 OlivineFood  *food,
                                 GError      **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, key);
  g_ptr_array_set_size (food->portions, 0);
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (food->portions,
                       olivine_portion_new (olivine_stmt_get_double (stmt, 0),
                                            olivine_stmt_get_text (stmt, 1),
                                            olivine_stmt_get_double (stmt, 2)));
    }
}

static void
add_ingredient (OlivineFood       *food,
                OlivineIngredient *ingredient)
{
  GDestroyNotify free_ingredient = (GDestroyNotify) olivine_ingredient_free;

  if (food->ingredients == NULL)
    food->ingredients = g_ptr_array_new_with_free_func (free_ingredient);
  g_ptr_array_add (food->ingredients, ingredient);
}

/* Private: reads all rows of %olivine_ingredient_columns.  A food without any is no
 * recipe and keeps its NULL. */
gboolean
olivine_food_rows_read_ingredients (OlivineDb    *db,
                                    const char   *sql,
                                    const char   *key,
                                    OlivineFood  *food,
                                    GError      **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, key);
  while (TRUE)
    {
      OlivineIngredient *ingredient = NULL;

      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      ingredient = olivine_ingredient_from_row (stmt, error);
      if (ingredient == NULL)
        return FALSE;
      add_ingredient (food, ingredient);
    }
}

/**
 * olivine_food_rows_get_portions:
 * @db: a connection
 * @schema_name: the catalogue the food came from: "main", "foods" or "library"
 * @food: a food that is not shared yet
 * @error: return location for the error
 *
 * Fills in the portions of a food, the usual one first.
 *
 * Returns: whether they could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_rows_get_portions (OlivineDb    *db,
                                const char   *schema_name,
                                OlivineFood  *food,
                                GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT quantity, unit, grams FROM %s.portion "
                                          "WHERE food_id = ?1 ORDER BY position", schema_name);

  return olivine_food_rows_read_portions (db, sql, food->id, food, error);
}

static gboolean
get_ingredients (OlivineDb    *db,
                 const char   *schema_name,
                 OlivineFood  *food,
                 GError      **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_ingredient_columns, "@");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s.ingredient "
                                          "WHERE recipe_id = ?1 ORDER BY position",
                                          columns, schema_name);

  return olivine_food_rows_read_ingredients (db, sql, food->id, food, error);
}

/**
 * olivine_food_rows_find:
 * @db: a connection
 * @schema_name: the catalogue to look in
 * @id: the food's id
 * @error: (nullable): return location for the error
 *
 * Reads a food with its portions and ingredients.
 *
 * Returns: (transfer full) (nullable): the food; NULL without an error when this
 *   catalogue has no such food
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineFood *
olivine_food_rows_find (OlivineDb   *db,
                        const char  *schema_name,
                        const char  *id,
                        GError     **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_food_columns, "@");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s.food WHERE id = ?1", columns,
                                          schema_name);
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  g_autoptr (OlivineFood) food = NULL;
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_text (stmt, 0, id);
  if (!olivine_db_step (db, stmt, &has_row, error) || !has_row)
    return NULL;

  food = olivine_food_from_row (stmt, error);
  if (food == NULL ||
      !olivine_food_rows_get_portions (db, schema_name, food, error) ||
      !get_ingredients (db, schema_name, food, error))
    return NULL;

  return g_steal_pointer (&food);
}

/**
 * olivine_food_rows_get_quality:
 * @db: a connection
 * @id: the id of a food in the main catalogue
 * @quality: (inout): its place among equals; left alone when there is no such food
 * @error: return location for the error
 *
 * Returns: whether the catalogue could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_rows_get_quality (OlivineDb   *db,
                               const char  *id,
                               int         *quality,
                               GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT quality FROM main.food WHERE id = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, id);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  if (has_row)
    *quality = (int) olivine_stmt_get_int (stmt, 0);

  return TRUE;
}
