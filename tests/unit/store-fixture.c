/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A store of its own for each case, with a food table that never changes.
 *
 * GLib gives each case its own folders; the food table is made once a program.
 */

#include "store-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>

#include "olivine-profile.h"
#include "olivine-schema.h"

char *store_fixture_built_foods;

static char *foods_folder;

typedef struct {
  const char *id;
  const char *name;
  const char *group;
  const char *form;
  const char *keywords;
  const char *portions;
  double      magnesium_mg;
  double      potassium_mg;
  double      energy_kcal;
} FoodRow;

/* The order is the rank among foods that answer equally well. */
static const FoodRow food_rows[] = {
  { "core:milk", "Milk, whole", "dairy", "liquid", "whole milk", "1 cup:244", 10, 132, 61 },
  { "core:milk-chocolate", "Chocolate, milk", "sweets", "plain", "", "1 bar:44", 63, 372, 535 },
  { "core:milkshake", "Milkshake, vanilla", "drinks", "liquid", "", "1 cup:227", 12, 183, 112 },
  { "core:white-bread", "White bread", "bread", "baked", "bread;toast bread", "1 slice:28", 25, 115,
    266 },
  { "core:wholemeal-bread", "Wholemeal bread", "bread", "baked", "whole-wheat bread", "1 slice:32",
    77, 254, 252 },
  { "core:egg", "Eggs, boiled", "eggs", "boiled", "egg", "1 large:50", 10, 126, 155 },
  { "core:egg-noodles", "Egg noodles, boiled", "grains", "boiled", "noodles", "1 cup:160", 21, 38,
    138 },
  { "core:black-beans", "Black beans, boiled", "legumes", "boiled", "turtle beans", "1 cup:172", 70,
    355, 132 },
  { "core:black-beans-dry", "Black beans, dry", "legumes", "dry", "", "1 cup:194", 171, 1483, 341 },
  { "core:almonds", "Almonds", "nuts", "raw", "almond",
    "1 almond:1.2;1 cup, whole:143;1 handful:28", 258, 732, 579 },
  { "core:almond-milk", "Almond milk", "plant-milks", "liquid", "almond drink", "1 cup:262", 7, NAN,
    15 },
  { "core:banana", "Banana", "fruit", "raw", "bananas", "1 medium:118;1 large:136;1 small:101", 27,
    358, 89 },
  { "core:bacon", "Bacon, fried", "meat", "fried", "streaky bacon", "1 lardon:12", 30, 499, 548 },
  { "core:granola-bar", "Granola bar, plain", "snacks", "baked", "cereal bar", "1 bar:28", 97, 336,
    471 },
  { "core:granola", "Granola", "cereals", "dry", "", "1 cup:61", 158, 451, 489 },
  { "core:pumpkin-seeds", "Pumpkin seeds", "seeds", "raw", "pepitas", "1 tbsp:9", 592, 809, 559 },
  { "core:mystery", "Mystery stew", "meals", "cooked", "", "1 bowl:300", NAN, NAN, 90 },
  { "core:water", "Tap water", "drinks", "liquid", "water", "1 glass:240", 1, 0, 0 },
};

OlivineFood *
fixture_food (const char *id,
              const char *name,
              double      magnesium_mg)
{
  OlivineFood *food = olivine_food_new (id, name);

  food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM] = magnesium_mg;

  return food;
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static OlivineFood *
food_from_table (const FoodRow *row)
{
  g_autoptr (GError) error = NULL;
  OlivineFood *food = fixture_food (row->id, row->name, row->magnesium_mg);

  set_text (&food->group, row->group);
  set_text (&food->form, row->form);
  set_text (&food->keywords, row->keywords);
  set_text (&food->source, "usda-sr28");
  food->per_100g.amount[OLIVINE_NUTRIENT_POTASSIUM] = row->potassium_mg;
  food->per_100g.amount[OLIVINE_NUTRIENT_ENERGY] = row->energy_kcal;
  g_ptr_array_unref (food->portions);
  food->portions = olivine_portions_from_text (row->portions, &error);
  g_assert_no_error (error);

  return food;
}

static gboolean
put_table (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (food_rows); i++)
    {
      g_autoptr (OlivineFood) food = food_from_table (&food_rows[i]);

      if (!olivine_catalogue_put (db, food, i + 1, error))
        return FALSE;
    }

  return olivine_db_exec (db, "INSERT INTO suggestion (food_id, quantity, unit) VALUES "
                          "('core:pumpkin-seeds', 28, 'g'), ('core:almonds', 1, 'handful')", error);
}

