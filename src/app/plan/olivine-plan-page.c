/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Puts the week on screen together, and in its place what fills it, what is picked
 * for a meal, or what is to be bought.
 *
 * The plan is read when the page is looked at and something has changed, not while
 * another page is on screen.
 */

#include "config.h"

#include "olivine-plan-page.h"

#include <glib/gi18n.h>

#include "olivine-calendar-week.h"
#include "olivine-dish-picker.h"
#include "olivine-fill-view.h"
#include "olivine-fold-box.h"
#include "olivine-plan-copy-day.h"
#include "olivine-plan-edit.h"
#include "olivine-plan-verdict.h"
#include "olivine-plan-week-view.h"
#include "olivine-shopping-view.h"

struct _OlivinePlanPage
{
  OlivineContextBin    parent_instance;

  GtkStack            *stack;
  GtkScrolledWindow   *scroller;
  GtkWidget           *empty_box;
  GtkLabel            *empty_label;
  OlivinePlanWeekView *week_view;
  GtkLabel            *verdict_label;
  GtkWidget           *fill_button;
  GtkWidget           *menu_button;
  OlivineFillView     *fill_view;
  OlivineDishPicker   *dish_picker;
  OlivineShoppingView *shopping_view;
  GtkWidget           *copy_day;    /* lazily */

  OlivineDate          week;        /* its first day; none before the context is there */
  OlivineDate          picked_date; /* the cell that a dish is picked for */
  OlivineMeal          picked_meal;
  gboolean             is_stale;
  gboolean             is_empty;
  gboolean             is_narrow;   /* the header bar has no room for Fill the Week */
  gboolean             wants_today; /* today was not scrolled to yet */
  guint                scroll_tick_id;
  guint                n_scroll_ticks;
};

G_DEFINE_FINAL_TYPE (OlivinePlanPage, olivine_plan_page, OLIVINE_TYPE_CONTEXT_BIN)

enum {
  PROP_0,
  PROP_WEEK,
  PROP_OFFERS_FILL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static OlivineContext *
get_context (OlivinePlanPage *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static OlivineStore *
get_store (OlivinePlanPage *self)
{
  return olivine_context_get_store (get_context (self));
}

static OlivineDate
get_last_day (OlivinePlanPage *self)
{
  return olivine_date_add_days (self->week, OLIVINE_WEEK_DAYS - 1);
}

/* What is past is not filled any more. */
static OlivineDate
get_first_day_to_fill (OlivinePlanPage *self)
{
  OlivineDate today = olivine_context_get_today (get_context (self));

  return olivine_date_compare (today, self->week) > 0 ? today : self->week;
}

static gboolean
is_past (OlivinePlanPage *self)
{
  return olivine_date_compare (get_first_day_to_fill (self), get_last_day (self)) > 0;
}

static guint
count_items (GPtrArray *days)
{
  guint n_items = 0;

  for (guint i = 0; i < days->len; i++)
    n_items += ((const OlivinePlanDayView *) days->pdata[i])->items->len;

  return n_items;
}

static void
show_empty (OlivinePlanPage *self,
            gboolean         is_empty)
{
  gtk_widget_set_visible (self->empty_box, is_empty);
  gtk_label_set_text (self->empty_label, is_past (self)
                      ? _("Nothing was planned for this week.")
                      : _("Let Olivine fill the week so that each day reaches your target, or "
                          "choose a dish for any meal."));
}

/* An empty week has a button of its own, and what stands in the place of the week has
 * another thing to be done first. */
static gboolean
offers_fill (OlivinePlanPage *self)
{
  return !self->is_empty
         && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "week") == 0;
}

static void
update_offer (OlivinePlanPage *self)
{
  gtk_widget_set_visible (self->fill_button, self->is_narrow && offers_fill (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OFFERS_FILL]);
}

static void
on_step_changed (OlivinePlanPage *self)
{
  update_offer (self);
}

static void
update_actions (OlivinePlanPage *self,
                gboolean         is_empty)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->is_empty = is_empty;
  update_offer (self);
  gtk_widget_action_set_enabled (widget, "plan.fill", !is_past (self));
  gtk_widget_action_set_enabled (widget, "plan.shopping", !is_empty);
  gtk_widget_action_set_enabled (widget, "plan.copy-day", !is_empty);
  gtk_widget_action_set_enabled (widget, "plan.copy-week", !is_empty);
  gtk_widget_action_set_enabled (widget, "plan.clear-week", !is_empty);
}

