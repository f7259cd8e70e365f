/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The focus stays in the entry: the arrows move the selection, Enter plans it.  Rows
 * are kept and filled anew with every keystroke.
 */

#include "config.h"

#include "olivine-dish-picker.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-dish-format.h"
#include "olivine-dish-row.h"
#include "olivine-fill-format.h"
#include "olivine-fold-box.h"
#include "olivine-format.h"
#include "olivine-plan-format.h"

struct _OlivineDishPicker
{
  OlivineContextBin  parent_instance;

  GtkLabel          *title_label;
  GtkEditable       *entry;
  GtkLabel          *order_label;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkListBox        *list;
  GtkLabel          *nothing_label;
  GtkWidget         *detail_box;
  GtkLabel          *detail_label;
  GtkLabel          *method_label;
  GtkWidget         *portions_box;
  GtkWidget         *pick_button;

  OlivineDate        date;
  OlivineMeal        meal;
  char              *replaced_uid; /* or NULL */
  OlivineDishOffers *offers;       /* or NULL */
  GArray            *found;        /* of OlivineDishOffer, as the rows show them; or NULL */
  gboolean           filling;      /* the program chooses */
};

G_DEFINE_FINAL_TYPE (OlivineDishPicker, olivine_dish_picker, OLIVINE_TYPE_CONTEXT_BIN)

enum {
  DONE,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OlivineContext *
get_context (OlivineDishPicker *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static int
get_selected_index (OlivineDishPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

static OlivineDishOffer *
get_selected (OlivineDishPicker *self)
{
  int index = get_selected_index (self);

  return self->found != NULL && index >= 0 && (guint) index < self->found->len
         ? &g_array_index (self->found, OlivineDishOffer, index) : NULL;
}

static void
show_portion (OlivineDishPicker *self,
              gint64             servings)
{
  GtkWidget *button = gtk_widget_get_first_child (self->portions_box);

  self->filling = TRUE;
  for (guint i = 0; button != NULL; i++, button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                  olivine_dish_portions[i] == servings);
  self->filling = FALSE;
}

static void
show_detail (OlivineDishPicker *self)
{
  const OlivineDishOffer *offer = get_selected (self);
  g_autofree char *tags = NULL;
  g_autofree char *detail = NULL;

  gtk_widget_set_visible (self->detail_box, offer != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dish.pick", offer != NULL);
  if (offer == NULL)
    return;

  tags = olivine_tags_format (offer->dish->tags);
  detail = *tags != '\0' ? g_strdup_printf ("%s · %s", offer->dish->name, tags)
                         : g_strdup (offer->dish->name);
  gtk_label_set_text (self->detail_label, detail);
  gtk_label_set_text (self->method_label, offer->dish->method);
  gtk_widget_set_visible (GTK_WIDGET (self->method_label), *offer->dish->method != '\0');
  show_portion (self, offer->servings);
}

static void
scroll_to (OlivineDishPicker *self,
           GtkWidget         *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
select_index (OlivineDishPicker *self,
              int                index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    scroll_to (self, GTK_WIDGET (row));
}

static OlivineDishRow *
ensure_row (OlivineDishPicker *self,
            guint              index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (olivine_dish_row_new ());
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }

  return OLIVINE_DISH_ROW (row);
}

static void
fill_rows (OlivineDishPicker *self)
{
  GtkListBoxRow *spare = NULL;
  guint n = 0;

  for (n = 0; n < self->found->len; n++)
    {
      OlivineDishRow *row = ensure_row (self, n);

      olivine_dish_row_show (row, self->offers, &g_array_index (self->found, OlivineDishOffer, n));
      gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
    }
  while ((spare = gtk_list_box_get_row_at_index (self->list, (int) n++)) != NULL)
    gtk_widget_set_visible (GTK_WIDGET (spare), FALSE);
}

static void
show_nothing (OlivineDishPicker *self,
              const char        *words)
{
  g_autofree char *text = NULL;

  /* Translators: %s is what was typed */
  text = *words != '\0' ? g_strdup_printf (_("No dish matches “%s”"), words)
                        : g_strdup (_("There is no dish for this meal"));
  gtk_label_set_text (self->nothing_label, text);
}

static void
find (OlivineDishPicker *self)
{
  const char *words = gtk_editable_get_text (self->entry);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->found, g_array_unref);
  if (self->offers == NULL)
    return;

  self->found = olivine_dish_offers_find (self->offers,
                                          olivine_context_get_store (get_context (self)), words,
                                          &error);
  if (self->found == NULL)
    {
      olivine_context_show_error (get_context (self), error);
      return;
    }
  fill_rows (self);
  show_nothing (self, words);
  gtk_stack_set_visible_child_name (self->stack, self->found->len > 0 ? "dishes" : "nothing");
  select_index (self, 0);
  show_detail (self);
}

static void
on_row_selected (OlivineDishPicker *self)
{
  if (self->found != NULL)
    show_detail (self);
}

static void
on_portion_toggled (OlivineDishPicker *self,
                    GtkWidget         *button)
{
  OlivineDishOffer *offer = get_selected (self);
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  if (self->filling || offer == NULL)
    return;

  *offer = olivine_dish_offers_make (self->offers, offer->dish, olivine_dish_portions[index]);
  olivine_dish_row_show (ensure_row (self, (guint) get_selected_index (self)), self->offers,
                         offer);
  show_portion (self, offer->servings);
}

static void
add_portions (OlivineDishPicker *self)
{
  for (guint i = 0; i < OLIVINE_N_PORTIONS; i++)
    {
      g_autofree char *portion = olivine_format_quantity (olivine_dish_portions[i], NULL);
      g_autofree char *spoken = olivine_format_quantity (olivine_dish_portions[i], "serving");
      GtkWidget *button = gtk_toggle_button_new_with_label (portion);

      g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (i));
      olivine_compat_set_name (GTK_ACCESSIBLE (button), spoken);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_portion_toggled), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->portions_box), button);
    }
}

