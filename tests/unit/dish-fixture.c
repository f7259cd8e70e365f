/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dishes made of the foods of the store's fixture, and things to plan with them.
 *
 * They are written into its food table once a program.
 */

#include "dish-fixture.h"

#include <math.h>

#include "olivine-dish-rows.h"
#include "olivine-food-rows.h"
#include "olivine-journal.h"
#include "olivine-schema.h"

typedef struct {
  const char *food_id;
  double      quantity;
  const char *unit;
  double      grams;
} Part;

static const struct {
  const char *id;
  const char *name;
  const char *meals;
  double      servings;
  const char *keywords;
  Part        parts[3];
} dish_rows[] = {
  { "dish:banana-granola", "Granola with banana", "breakfast;snack", 1, "muesli",
    { { "core:granola", 1, "cup", 61 }, { "core:banana", 1, "medium", 118 } } },
  { "dish:bean-stew", "Black bean stew", "lunch;dinner", 4, "chilli;frijoles",
    { { "core:black-beans", 4, "cup", 688 }, { "core:bacon", 4, "lardon", 48 } } },
  { "dish:bean-toast", "Black beans on toast", "lunch;dinner", 1, "",
    { { "core:black-beans", 172, "g", 172 }, { "core:wholemeal-bread", 2, "slice", 64 } } },
  { "dish:egg-toast", "Eggs on toast", "breakfast;lunch", 1, "",
    { { "core:egg", 2, "large", 100 }, { "core:wholemeal-bread", 2, "slice", 64 } } },
  { "dish:mystery-bowl", "Mystery bowl", "dinner", 1, "",
    { { "core:mystery", 1, "bowl", 300 }, { "core:almonds", 28, "g", 28 } } },
  { "dish:seed-mix", "Almonds and pumpkin seeds", "snack", 2, "trail mix",
    { { "core:almonds", 2, "handful", 56 }, { "core:pumpkin-seeds", 2, "tbsp", 18 } } },
};

/* Of the mystery stew it is not known. */
static const struct {
  const char *food_id;
  const char *contains;
} content_rows[] = {
  { "core:milk", "dairy" },   { "core:wholemeal-bread", "gluten" }, { "core:egg", "egg" },
  { "core:black-beans", "" }, { "core:almonds", "nuts" },           { "core:banana", "" },
  { "core:bacon", "meat" },   { "core:granola", "gluten;nuts" },    { "core:pumpkin-seeds", "" },
};

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static OlivineIngredient *
make_ingredient (OlivineDb  *db,
                 const Part *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineFood) food = olivine_food_rows_find (db, "main", part->food_id, &error);
  OlivineIngredient *ingredient = olivine_ingredient_new ();

  g_assert_no_error (error);
  set_text (&ingredient->food_id, food->id);
  set_text (&ingredient->food, food->name);
  set_text (&ingredient->unit, part->unit);
  ingredient->quantity = olivine_thousandths_from_double (part->quantity);
  ingredient->grams = olivine_thousandths_from_double (part->grams);
  ingredient->processing = food->processing;
  olivine_nutrients_snapshot (&food->per_100g, part->grams, &ingredient->snapshot);

  return ingredient;
}

static gboolean
put_dish (OlivineDb  *db,
          gsize       row,
          GError    **error)
{
  g_autoptr (OlivineDish) dish = olivine_dish_new (dish_rows[row].id, dish_rows[row].name);

  g_assert_true (olivine_meals_from_text (dish_rows[row].meals, &dish->meals, NULL));
  dish->servings = dish_rows[row].servings;
  set_text (&dish->keywords, dish_rows[row].keywords);
  for (gsize i = 0; dish_rows[row].parts[i].food_id != NULL; i++)
    olivine_dish_add_ingredient (dish, make_ingredient (db, &dish_rows[row].parts[i]), 0, "");

  return olivine_dish_finish (dish, error) && olivine_dish_rows_put (db, dish, error);
}

