/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files out: what was exported, taken into an empty folder and exported again
 * is the same bytes.
 */

#include "olivine-export.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>

#include "olivine-catalogue.h"
#include "olivine-diary.h"
#include "olivine-import.h"

#define DIARY_HEADER \
  "date,time,meal,dish,kind,food_id,food,quantity,unit,grams,magnesium_mg,potassium_mg," \
  "phosphorus_mg,calcium_mg,sodium_mg,energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g," \
  "estimated,compound,compound_mg,agreed,cautions,note,uid\n"
#define FOODS_HEADER \
  "id,name,group,processing,brand,source,magnesium_mg,potassium_mg,phosphorus_mg,calcium_mg," \
  "sodium_mg,energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g,portions,keywords\n"
#define DAYS_HEADER \
  "date,target_mg,food_mg,supplement_mg,total_mg,at_least,coverage,potassium_mg,phosphorus_mg," \
  "calcium_mg,sodium_mg,energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g,unprocessed_share"

static OlivineStore *
open_store (const char *name)
{
  g_autofree char *dir = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GError) error = NULL;
  OlivineStore *store = olivine_store_open (dir, &error);

  g_assert_no_error (error);

  return store;
}

static OlivineEntry *
make_entry (const char *uid,
            const char *time,
            const char *food)
{
  OlivineEntry *entry = olivine_entry_new ();

  g_free (entry->uid);
  g_free (entry->time);
  g_free (entry->food);
  entry->uid = g_strdup (uid);
  entry->date = olivine_date_from_ymd (2026, 11, 20);
  entry->time = g_strdup (time);
  entry->food = g_strdup (food);
  entry->quantity = 1000;
  entry->grams = 30000;

  return entry;
}

static GPtrArray *
new_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
}

static void
test_columns (void)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GString) bytes = NULL;
  OlivineEntry *entry = make_entry ("u", "", "Almonds");

  g_free (entry->food_id);
  g_free (entry->unit);
  entry->food_id = g_strdup ("core:almonds");
  entry->unit = g_strdup ("g");
  entry->meal = OLIVINE_MEAL_LUNCH;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    entry->snapshot.thousandths[i] = 1001 * (i + 1);
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_SODIUM] = OLIVINE_UNKNOWN;
  g_ptr_array_add (entries, entry);

  bytes = olivine_export_entries (entries);
  g_assert_cmpstr (bytes->str, ==,
                   DIARY_HEADER
                   "2026-11-20,,lunch,,food,core:almonds,Almonds,1,g,30,1.001,2.002,3.003,4.004,,"
                   "6.006,7.007,8.008,9.009,10.01,no,,,no,,,u\n");
}

static void
test_order (void)
{
  static const struct {
    const char  *uid;
    const char  *time;
    OlivineMeal  meal;
    OlivineKind  kind;
    int          day;
  } table[] = {
    { "e", "", OLIVINE_MEAL_LUNCH, OLIVINE_KIND_FOOD, 20 },
    { "g", "09:00", OLIVINE_MEAL_SNACK, OLIVINE_KIND_FOOD, 20 },
    { "d", "", OLIVINE_MEAL_DINNER, OLIVINE_KIND_FOOD, 20 },
    { "f", "08:00", OLIVINE_MEAL_SNACK, OLIVINE_KIND_FOOD, 20 },
    { "b", "", OLIVINE_MEAL_NONE, OLIVINE_KIND_ANTACID, 20 },
    { "h", "", OLIVINE_MEAL_NONE, OLIVINE_KIND_FOOD, 21 },
    { "c", "", OLIVINE_MEAL_NONE, OLIVINE_KIND_FOOD, 20 },
    { "a", "", OLIVINE_MEAL_SNACK, OLIVINE_KIND_FOOD, 19 },
  };
  static const char expected[] = "abcdefgh";
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GString) bytes = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      OlivineEntry *entry = make_entry (table[i].uid, table[i].time, "A");

      entry->meal = table[i].meal;
      entry->kind = table[i].kind;
      entry->date = olivine_date_from_ymd (2026, 11, table[i].day);
      g_ptr_array_add (entries, entry);
    }

  bytes = olivine_export_entries (entries);
  lines = g_strsplit (bytes->str, "\n", -1);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpint (lines[i + 1][strlen (lines[i + 1]) - 1], ==, expected[i]);
}

