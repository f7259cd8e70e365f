/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dishes: what follows from their ingredients, and that plan and diary agree. */

#include "olivine-dish.h"

#include <math.h>

#include "olivine-core-error.h"
#include "olivine-intake.h"

#define N_RANDOM_DISHES 1000

static OlivineIngredient *
make_ingredient (const char        *food,
                 double             grams,
                 double             magnesium_mg,
                 double             energy_kcal,
                 OlivineProcessing  processing)
{
  OlivineIngredient *ingredient = olivine_ingredient_new ();

  g_free (ingredient->food);
  ingredient->food = g_strdup (food);
  g_free (ingredient->food_id);
  ingredient->food_id = g_strconcat ("core:", food, NULL);
  g_free (ingredient->unit);
  ingredient->unit = g_strdup ("g");
  ingredient->grams = olivine_thousandths_from_double (grams);
  ingredient->quantity = ingredient->grams;
  ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
    olivine_thousandths_from_double (magnesium_mg);
  ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY] =
    olivine_thousandths_from_double (energy_kcal);
  ingredient->processing = processing;

  return ingredient;
}

static void
add (OlivineDish *dish,
     const char  *food,
     double       grams,
     OlivineTags  contains,
     const char  *group)
{
  olivine_dish_add_ingredient (dish, make_ingredient (food, grams, 10, 100,
                                                      OLIVINE_PROCESSING_WHOLE), contains, group);
}

static void
finish (OlivineDish *dish)
{
  g_autoptr (GError) error = NULL;

  olivine_dish_finish (dish, &error);
  g_assert_no_error (error);
}

static void
test_new_is_one_serving_of_nothing (void)
{
  g_autoptr (OlivineDish) dish = olivine_dish_new ("dish:soup", "Soup");
  g_autoptr (OlivineDish) same = olivine_dish_ref (dish);

  g_assert_true (same == dish);
  g_assert_cmpstr (dish->id, ==, "dish:soup");
  g_assert_cmpstr (dish->name, ==, "Soup");
  g_assert_cmpfloat (dish->servings, ==, 1.0);
  g_assert_cmpuint (dish->ingredients->len, ==, 0);
  g_assert_cmpint (dish->liking, ==, 0);
}

static void
test_what_cannot_be_is_refused (void)
{
  static const struct {
    double      servings;
    double      grams; /* 0: no ingredient */
    const char *word;  /* of the message */
  } cases[] = {
    { 1, 0, "no ingredients" },
    { 1, NAN, "weight of the ingredient" },
    { 0, 100, "servings" },
    { -1, 100, "servings" },
    { NAN, 100, "servings" },
    { 1001, 100, "servings" },
    { 1, 3000.001, "3 kg" },
    { 0.01, 100, "3 kg" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineDish) dish = olivine_dish_new ("dish:soup", "Soup");
      g_autoptr (GError) error = NULL;

      dish->servings = cases[i].servings;
      if (cases[i].grams != 0)
        add (dish, "Lentils", cases[i].grams, 0, "legumes");
      g_assert_false (olivine_dish_finish (dish, &error));
      g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].word));
      g_assert_nonnull (strstr (error->message, "Soup"));
    }
}

static void
test_tags_follow_from_what_is_in_it (void)
{
  static const struct {
    const char *contains;
    const char *tags;
  } cases[] = {
    { "", "vegetarian;vegan;gluten-free;nut-free;dairy-free" },
    { "meat", "meat;gluten-free;nut-free;dairy-free" },
    { "fish", "fish;gluten-free;nut-free;dairy-free" },
    { "shellfish", "fish;shellfish;gluten-free;nut-free;dairy-free" },
    { "egg", "egg;vegetarian;gluten-free;nut-free;dairy-free" },
    { "dairy", "dairy;vegetarian;gluten-free;nut-free" },
    { "honey", "honey;vegetarian;gluten-free;nut-free;dairy-free" },
    { "gluten", "gluten;vegetarian;vegan;nut-free;dairy-free" },
    { "nuts", "nuts;vegetarian;vegan;gluten-free;dairy-free" },
    { "peanut", "nuts;peanut;vegetarian;vegan;gluten-free;dairy-free" },
    { "soy;sesame", "soy;sesame;vegetarian;vegan;gluten-free;nut-free;dairy-free" },
    { "gluten;dairy", "dairy;gluten;vegetarian;nut-free" },
    { "unknown", "unknown" },
    { "unknown;meat", "meat;unknown" },
    { "vegan", "vegetarian;vegan;gluten-free;nut-free;dairy-free" }, /* is nothing in a food */
    { "meat;vegan", "meat;gluten-free;nut-free;dairy-free" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineDish) dish = olivine_dish_new ("dish:x", "X");
      g_autofree char *tags = NULL;
      OlivineTags contains = 0;

      g_assert_true (olivine_tags_from_text (cases[i].contains, &contains, NULL));
      add (dish, "Rice", 100, 0, "grains");
      add (dish, "Other", 100, contains, "");
      finish (dish);
      tags = olivine_tags_to_text (dish->tags);
      g_assert_cmpstr (tags, ==, cases[i].tags);
    }
}

