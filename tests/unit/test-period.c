/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which days count, and what a range comes to. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "day-fixture.h"
#include "olivine-day-counting.h"
#include "olivine-period-words.h"

#define FOOD OLIVINE_KIND_FOOD
#define PILL OLIVINE_KIND_SUPPLEMENT
#define BREAKFAST OLIVINE_MEAL_BREAKFAST
#define LUNCH OLIVINE_MEAL_LUNCH
#define DINNER OLIVINE_MEAL_DINNER
#define SNACK OLIVINE_MEAL_SNACK
#define NO_MEAL OLIVINE_MEAL_NONE

/* Seven days: two whole ones, a gap, one with an unknown, one with little, a fast, today. */
static const DayLine lines[] = {
  { 0, FOOD, BREAKFAST, "Oats", 100, 500 }, { 0, FOOD, LUNCH, "Beans", 150.5, 600 },
  { 0, FOOD, DINNER, "Fish", 50, 700 },
  { 1, FOOD, NO_MEAL, "Beans", 300, 1200 }, { 1, PILL, NO_MEAL, "Citrate", 100, NAN },
  { 3, FOOD, LUNCH, "Soup", NAN, 400 }, { 3, FOOD, BREAKFAST, "Oats", 100, 1200 },
  { 4, FOOD, SNACK, "Apple", 5, 50 }, { 4, PILL, NO_MEAL, "Citrate", 100, NAN },
  { 6, FOOD, BREAKFAST, "Oats", 100, 2500 },
};

#define TODAY (olivine_date_add_days (DAY_FIXTURE_FIRST, 6))

static GPtrArray *
new_days (void)
{
  GPtrArray *days = day_fixture_new (320, 7, lines, G_N_ELEMENTS (lines));

  day_fixture_mark (days, 5, OLIVINE_MARK_COMPLETE);

  return days;
}

static void
test_which_days_count (void)
{
  static const OlivineCounting expected[] = {
    OLIVINE_COUNTING_MEALS, OLIVINE_COUNTING_ENERGY, OLIVINE_COUNTING_GAP,
    OLIVINE_COUNTING_ENERGY, OLIVINE_COUNTING_TOO_LITTLE, OLIVINE_COUNTING_MARKED_COMPLETE,
    OLIVINE_COUNTING_NOT_OVER,
  };
  g_autoptr (GPtrArray) days = new_days ();

  for (guint i = 0; i < days->len; i++)
    {
      OlivineCounting counting = olivine_day_get_counting (days->pdata[i], TODAY, FALSE);

      g_assert_cmpint (counting, ==, expected[i]);
      g_assert_cmpint (olivine_counting_counts (counting), ==,
                       i == 0 || i == 1 || i == 3 || i == 5);
      g_assert_nonnull (olivine_counting_to_text (counting));
      g_assert_cmpint (olivine_day_counts (days->pdata[i], TODAY, TRUE), ==, i == 5);
    }
}

static void
test_what_was_said_goes_first (void)
{
  g_autoptr (GPtrArray) days = new_days ();

  day_fixture_mark (days, 0, OLIVINE_MARK_INCOMPLETE);
  day_fixture_mark (days, 4, OLIVINE_MARK_COMPLETE);
  day_fixture_mark (days, 6, OLIVINE_MARK_COMPLETE);
  g_assert_false (olivine_day_counts (days->pdata[0], TODAY, FALSE));
  g_assert_true (olivine_day_counts (days->pdata[4], TODAY, FALSE));
  g_assert_true (olivine_day_counts (days->pdata[6], TODAY, FALSE));
  day_fixture_mark (days, 2, OLIVINE_MARK_INCOMPLETE);
  g_assert_true (olivine_day_is_gap (days->pdata[2]));
  g_assert_false (olivine_day_is_gap (days->pdata[5]));
}

