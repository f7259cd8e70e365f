/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Foods and recipes: copies, what can be true, and facts from ingredients. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-food.h"

static void
test_new_knows_nothing (void)
{
  g_autoptr (OlivineFood) food = olivine_food_new ("", "Bread");

  g_assert_cmpstr (food->name, ==, "Bread");
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    g_assert_true (isnan (food->per_100g.amount[i]));
  g_assert_cmpint (food->magnesium_n, ==, -1);
  g_assert_true (isnan (food->magnesium_alt_mg));
  g_assert_cmpuint (food->portions->len, ==, 0);
  g_assert_false (olivine_food_is_recipe (food));
  g_assert_false (olivine_food_is_own (food));
}

static void
test_own_foods_have_their_prefix (void)
{
  g_autoptr (OlivineFood) own = olivine_food_new ("my:1", "Bread");
  g_autoptr (OlivineFood) core = olivine_food_new ("core:my:1", "Bread");

  g_assert_true (olivine_food_is_own (own));
  g_assert_false (olivine_food_is_own (core));
}

static OlivineIngredient *
new_ingredient (const char        *name,
                double             grams,
                double             magnesium_mg,
                double             potassium_mg,
                OlivineProcessing  processing)
{
  OlivineIngredient *ingredient = olivine_ingredient_new ();

  g_free (ingredient->food);
  ingredient->food = g_strdup (name);
  ingredient->grams = olivine_thousandths_from_double (grams);
  ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
    olivine_thousandths_from_double (magnesium_mg);
  ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_POTASSIUM] =
    olivine_thousandths_from_double (potassium_mg);
  ingredient->processing = processing;
  return ingredient;
}

static OlivineFood *
new_recipe (void)
{
  OlivineFood *recipe = olivine_food_new ("my:soup", "Soup");

  recipe->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);
  g_ptr_array_add (recipe->ingredients,
                   new_ingredient ("Beans", 200, 140, 700, OLIVINE_PROCESSING_WHOLE));
  g_ptr_array_add (recipe->ingredients,
                   new_ingredient ("Oil", 50, 0, 0, OLIVINE_PROCESSING_CULINARY));
  return recipe;
}

static void
test_copy_is_its_own (void)
{
  g_autoptr (OlivineFood) recipe = new_recipe ();
  g_autoptr (OlivineFood) copy = NULL;
  OlivineIngredient *beans = NULL;

  g_assert_true (olivine_recipe_compute (recipe, NULL));
  copy = olivine_food_copy (recipe);
  g_assert_cmpstr (copy->id, ==, recipe->id);
  g_assert_cmpuint (copy->portions->len, ==, recipe->portions->len);
  g_assert_cmpuint (copy->ingredients->len, ==, 2);

  beans = copy->ingredients->pdata[0];
  g_free (beans->food);
  beans->food = g_strdup ("Lentils");
  g_assert_cmpstr (((OlivineIngredient *) recipe->ingredients->pdata[0])->food, ==, "Beans");
}

static void
test_ref_shares (void)
{
  OlivineFood *food = olivine_food_new ("core:x", "X");

  g_assert_true (olivine_food_ref (food) == food);
  olivine_food_unref (food);
  g_assert_cmpstr (food->id, ==, "core:x");
  olivine_food_unref (food);
}

