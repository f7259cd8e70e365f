/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ranges of days, what is read of them, and a chart with a cursor. */

#include "olivine-chart-area.h"
#include "olivine-history-chart.h"
#include "olivine-history-data.h"

#include <math.h>

#include "history-fixture.h"

typedef struct {
  WidgetFixture       base;
  OlivineHistoryData *data;
  GtkWidget          *area;
  guint               opened_from;
  guint               opened_to;
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
  g_clear_pointer (&fixture->data, olivine_history_data_free);
  widget_fixture_tear_down (&fixture->base, NULL);
}

static const struct {
  OlivineRangeUnit  unit;
  const char       *date;
  int               n_steps;
  const char       *from;
  const char       *to;
  const char       *text;
} range_cases[] = {
  { OLIVINE_RANGE_WEEK, "2026-11-20", 0, "2026-11-16", "2026-11-22", "16–22 November 2026" },
  { OLIVINE_RANGE_WEEK, "2026-01-01", 0, "2025-12-29", "2026-01-04", "29 Dec 2025 – 4 Jan 2026" },
  { OLIVINE_RANGE_WEEK, "2026-11-20", -2, "2026-11-02", "2026-11-08", "2–8 November 2026" },
  { OLIVINE_RANGE_MONTH, "2024-02-29", 0, "2024-02-01", "2024-02-29", "February 2024" },
  { OLIVINE_RANGE_MONTH, "2026-01-31", 1, "2026-02-01", "2026-02-28", "February 2026" },
  { OLIVINE_RANGE_MONTH, "2026-01-31", -1, "2025-12-01", "2025-12-31", "December 2025" },
  { OLIVINE_RANGE_MONTH, "2026-01-31", -13, "2024-12-01", "2024-12-31", "December 2024" },
  { OLIVINE_RANGE_YEAR, "2024-02-29", 0, "2024-01-01", "2024-12-31", "2024" },
  { OLIVINE_RANGE_YEAR, "2024-02-29", 1, "2025-01-01", "2025-12-31", "2025" },
  { OLIVINE_RANGE_DAYS, "2026-11-20", 0, "2026-11-14", "2026-11-20", "14–20 November 2026" },
  { OLIVINE_RANGE_DAYS, "2026-11-20", -1, "2026-11-07", "2026-11-13", "7–13 November 2026" },
};

static void
test_ranges (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (range_cases); i++)
    {
      OlivineHistoryRange around =
        olivine_history_range_around (range_cases[i].unit, history_day (range_cases[i].date));
      OlivineHistoryRange range = olivine_history_range_turn (&around, range_cases[i].n_steps);
      OlivineHistoryRange back = olivine_history_range_turn (&range, -range_cases[i].n_steps);
      g_autofree char *from = olivine_date_to_text (range.from);
      g_autofree char *to = olivine_date_to_text (range.to);
      g_autofree char *text = olivine_history_range_format (&range, FALSE);

      g_assert_cmpstr (from, ==, range_cases[i].from);
      g_assert_cmpstr (to, ==, range_cases[i].to);
      g_assert_cmpstr (text, ==, range_cases[i].text);
      g_assert_true (olivine_history_range_equal (&around, &back));
    }
}

static void
test_days_between (void)
{
  OlivineHistoryRange range =
    olivine_history_range_between (history_day ("2026-03-14"), history_day ("2026-03-01"));

  g_assert_cmpint (olivine_date_days_between (range.from, range.to), ==, 13);
  /* More than a report can hold: the latest of them. */
  range = olivine_history_range_between (history_day ("2020-01-01"), history_day ("2026-03-14"));
  g_assert_cmpint (olivine_date_days_between (range.from, range.to), ==, 365);
  g_assert_cmpint (olivine_date_compare (range.to, history_day ("2026-03-14")), ==, 0);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  fixture->data = olivine_history_data_load_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_loaded (gpointer user_data)
{
  return ((Fixture *) user_data)->data != NULL;
}

static void
load (Fixture          *fixture,
      OlivineRangeUnit  unit,
      gboolean          marked_only)
{
  OlivineHistoryRange range =
    olivine_history_range_around (unit, history_day (WIDGET_FIXTURE_TODAY));

  g_clear_pointer (&fixture->data, olivine_history_data_free);
  olivine_history_data_load_async (fixture->base.context, &range, marked_only, NULL, on_loaded,
                                   fixture);
  widget_wait_for (is_loaded, fixture);
}

static void
test_load (Fixture       *fixture,
           gconstpointer  user_data)
{
  history_add_food (&fixture->base, "2026-03-09", "Almonds", 250);
  history_mark (&fixture->base, "2026-03-09", OLIVINE_MARK_COMPLETE);
  history_add_food (&fixture->base, "2026-03-15", "Spinach", 99);
  load (fixture, OLIVINE_RANGE_WEEK, TRUE);

  g_assert_cmpuint (fixture->data->days->len, ==, 7);
  g_assert_cmpuint (fixture->data->past->len, ==, 6);
  g_assert_cmpuint (fixture->data->n_before, ==, 7);
  g_assert_cmpuint (fixture->data->period.n_counted, ==, 1);
  g_assert_cmpint (fixture->data->period.total_mg.mean, ==, 250000);
  /* What is planned for tomorrow is no source of this week yet. */
  g_assert_cmpuint (fixture->data->sources->len, ==, 1);
  g_assert_nonnull (olivine_history_data_find (fixture->data, history_day ("2026-03-15")));
  g_assert_null (olivine_history_data_find (fixture->data, history_day ("2026-03-16")));
  g_assert_cmpint (olivine_date_compare (olivine_history_data_get_last_logged (fixture->data),
                                         history_day ("2026-03-09")), ==, 0);
}

static void
on_opened (Fixture *fixture,
           guint    from,
           guint    to)
{
  fixture->opened_from = from;
  fixture->opened_to = to;
}

static void
show_chart (Fixture          *fixture,
            OlivineRangeUnit  unit)
{
  history_add_food (&fixture->base, "2026-03-09", "Almonds", 250);
  history_add_dose (&fixture->base, "2026-03-09", 100);
  history_add_food (&fixture->base, "2026-03-10", "Oat drink", NAN);
  load (fixture, unit, FALSE);
  fixture->area = olivine_chart_area_new ();
  g_signal_connect_swapped (fixture->area, "opened", G_CALLBACK (on_opened), fixture);
  olivine_chart_area_show (OLIVINE_CHART_AREA (fixture->area), &olivine_chart_kind_history,
                           olivine_history_chart_new (fixture->data->all, fixture->data->n_before,
                                                      fixture->data->today, FALSE),
                           "Magnesium by day", "All of it");
  widget_fixture_show (&fixture->base, fixture->area, 700, 400);
}

static void
press (Fixture *fixture,
       guint    keyval)
{
  GtkWidget *widget = fixture->area;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
    }
}

