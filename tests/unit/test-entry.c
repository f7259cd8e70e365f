/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entries: their own snapshot, what may be saved, what is asked about. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-entry.h"

#define TODAY (olivine_date_from_ymd (2026, 11, 20))

static OlivineFood *
new_almonds (void)
{
  OlivineFood *food = olivine_food_new ("core:almonds", "Almonds");

  food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM] = 270.0;
  food->per_100g.amount[OLIVINE_NUTRIENT_ENERGY] = 579.0;
  food->processing = OLIVINE_PROCESSING_WHOLE;
  return food;
}

static OlivineEntry *
new_entry (double grams)
{
  g_autoptr (OlivineFood) almonds = new_almonds ();
  OlivineEntry *entry = olivine_entry_new ();

  olivine_entry_set_food (entry, almonds, grams);
  entry->date = TODAY;
  entry->quantity = entry->grams;
  return entry;
}

static OlivineEntry *
new_dose (double count,
          double magnesium_mg)
{
  OlivineEntry *entry = olivine_entry_new ();

  entry->date = TODAY;
  entry->kind = OLIVINE_KIND_SUPPLEMENT;
  g_free (entry->food);
  entry->food = g_strdup ("Magnesium citrate");
  entry->quantity = olivine_thousandths_from_double (count);
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
    olivine_thousandths_from_double (magnesium_mg);
  return entry;
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
test_new_is_empty (void)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();

  g_assert_cmpstr (entry->uid, ==, "");
  g_assert_cmpstr (entry->note, ==, "");
  g_assert_cmpint (entry->quantity, ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (entry->grams, ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (entry->compound_mg, ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (entry->snapshot.thousandths[0], ==, OLIVINE_UNKNOWN);
  g_assert_false (olivine_date_is_set (entry->date));
}

static void
test_set_food_takes_a_snapshot (void)
{
  g_autoptr (OlivineEntry) entry = new_entry (30.0);

  g_assert_cmpstr (entry->food_id, ==, "core:almonds");
  g_assert_cmpstr (entry->food, ==, "Almonds");
  g_assert_cmpint (entry->grams, ==, 30000);
  g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 81000);
  g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (entry->processing, ==, OLIVINE_PROCESSING_WHOLE);
}

static void
test_b4_food_edited_later_changes_nothing (void)
{
  g_autoptr (OlivineFood) almonds = new_almonds ();
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();

  olivine_entry_set_food (entry, almonds, 30.0);
  almonds->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM] = 1.0;
  set_text (&almonds->name, "Nuts");
  g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, 81000);
  g_assert_cmpstr (entry->food, ==, "Almonds");
}

/* What is stored is what is worked out again from the stored weight. */
static void
test_snapshot_follows_from_the_stored_weight (void)
{
  g_autoptr (OlivineFood) almonds = new_almonds ();

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (OlivineEntry) entry = olivine_entry_new ();
      OlivineSnapshot again;

      olivine_entry_set_food (entry, almonds, g_test_rand_double_range (0.001, 3000.0));
      olivine_nutrients_snapshot (&almonds->per_100g,
                                  olivine_thousandths_to_double (entry->grams), &again);
      g_assert_true (olivine_snapshot_equal (&entry->snapshot, &again));
    }
}

static void
test_copy_equals_until_changed (void)
{
  g_autoptr (OlivineEntry) entry = new_entry (30.0);
  g_autoptr (OlivineEntry) copy = olivine_entry_copy (entry);

  g_assert_true (olivine_entry_equal (entry, copy));
  set_text (&copy->note, "with tea");
  g_assert_false (olivine_entry_equal (entry, copy));
  g_assert_cmpstr (entry->note, ==, "");
}

