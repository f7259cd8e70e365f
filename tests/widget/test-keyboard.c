/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The keyboard comes to everything that can be used, on every page, in every window and in
 * every menu, nowhere does it stay, and what it comes to has a name.
 */

#include <adwaita.h>

#include "contrast-pages.h"
#include "keyboard.h"
#include "olivine-compat.h"
#include "olivine-dose-view.h"
#include "olivine-export-window.h"
#include "olivine-first-run.h"
#include "olivine-learn-window.h"
#include "olivine-menu-names.h"
#include "olivine-preferences.h"

#define FEWEST_CONTROLS 2
#define DATES "date,food,grams\n03/04/2025,Oats,10\n"
#define TABLE "Datum;Speise;Menge;Magnesium (mg);Art\n14.03.2025;Haferflocken;40 g;55,5;\n"

static void
settle (GtkWidget *widget)
{
  for (int i = 0; i < 6; i++)
    widget_wait_for_frame (widget);
}

/* Returns: how many controls there are. */
static guint
check (const char *what,
       GtkWidget  *root)
{
  KeyboardReport report;
  guint n_controls = 0;

  keyboard_report_init (&report);
  keyboard_walk (root, &report);
  n_controls = report.n_controls;
  g_test_message ("%s: %u controls, %u stops of the Tab key", what, n_controls, report.n_stops);
  for (guint i = 0; i < report.findings->len; i++)
    g_test_message ("%s: %s", what, (const char *) report.findings->pdata[i]);
  if (report.findings->len > 0)
    g_test_fail ();
  keyboard_report_clear (&report);

  return n_controls;
}

/* As GTK does when the focus comes to it, in a window that has the keyboard.  GTK 4.8 finds
 * no monitor for a menu whose button is out of view. */
static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = NULL;
  graphene_rect_t bounds;

  if (scrolled == NULL || !gtk_widget_compute_bounds (widget, scrolled, &bounds))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                          + (double) bounds.origin.y
                                          - gtk_widget_get_height (scrolled) / 2.0);
  settle (widget);
}

static void
check_popover (GtkWidget *popover,
               const char *what)
{
  settle (popover);
  check (what, popover);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Opens every menu that a page has, one after the other; a shown one is closed. */
static void
check_menus (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (GTK_IS_POPOVER (widget))
    check_popover (widget, G_OBJECT_TYPE_NAME (widget));
  else if (GTK_IS_MENU_BUTTON (widget))
    {
      scroll_to (widget);
      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      check_popover (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget))),
                     G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
    }
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      check_menus (child);
}

static void
check_window (GtkWidget *window)
{
  settle (window);
  g_assert_cmpuint (check (G_OBJECT_TYPE_NAME (window), window), >=, FEWEST_CONTROLS);
  check_menus (window);
}

static void
set_up (WidgetFixture *fixture,
        gconstpointer  user_data)
{
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":close",
                "gtk-enable-animations", FALSE, NULL);
  widget_fixture_set_up (fixture, user_data);
}

