/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Shows a dish of the plan and offers what can be done with it: by click, key,
 * menu and drag.
 *
 * A cell is kept while the plan changes and shows whatever is in its place, so
 * what it does it does with a copy of its item.  The menu is made when it is first
 * asked for, because a week has many cells.
 */

#include "config.h"

#include "olivine-plan-cell.h"

#include <glib/gi18n.h>

#include "olivine-day-picker.h"
#include "olivine-dishes.h"
#include "olivine-plan-dish-card.h"
#include "olivine-plan-edit.h"
#include "olivine-plan-format.h"
#include "olivine-plan-portions.h"
#include "olivine-wrap-box.h"

struct _OlivinePlanCell
{
  GtkWidget          parent_instance;

  GtkWidget         *content;
  GtkWidget         *box;
  GtkWidget         *add_image;
  GtkLabel          *name_label;
  GtkLabel          *figure_label;
  GtkLabel          *state_label;
  GMenuModel        *menu;
  GtkWidget         *popover;     /* lazily */
  GtkWidget         *card;        /* in the popover */
  GtkWidget         *portions;    /* likewise */
  GtkWidget         *day_picker;  /* lazily */
  gboolean           picks_copy;  /* the picker asks where to copy, not where to move */

  OlivineContext    *context;
  OlivinePlanItem   *item;        /* NULL where nothing is planned */
  OlivineDate        date;
  OlivineMeal        meal;
  OlivinePlanLogged  logged;
  int                liking;      /* of the dish, as of when the menu was opened */
};

G_DEFINE_FINAL_TYPE (OlivinePlanCell, olivine_plan_cell, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_PORTION,
  PROP_FAVOURITE,
  PROP_NEVER,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* Whether the dish is still to be eaten, so that it can be changed. */
static gboolean
is_open (OlivinePlanCell *self)
{
  return self->item != NULL && !self->item->is_eaten;
}

static gboolean
can_move (OlivinePlanCell *self)
{
  return is_open (self) && !self->item->is_gone;
}

static void
load_liking (OlivinePlanCell *self)
{
  g_autoptr (OlivineDish) dish = olivine_dishes_get (olivine_context_get_store (self->context),
                                                     self->item->dish_id, NULL);

  self->liking = dish != NULL ? dish->liking : 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAVOURITE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEVER]);
}

static void
ensure_popover (OlivinePlanCell *self)
{
  if (self->popover != NULL)
    return;

  self->popover = gtk_popover_menu_new_from_model (self->menu);
  self->card = olivine_plan_dish_card_new ();
  self->portions = olivine_plan_portions_new ();
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (self->popover), self->card, "dish");
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (self->popover), self->portions, "portions");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
update_menu (OlivinePlanCell *self)
{
  load_liking (self);
  olivine_plan_dish_card_show (OLIVINE_PLAN_DISH_CARD (self->card), self->item);
  gtk_widget_set_visible (self->portions, can_move (self));
}

