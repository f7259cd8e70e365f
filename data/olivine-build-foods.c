/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes foods.db from foods.csv, portions.csv and suggestions.csv.
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

#include "olivine-catalogue.h"
#include "olivine-csv-reader.h"
#include "olivine-schema.h"

typedef struct _Table Table;

typedef gboolean (*TakeRow) (Table   *table,
                             GError **error);

/* One file being read; the cells are those of the row at hand. */
struct _Table
{
  const char *path;
  TakeRow     take_row;
  GHashTable *columns;     /* name → position */
  GPtrArray  *cells;
  guint       line;
  GPtrArray  *foods;       /* of OlivineFood, in the order of the file */
  GHashTable *foods_by_id;
  OlivineDb  *db;
};

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (const Table  *table,
        GError      **error,
        const char   *format,
        ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID, "%s:%u: %s",
               table->path, table->line, reason);

  return FALSE;
}

/* Whatever a function of the libraries found wrong is wrong with this row. */
static gboolean
blame_row (const Table  *table,
           GError      **error)
{
  g_prefix_error (error, "%s:%u: ", table->path, table->line);

  return FALSE;
}

static const char *
get_cell (const Table *table,
          const char  *column)
{
  gpointer position = NULL;

  if (!g_hash_table_lookup_extended (table->columns, column, NULL, &position))
    return "";

  return table->cells->pdata[GPOINTER_TO_UINT (position)];
}

/* An empty cell is not known. */
static gboolean
get_number (const Table  *table,
            const char   *column,
            double       *number,
            GError      **error)
{
  const char *cell = get_cell (table, column);

  *number = NAN;
  if (*cell == '\0')
    return TRUE;
  if (!olivine_double_from_text (cell, number, NULL) || !isfinite (*number) || *number < 0.0)
    return refuse (table, error, "%s is “%s”, which is no amount", column, cell);

  return TRUE;
}

static gboolean
get_positive (const Table  *table,
              const char   *column,
              double       *number,
              GError      **error)
{
  if (!get_number (table, column, number, error))
    return FALSE;
  if (!(*number > 0.0))
    return refuse (table, error, "%s must be more than 0", column);

  return TRUE;
}

