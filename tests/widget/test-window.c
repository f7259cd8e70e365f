/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window itself: its width, its actions, and that it goes away whole. */

#include <adwaita.h>

#include "olivine-context.h"
#include "olivine-day-button.h"
#include "olivine-later.h"
#include "olivine-meal-plan.h"
#include "olivine-window.h"
#include "widget-fixture.h"

#define PHONE_WIDTH_PX 360

/* One and a half times as large as usual, as GTK counts it. */
#define LARGE_TEXT_DPI (144 * 1024)

static OlivineWindow *
open_window (WidgetFixture *fixture)
{
  GtkWidget *window = NULL;

  /* GNOME shows one button only; the test's own folders have no settings that say so. */
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":close", NULL);
  olivine_settings_set_first_run_done (olivine_context_get_settings (fixture->context), TRUE);
  window = olivine_window_new (NULL, fixture->context);
  /* Settings outlive a case, and with them the page it ended on. */
  olivine_window_show_page (OLIVINE_WINDOW (window), "today");
  gtk_window_set_default_size (GTK_WINDOW (window), PHONE_WIDTH_PX, 720);
  gtk_window_present (GTK_WINDOW (window));
  widget_wait_for_frame (window);
  return OLIVINE_WINDOW (window);
}

/* The header bar folds a frame after it finds that it has too little room. */
static gboolean
fits_a_phone (gpointer window)
{
  return widget_min_width_px (window) <= PHONE_WIDTH_PX;
}

static void
test_every_page_fits_a_phone (WidgetFixture *fixture,
                              gconstpointer  user_data)
{
  OlivineWindow *window = NULL;

  widget_fixture_log (fixture, "1 cup almond milk, vanilla, sweetened, fortified", OLIVINE_MEAL_LUNCH);
  window = open_window (fixture);
  widget_wait_for (fits_a_phone, window);

  widget_activate (window, "win.add");
  widget_wait_for_frame (GTK_WIDGET (window));
  olivine_today_page_begin_add (olivine_window_get_today_page (window), "1 cup alm",
                                OLIVINE_MEAL_NONE);
  widget_wait_for_frame (GTK_WIDGET (window));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (window)), <=, PHONE_WIDTH_PX);

  widget_activate (window, "win.find-food");
  widget_wait_for_frame (GTK_WIDGET (window));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (window)), <=, PHONE_WIDTH_PX);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-food", "s", "core:almonds");
  widget_wait_for_frame (GTK_WIDGET (window));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (window)), <=, PHONE_WIDTH_PX);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "plan");
  widget_wait_for_frame (GTK_WIDGET (window));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (window)), <=, PHONE_WIDTH_PX);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_shown_whole (gpointer label)
{
  return !pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

static void
test_days_of_history_on_a_phone (WidgetFixture *fixture,
                                 gconstpointer  user_data)
{
  static const char *const units[] = { "week_button", "month_button", "year_button" };
  OlivineWindow *window = open_window (fixture);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "history");
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gpointer page = olivine_window_get_history_page (window);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget_child (page, units[i])), TRUE);
      widget_wait_for (is_shown_whole, widget_child (window, "history_label"));
    }
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (window)), <=, PHONE_WIDTH_PX);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One page that wants more must not push the others off a narrow screen. */
static void
test_large_text_fits_a_phone (WidgetFixture *fixture,
                              gconstpointer  user_data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  OlivineWindow *window = NULL;

  g_object_set (settings, "gtk-xft-dpi", LARGE_TEXT_DPI, NULL);
  widget_fixture_log (fixture, "1 cup almond milk, vanilla, sweetened, fortified", OLIVINE_MEAL_LUNCH);
  window = open_window (fixture);
  widget_wait_for (fits_a_phone, window);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "foods");
  widget_wait_for (fits_a_phone, window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "history");
  widget_wait_for (fits_a_phone, window);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

