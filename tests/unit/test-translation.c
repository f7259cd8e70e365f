/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the libraries say comes in the language of the window; the command line stays
 * English, whatever catalogue is there.
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli.h"
#include "olivine-change.h"
#include "olivine-copies.h"
#include "olivine-import.h"
#include "olivine-journal.h"
#include "olivine-target.h"
#include "olivine-unit-words.h"
#include "store-fixture.h"
#include "translation-fixture.h"

#define NO_FOOD "There is no food with the id “%s”; search for it by name."
#define NO_FOOD_GERMAN "Es gibt kein Lebensmittel „%s“; suchen Sie es beim Namen."

static const Translation translations[] = {
  { NULL, NO_FOOD, NO_FOOD_GERMAN },
  { NULL, "The entry was not saved.", "Der Eintrag wurde nicht gesichert." },
  { NULL, "The quantity must be more than 0. Give how much was eaten.",
    "Die Menge muss über 0 sein." },
  { NULL, "“{word}” is not a known meal. Use one of: {choices}.",
    "Möglich sind {choices}, nicht „{word}“." },
  { "nutrient", "Potassium", "Kalium" },
  { NULL, "%s: “%s” cannot have %s %s of it in 100 g. Give a number from 0 to %g, or nothing "
    "when it is not known.", "%s: „%s“ kann davon nicht %s %s enthalten; 0 bis %g." },
  { NULL, "“%s” cannot be taken back: what it wrote has been changed since. Nothing was changed "
    "now; edit the entry instead.", "„%s“ geht nicht zurück." },
  { "change", "add {name}", "{name} eintragen" },
  { "change", "remove {name} from the plan", "{name} vom Plan nehmen" },
  { "change", "clear the plan", "den Plan leeren" },
  { NULL, "The German limit; D-A-CH sets none", "Deutsche Grenze" },
  { NULL, "The entry {row} weighs or counts nothing or less.", "Eintrag {row} wiegt nichts." },
  { NULL, "%s: %s: %s (SQLite %d). %s", "%s – %s – %s (%d). %s" },
  { NULL, "running “%s” failed", "„%s“ ging schief" },
  { NULL, "There is no such day. Write it as YYYY-MM-DD.", "Diesen Tag gibt es nicht." },
  { NULL, "This file carries no magnesium, so the magnesium of its rows is unknown. Energy and "
    "what else it holds is read.", "Ohne Magnesium." },
  { "unit", "slice", "Scheibe", "slices", "Scheiben" },
  { "portion", "slice, thin", "Scheibe, dünn" },
  { "unit symbol", "g", "Gramm" },
  { "quantity", "%s × %s", "%s mal %s" },
};

static gboolean has_language;

static gboolean
begin (void)
{
  if (has_language)
    return TRUE;

  g_test_skip ("no German locale and catalogue can be made here");
  return FALSE;
}

static void
test_store (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-01-01", "", "Oats", 50, 60);
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) refused = NULL;

  if (!begin ())
    return;

  food = olivine_catalogue_get (fixture->store, "core:nothing", &missing);
  g_assert_null (food);
  g_assert_cmpstr (missing->message, ==,
                   "Es gibt kein Lebensmittel „core:nothing“; suchen Sie es beim Namen.");

  entry->quantity = -1;
  g_assert_false (olivine_diary_add (fixture->store, entry, &refused));
  g_assert_nonnull (strstr (refused->message, "Die Menge muss über 0 sein."));
}

static void
test_database (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  OlivineDb *db = olivine_store_get_db (fixture->store);

  if (!begin ())
    return;

  g_assert_false (olivine_db_exec (db, "SELECT nonsense", &error));
  g_assert_nonnull (strstr (error->message, " – „SELECT nonsense“ ging schief – "));
  g_clear_error (&error);

  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Oats", 50));
  fixture_exec (db, "PRAGMA ignore_check_constraints = ON; UPDATE main.entry SET grams = -1, "
                    "uid = 'e-1'");
  g_assert_true (olivine_copies_check (fixture->store, &problems, &error));
  g_assert_no_error (error);
  g_assert_true (g_ptr_array_find_with_equal_func (problems, "Eintrag e-1 wiegt nichts.",
                                                   g_str_equal, NULL));
}