static void
test_page (WidgetFixture *fixture,
           gconstpointer  user_data)
{
  const ContrastPage *test = user_data;
  OlivineWindow *window = NULL;

  contrast_fill_diary (fixture);
  window = contrast_open_window (fixture);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", test->page);
  settle (GTK_WIDGET (window));
  if (test->step != NULL)
    test->step (window);
  check_window (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_empty_page (WidgetFixture *fixture,
                 gconstpointer  page)
{
  OlivineWindow *window = contrast_open_window (fixture);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", page);
  check_window (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static OlivineEntry *
create_dose (WidgetFixture *fixture)
{
  OlivineEntry *dose = olivine_entry_new ();

  dose->kind = OLIVINE_KIND_SUPPLEMENT;
  dose->date = olivine_context_get_date (fixture->context);
  g_free (dose->food);
  dose->food = g_strdup ("Citrate");
  dose->quantity = 1000;
  dose->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = 100000;

  return dose;
}

/* The form of a dose that is stopped, and copies that are. */
static void
test_stopped (WidgetFixture *fixture,
              gconstpointer  user_data)
{
  g_autoptr (OlivineEntry) dose = create_dose (fixture);
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  OlivineWindow *window = NULL;
  OlivineTodayPage *page = NULL;

  contrast_fill_diary (fixture);
  window = contrast_open_window (fixture);
  page = olivine_window_get_today_page (window);
  widget_activate (window, "win.add-dose");
  olivine_dose_view_review (OLIVINE_DOSE_VIEW (widget_child (page, "dose_view")), dose, FALSE);
  check_window (GTK_WIDGET (window));

  olivine_today_page_cancel_add (page);
  g_ptr_array_add (copies, dose);
  g_signal_emit_by_name (widget_child (page, "day_tools"), "review-copies", copies);
  check_window (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_preferences (WidgetFixture *fixture,
                  gconstpointer  page)
{
  GtkWidget *window = olivine_preferences_new (fixture->context);

  contrast_fill_diary (fixture);
  olivine_preferences_show_page (OLIVINE_PREFERENCES (window), page);
  widget_fixture_show (fixture, window, 700, CONTRAST_HEIGHT_PX);
  check_window (window);
}

static void
test_first_run (WidgetFixture *fixture,
                gconstpointer  user_data)
{
  GtkWidget *page = g_object_new (OLIVINE_TYPE_FIRST_RUN, NULL);

  g_object_set (page, "context", fixture->context, NULL);
  widget_fixture_show (fixture, page, 700, 900);
  for (int i = 0; i < 3; i++)
    {
      check_window (fixture->window);
      gtk_widget_activate_action (page, "first-run.next", NULL);
    }
}

static void
test_learn (WidgetFixture *fixture,
            gconstpointer  user_data)
{
  widget_fixture_show (fixture, olivine_learn_window_new (), 700, CONTRAST_HEIGHT_PX);
  check_window (fixture->window);
}

static void
test_export (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  widget_fixture_show (fixture, olivine_export_window_new (fixture->context), 700,
                       CONTRAST_HEIGHT_PX);
  check_window (fixture->window);
}

static void
test_import (WidgetFixture *fixture,
             gconstpointer  text)
{
  contrast_fill_diary (fixture);
  contrast_open_import (fixture, text);
  check_window (fixture->window);
}

static void
test_imported (WidgetFixture *fixture,
               gconstpointer  user_data)
{
  contrast_fill_diary (fixture);
  contrast_finish_import (contrast_open_import (fixture, CONTRAST_SERVINGS));
  check_window (fixture->window);
}

/* What the page says when it has looked for copies; there is none. */
static void
test_rescue (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Damaged");
  GtkWidget *window = olivine_window_new_for_error (NULL, error);
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 3, 14, 12, 30, 0);
  g_autoptr (OlivineClock) clock = olivine_clock_new_fixed (now);

  olivine_window_offer_rescue (OLIVINE_WINDOW (window), fixture->dir, clock,
                               olivine_context_get_settings (fixture->context));
  gtk_window_present (GTK_WINDOW (window));
  check_window (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_other_window (gpointer parent)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ()) > 1;
}

static void
test_question (WidgetFixture *fixture,
               gconstpointer  user_data)
{
  OlivineWindow *window = contrast_open_window (fixture);
  GListModel *windows = gtk_window_get_toplevels ();

  olivine_compat_ask (GTK_WINDOW (window), "Delete “Bread”?", "Days that hold it stay as they are.",
                      "_Delete", TRUE, NULL, NULL);
  widget_wait_for (has_other_window, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

      if (other != GTK_WIDGET (window))
        check_window (other);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shortcuts (WidgetFixture *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
    "/io/github/olivine_app/Olivine/gtk/help-overlay.ui");
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  /* The theme draws keys closer to each other than GTK 4.8 likes: it warns. */
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);

  widget_fixture_show (fixture, window, CONTRAST_WIDTH_PX, CONTRAST_HEIGHT_PX);
  check_window (window);
  g_log_set_always_fatal (fatal);
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);
  olivine_menu_names_init ();

  for (const ContrastPage *page = contrast_pages; page->path != NULL; page++)
    {
      g_autofree char *path = g_strconcat ("/olivine/keyboard/", page->path, NULL);

      g_test_add (path, WidgetFixture, page, set_up, test_page, widget_fixture_tear_down);
    }
#define ADD(path, function, data) \
  g_test_add ("/olivine/keyboard/" path, WidgetFixture, data, set_up, function, \
              widget_fixture_tear_down)
  ADD ("today-empty", test_empty_page, "today");
  ADD ("plan-empty", test_empty_page, "plan");
  ADD ("history-empty", test_empty_page, "history");
  ADD ("stopped", test_stopped, NULL);
  ADD ("health", test_preferences, "health");
  ADD ("data", test_preferences, "data");
  ADD ("first-run", test_first_run, NULL);
  ADD ("learn", test_learn, NULL);
  ADD ("export", test_export, NULL);
  ADD ("import-dates", test_import, DATES);
  ADD ("import-columns", test_import, TABLE);
  ADD ("import-preview", test_import, CONTRAST_SERVINGS);
  ADD ("import-result", test_imported, NULL);
  ADD ("rescue", test_rescue, NULL);
  ADD ("question", test_question, NULL);
  ADD ("shortcuts", test_shortcuts, NULL);
#undef ADD
  keyboard_test_self ();

  return g_test_run ();
}