static void
write_foods (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = NULL;

  db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  olivine_schema_migrate (db, OLIVINE_SCHEMA_CATALOGUE, &error);
  g_assert_no_error (error);
  olivine_db_transaction (db, put_table, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_foods (void)
{
  g_autofree char *path = g_build_filename (foods_folder, "foods.db", NULL);

  g_unlink (path);
  g_rmdir (foods_folder);
  g_clear_pointer (&foods_folder, g_free);
  g_clear_pointer (&store_fixture_built_foods, g_free);
}

/* Puts the food table where every store of this program finds it. */
void
store_fixture_make_foods (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  store_fixture_built_foods = g_strdup (g_getenv ("OLIVINE_FOODS_DB"));
  foods_folder = g_dir_make_tmp ("olivine-foods-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (foods_folder, "foods.db", NULL);
  write_foods (path);
  g_setenv ("OLIVINE_FOODS_DB", path, TRUE);
  atexit (remove_foods);
}

void
store_fixture_init (int    *argc,
                    char ***argv)
{
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  store_fixture_make_foods ();
}

void
store_fixture_set_up (StoreFixture  *fixture,
                      gconstpointer  data)
{
  fixture->dir = olivine_store_default_dir ();
  store_fixture_reopen (fixture);
}

void
store_fixture_reopen (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  if (fixture->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->store));
  fixture->store = olivine_store_open (fixture->dir, &error);
  g_assert_no_error (error);
  g_assert_true (OLIVINE_IS_STORE (fixture->store));
}

void
store_fixture_tear_down (StoreFixture  *fixture,
                         gconstpointer  data)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_clear_pointer (&fixture->dir, g_free);
}

char *
store_fixture_path (StoreFixture *fixture,
                    const char   *name)
{
  return g_build_filename (fixture->dir, name, NULL);
}

OlivineDate
fixture_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  OlivineDate date = OLIVINE_DATE_NONE;

  olivine_date_from_text (text, &date, &error);
  g_assert_no_error (error);

  return date;
}

OlivineEntry *
fixture_entry (const char *date,
               const char *food_id,
               const char *food,
               double      grams,
               double      magnesium_mg)
{
  OlivineEntry *entry = olivine_entry_new ();

  entry->date = fixture_day (date);
  set_text (&entry->food_id, food_id);
  set_text (&entry->food, food);
  set_text (&entry->unit, "g");
  entry->quantity = olivine_thousandths_from_double (grams);
  entry->grams = entry->quantity;
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
    isnan (magnesium_mg) ? OLIVINE_UNKNOWN : olivine_thousandths_from_double (magnesium_mg);

  return entry;
}

/* Saves an entry of 100 g. */
OlivineEntry *
fixture_add (StoreFixture *fixture,
             const char   *date,
             const char   *food,
             double        magnesium_mg)
{
  g_autoptr (GError) error = NULL;
  OlivineEntry *entry = fixture_entry (date, "", food, 100, magnesium_mg);

  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);

  return entry;
}

OlivineLab
fixture_lab (OlivineLabName  name,
             const char     *date,
             double          amount,
             const char     *unit)
{
  return (OlivineLab) {
    .name = name, .date = fixture_day (date), .amount = amount, .unit = unit,
  };
}

/* As if it was said on @from; whatever day the case is about, that is no day to come. */
void
fixture_set_profile (StoreFixture *fixture,
                     const char   *from,
                     const char   *key,
                     const char   *value)
{
  const char *const keys[] = { key, NULL };
  const char *const values[] = { value, NULL };
  g_autoptr (GError) error = NULL;

  olivine_profile_set (fixture->store, fixture_day (from), OLIVINE_DATE_NONE, keys, values, &error);
  g_assert_no_error (error);
}

void
fixture_exec (OlivineDb  *db,
              const char *sql)
{
  g_autoptr (GError) error = NULL;

  olivine_db_exec (db, sql, &error);
  g_assert_no_error (error);
}

gint64
fixture_get (OlivineDb  *db,
             const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = -1;

  olivine_db_get_int (db, sql, &number, &error);
  g_assert_no_error (error);

  return number;
}

gint64
fixture_count (StoreFixture *fixture,
               const char   *sql)
{
  return fixture_get (olivine_store_get_db (fixture->store), sql);
}

char *
fixture_text (StoreFixture *fixture,
              const char   *sql)
{
  OlivineDb *db = olivine_store_get_db (fixture->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, &error);
  gboolean has_row = FALSE;

  g_assert_no_error (error);
  olivine_db_step (db, stmt, &has_row, &error);
  g_assert_no_error (error);

  return has_row ? olivine_stmt_dup_text (stmt, 0) : NULL;
}

/* NULL for a file that is not there. */
char *
fixture_file_sum (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;

  if (!g_file_get_contents (path, &bytes, &n_bytes, NULL))
    return NULL;

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, n_bytes);
}

