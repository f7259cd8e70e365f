/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The diary: what is written is what is read, on the day it was meant for, and a
 * day is always the sum of its rows. */

#include "olivine-diary.h"

#include <math.h>

#include "olivine-journal.h"
#include "olivine-log-line.h"
#include "store-fixture.h"

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static OlivineDay *
get_day (StoreFixture *fixture,
         const char   *date)
{
  g_autoptr (GError) error = NULL;
  OlivineDay *day = olivine_diary_get_day (fixture->store, fixture_day (date), &error);

  g_assert_no_error (error);
  g_assert_nonnull (day);

  return day;
}

static GPtrArray *
new_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
}

static OlivineEntry *
entry_with_everything (void)
{
  OlivineEntry *entry = fixture_entry ("2026-02-28", "off:8076809570787", "Crème “Brûlée”, 1;2",
                                       12.345, 1.001);

  set_text (&entry->time, "07:05");
  entry->meal = OLIVINE_MEAL_BREAKFAST;
  set_text (&entry->dish, "Sunday's table");
  set_text (&entry->unit, "can, drained");
  entry->quantity = 333;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    entry->snapshot.thousandths[i] = 1000 + i;
  entry->processing = OLIVINE_PROCESSING_ULTRA;
  entry->estimated = TRUE;
  set_text (&entry->cautions, "KID-01;UL-01");
  set_text (&entry->note, "line one\nline two, 'quoted'");

  return entry;
}

static OlivineEntry *
dose (const char *date)
{
  OlivineEntry *entry = fixture_entry (date, "", "Tablets", 1, 60);

  entry->kind = OLIVINE_KIND_SUPPLEMENT;
  entry->quantity = 2000;
  entry->grams = OLIVINE_UNKNOWN;
  set_text (&entry->unit, "tablet");
  set_text (&entry->compound, "citrate");
  entry->compound_mg = 187500;
  entry->agreed = TRUE;

  return entry;
}

static void
check_round_trip (StoreFixture *fixture,
                  OlivineEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineEntry) read = NULL;

  g_assert_true (olivine_diary_add (fixture->store, entry, &error));
  g_assert_no_error (error);
  g_assert_true (g_uuid_string_is_valid (entry->uid));
  read = olivine_diary_get (fixture->store, entry->uid, &error);
  g_assert_no_error (error);
  g_assert_true (olivine_entry_equal (read, entry));
}

static void
test_entry_comes_back_as_it_was (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr (OlivineEntry) full = entry_with_everything ();
  g_autoptr (OlivineEntry) pills = dose ("2026-02-28");
  g_autoptr (OlivineEntry) bare = fixture_entry ("1900-01-01", "", "Bread", 30, NAN);

  check_round_trip (fixture, full);
  check_round_trip (fixture, pills);
  check_round_trip (fixture, bare);
}

static void
test_uid_is_taken_once (StoreFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = fixture_add (fixture, "2026-01-01", "Oats", 50);
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_diary_add (fixture->store, entry, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, entry->uid));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 1);
}

static void
test_many_are_added_or_none (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr (OlivineEntry) there = fixture_add (fixture, "2026-01-01", "Oats", 50);
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (entries, fixture_entry ("2026-01-02", "", "Milk", 200, 20));
  g_ptr_array_add (entries, olivine_entry_copy (there));
  g_assert_false (olivine_diary_add_many (fixture->store, entries, "copy", &error));
  g_assert_nonnull (error);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 1);
}

