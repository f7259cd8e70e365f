/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The day counts once the calendar closes: turning to another month chooses a day
 * as well.
 */

#include "config.h"

#include "olivine-day-button.h"

#include <glib/gi18n.h>

#include "olivine-calendar-date.h"
#include "olivine-compat.h"
#include "olivine-format.h"

struct _OlivineDayButton
{
  AdwBin         parent_instance;

  GtkMenuButton *button;
  GtkCalendar   *calendar;

  char          *title;
  OlivineDate    date;
  OlivineDate    today;
};

G_DEFINE_FINAL_TYPE (OlivineDayButton, olivine_day_button, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (OlivineDayButton *self)
{
  g_autofree char *text = olivine_format_date_short (self->date, self->today);
  g_autofree char *full = olivine_format_date (self->date, self->today);
  /* Translators: what a date is for, and the date, as in "From: Friday 20 November" */
  g_autofree char *name = g_strdup_printf (C_("date", "%s: %s"), self->title, full);

  gtk_menu_button_set_label (self->button, text);
  olivine_compat_set_name (GTK_ACCESSIBLE (self->button), name);
}

static void
on_popover_shown (OlivineDayButton *self)
{
  olivine_calendar_set_date (self->calendar, self->date);
}

static void
on_popover_closed (OlivineDayButton *self)
{
  OlivineDate date = olivine_calendar_get_date (self->calendar);

  if (olivine_date_compare (date, self->date) == 0)
    return;

  self->date = date;
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
olivine_day_button_finalize (GObject *object)
{
  g_free (OLIVINE_DAY_BUTTON (object)->title);

  G_OBJECT_CLASS (olivine_day_button_parent_class)->finalize (object);
}

static void
olivine_day_button_class_init (OlivineDayButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = olivine_day_button_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-day-button.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDayButton, button);
  gtk_widget_class_bind_template_child (widget_class, OlivineDayButton, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown);
}

static void
olivine_day_button_init (OlivineDayButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_day_button_show:
 * @self: a button
 * @title: what the day is for, spoken before it
 * @date: a day
 * @today: today
 *
 * Shows a day, without ::changed.
 */
void
olivine_day_button_show (OlivineDayButton *self,
                         const char       *title,
                         OlivineDate       date,
                         OlivineDate       today)
{
  g_return_if_fail (OLIVINE_IS_DAY_BUTTON (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (olivine_date_is_set (date));

  if (g_strcmp0 (title, self->title) != 0)
    {
      g_free (self->title);
      self->title = g_strdup (title);
    }
  self->date = date;
  self->today = today;
  update (self);
}

/**
 * olivine_day_button_get_date:
 * @self: a button that shows a day
 *
 * Returns: the day
 */
OlivineDate
olivine_day_button_get_date (OlivineDayButton *self)
{
  g_return_val_if_fail (OLIVINE_IS_DAY_BUTTON (self), OLIVINE_DATE_NONE);

  return self->date;
}
