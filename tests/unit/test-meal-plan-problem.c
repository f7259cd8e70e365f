/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a wish to a problem and from a plan to what is kept: whose days may be
 * filled, within which bounds, and that nothing that is there is lost.
 */

#include "olivine-meal-plan.h"

#include <math.h>

#include "dish-fixture.h"
#include "olivine-dishes.h"
#include "olivine-health.h"
#include "olivine-plan-advice.h"

#define TODAY "2026-03-02"
#define TOMORROW "2026-03-03"

static OlivinePlanProblem *
try_problem (StoreFixture     *fixture,
             OlivinePlanWish  *wish,
             GError          **error)
{
  return olivine_meal_plan_problem (fixture->store, wish, fixture_day (TODAY), error);
}

static OlivinePlanProblem *
make_problem (StoreFixture    *fixture,
              OlivinePlanWish *wish)
{
  g_autoptr (GError) error = NULL;
  OlivinePlanProblem *problem = try_problem (fixture, wish, &error);

  g_assert_no_error (error);

  return problem;
}

static const OlivinePlanDay *
get_day (const OlivinePlanProblem *problem,
         guint                     day)
{
  return &g_array_index (problem->days, OlivinePlanDay, day);
}

/* A week from today on for somebody whose target is 300 mg. */
static void
make_wish (StoreFixture    *fixture,
           OlivinePlanWish *wish)
{
  fixture_set_profile (fixture, "2026-01-01", "target-mg", "300");
  olivine_plan_wish_init (wish, fixture_day (TODAY));
}

static void
assert_refused (StoreFixture    *fixture,
                OlivinePlanWish *wish,
                const char      *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (try_problem (fixture, wish, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_a_plain_week (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (OlivinePlanProblem) problem = NULL;
  const OlivinePlanDay *day = NULL;
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  problem = make_problem (fixture, &wish);
  g_assert_cmpuint (problem->dishes->len, ==, 6);
  g_assert_cmpuint (problem->days->len, ==, 7);
  g_assert_cmpuint (problem->chosen->len, ==, 0);
  g_assert_cmpint (problem->max_servings, ==, 3000);
  for (guint i = 0; i < problem->days->len; i++)
    {
      day = get_day (problem, i);
      g_assert_cmpint (olivine_date_days_between (wish.from, day->date), ==, (int) i);
      g_assert_cmphex (day->meals, ==, OLIVINE_MEALS_ALL);
      g_assert_cmpint (day->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 300000);
      g_assert_cmpint (day->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY], ==, 1700000);
      g_assert_cmpint (day->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY], ==, 2300000);
      g_assert_cmpint (day->maximum.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, OLIVINE_UNKNOWN);
      g_assert_cmpint (day->maximum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, OLIVINE_UNKNOWN);
      g_assert_cmpint (day->minimum.thousandths[OLIVINE_NUTRIENT_PROTEIN], ==, OLIVINE_UNKNOWN);
      g_assert_cmpint (day->energy_goal, ==, 2000000);
      g_assert_cmpint (day->fixed.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 0);
      g_assert_cmphex (day->fixed_unknown, ==, 0);
    }
}

static void
test_limits_and_goals_of_the_person (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  g_autoptr (OlivinePlanProblem) problem = NULL;
  const OlivinePlanDay *day = NULL;
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  fixture_set_profile (fixture, "2026-01-01", "potassium-max-mg", "2400");
  fixture_set_profile (fixture, "2026-01-01", "phosphorus-max-mg", "1000");
  fixture_set_profile (fixture, "2026-01-01", "sodium-max-mg", "2300.5");
  fixture_set_profile (fixture, "2026-01-01", "protein-max-g", "60");
  fixture_set_profile (fixture, "2026-01-01", "energy-kcal", "1801");
  fixture_set_profile (fixture, TOMORROW, "target-mg", "350");
  problem = make_problem (fixture, &wish);
  day = get_day (problem, 0);
  g_assert_cmpint (day->maximum.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, 2400000);
  g_assert_cmpint (day->maximum.thousandths[OLIVINE_NUTRIENT_PHOSPHORUS], ==, 1000000);
  g_assert_cmpint (day->maximum.thousandths[OLIVINE_NUTRIENT_SODIUM], ==, 2300500);
  g_assert_cmpint (day->maximum.thousandths[OLIVINE_NUTRIENT_PROTEIN], ==, 60000);
  g_assert_cmpint (day->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY], ==, 1530850);
  g_assert_cmpint (day->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY], ==, 2071150);
  g_assert_cmpint (day->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 300000);
  g_assert_cmpint (get_day (problem, 1)->minimum.thousandths[0], ==, 350000);
}

