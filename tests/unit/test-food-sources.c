/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables of foods as people download them: every count right, and a clear word
 * without any change where a file is not what it should be. */

#include "food-fixture.h"

#include <math.h>
#include <string.h>

static OlivineFood *
get_food (StoreFixture *fixture,
          const char   *id)
{
  g_autoptr (GError) error = NULL;
  OlivineFood *food = olivine_catalogue_get (fixture->store, id, &error);

  g_assert_no_error (error);

  return food;
}

static void
check_foundation (StoreFixture *fixture)
{
  g_autoptr (OlivineFood) nuts = get_food (fixture, "usda:10");
  g_autoptr (OlivineFood) seeds = get_food (fixture, "usda:20");
  g_autofree char *portions = olivine_portions_to_text (nuts->portions);

  g_assert_cmpstr (nuts->name, ==, "Nuts, \"whole\"");
  g_assert_cmpstr (nuts->group, ==, "Nuts");
  g_assert_cmpstr (nuts->source, ==, "usda-fdc-foundation");
  g_assert_cmpint (nuts->magnesium_n, ==, 8);
  g_assert_cmpfloat (nuts->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM], ==, 258.5);
  g_assert_cmpfloat (nuts->per_100g.amount[OLIVINE_NUTRIENT_ENERGY], ==, 590);
  g_assert_cmpfloat (nuts->per_100g.amount[OLIVINE_NUTRIENT_POTASSIUM], ==, 700);
  g_assert_cmpstr (portions, ==, "0.5 cup, chopped:60;1 handful, big:28");
  g_assert_cmpfloat (seeds->per_100g.amount[OLIVINE_NUTRIENT_ENERGY], ==, 500);
  g_assert_true (isnan (seeds->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]));
  g_assert_true (isnan (seeds->per_100g.amount[OLIVINE_NUTRIENT_PROTEIN]));
}

static void
test_fdc_zip (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = food_fixture_write_zip (food_fixture_foundation);

  food_fixture_check_thrice (fixture, path, "usda-fdc", 2, 0, 0);
  check_foundation (fixture);
}

static void
test_fdc_folder (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = food_fixture_write_folder (food_fixture_foundation);

  food_fixture_check_thrice (fixture, path, "usda-fdc", 2, 0, 0);
  check_foundation (fixture);
}

/* One has too much magnesium, one no name. */
static void
test_fdc_branded (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = food_fixture_write_zip (food_fixture_branded);
  g_autofree char *portions = NULL;
  g_autoptr (OlivineFood) bar = NULL;

  food_fixture_check_thrice (fixture, path, "usda-fdc", 1, 0, 2);
  bar = get_food (fixture, "usda:7");
  portions = olivine_portions_to_text (bar->portions);
  g_assert_cmpstr (bar->brand, ==, "ACME");
  g_assert_cmpstr (portions, ==, "2 bars:40");
}

static void
test_fdc_incomplete (StoreFixture  *fixture,
                     gconstpointer  data)
{
  const FoodMember no_amounts[] = { food_fixture_foundation[3], food_fixture_foundation[4], { NULL, NULL } };
  const FoodMember no_kind[] = { food_fixture_foundation[4], food_fixture_foundation[5], { NULL, NULL } };
  const FoodMember wrong_columns[] = {
    food_fixture_foundation[3], food_fixture_foundation[5], { "food.csv", "a,b\n1,2\n" }, { NULL, NULL },
  };
  const FoodMember wrong_number[] = {
    food_fixture_foundation[3], food_fixture_foundation[4],
    { "food_nutrient.csv", "fdc_id,nutrient_id,amount\n10,1090,much\n" }, { NULL, NULL },
  };
  const FoodMember nothing[] = { { "letter.txt", "Dear all" }, { NULL, NULL } };
  const struct {
    const FoodMember *members;
    const char       *words;
  } cases[] = {
    { no_amounts, "no food_nutrient.csv" },
    { no_kind, "no foundation_food.csv" },
    { wrong_columns, "no column “fdc_id”" },
    { wrong_number, "food_nutrient.csv, line 2: the amount “much”" },
    { nothing, "no tables of foods" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = food_fixture_write_zip (cases[i].members);

      food_fixture_check_refused (fixture, path, OLIVINE_EXCHANGE_ERROR_FORMAT, cases[i].words);
    }
}

static void
test_sr28 (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *path = food_fixture_write_folder (food_fixture_sr28);
  g_autofree char *portions = NULL;
  g_autoptr (OlivineFood) butter = NULL;

  food_fixture_check_thrice (fixture, path, "usda-sr28", 2, 0, 0);
  butter = get_food (fixture, "usda:ndb-01001");
  portions = olivine_portions_to_text (butter->portions);
  g_assert_cmpstr (butter->name, ==, "Butter, jalapeño");
  g_assert_cmpstr (butter->source_id, ==, "01001");
  g_assert_cmpint (butter->magnesium_n, ==, 7);
  g_assert_cmpfloat (butter->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM], ==, 2);
  g_assert_cmpstr (portions, ==, "1 cup:227;1 tbsp:14.2");
}

