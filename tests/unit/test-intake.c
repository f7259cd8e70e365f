/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day's sums: exact, in any order, and never hiding what is not known. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-day.h"

/* What matters of an entry for its day; NAN is unknown. */
typedef struct {
  OlivineKind       kind;
  double            magnesium_mg;
  double            energy_kcal;
  double            grams;
  OlivineProcessing processing;
} Line;

#define FOOD OLIVINE_KIND_FOOD
#define PILL OLIVINE_KIND_SUPPLEMENT
#define WHOLE OLIVINE_PROCESSING_WHOLE
#define ULTRA OLIVINE_PROCESSING_ULTRA
#define NO_PROCESSING OLIVINE_PROCESSING_UNKNOWN

static OlivineEntry *
entry_from_line (const Line *line)
{
  OlivineEntry *entry = olivine_entry_new ();

  entry->kind = line->kind;
  entry->grams = olivine_thousandths_from_double (line->grams);
  entry->processing = line->processing;
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
    olivine_thousandths_from_double (line->magnesium_mg);
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY] =
    olivine_thousandths_from_double (line->energy_kcal);
  return entry;
}

static GPtrArray *
entries_from_lines (const Line *lines,
                    gsize       n_lines)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);

  for (gsize i = 0; i < n_lines; i++)
    g_ptr_array_add (entries, entry_from_line (&lines[i]));

  return entries;
}

#define COMPUTE(lines, intake) \
  G_STMT_START { \
    g_autoptr (GPtrArray) computed = entries_from_lines (lines, G_N_ELEMENTS (lines)); \
    olivine_intake_compute (computed, intake); \
  } G_STMT_END

static void
test_empty_day_is_zero (void)
{
  g_autoptr (GPtrArray) entries = entries_from_lines (NULL, 0);
  OlivineIntake intake;

  olivine_intake_compute (entries, &intake);
  g_assert_cmpuint (intake.n_entries, ==, 0);
  g_assert_cmpint (intake.total_mg, ==, 0);
  g_assert_false (intake.at_least);
  g_assert_true (isnan (intake.coverage));
  g_assert_true (isnan (intake.unprocessed_share));
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    g_assert_cmpint (intake.totals.thousandths[i], ==, 0);
}

static void
test_food_and_supplements_are_two_numbers (void)
{
  const Line lines[] = {
    { FOOD, 81.0, 170.0, 30.0, WHOLE }, { PILL, 100.0, NAN, NAN, NO_PROCESSING },
    { OLIVINE_KIND_ANTACID, 50.5, NAN, NAN, NO_PROCESSING },
  };
  OlivineIntake intake;

  COMPUTE (lines, &intake);
  g_assert_cmpuint (intake.n_entries, ==, 3);
  g_assert_cmpuint (intake.n_foods, ==, 1);
  g_assert_cmpint (intake.food_mg, ==, 81000);
  g_assert_cmpint (intake.supplement_mg, ==, 150500);
  g_assert_cmpint (intake.total_mg, ==, 231500);
  g_assert_cmpint (intake.totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 231500);
  g_assert_cmpfloat (intake.coverage, ==, 1.0);
  g_assert_false (intake.at_least);
}