static void
show_menu (OlivinePlanCell    *self,
           const GdkRectangle *at)
{
  ensure_popover (self);
  update_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
action_open (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivinePlanCell *self = OLIVINE_PLAN_CELL (widget);

  if (self->item != NULL)
    show_menu (self, NULL);
  else if (self->logged.n_foods > 0)
    gtk_widget_activate_action (widget, "win.day", "u", self->date.julian);
  else
    gtk_widget_activate_action (widget, "cell.add", NULL);
}

static void
action_menu (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivinePlanCell *self = OLIVINE_PLAN_CELL (widget);

  if (self->item != NULL)
    show_menu (self, NULL);
}

static void
action_add (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  OlivinePlanCell *self = OLIVINE_PLAN_CELL (widget);

  gtk_widget_activate_action (widget, "plan.add", "(uu)", self->date.julian,
                              (guint) self->meal);
}

static void
action_swap (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivinePlanCell *self = OLIVINE_PLAN_CELL (widget);

  if (!is_open (self))
    return;

  gtk_widget_activate_action (widget, "plan.swap", "(uus)", self->date.julian,
                              (guint) self->meal, self->item->uid);
}

static void
action_eat (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  OlivinePlanCell *self = OLIVINE_PLAN_CELL (widget);
  g_autoptr (OlivinePlanItem) item = NULL;

  if (!is_open (self))
    return;

  item = olivine_plan_item_copy (self->item);
  olivine_plan_edit_eat (self->context, item);
}

static void
action_remove (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OlivinePlanCell *self = OLIVINE_PLAN_CELL (widget);
  g_autoptr (OlivinePlanItem) item = NULL;

  if (!is_open (self))
    return;

  item = olivine_plan_item_copy (self->item);
  olivine_plan_edit_remove (self->context, item);
}

static void
action_show_day (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.day", "u", OLIVINE_PLAN_CELL (widget)->date.julian);
}

static void
action_shift (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  int n_days = 0;
  int n_meals = 0;

  g_variant_get (parameter, "(ii)", &n_days, &n_meals);
  olivine_plan_cell_shift (OLIVINE_PLAN_CELL (widget), n_days, n_meals);
}

static void
on_picked (OlivinePlanCell *self,
           guint            julian,
           int              picked_meal)
{
  OlivineDate date = { julian };
  OlivineMeal meal = picked_meal >= 0 ? (OlivineMeal) picked_meal : self->meal;
  g_autoptr (OlivinePlanItem) item = NULL;

  if (self->item == NULL)
    return;

  item = olivine_plan_item_copy (self->item);
  if (self->picks_copy)
    olivine_plan_edit_copy (self->context, item, date, meal);
  else
    olivine_plan_edit_move (self->context, item, date, meal);
}

static void
ask_for_place (OlivinePlanCell *self,
               gboolean         picks_copy)
{
  if (self->item == NULL)
    return;

  g_clear_pointer (&self->day_picker, gtk_widget_unparent);
  self->picks_copy = picks_copy;
  self->day_picker = olivine_day_picker_new (picks_copy ? OLIVINE_DAY_PICKER_COPY_TO
                                                        : OLIVINE_DAY_PICKER_MOVE_TO);
  gtk_widget_set_parent (self->day_picker, GTK_WIDGET (self));
  g_signal_connect_object (self->day_picker, "picked", G_CALLBACK (on_picked), self,
                           G_CONNECT_SWAPPED);
  olivine_day_picker_set_date (OLIVINE_DAY_PICKER (self->day_picker), self->date);
  gtk_popover_popup (GTK_POPOVER (self->day_picker));
}

static void
action_move_to (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ask_for_place (OLIVINE_PLAN_CELL (widget), FALSE);
}

static void
action_copy_to (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ask_for_place (OLIVINE_PLAN_CELL (widget), TRUE);
}

static void
on_click (OlivinePlanCell *self,
          int              n_press,
          double           x,
          double           y,
          GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "cell.open", NULL);
}

static void
on_secondary_click (OlivinePlanCell *self,
                    int              n_press,
                    double           x,
                    double           y,
                    GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->item != NULL)
    show_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static GdkContentProvider *
on_drag_prepare (OlivinePlanCell *self,
                 double           x,
                 double           y,
                 GtkDragSource   *source)
{
  g_autoptr (GdkPaintable) picture = NULL;

  if (!can_move (self))
    return NULL;

  picture = gtk_widget_paintable_new (GTK_WIDGET (self));
  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);

  return gdk_content_provider_new_typed (OLIVINE_TYPE_PLAN_CELL, self);
}

static gboolean
on_drop (OlivinePlanCell *self,
         const GValue    *value,
         double           x,
         double           y,
         GtkDropTarget   *target)
{
  OlivinePlanCell *source = g_value_get_object (value);
  g_autoptr (OlivinePlanItem) dragged = NULL;
  g_autoptr (OlivinePlanItem) occupant = NULL;

  if (source == NULL || source == self || !can_move (source))
    return FALSE;

  dragged = olivine_plan_item_copy (source->item);
  if (!can_move (self))
    return olivine_plan_edit_move (self->context, dragged, self->date, self->meal);

  occupant = olivine_plan_item_copy (self->item);
  return olivine_plan_edit_exchange (self->context, dragged, occupant);
}

