/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dishes that are built in: their shape, that everything a plan needs is known
 * of them, and what some of them must and must not be said to contain.
 */

#include "olivine-dishes.h"

#include "olivine-catalogue.h"
#include "olivine-intake.h"
#include "store-fixture.h"

#define MIN_DISHES 80
#define MAX_NAME_LENGTH 40
#define MAX_METHOD_LENGTH 160

/* A serving of a dish weighs and holds what a person eats at a meal. */
#define MIN_SERVING_G 30
#define MAX_SERVING_G 900
#define MIN_SERVING_KCAL 60
#define MAX_SERVING_KCAL 900

static GPtrArray *
load (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *dishes = NULL;

  g_setenv ("OLIVINE_FOODS_DB", store_fixture_built_foods, TRUE);
  store_fixture_reopen (fixture);
  dishes = olivine_dishes_all (fixture->store, &error);
  g_assert_no_error (error);

  return dishes;
}

static guint
count_with (GPtrArray   *dishes,
            OlivineTags  tags,
            guint        meals)
{
  guint n = 0;

  for (guint i = 0; i < dishes->len; i++)
    {
      const OlivineDish *dish = dishes->pdata[i];

      n += (dish->tags & tags) == tags && (dish->meals & meals) == meals;
    }

  return n;
}

static void
test_enough_of_every_kind (StoreFixture  *fixture,
                           gconstpointer  data)
{
  static const struct {
    OlivineTags tags;
    guint       meals;
    guint       least;
  } cases[] = {
    { 0, 0, MIN_DISHES },
    { 0, 1u << OLIVINE_MEAL_BREAKFAST, 20 },
    { 0, 1u << OLIVINE_MEAL_LUNCH, 20 },
    { 0, 1u << OLIVINE_MEAL_DINNER, 20 },
    { 0, 1u << OLIVINE_MEAL_SNACK, 20 },
    { OLIVINE_TAG_VEGAN, 0, 30 },
    { OLIVINE_TAG_VEGETARIAN, 0, 40 },
    { OLIVINE_TAG_FISH, 0, 10 },
    { OLIVINE_TAG_MEAT, 0, 10 },
    { OLIVINE_TAG_GLUTEN_FREE, 0, 30 },
    { OLIVINE_TAG_NUT_FREE, 0, 50 },
    { OLIVINE_TAG_DAIRY_FREE, 0, 50 },
  };
  g_autoptr (GPtrArray) dishes = load (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n = count_with (dishes, cases[i].tags, cases[i].meals);
      g_autofree char *tags = olivine_tags_to_text (cases[i].tags);
      g_autofree char *meals = olivine_meals_to_text (cases[i].meals);

      g_test_message ("%s %s: %u", tags, meals, n);
      g_assert_cmpuint (n, >=, cases[i].least);
    }
}

static void
check_words (const OlivineDish *dish)
{
  g_assert_true (g_str_has_prefix (dish->id, "dish:"));
  g_assert_cmpint (g_utf8_strlen (dish->name, -1), <=, MAX_NAME_LENGTH);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (dish->name)));
  g_assert_cmpint (g_utf8_strlen (dish->method, -1), <=, MAX_METHOD_LENGTH);
  g_assert_true (g_str_has_suffix (dish->method, "."));
  g_assert_cmphex (dish->meals & ~OLIVINE_MEALS_ALL, ==, 0);
  g_assert_cmphex (dish->meals, !=, 0);
}

static void
test_words (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) dishes = load (fixture);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < dishes->len; i++)
    {
      const OlivineDish *dish = dishes->pdata[i];

      g_test_message ("%s", dish->id);
      check_words (dish);
      g_assert_true (g_hash_table_add (names, dish->name));
    }
}

/* A dish of which a plan knows nothing could never be planned. */
static void
test_what_a_plan_needs_is_known (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  static const OlivineNutrient needed[] = {
    OLIVINE_NUTRIENT_MAGNESIUM, OLIVINE_NUTRIENT_POTASSIUM, OLIVINE_NUTRIENT_PHOSPHORUS,
    OLIVINE_NUTRIENT_SODIUM, OLIVINE_NUTRIENT_ENERGY, OLIVINE_NUTRIENT_PROTEIN,
  };
  g_autoptr (GPtrArray) dishes = load (fixture);

  for (guint i = 0; i < dishes->len; i++)
    {
      const OlivineDish *dish = dishes->pdata[i];
      OlivineSnapshot totals;

      olivine_dish_get_totals (dish, 1000, &totals);
      g_test_message ("%s", dish->id);
      for (gsize k = 0; k < G_N_ELEMENTS (needed); k++)
        g_assert_cmpint (totals.thousandths[needed[k]], !=, OLIVINE_UNKNOWN);
      g_assert_cmphex (dish->tags & OLIVINE_TAG_UNKNOWN, ==, 0);
    }
}

