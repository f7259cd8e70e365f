/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a screen reader is told of the calendar of the month and of the laboratory values: the
 * figures that they show.
 */

#include "olivine-history-page.h"

#include <math.h>

#include "accessible-name.h"
#include "history-fixture.h"
#include "olivine-chart-area.h"
#include "olivine-health.h"

typedef struct {
  WidgetFixture       base;
  OlivineHistoryPage *page;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  widget_fixture_set_up (&fixture->base, NULL);
  history_add_food (&fixture->base, "2026-03-09", "Almonds", 250);
  history_add_dose (&fixture->base, "2026-03-09", 100);
  history_mark (&fixture->base, "2026-03-09", OLIVINE_MARK_COMPLETE);
  history_add_food (&fixture->base, "2026-03-10", "Oat drink", NAN);
  history_add_food (&fixture->base, "2026-03-10", "Spinach", 80);
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
shows_range (gpointer page)
{
  GtkStack *stack = GTK_STACK (widget_child (page, "stack"));

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "range") == 0;
}

static void
show_page (Fixture *fixture)
{
  fixture->page = g_object_new (OLIVINE_TYPE_HISTORY_PAGE, "context", fixture->base.context, NULL);
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->page), 800, 900);
  widget_wait_for (shows_range, fixture->page);
  widget_wait_for_frame (fixture->base.window);
}

static void
check_said (gpointer               widget,
            GtkAccessibleProperty  property,
            const char            *text)
{
  g_autofree char *said = accessible_read (widget, property);

  g_assert_cmpstr (said, ==, text);
}

static void
press (gpointer widget,
       guint    keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
    }
}

/* At first the latest day with entries is under the cursor; a row of the calendar is a week. */
static void
test_month (Fixture       *fixture,
            gconstpointer  user_data)
{
  GObject *month = NULL;

  show_page (fixture);
  month = widget_child (fixture->page, "month");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (month)));
  check_said (month, GTK_ACCESSIBLE_PROPERTY_LABEL,
              "Tuesday 10 March 2026: at least 80 mg. — Calendar of the month");
  check_said (month, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
              "Sunday 1 March 2026 to Saturday 14 March 2026: 350 mg a day on average, 100 from "
              "supplements; counted days: 1 of 14.");
  press (month, GDK_KEY_Left);
  check_said (month, GTK_ACCESSIBLE_PROPERTY_LABEL,
              "Monday 9 March 2026: 350 mg, 100 from supplements. — Calendar of the month");
  press (month, GDK_KEY_Up);
  check_said (month, GTK_ACCESSIBLE_PROPERTY_LABEL,
              "Monday 2 March 2026: nothing was logged. — Calendar of the month");
}

static void
add_lab (Fixture    *fixture,
         const char *date,
         double      amount)
{
  const char *const *units = olivine_lab_name_get_units (OLIVINE_LAB_SERUM_MAGNESIUM);
  OlivineLab lab = { .name = OLIVINE_LAB_SERUM_MAGNESIUM, .amount = amount };
  g_autoptr (GError) error = NULL;

  lab.date = history_day (date);
  lab.unit = units[0];
  olivine_health_add_lab (olivine_context_get_store (fixture->base.context), &lab, &error);
  g_assert_no_error (error);
}

static GtkWidget *
find_area (GtkWidget *widget)
{
  GtkWidget *found = OLIVINE_IS_CHART_AREA (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_area (child);

  return found;
}

/* All values are told at once, as they are few, and each by itself under the cursor. */
static void
test_lab (Fixture       *fixture,
          gconstpointer  user_data)
{
  GtkWidget *area = NULL;

  add_lab (fixture, "2026-03-05", 0.82);
  add_lab (fixture, "2026-03-12", 0.64);
  show_page (fixture);
  area = find_area (GTK_WIDGET (widget_child (fixture->page, "labs_box")));
  g_assert_nonnull (area);
  check_said (area, GTK_ACCESSIBLE_PROPERTY_LABEL, "Serum magnesium");
  check_said (area, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
              "Thursday 5 March 2026: Serum magnesium 0.82 mmol/L. "
              "Thursday 12 March 2026: Serum magnesium 0.64 mmol/L.");
  press (area, GDK_KEY_Home);
  check_said (area, GTK_ACCESSIBLE_PROPERTY_LABEL,
              "Thursday 5 March 2026: Serum magnesium 0.82 mmol/L. — Serum magnesium");
  press (area, GDK_KEY_Right);
  check_said (area, GTK_ACCESSIBLE_PROPERTY_LABEL,
              "Thursday 12 March 2026: Serum magnesium 0.64 mmol/L. — Serum magnesium");
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);
  g_test_add ("/olivine/history-spoken/calendar-of-the-month", Fixture, NULL, set_up, test_month,
              tear_down);
  g_test_add ("/olivine/history-spoken/laboratory-values", Fixture, NULL, set_up, test_lab,
              tear_down);

  return g_test_run ();
}