static void
show_days (OlivinePlanPage *self,
           GPtrArray       *days,
           GPtrArray       *entries)
{
  gboolean is_empty = count_items (days) == 0;
  g_autofree char *verdict = olivine_plan_verdict (days);

  olivine_plan_week_view_show (self->week_view, days, entries);
  gtk_label_set_text (self->verdict_label, verdict);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict_label), *verdict != '\0');
  show_empty (self, is_empty);
  update_actions (self, is_empty);
}

static void
reload (OlivinePlanPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) days = NULL;

  self->is_stale = FALSE;
  days = olivine_meal_plan_days (get_store (self), self->week, get_last_day (self), &error);
  if (days != NULL)
    entries = olivine_diary_entries (get_store (self), self->week, get_last_day (self), &error);
  if (entries == NULL)
    {
      olivine_context_show_error (get_context (self), error);
      return;
    }
  show_days (self, days, entries);
}

/* In the list today may be far down: it is what one wants to see first. */
static void
scroll_to_today (OlivinePlanPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  OlivineDate today = olivine_context_get_today (get_context (self));
  GtkWidget *heading = olivine_plan_week_view_get_heading (self->week_view, today);
  graphene_rect_t bounds;

  if (heading != NULL
      && gtk_widget_compute_bounds (heading, gtk_scrolled_window_get_child (self->scroller),
                                    &bounds))
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + bounds.origin.y);
}

static gboolean
is_focus_elsewhere (OlivinePlanPage *self)
{
  OlivinePlanCell *cell = olivine_plan_week_view_get_focus (self->week_view);
  OlivineDate today = olivine_context_get_today (get_context (self));

  return cell != NULL && olivine_date_compare (olivine_plan_cell_get_date (cell), today) != 0;
}

/* The week has its place after the frame that follows the first tick. */
static gboolean
on_scroll_tick (GtkWidget     *widget,
                GdkFrameClock *frame_clock,
                gpointer       user_data)
{
  OlivinePlanPage *self = OLIVINE_PLAN_PAGE (widget);

  if (++self->n_scroll_ticks < 2)
    return G_SOURCE_CONTINUE;

  self->scroll_tick_id = 0;
  self->wants_today = FALSE;
  if (!is_focus_elsewhere (self))
    scroll_to_today (self);

  return G_SOURCE_REMOVE;
}

/* A page that is not on screen has no places yet. */
static void
begin_scroll (OlivinePlanPage *self)
{
  if (!self->wants_today || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->n_scroll_ticks = 0;
  if (self->scroll_tick_id == 0)
    self->scroll_tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_scroll_tick,
                                                         NULL, NULL);
}

static void
on_changed (OlivinePlanPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static void
set_week (OlivinePlanPage *self,
          OlivineDate      week)
{
  if (olivine_date_compare (self->week, week) == 0)
    return;

  self->week = week;
  self->wants_today = TRUE;
  begin_scroll (self);
  on_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WEEK]);
}

static void
show_week (OlivinePlanPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "week");
}

static void
focus_cell (OlivinePlanPage *self,
            OlivineDate      date,
            OlivineMeal      meal)
{
  OlivinePlanCell *cell = olivine_date_is_set (date)
                          ? olivine_plan_week_view_get_cell (self->week_view, date, meal) : NULL;

  gtk_widget_grab_focus (cell != NULL ? GTK_WIDGET (cell) : GTK_WIDGET (self->week_view));
}

static void
on_dish_picked (OlivinePlanPage *self)
{
  show_week (self);
  focus_cell (self, self->picked_date, self->picked_meal);
}

static void
on_back (OlivinePlanPage *self)
{
  show_week (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->week_view));
}