void
fixture_write_file (const char *path,
                    const char *bytes,
                    gssize      n_bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, n_bytes, &error);
  g_assert_no_error (error);
}

/* Damages a file in its place: a connection that has it open sees it. */
void
fixture_overwrite_pages (const char *path,
                         gsize       first,
                         gsize       n_pages)
{
  static const char zeros[4096];
  FILE *file = g_fopen (path, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, (long) (first * sizeof zeros), SEEK_SET), ==, 0);
  for (gsize i = 0; i < n_pages; i++)
    g_assert_cmpuint (fwrite (zeros, sizeof zeros, 1, file), ==, 1);
  g_assert_cmpint (fclose (file), ==, 0);
}

static gboolean
put_version_1 (OlivineDb  *db,
               gpointer    user_data,
               GError    **error)
{
  guint n_foods = GPOINTER_TO_UINT (user_data);

  for (guint i = 0; i < n_foods; i++)
    {
      g_autofree char *id = g_strdup_printf ("my:food-%u", i);
      g_autofree char *name = g_strdup_printf ("Own food %u", i);
      g_autoptr (OlivineFood) food = fixture_food (id, name, i);

      g_ptr_array_add (food->portions, olivine_portion_new (1, "piece", 10 + i));
      if (!olivine_catalogue_put (db, food, 0, error))
        return FALSE;
    }

  return TRUE;
}

/* A diary of the first version, which is the catalogue with the diary's name on it. */
char *
fixture_write_version_1 (const char *dir,
                         guint       n_foods)
{
  g_autofree char *path = g_build_filename (dir, "diary.db", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = NULL;

  g_mkdir_with_parents (dir, 0700);
  db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  olivine_schema_migrate (db, OLIVINE_SCHEMA_CATALOGUE, &error);
  g_assert_no_error (error);
  olivine_db_transaction (db, put_version_1, GUINT_TO_POINTER (n_foods), &error);
  g_assert_no_error (error);
  sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = 1",
                         olivine_schema_get_application_id (OLIVINE_SCHEMA_DIARY));
  olivine_db_exec (db, sql, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static void
run_migration (OlivineDb  *db,
               const char *name)
{
  g_autofree char *path = g_strconcat ("/io/github/olivine_app/Olivine/sql/", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  olivine_db_exec (db, g_bytes_get_data (sql, NULL), &error);
  g_assert_no_error (error);
}

/* A diary of the second version, with a row in most of its tables. */
char *
fixture_write_version_2 (const char *dir)
{
  static const char rows[] =
    "INSERT INTO food (id, name, food_group, form, brand, source, source_id, magnesium_mg, "
    "keywords, quality) VALUES ('my:bread', 'Own bread', 'bread', '', '', 'own', '', 40.5, '', 0);"
    "INSERT INTO food_fts (rowid, name, keywords, names) VALUES (1, 'own bread', '', '');"
    "INSERT INTO portion VALUES ('my:bread', 0, 1, 'slice', 30);"
    "INSERT INTO entry (uid, date, time, meal, dish, kind, food_id, food, quantity, unit, grams, "
    "magnesium_mg, estimated, compound, agreed, cautions, note) VALUES "
    "('a', '2026-03-01', '08:00', 'breakfast', '', 'food', 'core:almonds', 'Almonds', 30000, 'g', "
    "30000, 77400, 0, '', 0, '', 'x'), "
    "('b', '2026-03-01', '', '', '', 'supplement', '', 'Citrate', 1000, '', NULL, 100000, 0, "
    "'citrate', 1, 'KID-01', '');"
    "INSERT INTO day VALUES ('2026-03-01', 1);"
    "INSERT INTO favourite VALUES ('core:almonds');"
    "INSERT INTO profile VALUES ('2026-01-01', 'sex', 'female');"
    "INSERT INTO import_run VALUES (1, '2026-03-01T10:00:00Z', 'a.csv', 'olivine-diary', 1, 0);"
    "INSERT INTO import_identity VALUES ('a', 1, 0, 'a', 'hash');"
    "INSERT INTO change VALUES (1, 'mark the day', 0);"
    "INSERT INTO journal VALUES (1, 0, 1, '2026-03-01', NULL, "
    "json_object ('date', '2026-03-01', 'complete', 1));";
  g_autofree char *path = g_build_filename (dir, "diary.db", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = NULL;

  g_mkdir_with_parents (dir, 0700);
  db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  run_migration (db, "001-catalogue.sql");
  run_migration (db, "002-diary.sql");
  sql = g_strdup_printf ("%s PRAGMA application_id = %d; PRAGMA user_version = 2", rows,
                         olivine_schema_get_application_id (OLIVINE_SCHEMA_DIARY));
  olivine_db_exec (db, sql, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}