static void
test_what_the_wish_says_goes_first (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  g_autoptr (OlivinePlanProblem) problem = NULL;
  const OlivinePlanDay *day = NULL;
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  wish.n_days = 1;
  wish.energy_kcal = 1333.333;
  wish.target_mg = 222.2;
  wish.repeats = 1.5;
  wish.without = OLIVINE_TAG_MEAT;
  wish.only = OLIVINE_TAG_GLUTEN_FREE;
  wish.seed = 7;
  problem = make_problem (fixture, &wish);
  day = get_day (problem, 0);
  g_assert_cmpint (day->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 222200);
  /* Inwards: 1133333.05 and 1533332.95. */
  g_assert_cmpint (day->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY], ==, 1133334);
  g_assert_cmpint (day->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY], ==, 1533332);
  g_assert_cmpint (problem->max_servings, ==, 1500);
  g_assert_cmphex (problem->without, ==, OLIVINE_TAG_MEAT);
  g_assert_cmphex (problem->only, ==, OLIVINE_TAG_GLUTEN_FREE);
  g_assert_cmpuint (problem->seed, ==, 7);
}

#define B (1u << OLIVINE_MEAL_BREAKFAST)
#define L (1u << OLIVINE_MEAL_LUNCH)
#define D (1u << OLIVINE_MEAL_DINNER)
#define S (1u << OLIVINE_MEAL_SNACK)

/* Meals that are left out have their share of the day left to them. */
static void
test_some_meals_only (StoreFixture  *fixture,
                      gconstpointer  data)
{
  static const struct {
    guint  meals;
    gint64 percent;
  } cases[] = {
    { 0, 100 },     { B | L | D | S, 100 }, { B | L | D, 100 }, { L | D, 60 },
    { L | D | S, 75 }, { B, 25 },           { S, 15 },          { B | S, 40 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = NULL;
      const OlivinePlanDay *day = NULL;
      OlivinePlanWish wish;

      make_wish (fixture, &wish);
      fixture_set_profile (fixture, "2026-01-01", "sodium-max-mg", "2300");
      wish.meals = cases[i].meals;
      problem = make_problem (fixture, &wish);
      day = get_day (problem, 0);
      g_assert_cmphex (day->meals, ==, cases[i].meals != 0 ? cases[i].meals : OLIVINE_MEALS_ALL);
      g_assert_cmpint (day->minimum.thousandths[0], ==, 3000 * cases[i].percent);
      g_assert_cmpint (day->energy_goal, ==, 20000 * cases[i].percent);
      g_assert_cmpint (day->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY], ==,
                       17000 * cases[i].percent);
      g_assert_cmpint (day->maximum.thousandths[OLIVINE_NUTRIENT_SODIUM], ==, 2300000);
    }
}

/* A breakfast that is eaten and a lunch that is planned count, and are not filled;
 * a dose counts nowhere. */
static void
test_what_is_there_is_kept (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr (OlivineEntry) porridge = fixture_entry (TODAY, "core:granola", "Granola", 50, 79);
  g_autoptr (OlivineEntry) dose = fixture_entry (TODAY, "", "Citrate", 1, 100);
  g_autoptr (OlivinePlanProblem) problem = NULL;
  g_autoptr (GError) error = NULL;
  const OlivinePlanChoice *choice = NULL;
  const OlivinePlanDay *day = NULL;
  OlivinePlanWish wish;

  porridge->meal = OLIVINE_MEAL_BREAKFAST;
  dose->kind = OLIVINE_KIND_SUPPLEMENT;
  dose->meal = OLIVINE_MEAL_SNACK;
  dose->grams = OLIVINE_UNKNOWN;
  g_assert_true (olivine_diary_add (fixture->store, porridge, &error));
  g_assert_true (olivine_diary_add (fixture->store, dose, &error));
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  make_wish (fixture, &wish);
  wish.meals = L | D | S;
  problem = make_problem (fixture, &wish);

  day = get_day (problem, 0);
  g_assert_cmphex (day->meals, ==, D | S);
  g_assert_cmpint (day->fixed.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 79000 + 124000);
  g_assert_cmphex (day->fixed_unknown & 1u << OLIVINE_NUTRIENT_MAGNESIUM, ==, 0);
  g_assert_cmphex (day->fixed_unknown & 1u << OLIVINE_NUTRIENT_SODIUM, !=, 0);
  g_assert_cmphex (day->fixed_plates, ==,
                   OLIVINE_PLATE_GRAINS | OLIVINE_PLATE_LEGUMES | OLIVINE_PLATE_ANIMAL);
  /* Breakfast is there, so nothing of the day is missing. */
  g_assert_cmpint (day->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 300000);
  g_assert_cmpint (get_day (problem, 1)->minimum.thousandths[0], ==, 225000);

  g_assert_cmpuint (problem->chosen->len, ==, 1);
  choice = &g_array_index (problem->chosen, OlivinePlanChoice, 0);
  g_assert_cmpint (choice->meal, ==, OLIVINE_MEAL_LUNCH);
  g_assert_cmpint (choice->servings, ==, 1000);
  g_assert_cmpstr (((OlivineDish *) problem->dishes->pdata[choice->dish])->id, ==,
                   "dish:bean-stew");
}