static void
pick_dish (OlivinePlanPage *self,
           OlivineDate      date,
           guint            meal,
           const char      *replaced_uid)
{
  self->picked_date = date;
  self->picked_meal = (OlivineMeal) meal;
  gtk_stack_set_visible_child_name (self->stack, "dishes");
  olivine_dish_picker_begin (self->dish_picker, date, self->picked_meal, replaced_uid);
}

static void
action_add (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  guint julian = 0;
  guint meal = 0;

  g_variant_get (parameter, "(uu)", &julian, &meal);
  pick_dish (OLIVINE_PLAN_PAGE (widget), (OlivineDate) { julian }, meal, NULL);
}

static void
action_swap (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  guint julian = 0;
  guint meal = 0;
  g_autofree char *uid = NULL;

  g_variant_get (parameter, "(uus)", &julian, &meal, &uid);
  pick_dish (OLIVINE_PLAN_PAGE (widget), (OlivineDate) { julian }, meal, uid);
}

static void
action_fill (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  olivine_plan_page_begin_fill (OLIVINE_PLAN_PAGE (widget));
}

static void
action_shopping (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  OlivinePlanPage *self = OLIVINE_PLAN_PAGE (widget);
  OlivineDate first = is_past (self) ? self->week : get_first_day_to_fill (self);

  gtk_stack_set_visible_child_name (self->stack, "shopping");
  olivine_shopping_view_begin (self->shopping_view, first, get_last_day (self));
}

static void
action_copy_week (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  OlivinePlanPage *self = OLIVINE_PLAN_PAGE (widget);
  OlivineDate next = olivine_date_add_days (self->week, OLIVINE_WEEK_DAYS);

  if (olivine_plan_edit_copy_days (get_context (self), self->week, OLIVINE_WEEK_DAYS, next))
    set_week (self, next);
}

static void
action_clear_week (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  OlivinePlanPage *self = OLIVINE_PLAN_PAGE (widget);

  olivine_plan_edit_clear (get_context (self), self->week, get_last_day (self));
}

static void
on_day_to_copy (OlivinePlanPage *self,
                guint            from,
                guint            to)
{
  if (olivine_plan_edit_copy_days (get_context (self), (OlivineDate) { from }, 1,
                                   (OlivineDate) { to }))
    olivine_plan_page_show_date (self, (OlivineDate) { to });
}

static void
action_copy_day (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  OlivinePlanPage *self = OLIVINE_PLAN_PAGE (widget);

  if (self->copy_day == NULL)
    {
      self->copy_day = olivine_plan_copy_day_new ();
      gtk_widget_set_parent (self->copy_day, self->menu_button);
      g_signal_connect_object (self->copy_day, "picked", G_CALLBACK (on_day_to_copy), self,
                               G_CONNECT_SWAPPED);
    }
  olivine_plan_copy_day_begin (OLIVINE_PLAN_COPY_DAY (self->copy_day), self->week,
                               olivine_context_get_today (get_context (self)));
}

static void
olivine_plan_page_context_set (OlivineContextBin *bin,
                               OlivineContext    *context)
{
  OlivinePlanPage *self = OLIVINE_PLAN_PAGE (bin);

  olivine_plan_week_view_set_context (self->week_view, context);
  g_object_set (self->fill_view, "context", context, NULL);
  g_object_set (self->dish_picker, "context", context, NULL);
  g_object_set (self->shopping_view, "context", context, NULL);
  g_signal_connect_object (context, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  olivine_plan_page_show_date (self, olivine_context_get_today (context));
}

static gboolean
olivine_plan_page_grab_focus (GtkWidget *widget)
{
  OlivinePlanPage *self = OLIVINE_PLAN_PAGE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->week_view));
}

static void
olivine_plan_page_map (GtkWidget *widget)
{
  OlivinePlanPage *self = OLIVINE_PLAN_PAGE (widget);

  GTK_WIDGET_CLASS (olivine_plan_page_parent_class)->map (widget);
  if (self->is_stale)
    reload (self);
  begin_scroll (self);
}

