/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The history page: ranges, what it says, marks, and the empty diary. */

#include "olivine-history-page.h"

#include <math.h>
#include <string.h>

#include "history-fixture.h"
#include "olivine-chart-area.h"
#include "olivine-health.h"
#include "olivine-history-day-bar.h"
#include "olivine-history-report.h"
#include "olivine-report-job.h"
#include "olivine-report-print.h"

#define LARGE_TEXT_DPI (144 * 1024)

typedef struct {
  WidgetFixture       base;
  OlivineHistoryPage *page;
  const char         *awaited;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  widget_fixture_set_up (&fixture->base, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->base.window)));
  while (page != NULL)
    g_main_context_iteration (NULL, TRUE);
  widget_fixture_tear_down (&fixture->base, NULL);
}

static gboolean
shows_awaited (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkStack *stack = GTK_STACK (widget_child (fixture->page, "stack"));

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), fixture->awaited) == 0;
}

static void
wait_for (Fixture    *fixture,
          const char *awaited)
{
  fixture->awaited = awaited;
  widget_wait_for (shows_awaited, fixture);
}

static void
show_page (Fixture    *fixture,
           const char *awaited)
{
  fixture->page = g_object_new (OLIVINE_TYPE_HISTORY_PAGE, "context", fixture->base.context, NULL);
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->page), 800, 900);
  wait_for (fixture, awaited);
}

static void
add_week (Fixture *fixture)
{
  history_add_food (&fixture->base, "2026-03-09", "Almonds", 250);
  history_add_dose (&fixture->base, "2026-03-09", 100);
  history_mark (&fixture->base, "2026-03-09", OLIVINE_MARK_COMPLETE);
  history_add_food (&fixture->base, "2026-03-10", "Oat drink", NAN);
  history_add_food (&fixture->base, "2026-03-10", "Spinach", 80);
}

static gboolean
summary_says (gpointer user_data)
{
  Fixture *fixture = user_data;

  return strstr (widget_child_text (fixture->page, "summary_label"), fixture->awaited) != NULL;
}

static void
wait_for_summary (Fixture    *fixture,
                  const char *text)
{
  fixture->awaited = text;
  widget_wait_for (summary_says, fixture);
}

static char *
get_label (Fixture *fixture)
{
  char *label = NULL;

  g_object_get (fixture->page, "label", &label, NULL);

  return label;
}

static guint
count_children (Fixture    *fixture,
                const char *id)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (widget_child (fixture->page, id)));
  guint n_children = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    n_children++;

  return n_children;
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  user_data)
{
  show_page (fixture, "empty");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (widget_child (fixture->page,
                                                                    "last_button"))));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->page)), <=, 360);

  history_add_food (&fixture->base, "2026-03-09", "Almonds", 250);
  olivine_context_refresh (fixture->base.context);
  wait_for (fixture, "range");
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->page)), <=, 360);
}

/* What was logged long ago is one step away. */
static void
test_last_days (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  history_add_food (&fixture->base, "2024-05-20", "Almonds", 250);
  show_page (fixture, "empty");
  before = get_label (fixture);
  g_assert_cmpstr (before, ==, "March 2026");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (fixture->page,
                                                                   "last_button"))));
  widget_activate (fixture->page, "history.last");
  wait_for (fixture, "range");
  after = get_label (fixture);
  g_assert_cmpstr (after, ==, "May 2024");
}

static void
test_figures (Fixture       *fixture,
              gconstpointer  user_data)
{
  add_week (fixture);
  show_page (fixture, "range");
  wait_for_summary (fixture, "<b>350 mg</b>");
  g_assert_cmpuint (count_children (fixture, "sources_list"), ==, 2);
  g_assert_cmpuint (count_children (fixture, "meals_list"), ==, 1);
  g_assert_cmpuint (count_children (fixture, "insights_box"), >=, 5);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (widget_child (fixture->page,
                                                                    "labs_section"))));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (fixture->page, "month_box"))));
}

