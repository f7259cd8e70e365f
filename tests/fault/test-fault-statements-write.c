/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a person writes: whole, or not at all and told. */

#include "dish-fixture.h"
#include "olivine-dishes.h"
#include "olivine-gap.h"
#include "olivine-health.h"
#include "olivine-import-mapping.h"
#include "olivine-journal.h"
#include "olivine-log-line.h"
#include "olivine-made-food.h"
#include "olivine-products.h"
#include "olivine-profile.h"
#include "statement-room.h"

static gboolean
add (StoreFixture  *fixture,
     GString       *told,
     GError       **error)
{
  g_autoptr (OlivineEntry) entry = fixture_entry (TODAY, "core:almonds", "Almonds", 30, 80);

  return olivine_diary_add (fixture->store, entry, error);
}

static gboolean
add_many (StoreFixture  *fixture,
          GString       *told,
          GError       **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
  g_ptr_array_add (entries, fixture_entry (TODAY, "", "Milk", 200, 20));
  g_ptr_array_add (entries, fixture_entry (TODAY, "", "Oats", 40, 60));

  return olivine_diary_add_many (fixture->store, entries, "add 2 entries", error);
}

static gboolean
edit (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  g_autoptr (OlivineEntry) entry = olivine_diary_get (fixture->store, "almonds", error);

  return entry != NULL &&
         olivine_entry_set_amount (fixture->store, entry, "2", "handful", error) &&
         olivine_diary_replace (fixture->store, entry, error);
}

static gboolean
take (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  g_autoptr (OlivineEntry) removed = NULL;

  if (!olivine_diary_remove (fixture->store, "oats", &removed, error))
    return FALSE;
  g_string_append (told, removed->food);

  return TRUE;
}

static gboolean
take_many (StoreFixture  *fixture,
           GString       *told,
           GError       **error)
{
  g_autoptr (GPtrArray) uids = g_ptr_array_new ();

  g_ptr_array_add (uids, (gpointer) "oats");
  g_ptr_array_add (uids, (gpointer) "lentils");

  return olivine_diary_remove_many (fixture->store, uids, error);
}

static gboolean
mark (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  return olivine_diary_set_mark (fixture->store, fixture_day (TODAY), OLIVINE_MARK_INCOMPLETE,
                                 error);
}

static gboolean
undo (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  g_autoptr (GPtrArray) uids = NULL;
  g_autofree char *label = NULL;
  OlivineDate date = OLIVINE_DATE_NONE;

  if (!olivine_journal_undo (fixture->store, &label, &uids, &date, error))
    return FALSE;
  g_string_append (told, label);

  return TRUE;
}

static void
fill_and_edit (StoreFixture *fixture)
{
  g_autoptr (GString) told = g_string_new (NULL);

  statement_room_fill (fixture);
  g_assert_true (edit (fixture, told, NULL));
}

static gboolean
remove_food (StoreFixture  *fixture,
             GString       *told,
             GError       **error)
{
  return olivine_catalogue_remove_own (fixture->store, "my:bread", error);
}

/* Its portions and ingredients come back too. */
static void
fill_and_remove_food (StoreFixture *fixture)
{
  statement_room_fill (fixture);
  g_assert_true (remove_food (fixture, NULL, NULL));
}

static gboolean
save_food (StoreFixture  *fixture,
           GString       *told,
           GError       **error)
{
  g_autoptr (OlivineFood) food = fixture_food ("", "Own soup", 20);
  g_autofree char *id = NULL;

  g_ptr_array_add (food->portions, olivine_portion_new (1, "bowl", 300));
  id = olivine_catalogue_save_own (fixture->store, food, error);

  return id != NULL;
}

static gboolean
save_recipe_again (StoreFixture  *fixture,
                   GString       *told,
                   GError       **error)
{
  g_autoptr (GPtrArray) recipes = olivine_catalogue_recipes (fixture->store, error);
  g_autofree char *id = NULL;
  OlivineFood *recipe = NULL;

  if (recipes == NULL)
    return FALSE;
  recipe = recipes->pdata[0];
  recipe->servings = 3;
  id = olivine_catalogue_save_own (fixture->store, recipe, error);

  return id != NULL;
}

static gboolean
favourite (StoreFixture  *fixture,
           GString       *told,
           GError       **error)
{
  return olivine_catalogue_set_favourite (fixture->store, "core:banana", TRUE, error);
}

static gboolean
like (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  return olivine_dishes_set_liking (fixture->store, "dish:egg-toast", -1, error);
}

static gboolean
set_meals (StoreFixture  *fixture,
           GString       *told,
           GError       **error)
{
  g_autoptr (GPtrArray) recipes = olivine_catalogue_recipes (fixture->store, error);

  return recipes != NULL &&
         olivine_dishes_set_meals (fixture->store, ((const OlivineFood *) recipes->pdata[0])->id,
                                   1 << OLIVINE_MEAL_LUNCH, error);
}

static gboolean
set_profile (StoreFixture  *fixture,
             GString       *told,
             GError       **error)
{
  const char *const keys[] = { "kidney", "egfr", "weight-kg", NULL };
  const char *const values[] = { "ckd", "41", "70.5", NULL };

  return olivine_profile_set (fixture->store, fixture_day (TODAY), fixture_day (TODAY), keys,
                              values, error);
}

