/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Suggestions: never over a limit, never of what is not known, always the same. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-suggestion.h"

#define ON (olivine_date_from_ymd (2026, 11, 20))

/* A portion of 100 g, so that its figures are those of the food. */
typedef struct {
  const char *name;
  double      magnesium_mg;
  double      potassium_mg;
  double      phosphorus_mg;
  double      sodium_mg;
  double      protein_g;
  guint       n_eaten;
} Item;

static GPtrArray *
new_candidates (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_candidate_free);
}

static void
add_item (GPtrArray  *candidates,
          const Item *item)
{
  g_autofree char *id = g_strconcat ("core:", item->name, NULL);
  g_autoptr (OlivineFood) food = olivine_food_new (id, item->name);

  food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM] = item->magnesium_mg;
  food->per_100g.amount[OLIVINE_NUTRIENT_POTASSIUM] = item->potassium_mg;
  food->per_100g.amount[OLIVINE_NUTRIENT_PHOSPHORUS] = item->phosphorus_mg;
  food->per_100g.amount[OLIVINE_NUTRIENT_SODIUM] = item->sodium_mg;
  food->per_100g.amount[OLIVINE_NUTRIENT_PROTEIN] = item->protein_g;
  g_ptr_array_add (candidates, olivine_candidate_new (food, 1.0, "cup", 100.0, item->n_eaten));
}

static const Item pantry[] = {
  { "Almonds, raw", 270, 733, 481, 1, 21, 0 },
  { "Almonds, roasted", 279, 713, 471, 3, 21, 0 },
  { "Black beans", 70, 355, 140, 1, 9, 0 },
  { "Lentils", 36, 369, 180, 2, 9, 0 },
  { "Pumpkin seeds", 592, 809, 1233, 7, 30, 0 },
  { "Quinoa", 64, 172, 152, 7, 4, 0 },
  { "Salted crackers", 60, 100, 100, 1500, 8, 0 },
  { "Tea", 3, 20, 1, 3, 0, 0 },
  { "Mystery bar", NAN, 100, 100, 10, 5, 50 },
  { "Home bread", 80, NAN, NAN, NAN, NAN, 0 },
};

static GPtrArray *
pantry_candidates (void)
{
  GPtrArray *candidates = new_candidates ();

  for (gsize i = 0; i < G_N_ELEMENTS (pantry); i++)
    add_item (candidates, &pantry[i]);

  return candidates;
}

/* A man of 46 by us-ca: 420 mg a day. */
static OlivinePerson *
new_person (void)
{
  OlivinePerson *person = olivine_person_new ();

  person->birth = olivine_date_from_ymd (1980, 1, 1);
  person->sex = OLIVINE_SEX_MALE;
  return person;
}

static OlivineIntake
eaten (double magnesium_mg)
{
  OlivineIntake intake = { .n_entries = 1 };

  olivine_snapshot_init (&intake.totals);
  intake.food_mg = olivine_thousandths_from_double (magnesium_mg);
  intake.total_mg = intake.food_mg;
  intake.totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = intake.food_mg;
  return intake;
}

static char *
join_names (GPtrArray *suggestions)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const OlivineSuggestion *suggestion = suggestions->pdata[i];

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", suggestion->food->name);
    }

  return g_string_free (names, FALSE);
}

static void
assert_suggested (const OlivinePerson *person,
                  OlivineIntake        intake,
                  guint                limit,
                  const char          *expected)
{
  g_autoptr (GPtrArray) candidates = pantry_candidates ();
  g_autoptr (GPtrArray) suggestions = olivine_suggest (candidates, &intake, person, ON, limit);
  g_autofree char *names = join_names (suggestions);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_nearest_to_the_gap_comes_first (void)
{
  g_autoptr (OlivinePerson) person = new_person ();

  assert_suggested (person, eaten (350), 3, "Black beans; Quinoa; Home bread");
  assert_suggested (person, eaten (140), 2, "Almonds, roasted; Pumpkin seeds");
}

static void
test_one_form_of_a_food_only (void)
{
  g_autoptr (OlivinePerson) person = new_person ();
  g_autoptr (GPtrArray) candidates = pantry_candidates ();
  OlivineIntake intake = eaten (0);
  g_autoptr (GPtrArray) suggestions = olivine_suggest (candidates, &intake, person, ON, 100);
  g_autofree char *names = join_names (suggestions);

  g_assert_cmpuint (suggestions->len, ==, 7);
  g_assert_nonnull (strstr (names, "Almonds, "));
  g_assert_true (strstr (names, "Almonds, ") == g_strrstr (names, "Almonds, "));
}

static void
test_nothing_unknown_or_too_small (void)
{
  g_autoptr (OlivinePerson) person = new_person ();
  g_autoptr (GPtrArray) candidates = pantry_candidates ();
  OlivineIntake intake = eaten (0);
  g_autoptr (GPtrArray) suggestions = olivine_suggest (candidates, &intake, person, ON, 100);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const OlivineSuggestion *suggestion = suggestions->pdata[i];

      g_assert_cmpint (suggestion->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], >=, 10000);
      g_assert_cmpfloat (suggestion->quantity, ==, 1.0);
      g_assert_cmpstr (suggestion->unit, ==, "cup");
      g_assert_cmpfloat (suggestion->grams, ==, 100.0);
    }
}

