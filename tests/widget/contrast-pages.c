/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contrast-pages.h"

#include "olivine-plan-cell.h"
#include "widget-fixture.h"

static void
step_add (OlivineWindow *window)
{
  olivine_today_page_begin_add (olivine_window_get_today_page (window), "1 cup alm",
                                OLIVINE_MEAL_NONE);
}

static void
step_cautions (OlivineWindow *window)
{
  widget_activate (olivine_window_get_today_page (window), "today.cautions");
}

static void
step_dose (OlivineWindow *window)
{
  widget_activate (window, "win.add-dose");
}

static GtkWidget *
find_type (GtkWidget  *widget,
           const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
step_entry_editor (OlivineWindow *window)
{
  widget_activate (find_type (GTK_WIDGET (window), "OlivineEntryRow"), "entry.edit");
}

static void
step_entry_menu (OlivineWindow *window)
{
  widget_activate (find_type (GTK_WIDGET (window), "OlivineEntryRow"), "entry.menu");
}

/* Of the first meal of the week that has one. */
static GtkWidget *
find_dish (GtkWidget *widget)
{
  if (OLIVINE_IS_PLAN_CELL (widget) && !gtk_widget_has_css_class (widget, "free"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_dish (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
step_dish_menu (OlivineWindow *window)
{
  widget_activate (find_dish (GTK_WIDGET (window)), "cell.menu");
}

static void
step_pick_dish (OlivineWindow *window)
{
  widget_activate (find_type (GTK_WIDGET (window), "OlivinePlanCell"), "cell.add");
}

static void
step_shopping (OlivineWindow *window)
{
  widget_activate (olivine_window_get_plan_page (window), "plan.shopping");
}

static void
step_fill (OlivineWindow *window)
{
  widget_activate (window, "win.fill-week");
}

static void
step_food (OlivineWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-food", "s", "core:almonds");
}

static void
step_new_food (OlivineWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-food", "s", "Bread of mine");
}

static void
step_new_recipe (OlivineWindow *window)
{
  widget_activate (olivine_window_get_foods_page (window), "foods.new-recipe");
}

static void
step_toast (OlivineWindow *window)
{
  olivine_context_toast (olivine_window_get_context (window), "30 g almonds logged", TRUE);
}

static void
press (GtkWidget  *widget,
       const char *label)
{
  if (GTK_IS_TOGGLE_BUTTON (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    press (child, label);
}

static void
step_week (OlivineWindow *window)
{
  press (GTK_WIDGET (window), "Week");
}

const ContrastPage contrast_pages[] = {
  { "today", "today", NULL, 30 },
  { "toast", "today", step_toast, 30 },
  { "add", "today", step_add, 15 },
  { "cautions", "today", step_cautions, 10 },
  { "dose", "today", step_dose, 10 },
  { "entry-editor", "today", step_entry_editor, 30 },
  { "entry-menu", "today", step_entry_menu, 30, TRUE },
  { "plan", "plan", NULL, 20 },
  { "dish-menu", "plan", step_dish_menu, 20, TRUE },
  { "dishes", "plan", step_pick_dish, 20 },
  { "shopping", "plan", step_shopping, 8 },
  { "fill", "plan", step_fill, 15 },
  { "foods", "foods", NULL, 40 },
  { "food", "foods", step_food, 40 },
  { "new-food", "foods", step_new_food, 20 },
  { "new-recipe", "foods", step_new_recipe, 15 },
  { "history", "history", NULL, 20 },
  { "history-week", "history", step_week, 20 },
  { NULL },
};
