/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-calendar-popover.h"

#include "olivine-calendar-date.h"

struct _OlivineCalendarPopover
{
  GtkPopover   parent_instance;

  GtkCalendar *calendar;
  GtkButton   *now_button;

  gboolean     updating; /* the calendar is being set, not clicked */
};

G_DEFINE_FINAL_TYPE (OlivineCalendarPopover, olivine_calendar_popover, GTK_TYPE_POPOVER)

enum {
  PICKED,
  NOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_day_selected (OlivineCalendarPopover *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[PICKED], 0, olivine_calendar_get_date (self->calendar).julian);
}

static void
on_now_clicked (OlivineCalendarPopover *self)
{
  g_signal_emit (self, signals[NOW], 0);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
olivine_calendar_popover_class_init (OlivineCalendarPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * OlivineCalendarPopover::picked:
   * @julian: the day, as a Julian day number
   *
   * A day was chosen.
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * OlivineCalendarPopover::now:
   *
   * The way back was chosen.
   */
  signals[NOW] = g_signal_new ("now", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-calendar-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineCalendarPopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, OlivineCalendarPopover, now_button);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_now_clicked);
}

static void
olivine_calendar_popover_init (OlivineCalendarPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_calendar_popover_new:
 * @now_label: the way back, with its mnemonic
 *
 * Returns: (transfer floating): a popover for a menu button
 */
GtkWidget *
olivine_calendar_popover_new (const char *now_label)
{
  OlivineCalendarPopover *self = g_object_new (OLIVINE_TYPE_CALENDAR_POPOVER, NULL);

  gtk_button_set_label (self->now_button, now_label);

  return GTK_WIDGET (self);
}

/**
 * olivine_calendar_popover_set_date:
 * @self: the popover
 * @date: a day
 *
 * Shows a day as the one that is chosen; no signal tells of it.
 */
void
olivine_calendar_popover_set_date (OlivineCalendarPopover *self,
                                   OlivineDate             date)
{
  g_return_if_fail (OLIVINE_IS_CALENDAR_POPOVER (self));

  self->updating = TRUE;
  olivine_calendar_set_date (self->calendar, date);
  self->updating = FALSE;
}
