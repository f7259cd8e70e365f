/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window can do, by action name: menus, buttons, shortcuts and tests all use these. */

#include "config.h"

#include "olivine-learn-window.h"
#include "olivine-preferences.h"
#include "olivine-window.h"

static void
show_day (OlivineWindow *self,
          OlivineDate    date)
{
  olivine_window_show_page (self, "today");
  olivine_context_set_date (olivine_window_get_context (self), date);
}

/* Called from outside the window: what is added is added to today. */
static gboolean
prepare_today (OlivineWindow *self)
{
  if (!olivine_window_takes_entries (self))
    return FALSE;

  show_day (self, olivine_context_get_today (olivine_window_get_context (self)));
  olivine_today_page_cancel_add (olivine_window_get_today_page (self));

  return TRUE;
}

static void
action_add (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);

  olivine_window_show_page (self, "today");
  olivine_today_page_begin_add (olivine_window_get_today_page (self), NULL, OLIVINE_MEAL_NONE);
}

static void
action_add_dose (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);

  olivine_window_show_page (self, "today");
  olivine_today_page_begin_dose (olivine_window_get_today_page (self));
}

static void
action_find_food (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);

  olivine_window_show_page (self, "foods");
  olivine_foods_page_focus_search (olivine_window_get_foods_page (self));
}

static void
action_import (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  olivine_window_import (OLIVINE_WINDOW (widget), NULL);
}

static void
action_learn (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GtkWidget *window = olivine_learn_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (window));
}

static void
action_new_food (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);

  olivine_window_show_page (self, "foods");
  olivine_foods_page_new_food (olivine_window_get_foods_page (self),
                               g_variant_get_string (parameter, NULL));
}

static void
action_show_food (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);

  olivine_window_show_page (self, "foods");
  olivine_foods_page_show_food (olivine_window_get_foods_page (self),
                                g_variant_get_string (parameter, NULL));
}

static gboolean
is_on_plan (OlivineWindow *self)
{
  return g_strcmp0 (olivine_window_get_page (self), "plan") == 0;
}

static gboolean
is_on_history (OlivineWindow *self)
{
  return g_strcmp0 (olivine_window_get_page (self), "history") == 0;
}

static void
action_undo (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);

  if (is_on_plan (self))
    olivine_plan_page_undo (olivine_window_get_plan_page (self));
  else
    olivine_context_undo (olivine_window_get_context (self));
}

static void
turn_week (OlivineWindow *self,
           int            n_weeks)
{
  olivine_window_show_page (self, "plan");
  olivine_plan_page_turn (olivine_window_get_plan_page (self), n_weeks);
}

/* On the plan a key that turns the day moves the dish under the focus, else the week; on
 * the history it turns the range. */
static void
turn (OlivineWindow *self,
      int            step)
{
  OlivineContext *context = olivine_window_get_context (self);

  if (is_on_history (self))
    olivine_history_page_turn (olivine_window_get_history_page (self), step);
  else if (!is_on_plan (self))
    show_day (self, olivine_date_add_days (olivine_context_get_date (context), step));
  else if (!olivine_plan_page_shift_dish (olivine_window_get_plan_page (self), step))
    turn_week (self, step);
}

static void
action_previous_day (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  turn (OLIVINE_WINDOW (widget), -1);
}

static void
action_next_day (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  turn (OLIVINE_WINDOW (widget), 1);
}

static void
action_previous_week (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  turn_week (OLIVINE_WINDOW (widget), -1);
}

static void
action_next_week (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  turn_week (OLIVINE_WINDOW (widget), 1);
}

static void
action_fill_week (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);

  olivine_window_show_page (self, "plan");
  olivine_plan_page_begin_fill (olivine_window_get_plan_page (self));
}

/* The day that Today shows. */
static void
action_plan_day (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);

  olivine_window_show_page (self, "plan");
  olivine_plan_page_begin_fill_day (olivine_window_get_plan_page (self),
                                    olivine_context_get_date (olivine_window_get_context (self)));
}

/* Only of a day that is in sight. */
static void
action_mark_day (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);

  if (olivine_window_takes_entries (self)
      && g_strcmp0 (olivine_window_get_page (self), "today") == 0)
    olivine_today_page_toggle_mark (olivine_window_get_today_page (self));
}

static void
action_history_previous (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  olivine_history_page_turn (olivine_window_get_history_page (OLIVINE_WINDOW (widget)), -1);
}

static void
action_history_next (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  olivine_history_page_turn (olivine_window_get_history_page (OLIVINE_WINDOW (widget)), 1);
}

static void
action_print_report (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  olivine_history_page_print_report (olivine_window_get_history_page (OLIVINE_WINDOW (widget)));
}

static void
action_save_report (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  olivine_history_page_save_report (olivine_window_get_history_page (OLIVINE_WINDOW (widget)));
}

static void
action_day (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  show_day (OLIVINE_WINDOW (widget), (OlivineDate) { g_variant_get_uint32 (parameter) });
}

static void
action_today (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);
  OlivineDate today = olivine_context_get_today (olivine_window_get_context (self));

  if (is_on_plan (self))
    olivine_plan_page_show_date (olivine_window_get_plan_page (self), today);
  else if (is_on_history (self))
    olivine_history_page_show_today (olivine_window_get_history_page (self));
  else
    show_day (self, today);
}

