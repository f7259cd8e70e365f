/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Parts of the tables: days, columns, and the signs that a spreadsheet reads. */

#include <string.h>

#include "olivine-csv-reader.h"
#include "olivine-diary.h"
#include "olivine-export.h"
#include "olivine-health.h"
#include "olivine-import.h"
#include "store-fixture.h"

static void
add_entry (StoreFixture *fixture,
           const char   *date,
           const char   *food,
           double        magnesium_mg)
{
  g_autoptr (OlivineEntry) entry = fixture_entry (date, "", food, 100, magnesium_mg);
  g_autoptr (GError) error = NULL;

  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);
}

static char *
export (StoreFixture               *fixture,
        OlivineExportKind           kind,
        const OlivineExportOptions *options,
        guint                      *n_rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) bytes = olivine_export_table (fixture->store, kind, options, n_rows,
                                                    &error);

  g_assert_no_error (error);

  return g_strdup (bytes->str);
}

static void
test_days_and_columns (StoreFixture  *fixture,
                       gconstpointer  user_data)
{
  static const char *const columns[] = { "magnesium_mg", "date", "food", NULL };
  OlivineExportOptions options = { .columns = columns };
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  guint n_rows = 0;

  add_entry (fixture, "2026-01-01", "Almonds", 10.5);
  add_entry (fixture, "2026-01-02", "Tea; green, cold", 2);
  add_entry (fixture, "2026-01-03", "=1+1", 3);

  all = export (fixture, OLIVINE_EXPORT_DIARY, &options, &n_rows);
  g_assert_cmpstr (all, ==,
                   "date,food,magnesium_mg\n2026-01-01,Almonds,10.5\n"
                   "2026-01-02,\"Tea; green, cold\",2\n2026-01-03,'=1+1,3\n");
  g_assert_cmpuint (n_rows, ==, 3);

  options.from = fixture_day ("2026-01-02");
  options.to = fixture_day ("2026-01-02");
  some = export (fixture, OLIVINE_EXPORT_DIARY, &options, &n_rows);
  g_assert_cmpstr (some, ==,
                   "date,food,magnesium_mg\n2026-01-02,\"Tea; green, cold\",2\n");
  g_assert_cmpuint (n_rows, ==, 1);
}

static void
test_decimal_comma (StoreFixture  *fixture,
                    gconstpointer  user_data)
{
  static const char *const columns[] = { "date", "food", "magnesium_mg", NULL };
  OlivineExportOptions options = { .columns = columns, .decimal_comma = TRUE };
  g_autofree char *text = NULL;

  add_entry (fixture, "2026-01-01", "Milk 3.5 %", 10.5);
  add_entry (fixture, "2026-01-02", "Tea; green, cold", 2);
  text = export (fixture, OLIVINE_EXPORT_DIARY, &options, NULL);
  g_assert_cmpstr (text, ==,
                   "date;food;magnesium_mg\n2026-01-01;Milk 3.5 %;10,5\n"
                   "2026-01-02;\"Tea; green, cold\";2\n");
}

/* What was written for a spreadsheet is read back all the same. */
static void
test_decimal_comma_comes_back (StoreFixture  *fixture,
                               gconstpointer  user_data)
{
  const OlivineImportOptions how = { 0 };
  OlivineExportOptions options = { .decimal_comma = TRUE };
  g_autofree char *text = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 9, 0, 0);
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  add_entry (fixture, "2026-01-01", "Almonds", 1.234);
  add_entry (fixture, "2026-01-02", "Tea", 0.5);
  text = export (fixture, OLIVINE_EXPORT_DIARY, &options, NULL);
  stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  result = olivine_import_file (fixture->store, NULL, stream, &how, now, NULL, NULL, NULL,
                                &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_read, ==, 2);
  g_assert_cmpuint (result->n_skipped, ==, 2);
  g_assert_cmpuint (result->n_rejected, ==, 0);
}