static gboolean
put_tables (OlivineDb  *db,
            gpointer    user_data,
            GError    **error)
{
  if (!olivine_schema_add_dishes (db, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (content_rows); i++)
    {
      OlivineTags contains = 0;

      g_assert_true (olivine_tags_from_text (content_rows[i].contains, &contains, NULL));
      if (!olivine_dish_rows_put_contents (db, content_rows[i].food_id, contains, error))
        return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (dish_rows); i++)
    {
      if (!put_dish (db, i, error))
        return FALSE;
    }

  return TRUE;
}

void
dish_fixture_init (int    *argc,
                   char ***argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = NULL;

  store_fixture_init (argc, argv);
  db = olivine_db_open (g_getenv ("OLIVINE_FOODS_DB"), SQLITE_OPEN_READWRITE, &error);
  g_assert_no_error (error);
  olivine_db_transaction (db, put_tables, NULL, &error);
  g_assert_no_error (error);
}

/* A recipe of two servings, of one food of the tables. */
char *
fixture_save_recipe (StoreFixture *fixture,
                     const char   *name,
                     const char   *food_id,
                     double        grams)
{
  const Part part = { food_id, grams, "g", grams };
  g_autoptr (OlivineFood) recipe = olivine_food_new ("", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineFood) food = olivine_catalogue_get (fixture->store, food_id, &error);
  OlivineIngredient *ingredient = olivine_ingredient_new ();
  char *id = NULL;

  g_assert_no_error (error);
  set_text (&ingredient->food_id, food->id);
  set_text (&ingredient->food, food->name);
  set_text (&ingredient->unit, part.unit);
  ingredient->quantity = olivine_thousandths_from_double (part.quantity);
  ingredient->grams = olivine_thousandths_from_double (part.grams);
  olivine_nutrients_snapshot (&food->per_100g, part.grams, &ingredient->snapshot);
  recipe->servings = 2;
  recipe->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);
  g_ptr_array_add (recipe->ingredients, ingredient);
  id = olivine_catalogue_save_own (fixture->store, recipe, &error);
  g_assert_no_error (error);

  return id;
}

/* Returns the uid. */
char *
fixture_plan (StoreFixture *fixture,
              const char   *date,
              OlivineMeal   meal,
              const char   *dish_id,
              gint64        servings)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  g_autoptr (GError) error = NULL;

  item->date = fixture_day (date);
  item->meal = meal;
  set_text (&item->dish_id, dish_id);
  item->servings = servings;
  olivine_meal_plan_add (fixture->store, item, &error);
  g_assert_no_error (error);

  return g_strdup (item->uid);
}

void
fixture_eat (StoreFixture *fixture,
             const char   *date,
             OlivineMeal   meal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  entries = olivine_meal_plan_eat (fixture->store, fixture_day (date), meal, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, >, 0);
}

GPtrArray *
fixture_plan_items (StoreFixture *fixture,
                    const char   *from,
                    const char   *to)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = olivine_meal_plan_items (fixture->store, fixture_day (from),
                                              fixture_day (to), &error);

  g_assert_no_error (error);

  return items;
}

/* The whole plan of 2026, a line an item. */
char *
fixture_plan_text (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) items = fixture_plan_items (fixture, "2026-01-01", "2026-12-31");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const OlivinePlanItem *item = items->pdata[i];
      g_autofree char *date = olivine_date_to_text (item->date);
      g_autofree char *servings = olivine_thousandths_to_text (item->servings);

      g_string_append_printf (text, "%s %s %s %s%s%s\n", date, olivine_meal_to_nick (item->meal),
                              servings, item->dish, item->is_eaten ? " eaten" : "",
                              item->is_gone ? " gone" : "");
    }

  return g_string_free (text, FALSE);
}

/* Takes the last change back, which must be that one. */
void
fixture_undo (StoreFixture *fixture,
              const char   *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  olivine_journal_undo (fixture->store, &undone, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, label);
}
