/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is wrong with the row above it.
 *
 * The message stands in the list, where the eye is, and is tied to its field for
 * assistive tools; the field itself is coloured as well, so neither stands alone.
 */

#include "olivine-error-row.h"

struct _OlivineErrorRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *label;
  GtkWidget         *field; /* not owned: a sibling in the same list */
};

G_DEFINE_FINAL_TYPE (OlivineErrorRow, olivine_error_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_FIELD,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
olivine_error_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  OlivineErrorRow *self = OLIVINE_ERROR_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_set_weak_pointer (&self->field, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_error_row_dispose (GObject *object)
{
  g_clear_weak_pointer (&OLIVINE_ERROR_ROW (object)->field);

  G_OBJECT_CLASS (olivine_error_row_parent_class)->dispose (object);
}

static void
olivine_error_row_class_init (OlivineErrorRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = olivine_error_row_set_property;
  object_class->dispose = olivine_error_row_dispose;

  /**
   * OlivineErrorRow:field:
   *
   * The row that is judged.
   */
  props[PROP_FIELD] =
    g_param_spec_object ("field", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
olivine_error_row_init (OlivineErrorRow *self)
{
  self->label = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self), "error-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->label));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * olivine_error_row_new:
 * @field: the row that is judged
 *
 * Returns: (transfer floating): a row that is not shown until it has a message
 */
GtkWidget *
olivine_error_row_new (GtkWidget *field)
{
  g_return_val_if_fail (GTK_IS_WIDGET (field), NULL);

  return g_object_new (OLIVINE_TYPE_ERROR_ROW, "field", field, NULL);
}

static void
tell_field (OlivineErrorRow *self,
            gboolean         is_wrong)
{
  GtkAccessible *field = GTK_ACCESSIBLE (self->field);

  if (is_wrong)
    {
      gtk_widget_add_css_class (self->field, "error");
      gtk_accessible_update_state (field,
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                                   -1);
      gtk_accessible_update_relation (field,
                                      GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, self->label,
                                      -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->field, "error");
      gtk_accessible_reset_state (field, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (field, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
    }
}

/**
 * olivine_error_row_set_message:
 * @self: the row
 * @message: (nullable): what is wrong, %NULL when nothing is
 */
void
olivine_error_row_set_message (OlivineErrorRow *self,
                               const char      *message)
{
  g_return_if_fail (OLIVINE_IS_ERROR_ROW (self));

  gtk_label_set_label (self->label, message != NULL ? message : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, message != NULL ? message : "",
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), message != NULL);
  if (self->field != NULL)
    tell_field (self, message != NULL);
}

/**
 * olivine_error_row_get_shown:
 * @self: the row
 *
 * Returns: whether something is wrong with the field
 */
gboolean
olivine_error_row_get_shown (OlivineErrorRow *self)
{
  g_return_val_if_fail (OLIVINE_IS_ERROR_ROW (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}
