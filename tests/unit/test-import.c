/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files in: every record is counted once, whatever becomes of it; nothing that
 * is not known becomes 0; nothing comes in twice.
 */

#include "olivine-import.h"

#include <math.h>

#include "olivine-catalogue.h"
#include "olivine-diary.h"
#include "olivine-export.h"
#include "olivine-health.h"
#include "olivine-import-log.h"

/* A moment on the day after those of the files here. */
static GDateTime *
make_now (void)
{
  return g_date_time_new_local (2026, 11, 21, 12, 0, 0);
}

static OlivineStore *
open_store (const char *name)
{
  g_autofree char *dir = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GError) error = NULL;
  OlivineStore *store = olivine_store_open (dir, &error);

  g_assert_no_error (error);

  return store;
}

static OlivineImportResult *
import_with (OlivineStore                *store,
             const char                  *text,
             const OlivineImportOptions  *options,
             GError                     **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GDateTime) now = make_now ();

  return olivine_import_file (store, NULL, stream, options, now, NULL, NULL, NULL, error);
}

static void
assert_sums (const OlivineImportResult *result)
{
  g_assert_cmpuint (result->n_read, ==,
                    result->n_imported + result->n_skipped + result->n_rejected);
  g_assert_cmpuint (result->n_rejected, ==, result->rejects->len);
}

static OlivineImportResult *
import_text (OlivineStore *store,
             const char   *text)
{
  const OlivineImportOptions options = { 0, };
  g_autoptr (GError) error = NULL;
  OlivineImportResult *result = import_with (store, text, &options, &error);

  g_assert_no_error (error);
  assert_sums (result);

  return result;
}

static GPtrArray *
get_entries (OlivineStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = olivine_diary_entries (store, olivine_date_from_ymd (2000, 1, 1),
                                              olivine_date_from_ymd (2030, 1, 1), &error);

  g_assert_no_error (error);

  return entries;
}

/* The only entry there is. */
static OlivineEntry *
get_entry (OlivineStore *store)
{
  g_autoptr (GPtrArray) entries = get_entries (store);

  g_assert_cmpuint (entries->len, ==, 1);

  return olivine_entry_ref (g_ptr_array_index (entries, 0));
}

static gint64
get_magnesium (const OlivineEntry *entry)
{
  return entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
}

static void
test_all_columns (void)
{
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (OlivineEntry) entry = NULL;

  result = import_text (store,
                        "date,time,meal,dish,kind,food_id,food,quantity,unit,grams,magnesium_mg,"
                        "estimated,compound,compound_mg,agreed,cautions,note,uid,mood\n"
                        "2026-11-20,08:30,breakfast,Porridge,food,core:almonds,Almonds,30,g,30,"
                        "77.28,yes,,,,,'=note,abc,good\n");
  g_assert_cmpstr (result->format, ==, "olivine-diary");
  g_assert_cmpuint (result->n_imported, ==, 1);

  entry = get_entry (store);
  g_assert_cmpstr (entry->time, ==, "08:30");
  g_assert_cmpint (entry->meal, ==, OLIVINE_MEAL_BREAKFAST);
  g_assert_cmpstr (entry->dish, ==, "Porridge");
  g_assert_cmpstr (entry->food_id, ==, "core:almonds");
  g_assert_cmpint (entry->quantity, ==, 30000);
  g_assert_cmpint (entry->grams, ==, 30000);
  g_assert_cmpint (get_magnesium (entry), ==, 77280);
  g_assert_true (entry->estimated);
  g_assert_cmpstr (entry->note, ==, "=note");
  g_assert_cmpstr (entry->uid, ==, "abc");
  g_assert_cmpint (entry->processing, ==, OLIVINE_PROCESSING_WHOLE);
}

/* B18: a blank is not known, a zero is a zero. */
static void
test_blank_is_unknown (void)
{
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (OlivineEntry) entry = NULL;

  result = import_text (store,
                        "date,food,grams,magnesium_mg,potassium_mg\n2026-11-20,Soup,250,,0\n");
  g_assert_cmpuint (result->n_unknown_magnesium, ==, 1);

  entry = get_entry (store);
  g_assert_cmpint (get_magnesium (entry), ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, 0);
  g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_CALCIUM], ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (entry->quantity, ==, OLIVINE_UNKNOWN);
}

