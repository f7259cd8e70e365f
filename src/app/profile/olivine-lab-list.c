/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values.
 *
 * A value is kept as it was typed, in its unit; the core refuses what cannot be,
 * and the message stands below the field.  The line at the top tells which kidney
 * function the cautions go by, or why a creatinine could not be used.
 */

#include "config.h"

#include "olivine-lab-list.h"

#include <glib/gi18n.h>

#include "olivine-calendar-button.h"
#include "olivine-caution-check.h"
#include "olivine-caution-format.h"
#include "olivine-error-row.h"
#include "olivine-format.h"
#include "olivine-health.h"

#define UID_KEY "olivine-uid"

struct _OlivineLabList
{
  AdwBin           parent_instance;

  AdwActionRow    *egfr_row;
  AdwComboRow     *name_row;
  AdwEntryRow     *amount_row;
  AdwComboRow     *unit_row;
  AdwEntryRow     *date_row;
  OlivineErrorRow *amount_error;
  OlivineErrorRow *date_error;
  GtkListBox      *list;

  OlivineContext  *context;
};

G_DEFINE_FINAL_TYPE (OlivineLabList, olivine_lab_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *
get_title (OlivineLabName name)
{
  return g_dpgettext2 (NULL, "lab", olivine_lab_name_get_title (name));
}

static OlivineLabName
get_name (OlivineLabList *self)
{
  return (OlivineLabName) MIN (adw_combo_row_get_selected (self->name_row),
                               OLIVINE_N_LAB_NAMES - 1);
}

static char *
format_number (double number)
{
  return olivine_caution_words ()->format_number (number, NULL);
}

static void
on_name_selected (OlivineLabList *self)
{
  g_autoptr (GtkStringList) units =
    gtk_string_list_new (olivine_lab_name_get_units (get_name (self)));

  adw_combo_row_set_model (self->unit_row, G_LIST_MODEL (units));
  olivine_error_row_set_message (self->amount_error, NULL);
}

static void
on_changed (OlivineLabList *self)
{
  olivine_error_row_set_message (self->amount_error, NULL);
  olivine_error_row_set_message (self->date_error, NULL);
}

static gboolean
read_date (OlivineLabList *self,
           OlivineDate    *date)
{
  g_autoptr (GError) error = NULL;

  if (olivine_date_from_text (gtk_editable_get_text (GTK_EDITABLE (self->date_row)), date, &error))
    return TRUE;

  olivine_error_row_set_message (self->date_error, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
  return FALSE;
}

static void
on_add (OlivineLabList *self)
{
  OlivineLabName name = get_name (self);
  const char *const *units = olivine_lab_name_get_units (name);
  const char *unit = units[adw_combo_row_get_selected (self->unit_row)];
  OlivineLab lab = { 0 };
  OlivineDate date = OLIVINE_DATE_NONE;
  g_autoptr (GError) error = NULL;

  on_changed (self);
  if (!read_date (self, &date))
    return;
  if (!olivine_lab_from_text (olivine_lab_name_to_nick (name),
                              gtk_editable_get_text (GTK_EDITABLE (self->amount_row)), unit, date,
                              olivine_context_get_today (self->context), &lab, &error)
      || !olivine_health_add_lab (olivine_context_get_store (self->context), &lab, &error))
    {
      olivine_error_row_set_message (self->amount_error, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->amount_row));
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->amount_row), "");
  olivine_context_refresh (self->context);
}

static void
on_remove_clicked (OlivineLabList *self,
                   GtkWidget      *button)
{
  const char *uid = g_object_get_data (G_OBJECT (button), UID_KEY);
  g_autoptr (GError) error = NULL;

  if (!olivine_health_remove_lab (olivine_context_get_store (self->context), uid, &error))
    {
      olivine_context_show_error (self->context, error);
      return;
    }
  olivine_context_toast (self->context, _("Laboratory value removed"), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->amount_row));
  olivine_context_refresh (self->context);
}

