/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Says what stands in the cell in full: the name is not cut here, and what the dish
 * holds besides magnesium is told. */

#include "config.h"

#include "olivine-plan-dish-card.h"

#include <glib/gi18n.h>

#include "olivine-format.h"
#include "olivine-plan-format.h"

struct _OlivinePlanDishCard
{
  AdwBin    parent_instance;

  GtkLabel *name_label;
  GtkLabel *figure_label;
  GtkLabel *details_label;
};

G_DEFINE_FINAL_TYPE (OlivinePlanDishCard, olivine_plan_dish_card, ADW_TYPE_BIN)

static void
olivine_plan_dish_card_class_init (OlivinePlanDishCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-plan-dish-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanDishCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanDishCard, figure_label);
  gtk_widget_class_bind_template_child (widget_class, OlivinePlanDishCard, details_label);
}

static void
olivine_plan_dish_card_init (OlivinePlanDishCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_plan_dish_card_new:
 *
 * Makes a card that shows nothing yet.
 *
 * Returns: (transfer floating): a new card
 */
GtkWidget *
olivine_plan_dish_card_new (void)
{
  return g_object_new (OLIVINE_TYPE_PLAN_DISH_CARD, NULL);
}

/**
 * olivine_plan_dish_card_show:
 * @self: a card
 * @item: a dish of the plan
 *
 * Shows a dish as it is planned.
 */
void
olivine_plan_dish_card_show (OlivinePlanDishCard   *self,
                             const OlivinePlanItem *item)
{
  g_autofree char *figure = NULL;
  g_autofree char *details = NULL;
  g_autofree char *magnesium = NULL;

  g_return_if_fail (OLIVINE_IS_PLAN_DISH_CARD (self));
  g_return_if_fail (item != NULL);

  figure = olivine_plan_format_figure (item);
  details = olivine_plan_format_details (item);
  /* Translators: a nutrient and how much of it, as in "Magnesium 116 mg" */
  magnesium = g_strdup_printf (C_("nutrient and amount", "%s %s"),
                               olivine_format_nutrient (OLIVINE_NUTRIENT_MAGNESIUM), figure);
  gtk_label_set_text (self->name_label, item->dish);
  gtk_label_set_text (self->figure_label, magnesium);
  gtk_label_set_text (self->details_label, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details_label), !item->is_gone);
}