static void
test_servings_are_servings (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr (GPtrArray) dishes = load (fixture);

  for (guint i = 0; i < dishes->len; i++)
    {
      const OlivineDish *dish = dishes->pdata[i];
      OlivineSnapshot totals;
      gint64 grams = olivine_dish_get_grams (dish, 1000);
      gint64 kcal = 0;

      olivine_dish_get_totals (dish, 1000, &totals);
      kcal = totals.thousandths[OLIVINE_NUTRIENT_ENERGY];
      g_test_message ("%s", dish->id);
      g_assert_cmpint (grams, >=, MIN_SERVING_G * 1000);
      g_assert_cmpint (grams, <=, MAX_SERVING_G * 1000);
      g_assert_cmpint (kcal, >=, MIN_SERVING_KCAL * 1000);
      g_assert_cmpint (kcal, <=, MAX_SERVING_KCAL * 1000);
      g_assert_cmpfloat (dish->whole_share, >=, 0.0);
      g_assert_cmpfloat (dish->whole_share, <=, 1.0);
    }
}

static void
add_up (const OlivineDish *dish,
        gint64             servings)
{
  g_autoptr (GPtrArray) entries = NULL;
  OlivineSnapshot totals;
  OlivineIntake intake;

  entries = olivine_dish_to_entries (dish, servings, fixture_day ("2026-03-02"),
                                     OLIVINE_MEAL_LUNCH);
  olivine_dish_get_totals (dish, servings, &totals);
  olivine_intake_compute (entries, &intake);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      if (intake.n_nutrient_unknown[i] == 0)
        g_assert_cmpint (totals.thousandths[i], ==, intake.totals.thousandths[i]);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (GError) error = NULL;

      olivine_entry_validate (entries->pdata[i], OLIVINE_DATE_NONE, &error);
      g_assert_no_error (error);
      olivine_entry_check_likely (entries->pdata[i], &error);
      g_assert_no_error (error);
    }
}

static void
test_every_portion_can_be_logged (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GPtrArray) dishes = load (fixture);

  for (guint i = 0; i < dishes->len; i++)
    for (int k = 0; k < OLIVINE_N_PORTIONS; k++)
      add_up (dishes->pdata[i], olivine_dish_portions[k]);
}

/* An allergen that is forgotten can hurt; one more than there is cannot. */
static void
test_what_foods_contain (StoreFixture  *fixture,
                         gconstpointer  data)
{
  static const struct {
    const char *food_id;
    const char *contains;
  } cases[] = {
    { "core:milk-whole", "dairy" },
    { "core:almonds", "nuts" },
    { "core:tahini", "sesame" },
    { "core:honey", "honey" },
    { "core:wholemeal-bread", "gluten" },
    { "core:rolled-oats", "gluten" },
    { "core:pesto", "dairy;nuts" },
    { "core:soy-sauce", "gluten;soy" },
    { "core:eggs-boiled", "egg" },
    { "core:black-beans-boiled", "" },
    { "core:white-rice-boiled", "" },
    { "core:buckwheat-groats-boiled", "" },
  };
  g_autoptr (GPtrArray) dishes = load (fixture);

  g_assert_cmpuint (dishes->len, >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT contains FROM foods.food_contents "
                                              "WHERE food_id = '%s'", cases[i].food_id);
      g_autofree char *text = fixture_text (fixture, sql);
      OlivineTags contains = 0;
      OlivineTags least = 0;

      g_test_message ("%s: %s", cases[i].food_id, text);
      g_assert_true (olivine_tags_from_text (text, &contains, NULL));
      g_assert_true (olivine_tags_from_text (cases[i].contains, &least, NULL));
      g_assert_cmphex (contains & least, ==, least);
      g_assert_true (least != 0 || contains == 0);
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM foods.food WHERE id NOT IN "
                                  "(SELECT food_id FROM foods.food_contents)"), ==, 0);
}

