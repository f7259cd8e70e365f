/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A calendar, the meals and one button; it closes itself when something was picked. */

#include "config.h"

#include "olivine-day-picker.h"

#include <glib/gi18n.h>

#include "olivine-calendar-date.h"
#include "olivine-drop-down-name.h"
#include "olivine-format.h"

struct _OlivineDayPicker
{
  GtkPopover      parent_instance;

  GtkLabel       *title_label;
  GtkCalendar    *calendar;
  GtkDropDown    *meal_drop_down;
  GtkCheckButton *doses_check;
  GtkButton      *pick_button;
};

G_DEFINE_FINAL_TYPE (OlivineDayPicker, olivine_day_picker, GTK_TYPE_POPOVER)

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_picked (OlivineDayPicker *self)
{
  OlivineDate date = olivine_calendar_get_date (self->calendar);
  guint position = gtk_drop_down_get_selected (self->meal_drop_down);
  int meal = position == 0 ? -1 : OLIVINE_MEAL_BREAKFAST + (int) position - 1;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, date.julian, meal);
}

static void
olivine_day_picker_class_init (OlivineDayPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-day-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDayPicker, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDayPicker, calendar);
  gtk_widget_class_bind_template_child (widget_class, OlivineDayPicker, meal_drop_down);
  gtk_widget_class_bind_template_child (widget_class, OlivineDayPicker, doses_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDayPicker, pick_button);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
}

static void
olivine_day_picker_init (OlivineDayPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
mode_title (OlivineDayPickerMode mode)
{
  switch (mode)
    {
    case OLIVINE_DAY_PICKER_COPY_FROM:
      return _("Copy from");
    case OLIVINE_DAY_PICKER_MOVE_TO:
      return _("Move to");
    case OLIVINE_DAY_PICKER_COPY_TO:
    default:
      return _("Copy to");
    }
}

/**
 * olivine_day_picker_new:
 * @mode: what is asked for
 *
 * Makes a popover; it wants to be given a parent, as every popover.
 *
 * Returns: (transfer floating): a new popover
 */
GtkWidget *
olivine_day_picker_new (OlivineDayPickerMode mode)
{
  OlivineDayPicker *self = g_object_new (OLIVINE_TYPE_DAY_PICKER, NULL);
  gboolean from = mode == OLIVINE_DAY_PICKER_COPY_FROM;
  g_autoptr (GtkStringList) meals = gtk_string_list_new (NULL);

  gtk_label_set_text (self->title_label, mode_title (mode));
  gtk_button_set_label (self->pick_button,
                        mode == OLIVINE_DAY_PICKER_MOVE_TO ? _("Move") : _("Copy"));
  gtk_string_list_append (meals, from ? _("Whole day") : _("Same meal"));
  for (OlivineMeal meal = OLIVINE_MEAL_BREAKFAST; meal <= OLIVINE_MEAL_SNACK; meal++)
    gtk_string_list_append (meals, olivine_format_meal (meal));
  gtk_drop_down_set_model (self->meal_drop_down, G_LIST_MODEL (meals));
  olivine_drop_down_name (self->meal_drop_down, _("Meal"));
  gtk_widget_set_visible (GTK_WIDGET (self->doses_check), from);

  return GTK_WIDGET (self);
}

/**
 * olivine_day_picker_set_date:
 * @self: a picker
 * @date: the day to offer
 */
void
olivine_day_picker_set_date (OlivineDayPicker *self,
                             OlivineDate       date)
{
  g_return_if_fail (OLIVINE_IS_DAY_PICKER (self));

  olivine_calendar_set_date (self->calendar, date);
}

/**
 * olivine_day_picker_get_with_doses:
 * @self: a picker of %OLIVINE_DAY_PICKER_COPY_FROM
 *
 * Returns: whether supplements and medicines are wanted too
 */
gboolean
olivine_day_picker_get_with_doses (OlivineDayPicker *self)
{
  g_return_val_if_fail (OLIVINE_IS_DAY_PICKER (self), FALSE);

  return gtk_check_button_get_active (self->doses_check);
}
