/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan: changing it, eating it, shopping for it, and taking all of that back. */

#include "olivine-meal-plan.h"

#include <math.h>

#include "dish-fixture.h"
#include "olivine-copies.h"
#include "olivine-shopping.h"

#define MONDAY "2026-03-02"
#define TUESDAY "2026-03-03"
#define SUNDAY "2026-03-08"

#define assert_plan(fixture, expected) \
  G_STMT_START { \
    g_autofree char *_plan = fixture_plan_text (fixture); \
    g_assert_cmpstr (_plan, ==, expected); \
  } G_STMT_END

static OlivinePlanItem *
make_item (const char  *date,
           OlivineMeal  meal,
           const char  *dish_id,
           gint64       servings)
{
  OlivinePlanItem *item = olivine_plan_item_new ();

  item->date = *date != '\0' ? fixture_day (date) : OLIVINE_DATE_NONE;
  item->meal = meal;
  g_free (item->dish_id);
  item->dish_id = g_strdup (dish_id);
  item->servings = servings;

  return item;
}

static void
remove_recipe (StoreFixture *fixture,
               const char   *id)
{
  g_autoptr (GError) error = NULL;

  olivine_catalogue_remove_own (fixture->store, id, &error);
  g_assert_no_error (error);
}

static void
test_planned_in_the_order_of_the_day (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  g_free (fixture_plan (fixture, TUESDAY, OLIVINE_MEAL_BREAKFAST, "dish:banana-granola", 1000));
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_DINNER, "dish:bean-stew", 1500));
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:egg-toast", 500));
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-toast", 1000));
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_SNACK, "dish:seed-mix", 1000));
  assert_plan (fixture,
               "2026-03-02 lunch 0.5 Eggs on toast\n"
               "2026-03-02 lunch 1 Black beans on toast\n"
               "2026-03-02 dinner 1.5 Black bean stew\n"
               "2026-03-02 snack 1 Almonds and pumpkin seeds\n"
               "2026-03-03 breakfast 1 Granola with banana\n");
}

static void
test_items_hold_what_their_dish_holds (StoreFixture  *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GPtrArray) items = NULL;
  const OlivinePlanItem *stew = NULL;
  const OlivinePlanItem *mystery = NULL;

  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 500));
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_DINNER, "dish:mystery-bowl", 1000));
  items = fixture_plan_items (fixture, MONDAY, MONDAY);
  stew = items->pdata[0];
  mystery = items->pdata[1];
  g_assert_cmpint (stew->totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 62000);
  g_assert_cmpint (stew->totals.thousandths[OLIVINE_NUTRIENT_SODIUM], ==, OLIVINE_UNKNOWN);
  g_assert_cmpfloat (stew->coverage, ==, 1.0);
  g_assert_cmpint (mystery->totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, OLIVINE_UNKNOWN);
  g_assert_cmpfloat (mystery->coverage, <, 0.5);
  g_assert_false (mystery->is_gone);
}