/* Sentences with names that are translated too, and words that must not be. */
static void
test_core (void)
{
  OlivineMeal meal = OLIVINE_MEAL_NONE;
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (GError) error = NULL;

  if (!begin ())
    return;

  g_assert_false (olivine_meal_from_nick ("Brunch", &meal, &error));
  g_assert_cmpstr (error->message, ==,
                   "Möglich sind breakfast, lunch, dinner, snack, nicht „Brunch“.");
  g_clear_error (&error);
  g_assert_true (olivine_meal_from_nick ("dinner", &meal, &error));
  g_assert_no_error (error);

  food = olivine_food_new ("my:1", "Salz");
  food->per_100g.amount[OLIVINE_NUTRIENT_POTASSIUM] = -1;
  g_assert_false (olivine_food_validate (food, &error));
  g_assert_true (g_str_has_prefix (error->message,
                                   "Kalium: „Salz“ kann davon nicht -1 mg enthalten; 0 bis "));

}

/* The translation of the empty text is the head of the catalogue. */
static void
test_notes (void)
{
  g_autofree char *note = NULL;
  g_autofree char *nothing = NULL;

  if (!begin ())
    return;

  note = olivine_target_note_to_text ("For supplements. The German limit; D-A-CH sets none");
  nothing = olivine_target_note_to_text ("");
  g_assert_cmpstr (note, ==, "For supplements. Deutsche Grenze");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (olivine_target_state_to_text (OLIVINE_TARGET_COVERED), ==, "");
}

/* The journal keeps English, which is what other programs compare. */
static void
test_journal (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  if (!begin ())
    return;

  olivine_entry_unref (fixture_add (fixture, "2026-01-01", "Hafer", 50));
  label = olivine_journal_peek (fixture->store, &error);
  g_assert_cmpstr (label, ==, "add Hafer");
  fixture_exec (olivine_store_get_db (fixture->store), "UPDATE main.entry SET note = 'newer'");
  g_assert_false (olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, "„Hafer eintragen“ geht nicht zurück.");
}

static void
test_labels (void)
{
  const struct {
    const char *label;
    const char *shown;
  } cases[] = {
    { "add Hafer", "Hafer eintragen" },
    { "add {name}", "{name} eintragen" },
    { "remove Suppe from the plan", "Suppe vom Plan nehmen" },
    { "clear the plan", "den Plan leeren" },
    { "clear the plan of today", "clear the plan of today" },
    { "add ", "add " },
    { "import servings.csv", "import servings.csv" },
    { "", "" },
    { NULL, "" },
  };

  if (!begin ())
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = olivine_change_label_translate (cases[i].label);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* A file with a row that is refused, and something to be known of all of it. */
static void
test_import (StoreFixture  *fixture,
             gconstpointer  data)
{
  const char *text = "Date,Meal,Calories,Fat (g),Sodium (mg),Potassium,Calcium,Note\n"
                     "2026-01-01,Breakfast,300,1,1,1,1,\nnever,Lunch,200,1,1,1,1,\n";
  const OlivineImportOptions options = { .dry_run = TRUE };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 12, 0, 0);
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const OlivineReject *reject = NULL;

  if (!begin ())
    return;

  result = olivine_import_file (fixture->store, NULL, stream, &options, now, NULL, NULL, NULL,
                                &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_rejected, ==, 1);
  reject = g_ptr_array_index (result->rejects, 0);
  g_assert_cmpstr (reject->value, ==, "never");
  g_assert_cmpstr (reject->reason, ==, "Diesen Tag gibt es nicht.");
  g_assert_cmpstr (result->notice, ==, "Ohne Magnesium.");
}

