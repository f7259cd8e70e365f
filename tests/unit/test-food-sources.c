/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables of foods as people download them: every count right, and a clear word
 * without any change where a file is not what it should be. */

#include "olivine-food-import.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "olivine-archive.h"
#include "olivine-line-reader.h"
#include "store-fixture.h"

typedef struct {
  const char *path;
  const char *text;
} Member;

/* Two foods, one of them with all it can have, among rows that are none. */
static const Member foundation[] = {
  { "FoodData/nutrient.csv", "\"id\",\"name\",\"unit_name\"\n\"1090\",\"Magnesium, Mg\",\"MG\"\n"
                             "\"1092\",\"Potassium, K\",\"G\"\n\"1003\",\"Protein\",\"G\"\n" },
  { "FoodData/food_category.csv", "\"id\",\"code\",\"description\"\n\"12\",\"1200\",\"Nuts\"\n" },
  { "FoodData/measure_unit.csv", "\"id\",\"name\"\n\"1000\",\"cup\"\n\"9999\",\"undetermined\"\n" },
  { "FoodData/foundation_food.csv", "\"fdc_id\",\"NDB_number\"\n\"20\",\"1\"\n\"10\",\"2\"\n" },
  { "FoodData/food.csv", "\"data_type\",\"fdc_id\",\"description\",\"food_category_id\"\n"
                         "\"sample_food\",\"5\",\"NUTS, SAMPLE 1\",\"12\"\n"
                         "\"foundation_food\",\"10\",\"Nuts, \"\"whole\"\"\",\"12\"\n"
                         "\"foundation_food\",\"20\",\"Seeds, raw\",\"99\"\n" },
  { "FoodData/food_nutrient.csv", "\"id\",\"fdc_id\",\"nutrient_id\",\"amount\",\"data_points\"\n"
                                  "\"1\",\"5\",\"1090\",\"999\",\"1\"\n"
                                  "\"2\",\"10\",\"1090\",\"258.5\",\"8\"\n"
                                  "\"3\",\"10\",\"2047\",\"600\",\"\"\n"
                                  "\"4\",\"10\",\"2048\",\"590\",\"\"\n"
                                  "\"5\",\"20\",\"1008\",\"500\",\"\"\n"
                                  "\"6\",\"20\",\"2048\",\"510\",\"\"\n"
                                  "\"7\",\"10\",\"1092\",\"0.7\",\"\"\n"
                                  "\"8\",\"10\",\"1999\",\"1\",\"\"\n"
                                  "\"9\",\"20\",\"1003\",\"\",\"\"\n" },
  { "FoodData/food_portion.csv",
    "\"id\",\"fdc_id\",\"seq_num\",\"amount\",\"measure_unit_id\",\"portion_description\","
    "\"modifier\",\"gram_weight\"\n"
    "\"1\",\"10\",\"2\",\"1.0\",\"9999\",\"\",\"handful; big\",\"28\"\n"
    "\"2\",\"10\",\"1\",\"0.5\",\"1000\",\"\",\"chopped\",\"60\"\n"
    "\"3\",\"5\",\"1\",\"1\",\"1000\",\"\",\"\",\"10\"\n" },
  { NULL, NULL },
};

static const Member branded[] = {
  { "food.csv", "fdc_id,description\n7,OAT BAR\n8,COLA\n" },
  { "branded_food.csv",
    "fdc_id,brand_owner,brand_name,serving_size,serving_size_unit,household_serving_fulltext\n"
    "7,Acme Inc.,ACME,40,g,2 BARS\n8,Acme Inc.,,330,ml,1 CAN\n9,Nobody,,1,g,\n" },
  { "food_nutrient.csv", "fdc_id,nutrient_id,amount\n7,1090,80\n8,1090,1200\n" },
  { NULL, NULL },
};

static const Member sr28[] = {
  { "FD_GROUP.txt", "~0100~^~Dairy~\r\n" },
  { "FOOD_DES.txt", "~01001~^~0100~^~Butter, jalape\xf1o~^~BUTTER~^~~^~~^~Y~\r\n"
                    "~01002~^~0100~^~Milk~^~MILK~^~~^~Acme~^~Y~\r\n" },
  { "NUT_DATA.txt", "~01001~^~304~^2^7^0.1\r\n~01001~^~208~^717^0^\r\n~01002~^~304~^10^^\r\n" },
  { "WEIGHT.txt", "~01001~^1^1^~cup~^227^^\r\n~01001~^2^1^~tbsp~^14.2^^\r\n" },
  { NULL, NULL },
};

