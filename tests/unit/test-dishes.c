/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dishes in the store: ours and own recipes, finding them, and what is thought of them. */

#include "olivine-dishes.h"

#include "dish-fixture.h"

static char *
join_ids (GPtrArray *dishes)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < dishes->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            ((const OlivineDish *) dishes->pdata[i])->id);

  return g_string_free (ids, FALSE);
}

static OlivineDish *
get (StoreFixture *fixture,
     const char   *id)
{
  g_autoptr (GError) error = NULL;
  OlivineDish *dish = olivine_dishes_get (fixture->store, id, &error);

  g_assert_no_error (error);

  return dish;
}

static void
test_all_by_id (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *recipe = fixture_save_recipe (fixture, "A bean pot", "core:black-beans", 344);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dishes = olivine_dishes_all (fixture->store, &error);
  g_autofree char *ids = NULL;
  g_autofree char *expected = g_strconcat ("dish:banana-granola dish:bean-stew dish:bean-toast "
                                           "dish:egg-toast dish:mystery-bowl dish:seed-mix ",
                                           recipe, NULL);

  g_assert_no_error (error);
  ids = join_ids (dishes);
  g_assert_cmpstr (ids, ==, expected);
}

static void
test_one_of_ours (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (OlivineDish) dish = get (fixture, "dish:bean-stew");
  g_autofree char *tags = olivine_tags_to_text (dish->tags);
  const OlivineIngredient *bacon = dish->ingredients->pdata[1];
  OlivineSnapshot totals;

  g_assert_cmpstr (dish->name, ==, "Black bean stew");
  g_assert_cmphex (dish->meals, ==, 1 << OLIVINE_MEAL_LUNCH | 1 << OLIVINE_MEAL_DINNER);
  g_assert_cmpfloat (dish->servings, ==, 4);
  g_assert_cmpstr (tags, ==, "meat;gluten-free;nut-free;dairy-free");
  g_assert_cmphex (dish->plates, ==, OLIVINE_PLATE_LEGUMES | OLIVINE_PLATE_ANIMAL);
  g_assert_cmpstr (bacon->food, ==, "Bacon, fried");
  g_assert_cmpint (olivine_dish_get_grams (dish, 1000), ==, 184000);
  olivine_dish_get_totals (dish, 1000, &totals);
  g_assert_cmpint (totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 120400 + 3600);
  g_assert_cmpint (totals.thousandths[OLIVINE_NUTRIENT_SODIUM], ==, OLIVINE_UNKNOWN);
}

/* What a food contains that the tables do not know may be anything. */
static void
test_unknown_contents (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (OlivineDish) dish = get (fixture, "dish:mystery-bowl");

  g_assert_cmphex (dish->tags, ==, OLIVINE_TAG_NUTS | OLIVINE_TAG_UNKNOWN);
}

static void
test_own_recipe (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *beans = fixture_save_recipe (fixture, "Bean pot", "core:black-beans", 344);
  g_autofree char *pot = fixture_save_recipe (fixture, "Bean pot with sauce", beans, 100);
  g_autoptr (OlivineDish) dish = get (fixture, beans);
  g_autoptr (OlivineDish) of_recipe = get (fixture, pot);
  OlivineSnapshot totals;

  g_assert_cmphex (dish->meals, ==, 1 << OLIVINE_MEAL_LUNCH | 1 << OLIVINE_MEAL_DINNER);
  g_assert_cmpfloat (dish->servings, ==, 2);
  g_assert_cmpstr (dish->method, ==, "");
  g_assert_true ((dish->tags & OLIVINE_TAG_VEGAN) != 0);
  g_assert_cmphex (dish->plates, ==, OLIVINE_PLATE_LEGUMES);
  olivine_dish_get_totals (dish, 1000, &totals);
  g_assert_cmpint (totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 120400);
  g_assert_cmphex (of_recipe->tags, ==, OLIVINE_TAG_UNKNOWN);
}

