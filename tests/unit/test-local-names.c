/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The built-in foods and dishes in the person's language: what they are called, that they
 * are found by those words and by the English ones, and that each language has its script.
 */

#include "olivine-dishes.h"

#include <string.h>

#include "olivine-catalogue.h"
#include "olivine-local-names.h"
#include "olivine-log-line.h"
#include "olivine-suggestion.h"
#include "store-fixture.h"

#define MAX_SCRIPTS 3
#define MAX_LATIN_SAME 0.06 /* of the foods: "Edamame", "Tofu" are the same in many languages */

static void
read_in (StoreFixture *fixture,
         const char   *lang)
{
  const char *languages[] = { lang, "C", NULL };

  olivine_local_names_set_languages (lang != NULL ? languages : NULL);
  g_setenv ("OLIVINE_FOODS_DB", store_fixture_built_foods, TRUE);
  store_fixture_reopen (fixture);
}

static OlivineFood *
find_first (StoreFixture *fixture,
            const char   *words)
{
  OlivineFoodQuery query = { .words = words };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) foods = olivine_catalogue_search (fixture->store, &query, &error);

  g_assert_no_error (error);

  return foods->len > 0 ? olivine_food_ref (foods->pdata[0]) : NULL;
}

static void
assert_finds (StoreFixture *fixture,
              const char   *words,
              const char   *id)
{
  g_autoptr (OlivineFood) food = find_first (fixture, words);

  if (id == NULL && food == NULL)
    return;
  if (food == NULL)
    g_error ("“%s” finds nothing", words);
  g_assert_cmpstr (food->id, ==, id);
}

static void
test_found_in_each_language (StoreFixture  *fixture,
                             gconstpointer  data)
{
  static const struct {
    const char *lang;
    const char *words;
    const char *id;
  } cases[] = {
    { "de", "spin", "core:spinach-raw" },
    { "de", "mandeln", "core:almonds" },
    { "de", "almonds", "core:almonds" },
    { "de", "KÜRBISKERNE", "core:pumpkin-seeds" },
    { "fr", "épinards", "core:spinach-raw" },
    { "fr", "epinards", "core:spinach-raw" },
    { "fr", "amandes", "core:almonds" },
    { "es", "almendras", "core:almonds" },
    { "it", "mandorle", "core:almonds" },
    { "nl", "amandelen", "core:almonds" },
    { "pl", "migdaly", "core:almonds" },
    { "pt_BR", "amêndoas", "core:almonds" },
    { "ja", "ご飯", "core:white-rice-boiled" },
    { "ja", "玄米", "core:brown-rice-boiled" },
    { "ja", "玄米ご飯", "core:brown-rice-boiled" },
    { "zh_CN", "杏仁", "core:almonds" },
    { "ar", "سبانخ", "core:spinach-raw" },
    { "ar", "السبانخ", "core:spinach-raw" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i].lang, cases[i].words);
      read_in (fixture, cases[i].lang);
      assert_finds (fixture, cases[i].words, cases[i].id);
    }
}

/* A part of a run of characters that has no spaces. */
static void
test_found_by_a_part (StoreFixture  *fixture,
                      gconstpointer  data)
{
  OlivineFoodQuery query = { .words = "ご飯" };
  g_autoptr (GPtrArray) foods = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_found = FALSE;

  read_in (fixture, "ja");
  foods = olivine_catalogue_search (fixture->store, &query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < foods->len; i++)
    is_found = is_found || g_str_equal (((OlivineFood *) foods->pdata[i])->name, "玄米ご飯");
  g_assert_true (is_found);
}

/* Nobody is shown what only another language calls so. */
static void
test_languages_stay_apart (StoreFixture  *fixture,
                           gconstpointer  data)
{
  read_in (fixture, NULL);
  assert_finds (fixture, "mandeln", NULL);
  assert_finds (fixture, "demandeln", NULL);
  read_in (fixture, "en_GB");
  assert_finds (fixture, "mandeln", NULL);
  read_in (fixture, "fr");
  assert_finds (fixture, "mandeln", NULL);
  read_in (fixture, "tlh");
  assert_finds (fixture, "mandeln", NULL);
  assert_finds (fixture, "almonds", "core:almonds");
}

