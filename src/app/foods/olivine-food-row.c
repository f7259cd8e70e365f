/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One food in the list.
 *
 * Rows are recycled, so a row keeps nothing but its labels.  It speaks as one
 * sentence: the list item it sits in carries that sentence as its name.
 */

#include "olivine-food-row.h"

#include <math.h>

#include "olivine-compat.h"
#include "olivine-foods-format.h"

struct _OlivineFoodRow
{
  AdwBin     parent_instance;

  GtkWidget *name_label;
  GtkWidget *subtitle_label;
  GtkWidget *minerals_label;
  GtkWidget *figure_label;
  GtkWidget *star;
};

G_DEFINE_FINAL_TYPE (OlivineFoodRow, olivine_food_row, ADW_TYPE_BIN)

static void
olivine_food_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OLIVINE_TYPE_FOOD_ROW);

  G_OBJECT_CLASS (olivine_food_row_parent_class)->dispose (object);
}

static void
olivine_food_row_class_init (OlivineFoodRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_food_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-food-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodRow, minerals_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodRow, figure_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodRow, star);
}

static void
olivine_food_row_init (OlivineFoodRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_food_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
olivine_food_row_new (void)
{
  return g_object_new (OLIVINE_TYPE_FOOD_ROW, NULL);
}

/**
 * olivine_food_row_set_food:
 * @self: the row, already inside its list item
 * @food: the food to show
 * @sort: which figure to show at the end
 * @shows_minerals: whether potassium and phosphorus per 100 g are told as well
 */
void
olivine_food_row_set_food (OlivineFoodRow    *self,
                           const OlivineFood *food,
                           OlivineFoodSort    sort,
                           gboolean           shows_minerals)
{
  g_autofree char *subtitle = olivine_food_format_subtitle (food);
  g_autofree char *minerals = olivine_food_format_minerals (food);
  g_autofree char *figure = olivine_food_format_figure (food, sort);
  g_autofree char *words = olivine_food_format_sentence (food, sort);
  g_autofree char *sentence = NULL;
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));

  g_return_if_fail (OLIVINE_IS_FOOD_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->name_label), food->name);
  gtk_label_set_label (GTK_LABEL (self->subtitle_label), subtitle);
  gtk_widget_set_visible (self->subtitle_label, *subtitle != '\0');
  gtk_label_set_label (GTK_LABEL (self->minerals_label), minerals);
  gtk_widget_set_visible (self->minerals_label, shows_minerals);
  gtk_label_set_label (GTK_LABEL (self->figure_label), figure);
  gtk_widget_set_visible (self->star, food->favourite);
  if (isnan (olivine_food_figure_mg (food, sort)))
    gtk_widget_add_css_class (self->figure_label, "dim-label");
  else
    gtk_widget_remove_css_class (self->figure_label, "dim-label");

  sentence = shows_minerals ? g_strconcat (words, ", ", minerals, NULL) : g_steal_pointer (&words);
  if (list_item != NULL)
    olivine_compat_set_name (GTK_ACCESSIBLE (list_item), sentence);
}
