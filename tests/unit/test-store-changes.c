/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changes at the edges of what they are for: what is eaten stays, what is refused changes
 * nothing, and an undo says which day it was about.
 */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "dish-fixture.h"
#include "olivine-check.h"
#include "olivine-copies.h"
#include "olivine-health.h"
#include "olivine-journal.h"
#include "olivine-local-names.h"
#include "olivine-made-food.h"
#include "olivine-plan-load.h"
#include "olivine-profile-history.h"
#include "olivine-schema.h"

#define TODAY "2026-03-02"

static OlivineDate
undo (StoreFixture *fixture)
{
  OlivineDate date = OLIVINE_DATE_NONE;
  g_autoptr (GError) error = NULL;

  g_assert_true (olivine_journal_undo (fixture->store, NULL, NULL, &date, &error));
  g_assert_no_error (error);
  return date;
}

static void
test_day_of_an_undo (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2026-01-15", "target-mg", "300");
  olivine_diary_set_mark (fixture->store, fixture_day (TODAY), OLIVINE_MARK_COMPLETE, &error);
  g_assert_no_error (error);

  g_assert_cmpint (undo (fixture).julian, ==, fixture_day (TODAY).julian);
  g_assert_cmpint (undo (fixture).julian, ==, fixture_day ("2026-01-15").julian);
}

static void
test_remove_one_of_many (StoreFixture  *fixture,
                         gconstpointer  data)
{
  static const char *const labels[] = { "remove 1 entry", "remove 2 entries" };

  for (guint n = 1; n <= G_N_ELEMENTS (labels); n++)
    {
      g_autoptr (GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *label = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (OlivineEntry) entry = fixture_add (fixture, TODAY, "Oats", 50);

          g_ptr_array_add (uids, g_strdup (entry->uid));
        }
      g_assert_true (olivine_diary_remove_many (fixture->store, uids, &error));
      g_assert_no_error (error);
      label = olivine_journal_peek (fixture->store, &error);
      g_assert_cmpstr (label, ==, labels[n - 1]);
    }
}

static void
test_replace_by_nonsense (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = fixture_add (fixture, TODAY, "Oats", 50);
  g_autoptr (OlivineEntry) after = NULL;
  g_autoptr (GError) error = NULL;

  g_free (entry->food);
  entry->food = g_strdup ("");
  g_assert_false (olivine_diary_replace (fixture->store, entry, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  after = olivine_diary_get (fixture->store, entry->uid, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (after->food, ==, "Oats");
}

static void
add_at (StoreFixture *fixture,
        const char   *food,
        OlivineKind   kind,
        OlivineMeal   meal,
        const char   *time)
{
  g_autoptr (OlivineEntry) entry = fixture_entry (TODAY, "", food, 100, 50);
  g_autoptr (GError) error = NULL;

  entry->kind = kind;
  entry->meal = meal;
  if (kind != OLIVINE_KIND_FOOD)
    entry->grams = OLIVINE_UNKNOWN;
  g_free (entry->time);
  entry->time = g_strdup (time);
  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);
}

/* Food that goes to another meal leaves its clock time; a dose has its own time, no meal. */
static void
test_copy_to_a_meal (StoreFixture  *fixture,
                     gconstpointer  data)
{
  const OlivineMeal lunch = OLIVINE_MEAL_LUNCH;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) told = g_string_new (NULL);

  add_at (fixture, "Oats", OLIVINE_KIND_FOOD, OLIVINE_MEAL_BREAKFAST, "08:00");
  add_at (fixture, "Tablet", OLIVINE_KIND_SUPPLEMENT, OLIVINE_MEAL_NONE, "09:00");
  add_at (fixture, "Soup", OLIVINE_KIND_FOOD, OLIVINE_MEAL_LUNCH, "12:00");
  copies = olivine_diary_copies_of (fixture->store, fixture_day (TODAY), NULL,
                                    fixture_day ("2026-03-03"), &lunch, TRUE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < copies->len; i++)
    {
      const OlivineEntry *copy = copies->pdata[i];

      g_string_append_printf (told, "%s %s %s; ", copy->food, olivine_meal_to_nick (copy->meal),
                              copy->time);
    }
  g_assert_nonnull (strstr (told->str, "Oats lunch ; "));
  g_assert_nonnull (strstr (told->str, "Soup lunch 12:00; "));
  g_assert_nonnull (strstr (told->str, "Tablet  09:00; "));
}

static OlivinePlanProblem *
make_problem (StoreFixture *fixture,
              const char   *swapped_uid)
{
  OlivinePlanWish wish;
  OlivinePlanProblem *problem = NULL;
  g_autoptr (GError) error = NULL;

  olivine_plan_wish_init (&wish, fixture_day (TODAY));
  wish.n_days = 1;
  wish.target_mg = 100;
  wish.swapped_uid = swapped_uid;
  problem = olivine_meal_plan_problem (fixture->store, &wish, fixture_day (TODAY), &error);
  g_assert_no_error (error);
  return problem;
}

/* What is planned can be swapped; what is eaten, or not planned at all, is no meal to fill. */
static void
test_swap (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *lunch = fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000);
  g_autofree char *dinner = fixture_plan (fixture, TODAY, OLIVINE_MEAL_DINNER, "dish:egg-toast",
                                          1000);
  const char *swapped[] = { lunch, dinner, "no-such-item" };

  fixture_eat (fixture, TODAY, OLIVINE_MEAL_LUNCH);
  for (gsize i = 0; i < G_N_ELEMENTS (swapped); i++)
    {
      g_autoptr (OlivinePlanProblem) problem = make_problem (fixture, swapped[i]);
      guint meals = g_array_index (problem->days, OlivinePlanDay, 0).meals;

      g_assert_cmpuint (meals & (1u << OLIVINE_MEAL_LUNCH), ==, 0);
      g_assert_cmpint ((meals & (1u << OLIVINE_MEAL_DINNER)) != 0, ==, i == 1);
    }
}