static void
test_every_field_counts_for_equality (void)
{
  const gsize texts[] = {
    G_STRUCT_OFFSET (OlivineEntry, uid), G_STRUCT_OFFSET (OlivineEntry, time),
    G_STRUCT_OFFSET (OlivineEntry, dish), G_STRUCT_OFFSET (OlivineEntry, food_id),
    G_STRUCT_OFFSET (OlivineEntry, food), G_STRUCT_OFFSET (OlivineEntry, unit),
    G_STRUCT_OFFSET (OlivineEntry, compound), G_STRUCT_OFFSET (OlivineEntry, cautions),
    G_STRUCT_OFFSET (OlivineEntry, note),
  };
  const gsize integers[] = {
    G_STRUCT_OFFSET (OlivineEntry, date), G_STRUCT_OFFSET (OlivineEntry, meal),
    G_STRUCT_OFFSET (OlivineEntry, kind), G_STRUCT_OFFSET (OlivineEntry, processing),
    G_STRUCT_OFFSET (OlivineEntry, estimated), G_STRUCT_OFFSET (OlivineEntry, agreed),
  };
  const gsize amounts[] = {
    G_STRUCT_OFFSET (OlivineEntry, quantity), G_STRUCT_OFFSET (OlivineEntry, grams),
    G_STRUCT_OFFSET (OlivineEntry, compound_mg), G_STRUCT_OFFSET (OlivineEntry, snapshot),
  };
  g_autoptr (OlivineEntry) entry = new_entry (30.0);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (OlivineEntry) copy = olivine_entry_copy (entry);

      set_text (G_STRUCT_MEMBER_P (copy, texts[i]), "other");
      g_assert_false (olivine_entry_equal (entry, copy));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (integers); i++)
    {
      g_autoptr (OlivineEntry) copy = olivine_entry_copy (entry);

      G_STRUCT_MEMBER (gint32, copy, integers[i])++;
      g_assert_false (olivine_entry_equal (entry, copy));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (OlivineEntry) copy = olivine_entry_copy (entry);

      G_STRUCT_MEMBER (gint64, copy, amounts[i])++;
      g_assert_false (olivine_entry_equal (entry, copy));
    }
}

static void
test_ref_shares (void)
{
  OlivineEntry *entry = new_entry (30.0);

  g_assert_true (olivine_entry_ref (entry) == entry);
  olivine_entry_unref (entry);
  g_assert_cmpstr (entry->food, ==, "Almonds");
  olivine_entry_unref (entry);
}

static void
assert_validity (const OlivineEntry *entry,
                 int                 code)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (olivine_entry_validate (entry, TODAY, &error) == (code < 0));
  if (code >= 0)
    g_assert_error (error, OLIVINE_CORE_ERROR, code);
}

static void
test_validate_weights (void)
{
  const struct {
    gint64 grams;
    int    code;
  } cases[] = {
    { 1, -1 }, { 30000, -1 }, { 100000000, -1 }, { OLIVINE_UNKNOWN, -1 },
    { 100000001, OLIVINE_CORE_ERROR_RANGE }, { 0, OLIVINE_CORE_ERROR_RANGE },
    { -1, OLIVINE_CORE_ERROR_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineEntry) entry = new_entry (30.0);

      entry->grams = cases[i].grams;
      assert_validity (entry, cases[i].code);
      entry->grams = 30000;
      entry->quantity = cases[i].grams == 100000001 ? 0 : cases[i].grams;
      assert_validity (entry, cases[i].code);
    }
}

static void
test_validate_needs_some_amount (void)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();

  entry->date = TODAY;
  set_text (&entry->food, "Something");
  assert_validity (entry, OLIVINE_CORE_ERROR_INVALID);
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = 1000;
  assert_validity (entry, -1);
}

static void
test_validate_days (void)
{
  const struct {
    OlivineDate date;
    int         code;
  } cases[] = {
    { TODAY, -1 },
    { olivine_date_add_days (TODAY, 366), -1 },
    { olivine_date_add_days (TODAY, 367), OLIVINE_CORE_ERROR_RANGE },
    { olivine_date_from_ymd (1900, 1, 1), -1 },
    { olivine_date_from_ymd (1899, 12, 31), OLIVINE_CORE_ERROR_RANGE },
    { OLIVINE_DATE_NONE, OLIVINE_CORE_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineEntry) entry = new_entry (30.0);

      entry->date = cases[i].date;
      assert_validity (entry, cases[i].code);
    }
}