static void
test_dose (void)
{
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (OlivineEntry) entry = NULL;

  result = import_text (store,
                        "date,kind,food,quantity,unit,magnesium_mg,compound,compound_mg,agreed\n"
                        "2026-11-20,supplement,Mag,2,tablet,200,citrate,625,yes\n");
  g_assert_cmpuint (result->n_imported, ==, 1);

  entry = get_entry (store);
  g_assert_cmpint (entry->kind, ==, OLIVINE_KIND_SUPPLEMENT);
  g_assert_cmpint (entry->grams, ==, OLIVINE_UNKNOWN);
  g_assert_cmpstr (entry->compound, ==, "citrate");
  g_assert_cmpint (entry->compound_mg, ==, 625000);
  g_assert_true (entry->agreed);
}

/* Ids that are not known here stay; a known one names a food that has no name. */
static void
test_food_ids (void)
{
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const OlivineEntry *entry = NULL;

  result = import_text (store,
                        "date,time,food_id,grams,magnesium_mg\n"
                        "2026-11-20,01:00,my:gone,10,1\n"
                        "2026-11-20,02:00,core:almonds,10,25.76\n");
  g_assert_cmpuint (result->n_imported, ==, 2);

  entries = get_entries (store);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->food_id, ==, "my:gone");
  g_assert_cmpstr (entry->food, ==, "my:gone");
  g_assert_cmpint (entry->processing, ==, OLIVINE_PROCESSING_UNKNOWN);
  entry = g_ptr_array_index (entries, 1);
  g_assert_cmpstr (entry->food, ==, "Almonds");
}

/* One bad record in a good file, and which cell is to blame. */
typedef struct {
  const char *name;
  const char *header;
  const char *record;
  const char *column;
  const char *value;
  const char *reason; /* a pattern */
} RejectCase;

static const RejectCase reject_cases[] = {
  { "no-such-day", "date,food,grams", "2026-02-30,A,10", "date", "2026-02-30", "*no such day*" },
  { "no-date", "date,food,grams", ",A,10", "date", "", "*no such day*" },
  { "no-time", "date,food,grams,time", "2026-11-20,A,10,25:00", "time", "25:00", "*" },
  { "no-meal", "date,food,grams,meal", "2026-11-20,A,10,second breakfast", "meal",
    "second breakfast", "*" },
  { "no-kind", "date,food,grams,kind", "2026-11-20,A,10,poison", "kind", "poison", "*" },
  { "no-number", "date,food,grams", "2026-11-20,A,ten", "grams", "ten", "*not a number*" },
  { "below-zero", "date,food,grams", "2026-11-20,A,-10", "grams", "-10", "*below 0*" },
  { "zero-grams", "date,food,grams", "2026-11-20,A,0", "grams", "0", "*more than 0*" },
  { "zero-quantity", "date,food,quantity", "2026-11-20,A,0.0001", "quantity", "0.0001",
    "*more than 0*" },
  { "negative-nutrient", "date,food,grams,fat_g", "2026-11-20,A,10,-0.1", "fat_g", "-0.1",
    "*below 0*" },
  { "neither-yes-nor-no", "date,food,grams,estimated", "2026-11-20,A,10,perhaps", "estimated",
    "perhaps", "*" },
  { "too-many-cells", "date,food,grams", "2026-11-20,A,1,5", "", "", "*4 cells*" },
  { "ambiguous-number", "date,food,grams", "2026-11-20,A,\"1,234\"", "grams", "1,234",
    "*decimal sign or divide thousands*" },
  { "no-food", "date,food,grams", "2026-11-20,,10", "food", "", "*Name it*" },
  { "no-amount", "date,food", "2026-11-20,A", "food", "A", "*how much*" },
  { "dose-with-grams", "date,food,quantity,kind,grams", "2026-11-20,A,1,antacid,5", "food", "A",
    "*no weight*" },
  { "far-future", "date,food,grams", "2036-11-20,A,10", "food", "A", "*not a day of this diary*" },
  { "grams-taken-for-milligrams", "date,food,grams,magnesium_mg", "2026-11-20,A,30,77280",
    "magnesium_mg", "77280", "*1000 mg of magnesium in 100 g*" },
  { "implausible-without-weight", "date,food,quantity,magnesium_mg", "2026-11-20,A,1,1001",
    "magnesium_mg", "1001", "*1000 mg of magnesium in 100 g*" },
  { "forty-tablets", "date,kind,food,quantity,magnesium_mg", "2026-11-20,supplement,A,40,400",
    "quantity", "40", "“A” would be 40 units at once*--confirm-amount." },
  { "compound-taken-for-magnesium", "date,kind,food,quantity,magnesium_mg",
    "2026-11-20,supplement,A,1,1000.001", "magnesium_mg", "1000.001",
    "“A” would be 1000.001 mg*--confirm-amount." },
};