static GtkWidget *
create_remove_button (OlivineLabList   *self,
                      const OlivineLab *lab,
                      const char       *title)
{
  /* Translators: %s is a laboratory value, as in "Potassium 4.2 mmol/L" */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), title);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), UID_KEY, g_strdup (lab->uid), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), self,
                           G_CONNECT_SWAPPED);

  return button;
}

static void
add_row (OlivineLabList   *self,
         const OlivineLab *lab)
{
  g_autofree char *number = format_number (lab->amount);
  g_autofree char *date = olivine_format_date (lab->date,
                                               olivine_context_get_today (self->context));
  /* Translators: a laboratory value: its name, number and unit */
  g_autofree char *title = g_strdup_printf (C_("lab", "%s %s %s"), get_title (lab->name), number,
                                            lab->unit);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), date);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remove_button (self, lab, title));
  gtk_list_box_append (self->list, row);
}

static char *
describe_egfr (const OlivineEgfrReading *reading)
{
  g_autofree char *number = format_number (reading->egfr_ml_min_173);
  g_autofree char *date = NULL;

  if (!olivine_date_is_set (reading->date))
    /* Translators: %s is a number */
    return g_strdup_printf (_("Kidney function in use: eGFR %s"), number);

  date = olivine_format_date (reading->date, OLIVINE_DATE_NONE);
  if (reading->origin == OLIVINE_EGFR_FROM_CREATININE)
    /* Translators: a number and a date */
    return g_strdup_printf (_("Kidney function in use: eGFR %s, worked out from the creatinine "
                              "of %s"), number, date);

  /* Translators: a number and a date */
  return g_strdup_printf (_("Kidney function in use: eGFR %s of %s"), number, date);
}

static void
show_egfr (OlivineLabList *self)
{
  OlivineEgfrReading reading = { 0 };
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (olivine_store_get_egfr (olivine_context_get_store (self->context),
                              olivine_context_get_today (self->context), &reading, &error)
      && reading.origin != OLIVINE_EGFR_NONE)
    title = describe_egfr (&reading);
  gtk_widget_set_visible (GTK_WIDGET (self->egfr_row), title != NULL || reading.refusal != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->egfr_row),
                                 title != NULL ? title : _("Kidney function is not known"));
  adw_action_row_set_subtitle (self->egfr_row,
                               reading.refusal != NULL ? _(reading.refusal) : "");
}

static void
update (OlivineLabList *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) labs = NULL;
  GtkListBoxRow *row = NULL;

  labs = olivine_health_get_labs (olivine_context_get_store (self->context), &error);
  if (labs == NULL)
    {
      olivine_context_show_error (self->context, error);
      return;
    }

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = labs->len; i > 0; i--)
    add_row (self, &g_array_index (labs, OlivineLab, i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self->list), labs->len > 0);
  show_egfr (self);
}

static void
set_context (OlivineLabList *self,
             OlivineContext *context)
{
  g_autofree char *today = NULL;

  if (!g_set_object (&self->context, context) || context == NULL)
    return;

  today = olivine_date_to_text (olivine_context_get_today (context));
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), today);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
olivine_lab_list_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (OLIVINE_LAB_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_lab_list_dispose (GObject *object)
{
  g_clear_object (&OLIVINE_LAB_LIST (object)->context);

  G_OBJECT_CLASS (olivine_lab_list_parent_class)->dispose (object);
}

static void
olivine_lab_list_class_init (OlivineLabListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = olivine_lab_list_set_property;
  object_class->dispose = olivine_lab_list_dispose;

  /**
   * OlivineLabList:context:
   *
   * What is worked with; set once.
   */
  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (OLIVINE_TYPE_CALENDAR_BUTTON);
  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-lab-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineLabList, egfr_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabList, name_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabList, amount_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabList, unit_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabList, date_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabList, amount_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabList, date_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_name_selected);
}

static void
olivine_lab_list_init (OlivineLabList *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < OLIVINE_N_LAB_NAMES; i++)
    gtk_string_list_append (names, get_title ((OlivineLabName) i));
  adw_combo_row_set_model (self->name_row, G_LIST_MODEL (names));
  on_name_selected (self);
}