static void
test_ten_mg_is_enough (void)
{
  const Item items[] = {
    { "Just enough", 10.0, 1, 1, 1, 1, 0 }, { "Not enough", 9.999, 1, 1, 1, 1, 0 },
  };
  g_autoptr (GPtrArray) candidates = new_candidates ();
  g_autoptr (OlivinePerson) person = new_person ();
  OlivineIntake intake = eaten (0);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autofree char *names = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    add_item (candidates, &items[i]);
  suggestions = olivine_suggest (candidates, &intake, person, ON, 10);
  names = join_names (suggestions);
  g_assert_cmpstr (names, ==, "Just enough");
}

static void
test_none_without_a_gap (void)
{
  g_autoptr (OlivinePerson) person = new_person ();
  g_autoptr (OlivinePerson) nobody = olivine_person_new ();
  g_autoptr (OlivinePerson) infant = olivine_person_new ();

  assert_suggested (person, eaten (420), 5, "");
  assert_suggested (person, eaten (500), 5, "");
  assert_suggested (person, eaten (0), 0, "");
  assert_suggested (nobody, eaten (0), 5, "");

  infant->birth = ON;
  infant->standard = OLIVINE_STANDARD_EFSA;
  assert_suggested (infant, eaten (0), 5, "");
}

/* Supplements fill the gap too. */
static void
test_gap_is_of_all_magnesium (void)
{
  g_autoptr (OlivinePerson) person = new_person ();
  OlivineIntake intake = eaten (0);

  intake.supplement_mg = 420000;
  intake.total_mg = 420000;
  assert_suggested (person, intake, 5, "");
}

static void
test_kidneys_rank_by_minerals (void)
{
  g_autoptr (OlivinePerson) person = new_person ();

  person->kidney = OLIVINE_KIDNEY_CKD;
  assert_suggested (person, eaten (350), 4,
                    "Salted crackers; Pumpkin seeds; Almonds, roasted; Quinoa");
}

static void
test_limits_are_never_passed (void)
{
  const struct {
    OlivineNutrient nutrient;
    gsize           member;
  } limits[] = {
    { OLIVINE_NUTRIENT_POTASSIUM, G_STRUCT_OFFSET (OlivinePerson, potassium_max_mg) },
    { OLIVINE_NUTRIENT_PHOSPHORUS, G_STRUCT_OFFSET (OlivinePerson, phosphorus_max_mg) },
    { OLIVINE_NUTRIENT_SODIUM, G_STRUCT_OFFSET (OlivinePerson, sodium_max_mg) },
    { OLIVINE_NUTRIENT_PROTEIN, G_STRUCT_OFFSET (OlivinePerson, protein_max_g) },
  };

  for (int i = 0; i < 400; i++)
    {
      guint k = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (limits));
      g_autoptr (OlivinePerson) person = new_person ();
      g_autoptr (GPtrArray) candidates = pantry_candidates ();
      g_autoptr (GPtrArray) suggestions = NULL;
      OlivineIntake intake = eaten (g_test_rand_double_range (0, 400));
      double most = g_test_rand_double_range (1, 2000);
      double before = g_test_rand_double_range (0, 2000);

      G_STRUCT_MEMBER (double, person, limits[k].member) = most;
      intake.totals.thousandths[limits[k].nutrient] = olivine_thousandths_from_double (before);
      suggestions = olivine_suggest (candidates, &intake, person, ON, 100);
      for (guint n = 0; n < suggestions->len; n++)
        {
          const OlivineSuggestion *suggestion = suggestions->pdata[n];
          gint64 amount = suggestion->snapshot.thousandths[limits[k].nutrient];

          g_assert_cmpint (amount, !=, OLIVINE_UNKNOWN);
          g_assert_cmpint (amount + intake.totals.thousandths[limits[k].nutrient], <=,
                           olivine_thousandths_from_double (most));
        }
    }
}

