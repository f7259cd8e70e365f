/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Everything that is known of one food.
 *
 * The page shows the food it was given and follows the store: a food that is
 * changed elsewhere is shown as it is now.  What leads away from the page
 * (editing, copying) is asked of the Foods page by its "foods." actions.
 */

#include "olivine-food-page.h"

#include <glib/gi18n.h>

#include "olivine-catalogue.h"
#include "olivine-compat.h"
#include "olivine-food-figures.h"
#include "olivine-food-log.h"
#include "olivine-foods-format.h"
#include "olivine-format.h"
#include "olivine-nutrient-table.h"

struct _OlivineFoodPage
{
  OlivineContextBin     parent_instance;

  GtkScrolledWindow    *scroller;
  GtkButton            *favourite_button;
  GtkLabel             *name_label;
  GtkLabel             *kind_label;
  OlivineFoodFigures   *figures;
  GtkWidget            *own_buttons;
  GtkWidget            *copy_button;
  OlivineFoodLog       *log;
  OlivineNutrientTable *nutrients;
  GtkListBox           *portions;
  GtkWidget            *portions_group;
  GtkListBox           *ingredients;
  GtkWidget            *ingredients_group;
  AdwActionRow         *source_row;

  OlivineFood          *food;
};

G_DEFINE_FINAL_TYPE (OlivineFoodPage, olivine_food_page, OLIVINE_TYPE_CONTEXT_BIN)

enum
{
  PROP_0,
  PROP_FAVOURITE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static OlivineContext *
get_context (OlivineFoodPage *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static void
on_portion_changed (OlivineFoodPage *self)
{
  if (self->food != NULL)
    olivine_nutrient_table_show (self->nutrients, self->food,
                                 olivine_food_figures_get_portion (self->figures));
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
add_list_row (GtkListBox *list,
              const char *title,
              const char *subtitle,
              const char *figure)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *label = gtk_label_new (figure);
  g_autofree char *sentence = g_strjoin (", ", title, subtitle, figure, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  olivine_compat_set_name (GTK_ACCESSIBLE (row), sentence);
  gtk_list_box_append (list, row);
}

static void
fill_portions (OlivineFoodPage *self)
{
  GPtrArray *portions = self->food->portions;

  clear_list (self->portions);
  for (guint i = 0; i < portions->len; i++)
    {
      const OlivinePortion *portion = g_ptr_array_index (portions, i);
      gint64 quantity = olivine_thousandths_from_double (portion->quantity);
      g_autofree char *amount = olivine_format_quantity (quantity, portion->unit);
      g_autofree char *weight = olivine_format_amount (
          olivine_thousandths_from_double (portion->grams), "g", FALSE);
      g_autofree char *magnesium = olivine_food_format_per_grams (
          self->food, OLIVINE_NUTRIENT_MAGNESIUM, portion->grams);

      add_list_row (self->portions, amount, weight, magnesium);
    }
  gtk_widget_set_visible (self->portions_group, portions->len > 0);
}

static void
fill_ingredients (OlivineFoodPage *self)
{
  GPtrArray *ingredients = self->food->ingredients;

  clear_list (self->ingredients);
  for (guint i = 0; ingredients != NULL && i < ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = g_ptr_array_index (ingredients, i);
      gint64 mg = ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
      g_autofree char *amount = olivine_format_quantity (ingredient->quantity, ingredient->unit);
      g_autofree char *magnesium = olivine_format_amount (mg, "mg", FALSE);

      add_list_row (self->ingredients, ingredient->food, amount, magnesium);
    }
  gtk_widget_set_visible (self->ingredients_group, ingredients != NULL);
}

static void
show_heading (OlivineFoodPage *self)
{
  const OlivineFood *food = self->food;
  g_autofree char *kind = olivine_food_format_kind (food);

  gtk_button_set_icon_name (self->favourite_button,
                            food->favourite ? "starred-symbolic" : "non-starred-symbolic");
  gtk_label_set_label (self->name_label, food->name);
  gtk_label_set_label (self->kind_label, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_label), *kind != '\0');
  olivine_food_figures_show (self->figures, self->food);
}

static void
update (OlivineFoodPage *self)
{
  g_autofree char *source = olivine_food_format_source (self->food);
  gboolean is_own = olivine_food_is_own (self->food);

  show_heading (self);
  fill_portions (self);
  fill_ingredients (self);
  on_portion_changed (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->source_row), source);
  gtk_widget_set_visible (self->own_buttons, is_own);
  gtk_widget_set_visible (self->copy_button, !is_own);
  olivine_food_log_set_food (self->log, self->food);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAVOURITE]);
}

/* A food that is gone stays on screen until the Foods page shows something else. */
static void
on_changed (OlivineFoodPage *self)
{
  g_autoptr (OlivineFood) food = NULL;

  if (self->food == NULL)
    return;

  food = olivine_catalogue_get (olivine_context_get_store (get_context (self)), self->food->id,
                                NULL);
  if (food == NULL)
    return;

  g_clear_pointer (&self->food, olivine_food_unref);
  self->food = g_steal_pointer (&food);
  update (self);
}