static void
press (Fixture    *fixture,
       const char *id)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget_child (fixture->page, id)), TRUE);
}

static void
test_ranges (Fixture       *fixture,
             gconstpointer  user_data)
{
  static const struct {
    const char *id;
    const char *label;
  } cases[] = {
    { "week_button", "9–15 March 2026" },
    { "year_button", "2026" },
    { "month_button", "March 2026" },
  };

  add_week (fixture);
  show_page (fixture, "range");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = NULL;

      press (fixture, cases[i].id);
      label = get_label (fixture);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
  press (fixture, "days_button");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (fixture->page, "days_box"))));
}

/* Who turns faster than a range is read sees the last one, and nothing that is all to come. */
static void
test_turn (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *label = NULL;

  add_week (fixture);
  show_page (fixture, "range");
  for (int i = 0; i < 5; i++)
    olivine_history_page_turn (fixture->page, -1);
  wait_for (fixture, "empty");
  for (int i = 0; i < 9; i++)
    olivine_history_page_turn (fixture->page, 1);
  wait_for (fixture, "range");
  label = get_label (fixture);
  g_assert_cmpstr (label, ==, "March 2026");
}

static void
pick (Fixture    *fixture,
      const char *date)
{
  olivine_chart_area_set_date (OLIVINE_CHART_AREA (widget_child (fixture->page, "chart")),
                               history_day (date));
}

static gboolean
reads_last_day (gpointer bar)
{
  return strstr (widget_child_text (bar, "label"), "Tuesday 10 March 2026") != NULL
         && gtk_widget_get_visible (GTK_WIDGET (widget_child (bar, "buttons")));
}

/* The day that was picked stays under the cursor when its mark changes. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  user_data)
{
  GObject *bar = NULL;

  add_week (fixture);
  show_page (fixture, "range");
  wait_for_summary (fixture, "<b>350 mg</b>");
  bar = widget_child (fixture->page, "day_bar");
  /* At first the latest day is read out. */
  widget_wait_for (reads_last_day, bar);
  pick (fixture, "2026-03-10");
  g_assert_nonnull (strstr (widget_child_text (bar, "label"), "at least 80 mg"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget_child (bar, "complete_button")), TRUE);
  wait_for_summary (fixture, "<b>at least 215 mg</b>");
  g_assert_nonnull (strstr (widget_child_text (bar, "label"), "at least 80 mg"));
  g_assert_cmpstr (fixture->base.toast, ==, "Day marked as complete");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget_child (bar, "incomplete_button")), TRUE);
  wait_for_summary (fixture, "<b>350 mg</b>");
  olivine_context_undo (fixture->base.context);
  wait_for_summary (fixture, "<b>at least 215 mg</b>");

  /* A day to come has no mark. */
  pick (fixture, "2026-03-20");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (widget_child (bar, "complete_button"))));
}

static void
test_labs (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  OlivineLab lab = { .name = OLIVINE_LAB_SERUM_MAGNESIUM };
  GtkWidget *section = NULL;

  add_week (fixture);
  lab.date = history_day ("2026-03-05");
  lab.amount = 0.82;
  lab.unit = olivine_lab_name_get_units (OLIVINE_LAB_SERUM_MAGNESIUM)[0];
  olivine_health_add_lab (olivine_context_get_store (fixture->base.context), &lab, &error);
  g_assert_no_error (error);
  show_page (fixture, "range");
  section = GTK_WIDGET (widget_child (fixture->page, "labs_section"));
  g_assert_true (gtk_widget_get_visible (section));
  g_assert_cmpuint (count_children (fixture, "labs_box"), ==, 1);
}

