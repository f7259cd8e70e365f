/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding foods: the plain one first, in any catalogue, in any order. */

#include "olivine-catalogue.h"

#include <math.h>

#include "olivine-core-error.h"
#include "olivine-journal.h"
#include "olivine-schema.h"
#include "olivine-suggestion.h"
#include "store-fixture.h"

static GPtrArray *
search (StoreFixture           *fixture,
        const OlivineFoodQuery *query)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *foods = olivine_catalogue_search (fixture->store, query, &error);

  g_assert_no_error (error);
  g_assert_nonnull (foods);

  return foods;
}

static const char *
id_at (GPtrArray *foods,
       guint      position)
{
  return position < foods->len ? ((OlivineFood *) foods->pdata[position])->id : NULL;
}

static char *
first_id (StoreFixture *fixture,
          const char   *words)
{
  OlivineFoodQuery query = { .words = words };
  g_autoptr (GPtrArray) foods = search (fixture, &query);

  return g_strdup (id_at (foods, 0));
}

static void
must_favour (StoreFixture *fixture,
             const char   *id)
{
  g_autoptr (GError) error = NULL;

  olivine_catalogue_set_favourite (fixture->store, id, TRUE, &error);
  g_assert_no_error (error);
}

static void
test_food_comes_back_as_it_was (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr (OlivineFood) food = fixture_food ("", "Käsespätzle, \"hausgemacht\"", 1.0 / 3.0);
  g_autoptr (OlivineFood) read = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  food->processing = OLIVINE_PROCESSING_CULINARY;
  food->magnesium_n = 12;
  food->magnesium_alt_mg = 0.0;
  food->per_100g.amount[OLIVINE_NUTRIENT_FIBRE] = 0.0;
  g_ptr_array_add (food->portions, olivine_portion_new (1, "plate", 350));
  g_ptr_array_add (food->portions, olivine_portion_new (0.5, "cup, heaped", 90.5));
  id = olivine_catalogue_save_own (fixture->store, food, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (id, "my:"));
  g_assert_true (g_uuid_string_is_valid (id + 3));

  read = olivine_catalogue_get (fixture->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->name, ==, food->name);
  g_assert_cmpstr (read->source, ==, "own");
  g_assert_cmpint (read->processing, ==, OLIVINE_PROCESSING_CULINARY);
  g_assert_cmpint (read->magnesium_n, ==, 12);
  g_assert_cmpfloat (read->magnesium_alt_mg, ==, 0.0);
  g_assert_cmpfloat (read->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM], ==, 1.0 / 3.0);
  g_assert_cmpfloat (read->per_100g.amount[OLIVINE_NUTRIENT_FIBRE], ==, 0.0);
  g_assert_true (isnan (read->per_100g.amount[OLIVINE_NUTRIENT_PROTEIN]));
  g_assert_cmpuint (read->portions->len, ==, 2);
  g_assert_cmpstr (((OlivinePortion *) read->portions->pdata[1])->unit, ==, "cup, heaped");
  g_assert_null (read->ingredients);
  g_assert_true (isnan (read->servings));
}