/* A group of the food tables that is itself an allergen or is not vegetarian. */
static void
test_groups_contain_what_they_are (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  static const struct {
    const char *group;
    const char *pattern; /* of what it contains */
  } cases[] = {
    { "meat", "%meat%" }, { "poultry", "%meat%" }, { "fish", "%fish%" }, { "eggs", "%egg%" },
    { "dairy", "%dairy%" }, { "soy", "%soy%" },
  };
  g_autoptr (GPtrArray) dishes = load (fixture);

  g_assert_cmpuint (dishes->len, >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT group_concat (id) FROM foods.food AS f JOIN "
                                              "foods.food_contents AS c ON c.food_id = f.id "
                                              "WHERE food_group = '%s' AND contains NOT LIKE '%s'",
                                              cases[i].group, cases[i].pattern);
      g_autofree char *without = fixture_text (fixture, sql);

      g_assert_cmpstr (without, ==, NULL);
    }
}

/* What the name of a dish says must be among its tags. */
static void
test_names_and_tags_agree (StoreFixture  *fixture,
                           gconstpointer  data)
{
  static const struct {
    const char  *word;
    OlivineTags  tag;
  } cases[] = {
    { "chicken", OLIVINE_TAG_MEAT }, { "beef", OLIVINE_TAG_MEAT }, { "turkey", OLIVINE_TAG_MEAT },
    { "pork", OLIVINE_TAG_MEAT }, { "salmon", OLIVINE_TAG_FISH }, { "tuna", OLIVINE_TAG_FISH },
    { "cod", OLIVINE_TAG_FISH }, { "prawn", OLIVINE_TAG_SHELLFISH }, { "egg", OLIVINE_TAG_EGG },
    { "omelette", OLIVINE_TAG_EGG }, { "cheese", OLIVINE_TAG_DAIRY },
    { "almond", OLIVINE_TAG_NUTS }, { "walnut", OLIVINE_TAG_NUTS },
    { "peanut", OLIVINE_TAG_PEANUT | OLIVINE_TAG_NUTS }, { "tahini", OLIVINE_TAG_SESAME },
    { "tofu", OLIVINE_TAG_SOY }, { "honey", OLIVINE_TAG_HONEY },
    { "wholemeal", OLIVINE_TAG_GLUTEN }, { "barley", OLIVINE_TAG_GLUTEN },
    { "bulgur", OLIVINE_TAG_GLUTEN }, { "rye", OLIVINE_TAG_GLUTEN }, { "oat", OLIVINE_TAG_GLUTEN },
  };
  g_autoptr (GPtrArray) dishes = load (fixture);

  for (guint i = 0; i < dishes->len; i++)
    {
      const OlivineDish *dish = dishes->pdata[i];
      g_autofree char *name = g_utf8_casefold (dish->name, -1);

      for (gsize k = 0; k < G_N_ELEMENTS (cases); k++)
        {
          g_autofree char *pattern = g_strdup_printf ("\\b%ss?\\b", cases[k].word);

          if (!g_regex_match_simple (pattern, name, 0, 0))
            continue;
          g_test_message ("%s: %s", dish->id, cases[k].word);
          g_assert_cmphex (dish->tags & cases[k].tag, ==, cases[k].tag);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/dish-tables/enough-of-every-kind", test_enough_of_every_kind);
  STORE_FIXTURE_ADD ("/olivine/dish-tables/words", test_words);
  STORE_FIXTURE_ADD ("/olivine/dish-tables/what-a-plan-needs-is-known",
                     test_what_a_plan_needs_is_known);
  STORE_FIXTURE_ADD ("/olivine/dish-tables/servings-are-servings", test_servings_are_servings);
  STORE_FIXTURE_ADD ("/olivine/dish-tables/every-portion-can-be-logged",
                     test_every_portion_can_be_logged);
  STORE_FIXTURE_ADD ("/olivine/dish-tables/what-foods-contain", test_what_foods_contain);
  STORE_FIXTURE_ADD ("/olivine/dish-tables/groups-contain-what-they-are",
                     test_groups_contain_what_they_are);
  STORE_FIXTURE_ADD ("/olivine/dish-tables/names-and-tags-agree", test_names_and_tags_agree);

  return g_test_run ();
}
