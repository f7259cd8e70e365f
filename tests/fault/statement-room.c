/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A diary with one of everything, and short words for what is read from it.
 *
 * Each of them takes what was read, or nothing where reading failed.
 */

#include "statement-room.h"

#include "dish-fixture.h"
#include "library-fixture.h"
#include "olivine-caution.h"
#include "olivine-dishes.h"
#include "olivine-health.h"
#include "olivine-import-log.h"
#include "olivine-products.h"

static void
add_entry (StoreFixture *fixture,
           const char   *uid,
           const char   *date,
           const char   *food_id,
           const char   *food)
{
  g_autoptr (OlivineEntry) entry = fixture_entry (date, food_id, food, 40, 55);
  g_autoptr (GError) error = NULL;

  g_free (entry->uid);
  entry->uid = g_strdup (uid);
  entry->meal = OLIVINE_MEAL_BREAKFAST;
  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);
}

static void
add_dose (StoreFixture *fixture,
          const char   *date)
{
  g_autoptr (OlivineEntry) entry = fixture_entry (date, "", "Citrate", 1, 400);
  g_autoptr (GError) error = NULL;

  g_free (entry->uid);
  entry->uid = g_strdup ("dose");
  entry->kind = OLIVINE_KIND_SUPPLEMENT;
  entry->grams = OLIVINE_UNKNOWN;
  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);
}

static void
add_foods (StoreFixture *fixture)
{
  g_autoptr (OlivineFood) bread = fixture_food ("my:bread", "Own bread", 80);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (bread->portions, olivine_portion_new (1, "slice", 40));
  g_free (olivine_catalogue_save_own (fixture->store, bread, &error));
  g_assert_no_error (error);
  g_free (fixture_save_recipe (fixture, "Own stew", "core:black-beans", 300));
  olivine_catalogue_set_favourite (fixture->store, "core:almonds", TRUE, &error);
  g_assert_no_error (error);
}

static void
add_product (StoreFixture *fixture)
{
  g_autoptr (OlivineProduct) product = olivine_product_new ();
  g_autoptr (GError) error = NULL;

  g_free (product->uid);
  product->uid = g_strdup ("product");
  g_free (product->name);
  product->name = g_strdup ("Night tablets");
  product->elemental_mg = 100 * 1000;
  olivine_products_save (fixture->store, product, &error);
  g_assert_no_error (error);
}

static void
add_health (StoreFixture *fixture)
{
  OlivineLab lab = fixture_lab (OLIVINE_LAB_EGFR, "2026-02-01", 52, "mL/min/1.73m2");
  g_autoptr (GError) error = NULL;

  olivine_health_add_lab (fixture->store, &lab, &error);
  g_assert_no_error (error);
  olivine_health_set_symptom (fixture->store, fixture_day (TODAY), OLIVINE_SYMPTOM_DIARRHOEA, TRUE,
                              &error);
  g_assert_no_error (error);
}

static void
add_plan (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_DINNER, "dish:egg-toast", 1000));
  g_free (fixture_plan (fixture, YESTERDAY, OLIVINE_MEAL_SNACK, "dish:seed-mix", 1000));
  fixture_eat (fixture, YESTERDAY, OLIVINE_MEAL_SNACK);
  olivine_dishes_set_liking (fixture->store, "dish:bean-toast", 1, &error);
  g_assert_no_error (error);
  olivine_meal_plan_tick (fixture->store, fixture_day (TODAY), fixture_day (TODAY), "core:bacon",
                          TRUE, &error);
  g_assert_no_error (error);
}

void
statement_room_fill (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2026-01-01", "target-mg", "300");
  fixture_set_profile (fixture, "2026-02-01", "birth-date", "1970-05-01");
  add_entry (fixture, "oats", TODAY, "", "Oats");
  add_entry (fixture, "almonds", TODAY, "core:almonds", "Almonds");
  add_entry (fixture, "lentils", YESTERDAY, "", "Lentils");
  add_dose (fixture, TODAY);
  add_foods (fixture);
  add_product (fixture);
  add_health (fixture);
  add_plan (fixture);
  olivine_diary_set_mark (fixture->store, fixture_day (YESTERDAY), OLIVINE_MARK_COMPLETE, &error);
  g_assert_no_error (error);
}

static gboolean
stage_row (OlivineImportStage  *stage,
           OlivineImportRow     contents,
           GError             **error)
{
  g_autoptr (OlivineImportRow) row = g_memdup2 (&contents, sizeof contents);

  return olivine_import_stage_add (stage, row, error);
}

/* As another program's file leaves it: the weight is known and the magnesium is not. */
static OlivineEntry *
make_gap (const char *name)
{
  OlivineEntry *entry = fixture_entry ("2026-01-01", "", name, 100, 0);

  olivine_snapshot_init (&entry->snapshot);
  entry->grams = 100 * 1000;

  return entry;
}

