/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A food with all that hangs on it as one JSON text, and back: what the journal
 * keeps of it. */

#include "olivine-food-rows.h"

#include "olivine-catalogue.h"
#include "olivine-sql.h"

#define PORTIONS_OF_IMAGE \
  "SELECT json_extract (value, '$[0]'), json_extract (value, '$[1]'), " \
  "json_extract (value, '$[2]') FROM json_each (?1, '$.portions') ORDER BY key"

/**
 * olivine_food_rows_image_sql:
 * @id: SQL for the id of the food, a parameter or a column of another table
 *
 * Returns: (transfer full): SQL that gives all of that food in the main catalogue
 *   as JSON; NULL when there is none
 */
char *
olivine_food_rows_image_sql (const char *id)
{
  g_autofree char *food = olivine_sql_list (olivine_food_columns, "'@', @");
  g_autofree char *ingredient = olivine_sql_list (olivine_ingredient_columns, "'@', @");

  return g_strdup_printf ("(SELECT json_object (%s, 'quality', quality, 'portions', "
                          "(SELECT json_group_array (json_array (quantity, unit, grams)) FROM "
                          "(SELECT * FROM portion WHERE food_id = %s ORDER BY position)), "
                          "'ingredients', (SELECT json_group_array (json_object (%s)) FROM "
                          "(SELECT * FROM ingredient WHERE recipe_id = %s "
                          "ORDER BY position))) FROM food WHERE id = %s)",
                          food, id, ingredient, id, id);
}

/**
 * olivine_food_rows_get_image:
 * @db: a connection
 * @id: the id of a food in the main catalogue
 * @image: (out) (nullable): all of the food as JSON; NULL when there is none
 * @error: return location for the error
 *
 * Returns: whether the catalogue could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_rows_get_image (OlivineDb   *db,
                             const char  *id,
                             char       **image,
                             GError     **error)
{
  g_autofree char *expression = olivine_food_rows_image_sql ("?1");
  g_autofree char *sql = g_strconcat ("SELECT ", expression, NULL);
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  *image = NULL;
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, id);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  *image = olivine_stmt_dup_text (stmt, 0);

  return TRUE;
}

static OlivineFood *
food_from_image (OlivineDb   *db,
                 const char  *image,
                 int         *quality,
                 GError     **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_food_columns, "json_extract (?1, '$.@')");
  g_autofree char *sql = g_strdup_printf ("SELECT %s, json_extract (?1, '$.quality')", columns);
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_text (stmt, 0, image);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return NULL;
  *quality = (int) olivine_stmt_get_int (stmt, OLIVINE_N_FOOD_COLUMNS);

  return olivine_food_from_row (stmt, error);
}

/**
 * olivine_food_rows_put_image:
 * @db: a connection inside a transaction
 * @image: what olivine_food_rows_get_image() gave
 * @error: return location for the error
 *
 * Writes a food back as it was.
 *
 * Returns: whether it was written
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_rows_put_image (OlivineDb   *db,
                             const char  *image,
                             GError     **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_ingredient_columns,
                                               "json_extract (value, '$.@')");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM json_each (?1, '$.ingredients') "
                                          "ORDER BY key", columns);
  g_autoptr (OlivineFood) food = NULL;
  int quality = 0;

  food = food_from_image (db, image, &quality, error);
  if (food == NULL ||
      !olivine_food_rows_read_portions (db, PORTIONS_OF_IMAGE, image, food, error) ||
      !olivine_food_rows_read_ingredients (db, sql, image, food, error))
    return FALSE;

  return olivine_catalogue_put (db, food, quality, error);
}