static void
test_limit_both_sides (void)
{
  g_autoptr (OlivinePerson) person = new_person ();
  OlivineIntake intake = eaten (350);

  person->sodium_max_mg = 1501.0;
  intake.totals.thousandths[OLIVINE_NUTRIENT_SODIUM] = 1000;
  assert_suggested (person, intake, 3, "Black beans; Quinoa; Salted crackers");
  person->sodium_max_mg = 1500.999;
  assert_suggested (person, intake, 3, "Black beans; Quinoa; Lentils");
}

/* A limit of which the day knows nothing still keeps out what is over it alone. */
static void
test_limit_on_a_day_that_is_not_known (void)
{
  g_autoptr (OlivinePerson) person = new_person ();

  person->sodium_max_mg = 1000.0;
  assert_suggested (person, eaten (350), 3, "Black beans; Quinoa; Lentils");
}

static void
test_eaten_lately_counts (void)
{
  const Item items[] = {
    { "Aaa", 60, 1, 1, 1, 1, 0 }, { "Bbb", 60, 1, 1, 1, 1, 3 }, { "Ccc", 70, 1, 1, 1, 1, 0 },
  };
  g_autoptr (GPtrArray) candidates = new_candidates ();
  g_autoptr (OlivinePerson) person = new_person ();
  OlivineIntake intake = eaten (350);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autofree char *names = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    add_item (candidates, &items[i]);
  suggestions = olivine_suggest (candidates, &intake, person, ON, 10);
  names = join_names (suggestions);
  g_assert_cmpstr (names, ==, "Bbb; Ccc; Aaa");
}

static void
test_order_of_candidates_does_not_matter (void)
{
  g_autoptr (OlivinePerson) person = new_person ();
  g_autoptr (GPtrArray) forward = pantry_candidates ();
  g_autoptr (GPtrArray) backward = new_candidates ();
  OlivineIntake intake = eaten (100);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autofree char *first_names = NULL;
  g_autofree char *second_names = NULL;

  for (gsize i = G_N_ELEMENTS (pantry); i > 0; i--)
    add_item (backward, &pantry[i - 1]);
  first = olivine_suggest (forward, &intake, person, ON, 5);
  second = olivine_suggest (backward, &intake, person, ON, 5);
  first_names = join_names (first);
  second_names = join_names (second);
  g_assert_cmpstr (first_names, ==, second_names);
  olivine_candidate_free (NULL);
  olivine_suggestion_free (NULL);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/suggestion/nearest-to-the-gap-comes-first",
                   test_nearest_to_the_gap_comes_first);
  g_test_add_func ("/olivine/suggestion/one-form-of-a-food-only", test_one_form_of_a_food_only);
  g_test_add_func ("/olivine/suggestion/nothing-unknown-or-too-small",
                   test_nothing_unknown_or_too_small);
  g_test_add_func ("/olivine/suggestion/ten-mg-is-enough", test_ten_mg_is_enough);
  g_test_add_func ("/olivine/suggestion/none-without-a-gap", test_none_without_a_gap);
  g_test_add_func ("/olivine/suggestion/gap-is-of-all-magnesium", test_gap_is_of_all_magnesium);
  g_test_add_func ("/olivine/suggestion/kidneys-rank-by-minerals",
                   test_kidneys_rank_by_minerals);
  g_test_add_func ("/olivine/suggestion/limits-are-never-passed", test_limits_are_never_passed);
  g_test_add_func ("/olivine/suggestion/limit-both-sides", test_limit_both_sides);
  g_test_add_func ("/olivine/suggestion/limit-on-a-day-that-is-not-known",
                   test_limit_on_a_day_that_is_not_known);
  g_test_add_func ("/olivine/suggestion/eaten-lately-counts", test_eaten_lately_counts);
  g_test_add_func ("/olivine/suggestion/order-of-candidates-does-not-matter",
                   test_order_of_candidates_does_not_matter);

  return g_test_run ();
}
