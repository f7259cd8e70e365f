/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo: everything comes back as it was, to any depth, and nothing newer is lost. */

#include "olivine-journal.h"

#include <math.h>

#include "olivine-health.h"
#include "olivine-products.h"
#include "olivine-profile.h"
#include "store-fixture.h"

static char *
undo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *label = NULL;

  olivine_journal_undo (fixture->store, &label, NULL, NULL, &error);
  g_assert_no_error (error);

  return label;
}

/* All that a person put in, as one text. */
static char *
dump (StoreFixture *fixture)
{
  static const char *const queries[] = {
    "SELECT group_concat (pk || uid || date || food || grams) FROM main.entry ORDER BY pk",
    "SELECT group_concat (pk || coalesce (magnesium_mg, '?')) FROM main.entry ORDER BY pk",
    "SELECT group_concat (pk || note) FROM main.entry ORDER BY pk",
    "SELECT group_concat (date || complete) FROM main.day",
    "SELECT group_concat (food_id) FROM main.favourite",
    "SELECT group_concat (valid_from || key || value) FROM main.profile",
    "SELECT group_concat (id || name || coalesce (magnesium_mg, '?')) FROM main.food",
    "SELECT group_concat (food_id || quantity || unit || grams) FROM main.portion",
    "SELECT group_concat (recipe_id || food || grams) FROM main.ingredient",
    "SELECT group_concat (rowid || name || keywords) FROM main.food_fts",
    "SELECT group_concat (pk || uid || date || name || amount || unit) FROM main.lab",
    "SELECT group_concat (date || symptom) FROM main.symptom",
    "SELECT group_concat (uid || name || elemental_mg || agreed) FROM main.product",
  };
  GString *all = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *rows = fixture_text (fixture, queries[i]);

      g_string_append_printf (all, "%s\n", rows != NULL ? rows : "");
    }

  return g_string_free (all, FALSE);
}