#define OFF_HEADER "code\tproduct_name\tbrands\tserving_size\tserving_quantity\tnova_group\t" \
  "energy_100g\tenergy-kcal_100g\tmagnesium_100g\tsodium_100g\n"

static const char off[] =
  OFF_HEADER
  "100\tOat \"bar\tAcme, Other\t40 g\t40\t4\t1500\t\t0.076\t0.123\n"
  "200\tMilligrams\tAcme\t\t\t\t\t400\t90\t\n"
  "300\t\tAcme\t\t\t\t\t\t\t\n"
  "\tNameless code\tAcme\t\t\t\t\t\t\t\n"
  "400\tCola\t\t330 ml\t330\t\t\t42\t\t0\n"
  "500\tShort row\tAcme\n"
  "600\tNo number\tAcme\t\t\t\t\tabc\t\t\n"
  "100\tOat bar again\tAcme\t\t\t\t\t\t\t\n"
  "700\t\tAcme\t\t\t\t\t\t2\t\n";

static const char foodyou[] =
  "Name,Brand,Barcode,Note,Serving Weight (g),Proteins (g),Energy (kcal),Sodium (g),Magnesium (g)\n"
  "\"Tofu, firm\",Acme,123,,100,12,140,0.01,0.05\n";

static char *
path_in (const char *name)
{
  return g_build_filename (g_get_user_cache_dir (), name, NULL);
}

static char *
write_zip (StoreFixture *fixture,
           const Member *members)
{
  char *path = path_in ("tables.data");
  struct archive *archive = archive_write_new ();

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_assert_cmpint (archive_write_set_format_zip (archive), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  for (; members->path != NULL; members++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gsize length = strlen (members->text);

      archive_entry_set_pathname (entry, members->path);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      archive_entry_set_size (entry, length);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_data (archive, members->text, length), ==, length);
      archive_entry_free (entry);
    }
  g_assert_cmpint (archive_write_free (archive), ==, ARCHIVE_OK);

  return path;
}

static char *
write_folder (StoreFixture *fixture,
              const Member *members)
{
  char *path = path_in ("tables");

  g_mkdir_with_parents (path, 0700);
  for (; members->path != NULL; members++)
    {
      g_autofree char *name = g_path_get_basename (members->path);
      g_autofree char *file = g_build_filename (path, name, NULL);

      fixture_write_file (file, members->text, -1);
    }

  return path;
}

static char *
write_text (StoreFixture *fixture,
            const char   *text)
{
  char *path = path_in ("text.data");

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  fixture_write_file (path, text, -1);

  return path;
}

/* @n_cut bytes are missing at its end. */
static char *
write_gzip (StoreFixture *fixture,
            const char   *bytes,
            gsize         n_bytes,
            gsize         n_cut)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_data (bytes, n_bytes, NULL);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, G_CONVERTER (compressor));
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  char *path = path_in ("packed.data");

  g_output_stream_splice (output, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  fixture_write_file (path, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (output)),
                      g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output))
                      - n_cut);

  return path;
}

static OlivineImportResult *
try_import (StoreFixture           *fixture,
            const char             *path,
            gboolean                dry_run,
            OlivineImportProgress   progress,
            gpointer                user_data,
            GCancellable           *cancellable,
            GError                **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, 0, 0);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  OlivineImportOptions options = { .dry_run = dry_run };

  return olivine_import_foods_file (fixture->store, file, &options, now, progress, user_data,
                                    cancellable, error);
}