static void
test_what_cannot_be_planned (StoreFixture  *fixture,
                             gconstpointer  data)
{
  static const struct {
    const char  *date;
    OlivineMeal  meal;
    const char  *dish_id;
    gint64       servings;
    int          code;
  } cases[] = {
    { "", OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000, OLIVINE_STORE_ERROR_INVALID },
    { MONDAY, OLIVINE_MEAL_NONE, "dish:bean-stew", 1000, OLIVINE_STORE_ERROR_INVALID },
    { MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 0, OLIVINE_STORE_ERROR_INVALID },
    { MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", -500, OLIVINE_STORE_ERROR_INVALID },
    { MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 100001, OLIVINE_STORE_ERROR_INVALID },
    { MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", OLIVINE_UNKNOWN, OLIVINE_STORE_ERROR_INVALID },
    { MONDAY, OLIVINE_MEAL_LUNCH, "dish:pizza", 1000, OLIVINE_STORE_ERROR_NOT_FOUND },
    { MONDAY, OLIVINE_MEAL_LUNCH, "", 1000, OLIVINE_STORE_ERROR_NOT_FOUND },
    { MONDAY, OLIVINE_MEAL_LUNCH, "core:almonds", 1000, OLIVINE_STORE_ERROR_NOT_FOUND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivinePlanItem) item = make_item (cases[i].date, cases[i].meal,
                                                    cases[i].dish_id, cases[i].servings);
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_meal_plan_add (fixture->store, item, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, cases[i].code);
    }
  assert_plan (fixture, "");
}

static void
test_moved_scaled_and_swapped (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autofree char *uid = fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000);
  g_autoptr (OlivinePlanItem) item = make_item (TUESDAY, OLIVINE_MEAL_DINNER, "dish:bean-toast",
                                                2000);
  g_autoptr (GError) error = NULL;

  g_free (item->uid);
  item->uid = g_strdup (uid);
  g_assert_true (olivine_meal_plan_replace (fixture->store, item, &error));
  g_assert_no_error (error);
  assert_plan (fixture, "2026-03-03 dinner 2 Black beans on toast\n");
  fixture_undo (fixture, "change the plan");
  assert_plan (fixture, "2026-03-02 lunch 1 Black bean stew\n");
  fixture_undo (fixture, "plan Black bean stew");
  assert_plan (fixture, "");

  g_assert_false (olivine_meal_plan_replace (fixture->store, item, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
}

static void
test_removed (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *uid = fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000);
  g_autoptr (GError) error = NULL;

  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:egg-toast", 1000));
  g_assert_true (olivine_meal_plan_remove (fixture->store, uid, &error));
  assert_plan (fixture, "2026-03-02 lunch 1 Eggs on toast\n");
  g_assert_false (olivine_meal_plan_remove (fixture->store, uid, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);

  /* It comes back to its old place. */
  fixture_undo (fixture, "remove Black bean stew from the plan");
  assert_plan (fixture,
               "2026-03-02 lunch 1 Black bean stew\n2026-03-02 lunch 1 Eggs on toast\n");
}

/* Two days of plan, the breakfast of the first one eaten. */
static void
plan_two_days (StoreFixture *fixture)
{
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_BREAKFAST, "dish:egg-toast", 1000));
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  g_free (fixture_plan (fixture, TUESDAY, OLIVINE_MEAL_LUNCH, "dish:bean-toast", 500));
  fixture_eat (fixture, MONDAY, OLIVINE_MEAL_BREAKFAST);
}

static void
test_clear_keeps_what_is_eaten (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  guint n_cleared = 0;

  plan_two_days (fixture);
  before = fixture_plan_text (fixture);
  g_assert_true (olivine_meal_plan_clear (fixture->store, fixture_day (MONDAY),
                                          fixture_day (SUNDAY), &n_cleared, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_cleared, ==, 2);
  assert_plan (fixture, "2026-03-02 breakfast 1 Eggs on toast eaten\n");
  fixture_undo (fixture, "clear the plan");
  assert_plan (fixture, before);
}

static void
test_copy_keeps_what_is_there (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-03-09", "", "Porridge", 100, 26);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  guint n_copied = 0;

  plan_two_days (fixture);
  g_free (fixture_plan (fixture, "2026-03-10", OLIVINE_MEAL_LUNCH, "dish:egg-toast", 1000));
  entry->meal = OLIVINE_MEAL_LUNCH;
  g_assert_true (olivine_diary_add (fixture->store, entry, &error));
  before = fixture_plan_text (fixture);

  /* Of three dishes one meets food that was logged and one a dish that is planned. */
  g_assert_true (olivine_meal_plan_copy (fixture->store, fixture_day (MONDAY), 7,
                                         fixture_day ("2026-03-09"), &n_copied, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_copied, ==, 1);
  assert_plan (fixture,
               "2026-03-02 breakfast 1 Eggs on toast eaten\n"
               "2026-03-02 lunch 1 Black bean stew\n"
               "2026-03-03 lunch 0.5 Black beans on toast\n"
               "2026-03-09 breakfast 1 Eggs on toast\n"
               "2026-03-10 lunch 1 Eggs on toast\n");
  fixture_undo (fixture, "copy the plan");
  assert_plan (fixture, before);
}

/* Days that overlap those they come from are copied as they were before. */
static void
test_copy_onto_the_next_day (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint n_copied = 0;

  plan_two_days (fixture);
  g_assert_true (olivine_meal_plan_copy (fixture->store, fixture_day (MONDAY), 2,
                                         fixture_day (TUESDAY), &n_copied, &error));
  g_assert_cmpuint (n_copied, ==, 2);
  assert_plan (fixture,
               "2026-03-02 breakfast 1 Eggs on toast eaten\n"
               "2026-03-02 lunch 1 Black bean stew\n"
               "2026-03-03 breakfast 1 Eggs on toast\n"
               "2026-03-03 lunch 0.5 Black beans on toast\n"
               "2026-03-04 lunch 0.5 Black beans on toast\n");
}

static void
test_copy_of_days_that_cannot_be (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  static const guint n_days[] = { 0, 29, 400 };

  for (gsize i = 0; i < G_N_ELEMENTS (n_days); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_meal_plan_copy (fixture->store, fixture_day (MONDAY), n_days[i],
                                              fixture_day (TUESDAY), NULL, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "1 to 28 days"));
    }
}

static void
test_eaten_is_in_the_diary (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autofree char *uid = fixture_plan (fixture, MONDAY, OLIVINE_MEAL_DINNER, "dish:bean-stew",
                                       1500);
  g_autoptr (GPtrArray) planned = fixture_plan_items (fixture, MONDAY, MONDAY);
  g_autoptr (GPtrArray) eaten = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (OlivineDay) day = NULL;
  g_autoptr (GError) error = NULL;
  const OlivineEntry *beans = NULL;
  const OlivinePlanItem *item = planned->pdata[0];

  entries = olivine_meal_plan_eat (fixture->store, fixture_day (MONDAY), OLIVINE_MEAL_DINNER, uid,
                                   &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  day = olivine_diary_get_day (fixture->store, fixture_day (MONDAY), &error);
  g_assert_cmpuint (day->entries->len, ==, 2);
  beans = day->entries->pdata[0];
  g_assert_cmpstr (beans->dish, ==, "Black bean stew");
  g_assert_cmpstr (beans->food_id, ==, "core:black-beans");
  g_assert_cmpint (beans->meal, ==, OLIVINE_MEAL_DINNER);
  g_assert_cmpint (beans->quantity, ==, 1500);
  g_assert_cmpstr (beans->unit, ==, "cup");

  /* The diary adds up what the plan said. */
  g_assert_cmpint (day->intake.food_mg, ==, item->totals.thousandths[0]);
  eaten = fixture_plan_items (fixture, MONDAY, MONDAY);
  g_assert_true (olivine_snapshot_equal (&item->totals,
                                         &((OlivinePlanItem *) eaten->pdata[0])->totals));
  assert_plan (fixture, "2026-03-02 dinner 1.5 Black bean stew eaten\n");
}

static void
test_eating_is_taken_back_as_one (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_DINNER, "dish:bean-stew", 1000));
  fixture_eat (fixture, MONDAY, OLIVINE_MEAL_DINNER);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM entry"), ==, 2);
  fixture_undo (fixture, "eat Black bean stew");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM entry"), ==, 0);
  assert_plan (fixture, "2026-03-02 dinner 1 Black bean stew\n");
  fixture_eat (fixture, MONDAY, OLIVINE_MEAL_DINNER);
  assert_plan (fixture, "2026-03-02 dinner 1 Black bean stew eaten\n");
}

static void
test_eating_twice_is_refused (StoreFixture  *fixture,
                              gconstpointer  data)
{
  g_autofree char *uid = fixture_plan (fixture, MONDAY, OLIVINE_MEAL_DINNER, "dish:bean-stew",
                                       1000);
  const char *uids[] = { uid, NULL };

  fixture_eat (fixture, MONDAY, OLIVINE_MEAL_DINNER);
  for (gsize i = 0; i < G_N_ELEMENTS (uids); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (olivine_meal_plan_eat (fixture->store, fixture_day (MONDAY),
                                            OLIVINE_MEAL_DINNER, uids[i], &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "eaten already"));
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM entry"), ==, 2);
}

/* Entries that are removed by hand make it a planned meal again, and their undo
 * makes it eaten again. */
static void
test_removed_entries_are_not_eaten (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  const OlivineEntry *first = NULL;
  const OlivineEntry *second = NULL;

  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_DINNER, "dish:bean-stew", 1000));
  entries = olivine_meal_plan_eat (fixture->store, fixture_day (MONDAY), OLIVINE_MEAL_DINNER, NULL,
                                   &error);
  first = entries->pdata[0];
  second = entries->pdata[1];
  g_assert_true (olivine_diary_remove (fixture->store, first->uid, NULL, &error));
  assert_plan (fixture, "2026-03-02 dinner 1 Black bean stew eaten\n");
  g_assert_true (olivine_diary_remove (fixture->store, second->uid, NULL, &error));
  assert_plan (fixture, "2026-03-02 dinner 1 Black bean stew\n");
  fixture_undo (fixture, "remove Bacon, fried");
  assert_plan (fixture, "2026-03-02 dinner 1 Black bean stew eaten\n");
  fixture_undo (fixture, "remove Black beans, boiled");
  fixture_undo (fixture, "eat Black bean stew");
  assert_plan (fixture, "2026-03-02 dinner 1 Black bean stew\n");
}

