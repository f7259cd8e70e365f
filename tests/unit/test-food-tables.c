/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tables that foods.db is made of: their shape, and that every figure is
 * what its source says, digit for digit, where the source is at hand: in the
 * folder OLIVINE_USDA_DIR, or shared/usda beside the checkout.
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "olivine-food.h"
#include "olivine-table.h"

#define MIN_FOODS 600
#define MAX_MAGNESIUM_MG 1000.0

static const char *const groups[] = {
  "bread", "cereals", "dairy", "drinks", "eggs", "fats", "fish", "fruit", "grains", "legumes",
  "meals", "meat", "nuts", "plant-milks", "poultry", "sauces", "seeds", "snacks", "soups", "soy",
  "spices", "sweets", "vegetables", NULL,
};

static const char *const forms[] = {
  "baked", "boiled", "canned", "cooked", "dried", "dry", "fresh", "fried", "frozen", "grilled",
  "liquid", "pickled", "plain", "powder", "prepared", "raw", "roasted", "smoked", "steamed",
  "stewed", "toasted", NULL,
};

/* Foods whose energy does not come from protein, carbohydrate, fat and fibre
 * alone, or whose source uses factors of its own. */
static const char *const odd_energies[] = {
  "core:beer",              /* alcohol, 7 kcal/g */
  "core:red-wine",
  "core:white-wine",
  "core:spirits-40-alcohol",
  "core:cider-alcoholic",
  "core:vinegar-cider",     /* acetic acid */
  "core:baking-powder",     /* carbonates counted as carbohydrate */
  "core:oat-bran",          /* the source's own factor for bran */
  NULL,
};

/* Foods whose magnesium the source does not know: nobody may fill it in. */
static const char *const unknown_magnesium[] = {
  "core:duck-breast-with-skin-roasted", "core:soy-yoghurt-plain", "core:walnuts-glazed",
  "core:cape-gooseberries", "core:goji-berries-dried", "core:jujube-dried",
  "core:margarine-spread-tub-67-70-fat", NULL,
};

/* Figures of a source that cannot be right are left out, not copied: the kernel of
 * this seed alone has 1,233 mg of phosphorus, so 92 mg would mislead whoever has to
 * limit it. */
static gboolean
is_left_out (const char *food_id,
             const char *column)
{
  return g_str_equal (food_id, "core:pumpkin-seeds-in-shell-roasted-unsalted")
         && g_str_equal (column, "phosphorus_mg");
}

/* A table with all its records, which are looked at in any order here. */
typedef struct {
  OlivineTable *columns;
  GPtrArray    *records; /* of OlivineRecord */
} WholeTable;

static void
record_free (OlivineRecord *record)
{
  g_ptr_array_unref (record->cells);
  g_free (record);
}

static void
whole_table_free (WholeTable *table)
{
  olivine_table_free (table->columns);
  g_ptr_array_unref (table->records);
  g_free (table);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WholeTable, whole_table_free)

static const char *
get_cell (WholeTable          *table,
          const OlivineRecord *record,
          const char          *column)
{
  return olivine_table_get (table->columns, record, column);
}

static gboolean
take_record (GPtrArray  *cells,
             guint       line,
             gpointer    user_data,
             GError    **error)
{
  WholeTable *table = user_data;
  OlivineRecord *record = NULL;

  if (table->columns->header->len == 0)
    {
      olivine_table_take_header (table->columns, cells, ',');
      return TRUE;
    }

  record = g_new0 (OlivineRecord, 1);
  record->cells = g_ptr_array_new_with_free_func (g_free);
  record->line = line;
  g_ptr_array_extend (record->cells, cells, (GCopyFunc) (void (*) (void)) g_strdup, NULL);
  g_ptr_array_add (table->records, record);

  return TRUE;
}

static WholeTable *
read_table (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  WholeTable *table = g_new0 (WholeTable, 1);

  g_assert_no_error (error);
  table->columns = olivine_table_new ();
  table->records = g_ptr_array_new_with_free_func ((GDestroyNotify) record_free);
  olivine_csv_read_stream (G_INPUT_STREAM (stream), take_record, table, NULL, &error);
  g_assert_no_error (error);

  return table;
}

static WholeTable *
read_own_table (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("OLIVINE_SOURCE_ROOT"), "data", name, NULL);

  return read_table (path);
}

static double
get_number (WholeTable          *table,
            const OlivineRecord *record,
            const char          *column)
{
  const char *cell = get_cell (table, record, column);
  g_autoptr (GError) error = NULL;
  double number = NAN;

  olivine_double_from_text (cell, &number, &error);
  g_assert_no_error (error);

  return number;
}