static void
test_validate_both_sides_of_each_bound (void)
{
  const struct {
    OlivineNutrient nutrient;
    double          amount;
    int             code; /* -1: taken */
  } cases[] = {
    { OLIVINE_NUTRIENT_MAGNESIUM, NAN, -1 },
    { OLIVINE_NUTRIENT_MAGNESIUM, 0.0, -1 },
    { OLIVINE_NUTRIENT_MAGNESIUM, 1000.0, -1 },
    { OLIVINE_NUTRIENT_MAGNESIUM, 1000.1, OLIVINE_CORE_ERROR_UNLIKELY },
    { OLIVINE_NUTRIENT_MAGNESIUM, -0.1, OLIVINE_CORE_ERROR_RANGE },
    { OLIVINE_NUTRIENT_MAGNESIUM, INFINITY, OLIVINE_CORE_ERROR_RANGE },
    { OLIVINE_NUTRIENT_MAGNESIUM, 100001.0, OLIVINE_CORE_ERROR_RANGE },
    { OLIVINE_NUTRIENT_SODIUM, 38758.0, -1 },
    { OLIVINE_NUTRIENT_SODIUM, 100001.0, OLIVINE_CORE_ERROR_RANGE },
    { OLIVINE_NUTRIENT_ENERGY, 902.0, -1 },
    { OLIVINE_NUTRIENT_ENERGY, 950.0, -1 },
    { OLIVINE_NUTRIENT_ENERGY, 950.1, OLIVINE_CORE_ERROR_RANGE },
    { OLIVINE_NUTRIENT_FAT, 105.0, -1 },
    { OLIVINE_NUTRIENT_FAT, 105.1, OLIVINE_CORE_ERROR_RANGE },
    { OLIVINE_NUTRIENT_FIBRE, -1.0, OLIVINE_CORE_ERROR_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineFood) food = olivine_food_new ("", "Bread");
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %g", olivine_nutrient_get_id (cases[i].nutrient), cases[i].amount);
      food->per_100g.amount[cases[i].nutrient] = cases[i].amount;
      g_assert_true (olivine_food_validate (food, &error) == (cases[i].code < 0));
      if (cases[i].code >= 0)
        g_assert_error (error, OLIVINE_CORE_ERROR, cases[i].code);
    }
}

