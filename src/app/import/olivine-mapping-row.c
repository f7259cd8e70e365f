/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a column can mean is asked of the mapping, meaning by meaning: those that differ
 * in their unit only are one choice here, with the units beside it. */

#include "config.h"

#include "olivine-mapping-row.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-drop-down-name.h"
#include "olivine-format.h"
#include "olivine-mapping-words.h"

struct _OlivineMappingRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *column_label;
  GtkLabel          *values_label;
  GtkDropDown       *meaning_drop_down;
  GtkDropDown       *unit_drop_down;

  char              *column;
  GArray            *choices;    /* of OlivineMeaning: one a choice, with its first unit */
  GArray            *units;      /* of OlivineMeaning: those of the choice, one a unit */
  gboolean           is_setting;
};

G_DEFINE_FINAL_TYPE (OlivineMappingRow, olivine_mapping_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_same_choice (const OlivineMeaning *a,
                const OlivineMeaning *b)
{
  return a->kind == b->kind
         && (a->kind != OLIVINE_MEANING_NUTRIENT || a->nutrient == b->nutrient);
}

static const OlivineMeaning *
get_choice (OlivineMappingRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->meaning_drop_down);

  return &g_array_index (self->choices, OlivineMeaning,
                         selected < self->choices->len ? selected : 0);
}

static void
add_choices (OlivineMappingRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  OlivineMeaning meaning = { 0 };

  for (guint i = 0; olivine_meaning_get_nth (i, &meaning); i++)
    {
      const OlivineMeaning *last = self->choices->len > 0
                                   ? &g_array_index (self->choices, OlivineMeaning,
                                                     self->choices->len - 1)
                                   : NULL;

      if (last != NULL && is_same_choice (last, &meaning))
        continue;
      g_array_append_val (self->choices, meaning);
      gtk_string_list_append (names, olivine_meaning_format (meaning));
    }
  gtk_drop_down_set_model (self->meaning_drop_down, G_LIST_MODEL (names));
}

/* The units of what is chosen; there is nothing to choose of one. */
static void
show_units (OlivineMappingRow *self)
{
  const OlivineMeaning *choice = get_choice (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  OlivineMeaning meaning = { 0 };

  g_array_set_size (self->units, 0);
  for (guint i = 0; olivine_meaning_get_nth (i, &meaning); i++)
    {
      if (meaning.unit == NULL || !is_same_choice (choice, &meaning))
        continue;
      g_array_append_val (self->units, meaning);
      gtk_string_list_append (names, olivine_meaning_format_unit (meaning.unit));
    }
  gtk_drop_down_set_model (self->unit_drop_down, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->unit_drop_down), self->units->len > 0);
}

static void
tell (OlivineMappingRow *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* The usual unit of the nutrient is what is offered first. */
static void
choose_usual_unit (OlivineMappingRow *self)
{
  const OlivineMeaning *choice = get_choice (self);

  if (choice->kind != OLIVINE_MEANING_NUTRIENT)
    return;
  for (guint i = 0; i < self->units->len; i++)
    if (g_strcmp0 (g_array_index (self->units, OlivineMeaning, i).unit,
                   olivine_nutrient_get_unit (choice->nutrient)) == 0)
      gtk_drop_down_set_selected (self->unit_drop_down, i);
}

static void
on_meaning_selected (OlivineMappingRow *self)
{
  gboolean was_setting = self->is_setting;

  if (self->choices == NULL || self->choices->len == 0)
    return;

  self->is_setting = TRUE;
  show_units (self);
  choose_usual_unit (self);
  self->is_setting = was_setting;
  tell (self);
}

static void
on_unit_selected (OlivineMappingRow *self)
{
  tell (self);
}

static void
olivine_mapping_row_finalize (GObject *object)
{
  OlivineMappingRow *self = OLIVINE_MAPPING_ROW (object);

  g_clear_pointer (&self->column, g_free);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->units, g_array_unref);

  G_OBJECT_CLASS (olivine_mapping_row_parent_class)->finalize (object);
}

static void
olivine_mapping_row_class_init (OlivineMappingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = olivine_mapping_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-mapping-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingRow, column_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingRow, values_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingRow, meaning_drop_down);
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingRow, unit_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_meaning_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_selected);
}

static void
olivine_mapping_row_init (OlivineMappingRow *self)
{
  self->choices = g_array_new (FALSE, TRUE, sizeof (OlivineMeaning));
  self->units = g_array_new (FALSE, TRUE, sizeof (OlivineMeaning));
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
  on_meaning_selected (self);
  self->is_setting = FALSE;
}

/**
 * olivine_mapping_row_new:
 * @column: what the column is called
 * @values: what its first rows say, in one line
 * @meaning: what it is taken to mean
 *
 * Returns: (transfer floating): a row that offers to say what it means
 */
GtkWidget *
olivine_mapping_row_new (const char     *column,
                         const char     *values,
                         OlivineMeaning  meaning)
{
  OlivineMappingRow *self = g_object_new (OLIVINE_TYPE_MAPPING_ROW, NULL);
  g_autofree char *meaning_name = NULL;
  g_autofree char *unit_name = NULL;

  g_return_val_if_fail (column != NULL && values != NULL, NULL);

  self->column = g_strdup (column);
  gtk_label_set_label (self->column_label, column);
  gtk_label_set_label (self->values_label, values);
  gtk_widget_set_visible (GTK_WIDGET (self->values_label), *values != '\0');
  olivine_compat_set_name (GTK_ACCESSIBLE (self), column);
  /* Translators: %s is the name of a column of a file */
  meaning_name = g_strdup_printf (_("Meaning of %s"), column);
  /* Translators: %s is the name of a column of a file */
  unit_name = g_strdup_printf (_("Unit of %s"), column);
  olivine_drop_down_name (self->meaning_drop_down, meaning_name);
  olivine_drop_down_name (self->unit_drop_down, unit_name);
  olivine_mapping_row_set_meaning (self, meaning);

  return GTK_WIDGET (self);
}

const char *
olivine_mapping_row_get_column (OlivineMappingRow *self)
{
  g_return_val_if_fail (OLIVINE_IS_MAPPING_ROW (self), NULL);

  return self->column;
}

/**
 * olivine_mapping_row_get_meaning:
 * @self: a row
 *
 * Returns: what the column means, as it is chosen
 */
OlivineMeaning
olivine_mapping_row_get_meaning (OlivineMappingRow *self)
{
  guint unit = 0;

  g_return_val_if_fail (OLIVINE_IS_MAPPING_ROW (self), (OlivineMeaning) { 0 });

  unit = gtk_drop_down_get_selected (self->unit_drop_down);
  if (self->units->len == 0 || unit >= self->units->len)
    return *get_choice (self);

  return g_array_index (self->units, OlivineMeaning, unit);
}

/**
 * olivine_mapping_row_set_meaning:
 * @self: a row
 * @meaning: what the column means
 */
void
olivine_mapping_row_set_meaning (OlivineMappingRow *self,
                                 OlivineMeaning     meaning)
{
  g_return_if_fail (OLIVINE_IS_MAPPING_ROW (self));

  self->is_setting = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    if (is_same_choice (&g_array_index (self->choices, OlivineMeaning, i), &meaning))
      gtk_drop_down_set_selected (self->meaning_drop_down, i);
  for (guint i = 0; i < self->units->len; i++)
    if (g_strcmp0 (g_array_index (self->units, OlivineMeaning, i).unit, meaning.unit) == 0)
      gtk_drop_down_set_selected (self->unit_drop_down, i);
  self->is_setting = FALSE;
  tell (self);
}
