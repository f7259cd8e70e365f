/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Units in the form that a number takes, in languages with one form to six.
 *
 * The cases of the first tests are a language made up here; with LANGUAGE set the catalogue
 * of that language is asked: what it shows is what it reads.
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>

#include "olivine-portion.h"
#include "olivine-quantity.h"
#include "olivine-unit-words.h"

static const char *fractions;

/* Six forms, as Arabic has them, told apart by their number. */
static const char *
translate (const char *context,
           const char *word,
           const char *plural,
           gulong      n)
{
  static const char *const forms[] = {
    "Scheibe-0", "Scheibe-1", "Scheibe-2", "Scheibe-few", "Scheibe-many", "Scheibe-other",
  };
  gsize form = n < 3 ? n : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5;

  if (g_str_equal (context, "plural forms of fractions"))
    return fractions;
  if (plural != NULL && g_str_equal (word, "slice"))
    return forms[form];
  if (plural != NULL && g_str_equal (word, "cup"))
    return n == 1 ? "Tasse à thé" : "Tasses à thé";

  return plural == NULL || n == 1 ? word : plural;
}

static void
test_number_of_a_form (void)
{
  static const struct {
    const char *fractions;
    double      quantity;
    gulong      number;
  } cases[] = {
    { "2 2", 0, 0 },         { "2 2", 0.25, 1 },      { "2 2", 1, 1 },
    { "2 2", 1.001, 2 },     { "2 2", 1.5, 2 },       { "2 2", 5.5, 2 },
    { "2 2", 12, 12 },       { "2 2", 1e12, 1000000000 },
    { "2 2", NAN, 1 },       { "2 2", -3, 1 },        { "1 2", 0.5, 1 },
    { "1 2", 1.5, 1 },       { "1 2", 2.5, 2 },       { "100 100", 0.5, 1 },
    { "100 100", 1.5, 100 }, { "100 100", 2.5, 100 }, { "100 100", 2, 2 },
    { "[2 2 ·]", 1.5, 2 },   { "", 1.5, 2 },          { "1", 1.5, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”, %g", cases[i].fractions, cases[i].quantity);
      fractions = cases[i].fractions;
      olivine_unit_set_translate (translate);
      g_assert_cmpuint (olivine_unit_plural_number (cases[i].quantity), ==, cases[i].number);
    }
  olivine_unit_set_translate (NULL);
  g_assert_cmpuint (olivine_unit_plural_number (1.5), ==, 2);
}

static void
test_every_form_is_shown_and_read (void)
{
  static const struct {
    double      quantity;
    const char *shown;
  } cases[] = {
    { 0, "N Scheibe-0" },      { 0.5, "N Scheibe-1" },     { 1, "N Scheibe-1" },
    { 1.5, "N Scheibe-other" }, { 2, "N Scheibe-2" },      { 5, "N Scheibe-few" },
    { 12, "N Scheibe-many" },  { 100, "N Scheibe-other" }, { 103, "N Scheibe-few" },
  };

  fractions = "100 100";
  olivine_unit_set_translate (translate);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = olivine_unit_count ("N", cases[i].quantity, "slice");

      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpstr (olivine_unit_find (shown + strlen ("N "))->id, ==, "slice");
    }
  g_assert_cmpstr (olivine_unit_find ("slices")->id, ==, "slice");
  g_assert_cmpstr (olivine_unit_find ("SCHEIBE-0.")->id, ==, "slice");
  g_assert_cmpstr (olivine_unit_find ("Schéibe-many")->id, ==, "slice");
  g_assert_null (olivine_unit_find ("Scheibe"));

  olivine_unit_set_translate (NULL);
  g_assert_null (olivine_unit_find ("Scheibe-0"));
}