static void
test_nothing_to_undo (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (olivine_journal_peek (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_false (olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
}

static void
test_undo_tells_what_it_did (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = fixture_add (fixture, "2026-02-03", "Oats", 50);
  g_autofree char *next = olivine_journal_peek (fixture->store, NULL);
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) uids = NULL;
  g_autoptr (GError) error = NULL;
  OlivineDate date = OLIVINE_DATE_NONE;

  g_assert_cmpstr (next, ==, "add Oats");
  g_assert_true (olivine_journal_undo (fixture->store, &label, &uids, &date, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "add Oats");
  g_assert_cmpuint (uids->len, ==, 1);
  g_assert_cmpstr (uids->pdata[0], ==, entry->uid);
  g_assert_cmpint (olivine_date_compare (date, fixture_day ("2026-02-03")), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 0);
}

/* The second removal must not cost the first one its undo, and both come back
 * with their amounts. */
static void
test_b19_two_removals_come_back (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr (OlivineEntry) first = fixture_add (fixture, "2026-01-01", "First", 11.5);
  g_autoptr (OlivineEntry) second = fixture_add (fixture, "2026-01-01", "Second", NAN);
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (OlivineEntry) back = NULL;
  g_autoptr (GError) error = NULL;

  olivine_diary_remove (fixture->store, first->uid, NULL, &error);
  olivine_diary_remove (fixture->store, second->uid, NULL, &error);
  g_assert_no_error (error);
  g_free (undo (fixture));
  g_free (undo (fixture));

  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
  back = olivine_diary_get (fixture->store, first->uid, &error);
  g_assert_true (olivine_entry_equal (first, back));
}

static void
test_b19_edit_and_removal_come_back (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  g_autoptr (OlivineEntry) entry = fixture_add (fixture, "2026-01-01", "Oats", 50);
  g_autoptr (OlivineEntry) edited = olivine_entry_copy (entry);
  g_autoptr (OlivineEntry) back = NULL;
  g_autoptr (GError) error = NULL;

  edited->grams = 40000;
  edited->snapshot.thousandths[0] = 20000;
  olivine_diary_replace (fixture->store, edited, &error);
  olivine_diary_remove (fixture->store, entry->uid, NULL, &error);
  g_assert_no_error (error);
  g_free (undo (fixture));
  g_free (undo (fixture));
  back = olivine_diary_get (fixture->store, entry->uid, &error);
  g_assert_true (olivine_entry_equal (entry, back));
}

static void
change_favourite (StoreFixture *fixture)
{
  g_assert_true (olivine_catalogue_set_favourite (fixture->store, "core:milk", TRUE, NULL));
}

static void
change_mark (StoreFixture *fixture)
{
  g_assert_true (olivine_diary_set_mark (fixture->store, fixture_day ("2026-01-01"),
                                         OLIVINE_MARK_INCOMPLETE, NULL));
}

static void
change_profile (StoreFixture *fixture)
{
  const char *const keys[] = { "weight-kg", "sex", NULL };
  const char *const values[] = { "70.5", "female", NULL };
  OlivineDate today = fixture_day ("2026-01-01");

  g_assert_true (olivine_profile_set (fixture->store, today, today, keys, values, NULL));
}

static void
change_food (StoreFixture *fixture)
{
  g_autoptr (OlivineFood) food = fixture_food ("my:bread", "Äpfelbrot", NAN);

  g_ptr_array_add (food->portions, olivine_portion_new (0.5, "slice, thick", 41.25));
  g_ptr_array_add (food->portions, olivine_portion_new (1, "loaf", 800));
  g_free (olivine_catalogue_save_own (fixture->store, food, NULL));
}

static void
change_food_again (StoreFixture *fixture)
{
  g_autoptr (OlivineFood) food = fixture_food ("my:bread", "Bread of apples", 1.0 / 3.0);

  g_free (olivine_catalogue_save_own (fixture->store, food, NULL));
}

static void
change_food_away (StoreFixture *fixture)
{
  g_assert_true (olivine_catalogue_set_favourite (fixture->store, "my:bread", TRUE, NULL));
  g_assert_true (olivine_catalogue_remove_own (fixture->store, "my:bread", NULL));
}

static void
change_recipe (StoreFixture *fixture)
{
  g_autoptr (OlivineFood) recipe = olivine_food_new ("my:recipe", "Bread and butter");
  OlivineIngredient *ingredient = olivine_ingredient_new ();

  g_free (ingredient->food);
  ingredient->food = g_strdup ("Bread");
  ingredient->quantity = 100000;
  ingredient->grams = 100000;
  ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY] = 250000;
  recipe->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);
  g_ptr_array_add (recipe->ingredients, ingredient);
  recipe->servings = 2;
  g_free (olivine_catalogue_save_own (fixture->store, recipe, NULL));
}

static void
change_recipe_away (StoreFixture *fixture)
{
  g_assert_true (olivine_catalogue_remove_own (fixture->store, "my:recipe", NULL));
}

static void
change_lab (StoreFixture *fixture)
{
  OlivineLab lab = fixture_lab (OLIVINE_LAB_CREATININE, "2026-01-02", 1.8, "mg/dL");

  g_assert_true (olivine_health_add_lab (fixture->store, &lab, NULL));
}

static void
change_lab_away (StoreFixture *fixture)
{
  g_autoptr (GArray) labs = olivine_health_get_labs (fixture->store, NULL);

  g_assert_true (olivine_health_remove_lab (fixture->store, g_array_index (labs, OlivineLab, 0).uid,
                                            NULL));
}

static void
change_symptom (StoreFixture *fixture)
{
  g_assert_true (olivine_health_set_symptom (fixture->store, fixture_day ("2026-01-02"),
                                             OLIVINE_SYMPTOM_VOMITING, TRUE, NULL));
}

static void
change_symptom_again (StoreFixture *fixture)
{
  g_assert_true (olivine_health_set_symptom (fixture->store, fixture_day ("2026-01-02"),
                                             OLIVINE_SYMPTOM_NAUSEA, TRUE, NULL));
}

static void
change_symptom_away (StoreFixture *fixture)
{
  g_assert_true (olivine_health_set_symptom (fixture->store, fixture_day ("2026-01-02"),
                                             OLIVINE_SYMPTOM_VOMITING, FALSE, NULL));
}

static void
change_product (StoreFixture *fixture)
{
  g_autoptr (OlivineProduct) product = olivine_products_find (fixture->store, "CITRATE", NULL);
  gboolean is_new = product == NULL;

  if (is_new)
    product = olivine_product_new ();
  g_free (product->name);
  product->name = g_strdup ("Citrate");
  product->elemental_mg = is_new ? 100000 : 150000;
  product->agreed = !is_new;
  g_assert_true (olivine_products_save (fixture->store, product, NULL));
}

static void
change_product_away (StoreFixture *fixture)
{
  g_autoptr (OlivineProduct) product = olivine_products_find (fixture->store, "citrate", NULL);

  g_assert_true (olivine_products_remove (fixture->store, product->uid, NULL));
}

/* Changes of every kind of row, taken back one by one to the very beginning. */
static void
test_every_kind_of_row_comes_back (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  static void (*const changes[]) (StoreFixture *) = {
    change_favourite, change_mark, change_profile, change_food, change_food_again, change_food_away,
    change_recipe, change_recipe_away, change_lab, change_lab_away, change_lab, change_symptom,
    change_symptom_again, change_symptom_away, change_product, change_product, change_product_away,
  };
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      gint64 n_changes = fixture_count (fixture, "SELECT count (*) FROM main.change");

      g_ptr_array_add (before, dump (fixture));
      changes[i] (fixture);
      if (fixture_count (fixture, "SELECT count (*) FROM main.change") == n_changes + 2)
        g_ptr_array_insert (before, -1, NULL); /* two changes in one: no dump between them */
    }
  while (before->len > 0)
    {
      g_autofree char *expected = g_ptr_array_steal_index (before, before->len - 1);
      g_autofree char *now = NULL;

      g_free (undo (fixture));
      now = dump (fixture);
      if (expected != NULL)
        g_assert_cmpstr (now, ==, expected);
    }
  olivine_db_exec (olivine_store_get_db (fixture->store),
                   "INSERT INTO main.food_fts (food_fts) VALUES ('integrity-check')", &error);
  g_assert_no_error (error);
  g_assert_null (olivine_journal_peek (fixture->store, NULL));
}

