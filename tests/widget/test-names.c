/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a screen reader calls a widget is what it was named, and not what is written on it. */

#include <adwaita.h>

#include "olivine-compat.h"
#include "olivine-menu-names.h"
#include "widget-fixture.h"

static void
check_name (gpointer    widget,
            const char *name)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *difference =
    gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_null (difference);
  g_assert_false (gtk_test_accessible_has_relation (accessible,
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
check_named (GtkWidget *widget)
{
  g_object_ref_sink (widget);
  olivine_compat_set_name (GTK_ACCESSIBLE (widget), "Undo the last import");
  check_name (widget, "Undo the last import");
  if (GTK_IS_EDITABLE (widget))
    check_name (gtk_editable_get_delegate (GTK_EDITABLE (widget)), "Undo the last import");
  g_object_unref (widget);
}

static void
test_buttons (void)
{
  const char *const choices[] = { "g", "cup", NULL };

  check_named (gtk_button_new_with_label ("Undo"));
  check_named (gtk_toggle_button_new_with_label ("Undo"));
  check_named (gtk_drop_down_new_from_strings (choices));
}

static void
test_rows (void)
{
  check_named (g_object_new (ADW_TYPE_ACTION_ROW, "title", "Undo", NULL));
  check_named (g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Undo", NULL));
}

static void
test_renamed (void)
{
  GtkWidget *button = g_object_ref_sink (gtk_button_new_with_label ("Undo"));

  olivine_compat_set_name (GTK_ACCESSIBLE (button), "Undo the first import");
  olivine_compat_set_name (GTK_ACCESSIBLE (button), "Undo the second import");
  check_name (button, "Undo the second import");
  g_object_unref (button);
}

static GtkWidget *
find_item (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_item (child);

  return found;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* An item of a menu is called what is written on it, as soon as the menu is on the screen. */
static void
test_menu (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *item = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, "_Undo the import", "window.close");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  widget_wait_for_frame (window);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  item = find_item (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
  g_assert_nonnull (item);
  widget_wait_for (is_mapped, item);
  check_name (item, "Undo the import");
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

/* The window of the shortcuts says what it is, and what searches it. */
static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
    "/io/github/olivine_app/Olivine/gtk/help-overlay.ui");
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  /* The theme draws keys closer to each other than GTK 4.8 likes: it warns. */
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Keyboard Shortcuts");
  gtk_window_present (GTK_WINDOW (window));
  widget_wait_for (is_mapped, window);
  check_name (find_type (window, GTK_TYPE_SEARCH_ENTRY), "Search shortcuts");
  check_name (find_type (window, GTK_TYPE_MENU_BUTTON), "Section");
  gtk_window_destroy (GTK_WINDOW (window));
  g_log_set_always_fatal (fatal);
}

static void
check_all_named (GtkWidget *widget,
                 guint     *n_buttons)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL)
    {
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                       GTK_ACCESSIBLE_PROPERTY_LABEL));
      *n_buttons += 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_all_named (child, n_buttons);
}

/* The buttons that go back have no word on them. */
static void
test_about (void)
{
  GtkWidget *parent = gtk_window_new ();
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_buttons = 0;

  olivine_compat_show_about (GTK_WINDOW (parent));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window == parent)
        continue;
      widget_wait_for (is_mapped, window);
      check_all_named (window, &n_buttons);
    }
  g_assert_cmpuint (n_buttons, >=, 4);
  gtk_window_destroy (GTK_WINDOW (parent));
}

static void
gather_buttons (GtkWidget *widget,
                GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gather_buttons (child, buttons);
}

/* Each arrow of a calendar is named after what it does to the date. */
static void
test_calendar (void)
{
  static const struct {
    const char *name;
    int         year;
    int         month; /* from 0 on, as in the properties of the calendar */
  } arrows[] = {
    { "Previous month", 2026, 4 },
    { "Next month", 2026, 6 },
    { "Previous year", 2025, 5 },
    { "Next year", 2027, 5 },
  };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  gtk_window_set_child (GTK_WINDOW (window), calendar);
  gtk_window_present (GTK_WINDOW (window));
  widget_wait_for (is_mapped, calendar);
  gather_buttons (calendar, buttons);
  g_assert_cmpuint (buttons->len, ==, G_N_ELEMENTS (arrows));
  for (guint i = 0; i < buttons->len; i++)
    {
      int year = 0;
      int month = 0;

      check_name (buttons->pdata[i], arrows[i].name);
      g_object_set (calendar, "day", 1, "month", 5, "year", 2026, NULL);
      g_signal_emit_by_name (buttons->pdata[i], "clicked");
      g_object_get (calendar, "year", &year, "month", &month, NULL);
      g_assert_cmpint (year, ==, arrows[i].year);
      g_assert_cmpint (month, ==, arrows[i].month);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);
  olivine_menu_names_init ();
  g_test_add_func ("/olivine/names/buttons", test_buttons);
  g_test_add_func ("/olivine/names/rows", test_rows);
  g_test_add_func ("/olivine/names/renamed", test_renamed);
  g_test_add_func ("/olivine/names/menu", test_menu);
  g_test_add_func ("/olivine/names/shortcuts", test_shortcuts);
  g_test_add_func ("/olivine/names/about", test_about);
  g_test_add_func ("/olivine/names/calendar", test_calendar);

  return g_test_run ();
}