static void
test_validate_adds_the_macros (void)
{
  g_autoptr (OlivineFood) food = olivine_food_new ("", "Bread");
  g_autoptr (GError) error = NULL;

  food->per_100g.amount[OLIVINE_NUTRIENT_PROTEIN] = 35.0;
  food->per_100g.amount[OLIVINE_NUTRIENT_CARBOHYDRATE] = 35.0;
  food->per_100g.amount[OLIVINE_NUTRIENT_FAT] = 35.0;
  g_assert_true (olivine_food_validate (food, NULL));
  food->per_100g.amount[OLIVINE_NUTRIENT_FAT] = 35.1;
  g_assert_false (olivine_food_validate (food, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
}

/* What can be confirmed is asked last, so a confirmed food is right otherwise. */
static void
test_b1_unlikely_is_asked_last (void)
{
  g_autoptr (OlivineFood) food = olivine_food_new ("", "Bread");
  g_autoptr (GError) error = NULL;

  food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM] = 5000.0;
  food->per_100g.amount[OLIVINE_NUTRIENT_ENERGY] = 5000.0;
  g_assert_false (olivine_food_validate (food, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
}

static void
test_validate_names (void)
{
  g_autofree char *longest = g_strnfill (200, 'x');
  g_autofree char *too_long = g_strnfill (201, 'x');
  const struct {
    const char *name;
    gboolean    is_taken;
  } cases[] = {
    { "Bread", TRUE }, { longest, TRUE }, { too_long, FALSE }, { "", FALSE }, { "  ", FALSE },
    { "\xFF", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineFood) food = olivine_food_new ("", cases[i].name);
      g_autoptr (GError) error = NULL;

      g_assert_true (olivine_food_validate (food, &error) == cases[i].is_taken);
      if (!cases[i].is_taken)
        g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID);
    }
}

static void
test_validate_portions (void)
{
  const struct {
    double      quantity;
    const char *unit;
    double      grams;
    gboolean    is_taken;
  } cases[] = {
    { 1, "slice", 30, TRUE }, { 1, "slice", 0, FALSE }, { 0, "slice", 30, FALSE },
    { 1, "", 30, FALSE }, { 1, "a;b", 30, FALSE }, { 1, "slice", NAN, FALSE },
    { INFINITY, "slice", 30, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineFood) food = olivine_food_new ("", "Bread");

      g_ptr_array_add (food->portions, olivine_portion_new (cases[i].quantity, cases[i].unit,
                                                            cases[i].grams));
      g_assert_true (olivine_food_validate (food, NULL) == cases[i].is_taken);
    }
}

static void
test_processing_round_trips (void)
{
  OlivineProcessing processing = OLIVINE_PROCESSING_ULTRA;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i <= OLIVINE_PROCESSING_ULTRA; i++)
    {
      g_assert_true (olivine_processing_from_nick (olivine_processing_to_nick (i), &processing,
                                                   NULL));
      g_assert_cmpint (processing, ==, i);
    }
  g_assert_true (olivine_processing_from_nick (NULL, &processing, NULL));
  g_assert_cmpint (processing, ==, OLIVINE_PROCESSING_UNKNOWN);
  g_assert_false (olivine_processing_from_nick ("raw", &processing, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME);
}

static void
test_recipe_from_raw_weight (void)
{
  g_autoptr (OlivineFood) recipe = new_recipe ();
  const OlivinePortion *serving = NULL;

  recipe->servings = 2.0;
  g_assert_true (olivine_recipe_compute (recipe, NULL));
  g_assert_cmpfloat_with_epsilon (recipe->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM], 56.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (recipe->per_100g.amount[OLIVINE_NUTRIENT_POTASSIUM], 280.0, 1e-9);
  serving = recipe->portions->pdata[0];
  g_assert_cmpstr (serving->unit, ==, "serving");
  g_assert_cmpfloat (serving->grams, ==, 125.0);
  g_assert_cmpint (recipe->processing, ==, OLIVINE_PROCESSING_WHOLE);
}

/* Water boils away; what was in the pot stays. */
static void
test_b7_servings_keep_every_nutrient (void)
{
  g_autoptr (OlivineFood) recipe = new_recipe ();
  const OlivinePortion *serving = NULL;
  OlivineSnapshot snapshot;

  recipe->servings = 4.0;
  recipe->cooked_g = 180.0;
  g_assert_true (olivine_recipe_compute (recipe, NULL));
  serving = recipe->portions->pdata[0];
  g_assert_cmpfloat (serving->grams, ==, 45.0);
  olivine_nutrients_snapshot (&recipe->per_100g, 4.0 * serving->grams, &snapshot);
  g_assert_cmpint (snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 140000);
  g_assert_cmpint (snapshot.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, 700000);
}

static void
test_b18_unknown_in_an_ingredient_stays_unknown (void)
{
  g_autoptr (OlivineFood) recipe = new_recipe ();

  g_ptr_array_add (recipe->ingredients,
                   new_ingredient ("Stock", 500, NAN, 100, OLIVINE_PROCESSING_UNKNOWN));
  g_assert_true (olivine_recipe_compute (recipe, NULL));
  g_assert_true (isnan (recipe->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]));
  g_assert_false (isnan (recipe->per_100g.amount[OLIVINE_NUTRIENT_POTASSIUM]));
  g_assert_true (isnan (recipe->per_100g.amount[OLIVINE_NUTRIENT_ENERGY]));
  g_assert_cmpint (recipe->processing, ==, OLIVINE_PROCESSING_UNKNOWN);
}

static void
test_b4_recipe_keeps_its_snapshots (void)
{
  g_autoptr (OlivineFood) recipe = new_recipe ();
  double before;

  g_assert_true (olivine_recipe_compute (recipe, NULL));
  before = recipe->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM];
  g_assert_true (olivine_recipe_compute (recipe, NULL));
  g_assert_cmpfloat (recipe->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM], ==, before);
  g_assert_cmpuint (recipe->portions->len, ==, 1);
}

