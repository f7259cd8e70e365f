/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Any day of the calendar stands for the week it is in. */

#include "config.h"

#include "olivine-plan-range-button.h"

#include <glib/gi18n.h>

#include "olivine-calendar-week.h"
#include "olivine-compat.h"
#include "olivine-plan-format.h"

struct _OlivinePlanRangeButton
{
  OlivineContextBin  parent_instance;

  GtkMenuButton     *button;
  GtkPopover        *popover;
  GtkCalendar       *calendar;

  OlivineDate        week;     /* its first day; none before it was set */
  gboolean           narrow;
  gboolean           updating; /* the calendar is being set, not clicked */
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
on_popover_shown (OlivinePlanRangeButton *self)
{
  int year = 0;
  int month = 0;
  int day = 0;
  g_autoptr (GDateTime) noon = NULL;

  olivine_date_get_ymd (self->week, &year, &month, &day);
  noon = g_date_time_new_local (year, month, day, 12, 0, 0);
  if (noon == NULL)
    return;

  self->updating = TRUE;
  gtk_calendar_select_day (self->calendar, noon);
  self->updating = FALSE;
}

static void
on_day_selected (OlivinePlanRangeButton *self)
{
  g_autoptr (GDateTime) moment = NULL;

  if (self->updating)
    return;

  moment = gtk_calendar_get_date (self->calendar);
  choose_week_of (self, olivine_date_from_moment (moment));
}

static void
on_this_week_clicked (OlivinePlanRangeButton *self)
{
  choose_week_of (self, olivine_context_get_today (get_context (self)));
  gtk_popover_popdown (self->popover);
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
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanRangeButton, calendar);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanRangeButton, popover);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_this_week_clicked);
}

static void
olivine_plan_range_button_init (OlivinePlanRangeButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