static void
test_all_of_a_meal_is_eaten (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autofree char *uid = fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:egg-toast", 1000);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GError) error = NULL;

  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-toast", 1000));
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:seed-mix", 1000));
  first = olivine_meal_plan_eat (fixture->store, fixture_day (MONDAY), OLIVINE_MEAL_LUNCH, uid,
                                 &error);
  g_assert_cmpuint (first->len, ==, 2);
  rest = olivine_meal_plan_eat (fixture->store, fixture_day (MONDAY), OLIVINE_MEAL_LUNCH, NULL,
                                &error);
  g_assert_cmpuint (rest->len, ==, 4);
  fixture_undo (fixture, "eat what was planned for lunch");
  fixture_undo (fixture, "eat Eggs on toast");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM entry"), ==, 0);
}

static void
test_eating_nothing_is_refused (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autofree char *uid = fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:egg-toast", 1000);
  const struct {
    OlivineMeal  meal;
    const char  *uid;
  } cases[] = {
    { OLIVINE_MEAL_DINNER, NULL },
    { OLIVINE_MEAL_DINNER, uid },
    { OLIVINE_MEAL_LUNCH, "gone" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (olivine_meal_plan_eat (fixture->store, fixture_day (MONDAY), cases[i].meal,
                                            cases[i].uid, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "Nothing is planned"));
    }
}

/* A recipe is removed while it is planned, and again after it was eaten. */
static void
test_a_dish_that_is_gone (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autofree char *id = fixture_save_recipe (fixture, "Bean pot", "core:black-beans", 344);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const OlivinePlanItem *item = NULL;
  guint n_copied = 0;

  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, id, 1000));
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_DINNER, id, 1000));
  fixture_eat (fixture, MONDAY, OLIVINE_MEAL_LUNCH);
  remove_recipe (fixture, id);
  assert_plan (fixture,
               "2026-03-02 lunch 1 Bean pot eaten\n2026-03-02 dinner 1 Bean pot gone\n");

  items = fixture_plan_items (fixture, MONDAY, MONDAY);
  item = items->pdata[0];
  g_assert_cmpint (item->totals.thousandths[0], ==, 120400);
  item = items->pdata[1];
  g_assert_cmpint (item->totals.thousandths[0], ==, OLIVINE_UNKNOWN);
  g_assert_true (isnan (item->coverage));

  g_assert_null (olivine_meal_plan_eat (fixture->store, fixture_day (MONDAY), OLIVINE_MEAL_DINNER,
                                        NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "no dish “Bean pot” any more"));
  g_clear_error (&error);

  g_assert_true (olivine_meal_plan_copy (fixture->store, fixture_day (MONDAY), 1,
                                         fixture_day (TUESDAY), &n_copied, &error));
  g_assert_cmpuint (n_copied, ==, 0);
  lines = olivine_meal_plan_shopping (fixture->store, fixture_day (MONDAY), fixture_day (MONDAY),
                                      &error);
  g_assert_cmpuint (lines->len, ==, 0);
  days = olivine_meal_plan_days (fixture->store, fixture_day (MONDAY), fixture_day (MONDAY),
                                 &error);
  g_assert_cmpint (((OlivinePlanDayView *) days->pdata[0])->intake.food_mg, ==, 120400);
}