static void
test_plain_food_comes_first (StoreFixture  *fixture,
                             gconstpointer  data)
{
  static const struct {
    const char *words;
    const char *id;
  } cases[] = {
    { "milk", "core:milk" },
    { "MILK", "core:milk" },
    { "mil", "core:milk" },
    { "bread", "core:white-bread" },
    { "egg", "core:egg" },
    { "eggs", "core:egg" },
    { "egg noodles", "core:egg-noodles" },
    { "almonds", "core:almonds" },
    { "almond", "core:almonds" },
    { "alm", "core:almonds" },
    { "almond milk", "core:almond-milk" },
    { "black beans", "core:black-beans" },
    { "beans black", "core:black-beans" },
    { "black beans dry", "core:black-beans-dry" },
    { "dry black bean", "core:black-beans-dry" },
    { "pepitas", "core:pumpkin-seeds" },
    { "chocolate", "core:milk-chocolate" },
    { "xyzzy", NULL },
    { "?!", NULL },
    { "\" OR * NEAR(", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = first_id (fixture, cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (id, ==, cases[i].id);
    }
}

/* The same with the tables that are installed, when the build has made them. */
static void
test_plain_food_of_the_tables_comes_first (void)
{
  static const struct {
    const char *words;
    const char *name;
  } cases[] = {
    { "black beans", "Black beans, boiled" },
    { "milk", "Milk, whole" },
    { "rice", "White rice, boiled" },
    { "almonds", "Almonds" },
    { "banana", "Banana" },
  };
  g_autofree char *small = g_strdup (g_getenv ("OLIVINE_FOODS_DB"));
  StoreFixture fixture = { 0 };

  if (store_fixture_built_foods == NULL ||
      !g_file_test (store_fixture_built_foods, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no tables were built");
      return;
    }
  g_setenv ("OLIVINE_FOODS_DB", store_fixture_built_foods, TRUE);
  store_fixture_set_up (&fixture, NULL);
  g_setenv ("OLIVINE_FOODS_DB", small, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineFoodQuery query = { .words = cases[i].words };
      g_autoptr (GPtrArray) foods = search (&fixture, &query);

      g_assert_cmpuint (foods->len, >, 0);
      g_assert_cmpstr (((OlivineFood *) foods->pdata[0])->name, ==, cases[i].name);
    }
  store_fixture_tear_down (&fixture, NULL);
}

static void
test_liked_and_eaten_come_first_among_equals (StoreFixture  *fixture,
                                              gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-01-01", "core:black-beans-dry",
                                                  "Black beans", 50, 85);
  g_autofree char *before = first_id (fixture, "black beans");
  g_autofree char *eaten = NULL;
  g_autofree char *liked = NULL;
  g_autofree char *other = NULL;

  g_assert_true (olivine_diary_add (fixture->store, entry, NULL));
  eaten = first_id (fixture, "black beans");
  must_favour (fixture, "core:black-beans");
  must_favour (fixture, "core:egg-noodles");
  liked = first_id (fixture, "black beans");
  other = first_id (fixture, "egg");

  g_assert_cmpstr (before, ==, "core:black-beans");
  g_assert_cmpstr (eaten, ==, "core:black-beans-dry");
  g_assert_cmpstr (liked, ==, "core:black-beans");
  g_assert_cmpstr (other, ==, "core:egg"); /* a better answer beats a liking */
}

static void
test_sorts (StoreFixture  *fixture,
            gconstpointer  data)
{
  static const struct {
    const char *nick;
    const char *first;
    const char *last; /* what is not known */
  } cases[] = {
    { "magnesium", "core:pumpkin-seeds", "core:mystery" },
    { "per-portion", "core:black-beans-dry", "core:mystery" },
    { "per-kcal", "core:pumpkin-seeds", NULL },
    { "per-potassium", "core:pumpkin-seeds", NULL },
    { "name", "core:almond-milk", "core:wholemeal-bread" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineFoodQuery query = { .words = "" };
      g_autoptr (GPtrArray) foods = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (olivine_food_sort_from_nick (cases[i].nick, &query.sort, &error));
      foods = search (fixture, &query);
      g_assert_cmpuint (foods->len, ==, 18);
      g_assert_cmpstr (id_at (foods, 0), ==, cases[i].first);
      if (cases[i].last != NULL)
        g_assert_cmpstr (id_at (foods, foods->len - 1), ==, cases[i].last);
    }
}

static void
test_unknown_amounts_come_last (StoreFixture  *fixture,
                                gconstpointer  data)
{
  static const char *const nobody_knows[] = { "core:mystery", "core:water", "core:almond-milk" };
  OlivineFoodQuery query = { .words = "", .sort = OLIVINE_SORT_PER_POTASSIUM };
  g_autoptr (GPtrArray) foods = search (fixture, &query);

  for (guint i = foods->len - G_N_ELEMENTS (nobody_knows); i < foods->len; i++)
    g_assert_true (g_strv_contains ((const char *const[]) { nobody_knows[0], nobody_knows[1],
                                    nobody_knows[2], NULL }, id_at (foods, i)));
}

static void
test_unknown_sort_is_told (void)
{
  OlivineFoodSort sort = OLIVINE_SORT_NAME;
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_food_sort_from_nick ("taste", &sort, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "per-potassium"));
}

static void
test_filters (StoreFixture  *fixture,
              gconstpointer  data)
{
  OlivineFoodQuery by_group = { .words = "", .group = "bread" };
  OlivineFoodQuery liked = { .words = "", .favourites_only = TRUE };
  OlivineFoodQuery own = { .words = "", .own_only = TRUE };
  g_autoptr (OlivineFood) food = fixture_food ("", "Own bread", 80);
  g_autofree char *id = olivine_catalogue_save_own (fixture->store, food, NULL);
  g_autoptr (GPtrArray) breads = search (fixture, &by_group);
  g_autoptr (GPtrArray) favourites = NULL;
  g_autoptr (GPtrArray) owned = search (fixture, &own);

  must_favour (fixture, "core:milk");
  must_favour (fixture, id);
  favourites = search (fixture, &liked);
  g_assert_cmpuint (breads->len, ==, 2);
  g_assert_cmpuint (owned->len, ==, 1);
  g_assert_cmpstr (id_at (owned, 0), ==, id);
  g_assert_cmpuint (favourites->len, ==, 2);
  g_assert_cmpstr (id_at (favourites, 0), ==, id); /* own foods stand before those of the tables */
  g_assert_true (((OlivineFood *) favourites->pdata[0])->favourite);
}

static void
test_pages_join_without_a_seam (StoreFixture  *fixture,
                                gconstpointer  data)
{
  OlivineFoodQuery all = { .words = "", .limit = 100 };
  g_autoptr (GPtrArray) whole = search (fixture, &all);
  guint n_seen = 0;

  for (guint offset = 0; offset < whole->len; offset += 5)
    {
      OlivineFoodQuery query = { .words = "", .limit = 5, .offset = offset };
      g_autoptr (GPtrArray) page = search (fixture, &query);

      for (guint i = 0; i < page->len; i++)
        g_assert_cmpstr (id_at (page, i), ==, id_at (whole, offset + i));
      n_seen += page->len;
    }
  g_assert_cmpuint (n_seen, ==, whole->len);
}

static void
test_found_foods_have_portions (StoreFixture  *fixture,
                                gconstpointer  data)
{
  OlivineFoodQuery query = { .words = "banana" };
  g_autoptr (GPtrArray) foods = search (fixture, &query);
  const OlivineFood *banana = foods->pdata[0];

  g_assert_cmpuint (banana->portions->len, ==, 3);
  g_assert_cmpstr (((OlivinePortion *) banana->portions->pdata[0])->unit, ==, "medium");
}

static gboolean
put_library (OlivineDb  *db,
             gpointer    user_data,
             GError    **error)
{
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("usda:%d", i);
      g_autofree char *name = g_strdup_printf ("Milk of brand %d", i);
      g_autoptr (OlivineFood) food = fixture_food (id, name, i == 150 ? 900 : 10);

      g_ptr_array_add (food->portions, olivine_portion_new (1, "cup", 240));
      if (!olivine_catalogue_put (db, food, i, error))
        return FALSE;
    }

  return TRUE;
}

static void
write_library (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, "library.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                              &error);

  olivine_schema_migrate (db, OLIVINE_SCHEMA_CATALOGUE, &error);
  olivine_db_transaction (db, put_library, NULL, &error);
  g_assert_no_error (error);
}

static void
test_library_follows (StoreFixture  *fixture,
                      gconstpointer  data)
{
  OlivineFoodQuery relevant = { .words = "milk", .limit = 20 };
  OlivineFoodQuery later = { .words = "milk", .limit = 20, .offset = 100 };
  OlivineFoodQuery most = { .words = "milk", .limit = 3, .sort = OLIVINE_SORT_MAGNESIUM };
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) richest = NULL;
  g_autoptr (OlivineFood) one = NULL;

  write_library (fixture);
  store_fixture_reopen (fixture);
  first = search (fixture, &relevant);
  g_assert_cmpuint (first->len, ==, 20);
  g_assert_cmpstr (id_at (first, 0), ==, "core:milk");
  g_assert_cmpstr (id_at (first, 4), ==, "usda:0"); /* after the four of the tables, as stored */
  g_assert_cmpuint (((OlivineFood *) first->pdata[4])->portions->len, ==, 1);
  second = search (fixture, &later);
  g_assert_cmpstr (id_at (second, 0), ==, "usda:96");
  richest = search (fixture, &most);
  g_assert_cmpstr (id_at (richest, 0), ==, "usda:150");
  one = olivine_catalogue_get (fixture->store, "usda:7", NULL);
  g_assert_cmpstr (one->name, ==, "Milk of brand 7");
}

