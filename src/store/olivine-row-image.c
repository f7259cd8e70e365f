/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row as JSON text, and back.
 *
 * SQLite writes and reads the JSON, so that a value comes back as exactly what
 * it was.  Equal rows have equal images, which is how a change since is seen.
 */

#include "olivine-row-image.h"

#include "olivine-entry-rows.h"
#include "olivine-food-rows.h"
#include "olivine-sql.h"

/* The statements of one kind of row: ?1 is the key, or the image in @insert. */
typedef struct {
  char *select;
  char *remove;
  char *insert;
} ImageSql;

static ImageSql
make_for_table (const char        *table,
               const char        *key,
               const char *const *columns)
{
  g_autofree char *names = olivine_sql_list (columns, "@");
  g_autofree char *pairs = olivine_sql_list (columns, "'@', @");
  g_autofree char *values = olivine_sql_list (columns, "json_extract (?1, '$.@')");

  return (ImageSql) {
    g_strdup_printf ("SELECT json_object (%s) FROM main.%s WHERE %s = ?1", pairs, table, key),
    g_strdup_printf ("DELETE FROM main.%s WHERE %s = ?1", table, key),
    g_strdup_printf ("INSERT INTO main.%s (%s) SELECT %s", table, names, values),
  };
}

/* With its place in the day and where it came from, which no entry carries. */
static ImageSql
make_for_entry (void)
{
  g_autofree char *names = olivine_sql_list (olivine_entry_columns, "@");
  g_autofree char *pairs = olivine_sql_list (olivine_entry_columns, "'@', @");
  g_autofree char *values = olivine_sql_list (olivine_entry_columns, "json_extract (?1, '$.@')");

  return (ImageSql) {
    g_strdup_printf ("SELECT json_object ('pk', pk, 'import_id', import_id, %s) "
                     "FROM main.entry WHERE uid = ?1", pairs),
    g_strdup ("DELETE FROM main.entry WHERE uid = ?1"),
    g_strdup_printf ("INSERT INTO main.entry (pk, import_id, %s) SELECT json_extract (?1, '$.pk'), "
                     "json_extract (?1, '$.import_id'), %s", names, values),
  };
}

/* All keys set on one day are one row here. */
static ImageSql
make_for_profile (void)
{
  return (ImageSql) {
    g_strdup ("SELECT json_object ('valid_from', valid_from, "
              "'keys', json_group_object (key, value)) FROM (SELECT * FROM main.profile "
              "WHERE valid_from = ?1 ORDER BY key) GROUP BY valid_from"),
    g_strdup ("DELETE FROM main.profile WHERE valid_from = ?1"),
    g_strdup ("INSERT INTO main.profile (valid_from, key, value) "
              "SELECT json_extract (?1, '$.valid_from'), key, value FROM json_each (?1, '$.keys')"),
  };
}

/* All symptoms of one day are one row here. */
static ImageSql
make_for_symptom (void)
{
  return (ImageSql) {
    g_strdup ("SELECT json_object ('date', date, 'symptoms', json_group_array (symptom)) "
              "FROM (SELECT * FROM main.symptom WHERE date = ?1 ORDER BY symptom) GROUP BY date"),
    g_strdup ("DELETE FROM main.symptom WHERE date = ?1"),
    g_strdup ("INSERT INTO main.symptom (date, symptom) "
              "SELECT json_extract (?1, '$.date'), value FROM json_each (?1, '$.symptoms')"),
  };
}

/* All ticks of one day are one row here. */
static ImageSql
make_for_shopping_tick (void)
{
  return (ImageSql) {
    g_strdup ("SELECT json_object ('date', date, 'foods', json_group_array (food_id)) "
              "FROM (SELECT * FROM main.shopping_tick WHERE date = ?1 ORDER BY food_id) "
              "GROUP BY date"),
    g_strdup ("DELETE FROM main.shopping_tick WHERE date = ?1"),
    g_strdup ("INSERT INTO main.shopping_tick (date, food_id) "
              "SELECT json_extract (?1, '$.date'), value FROM json_each (?1, '$.foods')"),
  };
}

