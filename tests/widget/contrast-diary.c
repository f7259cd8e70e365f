/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contrast-pages.h"

#include <math.h>

#include "history-fixture.h"
#include "olivine-health.h"
#include "olivine-import-window.h"
#include "olivine-meal-plan.h"
#include "olivine-profile.h"

static void
plan_dish (WidgetFixture *fixture,
           OlivineDate    date)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  g_autoptr (GError) error = NULL;

  item->date = date;
  item->meal = OLIVINE_MEAL_LUNCH;
  item->servings = 1000;
  g_free (item->dish_id);
  item->dish_id = g_strdup ("dish:lentil-soup-with-rye-bread");
  olivine_meal_plan_add (olivine_context_get_store (fixture->context), item, &error);
  g_assert_no_error (error);
}

/* A month of somebody of whom there is much to say. */
void
contrast_fill_diary (WidgetFixture *fixture)
{
  static const char *const keys[] = {
    "birth-date", "sex", "standard", "kidney", "egfr", "potassium-max-mg", NULL,
  };
  static const char *const values[] = { "1980-01-01", "male", "us-ca", "ckd", "28", "2400", NULL };
  OlivineStore *store = olivine_context_get_store (fixture->context);
  OlivineDate today = olivine_context_get_today (fixture->context);
  g_autoptr (GError) error = NULL;

  olivine_profile_set (store, olivine_date_add_days (today, -60), today, keys, values, &error);
  g_assert_no_error (error);
  for (int i = 1; i < 12; i++)
    {
      g_autofree char *date = olivine_date_to_text (olivine_date_add_days (today, -i));

      history_add_food (fixture, date, "Almonds", i % 4 == 0 ? NAN : 45.0 * i);
      history_add_dose (fixture, date, 100);
    }
  olivine_health_set_symptom (store, today, OLIVINE_SYMPTOM_NAUSEA, TRUE, &error);
  g_assert_no_error (error);
  plan_dish (fixture, today);
  plan_dish (fixture, olivine_date_add_days (today, -1));
  widget_fixture_log (fixture, "40 g rolled oats", OLIVINE_MEAL_BREAKFAST);
  widget_fixture_log (fixture, "1 medium banana", OLIVINE_MEAL_LUNCH);
  history_add_dose (fixture, WIDGET_FIXTURE_TODAY, 200);
  history_add_food (fixture, WIDGET_FIXTURE_TODAY, "Oat drink", NAN);
  olivine_context_refresh (fixture->context);
}

/* The whole window, past its welcome. */
OlivineWindow *
contrast_open_window (WidgetFixture *fixture)
{
  GtkWidget *window = NULL;

  olivine_settings_set_first_run_done (olivine_context_get_settings (fixture->context), TRUE);
  window = olivine_window_new (NULL, fixture->context);
  gtk_window_set_default_size (GTK_WINDOW (window), CONTRAST_WIDTH_PX, CONTRAST_HEIGHT_PX);
  gtk_window_present (GTK_WINDOW (window));
  widget_wait_for_frame (window);

  return OLIVINE_WINDOW (window);
}

static gboolean
has_stopped (gpointer window)
{
  GtkStack *stack = GTK_STACK (widget_child (window, "stack"));

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "progress") != 0;
}

/* The window that imports a file with @text in it, when it has been read. */
GtkWidget *
contrast_open_import (WidgetFixture *fixture,
                      const char    *text)
{
  GtkWidget *window = olivine_import_window_new (fixture->context);
  g_autofree char *path = g_build_filename (fixture->dir, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  widget_fixture_show (fixture, window, 700, CONTRAST_HEIGHT_PX);
  g_assert_true (olivine_import_window_open (OLIVINE_IMPORT_WINDOW (window), file));
  widget_wait_for (has_stopped, window);

  return window;
}

/* Imports what it offers, and waits for what that brought. */
void
contrast_finish_import (GtkWidget *window)
{
  widget_activate (window, "import.next");
  widget_wait_for (has_stopped, window);
  widget_wait_for (widget_is_settled, widget_child (widget_child (window, "result"), "gaps"));
}
