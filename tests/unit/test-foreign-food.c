/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One food made of all entries of a name that no food stands for. */

#include "olivine-made-food.h"

#include <math.h>

#include "olivine-journal.h"
#include "store-fixture.h"

#define MAGNESIUM OLIVINE_NUTRIENT_MAGNESIUM
#define POTASSIUM OLIVINE_NUTRIENT_POTASSIUM

typedef struct {
  const char *name;
  const char *food_id;
  double      grams;        /* NAN: not known */
  double      magnesium_mg;
  double      potassium_mg;
  double      quantity;
  const char *unit;
} Row;

static char *
add (StoreFixture *fixture,
     Row           row)
{
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-01-01", row.food_id, row.name, 100, 0);
  g_autoptr (GError) error = NULL;
  gint64 *amounts = entry->snapshot.thousandths;

  olivine_snapshot_init (&entry->snapshot);
  amounts[MAGNESIUM] = olivine_thousandths_from_double (row.magnesium_mg);
  amounts[POTASSIUM] = olivine_thousandths_from_double (row.potassium_mg);
  entry->grams = olivine_thousandths_from_double (row.grams);
  if (row.unit != NULL)
    {
      entry->quantity = olivine_thousandths_from_double (row.quantity);
      g_free (entry->unit);
      entry->unit = g_strdup (row.unit);
    }
  olivine_diary_add (fixture->store, entry, &error);
  g_assert_no_error (error);

  return g_strdup (entry->uid);
}

static char *
list (StoreFixture *fixture,
      gint64        import_id,
      guint         limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) foods = olivine_foreign_food_list (fixture->store, import_id, limit,
                                                           &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < foods->len; i++)
    {
      const OlivineForeignFood *foreign = foods->pdata[i];

      g_string_append_printf (text, "%s%s %u", i > 0 ? "; " : "", foreign->name,
                              foreign->n_entries);
      if (!isnan (foreign->magnesium_mg_100g))
        g_string_append_printf (text, " %g", foreign->magnesium_mg_100g);
    }

  return g_strdup (text->str);
}

#define assert_list(fixture, import_id, limit, expected) \
  G_STMT_START { \
    g_autofree char *list_ = list (fixture, import_id, limit); \
    g_assert_cmpstr (list_, ==, expected); \
  } G_STMT_END

static void
test_list (StoreFixture  *fixture,
           gconstpointer  data)
{
  assert_list (fixture, 0, 10, "");
  g_free (add (fixture, (Row) { "Soup", "", 300, NAN, 100 }));
  g_free (add (fixture, (Row) { "Bread", "", 50, 20, NAN }));
  g_free (add (fixture, (Row) { "Bread", "", 150, 100, NAN }));
  g_free (add (fixture, (Row) { "Bread", "", NAN, 40, NAN }));
  g_free (add (fixture, (Row) { "Almonds", "core:almonds", 50, 20, NAN }));
  g_free (add (fixture, (Row) { "Cake", "my:of-another-folder", 100, 30, NAN }));
  g_free (add (fixture, (Row) { "No weight", "", NAN, 40, NAN }));

  assert_list (fixture, 0, 10, "Bread 3 60; Cake 1 30; Soup 1");
  assert_list (fixture, 0, 1, "Bread 3 60");
  assert_list (fixture, 7, 10, "");
}

static OlivineFood *
get_food (StoreFixture *fixture,
          const char   *id)
{
  g_autoptr (GError) error = NULL;
  OlivineFood *food = olivine_catalogue_get (fixture->store, id, &error);

  g_assert_no_error (error);

  return food;
}