/* An edited recipe changes what is planned and not what was eaten. */
static void
test_an_edited_recipe (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autofree char *id = fixture_save_recipe (fixture, "Bean pot", "core:black-beans", 344);
  g_autofree char *again = NULL;
  g_autoptr (OlivineFood) recipe = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  OlivineIngredient *beans = NULL;

  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, id, 1000));
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_DINNER, id, 1000));
  fixture_eat (fixture, MONDAY, OLIVINE_MEAL_LUNCH);
  recipe = olivine_catalogue_get (fixture->store, id, &error);
  beans = recipe->ingredients->pdata[0];
  beans->grams *= 2;
  beans->quantity *= 2;
  olivine_snapshot_scale (&beans->snapshot, 2);
  again = olivine_catalogue_save_own (fixture->store, recipe, &error);
  g_assert_no_error (error);

  items = fixture_plan_items (fixture, MONDAY, MONDAY);
  g_assert_cmpint (((OlivinePlanItem *) items->pdata[0])->totals.thousandths[0], ==, 120400);
  g_assert_cmpint (((OlivinePlanItem *) items->pdata[1])->totals.thousandths[0], ==, 240800);
}

static void
test_what_is_eaten_is_not_moved (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autofree char *uid = fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:egg-toast", 1000);
  g_autoptr (OlivinePlanItem) item = make_item (TUESDAY, OLIVINE_MEAL_LUNCH, "dish:egg-toast", 500);
  g_autoptr (GError) error = NULL;

  fixture_eat (fixture, MONDAY, OLIVINE_MEAL_LUNCH);
  g_free (item->uid);
  item->uid = g_strdup (uid);
  g_assert_false (olivine_meal_plan_replace (fixture->store, item, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
  g_clear_error (&error);
  assert_plan (fixture, "2026-03-02 lunch 1 Eggs on toast eaten\n");

  /* Out of the plan, not out of the diary. */
  g_assert_true (olivine_meal_plan_remove (fixture->store, uid, &error));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM entry"), ==, 2);
  fixture_undo (fixture, "remove Eggs on toast from the plan");
  assert_plan (fixture, "2026-03-02 lunch 1 Eggs on toast eaten\n");
}

/* What is planned is counted once, before and after it is eaten, and doses never. */
static void
test_days_count_food_once (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr (OlivineEntry) apple = fixture_add (fixture, MONDAY, "Apple", 5);
  g_autoptr (OlivineEntry) dose = fixture_entry (MONDAY, "", "Citrate", 1, 100);
  g_autoptr (GError) error = NULL;

  dose->kind = OLIVINE_KIND_SUPPLEMENT;
  dose->grams = OLIVINE_UNKNOWN;
  g_assert_true (olivine_diary_add (fixture->store, dose, &error));
  g_assert_nonnull (apple);
  fixture_set_profile (fixture, "2026-01-01", "target-mg", "300");
  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) days = olivine_meal_plan_days (fixture->store, fixture_day (MONDAY),
                                                           fixture_day (SUNDAY), &error);
      const OlivinePlanDayView *day = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (days->len, ==, 7);
      day = days->pdata[0];
      g_assert_cmpuint (day->items->len, ==, 1);
      g_assert_cmpint (day->intake.food_mg, ==, 129000);
      g_assert_cmpint (day->intake.supplement_mg, ==, 0);
      g_assert_cmpfloat (day->target.amount_mg, ==, 300);
      day = days->pdata[6];
      g_assert_cmpuint (day->intake.n_entries, ==, 0);
      if (i == 0)
        fixture_eat (fixture, MONDAY, OLIVINE_MEAL_LUNCH);
    }
}