static void
set_favourite (OlivineFoodPage *self,
               gboolean         favourite)
{
  g_autoptr (GError) error = NULL;

  if (self->food == NULL || self->food->favourite == favourite)
    return;

  if (olivine_catalogue_set_favourite (olivine_context_get_store (get_context (self)),
                                       self->food->id,
                                       favourite,
                                       &error))
    olivine_context_refresh (get_context (self));
  else
    olivine_context_show_error (get_context (self), error);
}

static void
action_delete (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OlivineFoodPage *self = OLIVINE_FOOD_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  if (!olivine_catalogue_remove_own (olivine_context_get_store (get_context (self)),
                                     self->food->id,
                                     &error))
    {
      olivine_context_show_error (get_context (self), error);
      return;
    }

  /* Translators: %s is the name of a food. */
  title = g_strdup_printf (_("%s deleted"), self->food->name);
  gtk_widget_activate_action (widget, "foods.close", NULL);
  olivine_context_refresh (get_context (self));
  olivine_context_toast (get_context (self), title, TRUE);
}

static void
action_edit (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineFoodPage *self = OLIVINE_FOOD_PAGE (widget);

  gtk_widget_activate_action (widget, "foods.edit", "s", self->food->id);
}

static void
action_copy (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineFoodPage *self = OLIVINE_FOOD_PAGE (widget);

  gtk_widget_activate_action (widget, "foods.copy", "s", self->food->id);
}

static void
olivine_food_page_context_set (OlivineContextBin *bin,
                               OlivineContext    *context)
{
  OlivineFoodPage *self = OLIVINE_FOOD_PAGE (bin);

  g_object_set (self->log, "context", context, NULL);
  g_signal_connect_object (context, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

static void
olivine_food_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  OlivineFoodPage *self = OLIVINE_FOOD_PAGE (object);

  switch (prop_id)
    {
    case PROP_FAVOURITE:
      set_favourite (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_food_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  OlivineFoodPage *self = OLIVINE_FOOD_PAGE (object);

  switch (prop_id)
    {
    case PROP_FAVOURITE:
      g_value_set_boolean (value, self->food != NULL && self->food->favourite);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_food_page_dispose (GObject *object)
{
  OlivineFoodPage *self = OLIVINE_FOOD_PAGE (object);

  g_clear_pointer (&self->food, olivine_food_unref);

  G_OBJECT_CLASS (olivine_food_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, favourite_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, kind_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, figures);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, own_buttons);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, log);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, nutrients);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, portions);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, portions_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, ingredients);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, ingredients_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodPage, source_row);
  gtk_widget_class_bind_template_callback (widget_class, on_portion_changed);
}

static void
olivine_food_page_class_init (OlivineFoodPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OlivineContextBinClass *bin_class = OLIVINE_CONTEXT_BIN_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_FOOD_FIGURES);
  g_type_ensure (OLIVINE_TYPE_FOOD_LOG);
  g_type_ensure (OLIVINE_TYPE_NUTRIENT_TABLE);

  object_class->set_property = olivine_food_page_set_property;
  object_class->get_property = olivine_food_page_get_property;
  object_class->dispose = olivine_food_page_dispose;
  bin_class->context_set = olivine_food_page_context_set;

  /**
   * OlivineFoodPage:favourite:
   *
   * Whether the food is one of the person's favourites; setting it saves it.
   */
  props[PROP_FAVOURITE] =
    g_param_spec_boolean ("favourite", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-food-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_property_action (widget_class, "food.favourite", "favourite");
  gtk_widget_class_install_action (widget_class, "food.edit", NULL, action_edit);
  gtk_widget_class_install_action (widget_class, "food.delete", NULL, action_delete);
  gtk_widget_class_install_action (widget_class, "food.copy", NULL, action_copy);
}

static void
olivine_food_page_init (OlivineFoodPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_food_page_show_food:
 * @self: the page
 * @food: the food to show
 *
 * Shows @food from the top of the page on.
 */
void
olivine_food_page_show_food (OlivineFoodPage *self,
                             OlivineFood     *food)
{
  g_return_if_fail (OLIVINE_IS_FOOD_PAGE (self));
  g_return_if_fail (food != NULL);
  g_return_if_fail (get_context (self) != NULL);

  g_clear_pointer (&self->food, olivine_food_unref);
  self->food = olivine_food_ref (food);
  update (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * olivine_food_page_get_food:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the food on screen
 */
OlivineFood *
olivine_food_page_get_food (OlivineFoodPage *self)
{
  g_return_val_if_fail (OLIVINE_IS_FOOD_PAGE (self), NULL);

  return self->food;
}
