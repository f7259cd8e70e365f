/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A portion being edited.  What is wrong with it is said below its fields; a row
 * that is left empty is no portion and no mistake. */

#include "olivine-portion-row.h"

#include "olivine-food-draft.h"

struct _OlivinePortionRow
{
  AdwPreferencesRow  parent_instance;

  GtkEditable       *quantity_entry;
  GtkEditable       *unit_entry;
  GtkEditable       *grams_entry;
  GtkLabel          *error_label;
};

G_DEFINE_FINAL_TYPE (OlivinePortionRow, olivine_portion_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed (OlivinePortionRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove_clicked (OlivinePortionRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
olivine_portion_row_class_init (OlivinePortionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-portion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivinePortionRow, quantity_entry);
  gtk_widget_class_bind_template_child (widget_class, OlivinePortionRow, unit_entry);
  gtk_widget_class_bind_template_child (widget_class, OlivinePortionRow, grams_entry);
  gtk_widget_class_bind_template_child (widget_class, OlivinePortionRow, error_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
}

static void
olivine_portion_row_init (OlivinePortionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_portion_row_new:
 * @portion: (nullable): the portion to begin with
 *
 * Returns: (transfer floating): a row to edit a portion in
 */
GtkWidget *
olivine_portion_row_new (const OlivinePortion *portion)
{
  OlivinePortionRow *self = g_object_new (OLIVINE_TYPE_PORTION_ROW, NULL);

  if (portion != NULL)
    {
      g_autofree char *quantity = olivine_draft_write_number (portion->quantity);
      g_autofree char *grams = olivine_draft_write_number (portion->grams);

      gtk_editable_set_text (self->quantity_entry, quantity);
      gtk_editable_set_text (self->unit_entry, portion->unit);
      gtk_editable_set_text (self->grams_entry, grams);
    }

  return GTK_WIDGET (self);
}

/**
 * olivine_portion_row_read:
 * @self: the row
 * @portion: (out) (transfer full) (nullable): the portion, %NULL when the row is empty
 *
 * Reads what was typed and shows, or stops showing, what is wrong with it.
 *
 * Returns: whether nothing is wrong
 */
gboolean
olivine_portion_row_read (OlivinePortionRow  *self,
                          OlivinePortion    **portion)
{
  g_autoptr (GError) error = NULL;
  gboolean is_right = FALSE;

  g_return_val_if_fail (OLIVINE_IS_PORTION_ROW (self), FALSE);

  is_right = olivine_draft_read_portion (gtk_editable_get_text (self->quantity_entry),
                                         gtk_editable_get_text (self->unit_entry),
                                         gtk_editable_get_text (self->grams_entry),
                                         portion,
                                         &error);
  gtk_label_set_label (self->error_label, is_right ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), !is_right);

  return is_right;
}
