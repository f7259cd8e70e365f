/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Add: what is understood, what is logged, and what is asked again. */

#include <string.h>

#include "olivine-catalogue.h"
#include "olivine-entry-row.h"
#include "olivine-match-finder.h"
#include "olivine-match-list.h"
#include "olivine-meal-choice.h"
#include "today-fixture.h"

#define MAN "birth-date=1980-01-01 sex=male standard=us-ca"

static gpointer
begin (TodayFixture *fixture,
       const char   *text,
       OlivineMeal   meal)
{
  olivine_today_page_begin_add (fixture->page, text, meal);
  today_fixture_settle (fixture);

  return widget_child (fixture->page, "add_view");
}

static void
type (TodayFixture *fixture,
      const char   *text)
{
  widget_child_type (widget_child (fixture->page, "add_view"), "food_entry", text);
  today_fixture_settle (fixture);
}

static void
press_enter (TodayFixture *fixture)
{
  gpointer view = widget_child (fixture->page, "add_view");

  g_signal_emit_by_name (widget_child (view, "food_entry"), "activate");
  today_fixture_settle (fixture);
}

static gboolean
is_adding (TodayFixture *fixture)
{
  GtkStack *stack = GTK_STACK (widget_child (fixture->page, "stack"));

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "add") == 0;
}

static const char *
get_results (gpointer view)
{
  GObject *matches = widget_child (view, "matches");

  return gtk_stack_get_visible_child_name (GTK_STACK (widget_child (matches, "results")));
}

static GtkWidget *
get_match (gpointer view,
           int      index)
{
  GObject *list = widget_child (widget_child (view, "matches"), "list");

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

static const OlivineIntake *
get_intake (TodayFixture *fixture)
{
  return &olivine_context_get_day (fixture->context)->intake;
}

static void
test_understands (TodayFixture  *fixture,
                  gconstpointer  profile)
{
  gpointer view = begin (fixture, "30 g alm", OLIVINE_MEAL_NONE);

  g_assert_cmpstr (get_results (view), ==, "matches");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_match (view, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Almonds, 30 g, 77 milligrams of magnesium");
  g_assert_cmpstr (widget_child_text (view, "understood_label"), ==,
                   "Almonds: 30 g, 77 mg of magnesium");

  type (fixture, "1/2 cup almonds");
  g_assert_nonnull (strstr (widget_child_text (view, "understood_label"), "½"));
}

static void
test_logs_and_returns (TodayFixture  *fixture,
                       gconstpointer  profile)
{
  GtkWidget *row = NULL;

  begin (fixture, "30 g almonds", OLIVINE_MEAL_DINNER);
  press_enter (fixture);

  g_assert_false (is_adding (fixture));
  g_assert_cmpint (get_intake (fixture)->total_mg, ==, 77280);
  g_assert_cmpstr (fixture->base.toast, ==, "Almonds, 30 g: 77 mg");
  row = today_fixture_row (fixture, OLIVINE_SECTION_DINNER, 0);
  g_assert_nonnull (row);
  g_assert_true (today_fixture_focus (fixture) == row);

  g_assert_true (olivine_context_undo (fixture->context));
  g_assert_cmpint (get_intake (fixture)->total_mg, ==, 0);
}

/* Ctrl+N, a, l, m, Enter: five key presses for what was eaten before, with the
 * amount of that time. */
static void
test_repeats_in_few_keys (TodayFixture  *fixture,
                          gconstpointer  profile)
{
  g_autoptr (OlivineEntry) earlier = today_fixture_log (fixture, "45 g almonds, roasted, salted",
                                                        OLIVINE_MEAL_BREAKFAST);
  gint64 once_mg = get_intake (fixture)->total_mg;

  begin (fixture, NULL, OLIVINE_MEAL_NONE);
  type (fixture, "alm");
  press_enter (fixture);
  g_assert_cmpint (get_intake (fixture)->total_mg, ==, 2 * once_mg);
}

static void
test_habits_first (TodayFixture  *fixture,
                   gconstpointer  profile)
{
  gpointer view = begin (fixture, NULL, OLIVINE_MEAL_NONE);
  g_autoptr (OlivineEntry) earlier = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (get_results (view), ==, "hint");
  olivine_today_page_cancel_add (fixture->page);

  earlier = today_fixture_log (fixture, "45 g almonds", OLIVINE_MEAL_BREAKFAST);
  olivine_catalogue_set_favourite (fixture->store, "core:pumpkin-seeds", TRUE, &error);
  g_assert_no_error (error);
  view = begin (fixture, NULL, OLIVINE_MEAL_NONE);
  g_assert_cmpstr (get_results (view), ==, "matches");
  g_assert_cmpstr (widget_child_text (get_match (view, 0), "name_label"), ==, "Pumpkin seeds");
  g_assert_cmpstr (widget_child_text (get_match (view, 1), "name_label"), ==, "Almonds");
}

static void
test_portion_not_known (TodayFixture  *fixture,
                        gconstpointer  profile)
{
  gpointer view = begin (fixture, "2 slice almonds", OLIVINE_MEAL_NONE);

  g_assert_cmpstr (widget_child_text (view, "understood_label"), !=, "");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (widget_child (view, "understood_label")),
                                           "error"));
  press_enter (fixture);
  g_assert_true (is_adding (fixture));
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 0);
}

