/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-contrast LOOK: every page can be read, with the style sheet in force.
 *
 * The look is light, dark, light-high or dark-high.  libadwaita reads it once, so each
 * look is a run of its own; the window is as high as the longest page.
 */

#include <adwaita.h>

#include "contrast-drawn.h"
#include "contrast-ink.h"
#include "contrast-pages.h"
#include "olivine-compat.h"
#include "olivine-export-window.h"
#include "olivine-first-run.h"
#include "olivine-learn-window.h"
#include "olivine-preferences.h"
#include "olivine-window.h"
#include "widget-fixture.h"

/* The fewest texts a page shows; fewer, and it was not looked at. */
#define FEWEST_TEXTS 5

static const char *look;

static void
set_up (WidgetFixture *fixture,
        gconstpointer  user_data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_assert_cmpint (adw_style_manager_get_dark (style), ==, g_str_has_prefix (look, "dark"));
  g_assert_cmpint (adw_style_manager_get_high_contrast (style), ==, g_str_has_suffix (look, "-high"));
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":close",
                "gtk-enable-animations", FALSE, NULL);
  widget_fixture_set_up (fixture, user_data);
}

/* What is selected is painted twice, once for each colour. */
static void
unselect (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus != NULL && GTK_IS_EDITABLE (focus))
    gtk_editable_select_region (GTK_EDITABLE (focus), 0, 0);
}

/* Windows behind are paler on purpose; there is nobody here who brings one to the front. */
static void
settle (GtkWidget *window)
{
  for (int i = 0; i < 6; i++)
    widget_wait_for_frame (window);
  unselect (window);
  gtk_widget_unset_state_flags (window, GTK_STATE_FLAG_BACKDROP);
  for (int i = 0; i < 4; i++)
    widget_wait_for_frame (window);
  g_assert_false (gtk_widget_get_state_flags (window) & GTK_STATE_FLAG_BACKDROP);
}

static guint
measure_popovers (GtkWidget      *widget,
                  ContrastReport *report)
{
  guint n_popovers = GTK_IS_POPOVER (widget) ? 1 : 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (GTK_IS_POPOVER (widget))
    contrast_measure (widget, report);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_popovers += measure_popovers (child, report);

  return n_popovers;
}

static void
close_popovers (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    close_popovers (child);
}

/* Returns: how many menus are open. */
static guint
check (GtkWidget *window,
       guint      n_texts)
{
  ContrastReport report;
  guint n_popovers = 0;

  settle (window);
  contrast_report_init (&report);
  contrast_measure (window, &report);
  n_popovers = measure_popovers (window, &report);
  g_test_message ("%s: %u texts, %u icons, %u drawn, %u insensitive; lowest %.2f: %s", look,
                  report.n_texts, report.n_icons, report.n_drawn, report.n_insensitive,
                  report.lowest, report.lowest_text);
  for (guint i = 0; i < report.findings->len; i++)
    g_test_message ("too pale, %s", (const char *) report.findings->pdata[i]);
  if (report.findings->len > 0)
    g_test_fail ();
  g_assert_cmpuint (report.n_texts, >=, n_texts);
  contrast_report_clear (&report);

  return n_popovers;
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
  g_assert_cmpuint (check (GTK_WIDGET (window), test->n_texts), ==, test->is_menu ? 1 : 0);
  close_popovers (GTK_WIDGET (window));
  settle (GTK_WIDGET (window));
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
  check (window, 20);
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
      check (fixture->window, FEWEST_TEXTS);
      gtk_widget_activate_action (page, "first-run.next", NULL);
    }
}

static void
test_learn (WidgetFixture *fixture,
            gconstpointer  user_data)
{
  widget_fixture_show (fixture, olivine_learn_window_new (), 700, CONTRAST_HEIGHT_PX);
  check (fixture->window, 20);
}

static void
test_export (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  widget_fixture_show (fixture, olivine_export_window_new (fixture->context), 700,
                       CONTRAST_HEIGHT_PX);
  check (fixture->window, 10);
}

/* What is read, and what it brought: cautions, gaps and rows that were left out. */
static void
test_import (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  GtkWidget *window = NULL;

  contrast_fill_diary (fixture);
  window = contrast_open_import (fixture, CONTRAST_SERVINGS);
  check (window, 10);
  contrast_finish_import (window);
  check (window, 15);
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
  check (window, 15);
  g_log_set_always_fatal (fatal);
}

static gboolean
has_other_window (gpointer parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != parent && gtk_widget_get_mapped (window))
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
find_other_window (GtkWidget *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  widget_wait_for (has_other_window, parent);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != parent && gtk_widget_get_mapped (window))
        return window;
    }
  g_assert_not_reached ();
}