static const OlivineShoppingLine *
find_line (GPtrArray  *lines,
           const char *food_id)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const OlivineShoppingLine *line = lines->pdata[i];

      if (g_str_equal (line->food_id, food_id))
        return line;
    }

  return NULL;
}

static GPtrArray *
shop (StoreFixture *fixture,
      const char   *from,
      const char   *to)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = olivine_meal_plan_shopping (fixture->store, fixture_day (from),
                                                 fixture_day (to), &error);

  g_assert_no_error (error);

  return lines;
}

static void
test_shopping_list (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) lines = NULL;
  const OlivineShoppingLine *bread = NULL;
  const OlivineShoppingLine *beans = NULL;

  plan_two_days (fixture);
  g_free (fixture_plan (fixture, TUESDAY, OLIVINE_MEAL_BREAKFAST, "dish:egg-toast", 1500));
  g_free (fixture_plan (fixture, SUNDAY, OLIVINE_MEAL_SNACK, "dish:seed-mix", 1000));
  lines = shop (fixture, MONDAY, TUESDAY);

  /* Bread, beans, bacon, eggs; Monday's breakfast is eaten, Sunday is not asked for. */
  g_assert_cmpuint (lines->len, ==, 4);
  g_assert_cmpstr (((OlivineShoppingLine *) lines->pdata[0])->group, ==, "bread");
  bread = find_line (lines, "core:wholemeal-bread");
  g_assert_cmpint (bread->quantity, ==, 4000);
  g_assert_cmpstr (bread->unit, ==, "slice");
  g_assert_cmpint (bread->grams, ==, 128000);
  g_assert_cmpuint (bread->dishes->len, ==, 2);
  beans = find_line (lines, "core:black-beans");
  g_assert_cmpstr (beans->unit, ==, "g");
  g_assert_cmpint (beans->quantity, ==, 172000 + 86000);
}