static gint64
random_amount (void)
{
  if (g_test_rand_int_range (0, 4) == 0)
    return OLIVINE_UNKNOWN;

  return g_test_rand_int_range (0, 200000);
}

/* Names that hurt: separators, quotes, formulas, line ends, white space, letters. */
static const char *
random_text (void)
{
  static const char *const texts[] = {
    "", "Almonds", "Beans, black", "say \"hi\"", "=1+1", "'=1", "''-x", "-5", "+5", "@home",
    "two\nlines", "carriage\rreturn", " around ", "\ttab", "tab\t", "'quoted'", "a;b",
    "caf\xc3\xa9", "\xe8\xb1\x86\xe8\x85\x90", "\xd9\x84\xd9\x88\xd8\xb2", "1,234", "2026-11-20", "yes",
  };

  return texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
}

static void
set_text (char       **text,
          const char  *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static OlivineEntry *
random_entry (int number)
{
  g_autofree char *uid = g_strdup_printf ("uid-%d", number);
  g_autofree char *food = g_strdup_printf ("x%s", random_text ());
  OlivineEntry *entry = make_entry (uid, number % 3 == 0 ? "07:05" : "", food);

  entry->date = olivine_date_from_ymd (2026, 1 + number % 12, 1 + number % 28);
  entry->meal = number % OLIVINE_N_MEALS;
  entry->kind = number % 10 == 0 ? OLIVINE_KIND_SUPPLEMENT : OLIVINE_KIND_FOOD;
  set_text (&entry->food_id, random_text ());
  set_text (&entry->dish, random_text ());
  set_text (&entry->note, random_text ());
  set_text (&entry->unit, random_text ());
  set_text (&entry->compound, random_text ());
  set_text (&entry->cautions, random_text ());
  entry->quantity = g_test_rand_int_range (1, 1000000);
  entry->grams = entry->kind == OLIVINE_KIND_FOOD ? g_test_rand_int_range (500000, 2000000)
                                                  : OLIVINE_UNKNOWN;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    entry->snapshot.thousandths[i] = random_amount ();
  entry->compound_mg = number % 20 == 0 ? 625500 : OLIVINE_UNKNOWN;
  entry->estimated = number % 2;
  entry->agreed = number % 5 == 0;

  return entry;
}

static void
fill_diary (OlivineStore *store,
            int           n_entries)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < n_entries; i++)
    g_ptr_array_add (entries, random_entry (i));
  olivine_diary_add_many (store, entries, "fill", &error);
  g_assert_no_error (error);
}

static OlivineImportResult *
import_bytes (OlivineStore *store,
              GString      *bytes)
{
  const OlivineImportOptions options = { 0, };
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 12, 31, 12, 0, 0);
  g_autoptr (GError) error = NULL;
  OlivineImportResult *result = NULL;

  stream = g_memory_input_stream_new_from_data (bytes->str, bytes->len, NULL);
  result = olivine_import_file (store, NULL, stream, &options, now, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return result;
}

/* B12, B17: a diary of 2,000 entries, out, in and out again. */
static void
test_round_trip (void)
{
  g_autoptr (OlivineStore) store = open_store ("first");
  g_autoptr (OlivineStore) other = open_store ("second");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (OlivineImportResult) again = NULL;
  g_autoptr (GString) bytes = NULL;
  g_autoptr (GString) same_bytes = NULL;
  guint n_rows = 0;

  fill_diary (store, 2000);
  bytes = olivine_export_table (store, OLIVINE_EXPORT_DIARY, NULL, &n_rows, NULL);
  g_assert_cmpuint (n_rows, ==, 2000);

  result = import_bytes (other, bytes);
  g_assert_cmpuint (result->n_read, ==, 2000);
  g_assert_cmpuint (result->n_imported, ==, 2000);
  same_bytes = olivine_export_table (other, OLIVINE_EXPORT_DIARY, NULL, NULL, NULL);
  g_assert_cmpmem (same_bytes->str, same_bytes->len, bytes->str, bytes->len);

  again = import_bytes (other, bytes);
  g_assert_cmpuint (again->n_imported, ==, 0);
  g_assert_cmpuint (again->n_skipped, ==, 2000);
}