static gboolean
set_profile_before (StoreFixture  *fixture,
                    GString       *told,
                    GError       **error)
{
  const char *const keys[] = { "kidney", NULL };
  const char *const values[] = { "normal", NULL };

  return olivine_profile_set (fixture->store, fixture_day ("2025-12-01"), fixture_day (TODAY), keys,
                              values, error);
}

static gboolean
add_lab (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  OlivineLab lab = fixture_lab (OLIVINE_LAB_SERUM_MAGNESIUM, TODAY, 0.85, "mmol/L");

  return olivine_health_add_lab (fixture->store, &lab, error);
}

static gboolean
remove_lab (StoreFixture  *fixture,
            GString       *told,
            GError       **error)
{
  g_autoptr (GArray) labs = olivine_health_get_labs (fixture->store, error);

  return labs != NULL &&
         olivine_health_remove_lab (fixture->store, g_array_index (labs, OlivineLab, 0).uid, error);
}

static gboolean
set_symptom (StoreFixture  *fixture,
             GString       *told,
             GError       **error)
{
  return olivine_health_set_symptom (fixture->store, fixture_day (TODAY), OLIVINE_SYMPTOM_NAUSEA,
                                     TRUE, error);
}

static gboolean
clear_symptom (StoreFixture  *fixture,
               GString       *told,
               GError       **error)
{
  return olivine_health_set_symptom (fixture->store, fixture_day (TODAY), OLIVINE_SYMPTOM_DIARRHOEA,
                                     FALSE, error);
}

static gboolean
save_product (StoreFixture  *fixture,
              GString       *told,
              GError       **error)
{
  g_autoptr (OlivineProduct) product = olivine_products_find (fixture->store, "Night tablets",
                                                              error);

  if (product == NULL)
    return FALSE;
  product->elemental_mg = 150 * 1000;

  return olivine_products_save (fixture->store, product, error);
}

static gboolean
remove_product (StoreFixture  *fixture,
                GString       *told,
                GError       **error)
{
  return olivine_products_remove (fixture->store, "product", error);
}

static gboolean
fill_gap (StoreFixture  *fixture,
          GString       *told,
          GError       **error)
{
  g_autoptr (OlivineFood) food = olivine_catalogue_get (fixture->store, "core:almonds", error);
  guint n_filled = 0;

  if (food == NULL ||
      !olivine_gap_fill (fixture->store, "Almonds, salted", 0, food, "as Almonds", &n_filled,
                         error))
    return FALSE;
  g_string_append_printf (told, "%u", n_filled);

  return TRUE;
}

static gboolean
make_food (StoreFixture  *fixture,
           GString       *told,
           GError       **error)
{
  guint n_entries = 0;
  g_autofree char *id = olivine_foreign_food_make (fixture->store, "Lentils", 0, &n_entries, error);

  if (id != NULL)
    g_string_append_printf (told, "%u", n_entries);

  return id != NULL;
}

static gboolean
make_food_of_entry (StoreFixture  *fixture,
                    GString       *told,
                    GError       **error)
{
  g_autofree char *id = olivine_entry_make_food (fixture->store, "oats", error);

  return id != NULL;
}

static gboolean
put_mapping (StoreFixture  *fixture,
             GString       *told,
             GError       **error)
{
  return olivine_import_mapping_put (fixture->store, "sum", "date=Day", error);
}

static const StatementOperation operations[] = {
  { "add", statement_room_fill, add, .writes = TRUE },
  { "add many", statement_room_fill, add_many, .writes = TRUE },
  { "edit", statement_room_fill, edit, .writes = TRUE },
  { "remove", statement_room_fill, take, .writes = TRUE },
  { "remove many", statement_room_fill, take_many, .writes = TRUE },
  { "mark", statement_room_fill, mark, .writes = TRUE },
  { "undo of an edit", fill_and_edit, undo, .writes = TRUE },
  { "undo of a removed food", fill_and_remove_food, undo, .writes = TRUE },
  { "own food", statement_room_fill, save_food, .writes = TRUE },
  { "own recipe again", statement_room_fill, save_recipe_again, .writes = TRUE },
  { "own food removed", statement_room_fill, remove_food, .writes = TRUE },
  { "favourite", statement_room_fill, favourite, .writes = TRUE },
  { "liking", statement_room_fill, like, .writes = TRUE },
  { "meals of a recipe", statement_room_fill, set_meals, .writes = TRUE },
  { "profile", statement_room_fill, set_profile, .writes = TRUE },
  { "profile before the first", statement_room_fill, set_profile_before, .writes = TRUE },
  { "lab", statement_room_fill, add_lab, .writes = TRUE },
  { "lab removed", statement_room_fill, remove_lab, .writes = TRUE },
  { "symptom", statement_room_fill, set_symptom, .writes = TRUE },
  { "symptom gone", statement_room_fill, clear_symptom, .writes = TRUE },
  { "product", statement_room_fill, save_product, .writes = TRUE },
  { "product removed", statement_room_fill, remove_product, .writes = TRUE },
  { "gap", statement_room_fill_imports, fill_gap, .writes = TRUE },
  { "food of a name", statement_room_fill, make_food, .writes = TRUE },
  { "food of an entry", statement_room_fill, make_food_of_entry, .writes = TRUE },
  { "mapping", statement_room_fill, put_mapping, .writes = TRUE },
};

int
main (int   argc,
      char *argv[])
{
  fault_statement_init (&argc, &argv, dish_fixture_init);
  fault_statement_add_all (operations);

  return g_test_run ();
}
