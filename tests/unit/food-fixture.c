/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables of foods as they are published, in small.
 */

#include "food-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>

/* Two foods, one of them with all it can have, among rows that are none. */
const FoodMember food_fixture_foundation[] = {
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

const FoodMember food_fixture_branded[] = {
  { "food.csv", "fdc_id,description\n7,OAT BAR\n8,COLA\n" },
  { "branded_food.csv",
    "fdc_id,brand_owner,brand_name,serving_size,serving_size_unit,household_serving_fulltext\n"
    "7,Acme Inc.,ACME,40,g,2 BARS\n8,Acme Inc.,,330,ml,1 CAN\n9,Nobody,,1,g,\n" },
  { "food_nutrient.csv", "fdc_id,nutrient_id,amount\n7,1090,80\n8,1090,1200\n" },
  { NULL, NULL },
};

const FoodMember food_fixture_sr28[] = {
  { "FD_GROUP.txt", "~0100~^~Dairy~\r\n" },
  { "FOOD_DES.txt", "~01001~^~0100~^~Butter, jalape\xf1o~^~BUTTER~^~~^~~^~Y~\r\n"
                    "~01002~^~0100~^~Milk~^~MILK~^~~^~Acme~^~Y~\r\n" },
  { "NUT_DATA.txt", "~01001~^~304~^2^7^0.1\r\n~01001~^~208~^717^0^\r\n~01002~^~304~^10^^\r\n" },
  { "WEIGHT.txt", "~01001~^1^1^~cup~^227^^\r\n~01001~^2^1^~tbsp~^14.2^^\r\n" },
  { NULL, NULL },
};

const char food_fixture_off[] =
  FOOD_FIXTURE_OFF_HEADER
  "100\tOat \"bar\tAcme, Other\t40 g\t40\t4\t1500\t\t0.076\t0.123\n"
  "200\tMilligrams\tAcme\t\t\t\t\t400\t90\t\n"
  "300\t\tAcme\t\t\t\t\t\t\t\n"
  "\tNameless code\tAcme\t\t\t\t\t\t\t\n"
  "400\tCola\t\t330 ml\t330\t\t\t42\t\t0\n"
  "500\tShort row\tAcme\n"
  "600\tNo number\tAcme\t\t\t\t\tabc\t\t\n"
  "100\tOat bar again\tAcme\t\t\t\t\t\t\t\n"
  "700\t\tAcme\t\t\t\t\t\t2\t\n";

const char food_fixture_foodyou[] =
  "Name,Brand,Barcode,Note,Serving Weight (g),Proteins (g),Energy (kcal),Sodium (g),Magnesium (g)\n"
  "\"Tofu, firm\",Acme,123,,100,12,140,0.01,0.05\n";

char *
food_fixture_path (const char *name)
{
  return g_build_filename (g_get_user_cache_dir (), name, NULL);
}

char *
food_fixture_write_zip (const FoodMember *members)
{
  return food_fixture_write_zip_with_password (members, NULL);
}

/* @password: or NULL */
char *
food_fixture_write_zip_with_password (const FoodMember *members,
                                      const char       *password)
{
  char *path = food_fixture_path ("tables.data");
  struct archive *archive = archive_write_new ();

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_assert_cmpint (archive_write_set_format_zip (archive), ==, ARCHIVE_OK);
  if (password != NULL)
    {
      g_assert_cmpint (archive_write_set_options (archive, "zip:encryption=zipcrypt"), ==,
                       ARCHIVE_OK);
      g_assert_cmpint (archive_write_set_passphrase (archive, password), ==, ARCHIVE_OK);
    }
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

char *
food_fixture_write_folder (const FoodMember *members)
{
  char *path = food_fixture_path ("tables");

  g_mkdir_with_parents (path, 0700);
  for (; members->path != NULL; members++)
    {
      g_autofree char *name = g_path_get_basename (members->path);
      g_autofree char *file = g_build_filename (path, name, NULL);

      fixture_write_file (file, members->text, -1);
    }

  return path;
}

char *
food_fixture_write (const char *text)
{
  char *path = food_fixture_path ("text.data");

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  fixture_write_file (path, text, -1);

  return path;
}

/* @n_cut bytes are missing at its end. */
char *
food_fixture_write_gzip (const char *bytes,
                         gsize         n_bytes,
                         gsize         n_cut)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_data (bytes, n_bytes, NULL);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, G_CONVERTER (compressor));
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  char *path = food_fixture_path ("packed.data");

  g_output_stream_splice (output, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  fixture_write_file (path, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (output)),
                      g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output))
                      - n_cut);

  return path;
}

OlivineImportResult *
food_fixture_import (StoreFixture           *fixture,
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

void
food_fixture_check (StoreFixture *fixture,
                    const char *path,
                    gboolean      dry_run,
                    const char   *format,
                    guint         n_imported,
                    guint         n_skipped,
                    guint         n_rejected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;

  result = food_fixture_import (fixture, path, dry_run, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (result->format, ==, format);
  g_assert_cmpuint (result->n_imported, ==, n_imported);
  g_assert_cmpuint (result->n_skipped, ==, n_skipped);
  g_assert_cmpuint (result->n_rejected, ==, n_rejected);
  g_assert_cmpuint (result->n_read, ==, n_imported + n_skipped + n_rejected);
  g_assert_cmpuint (result->rejects->len, ==, n_rejected);
}

/* As it would be, as it is, and that the second time brings nothing. */
void
food_fixture_check_thrice (StoreFixture *fixture,
                           const char *path,
                           const char   *format,
                           guint         n_imported,
                           guint         n_skipped,
                           guint         n_rejected)
{
  food_fixture_check (fixture, path, TRUE, format, n_imported, n_skipped, n_rejected);
  food_fixture_check (fixture, path, FALSE, format, n_imported, n_skipped, n_rejected);
  food_fixture_check (fixture, path, FALSE, format, 0, n_imported + n_skipped, n_rejected);
}

static char *
describe_library (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_strdup ("0 0");
  olivine_store_reload_library (fixture->store, NULL);

  return fixture_text (fixture, "SELECT count (*) || ' ' || coalesce (sum (pk), 0) "
                       "FROM library.food");
}

/* That a file is refused with these words in the message, and changes nothing. */
void
food_fixture_check_refused (StoreFixture         *fixture,
                            const char           *path,
                            OlivineExchangeError  code,
                            const char           *words)
{
  g_autofree char *before = describe_library (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (food_fixture_import (fixture, path, FALSE, NULL, NULL, NULL, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, (int) code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in “%s”", words, error->message);
  after = describe_library (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* A header, and @n_rows products. */
GString *
food_fixture_make_off (guint n_rows)
{
  GString *text = g_string_new (FOOD_FIXTURE_OFF_HEADER);

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "%u\tBiscuit %u\tBrand %u\t\t%u\t3\t\t%u\t0.0%u\t\n", i, i * 7919,
                            i % 100, i % 90, i % 600, i % 300);

  return text;
}