/* By a column that is different in each row. */
static GHashTable *
index_table (WholeTable *table,
             const char   *column)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < table->records->len; i++)
    {
      OlivineRecord *record = g_ptr_array_index (table->records, i);
      const char *id = get_cell (table, record, column);

      if (!g_hash_table_insert (by_id, (gpointer) id, record))
        g_error ("%s is there twice", id);
    }

  return by_id;
}

static void
assert_header (WholeTable *table,
               const char   *expected)
{
  g_auto (GStrv) names = g_strsplit (expected, ",", -1);

  g_assert_cmpuint (table->columns->header->len, ==, g_strv_length (names));
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_cmpstr (g_ptr_array_index (table->columns->header, i), ==, names[i]);
  for (guint i = 0; i < table->records->len; i++)
    {
      const OlivineRecord *record = g_ptr_array_index (table->records, i);

      g_assert_cmpuint (record->cells->len, ==, table->columns->header->len);
    }
}

static gboolean
is_plain_id (const char *id)
{
  const char *plain = "abcdefghijklmnopqrstuvwxyz0123456789-";

  return g_str_has_prefix (id, "core:") && id[5] != '\0' && id[5 + strspn (id + 5, plain)] == '\0';
}

static void
test_shape (void)
{
  g_autoptr (WholeTable) foods = read_own_table ("foods.csv");
  g_autoptr (GHashTable) by_id = index_table (foods, "id");
  g_autoptr (GHashTable) by_name = index_table (foods, "name");

  assert_header (foods,
                 "id,name,group,form,processing,source,source_id,magnesium_n,magnesium_alt_mg,"
                 "magnesium_mg,potassium_mg,phosphorus_mg,calcium_mg,sodium_mg,energy_kcal,"
                 "protein_g,carbohydrate_g,fat_g,fibre_g,keywords");
  g_assert_cmpuint (foods->records->len, >=, MIN_FOODS);
  g_assert_cmpuint (g_hash_table_size (by_id), ==, foods->records->len);
  g_assert_cmpuint (g_hash_table_size (by_name), ==, foods->records->len);
}

static void
test_words (void)
{
  g_autoptr (WholeTable) foods = read_own_table ("foods.csv");

  for (guint i = 0; i < foods->records->len; i++)
    {
      const OlivineRecord *record = g_ptr_array_index (foods->records, i);
      const char *processing = get_cell (foods, record, "processing");
      OlivineProcessing parsed = OLIVINE_PROCESSING_UNKNOWN;
      g_autoptr (GError) error = NULL;

      g_assert_true (is_plain_id (get_cell (foods, record, "id")));
      g_assert_cmpstr (get_cell (foods, record, "name"), !=, "");
      g_assert_true (g_strv_contains (groups, get_cell (foods, record, "group")));
      g_assert_true (g_strv_contains (forms, get_cell (foods, record, "form")));
      g_assert_cmpstr (processing, !=, "");
      olivine_processing_from_nick (processing, &parsed, &error);
      g_assert_no_error (error);
    }
}

/* No group is thin: what people eat in a day is there. */
static void
test_groups (void)
{
  g_autoptr (WholeTable) foods = read_own_table ("foods.csv");
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < foods->records->len; i++)
    {
      const char *group = get_cell (foods, g_ptr_array_index (foods->records, i), "group");
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, group));

      g_hash_table_insert (counts, (gpointer) group, GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; groups[i] != NULL; i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, groups[i])), >=, 8);
}

static OlivineFood *
make_food (WholeTable          *foods,
           const OlivineRecord *record)
{
  OlivineFood *food = olivine_food_new (get_cell (foods, record, "id"),
                                        get_cell (foods, record, "name"));

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    food->per_100g.amount[i] = get_number (foods, record,
                                           olivine_nutrient_get_id ((OlivineNutrient) i));

  return food;
}

static void
test_ranges (void)
{
  g_autoptr (WholeTable) foods = read_own_table ("foods.csv");

  for (guint i = 0; i < foods->records->len; i++)
    {
      const OlivineRecord *record = g_ptr_array_index (foods->records, i);
      g_autoptr (OlivineFood) food = make_food (foods, record);
      g_autoptr (GError) error = NULL;
      double alternative_mg = get_number (foods, record, "magnesium_alt_mg");

      olivine_food_validate (food, &error);
      g_assert_no_error (error);
      if (!isnan (alternative_mg))
        g_assert_cmpfloat (alternative_mg, <=, MAX_MAGNESIUM_MG);
    }
}