static void
check_off (StoreFixture *fixture)
{
  g_autoptr (OlivineFood) bar = get_food (fixture, "off:100");
  g_autoptr (OlivineFood) cola = get_food (fixture, "off:400");
  g_autofree char *portions = olivine_portions_to_text (bar->portions);

  g_assert_cmpstr (bar->name, ==, "Oat \"bar");
  g_assert_cmpstr (bar->brand, ==, "Acme");
  g_assert_cmpint (bar->processing, ==, OLIVINE_PROCESSING_ULTRA);
  g_assert_cmpfloat (bar->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM], ==, 76);
  g_assert_cmpfloat (bar->per_100g.amount[OLIVINE_NUTRIENT_SODIUM], ==, 123);
  g_assert_cmpfloat_with_epsilon (bar->per_100g.amount[OLIVINE_NUTRIENT_ENERGY], 358.5, 0.1);
  g_assert_cmpstr (portions, ==, "1 serving:40");
  g_assert_cmpuint (cola->portions->len, ==, 0);
  g_assert_cmpfloat (cola->per_100g.amount[OLIVINE_NUTRIENT_SODIUM], ==, 0);
}

static void
test_off (StoreFixture  *fixture,
          gconstpointer  data)
{
  g_autofree char *path = food_fixture_write (food_fixture_off);

  food_fixture_check_thrice (fixture, path, "open-food-facts", 2, 1, 6);
  check_off (fixture);
}

static void
test_off_gzip (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *path = food_fixture_write_gzip (food_fixture_off, strlen (food_fixture_off), 0);

  food_fixture_check_thrice (fixture, path, "open-food-facts", 2, 1, 6);
  check_off (fixture);
}

static void
test_rejects (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const struct {
    guint       line;
    const char *column;
    const char *value;
  } expected[] = {
    { 3, "magnesium_100g", "90" },
    { 4, "product_name", "" },
    { 5, "code", "" },
    { 7, "", "500" },
    { 8, "energy-kcal_100g", "abc" },
    { 10, "magnesium_100g", "2" },
  };
  g_autofree char *path = food_fixture_write (food_fixture_off);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;

  result = food_fixture_import (fixture, path, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->rejects->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const OlivineReject *reject = result->rejects->pdata[i];

      g_assert_cmpuint (reject->line, ==, expected[i].line);
      g_assert_cmpstr (reject->column, ==, expected[i].column);
      g_assert_cmpstr (reject->value, ==, expected[i].value);
      g_assert_cmpuint (strlen (reject->reason), >, 0);
    }
}

static void
test_foodyou (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = food_fixture_write (food_fixture_foodyou);
  OlivineFoodQuery query = { .words = "tofu firm" };
  g_autoptr (GPtrArray) foods = NULL;
  const OlivineFood *tofu = NULL;

  food_fixture_check_thrice (fixture, path, "foodyou", 1, 0, 0);
  foods = olivine_catalogue_search (fixture->store, &query, NULL);
  g_assert_cmpuint (foods->len, ==, 1);
  tofu = foods->pdata[0];
  g_assert_true (g_str_has_prefix (tofu->id, "foodyou:"));
  g_assert_cmpfloat (tofu->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM], ==, 50);
}

static void
test_other_files (StoreFixture  *fixture,
                  gconstpointer  data)
{
  static const char *const texts[] = { "", "date,food,magnesium_mg\n", "\xff\xfe\xff", FOOD_FIXTURE_OFF_HEADER };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = food_fixture_write (texts[i]);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      OlivineFoodTable table = OLIVINE_FOOD_TABLE_FDC;

      g_assert_true (olivine_food_table_probe (file, &table, NULL, NULL));
      g_assert_cmpint (table, ==, i == 3 ? OLIVINE_FOOD_TABLE_OPEN_FOOD_FACTS
                                         : OLIVINE_FOOD_TABLE_NONE);
    }
  food_fixture_check_refused (fixture, g_get_user_data_dir (), OLIVINE_EXCHANGE_ERROR_FORMAT,
                              "holds no tables of foods");
}

typedef struct {
  double last;
  guint  n_calls;
} Progress;

static void
remember_progress (double   fraction,
                   guint    n_rows,
                   gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpfloat (fraction, >=, progress->last - 1e-9);
  g_assert_cmpfloat (fraction, <=, 1.0);
  progress->last = fraction;
  progress->n_calls++;
}

static void
test_progress (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (GString) text = food_fixture_make_off (20000);
  g_autofree char *path = food_fixture_write_gzip (text->str, text->len, 0);
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress = { 0.0, 0 };

  result = food_fixture_import (fixture, path, FALSE, remember_progress, &progress, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_imported, ==, 20000);
  g_assert_cmpuint (progress.n_calls, >, 20);
  g_assert_cmpfloat (progress.last, >, 0.8);
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/food-sources/fdc-zip", test_fdc_zip);
  STORE_FIXTURE_ADD ("/olivine/food-sources/fdc-folder", test_fdc_folder);
  STORE_FIXTURE_ADD ("/olivine/food-sources/fdc-branded", test_fdc_branded);
  STORE_FIXTURE_ADD ("/olivine/food-sources/fdc-incomplete", test_fdc_incomplete);
  STORE_FIXTURE_ADD ("/olivine/food-sources/sr28", test_sr28);
  STORE_FIXTURE_ADD ("/olivine/food-sources/open-food-facts", test_off);
  STORE_FIXTURE_ADD ("/olivine/food-sources/open-food-facts-gzip", test_off_gzip);
  STORE_FIXTURE_ADD ("/olivine/food-sources/rejects", test_rejects);
  STORE_FIXTURE_ADD ("/olivine/food-sources/foodyou", test_foodyou);
  STORE_FIXTURE_ADD ("/olivine/food-sources/other-files", test_other_files);
  STORE_FIXTURE_ADD ("/olivine/food-sources/progress", test_progress);

  return g_test_run ();
}
