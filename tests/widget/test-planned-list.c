/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is planned for the day on screen: one press logs it, and the focus has a place then. */

#include "olivine-meal-plan.h"
#include "olivine-planned-list.h"
#include "today-fixture.h"

#define MAN "birth-date=1980-01-01 sex=male standard=us-ca"
#define SOUP "dish:lentil-soup-with-rye-bread"

static void
plan (TodayFixture *fixture,
      int           n_days,
      OlivineMeal   meal,
      gint64        servings)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  g_autoptr (GError) error = NULL;

  item->date = olivine_date_add_days (olivine_context_get_today (fixture->context), n_days);
  item->meal = meal;
  item->servings = servings;
  g_free (item->dish_id);
  item->dish_id = g_strdup (SOUP);
  olivine_meal_plan_add (fixture->store, item, &error);
  g_assert_no_error (error);
  olivine_context_refresh (fixture->context);
  today_fixture_settle (fixture);
}

static GtkListBoxRow *
get_row (TodayFixture *fixture,
         int           index)
{
  GObject *list = widget_child (widget_child (fixture->page, "planned_list"), "list");

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

static gboolean
is_shown (TodayFixture *fixture)
{
  return gtk_widget_get_visible (GTK_WIDGET (widget_child (fixture->page, "planned_list")));
}

static guint
count_rows (TodayFixture *fixture)
{
  guint n_rows = 0;

  while (get_row (fixture, (int) n_rows) != NULL)
    n_rows++;

  return n_rows;
}

typedef struct {
  TodayFixture *fixture;
  guint         n_rows;
} RowsLeft;

static gboolean
has_rows_left (gpointer user_data)
{
  const RowsLeft *left = user_data;

  return count_rows (left->fixture) == left->n_rows;
}

/* As Enter does: the button in the row is seen to go down before it acts. */
static void
press_enter (TodayFixture *fixture,
             int           index)
{
  GtkListBoxRow *row = get_row (fixture, index);
  RowsLeft left = { fixture, count_rows (fixture) - 1 };

  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_signal_emit_by_name (row, "activate");
  widget_wait_for (has_rows_left, &left);
  today_fixture_settle (fixture);
}

static guint
count_entries (TodayFixture *fixture)
{
  return g_list_model_get_n_items (olivine_context_get_entries (fixture->context));
}

static void
test_without_a_plan (TodayFixture  *fixture,
                     gconstpointer  profile)
{
  g_assert_false (is_shown (fixture));
  plan (fixture, 1, OLIVINE_MEAL_LUNCH, 1000);
  g_assert_false (is_shown (fixture));
}

static void
test_says_what_is_planned (TodayFixture  *fixture,
                           gconstpointer  profile)
{
  AdwActionRow *row = NULL;

  plan (fixture, 0, OLIVINE_MEAL_DINNER, 1500);
  g_assert_true (is_shown (fixture));
  row = ADW_ACTION_ROW (get_row (fixture, 0));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Lentil soup with rye bread\u00a0×1½");
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (row), "Dinner · "));
  g_assert_nonnull (adw_action_row_get_activatable_widget (row));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->page)), <=, 360);
}

static void
test_eating_logs_it (TodayFixture  *fixture,
                     gconstpointer  profile)
{
  plan (fixture, 0, OLIVINE_MEAL_LUNCH, 1000);
  plan (fixture, 0, OLIVINE_MEAL_DINNER, 1000);
  press_enter (fixture, 0);
  g_assert_cmpuint (count_entries (fixture), >, 1);
  g_assert_true (g_str_has_prefix (fixture->base.toast, "Lentil soup with rye bread eaten: "));
  g_assert_null (get_row (fixture, 1));
  g_assert_true (today_fixture_focus (fixture) == GTK_WIDGET (get_row (fixture, 0)));

  press_enter (fixture, 0);
  g_assert_false (is_shown (fixture));
  g_assert_true (gtk_widget_is_ancestor (today_fixture_focus (fixture),
                                         GTK_WIDGET (widget_child (fixture->page,
                                                                   "sections_box"))));

  g_assert_true (olivine_context_undo (fixture->context));
  g_assert_true (olivine_context_undo (fixture->context));
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_nonnull (get_row (fixture, 1));
}

/* A food that is logged beside it takes neither the row nor its focus away. */
static void
test_rows_stay (TodayFixture  *fixture,
                gconstpointer  profile)
{
  GtkListBoxRow *row = NULL;
  g_autoptr (OlivineEntry) entry = NULL;

  plan (fixture, 0, OLIVINE_MEAL_LUNCH, 1000);
  row = get_row (fixture, 0);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  entry = today_fixture_log (fixture, "30 g almonds", OLIVINE_MEAL_SNACK);
  g_assert_true (get_row (fixture, 0) == row);
  g_assert_true (today_fixture_focus (fixture) == GTK_WIDGET (row));
}

/* What is to come cannot be eaten yet; what is past still can be said to have been. */
static void
test_other_days (TodayFixture  *fixture,
                 gconstpointer  profile)
{
  OlivineDate today = olivine_context_get_today (fixture->context);

  plan (fixture, 1, OLIVINE_MEAL_LUNCH, 1000);
  plan (fixture, -1, OLIVINE_MEAL_LUNCH, 1000);
  olivine_context_set_date (fixture->context, olivine_date_add_days (today, 1));
  g_assert_true (is_shown (fixture));
  g_assert_null (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (get_row (fixture, 0))));

  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -1));
  press_enter (fixture, 0);
  g_assert_cmpuint (count_entries (fixture), >, 1);
}

#define ADD_TEST(path, function)                                                 \
  g_test_add ("/olivine/planned-list/" path, TodayFixture, MAN,                  \
              today_fixture_set_up, function, today_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);
  ADD_TEST ("without-a-plan", test_without_a_plan);
  ADD_TEST ("says-what-is-planned", test_says_what_is_planned);
  ADD_TEST ("eating-logs-it", test_eating_logs_it);
  ADD_TEST ("rows-stay", test_rows_stay);
  ADD_TEST ("other-days", test_other_days);

  return g_test_run ();
}