/* Each nutrient by the weight of the entries that know it. */
static void
test_make (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *first G_GNUC_UNUSED =
    add (fixture, (Row) { "Bread", "", 50, 20, NAN, 2, "slice" });
  g_autofree char *second G_GNUC_UNUSED =
    add (fixture, (Row) { "Bread", "", 150, 100, 300, 5, "slice" });
  g_autofree char *third G_GNUC_UNUSED =
    add (fixture, (Row) { "Bread", "", 100, NAN, 100, 100, "g" });
  g_autofree char *fourth G_GNUC_UNUSED =
    add (fixture, (Row) { "Bread", "", NAN, 40, NAN, 1, "bag" });
  g_autofree char *other G_GNUC_UNUSED = add (fixture, (Row) { "Breads", "", 100, 1, 1 });
  g_autofree char *before = fixture_text (fixture, "SELECT group_concat (uid || magnesium_mg || "
                                          "food || grams, ' ') FROM main.entry");
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (GError) error = NULL;
  const OlivinePortion *portion = NULL;
  guint n_entries = 0;

  id = olivine_foreign_food_make (fixture->store, "Bread", 0, &n_entries, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_entries, ==, 4);
  food = get_food (fixture, id);
  g_assert_true (g_str_has_prefix (id, "my:"));
  g_assert_cmpstr (food->name, ==, "Bread");
  g_assert_cmpstr (food->source, ==, "own");
  g_assert_cmpfloat_with_epsilon (food->per_100g.amount[MAGNESIUM], 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (food->per_100g.amount[POTASSIUM], 160, 1e-9);
  g_assert_true (isnan (food->per_100g.amount[OLIVINE_NUTRIENT_CALCIUM]));
  g_assert_cmpuint (food->portions->len, ==, 1);
  portion = food->portions->pdata[0];
  g_assert_cmpstr (portion->unit, ==, "slice");
  g_assert_cmpfloat_with_epsilon (portion->grams, 200.0 / 7.0, 1e-9);

  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry AS e "
                                  "JOIN main.food AS f ON f.id = e.food_id"), ==, 4);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.entry WHERE food_id = ''"),
                   ==, 1);
  after = fixture_text (fixture, "SELECT group_concat (uid || magnesium_mg || food || grams, ' ') "
                        "FROM main.entry");
  g_assert_cmpstr (after, ==, before);
  assert_list (fixture, 0, 10, "Breads 1 1");
}

static void
test_one_undo (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *first G_GNUC_UNUSED =
    add (fixture, (Row) { "Bread", "", 50, 20, NAN, 2, "slice" });
  g_autofree char *second G_GNUC_UNUSED =
    add (fixture, (Row) { "Bread", "my:elsewhere", 150, 100, 300 });
  g_autofree char *before = fixture_text (fixture, "SELECT group_concat (uid || food_id) "
                                          "FROM main.entry");
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  id = olivine_foreign_food_make (fixture->store, "Bread", 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (id);
  assert_list (fixture, 0, 10, "");
  g_assert_true (olivine_journal_undo (fixture->store, &label, NULL, NULL, &error));
  g_assert_cmpstr (label, ==, "save Bread");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.food"), ==, 0);
  after = fixture_text (fixture, "SELECT group_concat (uid || food_id) FROM main.entry");
  g_assert_cmpstr (after, ==, before);
  assert_list (fixture, 0, 10, "Bread 2 60");
}

/* What was borrowed is of another food; what has no weight does not tell. */
static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const char *const names[] = { "Soup", "Borrowed", "Almonds", "Nothing" };
  g_autofree char *weightless G_GNUC_UNUSED = add (fixture, (Row) { "Soup", "", NAN, 20, NAN });
  g_autofree char *borrowed G_GNUC_UNUSED = add (fixture, (Row) { "Borrowed", "", 100, 20, NAN });
  g_autofree char *known G_GNUC_UNUSED =
    add (fixture, (Row) { "Almonds", "core:almonds", 100, 20, NAN });

  fixture_exec (olivine_store_get_db (fixture->store),
                "UPDATE main.entry SET estimated = 1 WHERE food = 'Borrowed'");
  assert_list (fixture, 0, 10, "");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (olivine_foreign_food_make (fixture->store, names[i], 0, NULL, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT);
      g_assert_nonnull (strstr (error->message, names[i]));
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.food"), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.change "
                                  "WHERE label LIKE 'save%'"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/foreign-food/list", test_list);
  STORE_FIXTURE_ADD ("/olivine/foreign-food/make", test_make);
  STORE_FIXTURE_ADD ("/olivine/foreign-food/one-undo", test_one_undo);
  STORE_FIXTURE_ADD ("/olivine/foreign-food/refused", test_refused);

  return g_test_run ();
}
