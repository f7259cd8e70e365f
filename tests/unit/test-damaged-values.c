/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Values that no Olivine writes, in tables that are sound: read as an error, never as another
 * value, and readable again when they are mended.
 */

#include "dish-fixture.h"
#include "olivine-copies.h"
#include "olivine-health.h"
#include "olivine-products.h"
#include "olivine-profile.h"

#define TODAY "2026-03-02"

static gboolean
read_entries (OlivineStore  *store,
              GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_diary_entries (store, fixture_day (TODAY),
                                                       fixture_day (TODAY), error);

  return found != NULL;
}

static gboolean
read_all_entries (OlivineStore  *store,
                  GError       **error)
{
  g_autoptr (OlivineEntry) found = olivine_diary_get (store, "oats", error);

  return found != NULL;
}

static gboolean
read_days (OlivineStore  *store,
           GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_diary_get_days (store, fixture_day ("2026-01-01"),
                                                        fixture_day ("2026-12-31"), error);

  return found != NULL;
}

static gboolean
read_bounds (OlivineStore  *store,
             GError       **error)
{
  OlivineDate first = OLIVINE_DATE_NONE;
  OlivineDate last = OLIVINE_DATE_NONE;

  return olivine_diary_bounds (store, &first, &last, error);
}

static gboolean
count_entries (OlivineStore  *store,
               GError       **error)
{
  OlivineCopyInfo info = { 0 };

  return olivine_copies_count (olivine_store_get_db (store), &info, error);
}

static gboolean
read_food (OlivineStore  *store,
           GError       **error)
{
  g_autoptr (OlivineFood) found = olivine_catalogue_get (store, "my:bread", error);

  return found != NULL;
}

static gboolean
read_recipes (OlivineStore  *store,
              GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_catalogue_recipes (store, error);

  return found != NULL;
}

static gboolean
read_products (OlivineStore  *store,
               GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_products_list (store, error);

  return found != NULL;
}

static gboolean
read_profile (OlivineStore  *store,
              GError       **error)
{
  g_autoptr (OlivinePerson) found = olivine_profile_get (store, fixture_day (TODAY), error);

  return found != NULL;
}

static gboolean
read_health (OlivineStore  *store,
             GError       **error)
{
  g_autoptr (GArray) labs = olivine_health_get_labs (store, error);
  g_autoptr (GArray) symptoms = NULL;

  if (labs == NULL)
    return FALSE;
  symptoms = olivine_health_get_symptoms (store, fixture_day ("2026-01-01"),
                                          fixture_day ("2026-12-31"), error);

  return symptoms != NULL;
}

static gboolean
read_plan (OlivineStore  *store,
           GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_meal_plan_items (store, fixture_day ("2026-01-01"),
                                                         fixture_day ("2026-12-31"), error);

  return found != NULL;
}

static gboolean
read_plan_days (OlivineStore  *store,
                GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_meal_plan_days (store, fixture_day (TODAY),
                                                        fixture_day (TODAY), error);

  return found != NULL;
}

static gboolean
read_problem (OlivineStore  *store,
              GError       **error)
{
  OlivinePlanWish wish;
  g_autoptr (OlivinePlanProblem) problem = NULL;

  olivine_plan_wish_init (&wish, fixture_day (TODAY));
  wish.n_days = 3;
  problem = olivine_meal_plan_problem (store, &wish, fixture_day (TODAY), error);

  return problem != NULL;
}