static void
test_groups_need_more_than_seasoning (void)
{
  g_autoptr (OlivineDish) dish = olivine_dish_new ("dish:x", "X");

  dish->servings = 4;
  add (dish, "Garlic", 12, 0, "vegetables");
  add (dish, "Onions", 19.9, 0, "vegetables");
  add (dish, "Tofu", 20, 0, "soy");
  add (dish, "Lentils", 12, 0, "legumes");
  add (dish, "Walnuts", 31, 0, "nuts");
  add (dish, "Salmon", 400, 0, "fish");
  add (dish, "Olive oil", 400, 0, "fats");
  add (dish, "Stew", 400, 0, NULL);
  finish (dish);
  g_assert_cmphex (dish->plates, ==, OLIVINE_PLATE_LEGUMES | OLIVINE_PLATE_ANIMAL);
}

static void
test_every_group_that_counts (void)
{
  static const struct {
    const char *group;
    guint       plate;
  } cases[] = {
    { "vegetables", OLIVINE_PLATE_VEGETABLES }, { "fruit", OLIVINE_PLATE_FRUIT },
    { "grains", OLIVINE_PLATE_GRAINS },         { "bread", OLIVINE_PLATE_GRAINS },
    { "cereals", OLIVINE_PLATE_GRAINS },        { "legumes", OLIVINE_PLATE_LEGUMES },
    { "soy", OLIVINE_PLATE_LEGUMES },           { "nuts", OLIVINE_PLATE_NUTS },
    { "seeds", OLIVINE_PLATE_NUTS },            { "meat", OLIVINE_PLATE_ANIMAL },
    { "poultry", OLIVINE_PLATE_ANIMAL },        { "fish", OLIVINE_PLATE_ANIMAL },
    { "eggs", OLIVINE_PLATE_ANIMAL },           { "dairy", OLIVINE_PLATE_ANIMAL },
    { "sweets", 0 },                            { "drinks", 0 },
    { "", 0 },                                  { NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmphex (olivine_plate_from_group (cases[i].group), ==, cases[i].plate);
}

static void
test_share_of_whole_foods (void)
{
  static const struct {
    double oil_kcal;
    double share;
  } cases[] = {
    { 100, 0.75 }, /* 300 of 400 kcal */
    { NAN, 0.5 },  /* by weight */
    { 0, 1.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineDish) dish = olivine_dish_new ("dish:x", "X");

      olivine_dish_add_ingredient (dish, make_ingredient ("Rice", 100, 1, 300,
                                                          OLIVINE_PROCESSING_WHOLE), 0, "grains");
      olivine_dish_add_ingredient (dish, make_ingredient ("Oil", 100, 1, cases[i].oil_kcal,
                                                          OLIVINE_PROCESSING_CULINARY), 0, "fats");
      finish (dish);
      g_assert_cmpfloat_with_epsilon (dish->whole_share, cases[i].share, 1e-12);
    }
}

/* Water and salt have no energy to share. */
static void
test_share_without_energy_is_by_weight (void)
{
  g_autoptr (OlivineDish) dish = olivine_dish_new ("dish:x", "X");

  olivine_dish_add_ingredient (dish, make_ingredient ("Water", 300, 1, 0,
                                                      OLIVINE_PROCESSING_WHOLE), 0, "drinks");
  olivine_dish_add_ingredient (dish, make_ingredient ("Salt", 100, 1, 0,
                                                      OLIVINE_PROCESSING_CULINARY), 0, "spices");
  finish (dish);
  g_assert_cmpfloat_with_epsilon (dish->whole_share, 0.75, 1e-12);
}

static void
test_main_dishes (void)
{
  static const struct {
    const char *meals;
    gboolean    is_main;
  } cases[] = {
    { "breakfast", FALSE }, { "snack", FALSE }, { "breakfast;snack", FALSE },
    { "lunch", TRUE }, { "dinner", TRUE }, { "snack;dinner", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineDish) dish = olivine_dish_new ("dish:x", "X");

      g_assert_true (olivine_meals_from_text (cases[i].meals, &dish->meals, NULL));
      g_assert_cmpint (olivine_dish_is_main (dish), ==, cases[i].is_main);
    }
}

static OlivineIngredient *
random_ingredient (GRand *rand)
{
  OlivineIngredient *ingredient = make_ingredient ("Food", 0, 0, 0, OLIVINE_PROCESSING_WHOLE);

  ingredient->grams = g_rand_int_range (rand, 1, 250000);
  ingredient->quantity = g_rand_int_range (rand, 1, 5000);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    ingredient->snapshot.thousandths[i] =
      g_rand_int_range (rand, 0, 20) == 0 ? OLIVINE_UNKNOWN : g_rand_int_range (rand, 0, 900000);

  return ingredient;
}

static OlivineDish *
random_dish (GRand *rand)
{
  OlivineDish *dish = olivine_dish_new ("dish:random", "Random");
  int n_ingredients = g_rand_int_range (rand, 1, 12);

  dish->servings = g_rand_int_range (rand, 1, 9);
  for (int i = 0; i < n_ingredients; i++)
    olivine_dish_add_ingredient (dish, random_ingredient (rand), 0, "grains");

  return dish;
}

static void
assert_agree (const OlivineDish *dish,
              gint64             servings)
{
  g_autoptr (GPtrArray) entries = NULL;
  OlivineSnapshot totals;
  OlivineIntake intake;
  gint64 grams = 0;

  entries = olivine_dish_to_entries (dish, servings, olivine_date_from_ymd (2026, 3, 1),
                                     OLIVINE_MEAL_LUNCH);
  olivine_dish_get_totals (dish, servings, &totals);
  olivine_intake_compute (entries, &intake);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      if (intake.n_nutrient_unknown[i] > 0)
        g_assert_cmpint (totals.thousandths[i], ==, OLIVINE_UNKNOWN);
      else
        g_assert_cmpint (totals.thousandths[i], ==, intake.totals.thousandths[i]);
    }

  for (guint i = 0; i < entries->len; i++)
    grams += ((const OlivineEntry *) entries->pdata[i])->grams;
  g_assert_cmpint (olivine_dish_get_grams (dish, servings), ==, grams);
}

/* What is planned is what will be logged, to the thousandth. */
static void
test_totals_are_what_the_diary_adds_up (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < N_RANDOM_DISHES; i++)
    {
      g_autoptr (OlivineDish) dish = random_dish (rand);
      gint64 portion = g_rand_int_range (rand, 0, 2) == 0
                       ? olivine_dish_portions[g_rand_int_range (rand, 0, OLIVINE_N_PORTIONS)]
                       : g_rand_int_range (rand, 1, 5000);

      finish (dish);
      assert_agree (dish, portion);
    }
}

