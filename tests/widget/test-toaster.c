/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Toasts that come faster than they slide in end no program, and the last one stays. */

#include "olivine-toaster.h"

#include "widget-fixture.h"

typedef struct {
  gint64 until_us;
} Pause;

static gboolean
is_over (gpointer user_data)
{
  const Pause *pause = user_data;

  return g_get_monotonic_time () >= pause->until_us;
}

static void
wait_ms (int duration_ms)
{
  Pause pause = { g_get_monotonic_time () + duration_ms * G_TIME_SPAN_MILLISECOND };

  widget_wait_for (is_over, &pause);
}

static void
add_labels (GtkWidget *widget,
            GString   *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      add_labels (child, text);
}

static void
assert_shown (GtkWidget  *overlay,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_labels (overlay, text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_one_after_another (WidgetFixture *fixture,
                        gconstpointer  user_data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autoptr (OlivineToaster) toaster = NULL;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay),
                               gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  widget_fixture_show (fixture, overlay, 360, 640);
  toaster = olivine_toaster_new (ADW_TOAST_OVERLAY (overlay), "win.undo");
  for (int i = 0; i < 12; i++)
    {
      olivine_toaster_show (toaster, i % 2 == 0 ? "even <" : "odd >", i % 2 == 0);
      wait_ms (i % 4 == 3 ? 800 : 90);
    }
  wait_ms (800);
  assert_shown (overlay, "odd >|");
  olivine_toaster_show (toaster, "at last", TRUE);
  wait_ms (800);
  assert_shown (overlay, "at last|Undo|");
}

/* The overlay may go first. */
static void
test_closed (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autoptr (OlivineToaster) toaster = NULL;

  widget_fixture_show (fixture, overlay, 360, 640);
  toaster = olivine_toaster_new (ADW_TOAST_OVERLAY (overlay), "win.undo");
  olivine_toaster_show (toaster, "before", TRUE);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  wait_ms (50);
  olivine_toaster_show (toaster, "after", TRUE);
}

#define ADD(path, func) \
  g_test_add ("/olivine/toaster/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD ("one-after-another", test_one_after_another);
  ADD ("closed", test_closed);

  return g_test_run ();
}
