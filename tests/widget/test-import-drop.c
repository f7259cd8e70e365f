/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that are dropped on the window: one import window, one file at a time. */

#include <adwaita.h>

#include "olivine-import-drop.h"
#include "olivine-import-window.h"
#include "olivine-window.h"
#include "widget-fixture.h"

static GtkDropTarget *
get_target (gpointer drop)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (drop));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller); /* the widget keeps it */
    }

  return NULL;
}

static gboolean
drop_files (gpointer drop,
            guint    n_files)
{
  g_autoptr (GSList) files = NULL;
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/diary.csv");
  g_auto (GValue) value = G_VALUE_INIT;
  GtkDropTarget *target = get_target (drop);
  gboolean is_taken = FALSE;

  g_assert_nonnull (target);
  for (guint i = 0; i < n_files; i++)
    files = g_slist_prepend (files, file);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &is_taken);

  return is_taken;
}

static GtkWidget *
find_import_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!OLIVINE_IS_IMPORT_WINDOW (window))
        continue;
      g_assert_null (found); /* there is one at a time */
      found = window;
    }

  return found;
}

static gboolean
has_ended (gpointer window)
{
  GtkStack *stack = GTK_STACK (widget_child (window, "stack"));

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "end") == 0;
}

static void
test_dropped (WidgetFixture *fixture,
              gconstpointer  user_data)
{
  GtkWidget *window = olivine_window_new (NULL, fixture->context);
  GObject *drop = widget_child (window, "drop");
  GtkWidget *import = NULL;

  widget_fixture_show (fixture, window, 600, 600);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (widget_child (drop, "hint"))));
  g_assert_null (find_import_window ());

  g_assert_true (drop_files (drop, 1));
  import = find_import_window ();
  g_assert_nonnull (import);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (import)) == GTK_WINDOW (window));
  widget_wait_for (has_ended, import);
  g_assert_null (fixture->toast);

  /* Another one goes into the same window; of several the first does. */
  g_assert_true (drop_files (drop, 3));
  g_assert_true (find_import_window () == import);
  g_assert_nonnull (fixture->toast);
  widget_wait_for (has_ended, import);
  gtk_window_destroy (GTK_WINDOW (import));
}

/* Without a diary nothing is taken. */
static void
test_no_diary (WidgetFixture *fixture,
               gconstpointer  user_data)
{
  g_autoptr (GError) error = g_error_new_literal (OLIVINE_STORE_ERROR,
                                                  OLIVINE_STORE_ERROR_CORRUPT, "Damaged.");
  GtkWidget *window = olivine_window_new_for_error (NULL, error);
  GtkDropTarget *target = get_target (widget_child (window, "drop"));

  widget_fixture_show (fixture, window, 600, 600);
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (GTK_EVENT_CONTROLLER (target)), ==,
                   GTK_PHASE_NONE);
  g_assert_false (widget_action_enabled (window, "win.import"));
  olivine_window_import (OLIVINE_WINDOW (window), NULL);
  g_assert_null (find_import_window ());
}

#define ADD(path, func) \
  g_test_add ("/olivine/import-drop/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD ("dropped", test_dropped);
  ADD ("no-diary", test_no_diary);

  return g_test_run ();
}