static void
test_validate_texts (void)
{
  g_autofree char *long_name = g_strnfill (301, 'x');
  g_autofree char *long_note = g_strnfill (4001, 'x');
  const struct {
    gsize       field;
    const char *text;
    int         code;
  } cases[] = {
    { G_STRUCT_OFFSET (OlivineEntry, food), "", OLIVINE_CORE_ERROR_INVALID },
    { G_STRUCT_OFFSET (OlivineEntry, food), long_name, OLIVINE_CORE_ERROR_INVALID },
    { G_STRUCT_OFFSET (OlivineEntry, food), "\xFF", OLIVINE_CORE_ERROR_INVALID },
    { G_STRUCT_OFFSET (OlivineEntry, unit), "\xFF", OLIVINE_CORE_ERROR_INVALID },
    { G_STRUCT_OFFSET (OlivineEntry, note), long_note, OLIVINE_CORE_ERROR_INVALID },
    { G_STRUCT_OFFSET (OlivineEntry, note), long_name, -1 },
    { G_STRUCT_OFFSET (OlivineEntry, time), "25:00", OLIVINE_CORE_ERROR_INVALID },
    { G_STRUCT_OFFSET (OlivineEntry, time), "07:30", -1 },
    { G_STRUCT_OFFSET (OlivineEntry, food_id), "nobody:knows-this", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineEntry) entry = new_entry (30.0);

      set_text (G_STRUCT_MEMBER_P (entry, cases[i].field), cases[i].text);
      assert_validity (entry, cases[i].code);
    }
}

static void
test_validate_figures (void)
{
  g_autoptr (OlivineEntry) entry = new_entry (30.0);

  entry->snapshot.thousandths[OLIVINE_NUTRIENT_FIBRE] = 0;
  assert_validity (entry, -1);
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_FIBRE] = -1;
  assert_validity (entry, OLIVINE_CORE_ERROR_RANGE);
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_FIBRE] = OLIVINE_THOUSANDTHS_MAX + 1;
  assert_validity (entry, OLIVINE_CORE_ERROR_RANGE);
}

static void
test_validate_doses (void)
{
  const struct {
    double count;
    int    code;
  } cases[] = {
    { 1.0, -1 }, { 0.5, -1 }, { 1000.0, -1 }, { 1000.5, OLIVINE_CORE_ERROR_RANGE },
    { 0.0, OLIVINE_CORE_ERROR_RANGE }, { -1.0, OLIVINE_CORE_ERROR_RANGE },
    { NAN, OLIVINE_CORE_ERROR_RANGE },
  };
  g_autoptr (OlivineEntry) weighed = new_dose (1.0, 100.0);
  g_autoptr (OlivineEntry) compound = new_dose (1.0, 100.0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineEntry) dose = new_dose (cases[i].count, 100.0);

      assert_validity (dose, cases[i].code);
    }

  weighed->grams = 1000;
  assert_validity (weighed, OLIVINE_CORE_ERROR_INVALID);
  compound->compound_mg = 0;
  assert_validity (compound, OLIVINE_CORE_ERROR_RANGE);
  compound->compound_mg = 600000;
  assert_validity (compound, -1);
}

static void
test_likely_both_sides_of_each_bound (void)
{
  const struct {
    gint64   grams;
    gint64   magnesium;
    gint64   energy;
    gboolean is_likely;
  } cases[] = {
    { 3000000, 1000000, 4000000, TRUE },
    { 3000001, 1000000, 4000000, FALSE },
    { 3000000, 1000001, 4000000, FALSE },
    { 3000000, 1000000, 4000001, FALSE },
    { OLIVINE_UNKNOWN, OLIVINE_UNKNOWN, OLIVINE_UNKNOWN, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineEntry) entry = new_entry (30.0);
      g_autoptr (GError) error = NULL;

      entry->grams = cases[i].grams;
      entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = cases[i].magnesium;
      entry->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY] = cases[i].energy;
      g_assert_true (olivine_entry_check_likely (entry, &error) == cases[i].is_likely);
      if (!cases[i].is_likely)
        g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY);
    }
}