static void
test_question (WidgetFixture *fixture,
               gconstpointer  user_data)
{
  OlivineWindow *window = contrast_open_window (fixture);

  olivine_compat_ask (GTK_WINDOW (window), "Delete “Bread”?", "Days that hold it stay as they are.",
                      "_Delete", TRUE, NULL, NULL);
  check (find_other_window (GTK_WIDGET (window)), 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is printed is dark on white in any look. */
static void
test_paper (void)
{
  const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };
  ContrastReport report;

  contrast_report_init (&report);
  contrast_check_palette (olivine_chart_palette_paper (), &white, "paper", &report);
  for (guint i = 0; i < report.findings->len; i++)
    g_test_message ("too pale, %s", (const char *) report.findings->pdata[i]);
  g_assert_cmpuint (report.findings->len, ==, 0);
  contrast_report_clear (&report);
}

/* Red and a grey of https://www.w3.org/TR/css-color-4/, and what is no colour. */
static void
test_inks (void)
{
  GdkRGBA ink;

  g_assert_true (contrast_ink_parse ("color(oklab 0.62796 0.22486 0.12585 / 0.5)", &ink));
  g_assert_cmpfloat_with_epsilon (ink.red, 1.0f, 0.005f);
  g_assert_cmpfloat_with_epsilon (ink.green, 0.0f, 0.005f);
  g_assert_cmpfloat_with_epsilon (ink.blue, 0.0f, 0.005f);
  g_assert_cmpfloat (ink.alpha, ==, 0.5f);
  g_assert_true (contrast_ink_parse ("color(oklab 0.59987 0 0)", &ink));
  g_assert_cmpfloat_with_epsilon (ink.green, 128.0f / 255.0f, 0.005f);
  g_assert_cmpfloat (ink.alpha, ==, 1.0f);
  g_assert_true (contrast_ink_parse ("color(srgb 1.2 0.5 -0.1)", &ink));
  g_assert_true (gdk_rgba_equal (&ink, &(GdkRGBA) { 1.0f, 0.5f, 0.0f, 1.0f }));
  g_assert_true (contrast_ink_parse ("rgba(0,0,6,0.8)", &ink));
  g_assert_cmpfloat (ink.alpha, ==, 0.8f);
  g_assert_false (contrast_ink_parse ("color(display-p3 1 0 0)", &ink));
}

/* What is too pale is found, whatever makes it so; on white. */
static void
test_self (void)
{
  static const char *const markups[] = {
    "<span foreground='#808080' alpha='100%'>pale</span>",
    "<span alpha='50%'>pale</span>",
    "<span foreground='#a0a0a0' alpha='100%' size='24pt'>large and pale</span>",
    "plain",
    "<span foreground='#757575' alpha='100%'>not too pale</span>",
    "<span foreground='#909090' alpha='100%' size='24pt'>large</span>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (markups); i++)
    {
      GtkWidget *window = gtk_window_new ();
      GtkWidget *label = gtk_label_new (NULL);
      ContrastReport report;

      gtk_widget_add_css_class (window, "view");
      gtk_label_set_markup (GTK_LABEL (label), markups[i]);
      gtk_window_set_child (GTK_WINDOW (window), label);
      gtk_window_present (GTK_WINDOW (window));
      settle (window);
      contrast_report_init (&report);
      contrast_measure (window, &report);
      g_test_message ("%s: %.2f", markups[i], report.lowest);
      g_assert_cmpuint (report.n_texts, >=, 1);
      g_assert_cmpint (report.findings->len > 0, ==, i < 3);
      contrast_report_clear (&report);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
start_application (int    *argc,
                   char ***argv)
{
  GApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (*argc, >=, 2);
  look = (*argv)[*argc - 1];
  g_setenv ("ADW_DEBUG_COLOR_SCHEME",
            g_str_has_prefix (look, "dark") ? "prefer-dark" : "prefer-light", TRUE);
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", g_str_has_suffix (look, "-high") ? "1" : "0", TRUE);
  widget_test_init (argc, argv);

  /* Loads the style sheets, as in the program. */
  application = g_object_new (ADW_TYPE_APPLICATION, "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", "/io/github/olivine_app/Olivine", NULL);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  start_application (&argc, &argv);

  g_test_add_func ("/olivine/contrast/paper", test_paper);
  if (g_str_equal (look, "light"))
    {
      g_test_add_func ("/olivine/contrast/inks", test_inks);
      g_test_add_func ("/olivine/contrast/what-is-too-pale-is-found", test_self);
    }
  for (const ContrastPage *page = contrast_pages; page->path != NULL; page++)
    {
      g_autofree char *path = g_strconcat ("/olivine/contrast/", page->path, NULL);

      g_test_add (path, WidgetFixture, page, set_up, test_page, widget_fixture_tear_down);
    }
#define ADD(path, function, data) \
  g_test_add ("/olivine/contrast/" path, WidgetFixture, data, set_up, function, \
              widget_fixture_tear_down)
  ADD ("health", test_preferences, "health");
  ADD ("data", test_preferences, "data");
  ADD ("first-run", test_first_run, NULL);
  ADD ("learn", test_learn, NULL);
  ADD ("export", test_export, NULL);
  ADD ("import", test_import, NULL);
  ADD ("shortcuts", test_shortcuts, NULL);
  ADD ("question", test_question, NULL);
#undef ADD

  return g_test_run ();
}