static void
test_b18_unknown_is_never_zero (void)
{
  const Line lines[] = {
    { FOOD, 80.0, 300.0, 100.0, WHOLE }, { FOOD, NAN, 100.0, 50.0, WHOLE },
  };
  OlivineIntake intake;

  COMPUTE (lines, &intake);
  g_assert_cmpint (intake.total_mg, ==, 80000);
  g_assert_true (intake.at_least);
  g_assert_cmpuint (intake.n_unknown, ==, 1);
  g_assert_cmpuint (intake.n_nutrient_unknown[OLIVINE_NUTRIENT_MAGNESIUM], ==, 1);
  g_assert_cmpuint (intake.n_nutrient_unknown[OLIVINE_NUTRIENT_POTASSIUM], ==, 2);
  g_assert_cmpint (intake.totals.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (intake.totals.thousandths[OLIVINE_NUTRIENT_ENERGY], ==, 400000);
  g_assert_cmpfloat (intake.coverage, ==, 0.75);
  g_assert_false (intake.coverage_by_grams);
}

typedef struct {
  const char *what;
  Line        lines[3];
  gsize       n_lines;
  double      coverage;
  gboolean    by_grams;
  gboolean    at_least;
} CoverageCase;

static const CoverageCase coverage_cases[] = {
  { "by energy when every food knows it",
    { { FOOD, 1, 100, 900, WHOLE }, { FOOD, NAN, 300, 100, WHOLE } }, 2, 0.25, FALSE, TRUE },
  { "by grams when one food does not know its energy",
    { { FOOD, 1, 100, 900, WHOLE }, { FOOD, NAN, NAN, 100, WHOLE } }, 2, 0.9, TRUE, TRUE },
  { "by grams when the known food does not know its energy",
    { { FOOD, 1, NAN, 300, WHOLE }, { FOOD, NAN, 50, 100, WHOLE } }, 2, 0.75, TRUE, TRUE },
  { "unknown that has no energy keeps it below 1",
    { { FOOD, 1, 100, 100, WHOLE }, { FOOD, NAN, 0, 250, WHOLE } }, 2, 0.999, FALSE, TRUE },
  { "unknown that has no weight keeps it below 1",
    { { FOOD, 1, NAN, 100, WHOLE }, { FOOD, NAN, NAN, NAN, WHOLE } }, 2, 0.999, TRUE, TRUE },
  { "unknown that weighs next to nothing keeps it below 1",
    { { FOOD, 1, 1000, 100, WHOLE }, { FOOD, NAN, 0.01, 250, WHOLE } }, 2, 0.999, FALSE, TRUE },
  { "nothing known is 0",
    { { FOOD, NAN, 100, 100, WHOLE } }, 1, 0.0, FALSE, TRUE },
  { "all known, all without energy",
    { { FOOD, 3, 0, 250, WHOLE } }, 1, 1.0, FALSE, FALSE },
  { "unknown, all without energy",
    { { FOOD, NAN, 0, 250, WHOLE } }, 1, NAN, FALSE, TRUE },
  { "all known without energy or weight",
    { { FOOD, 3, NAN, NAN, WHOLE } }, 1, 1.0, TRUE, FALSE },
  { "a weight that is not known is no weight",
    { { FOOD, 1, NAN, NAN, WHOLE }, { FOOD, NAN, 5, 0.001, WHOLE } }, 2, 0.0, TRUE, TRUE },
  { "the least energy there is",
    { { FOOD, 1, 0.001, 1, WHOLE }, { FOOD, NAN, 0, 1, WHOLE } }, 2, 0.999, FALSE, TRUE },
  { "doses do not enter",
    { { FOOD, 1, 100, 100, WHOLE }, { PILL, 100, NAN, NAN, NO_PROCESSING } },
    2, 1.0, FALSE, FALSE },
  { "an unknown dose makes it at least, and coverage stays",
    { { FOOD, 1, 100, 100, WHOLE }, { PILL, NAN, NAN, NAN, NO_PROCESSING } },
    2, 1.0, FALSE, TRUE },
  { "only doses",
    { { PILL, 100, NAN, NAN, NO_PROCESSING } }, 1, NAN, FALSE, FALSE },
};

static void
test_coverage (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (coverage_cases); i++)
    {
      const CoverageCase *expected = &coverage_cases[i];
      g_autoptr (GPtrArray) entries = entries_from_lines (expected->lines, expected->n_lines);
      OlivineIntake intake;

      g_test_message ("%s", expected->what);
      olivine_intake_compute (entries, &intake);
      if (isnan (expected->coverage))
        g_assert_true (isnan (intake.coverage));
      else
        g_assert_cmpfloat_with_epsilon (intake.coverage, expected->coverage, 1e-12);
      g_assert_true (intake.coverage_by_grams == expected->by_grams);
      g_assert_true (intake.at_least == expected->at_least);
    }
}

static void
test_unprocessed_share_is_of_food_magnesium (void)
{
  const Line lines[] = {
    { FOOD, 60.0, 100.0, 100.0, WHOLE }, { FOOD, 20.0, 100.0, 100.0, ULTRA },
    { FOOD, 20.0, 100.0, 100.0, NO_PROCESSING }, { FOOD, NAN, 100.0, 100.0, WHOLE },
    { PILL, 500.0, NAN, NAN, WHOLE },
  };
  OlivineIntake intake;

  COMPUTE (lines, &intake);
  g_assert_cmpfloat (intake.unprocessed_share, ==, 0.6);
}

static void
test_unprocessed_share_needs_magnesium (void)
{
  const Line lines[] = { { FOOD, 0.0, 100.0, 100.0, WHOLE }, { FOOD, NAN, 1.0, 1.0, WHOLE } };
  const Line least[] = { { FOOD, 0.001, 100.0, 100.0, WHOLE } };
  OlivineIntake intake;

  COMPUTE (lines, &intake);
  g_assert_true (isnan (intake.unprocessed_share));
  COMPUTE (least, &intake);
  g_assert_cmpfloat (intake.unprocessed_share, ==, 1.0);
}

static void
test_only_doses_know_only_magnesium (void)
{
  const Line lines[] = { { PILL, 100.0, NAN, NAN, NO_PROCESSING } };
  OlivineIntake intake;

  COMPUTE (lines, &intake);
  g_assert_cmpint (intake.totals.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, OLIVINE_UNKNOWN);
  g_assert_cmpuint (intake.n_nutrient_unknown[OLIVINE_NUTRIENT_POTASSIUM], ==, 0);
}