/* Words that are one and a half times as large, on a telephone. */
static void
test_large_text (Fixture       *fixture,
                 gconstpointer  user_data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", LARGE_TEXT_DPI, NULL);
  add_week (fixture);
  show_page (fixture, "range");
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->page)), <=, 360);
  pick (fixture, "2026-03-10");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (
    widget_child (fixture->page, "day_bar"), "buttons"))));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->page)), <=, 360);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* Tab goes past the nutrients while they are closed, and GTK has nothing to say to that. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  user_data)
{
  GtkWidget *nutrients = NULL;
  GtkWidget *last = NULL;
  GtkRoot *root = NULL;

  add_week (fixture);
  show_page (fixture, "range");
  nutrients = GTK_WIDGET (widget_child (fixture->page, "nutrients_box"));
  last = GTK_WIDGET (widget_child (fixture->page, "marked_switch"));
  root = gtk_widget_get_root (last);
  for (guint n_steps = 0; gtk_root_get_focus (root) != last; n_steps++)
    {
      g_assert_cmpuint (n_steps, <, 100);
      gtk_widget_child_focus (fixture->base.window, GTK_DIR_TAB_FORWARD);
    }
  g_assert_false (gtk_widget_get_visible (nutrients));
}

static gboolean
has_toast (gpointer user_data)
{
  return ((Fixture *) user_data)->base.toast != NULL;
}

static void
save_report (Fixture    *fixture,
             const char *path)
{
  OlivineHistoryRange range =
    olivine_history_range_around (OLIVINE_RANGE_MONTH, history_day (WIDGET_FIXTURE_TODAY));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_clear_pointer (&fixture->base.toast, g_free);
  olivine_history_report_save (GTK_WIDGET (fixture->page), fixture->base.context, &range, FALSE,
                               file);
  widget_wait_for (has_toast, fixture);
}

static void
test_report (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->base.dir, "report.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->base.dir, "none", "report.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  add_week (fixture);
  show_page (fixture, "range");
  save_report (fixture, path);
  g_assert_cmpstr (fixture->base.toast, ==, "Report saved as report.pdf");
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));

  /* What did not work says where, and what to do. */
  save_report (fixture, nowhere);
  g_assert_nonnull (strstr (fixture->base.toast, "Choose another place"));
}

static void
on_report (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  OlivineReport **report = user_data;

  *report = olivine_report_job_run_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
has_report (gpointer user_data)
{
  return *(OlivineReport **) user_data != NULL;
}

/* GTK prints into a file as it does on paper, without a dialog. */
static void
test_print (Fixture       *fixture,
            gconstpointer  user_data)
{
  OlivineHistoryRange range =
    olivine_history_range_around (OLIVINE_RANGE_MONTH, history_day (WIDGET_FIXTURE_TODAY));
  g_autofree char *path = g_build_filename (fixture->base.dir, "print.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  OlivineReport *report = NULL;
  int n_expected = 0;
  int n_pages = 0;

  add_week (fixture);
  show_page (fixture, "range");
  olivine_report_job_run_async (fixture->base.context, &range, FALSE, FALSE, NULL, NULL, on_report,
                                &report);
  widget_wait_for (has_report, &report);
  n_expected = (int) olivine_report_get_n_pages (report);
  operation = olivine_report_print_new (report);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, ==, n_expected);
  g_file_get_contents (path, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);
  g_test_add ("/olivine/history/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/olivine/history/last-days", Fixture, NULL, set_up, test_last_days, tear_down);
  g_test_add ("/olivine/history/figures", Fixture, NULL, set_up, test_figures, tear_down);
  g_test_add ("/olivine/history/ranges", Fixture, NULL, set_up, test_ranges, tear_down);
  g_test_add ("/olivine/history/turn", Fixture, NULL, set_up, test_turn, tear_down);
  g_test_add ("/olivine/history/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/olivine/history/labs", Fixture, NULL, set_up, test_labs, tear_down);
  g_test_add ("/olivine/history/large-text", Fixture, NULL, set_up, test_large_text, tear_down);
  g_test_add ("/olivine/history/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/olivine/history/report", Fixture, NULL, set_up, test_report, tear_down);
  g_test_add ("/olivine/history/print", Fixture, NULL, set_up, test_print, tear_down);

  return g_test_run ();
}