static void
test_unknown_stays_unknown (void)
{
  g_autoptr (OlivineDish) dish = olivine_dish_new ("dish:x", "X");
  OlivineSnapshot totals;

  olivine_dish_add_ingredient (dish, make_ingredient ("Rice", 100, 12, 130,
                                                      OLIVINE_PROCESSING_WHOLE), 0, "grains");
  olivine_dish_add_ingredient (dish, make_ingredient ("Stew", 100, NAN, 90,
                                                      OLIVINE_PROCESSING_WHOLE), 0, "meals");
  finish (dish);
  olivine_dish_get_totals (dish, 500, &totals);
  g_assert_cmpint (totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (totals.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (totals.thousandths[OLIVINE_NUTRIENT_ENERGY], ==, 110000);
}

static void
test_entries_are_as_the_diary_keeps_them (void)
{
  g_autoptr (OlivineDish) dish = olivine_dish_new ("dish:soup", "Lentil soup");
  OlivineDate date = olivine_date_from_ymd (2026, 3, 1);
  g_autoptr (GPtrArray) entries = NULL;
  const OlivineEntry *entry = NULL;
  OlivineIngredient *oil = make_ingredient ("Olive oil", 54, 0, 477, OLIVINE_PROCESSING_CULINARY);

  oil->quantity = 4000;
  g_free (oil->unit);
  oil->unit = g_strdup ("tbsp");
  dish->servings = 4;
  add (dish, "Lentils", 800, 0, "legumes");
  olivine_dish_add_ingredient (dish, oil, 0, "fats");
  finish (dish);

  entries = olivine_dish_to_entries (dish, 1500, date, OLIVINE_MEAL_DINNER);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = entries->pdata[1];
  g_assert_cmpstr (entry->uid, ==, "");
  g_assert_cmpstr (entry->dish, ==, "Lentil soup");
  g_assert_cmpstr (entry->food_id, ==, "core:Olive oil");
  g_assert_cmpstr (entry->food, ==, "Olive oil");
  g_assert_cmpint (entry->quantity, ==, 1500);
  g_assert_cmpstr (entry->unit, ==, "tbsp");
  g_assert_cmpint (entry->grams, ==, 20250);
  g_assert_cmpint (entry->kind, ==, OLIVINE_KIND_FOOD);
  g_assert_cmpint (entry->meal, ==, OLIVINE_MEAL_DINNER);
  g_assert_cmpint (entry->processing, ==, OLIVINE_PROCESSING_CULINARY);
  g_assert_cmpint (olivine_date_compare (entry->date, date), ==, 0);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (GError) error = NULL;

      olivine_entry_validate (entries->pdata[i], OLIVINE_DATE_NONE, &error);
      g_assert_no_error (error);
    }
}

/* A pinch of salt in a big pot is still something the diary can keep. */
static void
test_a_pinch_does_not_become_nothing (void)
{
  g_autoptr (OlivineDish) dish = olivine_dish_new ("dish:x", "X");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  const OlivineEntry *salt = NULL;

  dish->servings = 1000;
  add (dish, "Rice", 100000, 0, "grains");
  add (dish, "Salt", 0.2, 0, "spices");
  finish (dish);
  entries = olivine_dish_to_entries (dish, 500, olivine_date_from_ymd (2026, 3, 1),
                                     OLIVINE_MEAL_LUNCH);
  salt = entries->pdata[1];
  g_assert_cmpint (salt->grams, ==, 1);
  g_assert_true (olivine_entry_validate (salt, OLIVINE_DATE_NONE, &error));
  g_assert_no_error (error);
  assert_agree (dish, 500);
}

static void
test_tags_as_text (void)
{
  for (guint bit = 0; bit <= 16; bit++)
    {
      OlivineTags tag = 1u << bit;
      OlivineTags back = 0;
      const char *nick = olivine_tag_to_nick ((OlivineTag) tag);

      g_assert_true (olivine_tags_from_text (nick, &back, NULL));
      g_assert_cmphex (back, ==, tag);
    }
}

static void
test_lists_of_tags_and_meals (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *meals_text = NULL;
  OlivineTags tags = 7;
  guint meals = 0;

  g_assert_true (olivine_tags_from_text (" Meat, fish;gluten ", &tags, NULL));
  g_assert_cmphex (tags, ==, OLIVINE_TAG_MEAT | OLIVINE_TAG_FISH | OLIVINE_TAG_GLUTEN);
  g_assert_true (olivine_tags_from_text (NULL, &tags, NULL));
  g_assert_cmphex (tags, ==, 0);
  g_assert_false (olivine_tags_from_text ("meat;milk", &tags, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME);
  g_assert_nonnull (strstr (error->message, "dairy"));
  g_clear_error (&error);

  g_assert_true (olivine_meals_from_text ("snack,lunch", &meals, NULL));
  meals_text = olivine_meals_to_text (meals);
  g_assert_cmpstr (meals_text, ==, "lunch;snack");
  g_assert_false (olivine_meals_from_text ("supper", &meals, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME);
  g_clear_error (&error);
  g_assert_false (olivine_meals_from_text (" ; ", &meals, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/dish/new-is-one-serving-of-nothing",
                   test_new_is_one_serving_of_nothing);
  g_test_add_func ("/olivine/dish/what-cannot-be-is-refused", test_what_cannot_be_is_refused);
  g_test_add_func ("/olivine/dish/tags-follow-from-what-is-in-it",
                   test_tags_follow_from_what_is_in_it);
  g_test_add_func ("/olivine/dish/groups-need-more-than-seasoning",
                   test_groups_need_more_than_seasoning);
  g_test_add_func ("/olivine/dish/every-group-that-counts", test_every_group_that_counts);
  g_test_add_func ("/olivine/dish/share-of-whole-foods", test_share_of_whole_foods);
  g_test_add_func ("/olivine/dish/share-without-energy-is-by-weight",
                   test_share_without_energy_is_by_weight);
  g_test_add_func ("/olivine/dish/main-dishes", test_main_dishes);
  g_test_add_func ("/olivine/dish/totals-are-what-the-diary-adds-up",
                   test_totals_are_what_the_diary_adds_up);
  g_test_add_func ("/olivine/dish/unknown-stays-unknown", test_unknown_stays_unknown);
  g_test_add_func ("/olivine/dish/entries-are-as-the-diary-keeps-them",
                   test_entries_are_as_the_diary_keeps_them);
  g_test_add_func ("/olivine/dish/a-pinch-does-not-become-nothing",
                   test_a_pinch_does_not_become_nothing);
  g_test_add_func ("/olivine/dish/tags-as-text", test_tags_as_text);
  g_test_add_func ("/olivine/dish/lists-of-tags-and-meals", test_lists_of_tags_and_meals);

  return g_test_run ();
}