static void
test_what_cannot_be_is_refused (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr (OlivineEntry) nothing = fixture_entry ("2026-01-01", "", "Oats", 1, 1);
  g_autoptr (OlivineEntry) nowhen = fixture_entry ("2026-01-01", "", "Oats", 1, 1);
  g_autoptr (GError) error = NULL;

  nothing->grams = 0;
  g_assert_false (olivine_diary_add (fixture->store, nothing, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  nowhen->date = OLIVINE_DATE_NONE;
  g_assert_false (olivine_diary_add (fixture->store, nowhen, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 0);
}

static void
test_unknown_uids_are_told (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-01-01", "", "Oats", 50, 50);
  g_autoptr (GError) error = NULL;

  set_text (&entry->uid, "no-such-uid");
  g_assert_null (olivine_diary_get (fixture->store, entry->uid, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (olivine_diary_replace (fixture->store, entry, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (olivine_diary_remove (fixture->store, entry->uid, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
}

static void
test_replaced_entry_keeps_its_place (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  g_autoptr (OlivineEntry) first = fixture_add (fixture, "2026-01-01", "First", 1);
  g_autoptr (OlivineEntry) changed = olivine_entry_copy (first);
  g_autoptr (OlivineDay) day = NULL;
  g_autoptr (GError) error = NULL;

  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Second", 2));
  set_text (&changed->food, "Changed");
  g_assert_true (olivine_diary_replace (fixture->store, changed, &error));
  g_assert_no_error (error);
  day = get_day (fixture, "2026-01-01");
  g_assert_cmpstr (((OlivineEntry *) day->entries->pdata[0])->food, ==, "Changed");
  g_assert_cmpstr (((OlivineEntry *) day->entries->pdata[1])->food, ==, "Second");
}

static void
test_removed_entry_is_handed_back (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = fixture_add (fixture, "2026-01-01", "Oats", 50);
  g_autoptr (OlivineEntry) removed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (olivine_diary_remove (fixture->store, entry->uid, &removed, &error));
  g_assert_no_error (error);
  g_assert_true (olivine_entry_equal (entry, removed));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 0);
}

static void
test_several_are_removed_as_one (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr (OlivineEntry) first = fixture_add (fixture, "2026-01-01", "First", 1);
  g_autoptr (OlivineEntry) second = fixture_add (fixture, "2026-01-01", "Second", 2);
  g_autoptr (GPtrArray) uids = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (uids, first->uid);
  g_ptr_array_add (uids, (gpointer) "no-such-uid");
  g_assert_false (olivine_diary_remove_many (fixture->store, uids, &error));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 2);

  g_clear_error (&error);
  uids->pdata[1] = second->uid;
  g_assert_true (olivine_diary_remove_many (fixture->store, uids, &error));
  g_assert_true (olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 2);
}

static void
test_day_is_in_the_order_of_the_screen (StoreFixture  *fixture,
                                        gconstpointer  data)
{
  static const OlivineMeal logged[] = {
    OLIVINE_MEAL_NONE, OLIVINE_MEAL_SNACK, OLIVINE_MEAL_DINNER, OLIVINE_MEAL_BREAKFAST,
    OLIVINE_MEAL_LUNCH, OLIVINE_MEAL_BREAKFAST,
  };
  static const OlivineMeal shown[] = {
    OLIVINE_MEAL_BREAKFAST, OLIVINE_MEAL_BREAKFAST, OLIVINE_MEAL_LUNCH, OLIVINE_MEAL_DINNER,
    OLIVINE_MEAL_SNACK, OLIVINE_MEAL_NONE,
  };
  g_autoptr (OlivineDay) day = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (logged); i++)
    {
      g_autofree char *name = g_strdup_printf ("%" G_GSIZE_FORMAT, i);
      g_autoptr (OlivineEntry) entry = fixture_entry ("2026-01-01", "", name, 100, 1);

      entry->meal = logged[i];
      g_assert_true (olivine_diary_add (fixture->store, entry, NULL));
    }
  day = get_day (fixture, "2026-01-01");
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    g_assert_cmpint (((OlivineEntry *) day->entries->pdata[i])->meal, ==, shown[i]);
  g_assert_cmpstr (((OlivineEntry *) day->entries->pdata[0])->food, ==, "3");
}

static void
test_gaps_are_days_too (StoreFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;

  olivine_entry_unref (fixture_add (fixture, "2026-02-27", "Oats", 50));
  olivine_entry_unref (fixture_add (fixture, "2026-03-02", "Milk", 20));
  days = olivine_diary_get_days (fixture->store, fixture_day ("2026-02-26"),
                                 fixture_day ("2026-03-03"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 6);
  for (guint i = 0; i < days->len; i++)
    {
      const OlivineDay *day = days->pdata[i];

      g_assert_cmpuint (day->intake.n_entries, ==, i == 1 || i == 4 ? 1 : 0);
      g_assert_cmpint (olivine_date_days_between (fixture_day ("2026-02-26"), day->date), ==,
                       (int) i);
    }
}

static void
test_backward_range_is_empty (StoreFixture  *fixture,
                              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = NULL;

  days = olivine_diary_get_days (fixture->store, fixture_day ("2026-03-03"),
                                 fixture_day ("2026-03-02"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 0);
}

static void
test_bounds (StoreFixture  *fixture,
             gconstpointer  data)
{
  OlivineDate first = fixture_day ("2026-01-01");
  OlivineDate last = fixture_day ("2026-01-01");
  g_autoptr (GError) error = NULL;

  g_assert_true (olivine_diary_bounds (fixture->store, &first, &last, &error));
  g_assert_false (olivine_date_is_set (first));
  g_assert_false (olivine_date_is_set (last));

  olivine_entry_unref (fixture_add (fixture, "2026-05-04", "Oats", 1));
  olivine_entry_unref (fixture_add (fixture, "2024-02-29", "Oats", 1));
  g_assert_true (olivine_diary_bounds (fixture->store, &first, &last, &error));
  g_assert_cmpint (olivine_date_compare (first, fixture_day ("2024-02-29")), ==, 0);
  g_assert_cmpint (olivine_date_compare (last, fixture_day ("2026-05-04")), ==, 0);
}

static void
test_marks (StoreFixture  *fixture,
            gconstpointer  data)
{
  static const OlivineMark marks[] = {
    OLIVINE_MARK_COMPLETE, OLIVINE_MARK_INCOMPLETE, OLIVINE_MARK_COMPLETE, OLIVINE_MARK_NONE,
    OLIVINE_MARK_NONE,
  };
  OlivineDate date = fixture_day ("2026-01-01");
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (OlivineDay) day = NULL;

      g_assert_true (olivine_diary_set_mark (fixture->store, date, marks[i], &error));
      g_assert_no_error (error);
      day = get_day (fixture, "2026-01-01");
      g_assert_cmpint (day->mark, ==, marks[i]);
    }
  g_assert_false (olivine_diary_set_mark (fixture->store, OLIVINE_DATE_NONE, OLIVINE_MARK_COMPLETE,
                                          &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
}

static void
test_copies_are_new_entries (StoreFixture  *fixture,
                             gconstpointer  data)
{
  const OlivineMeal breakfast = OLIVINE_MEAL_BREAKFAST;
  const OlivineMeal dinner = OLIVINE_MEAL_DINNER;
  g_autoptr (OlivineEntry) full = entry_with_everything ();
  g_autoptr (OlivineEntry) lunch = fixture_entry ("2026-02-28", "", "Soup", 300, 30);
  g_autoptr (OlivineEntry) pills = dose ("2026-02-28");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) with_doses = NULL;
  g_autoptr (GPtrArray) one_meal = NULL;
  g_autoptr (GError) error = NULL;
  const OlivineEntry *copy = NULL;
  OlivineDate from = fixture_day ("2026-02-28");
  OlivineDate to = fixture_day ("2026-03-01");

  lunch->meal = OLIVINE_MEAL_LUNCH;
  olivine_diary_add (fixture->store, full, NULL);
  olivine_diary_add (fixture->store, lunch, NULL);
  olivine_diary_add (fixture->store, pills, NULL);

  all = olivine_diary_copies_of (fixture->store, from, NULL, to, NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  with_doses = olivine_diary_copies_of (fixture->store, from, NULL, to, NULL, TRUE, &error);
  g_assert_cmpuint (with_doses->len, ==, 3);
  one_meal = olivine_diary_copies_of (fixture->store, from, &breakfast, to, &dinner, FALSE, &error);
  g_assert_cmpuint (one_meal->len, ==, 1);

  copy = one_meal->pdata[0];
  g_assert_cmpstr (copy->uid, !=, full->uid);
  g_assert_cmpint (olivine_date_compare (copy->date, to), ==, 0);
  g_assert_cmpint (copy->meal, ==, OLIVINE_MEAL_DINNER);
  g_assert_cmpstr (copy->time, ==, "");
  g_assert_cmpstr (copy->cautions, ==, "");
  g_assert_true (olivine_snapshot_equal (&copy->snapshot, &full->snapshot));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 3);
}

static void
test_b16_entry_lands_on_its_own_day (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  static const char *const dates[] = { "2026-03-28", "2026-03-29", "2026-03-30", "2024-02-29",
                                       "1999-12-31" };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (OlivineEntry) entry = fixture_add (fixture, dates[i], "Oats", 50);
      g_autoptr (OlivineDay) day = get_day (fixture, dates[i]);
      g_autofree char *sql = g_strdup_printf ("SELECT date FROM main.entry WHERE uid = '%s'",
                                              entry->uid);
      g_autofree char *stored = fixture_text (fixture, sql);

      g_assert_cmpuint (day->intake.n_entries, ==, 1);
      g_assert_cmpstr (stored, ==, dates[i]);
    }
}

static void
log_amount (StoreFixture *fixture,
            const char   *food_id,
            double        grams,
            const char   *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineFood) food = olivine_catalogue_get (fixture->store, food_id, &error);
  g_autoptr (OlivineLogLine) line = olivine_log_line_for_food (food, grams, "g", &error);
  g_autoptr (OlivineEntry) entry = olivine_log_line_to_entry (line, fixture_day (date));

  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);
}

static void
test_b4_history_does_not_follow_the_food (StoreFixture  *fixture,
                                          gconstpointer  data)
{
  g_autoptr (OlivineFood) food = fixture_food ("", "Own bread", 80);
  g_autoptr (OlivineFood) changed = NULL;
  g_autoptr (OlivineDay) before = NULL;
  g_autoptr (OlivineDay) after_edit = NULL;
  g_autoptr (OlivineDay) after_removal = NULL;
  g_autofree char *id = olivine_catalogue_save_own (fixture->store, food, NULL);
  g_autofree char *same_id = NULL;
  g_autoptr (GError) error = NULL;

  log_amount (fixture, id, 50, "2026-01-01");
  before = get_day (fixture, "2026-01-01");
  g_assert_cmpint (before->intake.food_mg, ==, 40000);

  changed = fixture_food (id, "Own bread, new flour", 200);
  same_id = olivine_catalogue_save_own (fixture->store, changed, &error);
  g_assert_cmpstr (same_id, ==, id);
  after_edit = get_day (fixture, "2026-01-01");
  g_assert_cmpint (after_edit->intake.food_mg, ==, 40000);

  g_assert_true (olivine_catalogue_remove_own (fixture->store, id, &error));
  after_removal = get_day (fixture, "2026-01-01");
  g_assert_cmpint (after_removal->intake.food_mg, ==, 40000);
  g_assert_cmpstr (((OlivineEntry *) after_removal->entries->pdata[0])->food, ==, "Own bread");
}

static OlivineIngredient *
ingredient_of (StoreFixture *fixture,
               const char   *food_id,
               double        grams)
{
  g_autoptr (OlivineFood) food = olivine_catalogue_get (fixture->store, food_id, NULL);
  OlivineIngredient *ingredient = olivine_ingredient_new ();

  set_text (&ingredient->food_id, food->id);
  set_text (&ingredient->food, food->name);
  set_text (&ingredient->unit, "g");
  ingredient->quantity = olivine_thousandths_from_double (grams);
  ingredient->grams = ingredient->quantity;
  olivine_nutrients_snapshot (&food->per_100g, grams, &ingredient->snapshot);

  return ingredient;
}

static OlivineFood *
save_recipe (StoreFixture *fixture,
             const char   *name,
             const char   *first_id,
             double        first_g,
             const char   *second_id,
             double        second_g)
{
  g_autoptr (OlivineFood) recipe = olivine_food_new ("", name);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  recipe->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);
  g_ptr_array_add (recipe->ingredients, ingredient_of (fixture, first_id, first_g));
  g_ptr_array_add (recipe->ingredients, ingredient_of (fixture, second_id, second_g));
  recipe->servings = 2;
  id = olivine_catalogue_save_own (fixture->store, recipe, &error);
  g_assert_no_error (error);

  return olivine_catalogue_get (fixture->store, id, &error);
}

/* Both may be row 1 of their table: only the text id counts. */
static void
test_b6_recipe_and_food_are_not_mixed_up (StoreFixture  *fixture,
                                          gconstpointer  data)
{
  g_autoptr (OlivineFood) recipe = save_recipe (fixture, "Beans on toast", "core:black-beans", 100,
                                                "core:wholemeal-bread", 100);
  g_autoptr (OlivineDay) day = NULL;

  g_assert_cmpint (fixture_count (fixture, "SELECT pk FROM main.food"), ==,
                   fixture_count (fixture, "SELECT pk FROM foods.food WHERE id = 'core:milk'"));
  log_amount (fixture, recipe->id, 200, "2026-01-01");
  log_amount (fixture, "core:milk", 100, "2026-01-01");
  day = get_day (fixture, "2026-01-01");
  g_assert_cmpint (((OlivineEntry *) day->entries->pdata[0])->snapshot.thousandths[0], ==, 147000);
  g_assert_cmpint (((OlivineEntry *) day->entries->pdata[1])->snapshot.thousandths[0], ==, 10000);
  g_assert_cmpint (day->intake.food_mg, ==, 157000);
}

static void
test_b7_two_servings_of_two_foods (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr (OlivineFood) recipe = save_recipe (fixture, "Porridge bowl", "core:granola", 100,
                                                "core:banana", 200);
  g_autoptr (OlivineLogLine) line = NULL;
  g_autoptr (OlivineEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  OlivineSnapshot expected;

  line = olivine_log_line_for_food (recipe, 2, "serving", &error);
  g_assert_no_error (error);
  entry = olivine_log_line_to_entry (line, fixture_day ("2026-01-01"));

  olivine_snapshot_init (&expected);
  expected.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = 158000 + 54000;
  expected.thousandths[OLIVINE_NUTRIENT_POTASSIUM] = 451000 + 716000;
  expected.thousandths[OLIVINE_NUTRIENT_ENERGY] = 489000 + 178000;
  g_assert_true (olivine_snapshot_equal (&entry->snapshot, &expected));
  g_assert_cmpint (entry->grams, ==, 300000);
}

static void
test_b18_unknown_stays_unknown_all_the_way (StoreFixture  *fixture,
                                            gconstpointer  data)
{
  g_autoptr (OlivineFood) recipe = save_recipe (fixture, "Odd stew", "core:mystery", 100,
                                                "core:banana", 100);
  g_autoptr (OlivineDay) day = NULL;
  g_autofree char *stored = NULL;

  g_assert_true (isnan (recipe->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]));
  log_amount (fixture, recipe->id, 200, "2026-01-01");
  log_amount (fixture, "core:milk", 100, "2026-01-01");
  stored = fixture_text (fixture, "SELECT magnesium_mg FROM main.entry ORDER BY pk LIMIT 1");
  g_assert_null (stored);

  day = get_day (fixture, "2026-01-01");
  g_assert_true (day->intake.at_least);
  g_assert_cmpuint (day->intake.n_unknown, ==, 1);
  g_assert_cmpint (day->intake.food_mg, ==, 10000);
  g_assert_cmpfloat (day->intake.coverage, <, 1.0);
}

static gint64
random_amount (GRand *random)
{
  return g_rand_int_range (random, 0, 5) == 0 ? OLIVINE_UNKNOWN : g_rand_int_range (random, 0,
                                                                                    500000);
}

static void
add_random_entries (StoreFixture *fixture,
                    GRand        *random,
                    guint         n_entries,
                    guint         n_days)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_entries; i++)
    {
      OlivineEntry *entry = fixture_entry ("2026-01-01", "core:milk", "Milk", 100, 1);

      entry->date = olivine_date_add_days (entry->date, g_rand_int_range (random, 0, n_days));
      entry->kind = g_rand_boolean (random) ? OLIVINE_KIND_FOOD : OLIVINE_KIND_SUPPLEMENT;
      if (entry->kind != OLIVINE_KIND_FOOD)
        entry->grams = OLIVINE_UNKNOWN;
      for (int j = 0; j < OLIVINE_N_NUTRIENTS; j++)
        entry->snapshot.thousandths[j] = random_amount (random);
      g_ptr_array_add (entries, entry);
    }
  olivine_diary_add_many (fixture->store, entries, "random", &error);
  g_assert_no_error (error);
}

static void
change_at_random (StoreFixture *fixture,
                  GRand        *random)
{
  g_autofree char *uid = fixture_text (fixture,
                                       "SELECT uid FROM main.entry ORDER BY random () LIMIT 1");
  g_autoptr (OlivineEntry) entry = olivine_diary_get (fixture->store, uid, NULL);
  g_autoptr (GError) error = NULL;

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = random_amount (random);
      olivine_diary_replace (fixture->store, entry, &error);
      break;
    case 1:
      olivine_diary_remove (fixture->store, uid, NULL, &error);
      break;
    default:
      olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error);
      break;
    }
  if (!g_error_matches (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CHANGED))
    g_assert_no_error (error);
}