static void
test_asks_again (TodayFixture  *fixture,
                 gconstpointer  profile)
{
  gpointer view = begin (fixture, "5 kg pumpkin seeds", OLIVINE_MEAL_NONE);

  press_enter (fixture);
  g_assert_true (is_adding (fixture));
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 0);
  g_assert_cmpstr (widget_child_text (view, "understood_label"), ==,
                   "5 kg is a lot: press Enter again to log it");

  /* Another text is another question. */
  type (fixture, "6 kg pumpkin seeds");
  press_enter (fixture);
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 0);
  press_enter (fixture);
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 1);
  g_assert_false (is_adding (fixture));
}

static void
test_stays (TodayFixture  *fixture,
            gconstpointer  profile)
{
  gpointer view = begin (fixture, "30 g almonds", OLIVINE_MEAL_NONE);

  widget_activate (view, "add.log-and-stay");
  today_fixture_settle (fixture);
  g_assert_true (is_adding (fixture));
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 1);
  g_assert_cmpstr (widget_child_text (view, "food_entry"), ==, "");
}

static void
on_new_food (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  char **name = user_data;

  g_free (*name);
  *name = g_variant_dup_string (parameter, NULL);
}

static void
test_nothing_found (TodayFixture  *fixture,
                    gconstpointer  profile)
{
  g_autofree char *name = NULL;
  const GActionEntry entries[] = { { "new-food", on_new_food, "s", NULL, NULL, { 0 } } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  gpointer view = begin (fixture, "200 g xyzzy plugh", OLIVINE_MEAL_NONE);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 1, &name);
  gtk_widget_insert_action_group (fixture->base.window, "win", G_ACTION_GROUP (group));

  g_assert_cmpstr (get_results (view), ==, "nothing");
  widget_activate (view, "add.new-food");
  g_assert_cmpstr (name, ==, "xyzzy plugh");
  gtk_widget_insert_action_group (fixture->base.window, "win", NULL);
}

/* The bug of another tracker: "log" from yesterday's page wrote to today. */
static void
test_another_day (TodayFixture  *fixture,
                  gconstpointer  profile)
{
  OlivineDate today = olivine_context_get_today (fixture->context);

  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -3));
  begin (fixture, "30 g almonds", OLIVINE_MEAL_NONE);
  press_enter (fixture);
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 1);
  olivine_context_set_date (fixture->context, today);
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 0);
}

static void
test_meals (TodayFixture  *fixture,
            gconstpointer  profile)
{
  OlivineDate today = olivine_context_get_today (fixture->context);
  gpointer view = begin (fixture, NULL, OLIVINE_MEAL_NONE);
  GtkDropDown *meals = GTK_DROP_DOWN (widget_child (view, "meal_drop_down"));

  g_assert_cmpint (olivine_meal_choice_get_meal (meals), ==, OLIVINE_MEAL_LUNCH);
  olivine_today_page_cancel_add (fixture->page);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page),
                                             "today.add", "s", "snack"));
  g_assert_cmpint (olivine_meal_choice_get_meal (meals), ==, OLIVINE_MEAL_SNACK);
  type (fixture, "30 g almonds");
  press_enter (fixture);

  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -1));
  begin (fixture, NULL, OLIVINE_MEAL_NONE);
  g_assert_cmpint (olivine_meal_choice_get_meal (meals), ==, OLIVINE_MEAL_SNACK);
}

static void
test_portion_picked (TodayFixture  *fixture,
                     gconstpointer  profile)
{
  gpointer view = begin (fixture, "30 g almonds", OLIVINE_MEAL_NONE);
  GtkDropDown *portions = GTK_DROP_DOWN (widget_child (view, "portion_drop_down"));
  g_autofree char *before = g_strdup (widget_child_text (view, "understood_label"));

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (portions)), >, 2);
  gtk_drop_down_set_selected (portions, 0);
  today_fixture_settle (fixture);
  g_assert_cmpstr (widget_child_text (view, "understood_label"), !=, before);
  press_enter (fixture);
  /* One serving of 28.35 g at 257.6 mg in 100 g. */
  g_assert_cmpint (get_intake (fixture)->total_mg, ==, 73030);
}

/* Letters typed while Add is open but the focus elsewhere go to the end. */
static void
test_typing_on (TodayFixture  *fixture,
                gconstpointer  profile)
{
  gpointer view = begin (fixture, "3", OLIVINE_MEAL_NONE);

  olivine_today_page_begin_add (fixture->page, "0", OLIVINE_MEAL_NONE);
  g_assert_cmpstr (widget_child_text (view, "food_entry"), ==, "30");
  g_assert_true (olivine_today_page_cancel_add (fixture->page));
  g_assert_false (is_adding (fixture));
  g_assert_false (olivine_today_page_cancel_add (fixture->page));
}

