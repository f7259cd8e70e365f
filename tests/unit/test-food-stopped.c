/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Imports that do not come to their end leave everything as it was. */

#include "food-fixture.h"

#include <glib/gstdio.h>

typedef struct {
  GCancellable *cancellable;
  guint         n_calls;
  guint         cancel_at; /* 0: never */
} Canceller;

static void
cancel (double   fraction,
        guint    n_rows,
        gpointer user_data)
{
  Canceller *canceller = user_data;

  if (++canceller->n_calls == canceller->cancel_at)
    g_cancellable_cancel (canceller->cancellable);
}

static void
check_cancelled (StoreFixture *fixture,
                 const char   *path,
                 guint         cancel_at)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Canceller canceller = { cancellable, 0, cancel_at };

  if (cancel_at == 0)
    g_cancellable_cancel (cancellable);
  g_assert_null (food_fixture_import (fixture, path, FALSE, cancel, &canceller, cancellable,
                                      &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED);
  g_assert_cmpstr (error->message, ==, "The import was cancelled. Nothing was changed.");
  olivine_store_reload_library (fixture->store, NULL);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM library.food"), ==, 2);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM library.import"), ==, 1);
}

/* Before it begins, while it reads, puts together and merges, whenever it looks. */
static void
check_every_cancel (StoreFixture *fixture,
                    const char   *path,
                    guint         n_moments)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Canceller counter = { cancellable, 0, 0 };

  result = food_fixture_import (fixture, path, TRUE, cancel, &counter, cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counter.n_calls, >, n_moments);
  for (guint i = 0; i <= n_moments; i++)
    check_cancelled (fixture, path, i * counter.n_calls / n_moments);
}

/* @line: of each food, with @ for its number. */
static GString *
make_table (guint       n_foods,
            const char *header,
            const char *line)
{
  GString *text = g_string_new (header);

  for (guint i = 1; i <= n_foods; i++)
    {
      g_autoptr (GString) of_food = g_string_new (line);
      g_autofree char *number = g_strdup_printf ("%u", 1000 + i);

      g_string_replace (of_food, "@", number, 0);
      g_string_append_len (text, of_food->str, of_food->len);
    }

  return text;
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GString) text = food_fixture_make_off (5000);
  g_autoptr (GString) kinds = make_table (5000, "fdc_id\n", "@\n");
  g_autoptr (GString) foods = make_table (5000, "fdc_id,description,food_category_id\n",
                                          "@,Biscuit @,\n");
  g_autoptr (GString) amounts = make_table (5000, "fdc_id,nutrient_id,amount\n", "@,1090,12\n");
  const FoodMember members[] = {
    { "foundation_food.csv", kinds->str }, { "food.csv", foods->str },
    { "food_nutrient.csv", amounts->str }, { NULL, NULL },
  };
  g_autofree char *first = food_fixture_write_folder (food_fixture_foundation);
  g_autofree char *path = food_fixture_write (text->str);
  g_autofree char *zip = food_fixture_write_zip (members);

  food_fixture_check (fixture, first, FALSE, "usda-fdc", 2, 0, 0);
  check_every_cancel (fixture, path, 10);
  check_every_cancel (fixture, zip, 10);
  food_fixture_check (fixture, zip, FALSE, "usda-fdc", 5000, 0, 0);
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
check_changed_while_read (StoreFixture *fixture,
                          const char   *path,
                          const char   *written)
{
  g_autofree char *library = store_fixture_path (fixture, "library.db");
  g_autoptr (GError) error = NULL;
  Writer writer = { written, FALSE };

  g_assert_null (food_fixture_import (fixture, path, FALSE, write_on, &writer, NULL, &error));
  g_assert_true (writer.has_written);
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CHANGED);
  g_assert_false (g_file_test (library, G_FILE_TEST_EXISTS));
}

static void
test_changed_while_read (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autofree char *path = food_fixture_write (food_fixture_off);
  g_autofree char *folder = food_fixture_write_folder (food_fixture_foundation);
  g_autofree char *table = g_build_filename (folder, "food_portion.csv", NULL);
  g_autofree char *zip = food_fixture_write_zip (food_fixture_foundation);

  check_changed_while_read (fixture, path, path);
  check_changed_while_read (fixture, folder, table);
  check_changed_while_read (fixture, zip, zip);
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/food-stopped/cancelled", test_cancelled);
  STORE_FIXTURE_ADD ("/olivine/food-stopped/changed-while-read", test_changed_while_read);

  return g_test_run ();
}