static Line
random_line (void)
{
  return (Line) {
    .kind = g_test_rand_int_range (0, OLIVINE_KIND_PRESCRIBED + 1),
    .magnesium_mg = g_test_rand_int_range (0, 5) == 0 ? NAN : g_test_rand_double_range (0, 900),
    .energy_kcal = g_test_rand_int_range (0, 20) == 0 ? NAN : g_test_rand_double_range (0, 900),
    .grams = g_test_rand_int_range (0, 20) == 0 ? NAN : g_test_rand_double_range (0.001, 900),
    .processing = g_test_rand_int_range (0, OLIVINE_PROCESSING_ULTRA + 1),
  };
}

static gint64
sum_rows (GPtrArray *entries)
{
  gint64 sum = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const OlivineEntry *entry = entries->pdata[i];
      gint64 magnesium = entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];

      if (magnesium != OLIVINE_UNKNOWN)
        sum += magnesium;
    }

  return sum;
}

static void
shuffle (GPtrArray *entries)
{
  for (guint i = entries->len; i > 1; i--)
    {
      guint k = (guint) g_test_rand_int_range (0, (int) i);
      gpointer swapped = entries->pdata[i - 1];

      entries->pdata[i - 1] = entries->pdata[k];
      entries->pdata[k] = swapped;
    }
}

static void
test_b5_total_is_the_sum_of_rows_in_any_order (void)
{
  for (int round = 0; round < 200; round++)
    {
      g_autoptr (GPtrArray) entries =
        g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
      OlivineIntake intake;
      OlivineIntake shuffled;

      for (int n = g_test_rand_int_range (1, 100); n > 0; n--)
        {
          Line line = random_line ();

          g_ptr_array_add (entries, entry_from_line (&line));
        }
      olivine_intake_compute (entries, &intake);
      g_assert_cmpint (intake.total_mg, ==, sum_rows (entries));
      g_assert_cmpint (intake.total_mg, ==, intake.food_mg + intake.supplement_mg);
      g_assert_true (isnan (intake.coverage)
                     || (intake.coverage >= 0.0 && intake.coverage <= 1.0));

      shuffle (entries);
      olivine_intake_compute (entries, &shuffled);
      g_assert_cmpint (shuffled.total_mg, ==, intake.total_mg);
      g_assert_true (olivine_snapshot_equal (&shuffled.totals, &intake.totals));
      g_assert_cmpuint (shuffled.n_unknown, ==, intake.n_unknown);
    }
}

static void
test_largest_amounts_do_not_overflow (void)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  OlivineIntake intake;

  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = OLIVINE_THOUSANDTHS_MAX;
  for (int i = 0; i < 10000; i++)
    g_ptr_array_add (entries, entry);
  olivine_intake_compute (entries, &intake);
  g_assert_cmpint (intake.total_mg, ==, 10000 * OLIVINE_THOUSANDTHS_MAX);
}

static void
test_day_is_judged_by_its_person (void)
{
  const Line lines[] = { { FOOD, 81.0, 170.0, 30.0, WHOLE } };
  g_autoptr (GPtrArray) entries = entries_from_lines (lines, G_N_ELEMENTS (lines));
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  g_autoptr (OlivineDay) day = NULL;

  person->birth = olivine_date_from_ymd (1980, 1, 1);
  person->sex = OLIVINE_SEX_MALE;
  day = olivine_day_new (olivine_date_from_ymd (2026, 11, 20), person, entries,
                         OLIVINE_MARK_COMPLETE);
  person->sex = OLIVINE_SEX_FEMALE;

  g_assert_cmpint (day->person->sex, ==, OLIVINE_SEX_MALE);
  g_assert_cmpfloat (day->target.amount_mg, ==, 420.0);
  g_assert_cmpfloat (day->upper_level.amount_mg, ==, 350.0);
  g_assert_cmpint (day->intake.food_mg, ==, 81000);
  g_assert_cmpint (day->mark, ==, OLIVINE_MARK_COMPLETE);
  g_assert_true (day->entries == entries);
  olivine_day_free (NULL);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/intake/empty-day-is-zero", test_empty_day_is_zero);
  g_test_add_func ("/olivine/intake/food-and-supplements-are-two-numbers",
                   test_food_and_supplements_are_two_numbers);
  g_test_add_func ("/olivine/intake/b18-unknown-is-never-zero", test_b18_unknown_is_never_zero);
  g_test_add_func ("/olivine/intake/coverage", test_coverage);
  g_test_add_func ("/olivine/intake/unprocessed-share-is-of-food-magnesium",
                   test_unprocessed_share_is_of_food_magnesium);
  g_test_add_func ("/olivine/intake/unprocessed-share-needs-magnesium",
                   test_unprocessed_share_needs_magnesium);
  g_test_add_func ("/olivine/intake/only-doses-know-only-magnesium",
                   test_only_doses_know_only_magnesium);
  g_test_add_func ("/olivine/intake/b5-total-is-the-sum-of-rows-in-any-order",
                   test_b5_total_is_the_sum_of_rows_in_any_order);
  g_test_add_func ("/olivine/intake/largest-amounts-do-not-overflow",
                   test_largest_amounts_do_not_overflow);
  g_test_add_func ("/olivine/intake/day-is-judged-by-its-person",
                   test_day_is_judged_by_its_person);

  return g_test_run ();
}