static void
test_kinds_round_trip (void)
{
  OlivineKind kind = OLIVINE_KIND_FOOD;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i <= OLIVINE_KIND_PRESCRIBED; i++)
    {
      g_assert_true (olivine_kind_from_nick (olivine_kind_to_nick (i), &kind, NULL));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (olivine_kind_from_nick ("vitamin", &kind, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME);
  g_assert_nonnull (strstr (error->message, "prescribed-binder"));
  g_assert_false (olivine_kind_from_nick (NULL, &kind, NULL));
}

static void
test_meals_round_trip (void)
{
  OlivineMeal meal = OLIVINE_MEAL_SNACK;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < OLIVINE_N_MEALS; i++)
    {
      g_assert_true (olivine_meal_from_nick (olivine_meal_to_nick (i), &meal, NULL));
      g_assert_cmpint (meal, ==, i);
    }
  g_assert_true (olivine_meal_from_nick ("Breakfast", &meal, NULL));
  g_assert_cmpint (meal, ==, OLIVINE_MEAL_BREAKFAST);
  g_assert_false (olivine_meal_from_nick ("brunch", &meal, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME);
}

static void
test_meal_at_time (void)
{
  const struct {
    const char  *time;
    OlivineMeal  meal;
  } cases[] = {
    { NULL, OLIVINE_MEAL_NONE }, { "", OLIVINE_MEAL_NONE }, { "00:00", OLIVINE_MEAL_SNACK },
    { "03:59", OLIVINE_MEAL_SNACK }, { "04:00", OLIVINE_MEAL_BREAKFAST },
    { "10:59", OLIVINE_MEAL_BREAKFAST }, { "11:00", OLIVINE_MEAL_LUNCH },
    { "14:59", OLIVINE_MEAL_LUNCH }, { "15:00", OLIVINE_MEAL_SNACK },
    { "16:59", OLIVINE_MEAL_SNACK }, { "17:00", OLIVINE_MEAL_DINNER },
    { "21:59", OLIVINE_MEAL_DINNER }, { "22:00", OLIVINE_MEAL_SNACK },
    { "23:59", OLIVINE_MEAL_SNACK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (olivine_meal_at_time (cases[i].time), ==, cases[i].meal);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/entry/new-is-empty", test_new_is_empty);
  g_test_add_func ("/olivine/entry/set-food-takes-a-snapshot", test_set_food_takes_a_snapshot);
  g_test_add_func ("/olivine/entry/b4-food-edited-later-changes-nothing",
                   test_b4_food_edited_later_changes_nothing);
  g_test_add_func ("/olivine/entry/snapshot-follows-from-the-stored-weight",
                   test_snapshot_follows_from_the_stored_weight);
  g_test_add_func ("/olivine/entry/copy-equals-until-changed", test_copy_equals_until_changed);
  g_test_add_func ("/olivine/entry/every-field-counts-for-equality",
                   test_every_field_counts_for_equality);
  g_test_add_func ("/olivine/entry/ref-shares", test_ref_shares);
  g_test_add_func ("/olivine/entry/validate-weights", test_validate_weights);
  g_test_add_func ("/olivine/entry/validate-needs-some-amount", test_validate_needs_some_amount);
  g_test_add_func ("/olivine/entry/validate-days", test_validate_days);
  g_test_add_func ("/olivine/entry/validate-texts", test_validate_texts);
  g_test_add_func ("/olivine/entry/validate-figures", test_validate_figures);
  g_test_add_func ("/olivine/entry/validate-doses", test_validate_doses);
  g_test_add_func ("/olivine/entry/likely-both-sides-of-each-bound",
                   test_likely_both_sides_of_each_bound);
  g_test_add_func ("/olivine/entry/kinds-round-trip", test_kinds_round_trip);
  g_test_add_func ("/olivine/entry/meals-round-trip", test_meals_round_trip);
  g_test_add_func ("/olivine/entry/meal-at-time", test_meal_at_time);

  return g_test_run ();
}