static void
test_range_beyond_the_diary (StoreFixture  *fixture,
                             gconstpointer  user_data)
{
  OlivineExportOptions options = { .from = fixture_day ("2020-01-01"),
                                   .to = fixture_day ("2026-01-01") };
  g_autofree char *days = NULL;
  g_autofree char *diary = NULL;
  guint n_rows = 0;

  /* Nothing at all. */
  days = export (fixture, OLIVINE_EXPORT_DAYS, &options, &n_rows);
  g_assert_cmpuint (n_rows, ==, 0);

  /* Days before the first entry are not known to be empty. */
  add_entry (fixture, "2026-01-01", "Almonds", 10);
  add_entry (fixture, "2026-01-09", "Almonds", 10);
  g_clear_pointer (&days, g_free);
  days = export (fixture, OLIVINE_EXPORT_DAYS, &options, &n_rows);
  g_assert_cmpuint (n_rows, ==, 1);

  options = (OlivineExportOptions) { .from = fixture_day ("2027-01-01") };
  diary = export (fixture, OLIVINE_EXPORT_DIARY, &options, &n_rows);
  g_assert_cmpuint (n_rows, ==, 0);
}

static void
test_labs_of_days (StoreFixture  *fixture,
                   gconstpointer  user_data)
{
  OlivineExportOptions options = { .from = fixture_day ("2026-02-01"),
                                   .to = fixture_day ("2026-02-28") };
  static const char *const dates[] = { "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01" };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint n_rows = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      OlivineLab lab = fixture_lab (OLIVINE_LAB_POTASSIUM, dates[i], 4.5, "mmol/L");

      olivine_health_add_lab (fixture->store, &lab, &error);
      g_assert_no_error (error);
    }
  text = export (fixture, OLIVINE_EXPORT_LABS, &options, &n_rows);
  g_assert_cmpstr (text, ==,
                   "date,name,value,unit\n2026-02-01,potassium,4.5,mmol/L\n"
                   "2026-02-28,potassium,4.5,mmol/L\n");
  g_assert_cmpuint (n_rows, ==, 2);
}

static void
test_every_table_has_its_columns (StoreFixture  *fixture,
                                  gconstpointer  user_data)
{
  add_entry (fixture, "2026-01-01", "Almonds", 10);

  for (int kind = 0; kind < OLIVINE_N_EXPORTS; kind++)
    {
      const char *const *columns = olivine_export_get_columns (kind);
      OlivineExportKind found = OLIVINE_N_EXPORTS;
      g_autofree char *text = export (fixture, kind, NULL, NULL);
      g_autofree char *header = g_strjoinv (",", (char **) columns);
      g_autoptr (GError) error = NULL;

      *strchr (text, '\n') = '\0';
      g_assert_cmpstr (text, ==, header);
      g_assert_true (olivine_export_from_nick (olivine_export_get_nick (kind), &found, &error));
      g_assert_cmpint (found, ==, kind);
    }
}

static void
test_wrong_options (StoreFixture  *fixture,
                    gconstpointer  user_data)
{
  static const char *const unknown[] = { "date", "vitamin_c_mg", NULL };
  static const char *const none[] = { NULL };
  const struct {
    OlivineExportKind    kind;
    OlivineExportOptions options;
    const char          *word;
  } cases[] = {
    { OLIVINE_EXPORT_DIARY, { .columns = unknown }, "vitamin_c_mg" },
    { OLIVINE_EXPORT_DIARY, { .columns = none }, "at least one" },
    { OLIVINE_EXPORT_FOODS, { .from = fixture_day ("2026-01-01") }, "no day" },
    { OLIVINE_EXPORT_DAYS, { .from = fixture_day ("2026-01-02"), .to = fixture_day ("2026-01-01") },
      "after the last" },
  };
  OlivineExportKind kind = OLIVINE_EXPORT_DIARY;
  g_autoptr (GError) nick_error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (olivine_export_table (fixture->store, cases[i].kind, &cases[i].options, NULL,
                                           &error));
      g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, cases[i].word));
    }
  g_assert_false (olivine_export_from_nick ("recipes", &kind, &nick_error));
  g_assert_error (nick_error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/export-table/days-and-columns", test_days_and_columns);
  STORE_FIXTURE_ADD ("/olivine/export-table/decimal-comma", test_decimal_comma);
  STORE_FIXTURE_ADD ("/olivine/export-table/decimal-comma-comes-back",
                     test_decimal_comma_comes_back);
  STORE_FIXTURE_ADD ("/olivine/export-table/range-beyond-the-diary", test_range_beyond_the_diary);
  STORE_FIXTURE_ADD ("/olivine/export-table/labs-of-days", test_labs_of_days);
  STORE_FIXTURE_ADD ("/olivine/export-table/every-table-has-its-columns",
                     test_every_table_has_its_columns);
  STORE_FIXTURE_ADD ("/olivine/export-table/wrong-options", test_wrong_options);

  return g_test_run ();
}
