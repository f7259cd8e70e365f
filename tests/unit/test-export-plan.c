/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan and the shopping list as files: the columns are a contract, what is
 * not known is an empty cell, and the same plan gives the same bytes.
 */

#include "olivine-csv-reader.h"
#include "olivine-export.h"

#include <math.h>

#define PLAN_HEADER \
  "date,meal,dish,servings,magnesium_mg,potassium_mg,phosphorus_mg,sodium_mg,energy_kcal,coverage"
#define SHOPPING_HEADER "group,food,quantity,unit,grams,dishes\n"

#define OUR_DISH "dish:lentil-soup-with-rye-bread"

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_plan_item_free);
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static OlivinePlanItem *
make_item (int          day,
           OlivineMeal  meal,
           const char  *dish_id,
           const char  *dish)
{
  OlivinePlanItem *item = olivine_plan_item_new ();

  set_text (&item->uid, dish);
  set_text (&item->dish_id, dish_id);
  set_text (&item->dish, dish);
  item->date = olivine_date_from_ymd (2026, 11, day);
  item->meal = meal;
  item->servings = 1500;
  item->coverage = 1.0;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    item->totals.thousandths[i] = 1001 * (i + 1);

  return item;
}

static void
test_columns (void)
{
  g_autoptr (GPtrArray) items = new_items ();
  g_autoptr (GString) shown = NULL;
  g_autoptr (GString) exported = NULL;

  g_ptr_array_add (items, make_item (20, OLIVINE_MEAL_LUNCH, "my:1", "Rice, fried"));
  shown = olivine_export_plan_list (items, FALSE);
  g_assert_cmpstr (shown->str, ==,
                   PLAN_HEADER "\n"
                   "2026-11-20,lunch,\"Rice, fried\",1.5,1.001,2.002,3.003,5.005,6.006,1\n");

  exported = olivine_export_plan_list (items, TRUE);
  g_assert_cmpstr (exported->str, ==,
                   PLAN_HEADER ",dish_id,eaten\n"
                   "2026-11-20,lunch,\"Rice, fried\",1.5,1.001,2.002,3.003,5.005,6.006,1,my:1,"
                   "no\n");
}

static void
test_unknown (void)
{
  g_autoptr (GPtrArray) items = new_items ();
  g_autoptr (GString) bytes = NULL;
  OlivinePlanItem *gone = make_item (20, OLIVINE_MEAL_SNACK, "my:2", "=Gone");
  OlivinePlanItem *partly = make_item (21, OLIVINE_MEAL_SNACK, "my:3", "Partly");

  olivine_snapshot_init (&gone->totals);
  gone->coverage = NAN;
  partly->totals.thousandths[OLIVINE_NUTRIENT_SODIUM] = OLIVINE_UNKNOWN;
  partly->coverage = 0.9999;
  partly->is_eaten = TRUE;
  g_ptr_array_add (items, gone);
  g_ptr_array_add (items, partly);

  bytes = olivine_export_plan_list (items, TRUE);
  g_assert_cmpstr (bytes->str, ==,
                   PLAN_HEADER ",dish_id,eaten\n"
                   "2026-11-20,snack,'=Gone,1.5,,,,,,,my:2,no\n"
                   "2026-11-21,snack,Partly,1.5,1.001,2.002,3.003,,6.006,0.999,my:3,yes\n");
}

static void
test_order (void)
{
  static const struct {
    int          day;
    OlivineMeal  meal;
    const char  *dish_id;
    gint64       servings;
    const char  *name;
  } table[] = {
    { 21, OLIVINE_MEAL_BREAKFAST, "a", 1000, "g" },
    { 20, OLIVINE_MEAL_SNACK, "a", 1000, "f" },
    { 20, OLIVINE_MEAL_DINNER, "b", 500, "c" },
    { 20, OLIVINE_MEAL_DINNER, "b", 1000, "e" },
    { 20, OLIVINE_MEAL_DINNER, "b", 1000, "d" },
    { 20, OLIVINE_MEAL_DINNER, "a", 2000, "b" },
    { 20, OLIVINE_MEAL_BREAKFAST, "z", 2000, "a" },
  };
  g_autoptr (GPtrArray) items = new_items ();
  g_autoptr (GString) bytes = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      OlivinePlanItem *item = make_item (table[i].day, table[i].meal, table[i].dish_id,
                                         table[i].name);

      item->servings = table[i].servings;
      g_ptr_array_add (items, item);
    }

  bytes = olivine_export_plan_list (items, FALSE);
  lines = g_strsplit (bytes->str, "\n", -1);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i + 1], ",", -1);

      g_assert_cmpstr (cells[2], ==, ((const char *[]) { "a", "b", "c", "d", "e", "f", "g" })[i]);
    }
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GString) plan = olivine_export_plan_list (nothing, FALSE);
  g_autoptr (GString) shopping = olivine_export_shopping_list (nothing);

  g_assert_cmpstr (plan->str, ==, PLAN_HEADER "\n");
  g_assert_cmpstr (shopping->str, ==, SHOPPING_HEADER);
}