/* A food of one's own without ingredients is no dish. */
static void
test_foods_are_no_dishes (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr (OlivineFood) food = fixture_food ("", "Own bread", 40);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = olivine_catalogue_save_own (fixture->store, food, &error);

  g_assert_no_error (error);
  g_assert_null (olivine_dishes_get (fixture->store, id, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
}

static void
test_search (StoreFixture  *fixture,
             gconstpointer  data)
{
  static const struct {
    const char  *words;
    OlivineMeal  meal;
    const char  *ids;
  } cases[] = {
    { "beans toast", OLIVINE_MEAL_NONE, "dish:bean-toast" },
    { "bean", OLIVINE_MEAL_NONE, "dish:bean-stew dish:bean-toast" },
    { "black BEANS", OLIVINE_MEAL_NONE, "dish:bean-stew dish:bean-toast" },
    { "frijol", OLIVINE_MEAL_NONE, "dish:bean-stew" },
    { "toast", OLIVINE_MEAL_NONE, "dish:bean-toast dish:egg-toast" },
    { "toast", OLIVINE_MEAL_BREAKFAST, "dish:egg-toast" },
    { "", OLIVINE_MEAL_SNACK, "dish:seed-mix dish:banana-granola" },
    { NULL, OLIVINE_MEAL_BREAKFAST, "dish:egg-toast dish:banana-granola" },
    { "muesli", OLIVINE_MEAL_NONE, "dish:banana-granola" },
    { "pizza", OLIVINE_MEAL_NONE, "" },
    { "?!", OLIVINE_MEAL_NONE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) dishes = olivine_dishes_search (fixture->store, cases[i].words,
                                                            cases[i].meal, &error);
      g_autofree char *ids = NULL;

      g_assert_no_error (error);
      ids = join_ids (dishes);
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
test_search_in_other_scripts (StoreFixture  *fixture,
                              gconstpointer  data)
{
  g_autofree char *id = fixture_save_recipe (fixture, "黑豆湯", "core:black-beans", 344);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dishes = olivine_dishes_search (fixture->store, "豆湯", OLIVINE_MEAL_NONE,
                                                        &error);
  g_autofree char *ids = NULL;

  g_assert_no_error (error);
  ids = join_ids (dishes);
  g_assert_cmpstr (ids, ==, id);
}

static void
test_favourites_come_first (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dishes = NULL;
  g_autofree char *ids = NULL;

  g_assert_true (olivine_dishes_set_liking (fixture->store, "dish:bean-toast", 1, &error));
  g_assert_true (olivine_dishes_set_liking (fixture->store, "dish:bean-stew", -1, &error));
  dishes = olivine_dishes_search (fixture->store, "bean", OLIVINE_MEAL_NONE, &error);
  g_assert_no_error (error);
  ids = join_ids (dishes);
  g_assert_cmpstr (ids, ==, "dish:bean-toast dish:bean-stew");
  g_assert_cmpint (((const OlivineDish *) dishes->pdata[0])->liking, ==, 1);
  g_assert_cmpint (((const OlivineDish *) dishes->pdata[1])->liking, ==, -1);
}

static void
test_find_the_one_that_is_meant (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  static const struct {
    const char *text;
    const char *id; /* NULL: refused */
    int         code;
    const char *word;
  } cases[] = {
    { "dish:bean-stew", "dish:bean-stew" },
    { "bean-stew", "dish:bean-stew" },
    { " black bean STEW ", "dish:bean-stew" },
    { "stew", "dish:bean-stew" },
    { "egg", "dish:egg-toast" },
    { "toast", NULL, OLIVINE_STORE_ERROR_INVALID, "Eggs on toast (dish:egg-toast)" },
    { "", NULL, OLIVINE_STORE_ERROR_NOT_FOUND, "No dish" },
    { "pizza", NULL, OLIVINE_STORE_ERROR_NOT_FOUND, "pizza" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OlivineDish) dish = olivine_dishes_find (fixture->store, cases[i].text, &error);

      if (cases[i].id != NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (dish->id, ==, cases[i].id);
          continue;
        }
      g_assert_null (dish);
      g_assert_error (error, OLIVINE_STORE_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].word));
    }
}

static void
test_liking_and_undo (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDish) liked = NULL;
  g_autoptr (OlivineDish) forgotten = NULL;

  g_assert_true (olivine_dishes_set_liking (fixture->store, "dish:seed-mix", 1, &error));
  g_assert_true (olivine_dishes_set_liking (fixture->store, "dish:seed-mix", -1, &error));
  fixture_undo (fixture, "never offer a dish");
  liked = get (fixture, "dish:seed-mix");
  g_assert_cmpint (liked->liking, ==, 1);
  g_assert_true (olivine_dishes_set_liking (fixture->store, "dish:seed-mix", 0, &error));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.dish_choice"), ==, 0);
  fixture_undo (fixture, "forget a liking");
  fixture_undo (fixture, "add a favourite dish");
  forgotten = get (fixture, "dish:seed-mix");
  g_assert_cmpint (forgotten->liking, ==, 0);

  g_assert_false (olivine_dishes_set_liking (fixture->store, "dish:pizza", 1, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (olivine_dishes_set_liking (fixture->store, "dish:pizza", 0, &error));
  g_assert_no_error (error);
}

static void
test_meals_of_a_recipe (StoreFixture  *fixture,
                        gconstpointer  data)
{
  g_autofree char *id = fixture_save_recipe (fixture, "Bean pot", "core:black-beans", 344);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDish) dish = NULL;
  g_autoptr (OlivineDish) before = NULL;

  g_assert_true (olivine_dishes_set_liking (fixture->store, id, 1, &error));
  g_assert_true (olivine_dishes_set_meals (fixture->store, id, 1 << OLIVINE_MEAL_SNACK, &error));
  g_assert_no_error (error);
  dish = get (fixture, id);
  g_assert_cmphex (dish->meals, ==, 1 << OLIVINE_MEAL_SNACK);
  g_assert_cmpint (dish->liking, ==, 1);
  fixture_undo (fixture, "change the meals of a recipe");
  before = get (fixture, id);
  g_assert_cmphex (before->meals, ==, 1 << OLIVINE_MEAL_LUNCH | 1 << OLIVINE_MEAL_DINNER);
}

static void
test_meals_that_cannot_be (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autofree char *id = fixture_save_recipe (fixture, "Bean pot", "core:black-beans", 344);
  const struct {
    const char *id;
    guint       meals;
    int         code;
  } cases[] = {
    { id, 0, OLIVINE_STORE_ERROR_INVALID },
    { id, 1, OLIVINE_STORE_ERROR_INVALID },
    { id, 64, OLIVINE_STORE_ERROR_INVALID },
    { "dish:bean-stew", 1 << OLIVINE_MEAL_SNACK, OLIVINE_STORE_ERROR_INVALID },
    { "my:gone", 1 << OLIVINE_MEAL_SNACK, OLIVINE_STORE_ERROR_NOT_FOUND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_dishes_set_meals (fixture->store, cases[i].id, cases[i].meals,
                                                &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, cases[i].code);
    }
}

int
main (int    argc,
      char **argv)
{
  dish_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/dishes/all-by-id", test_all_by_id);
  STORE_FIXTURE_ADD ("/olivine/dishes/one-of-ours", test_one_of_ours);
  STORE_FIXTURE_ADD ("/olivine/dishes/unknown-contents", test_unknown_contents);
  STORE_FIXTURE_ADD ("/olivine/dishes/own-recipe", test_own_recipe);
  STORE_FIXTURE_ADD ("/olivine/dishes/foods-are-no-dishes", test_foods_are_no_dishes);
  STORE_FIXTURE_ADD ("/olivine/dishes/search", test_search);
  STORE_FIXTURE_ADD ("/olivine/dishes/search-in-other-scripts", test_search_in_other_scripts);
  STORE_FIXTURE_ADD ("/olivine/dishes/favourites-come-first", test_favourites_come_first);
  STORE_FIXTURE_ADD ("/olivine/dishes/find-the-one-that-is-meant",
                     test_find_the_one_that_is_meant);
  STORE_FIXTURE_ADD ("/olivine/dishes/liking-and-undo", test_liking_and_undo);
  STORE_FIXTURE_ADD ("/olivine/dishes/meals-of-a-recipe", test_meals_of_a_recipe);
  STORE_FIXTURE_ADD ("/olivine/dishes/meals-that-cannot-be", test_meals_that_cannot_be);

  return g_test_run ();
}
