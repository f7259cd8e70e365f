/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The nearest food is chosen already, with what it has in 100 g: whether it is near
 * enough can be judged before it is taken. */

#include "config.h"

#include "olivine-gap-row.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-drop-down-name.h"
#include "olivine-format.h"

struct _OlivineGapRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *name_label;
  GtkLabel          *count_label;
  GtkWidget         *choice_box;
  GtkDropDown       *match_drop_down;
  GtkWidget         *fill_button;
  GtkWidget         *nothing_label;

  char              *name;
  GPtrArray         *matches; /* of OlivineFood */
};

G_DEFINE_FINAL_TYPE (OlivineGapRow, olivine_gap_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  FILL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_fill (OlivineGapRow *self)
{
  g_signal_emit (self, signals[FILL], 0);
}

static void
olivine_gap_row_finalize (GObject *object)
{
  OlivineGapRow *self = OLIVINE_GAP_ROW (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->matches, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_gap_row_parent_class)->finalize (object);
}

static void
olivine_gap_row_class_init (OlivineGapRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = olivine_gap_row_finalize;

  signals[FILL] = g_signal_new ("fill", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-gap-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineGapRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineGapRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineGapRow, choice_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineGapRow, match_drop_down);
  gtk_widget_class_bind_template_child (widget_class, OlivineGapRow, fill_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineGapRow, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, on_fill);
}

static void
olivine_gap_row_init (OlivineGapRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
format_match (const OlivineFood *food)
{
  double magnesium_mg = food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM];
  g_autofree char *figure = olivine_format_amount (olivine_thousandths_from_double (magnesium_mg),
                                                   "mg", FALSE);

  /* Translators: a food and its magnesium, as in "Almonds: 270 mg in 100 g" */
  return g_strdup_printf (_("%s: %s in 100 g"), food->name, figure);
}

static void
fill_choices (OlivineGapRow *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  g_autofree char *label = NULL;

  for (guint i = 0; i < self->matches->len; i++)
    gtk_string_list_take (choices, format_match (g_ptr_array_index (self->matches, i)));
  gtk_drop_down_set_model (self->match_drop_down, G_LIST_MODEL (choices));

  /* Translators: %s is the name of a food as a file has it */
  label = g_strdup_printf (_("Similar food for %s"), self->name);
  olivine_drop_down_name (self->match_drop_down, label);
  gtk_widget_set_visible (self->choice_box, self->matches->len > 0);
  gtk_widget_set_visible (self->nothing_label, self->matches->len == 0);
}

/**
 * olivine_gap_row_new:
 * @gap: a name without magnesium
 *
 * Returns: (transfer floating): a row that offers to fill it
 */
GtkWidget *
olivine_gap_row_new (const OlivineGap *gap)
{
  OlivineGapRow *self = g_object_new (OLIVINE_TYPE_GAP_ROW, NULL);
  g_autofree char *count = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *fill = NULL;

  g_return_val_if_fail (gap != NULL, NULL);

  self->name = g_strdup (gap->food);
  self->matches = g_ptr_array_ref (gap->matches);
  count = g_strdup_printf (ngettext ("%'u row", "%'u rows", gap->n_entries), gap->n_entries);
  sentence = g_strdup_printf ("%s, %s", self->name, count);
  /* Translators: %s is the name of a food as a file has it */
  fill = g_strdup_printf (_("Fill %s"), self->name);

  gtk_label_set_label (self->name_label, self->name);
  gtk_label_set_label (self->count_label, count);
  olivine_compat_set_name (GTK_ACCESSIBLE (self), sentence);
  olivine_compat_set_name (GTK_ACCESSIBLE (self->fill_button), fill);
  fill_choices (self);

  return GTK_WIDGET (self);
}

/**
 * olivine_gap_row_get_filling:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what is chosen; %NULL where there is no choice
 */
OlivineGapFilling *
olivine_gap_row_get_filling (OlivineGapRow *self)
{
  guint selected = 0;
  OlivineFood *food = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (OLIVINE_IS_GAP_ROW (self), NULL);

  selected = gtk_drop_down_get_selected (self->match_drop_down);
  if (selected >= self->matches->len)
    return NULL;

  food = g_ptr_array_index (self->matches, selected);
  /* Translators: note of an entry whose figures were borrowed; %s is the food they are of */
  note = g_strdup_printf (_("figures of %s"), food->name);

  return olivine_gap_filling_new (self->name, food, note);
}