static void
test_enter_outruns_idle (TodayFixture  *fixture,
                         gconstpointer  profile)
{
  gpointer view = begin (fixture, "pumpkin seeds", OLIVINE_MEAL_NONE);

  /* No main loop between typing and Enter: what is typed counts, not what is shown. */
  widget_child_type (view, "food_entry", "30 g almonds");
  g_signal_emit_by_name (widget_child (view, "food_entry"), "activate");
  g_assert_cmpint (get_intake (fixture)->total_mg, ==, 77280);
}

static void
test_odd_texts (TodayFixture  *fixture,
                gconstpointer  profile)
{
  static const char *const texts[] = {
    "", " ", "0", "0 g almonds", "-3 almonds", "1/0 cup", "½", "30 g", "\"", "*", "almonds OR",
    "7 up", "1e999 g almonds", "٣٠ g almonds", "a\tb", "100%",
  };
  gpointer view = begin (fixture, NULL, OLIVINE_MEAL_NONE);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("“%s”", texts[i]);
      type (fixture, texts[i]);
      g_assert_nonnull (get_results (view));
    }
}

static void
test_finder (TodayFixture  *fixture,
             gconstpointer  profile)
{
  g_autoptr (OlivineMatchFinder) finder =
    olivine_match_finder_new (fixture->store, olivine_context_get_today (fixture->context));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GPtrArray) matches = olivine_match_finder_find (finder, "2 tbsp peanut butter", &words,
                                                             &error);
  const OlivineMatch *first = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, "peanut butter");
  g_assert_cmpuint (matches->len, >, 0);
  g_assert_cmpuint (matches->len, <=, 31);
  first = g_ptr_array_index (matches, 0);
  g_assert_nonnull (first->line);
  g_assert_cmpfloat (first->line->quantity, ==, 2);
}

static const OlivineMatch *
selected (gpointer view)
{
  return olivine_match_list_get_selected (OLIVINE_MATCH_LIST (widget_child (view, "matches")));
}

/* A food that was chosen elsewhere is what Enter logs, found by the words or not; what is
 * typed afterwards counts by itself. */
static void
test_chosen_food (TodayFixture  *fixture,
                  gconstpointer  profile)
{
  static const char *const ids[] = { "core:almond-butter", "core:pumpkin-seeds" };
  gpointer view = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      olivine_today_page_begin_food (fixture->page, "30 g almond", ids[i]);
      today_fixture_settle (fixture);
      view = widget_child (fixture->page, "add_view");
      g_assert_nonnull (selected (view));
      g_assert_cmpstr (selected (view)->food->id, ==, ids[i]);
      g_assert_cmpfloat (selected (view)->line->grams, ==, 30);
    }
  type (fixture, "30 g almonds");
  g_assert_cmpstr (selected (view)->food->id, ==, "core:almonds");

  olivine_today_page_begin_food (fixture->page, "30 g almonds", "core:no-such-food");
  g_assert_cmpstr (selected (view)->food->id, ==, "core:almonds");
}

static void
test_narrow (TodayFixture  *fixture,
             gconstpointer  profile)
{
  gpointer view = begin (fixture, "2 slice almonds", OLIVINE_MEAL_NONE);

  g_assert_cmpint (widget_min_width_px (view), <=, 360);
}

#define ADD_TEST(path, function)                                                 \
  g_test_add ("/olivine/add/" path, TodayFixture, MAN,                           \
              today_fixture_set_up, function, today_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD_TEST ("understands-quantities", test_understands);
  ADD_TEST ("enter-logs-and-returns", test_logs_and_returns);
  ADD_TEST ("repeated-food-in-few-keys", test_repeats_in_few_keys);
  ADD_TEST ("favourites-and-recents-first", test_habits_first);
  ADD_TEST ("unknown-portion-is-told", test_portion_not_known);
  ADD_TEST ("unlikely-amount-asks-again", test_asks_again);
  ADD_TEST ("shift-enter-stays", test_stays);
  ADD_TEST ("nothing-found-offers-an-own-food", test_nothing_found);
  ADD_TEST ("logs-to-the-day-on-screen", test_another_day);
  ADD_TEST ("meal-by-section-clock-or-habit", test_meals);
  ADD_TEST ("portion-can-be-picked", test_portion_picked);
  ADD_TEST ("typing-goes-on", test_typing_on);
  ADD_TEST ("enter-outruns-the-idle-search", test_enter_outruns_idle);
  ADD_TEST ("odd-texts-do-no-harm", test_odd_texts);
  ADD_TEST ("finder-knows-words-and-amounts", test_finder);
  ADD_TEST ("food-chosen-elsewhere-comes-first", test_chosen_food);
  ADD_TEST ("fits-a-phone", test_narrow);

  return g_test_run ();
}