/* Planned and then eaten is counted once. */
static void
test_eaten_counts_once (StoreFixture  *fixture,
                        gconstpointer  data)
{
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (OlivinePlanProblem) problem = make_problem (fixture, &wish);

      g_assert_cmpint (get_day (problem, 0)->fixed.thousandths[0], ==, 124000);
      g_assert_cmphex (get_day (problem, 0)->meals, ==, B | D | S);
      if (i == 0)
        fixture_eat (fixture, TODAY, OLIVINE_MEAL_LUNCH);
    }
}

/* What is planned beside the days counts where a dish comes again: yesterday, and to
 * the end of the last week. */
static void
test_days_beside (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (OlivinePlanProblem) problem = NULL;
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  wish.n_days = 3;
  g_free (fixture_plan (fixture, "2026-02-28", OLIVINE_MEAL_LUNCH, "dish:bean-toast", 1000));
  g_free (fixture_plan (fixture, "2026-03-01", OLIVINE_MEAL_LUNCH, "dish:bean-toast", 1000));
  g_free (fixture_plan (fixture, "2026-03-08", OLIVINE_MEAL_LUNCH, "dish:bean-toast", 1000));
  g_free (fixture_plan (fixture, "2026-03-20", OLIVINE_MEAL_LUNCH, "dish:bean-toast", 1000));
  problem = make_problem (fixture, &wish);
  g_assert_cmpuint (problem->days->len, ==, 3);
  g_assert_cmpuint (problem->chosen->len, ==, 2);
}

/* Four servings of stew are cooked; a toast is made when it is eaten. */
static void
test_leftovers (StoreFixture  *fixture,
                gconstpointer  data)
{
  static const struct {
    const char *date;
    gint64      servings;
    gint64      leftover;
  } cases[] = {
    { "2026-02-26", 1000, 0 },    /* too long ago */
    { "2026-02-27", 1500, 2500 }, /* three days ago */
    { "2026-03-08", 2500, 0 },
    { "2026-03-08", 500, 3500 },
    { "2026-03-09", 1000, 3500 }, /* after the days */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = NULL;
      OlivinePlanWish wish;

      make_wish (fixture, &wish);
      g_free (fixture_plan (fixture, cases[i].date, OLIVINE_MEAL_LUNCH, "dish:bean-stew",
                            cases[i].servings));
      g_free (fixture_plan (fixture, cases[i].date, OLIVINE_MEAL_LUNCH, "dish:egg-toast", 500));
      problem = make_problem (fixture, &wish);
      for (guint k = 0; k < problem->dishes->len; k++)
        {
          const OlivineDish *dish = problem->dishes->pdata[k];
          gboolean is_stew = g_str_equal (dish->id, "dish:bean-stew");

          g_assert_cmpint (dish->leftover, ==, is_stew ? cases[i].leftover : 0);
        }
    }
}

static void
test_disliked_dishes_are_not_offered (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  g_autoptr (OlivinePlanProblem) problem = NULL;
  g_autoptr (GError) error = NULL;
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  g_assert_true (olivine_dishes_set_liking (fixture->store, "dish:bean-stew", -1, &error));
  problem = make_problem (fixture, &wish);
  g_assert_cmpuint (problem->dishes->len, ==, 5);
  g_assert_cmpuint (g_array_index (problem->chosen, OlivinePlanChoice, 0).dish, ==,
                    OLIVINE_PLAN_NO_DISH);
  g_assert_cmpint (get_day (problem, 0)->fixed.thousandths[0], ==, 124000);
}

