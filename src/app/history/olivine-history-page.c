/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Puts a range on screen.
 *
 * A range is read on a worker when the page is looked at and something has changed.
 * What was asked for before the last question is dropped when it arrives.
 */

#include "config.h"

#include "olivine-history-page.h"

#include <glib/gi18n.h>

#include "olivine-calendar-week.h"
#include "olivine-caution-format.h"
#include "olivine-chart-area.h"
#include "olivine-day-button.h"
#include "olivine-history-chart.h"
#include "olivine-history-data.h"
#include "olivine-history-day-bar.h"
#include "olivine-history-report.h"
#include "olivine-history-sections.h"
#include "olivine-month-map.h"
#include "olivine-period-words.h"
#include "olivine-wrap-box.h"

struct _OlivineHistoryPage
{
  OlivineContextBin     parent_instance;

  GtkStack             *stack;
  GtkToggleButton      *unit_buttons[OLIVINE_N_RANGE_UNITS];
  GtkWidget            *days_box;
  OlivineDayButton     *from_button;
  OlivineDayButton     *to_button;
  GtkLabel             *summary_label;
  OlivineChartArea     *chart;
  OlivineHistoryDayBar *day_bar;
  GtkWidget            *month_box;
  OlivineChartArea     *month;
  GtkBox               *insights_box;
  GtkSwitch            *marked_switch;
  GtkWidget            *sources_box;
  GtkListBox           *sources_list;
  GtkWidget            *meals_box;
  GtkListBox           *meals_list;
  GtkBox               *nutrients_box;
  GtkWidget            *labs_section;
  GtkBox               *labs_box;
  AdwStatusPage        *empty_page;
  GtkWidget            *last_button;

  OlivineHistoryRange   range;
  OlivineHistoryData   *data;        /* NULL before it was read */
  GCancellable         *cancellable; /* of what is being read */
  OlivineDate           picked;      /* the day under the cursor, none for nothing */
  gboolean              is_stale;
  gboolean              is_narrow;
  gboolean              updating;    /* the page sets its own controls */
};

G_DEFINE_FINAL_TYPE (OlivineHistoryPage, olivine_history_page, OLIVINE_TYPE_CONTEXT_BIN)

