/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The shopping list: one line a food, amounts added up, in the order of a shop. */

#include "olivine-shopping.h"

typedef struct {
  const char *food;
  const char *unit;
  gint64      quantity;
  gint64      grams;
} Part;

static OlivineDish *
make_dish (const char *name,
           const Part *parts)
{
  OlivineDish *dish = olivine_dish_new (name, name);

  for (gsize i = 0; parts[i].food != NULL; i++)
    {
      OlivineIngredient *ingredient = olivine_ingredient_new ();

      g_free (ingredient->food);
      ingredient->food = g_strdup (parts[i].food);
      g_free (ingredient->food_id);
      ingredient->food_id = g_strconcat ("core:", parts[i].food, NULL);
      g_free (ingredient->unit);
      ingredient->unit = g_strdup (parts[i].unit);
      ingredient->quantity = parts[i].quantity;
      ingredient->grams = parts[i].grams;
      olivine_dish_add_ingredient (dish, ingredient, 0, "");
    }

  return dish;
}

static const Part soup_parts[] = {
  { "Lentils", "g", 400000, 400000 },
  { "Oil", "tbsp", 2000, 27000 },
  { "Egg", "large", 2000, 100000 },
  { NULL },
};
static const char *const soup_groups[] = { "legumes", "fats", "eggs", NULL };

static const Part salad_parts[] = {
  { "Oil", "tsp", 3000, 13500 },
  { "Egg", "large", 1000, 50000 },
  { "Tomato", "g", 80000, 80000 },
  { "Mystery", "g", 10000, 10000 },
  { NULL },
};
static const char *const salad_groups[] = { "fats", "eggs", "vegetables", "", NULL };

/* Two portions of the soup (its whole) and half a salad. */
static GPtrArray *
make_lines (void)
{
  g_autoptr (OlivineDish) soup = make_dish ("Soup", soup_parts);
  g_autoptr (OlivineDish) salad = make_dish ("Salad", salad_parts);
  g_autoptr (OlivineShopping) shopping = olivine_shopping_new ();

  soup->servings = 2;
  olivine_shopping_add (shopping, soup, 1000, soup_groups);
  olivine_shopping_add (shopping, salad, 500, salad_groups);
  olivine_shopping_add (shopping, soup, 1000, soup_groups);

  return olivine_shopping_finish (shopping);
}

static void
test_empty (void)
{
  g_autoptr (OlivineShopping) shopping = olivine_shopping_new ();
  g_autoptr (GPtrArray) lines = olivine_shopping_finish (shopping);
  g_autofree char *text = olivine_shopping_to_text (lines);

  g_assert_cmpuint (lines->len, ==, 0);
  g_assert_cmpstr (text, ==, "");
}

static void
test_merged_in_the_order_of_a_shop (void)
{
  static const struct {
    const char *group;
    const char *food;
    gint64      quantity;
    const char *unit;
    gint64      grams;
    guint       n_dishes;
  } expected[] = {
    { "vegetables", "Tomato", 40000, "g", 40000, 1 },
    { "legumes", "Lentils", 400000, "g", 400000, 1 },
    { "eggs", "Egg", 2500, "large", 125000, 2 },
    { "fats", "Oil", 33750, "g", 33750, 2 }, /* spoons of two sizes: weighed */
    { "", "Mystery", 5000, "g", 5000, 1 },
  };
  g_autoptr (GPtrArray) lines = make_lines ();

  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    {
      const OlivineShoppingLine *line = lines->pdata[i];

      g_assert_cmpstr (line->group, ==, expected[i].group);
      g_assert_cmpstr (line->food, ==, expected[i].food);
      g_assert_cmpint (line->quantity, ==, expected[i].quantity);
      g_assert_cmpstr (line->unit, ==, expected[i].unit);
      g_assert_cmpint (line->grams, ==, expected[i].grams);
      g_assert_cmpuint (line->dishes->len, ==, expected[i].n_dishes);
      g_assert_false (line->is_ticked);
    }
}

/* Once weighed, a food goes on being weighed, whichever unit comes next. */
static void
test_mixed_units_stay_weighed (void)
{
  static const Part spoons[] = { { "Oil", "tbsp", 1000, 13500 }, { NULL } };
  static const Part grams[] = { { "Oil", "g", 10000, 10000 }, { NULL } };
  static const char *const groups[] = { "fats", NULL };
  g_autoptr (OlivineDish) a = make_dish ("A", spoons);
  g_autoptr (OlivineDish) b = make_dish ("B", grams);
  g_autoptr (OlivineShopping) shopping = olivine_shopping_new ();
  g_autoptr (GPtrArray) lines = NULL;
  const OlivineShoppingLine *line = NULL;

  olivine_shopping_add (shopping, a, 1000, groups);
  olivine_shopping_add (shopping, b, 1000, groups);
  olivine_shopping_add (shopping, a, 1000, groups);
  olivine_shopping_add (shopping, b, 1000, NULL);
  lines = olivine_shopping_finish (shopping);
  g_assert_cmpuint (lines->len, ==, 1);
  line = lines->pdata[0];
  g_assert_cmpstr (line->unit, ==, "g");
  g_assert_cmpint (line->quantity, ==, 47000);
  g_assert_cmpint (line->grams, ==, 47000);
}

static void
test_an_unknown_weight_is_not_left_out (void)
{
  static const Part handful[] = { { "Herbs", "handful", 1000, OLIVINE_UNKNOWN }, { NULL } };
  static const Part weighed[] = { { "Herbs", "g", 5000, 5000 }, { NULL } };
  g_autoptr (OlivineDish) a = make_dish ("A", handful);
  g_autoptr (OlivineDish) b = make_dish ("B", weighed);
  g_autoptr (OlivineShopping) shopping = olivine_shopping_new ();
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;
  const OlivineShoppingLine *line = NULL;

  olivine_shopping_add (shopping, a, 1000, NULL);
  olivine_shopping_add (shopping, b, 1000, NULL);
  lines = olivine_shopping_finish (shopping);
  line = lines->pdata[0];
  g_assert_cmpint (line->grams, ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (line->quantity, ==, OLIVINE_UNKNOWN);
  text = olivine_shopping_to_text (lines);
  g_assert_cmpstr (text, ==, "other\n[ ] Herbs\n");
}

static void
test_as_text (void)
{
  g_autoptr (GPtrArray) lines = make_lines ();
  g_autofree char *text = NULL;

  ((OlivineShoppingLine *) lines->pdata[1])->is_ticked = TRUE;
  text = olivine_shopping_to_text (lines);
  g_assert_cmpstr (text, ==,
                   "vegetables\n[ ] Tomato, 40 g\n\n"
                   "legumes\n[x] Lentils, 400 g\n\n"
                   "eggs\n[ ] Egg, 2.5 large (125 g)\n\n"
                   "fats\n[ ] Oil, 33.75 g\n\n"
                   "other\n[ ] Mystery, 5 g\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/shopping/empty", test_empty);
  g_test_add_func ("/olivine/shopping/merged-in-the-order-of-a-shop",
                   test_merged_in_the_order_of_a_shop);
  g_test_add_func ("/olivine/shopping/mixed-units-stay-weighed", test_mixed_units_stay_weighed);
  g_test_add_func ("/olivine/shopping/an-unknown-weight-is-not-left-out",
                   test_an_unknown_weight_is_not_left_out);
  g_test_add_func ("/olivine/shopping/as-text", test_as_text);

  return g_test_run ();
}
