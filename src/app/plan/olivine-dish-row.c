/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows are kept and filled anew with every keystroke, so they keep only labels. */

#include "config.h"

#include "olivine-dish-row.h"

#include "olivine-compat.h"
#include "olivine-dish-format.h"
#include "olivine-format.h"

struct _OlivineDishRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *name_label;
  GtkLabel      *day_label;
  GtkLabel      *warning_label;
  GtkWidget     *favourite_icon;
  GtkLabel      *figure_label;
};

G_DEFINE_FINAL_TYPE (OlivineDishRow, olivine_dish_row, GTK_TYPE_LIST_BOX_ROW)

static void
olivine_dish_row_class_init (OlivineDishRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-dish-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDishRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishRow, day_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishRow, warning_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishRow, favourite_icon);
  gtk_widget_class_bind_template_child (widget_class, OlivineDishRow, figure_label);
}

static void
olivine_dish_row_init (OlivineDishRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_dish_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
olivine_dish_row_new (void)
{
  return g_object_new (OLIVINE_TYPE_DISH_ROW, NULL);
}

/**
 * olivine_dish_row_show:
 * @self: a row
 * @offers: some offers
 * @offer: one of them; not kept
 *
 * Shows a dish, and names the row with one sentence for assistive tools.
 */
void
olivine_dish_row_show (OlivineDishRow          *self,
                       const OlivineDishOffers *offers,
                       const OlivineDishOffer  *offer)
{
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (OLIVINE_IS_DISH_ROW (self));
  g_return_if_fail (offers != NULL && offer != NULL);

  name = olivine_dish_format_name (offer->dish->name, offer->servings);
  day = olivine_dish_format_day (offers, offer);
  warning = olivine_dish_format_warning (offers, offer);
  figure = olivine_format_amount (offer->magnesium_mg, "mg", FALSE);
  sentence = olivine_dish_format_sentence (offers, offer);
  gtk_label_set_text (self->name_label, name);
  gtk_label_set_text (self->day_label, day);
  gtk_label_set_text (self->warning_label, warning);
  gtk_widget_set_visible (GTK_WIDGET (self->warning_label), *warning != '\0');
  gtk_label_set_text (self->figure_label, figure);
  gtk_widget_set_visible (self->favourite_icon, offer->dish->liking > 0);
  olivine_compat_set_name (GTK_ACCESSIBLE (self), sentence);
}
