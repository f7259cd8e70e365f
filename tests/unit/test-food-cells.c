/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Single cells of published tables: what they mean, and which refuse the whole file. */

#include "food-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define MAX_MEMBERS 8
#define N_WRONG_ROWS 10100
#define N_REJECTS_KEPT 10000

typedef struct {
  const char *there;   /* what stands there as it is published */
  const char *instead;
  const char *words;   /* of the message, or of the portions of the food */
} Cell;

/* The tables with the first cell of that kind changed. */
static char *
write_changed (const FoodMember *members,
               const Cell       *cell)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  FoodMember changed[MAX_MEMBERS] = { 0 };
  gboolean is_changed = FALSE;

  for (guint i = 0; members[i].path != NULL; i++)
    {
      g_autoptr (GString) text = g_string_new (members[i].text);

      g_assert_cmpuint (i + 1, <, MAX_MEMBERS);
      if (!is_changed)
        is_changed = g_string_replace (text, cell->there, cell->instead, 1) > 0;
      changed[i].path = members[i].path;
      changed[i].text = g_strdup (text->str);
      g_ptr_array_add (texts, (gpointer) changed[i].text);
    }
  g_assert_true (is_changed);

  return food_fixture_write_folder (changed);
}

static void
remove_tables (const FoodMember *members,
               const char       *folder)
{
  for (; members->path != NULL; members++)
    {
      g_autofree char *name = g_path_get_basename (members->path);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
check_refused (StoreFixture     *fixture,
               const FoodMember *members,
               const Cell       *cells,
               gsize             n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    {
      g_autofree char *folder = write_changed (members, &cells[i]);

      g_test_message ("%s", cells[i].words);
      food_fixture_check_refused (fixture, folder, OLIVINE_EXCHANGE_ERROR_FORMAT, cells[i].words);
      remove_tables (members, folder);
    }
}

/* "0.5 cup, chopped 60; …" */
static char *
describe_portions (const OlivineFood *food)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < food->portions->len; i++)
    {
      const OlivinePortion *portion = food->portions->pdata[i];

      g_string_append_printf (text, "%s%g %s %g", i > 0 ? "; " : "", portion->quantity,
                              portion->unit, portion->grams);
    }

  return g_strdup (text->str);
}

static void
check_food (StoreFixture *fixture,
            const char   *path,
            const char   *id,
            const char   *portions,
            double        magnesium_mg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (OlivineFood) food = NULL;
  g_autofree char *found = NULL;

  result = food_fixture_import (fixture, path, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  olivine_store_reload_library (fixture->store, &error);
  g_assert_no_error (error);
  food = olivine_catalogue_get (fixture->store, id, &error);
  g_assert_no_error (error);
  found = describe_portions (food);
  g_assert_cmpstr (found, ==, portions);
  g_assert_cmpfloat_with_epsilon (food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM], magnesium_mg,
                                  1e-9);
}

static void
check_portions (StoreFixture     *fixture,
                const FoodMember *members,
                const char       *id,
                double            magnesium_mg,
                const Cell       *cells,
                gsize             n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    {
      g_autofree char *folder = write_changed (members, &cells[i]);

      g_test_message ("%s", cells[i].instead);
      check_food (fixture, folder, id, cells[i].words, magnesium_mg);
      remove_tables (members, folder);
    }
}

