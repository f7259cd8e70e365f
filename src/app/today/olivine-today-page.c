/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Puts the parts of a day together: summary, suggestions, what is planned, meals,
 * tools, and in the place of all of them Add, the form of a dose, copies of doses, or
 * the cautions in full.
 *
 * The parts know nothing of each other.  The page tells them when the day has
 * changed and moves the focus between them.
 */

#include "config.h"

#include "olivine-today-page.h"

#include "olivine-add-view.h"
#include "olivine-caution-banner.h"
#include "olivine-cautions-view.h"
#include "olivine-copy-review.h"
#include "olivine-day-tools.h"
#include "olivine-dose-view.h"
#include "olivine-later.h"
#include "olivine-meal-section.h"
#include "olivine-planned-list.h"
#include "olivine-suggestion-chips.h"
#include "olivine-summary-card.h"

/* Room around a row that is scrolled to: a toast lies over the lower edge. */
#define SCROLL_MARGIN_PX 72

struct _OlivineTodayPage
{
  AdwBin                  parent_instance;

  GtkStack               *stack;
  OlivineLater           *add_view;
  OlivineLater           *dose_view;
  OlivineLater           *copy_review;
  OlivineLater           *cautions_view;
  GtkScrolledWindow      *scroller;
  OlivineCautionBanner   *banner;
  OlivineSummaryCard     *summary_card;
  OlivineSuggestionChips *chips;
  GtkWidget              *empty_box;
  GtkWidget              *plan_button;
  OlivinePlannedList     *planned_list;
  GtkBox                 *sections_box;
  OlivineDayTools        *day_tools;

  OlivineContext         *context;
  OlivineMealSection     *sections[OLIVINE_N_SECTIONS];
  OlivineDate             shown_date;
  guint                   scroll_tick_id;
  guint                   n_scroll_ticks;
};

G_DEFINE_FINAL_TYPE (OlivineTodayPage, olivine_today_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gboolean
is_showing (OlivineTodayPage *self,
            const char       *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static void
show_day (OlivineTodayPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "day");
}

static void
scroll_to_top (OlivineTodayPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

static void
show_cautions (OlivineTodayPage *self)
{
  OlivineCautionsView *cautions_view = olivine_later_peek (self->cautions_view);

  olivine_caution_banner_show (self->banner, olivine_context_get_cautions (self->context));
  if (cautions_view != NULL)
    olivine_cautions_view_show (cautions_view, olivine_context_get_cautions (self->context));
}

/* The list has read the plan already: it was told of the change before the page. */
static void
show_empty (OlivineTodayPage *self,
            const OlivineDay *day,
            OlivineDate       today)
{
  gtk_widget_set_visible (self->empty_box, day->intake.n_entries == 0);
  gtk_widget_set_visible (self->plan_button,
                          olivine_date_compare (day->date, today) > 0
                          && !gtk_widget_get_visible (GTK_WIDGET (self->planned_list)));
}

static void
on_changed (OlivineTodayPage *self)
{
  const OlivineDay *day = olivine_context_get_day (self->context);
  OlivineDate today = olivine_context_get_today (self->context);

  olivine_summary_card_show_day (self->summary_card, day,
                                 olivine_date_compare (day->date, today) == 0);
  show_cautions (self);
  olivine_suggestion_chips_update (self->chips);
  olivine_day_tools_update (self->day_tools);
  show_empty (self, day, today);

  if (olivine_date_compare (day->date, self->shown_date) != 0)
    {
      self->shown_date = day->date;
      scroll_to_top (self);
    }
}

static void
scroll_to_focus (OlivineTodayPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, viewport) ||
      !gtk_widget_compute_bounds (focus, viewport, &bounds))
    return;

  /* The bounds are those on screen: the viewport has scrolled its child already. */
  bounds.origin.y += (float) gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment,
                             bounds.origin.y - SCROLL_MARGIN_PX,
                             bounds.origin.y + bounds.size.height + SCROLL_MARGIN_PX);
}

/* A new row has no place yet; it is given one by the frame after the first tick. */
static gboolean
on_scroll_tick (GtkWidget     *widget,
                GdkFrameClock *frame_clock,
                gpointer       user_data)
{
  OlivineTodayPage *self = OLIVINE_TODAY_PAGE (widget);

  if (++self->n_scroll_ticks < 2)
    return G_SOURCE_CONTINUE;

  self->scroll_tick_id = 0;
  scroll_to_focus (self);

  return G_SOURCE_REMOVE;
}

static void
focus_entry (OlivineTodayPage *self,
             const char       *uid)
{
  for (guint i = 0; i < OLIVINE_N_SECTIONS; i++)
    if (olivine_meal_section_focus_entry (self->sections[i], uid))
      break;

  self->n_scroll_ticks = 0;
  if (self->scroll_tick_id == 0)
    self->scroll_tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_scroll_tick,
                                                         NULL, NULL);
}