static void
test_units_of_several_words (void)
{
  static const struct {
    const char *text;
    const char *unit;
    const char *food;
  } cases[] = {
    { "2 tasses à thé de riz", "cup", "de riz" },
    { "riz, 2 TASSES A THE", "cup", "riz" },
    { "2tasses à thé", "cup", "" },
    { "3 fl oz milk", "fl-oz", "milk" },
    { "3 table spoons oil", "tbsp", "oil" },
    { "3 fl dates", NULL, "fl dates" },
  };

  fractions = "2 2";
  olivine_unit_set_translate (translate);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (OlivineQuantityText) parsed = { .quantity = 1.0 };
      g_autoptr (GError) error = NULL;

      g_assert_true (olivine_quantity_text_parse (cases[i].text, &parsed, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (parsed.unit, ==, cases[i].unit);
      g_assert_cmpstr (parsed.food, ==, cases[i].food);
    }
  olivine_unit_set_translate (NULL);
}

typedef struct {
  const char *lang;
  double      quantity;
  const char *unit;
  const char *shown; /* behind the number, which is "#" */
} Shown;

static const Shown in_languages[] = {
  { "ar", 0.5, "slice", "# شريحة" },
  { "ar", 1, "slice", "# شريحة" },
  { "ar", 1.5, "slice", "# شريحة" },
  { "ar", 2, "slice", "# شريحتان" },
  { "ar", 5, "slice", "# شرائح" },
  { "ar", 12, "cup", "# كوبًا" },
  { "ar", 100, "cup", "# كوب" },
  { "ar", 10, "almond", "# × حبة لوز" },
  { "de", 0.5, "slice", "# Scheibe" },
  { "de", 1.5, "slice", "# Scheiben" },
  { "de", 5, "slice", "# Scheiben" },
  { "de", 1, "slice, thin", "# Scheibe, dünn" },
  { "de", 2, "slice, thin", "# × Scheibe, dünn" },
  { "es", 1.5, "slice", "# rebanadas" },
  { "es", 2, "small", "# pequeños" },
  { "fr", 0.5, "slice", "# tranche" },
  { "fr", 1.5, "slice", "# tranche" },
  { "fr", 2, "slice", "# tranches" },
  { "fr", 2.5, "slice", "# tranches" },
  { "it", 1, "tbsp", "# cucchiaio" },
  { "it", 12, "tbsp", "# cucchiai" },
  { "ja", 1, "slice", "# 切れ" },
  { "ja", 12, "slice", "# 切れ" },
  { "ja", 10, "almond", "# 粒 (アーモンド)" },
  { "nl", 1, "leaf", "# blad" },
  { "nl", 2, "leaf", "# bladeren" },
  { "pl", 0.5, "slice", "# plaster" },
  { "pl", 1.5, "slice", "# plastry" },
  { "pl", 2, "slice", "# plastry" },
  { "pl", 5, "slice", "# plastrów" },
  { "pl", 12, "slice", "# plastrów" },
  { "pl", 22, "slice", "# plastry" },
  { "pl", 5, "almond", "# × migdał" },
  { "pt_BR", 1.5, "slice", "# fatia" },
  { "pt_BR", 2, "slice", "# fatias" },
  { "zh_CN", 12, "slice", "# 片" },
  { "zh_CN", 10, "almond", "# 粒杏仁" },
};

static const struct {
  const char *lang;
  const char *text;
  const char *unit;
  const char *food;
} typed[] = {
  { "ar", "٣ شرائح", "slice", "" },
  { "ar", "شريحتان خبز", NULL, "شريحتان خبز" },
  { "ar", "2 شريحتان خبز", "slice", "خبز" },
  { "ar", "٣٠ غ لوز", "g", "لوز" },
  { "ar", "12 كوبا، أرز", "cup", "أرز" },
  { "de", "3 Scheiben Brot", "slice", "Brot" },
  { "es", "2 cucharadas aceite", "tbsp", "aceite" },
  { "fr", "2 cuillères à soupe d’huile", "tbsp", "d’huile" },
  { "fr", "1 cuillere a soupe huile", "tbsp", "huile" },
  { "it", "2 spicchi d’aglio", "clove", "" },
  { "ja", "3 切れ", "slice", "" },
  { "nl", "2 eetlepels olie", "tbsp", "olie" },
  { "pl", "5 plastrów sera", "slice", "sera" },
  { "pl", "5 plastrow sera", "slice", "sera" },
  { "pl", "3 łyżki oleju", "tbsp", "oleju" },
  { "pl", "3 łyż. oleju", "tbsp", "oleju" },
  { "pt_BR", "3 colheres de sopa azeite", "tbsp", "azeite" },
  { "zh_CN", "3 片 面包", "slice", "面包" },
};

/* A newer C library translates nothing in C.UTF-8, whatever LANGUAGE says. */
static gboolean
begin (void)
{
  if (*gettext ("") != '\0')
    {
      olivine_unit_set_translate (olivine_unit_gettext);
      return TRUE;
    }

  g_test_skip ("there is no locale here in which anything is translated");
  return FALSE;
}

static void
test_shown_in_this_language (void)
{
  guint n_shown = 0;

  if (!begin ())
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (in_languages); i++)
    {
      const Shown *expected = &in_languages[i];
      g_autofree char *shown = olivine_unit_count ("#", expected->quantity, expected->unit);

      if (!g_str_equal (expected->lang, g_getenv ("LANGUAGE")))
        continue;
      g_assert_cmpstr (shown, ==, expected->shown);
      n_shown++;
    }
  g_assert_cmpuint (n_shown, >, 0);
}

