/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A large file: the window keeps painting, says how far it is, and stops when asked. */

#include <adwaita.h>
#include <time.h>

#include "olivine-diary.h"
#include "olivine-import-window.h"
#include "widget-fixture.h"

#define N_ROWS 50000
#define ROWS_A_DAY 10

/* What one turn of the main loop may cost.  The clock on the wall is more patient: other
 * programs run as well, but nobody may wait for the import itself. */
#define MAX_CPU_MS 100
#define MAX_WALL_MS (1000 * WIDGET_FIXTURE_SLOWNESS)

typedef struct {
  GObject *window;
  gint64   last_us;
  gint64   last_cpu_us;
  gint64   max_us;
  gint64   max_cpu_us;
  guint    n_turns;
  gboolean was_told;   /* rows and rate were on screen */
  gboolean cancels;    /* as soon as it is told how far it is */
} Watch;

static gint64
get_cpu_us (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static GFile *
write_large (WidgetFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->dir, "large.csv", NULL);
  g_autoptr (GString) text = g_string_new ("date,food,grams,magnesium_mg\n");
  g_autoptr (GError) error = NULL;
  OlivineDate day = olivine_context_get_today (fixture->context);

  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *date = olivine_date_to_text (olivine_date_add_days (day,
                                                                           -(int) (i / ROWS_A_DAY)));

      g_string_append_printf (text, "%s,Oats %u,%u,%u\n", date, i % 500, 10 + i % 90, i % 60);
    }
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static const char *
get_page (GObject *window)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (widget_child (window, "stack")));
}

static gboolean
watch_turn (gpointer user_data)
{
  Watch *watch = user_data;
  gint64 now_us = g_get_monotonic_time ();
  gint64 now_cpu_us = get_cpu_us ();
  GObject *progress = widget_child (watch->window, "progress");

  if (watch->n_turns++ > 0)
    {
      watch->max_us = MAX (watch->max_us, now_us - watch->last_us);
      watch->max_cpu_us = MAX (watch->max_cpu_us, now_cpu_us - watch->last_cpu_us);
    }
  watch->last_us = now_us;
  watch->last_cpu_us = now_cpu_us;
  if (g_strcmp0 (get_page (watch->window), "progress") != 0)
    return TRUE;

  watch->was_told |= g_str_has_suffix (widget_child_text (progress, "pace_label"), "rows");
  if (watch->cancels && watch->was_told)
    return TRUE;

  return FALSE;
}

static void
assert_smooth (const Watch *watch)
{
  g_test_message ("longest turn of the main loop: %" G_GINT64_FORMAT " ms, of its own %"
                  G_GINT64_FORMAT " ms, of %u", watch->max_us / 1000, watch->max_cpu_us / 1000,
                  watch->n_turns);
  g_assert_cmpuint (watch->n_turns, >, 10);
  g_assert_cmpint (watch->max_cpu_us / 1000, <, MAX_CPU_MS);
  g_assert_cmpint (watch->max_us / 1000, <, MAX_WALL_MS);
}

static GObject *
open_large (WidgetFixture *fixture)
{
  g_autoptr (GFile) file = write_large (fixture);
  GtkWidget *window = olivine_import_window_new (fixture->context);
  Watch watch = { .window = G_OBJECT (window) };

  widget_fixture_show (fixture, window, 600, 600);
  g_assert_true (olivine_import_window_open (OLIVINE_IMPORT_WINDOW (window), file));
  g_assert_cmpstr (get_page (watch.window), ==, "progress");
  widget_wait_for (watch_turn, &watch);
  g_assert_cmpstr (get_page (watch.window), ==, "review");
  assert_smooth (&watch);

  return watch.window;
}

static guint
count_today (WidgetFixture *fixture)
{
  olivine_context_refresh (fixture->context);

  return g_list_model_get_n_items (olivine_context_get_entries (fixture->context));
}

static void
test_smooth (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  GObject *window = open_large (fixture);
  Watch watch = { .window = window };

  g_assert_cmpuint (count_today (fixture), ==, 0);
  widget_activate (window, "import.next");
  widget_wait_for (watch_turn, &watch);
  g_assert_cmpstr (get_page (window), ==, "result");
  assert_smooth (&watch);
  g_assert_cmpuint (count_today (fixture), ==, ROWS_A_DAY);

  watch = (Watch) { .window = window };
  widget_activate (window, "import.undo");
  widget_wait_for (watch_turn, &watch);
  g_assert_cmpstr (get_page (window), ==, "end");
  assert_smooth (&watch);
  g_assert_cmpuint (count_today (fixture), ==, 0);
}

static gboolean
has_stopped (gpointer window)
{
  return g_strcmp0 (get_page (window), "progress") != 0;
}

static void
test_cancel (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  GObject *window = open_large (fixture);
  Watch watch = { .window = window, .cancels = TRUE };
  gint64 start_us = 0;

  widget_activate (window, "import.next");
  widget_wait_for (watch_turn, &watch);
  g_assert_true (watch.was_told);
  g_assert_cmpstr (get_page (window), ==, "progress");

  start_us = g_get_monotonic_time ();
  widget_activate (window, "import.cancel");
  widget_wait_for (has_stopped, window);
  g_test_message ("stopped after %" G_GINT64_FORMAT " ms",
                  (g_get_monotonic_time () - start_us) / 1000);
  g_assert_cmpint ((g_get_monotonic_time () - start_us) / 1000, <, MAX_WALL_MS);
  g_assert_cmpstr (get_page (window), ==, "review");
  g_assert_cmpuint (count_today (fixture), ==, 0);
  g_assert_true (widget_action_enabled (window, "import.next"));
}

/* A window that is closed while it imports stops, and leaves nothing behind. */
static void
on_destroyed (gboolean *is_destroyed)
{
  *is_destroyed = TRUE;
}

static gboolean
is_true (gpointer user_data)
{
  return *(gboolean *) user_data;
}

static void
test_closed_meanwhile (WidgetFixture *fixture,
                       gconstpointer  user_data)
{
  GObject *window = open_large (fixture);
  Watch watch = { .window = window, .cancels = TRUE };
  gboolean is_destroyed = FALSE;

  g_signal_connect_swapped (window, "destroy", G_CALLBACK (on_destroyed), &is_destroyed);
  widget_activate (window, "import.next");
  widget_wait_for (watch_turn, &watch);
  g_assert_true (watch.was_told);
  gtk_window_close (GTK_WINDOW (window));
  widget_wait_for (is_true, &is_destroyed);
  fixture->window = NULL;
  g_assert_cmpuint (count_today (fixture), ==, 0);
}

#define ADD(path, func) \
  g_test_add ("/olivine/import-progress/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD ("smooth", test_smooth);
  ADD ("cancel", test_cancel);
  ADD ("closed-meanwhile", test_closed_meanwhile);

  return g_test_run ();
}