/* The whole name where it does not fit. */
static gboolean
on_query_tooltip (OlivinePlanCell *self,
                  int              x,
                  int              y,
                  gboolean         by_keyboard,
                  GtkTooltip      *tooltip)
{
  if (self->item == NULL || !pango_layout_is_ellipsized (gtk_label_get_layout (self->name_label)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (self->name_label));

  return TRUE;
}

static void
olivine_plan_cell_dispose (GObject *object)
{
  OlivinePlanCell *self = OLIVINE_PLAN_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->day_picker, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->item, olivine_plan_item_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_plan_cell_parent_class)->dispose (object);
}

static void
olivine_plan_cell_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  OlivinePlanCell *self = OLIVINE_PLAN_CELL (object);

  switch (prop_id)
    {
    case PROP_PORTION:
      g_value_set_int (value, self->item != NULL ? (int) self->item->servings : 0);
      break;
    case PROP_FAVOURITE:
      g_value_set_boolean (value, self->liking > 0);
      break;
    case PROP_NEVER:
      g_value_set_boolean (value, self->liking < 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_portion (OlivinePlanCell *self,
             gint64           servings)
{
  g_autoptr (OlivinePlanItem) item = NULL;

  if (!can_move (self) || self->item->servings == servings)
    return;

  item = olivine_plan_item_copy (self->item);
  olivine_plan_edit_scale (self->context, item, servings);
}

static void
set_liking (OlivinePlanCell *self,
            int              liking)
{
  g_autoptr (OlivinePlanItem) item = NULL;

  if (self->item == NULL || self->liking == liking)
    return;

  item = olivine_plan_item_copy (self->item);
  olivine_plan_edit_like (self->context, item, liking);
}

static void
olivine_plan_cell_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  OlivinePlanCell *self = OLIVINE_PLAN_CELL (object);

  switch (prop_id)
    {
    case PROP_PORTION:
      set_portion (self, g_value_get_int (value));
      break;
    case PROP_FAVOURITE:
      set_liking (self, g_value_get_boolean (value) ? 1 : 0);
      break;
    case PROP_NEVER:
      set_liking (self, g_value_get_boolean (value) ? -1 : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const guint open_keys[] = {
    GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space, GDK_KEY_KP_Space,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (open_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, open_keys[i], 0, "cell.open", NULL);
  /* The menu names the key that is bound last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "cell.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "cell.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "cell.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "cell.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "cell.shift",
                                       "(ii)", 0, -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "cell.shift",
                                       "(ii)", 0, 1);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "cell.open", NULL, action_open);
  gtk_widget_class_install_action (widget_class, "cell.menu", NULL, action_menu);
  gtk_widget_class_install_action (widget_class, "cell.eat", NULL, action_eat);
  gtk_widget_class_install_action (widget_class, "cell.show-day", NULL, action_show_day);
  gtk_widget_class_install_action (widget_class, "cell.swap", NULL, action_swap);
  gtk_widget_class_install_action (widget_class, "cell.add", NULL, action_add);
  gtk_widget_class_install_action (widget_class, "cell.move-to", NULL, action_move_to);
  gtk_widget_class_install_action (widget_class, "cell.copy-to", NULL, action_copy_to);
  gtk_widget_class_install_action (widget_class, "cell.remove", NULL, action_remove);
  gtk_widget_class_install_action (widget_class, "cell.shift", "(ii)", action_shift);
  gtk_widget_class_install_property_action (widget_class, "cell.portion", "portion");
  gtk_widget_class_install_property_action (widget_class, "cell.favourite", "favourite");
  gtk_widget_class_install_property_action (widget_class, "cell.never", "never");
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * OlivinePlanCell:portion:
   *
   * Thousandths of a serving that are planned; setting it plans so much.  0 without a dish.
   */
  props[PROP_PORTION] =
    g_param_spec_int ("portion", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * OlivinePlanCell:favourite:
   *
   * Whether the dish is a favourite.
   */
  props[PROP_FAVOURITE] =
    g_param_spec_boolean ("favourite", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * OlivinePlanCell:never:
   *
   * Whether the dish is not to be offered again.
   */
  props[PROP_NEVER] =
    g_param_spec_boolean ("never", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
olivine_plan_cell_class_init (OlivinePlanCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = olivine_plan_cell_dispose;
  object_class->get_property = olivine_plan_cell_get_property;
  object_class->set_property = olivine_plan_cell_set_property;
  install_properties (object_class);
  install_actions (widget_class);
  bind_keys (widget_class);

  g_type_ensure (OLIVINE_TYPE_WRAP_BOX);
  gtk_widget_class_set_css_name (widget_class, "plan-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-plan-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanCell, content);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanCell, box);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanCell, add_image);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanCell, name_label);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanCell, figure_label);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanCell, state_label);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanCell, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_click);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_prepare);
  gtk_widget_class_bind_template_callback (widget_class, on_query_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_click);
}

static void
olivine_plan_cell_init (OlivinePlanCell *self)
{
  GtkDropTarget *target = gtk_drop_target_new (OLIVINE_TYPE_PLAN_CELL, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * olivine_plan_cell_new:
 * @context: what the window works with
 *
 * Makes a cell that shows nothing yet.
 *
 * Returns: (transfer floating): a new cell
 */
GtkWidget *
olivine_plan_cell_new (OlivineContext *context)
{
  OlivinePlanCell *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), NULL);

  self = g_object_new (OLIVINE_TYPE_PLAN_CELL, NULL);
  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

static void
set_class (gpointer    widget,
           const char *name,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* How a cell looks: empty, planned, eaten, or planned and past. */
static void
set_look (OlivinePlanCell *self,
          gboolean         is_free,
          gboolean         is_eaten,
          gboolean         is_missed)
{
  set_class (self, "free", is_free);
  set_class (self, "eaten", is_eaten);
  set_class (self, "missed", is_missed);
  set_class (self->box, "dim-label", is_free);
}

/* What can be done follows from what is there. */
static void
update_actions (OlivinePlanCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean known = self->item != NULL && !self->item->is_gone;
  OlivineDate today = olivine_context_get_today (self->context);

  gtk_widget_action_set_enabled (widget, "cell.eat",
                                 can_move (self) && olivine_date_compare (self->date, today) <= 0);
  gtk_widget_action_set_enabled (widget, "cell.show-day",
                                 self->item != NULL && self->item->is_eaten);
  gtk_widget_action_set_enabled (widget, "cell.swap", is_open (self));
  gtk_widget_action_set_enabled (widget, "cell.move-to", can_move (self));
  gtk_widget_action_set_enabled (widget, "cell.copy-to", known);
  gtk_widget_action_set_enabled (widget, "cell.remove", is_open (self));
  gtk_widget_action_set_enabled (widget, "cell.favourite", known);
  gtk_widget_action_set_enabled (widget, "cell.never", known);
}

static void
set_spoken (OlivinePlanCell *self,
            const char      *sentence,
            gboolean         has_popup)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, has_popup,
                                  -1);
}

/* A menu that is open belongs to the dish it was opened on. */
static void
take_item (OlivinePlanCell       *self,
           const OlivinePlanItem *item)
{
  gboolean same = self->item != NULL && item != NULL && g_str_equal (self->item->uid, item->uid);
  OlivinePlanItem *before = self->item;

  self->item = item != NULL ? olivine_plan_item_copy (item) : NULL;
  olivine_plan_item_free (before);
  if (!same && self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (!same && self->day_picker != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->day_picker));
  if (same && self->popover != NULL && gtk_widget_get_visible (self->popover))
    update_menu (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PORTION]);
  update_actions (self);
}

/**
 * olivine_plan_cell_show_item:
 * @self: a cell
 * @item: what is planned there
 *
 * Shows a dish.
 */
void
olivine_plan_cell_show_item (OlivinePlanCell       *self,
                             const OlivinePlanItem *item)
{
  OlivinePlanState state = OLIVINE_PLAN_STATE_PLANNED;
  g_autofree char *figure = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (OLIVINE_IS_PLAN_CELL (self));
  g_return_if_fail (item != NULL);

  self->date = item->date;
  self->meal = item->meal;
  self->logged = (OlivinePlanLogged) { 0 };
  take_item (self, item);
  state = olivine_plan_state (item, olivine_context_get_today (self->context));
  figure = olivine_plan_format_portion_and_figure (item);
  sentence = olivine_plan_format_sentence (item, olivine_context_get_today (self->context));

  gtk_label_set_text (self->name_label, item->dish);
  gtk_label_set_text (self->figure_label, figure);
  gtk_label_set_text (self->state_label, olivine_plan_format_state (state));
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), state != OLIVINE_PLAN_STATE_PLANNED);
  gtk_widget_set_visible (GTK_WIDGET (self->figure_label), state != OLIVINE_PLAN_STATE_GONE);
  gtk_widget_set_visible (self->box, TRUE);
  gtk_widget_set_visible (self->add_image, FALSE);
  set_look (self, FALSE, state == OLIVINE_PLAN_STATE_EATEN,
            state == OLIVINE_PLAN_STATE_NOT_EATEN || state == OLIVINE_PLAN_STATE_GONE);
  set_spoken (self, sentence, TRUE);
}

/**
 * olivine_plan_cell_show_free:
 * @self: a cell
 * @date: its day
 * @meal: its meal
 * @logged: what was eaten there without a plan
 *
 * Shows that nothing is planned.
 */
void
olivine_plan_cell_show_free (OlivinePlanCell         *self,
                             OlivineDate              date,
                             OlivineMeal              meal,
                             const OlivinePlanLogged *logged)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (OLIVINE_IS_PLAN_CELL (self));
  g_return_if_fail (logged != NULL);

  self->date = date;
  self->meal = meal;
  self->logged = *logged;
  take_item (self, NULL);
  sentence = olivine_plan_format_free (date, meal, logged->n_foods, logged->food_mg);
  if (logged->n_foods > 0)
    {
      g_autofree char *words = olivine_plan_format_logged (logged->n_foods, logged->food_mg);

      gtk_label_set_text (self->name_label, words);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->figure_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), FALSE);
  gtk_widget_set_visible (self->box, logged->n_foods > 0);
  gtk_widget_set_visible (self->add_image, logged->n_foods == 0);
  set_look (self, TRUE, FALSE, FALSE);
  set_spoken (self, sentence, FALSE);
}

/**
 * olivine_plan_cell_get_item:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the dish it shows, until it shows another
 */
const OlivinePlanItem *
olivine_plan_cell_get_item (OlivinePlanCell *self)
{
  g_return_val_if_fail (OLIVINE_IS_PLAN_CELL (self), NULL);

  return self->item;
}

OlivineDate
olivine_plan_cell_get_date (OlivinePlanCell *self)
{
  g_return_val_if_fail (OLIVINE_IS_PLAN_CELL (self), OLIVINE_DATE_NONE);

  return self->date;
}

OlivineMeal
olivine_plan_cell_get_meal (OlivinePlanCell *self)
{
  g_return_val_if_fail (OLIVINE_IS_PLAN_CELL (self), OLIVINE_MEAL_NONE);

  return self->meal;
}

/**
 * olivine_plan_cell_shift:
 * @self: a cell
 * @n_days: how many days later, negative for earlier
 * @n_meals: how many meals later on the same day, likewise
 *
 * Moves the dish, if there is one that can be moved and a meal to move it to.
 *
 * Returns: whether there is a dish that could be moved
 */
gboolean
olivine_plan_cell_shift (OlivinePlanCell *self,
                         int              n_days,
                         int              n_meals)
{
  int meal = 0;
  g_autoptr (OlivinePlanItem) item = NULL;

  g_return_val_if_fail (OLIVINE_IS_PLAN_CELL (self), FALSE);

  if (!can_move (self))
    return FALSE;

  meal = (int) self->meal + n_meals;
  if (meal < OLIVINE_MEAL_BREAKFAST || meal > OLIVINE_MEAL_SNACK)
    return TRUE;

  item = olivine_plan_item_copy (self->item);
  olivine_plan_edit_move (self->context, item, olivine_date_add_days (self->date, n_days),
                          (OlivineMeal) meal);

  return TRUE;
}