/* The statements are long, and made once.  A food is spread over several tables
 * and has none here, see olivine_food_rows_get_image(). */
static const ImageSql *
sql_for (OlivineRow row)
{
  static const char *const day_columns[] = { "date", "complete", NULL };
  static const char *const favourite_columns[] = { "food_id", NULL };
  static const char *const lab_columns[] = {
    "pk", "uid", "date", "name", "amount", "unit", NULL,
  };
  static const char *const product_columns[] = {
    "uid", "name", "kind", "elemental_mg", "compound", "compound_mg", "unit", "agreed", NULL,
  };
  static const char *const plan_item_columns[] = {
    "pk", "uid", "date", "meal", "dish_id", "dish", "servings", "eaten", NULL,
  };
  static const char *const dish_choice_columns[] = { "dish_id", "liking", "meals", NULL };
  static ImageSql sql[OLIVINE_N_ROWS];
  static gsize is_made;

  g_assert (row < OLIVINE_N_ROWS && row != OLIVINE_ROW_FOOD);

  if (g_once_init_enter (&is_made))
    {
      sql[OLIVINE_ROW_ENTRY] = make_for_entry ();
      sql[OLIVINE_ROW_DAY] = make_for_table ("day", "date", day_columns);
      sql[OLIVINE_ROW_FAVOURITE] = make_for_table ("favourite", "food_id", favourite_columns);
      sql[OLIVINE_ROW_PROFILE] = make_for_profile ();
      sql[OLIVINE_ROW_LAB] = make_for_table ("lab", "uid", lab_columns);
      sql[OLIVINE_ROW_SYMPTOM] = make_for_symptom ();
      sql[OLIVINE_ROW_PRODUCT] = make_for_table ("product", "uid", product_columns);
      sql[OLIVINE_ROW_PLAN_ITEM] = make_for_table ("plan_item", "uid", plan_item_columns);
      sql[OLIVINE_ROW_DISH_CHOICE] = make_for_table ("dish_choice", "dish_id",
                                                     dish_choice_columns);
      sql[OLIVINE_ROW_SHOPPING_TICK] = make_for_shopping_tick ();
      g_once_init_leave (&is_made, TRUE);
    }

  return &sql[row];
}

static gboolean
run_with_text (OlivineDb   *db,
               const char  *sql,
               const char  *text,
               GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, text);

  return olivine_db_run (db, stmt, error);
}

/**
 * olivine_row_image_get:
 * @db: a connection
 * @row: which kind of row
 * @key: which one, see #OlivineRow
 * @image: (out) (nullable): the row as JSON; NULL when there is none
 * @error: return location for the error
 *
 * Returns: whether the row could be looked for
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_row_image_get (OlivineDb   *db,
                       OlivineRow   row,
                       const char  *key,
                       char       **image,
                       GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (row == OLIVINE_ROW_FOOD)
    return olivine_food_rows_get_image (db, key, image, error);

  *image = NULL;
  stmt = olivine_db_prepare (db, sql_for (row)->select, error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, key);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  if (has_row)
    *image = olivine_stmt_dup_text (stmt, 0);

  return TRUE;
}

/**
 * olivine_row_image_put:
 * @db: a connection inside a transaction
 * @row: which kind of row
 * @key: which one
 * @image: (nullable): the row as it shall be; NULL: it shall not be there
 * @error: return location for the error
 *
 * Returns: whether the row is as the image says
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_row_image_put (OlivineDb   *db,
                       OlivineRow   row,
                       const char  *key,
                       const char  *image,
                       GError     **error)
{
  if (row == OLIVINE_ROW_FOOD)
    return image != NULL ? olivine_food_rows_put_image (db, image, error)
                         : olivine_food_rows_remove (db, key, error);

  return run_with_text (db, sql_for (row)->remove, key, error) &&
         (image == NULL || run_with_text (db, sql_for (row)->insert, image, error));
}