static void
test_other_scripts_are_found (StoreFixture  *fixture,
                              gconstpointer  data)
{
  static const struct {
    const char *name;
    const char *words;
  } cases[] = {
    { "Äpfel mit Zimt", "apfel" },
    { "Crème brûlée", "creme brul" },
    { "豆腐と野菜", "野菜" },
    { "Хлеб ржаной", "ХЛЕБ" },
    { "خبز القمح", "قمح" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineFood) food = fixture_food ("", cases[i].name, 1);
      g_autofree char *id = olivine_catalogue_save_own (fixture->store, food, NULL);
      g_autofree char *found = first_id (fixture, cases[i].words);

      g_assert_cmpstr (found, ==, id);
    }
}

static void
test_own_food_is_replaced_in_place (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  g_autoptr (OlivineFood) food = fixture_food ("", "Own oats", 130);
  g_autoptr (OlivineFood) other = NULL;
  g_autoptr (OlivineFood) read = NULL;
  g_autofree char *id = olivine_catalogue_save_own (fixture->store, food, NULL);
  g_autofree char *same = NULL;
  g_autofree char *by_old_name = NULL;
  g_autofree char *by_new_name = NULL;

  other = fixture_food (id, "Own muesli", 100);
  same = olivine_catalogue_save_own (fixture->store, other, NULL);
  g_assert_cmpstr (same, ==, id);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.food"), ==, 1);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.food_fts"), ==, 1);
  read = olivine_catalogue_get (fixture->store, id, NULL);
  g_assert_cmpfloat (read->per_100g.amount[0], ==, 100);
  by_old_name = first_id (fixture, "own oats");
  by_new_name = first_id (fixture, "muesli");
  g_assert_null (by_old_name);
  g_assert_cmpstr (by_new_name, ==, id);
}