static void
test_reject (gconstpointer data)
{
  const RejectCase *reject_case = data;
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autofree char *text = g_strdup_printf ("%s\n\n%s\n", reject_case->header, reject_case->record);
  g_autoptr (OlivineImportResult) result = import_text (store, text);
  const OlivineReject *reject = NULL;

  g_assert_cmpuint (result->n_read, ==, 1);
  g_assert_cmpuint (result->n_rejected, ==, 1);
  reject = g_ptr_array_index (result->rejects, 0);
  g_assert_cmpuint (reject->line, ==, 3);
  g_assert_cmpstr (reject->column, ==, reject_case->column);
  g_assert_cmpstr (reject->value, ==, reject_case->value);
  if (!g_pattern_match_simple (reject_case->reason, reject->reason))
    g_error ("\"%s\" does not match \"%s\"", reject->reason, reject_case->reason);
}

/* B1: a tenth of the weight is magnesium only when the person says so. */
static void
test_confirmed_magnesium (void)
{
  const OlivineImportOptions options = { .confirm_amounts = TRUE };
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;

  result = import_with (store, "date,food,grams,magnesium_mg\n2026-11-20,Salt,10,1000\n", &options,
                        &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_imported, ==, 1);
}

/* Doses are asked about as they are everywhere, and taken on the same word. */
static void
test_confirmed_doses (void)
{
  const char *text = "date,kind,food,quantity,unit,magnesium_mg\n"
                     "2026-11-20,supplement,Tablets,20,tablet,1000\n"
                     "2026-11-20,antacid,Milk of magnesia,30,ml,5000\n"
                     "2026-11-20,supplement,Tablets,21,tablet,400\n"
                     "2026-11-20,laxative,Salts,1,tsp,5000.001\n";
  const OlivineImportOptions confirmed = { .confirm_amounts = TRUE };
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineStore) other = open_store ("other");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) asked = import_text (store, text);
  g_autoptr (OlivineImportResult) taken = import_with (other, text, &confirmed, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (asked->n_imported, ==, 2);
  g_assert_cmpuint (asked->n_rejected, ==, 2);
  g_assert_cmpuint (taken->n_imported, ==, 4);
  g_assert_cmpuint (taken->n_rejected, ==, 0);
}

/* A diary asked when the dose was logged: its own file is read back without a question. */
static void
test_dose_of_a_diary (void)
{
  const char *text = "date,kind,food,quantity,unit,magnesium_mg,uid\n"
                     "2026-11-20,supplement,Tablets,40,tablet,4000,"
                     "3f0c7a52-5d1c-4a35-9a3e-0f5b1a9e7c11\n";
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) result = import_text (store, text);

  g_assert_cmpuint (result->n_imported, ==, 1);
  g_assert_cmpuint (result->n_rejected, ==, 0);
}

/* Just on the border is still a food. */
static void
test_plausible_magnesium (void)
{
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) result = NULL;

  result = import_text (store,
                        "date,food,grams,magnesium_mg\n"
                        "2026-11-20,A,30,300\n2026-11-20,B,30.05,300.5\n2026-11-20,C,30,300.001\n");
  g_assert_cmpuint (result->n_imported, ==, 2);
  g_assert_cmpuint (result->n_rejected, ==, 1);
}