/* 60 % is of the goal that was valid, and just below it is not enough. */
static void
test_energy_goal_of_the_day (void)
{
  static const DayLine two[] = {
    { 0, FOOD, NO_MEAL, "Rice", 10, 1200 }, { 1, FOOD, NO_MEAL, "Rice", 10, 1199.999 },
    { 2, FOOD, NO_MEAL, "Rice", 10, 1199.999 }, { 3, FOOD, NO_MEAL, "Rice", 10, NAN },
  };
  g_autoptr (GPtrArray) days = day_fixture_new (320, 4, two, G_N_ELEMENTS (two));

  day_fixture_get (days, 2)->person->energy_kcal = 1800;
  g_assert_true (olivine_day_counts (days->pdata[0], TODAY, FALSE));
  g_assert_false (olivine_day_counts (days->pdata[1], TODAY, FALSE));
  g_assert_true (olivine_day_counts (days->pdata[2], TODAY, FALSE));
  g_assert_false (olivine_day_counts (days->pdata[3], TODAY, FALSE));
}

static void
test_figures (void)
{
  g_autoptr (GPtrArray) days = new_days ();
  OlivinePeriod period;

  olivine_period_compute (days, TODAY, FALSE, &period);
  g_assert_cmpuint (period.n_days, ==, 7);
  g_assert_cmpuint (period.n_logged, ==, 6);
  g_assert_cmpuint (period.n_counted, ==, 4);
  g_assert_cmpuint (period.n_judged, ==, 4);
  g_assert_cmpuint (period.n_on_target, ==, 1);

  /* 300.5, 400, at least 100 and 0. */
  g_assert_cmpint (period.total_mg.mean, ==, 200125);
  g_assert_cmpint (period.total_mg.min, ==, 0);
  g_assert_cmpint (period.total_mg.max, ==, 400000);
  g_assert_true (period.total_mg.at_least);
  g_assert_cmpint (period.food_mg.mean, ==, 175125);
  g_assert_true (period.food_mg.at_least);
  g_assert_cmpint (period.supplement_mg.mean, ==, 25000);
  g_assert_false (period.supplement_mg.at_least);
  g_assert_cmpint (period.supplement_mg.max, ==, 100000);

  /* 1, 1 and 1200 of 1600 kcal; the fast has no food. */
  g_assert_cmpfloat_with_epsilon (period.coverage, (1 + 1 + 0.75) / 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (period.supplement_share, 100.0 / 800.5, 1e-12);
  g_assert_cmpfloat (period.unprocessed_share, ==, 0.0);
}

static void
test_unknown_nutrients_are_left_out (void)
{
  g_autoptr (GPtrArray) days = new_days ();
  const OlivineSpread *spread = NULL;
  OlivinePeriod period;

  olivine_period_compute (days, TODAY, FALSE, &period);
  spread = &period.nutrients[OLIVINE_NUTRIENT_ENERGY];
  g_assert_cmpuint (spread->n_days, ==, 4);
  g_assert_cmpint (spread->mean, ==, 1150000);

  /* Only the fast is known to have had none. */
  spread = &period.nutrients[OLIVINE_NUTRIENT_POTASSIUM];
  g_assert_cmpuint (spread->n_days, ==, 1);
  g_assert_cmpint (spread->mean, ==, 0);
  g_assert_false (spread->at_least);
}

static void
test_nothing_counts (void)
{
  g_autoptr (GPtrArray) days = day_fixture_new (320, 3, NULL, 0);
  OlivinePeriod period;

  olivine_period_compute (days, TODAY, FALSE, &period);
  g_assert_cmpuint (period.n_days, ==, 3);
  g_assert_cmpuint (period.n_logged, ==, 0);
  g_assert_cmpuint (period.n_counted, ==, 0);
  g_assert_cmpint (period.total_mg.mean, ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (period.food_mg.min, ==, OLIVINE_UNKNOWN);
  g_assert_true (isnan (period.coverage));
  g_assert_true (isnan (period.supplement_share));
  g_assert_true (isnan (period.unprocessed_share));
}

static void
test_each_day_against_its_own_target (void)
{
  g_autoptr (GPtrArray) days = new_days ();
  OlivinePeriod period;

  day_fixture_retarget (days, 0, 300.5);
  day_fixture_retarget (days, 1, 400.001);
  day_fixture_get (days, 3)->target.state = OLIVINE_TARGET_AGE_UNKNOWN;
  olivine_period_compute (days, TODAY, FALSE, &period);
  g_assert_cmpuint (period.n_judged, ==, 3);
  g_assert_cmpuint (period.n_on_target, ==, 1);
}

static void
test_running_mean (void)
{
  g_autoptr (GPtrArray) days = new_days ();

  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (olivine_period_running_mean (days, i, TODAY, FALSE), ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (olivine_period_running_mean (days, 5, TODAY, FALSE), ==, 200125);
  g_assert_cmpint (olivine_period_running_mean (days, 6, TODAY, FALSE), ==, 200125);
  g_assert_cmpint (olivine_period_running_mean (days, 6, TODAY, TRUE), ==, OLIVINE_UNKNOWN);
}

/* The eighth day does not know of the first. */
static void
test_running_mean_looks_back_a_week (void)
{
  DayLine many[8];
  g_autoptr (GPtrArray) days = NULL;

  for (int i = 0; i < 8; i++)
    many[i] = (DayLine) { i, FOOD, NO_MEAL, "Rice", i == 0 ? 1000 : 10, 2000 };
  days = day_fixture_new (320, 8, many, G_N_ELEMENTS (many));
  g_assert_cmpint (olivine_period_running_mean (days, 6, olivine_date_from_ymd (2027, 1, 1), FALSE),
                   ==, 151429);
  g_assert_cmpint (olivine_period_running_mean (days, 7, olivine_date_from_ymd (2027, 1, 1), FALSE),
                   ==, 10000);
}

static void
test_trend_wants_three_days_each (void)
{
  OlivinePeriod now = { .n_counted = 3, .total_mg = { .mean = 300000 } };
  OlivinePeriod before = { .n_counted = 3, .total_mg = { .mean = 312500 } };

  g_assert_cmpint (olivine_period_get_trend (&now, &before), ==, -12500);
  before.n_counted = 2;
  g_assert_cmpint (olivine_period_get_trend (&now, &before), ==, OLIVINE_UNKNOWN);
}

static void
test_sources (void)
{
  g_autoptr (GPtrArray) days = new_days ();
  g_autoptr (GPtrArray) sources = olivine_period_sources (days);
  const OlivineSource *first = sources->pdata[0];
  double shares = 0;

  /* Soup's magnesium is not known; the pills are no food. */
  g_assert_cmpuint (sources->len, ==, 4);
  g_assert_cmpstr (first->name, ==, "Beans");
  g_assert_cmpint (first->magnesium_mg, ==, 450500);
  g_assert_cmpuint (first->n_days, ==, 2);
  for (guint i = 0; i < sources->len; i++)
    shares += ((const OlivineSource *) sources->pdata[i])->share;
  g_assert_cmpfloat_with_epsilon (shares, 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (first->share, 450.5 / 805.5, 1e-12);
}

static void
test_sources_by_id_else_by_name (void)
{
  static const DayLine four[] = {
    { 0, FOOD, NO_MEAL, "Oats", 10, 1 }, { 0, FOOD, NO_MEAL, "OATS", 20, 1 },
    { 1, FOOD, NO_MEAL, "Rolled oats", 40, 1 }, { 1, FOOD, NO_MEAL, "Oats, own", 80, 1 },
  };
  g_autoptr (GPtrArray) days = day_fixture_new (320, 2, four, G_N_ELEMENTS (four));
  g_autoptr (GPtrArray) sources = NULL;

  for (guint i = 0; i < 2; i++)
    {
      OlivineEntry *entry = day_fixture_get (days, 1)->entries->pdata[i];

      g_free (entry->food_id);
      entry->food_id = g_strdup ("core:oats");
    }
  sources = olivine_period_sources (days);
  g_assert_cmpuint (sources->len, ==, 2);
  g_assert_cmpstr (((const OlivineSource *) sources->pdata[0])->name, ==, "Oats, own");
  g_assert_cmpint (((const OlivineSource *) sources->pdata[0])->magnesium_mg, ==, 120000);
  g_assert_cmpint (((const OlivineSource *) sources->pdata[1])->magnesium_mg, ==, 30000);
}

static void
test_meals (void)
{
  g_autoptr (GPtrArray) days = new_days ();
  OlivineMealShare meals[OLIVINE_N_MEALS];

  olivine_period_meals (days, meals);
  g_assert_cmpint (meals[BREAKFAST].magnesium_mg, ==, 300000);
  g_assert_cmpint (meals[LUNCH].magnesium_mg, ==, 150500);
  g_assert_cmpint (meals[NO_MEAL].magnesium_mg, ==, 300000);
  g_assert_cmpfloat_with_epsilon (meals[SNACK].share, 5 / 805.5, 1e-12);
}

static void
test_doses_by_product (void)
{
  static const DayLine some[] = {
    { 0, PILL, NO_MEAL, "Citrate", 100, NAN }, { 0, PILL, NO_MEAL, "Citrate", 100, NAN },
    { 1, PILL, NO_MEAL, "Citrate", NAN, NAN },
    { 1, OLIVINE_KIND_ANTACID, NO_MEAL, "Citrate", 7, NAN },
  };
  g_autoptr (GPtrArray) days = day_fixture_new (320, 2, some, G_N_ELEMENTS (some));
  g_autoptr (GPtrArray) doses = olivine_period_doses (days);
  const OlivineDoseTotal *first = doses->pdata[0];
  const OlivineDoseTotal *second = doses->pdata[1];

  g_assert_cmpuint (doses->len, ==, 2);
  g_assert_cmpint (first->kind, ==, PILL);
  g_assert_cmpint (first->count, ==, 3000);
  g_assert_cmpuint (first->n_doses, ==, 3);
  g_assert_cmpuint (first->n_days, ==, 2);
  g_assert_cmpint (first->elemental_mg, ==, 200000);
  g_assert_true (first->at_least);
  g_assert_cmpint (second->elemental_mg, ==, 7000);
  g_assert_false (second->at_least);
}

static void
set_cautions (GPtrArray  *days,
              guint       day,
              guint       index,
              const char *ids,
              gboolean    agreed)
{
  OlivineEntry *entry = day_fixture_get (days, day)->entries->pdata[index];

  g_free (entry->cautions);
  entry->cautions = g_strdup (ids);
  entry->agreed = agreed;
}

static void
test_cautions_that_stood (void)
{
  g_autoptr (GPtrArray) days = new_days ();
  g_autoptr (GPtrArray) cautions = NULL;
  const OlivineCautionTotal *total = NULL;

  set_cautions (days, 1, 1, "UL-01;KID-01", FALSE);
  set_cautions (days, 4, 1, "KID-01;XXX-99", TRUE);
  cautions = olivine_period_cautions (days);
  g_assert_cmpuint (cautions->len, ==, 3);
  total = cautions->pdata[0];
  g_assert_cmpstr (total->id, ==, "KID-01");
  g_assert_nonnull (total->rule);
  g_assert_cmpuint (total->n_doses, ==, 2);
  g_assert_cmpuint (total->n_agreed, ==, 1);
  g_assert_cmpuint (total->products->len, ==, 1);
  g_assert_cmpint (olivine_date_days_between (total->first, total->last), ==, 3);
  g_assert_null (((const OlivineCautionTotal *) cautions->pdata[2])->rule);
}

/* What a range has to say, "-" where it says nothing. */
static void
assert_insight (GPtrArray      *days,
                OlivineInsight  insight,
                const char     *expected)
{
  OlivinePeriod period;
  OlivinePeriod before = { .from = olivine_date_from_ymd (2026, 10, 25),
                           .to = olivine_date_from_ymd (2026, 10, 31),
                           .n_counted = 4, .total_mg = { .mean = 210000 } };
  const OlivineInsightInput input = { &period, &before, days, FALSE };
  OlivineSentence *sentence = NULL;
  g_autofree char *text = NULL;

  olivine_period_compute (days, TODAY, FALSE, &period);
  sentence = olivine_insight_to_sentence (insight, &input);
  text = sentence != NULL ? olivine_sentence_expand (sentence, NULL) : g_strdup ("-");
  g_assert_cmpstr (text, ==, expected);
  g_clear_pointer (&sentence, olivine_sentence_free);
}

static void
test_insights (void)
{
  static const char *const expected[OLIVINE_N_INSIGHTS] = {
    ("On average a day had at least 200.125 mg of magnesium: 175.125 mg from food and 25 mg from "
     "supplements and medicines."),
    "What is known of a day was between 0 and 400 mg.",
    "Means are of the days that were logged whole: 4 of 7; on 6 something was logged.",
    "Days on target: 1 of 4.",
    "Coverage: magnesium is known for 91.7 % of the food.",
    "Supplements and medicines gave 12.5 % of the magnesium.",
    "-",
    "The food that gave the most magnesium: Beans, 450.5 mg, 55.9 % of what food gave.",
    "The meal that gave the most of it: Breakfast, 37.2 %.",
    "The mean is 9.875 mg lower than from 25 October 2026 to 31 October 2026.",
  };
  g_autoptr (GPtrArray) days = new_days ();

  for (int i = 0; i < OLIVINE_N_INSIGHTS; i++)
    assert_insight (days, (OlivineInsight) i, expected[i]);
}

static void
test_insights_of_nothing (void)
{
  g_autoptr (GPtrArray) days = day_fixture_new (NAN, 2, NULL, 0);

  for (int i = 0; i < OLIVINE_N_INSIGHTS; i++)
    assert_insight (days, (OlivineInsight) i,
                    i == OLIVINE_INSIGHT_COUNTED
                    ? "Means are of the days that were logged whole: 0 of 2; on 0 something was "
                      "logged." : "-");
}

static void
set_processing (GPtrArray         *days,
                guint              day,
                guint              index,
                OlivineProcessing  processing)
{
  OlivineDay *changed = day_fixture_get (days, day);

  ((OlivineEntry *) changed->entries->pdata[index])->processing = processing;
  olivine_intake_compute (changed->entries, &changed->intake);
}

static void
test_unknown_processing_is_not_said_to_be_none (void)
{
  static const DayLine two[] = {
    { 0, FOOD, NO_MEAL, "Rice", 100, 2000 }, { 0, FOOD, NO_MEAL, "Bar", 300, 200 },
  };
  g_autoptr (GPtrArray) days = day_fixture_new (320, 1, two, G_N_ELEMENTS (two));

  assert_insight (days, OLIVINE_INSIGHT_UNPROCESSED, "-");
  set_processing (days, 0, 0, OLIVINE_PROCESSING_WHOLE);
  assert_insight (days, OLIVINE_INSIGHT_UNPROCESSED,
                  "Unprocessed food gave at least 25 % of the magnesium in food.");
  set_processing (days, 0, 1, OLIVINE_PROCESSING_ULTRA);
  assert_insight (days, OLIVINE_INSIGHT_UNPROCESSED,
                  "Unprocessed food gave 25 % of the magnesium in food.");
}

static void
test_days_are_read_out (void)
{
  static const char *const expected[] = {
    "1 November 2026: 300.5 mg of 320.",
    "2 November 2026: 400 mg of 320, 100 from supplements.",
    "3 November 2026: nothing was logged.",
    "4 November 2026: at least 100 mg.",
    "5 November 2026: 105 mg of 320, 100 from supplements.",
    "6 November 2026: 0 mg of 320.",
  };
  g_autoptr (GPtrArray) days = new_days ();

  day_fixture_get (days, 3)->target.state = OLIVINE_TARGET_NOT_COVERED;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      OlivineSentence *sentence = olivine_day_to_sentence (days->pdata[i]);
      g_autofree char *text = olivine_sentence_expand (sentence, NULL);

      g_assert_cmpstr (text, ==, expected[i]);
      olivine_sentence_free (sentence);
    }
}

static void
test_nutrient_on_demand (void)
{
  OlivineSpread spread = { .mean = 2100500, .min = 1500000, .max = 2500000, .n_days = 9,
                           .at_least = TRUE };
  OlivineSentence *sentence = olivine_spread_to_sentence (&spread, OLIVINE_NUTRIENT_POTASSIUM);
  g_autofree char *text = olivine_sentence_expand (sentence, NULL);

  g_assert_cmpstr (text, ==, "Potassium: at least 2100.5 mg a day on average, known parts between "
                   "1500 and 2500; days that know it: 9.");
  olivine_sentence_free (sentence);
  spread.n_days = 0;
  g_assert_null (olivine_spread_to_sentence (&spread, OLIVINE_NUTRIENT_POTASSIUM));
}

static void
test_only_all_is_all (void)
{
  g_assert_cmpint (olivine_share_to_thousandths (0.9996), ==, 999);
  g_assert_cmpint (olivine_share_to_thousandths (1.0), ==, 1000);
  g_assert_cmpint (olivine_share_to_thousandths (NAN), ==, OLIVINE_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/period/which-days-count", test_which_days_count);
  g_test_add_func ("/olivine/period/what-was-said-goes-first", test_what_was_said_goes_first);
  g_test_add_func ("/olivine/period/energy-goal-of-the-day", test_energy_goal_of_the_day);
  g_test_add_func ("/olivine/period/figures", test_figures);
  g_test_add_func ("/olivine/period/unknown-nutrients-are-left-out",
                   test_unknown_nutrients_are_left_out);
  g_test_add_func ("/olivine/period/nothing-counts", test_nothing_counts);
  g_test_add_func ("/olivine/period/each-day-against-its-own-target",
                   test_each_day_against_its_own_target);
  g_test_add_func ("/olivine/period/running-mean", test_running_mean);
  g_test_add_func ("/olivine/period/running-mean-looks-back-a-week",
                   test_running_mean_looks_back_a_week);
  g_test_add_func ("/olivine/period/trend-wants-three-days-each", test_trend_wants_three_days_each);
  g_test_add_func ("/olivine/period/sources", test_sources);
  g_test_add_func ("/olivine/period/sources-by-id-else-by-name", test_sources_by_id_else_by_name);
  g_test_add_func ("/olivine/period/meals", test_meals);
  g_test_add_func ("/olivine/period/doses-by-product", test_doses_by_product);
  g_test_add_func ("/olivine/period/cautions-that-stood", test_cautions_that_stood);
  g_test_add_func ("/olivine/period/insights", test_insights);
  g_test_add_func ("/olivine/period/insights-of-nothing", test_insights_of_nothing);
  g_test_add_func ("/olivine/period/unknown-processing-is-not-said-to-be-none",
                   test_unknown_processing_is_not_said_to_be_none);
  g_test_add_func ("/olivine/period/days-are-read-out", test_days_are_read_out);
  g_test_add_func ("/olivine/period/nutrient-on-demand", test_nutrient_on_demand);
  g_test_add_func ("/olivine/period/only-all-is-all", test_only_all_is_all);

  return g_test_run ();
}