/* The sum that SQL makes of a day's rows, against the one that is shown. */
static void
check_days (StoreFixture *fixture,
            guint         n_days)
{
  OlivineDate first = fixture_day ("2026-01-01");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = NULL;

  days = olivine_diary_get_days (fixture->store, first, olivine_date_add_days (first, n_days - 1),
                                 &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, n_days);
  for (guint i = 0; i < days->len; i++)
    {
      const OlivineDay *day = days->pdata[i];
      g_autofree char *date = olivine_date_to_text (day->date);
      g_autofree char *rows = g_strdup_printf ("FROM main.entry WHERE date = '%s'", date);
      g_autofree char *sum = g_strconcat ("SELECT sum (magnesium_mg) ", rows, NULL);
      g_autofree char *count = g_strconcat ("SELECT count (*) ", rows, NULL);

      g_assert_cmpint (day->intake.total_mg, ==, fixture_count (fixture, sum));
      g_assert_cmpint (day->intake.n_entries, ==, fixture_count (fixture, count));
      g_assert_cmpint (day->intake.total_mg, ==, day->intake.food_mg + day->intake.supplement_mg);
    }
}

static void
test_b5_day_is_the_sum_of_its_rows (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  add_random_entries (fixture, random, 2000, 60);
  check_days (fixture, 60);
  for (int round = 0; round < 5; round++)
    {
      for (int i = 0; i < 12; i++)
        change_at_random (fixture, random);
      check_days (fixture, 60);
    }
}