static void
test_foods_of_the_tables_are_not_the_persons (StoreFixture  *fixture,
                                              gconstpointer  data)
{
  g_autoptr (OlivineFood) milk = olivine_catalogue_get (fixture->store, "core:milk", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (olivine_catalogue_save_own (fixture->store, milk, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (olivine_catalogue_remove_own (fixture->store, "core:milk", &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
}

static void
test_unknown_ids_are_told (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (olivine_catalogue_get (fixture->store, "core:none", &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (olivine_catalogue_find (fixture->store, "core:none", &error));
  g_assert_no_error (error);
  g_assert_false (olivine_catalogue_remove_own (fixture->store, "my:none", &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (olivine_catalogue_set_favourite (fixture->store, "core:none", TRUE, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
}

static void
test_what_cannot_be_is_refused (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr (OlivineFood) negative = fixture_food ("", "Anti-matter", -1);
  g_autoptr (OlivineFood) nameless = fixture_food ("", " ", 1);
  g_autoptr (OlivineFood) unlikely = fixture_food ("", "Sea salt of the mountains", 9000);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (olivine_catalogue_save_own (fixture->store, negative, &error));
  g_assert_cmpuint (error->domain, ==, OLIVINE_CORE_ERROR);
  g_clear_error (&error);
  g_assert_null (olivine_catalogue_save_own (fixture->store, nameless, &error));
  g_assert_cmpuint (error->domain, ==, OLIVINE_CORE_ERROR);
  g_clear_error (&error);
  id = olivine_catalogue_save_own (fixture->store, unlikely, &error); /* was confirmed by now */
  g_assert_no_error (error);
  g_assert_nonnull (id);
}

static void
log_food (StoreFixture *fixture,
          const char   *date,
          const char   *food_id,
          double        grams)
{
  g_autoptr (OlivineEntry) entry = fixture_entry (date, food_id, "Food", grams, 1);
  g_autoptr (GError) error = NULL;

  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);
}

static void
test_recents (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) recents = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GError) error = NULL;

  log_food (fixture, "2026-01-03", "core:milk", 100);
  log_food (fixture, "2026-01-01", "core:egg", 100);
  log_food (fixture, "2026-01-02", "core:banana", 100);
  log_food (fixture, "2026-01-04", "off:unknown", 100);
  log_food (fixture, "2026-01-04", "", 100);
  log_food (fixture, "2025-01-01", "core:milk", 100);
  must_favour (fixture, "core:almonds");
  must_favour (fixture, "core:egg");

  recents = olivine_catalogue_recents (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recents->len, ==, 4);
  g_assert_cmpstr (id_at (recents, 0), ==, "core:egg");
  g_assert_cmpstr (id_at (recents, 1), ==, "core:almonds");
  g_assert_cmpstr (id_at (recents, 2), ==, "core:milk");
  g_assert_cmpstr (id_at (recents, 3), ==, "core:banana");
  g_assert_true (((OlivineFood *) recents->pdata[0])->favourite);
  two = olivine_catalogue_recents (fixture->store, 2, &error);
  g_assert_cmpuint (two->len, ==, 2);
}

static void
test_candidates_are_habits_then_common_foods (StoreFixture  *fixture,
                                              gconstpointer  data)
{
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GError) error = NULL;
  const OlivineCandidate *candidate = NULL;

  log_food (fixture, "2026-03-01", "core:almonds", 30);
  log_food (fixture, "2026-03-02", "core:almonds", 30);
  log_food (fixture, "2026-03-03", "core:almonds", 50);
  log_food (fixture, "2025-12-01", "core:milk", 200);
  log_food (fixture, "2026-03-09", "core:egg", 50);
  log_food (fixture, "2026-03-03", "my:gone", 50);

  candidates = olivine_catalogue_candidates (fixture->store, fixture_day ("2026-03-08"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (candidates->len, ==, 2);
  candidate = candidates->pdata[0];
  g_assert_cmpstr (candidate->food->id, ==, "core:almonds");
  g_assert_cmpfloat (candidate->quantity, ==, 30);
  g_assert_cmpfloat (candidate->grams, ==, 30);
  g_assert_cmpuint (candidate->n_eaten, ==, 3);
  candidate = candidates->pdata[1];
  g_assert_cmpstr (candidate->food->id, ==, "core:pumpkin-seeds");
  g_assert_cmpfloat (candidate->grams, ==, 28);
  g_assert_cmpuint (candidate->n_eaten, ==, 0);
}

static void
test_recipes_keep_their_ingredients (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  g_autoptr (OlivineFood) recipe = olivine_food_new ("", "Banana milk");
  g_autoptr (OlivineFood) read = NULL;
  g_autoptr (GPtrArray) recipes = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  recipe->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);
  for (int i = 0; i < 2; i++)
    {
      OlivineIngredient *ingredient = olivine_ingredient_new ();

      g_free (ingredient->food);
      ingredient->food = g_strdup (i == 0 ? "Milk" : "Banana");
      ingredient->grams = 100000;
      ingredient->quantity = 100000;
      ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = i == 0 ? 10000 : 27000;
      g_ptr_array_add (recipe->ingredients, ingredient);
    }
  recipe->servings = 2;
  recipe->cooked_g = 185;
  id = olivine_catalogue_save_own (fixture->store, recipe, &error);
  g_assert_no_error (error);

  read = olivine_catalogue_get (fixture->store, id, &error);
  g_assert_true (olivine_food_is_recipe (read));
  g_assert_cmpstr (read->source, ==, "recipe");
  g_assert_cmpfloat (read->servings, ==, 2);
  g_assert_cmpfloat (read->cooked_g, ==, 185);
  g_assert_cmpuint (read->ingredients->len, ==, 2);
  g_assert_cmpstr (((OlivineIngredient *) read->ingredients->pdata[1])->food, ==, "Banana");
  g_assert_cmpfloat_with_epsilon (read->per_100g.amount[0], 20.0, 1e-9);
  recipes = olivine_catalogue_recipes (fixture->store, &error);
  g_assert_cmpuint (recipes->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/catalogue/food-comes-back-as-it-was",
                     test_food_comes_back_as_it_was);
  STORE_FIXTURE_ADD ("/olivine/catalogue/plain-food-comes-first", test_plain_food_comes_first);
  g_test_add_func ("/olivine/catalogue/plain-food-of-the-tables-comes-first",
                   test_plain_food_of_the_tables_comes_first);
  STORE_FIXTURE_ADD ("/olivine/catalogue/liked-and-eaten-come-first-among-equals",
                     test_liked_and_eaten_come_first_among_equals);
  STORE_FIXTURE_ADD ("/olivine/catalogue/sorts", test_sorts);
  STORE_FIXTURE_ADD ("/olivine/catalogue/unknown-amounts-come-last",
                     test_unknown_amounts_come_last);
  g_test_add_func ("/olivine/catalogue/unknown-sort-is-told", test_unknown_sort_is_told);
  STORE_FIXTURE_ADD ("/olivine/catalogue/filters", test_filters);
  STORE_FIXTURE_ADD ("/olivine/catalogue/pages-join-without-a-seam",
                     test_pages_join_without_a_seam);
  STORE_FIXTURE_ADD ("/olivine/catalogue/found-foods-have-portions",
                     test_found_foods_have_portions);
  STORE_FIXTURE_ADD ("/olivine/catalogue/library-follows", test_library_follows);
  STORE_FIXTURE_ADD ("/olivine/catalogue/other-scripts-are-found", test_other_scripts_are_found);
  STORE_FIXTURE_ADD ("/olivine/catalogue/own-food-is-replaced-in-place",
                     test_own_food_is_replaced_in_place);
  STORE_FIXTURE_ADD ("/olivine/catalogue/foods-of-the-tables-are-not-the-persons",
                     test_foods_of_the_tables_are_not_the_persons);
  STORE_FIXTURE_ADD ("/olivine/catalogue/unknown-ids-are-told", test_unknown_ids_are_told);
  STORE_FIXTURE_ADD ("/olivine/catalogue/what-cannot-be-is-refused",
                     test_what_cannot_be_is_refused);
  STORE_FIXTURE_ADD ("/olivine/catalogue/recents", test_recents);
  STORE_FIXTURE_ADD ("/olivine/catalogue/candidates-are-habits-then-common-foods",
                     test_candidates_are_habits_then_common_foods);
  STORE_FIXTURE_ADD ("/olivine/catalogue/recipes-keep-their-ingredients",
                     test_recipes_keep_their_ingredients);

  return g_test_run ();
}