static void
test_named_everywhere (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (OlivineDish) dish = NULL;
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GPtrArray) dishes = NULL;
  g_autoptr (GError) error = NULL;
  const OlivineIngredient *ingredient = NULL;
  gboolean is_found = FALSE;

  read_in (fixture, "de");
  food = olivine_catalogue_get (fixture->store, "core:almonds", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (food->name, ==, "Mandeln");
  g_assert_cmpstr (olivine_food_get_english_name (food), ==, "Almonds");

  candidates = olivine_catalogue_candidates (fixture->store, fixture_day ("2026-03-14"), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < candidates->len; i++)
    {
      const OlivineCandidate *candidate = candidates->pdata[i];

      is_found = is_found || g_str_equal (candidate->food->name, "Mandeln");
    }
  g_assert_true (is_found);

  dish = olivine_dishes_get (fixture->store, "dish:millet-porridge-with-blueberries", &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (dish->name, "irse"));
  g_assert_nonnull (strstr (dish->method, "irse"));
  ingredient = dish->ingredients->pdata[0];
  g_assert_nonnull (strstr (ingredient->food, "irse"));

  dishes = olivine_dishes_search (fixture->store, "hirse", OLIVINE_MEAL_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dishes->len, >, 0);
}

/* A piece goes by the English name of the food, which nobody sees. */
static void
test_counted_pieces (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (OlivineLogLine) line = NULL;
  g_autoptr (GError) error = NULL;

  read_in (fixture, "de");
  food = find_first (fixture, "eggs boiled");
  g_assert_nonnull (food);
  g_assert_cmpstr (food->name, !=, olivine_food_get_english_name (food));
  line = olivine_log_line_for_food (food, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (line->grams, >, 80);
}

/* Hiragana, katakana or characters: any of them is Japanese. */
static gboolean
has_script (const char           *text,
            const GUnicodeScript *scripts)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      GUnicodeScript found = g_unichar_get_script (g_utf8_get_char (c));

      for (int i = 0; i < MAX_SCRIPTS; i++)
        if (scripts[i] != G_UNICODE_SCRIPT_COMMON && found == scripts[i])
          return TRUE;
    }

  return FALSE;
}

static guint
count_foods (StoreFixture         *fixture,
             const GUnicodeScript *scripts,
             guint                *n_same)
{
  OlivineFoodQuery query = { .words = "", .limit = 10000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) foods = olivine_catalogue_search (fixture->store, &query, &error);

  g_assert_no_error (error);
  *n_same = 0;
  for (guint i = 0; i < foods->len; i++)
    {
      const OlivineFood *food = foods->pdata[i];

      if (!has_script (food->name, scripts))
        g_error ("“%s” (%s) is not in the script of its language", food->name, food->id);
      *n_same += g_str_equal (food->name, olivine_food_get_english_name (food)) ? 1 : 0;
    }

  return foods->len;
}