static void
test_ticks (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) monday = NULL;
  g_autoptr (GPtrArray) week = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  g_free (fixture_plan (fixture, SUNDAY, OLIVINE_MEAL_LUNCH, "dish:bean-toast", 1000));
  g_assert_true (olivine_meal_plan_tick (fixture->store, fixture_day (MONDAY),
                                         fixture_day (TUESDAY), "core:black-beans", TRUE, &error));
  g_assert_no_error (error);
  monday = shop (fixture, MONDAY, MONDAY);
  g_assert_true (find_line (monday, "core:black-beans")->is_ticked);
  g_assert_false (find_line (monday, "core:bacon")->is_ticked);

  /* Sunday needs beans too, and they are not there yet. */
  week = shop (fixture, MONDAY, SUNDAY);
  g_assert_false (find_line (week, "core:black-beans")->is_ticked);
  g_assert_true (olivine_meal_plan_tick (fixture->store, fixture_day (MONDAY),
                                         fixture_day (SUNDAY), "core:black-beans", TRUE, &error));
  all = shop (fixture, MONDAY, SUNDAY);
  g_assert_true (find_line (all, "core:black-beans")->is_ticked);
  g_assert_true (olivine_meal_plan_tick (fixture->store, fixture_day (MONDAY),
                                         fixture_day (SUNDAY), "core:black-beans", FALSE, &error));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM shopping_tick"), ==, 0);
  fixture_undo (fixture, "tick the shopping list");
  fixture_undo (fixture, "tick the shopping list");
  none = shop (fixture, MONDAY, SUNDAY);
  g_assert_false (find_line (none, "core:black-beans")->is_ticked);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM shopping_tick"), ==, 1);
}