static void
test_range_is_read_by_index (StoreFixture  *fixture,
                             gconstpointer  data)
{
  OlivineDb *db = olivine_store_get_db (fixture->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "EXPLAIN QUERY PLAN SELECT * FROM main.entry "
                             "WHERE date BETWEEN ?1 AND ?2 ORDER BY date, pk", &error);
  g_assert_no_error (error);
  g_assert_true (olivine_db_step (db, stmt, &has_row, &error));
  g_assert_nonnull (strstr (olivine_stmt_get_text (stmt, 3), "USING INDEX entry_by_date"));
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/diary/entry-comes-back-as-it-was", test_entry_comes_back_as_it_was);
  STORE_FIXTURE_ADD ("/olivine/diary/uid-is-taken-once", test_uid_is_taken_once);
  STORE_FIXTURE_ADD ("/olivine/diary/many-are-added-or-none", test_many_are_added_or_none);
  STORE_FIXTURE_ADD ("/olivine/diary/what-cannot-be-is-refused", test_what_cannot_be_is_refused);
  STORE_FIXTURE_ADD ("/olivine/diary/unknown-uids-are-told", test_unknown_uids_are_told);
  STORE_FIXTURE_ADD ("/olivine/diary/replaced-entry-keeps-its-place",
                     test_replaced_entry_keeps_its_place);
  STORE_FIXTURE_ADD ("/olivine/diary/removed-entry-is-handed-back",
                     test_removed_entry_is_handed_back);
  STORE_FIXTURE_ADD ("/olivine/diary/several-are-removed-as-one", test_several_are_removed_as_one);
  STORE_FIXTURE_ADD ("/olivine/diary/day-is-in-the-order-of-the-screen",
                     test_day_is_in_the_order_of_the_screen);
  STORE_FIXTURE_ADD ("/olivine/diary/gaps-are-days-too", test_gaps_are_days_too);
  STORE_FIXTURE_ADD ("/olivine/diary/backward-range-is-empty", test_backward_range_is_empty);
  STORE_FIXTURE_ADD ("/olivine/diary/bounds", test_bounds);
  STORE_FIXTURE_ADD ("/olivine/diary/marks", test_marks);
  STORE_FIXTURE_ADD ("/olivine/diary/copies-are-new-entries", test_copies_are_new_entries);
  STORE_FIXTURE_ADD ("/olivine/diary/b4-history-does-not-follow-the-food",
                     test_b4_history_does_not_follow_the_food);
  STORE_FIXTURE_ADD ("/olivine/diary/b5-day-is-the-sum-of-its-rows",
                     test_b5_day_is_the_sum_of_its_rows);
  STORE_FIXTURE_ADD ("/olivine/diary/b6-recipe-and-food-are-not-mixed-up",
                     test_b6_recipe_and_food_are_not_mixed_up);
  STORE_FIXTURE_ADD ("/olivine/diary/b7-two-servings-of-two-foods",
                     test_b7_two_servings_of_two_foods);
  STORE_FIXTURE_ADD ("/olivine/diary/b16-entry-lands-on-its-own-day",
                     test_b16_entry_lands_on_its_own_day);
  STORE_FIXTURE_ADD ("/olivine/diary/b18-unknown-stays-unknown-all-the-way",
                     test_b18_unknown_stays_unknown_all_the_way);
  STORE_FIXTURE_ADD ("/olivine/diary/range-is-read-by-index", test_range_is_read_by_index);

  return g_test_run ();
}
