/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the label gives for one unit.
 *
 * Only one of the two ways is on screen, and only that one is read; a compound is
 * converted before the eyes of the person.
 */

#include "config.h"

#include "olivine-dose-strength.h"

#include <math.h>

#include "olivine-compound-name.h"
#include "olivine-dose-format.h"
#include "olivine-error-row.h"
#include "olivine-number-field.h"

struct _OlivineDoseStrength
{
  AdwPreferencesGroup  parent_instance;

  GtkCheckButton      *elemental_check;
  GtkCheckButton      *compound_check;
  AdwEntryRow         *elemental_row;
  AdwComboRow         *compound_row;
  AdwEntryRow         *weight_row;
  AdwActionRow        *conversion_row;
  OlivineErrorRow     *elemental_error;
  OlivineErrorRow     *weight_error;

  gboolean             filling; /* the rows are being set by us */
};

G_DEFINE_FINAL_TYPE (OlivineDoseStrength, olivine_dose_strength, ADW_TYPE_PREFERENCES_GROUP)

enum {
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_compound (OlivineDoseStrength *self)
{
  return gtk_check_button_get_active (self->compound_check);
}

static const char *
get_compound (OlivineDoseStrength *self)
{
  gsize n_compounds = 0;
  const OlivineCompound *compounds = olivine_compound_table (&n_compounds);
  guint position = adw_combo_row_get_selected (self->compound_row);

  return position < n_compounds ? compounds[position].id : NULL;
}

static void
show_conversion (OlivineDoseStrength *self)
{
  g_autofree char *conversion = NULL;
  double weight_mg = NAN;

  if (is_compound (self) && olivine_number_field_read (self->weight_row, &weight_mg, NULL))
    conversion = olivine_dose_format_conversion (get_compound (self), weight_mg);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->conversion_row),
                                 conversion != NULL ? conversion : "");
  gtk_widget_set_visible (GTK_WIDGET (self->conversion_row), conversion != NULL);
}

static void
update (OlivineDoseStrength *self)
{
  gboolean by_compound = is_compound (self);

  gtk_widget_set_visible (GTK_WIDGET (self->elemental_row), !by_compound);
  gtk_widget_set_visible (GTK_WIDGET (self->compound_row), by_compound);
  gtk_widget_set_visible (GTK_WIDGET (self->weight_row), by_compound);
  olivine_dose_strength_set_wrong (self, NULL);
  show_conversion (self);
}

static void
on_changed (OlivineDoseStrength *self)
{
  if (self->filling)
    return;

  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_activate (OlivineDoseStrength *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-dose-strength.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseStrength, elemental_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseStrength, compound_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseStrength, elemental_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseStrength, compound_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseStrength, weight_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseStrength, conversion_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseStrength, elemental_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseStrength, weight_error);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
olivine_dose_strength_class_init (OlivineDoseStrengthClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static GListModel *
create_compounds (void)
{
  gsize n_compounds = 0;
  const OlivineCompound *compounds = olivine_compound_table (&n_compounds);
  GtkStringList *names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < n_compounds; i++)
    gtk_string_list_append (names, olivine_compound_get_name (&compounds[i]));

  return G_LIST_MODEL (names);
}

static void
olivine_dose_strength_init (OlivineDoseStrength *self)
{
  g_autoptr (GListModel) compounds = create_compounds ();

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->compound_row, compounds);
  self->filling = FALSE;
  update (self);
}

static void
select_compound (OlivineDoseStrength *self,
                 const char          *id)
{
  gsize n_compounds = 0;
  const OlivineCompound *compounds = olivine_compound_table (&n_compounds);

  for (guint i = 0; i < n_compounds; i++)
    if (g_strcmp0 (compounds[i].id, id) == 0)
      adw_combo_row_set_selected (self->compound_row, i);
}

/**
 * olivine_dose_strength_show:
 * @self: the group
 * @product: what to fill in; not kept
 *
 * Fills in what one unit of @product holds, without a signal.
 */
void
olivine_dose_strength_show (OlivineDoseStrength  *self,
                            const OlivineProduct *product)
{
  gboolean by_compound = FALSE;

  g_return_if_fail (OLIVINE_IS_DOSE_STRENGTH (self));
  g_return_if_fail (product != NULL);

  by_compound = product->compound_mg != OLIVINE_UNKNOWN;
  self->filling = TRUE;
  gtk_check_button_set_active (by_compound ? self->compound_check : self->elemental_check, TRUE);
  olivine_number_field_show (self->elemental_row,
                             by_compound ? OLIVINE_UNKNOWN : product->elemental_mg);
  olivine_number_field_show (self->weight_row, product->compound_mg);
  select_compound (self, product->compound);
  self->filling = FALSE;
  update (self);
}

/**
 * olivine_dose_strength_read:
 * @self: the group
 * @facts: the facts to put the amount of one unit in; NAN where nothing is given
 * @error: return location for an error
 *
 * Errors: those of reading a number.
 *
 * Returns: whether what is there could be read
 */
gboolean
olivine_dose_strength_read (OlivineDoseStrength  *self,
                            OlivineDoseFacts     *facts,
                            GError              **error)
{
  g_return_val_if_fail (OLIVINE_IS_DOSE_STRENGTH (self), FALSE);
  g_return_val_if_fail (facts != NULL, FALSE);

  facts->elemental_mg = NAN;
  facts->compound_mg = NAN;
  facts->compound = is_compound (self) ? get_compound (self) : NULL;

  return is_compound (self)
         ? olivine_number_field_read (self->weight_row, &facts->compound_mg, error)
         : olivine_number_field_read (self->elemental_row, &facts->elemental_mg, error);
}

/**
 * olivine_dose_strength_get_field:
 * @self: the group
 *
 * Returns: (transfer none): the row that holds the amount
 */
GtkWidget *
olivine_dose_strength_get_field (OlivineDoseStrength *self)
{
  g_return_val_if_fail (OLIVINE_IS_DOSE_STRENGTH (self), NULL);

  return GTK_WIDGET (is_compound (self) ? self->weight_row : self->elemental_row);
}

/**
 * olivine_dose_strength_is_empty:
 * @self: the group
 *
 * Returns: whether there is no amount yet
 */
gboolean
olivine_dose_strength_is_empty (OlivineDoseStrength *self)
{
  GtkWidget *field = olivine_dose_strength_get_field (self);

  return *gtk_editable_get_text (GTK_EDITABLE (field)) == '\0';
}

/**
 * olivine_dose_strength_set_wrong:
 * @self: the group
 * @message: (nullable): what is wrong with the amount; %NULL when nothing is
 */
void
olivine_dose_strength_set_wrong (OlivineDoseStrength *self,
                                 const char          *message)
{
  g_return_if_fail (OLIVINE_IS_DOSE_STRENGTH (self));

  olivine_error_row_set_message (self->elemental_error, is_compound (self) ? NULL : message);
  olivine_error_row_set_message (self->weight_error, is_compound (self) ? message : NULL);
}
