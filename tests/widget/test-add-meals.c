/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whole meals in Add: what is offered, for which meal and day, and what Enter logs of it. */

#include <string.h>

#include "olivine-meal-choice.h"
#include "today-fixture.h"

#define MAN "birth-date=1980-01-01 sex=male standard=us-ca"
#define KIDNEYS MAN " kidney=ckd egfr=38 egfr-date=2026-01-02"

static gpointer
begin (TodayFixture *fixture,
       OlivineMeal   meal)
{
  olivine_today_page_begin_add (fixture->page, NULL, meal);
  today_fixture_settle (fixture);

  return widget_child (fixture->page, "add_view");
}

static void
press_enter (TodayFixture *fixture)
{
  gpointer view = widget_child (fixture->page, "add_view");

  g_signal_emit_by_name (widget_child (view, "food_entry"), "activate");
  today_fixture_settle (fixture);
}

static GtkWidget *
get_match (gpointer view,
           int      index)
{
  GObject *list = widget_child (widget_child (view, "matches"), "list");

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

static const char *
get_name (gpointer view,
          int      index)
{
  return widget_child_text (get_match (view, index), "name_label");
}

static void
log_on (TodayFixture *fixture,
        int           n_days_before,
        OlivineMeal   meal,
        const char   *text)
{
  OlivineDate today = olivine_context_get_today (fixture->context);
  g_autoptr (OlivineEntry) entry = NULL;

  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -n_days_before));
  entry = today_fixture_log (fixture, text, meal);
  olivine_context_set_date (fixture->context, today);
}

/* Three days of almonds and pumpkin seeds, the last with a little more; another lunch yesterday. */
static void
fill (TodayFixture *fixture)
{
  for (int i = 4; i > 1; i--)
    {
      log_on (fixture, i, OLIVINE_MEAL_LUNCH, i > 2 ? "30 g almonds" : "40 g almonds");
      log_on (fixture, i, OLIVINE_MEAL_LUNCH, "10 g pumpkin seeds");
    }
  log_on (fixture, 1, OLIVINE_MEAL_LUNCH, "100 g almonds");
  log_on (fixture, 1, OLIVINE_MEAL_DINNER, "20 g pumpkin seeds");
}

static const OlivineIntake *
get_intake (TodayFixture *fixture)
{
  return &olivine_context_get_day (fixture->context)->intake;
}

static void
test_offers (TodayFixture  *fixture,
             gconstpointer  profile)
{
  gpointer view = NULL;

  fill (fixture);
  view = begin (fixture, OLIVINE_MEAL_NONE);
  g_assert_cmpstr (get_name (view, 0), ==, "Usual lunch");
  g_assert_cmpstr (widget_child_text (get_match (view, 0), "subtitle_label"), ==,
                   "Almonds, Pumpkin seeds");
  g_assert_cmpstr (get_name (view, 1), ==, "Yesterday’s lunch");
  g_assert_cmpstr (get_name (view, 2), ==, "Pumpkin seeds");
  g_assert_cmpstr (widget_child_text (view, "understood_label"), ==,
                   "Almonds, 40 g: 103 mg; Pumpkin seeds, 10 g: 50 mg");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_match (view, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Usual lunch, Almonds, Pumpkin seeds, 153 mg");
}

static void
test_enter_logs (TodayFixture  *fixture,
                 gconstpointer  profile)
{
  gpointer view = NULL;

  fill (fixture);
  view = begin (fixture, OLIVINE_MEAL_NONE);
  press_enter (fixture);
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 2);
  g_assert_cmpstr (fixture->base.toast, ==, "Lunch, 153 mg");
  g_assert_true (today_fixture_focus (fixture)
                 == today_fixture_row (fixture, OLIVINE_SECTION_LUNCH, 0));

  /* It is on the table now. */
  begin (fixture, OLIVINE_MEAL_NONE);
  g_assert_cmpstr (get_name (view, 0), ==, "Pumpkin seeds");
  olivine_today_page_cancel_add (fixture->page);

  g_assert_true (olivine_context_undo (fixture->context));
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 0);
}

static void
test_stays (TodayFixture  *fixture,
            gconstpointer  profile)
{
  gpointer view = NULL;

  fill (fixture);
  view = begin (fixture, OLIVINE_MEAL_NONE);
  widget_activate (view, "add.log-and-stay");
  today_fixture_settle (fixture);
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 2);
  g_assert_cmpstr (get_name (view, 0), ==, "Pumpkin seeds");
}

static void
test_another_meal (TodayFixture  *fixture,
                   gconstpointer  profile)
{
  gpointer view = NULL;
  GtkDropDown *meals = NULL;

  fill (fixture);
  view = begin (fixture, OLIVINE_MEAL_NONE);
  meals = GTK_DROP_DOWN (widget_child (view, "meal_drop_down"));
  olivine_meal_choice_set_meal (meals, OLIVINE_MEAL_DINNER);
  today_fixture_settle (fixture);
  g_assert_cmpstr (get_name (view, 0), ==, "Yesterday’s dinner");
  press_enter (fixture);
  g_assert_nonnull (today_fixture_row (fixture, OLIVINE_SECTION_DINNER, 0));
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 1);
}