static OlivineFood *
get_food (const Table  *table,
          GError      **error)
{
  const char *id = get_cell (table, "food_id");
  OlivineFood *food = g_hash_table_lookup (table->foods_by_id, id);

  if (food == NULL)
    refuse (table, error, "there is no food “%s”", id);

  return food;
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
read_food_texts (const Table *table,
                 OlivineFood *food)
{
  set_text (&food->group, get_cell (table, "group"));
  set_text (&food->form, get_cell (table, "form"));
  set_text (&food->source, get_cell (table, "source"));
  set_text (&food->source_id, get_cell (table, "source_id"));
  set_text (&food->keywords, get_cell (table, "keywords"));
}

static gboolean
read_food_numbers (const Table  *table,
                   OlivineFood  *food,
                   GError      **error)
{
  double *amounts = food->per_100g.amount;
  double magnesium_n = NAN;

  if (!get_number (table, "magnesium_n", &magnesium_n, error) ||
      !get_number (table, "magnesium_alt_mg", &food->magnesium_alt_mg, error))
    return FALSE;
  food->magnesium_n = isnan (magnesium_n) ? -1 : (int) magnesium_n;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      const char *column = olivine_nutrient_get_id ((OlivineNutrient) i);

      if (!get_number (table, column, &amounts[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_food (const Table  *table,
           OlivineFood  *food,
           GError      **error)
{
  const char *processing = get_cell (table, "processing");

  read_food_texts (table, food);
  if (!read_food_numbers (table, food, error))
    return FALSE;
  if (!olivine_processing_from_nick (processing, &food->processing, error) ||
      !olivine_food_validate (food, error))
    return blame_row (table, error);

  return TRUE;
}

static gboolean
take_food (Table   *table,
           GError **error)
{
  const char *id = get_cell (table, "id");
  g_autoptr (OlivineFood) food = olivine_food_new (id, get_cell (table, "name"));

  if (!g_str_has_prefix (id, "core:"))
    return refuse (table, error, "the id “%s” does not begin with core:", id);
  if (g_hash_table_contains (table->foods_by_id, id))
    return refuse (table, error, "the id “%s” is there twice", id);
  if (!read_food (table, food, error))
    return FALSE;

  g_hash_table_insert (table->foods_by_id, food->id, food);
  g_ptr_array_add (table->foods, g_steal_pointer (&food));

  return TRUE;
}

static gboolean
take_portion (Table   *table,
              GError **error)
{
  OlivineFood *food = get_food (table, error);
  const char *unit = get_cell (table, "unit");
  double quantity = NAN;
  double grams = NAN;

  if (food == NULL ||
      !get_positive (table, "quantity", &quantity, error) ||
      !get_positive (table, "grams", &grams, error))
    return FALSE;
  if (*unit == '\0')
    return refuse (table, error, "the portion has no unit");
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
take_suggestion (Table   *table,
                 GError **error)
{
  OlivineFood *food = get_food (table, error);
  const char *unit = get_cell (table, "unit");
  double quantity = NAN;
  double grams = NAN;

  if (food == NULL || !get_positive (table, "quantity", &quantity, error))
    return FALSE;
  if (!olivine_portions_to_grams (food->portions, quantity, unit, food->name, &grams, NULL, error))
    return blame_row (table, error);

  return insert_suggestion (table->db, food, quantity, unit, error);
}

static gboolean
read_header (Table      *table,
             GPtrArray  *cells,
             GError    **error)
{
  table->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < cells->len; i++)
    {
      if (!g_hash_table_insert (table->columns, g_strdup (cells->pdata[i]), GUINT_TO_POINTER (i)))
        return refuse (table, error, "the column “%s” is there twice", (char *) cells->pdata[i]);
    }

  return TRUE;
}

static gboolean
take_record (GPtrArray  *cells,
             guint       line,
             gpointer    user_data,
             GError    **error)
{
  Table *table = user_data;

  table->line = line;
  if (table->columns == NULL)
    return read_header (table, cells, error);
  if (cells->len != g_hash_table_size (table->columns))
    return refuse (table, error, "the row has %u cells and the header %u", cells->len,
                   g_hash_table_size (table->columns));
  table->cells = cells;

  return table->take_row (table, error);
}

static gboolean
read_table (Table       *table,
            const char  *path,
            TakeRow      take_row,
            GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  gboolean done = FALSE;

  if (stream == NULL)
    return FALSE;
  table->path = path;
  table->take_row = take_row;
  done = olivine_csv_read_stream (G_INPUT_STREAM (stream), take_record, table, NULL, error);
  g_clear_pointer (&table->columns, g_hash_table_unref);

  return done;
}

static gboolean
put_foods (Table   *table,
           GError **error)
{
  for (guint i = 0; i < table->foods->len; i++)
    {
      if (!olivine_catalogue_put (table->db, table->foods->pdata[i], i + 1, error))
        return FALSE;
    }

  return TRUE;
}

typedef struct {
  Table             *table;
  const char *const *paths; /* of the foods, portions and suggestions */
} FillWork;

static gboolean
fill (OlivineDb  *db,
      gpointer    user_data,
      GError    **error)
{
  FillWork *work = user_data;

  return read_table (work->table, work->paths[0], take_food, error) &&
         read_table (work->table, work->paths[1], take_portion, error) &&
         put_foods (work->table, error) &&
         read_table (work->table, work->paths[2], take_suggestion, error);
}

static gboolean
write_tables (OlivineDb          *db,
              const char *const  *paths,
              GError            **error)
{
  g_autoptr (GPtrArray) foods = NULL;
  g_autoptr (GHashTable) foods_by_id = NULL;
  Table table = { NULL };
  FillWork work = { &table, paths };

  foods = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);
  foods_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  table = (Table) { .foods = foods, .foods_by_id = foods_by_id, .db = db };

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

  setlocale (LC_ALL, "");
  if (argc != 5)
    {
      g_printerr ("Usage: %s FOODS.csv PORTIONS.csv SUGGESTIONS.csv FOODS.db\n", argv[0]);
      return EXIT_FAILURE;
    }
  if (!build (argv[4], (const char *const *) argv + 1, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
