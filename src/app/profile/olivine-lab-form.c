/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A form for one more laboratory value.
 *
 * A number means nothing without its unit, so where there are several none is
 * chosen beforehand.  The core refuses what cannot be; the reason stands below
 * the field that it is about, and nothing is kept.
 */

#include "config.h"

#include "olivine-lab-form.h"

#include <glib/gi18n.h>

#include "olivine-calendar-button.h"
#include "olivine-error-row.h"
#include "olivine-health.h"
#include "olivine-lab-format.h"

struct _OlivineLabForm
{
  OlivineContextBin  parent_instance;

  AdwComboRow       *name_row;
  AdwEntryRow       *amount_row;
  AdwComboRow       *unit_row;
  AdwEntryRow       *date_row;
  OlivineErrorRow   *amount_error;
  OlivineErrorRow   *unit_error;
  OlivineErrorRow   *date_error;
};

G_DEFINE_FINAL_TYPE (OlivineLabForm, olivine_lab_form, OLIVINE_TYPE_CONTEXT_BIN)

static OlivineContext *
get_context (OlivineLabForm *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static OlivineLabName
get_name (OlivineLabForm *self)
{
  return (OlivineLabName) MIN (adw_combo_row_get_selected (self->name_row),
                               OLIVINE_N_LAB_NAMES - 1);
}

static gboolean
has_choice_of_units (OlivineLabName name)
{
  return olivine_lab_name_get_units (name)[1] != NULL;
}

/* NULL while none is chosen. */
static const char *
get_unit (OlivineLabForm *self)
{
  OlivineLabName name = get_name (self);
  guint position = adw_combo_row_get_selected (self->unit_row);

  if (!has_choice_of_units (name))
    return olivine_lab_name_get_units (name)[0];
  if (position == 0 || position == GTK_INVALID_LIST_POSITION)
    return NULL;

  return olivine_lab_name_get_units (name)[position - 1];
}

static void
clear_errors (OlivineLabForm *self)
{
  olivine_error_row_set_message (self->amount_error, NULL);
  olivine_error_row_set_message (self->unit_error, NULL);
  olivine_error_row_set_message (self->date_error, NULL);
}

static void
on_name_selected (OlivineLabForm *self)
{
  OlivineLabName name = get_name (self);
  const char *const *units = olivine_lab_name_get_units (name);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (has_choice_of_units (name))
    gtk_string_list_append (labels, C_("unit", "Not chosen"));
  for (gsize i = 0; units[i] != NULL; i++)
    gtk_string_list_append (labels, olivine_lab_format_unit (units[i]));
  adw_combo_row_set_model (self->unit_row, G_LIST_MODEL (labels));
  clear_errors (self);
}

static gboolean
refuse (OlivineErrorRow *row,
        gpointer         field,
        const char      *message)
{
  olivine_error_row_set_message (row, message);
  gtk_widget_grab_focus (GTK_WIDGET (field));

  return FALSE;
}

/* Shows what is wrong, one field at a time, from the top. */
static gboolean
read_lab (OlivineLabForm *self,
          OlivineLab     *lab)
{
  OlivineLabName name = get_name (self);
  const char *amount = gtk_editable_get_text (GTK_EDITABLE (self->amount_row));
  const char *unit = get_unit (self);
  OlivineDate date = OLIVINE_DATE_NONE;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (unit == NULL && *amount != '\0')
    return refuse (self->unit_error, self->unit_row,
                   _("Choose the unit that stands on the report."));
  if (!olivine_date_from_text (gtk_editable_get_text (GTK_EDITABLE (self->date_row)), &date,
                               &error))
    return refuse (self->date_error, self->date_row, error->message);
  if (!olivine_lab_from_text (olivine_lab_name_to_nick (name), amount, unit, date,
                              OLIVINE_DATE_NONE, lab, &error))
    {
      message = olivine_lab_error_text (name, error);
      return refuse (self->amount_error, self->amount_row, message);
    }
  if (!olivine_lab_validate (lab, olivine_context_get_today (get_context (self)), &error))
    return refuse (self->date_error, self->date_row, error->message);

  return TRUE;
}

static void
action_add (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  OlivineLabForm *self = OLIVINE_LAB_FORM (widget);
  OlivineLab lab = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  clear_errors (self);
  if (!read_lab (self, &lab))
    return;
  if (!olivine_health_add_lab (olivine_context_get_store (get_context (self)), &lab, &error))
    {
      refuse (self->amount_error, self->amount_row, error->message);
      return;
    }

  text = olivine_lab_format (&lab);
  /* Translators: %s is a laboratory value, as in "Potassium 4.2 mmol/L" */
  title = g_strdup_printf (_("%s added"), text);
  gtk_editable_set_text (GTK_EDITABLE (self->amount_row), "");
  olivine_context_refresh (get_context (self));
  olivine_context_toast (get_context (self), title, TRUE);
}

static void
on_entry_activated (OlivineLabForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "lab.add", NULL);
}

static void
olivine_lab_form_context_set (OlivineContextBin *bin,
                              OlivineContext    *context)
{
  g_autofree char *today = olivine_date_to_text (olivine_context_get_today (context));

  gtk_editable_set_text (GTK_EDITABLE (OLIVINE_LAB_FORM (bin)->date_row), today);
}

static void
olivine_lab_form_class_init (OlivineLabFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  OLIVINE_CONTEXT_BIN_CLASS (klass)->context_set = olivine_lab_form_context_set;

  gtk_widget_class_install_action (widget_class, "lab.add", NULL, action_add);

  g_type_ensure (OLIVINE_TYPE_CALENDAR_BUTTON);
  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-lab-form.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineLabForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabForm, amount_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabForm, unit_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabForm, amount_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabForm, unit_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabForm, date_error);
  gtk_widget_class_bind_template_callback (widget_class, clear_errors);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_name_selected);
}

static void
olivine_lab_form_init (OlivineLabForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < OLIVINE_N_LAB_NAMES; i++)
    gtk_string_list_append (names, olivine_lab_format_name ((OlivineLabName) i));
  adw_combo_row_set_model (self->name_row, G_LIST_MODEL (names));
  on_name_selected (self);
}