static void
olivine_plan_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WEEK:
      g_value_set_uint (value, OLIVINE_PLAN_PAGE (object)->week.julian);
      break;
    case PROP_OFFERS_FILL:
      g_value_set_boolean (value, offers_fill (OLIVINE_PLAN_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_plan_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WEEK:
      set_week (OLIVINE_PLAN_PAGE (object), (OlivineDate) { g_value_get_uint (value) });
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_plan_page_dispose (GObject *object)
{
  OlivinePlanPage *self = OLIVINE_PLAN_PAGE (object);

  if (self->scroll_tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick_id);
  self->scroll_tick_id = 0;
  g_clear_pointer (&self->copy_day, gtk_widget_unparent);

  G_OBJECT_CLASS (olivine_plan_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "plan.add", "(uu)", action_add);
  gtk_widget_class_install_action (widget_class, "plan.swap", "(uus)", action_swap);
  gtk_widget_class_install_action (widget_class, "plan.fill", NULL, action_fill);
  gtk_widget_class_install_action (widget_class, "plan.shopping", NULL, action_shopping);
  gtk_widget_class_install_action (widget_class, "plan.copy-day", NULL, action_copy_day);
  gtk_widget_class_install_action (widget_class, "plan.copy-week", NULL, action_copy_week);
  gtk_widget_class_install_action (widget_class, "plan.clear-week", NULL, action_clear_week);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, empty_box);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, week_view);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, fill_button);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, fill_view);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, dish_picker);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanPage, shopping_view);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_dish_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_step_changed);
}

