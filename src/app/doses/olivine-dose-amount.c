/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How much of a product is taken, and when; the sum is worked out by the form around it. */

#include "config.h"

#include "olivine-dose-amount.h"

#include "olivine-error-row.h"
#include "olivine-number-field.h"

struct _OlivineDoseAmount
{
  AdwPreferencesGroup  parent_instance;

  AdwEntryRow         *count_row;
  AdwEntryRow         *unit_row;
  AdwEntryRow         *time_row;
  AdwActionRow        *total_row;
  OlivineErrorRow     *count_error;
  OlivineErrorRow     *time_error;
};

G_DEFINE_FINAL_TYPE (OlivineDoseAmount, olivine_dose_amount, ADW_TYPE_PREFERENCES_GROUP)

enum {
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed (OlivineDoseAmount *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_activate (OlivineDoseAmount *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
olivine_dose_amount_class_init (OlivineDoseAmountClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-dose-amount.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseAmount, count_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseAmount, unit_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseAmount, time_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseAmount, total_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseAmount, count_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseAmount, time_error);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
olivine_dose_amount_init (OlivineDoseAmount *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
set_text (AdwEntryRow *row,
          const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/**
 * olivine_dose_amount_show:
 * @self: the group
 * @count: how many units, in thousandths
 * @unit: (nullable): what one of them is, as in "tablet"
 * @time: (nullable): when it is taken, "HH:MM"
 */
void
olivine_dose_amount_show (OlivineDoseAmount *self,
                          gint64             count,
                          const char        *unit,
                          const char        *time)
{
  g_return_if_fail (OLIVINE_IS_DOSE_AMOUNT (self));

  olivine_number_field_show (self->count_row, count);
  set_text (self->unit_row, unit);
  set_text (self->time_row, time);
}

/**
 * olivine_dose_amount_read:
 * @self: the group
 * @facts: the facts to put count, unit and time in; the texts are borrowed from the rows
 * @error: return location for an error
 *
 * Errors: those of reading a number.
 *
 * Returns: whether the count could be read
 */
gboolean
olivine_dose_amount_read (OlivineDoseAmount  *self,
                          OlivineDoseFacts   *facts,
                          GError            **error)
{
  g_return_val_if_fail (OLIVINE_IS_DOSE_AMOUNT (self), FALSE);
  g_return_val_if_fail (facts != NULL, FALSE);

  facts->unit = get_text (self->unit_row);
  facts->time = get_text (self->time_row);

  return olivine_number_field_read (self->count_row, &facts->count, error);
}

/**
 * olivine_dose_amount_set_total:
 * @self: the group
 * @total: (nullable): what it comes to, in words; %NULL when that is not known
 */
void
olivine_dose_amount_set_total (OlivineDoseAmount *self,
                               const char        *total)
{
  g_return_if_fail (OLIVINE_IS_DOSE_AMOUNT (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->total_row),
                                 total != NULL ? total : "");
  gtk_widget_set_visible (GTK_WIDGET (self->total_row), total != NULL);
}

/**
 * olivine_dose_amount_get_field:
 * @self: the group
 * @field: which one
 *
 * Returns: (transfer none): its row
 */
GtkWidget *
olivine_dose_amount_get_field (OlivineDoseAmount      *self,
                               OlivineDoseAmountField  field)
{
  g_return_val_if_fail (OLIVINE_IS_DOSE_AMOUNT (self), NULL);

  return GTK_WIDGET (field == OLIVINE_DOSE_AMOUNT_COUNT ? self->count_row : self->time_row);
}

/**
 * olivine_dose_amount_set_wrong:
 * @self: the group
 * @field: (nullable): the row that has to be mended; one of another group stands for none
 * @message: (nullable): what is wrong with it
 */
void
olivine_dose_amount_set_wrong (OlivineDoseAmount *self,
                               GtkWidget         *field,
                               const char        *message)
{
  g_return_if_fail (OLIVINE_IS_DOSE_AMOUNT (self));

  olivine_error_row_set_message (self->count_error,
                                 field == GTK_WIDGET (self->count_row) ? message : NULL);
  olivine_error_row_set_message (self->time_error,
                                 field == GTK_WIDGET (self->time_row) ? message : NULL);
}
