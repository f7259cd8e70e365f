/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The shopping list on screen: what is ticked stays ticked, and nothing moves for it. */

#include <string.h>

#include "olivine-meal-plan.h"
#include "olivine-shopping-format.h"
#include "olivine-shopping-row.h"
#include "olivine-shopping-view.h"
#include "widget-fixture.h"

#define DISH "dish:lentil-soup-with-rye-bread"

typedef struct {
  WidgetFixture        base;
  OlivineStore        *store; /* borrowed from the context */
  OlivineShoppingView *view;
  OlivineDate          today;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  widget_fixture_set_up (&fixture->base, NULL);
  fixture->store = olivine_context_get_store (fixture->base.context);
  fixture->today = olivine_context_get_today (fixture->base.context);
  fixture->view = g_object_new (OLIVINE_TYPE_SHOPPING_VIEW, "context", fixture->base.context, NULL);
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->view), 500, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gpointer view = fixture->view;

  g_object_add_weak_pointer (view, &view);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->base.window)));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (view);
  widget_fixture_tear_down (&fixture->base, NULL);
}

static void
plan (Fixture     *fixture,
      OlivineDate  date)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  g_autoptr (GError) error = NULL;

  item->date = date;
  item->meal = OLIVINE_MEAL_LUNCH;
  item->servings = 1000;
  g_free (item->dish_id);
  item->dish_id = g_strdup (DISH);
  olivine_meal_plan_add (fixture->store, item, &error);
  g_assert_no_error (error);
  olivine_context_refresh (fixture->base.context);
}

static void
begin (Fixture *fixture)
{
  olivine_shopping_view_begin (fixture->view, fixture->today,
                               olivine_date_add_days (fixture->today, 6));
  widget_wait_for_frame (fixture->base.window);
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  if (OLIVINE_IS_SHOPPING_ROW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child);

      if (row != NULL)
        return row;
    }

  return NULL;
}

static OlivineShoppingRow *
first_row (Fixture *fixture)
{
  GObject *groups = widget_child (fixture->view, "groups_box");

  return OLIVINE_SHOPPING_ROW (find_row (GTK_WIDGET (groups)));
}

static const char *
get_step (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (widget_child (fixture->view, "stack")));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  user_data)
{
  begin (fixture);
  g_assert_cmpstr (get_step (fixture), ==, "empty");
  g_assert_false (widget_action_enabled (fixture->view, "shopping.copy"));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->view)), <=, 360);
}

static void
test_tick_is_kept (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OlivineShoppingRow *row = NULL;

  plan (fixture, fixture->today);
  begin (fixture);
  g_assert_cmpstr (get_step (fixture), ==, "list");
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->view)), <=, 360);
  row = first_row (fixture);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Lentil soup with rye bread");
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_true (first_row (fixture) == row);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "ticked"));

  begin (fixture);
  g_assert_true (olivine_shopping_row_get_ticked (first_row (fixture)));
  g_assert_true (olivine_context_undo (fixture->base.context));
  g_assert_false (olivine_shopping_row_get_ticked (first_row (fixture)));
}

/* What another day needs too is not bought yet. */
static void
test_follows_the_plan (Fixture       *fixture,
                       gconstpointer  user_data)
{
  plan (fixture, fixture->today);
  begin (fixture);
  adw_action_row_activate (ADW_ACTION_ROW (first_row (fixture)));
  plan (fixture, olivine_date_add_days (fixture->today, 3));
  g_assert_false (olivine_shopping_row_get_ticked (first_row (fixture)));
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  user_data)
{
  plan (fixture, fixture->today);
  begin (fixture);
  widget_activate (fixture->view, "shopping.copy");
  g_assert_cmpstr (fixture->base.toast, ==, "Shopping list copied");
}

static void
test_words (void)
{
  OlivineShoppingLine tofu = { .group = (char *) "", .food = (char *) "Tofu", .quantity = 2000,
                               .unit = (char *) "tbsp", .grams = 30000, .is_ticked = TRUE };
  OlivineShoppingLine oats = { .group = (char *) "", .food = (char *) "Oats", .quantity = 1250000,
                               .unit = (char *) "g", .grams = 1250000 };
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *left = NULL;

  g_ptr_array_add (lines, &tofu);
  g_ptr_array_add (lines, &oats);
  list = olivine_shopping_format_list (lines);
  left = olivine_shopping_format_left (lines);
  g_assert_cmpstr (list, ==, "Other\n[x] Tofu, 2 tablespoons · 30 g\n[ ] Oats, 1250 g\n");
  g_assert_cmpstr (left, ==, "1 of 2 foods to buy");
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/olivine/plan-shopping/words", test_words);
  g_test_add ("/olivine/plan-shopping/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/olivine/plan-shopping/tick-is-kept", Fixture, NULL, set_up, test_tick_is_kept,
              tear_down);
  g_test_add ("/olivine/plan-shopping/follows-the-plan", Fixture, NULL, set_up,
              test_follows_the_plan, tear_down);
  g_test_add ("/olivine/plan-shopping/copy", Fixture, NULL, set_up, test_copy, tear_down);

  return g_test_run ();
}