static void
test_typed_in_this_language (void)
{
  guint n_typed = 0;

  if (!begin ())
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_auto (OlivineQuantityText) parsed = { .quantity = 1.0 };
      g_autoptr (GError) error = NULL;

      if (!g_str_equal (typed[i].lang, g_getenv ("LANGUAGE")))
        continue;
      g_assert_true (olivine_quantity_text_parse (typed[i].text, &parsed, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (parsed.unit, ==, typed[i].unit);
      g_assert_cmpstr (parsed.food, ==, typed[i].food);
      n_typed++;
    }
  g_assert_cmpuint (n_typed, >, 0);
}

/* What the window shows may be edited there: it is read as the same again.  Some languages
 * have one word for two units, of which the first is taken. */
static void
check_unit_is_read (const OlivineUnit *unit,
                    double             quantity)
{
  g_autofree char *number = g_strdup_printf ("%g", quantity);
  g_autofree char *shown = olivine_unit_count (number, quantity, unit->id);
  g_autofree char *again = NULL;
  g_auto (OlivineQuantityText) parsed = { .quantity = 1.0 };
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", shown);
  g_assert_true (olivine_quantity_text_parse (shown, &parsed, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (parsed.quantity, ==, quantity);
  g_assert_nonnull (parsed.unit);
  g_assert_cmpstr (parsed.food, ==, "");
  again = olivine_unit_count (number, quantity, parsed.unit);
  g_assert_cmpstr (again, ==, shown);
}

static void
test_units_are_read_as_shown (void)
{
  static const double quantities[] = { 0.5, 1, 1.5, 2, 3, 5, 11, 12, 22, 100, 103 };
  gsize n_units = 0;
  const OlivineUnit *units = olivine_unit_table (&n_units);

  if (!begin ())
    return;

  for (gsize i = 0; i < n_units; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (quantities); k++)
      check_unit_is_read (&units[i], quantities[k]);
}

static void
test_portions_are_read_as_shown (void)
{
  if (!begin ())
    return;

  for (const char *const *word = olivine_portion_words (); *word != NULL; word++)
    {
      g_autofree char *shown = olivine_unit_count ("5", 5, *word);
      g_autoptr (GPtrArray) portions =
        g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_portion_free);
      const OlivinePortion *found = NULL;
      double quantity = NAN;

      g_test_message ("%s", shown);
      g_ptr_array_add (portions, olivine_portion_new (1, *word, 10));
      found = olivine_portions_find_text (portions, shown, &quantity);
      g_assert_true (found == portions->pdata[0]);
      g_assert_cmpfloat (quantity, ==, 5);
    }
}

/* "5 pieces of fillet" are no five pieces. */
static void
test_longest_name_of_a_unit (void)
{
  g_autoptr (GPtrArray) portions = olivine_portions_from_text ("1 piece:30;1 fillet:120", NULL);
  g_autofree char *shown = NULL;
  const OlivinePortion *found = NULL;
  double quantity = NAN;

  if (!begin ())
    return;

  shown = olivine_unit_count ("5", 5, "fillet");
  found = olivine_portions_find_text (portions, shown, &quantity);
  g_assert_nonnull (found);
  g_assert_cmpstr (found->unit, ==, "fillet");
}

static void
add_language_tests (void)
{
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("OLIVINE_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (setlocale (LC_ALL, "en_US.UTF-8") == NULL)
    setlocale (LC_ALL, "");

  g_test_add_func ("/olivine/unit-words/shown-in-this-language", test_shown_in_this_language);
  g_test_add_func ("/olivine/unit-words/typed-in-this-language", test_typed_in_this_language);
  g_test_add_func ("/olivine/unit-words/units-are-read-as-shown", test_units_are_read_as_shown);
  g_test_add_func ("/olivine/unit-words/portions-are-read-as-shown",
                   test_portions_are_read_as_shown);
  g_test_add_func ("/olivine/unit-words/longest-name-of-a-unit", test_longest_name_of_a_unit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (g_getenv ("LANGUAGE") != NULL)
    {
      add_language_tests ();
      return g_test_run ();
    }

  setlocale (LC_ALL, "");
  g_test_add_func ("/olivine/unit-words/number-of-a-form", test_number_of_a_form);
  g_test_add_func ("/olivine/unit-words/every-form-is-shown-and-read",
                   test_every_form_is_shown_and_read);
  g_test_add_func ("/olivine/unit-words/units-of-several-words", test_units_of_several_words);

  return g_test_run ();
}