enum {
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *const unit_ids[OLIVINE_N_RANGE_UNITS] = {
  [OLIVINE_RANGE_WEEK] = "week_button",
  [OLIVINE_RANGE_MONTH] = "month_button",
  [OLIVINE_RANGE_YEAR] = "year_button",
  [OLIVINE_RANGE_DAYS] = "days_button",
};

static OlivineContext *
get_context (OlivineHistoryPage *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static char *
say_period (OlivineHistoryPage *self)
{
  OlivineSentence *sentence = olivine_period_to_sentence (&self->data->period);
  char *text = olivine_sentence_expand (sentence, olivine_caution_words ());

  olivine_sentence_free (sentence);

  return text;
}

static void
show_picked (OlivineHistoryPage *self)
{
  const OlivineDay *day = olivine_date_is_set (self->picked)
                          ? olivine_history_data_find (self->data, self->picked) : NULL;

  if (day != NULL)
    olivine_history_day_bar_show_day (self->day_bar, day, self->data->marked_only);
}

/* What the bar speaks of is under the cursor of the chart and of the calendar: who goes from
 * one to the other by Tab stays on the day. */
static void
mark_picked (OlivineHistoryPage *self)
{
  self->updating = TRUE;
  olivine_chart_area_set_date (self->chart, self->picked);
  olivine_chart_area_set_date (self->month, self->picked);
  self->updating = FALSE;
}

/* A week under the cursor has a sentence of its own. */
static void
on_cursor_changed (OlivineHistoryPage *self,
                   OlivineChartArea   *area)
{
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;
  g_autofree char *text = NULL;

  if (self->updating || self->data == NULL || !olivine_chart_area_get_days (area, &from, &to))
    return;

  if (olivine_date_compare (from, to) == 0)
    {
      self->picked = from;
      show_picked (self);
      mark_picked (self);
      return;
    }
  self->picked = OLIVINE_DATE_NONE;
  text = olivine_chart_area_say (area);
  olivine_history_day_bar_show_text (self->day_bar, text != NULL ? text : "");
}

static void
on_opened (OlivineHistoryPage *self,
           guint               from,
           guint               to)
{
  OlivineHistoryRange range = { OLIVINE_RANGE_DAYS, { from }, { to } };

  if (from == to)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.day", "u", from);
  else
    olivine_history_page_show_range (self, &range);
}

static void
show_month (OlivineHistoryPage *self,
            const char         *summary)
{
  int year = 0;
  int month = 0;
  OlivineMonthMap *map = NULL;

  gtk_widget_set_visible (self->month_box, self->data->range.unit == OLIVINE_RANGE_MONTH);
  if (self->data->range.unit != OLIVINE_RANGE_MONTH)
    return;

  olivine_date_get_ymd (self->data->range.from, &year, &month, NULL);
  map = olivine_month_map_new (self->data->days, year, month, olivine_calendar_week_first_day (),
                               self->data->today);
  olivine_chart_area_show (self->month, &olivine_chart_kind_month, map, _("Calendar of the month"),
                           summary);
}

/* The day that was picked stays; of another range, its latest is read out. */
static void
show_charts (OlivineHistoryPage *self)
{
  OlivineHistoryData *data = self->data;
  g_autofree char *summary = say_period (self);
  OlivineHistoryChart *chart = olivine_history_chart_new (data->all, data->n_before, data->today,
                                                          data->marked_only);

  self->updating = TRUE;
  olivine_chart_area_show (self->chart, &olivine_chart_kind_history, chart,
                           _("Magnesium over time"), summary);
  show_month (self, summary);
  self->updating = FALSE;
  if (!olivine_date_is_set (self->picked)
      || olivine_history_data_find (data, self->picked) == NULL)
    self->picked = olivine_history_data_get_last_logged (data);
  olivine_chart_area_set_date (self->chart, self->picked);
}

static void
show_sections (OlivineHistoryPage *self)
{
  g_autofree char *summary = olivine_history_summary (self->data);

  gtk_label_set_markup (self->summary_label, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), *summary != '\0');
  olivine_history_fill_insights (self->insights_box, self->data);
  olivine_history_fill_nutrients (self->nutrients_box, self->data);
  gtk_widget_set_visible (self->sources_box,
                          olivine_history_fill_sources (self->sources_list, self->data) > 0);
  gtk_widget_set_visible (self->meals_box,
                          olivine_history_fill_meals (self->meals_list, self->data) > 0);
  gtk_widget_set_visible (self->labs_section,
                          olivine_history_fill_labs (self->labs_box, self->data) > 0);
}

/* What was logged at other times, or not at all, wants another next step. */
static void
show_empty (OlivineHistoryPage *self)
{
  gboolean has_other = olivine_date_is_set (self->data->last);

  adw_status_page_set_description (self->empty_page, has_other
                                   ? _("There are entries on other days.")
                                   : _("Log what you eat, and see here how your days compare with "
                                       "your target."));
  gtk_widget_set_visible (self->last_button, has_other);
}

static void
show_data (OlivineHistoryPage *self)
{
  gboolean is_empty = self->data->period.n_logged == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.next",
                                 olivine_date_compare (self->range.to, self->data->today) < 0);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "range");
  if (is_empty)
    {
      show_empty (self);
      return;
    }
  show_charts (self);
  show_sections (self);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OlivineHistoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  OlivineHistoryData *data = olivine_history_data_load_finish (result, &error);

  /* Somebody has asked for something else since, or the page is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (data == NULL)
    {
      olivine_context_show_error (get_context (self), error);
      return;
    }
  g_clear_pointer (&self->data, olivine_history_data_free);
  self->data = data;
  show_data (self);
}

static void
stop_loading (OlivineHistoryPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
reload (OlivineHistoryPage *self)
{
  self->is_stale = FALSE;
  stop_loading (self);
  self->cancellable = g_cancellable_new ();
  olivine_history_data_load_async (get_context (self), &self->range,
                                   gtk_switch_get_active (self->marked_switch),
                                   self->cancellable, on_loaded, g_object_ref (self));
}

static void
on_changed (OlivineHistoryPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static void
update_controls (OlivineHistoryPage *self)
{
  OlivineDate today = olivine_context_get_today (get_context (self));

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->unit_buttons[self->range.unit], TRUE);
  gtk_widget_set_visible (self->days_box, self->range.unit == OLIVINE_RANGE_DAYS);
  olivine_day_button_show (self->from_button, _("First day"), self->range.from, today);
  olivine_day_button_show (self->to_button, _("Last day"), self->range.to, today);
  self->updating = FALSE;
}

static void
on_unit_toggled (OlivineHistoryPage *self,
                 GtkToggleButton    *button)
{
  OlivineHistoryRange range = { 0, };
  OlivineDate today = OLIVINE_DATE_NONE;
  OlivineDate date = OLIVINE_DATE_NONE;
  int unit = OLIVINE_RANGE_WEEK;

  if (self->updating || !gtk_toggle_button_get_active (button))
    return;

  while (self->unit_buttons[unit] != button)
    unit++;
  /* From a long range one goes to its latest days. */
  today = olivine_context_get_today (get_context (self));
  date = olivine_date_compare (self->range.to, today) <= 0 ? self->range.to : today;
  if (olivine_date_is_set (self->picked))
    date = self->picked;
  range = unit == OLIVINE_RANGE_DAYS ? olivine_history_range_between (self->range.from, date)
                                     : olivine_history_range_around ((OlivineRangeUnit) unit, date);
  olivine_history_page_show_range (self, &range);
}