static void
test_wishes_that_cannot_be (StoreFixture  *fixture,
                            gconstpointer  data)
{
  static const struct {
    const char *from;
    guint       n_days;
    guint       meals;
    double      energy_kcal;
    double      target_mg;
    double      repeats;
    const char *word;
  } cases[] = {
    { TODAY, 0, 0, NAN, NAN, NAN, "1 to 28 days" },
    { TODAY, 400, 0, NAN, NAN, NAN, "1 to 28 days" },
    { "2026-03-01", 7, 0, NAN, NAN, NAN, "over" },
    { TODAY, 7, 1, NAN, NAN, NAN, "breakfast" },
    { TODAY, 7, 64, NAN, NAN, NAN, "breakfast" },
    { TODAY, 7, 0, 0, NAN, NAN, "energy" },
    { TODAY, 7, 0, 1e9, NAN, NAN, "energy" },
    { TODAY, 7, 0, INFINITY, NAN, NAN, "energy" },
    { TODAY, 7, 0, NAN, 0, NAN, "magnesium goal" },
    { TODAY, 7, 0, NAN, -5, NAN, "magnesium goal" },
    { TODAY, 7, 0, NAN, NAN, 0, "repeated" },
    { TODAY, 7, 0, NAN, NAN, 29, "repeated" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivinePlanWish wish;

      make_wish (fixture, &wish);
      wish.from = fixture_day (cases[i].from);
      wish.n_days = cases[i].n_days;
      wish.meals = cases[i].meals;
      wish.energy_kcal = cases[i].energy_kcal;
      wish.target_mg = cases[i].target_mg;
      wish.repeats = cases[i].repeats;
      assert_refused (fixture, &wish, cases[i].word);
    }
}

static void
test_nothing_left_to_fill (StoreFixture  *fixture,
                           gconstpointer  data)
{
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  wish.n_days = 1;
  wish.meals = L;
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  assert_refused (fixture, &wish, "planned or eaten already");
}

/* Nothing is asked of a day that is full, not even a target. */
static void
test_full_days_are_left_alone (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr (OlivinePlanProblem) problem = NULL;
  const OlivinePlanDay *day = NULL;
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  wish.n_days = 2;
  wish.meals = L;
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  problem = make_problem (fixture, &wish);
  day = get_day (problem, 0);
  g_assert_cmphex (day->meals, ==, 0);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      g_assert_cmpint (day->minimum.thousandths[i], ==, OLIVINE_UNKNOWN);
      g_assert_cmpint (day->maximum.thousandths[i], ==, OLIVINE_UNKNOWN);
    }
}

static void
test_somebody_without_a_target (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr (OlivinePlanProblem) problem = NULL;
  OlivinePlanWish wish;

  olivine_plan_wish_init (&wish, fixture_day (TODAY));
  assert_refused (fixture, &wish, "no birth date");
  wish.target_mg = 280;
  problem = make_problem (fixture, &wish);
  g_assert_cmpint (get_day (problem, 0)->minimum.thousandths[0], ==, 280000);
}

static void
add_lab (StoreFixture   *fixture,
         OlivineLabName  name,
         double          amount,
         const char     *unit)
{
  OlivineLab lab = fixture_lab (name, TODAY, amount, unit);
  g_autoptr (GError) error = NULL;

  olivine_health_add_lab (fixture->store, &lab, &error);
  g_assert_no_error (error);
}

static void
test_kidneys_without_limits (StoreFixture  *fixture,
                             gconstpointer  data)
{
  static const struct {
    const char *key;
    const char *value;
    gboolean    is_refused;
  } cases[] = {
    { "kidney", "ckd", TRUE },
    { "kidney", "normal", FALSE },
    { "dialysis", "haemodialysis", TRUE },
    { "dialysis", "none", FALSE },
    { "egfr", "44.9", TRUE },
    { "egfr", "45", FALSE },
  };
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = NULL;

      fixture_set_profile (fixture, "2026-01-01", cases[i].key, cases[i].value);
      if (cases[i].is_refused)
        assert_refused (fixture, &wish, "limits you were given");
      else
        problem = make_problem (fixture, &wish);
    }

  add_lab (fixture, OLIVINE_LAB_EGFR, 40, "mL/min/1.73m2");
  assert_refused (fixture, &wish, "limits you were given");
}