static void
check_import (StoreFixture *fixture,
              const char   *path,
              gboolean      dry_run,
              const char   *format,
              guint         n_imported,
              guint         n_skipped,
              guint         n_rejected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;

  result = try_import (fixture, path, dry_run, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (result->format, ==, format);
  g_assert_cmpuint (result->n_imported, ==, n_imported);
  g_assert_cmpuint (result->n_skipped, ==, n_skipped);
  g_assert_cmpuint (result->n_rejected, ==, n_rejected);
  g_assert_cmpuint (result->n_read, ==, n_imported + n_skipped + n_rejected);
  g_assert_cmpuint (result->rejects->len, ==, n_rejected);
}

/* As it would be, as it is, and that the second time brings nothing. */
static void
check_thrice (StoreFixture *fixture,
              const char   *path,
              const char   *format,
              guint         n_imported,
              guint         n_skipped,
              guint         n_rejected)
{
  check_import (fixture, path, TRUE, format, n_imported, n_skipped, n_rejected);
  check_import (fixture, path, FALSE, format, n_imported, n_skipped, n_rejected);
  check_import (fixture, path, FALSE, format, 0, n_imported + n_skipped, n_rejected);
}

static void
check_refused (StoreFixture         *fixture,
               const char           *path,
               OlivineExchangeError  code)
{
  g_autofree char *library = store_fixture_path (fixture, "library.db");
  g_autoptr (GError) error = NULL;

  g_assert_null (try_import (fixture, path, FALSE, NULL, NULL, NULL, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, (int) code);
  if (g_file_test (library, G_FILE_TEST_EXISTS))
    {
      olivine_store_reload_library (fixture->store, NULL);
      g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM library.food"), ==, 0);
    }
}

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
  g_autofree char *path = write_zip (fixture, foundation);

  check_thrice (fixture, path, "usda-fdc", 2, 0, 0);
  check_foundation (fixture);
}

static void
test_fdc_folder (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = write_folder (fixture, foundation);

  check_thrice (fixture, path, "usda-fdc", 2, 0, 0);
  check_foundation (fixture);
}

/* One has too much magnesium, one no name. */
static void
test_fdc_branded (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = write_zip (fixture, branded);
  g_autofree char *portions = NULL;
  g_autoptr (OlivineFood) bar = NULL;

  check_thrice (fixture, path, "usda-fdc", 1, 0, 2);
  bar = get_food (fixture, "usda:7");
  portions = olivine_portions_to_text (bar->portions);
  g_assert_cmpstr (bar->brand, ==, "ACME");
  g_assert_cmpstr (portions, ==, "2 bars:40");
}

static void
test_fdc_incomplete (StoreFixture  *fixture,
                     gconstpointer  data)
{
  const Member no_amounts[] = { foundation[3], foundation[4], { NULL, NULL } };
  const Member no_kind[] = { foundation[4], foundation[5], { NULL, NULL } };
  const Member wrong_columns[] = {
    foundation[3], foundation[5], { "food.csv", "a,b\n1,2\n" }, { NULL, NULL },
  };
  const Member wrong_number[] = {
    foundation[3], foundation[4],
    { "food_nutrient.csv", "fdc_id,nutrient_id,amount\n10,1090,much\n" }, { NULL, NULL },
  };
  const Member nothing[] = { { "letter.txt", "Dear all" }, { NULL, NULL } };
  const Member *const cases[] = { no_amounts, no_kind, wrong_columns, wrong_number, nothing };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_zip (fixture, cases[i]);

      check_refused (fixture, path, OLIVINE_EXCHANGE_ERROR_FORMAT);
    }
}

static void
test_sr28 (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *path = write_folder (fixture, sr28);
  g_autofree char *portions = NULL;
  g_autoptr (OlivineFood) butter = NULL;

  check_thrice (fixture, path, "usda-sr28", 2, 0, 0);
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
  g_autofree char *path = write_text (fixture, off);

  check_thrice (fixture, path, "open-food-facts", 2, 1, 6);
  check_off (fixture);
}

static void
test_off_gzip (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *path = write_gzip (fixture, off, strlen (off), 0);

  check_thrice (fixture, path, "open-food-facts", 2, 1, 6);
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
  g_autofree char *path = write_text (fixture, off);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;

  result = try_import (fixture, path, TRUE, NULL, NULL, NULL, &error);
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
  g_autofree char *path = write_text (fixture, foodyou);
  OlivineFoodQuery query = { .words = "tofu firm" };
  g_autoptr (GPtrArray) foods = NULL;
  const OlivineFood *tofu = NULL;

  check_thrice (fixture, path, "foodyou", 1, 0, 0);
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
  static const char *const texts[] = { "", "date,food,magnesium_mg\n", "\xff\xfe\xff", OFF_HEADER };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = write_text (fixture, texts[i]);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      OlivineFoodTable table = OLIVINE_FOOD_TABLE_FDC;

      g_assert_true (olivine_food_table_probe (file, &table, NULL, NULL));
      g_assert_cmpint (table, ==, i == 3 ? OLIVINE_FOOD_TABLE_OPEN_FOOD_FACTS
                                         : OLIVINE_FOOD_TABLE_NONE);
    }
  check_refused (fixture, g_get_user_data_dir (), OLIVINE_EXCHANGE_ERROR_FORMAT);
}

/* A header, and @n_rows products. */
static GString *
make_off (guint n_rows)
{
  GString *text = g_string_new (OFF_HEADER);

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "%u\tBiscuit %u\tBrand %u\t\t%u\t3\t\t%u\t0.0%u\t\n", i, i * 7919,
                            i % 100, i % 90, i % 600, i % 300);

  return text;
}

static void
test_cut_off (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) text = make_off (20000);
  g_autofree char *packed = write_gzip (fixture, text->str, text->len, 1000);
  g_autofree char *zip = write_zip (fixture, foundation);
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;

  check_refused (fixture, packed, OLIVINE_EXCHANGE_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (zip, &bytes, &n_bytes, NULL));
  fixture_write_file (zip, bytes, n_bytes / 2);
  check_refused (fixture, zip, OLIVINE_EXCHANGE_ERROR_DAMAGED);
}