static OlivineStore *
open_store (void)
{
  g_autofree char *dir = g_build_filename (g_get_user_data_dir (), "plan", NULL);
  g_autoptr (GError) error = NULL;
  OlivineStore *store = olivine_store_open (dir, &error);

  g_assert_no_error (error);

  return store;
}

static void
plan_dish (OlivineStore *store,
           int           day,
           OlivineMeal   meal)
{
  g_autoptr (OlivinePlanItem) item = make_item (day, meal, OUR_DISH, "");
  g_autoptr (GError) error = NULL;

  olivine_meal_plan_add (store, item, &error);
  g_assert_no_error (error);
}

static void
test_store (void)
{
  g_autoptr (OlivineStore) store = open_store ();
  g_autoptr (GString) bytes = NULL;
  g_autoptr (GString) again = NULL;
  g_autoptr (GError) error = NULL;
  guint n_rows = 0;

  plan_dish (store, 22, OLIVINE_MEAL_LUNCH);
  plan_dish (store, 20, OLIVINE_MEAL_DINNER);
  bytes = olivine_export_table (store, OLIVINE_EXPORT_PLAN, NULL, &n_rows, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 2);
  g_assert_true (g_str_has_prefix (bytes->str, PLAN_HEADER ",dish_id,eaten\n2026-11-20,dinner,"));
  g_assert_true (g_str_has_suffix (bytes->str, ",1," OUR_DISH ",no\n"));

  again = olivine_export_table (store, OLIVINE_EXPORT_PLAN, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->str, ==, bytes->str);
}

static void
test_range (void)
{
  static const struct {
    int   from; /* 0: not said */
    int   to;
    guint n_rows;
  } cases[] = { { 0, 0, 3 }, { 21, 0, 2 }, { 0, 21, 2 }, { 21, 21, 1 }, { 23, 0, 0 } };
  g_autoptr (OlivineStore) store = open_store ();

  for (int day = 20; day <= 22; day++)
    plan_dish (store, day, OLIVINE_MEAL_LUNCH);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineExportOptions options = { 0 };
      g_autoptr (GString) bytes = NULL;
      g_autoptr (GError) error = NULL;
      guint n_rows = 0;

      if (cases[i].from > 0)
        options.from = olivine_date_from_ymd (2026, 11, cases[i].from);
      if (cases[i].to > 0)
        options.to = olivine_date_from_ymd (2026, 11, cases[i].to);
      bytes = olivine_export_table (store, OLIVINE_EXPORT_PLAN, &options, &n_rows, &error);
      g_assert_no_error (error);
      g_assert_nonnull (bytes);
      g_assert_cmpuint (n_rows, ==, cases[i].n_rows);
    }
}

/* Foods are of no day, whichever end of a range is said. */
static void
test_range_of_foods (void)
{
  g_autoptr (OlivineStore) store = open_store ();
  OlivineDate day = olivine_date_from_ymd (2026, 11, 20);
  const OlivineExportOptions ranges[] = { { .from = day }, { .to = day } };

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (olivine_export_table (store, OLIVINE_EXPORT_FOODS, &ranges[i], NULL, &error));
      g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
    }
}

static void
test_shopping (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GPtrArray) dishes = g_ptr_array_new ();
  g_autoptr (GString) bytes = NULL;
  OlivineShoppingLine weighed = {
    .group = (char *) "fruit", .food = (char *) "Apples, raw", .quantity = 2500,
    .unit = (char *) "piece", .grams = 375250, .dishes = dishes,
  };
  OlivineShoppingLine unknown = {
    .group = (char *) "", .food = (char *) "Salt", .quantity = 1000, .unit = (char *) "pinch",
    .grams = OLIVINE_UNKNOWN, .dishes = dishes,
  };

  g_ptr_array_add (dishes, (gpointer) "Pie");
  g_ptr_array_add (dishes, (gpointer) "Salad, green");
  g_ptr_array_add (lines, &weighed);
  g_ptr_array_add (lines, &unknown);

  bytes = olivine_export_shopping_list (lines);
  g_assert_cmpstr (bytes->str, ==,
                   SHOPPING_HEADER
                   "fruit,\"Apples, raw\",2.5,piece,375.25,\"Pie; Salad, green\"\n"
                   ",Salt,1,pinch,,\"Pie; Salad, green\"\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/export-plan/columns", test_columns);
  g_test_add_func ("/olivine/export-plan/unknown-is-empty", test_unknown);
  g_test_add_func ("/olivine/export-plan/order", test_order);
  g_test_add_func ("/olivine/export-plan/empty", test_empty);
  g_test_add_func ("/olivine/export-plan/from-the-store", test_store);
  g_test_add_func ("/olivine/export-plan/range", test_range);
  g_test_add_func ("/olivine/export-plan/range-of-foods", test_range_of_foods);
  g_test_add_func ("/olivine/export-plan/shopping", test_shopping);

  return g_test_run ();
}