/* The context is no part of what is shown, whether there is a translation or not. */
static void
test_units (void)
{
  const struct {
    const char *unit;
    double      quantity;
    const char *shown;
  } cases[] = {
    { "slice", 0, "N Scheiben" },       { "slice", 0.5, "N Scheibe" },
    { "slice", 1, "N Scheibe" },        { "slice", 1.5, "N Scheiben" },
    { "slice", 2, "N Scheiben" },       { "leaf", 1, "N leaf" },
    { "leaf", 5, "N leaves" },          { "g", 30, "N Gramm" },
    { "slice, thin", 1, "N Scheibe, dünn" },
    { "slice, thin", 2, "N mal Scheibe, dünn" },
    { "slice, large", 2, "N Scheiben, large" },
  };

  if (!begin ())
    return;

  olivine_unit_set_translate (olivine_unit_gettext);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = olivine_unit_count ("N", cases[i].quantity, cases[i].unit);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
  g_assert_cmpstr (olivine_unit_find ("scheiben")->id, ==, "slice");
  olivine_unit_set_translate (NULL);
  g_assert_null (olivine_unit_find ("scheiben"));
}

/* The program as scripts run it, with the language of the person in its environment. */
static void
test_command_line (void)
{
  const char *arguments[] = { g_getenv ("OLIVINE_CLI"), "day", "--date", "never", NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!begin ())
    return;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL,
                &output, &status, &error);
  g_assert_no_error (error);
  g_assert_false (g_spawn_check_wait_status (status, NULL));
  g_assert_cmpstr (output, ==, "olivine-cli: --date: “never” is not a date. Write it as YYYY-MM-DD.\n");
}

/* In the build tree: the /tmp of a sandbox is refused as a place of a diary. */
static void
run_command (void)
{
  g_autofree char *dir = g_mkdtemp (g_test_build_filename (G_TEST_BUILT, "command-XXXXXX", NULL));
  char *arguments[] = {
    (char *) "olivine-cli", (char *) "--data-dir", dir, (char *) "foods", (char *) "show",
    (char *) "core:nothing", NULL,
  };

  cli_run (G_N_ELEMENTS (arguments) - 1, arguments);
}

/* Everything is there but the one call of the window: still English.  With it the same
 * commands are German, so that this would be noticed. */
static void
test_commands_beside_a_catalogue (void)
{
  if (!has_language)
    {
      begin ();
      return;
    }
  if (g_test_subprocess ())
    {
      textdomain ("messages");
      run_command ();
      translation_fixture_bind ();
      run_command ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*There is no food with the id “core:nothing”; search for it by "
                             "name.*Es gibt kein Lebensmittel „core:nothing“*");
}

int
main (int    argc,
      char **argv)
{
  int status = 0;

  has_language = translation_fixture_init (translations, G_N_ELEMENTS (translations));
  store_fixture_init (&argc, &argv);
  translation_fixture_bind ();

  STORE_FIXTURE_ADD ("/olivine/translation/store", test_store);
  STORE_FIXTURE_ADD ("/olivine/translation/database", test_database);
  g_test_add_func ("/olivine/translation/core", test_core);
  g_test_add_func ("/olivine/translation/notes", test_notes);
  STORE_FIXTURE_ADD ("/olivine/translation/journal", test_journal);
  g_test_add_func ("/olivine/translation/labels", test_labels);
  STORE_FIXTURE_ADD ("/olivine/translation/import", test_import);
  g_test_add_func ("/olivine/translation/units", test_units);
  g_test_add_func ("/olivine/translation/command-line", test_command_line);
  g_test_add_func ("/olivine/translation/commands-beside-a-catalogue",
                   test_commands_beside_a_catalogue);

  status = g_test_run ();
  translation_fixture_end ();
  return status;
}