static void
on_days_changed (OlivineHistoryPage *self)
{
  OlivineHistoryRange range = { 0, };

  if (self->updating)
    return;

  range = olivine_history_range_between (olivine_day_button_get_date (self->from_button),
                                         olivine_day_button_get_date (self->to_button));
  olivine_history_page_show_range (self, &range);
}

static void
on_marked_changed (OlivineHistoryPage *self)
{
  if (get_context (self) != NULL)
    on_changed (self);
}

static void
action_previous (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  olivine_history_page_turn (OLIVINE_HISTORY_PAGE (widget), -1);
}

static void
action_next (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  olivine_history_page_turn (OLIVINE_HISTORY_PAGE (widget), 1);
}

/* The range of this kind that holds the last day with an entry. */
static void
action_last (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineHistoryPage *self = OLIVINE_HISTORY_PAGE (widget);
  OlivineHistoryRange range = { 0, };

  if (self->data == NULL || !olivine_date_is_set (self->data->last))
    return;

  range = olivine_history_range_around (self->range.unit, self->data->last);
  olivine_history_page_show_range (self, &range);
}

static void
olivine_history_page_context_set (OlivineContextBin *bin,
                                  OlivineContext    *context)
{
  OlivineHistoryPage *self = OLIVINE_HISTORY_PAGE (bin);

  g_object_set (self->day_bar, "context", context, NULL);
  g_signal_connect_object (context, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  olivine_history_page_show_today (self);
}

static void
olivine_history_page_map (GtkWidget *widget)
{
  OlivineHistoryPage *self = OLIVINE_HISTORY_PAGE (widget);

  GTK_WIDGET_CLASS (olivine_history_page_parent_class)->map (widget);
  if (self->is_stale)
    reload (self);
}

static gboolean
olivine_history_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OLIVINE_HISTORY_PAGE (widget)->chart));
}

static void
olivine_history_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  OlivineHistoryPage *self = OLIVINE_HISTORY_PAGE (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_take_string (value, olivine_date_is_set (self->range.from)
                                  ? olivine_history_range_format (&self->range, self->is_narrow)
                                  : g_strdup (""));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_history_page_dispose (GObject *object)
{
  OlivineHistoryPage *self = OLIVINE_HISTORY_PAGE (object);

  stop_loading (self);
  g_clear_pointer (&self->data, olivine_history_data_free);

  G_OBJECT_CLASS (olivine_history_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-history-page.ui");
  for (int i = 0; i < OLIVINE_N_RANGE_UNITS; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, unit_ids[i], FALSE,
      G_STRUCT_OFFSET (OlivineHistoryPage, unit_buttons) + (gssize) sizeof (gpointer) * i);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, chart);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, day_bar);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, days_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, from_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, insights_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, labs_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, labs_section);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, last_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, marked_switch);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, meals_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, meals_list);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, month);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, month_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, nutrients_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, sources_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, sources_list);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryPage, to_button);
  gtk_widget_class_bind_template_callback (widget_class, on_cursor_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_days_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_marked_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_toggled);
}