static void
test_typing_ends_it (TodayFixture  *fixture,
                     gconstpointer  profile)
{
  gpointer view = NULL;

  fill (fixture);
  view = begin (fixture, OLIVINE_MEAL_NONE);
  widget_child_type (view, "food_entry", "alm");
  today_fixture_settle (fixture);
  g_assert_cmpstr (get_name (view, 0), ==, "Almonds");
  widget_child_type (view, "food_entry", "");
  today_fixture_settle (fixture);
  g_assert_cmpstr (get_name (view, 0), ==, "Usual lunch");
}

static void
test_another_day (TodayFixture  *fixture,
                  gconstpointer  profile)
{
  OlivineDate today = olivine_context_get_today (fixture->context);
  gpointer view = NULL;

  fill (fixture);
  olivine_context_set_date (fixture->context, olivine_date_add_days (today, 1));
  view = begin (fixture, OLIVINE_MEAL_LUNCH);
  g_assert_cmpstr (get_name (view, 0), ==, "Usual lunch");
  g_assert_cmpstr (get_name (view, 1), ==, "Pumpkin seeds");
  olivine_today_page_cancel_add (fixture->page);

  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -3));
  view = begin (fixture, OLIVINE_MEAL_DINNER);
  g_assert_cmpstr (get_name (view, 0), !=, "Yesterday’s dinner");
  olivine_today_page_cancel_add (fixture->page);

  log_on (fixture, 4, OLIVINE_MEAL_DINNER, "20 g pumpkin seeds");
  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -3));
  view = begin (fixture, OLIVINE_MEAL_DINNER);
  g_assert_cmpstr (get_name (view, 0), ==, "Dinner of the day before");
}

/* The menu was open while another program emptied that day. */
static void
test_meal_that_is_gone (TodayFixture  *fixture,
                        gconstpointer  profile)
{
  gpointer view = NULL;
  OlivineDate today = olivine_context_get_today (fixture->context);
  g_autoptr (GPtrArray) entries = NULL;

  log_on (fixture, 1, OLIVINE_MEAL_LUNCH, "100 g almonds");
  log_on (fixture, 1, OLIVINE_MEAL_DINNER, "20 g pumpkin seeds");
  view = begin (fixture, OLIVINE_MEAL_LUNCH);
  g_assert_cmpstr (get_name (view, 0), ==, "Yesterday’s lunch");
  entries = olivine_diary_entries (fixture->store, olivine_date_add_days (today, -1), today, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_true (olivine_diary_remove (fixture->store, ((OlivineEntry *) entries->pdata[0])->uid,
                                       NULL, NULL));
  press_enter (fixture);
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 0);
  g_assert_cmpstr (get_name (view, 0), ==, "Pumpkin seeds");
}

static void
test_tells_minerals (TodayFixture  *fixture,
                     gconstpointer  profile)
{
  const char *subtitle = NULL;
  gpointer view = NULL;

  fill (fixture);
  view = begin (fixture, OLIVINE_MEAL_NONE);
  subtitle = widget_child_text (get_match (view, 0), "subtitle_label");
  g_assert_nonnull (strstr (subtitle, "potassium"));
  g_assert_null (strstr (subtitle, "unknown"));
}

/* What is not known is said of the whole. */
static void
test_tells_unknown (TodayFixture  *fixture,
                    gconstpointer  profile)
{
  OlivineDate today = olivine_context_get_today (fixture->context);
  g_autoptr (OlivineEntry) soup = NULL;
  gpointer view = NULL;

  log_on (fixture, 1, OLIVINE_MEAL_LUNCH, "100 g almonds");
  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -1));
  soup = today_fixture_log_unknown (fixture, OLIVINE_MEAL_LUNCH);
  olivine_context_set_date (fixture->context, today);
  view = begin (fixture, OLIVINE_MEAL_NONE);
  g_assert_cmpstr (widget_child_text (get_match (view, 0), "figure_label"), ==, "at least 258 mg");
  g_assert_nonnull (strstr (widget_child_text (get_match (view, 0), "subtitle_label"),
                            "potassium unknown"));
}

#define MEALS_TEST(path, function, profile)                                      \
  g_test_add ("/olivine/add-meals/" path, TodayFixture, profile,                 \
              today_fixture_set_up, function, today_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  MEALS_TEST ("usual-one-then-yesterdays", test_offers, MAN);
  MEALS_TEST ("enter-logs-the-whole", test_enter_logs, MAN);
  MEALS_TEST ("shift-enter-stays", test_stays, MAN);
  MEALS_TEST ("another-meal-has-others", test_another_meal, MAN);
  MEALS_TEST ("typing-looks-for-foods", test_typing_ends_it, MAN);
  MEALS_TEST ("on-other-days", test_another_day, MAN);
  MEALS_TEST ("gone-meanwhile", test_meal_that_is_gone, MAN);
  MEALS_TEST ("minerals-where-they-count", test_tells_minerals, KIDNEYS);
  MEALS_TEST ("what-is-unknown-is-told", test_tells_unknown, KIDNEYS);

  return g_test_run ();
}