static void
on_focus_entry (OlivineTodayPage *self,
                const char       *uid)
{
  focus_entry (self, uid);
}

static void
on_logged (OlivineTodayPage *self,
           const char       *uid)
{
  g_autofree char *kept_uid = g_strdup (uid);

  show_day (self);
  focus_entry (self, kept_uid);
}

static void
on_review_dose (OlivineTodayPage *self,
                OlivineEntry     *dose,
                gboolean          replaces)
{
  gtk_stack_set_visible_child_name (self->stack, "dose");
  olivine_dose_view_review (olivine_later_get (self->dose_view), dose, replaces);
}

static void
on_review_copies (OlivineTodayPage *self,
                  GPtrArray        *copies)
{
  gtk_stack_set_visible_child_name (self->stack, "copies");
  olivine_copy_review_begin (olivine_later_get (self->copy_review), copies);
}

static void
on_cancelled (OlivineTodayPage *self)
{
  olivine_today_page_cancel_add (self);
}

/* Of each view in which something is logged. */
static void
on_view_made (OlivineTodayPage *self,
              GtkWidget        *view)
{
  g_signal_connect_object (view, "cancelled", G_CALLBACK (on_cancelled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "logged", G_CALLBACK (on_logged), self, G_CONNECT_SWAPPED);
  if (OLIVINE_IS_ADD_VIEW (view))
    olivine_add_view_set_context (OLIVINE_ADD_VIEW (view), self->context);
  else if (OLIVINE_IS_DOSE_VIEW (view))
    olivine_dose_view_set_context (OLIVINE_DOSE_VIEW (view), self->context);
  else
    olivine_copy_review_set_context (OLIVINE_COPY_REVIEW (view), self->context);
}

static void
on_cautions_made (OlivineTodayPage *self,
                  GtkWidget        *view)
{
  g_signal_connect_object (view, "closed", G_CALLBACK (on_cancelled), self, G_CONNECT_SWAPPED);
  show_cautions (self);
}

static void
on_plan_emptied (OlivineTodayPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->sections_box), GTK_DIR_TAB_FORWARD);
}

static void
action_add (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  OlivineMeal meal = OLIVINE_MEAL_NONE;
  const char *nick = g_variant_get_string (parameter, NULL);

  /* The empty text stands for "by the clock". */
  if (*nick != '\0' && !olivine_meal_from_nick (nick, &meal, NULL))
    return;

  olivine_today_page_begin_add (OLIVINE_TODAY_PAGE (widget), NULL, meal);
}

static void
action_add_dose (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  olivine_today_page_begin_dose (OLIVINE_TODAY_PAGE (widget));
}

static void
action_cautions (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  OlivineTodayPage *self = OLIVINE_TODAY_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "cautions");
  olivine_cautions_view_focus (olivine_later_get (self->cautions_view));
}

static void
action_focus_unknown (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  OlivineTodayPage *self = OLIVINE_TODAY_PAGE (widget);

  for (guint i = 0; i < OLIVINE_N_SECTIONS; i++)
    if (olivine_meal_section_focus_first_unknown (self->sections[i]))
      return;
}

static void
add_sections (OlivineTodayPage *self)
{
  for (guint i = 0; i < OLIVINE_N_SECTIONS; i++)
    {
      GtkWidget *section = olivine_meal_section_new (self->context, (OlivineSection) i);

      self->sections[i] = OLIVINE_MEAL_SECTION (section);
      gtk_box_append (self->sections_box, section);
      g_signal_connect_object (section, "focus-entry",
                               G_CALLBACK (on_focus_entry), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (section, "review-dose",
                               G_CALLBACK (on_review_dose), self, G_CONNECT_SWAPPED);
    }
}

static void
set_context (OlivineTodayPage *self,
             OlivineContext   *context)
{
  if (context == NULL)
    return;

  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  olivine_suggestion_chips_set_context (self->chips, context);
  olivine_day_tools_set_context (self->day_tools, context);
  g_object_set (self->planned_list, "context", context, NULL);
  add_sections (self);
  g_signal_connect_object (context, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}

static void
olivine_today_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  OlivineTodayPage *self = OLIVINE_TODAY_PAGE (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_today_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  OlivineTodayPage *self = OLIVINE_TODAY_PAGE (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_today_page_dispose (GObject *object)
{
  OlivineTodayPage *self = OLIVINE_TODAY_PAGE (object);

  if (self->scroll_tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick_id);
  self->scroll_tick_id = 0;
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_today_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, add_view);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, dose_view);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, copy_review);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, cautions_view);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, banner);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, summary_card);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, chips);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, empty_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, planned_list);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, sections_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineTodayPage, day_tools);
  gtk_widget_class_bind_template_callback (widget_class, on_cautions_made);
  gtk_widget_class_bind_template_callback (widget_class, on_plan_emptied);
  gtk_widget_class_bind_template_callback (widget_class, on_review_copies);
  gtk_widget_class_bind_template_callback (widget_class, on_view_made);
}