/* B11: what is read is what is imported, skipped and rejected. */
static void
test_every_record_counts (void)
{
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (GString) text = g_string_new ("date,food,grams,uid\n");
  g_autoptr (OlivineImportResult) result = NULL;

  for (int i = 0; i < 1400; i++)
    g_string_append_printf (text, "2026-11-20,\"Food\n%d\",%d,%d\n", i, i % 7, i / 2);

  result = import_text (store, text->str);
  g_assert_cmpuint (result->n_read, ==, 1400);
  g_assert_cmpuint (result->n_rejected, ==, 200);
  g_assert_cmpuint (result->n_skipped, >, 0);
  for (guint i = 0; i < result->rejects->len; i++)
    {
      const OlivineReject *reject = g_ptr_array_index (result->rejects, i);

      g_assert_cmpuint (reject->line, ==, 2 + 2 * 7 * i);
    }
}

/* B12: a file that came in once comes in no more, and the dry run knew. */
static void
test_twice (void)
{
  static const char *const files[] = {
    "date,food,grams,uid\n2026-11-20,A,10,one\n2026-11-20,B,10,two\n",
    "date,food,grams\n2026-11-20,A,10\n2026-11-20,A,10\n",
  };
  const OlivineImportOptions dry = { .dry_run = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_strdup_printf ("diary-%u", i);
      g_autoptr (OlivineStore) store = open_store (name);
      g_autoptr (OlivineImportResult) predicted = import_with (store, files[i], &dry, NULL);
      g_autoptr (GPtrArray) none = get_entries (store);
      g_autoptr (OlivineImportResult) first = import_text (store, files[i]);
      g_autoptr (OlivineImportResult) again = import_with (store, files[i], &dry, NULL);
      g_autoptr (OlivineImportResult) second = import_text (store, files[i]);
      g_autoptr (GPtrArray) entries = get_entries (store);

      g_assert_cmpuint (none->len, ==, 0);
      g_assert_cmpuint (predicted->n_imported, ==, 2);
      g_assert_cmpuint (first->n_imported, ==, 2);
      g_assert_cmpuint (again->n_imported, ==, 0);
      g_assert_cmpuint (second->n_imported, ==, 0);
      g_assert_cmpuint (second->n_skipped, ==, 2);
      g_assert_cmpuint (entries->len, ==, 2);
    }
}

/* The same content in another order of columns, with other signs, is the same. */
static void
test_identity_is_content (void)
{
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) first = NULL;
  g_autoptr (OlivineImportResult) second = NULL;

  first = import_text (store, "date,food,grams,magnesium_mg\n2026-11-20,A,12.50,1234.5\n"
                       "2026-11-20,B,200,1\n");
  g_assert_cmpuint (first->n_imported, ==, 1);
  second = import_text (store, "food;magnesium_mg;x;grams;date\r\nB;1,0;y;200;20.11.2026\r\n");
  g_assert_cmpuint (second->n_imported, ==, 0);
  g_assert_cmpuint (second->n_skipped, ==, 1);
}

static void
test_deleted_stays_deleted (void)
{
  static const char file[] = "date,food,grams,uid\n2026-11-20,A,10,one\n2026-11-20,B,10,two\n";
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) first = import_text (store, file);
  g_autoptr (OlivineImportResult) second = NULL;
  g_autoptr (OlivineEntry) left = NULL;

  g_assert_cmpuint (first->n_imported, ==, 2);
  g_assert_true (olivine_diary_remove (store, "one", NULL, NULL));
  second = import_text (store, file);
  g_assert_cmpuint (second->n_imported, ==, 0);
  left = get_entry (store);
  g_assert_cmpstr (left->uid, ==, "two");
}

static void
test_undo (void)
{
  static const char file[] = "date,food,grams\n2026-11-20,A,10\n2026-11-20,B,10\n";
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) first = import_text (store, file);
  g_autoptr (OlivineImportResult) again = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *format = NULL;
  guint n_removed = 0;

  g_assert_cmpuint (first->n_imported, ==, 2);
  g_assert_true (olivine_import_log_undo (store, &file_name, &format, &n_removed, &kept, NULL));
  g_assert_cmpstr (file_name, ==, "-");
  g_assert_cmpstr (format, ==, "olivine-diary");
  g_assert_cmpuint (n_removed, ==, 2);
  g_assert_cmpuint (kept->len, ==, 0);
  entries = get_entries (store);
  g_assert_cmpuint (entries->len, ==, 0);

  again = import_text (store, file);
  g_assert_cmpuint (again->n_imported, ==, 2);
}

