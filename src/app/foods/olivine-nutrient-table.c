/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The ten nutrients of a food.
 *
 * A boxed list with a row a nutrient, so that each row can be heard as one
 * sentence; size groups make columns of it.  Unknown is written out.
 */

#include "olivine-nutrient-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-compat.h"
#include "olivine-foods-format.h"
#include "olivine-format.h"

typedef struct {
  GtkWidget *row;
  GtkLabel  *per_100g;
  GtkLabel  *per_portion;
} NutrientRow;

struct _OlivineNutrientTable
{
  AdwBin        parent_instance;

  GtkListBox   *list;
  GtkSizeGroup *per_100g_group;
  GtkSizeGroup *per_portion_group;
  GtkLabel     *per_portion_title;
  NutrientRow   rows[OLIVINE_N_NUTRIENTS];
};

G_DEFINE_FINAL_TYPE (OlivineNutrientTable, olivine_nutrient_table, ADW_TYPE_BIN)

static GtkLabel *
add_cell (GtkWidget    *box,
          GtkSizeGroup *group,
          const char   *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), group != NULL ? 1 : 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (group == NULL)
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, group == NULL);
  if (group != NULL)
    {
      gtk_widget_add_css_class (label, "numeric");
      gtk_size_group_add_widget (group, label);
    }
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static GtkWidget *
add_row (OlivineNutrientTable *self,
         GtkWidget            *box)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (box, "table-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);

  return row;
}

static void
add_heading (OlivineNutrientTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = NULL;

  add_cell (box, NULL, _("Nutrient"));
  add_cell (box, self->per_100g_group, _("per 100 g"));
  self->per_portion_title = add_cell (box, self->per_portion_group, "");
  gtk_widget_add_css_class (box, "caption-heading");
  gtk_widget_add_css_class (box, "dim-label");
  row = add_row (self, box);
  gtk_widget_set_focusable (row, FALSE);
}

static void
add_nutrient (OlivineNutrientTable *self,
              OlivineNutrient       nutrient)
{
  NutrientRow *cells = &self->rows[nutrient];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  add_cell (box, NULL, olivine_format_nutrient (nutrient));
  cells->per_100g = add_cell (box, self->per_100g_group, "");
  cells->per_portion = add_cell (box, self->per_portion_group, "");
  cells->row = add_row (self, box);
}

static void
olivine_nutrient_table_dispose (GObject *object)
{
  OlivineNutrientTable *self = OLIVINE_NUTRIENT_TABLE (object);

  g_clear_object (&self->per_100g_group);
  g_clear_object (&self->per_portion_group);

  G_OBJECT_CLASS (olivine_nutrient_table_parent_class)->dispose (object);
}

static void
olivine_nutrient_table_class_init (OlivineNutrientTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = olivine_nutrient_table_dispose;
}

static void
olivine_nutrient_table_init (OlivineNutrientTable *self)
{
  self->per_100g_group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->per_portion_group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  olivine_compat_set_name (GTK_ACCESSIBLE (self->list), _("Nutrients"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));

  add_heading (self);
  for (OlivineNutrient i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    add_nutrient (self, i);
}

static void
show_cell (GtkLabel   *label,
           const char *text,
           gboolean    is_known)
{
  gtk_label_set_label (label, text);
  if (is_known)
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
}

static void
show_nutrient (OlivineNutrientTable *self,
               OlivineNutrient       nutrient,
               const OlivineFood    *food,
               const OlivinePortion *portion)
{
  NutrientRow *cells = &self->rows[nutrient];
  gboolean is_known = !isnan (food->per_100g.amount[nutrient]);
  g_autofree char *per_100g = olivine_food_format_per_grams (food, nutrient, 100);
  g_autofree char *per_portion = NULL;
  g_autofree char *sentence = NULL;

  per_portion = portion != NULL ? olivine_food_format_per_grams (food, nutrient, portion->grams)
                                : g_strdup ("");
  show_cell (cells->per_100g, per_100g, is_known);
  show_cell (cells->per_portion, per_portion, is_known);

  /* Translators: read aloud; a nutrient, its amount per 100 g, its amount per portion. */
  sentence = g_strdup_printf (_("%s: %s per 100 g, %s per portion"),
                              olivine_format_nutrient (nutrient),
                              per_100g,
                              per_portion);
  olivine_compat_set_name (GTK_ACCESSIBLE (cells->row), sentence);
}

static char *
portion_title (const OlivinePortion *portion)
{
  g_autofree char *weight = NULL;

  if (portion == NULL)
    return g_strdup ("");

  weight = olivine_format_amount (olivine_thousandths_from_double (portion->grams), "g", FALSE);

  /* Translators: heading of a column; %s is a weight such as "28 g". */
  return g_strdup_printf (_("per %s"), weight);
}

/**
 * olivine_nutrient_table_show:
 * @self: the table
 * @food: the food
 * @portion: (nullable): the portion of the second column, %NULL for none
 */
void
olivine_nutrient_table_show (OlivineNutrientTable *self,
                             const OlivineFood    *food,
                             const OlivinePortion *portion)
{
  g_autofree char *title = NULL;

  g_return_if_fail (OLIVINE_IS_NUTRIENT_TABLE (self));
  g_return_if_fail (food != NULL);

  title = portion_title (portion);
  gtk_label_set_label (self->per_portion_title, title);
  for (OlivineNutrient i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    show_nutrient (self, i, food, portion);
}
