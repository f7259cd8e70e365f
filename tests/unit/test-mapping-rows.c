/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a mapping makes of rows that are not as it says, and which mappings are kept. */

#include "config.h"

#include <string.h>

#include "food-fixture.h"
#include "import-fixture.h"
#include "olivine-mapping.h"
#include "olivine-table-preview.h"

#define HEADER "When,What,Grams,Amount\n"
#define MAP "When=date,What=food,Grams=grams,Amount=amount"

static void
test_set_again (void)
{
  g_autoptr (OlivineMapping) mapping = olivine_mapping_new ();

  olivine_mapping_set (mapping, "When", (OlivineMeaning) { OLIVINE_MEANING_TIME });
  olivine_mapping_set (mapping, " WHEN ", (OlivineMeaning) { OLIVINE_MEANING_DATE });
  g_assert_cmpint (olivine_mapping_get (mapping, "when").kind, ==, OLIVINE_MEANING_DATE);
  g_assert_cmpint (olivine_mapping_get (mapping, "What").kind, ==, OLIVINE_MEANING_IGNORE);
  g_assert_null (olivine_mapping_find (mapping, OLIVINE_MEANING_TIME));
}

static void
test_column_twice (void)
{
  g_autoptr (OlivineMapping) mapping = olivine_mapping_from_text ("When=date,What=food", NULL);
  g_autoptr (GPtrArray) header = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (header, "When");
  g_ptr_array_add (header, "What");
  g_assert_true (olivine_mapping_validate (mapping, header, &error));
  g_assert_no_error (error);
  g_ptr_array_add (header, "what");
  g_assert_false (olivine_mapping_validate (mapping, header, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "Two columns of the file are called “What”"));
}

/* The cell that is to blame is told; the row that is right comes in. */
static void
test_rejects (void)
{
  static const struct {
    const char *column;
    const char *value;
  } rejects[] = { { "When", "soon" }, { "Grams", "heavy" }, { "Amount", "0" }, { "What", "" } };
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result =
    import_fixture_mapped (store, HEADER "soon,Rice,200,1\n2026-11-20,Rice,heavy,1\n"
                           "2026-11-20,Rice,200,0\n2026-11-20,,200,1\n2026-11-20,Rice,200,1,,\n",
                           MAP, &error);
  g_autofree char *entries = import_fixture_list_entries (store);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_imported, ==, 1);
  g_assert_cmpuint (result->n_rejected, ==, G_N_ELEMENTS (rejects));
  for (guint i = 0; i < G_N_ELEMENTS (rejects); i++)
    {
      const OlivineReject *reject = result->rejects->pdata[i];

      g_assert_cmpuint (reject->line, ==, i + 2);
      g_assert_cmpstr (reject->column, ==, rejects[i].column);
      g_assert_cmpstr (reject->value, ==, rejects[i].value);
    }
  g_assert_true (g_str_has_prefix (entries, "2026-11-20|||food|Rice|"));
}

/* What is said for this file counts more than what the mapping says of such files. */
static void
test_order_of_dates (void)
{
  g_autoptr (OlivineMapping) mapping = olivine_mapping_from_text (MAP ";dates=dmy", NULL);
  const OlivineImportOptions options = { .mapping = mapping, .date_order = OLIVINE_DATE_ORDER_MDY };
  static const char text[] = HEADER "03/04/2026,Rice,200,\n";
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result =
    import_fixture_import (store, text, strlen (text), G_MAXSIZE, &options, &error);
  g_autofree char *entries = import_fixture_list_entries (store);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_imported, ==, 1);
  g_assert_cmpstr (entries, ==, "2026-03-04|||food|Rice|g||200|200|||\n");
}

/* A mapping by which no row could be read was wrong. */
static void
test_wrong_mapping_is_not_kept (void)
{
  static const char text[] = HEADER "2026-11-20,Rice,200,\n";
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) wrong =
    import_fixture_mapped (store, text, "When=food,What=date", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (wrong->n_rejected, ==, 1);
  g_assert_null (import_fixture_mapped (store, text, NULL, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
}

static void
keep (OlivineStore *store,
      const char   *map)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE import_mapping SET mapping = '%s'", map);
  g_autoptr (GError) error = NULL;

  olivine_db_exec (olivine_store_get_db (store), sql, &error);
  g_assert_no_error (error);
}

/* What was kept may come from another version, or from a file that was tampered with: who
 * imports is asked again. */
static void
test_kept_mapping_that_is_none (void)
{
  static const char *const kept[] = { "", "When=moment", "Elsewhere=date,What=food" };
  static const char first[] = HEADER "2026-11-20,Rice,200,\n";
  static const char second[] = HEADER "2026-11-21,Rice,200,\n";
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) right = import_fixture_mapped (store, first, MAP, &error);
  g_autoptr (OlivineImportResult) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (right->n_imported, ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      keep (store, kept[i]);
      g_assert_null (import_fixture_mapped (store, second, NULL, &error));
      g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, "--map"));
      g_clear_error (&error);
    }

  keep (store, MAP);
  again = import_fixture_mapped (store, second, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->n_imported, ==, 1);
}

/* A table of foods needs no meanings: it is read as a whole, and nothing of it is shown. */
static void
test_preview_of_foods (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GFile) file =
    import_fixture_write ("foods.csv", FOOD_FIXTURE_OFF_HEADER
                          "1\tBread\tAcme\t\t40\t3\t\t250\t0.07\t\n", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineTablePreview) preview = olivine_import_preview (store, file, 5, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (preview->format, ==, "open-food-facts");
  g_assert_null (preview->mapping);
  g_assert_cmpuint (preview->rows->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add_func ("/olivine/mapping-rows/" path, function)
  ADD ("set-again", test_set_again);
  ADD ("column-twice", test_column_twice);
  ADD ("rejects", test_rejects);
  ADD ("order-of-dates", test_order_of_dates);
  ADD ("wrong-mapping-is-not-kept", test_wrong_mapping_is_not_kept);
  ADD ("kept-mapping-that-is-none", test_kept_mapping_that_is_none);
  ADD ("preview-of-foods", test_preview_of_foods);
#undef ADD

  return g_test_run ();
}