static OlivinePlanItem *
make_item (void)
{
  OlivinePlanItem *item = olivine_plan_item_new ();

  item->date = fixture_day ("2026-03-05");
  item->meal = OLIVINE_MEAL_DINNER;
  g_free (item->dish_id);
  item->dish_id = g_strdup ("dish:bean-toast");
  item->servings = 1000;

  return item;
}

/* Two of each: one is there already, and one of them twice in the file. */
gboolean
statement_room_import (StoreFixture  *fixture,
                       GError       **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 9, 0, 0);
  g_autoptr (OlivineImportStage) stage = olivine_import_stage_new (fixture->store, error);
  const OlivineImportMerge options = { "diary.csv", "olivine-diary", now, FALSE, NULL, NULL };
  OlivineLab lab = fixture_lab (OLIVINE_LAB_EGFR, "2026-02-05", 55, "mL/min/1.73m2");
  OlivineMergeResult result = { 0 };
  OlivineFood *food = NULL;

  if (stage == NULL)
    return FALSE;
  food = fixture_food ("", "Own soup", 20);
  g_ptr_array_add (food->portions, olivine_portion_new (1, "bowl", 300));

  return stage_row (stage, (OlivineImportRow) { .food = food }, error) &&
         stage_row (stage, (OlivineImportRow) { .lab = g_memdup2 (&lab, sizeof lab) }, error) &&
         stage_row (stage, (OlivineImportRow) { .lab = g_memdup2 (&lab, sizeof lab) }, error) &&
         stage_row (stage, (OlivineImportRow) { .entry = make_gap ("Almonds, salted") }, error) &&
         stage_row (stage, (OlivineImportRow) { .entry = make_gap ("Almonds, salted") }, error) &&
         stage_row (stage, (OlivineImportRow) { .entry = make_gap ("Bread of rye") }, error) &&
         stage_row (stage, (OlivineImportRow) { .plan_item = make_item () }, error) &&
         olivine_import_stage_merge (stage, &options, &result, NULL, error);
}

/* The first of them is in every library, with another figure each time. */
gboolean
statement_room_import_foods (StoreFixture  *fixture,
                             double         magnesium_mg,
                             GError       **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, (int) magnesium_mg, 0);
  g_autoptr (OlivineLibrary) library = olivine_library_open (fixture->store, FALSE, error);
  OlivineLibraryMerge options = { "foods.zip", "test", now, FALSE, NULL, NULL };
  OlivineMergeResult result = { 0 };

  for (int i = 0; library != NULL && i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("usda:%d", i == 0 ? 0 : i + (int) magnesium_mg);
      g_autoptr (OlivineFood) food = library_fixture_food (id, "Quinoa crisps", i < 2 ? "Acme" : "",
                                                           magnesium_mg + i);

      if (!olivine_library_stage (library, food, i == 1, error))
        return FALSE;
    }

  return library != NULL && olivine_library_merge (library, &options, &result, NULL, error);
}

/* The same with a library of foods and something imported. */
void
statement_room_fill_imports (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  statement_room_fill (fixture);
  statement_room_import (fixture, &error);
  g_assert_no_error (error);
  statement_room_import_foods (fixture, 10, &error);
  g_assert_no_error (error);
  statement_room_import_foods (fixture, 20, &error);
  g_assert_no_error (error);
}

gboolean
tell_foods (GString   *told,
            GPtrArray *foods)
{
  for (guint i = 0; foods != NULL && i < foods->len; i++)
    {
      const OlivineFood *food = foods->pdata[i];
      guint n_ingredients = food->ingredients != NULL ? food->ingredients->len : 0;
      const char *id = g_str_has_prefix (food->id, "my:") ? "" : food->id;

      g_string_append_printf (told, "%s %s %g %u %u\n", id, food->name,
                              food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM],
                              food->portions->len, n_ingredients);
    }

  return foods != NULL;
}

gboolean
tell_entries (GString   *told,
              GPtrArray *entries)
{
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const OlivineEntry *entry = entries->pdata[i];
      g_autofree char *date = olivine_date_to_text (entry->date);

      g_string_append_printf (told, "%s %s %" G_GINT64_FORMAT "\n", date, entry->food,
                              entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);
    }

  return entries != NULL;
}

gboolean
tell_dishes (GString   *told,
             GPtrArray *dishes)
{
  for (guint i = 0; dishes != NULL && i < dishes->len; i++)
    {
      const OlivineDish *dish = dishes->pdata[i];

      g_string_append_printf (told, "%s %u %u %d\n", dish->name, dish->ingredients->len, dish->tags,
                              dish->liking);
    }

  return dishes != NULL;
}

gboolean
tell_cautions (GString   *told,
               GPtrArray *cautions)
{
  for (guint i = 0; cautions != NULL && i < cautions->len; i++)
    {
      const OlivineCaution *caution = cautions->pdata[i];

      g_string_append_printf (told, "%s %d\n", caution->id, caution->severity);
    }

  return cautions != NULL;
}