static const struct {
  const char *table;
  const char *column;
  const char *nonsense;
  gboolean  (*read) (OlivineStore  *store,
                     GError       **error);
} values[] = {
  { "entry", "meal", "'brunch'", read_entries },
  { "entry", "kind", "'pill'", read_entries },
  { "entry", "processing", "'raw'", read_entries },
  { "entry", "date", "'2026-02-30'", read_all_entries },
  { "entry", "date", "'2026-02-30'", read_days },
  { "entry", "date", "'2026-02-30'", read_bounds },
  { "entry", "date", "'2026-02-30'", count_entries },
  { "day", "date", "'2026-02-30'", read_days },
  { "food", "processing", "'raw'", read_food },
  { "ingredient", "processing", "'raw'", read_recipes },
  { "product", "kind", "'pill'", read_products },
  { "profile", "valid_from", "'2026-02-30'", read_profile },
  { "profile", "value", "'much'", read_profile },
  { "lab", "date", "'2026-02-30'", read_health },
  { "lab", "name", "'weight'", read_health },
  { "lab", "unit", "'stone'", read_health },
  { "symptom", "date", "'2026-02-30'", read_health },
  { "symptom", "symptom", "'joy'", read_health },
  { "plan_item", "date", "'2026-02-30'", read_plan },
  { "plan_item", "meal", "'brunch'", read_plan },
  { "profile", "value", "'much'", read_days },
  { "profile", "value", "'much'", read_plan_days },
  { "profile", "value", "'much'", read_problem },
  { "entry", "kind", "'pill'", read_plan_days },
  { "entry", "kind", "'pill'", read_problem },
};

static void
add_health (StoreFixture *fixture)
{
  OlivineLab lab = fixture_lab (OLIVINE_LAB_EGFR, "2026-02-01", 52, "mL/min/1.73m2");
  g_autoptr (GError) error = NULL;

  olivine_health_add_lab (fixture->store, &lab, &error);
  g_assert_no_error (error);
  olivine_health_set_symptom (fixture->store, fixture_day (TODAY), OLIVINE_SYMPTOM_NAUSEA, TRUE,
                              &error);
  g_assert_no_error (error);
  olivine_diary_set_mark (fixture->store, fixture_day (TODAY), OLIVINE_MARK_COMPLETE, &error);
  g_assert_no_error (error);
}

static void
fill (StoreFixture *fixture)
{
  g_autoptr (OlivineEntry) oats = fixture_entry (TODAY, "", "Oats", 40, 55);
  g_autoptr (OlivineFood) bread = fixture_food ("my:bread", "Own bread", 80);
  g_autoptr (OlivineProduct) product = olivine_product_new ();
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2026-01-01", "target-mg", "300");
  g_free (oats->uid);
  oats->uid = g_strdup ("oats");
  olivine_diary_add (fixture->store, oats, &error);
  g_assert_no_error (error);
  g_free (olivine_catalogue_save_own (fixture->store, bread, &error));
  g_assert_no_error (error);
  g_free (fixture_save_recipe (fixture, "Own stew", "core:black-beans", 300));
  g_free (product->name);
  product->name = g_strdup ("Night tablets");
  product->elemental_mg = 100 * 1000;
  olivine_products_save (fixture->store, product, &error);
  g_assert_no_error (error);
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  add_health (fixture);
}

/* Writes @value into all rows, mostly one, past what the table allows. */
static void
overwrite (StoreFixture *fixture,
           gsize         i,
           const char   *value)
{
  OlivineDb *db = olivine_store_get_db (fixture->store);
  g_autofree char *sql = g_strdup_printf ("UPDATE main.%s SET %s = %s", values[i].table,
                                          values[i].column, value);

  fixture_exec (db, "PRAGMA ignore_check_constraints = ON");
  fixture_exec (db, sql);
  fixture_exec (db, "PRAGMA ignore_check_constraints = OFF");
  g_assert_cmpint (olivine_db_changes (db), >=, 1);
}

static void
test_read (StoreFixture  *fixture,
           gconstpointer  data)
{
  fill (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *select = g_strdup_printf (
        "SELECT quote (%s) FROM main.%s LIMIT 1", values[i].column, values[i].table);
      g_autofree char *before = fixture_text (fixture, select);

      g_test_message ("%s.%s = %s", values[i].table, values[i].column, values[i].nonsense);
      overwrite (fixture, i, values[i].nonsense);
      store_fixture_reopen (fixture);
      g_assert_false (values[i].read (fixture->store, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strchr (error->message, ' '));
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_clear_error (&error);

      overwrite (fixture, i, before);
      store_fixture_reopen (fixture);
      g_assert_true (values[i].read (fixture->store, &error));
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  dish_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/damaged-values/read", test_read);

  return g_test_run ();
}