static void
action_page (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);

  olivine_window_show_page (self, g_variant_get_string (parameter, NULL));
  if (is_on_plan (self))
    gtk_widget_grab_focus (GTK_WIDGET (olivine_window_get_plan_page (self)));
  else if (is_on_history (self))
    gtk_widget_grab_focus (GTK_WIDGET (olivine_window_get_history_page (self)));
}

static void
action_preferences (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  OlivineWindow *self = OLIVINE_WINDOW (widget);
  OlivineContext *context = olivine_window_get_context (self);
  GtkWidget *preferences = NULL;

  if (context == NULL)
    return;
  preferences = olivine_preferences_new (context);
  olivine_preferences_show_page (OLIVINE_PREFERENCES (preferences),
                                 g_variant_get_string (parameter, NULL));
  gtk_window_set_transient_for (GTK_WINDOW (preferences), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (preferences));
}

static void
action_close (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/**
 * olivine_window_begin_add:
 * @self: the window
 * @text: (nullable): what has been typed already
 * @food_id: (nullable): the food that was chosen for it already
 *
 * Opens Add for today, in the place of whatever is being added.  Without a diary, or
 * while the welcome pages are open, nothing happens.
 */
void
olivine_window_begin_add (OlivineWindow *self,
                          const char    *text,
                          const char    *food_id)
{
  OlivineTodayPage *page = NULL;

  g_return_if_fail (OLIVINE_IS_WINDOW (self));

  if (!prepare_today (self))
    return;
  page = olivine_window_get_today_page (self);
  if (text != NULL && food_id != NULL)
    olivine_today_page_begin_food (page, text, food_id);
  else
    olivine_today_page_begin_add (page, text, OLIVINE_MEAL_NONE);
}

/**
 * olivine_window_begin_dose:
 * @self: the window
 *
 * Opens the form of a supplement or medicine for today, as olivine_window_begin_add()
 * opens Add.
 */
void
olivine_window_begin_dose (OlivineWindow *self)
{
  g_return_if_fail (OLIVINE_IS_WINDOW (self));

  if (prepare_today (self))
    olivine_today_page_begin_dose (olivine_window_get_today_page (self));
}

/**
 * olivine_window_show_today:
 * @self: the window
 *
 * Shows today, unless something is being added there, or nothing can be.
 */
void
olivine_window_show_today (OlivineWindow *self)
{
  g_return_if_fail (OLIVINE_IS_WINDOW (self));

  if (olivine_window_takes_entries (self))
    show_day (self, olivine_context_get_today (olivine_window_get_context (self)));
}

/**
 * olivine_window_disable_diary_actions:
 * @self: a window without a diary
 *
 * Leaves only what needs no diary: closing the window.
 */
void
olivine_window_disable_diary_actions (OlivineWindow *self)
{
  static const char *const actions[] = {
    "win.add", "win.add-dose", "win.day", "win.fill-week", "win.find-food", "win.history-next",
    "win.history-previous", "win.import", "win.mark-day", "win.new-food", "win.next-day",
    "win.next-week", "win.page", "win.plan-day", "win.preferences", "win.previous-day",
    "win.previous-week",
    "win.print-report", "win.save-report", "win.show-food", "win.today", "win.undo",
  };

  g_return_if_fail (OLIVINE_IS_WINDOW (self));

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], FALSE);
}

/**
 * olivine_window_class_init_actions:
 * @widget_class: the class of the window
 *
 * Installs the `win.` actions.
 */
void
olivine_window_class_init_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add", NULL, action_add);
  gtk_widget_class_install_action (widget_class, "win.add-dose", NULL, action_add_dose);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, action_close);
  gtk_widget_class_install_action (widget_class, "win.day", "u", action_day);
  gtk_widget_class_install_action (widget_class, "win.fill-week", NULL, action_fill_week);
  gtk_widget_class_install_action (widget_class, "win.find-food", NULL, action_find_food);
  gtk_widget_class_install_action (widget_class, "win.history-next", NULL, action_history_next);
  gtk_widget_class_install_action (widget_class, "win.history-previous", NULL,
                                   action_history_previous);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, action_import);
  gtk_widget_class_install_action (widget_class, "win.learn", NULL, action_learn);
  gtk_widget_class_install_action (widget_class, "win.mark-day", NULL, action_mark_day);
  gtk_widget_class_install_action (widget_class, "win.new-food", "s", action_new_food);
  gtk_widget_class_install_action (widget_class, "win.next-day", NULL, action_next_day);
  gtk_widget_class_install_action (widget_class, "win.next-week", NULL, action_next_week);
  gtk_widget_class_install_action (widget_class, "win.page", "s", action_page);
  gtk_widget_class_install_action (widget_class, "win.plan-day", NULL, action_plan_day);
  gtk_widget_class_install_action (widget_class, "win.preferences", "s", action_preferences);
  gtk_widget_class_install_action (widget_class, "win.previous-day", NULL, action_previous_day);
  gtk_widget_class_install_action (widget_class, "win.previous-week", NULL, action_previous_week);
  gtk_widget_class_install_action (widget_class, "win.print-report", NULL, action_print_report);
  gtk_widget_class_install_action (widget_class, "win.save-report", NULL, action_save_report);
  gtk_widget_class_install_action (widget_class, "win.show-food", "s", action_show_food);
  gtk_widget_class_install_action (widget_class, "win.today", NULL, action_today);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, action_undo);
}
