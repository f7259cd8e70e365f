/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes foods.db from the tables of foods, portions, suggestions and dishes.
 *
 * The order of the foods is kept: among foods that answer a search equally well
 * the earlier row is the one that is meant.  A row that is not right stops the
 * build with its file and line.  The same tables give the same bytes.
 */

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>

#include "olivine-build-dishes.h"
#include "olivine-build-names.h"
#include "olivine-build-table.h"
#include "olivine-schema.h"

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
read_food_texts (const OlivineBuildTable *table,
                 OlivineFood             *food)
{
  set_text (&food->group, olivine_build_table_get_cell (table, "group"));
  set_text (&food->form, olivine_build_table_get_cell (table, "form"));
  set_text (&food->source, olivine_build_table_get_cell (table, "source"));
  set_text (&food->source_id, olivine_build_table_get_cell (table, "source_id"));
  set_text (&food->keywords, olivine_build_table_get_cell (table, "keywords"));
}

static gboolean
read_food_numbers (const OlivineBuildTable  *table,
                   OlivineFood              *food,
                   GError                  **error)
{
  double *amounts = food->per_100g.amount;
  double magnesium_n = NAN;

  if (!olivine_build_table_get_number (table, "magnesium_n", &magnesium_n, error) ||
      !olivine_build_table_get_number (table, "magnesium_alt_mg", &food->magnesium_alt_mg, error))
    return FALSE;
  food->magnesium_n = isnan (magnesium_n) ? -1 : (int) magnesium_n;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      const char *column = olivine_nutrient_get_id ((OlivineNutrient) i);

      if (!olivine_build_table_get_number (table, column, &amounts[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_food (const OlivineBuildTable  *table,
           OlivineFood              *food,
           GError                  **error)
{
  const char *processing = olivine_build_table_get_cell (table, "processing");

  read_food_texts (table, food);
  if (!read_food_numbers (table, food, error))
    return FALSE;
  if (!olivine_processing_from_nick (processing, &food->processing, error) ||
      !olivine_food_validate (food, error))
    return olivine_build_table_blame_row (table, error);

  return TRUE;
}

static gboolean
take_food (OlivineBuildTable  *table,
           GError            **error)
{
  const char *id = olivine_build_table_get_cell (table, "id");
  const char *name = olivine_build_table_get_cell (table, "name");
  g_autoptr (OlivineFood) food = olivine_food_new (id, name);

  if (!g_str_has_prefix (id, "core:"))
    return olivine_build_table_refuse (table, error, "the id “%s” does not begin with core:", id);
  if (g_hash_table_contains (table->foods_by_id, id))
    return olivine_build_table_refuse (table, error, "the id “%s” is there twice", id);
  if (!read_food (table, food, error))
    return FALSE;

  g_hash_table_insert (table->foods_by_id, food->id, food);
  g_ptr_array_add (table->foods, g_steal_pointer (&food));

  return TRUE;
}

static gboolean
take_portion (OlivineBuildTable  *table,
              GError            **error)
{
  OlivineFood *food = olivine_build_table_get_food (table, error);
  const char *unit = olivine_build_table_get_cell (table, "unit");
  double quantity = NAN;
  double grams = NAN;

  if (food == NULL ||
      !olivine_build_table_get_positive (table, "quantity", &quantity, error) ||
      !olivine_build_table_get_positive (table, "grams", &grams, error))
    return FALSE;
  if (*unit == '\0')
    return olivine_build_table_refuse (table, error, "the portion has no unit");
  g_ptr_array_add (food->portions, olivine_portion_new (quantity, unit, grams));

  return TRUE;
}

static gboolean
insert_suggestion (OlivineDb          *db,
                   const OlivineFood  *food,
                   double              quantity,
                   const char         *unit,
                   GError            **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO suggestion (food_id, quantity, unit) "
                             "VALUES (?1, ?2, ?3)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, food->id);
  olivine_stmt_bind_double (stmt, 1, quantity);
  olivine_stmt_bind_text (stmt, 2, unit);

  return olivine_db_run (db, stmt, error);
}

static gboolean
take_suggestion (OlivineBuildTable  *table,
                 GError            **error)
{
  OlivineFood *food = olivine_build_table_get_food (table, error);
  const char *unit = olivine_build_table_get_cell (table, "unit");
  double quantity = NAN;
  double grams = NAN;

  if (food == NULL || !olivine_build_table_get_positive (table, "quantity", &quantity, error))
    return FALSE;
  if (!olivine_portions_to_grams (food->portions, quantity, unit, food->name, &grams, NULL, error))
    return olivine_build_table_blame_row (table, error);

  return insert_suggestion (table->db, food, quantity, unit, error);
}

static gboolean
put_foods (OlivineBuildTable  *table,
           GError            **error)
{
  for (guint i = 0; i < table->foods->len; i++)
    {
      if (!olivine_catalogue_put (table->db, table->foods->pdata[i], i + 1, error))
        return FALSE;
    }

  return TRUE;
}

/* The arguments, in the order of the command line; files of names may follow. */
enum
{
  PATH_FOODS,
  PATH_PORTIONS,
  PATH_SUGGESTIONS,
  PATH_DISHES,
  PATH_DISH_INGREDIENTS,
  PATH_FOOD_CONTENTS,
  PATH_OUTPUT,
  PATH_FIRST_NAMES,
};

typedef struct {
  OlivineBuildTable *table;
  const char *const *paths;
} FillWork;

static gboolean
fill (OlivineDb  *db,
      gpointer    user_data,
      GError    **error)
{
  FillWork *work = user_data;

  return olivine_build_table_read (work->table, work->paths[PATH_FOODS], take_food, error) &&
         olivine_build_table_read (work->table, work->paths[PATH_PORTIONS], take_portion, error) &&
         put_foods (work->table, error) &&
         olivine_build_table_read (work->table, work->paths[PATH_SUGGESTIONS], take_suggestion,
                                   error) &&
         olivine_build_dishes (work->table, work->paths[PATH_FOOD_CONTENTS],
                               work->paths[PATH_DISHES], work->paths[PATH_DISH_INGREDIENTS], error) &&
         olivine_build_names (work->table, work->paths + PATH_FIRST_NAMES, error);
}

static void
table_clear (OlivineBuildTable *table)
{
  g_clear_pointer (&table->dish_lines, g_hash_table_unref);
  g_clear_pointer (&table->dishes_by_id, g_hash_table_unref);
  g_clear_pointer (&table->dishes, g_ptr_array_unref);
  g_clear_pointer (&table->contents, g_hash_table_unref);
  g_clear_pointer (&table->foods_by_id, g_hash_table_unref);
  g_clear_pointer (&table->foods, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OlivineBuildTable, table_clear)

static gboolean
write_tables (OlivineDb          *db,
              const char *const  *paths,
              GError            **error)
{
  g_auto (OlivineBuildTable) table = { NULL };
  FillWork work = { &table, paths };

  table.db = db;
  table.foods = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);
  table.foods_by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return olivine_schema_migrate (db, OLIVINE_SCHEMA_CATALOGUE, error) &&
         olivine_db_transaction (db, fill, &work, error) &&
         olivine_db_exec (db, "INSERT INTO food_fts (food_fts) VALUES ('optimize')", error) &&
         olivine_db_exec (db, "ANALYZE", error) &&
         olivine_db_exec (db, "VACUUM", error);
}

static gboolean
write_file (const char         *path,
            const char *const  *tables,
            GError            **error)
{
  g_autoptr (OlivineDb) db = NULL;

  db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);

  return db != NULL &&
         olivine_db_exec (db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF", error) &&
         write_tables (db, tables, error);
}

/* Made under another name, so that a build that fails leaves no half a table. */
static gboolean
build (const char         *output,
       const char *const  *tables,
       GError            **error)
{
  g_autofree char *unfinished = g_strconcat (output, ".unfinished", NULL);

  g_unlink (unfinished);
  if (!write_file (unfinished, tables, error))
    {
      g_unlink (unfinished);
      return FALSE;
    }
  if (g_rename (unfinished, output) != 0)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, olivine_store_error_from_errno (errno),
                   "%s cannot be written: %s", output, g_strerror (errno));
      return FALSE;
    }

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  const char *const *paths = (const char *const *) argv + 1;

  setlocale (LC_ALL, "");
  if (argc < PATH_FIRST_NAMES + 1)
    {
      g_printerr ("Usage: %s FOODS.csv PORTIONS.csv SUGGESTIONS.csv DISHES.csv "
                  "DISH-INGREDIENTS.csv FOOD-CONTENTS.csv FOODS.db [LANGUAGE.csv…]\n", argv[0]);
      return EXIT_FAILURE;
    }
  if (!build (paths[PATH_OUTPUT], paths, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