/* A header, and then nothing but lines that hold nothing. */
static void
test_bomb (StoreFixture  *fixture,
           gconstpointer  data)
{
  gsize n_bytes = 48 << 20;
  g_autofree char *bytes = g_malloc (n_bytes);
  g_autofree char *path = NULL;

  memset (bytes, '\n', n_bytes);
  memcpy (bytes, OFF_HEADER, strlen (OFF_HEADER));
  path = write_gzip (fixture, bytes, n_bytes, 0);
  check_refused (fixture, path, OLIVINE_EXCHANGE_ERROR_TOO_LARGE);
}

static void
cancel (double   fraction,
        guint    n_rows,
        gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GString) text = make_off (5000);
  g_autofree char *path = write_text (fixture, text->str);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (try_import (fixture, path, FALSE, cancel, cancellable, cancellable, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED);
}

typedef struct {
  const char *path;
  gboolean    has_written;
} Writer;

static void
write_on (double   fraction,
          guint    n_rows,
          gpointer user_data)
{
  Writer *writer = user_data;
  FILE *file = NULL;

  if (writer->has_written)
    return;
  writer->has_written = TRUE;
  file = g_fopen (writer->path, "a");
  g_assert_nonnull (file);
  fputs ("\n", file);
  fclose (file);
}

static void
test_changed_while_read (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autofree char *path = write_text (fixture, off);
  g_autoptr (GError) error = NULL;
  Writer writer = { path, FALSE };

  g_assert_null (try_import (fixture, path, FALSE, write_on, &writer, NULL, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CHANGED);
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
  g_autoptr (GString) text = make_off (20000);
  g_autofree char *path = write_gzip (fixture, text->str, text->len, 0);
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress = { 0.0, 0 };

  result = try_import (fixture, path, FALSE, remember_progress, &progress, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_imported, ==, 20000);
  g_assert_cmpuint (progress.n_calls, >, 20);
  g_assert_cmpfloat (progress.last, >, 0.8);
}

static gboolean
join_cells (char     **cells,
            guint      n_cells,
            guint      line,
            gpointer   user_data,
            GError   **error)
{
  GString *text = user_data;

  g_string_append_printf (text, "%u:", line);
  for (guint i = 0; i < n_cells; i++)
    g_string_append_printf (text, "[%s]", cells[i]);

  return TRUE;
}

static void
test_lines_at_every_size (void)
{
  static const char text[] = "~a~^b\r\n\n~~^~c\xf1^d~\n^^\ne";

  for (gsize size = 1; size < sizeof text; size++)
    {
      g_autoptr (GString) lines = g_string_new (NULL);
      g_autoptr (OlivineLineReader) reader = NULL;
      g_autoptr (GError) error = NULL;

      reader = olivine_line_reader_new ('^', '~', join_cells, lines);
      for (gsize at = 0; at < sizeof text - 1; at += size)
        {
          olivine_line_reader_feed (reader, (const guint8 *) text + at,
                                    MIN (size, sizeof text - 1 - at), &error);
          g_assert_no_error (error);
        }
      olivine_line_reader_finish (reader, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (lines->str, ==, "1:[a][b]3:[][~cñ][d~]4:[][][]5:[e]");
    }
}

static void
test_long_line (void)
{
  g_autofree char *bytes = g_malloc (1 << 20);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (OlivineLineReader) reader = olivine_line_reader_new ('\t', 0, join_cells, lines);
  g_autoptr (GError) error = NULL;

  memset (bytes, 'a', 1 << 20);
  for (int i = 0; i < 6 && error == NULL; i++)
    olivine_line_reader_feed (reader, (const guint8 *) bytes, 1 << 20, &error);
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_TOO_LARGE);
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
  STORE_FIXTURE_ADD ("/olivine/food-sources/cut-off", test_cut_off);
  STORE_FIXTURE_ADD ("/olivine/food-sources/bomb", test_bomb);
  STORE_FIXTURE_ADD ("/olivine/food-sources/cancelled", test_cancelled);
  STORE_FIXTURE_ADD ("/olivine/food-sources/changed-while-read", test_changed_while_read);
  STORE_FIXTURE_ADD ("/olivine/food-sources/progress", test_progress);
  g_test_add_func ("/olivine/food-sources/lines-at-every-size", test_lines_at_every_size);
  g_test_add_func ("/olivine/food-sources/long-line", test_long_line);

  return g_test_run ();
}
