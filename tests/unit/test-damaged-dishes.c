/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dishes in a food table that another program wrote: told, or left out, but never planned
 * with as if they were right.
 */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "dish-fixture.h"
#include "olivine-dish-rows.h"
#include "olivine-dishes.h"

/* Changes the food table, which no store has open, and opens the store again. */
static void
change_table (StoreFixture *fixture,
              const char   *sql)
{
  g_autoptr (GError) error = NULL;
  OlivineDb *db = NULL;

  g_clear_object (&fixture->store);
  db = olivine_db_open (g_getenv ("OLIVINE_FOODS_DB"), SQLITE_OPEN_READWRITE, &error);
  g_assert_no_error (error);
  fixture_exec (db, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
  fixture_exec (db, sql);
  g_assert_cmpint (olivine_db_changes (db), >=, 1);
  olivine_db_close (db);
  fixture->store = olivine_store_open (fixture->dir, &error);
  g_assert_no_error (error);
}

static char *
list (StoreFixture  *fixture,
      GError       **error)
{
  g_autoptr (GPtrArray) dishes = olivine_dishes_all (fixture->store, error);
  GString *ids = NULL;

  if (dishes == NULL)
    return NULL;
  ids = g_string_new (NULL);
  for (guint i = 0; i < dishes->len; i++)
    g_string_append_printf (ids, "%s ", ((const OlivineDish *) dishes->pdata[i])->id + 5);
  return g_string_free (ids, FALSE);
}

static void
test_told (StoreFixture  *fixture,
           gconstpointer  data)
{
  static const struct {
    const char *damage;
    const char *mend;
  } cases[] = {
    { "UPDATE dish SET meals = 'brunch' WHERE id = 'dish:bean-stew'",
      "UPDATE dish SET meals = 'lunch;dinner' WHERE id = 'dish:bean-stew'" },
    { "UPDATE food_contents SET contains = 'dust' WHERE food_id = 'core:bacon'",
      "UPDATE food_contents SET contains = 'meat' WHERE food_id = 'core:bacon'" },
    { "UPDATE dish_ingredient SET processing = 'dried' WHERE food_id = 'core:bacon'",
      "UPDATE dish_ingredient SET processing = 'processed' WHERE food_id = 'core:bacon'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *ids = NULL;

      g_test_message ("%s", cases[i].damage);
      change_table (fixture, cases[i].damage);
      g_assert_null (list (fixture, &error));
      g_assert_nonnull (error);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_clear_error (&error);

      change_table (fixture, cases[i].mend);
      ids = list (fixture, &error);
      g_assert_no_error (error);
      g_assert_nonnull (strstr (ids, "bean-stew"));
    }
}

/* A dish for nobody is no dish; what belongs to no dish is nothing. */
static void
test_left_out (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *without = NULL;
  g_autofree char *again = NULL;

  change_table (fixture, "UPDATE dish SET servings = 0 WHERE id = 'dish:bean-stew'");
  without = list (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (without, ==, "banana-granola bean-toast egg-toast mystery-bowl seed-mix ");

  change_table (fixture, "UPDATE dish SET servings = 4 WHERE id = 'dish:bean-stew'");
  change_table (fixture, "UPDATE dish_ingredient SET dish_id = 'dish:zzz' "
                "WHERE dish_id = 'dish:seed-mix'");
  again = list (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, "banana-granola bean-stew bean-toast egg-toast mystery-bowl ");
  change_table (fixture, "UPDATE dish_ingredient SET dish_id = 'dish:seed-mix' "
                "WHERE dish_id = 'dish:zzz'");
}

static void
test_tables_of_another_version (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = NULL;
  g_autofree char *back = NULL;

  g_clear_object (&fixture->store);
  db = olivine_db_open (g_getenv ("OLIVINE_FOODS_DB"), SQLITE_OPEN_READWRITE, &error);
  g_assert_no_error (error);
  back = g_strdup_printf ("PRAGMA user_version = %d",
                          (int) fixture_get (db, "PRAGMA user_version"));
  fixture_exec (db, "PRAGMA user_version = 99");
  g_assert_null (olivine_store_open (fixture->dir, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
  g_clear_error (&error);

  fixture_exec (db, back);
  fixture->store = olivine_store_open (fixture->dir, &error);
  g_assert_no_error (error);
}

/* Where the tables to be made lack one, or what is written breaks a rule of theirs. */
static void
test_cannot_be_written (StoreFixture  *fixture,
                        gconstpointer  data)
{
  static const char *const tables[] = {
    "CREATE TABLE dish (id, name, meals, servings, method, keywords)",
    "CREATE TABLE dish_ingredient (dish_id CHECK (dish_id = ''))",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDish) dish = olivine_dishes_get (fixture->store, "dish:bean-stew", &error);
  OlivineDb *db = olivine_db_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

  g_assert_no_error (error);
  g_assert_false (olivine_dish_rows_put_contents (db, "core:bacon", OLIVINE_TAG_MEAT, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_IO);
  g_clear_error (&error);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_assert_false (olivine_dish_rows_put (db, dish, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_IO);
      g_clear_error (&error);
      fixture_exec (db, tables[i]);
    }
  olivine_db_close (db);
}

int
main (int   argc,
      char *argv[])
{
  dish_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/damaged-dishes/told", test_told);
  STORE_FIXTURE_ADD ("/olivine/damaged-dishes/left-out", test_left_out);
  STORE_FIXTURE_ADD ("/olivine/damaged-dishes/tables-of-another-version",
                     test_tables_of_another_version);
  STORE_FIXTURE_ADD ("/olivine/damaged-dishes/cannot-be-written", test_cannot_be_written);

  return g_test_run ();
}