static void
olivine_today_page_class_init (OlivineTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = olivine_today_page_dispose;
  object_class->get_property = olivine_today_page_get_property;
  object_class->set_property = olivine_today_page_set_property;

  /**
   * OlivineTodayPage:context:
   *
   * What the window works with; set once.
   */
  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "today.add", "s", action_add);
  gtk_widget_class_install_action (widget_class, "today.add-dose", NULL, action_add_dose);
  gtk_widget_class_install_action (widget_class, "today.cautions", NULL, action_cautions);
  gtk_widget_class_install_action (widget_class, "today.focus-unknown", NULL,
                                   action_focus_unknown);

  g_type_ensure (OLIVINE_TYPE_ADD_VIEW);
  g_type_ensure (OLIVINE_TYPE_CAUTION_BANNER);
  g_type_ensure (OLIVINE_TYPE_CAUTIONS_VIEW);
  g_type_ensure (OLIVINE_TYPE_COPY_REVIEW);
  g_type_ensure (OLIVINE_TYPE_DAY_TOOLS);
  g_type_ensure (OLIVINE_TYPE_DOSE_VIEW);
  g_type_ensure (OLIVINE_TYPE_LATER);
  g_type_ensure (OLIVINE_TYPE_PLANNED_LIST);
  g_type_ensure (OLIVINE_TYPE_SUGGESTION_CHIPS);
  g_type_ensure (OLIVINE_TYPE_SUMMARY_CARD);
  bind_template (widget_class);
}

static void
olivine_today_page_init (OlivineTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_today_page_begin_add:
 * @self: the page
 * @text: (nullable): what has been typed already
 * @meal: the meal to log to, or %OLIVINE_MEAL_NONE for the usual one
 *
 * Shows Add in the place of the day.  Where it is open already, @text is typed
 * behind what stands there; letters typed beside the fields of a dose are no food.
 */
void
olivine_today_page_begin_add (OlivineTodayPage *self,
                              const char       *text,
                              OlivineMeal       meal)
{
  g_return_if_fail (OLIVINE_IS_TODAY_PAGE (self));
  g_return_if_fail (self->context != NULL);

  if (text != NULL && (is_showing (self, "dose") || is_showing (self, "copies")))
    return;
  if (text != NULL && is_showing (self, "add"))
    {
      olivine_add_view_type (olivine_later_get (self->add_view), text);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "add");
  olivine_add_view_begin (olivine_later_get (self->add_view), text, meal);
}

/**
 * olivine_today_page_begin_food:
 * @self: the page
 * @text: what has been typed elsewhere
 * @food_id: the food that was chosen there
 *
 * Shows Add anew, with that food before all others.
 */
void
olivine_today_page_begin_food (OlivineTodayPage *self,
                               const char       *text,
                               const char       *food_id)
{
  g_return_if_fail (OLIVINE_IS_TODAY_PAGE (self));
  g_return_if_fail (self->context != NULL);

  gtk_stack_set_visible_child_name (self->stack, "add");
  olivine_add_view_begin_food (olivine_later_get (self->add_view), text, food_id);
}

/**
 * olivine_today_page_begin_dose:
 * @self: the page
 *
 * Shows the form of a supplement or medicine in the place of the day.
 */
void
olivine_today_page_begin_dose (OlivineTodayPage *self)
{
  g_return_if_fail (OLIVINE_IS_TODAY_PAGE (self));
  g_return_if_fail (self->context != NULL);

  gtk_stack_set_visible_child_name (self->stack, "dose");
  olivine_dose_view_begin (olivine_later_get (self->dose_view));
}

/**
 * olivine_today_page_toggle_mark:
 * @self: the page
 *
 * Marks the day as complete, or takes that back.  While something else is shown in the place
 * of the day nothing happens.
 */
void
olivine_today_page_toggle_mark (OlivineTodayPage *self)
{
  g_return_if_fail (OLIVINE_IS_TODAY_PAGE (self));
  g_return_if_fail (self->context != NULL);

  if (is_showing (self, "day"))
    olivine_day_tools_toggle_mark (self->day_tools);
}

/**
 * olivine_today_page_cancel_add:
 * @self: the page
 *
 * Goes back to the day without logging anything.
 *
 * Returns: whether something else was shown
 */
gboolean
olivine_today_page_cancel_add (OlivineTodayPage *self)
{
  g_return_val_if_fail (OLIVINE_IS_TODAY_PAGE (self), FALSE);

  if (is_showing (self, "day"))
    return FALSE;

  show_day (self);
  gtk_widget_child_focus (GTK_WIDGET (self->sections_box), GTK_DIR_TAB_FORWARD);

  return TRUE;
}