static void
test_ticking_what_is_not_on_the_list (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  static const char *const ids[] = { "core:milk", "core:gone", "" };

  g_free (fixture_plan (fixture, MONDAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_meal_plan_tick (fixture->store, fixture_day (MONDAY),
                                              fixture_day (MONDAY), ids[i], TRUE, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
    }
}

static void
test_a_copy_has_the_plan (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 2, 12, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  OlivineCopyInfo info;

  plan_two_days (fixture);
  before = fixture_plan_text (fixture);
  g_assert_true (olivine_copies_backup (fixture->store, path, &error));
  g_assert_true (olivine_meal_plan_clear (fixture->store, fixture_day (MONDAY),
                                          fixture_day (SUNDAY), NULL, &error));
  g_assert_true (olivine_copies_restore (fixture->store, path, now, NULL, &info, &error));
  g_assert_no_error (error);
  assert_plan (fixture, before);
  g_assert_true (olivine_copies_check (fixture->store, &problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_check_finds_damaged_rows (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  fixture_exec (olivine_store_get_db (fixture->store),
                "INSERT INTO plan_item (uid, date, meal, dish_id, dish, servings, eaten) VALUES "
                "('a', '2026-02-30', 'lunch', 'x', 'X', 1000, '[]'), "
                "('b', '2026-02-20', 'lunch', 'x', 'X', 1000, '[oops]')");
  g_assert_true (olivine_copies_check (fixture->store, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  dish_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/meal-plan/planned-in-the-order-of-the-day",
                     test_planned_in_the_order_of_the_day);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/items-hold-what-their-dish-holds",
                     test_items_hold_what_their_dish_holds);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/what-cannot-be-planned", test_what_cannot_be_planned);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/moved-scaled-and-swapped", test_moved_scaled_and_swapped);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/removed", test_removed);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/clear-keeps-what-is-eaten",
                     test_clear_keeps_what_is_eaten);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/copy-keeps-what-is-there", test_copy_keeps_what_is_there);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/copy-onto-the-next-day", test_copy_onto_the_next_day);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/copy-of-days-that-cannot-be",
                     test_copy_of_days_that_cannot_be);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/eaten-is-in-the-diary", test_eaten_is_in_the_diary);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/eating-is-taken-back-as-one",
                     test_eating_is_taken_back_as_one);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/eating-twice-is-refused", test_eating_twice_is_refused);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/removed-entries-are-not-eaten",
                     test_removed_entries_are_not_eaten);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/all-of-a-meal-is-eaten", test_all_of_a_meal_is_eaten);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/eating-nothing-is-refused",
                     test_eating_nothing_is_refused);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/a-dish-that-is-gone", test_a_dish_that_is_gone);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/an-edited-recipe", test_an_edited_recipe);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/what-is-eaten-is-not-moved",
                     test_what_is_eaten_is_not_moved);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/days-count-food-once", test_days_count_food_once);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/shopping-list", test_shopping_list);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/ticks", test_ticks);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/ticking-what-is-not-on-the-list",
                     test_ticking_what_is_not_on_the_list);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/a-copy-has-the-plan", test_a_copy_has_the_plan);
  STORE_FIXTURE_ADD ("/olivine/meal-plan/check-finds-damaged-rows", test_check_finds_damaged_rows);

  return g_test_run ();
}
