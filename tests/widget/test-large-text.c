/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text of twice the size, on a wide screen and on a phone: every page keeps to the width
 * there is, and no label has less room than it asks for, or stands outside.
 */

#include <adwaita.h>

#include "olivine-first-run.h"
#include "olivine-learn-window.h"
#include "olivine-preferences.h"
#include "olivine-window.h"
#include "widget-fixture.h"

/* Twice as large as usual, as GTK counts it. */
#define TWICE_THE_DPI (2 * 96 * 1024)

/* The fewest labels a page shows; fewer, and it was not looked at. */
#define FEWEST_LABELS 4

static const int widths_px[] = { 1100, 360 };

typedef struct {
  GtkWidget *window;
  int        width_px;
} Room;

static void
set_up (WidgetFixture *fixture,
        gconstpointer  user_data)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", TWICE_THE_DPI,
                "gtk-decoration-layout", ":close", NULL);
  widget_fixture_set_up (fixture, user_data);
}

static void
tear_down (WidgetFixture *fixture,
           gconstpointer  user_data)
{
  widget_fixture_tear_down (fixture, user_data);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* A header bar and a page fold a frame after they find that they have too little room. */
static gboolean
fits (gpointer user_data)
{
  const Room *room = user_data;

  return widget_min_width_px (room->window) <= room->width_px;
}

/* What scrolls sideways may stand outside. */
static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (scrolled != NULL)
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scrolled), &policy, NULL);

  return policy != GTK_POLICY_NEVER && policy != GTK_POLICY_EXTERNAL;
}

/* What a widget asks for counts its margins and the padding of its style. */
static gboolean
has_room (GtkWidget *label)
{
  graphene_rect_t bounds;
  int width_px = gtk_widget_get_margin_start (label) + gtk_widget_get_margin_end (label);
  int height_px = gtk_widget_get_margin_top (label) + gtk_widget_get_margin_bottom (label);
  int min_width_px = 0;
  int min_height_px = 0;

  g_assert_true (gtk_widget_compute_bounds (label, label, &bounds));
  width_px += (int) bounds.size.width;
  height_px += (int) bounds.size.height;
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &min_width_px, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, MAX (width_px, min_width_px),
                      &min_height_px, NULL, NULL, NULL);
  if (width_px >= min_width_px && height_px >= min_height_px)
    return TRUE;

  g_test_message ("it has %d of %d × %d of %d px", width_px, min_width_px, height_px,
                  min_height_px);
  return FALSE;
}

static void
check_label (GtkWidget *label,
             GtkWidget *window)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (label, window, &bounds));
  if (has_room (label)
      && (scrolls_sideways (label)
          || (bounds.origin.x >= -0.5
              && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (window) + 0.5)))
    return;

  g_test_message ("“%s” is cut; it is %g px wide from %g on",
                  gtk_label_get_text (GTK_LABEL (label)), bounds.size.width, bounds.origin.x);
  g_test_fail ();
}

static guint
check_labels (GtkWidget *widget,
              GtkWidget *window)
{
  guint n_labels = 0;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_mapped (widget))
    return 0;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    {
      check_label (widget, window);
      return 1;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_labels += check_labels (child, window);

  return n_labels;
}

/* Who wants more, for the log of a failed run. */
static void
tell_who_is_too_wide (GtkWidget *widget,
                      int        width_px)
{
  int min_px = widget_min_width_px (widget);

  if (min_px <= width_px || !gtk_widget_get_mapped (widget))
    return;
  g_test_message ("%s %s wants %d px", G_OBJECT_TYPE_NAME (widget), gtk_widget_get_name (widget),
                  min_px);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    tell_who_is_too_wide (child, MIN (width_px, 280));
}

static void
check_room (GtkWidget *window,
            int        width_px)
{
  Room room = { window, width_px };

  for (int i = 0; i < 10; i++)
    widget_wait_for_frame (window);
  if (!fits (&room))
    {
      tell_who_is_too_wide (window, width_px);
      g_test_fail_printf ("the window is wider than %d px", width_px);
      return;
    }
  /* Nobody makes the window narrower again once it has folded. */
  gtk_window_set_default_size (GTK_WINDOW (window), width_px, 720);
  for (int i = 0; i < 5; i++)
    widget_wait_for_frame (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, width_px);
  g_assert_cmpuint (check_labels (window, window), >=, FEWEST_LABELS);
}

static OlivineWindow *
open_window (WidgetFixture *fixture,
             int            width_px)
{
  GtkWidget *window = NULL;

  olivine_settings_set_first_run_done (olivine_context_get_settings (fixture->context), TRUE);
  window = olivine_window_new (NULL, fixture->context);
  olivine_window_show_page (OLIVINE_WINDOW (window), "today");
  gtk_window_set_default_size (GTK_WINDOW (window), width_px, 720);
  gtk_window_present (GTK_WINDOW (window));
  widget_wait_for_frame (window);

  return OLIVINE_WINDOW (window);
}

static void
test_page (WidgetFixture *fixture,
           gconstpointer  page)
{
  widget_fixture_log (fixture, "1 cup almond milk, vanilla, sweetened, fortified", OLIVINE_MEAL_LUNCH);

  for (guint i = 0; i < G_N_ELEMENTS (widths_px); i++)
    {
      OlivineWindow *window = open_window (fixture, widths_px[i]);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", page);
      check_room (GTK_WIDGET (window), widths_px[i]);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_food (WidgetFixture *fixture,
           gconstpointer  user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths_px); i++)
    {
      OlivineWindow *window = open_window (fixture, widths_px[i]);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-food", "s", "core:almonds");
      check_room (GTK_WIDGET (window), widths_px[i]);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_add (WidgetFixture *fixture,
          gconstpointer  user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths_px); i++)
    {
      OlivineWindow *window = open_window (fixture, widths_px[i]);

      widget_activate (window, "win.add");
      olivine_today_page_begin_add (olivine_window_get_today_page (window), "1 cup alm",
                                    OLIVINE_MEAL_NONE);
      check_room (GTK_WIDGET (window), widths_px[i]);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_preferences (WidgetFixture *fixture,
                  gconstpointer  page)
{
  GtkWidget *window = olivine_preferences_new (fixture->context);

  olivine_preferences_show_page (OLIVINE_PREFERENCES (window), page);
  widget_fixture_show (fixture, window, 360, 640);
  check_room (window, 360);
}

static void
test_first_run (WidgetFixture *fixture,
                gconstpointer  user_data)
{
  GtkWidget *page = g_object_new (OLIVINE_TYPE_FIRST_RUN, NULL);

  g_object_set (page, "context", fixture->context, NULL);
  widget_fixture_show (fixture, page, 360, 640);
  check_room (fixture->window, 360);
}

static void
test_learn (WidgetFixture *fixture,
            gconstpointer  user_data)
{
  widget_fixture_show (fixture, olivine_learn_window_new (), 360, 640);
  check_room (fixture->window, 360);
}

#define ADD(path, func, page) \
  g_test_add ("/olivine/large-text/" path, WidgetFixture, page, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD ("today", test_page, "today");
  ADD ("add", test_add, NULL);
  ADD ("plan", test_page, "plan");
  ADD ("foods", test_page, "foods");
  ADD ("food", test_food, NULL);
  ADD ("history", test_page, "history");
  ADD ("health", test_preferences, "health");
  ADD ("data", test_preferences, "data");
  ADD ("first-run", test_first_run, NULL);
  ADD ("learn", test_learn, NULL);

  return g_test_run ();
}