static void
change_behind_the_back (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  olivine_db_exec (olivine_store_get_db (fixture->store), "UPDATE main.entry SET note = 'newer'",
                   &error);
  g_assert_no_error (error);
}

static void
test_newer_words_are_not_lost (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Oats", 50));
  change_behind_the_back (fixture);
  before = dump (fixture);
  g_assert_false (olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "add Oats"));
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_same_again_is_no_change (StoreFixture  *fixture,
                              gconstpointer  data)
{
  change_favourite (fixture);
  change_favourite (fixture);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.change"), ==, 1);
}

/* Window and command line share one journal. */
static void
test_other_program_can_undo (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) other = olivine_store_open_same (fixture->store, &error);

  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Oats", 50));
  g_assert_true (olivine_journal_undo (other, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry"), ==, 0);
}

static void
test_change_after_undo_is_next (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "One", 1));
  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Two", 2));
  first = undo (fixture);
  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Three", 3));
  second = undo (fixture);
  third = undo (fixture);
  g_assert_cmpstr (first, ==, "add Two");
  g_assert_cmpstr (second, ==, "add Three");
  g_assert_cmpstr (third, ==, "add One");
}

static void
test_journal_does_not_grow_for_ever (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  OlivineDate date = fixture_day ("2026-01-01");

  olivine_db_exec (olivine_store_get_db (fixture->store), "PRAGMA synchronous = OFF", NULL);
  for (int i = 0; i < 520; i++)
    {
      OlivineMark mark = i % 2 == 0 ? OLIVINE_MARK_COMPLETE : OLIVINE_MARK_INCOMPLETE;

      g_assert_true (olivine_diary_set_mark (fixture->store, date, mark, NULL));
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.change"), ==, 500);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.journal"), ==, 500);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/journal/nothing-to-undo", test_nothing_to_undo);
  STORE_FIXTURE_ADD ("/olivine/journal/undo-tells-what-it-did", test_undo_tells_what_it_did);
  STORE_FIXTURE_ADD ("/olivine/journal/b19-two-removals-come-back",
                     test_b19_two_removals_come_back);
  STORE_FIXTURE_ADD ("/olivine/journal/b19-edit-and-removal-come-back",
                     test_b19_edit_and_removal_come_back);
  STORE_FIXTURE_ADD ("/olivine/journal/every-kind-of-row-comes-back",
                     test_every_kind_of_row_comes_back);
  STORE_FIXTURE_ADD ("/olivine/journal/newer-words-are-not-lost", test_newer_words_are_not_lost);
  STORE_FIXTURE_ADD ("/olivine/journal/same-again-is-no-change", test_same_again_is_no_change);
  STORE_FIXTURE_ADD ("/olivine/journal/other-program-can-undo", test_other_program_can_undo);
  STORE_FIXTURE_ADD ("/olivine/journal/change-after-undo-is-next", test_change_after_undo_is_next);
  STORE_FIXTURE_ADD ("/olivine/journal/does-not-grow-for-ever",
                     test_journal_does_not_grow_for_ever);

  return g_test_run ();
}