/* A file that is refused as a whole, and nothing of it is in the diary. */
typedef struct {
  const char *name;
  const char *text;
  const char *format;
  int         error;
  const char *message; /* a pattern */
} RefusedCase;

static const RefusedCase refused_cases[] = {
  { "nothing", "", NULL, OLIVINE_EXCHANGE_ERROR_EMPTY, "*nothing in the file*" },
  { "only-blanks", "\n\n,,\n", NULL, OLIVINE_EXCHANGE_ERROR_EMPTY, "*nothing in the file*" },
  { "unknown-header", "Day,Amount\n2026-11-20,1\n", NULL, OLIVINE_EXCHANGE_ERROR_FORMAT,
    "*Day, Amount*olivine-diary*olivine-foods*" },
  { "unknown-format", "date,food\n2026-11-20,A\n", "vcard", OLIVINE_EXCHANGE_ERROR_FORMAT,
    "*vcard*olivine-diary*" },
  { "other-format", "date,food\n2026-11-20,A\n", "olivine-foods", OLIVINE_EXCHANGE_ERROR_FORMAT,
    "*olivine-foods*missing*" },
  { "two-columns-of-one-name", "date,food,grams,Grams\n2026-11-20,A,1,2\n", NULL,
    OLIVINE_EXCHANGE_ERROR_FORMAT, "*grams*" },
  { "dates-that-could-be-two-days", "date,food,grams\n03/04/2026,A,10\n", NULL,
    OLIVINE_EXCHANGE_ERROR_AMBIGUOUS, "*line 2*--dates*" },
  { "month-first-with-dots", "date,food,grams\n01.02.2026,A,10\n04.25.2026,A,10\n", NULL,
    OLIVINE_EXCHANGE_ERROR_AMBIGUOUS, "*line 3*dots*--dates*" },
  { "quote-never-closed", "date,food,grams,uid\n2026-11-20,A,10,x\n2026-11-20,\"B,10,y\n", NULL,
    OLIVINE_EXCHANGE_ERROR_SYNTAX, "Line 3*" },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *refused_case = data;
  const OlivineImportOptions options = { .format = refused_case->format };
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_null (import_with (store, refused_case->text, &options, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, refused_case->error);
  if (!g_pattern_match_simple (refused_case->message, error->message))
    g_error ("\"%s\" does not match \"%s\"", error->message, refused_case->message);
  entries = get_entries (store);
  g_assert_cmpuint (entries->len, ==, 0);
}

static void
test_chosen_dates (void)
{
  static const char file[] = "date,food,grams\n03/04/2026,A,10\n";
  const OlivineImportOptions day_first = { .date_order = OLIVINE_DATE_ORDER_DMY };
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) result = import_with (store, file, &day_first, NULL);
  g_autoptr (OlivineEntry) entry = get_entry (store);
  g_autofree char *date = olivine_date_to_text (entry->date);

  g_assert_cmpuint (result->n_imported, ==, 1);
  g_assert_cmpstr (date, ==, "2026-04-03");
}

/* Nobody is asked about dates with dots. */
static void
test_dotted_dates (void)
{
  static const char file[] = "date,food,grams\n03.04.2026,A,10\n";
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) result = import_text (store, file);
  g_autoptr (OlivineEntry) entry = get_entry (store);
  g_autofree char *date = olivine_date_to_text (entry->date);

  g_assert_cmpuint (result->n_imported, ==, 1);
  g_assert_cmpstr (date, ==, "2026-04-03");
}

/* A duplicate among columns that nobody reads is nobody's problem. */
static void
test_ignored_columns (void)
{
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) result = NULL;

  result = import_text (store, "x,date,Food,grams,x,\nq,2026-11-20,A,10,\"1,234\",\n");
  g_assert_cmpuint (result->n_imported, ==, 1);
}

