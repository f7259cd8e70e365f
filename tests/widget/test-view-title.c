/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The switcher in a header bar that gives up words where it is narrow. */

#include <adwaita.h>

#include "olivine-view-title.h"
#include "widget-fixture.h"

/* What the header bar has room for only while the switcher is not in it. */
#define WORDS_PX 200
#define N_FRAMES 6

typedef struct {
  GtkWidget    *window;
  AdwViewStack *stack;
  GtkWidget    *title;
  GtkWidget    *words;     /* in the header bar where it is not narrow */
  guint         n_changes;
} Header;

static void
on_narrow (Header *header)
{
  header->n_changes++;
  gtk_widget_set_visible (header->words,
                          !olivine_view_title_get_narrow (OLIVINE_VIEW_TITLE (header->title)));
}

static AdwViewStack *
make_stack (void)
{
  AdwViewStack *stack = ADW_VIEW_STACK (adw_view_stack_new ());
  static const char *const titles[] = { "Today", "Plan", "Foods", "History" };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    adw_view_stack_add_titled (stack, gtk_label_new (titles[i]), titles[i], titles[i]);

  return stack;
}

static void
show_header (Header *header,
             int     width_px)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();

  header->stack = make_stack ();
  header->title = g_object_new (OLIVINE_TYPE_VIEW_TITLE, "stack", header->stack, NULL);
  header->words = gtk_label_new ("Fill the Week…");
  header->n_changes = 0;
  gtk_widget_set_size_request (header->words, WORDS_PX, -1);
  g_signal_connect_swapped (header->title, "notify::narrow", G_CALLBACK (on_narrow), header);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), header->title);
  adw_header_bar_set_centering_policy (ADW_HEADER_BAR (bar), ADW_CENTERING_POLICY_LOOSE);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), header->words);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (header->stack));

  header->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (header->window), box);
  gtk_window_set_default_size (GTK_WINDOW (header->window), width_px, 200);
  gtk_window_present (GTK_WINDOW (header->window));
}

static void
wait_for_frames (Header *header)
{
  for (int i = 0; i < N_FRAMES; i++)
    {
      gtk_widget_queue_draw (header->title);
      widget_wait_for_frame (header->window);
    }
}

static gboolean
is_narrow (const Header *header)
{
  return olivine_view_title_get_narrow (OLIVINE_VIEW_TITLE (header->title));
}

/* The width at which the switcher fits beside the words, as far as a window tells. */
static int
first_wide_px (void)
{
  for (int width_px = 300; width_px <= 1100; width_px += 40)
    {
      Header header;
      gboolean narrow = FALSE;

      show_header (&header, width_px);
      wait_for_frames (&header);
      narrow = is_narrow (&header);
      g_assert_cmpuint (header.n_changes, ==, narrow ? 1 : 0);
      gtk_window_destroy (GTK_WINDOW (header.window));
      if (!narrow)
        return width_px;
    }

  g_assert_not_reached ();
}

/* In some of the windows the switcher fits while the words are gone, and only then. */
static void
test_takes_no_turns (void)
{
  g_assert_cmpint (first_wide_px (), >, 300 + WORDS_PX);
}

static void
test_another_page_is_measured_anew (void)
{
  int wide_px = first_wide_px ();
  Header header;

  show_header (&header, wide_px - WORDS_PX / 2);
  wait_for_frames (&header);
  g_assert_true (is_narrow (&header));

  /* A page without words has room for the switcher. */
  g_signal_handlers_disconnect_by_data (header.title, &header);
  adw_view_stack_set_visible_child_name (header.stack, "Foods");
  wait_for_frames (&header);
  g_assert_false (is_narrow (&header));
  gtk_window_destroy (GTK_WINDOW (header.window));
}

/* The title had all the room that it asks for, once the words were gone; a window with room
 * for both has it back. */
static void
test_a_wider_window_is_measured_anew (void)
{
  int wide_px = first_wide_px ();
  Header header;

  show_header (&header, wide_px - WORDS_PX / 4);
  wait_for_frames (&header);
  g_assert_true (is_narrow (&header));

  gtk_window_set_default_size (GTK_WINDOW (header.window), wide_px + WORDS_PX, 200);
  wait_for_frames (&header);
  g_assert_false (is_narrow (&header));
  gtk_window_destroy (GTK_WINDOW (header.window));
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/olivine/view-title/takes-no-turns", test_takes_no_turns);
  g_test_add_func ("/olivine/view-title/another-page-is-measured-anew",
                   test_another_page_is_measured_anew);
  g_test_add_func ("/olivine/view-title/a-wider-window-is-measured-anew",
                   test_a_wider_window_is_measured_anew);
  return g_test_run ();
}