static void
test_days_are_turned_by_action (WidgetFixture *fixture,
                                gconstpointer  user_data)
{
  OlivineWindow *window = open_window (fixture);
  OlivineDate today = olivine_context_get_today (fixture->context);

  widget_activate (window, "win.previous-day");
  widget_activate (window, "win.previous-day");
  g_assert_cmpint (olivine_date_days_between (today, olivine_context_get_date (fixture->context)),
                   ==, -2);
  widget_activate (window, "win.next-day");
  g_assert_cmpint (olivine_date_days_between (today, olivine_context_get_date (fixture->context)),
                   ==, -1);
  widget_activate (window, "win.today");
  g_assert_cmpint (olivine_date_compare (today, olivine_context_get_date (fixture->context)), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
get_week (OlivineWindow *window)
{
  guint week = 0;

  g_object_get (olivine_window_get_plan_page (window), "week", &week, NULL);

  return week;
}

/* The same keys turn weeks while the plan is on screen, and the day of Today stays. */
static void
test_weeks_are_turned_on_the_plan (WidgetFixture *fixture,
                                   gconstpointer  user_data)
{
  OlivineWindow *window = open_window (fixture);
  OlivineDate today = olivine_context_get_today (fixture->context);
  guint week = get_week (window);
  GtkWidget *page = GTK_WIDGET (olivine_window_get_plan_page (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "plan");
  widget_wait_for_frame (GTK_WIDGET (window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), page));

  widget_activate (window, "win.previous-day");
  g_assert_cmpuint (get_week (window), ==, week - 7);
  widget_activate (window, "win.next-week");
  widget_activate (window, "win.next-day");
  g_assert_cmpuint (get_week (window), ==, week + 7);
  widget_activate (window, "win.today");
  g_assert_cmpuint (get_week (window), ==, week);
  g_assert_cmpint (olivine_date_compare (today, olivine_context_get_date (fixture->context)), ==, 0);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.day", "u", today.julian - 3);
  g_assert_cmpstr (olivine_window_get_page (window), ==, "today");
  g_assert_cmpint (olivine_date_days_between (olivine_context_get_date (fixture->context), today),
                   ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_undo_shows_the_day_it_was_about (WidgetFixture *fixture,
                                      gconstpointer  user_data)
{
  OlivineWindow *window = open_window (fixture);
  OlivineDate today = olivine_context_get_today (fixture->context);

  widget_fixture_log (fixture, "30 g almonds", OLIVINE_MEAL_LUNCH);
  widget_fixture_log (fixture, "1 cup black beans", OLIVINE_MEAL_LUNCH);
  widget_activate (window, "win.previous-day");

  widget_activate (window, "win.undo");
  g_assert_cmpint (olivine_date_compare (today, olivine_context_get_date (fixture->context)), ==, 0);
  g_assert_cmpint (olivine_context_get_day (fixture->context)->intake.total_mg, ==, 77280);
  widget_activate (window, "win.undo");
  g_assert_cmpint (olivine_context_get_day (fixture->context)->intake.n_entries, ==, 0);
  widget_activate (window, "win.undo");
  g_assert_cmpstr (fixture->toast, ==, "Nothing to undo");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_gone (gpointer user_data)
{
  gpointer *weak = user_data;

  return *weak == NULL;
}

/* What is not on screen yet costs nothing when the window opens. */
static void
test_pages_are_made_when_they_are_shown (WidgetFixture *fixture,
                                         gconstpointer  user_data)
{
  static const char *const names[] = { "plan", "foods", "history" };
  OlivineWindow *window = open_window (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strconcat (names[i], "_page", NULL);
      GObject *place = gtk_widget_get_template_child (GTK_WIDGET (window), OLIVINE_TYPE_WINDOW, id);
      g_autoptr (OlivineContext) context = NULL;

      g_assert_null (olivine_later_peek (OLIVINE_LATER (place)));
      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", names[i]);
      g_assert_nonnull (olivine_later_peek (OLIVINE_LATER (place)));
      g_object_get (olivine_later_peek (OLIVINE_LATER (place)), "context", &context, NULL);
      g_assert_true (context == fixture->context);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_a_closed_window_goes_away_whole (WidgetFixture *fixture,
                                      gconstpointer  user_data)
{
  OlivineWindow *window = open_window (fixture);
  gpointer weak = window;

  widget_fixture_log (fixture, "30 g almonds", OLIVINE_MEAL_LUNCH);
  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  widget_wait_for (is_gone, &weak);
}

static void
test_a_diary_that_cannot_be_opened_is_told (WidgetFixture *fixture,
                                            gconstpointer  user_data)
{
  g_autoptr (GError) error = g_error_new (OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NEWER_SCHEMA,
                                          "It is from a <newer> version.");
  GtkWidget *window = olivine_window_new_for_error (NULL, error);
  AdwStatusPage *page = ADW_STATUS_PAGE (widget_child (window, "error_page"));

  g_assert_cmpstr (adw_status_page_get_description (page), ==, "It is from a &lt;newer&gt; version.");
  gtk_window_present (GTK_WINDOW (window));
  widget_wait_for_frame (window);
  g_assert_false (widget_action_enabled (window, "win.previous-day"));
  g_assert_false (widget_action_enabled (window, "win.undo"));
  g_assert_false (widget_action_enabled (window, "win.add"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static OlivineMark
get_mark (WidgetFixture *fixture)
{
  return olivine_context_get_day (fixture->context)->mark;
}

/* In sight only: what Add or another page covers is not marked by a slip of the hand. */
static void
test_day_is_marked_by_action (WidgetFixture *fixture,
                              gconstpointer  user_data)
{
  OlivineWindow *window = open_window (fixture);

  widget_activate (window, "win.mark-day");
  g_assert_cmpint (get_mark (fixture), ==, OLIVINE_MARK_COMPLETE);
  g_assert_cmpstr (fixture->toast, ==, "Day marked as complete");
  widget_activate (window, "win.mark-day");
  g_assert_cmpint (get_mark (fixture), ==, OLIVINE_MARK_NONE);
  g_assert_cmpstr (fixture->toast, ==, "Day no longer marked as complete");
  widget_activate (window, "win.undo");
  g_assert_cmpint (get_mark (fixture), ==, OLIVINE_MARK_COMPLETE);
  widget_activate (window, "win.undo");
  g_assert_cmpint (get_mark (fixture), ==, OLIVINE_MARK_NONE);

  widget_activate (window, "win.add");
  widget_activate (window, "win.mark-day");
  g_assert_cmpint (get_mark (fixture), ==, OLIVINE_MARK_NONE);
  g_assert_true (olivine_today_page_cancel_add (olivine_window_get_today_page (window)));
  olivine_window_show_page (window, "plan");
  widget_activate (window, "win.mark-day");
  g_assert_cmpint (get_mark (fixture), ==, OLIVINE_MARK_NONE);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
offers_plan (OlivineWindow *window)
{
  return gtk_widget_get_visible (
    GTK_WIDGET (widget_child (olivine_window_get_today_page (window), "plan_button")));
}

static void
test_day_to_come_is_planned (WidgetFixture *fixture,
                             gconstpointer  user_data)
{
  OlivineDate today = olivine_context_get_today (fixture->context);
  OlivineWindow *window = open_window (fixture);
  gpointer view = NULL;
  gpointer wishes = NULL;
  guint week = 0;

  g_assert_false (offers_plan (window));
  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -1));
  g_assert_false (offers_plan (window));
  olivine_context_set_date (fixture->context, olivine_date_add_days (today, 10));
  g_assert_true (offers_plan (window));

  widget_activate (window, "win.plan-day");
  g_assert_cmpstr (olivine_window_get_page (window), ==, "plan");
  g_object_get (olivine_window_get_plan_page (window), "week", &week, NULL);
  g_assert_cmpuint (today.julian + 10 - week, <, 7);
  view = widget_child (olivine_window_get_plan_page (window), "fill_view");
  wishes = widget_child (view, "wishes");
  g_assert_cmpint (gtk_spin_button_get_value_as_int (
                     GTK_SPIN_BUTTON (widget_child (wishes, "days_spin"))), ==, 1);
  g_assert_cmpuint (olivine_day_button_get_date (OLIVINE_DAY_BUTTON (
                      widget_child (wishes, "from_button"))).julian, ==, today.julian + 10);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Something is planned: what is missing is filled on the plan. */
static void
test_planned_day_is_not_offered (WidgetFixture *fixture,
                                 gconstpointer  user_data)
{
  OlivineDate date = olivine_date_add_days (olivine_context_get_today (fixture->context), 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  OlivineWindow *window = open_window (fixture);

  item->date = date;
  item->meal = OLIVINE_MEAL_SNACK;
  g_free (item->dish_id);
  item->dish_id = g_strdup ("dish:almonds-and-apple");
  olivine_meal_plan_add (olivine_context_get_store (fixture->context), item, &error);
  g_assert_no_error (error);
  olivine_context_set_date (fixture->context, date);
  g_assert_false (offers_plan (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);
#define ADD(path, function) \
  g_test_add ("/olivine/window/" path, WidgetFixture, NULL, widget_fixture_set_up, function, \
              widget_fixture_tear_down)
  ADD ("every-page-fits-a-phone", test_every_page_fits_a_phone);
  ADD ("large-text-fits-a-phone", test_large_text_fits_a_phone);
  ADD ("days-are-turned-by-action", test_days_are_turned_by_action);
  ADD ("weeks-are-turned-on-the-plan", test_weeks_are_turned_on_the_plan);
  ADD ("b19-undo-shows-the-day-it-was-about", test_undo_shows_the_day_it_was_about);
  ADD ("a-day-is-marked-by-action", test_day_is_marked_by_action);
  ADD ("a-day-to-come-is-planned", test_day_to_come_is_planned);
  ADD ("a-planned-day-is-not-offered", test_planned_day_is_not_offered);
  ADD ("days-of-history-on-a-phone", test_days_of_history_on_a_phone);
  ADD ("pages-are-made-when-they-are-shown", test_pages_are_made_when_they_are_shown);
  ADD ("a-closed-window-goes-away-whole", test_a_closed_window_goes_away_whole);
  ADD ("a-diary-that-cannot-be-opened-is-told", test_a_diary_that_cannot_be_opened_is_told);
#undef ADD
  return g_test_run ();
}