/* Energy by the general factors 4, 4 and 9; of fibre between none and all of it
 * counts, and sources round and use factors of their own. */
static gboolean
energy_agrees (const OlivineFood *food)
{
  const double *amount = food->per_100g.amount;
  double fibre_g = isnan (amount[OLIVINE_NUTRIENT_FIBRE]) ? 0.0 : amount[OLIVINE_NUTRIENT_FIBRE];
  double most_kcal = 4.0 * amount[OLIVINE_NUTRIENT_PROTEIN]
                     + 4.0 * amount[OLIVINE_NUTRIENT_CARBOHYDRATE]
                     + 9.0 * amount[OLIVINE_NUTRIENT_FAT];
  double least_kcal = most_kcal - 4.0 * fibre_g;

  if (isnan (most_kcal) || isnan (amount[OLIVINE_NUTRIENT_ENERGY]))
    return TRUE;

  return amount[OLIVINE_NUTRIENT_ENERGY] >= 0.85 * least_kcal - 15.0
         && amount[OLIVINE_NUTRIENT_ENERGY] <= 1.15 * most_kcal + 15.0;
}

static void
test_energy (void)
{
  g_autoptr (WholeTable) foods = read_own_table ("foods.csv");

  for (guint i = 0; i < foods->records->len; i++)
    {
      g_autoptr (OlivineFood) food = make_food (foods, g_ptr_array_index (foods->records, i));

      if (!energy_agrees (food) && !g_strv_contains (odd_energies, food->id))
        g_error ("%s: the energy does not fit protein, carbohydrate and fat", food->id);
    }
}

/* B18: what the source does not know is an empty cell, no more and no fewer. */
static void
test_unknown_magnesium (void)
{
  g_autoptr (WholeTable) foods = read_own_table ("foods.csv");
  guint n_unknown = 0;

  for (guint i = 0; i < foods->records->len; i++)
    {
      const OlivineRecord *record = g_ptr_array_index (foods->records, i);
      const char *id = get_cell (foods, record, "id");
      gboolean is_unknown = *get_cell (foods, record, "magnesium_mg") == '\0';

      g_assert_cmpint (is_unknown, ==, g_strv_contains (unknown_magnesium, id));
      n_unknown += is_unknown;
    }
  g_assert_cmpuint (n_unknown, ==, g_strv_length ((char **) unknown_magnesium));
}

static void
test_portions (void)
{
  g_autoptr (WholeTable) foods = read_own_table ("foods.csv");
  g_autoptr (WholeTable) portions = read_own_table ("portions.csv");
  g_autoptr (GHashTable) by_id = index_table (foods, "id");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  assert_header (portions, "food_id,quantity,unit,grams");
  for (guint i = 0; i < portions->records->len; i++)
    {
      const OlivineRecord *record = g_ptr_array_index (portions->records, i);
      const char *id = get_cell (portions, record, "food_id");

      g_assert_true (g_hash_table_contains (by_id, id));
      g_assert_cmpstr (get_cell (portions, record, "unit"), !=, "");
      g_assert_cmpfloat (get_number (portions, record, "quantity"), >, 0.0);
      g_assert_cmpfloat (get_number (portions, record, "grams"), >, 0.0);
      g_assert_cmpfloat (get_number (portions, record, "grams"), <=, 3000.0);
      g_hash_table_add (seen, (gpointer) id);
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, g_hash_table_size (by_id));
}

static void
test_suggestions (void)
{
  g_autoptr (WholeTable) foods = read_own_table ("foods.csv");
  g_autoptr (WholeTable) suggestions = read_own_table ("suggestions.csv");
  g_autoptr (GHashTable) by_id = index_table (foods, "id");
  g_autoptr (GHashTable) unique = index_table (suggestions, "food_id");

  assert_header (suggestions, "food_id,quantity,unit");
  g_assert_cmpuint (g_hash_table_size (unique), >=, 20);
  for (guint i = 0; i < suggestions->records->len; i++)
    {
      const OlivineRecord *record = g_ptr_array_index (suggestions->records, i);
      const char *id = get_cell (suggestions, record, "food_id");
      const OlivineRecord *food = g_hash_table_lookup (by_id, id);

      g_assert_nonnull (food);
      g_assert_cmpstr (get_cell (foods, food, "magnesium_mg"), !=, "");
      g_assert_cmpfloat (get_number (suggestions, record, "quantity"), >, 0.0);
      g_assert_cmpstr (get_cell (suggestions, record, "unit"), !=, "");
    }
}

