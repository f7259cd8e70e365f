/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A page in a window of its own.  Whatever waits has a time limit, so that a test
 * that fails ends. */

#include "widget-fixture.h"

#include <glib/gstdio.h>

#include "olivine-later.h"
#include "olivine-log-line.h"

#define TIME_LIMIT_US (60 * G_USEC_PER_SEC)

/* Icons are SVG files, and what a file is, is known from the system's folders, which a
 * case with folders of its own does not see. */
static void
keep_system_file_types (void)
{
  const char *const *data_dirs = g_get_system_data_dirs ();
  g_autoptr (GPtrArray) mime_dirs = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; data_dirs[i] != NULL; i++)
    g_ptr_array_add (mime_dirs, g_build_filename (data_dirs[i], "mime", NULL));
  g_ptr_array_add (mime_dirs, NULL);
  g_content_type_set_mime_dirs ((const char *const *) mime_dirs->pdata);
}

void
widget_test_init (int    *argc,
                  char ***argv)
{
  keep_system_file_types ();
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  adw_init ();
  /* GTK 4.8 warns of a blinking selection whenever an entry that has text is focused. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
}

static void
on_toast (WidgetFixture *fixture,
          const char    *title,
          gboolean       with_undo)
{
  g_free (fixture->toast);
  fixture->toast = g_strdup (title);
}

void
widget_fixture_set_up (WidgetFixture *fixture,
                       gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 3, 14, 12, 30, 0);
  g_autoptr (OlivineClock) clock = olivine_clock_new_fixed (now);
  g_autoptr (OlivineSettings) settings = olivine_settings_new ();
  g_autoptr (OlivineStore) store = NULL;

  fixture->dir = g_dir_make_tmp ("olivine-XXXXXX", &error);
  g_assert_no_error (error);
  store = olivine_store_open (fixture->dir, &error);
  g_assert_no_error (error);
  fixture->context = olivine_context_new (store, clock, settings);
  g_signal_connect_swapped (fixture->context, "toast", G_CALLBACK (on_toast), fixture);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
widget_wait_for (WidgetCondition condition,
                 gpointer        user_data)
{
  gint64 deadline_us = g_get_monotonic_time () + TIME_LIMIT_US;

  while (!condition (user_data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline_us);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static gboolean
is_null (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

/* What a page still reads on another thread keeps the page, and with it the context,
 * until it has been read. */
static void
release_context (WidgetFixture *fixture)
{
  gpointer context = g_steal_pointer (&fixture->context);

  g_object_add_weak_pointer (G_OBJECT (context), &context);
  g_object_unref (context);
  widget_wait_for (is_null, &context);
}

void
widget_fixture_tear_down (WidgetFixture *fixture,
                          gconstpointer  user_data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  release_context (fixture);
  g_clear_pointer (&fixture->toast, g_free);
  remove_tree (fixture->dir);
  g_clear_pointer (&fixture->dir, g_free);
}

/* Whether a widget does not say that it is about to change. */
gboolean
widget_is_settled (gpointer widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *difference = NULL;

  if (!gtk_test_accessible_has_state (accessible, GTK_ACCESSIBLE_STATE_BUSY))
    return TRUE;

  difference = gtk_test_accessible_check_state (accessible, GTK_ACCESSIBLE_STATE_BUSY, FALSE);
  return difference == NULL;
}

static void
on_after_paint (gboolean *is_painted)
{
  *is_painted = TRUE;
}

static gboolean
is_true (gpointer user_data)
{
  return *(gboolean *) user_data;
}

/* Waits until @widget has been laid out and drawn once more. */
void
widget_wait_for_frame (GtkWidget *widget)
{
  gboolean is_painted = FALSE;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint),
                                        &is_painted);

  gtk_widget_queue_draw (widget);
  widget_wait_for (is_true, &is_painted);
  g_signal_handler_disconnect (clock, id);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Logs a line as Add understands it, on the day that is shown. */
void
widget_fixture_log (WidgetFixture *fixture,
                    const char    *text,
                    OlivineMeal    meal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineLogLine) line = NULL;
  g_autoptr (OlivineEntry) entry = NULL;

  line = olivine_log_line_resolve (olivine_context_get_store (fixture->context), text, NULL, &error);
  g_assert_no_error (error);
  entry = olivine_log_line_to_entry (line, olivine_context_get_date (fixture->context));
  entry->meal = meal;
  g_assert_true (olivine_context_add_entry (fixture->context, entry, NULL));
}

/* Shows @page in a window without an application; @page is its content, or a window itself. */
void
widget_fixture_show (WidgetFixture *fixture,
                     GtkWidget     *page,
                     int            width_px,
                     int            height_px)
{
  g_assert_null (fixture->window);

  if (GTK_IS_WINDOW (page))
    fixture->window = page;
  else
    {
      fixture->window = adw_window_new ();
      adw_window_set_content (ADW_WINDOW (fixture->window), page);
    }
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width_px, height_px);
  gtk_window_present (GTK_WINDOW (fixture->window));
  widget_wait_for_frame (fixture->window);
}

int
widget_min_width_px (GtkWidget *widget)
{
  int minimum_px = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_px, NULL, NULL, NULL);

  return minimum_px;
}

/* The child of the template that is called @id there; of the place of one that is made
 * when it is needed, that one. */
GObject *
widget_child (gpointer    widget,
              const char *id)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), id);

  g_assert_nonnull (child);

  return OLIVINE_IS_LATER (child) ? olivine_later_get (OLIVINE_LATER (child)) : child;
}

const char *
widget_child_text (gpointer    widget,
                   const char *id)
{
  GObject *child = widget_child (widget, id);

  if (GTK_IS_LABEL (child))
    return gtk_label_get_label (GTK_LABEL (child));
  if (GTK_IS_EDITABLE (child))
    return gtk_editable_get_text (GTK_EDITABLE (child));

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child));
}

void
widget_child_type (gpointer    widget,
                   const char *id,
                   const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (widget_child (widget, id)), text);
}

void
widget_activate (gpointer    widget,
                 const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}

/* A button shows whether its action can be had. */
gboolean
widget_action_enabled (gpointer    widget,
                       const char *action)
{
  GtkWidget *probe = gtk_button_new ();
  gboolean is_enabled = FALSE;

  gtk_widget_insert_after (probe, widget, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
  is_enabled = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);

  return is_enabled;
}
