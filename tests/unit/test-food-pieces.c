/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is read of a table of foods does not depend on how the file is cut. */

#include "food-fixture.h"

#include <string.h>

#include "olivine-food-run.h"
#include "olivine-library-private.h"

#define STAGED_SQL \
  "SELECT group_concat (line, char (10)) FROM (SELECT pk || '|' || id || '|' || name || '|' || " \
  "brand || '|' || food_group || '|' || coalesce (magnesium_mg, '?') || '|' || " \
  "coalesce (energy_kcal, '?') || '|' || coalesce (portion_g, '?') || '|' || hash AS line " \
  "FROM temp.staged ORDER BY pk)"

typedef gboolean (*ReadFunc) (OlivineFoodRun  *run,
                              GError         **error);

static void
describe_staged (GString        *text,
                 OlivineLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (library->db, STAGED_SQL, &error);
  gboolean has_row = FALSE;

  g_assert_no_error (error);
  olivine_db_step (library->db, stmt, &has_row, &error);
  g_assert_no_error (error);
  g_string_append (text, olivine_stmt_get_text (stmt, 0));
}

static void
describe_rejects (GString                   *text,
                  const OlivineImportResult *result)
{
  for (guint i = 0; i < result->rejects->len; i++)
    {
      const OlivineReject *reject = result->rejects->pdata[i];

      g_string_append_printf (text, "\n%u|%s|%s|%s", reject->line, reject->column, reject->value,
                              reject->reason);
    }
}

/* @piece: 0 for as much as there is. */
static char *
read_in_pieces (StoreFixture *fixture,
                const char   *path,
                ReadFunc      read,
                gsize         piece)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineLibrary) library = olivine_library_open (fixture->store, TRUE, &error);
  g_autoptr (OlivineImportResult) result = g_new0 (OlivineImportResult, 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) text = g_string_new (NULL);
  OlivineImportOptions options = { .dry_run = TRUE };
  OlivineFoodRun run = {
    .file = file, .options = &options, .library = library, .result = result,
    .n_bytes_a_piece = piece,
  };

  g_assert_no_error (error);
  result->rejects = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_reject_free);
  read (&run, &error);
  g_assert_no_error (error);
  describe_staged (text, library);
  describe_rejects (text, result);

  return g_strdup (text->str);
}

static void
check_every_piece (StoreFixture *fixture,
                   const char   *path,
                   ReadFunc      read,
                   gsize         n_bytes,
                   const char   *words)
{
  g_autofree char *expected = read_in_pieces (fixture, path, read, 0);

  g_assert_nonnull (strstr (expected, words));
  for (gsize piece = 1; piece <= n_bytes; piece++)
    {
      g_autofree char *text = read_in_pieces (fixture, path, read, piece);

      g_assert_cmpstr (text, ==, expected);
    }
}

static gsize
longest_text (const FoodMember *members)
{
  gsize longest = 0;

  for (; members->path != NULL; members++)
    longest = MAX (longest, strlen (members->text));

  return longest;
}

static void
test_products (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *path = food_fixture_write (food_fixture_off);
  g_autofree char *packed = food_fixture_write_gzip (food_fixture_off, strlen (food_fixture_off),
                                                     0);
  g_autofree char *returns = g_strdelimit (g_strdup (food_fixture_off), "\n", '\r');

  check_every_piece (fixture, path, olivine_food_source_off, strlen (food_fixture_off), "off:100|");
  check_every_piece (fixture, packed, olivine_food_source_off, 64, "off:100|");
  fixture_write_file (path, returns, -1);
  check_every_piece (fixture, path, olivine_food_source_off, 64, "off:100|");
  fixture_write_file (path, food_fixture_foodyou, -1);
  check_every_piece (fixture, path, olivine_food_source_foodyou, strlen (food_fixture_foodyou),
                     "Tofu, firm");
}

static void
test_fdc (StoreFixture  *fixture,
          gconstpointer  data)
{
  g_autofree char *zip = food_fixture_write_zip (food_fixture_foundation);

  check_every_piece (fixture, zip, olivine_food_source_fdc, longest_text (food_fixture_foundation),
                     "usda:10|Nuts, \"whole\"");
}

static void
test_sr28 (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = food_fixture_write_folder (food_fixture_sr28);

  check_every_piece (fixture, folder, olivine_food_source_sr28, longest_text (food_fixture_sr28),
                     "usda:ndb-01001|Butter, jalapeño");
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/food-pieces/products", test_products);
  STORE_FIXTURE_ADD ("/olivine/food-pieces/fdc", test_fdc);
  STORE_FIXTURE_ADD ("/olivine/food-pieces/sr28", test_sr28);

  return g_test_run ();
}