static void
test_kidneys_with_one_limit (StoreFixture  *fixture,
                             gconstpointer  data)
{
  static const char *const keys[] = { "potassium-max-mg", "phosphorus-max-mg" };
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  fixture_set_profile (fixture, "2026-01-01", "kidney", "ckd");
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = NULL;

      fixture_set_profile (fixture, "2026-01-01", keys[i], "2400");
      problem = make_problem (fixture, &wish);
      fixture_set_profile (fixture, "2026-01-01", keys[i], "");
      assert_refused (fixture, &wish, keys[i]);
    }
}

static void
test_a_high_magnesium_holds_the_plan (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  add_lab (fixture, OLIVINE_LAB_SERUM_MAGNESIUM, 1.3, "mmol/L");
  assert_refused (fixture, &wish, "(LAB-");
}

static void
test_symptoms_hold_the_plan (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr (OlivineEntry) dose = fixture_entry (TODAY, "", "Citrate", 1, 400);
  g_autoptr (GError) error = NULL;
  OlivineSymptom symptom = 0;
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  fixture_set_profile (fixture, "2026-01-01", "kidney", "ckd");
  fixture_set_profile (fixture, "2026-01-01", "potassium-max-mg", "2400");
  dose->kind = OLIVINE_KIND_SUPPLEMENT;
  dose->grams = OLIVINE_UNKNOWN;
  g_assert_true (olivine_diary_add (fixture->store, dose, &error));
  g_assert_true (olivine_symptom_from_nick ("fainting", &symptom, &error));
  g_assert_true (olivine_health_set_symptom (fixture->store, fixture_day (TODAY), symptom, TRUE,
                                             &error));
  assert_refused (fixture, &wish, "SYM-01");
}

/* A plan of the first dish of each meal, as if a planner had made it. */
static OlivinePlan *
make_plan (const OlivinePlanProblem *problem)
{
  OlivinePlan *plan = olivine_plan_new ();

  for (guint i = 0; i < problem->days->len; i++)
    for (guint meal = OLIVINE_MEAL_BREAKFAST; meal < OLIVINE_N_MEALS; meal++)
      {
        OlivinePlanChoice choice = { get_day (problem, i)->date, (OlivineMeal) meal, i, 500 };

        if ((get_day (problem, i)->meals & 1u << meal) != 0)
          g_array_append_val (plan->choices, choice);
      }

  return plan;
}