static void
test_exchange_what_is_eaten (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autofree char *lunch = fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000);
  g_autofree char *dinner = fixture_plan (fixture, TODAY, OLIVINE_MEAL_DINNER, "dish:egg-toast",
                                          1000);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  fixture_eat (fixture, TODAY, OLIVINE_MEAL_LUNCH);
  before = fixture_plan_text (fixture);
  g_assert_false (olivine_meal_plan_exchange (fixture->store, lunch, dinner, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
  after = fixture_plan_text (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* Of what a plan replaces: nothing that was eaten since, and whatever it is where the dish
 * is gone. */
static void
test_what_is_replaced (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (OlivinePlanProblem) problem = make_problem (fixture, NULL);
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  OlivinePlanChoice gone = { .date = fixture_day (TODAY), .meal = OLIVINE_MEAL_LUNCH,
                             .dish = OLIVINE_PLAN_NO_DISH, .servings = 1000 };

  item->date = fixture_day (TODAY);
  item->meal = OLIVINE_MEAL_LUNCH;
  g_assert_false (olivine_plan_is_replaced (problem, item));
  g_array_append_val (problem->replaced, gone);
  g_assert_true (olivine_plan_is_replaced (problem, item));
  item->is_eaten = TRUE;
  g_assert_false (olivine_plan_is_replaced (problem, item));
}

static void
test_plan_nonsense (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  g_autoptr (GError) error = NULL;

  item->date = fixture_day (TODAY);
  item->meal = OLIVINE_MEAL_LUNCH;
  g_free (item->dish_id);
  item->dish_id = g_strdup ("dish:bean-stew");
  item->servings = 0;
  g_assert_false (olivine_meal_plan_add (fixture->store, item, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.plan_item"), ==, 0);
}

static void
test_copy_without_counting (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
  g_assert_true (olivine_meal_plan_copy (fixture->store, fixture_day (TODAY), 1,
                                         fixture_day ("2026-03-09"), NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.plan_item"), ==, 2);
}

static void
test_check_tells (StoreFixture  *fixture,
                  gconstpointer  data)
{
  OlivineDb *db = olivine_store_get_db (fixture->store);
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (olivine_check_file (db, none, &error));
  g_assert_cmpuint (none->len, ==, 0);
  fixture_exec (db, "PRAGMA foreign_keys = OFF; PRAGMA main.application_id = 5");
  g_assert_true (olivine_check_file (db, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_nonnull (strstr (problems->pdata[0], "not say that it is an Olivine diary"));
  g_assert_nonnull (strstr (problems->pdata[1], "not enforced"));
}

static void
test_foreign_keys_inside_a_transaction (StoreFixture  *fixture,
                                        gconstpointer  data)
{
  OlivineDb *db = olivine_store_get_db (fixture->store);
  g_autoptr (GError) error = NULL;

  olivine_db_begin (db, TRUE, &error);
  g_assert_no_error (error);
  g_assert_false (olivine_schema_set_foreign_keys (db, FALSE, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "switched off"));
  olivine_db_roll_back (db);
}

/* A search sees what its transaction has written, and leaves the transaction open. */
static void
test_search_inside_a_transaction (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  const OlivineFoodQuery query = { .words = "almonds", .group = "nuts" };
  OlivineDb *db = olivine_store_get_db (fixture->store);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  olivine_db_begin (db, TRUE, &error);
  g_assert_no_error (error);
  found = olivine_catalogue_search (fixture->store, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_false (sqlite3_get_autocommit (olivine_db_get_handle (db)));
  olivine_db_roll_back (db);
}

/* Of files that are called nearly like them, none is taken for a daily copy and removed. */
static void
test_nearly_copies (StoreFixture  *fixture,
                    gconstpointer  data)
{
  static const char *const names[] = {
    "diary-2020-01-01.txt", "diary-2020-13-45.db", "diary-2020-1.db", "notes-2020-01-01.db",
  };
  g_autoptr (GError) error = NULL;
  gboolean made = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->dir, "backups", names[i], NULL);
      g_autofree char *folder = g_path_get_dirname (path);

      g_mkdir_with_parents (folder, 0700);
      fixture_write_file (path, "mine", 4);
    }
  for (int day = 1; day <= 28; day++)
    {
      g_assert_true (olivine_copies_automatic (fixture->store, olivine_date_from_ymd (2026, 2, day),
                                               &made, &error));
      g_assert_no_error (error);
      g_assert_true (made);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->dir, "backups", names[i], NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* The last day is damaged, the first is not. */
static void
test_bounds_half_damaged (StoreFixture  *fixture,
                          gconstpointer  data)
{
  OlivineDb *db = olivine_store_get_db (fixture->store);
  OlivineDate first = OLIVINE_DATE_NONE;
  OlivineDate last = OLIVINE_DATE_NONE;
  OlivineCopyInfo info = { 0 };
  g_autoptr (GError) error = NULL;

  olivine_entry_unref (fixture_add (fixture, TODAY, "Oats", 50));
  olivine_entry_unref (fixture_add (fixture, "2026-03-03", "Soup", 50));
  g_assert_true (olivine_diary_bounds (fixture->store, &first, &last, &error));
  fixture_exec (db, "PRAGMA ignore_check_constraints = ON");
  fixture_exec (db, "UPDATE main.entry SET date = '2026-09-99' WHERE food = 'Soup'");
  fixture_exec (db, "PRAGMA ignore_check_constraints = OFF");

  g_assert_false (olivine_diary_bounds (fixture->store, &first, &last, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (olivine_copies_count (db, &info, &error));
  g_assert_nonnull (error);
}

/* What went since is told by its days, or it is told that they cannot be read. */
static void
test_compare_damaged_days (StoreFixture  *fixture,
                           gconstpointer  data)
{
  static const char *const damaged[] = { "2026-09-99", "2020-99-01" };
  g_autofree char *live = store_fixture_path (fixture, "diary.db");
  g_autofree char *copy = store_fixture_path (fixture, "copy.db");
  OlivineDb *db = olivine_store_get_db (fixture->store);
  g_autoptr (GError) error = NULL;
  OlivineCopyChanges changes = { 0 };

  g_assert_true (olivine_copies_backup (fixture->store, copy, &error));
  olivine_entry_unref (fixture_add (fixture, TODAY, "Oats", 50));
  olivine_entry_unref (fixture_add (fixture, "2026-03-03", "Soup", 50));
  g_assert_true (olivine_copies_compare (live, copy, &changes, &error));
  g_assert_cmpint (changes.n_entries_gone, ==, 2);

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE main.entry SET date = '%s' "
                                              "WHERE food = 'Soup'", damaged[i]);

      fixture_exec (db, "PRAGMA ignore_check_constraints = ON");
      fixture_exec (db, sql);
      fixture_exec (db, "PRAGMA ignore_check_constraints = OFF");
      g_assert_false (olivine_copies_compare (live, copy, &changes, &error));
      g_assert_nonnull (strstr (error->message, damaged[i]));
      g_clear_error (&error);
    }
}

/* The food that an entry names is gone: it can be made again of the entry. */
static void
test_food_of_a_food_that_is_gone (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  static const char *const food_ids[] = { "my:gone", "core:almonds" };

  for (gsize i = 0; i < G_N_ELEMENTS (food_ids); i++)
    {
      g_autoptr (OlivineEntry) entry = fixture_entry (TODAY, food_ids[i], "Bread", 80, 32);
      g_autofree char *id = NULL;
      g_autoptr (GError) error = NULL;

      olivine_diary_add (fixture->store, entry, &error);
      g_assert_no_error (error);
      id = olivine_entry_make_food (fixture->store, entry->uid, &error);
      if (i == 0)
        g_assert_nonnull (id);
      else
        g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT);
    }
}

/* A laboratory value that comes from a copy keeps the uid it has. */
static void
test_lab_with_a_uid (StoreFixture  *fixture,
                     gconstpointer  data)
{
  OlivineLab lab = fixture_lab (OLIVINE_LAB_EGFR, "2026-02-01", 52, "mL/min/1.73m2");
  g_autoptr (GError) error = NULL;

  g_strlcpy (lab.uid, "from-a-copy", sizeof lab.uid);
  g_assert_true (olivine_health_add_lab (fixture->store, &lab, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (lab.uid, ==, "from-a-copy");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.lab "
                                  "WHERE uid = 'from-a-copy'"), ==, 1);
}

/* Asked of one day after the other, in any order, the person is the one of that day. */
static void
test_person_of_days (StoreFixture  *fixture,
                     gconstpointer  data)
{
  static const struct {
    const char *day;
    double      target_mg;
  } cases[] = { { "2026-02-20", 350 }, { "2026-01-20", 300 }, { "2026-01-25", 300 },
                { "2026-03-20", 350 } };
  g_autoptr (OlivineProfileHistory) history = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2026-01-15", "target-mg", "300");
  fixture_set_profile (fixture, "2026-02-15", "target-mg", "350");
  history = olivine_profile_history_load (olivine_store_get_db (fixture->store), &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const OlivinePerson *person =
        olivine_profile_history_person_on (history, fixture_day (cases[i].day), &error);

      g_assert_no_error (error);
      g_assert_cmpfloat (person->target_mg, ==, cases[i].target_mg);
    }
}

static void
test_no_row_is_no_error (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 n = 5;

  g_assert_true (olivine_db_get_int (olivine_store_get_db (fixture->store),
                                     "SELECT 1 WHERE 0", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 0);
}

/* Languages without names, and English under another name, leave the names as they are. */
static void
test_languages_without_names (StoreFixture  *fixture,
                              gconstpointer  data)
{
  static const char *const lists[][3] = { { "C.UTF-8", "de", NULL }, { "xx", "yy", NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const OlivineLocalNames *names = NULL;
      g_autoptr (GError) error = NULL;

      olivine_local_names_set_languages (lists[i]);
      store_fixture_reopen (fixture);
      g_assert_true (olivine_local_names_get (fixture->store, &names, &error));
      g_assert_no_error (error);
      g_assert_null (names);
    }
  olivine_local_names_set_languages (NULL);
}

int
main (int   argc,
      char *argv[])
{
  dish_fixture_init (&argc, &argv);

#define ADD(path, function) STORE_FIXTURE_ADD ("/olivine/store-changes/" path, function)
  ADD ("day-of-an-undo", test_day_of_an_undo);
  ADD ("remove-one-of-many", test_remove_one_of_many);
  ADD ("replace-by-nonsense", test_replace_by_nonsense);
  ADD ("copy-to-a-meal", test_copy_to_a_meal);
  ADD ("swap", test_swap);
  ADD ("exchange-what-is-eaten", test_exchange_what_is_eaten);
  ADD ("what-is-replaced", test_what_is_replaced);
  ADD ("plan-nonsense", test_plan_nonsense);
  ADD ("copy-without-counting", test_copy_without_counting);
  ADD ("check-tells", test_check_tells);
  ADD ("foreign-keys-inside-a-transaction", test_foreign_keys_inside_a_transaction);
  ADD ("search-inside-a-transaction", test_search_inside_a_transaction);
  ADD ("nearly-copies", test_nearly_copies);
  ADD ("compare-damaged-days", test_compare_damaged_days);
  ADD ("food-of-a-food-that-is-gone", test_food_of_a_food_that_is_gone);
  ADD ("lab-with-a-uid", test_lab_with_a_uid);
  ADD ("person-of-days", test_person_of_days);
  ADD ("no-row-is-no-error", test_no_row_is_no_error);
  ADD ("languages-without-names", test_languages_without_names);
  ADD ("bounds-half-damaged", test_bounds_half_damaged);
#undef ADD

  return g_test_run ();
}
