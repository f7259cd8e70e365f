/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long a person waits for what they see: from a key typed into Add, ten a second,
 * to the frame that shows its matches, with two million foods in the library; and each
 * frame while Foods is scrolled.  One line a figure, "name: value unit (ratio to what)".
 *
 *     bench-frames [FOODS]
 *
 * The aim is 33 ms, two frames of a 60 Hz screen: whoever types does not notice those.
 */

#include "config.h"

#include <adwaita.h>
#include <locale.h>
#include <stdlib.h>

#include "bench-diary.h"
#include "bench-folder.h"
#include "bench-foods.h"
#include "olivine-window.h"

#define N_FOODS 2000000
#define N_QUERIES 40
#define KEY_MS 100
#define SCROLL_FRAMES 300
#define SCROLL_PX 60
#define AIM_MS 33.0

/* What was painted since something was done. */
typedef struct {
  gint64  start_us; /* when it was done */
  double  last_ms;  /* from then to the last frame; 0: none yet */
  GArray *ms;       /* of double: what was taken of all that was done */
} Frames;

static void
stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static gint
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static gboolean
tell (const char *name,
      GArray     *ms)
{
  double slowest_ms = 0.0;

  g_assert_cmpuint (ms->len, >, 0);
  g_array_sort (ms, compare_doubles);
  slowest_ms = g_array_index (ms, double, ms->len - 1);
  g_print ("frames-%s-median: %.2f ms (%.2f times the aim of %.0f ms)\n", name,
           g_array_index (ms, double, ms->len / 2),
           g_array_index (ms, double, ms->len / 2) / AIM_MS, AIM_MS);
  g_print ("frames-%s-99th: %.2f ms (%.2f times the aim of %.0f ms)\n", name,
           g_array_index (ms, double, ms->len * 99 / 100),
           g_array_index (ms, double, ms->len * 99 / 100) / AIM_MS, AIM_MS);
  g_print ("frames-%s-slowest: %.2f ms (%.2f times the aim of %.0f ms; %u frames)\n", name,
           slowest_ms, slowest_ms / AIM_MS, AIM_MS, ms->len);

  return slowest_ms <= AIM_MS;
}

static void
on_after_paint (Frames *frames)
{
  frames->last_ms = (double) (g_get_monotonic_time () - frames->start_us) / 1000.0;
}

static void
frames_begin (Frames *frames)
{
  frames->start_us = g_get_monotonic_time ();
  frames->last_ms = 0.0;
}

static void
frames_wait (Frames *frames)
{
  while (frames->last_ms <= 0.0)
    g_main_context_iteration (NULL, TRUE);
}

static void
frames_take (Frames *frames)
{
  g_array_append_val (frames->ms, frames->last_ms);
}

static gboolean
on_time (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
spin_for (guint ms)
{
  gboolean is_over = FALSE;

  g_timeout_add (ms, on_time, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
frames_follow (Frames    *frames,
               GtkWidget *window)
{
  *frames = (Frames) { .ms = g_array_new (FALSE, FALSE, sizeof (double)) };
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                            G_CALLBACK (on_after_paint), frames);
}

/* The letter is painted first and its matches with the next frame: the last frame before
 * the next key counts. */
static gboolean
measure_typing (OlivineWindow *window,
                GPtrArray     *queries)
{
  OlivineTodayPage *page = olivine_window_get_today_page (window);
  Frames frames;
  gboolean is_good = FALSE;

  frames_follow (&frames, GTK_WIDGET (window));
  for (guint i = 0; i < queries->len; i++)
    {
      const char *query = queries->pdata[i];

      olivine_today_page_cancel_add (page);
      olivine_today_page_begin_add (page, NULL, OLIVINE_MEAL_NONE);
      spin_for (KEY_MS);
      for (const char *next = query; *next != '\0'; next = g_utf8_next_char (next))
        {
          g_autofree char *letter = g_strndup (next, g_utf8_next_char (next) - next);

          frames_begin (&frames);
          olivine_today_page_begin_add (page, letter, OLIVINE_MEAL_NONE);
          frames_wait (&frames);
          spin_for (KEY_MS);
          frames_take (&frames);
        }
    }
  is_good = tell ("typing", frames.ms);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)), &frames);
  g_array_unref (frames.ms);

  return is_good;
}

static GtkWidget *
find_scrolled (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget)
      && GTK_IS_LIST_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (widget))))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_scrolled (child);

  return found;
}

static gboolean
measure_scrolling (OlivineWindow *window)
{
  GtkAdjustment *adjustment = NULL;
  Frames frames;
  gboolean is_good = FALSE;

  olivine_window_show_page (window, "foods");
  spin_for (1000);
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (find_scrolled (GTK_WIDGET (olivine_window_get_foods_page (window)))));
  frames_follow (&frames, GTK_WIDGET (window));
  for (guint i = 0; i < SCROLL_FRAMES; i++)
    {
      frames_begin (&frames);
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + SCROLL_PX);
      frames_wait (&frames);
      frames_take (&frames);
    }
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >=, SCROLL_FRAMES * SCROLL_PX / 2.0);
  is_good = tell ("scrolling", frames.ms);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)), &frames);
  g_array_unref (frames.ms);

  return is_good;
}

static OlivineContext *
open_context (const char *dir,
              guint       n_foods,
              GPtrArray **queries)
{
  g_autoptr (OlivineClock) clock = olivine_clock_new ();
  g_autoptr (OlivineSettings) settings = olivine_settings_new ();
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = olivine_store_open (dir, &error);

  stop_on (error);
  bench_diary_set_profile (store, olivine_clock_get_today (clock), &error);
  stop_on (error);
  words = bench_foods_load_words (store);
  *queries = bench_foods_new_queries (store, N_QUERIES);
  bench_foods_fill (store, words, n_foods);
  g_clear_object (&store);
  store = olivine_store_open (dir, &error);
  stop_on (error);

  return olivine_context_new (store, clock, settings);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *dir = g_dir_make_tmp ("olivine-bench.XXXXXX", NULL);
  g_autoptr (GPtrArray) queries = NULL;
  OlivineContext *context = NULL;
  GtkWidget *window = NULL;
  gboolean is_good = FALSE;

  setlocale (LC_ALL, "");
  gtk_init ();
  adw_init ();
  context = open_context (dir, argc > 1 ? (guint) atoi (argv[1]) : N_FOODS, &queries);
  window = olivine_window_new (NULL, context);
  gtk_window_present (GTK_WINDOW (window));
  spin_for (1000);
  is_good = measure_typing (OLIVINE_WINDOW (window), queries);
  is_good = measure_scrolling (OLIVINE_WINDOW (window)) && is_good;
  gtk_window_destroy (GTK_WINDOW (window));
  spin_for (100);
  g_object_unref (context);
  bench_folder_remove (dir);

  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
