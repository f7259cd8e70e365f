/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing and removing foods.
 *
 * olivine_catalogue_put() is the only writer of single foods, with their rows in
 * portion, ingredient and food_fts; olivine_food_rows_remove() is its counterpart.
 * Both leave the full-text row and the food in step, which no trigger may do for
 * us.  Whole tables of foods are merged by olivine-library-merge.c.
 */

#include "olivine-catalogue.h"

#include <math.h>

#include "olivine-food-rows.h"
#include "olivine-sql.h"
#include "olivine-words.h"

/* Unknown is NULL in the tables and a word of its own in C. */
static const char *
processing_to_column (OlivineProcessing processing)
{
  return processing == OLIVINE_PROCESSING_UNKNOWN ? NULL : olivine_processing_to_nick (processing);
}

static double
usual_portion_g (const OlivineFood *food)
{
  const OlivinePortion *usual = food->portions->len > 0 ? food->portions->pdata[0] : NULL;

  return usual != NULL ? usual->grams : NAN;
}

/* Private: binds %olivine_food_columns, quality and portion_g from the parameter
 * @index on. */
void
olivine_food_rows_bind (OlivineStmt       *stmt,
                        int                index,
                        const OlivineFood *food,
                        int                quality)
{
  olivine_stmt_bind_text (stmt, index++, food->id);
  olivine_stmt_bind_text (stmt, index++, food->name);
  olivine_stmt_bind_text (stmt, index++, food->group);
  olivine_stmt_bind_text (stmt, index++, food->form);
  olivine_stmt_bind_text (stmt, index++, processing_to_column (food->processing));
  olivine_stmt_bind_text (stmt, index++, food->brand);
  olivine_stmt_bind_text (stmt, index++, food->source);
  olivine_stmt_bind_text (stmt, index++, food->source_id);
  olivine_stmt_bind_int (stmt, index++,
                         food->magnesium_n < 0 ? OLIVINE_UNKNOWN : food->magnesium_n);
  olivine_stmt_bind_double (stmt, index++, food->magnesium_alt_mg);
  for (gsize i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    olivine_stmt_bind_double (stmt, index++, food->per_100g.amount[i]);
  olivine_stmt_bind_text (stmt, index++, food->keywords);
  olivine_stmt_bind_double (stmt, index++, food->servings);
  olivine_stmt_bind_double (stmt, index++, food->cooked_g);
  olivine_stmt_bind_int (stmt, index++, quality);
  olivine_stmt_bind_double (stmt, index, usual_portion_g (food));
}

static char *
make_food_sql (void)
{
  g_autofree char *columns = olivine_sql_list (olivine_food_columns, "@");
  g_autofree char *parameters = olivine_sql_list (olivine_food_columns, "?");
  g_autofree char *updates = olivine_sql_list (olivine_food_columns, "@ = excluded.@");

  return g_strdup_printf ("INSERT INTO main.food (%s, quality, portion_g) VALUES (%s, ?, ?) "
                          "ON CONFLICT (id) DO UPDATE SET %s, quality = excluded.quality, "
                          "portion_g = excluded.portion_g RETURNING pk",
                          columns, parameters, updates);
}

/* The statement is long, and made once. */
static const char *
food_sql (void)
{
  static gsize sql;

  if (g_once_init_enter (&sql))
    g_once_init_leave (&sql, (gsize) make_food_sql ());

  return (const char *) sql;
}

/* The row keeps its pk, so that the full-text row stays its. */
static gboolean
put_food (OlivineDb          *db,
          const OlivineFood  *food,
          int                 quality,
          gint64             *pk,
          GError            **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, food_sql (), error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  olivine_food_rows_bind (stmt, 0, food, quality);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  *pk = olivine_stmt_get_int (stmt, 0);

  return olivine_db_run (db, stmt, error);
}

static gboolean
put_portions (OlivineDb          *db,
              const OlivineFood  *food,
              GError            **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db,
                             "INSERT INTO main.portion (food_id, position, quantity, unit, grams) "
                             "VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (stmt == NULL)
    return FALSE;
  for (guint i = 0; i < food->portions->len; i++)
    {
      const OlivinePortion *portion = food->portions->pdata[i];

      olivine_stmt_bind_text (stmt, 0, food->id);
      olivine_stmt_bind_int (stmt, 1, i);
      olivine_stmt_bind_double (stmt, 2, portion->quantity);
      olivine_stmt_bind_text (stmt, 3, portion->unit);
      olivine_stmt_bind_double (stmt, 4, portion->grams);
      if (!olivine_db_run (db, stmt, error))
        return FALSE;
    }

  return TRUE;
}

/* Private: binds %olivine_ingredient_columns from the parameter @index on. */
void
olivine_food_rows_bind_ingredient (OlivineStmt             *stmt,
                                   int                      index,
                                   const OlivineIngredient *ingredient)
{
  olivine_stmt_bind_text (stmt, index++, ingredient->food_id);
  olivine_stmt_bind_text (stmt, index++, ingredient->food);
  olivine_stmt_bind_int (stmt, index++, ingredient->quantity);
  olivine_stmt_bind_text (stmt, index++, ingredient->unit);
  olivine_stmt_bind_int (stmt, index++, ingredient->grams);
  for (gsize i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    olivine_stmt_bind_int (stmt, index++, ingredient->snapshot.thousandths[i]);
  olivine_stmt_bind_text (stmt, index, processing_to_column (ingredient->processing));
}

static gboolean
put_ingredients (OlivineDb          *db,
                 const OlivineFood  *food,
                 GError            **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_ingredient_columns, "@");
  g_autofree char *parameters = olivine_sql_list (olivine_ingredient_columns, "?");
  g_autofree char *sql = g_strdup_printf ("INSERT INTO main.ingredient (recipe_id, position, %s) "
                                          "VALUES (?, ?, %s)", columns, parameters);
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  for (guint i = 0; food->ingredients != NULL && i < food->ingredients->len; i++)
    {
      olivine_stmt_bind_text (stmt, 0, food->id);
      olivine_stmt_bind_int (stmt, 1, i);
      olivine_food_rows_bind_ingredient (stmt, 2, food->ingredients->pdata[i]);
      if (!olivine_db_run (db, stmt, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
get_translated_names (OlivineDb   *db,
                      const char  *id,
                      char       **names,
                      GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT group_concat (name, ' ; ') FROM main.food_name "
                             "WHERE food_id = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, id);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  *names = olivine_stmt_dup_text (stmt, 0);

  return TRUE;
}

static gboolean
put_words (OlivineDb          *db,
           const OlivineFood  *food,
           gint64              pk,
           GError            **error)
{
  g_autofree char *name = olivine_words_to_index (food->name);
  g_autofree char *synonyms = g_strconcat (food->keywords, " ; ", food->brand, NULL);
  g_autofree char *keywords = olivine_words_to_index (synonyms);
  g_autofree char *translated = NULL;
  g_autofree char *names = NULL;
  g_autoptr (OlivineStmt) stmt = NULL;

  if (!get_translated_names (db, food->id, &translated, error))
    return FALSE;
  names = olivine_words_to_index (translated);

  stmt = olivine_db_prepare (db, "INSERT INTO main.food_fts (rowid, name, keywords, names) "
                             "VALUES (?1, ?2, ?3, ?4)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, pk);
  olivine_stmt_bind_text (stmt, 1, name);
  olivine_stmt_bind_text (stmt, 2, keywords);
  olivine_stmt_bind_text (stmt, 3, names);

  return olivine_db_run (db, stmt, error);
}

static gboolean
run_with_id (OlivineDb   *db,
             const char  *sql,
             const char  *id,
             GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, id);

  return olivine_db_run (db, stmt, error);
}

/* Everything that hangs on a food and is written anew with it. */
static gboolean
remove_parts (OlivineDb   *db,
              const char  *id,
              GError     **error)
{
  return run_with_id (db, "DELETE FROM main.food_fts WHERE rowid = "
                      "(SELECT pk FROM main.food WHERE id = ?1)", id, error) &&
         run_with_id (db, "DELETE FROM main.portion WHERE food_id = ?1", id, error) &&
         run_with_id (db, "DELETE FROM main.ingredient WHERE recipe_id = ?1", id, error);
}

/**
 * olivine_catalogue_put:
 * @db: a connection inside a transaction, whose main file has the catalogue
 * @food: the food, with an id; portions and ingredients are taken as they are
 * @quality: its place among equals, smaller is shown first
 * @error: return location for the error
 *
 * Writes a food with its portions, ingredients and full-text row, replacing the
 * one of the same id.  This is the only function that does so for a single food.
 *
 * Returns: whether the food was written
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_catalogue_put (OlivineDb          *db,
                       const OlivineFood  *food,
                       int                 quality,
                       GError            **error)
{
  gint64 pk = 0;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (food != NULL && food->id != NULL && *food->id != '\0', FALSE);

  return remove_parts (db, food->id, error) &&
         put_food (db, food, quality, &pk, error) &&
         put_portions (db, food, error) &&
         put_ingredients (db, food, error) &&
         put_words (db, food, pk, error);
}

/**
 * olivine_food_rows_remove:
 * @db: a connection inside a transaction
 * @id: the id of a food in the main catalogue
 * @error: return location for the error
 *
 * Takes a food out of the main catalogue; that it is not there is no error.
 *
 * Returns: whether it is gone
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_rows_remove (OlivineDb   *db,
                          const char  *id,
                          GError     **error)
{
  return remove_parts (db, id, error) &&
         run_with_id (db, "DELETE FROM main.food_name WHERE food_id = ?1", id, error) &&
         run_with_id (db, "DELETE FROM main.food WHERE id = ?1", id, error);
}
