/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Any day of the calendar stands for the week it is in. */

#include "config.h"

#include "olivine-plan-range-button.h"

#include <glib/gi18n.h>

#include "olivine-calendar-popover.h"
#include "olivine-calendar-week.h"
#include "olivine-compat.h"
#include "olivine-plan-format.h"

struct _OlivinePlanRangeButton
{
  OlivineContextBin  parent_instance;

  GtkMenuButton     *button;
  GtkWidget         *popover;  /* NULL until it is asked for */

  OlivineDate        week;     /* its first day; none before it was set */
  gboolean           narrow;
};

G_DEFINE_FINAL_TYPE (OlivinePlanRangeButton, olivine_plan_range_button, OLIVINE_TYPE_CONTEXT_BIN)

enum {
  PROP_0,
  PROP_WEEK,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static OlivineContext *
get_context (OlivinePlanRangeButton *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static void
update (OlivinePlanRangeButton *self)
{
  OlivineDate last = olivine_date_add_days (self->week, OLIVINE_WEEK_DAYS - 1);
  g_autofree char *label = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *description = NULL;
  OlivineDate today = OLIVINE_DATE_NONE;

  if (get_context (self) == NULL || !olivine_date_is_set (self->week))
    return;

  today = olivine_context_get_today (get_context (self));
  label = olivine_plan_format_range (self->week, last, today, self->narrow);
  spoken = olivine_plan_format_range (self->week, last, today, FALSE);
  gtk_menu_button_set_label (self->button, label);
  /* Translators: name of the button that opens the calendar; %s is "16–22 November" */
  description = g_strdup_printf (_("%s, choose a week"), spoken);
  olivine_compat_set_name (GTK_ACCESSIBLE (self->button), description);
}

static void
set_week (OlivinePlanRangeButton *self,
          OlivineDate             week)
{
  if (olivine_date_compare (self->week, week) == 0)
    return;

  self->week = week;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WEEK]);
}

static void
choose_week_of (OlivinePlanRangeButton *self,
                OlivineDate             date)
{
  set_week (self, olivine_calendar_week_start (date, olivine_calendar_week_first_day ()));
}

static void
on_picked (OlivinePlanRangeButton *self,
           guint                   julian)
{
  choose_week_of (self, (OlivineDate) { julian });
}

static void
on_now (OlivinePlanRangeButton *self)
{
  choose_week_of (self, olivine_context_get_today (get_context (self)));
}

/* Made when it is first asked for: a calendar takes long to make. */
static void
prepare_popover (GtkMenuButton *button,
                 gpointer       user_data)
{
  OlivinePlanRangeButton *self = user_data;

  if (self->popover == NULL)
    {
      self->popover = olivine_calendar_popover_new (_("This _Week"));
      g_signal_connect_object (self->popover, "picked", G_CALLBACK (on_picked), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->popover, "now", G_CALLBACK (on_now), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, self->popover);
    }
  olivine_calendar_popover_set_date (OLIVINE_CALENDAR_POPOVER (self->popover), self->week);
}

static void
olivine_plan_range_button_context_set (OlivineContextBin *bin,
                                       OlivineContext    *context)
{
  g_signal_connect_object (context, "changed", G_CALLBACK (update), bin, G_CONNECT_SWAPPED);
  update (OLIVINE_PLAN_RANGE_BUTTON (bin));
}

static void
olivine_plan_range_button_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WEEK:
      g_value_set_uint (value, OLIVINE_PLAN_RANGE_BUTTON (object)->week.julian);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_plan_range_button_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WEEK:
      set_week (OLIVINE_PLAN_RANGE_BUTTON (object), (OlivineDate) { g_value_get_uint (value) });
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_plan_range_button_class_init (OlivinePlanRangeButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = olivine_plan_range_button_get_property;
  object_class->set_property = olivine_plan_range_button_set_property;
  OLIVINE_CONTEXT_BIN_CLASS (klass)->context_set = olivine_plan_range_button_context_set;

  /**
   * OlivinePlanRangeButton:week:
   *
   * The day the week on screen begins with, as a Julian day number.
   */
  props[PROP_WEEK] =
    g_param_spec_uint ("week", NULL, NULL, 0, G_MAXUINT32, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-plan-range-button.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanRangeButton, button);
}

static void
olivine_plan_range_button_init (OlivinePlanRangeButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, prepare_popover, self, NULL);
}

/**
 * olivine_plan_range_button_set_narrow:
 * @self: the button
 * @narrow: whether there is little room, so that the month is abbreviated
 */
void
olivine_plan_range_button_set_narrow (OlivinePlanRangeButton *self,
                                      gboolean                narrow)
{
  g_return_if_fail (OLIVINE_IS_PLAN_RANGE_BUTTON (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  update (self);
}