static void
test_each_language_has_its_script (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  static const struct {
    const char     *lang;
    GUnicodeScript  scripts[MAX_SCRIPTS];
  } cases[] = {
    { "ar", { G_UNICODE_SCRIPT_ARABIC } },
    { "de", { G_UNICODE_SCRIPT_LATIN } },
    { "es", { G_UNICODE_SCRIPT_LATIN } },
    { "fr", { G_UNICODE_SCRIPT_LATIN } },
    { "it", { G_UNICODE_SCRIPT_LATIN } },
    { "ja", { G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA, G_UNICODE_SCRIPT_HAN } },
    { "nl", { G_UNICODE_SCRIPT_LATIN } },
    { "pl", { G_UNICODE_SCRIPT_LATIN } },
    { "pt_BR", { G_UNICODE_SCRIPT_LATIN } },
    { "zh_CN", { G_UNICODE_SCRIPT_HAN } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_same = 0;
      guint n_foods = 0;

      g_test_message ("%s", cases[i].lang);
      read_in (fixture, cases[i].lang);
      n_foods = count_foods (fixture, cases[i].scripts, &n_same);
      g_assert_cmpuint (n_foods, >=, 700);
      g_assert_cmpuint (n_same, <=, (guint) (MAX_LATIN_SAME * n_foods));
    }
}

/* What the tables call portions is among the words that are translated. */
static void
test_portions_have_words (StoreFixture  *fixture,
                          gconstpointer  data)
{
  OlivineFoodQuery query = { .words = "", .limit = 10000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) foods = NULL;

  read_in (fixture, NULL);
  foods = olivine_catalogue_search (fixture->store, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (foods->len, >=, 700);
  for (guint i = 0; i < foods->len; i++)
    {
      const OlivineFood *food = foods->pdata[i];

      for (guint k = 0; k < food->portions->len; k++)
        {
          const OlivinePortion *portion = food->portions->pdata[k];

          if (!g_strv_contains (olivine_portion_words (), portion->unit))
            g_error ("the portion “%s” of “%s” is missing in olivine-portion-words.c",
                     portion->unit, food->name);
        }
    }
}

/* What was noted in English is shown as the rest of the screen, what was named by the
 * person stays, and so does the diary. */
static void
test_days_are_named (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (OlivineEntry) table = fixture_entry ("2026-03-14", "core:almonds", "Almonds", 30, 77);
  g_autoptr (OlivineEntry) own = NULL;
  g_autoptr (OlivineDay) day = NULL;
  g_autoptr (OlivineDay) stored = NULL;
  g_autoptr (GError) error = NULL;
  guint n_named = 0;

  olivine_diary_add (fixture->store, table, &error);
  g_assert_no_error (error);
  own = fixture_entry ("2026-03-14", "core:almonds", "My almonds", 30, 77);
  olivine_diary_add (fixture->store, own, &error);
  g_assert_no_error (error);
  read_in (fixture, "de");
  day = olivine_diary_get_day (fixture->store, fixture_day ("2026-03-14"), &error);
  g_assert_no_error (error);
  olivine_local_names_apply_to_day (fixture->store, day);
  for (guint i = 0; i < day->entries->len; i++)
    {
      const OlivineEntry *entry = day->entries->pdata[i];

      if (g_str_equal (entry->uid, table->uid))
        g_assert_cmpstr (entry->food, ==, "Mandeln");
      else
        g_assert_cmpstr (entry->food, ==, "My almonds");
      n_named++;
    }
  g_assert_cmpuint (n_named, ==, 2);
  stored = olivine_diary_get_day (fixture->store, fixture_day ("2026-03-14"), &error);
  g_assert_cmpstr (((OlivineEntry *) stored->entries->pdata[0])->food, !=, "Mandeln");
  g_assert_cmpstr (((OlivineEntry *) stored->entries->pdata[1])->food, !=, "Mandeln");
}

static void
forget_languages (StoreFixture  *fixture,
                  gconstpointer  data)
{
  olivine_local_names_set_languages (NULL);
  store_fixture_tear_down (fixture, data);
}

#define ADD(path, func) \
  g_test_add ("/olivine/local-names/" path, StoreFixture, NULL, store_fixture_set_up, func, \
              forget_languages)

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  ADD ("found-in-each-language", test_found_in_each_language);
  ADD ("found-by-a-part", test_found_by_a_part);
  ADD ("languages-stay-apart", test_languages_stay_apart);
  ADD ("named-everywhere", test_named_everywhere);
  ADD ("days-are-named", test_days_are_named);
  ADD ("counted-pieces", test_counted_pieces);
  ADD ("each-language-has-its-script", test_each_language_has_its_script);
  ADD ("portions-have-words", test_portions_have_words);

  return g_test_run ();
}