static void
olivine_history_page_class_init (OlivineHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = olivine_history_page_get_property;
  object_class->dispose = olivine_history_page_dispose;
  widget_class->map = olivine_history_page_map;
  widget_class->grab_focus = olivine_history_page_grab_focus;
  OLIVINE_CONTEXT_BIN_CLASS (klass)->context_set = olivine_history_page_context_set;

  /**
   * OlivineHistoryPage:label:
   *
   * The range on screen in words.
   */
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "",
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (OLIVINE_TYPE_CHART_AREA);
  g_type_ensure (OLIVINE_TYPE_DAY_BUTTON);
  g_type_ensure (OLIVINE_TYPE_HISTORY_DAY_BAR);
  g_type_ensure (OLIVINE_TYPE_WRAP_BOX);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "history.previous", NULL, action_previous);
  gtk_widget_class_install_action (widget_class, "history.next", NULL, action_next);
  gtk_widget_class_install_action (widget_class, "history.last", NULL, action_last);
}

static void
olivine_history_page_init (OlivineHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_history_page_show_range:
 * @self: the page, with its context
 * @range: the days to show
 */
void
olivine_history_page_show_range (OlivineHistoryPage        *self,
                                 const OlivineHistoryRange *range)
{
  g_return_if_fail (OLIVINE_IS_HISTORY_PAGE (self));
  g_return_if_fail (get_context (self) != NULL);
  g_return_if_fail (range != NULL && olivine_date_is_set (range->from));

  self->range = *range;
  update_controls (self);
  on_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
}

/**
 * olivine_history_page_turn:
 * @self: the page
 * @n_steps: how many ranges further, negative for earlier ones
 *
 * Shows another range as long as this one; none that is all to come.
 */
void
olivine_history_page_turn (OlivineHistoryPage *self,
                           int                 n_steps)
{
  OlivineHistoryRange range = { 0, };

  g_return_if_fail (OLIVINE_IS_HISTORY_PAGE (self));

  range = olivine_history_range_turn (&self->range, n_steps);
  if (olivine_date_compare (range.from, olivine_context_get_today (get_context (self))) <= 0)
    olivine_history_page_show_range (self, &range);
}

/**
 * olivine_history_page_show_today:
 * @self: the page
 *
 * Shows the range of the kind on screen that today is in; at first the month.
 */
void
olivine_history_page_show_today (OlivineHistoryPage *self)
{
  OlivineHistoryRange range = { 0, };

  g_return_if_fail (OLIVINE_IS_HISTORY_PAGE (self));

  range = olivine_history_range_around (olivine_date_is_set (self->range.from)
                                        ? self->range.unit : OLIVINE_RANGE_MONTH,
                                        olivine_context_get_today (get_context (self)));
  olivine_history_page_show_range (self, &range);
}

/**
 * olivine_history_page_save_report:
 * @self: the page
 *
 * Asks where to save the report of the range on screen.
 */
void
olivine_history_page_save_report (OlivineHistoryPage *self)
{
  g_return_if_fail (OLIVINE_IS_HISTORY_PAGE (self));

  olivine_history_report_choose (GTK_WIDGET (self), get_context (self), &self->range,
                                 gtk_switch_get_active (self->marked_switch));
}

/**
 * olivine_history_page_print_report:
 * @self: the page
 *
 * Prints the report of the range on screen.
 */
void
olivine_history_page_print_report (OlivineHistoryPage *self)
{
  g_return_if_fail (OLIVINE_IS_HISTORY_PAGE (self));

  olivine_history_report_print (GTK_WIDGET (self), get_context (self), &self->range,
                                gtk_switch_get_active (self->marked_switch));
}

/**
 * olivine_history_page_set_narrow:
 * @self: the page
 * @narrow: whether the header bar has little room for the range
 */
void
olivine_history_page_set_narrow (OlivineHistoryPage *self,
                                 gboolean            narrow)
{
  g_return_if_fail (OLIVINE_IS_HISTORY_PAGE (self));

  if (self->is_narrow == narrow)
    return;

  self->is_narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
}