static void
test_foods (void)
{
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (OlivineFood) food = NULL;

  result = import_text (store,
                        "id,name,group,processing,magnesium_mg,energy_kcal,portions,keywords\n"
                        "my:bread,Own bread,bread,processed,40.5,,1 slice:30;0.5 loaf:400,toast\n"
                        "core:x,Not own,,,1,,,\n"
                        ",Too much,,,1001,,,\n"
                        ",No id,,,,100,,\n"
                        ",Odd portion,,,1,,a slice,\n");
  g_assert_cmpstr (result->format, ==, "olivine-foods");
  g_assert_cmpuint (result->n_imported, ==, 2);
  g_assert_cmpuint (result->n_rejected, ==, 3);
  g_assert_cmpuint (result->n_unknown_magnesium, ==, 1);

  food = olivine_catalogue_get (store, "my:bread", NULL);
  g_assert_nonnull (food);
  g_assert_cmpstr (food->name, ==, "Own bread");
  g_assert_cmpint (food->processing, ==, OLIVINE_PROCESSING_PROCESSED);
  g_assert_cmpfloat (food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM], ==, 40.5);
  g_assert_true (isnan (food->per_100g.amount[OLIVINE_NUTRIENT_ENERGY]));
  g_assert_cmpuint (food->portions->len, ==, 2);
}

static void
test_foods_twice (void)
{
  static const char file[] = "name,magnesium_mg\nA,1\nA,1\nB,2\n";
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (OlivineImportResult) first = import_text (store, file);
  g_autoptr (OlivineImportResult) second = import_text (store, file);

  g_assert_cmpuint (first->n_imported, ==, 3);
  g_assert_cmpuint (second->n_imported, ==, 0);
  g_assert_cmpuint (second->n_skipped, ==, 3);
}

static void
test_cancelled (void)
{
  const OlivineImportOptions options = { 0, };
  g_autoptr (OlivineStore) store = open_store ("diary");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  stream = g_memory_input_stream_new_from_data ("date,food,grams\n2026-11-20,A,1\n", -1, NULL);
  g_assert_null (olivine_import_file (store, NULL, stream, &options, now, NULL, NULL, cancellable,
                                     &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED);
}

static void
add_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reject_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/olivine/import/reject/%s", reject_cases[i].name);

      g_test_add_data_func (path, &reject_cases[i], test_reject);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/olivine/import/refused/%s", refused_cases[i].name);

      g_test_add_data_func (path, &refused_cases[i], test_refused);
    }
}

#define LABS \
  "date,name,value,unit\n" \
  "2026-11-01,serum-magnesium,0.95,mmol/L\n" \
  "2026-11-01,serum-magnesium,2.31,mg/dL\n" \
  "2026-11-01,creatinine,1.8,mg/dL\n" \
  "2026-11-20,t50,300,min\n"

static void
test_labs (void)
{
  g_autoptr (OlivineStore) store = open_store ("labs");
  g_autoptr (OlivineImportResult) first = import_text (store, LABS);
  g_autoptr (OlivineImportResult) again = import_text (store, LABS);
  g_autoptr (GString) out = NULL;
  g_autoptr (GError) error = NULL;
  guint n_rows = 0;

  g_assert_cmpstr (first->format, ==, "olivine-labs");
  g_assert_cmpuint (first->n_imported, ==, 4);
  g_assert_cmpuint (first->n_unknown_magnesium, ==, 0);
  g_assert_cmpuint (again->n_skipped, ==, 4);

  out = olivine_export_table (store, OLIVINE_EXPORT_LABS, NULL, &n_rows, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 4);
  g_assert_cmpstr (out->str, ==,
                   "date,name,value,unit\n"
                   "2026-11-01,serum-magnesium,2.31,mg/dL\n"
                   "2026-11-01,serum-magnesium,0.95,mmol/L\n"
                   "2026-11-01,creatinine,1.8,mg/dL\n"
                   "2026-11-20,t50,300,min\n");
}