static void
test_apply_is_one_change (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr (OlivinePlanProblem) problem = NULL;
  g_autoptr (OlivinePlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *filled = NULL;
  g_autofree char *taken_back = NULL;
  OlivinePlanWish wish;
  guint n_added = 0;

  make_wish (fixture, &wish);
  wish.n_days = 2;
  wish.meals = L | S;
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  problem = make_problem (fixture, &wish);
  plan = make_plan (problem);
  g_assert_true (olivine_meal_plan_apply (fixture->store, problem, plan, &n_added, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 3);
  filled = fixture_plan_text (fixture);
  g_assert_cmpstr (filled, ==,
                   "2026-03-02 lunch 1 Black bean stew\n"
                   "2026-03-02 snack 0.5 Granola with banana\n"
                   "2026-03-03 lunch 0.5 Black bean stew\n"
                   "2026-03-03 snack 0.5 Black bean stew\n");
  fixture_undo (fixture, "fill the plan");
  taken_back = fixture_plan_text (fixture);
  g_assert_cmpstr (taken_back, ==, "2026-03-02 lunch 1 Black bean stew\n");
}

/* What is chosen stands in the way and goes with the same change; what has changed since stays. */
static void
test_apply_replaces_what_was_chosen (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  OlivineRemedy remedy = { .kind = OLIVINE_REMEDY_CHOSEN, .date = fixture_day (TODAY) };
  g_autoptr (OlivinePlanProblem) problem = NULL;
  g_autoptr (OlivinePlan) plan = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *filled = NULL;
  g_autofree char *taken_back = NULL;
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  wish.n_days = 2;
  wish.meals = L | S;
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_DINNER, "dish:bean-stew", 2000));
  g_free (fixture_plan (fixture, TOMORROW, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  problem = make_problem (fixture, &wish);
  g_assert_true (olivine_remedy_apply (&remedy, problem));
  g_assert_cmpuint (problem->replaced->len, ==, 2);
  plan = make_plan (problem);
  days = olivine_meal_plan_preview (fixture->store, problem, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((OlivinePlanDayView *) days->pdata[0])->items->len, ==, 3);

  g_assert_true (olivine_meal_plan_apply (fixture->store, problem, plan, NULL, &error));
  g_assert_no_error (error);
  filled = fixture_plan_text (fixture);
  g_assert_cmpstr (filled, ==,
                   "2026-03-02 lunch 0.5 Granola with banana\n"
                   "2026-03-02 dinner 0.5 Granola with banana\n"
                   "2026-03-02 snack 0.5 Granola with banana\n"
                   "2026-03-03 lunch 1 Black bean stew\n"
                   "2026-03-03 snack 0.5 Black bean stew\n");
  g_assert_false (olivine_meal_plan_apply (fixture->store, problem, plan, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CHANGED);

  fixture_undo (fixture, "fill the plan");
  taken_back = fixture_plan_text (fixture);
  g_assert_cmpstr (taken_back, ==,
                   "2026-03-02 lunch 1 Black bean stew\n"
                   "2026-03-02 dinner 2 Black bean stew\n"
                   "2026-03-03 lunch 1 Black bean stew\n");
}

/* A plan takes seconds to make, and the diary may change in them. */
static void
test_apply_to_what_has_changed (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autofree char *recipe = fixture_save_recipe (fixture, "Bean pot", "core:black-beans", 344);
  g_autoptr (OlivinePlanProblem) problem = NULL;
  g_autoptr (OlivinePlan) plan = NULL;
  g_autoptr (OlivineEntry) apple = fixture_entry (TOMORROW, "", "Apple", 100, 5);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  OlivinePlanWish wish;

  make_wish (fixture, &wish);
  wish.n_days = 2;
  problem = make_problem (fixture, &wish);
  plan = make_plan (problem);
  apple->meal = OLIVINE_MEAL_SNACK;
  g_assert_true (olivine_diary_add (fixture->store, apple, &error));
  g_assert_false (olivine_meal_plan_apply (fixture->store, problem, plan, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "snack on 2026-03-03"));
  g_clear_error (&error);
  fixture_undo (fixture, "add Apple");

  g_array_index (plan->choices, OlivinePlanChoice, 5).dish = 6;
  g_assert_true (olivine_catalogue_remove_own (fixture->store, recipe, &error));
  g_assert_false (olivine_meal_plan_apply (fixture->store, problem, plan, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "Bean pot"));
  text = fixture_plan_text (fixture);
  g_assert_cmpstr (text, ==, "");
}

int
main (int    argc,
      char **argv)
{
  dish_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/a-plain-week", test_a_plain_week);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/limits-and-goals-of-the-person",
                     test_limits_and_goals_of_the_person);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/what-the-wish-says-goes-first",
                     test_what_the_wish_says_goes_first);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/some-meals-only", test_some_meals_only);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/what-is-there-is-kept",
                     test_what_is_there_is_kept);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/eaten-counts-once", test_eaten_counts_once);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/days-beside", test_days_beside);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/leftovers", test_leftovers);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/disliked-dishes-are-not-offered",
                     test_disliked_dishes_are_not_offered);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/wishes-that-cannot-be",
                     test_wishes_that_cannot_be);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/nothing-left-to-fill", test_nothing_left_to_fill);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/full-days-are-left-alone",
                     test_full_days_are_left_alone);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/somebody-without-a-target",
                     test_somebody_without_a_target);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/kidneys-without-limits",
                     test_kidneys_without_limits);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/kidneys-with-one-limit",
                     test_kidneys_with_one_limit);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/a-high-magnesium-holds-the-plan",
                     test_a_high_magnesium_holds_the_plan);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/symptoms-hold-the-plan",
                     test_symptoms_hold_the_plan);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/apply-is-one-change", test_apply_is_one_change);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/apply-replaces-what-was-chosen",
                     test_apply_replaces_what_was_chosen);
  STORE_FIXTURE_ADD ("/olivine/meal-plan-problem/apply-to-what-has-changed",
                     test_apply_to_what_has_changed);

  return g_test_run ();
}