static void
test_fdc_refused (StoreFixture  *fixture,
                  gconstpointer  data)
{
  static const Cell cells[] = {
    { "\"20\",\"1\"\n", "\"x\",\"1\"\n",
      "foundation_food.csv, line 2: the fdc_id “x” is no number" },
    { "\"10\",\"2\"\n", "\"0\",\"2\"\n",
      "foundation_food.csv, line 3: the fdc_id “0” is no number" },
    { "\"2\",\"10\",\"1090\"", "\"2\",\"\",\"1090\"", "food_nutrient.csv, line 3: the fdc_id" },
    { "258.5", "258,5", "food_nutrient.csv, line 3: the amount “258,5” is no number" },
    { "258.5", "1e999", "food_nutrient.csv, line 3: the amount “1e999” is no number" },
    { "258.5", "-", "food_nutrient.csv, line 3: the amount “-” is no number" },
    { "258.5", "1-2", "food_nutrient.csv, line 3: the amount “1-2” is no number" },
    { "\"8\"\n", "\"many\"\n", "food_nutrient.csv, line 3: the data_points “many”" },
    { "\"1\",\"10\",\"2\",\"1.0\"", "\"1\",\"-1\",\"2\",\"1.0\"",
      "food_portion.csv, line 2: the fdc_id “-1”" },
    { "\"28\"", "\"28 g\"", "food_portion.csv, line 2: the gram_weight “28 g”" },
    { "\"10\",\"2\",\"1.0\"", "\"10\",\"b\",\"1.0\"", "food_portion.csv, line 2: the seq_num “b”" },
    { "\"1.0\"", "\"one\"", "food_portion.csv, line 2: the amount “one”" },
    { "\"Protein\",\"G\"", "\"Protein\",\"KJ\"", "nutrient 1003 is given in KJ and not in g" },
    { "\"Magnesium, Mg\",\"MG\"", "\"Magnesium, Mg\",\"UG\"", "nutrient 1090 is given in UG" },
    { "\"1090\",\"Magnesium, Mg\",\"MG\"", "\"1008\",\"Energy\",\"G\"",
      "nutrient 1008 is given in G and not in kcal" },
    { "\"1090\",\"Magnesium, Mg\",\"MG\"", "\"1008\",\"Energy\",\"MG\"",
      "nutrient 1008 is given in MG and not in kcal" },
  };

  check_refused (fixture, food_fixture_foundation, cells, G_N_ELEMENTS (cells));
}

static void
test_fdc_branded_refused (StoreFixture  *fixture,
                          gconstpointer  data)
{
  static const Cell cells[] = {
    { "7,Acme", "seven,Acme", "branded_food.csv, line 2: the fdc_id “seven”" },
    { ",40,g", ",forty,g", "branded_food.csv, line 2: the serving_size “forty”" },
  };

  check_refused (fixture, food_fixture_branded, cells, G_N_ELEMENTS (cells));
}

/* The other portion stays as it is. */
static void
test_fdc_portions (StoreFixture  *fixture,
                   gconstpointer  data)
{
#define CHOPPED "0.5 cup, chopped 60"
#define BIG "\"10\",\"2\",\"1.0\",\"9999\",\"\",\"handful; big\",\"28\""
  static const Cell cells[] = {
    { "\"28\"", "\"28\"", CHOPPED "; 1 handful, big 28" },
    { "\"28\"", "\"0\"", CHOPPED },
    { "\"28\"", "\"\"", CHOPPED },
    { "\"1.0\"", "\"\"", CHOPPED "; 1 handful, big 28" },
    { "\"1.0\"", "\"0\"", CHOPPED },
    { "\"10\",\"2\",\"1.0\"", "\"10\",\"\",\"1.0\"", "1 handful, big 28; " CHOPPED },
    { BIG, "\"10\",\"2\",\"\",\"9999\",\"2 Big Spoons\",\"\",\"28\"", CHOPPED "; 2 big spoons 28" },
    { BIG, "\"10\",\"2\",\"\",\"9999\",\"0 spoons\",\"12345\",\"28\"", CHOPPED "; 1 0 spoons 28" },
    { BIG, "\"10\",\"2\",\"\",\"9999\",\"inf\",\"\",\"28\"", CHOPPED "; 1 inf 28" },
    { BIG, "\"10\",\"2\",\"\",\"9999\",\"Quantity not specified\",\"\",\"28\"", CHOPPED },
    { BIG, "\"10\",\"2\",\"1\",\"9999\",\"\",\"\",\"28\"", CHOPPED },
    { BIG, "\"10\",\"2\",\"1\",\"1000\",\"\",\"\",\"28\"", CHOPPED "; 1 cup 28" },
  };

  check_portions (fixture, food_fixture_foundation, "usda:10", 258.5, cells, G_N_ELEMENTS (cells));
}

