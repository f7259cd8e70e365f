/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The nutrients of a food being edited.
 *
 * Labels state figures for 100 g or for a portion; the switch says which was
 * typed, and never changes the figures themselves.  What is read is per 100 g.
 */

#include "olivine-nutrient-form.h"

#include <glib/gi18n.h>

#include "olivine-error-row.h"
#include "olivine-food-draft.h"
#include "olivine-foods-format.h"
#include "olivine-format.h"

struct _OlivineNutrientForm
{
  AdwPreferencesGroup  parent_instance;

  AdwActionRow        *basis_row;
  GtkSwitch           *basis_switch;
  AdwEntryRow         *rows[OLIVINE_N_NUTRIENTS];
  OlivineErrorRow     *errors[OLIVINE_N_NUTRIENTS];
};

G_DEFINE_FINAL_TYPE (OlivineNutrientForm, olivine_nutrient_form, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed (OlivineNutrientForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_row (OlivineNutrientForm *self,
         OlivineNutrient      nutrient)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *error_row = olivine_error_row_new (row);
  g_autofree char *title = NULL;

  /* Translators: a nutrient and its unit, as in "Magnesium (mg)". */
  title = g_strdup_printf (C_("nutrient", "%s (%s)"),
                           olivine_format_nutrient (nutrient),
                           olivine_nutrient_get_unit (nutrient));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_width_chars (GTK_EDITABLE (row), 6);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), error_row);
  self->rows[nutrient] = ADW_ENTRY_ROW (row);
  self->errors[nutrient] = OLIVINE_ERROR_ROW (error_row);
}

static void
olivine_nutrient_form_class_init (OlivineNutrientFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-nutrient-form.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineNutrientForm, basis_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineNutrientForm, basis_switch);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
olivine_nutrient_form_init (OlivineNutrientForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (OlivineNutrient i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    add_row (self, i);
}

/**
 * olivine_nutrient_form_load:
 * @self: the form
 * @per_100g: the figures to begin with
 */
void
olivine_nutrient_form_load (OlivineNutrientForm    *self,
                            const OlivineNutrients *per_100g)
{
  g_return_if_fail (OLIVINE_IS_NUTRIENT_FORM (self));
  g_return_if_fail (per_100g != NULL);

  gtk_switch_set_active (self->basis_switch, FALSE);
  for (OlivineNutrient i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      g_autofree char *text = olivine_draft_write_number (per_100g->amount[i]);

      gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), text);
    }
}

/* The label's portion is the first one; without one there is only 100 g. */
static double
read_basis_g (OlivineNutrientForm *self,
              GPtrArray           *portions)
{
  const OlivinePortion *portion = NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->basis_row), portions->len > 0);
  if (portions->len == 0)
    {
      adw_action_row_set_subtitle (self->basis_row, _("Add a portion first"));
      return 100;
    }

  portion = g_ptr_array_index (portions, 0);
  name = olivine_food_format_portion (portion);
  adw_action_row_set_subtitle (self->basis_row, name);

  return gtk_switch_get_active (self->basis_switch) ? portion->grams : 100;
}

/**
 * olivine_nutrient_form_read:
 * @self: the form
 * @portions: (element-type OlivinePortion): the food's portions
 * @per_100g: (out): what was typed, per 100 g
 *
 * Reads the fields and shows what is wrong with them.
 *
 * Returns: whether nothing is wrong
 */
gboolean
olivine_nutrient_form_read (OlivineNutrientForm *self,
                            GPtrArray           *portions,
                            OlivineNutrients    *per_100g)
{
  gboolean is_right = TRUE;
  double basis_g = 100;

  g_return_val_if_fail (OLIVINE_IS_NUTRIENT_FORM (self), FALSE);
  g_return_val_if_fail (portions != NULL, FALSE);
  g_return_val_if_fail (per_100g != NULL, FALSE);

  basis_g = read_basis_g (self, portions);
  for (OlivineNutrient i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      const char *text = gtk_editable_get_text (GTK_EDITABLE (self->rows[i]));
      g_autoptr (GError) error = NULL;

      if (!olivine_draft_read_nutrient (text, basis_g, &per_100g->amount[i], &error))
        is_right = FALSE;
      olivine_error_row_set_message (self->errors[i], error != NULL ? error->message : NULL);
    }

  return is_right;
}