static OlivinePlanItem *
make_item (OlivineDishPicker      *self,
           const OlivineDishOffer *offer)
{
  OlivinePlanItem *item = olivine_plan_item_new ();

  g_free (item->dish_id);
  g_free (item->dish);
  item->dish_id = g_strdup (offer->dish->id);
  item->dish = g_strdup (offer->dish->name);
  item->date = self->date;
  item->meal = self->meal;
  item->servings = offer->servings;
  if (self->replaced_uid == NULL)
    return item;

  g_free (item->uid);
  item->uid = g_strdup (self->replaced_uid);
  return item;
}

static void
pick (OlivineDishPicker *self)
{
  OlivineContext *context = get_context (self);
  OlivineStore *store = olivine_context_get_store (context);
  const OlivineDishOffer *offer = get_selected (self);
  g_autoptr (OlivinePlanItem) item = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;
  g_autofree char *title = NULL;
  gboolean done = FALSE;

  if (offer == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  item = make_item (self, offer);
  done = self->replaced_uid != NULL ? olivine_meal_plan_replace (store, item, &error)
                                    : olivine_meal_plan_add (store, item, &error);
  if (!done)
    {
      olivine_context_show_error (context, error);
      return;
    }
  place = olivine_plan_format_place (self->date, self->meal);
  /* Translators: a dish, and a day and meal, as in "Lentil soup: Wednesday, lunch" */
  title = g_strdup_printf (C_("dish was planned", "%s: %s"), item->dish, place);
  olivine_context_refresh (context);
  olivine_context_toast (context, title, TRUE);
  g_signal_emit (self, signals[DONE], 0);
}

static void
on_row_activated (OlivineDishPicker *self,
                  GtkListBoxRow     *row)
{
  gtk_list_box_select_row (self->list, row);
  pick (self);
}

static void
action_pick (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  pick (OLIVINE_DISH_PICKER (widget));
}

static void
action_back (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[CANCELLED], 0);
}

static void
on_stop_search (OlivineDishPicker *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
move_selection (OlivineDishPicker *self,
                int                by)
{
  if (self->found != NULL && self->found->len > 0)
    select_index (self, CLAMP (get_selected_index (self) + by, 0, (int) self->found->len - 1));
}

/* Keys that the entry would take for itself. */
static gboolean
on_key_pressed (OlivineDishPicker *self,
                guint              keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_selection (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_selection (self, 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
olivine_dish_picker_dispose (GObject *object)
{
  OlivineDishPicker *self = OLIVINE_DISH_PICKER (object);

  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->offers, olivine_dish_offers_free);
  g_clear_pointer (&self->replaced_uid, g_free);

  G_OBJECT_CLASS (olivine_dish_picker_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, order_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, scroller);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, list);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, detail_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, detail_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, method_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, portions_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishPicker, pick_button);
  gtk_widget_class_bind_template_callback (widget_class, find);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, pick);
}

static void
olivine_dish_picker_class_init (OlivineDishPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_dish_picker_dispose;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OLIVINE_TYPE_FOLD_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-dish-picker.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "dish.back", NULL, action_back);
  gtk_widget_class_install_action (widget_class, "dish.pick", NULL, action_pick);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dish.back", NULL);
}

static void
olivine_dish_picker_init (OlivineDishPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_portions (self);
}

static void
show_title (OlivineDishPicker *self)
{
  g_autofree char *place = olivine_plan_format_place (self->date, self->meal);

  gtk_label_set_text (self->title_label, place);
  gtk_button_set_label (GTK_BUTTON (self->pick_button),
                        self->replaced_uid != NULL ? _("_Swap") : _("_Plan It"));
}

/**
 * olivine_dish_picker_begin:
 * @self: a picker, on screen
 * @date: a day
 * @meal: the meal of it to pick a dish for
 * @replaced_uid: (nullable): the dish of the plan that it takes the place of
 *
 * Shows the dishes for a meal, those that suit the day best first.
 */
void
olivine_dish_picker_begin (OlivineDishPicker *self,
                           OlivineDate        date,
                           OlivineMeal        meal,
                           const char        *replaced_uid)
{
  OlivineContext *context = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (OLIVINE_IS_DISH_PICKER (self));
  g_return_if_fail (get_context (self) != NULL);

  context = get_context (self);
  self->date = date;
  self->meal = meal;
  g_free (self->replaced_uid);
  self->replaced_uid = g_strdup (replaced_uid);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->offers, olivine_dish_offers_free);
  self->offers = olivine_dish_offers_new (olivine_context_get_store (context), date, meal,
                                          replaced_uid, olivine_context_get_today (context),
                                          &error);
  if (self->offers == NULL)
    olivine_context_show_error (context, error);

  show_title (self);
  gtk_label_set_text (self->order_label, self->offers != NULL && self->offers->is_ranked
                      ? _("Those that suit the day best first")
                      : _("Favourites first, then by name"));
  gtk_editable_set_text (self->entry, "");
  find (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
