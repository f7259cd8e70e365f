/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the walk of the keyboard is to find, it finds. */

#include "keyboard.h"

#include <string.h>

#include "widget-fixture.h"

static GtkWidget *
create_row (const char *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (row), gtk_button_new_with_label (label));

  return row;
}

/* A box that goes to its first two buttons in turn, and never to the third. */
static gboolean
skip_last (GtkWidget        *box,
           GtkDirectionType  direction)
{
  GtkWidget *first = gtk_widget_get_first_child (box);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  gboolean is_first = gtk_widget_get_focus_child (box) == first;

  return gtk_widget_grab_focus (gtk_widget_get_first_child (is_first ? second : first));
}

/* What the keyboard does not come to is found. */
static void
check_self (GtkWidget  *window,
            guint       n_least,
            const char *finding)
{
  KeyboardReport report;

  keyboard_report_init (&report);
  keyboard_walk (window, &report);
  g_assert_cmpuint (report.n_controls, >=, 3);
  g_assert_cmpuint (report.findings->len, >=, n_least);
  if (n_least > 0)
    g_assert_nonnull (strstr (report.findings->pdata[n_least - 1], finding));
  else
    g_assert_cmpuint (report.findings->len, ==, 0);
  keyboard_report_clear (&report);
}

static void
test_self (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (box);
  gboolean (*usual_focus) (GtkWidget *, GtkDirectionType) = klass->focus;

  gtk_box_append (GTK_BOX (box), create_row ("One"));
  gtk_box_append (GTK_BOX (box), create_row ("Two"));
  gtk_box_append (GTK_BOX (box), create_row ("Away"));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  widget_wait_for_frame (window);
  check_self (window, 0, NULL);

  klass->focus = skip_last;
  check_self (window, 1, "Away");
  klass->focus = usual_focus;
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A picture gives a button no name, nor does what the pointer is told. */
static void
test_nameless (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, "Add");
  gtk_box_append (GTK_BOX (box), create_row ("One"));
  gtk_box_append (GTK_BOX (box), create_row ("Two"));
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  widget_wait_for_frame (window);
  check_self (window, 1, "no name: “” (GtkButton");

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Add",
                                  -1);
  check_self (window, 0, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Adds the cases of the walk itself. */
void
keyboard_test_self (void)
{
  g_test_add_func ("/olivine/keyboard/what-is-not-reached-is-found", test_self);
  g_test_add_func ("/olivine/keyboard/what-has-no-name-is-found", test_nameless);
}