/* One number with three decimals is the whole file: it must not be thousands. */
static void
test_lonely_number (void)
{
  g_autoptr (OlivineStore) store = open_store ("first");
  g_autoptr (OlivineStore) other = open_store ("second");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (OlivineEntry) entry = make_entry ("u", "", "A");
  g_autoptr (GString) bytes = NULL;
  g_autoptr (GString) same_bytes = NULL;

  entry->quantity = 1234;
  entry->grams = OLIVINE_UNKNOWN;
  g_assert_true (olivine_diary_add (store, entry, NULL));
  bytes = olivine_export_table (store, OLIVINE_EXPORT_DIARY, NULL, NULL, NULL);
  result = import_bytes (other, bytes);
  g_assert_cmpuint (result->n_imported, ==, 1);
  same_bytes = olivine_export_table (other, OLIVINE_EXPORT_DIARY, NULL, NULL, NULL);
  g_assert_cmpstr (same_bytes->str, ==, bytes->str);
}

static void
test_empty (void)
{
  g_autoptr (OlivineStore) store = open_store ("first");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GString) diary = NULL;
  g_autoptr (GString) foods = NULL;
  guint n_rows = 1;

  diary = olivine_export_table (store, OLIVINE_EXPORT_DIARY, NULL, &n_rows, NULL);
  g_assert_cmpstr (diary->str, ==, DIARY_HEADER);
  g_assert_cmpuint (n_rows, ==, 0);
  foods = olivine_export_table (store, OLIVINE_EXPORT_FOODS, NULL, NULL, NULL);
  g_assert_cmpstr (foods->str, ==, FOODS_HEADER);

  result = import_bytes (store, diary);
  g_assert_cmpuint (result->n_read, ==, 0);
}

static void
test_foods (void)
{
  g_autoptr (OlivineStore) store = open_store ("first");
  g_autoptr (OlivineStore) other = open_store ("second");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GString) bytes = NULL;
  g_autoptr (GString) same_bytes = NULL;
  guint n_rows = 0;

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("x%s", random_text ());
      g_autoptr (OlivineFood) food = olivine_food_new ("", name);
      g_autofree char *id = NULL;

      set_text (&food->source, "own");
      set_text (&food->brand, random_text ());
      set_text (&food->group, random_text ());
      food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM] = i == 0 ? NAN : 1000.0 / (i + 2);
      food->per_100g.amount[OLIVINE_NUTRIENT_FAT] = 1.234;
      g_ptr_array_add (food->portions, olivine_portion_new (0.5, "cup", 86.25));
      g_ptr_array_add (food->portions, olivine_portion_new (1, "slice", 30));
      id = olivine_catalogue_save_own (store, food, NULL);
      g_assert_nonnull (id);
    }

  bytes = olivine_export_table (store, OLIVINE_EXPORT_FOODS, NULL, &n_rows, NULL);
  g_assert_cmpuint (n_rows, ==, 20);
  result = import_bytes (other, bytes);
  g_assert_cmpuint (result->n_imported, ==, 20);
  same_bytes = olivine_export_table (other, OLIVINE_EXPORT_FOODS, NULL, NULL, NULL);
  g_assert_cmpstr (same_bytes->str, ==, bytes->str);
}

static void
test_comma_locale (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "ar_EG.UTF-8", "tr_TR.UTF-8" };
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GString) plain = NULL;
  gboolean tried = FALSE;

  for (int i = 0; i < 100; i++)
    g_ptr_array_add (entries, random_entry (i));
  plain = olivine_export_entries (entries);

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (GString) bytes = NULL;

      if (setlocale (LC_ALL, locales[i]) == NULL)
        continue;
      bytes = olivine_export_entries (entries);
      g_assert_cmpstr (bytes->str, ==, plain->str);
      tried = TRUE;
    }
  setlocale (LC_ALL, "C");
  if (!tried)
    g_test_skip ("No locale with another decimal sign is installed");
}

