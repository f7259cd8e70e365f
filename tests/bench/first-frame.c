/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Loaded before a GTK program with LD_PRELOAD: says when the first frame of its first
 * window is painted, and what memory the program has then, and ends it.  Every program
 * is measured by the same code, and none knows of it.
 *
 *   first-frame: MICROSECONDS of CLOCK_MONOTONIC, KILOBYTES resident, KILOBYTES of its own
 *
 * Of its own: private pages and its share of those that other programs have too.
 */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gtk/gtk.h>

/* The value in kB of the line of a file of /proc that begins with @key, -1 if there is none. */
static long
read_kb (const char *path,
         const char *key)
{
  g_autofree char *text = NULL;
  const char *line = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return -1;
  line = strstr (text, key);

  return line != NULL ? strtol (line + strlen (key), NULL, 10) : -1;
}

static void
on_after_paint (void)
{
  gint64 now_us = g_get_monotonic_time ();

  printf ("first-frame: %" G_GINT64_FORMAT " %ld %ld\n", now_us,
          read_kb ("/proc/self/status", "VmRSS:"), read_kb ("/proc/self/smaps_rollup", "Pss:"));
  fflush (stdout);
  _Exit (0);
}

void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = (void (*) (GtkWindow *)) dlsym (RTLD_NEXT, "gtk_window_present");

  present (window);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (on_after_paint), NULL);
}