static void
assert_said (Fixture    *fixture,
             const char *sentence)
{
  g_autofree char *said = olivine_chart_area_say (OLIVINE_CHART_AREA (fixture->area));

  g_assert_cmpstr (said, ==, sentence);
}

static void
test_cursor (Fixture       *fixture,
             gconstpointer  user_data)
{
  OlivineChartArea *area = NULL;

  show_chart (fixture, OLIVINE_RANGE_WEEK);
  area = OLIVINE_CHART_AREA (fixture->area);
  g_assert_cmpuint (olivine_chart_area_get_n_items (area), ==, 7);
  /* The pointer may rest anywhere. */
  olivine_chart_area_set_cursor (area, -1);
  assert_said (fixture, NULL);

  press (fixture, GDK_KEY_Home);
  assert_said (fixture, "Monday 9 March 2026: 350 mg, 100 from supplements.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Monday 9 March 2026: 350 mg, 100 from supplements. — "
                                       "Magnesium by day");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "All of it");
  press (fixture, GDK_KEY_Right);
  assert_said (fixture, "Tuesday 10 March 2026: at least 0 mg.");
  press (fixture, GDK_KEY_Right);
  assert_said (fixture, "Wednesday 11 March 2026: nothing was logged.");
  press (fixture, GDK_KEY_End);
  g_assert_cmpint (olivine_chart_area_get_cursor (area), ==, 6);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpint (olivine_chart_area_get_cursor (area), ==, 6);

  press (fixture, GDK_KEY_Left);
  press (fixture, GDK_KEY_Return);
  g_assert_cmpuint (fixture->opened_from, ==, history_day (WIDGET_FIXTURE_TODAY).julian);
  g_assert_cmpuint (fixture->opened_to, ==, fixture->opened_from);
}

/* Where text runs from right to left, time does. */
static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  user_data)
{
  show_chart (fixture, OLIVINE_RANGE_WEEK);
  gtk_widget_set_direction (fixture->area, GTK_TEXT_DIR_RTL);
  press (fixture, GDK_KEY_Home);
  press (fixture, GDK_KEY_Left);
  g_assert_cmpint (olivine_chart_area_get_cursor (OLIVINE_CHART_AREA (fixture->area)), ==, 1);
}

/* A year in little room is weeks; a week is opened as one. */
static void
test_weeks (Fixture       *fixture,
            gconstpointer  user_data)
{
  show_chart (fixture, OLIVINE_RANGE_YEAR);
  g_assert_cmpuint (olivine_chart_area_get_n_items (OLIVINE_CHART_AREA (fixture->area)), <, 60);
  olivine_chart_area_set_date (OLIVINE_CHART_AREA (fixture->area), history_day ("2026-03-10"));
  press (fixture, GDK_KEY_Return);
  g_assert_cmpuint (fixture->opened_from, <=, history_day ("2026-03-10").julian);
  g_assert_cmpuint (fixture->opened_to, ==, fixture->opened_from + 6);
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/olivine/history-chart/ranges", test_ranges);
  g_test_add_func ("/olivine/history-chart/days-between", test_days_between);
  g_test_add ("/olivine/history-chart/load", Fixture, NULL, set_up, test_load, tear_down);
  g_test_add ("/olivine/history-chart/cursor", Fixture, NULL, set_up, test_cursor, tear_down);
  g_test_add ("/olivine/history-chart/right-to-left", Fixture, NULL, set_up, test_right_to_left,
              tear_down);
  g_test_add ("/olivine/history-chart/weeks", Fixture, NULL, set_up, test_weeks, tear_down);

  return g_test_run ();
}