/* As the person wrote or deleted it before; and an undo forgets. */
static void
test_labs_of_before (void)
{
  g_autoptr (OlivineStore) store = open_store ("labs-before");
  OlivineLab typed = {
    .name = OLIVINE_LAB_T50, .date = olivine_date_from_ymd (2026, 11, 20), .amount = 300,
    .unit = "min",
  };
  g_autoptr (OlivineImportResult) first = NULL;
  g_autoptr (OlivineImportResult) second = NULL;
  g_autoptr (OlivineImportResult) third = NULL;
  g_autoptr (GArray) labs = NULL;
  g_autoptr (GError) error = NULL;
  guint n_removed = 0;

  olivine_health_add_lab (store, &typed, &error);
  g_assert_no_error (error);
  first = import_text (store, LABS);
  g_assert_cmpuint (first->n_imported, ==, 3);
  g_assert_cmpuint (first->n_skipped, ==, 1);

  labs = olivine_health_get_labs (store, &error);
  g_assert_cmpuint (labs->len, ==, 4);
  olivine_health_remove_lab (store, g_array_index (labs, OlivineLab, 0).uid, &error);
  g_assert_no_error (error);
  second = import_text (store, LABS);
  g_assert_cmpuint (second->n_skipped, ==, 4);

  olivine_import_log_undo (store, NULL, NULL, &n_removed, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_removed, ==, 2);
  third = import_text (store, LABS);
  g_assert_cmpuint (third->n_imported, ==, 2);
  g_assert_cmpuint (third->n_skipped, ==, 2);
}

static void
test_wrong_labs (void)
{
  static const char *const rows[] = {
    "2026-11-01,creatinine,100,mg/dL", "2026-11-01,creatinine,1.8,", "2026-11-01,iron,1,mg/dL",
    "2026-11-01,creatinine,,mg/dL", "2026-11-22,creatinine,1.8,mg/dL",
    "2026-11-01,egfr,0,mL/min/1.73m2",
    "2026-13-01,creatinine,1.8,mg/dL", "2026-11-01,creatinine,much,mg/dL",
  };
  g_autoptr (OlivineStore) store = open_store ("labs-wrong");
  g_autoptr (GArray) labs = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("date,name,value,unit\n%s\n", rows[i]);
      g_autoptr (OlivineImportResult) result = import_text (store, text);

      g_assert_cmpuint (result->n_rejected, ==, 1);
    }
  labs = olivine_health_get_labs (store, NULL);
  g_assert_cmpuint (labs->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/import/all-columns", test_all_columns);
  g_test_add_func ("/olivine/import/blank-is-unknown", test_blank_is_unknown);
  g_test_add_func ("/olivine/import/dose", test_dose);
  g_test_add_func ("/olivine/import/food-ids", test_food_ids);
  g_test_add_func ("/olivine/import/confirmed-magnesium", test_confirmed_magnesium);
  g_test_add_func ("/olivine/import/confirmed-doses", test_confirmed_doses);
  g_test_add_func ("/olivine/import/dose-of-a-diary", test_dose_of_a_diary);
  g_test_add_func ("/olivine/import/plausible-magnesium", test_plausible_magnesium);
  g_test_add_func ("/olivine/import/every-record-counts", test_every_record_counts);
  g_test_add_func ("/olivine/import/twice", test_twice);
  g_test_add_func ("/olivine/import/identity-is-content", test_identity_is_content);
  g_test_add_func ("/olivine/import/deleted-stays-deleted", test_deleted_stays_deleted);
  g_test_add_func ("/olivine/import/undo", test_undo);
  g_test_add_func ("/olivine/import/chosen-dates", test_chosen_dates);
  g_test_add_func ("/olivine/import/dotted-dates", test_dotted_dates);
  g_test_add_func ("/olivine/import/ignored-columns", test_ignored_columns);
  g_test_add_func ("/olivine/import/foods", test_foods);
  g_test_add_func ("/olivine/import/foods-twice", test_foods_twice);
  g_test_add_func ("/olivine/import/cancelled", test_cancelled);
  g_test_add_func ("/olivine/import/labs", test_labs);
  g_test_add_func ("/olivine/import/labs-of-before", test_labs_of_before);
  g_test_add_func ("/olivine/import/wrong-labs", test_wrong_labs);
  add_tables ();

  return g_test_run ();
}
