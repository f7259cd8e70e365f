/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two lists of days: those of the week on screen, and those of it and the next.
 *
 * It closes itself when something was picked.
 */

#include "config.h"

#include "olivine-plan-copy-day.h"

#include <glib/gi18n.h>

#include "olivine-calendar-week.h"
#include "olivine-drop-down-name.h"
#include "olivine-plan-format.h"

struct _OlivinePlanCopyDay
{
  GtkPopover   parent_instance;

  GtkDropDown *from_drop_down;
  GtkDropDown *to_drop_down;

  OlivineDate  week;
};

G_DEFINE_FINAL_TYPE (OlivinePlanCopyDay, olivine_plan_copy_day, GTK_TYPE_POPOVER)

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_copy (OlivinePlanCopyDay *self)
{
  OlivineDate from = olivine_date_add_days (
    self->week, (int) gtk_drop_down_get_selected (self->from_drop_down));
  OlivineDate to = olivine_date_add_days (self->week,
                                          (int) gtk_drop_down_get_selected (self->to_drop_down));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, from.julian, to.julian);
}

static void
olivine_plan_copy_day_class_init (OlivinePlanCopyDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-plan-copy-day.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanCopyDay, from_drop_down);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanCopyDay, to_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
}

static void
olivine_plan_copy_day_init (OlivinePlanCopyDay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  olivine_drop_down_name (self->from_drop_down, _("Day to copy"));
  olivine_drop_down_name (self->to_drop_down, _("Day to copy to"));
}

/**
 * olivine_plan_copy_day_new:
 *
 * Makes a popover; it wants to be given a parent, as every popover.
 *
 * Returns: (transfer floating): a new popover
 */
GtkWidget *
olivine_plan_copy_day_new (void)
{
  return g_object_new (OLIVINE_TYPE_PLAN_COPY_DAY, NULL);
}

static void
offer_days (GtkDropDown *drop_down,
            OlivineDate  first,
            int          n_days,
            int          selected)
{
  g_autoptr (GtkStringList) days = gtk_string_list_new (NULL);

  for (int i = 0; i < n_days; i++)
    {
      g_autofree char *day = olivine_plan_format_day (olivine_date_add_days (first, i));

      gtk_string_list_append (days, day);
    }
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (days));
  gtk_drop_down_set_selected (drop_down, (guint) selected);
}

/**
 * olivine_plan_copy_day_begin:
 * @self: a popover
 * @week: the first day of the week on screen
 * @day: the day to offer first; one of that week, or any other for its first day
 *
 * Offers the days of a week, and opens.
 */
void
olivine_plan_copy_day_begin (OlivinePlanCopyDay *self,
                             OlivineDate         week,
                             OlivineDate         day)
{
  int selected = 0;

  g_return_if_fail (OLIVINE_IS_PLAN_COPY_DAY (self));
  g_return_if_fail (olivine_date_is_set (week));

  selected = olivine_date_days_between (week, day);
  if (selected < 0 || selected >= OLIVINE_WEEK_DAYS)
    selected = 0;
  self->week = week;
  offer_days (self->from_drop_down, week, OLIVINE_WEEK_DAYS, selected);
  offer_days (self->to_drop_down, week, 2 * OLIVINE_WEEK_DAYS, selected + 1);
  gtk_popover_popup (GTK_POPOVER (self));
}
