/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The magnesium of a food in large figures, with how well it is known: from how many
 * analyses, and what the other source says. */

#include "olivine-food-figures.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-fold-box.h"
#include "olivine-foods-format.h"

struct _OlivineFoodFigures
{
  AdwBin       parent_instance;

  GtkLabel    *per_100g_label;
  GtkLabel    *per_portion_label;
  GtkWidget   *portion_box;
  GtkDropDown *portion_menu;
  GtkLabel    *evidence_label;
  GtkLabel    *alternative_label;

  OlivineFood *food;
};

G_DEFINE_FINAL_TYPE (OlivineFoodFigures, olivine_food_figures, ADW_TYPE_BIN)

enum
{
  PORTION_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_optional_text (GtkLabel   *label,
                   const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
on_portion_selected (OlivineFoodFigures *self)
{
  const OlivinePortion *portion = olivine_food_figures_get_portion (self);
  g_autofree char *per_portion = NULL;

  if (portion == NULL)
    return;

  per_portion = olivine_food_format_per_grams (self->food,
                                               OLIVINE_NUTRIENT_MAGNESIUM,
                                               portion->grams);
  gtk_label_set_label (self->per_portion_label, per_portion);
  g_signal_emit (self, signals[PORTION_CHANGED], 0);
}

static void
olivine_food_figures_dispose (GObject *object)
{
  g_clear_pointer (&OLIVINE_FOOD_FIGURES (object)->food, olivine_food_unref);

  G_OBJECT_CLASS (olivine_food_figures_parent_class)->dispose (object);
}

static void
olivine_food_figures_class_init (OlivineFoodFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_FOLD_BOX);

  G_OBJECT_CLASS (klass)->dispose = olivine_food_figures_dispose;

  signals[PORTION_CHANGED] = g_signal_new ("portion-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-food-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodFigures, per_100g_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodFigures, per_portion_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodFigures, portion_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodFigures, portion_menu);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodFigures, evidence_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodFigures, alternative_label);
  gtk_widget_class_bind_template_callback (widget_class, on_portion_selected);
}

static void
olivine_food_figures_init (OlivineFoodFigures *self)
{
  GtkWidget *button = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* GTK 4.8 gives the name of a drop-down to the drop-down, but not to the button in it. */
  button = gtk_widget_get_first_child (GTK_WIDGET (self->portion_menu));
  olivine_compat_set_name (GTK_ACCESSIBLE (self->portion_menu), _("Portion"));
  olivine_compat_set_name (GTK_ACCESSIBLE (button), _("Portion"));
}

static void
fill_portion_menu (OlivineFoodFigures *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *portions = self->food->portions;

  for (guint i = 0; i < portions->len; i++)
    {
      g_autofree char *name = olivine_food_format_portion (g_ptr_array_index (portions, i));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->portion_menu, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->portion_box, portions->len > 0);
}

/**
 * olivine_food_figures_show:
 * @self: the figures
 * @food: the food they are of
 *
 * Shows @food with its usual portion, or with the portion that was chosen if it
 * is the same food as before.
 */
void
olivine_food_figures_show (OlivineFoodFigures *self,
                           OlivineFood        *food)
{
  g_autoptr (OlivineFood) before = NULL;
  g_autofree char *per_100g = olivine_food_format_per_grams (food, OLIVINE_NUTRIENT_MAGNESIUM, 100);
  g_autofree char *evidence = olivine_food_format_evidence (food);
  g_autofree char *alternative = olivine_food_format_alternative (food);
  guint chosen = 0;

  g_return_if_fail (OLIVINE_IS_FOOD_FIGURES (self));

  before = g_steal_pointer (&self->food);
  self->food = olivine_food_ref (food);
  if (before != NULL && g_str_equal (before->id, food->id))
    chosen = gtk_drop_down_get_selected (self->portion_menu);

  gtk_label_set_label (self->per_100g_label, per_100g);
  set_optional_text (self->evidence_label, evidence);
  set_optional_text (self->alternative_label, alternative);
  fill_portion_menu (self);
  if (chosen < food->portions->len)
    gtk_drop_down_set_selected (self->portion_menu, chosen);
  on_portion_selected (self);
}

/**
 * olivine_food_figures_get_portion:
 * @self: the figures
 *
 * Returns: (transfer none) (nullable): the chosen portion, which lives as long as
 *   the food; %NULL when the food has none
 */
const OlivinePortion *
olivine_food_figures_get_portion (OlivineFoodFigures *self)
{
  guint position = 0;

  g_return_val_if_fail (OLIVINE_IS_FOOD_FIGURES (self), NULL);

  position = gtk_drop_down_get_selected (self->portion_menu);
  if (self->food == NULL || position >= self->food->portions->len)
    return NULL;

  return g_ptr_array_index (self->food->portions, position);
}