static OlivineDay *
make_day (OlivineEntry *entry,
          OlivineMark   mark)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  g_autoptr (GPtrArray) entries = new_entries ();

  if (entry != NULL)
    g_ptr_array_add (entries, olivine_entry_ref (entry));

  return olivine_day_new (olivine_date_from_ymd (2026, 11, 20), person, entries, mark);
}

static void
test_days (void)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_day_free);
  g_autoptr (OlivineEntry) known = make_entry ("a", "", "A");
  g_autoptr (OlivineEntry) unknown = make_entry ("b", "", "B");
  g_autoptr (GString) bytes = NULL;

  known->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = 60200;
  g_ptr_array_add (days, make_day (known, OLIVINE_MARK_NONE));
  g_ptr_array_add (days, make_day (unknown, OLIVINE_MARK_INCOMPLETE));
  g_ptr_array_add (days, make_day (NULL, OLIVINE_MARK_NONE));
  g_ptr_array_add (days, make_day (NULL, OLIVINE_MARK_COMPLETE));

  bytes = olivine_export_days (days, TRUE);
  g_assert_cmpstr (bytes->str, ==,
                   DAYS_HEADER ",complete\n"
                   "2026-11-20,,60.2,0,60.2,no,1,,,,,,,,,,0,\n"
                   "2026-11-20,,0,0,0,yes,0,,,,,,,,,,,no\n"
                   "2026-11-20,,,,,,,,,,,,,,,,,\n"
                   "2026-11-20,,0,0,0,no,,0,0,0,0,0,0,0,0,0,,yes\n");
}

/* The day that was asked for is no gap in a row of days. */
static void
test_one_day (void)
{
  g_autoptr (OlivineDay) day = make_day (NULL, OLIVINE_MARK_NONE);
  g_autoptr (GString) bytes = olivine_export_day (day);

  g_assert_cmpstr (bytes->str, ==, DAYS_HEADER "\n2026-11-20,,0,0,0,no,,0,0,0,0,0,0,0,0,0,\n");
}

/* Only all of the day is 1. */
static void
test_share (void)
{
  g_assert_cmpint (olivine_export_share (1.0), ==, 1000);
  g_assert_cmpint (olivine_export_share (0.99999), ==, 999);
  g_assert_cmpint (olivine_export_share (0.5), ==, 500);
  g_assert_cmpint (olivine_export_share (0.0), ==, 0);
  g_assert_cmpint (olivine_export_share (NAN), ==, OLIVINE_UNKNOWN);
}

static void
test_write (void)
{
  g_autoptr (GString) bytes = g_string_new ("a,b\n");
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "out.csv", NULL);
  g_autofree char *nowhere = g_build_filename (g_get_user_data_dir (), "no", "out.csv", NULL);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf information;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (olivine_export_write (bytes, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, "a,b\n");
  g_assert_cmpint (g_stat (path, &information), ==, 0);
  g_assert_cmpint (information.st_mode & 0777, ==, 0600);

  g_assert_false (olivine_export_write (bytes, nowhere, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/export/columns", test_columns);
  g_test_add_func ("/olivine/export/order", test_order);
  g_test_add_func ("/olivine/export/round-trip", test_round_trip);
  g_test_add_func ("/olivine/export/lonely-number", test_lonely_number);
  g_test_add_func ("/olivine/export/empty", test_empty);
  g_test_add_func ("/olivine/export/foods", test_foods);
  g_test_add_func ("/olivine/export/comma-locale", test_comma_locale);
  g_test_add_func ("/olivine/export/days", test_days);
  g_test_add_func ("/olivine/export/one-day", test_one_day);
  g_test_add_func ("/olivine/export/share", test_share);
  g_test_add_func ("/olivine/export/write", test_write);

  return g_test_run ();
}