static void
olivine_plan_page_class_init (OlivinePlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = olivine_plan_page_dispose;
  object_class->get_property = olivine_plan_page_get_property;
  object_class->set_property = olivine_plan_page_set_property;
  widget_class->grab_focus = olivine_plan_page_grab_focus;
  widget_class->map = olivine_plan_page_map;
  OLIVINE_CONTEXT_BIN_CLASS (klass)->context_set = olivine_plan_page_context_set;

  /**
   * OlivinePlanPage:week:
   *
   * The day the week on screen begins with, as a Julian day number.
   */
  props[PROP_WEEK] =
    g_param_spec_uint ("week", NULL, NULL, 0, G_MAXUINT32, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * OlivinePlanPage:offers-fill:
   *
   * Whether filling the week on screen is what the header bar should offer.
   */
  props[PROP_OFFERS_FILL] =
    g_param_spec_boolean ("offers-fill", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  install_actions (widget_class);
  g_type_ensure (OLIVINE_TYPE_DISH_PICKER);
  g_type_ensure (OLIVINE_TYPE_FILL_VIEW);
  g_type_ensure (OLIVINE_TYPE_FOLD_BOX);
  g_type_ensure (OLIVINE_TYPE_PLAN_WEEK_VIEW);
  g_type_ensure (OLIVINE_TYPE_SHOPPING_VIEW);
  bind_template (widget_class);
}

static void
olivine_plan_page_init (OlivinePlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_plan_page_begin_fill:
 * @self: the page
 *
 * Asks how the days of the week on screen that are not past shall be filled.
 */
void
olivine_plan_page_begin_fill (OlivinePlanPage *self)
{
  OlivineDate first = OLIVINE_DATE_NONE;

  g_return_if_fail (OLIVINE_IS_PLAN_PAGE (self));

  if (is_past (self))
    return;

  first = get_first_day_to_fill (self);
  gtk_stack_set_visible_child_name (self->stack, "fill");
  olivine_fill_view_begin (self->fill_view, first,
                           (guint) olivine_date_days_between (first, get_last_day (self)) + 1);
}

/**
 * olivine_plan_page_begin_fill_day:
 * @self: the page
 * @date: a day that is not past
 *
 * Asks how that one day shall be filled, in the week that it is in.
 */
void
olivine_plan_page_begin_fill_day (OlivinePlanPage *self,
                                  OlivineDate      date)
{
  g_return_if_fail (OLIVINE_IS_PLAN_PAGE (self));
  g_return_if_fail (olivine_date_is_set (date));

  olivine_plan_page_show_date (self, date);
  if (olivine_date_compare (date, get_first_day_to_fill (self)) < 0)
    return;

  gtk_stack_set_visible_child_name (self->stack, "fill");
  olivine_fill_view_begin (self->fill_view, date, 1);
}

/**
 * olivine_plan_page_turn:
 * @self: the page
 * @n_weeks: how many weeks later, negative for earlier
 *
 * Shows another week.
 */
void
olivine_plan_page_turn (OlivinePlanPage *self,
                        int              n_weeks)
{
  g_return_if_fail (OLIVINE_IS_PLAN_PAGE (self));

  show_week (self);
  set_week (self, olivine_date_add_days (self->week, n_weeks * OLIVINE_WEEK_DAYS));
}

/**
 * olivine_plan_page_show_date:
 * @self: the page
 * @date: a day
 *
 * Shows the week that it is in.
 */
void
olivine_plan_page_show_date (OlivinePlanPage *self,
                             OlivineDate      date)
{
  g_return_if_fail (OLIVINE_IS_PLAN_PAGE (self));
  g_return_if_fail (olivine_date_is_set (date));

  show_week (self);
  set_week (self, olivine_calendar_week_start (date, olivine_calendar_week_first_day ()));
}

/**
 * olivine_plan_page_shift_dish:
 * @self: the page
 * @n_columns: how many columns to the right, negative for the left
 *
 * Moves the dish that has the focus to another day, and shows the week of that day.
 *
 * Returns: whether the focus is on a dish that can be moved
 */
gboolean
olivine_plan_page_shift_dish (OlivinePlanPage *self,
                              int              n_columns)
{
  OlivinePlanCell *cell = NULL;
  gboolean mirrored = FALSE;
  int n_days = 0;
  OlivineDate date = OLIVINE_DATE_NONE;
  g_autofree char *uid = NULL;

  g_return_val_if_fail (OLIVINE_IS_PLAN_PAGE (self), FALSE);

  cell = olivine_plan_week_view_get_focus (self->week_view);
  if (cell == NULL || olivine_plan_cell_get_item (cell) == NULL)
    return FALSE;

  mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  n_days = mirrored ? -n_columns : n_columns;
  date = olivine_date_add_days (olivine_plan_cell_get_date (cell), n_days);
  uid = g_strdup (olivine_plan_cell_get_item (cell)->uid);
  if (!olivine_plan_cell_shift (cell, n_days, 0))
    return FALSE;

  olivine_plan_page_show_date (self, date);
  olivine_plan_week_view_focus_item (self->week_view, uid);

  return TRUE;
}

/**
 * olivine_plan_page_undo:
 * @self: the page
 *
 * Takes back the last change and shows the week it was about; the day that Today
 * shows stays as it is.
 */
void
olivine_plan_page_undo (OlivinePlanPage *self)
{
  OlivineContext *context = NULL;
  OlivinePlanCell *cell = NULL;
  OlivineDate before = OLIVINE_DATE_NONE;
  OlivineDate after = OLIVINE_DATE_NONE;
  g_autofree char *uid = NULL;

  g_return_if_fail (OLIVINE_IS_PLAN_PAGE (self));

  context = get_context (self);
  before = olivine_context_get_date (context);
  cell = olivine_plan_week_view_get_focus (self->week_view);
  if (cell != NULL && olivine_plan_cell_get_item (cell) != NULL)
    uid = g_strdup (olivine_plan_cell_get_item (cell)->uid);
  if (!olivine_context_undo (context))
    return;

  after = olivine_context_get_date (context);
  if (olivine_date_compare (before, after) == 0)
    return;
  olivine_context_set_date (context, before);
  set_week (self, olivine_calendar_week_start (after, olivine_calendar_week_first_day ()));
  if (uid != NULL)
    olivine_plan_week_view_focus_item (self->week_view, uid);
}

/**
 * olivine_plan_page_set_narrow:
 * @self: the page
 * @narrow: whether the header bar has no room for its first button
 */
void
olivine_plan_page_set_narrow (OlivinePlanPage *self,
                              gboolean         narrow)
{
  g_return_if_fail (OLIVINE_IS_PLAN_PAGE (self));

  self->is_narrow = narrow;
  gtk_widget_set_visible (self->fill_button, narrow && offers_fill (self));
}