static void
test_recipe_refuses_what_cannot_be (void)
{
  const struct {
    double servings;
    double cooked_g;
    double ingredient_g;
  } cases[] = {
    { 0.0, NAN, 10.0 }, { -1.0, NAN, 10.0 }, { 1001.0, NAN, 10.0 }, { INFINITY, NAN, 10.0 },
    { 1.0, 0.0, 10.0 }, { 1.0, -5.0, 10.0 }, { 1.0, 100001.0, 10.0 }, { 1.0, NAN, NAN },
    { 1.0, NAN, 0.0 }, { 1.0, NAN, 99999.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineFood) recipe = new_recipe ();
      g_autoptr (GError) error = NULL;

      recipe->servings = cases[i].servings;
      recipe->cooked_g = cases[i].cooked_g;
      g_ptr_array_add (recipe->ingredients, new_ingredient ("{}%s", cases[i].ingredient_g, 1, 1,
                                                            OLIVINE_PROCESSING_WHOLE));
      g_assert_false (olivine_recipe_compute (recipe, &error));
      g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
      g_assert_cmpuint (recipe->portions->len, ==, 0);
    }
}

static void
test_recipe_needs_ingredients (void)
{
  g_autoptr (OlivineFood) recipe = new_recipe ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (recipe->ingredients, 0);
  g_assert_false (olivine_recipe_compute (recipe, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
}

static void
test_recipe_processing (void)
{
  const OlivineProcessing added[] = {
    OLIVINE_PROCESSING_WHOLE, OLIVINE_PROCESSING_CULINARY, OLIVINE_PROCESSING_PROCESSED,
    OLIVINE_PROCESSING_ULTRA, OLIVINE_PROCESSING_UNKNOWN,
  };
  const OlivineProcessing expected[] = {
    OLIVINE_PROCESSING_WHOLE, OLIVINE_PROCESSING_WHOLE, OLIVINE_PROCESSING_PROCESSED,
    OLIVINE_PROCESSING_ULTRA, OLIVINE_PROCESSING_UNKNOWN,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (added); i++)
    {
      g_autoptr (OlivineFood) recipe = new_recipe ();

      g_ptr_array_add (recipe->ingredients, new_ingredient ("More", 10, 1, 1, added[i]));
      g_assert_true (olivine_recipe_compute (recipe, NULL));
      g_assert_cmpint (recipe->processing, ==, expected[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/food/new-knows-nothing", test_new_knows_nothing);
  g_test_add_func ("/olivine/food/own-foods-have-their-prefix", test_own_foods_have_their_prefix);
  g_test_add_func ("/olivine/food/copy-is-its-own", test_copy_is_its_own);
  g_test_add_func ("/olivine/food/ref-shares", test_ref_shares);
  g_test_add_func ("/olivine/food/validate-both-sides-of-each-bound",
                   test_validate_both_sides_of_each_bound);
  g_test_add_func ("/olivine/food/validate-adds-the-macros", test_validate_adds_the_macros);
  g_test_add_func ("/olivine/food/b1-unlikely-is-asked-last", test_b1_unlikely_is_asked_last);
  g_test_add_func ("/olivine/food/validate-names", test_validate_names);
  g_test_add_func ("/olivine/food/validate-portions", test_validate_portions);
  g_test_add_func ("/olivine/food/processing-round-trips", test_processing_round_trips);
  g_test_add_func ("/olivine/food/recipe-from-raw-weight", test_recipe_from_raw_weight);
  g_test_add_func ("/olivine/food/b7-servings-keep-every-nutrient",
                   test_b7_servings_keep_every_nutrient);
  g_test_add_func ("/olivine/food/b18-unknown-in-an-ingredient-stays-unknown",
                   test_b18_unknown_in_an_ingredient_stays_unknown);
  g_test_add_func ("/olivine/food/b4-recipe-keeps-its-snapshots",
                   test_b4_recipe_keeps_its_snapshots);
  g_test_add_func ("/olivine/food/recipe-refuses-what-cannot-be",
                   test_recipe_refuses_what_cannot_be);
  g_test_add_func ("/olivine/food/recipe-needs-ingredients", test_recipe_needs_ingredients);
  g_test_add_func ("/olivine/food/recipe-processing", test_recipe_processing);

  return g_test_run ();
}