static void
test_fdc_figures (StoreFixture  *fixture,
                  gconstpointer  data)
{
  static const struct {
    Cell   cell;
    double magnesium_mg;
  } cases[] = {
    { { "\"Magnesium, Mg\",\"MG\"", "\"Magnesium, Mg\",\"\"", NULL }, 258.5 },
    { { "\"258.5\"", "\" 12.5\"", NULL }, 12.5 },
    { { "\"2\",\"10\",\"1090\"", "\"2\",\"10\",\"304\"", NULL }, 258.5 },
    { { "\"Protein\",\"G\"", "\"Protein\",\"MG\"", NULL }, 258.5 },
    { { "\"1090\",\"Magnesium, Mg\",\"MG\"", "\"7\",\"Other\",\"SP_GR\"", NULL }, 258.5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = write_changed (food_fixture_foundation, &cases[i].cell);

      g_test_message ("%s", cases[i].cell.instead);
      check_food (fixture, folder, "usda:10", CHOPPED "; 1 handful, big 28", cases[i].magnesium_mg);
      remove_tables (food_fixture_foundation, folder);
    }
}

static void
test_fdc_branded (StoreFixture  *fixture,
                  gconstpointer  data)
{
  static const Cell cells[] = {
    { ",40,g", ",40,g", "2 bars 40" },
    { ",40,g", ",40,GRM", "2 bars 40" },
    { ",40,g,2 BARS", ",40,g,", "1 serving 40" },
    { ",40,g", ",0,g", "" },
    { ",40,g", ",,g", "" },
    { ",40,g", ",40,ml", "" },
  };

  check_portions (fixture, food_fixture_branded, "usda:7", 80, cells, G_N_ELEMENTS (cells));
}

static void
test_sr28_refused (StoreFixture  *fixture,
                   gconstpointer  data)
{
  static const Cell cells[] = {
    { "~01001~^~0100~", "~butter~^~0100~", "FOOD_DES.txt, line 1: “butter” is no number" },
    { "~01001~^~304~", "~100001~^~304~", "NUT_DATA.txt, line 1: “100001” is no number" },
    { "^2^7^", "^two^7^", "NUT_DATA.txt, line 1: “two” is no number" },
    { "^2^7^", "^2^seven^", "NUT_DATA.txt, line 1: “seven” is no number" },
    { "~01001~^1^1^", "~~^1^1^", "WEIGHT.txt, line 1: “” is no number" },
    { "~01001~^1^1^", "~01001~^a^1^", "WEIGHT.txt, line 1: “a” is no number" },
    { "~01001~^1^1^", "~01001~^1^b^", "WEIGHT.txt, line 1: “b” is no number" },
    { "^227^", "^c^", "WEIGHT.txt, line 1: “c” is no number" },
  };

  check_refused (fixture, food_fixture_sr28, cells, G_N_ELEMENTS (cells));
}

static void
test_sr28_portions (StoreFixture  *fixture,
                    gconstpointer  data)
{
  static const Cell cells[] = {
    { "^227^", "^227^", "1 cup 227; 1 tbsp 14.2" },
    { "^227^", "^0^", "1 tbsp 14.2" },
    { "~01001~^1^1^", "~01001~^1^0^", "1 tbsp 14.2" },
    { "~01001~^1^1^", "~01001~^9^1^", "1 tbsp 14.2; 1 cup 227" },
    { "~01001~^2^1^", "~01001~^^1^", "1 tbsp 14.2; 1 cup 227" },
    { "~cup~", "~cup; heaped~", "1 cup, heaped 227; 1 tbsp 14.2" },
    { "~cup~", "~~", "1 tbsp 14.2" },
    { "~01001~^~208~^717^0^", "~01001~^~999~^x^y^", "1 cup 227; 1 tbsp 14.2" },
  };

  check_portions (fixture, food_fixture_sr28, "usda:ndb-01001", 2, cells, G_N_ELEMENTS (cells));
}

static void
test_servings (StoreFixture  *fixture,
               gconstpointer  data)
{
  static const struct {
    const char *serving;
    const char *grams;
    const char *portions;
  } cases[] = {
    { "40 g", "40", "1 serving 40" },     { "33 cl", "330", "" },      { "2,5 dl", "250", "" },
    { "12 fl oz", "355", "" },            { "1 l", "1000", "" },       { "1L", "1000", "" },
    { "1 loaf", "500", "1 serving 500" }, { "200 ML", "200", "" },     { "", "30", "1 serving 30" },
    { "40 g", "-40", "" },                { "40 g", "forty", "" },     { "40 g", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *path = NULL;

      g_test_message ("%s", cases[i].serving);
      text = g_strdup_printf (FOOD_FIXTURE_OFF_HEADER
                              "100\tBread\tAcme\t%s\t%s\t%c\t%s\t\t0.076\t\n",
                              cases[i].serving, cases[i].grams, '0' + (char) (i % 7),
                              i % 2 == 0 ? "kJ" : "1500");
      path = food_fixture_write (text);
      check_food (fixture, path, "off:100", cases[i].portions, 76);
    }
}

/* What cannot be is counted to the end, and kept as far as anybody reads. */
static void
test_many_rejects (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (FOOD_FIXTURE_OFF_HEADER);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;
  g_autofree char *path = NULL;

  for (guint i = 0; i < N_WRONG_ROWS; i++)
    g_string_append_printf (text, "%u\tBread\tAcme\t\t\t\t\tabc\t\t\n", i);
  path = food_fixture_write (text->str);
  result = food_fixture_import (fixture, path, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_rejected, ==, N_WRONG_ROWS);
  g_assert_cmpuint (result->rejects->len, ==, N_REJECTS_KEPT);
}

static void
check_name (StoreFixture *fixture,
            const char   *name,
            glong         n_expected)
{
  g_autofree char *text = g_strdup_printf (FOOD_FIXTURE_OFF_HEADER
                                           "100\t%s\tAcme\t\t\t\t\t\t0.076\t\n",
                                           name);
  g_autofree char *path = food_fixture_write (text);
  g_autofree char *found = NULL;

  food_fixture_check (fixture, path, FALSE, "open-food-facts", 1, 0, 0);
  olivine_store_reload_library (fixture->store, NULL);
  found = fixture_text (fixture, "SELECT name FROM library.food");
  g_assert_cmpint (g_utf8_strlen (found, -1), ==, n_expected);
  g_assert_cmpint (g_str_has_suffix (found, "…"), ==, n_expected < g_utf8_strlen (name, -1));
}

/* A name is cut by its letters, not by its bytes. */
static void
test_long_names (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *latin = g_strnfill (300, 'a');
  g_autoptr (GString) wide = g_string_new (NULL);

  for (guint i = 0; i < 150; i++)
    g_string_append (wide, "é");
  check_name (fixture, "Bread", 5);
  check_name (fixture, wide->str, 150);
  check_name (fixture, latin, 200);
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/food-cells/fdc-refused", test_fdc_refused);
  STORE_FIXTURE_ADD ("/olivine/food-cells/fdc-branded-refused", test_fdc_branded_refused);
  STORE_FIXTURE_ADD ("/olivine/food-cells/fdc-portions", test_fdc_portions);
  STORE_FIXTURE_ADD ("/olivine/food-cells/fdc-figures", test_fdc_figures);
  STORE_FIXTURE_ADD ("/olivine/food-cells/fdc-branded", test_fdc_branded);
  STORE_FIXTURE_ADD ("/olivine/food-cells/sr28-refused", test_sr28_refused);
  STORE_FIXTURE_ADD ("/olivine/food-cells/sr28-portions", test_sr28_portions);
  STORE_FIXTURE_ADD ("/olivine/food-cells/servings", test_servings);
  STORE_FIXTURE_ADD ("/olivine/food-cells/many-rejects", test_many_rejects);
  STORE_FIXTURE_ADD ("/olivine/food-cells/long-names", test_long_names);

  return g_test_run ();
}