/* One of the two tables of the source. */
typedef struct {
  WholeTable *table;
  GHashTable   *by_id;
  GHashTable   *magnesium; /* the set of its values, as text */
} Source;

static void
source_init (Source     *source,
             const char *dir,
             const char *name,
             const char *id_column)
{
  g_autofree char *path = g_build_filename (dir, name, NULL);

  source->table = read_table (path);
  source->by_id = index_table (source->table, id_column);
  source->magnesium = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < source->table->records->len; i++)
    g_hash_table_add (source->magnesium,
                      (gpointer) get_cell (source->table,
                                                    g_ptr_array_index (source->table->records, i),
                                                    "magnesium_mg"));
}

static void
source_clear (Source *source)
{
  g_hash_table_unref (source->magnesium);
  g_hash_table_unref (source->by_id);
  whole_table_free (source->table);
}

static char *
find_source_dir (void)
{
  const char *chosen = g_getenv ("OLIVINE_USDA_DIR");
  g_autofree char *parent = NULL;
  g_autofree char *dir = NULL;

  if (chosen != NULL && *chosen != '\0')
    return g_strdup (chosen);

  parent = g_path_get_dirname (g_getenv ("OLIVINE_SOURCE_ROOT"));
  dir = g_build_filename (parent, "shared", "usda", NULL);

  return g_file_test (dir, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&dir) : NULL;
}

static void
assert_figures (WholeTable          *foods,
                const OlivineRecord *food,
                const Source        *source)
{
  const char *id = get_cell (foods, food, "source_id");
  const OlivineRecord *row = g_hash_table_lookup (source->by_id, id);

  if (row == NULL)
    g_error ("%s: the source has no row %s", get_cell (foods, food, "id"), id);

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      const char *column = olivine_nutrient_get_id ((OlivineNutrient) i);
      const char *source_column = i == OLIVINE_NUTRIENT_FIBRE ? "fiber_g" : column;
      const char *figure = get_cell (foods, food, column);
      const char *expected = get_cell (source->table, row, source_column);

      if (is_left_out (get_cell (foods, food, "id"), column))
        expected = "";
      if (!g_str_equal (figure, expected))
        g_error ("%s: %s is “%s”, its source says “%s”", get_cell (foods, food, "id"),
                 column, figure, expected);
    }
  g_assert_cmpstr (get_cell (foods, food, "magnesium_n"), ==,
                   get_cell (source->table, row, "mg_n_data_points"));
}

static void
assert_alternative (WholeTable          *foods,
                    const OlivineRecord *food,
                    const Source        *other)
{
  const char *figure = get_cell (foods, food, "magnesium_alt_mg");

  if (*figure != '\0' && !g_hash_table_contains (other->magnesium, figure))
    g_error ("%s: no row of the other source has %s mg", get_cell (foods, food, "id"),
             figure);
}

/* No figure was typed, rounded or made up. */
static void
test_figures (void)
{
  g_autofree char *dir = find_source_dir ();
  g_autoptr (WholeTable) foods = NULL;
  Source sr28 = { 0, };
  Source foundation = { 0, };

  if (dir == NULL)
    {
      g_test_skip ("The tables of the source are not at hand");
      return;
    }

  foods = read_own_table ("foods.csv");
  source_init (&sr28, dir, "foods_wide.csv", "ndb_no");
  source_init (&foundation, dir, "foundation_wide.csv", "fdc_id");
  for (guint i = 0; i < foods->records->len; i++)
    {
      const OlivineRecord *food = g_ptr_array_index (foods->records, i);
      const char *source = get_cell (foods, food, "source");
      gboolean is_sr28 = g_str_equal (source, "usda-sr28");

      g_assert_true (is_sr28 || g_str_equal (source, "usda-foundation"));
      assert_figures (foods, food, is_sr28 ? &sr28 : &foundation);
      assert_alternative (foods, food, is_sr28 ? &foundation : &sr28);
    }
  source_clear (&sr28);
  source_clear (&foundation);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/food-tables/shape", test_shape);
  g_test_add_func ("/olivine/food-tables/words", test_words);
  g_test_add_func ("/olivine/food-tables/groups", test_groups);
  g_test_add_func ("/olivine/food-tables/ranges", test_ranges);
  g_test_add_func ("/olivine/food-tables/energy", test_energy);
  g_test_add_func ("/olivine/food-tables/unknown-magnesium", test_unknown_magnesium);
  g_test_add_func ("/olivine/food-tables/portions", test_portions);
  g_test_add_func ("/olivine/food-tables/suggestions", test_suggestions);
  g_test_add_func ("/olivine/food-tables/figures", test_figures);

  return g_test_run ();
}
