/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is taken, as rows.
 *
 * The form only reads and shows; the core decides what is possible, and the view
 * around it asks the cautions and saves.
 */

#include "config.h"

#include "olivine-dose-form.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-dose-format.h"
#include "olivine-error-row.h"
#include "olivine-quantity.h"

struct _OlivineDoseForm
{
  AdwBin           parent_instance;

  AdwEntryRow     *name_row;
  AdwComboRow     *kind_row;
  GtkCheckButton  *elemental_check;
  GtkCheckButton  *compound_check;
  AdwEntryRow     *elemental_row;
  AdwComboRow     *compound_row;
  AdwEntryRow     *weight_row;
  AdwActionRow    *conversion_row;
  AdwEntryRow     *count_row;
  AdwEntryRow     *unit_row;
  AdwEntryRow     *time_row;
  AdwActionRow    *total_row;
  GtkCheckButton  *agreed_check;
  GtkCheckButton  *keep_check;
  GtkCheckButton  *about_to_check;
  GtkCheckButton  *taken_check;
  OlivineErrorRow *name_error;
  OlivineErrorRow *elemental_error;
  OlivineErrorRow *weight_error;
  OlivineErrorRow *count_error;
  OlivineErrorRow *time_error;

  char            *product_uid; /* of the product it started from, or empty */
  gboolean         filling;     /* the rows are being set by us */
};

G_DEFINE_FINAL_TYPE (OlivineDoseForm, olivine_dose_form, ADW_TYPE_BIN)

enum {
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (gpointer row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
set_text (gpointer    row,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
set_amount (gpointer row,
            gint64   thousandths)
{
  g_autofree char *text = thousandths == OLIVINE_UNKNOWN
                          ? g_strdup ("")
                          : g_strdup_printf ("%.12g", olivine_thousandths_to_double (thousandths));

  set_text (row, text);
}

static const char *
get_compound (OlivineDoseForm *self)
{
  gsize n_compounds = 0;
  const OlivineCompound *compounds = olivine_compound_table (&n_compounds);
  guint position = adw_combo_row_get_selected (self->compound_row);

  return position < n_compounds ? compounds[position].id : NULL;
}

static gboolean
is_compound (OlivineDoseForm *self)
{
  return gtk_check_button_get_active (self->compound_check);
}

static gboolean
read_number (gpointer   row,
             double    *number,
             GError   **error)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (row)));

  if (*text != '\0')
    return olivine_number_parse (text, number, error);

  *number = NAN;
  return TRUE;
}

static void
show_conversion (OlivineDoseForm *self)
{
  g_autoptr (OlivineEntry) dose = olivine_dose_form_read (self, OLIVINE_DATE_NONE, NULL, NULL);
  g_autofree char *total = dose != NULL ? olivine_dose_format_total (dose) : NULL;
  g_autofree char *conversion = NULL;
  double weight_mg = NAN;

  if (is_compound (self) && read_number (self->weight_row, &weight_mg, NULL))
    conversion = olivine_dose_format_conversion (get_compound (self), weight_mg);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->conversion_row),
                                 conversion != NULL ? conversion : "");
  gtk_widget_set_visible (GTK_WIDGET (self->conversion_row), conversion != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->total_row),
                                 total != NULL ? total : "");
  gtk_widget_set_visible (GTK_WIDGET (self->total_row), total != NULL);
}

static void
update (OlivineDoseForm *self)
{
  gboolean by_compound = is_compound (self);

  gtk_widget_set_visible (GTK_WIDGET (self->elemental_row), !by_compound);
  gtk_widget_set_visible (GTK_WIDGET (self->compound_row), by_compound);
  gtk_widget_set_visible (GTK_WIDGET (self->weight_row), by_compound);
  olivine_dose_form_set_wrong (self, NULL, NULL);
  show_conversion (self);
}

static void
on_changed (OlivineDoseForm *self)
{
  if (self->filling)
    return;

  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_activate (OlivineDoseForm *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
olivine_dose_form_finalize (GObject *object)
{
  g_clear_pointer (&OLIVINE_DOSE_FORM (object)->product_uid, g_free);

  G_OBJECT_CLASS (olivine_dose_form_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, elemental_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, compound_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, elemental_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, compound_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, weight_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, conversion_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, count_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, unit_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, time_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, total_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, agreed_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, keep_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, about_to_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, taken_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, name_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, elemental_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, weight_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, count_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, time_error);
}

static void
olivine_dose_form_class_init (OlivineDoseFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = olivine_dose_form_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-dose-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

/* All kinds but food, in their order. */
static GListModel *
create_kinds (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (int kind = OLIVINE_KIND_SUPPLEMENT; kind <= OLIVINE_KIND_PRESCRIBED; kind++)
    gtk_string_list_append (names, olivine_kind_get_name ((OlivineKind) kind));

  return G_LIST_MODEL (names);
}

static GListModel *
create_compounds (void)
{
  gsize n_compounds = 0;
  const OlivineCompound *compounds = olivine_compound_table (&n_compounds);
  GtkStringList *names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < n_compounds; i++)
    gtk_string_list_append (names, compounds[i].name);

  return G_LIST_MODEL (names);
}

static void
olivine_dose_form_init (OlivineDoseForm *self)
{
  g_autoptr (GListModel) kinds = create_kinds ();
  g_autoptr (GListModel) compounds = create_compounds ();

  self->filling = TRUE;
  self->product_uid = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->kind_row, kinds);
  adw_combo_row_set_model (self->compound_row, compounds);
  self->filling = FALSE;
  update (self);
}

static void
select_compound (OlivineDoseForm *self,
                 const char      *id)
{
  gsize n_compounds = 0;
  const OlivineCompound *compounds = olivine_compound_table (&n_compounds);

  for (guint i = 0; i < n_compounds; i++)
    if (g_strcmp0 (compounds[i].id, id) == 0)
      adw_combo_row_set_selected (self->compound_row, i);
}

static void
fill_in (OlivineDoseForm      *self,
         const OlivineProduct *product,
         gint64                count,
         const char           *time,
         gboolean              is_taken)
{
  gboolean by_compound = product->compound_mg != OLIVINE_UNKNOWN;

  g_free (self->product_uid);
  self->product_uid = g_strdup (product->uid != NULL ? product->uid : "");
  set_text (self->name_row, product->name);
  adw_combo_row_set_selected (self->kind_row,
                              (guint) MAX (product->kind - OLIVINE_KIND_SUPPLEMENT, 0));
  gtk_check_button_set_active (by_compound ? self->compound_check : self->elemental_check, TRUE);
  set_amount (self->elemental_row, by_compound ? OLIVINE_UNKNOWN : product->elemental_mg);
  set_amount (self->weight_row, product->compound_mg);
  select_compound (self, product->compound);
  set_amount (self->count_row, count);
  set_text (self->unit_row, product->unit);
  set_text (self->time_row, time);
  gtk_check_button_set_active (self->agreed_check, product->agreed);
  gtk_check_button_set_active (self->keep_check, *self->product_uid != '\0');
  gtk_check_button_set_active (is_taken ? self->taken_check : self->about_to_check, TRUE);
}

/**
 * olivine_dose_form_show_product:
 * @self: the form
 * @product: what to fill in; not kept
 * @time: (nullable): when it is taken, "HH:MM"
 * @is_taken: whether it has been taken already
 *
 * Fills in one unit of @product.
 */
void
olivine_dose_form_show_product (OlivineDoseForm      *self,
                                const OlivineProduct *product,
                                const char           *time,
                                gboolean              is_taken)
{
  g_return_if_fail (OLIVINE_IS_DOSE_FORM (self));
  g_return_if_fail (product != NULL);

  self->filling = TRUE;
  fill_in (self, product, 1000, time, is_taken);
  self->filling = FALSE;
  on_changed (self);
}

/**
 * olivine_dose_form_show_dose:
 * @self: the form
 * @dose: what to fill in; not kept
 * @is_taken: whether it has been taken already
 */
void
olivine_dose_form_show_dose (OlivineDoseForm    *self,
                             const OlivineEntry *dose,
                             gboolean            is_taken)
{
  OlivineProduct product = { 0 };

  g_return_if_fail (OLIVINE_IS_DOSE_FORM (self));
  g_return_if_fail (dose != NULL);

  product.name = dose->food;
  product.kind = dose->kind;
  product.elemental_mg = olivine_dose_get_elemental_mg (dose);
  product.compound = dose->compound;
  product.compound_mg = dose->compound_mg;
  product.unit = dose->unit;
  product.agreed = dose->agreed;
  self->filling = TRUE;
  fill_in (self, &product, dose->quantity, dose->time, is_taken);
  self->filling = FALSE;
  on_changed (self);
}

static gboolean
read_amounts (OlivineDoseForm   *self,
              OlivineDoseFacts  *facts,
              GtkWidget        **wrong,
              GError           **error)
{
  facts->elemental_mg = NAN;
  facts->compound_mg = NAN;
  *wrong = GTK_WIDGET (is_compound (self) ? self->weight_row : self->elemental_row);
  if (!read_number (*wrong, is_compound (self) ? &facts->compound_mg : &facts->elemental_mg,
                    error))
    return FALSE;
  if (is_compound (self))
    facts->compound = get_compound (self);

  *wrong = GTK_WIDGET (self->count_row);
  return read_number (*wrong, &facts->count, error);
}

/* Which row the core speaks of when it refuses what could be read. */
static GtkWidget *
find_wrong (OlivineDoseForm        *self,
            const OlivineDoseFacts *facts)
{
  double amount_mg = is_compound (self) ? facts->compound_mg : facts->elemental_mg;
  g_autofree char *name = g_strstrip (g_strdup (facts->name));
  g_autofree char *time = NULL;

  if (*name == '\0')
    return GTK_WIDGET (self->name_row);
  if (!(amount_mg > 0) || facts->count > 0)
    return olivine_time_from_text (facts->time, &time, NULL)
           ? GTK_WIDGET (is_compound (self) ? self->weight_row : self->elemental_row)
           : GTK_WIDGET (self->time_row);

  return GTK_WIDGET (self->count_row);
}

/**
 * olivine_dose_form_read:
 * @self: the form
 * @date: the day it is taken on; %OLIVINE_DATE_NONE to look only
 * @wrong: (out) (optional) (transfer none): the row that has to be mended
 * @error: return location for an error
 *
 * Errors: those of olivine_dose_new() and of reading a number.
 *
 * Returns: (transfer full) (nullable): the dose, or %NULL when it cannot be made
 */
OlivineEntry *
olivine_dose_form_read (OlivineDoseForm  *self,
                        OlivineDate       date,
                        GtkWidget       **wrong,
                        GError          **error)
{
  OlivineDoseFacts facts = { 0 };
  GtkWidget *field = NULL;
  OlivineEntry *dose = NULL;

  g_return_val_if_fail (OLIVINE_IS_DOSE_FORM (self), NULL);

  facts.name = get_text (self->name_row);
  facts.kind = (OlivineKind) (OLIVINE_KIND_SUPPLEMENT
                              + (int) adw_combo_row_get_selected (self->kind_row));
  facts.unit = get_text (self->unit_row);
  facts.time = get_text (self->time_row);
  facts.agreed = gtk_check_button_get_active (self->agreed_check);
  if (read_amounts (self, &facts, &field, error))
    {
      dose = olivine_dose_new (&facts, olivine_date_is_set (date) ? date
                                       : olivine_date_from_ymd (2000, 1, 1), error);
      field = find_wrong (self, &facts);
    }
  if (dose == NULL && wrong != NULL)
    *wrong = field;

  return dose;
}

/**
 * olivine_dose_form_get_product:
 * @self: the form
 * @dose: what olivine_dose_form_read() made of it
 *
 * Returns: (transfer full): the product as it stands in the form
 */
OlivineProduct *
olivine_dose_form_get_product (OlivineDoseForm    *self,
                               const OlivineEntry *dose)
{
  OlivineProduct *product = NULL;

  g_return_val_if_fail (OLIVINE_IS_DOSE_FORM (self), NULL);
  g_return_val_if_fail (dose != NULL, NULL);

  product = olivine_product_new ();
  g_free (product->uid);
  product->uid = g_strdup (self->product_uid);
  g_free (product->name);
  product->name = g_strdup (dose->food);
  product->kind = dose->kind;
  product->elemental_mg = olivine_dose_get_elemental_mg (dose);
  g_free (product->compound);
  product->compound = g_strdup (dose->compound);
  product->compound_mg = dose->compound_mg;
  g_free (product->unit);
  product->unit = g_strdup (dose->unit);
  product->agreed = dose->agreed;

  return product;
}

/**
 * olivine_dose_form_get_taken:
 * @self: the form
 *
 * Returns: whether the dose has been taken already, rather than being about to be
 */
gboolean
olivine_dose_form_get_taken (OlivineDoseForm *self)
{
  g_return_val_if_fail (OLIVINE_IS_DOSE_FORM (self), FALSE);

  return gtk_check_button_get_active (self->taken_check);
}

/**
 * olivine_dose_form_get_keep:
 * @self: the form
 *
 * Returns: whether the product is to be kept as one of one's own
 */
gboolean
olivine_dose_form_get_keep (OlivineDoseForm *self)
{
  g_return_val_if_fail (OLIVINE_IS_DOSE_FORM (self), FALSE);

  return gtk_check_button_get_active (self->keep_check);
}

/**
 * olivine_dose_form_set_wrong:
 * @self: the form
 * @field: (nullable): the row that has to be mended; %NULL when none has to be
 * @message: (nullable): what is wrong with it
 *
 * Shows the message below the row and puts the focus there.
 */
void
olivine_dose_form_set_wrong (OlivineDoseForm *self,
                             GtkWidget       *field,
                             const char      *message)
{
  const struct {
    gpointer         row;
    OlivineErrorRow *error_row;
  } fields[] = {
    { self->name_row, self->name_error },
    { self->elemental_row, self->elemental_error },
    { self->weight_row, self->weight_error },
    { self->count_row, self->count_error },
    { self->time_row, self->time_error },
  };

  g_return_if_fail (OLIVINE_IS_DOSE_FORM (self));

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    olivine_error_row_set_message (fields[i].error_row,
                                   fields[i].row == (gpointer) field ? message : NULL);
  if (field != NULL)
    gtk_widget_grab_focus (field);
}

/**
 * olivine_dose_form_focus:
 * @self: the form, on screen
 *
 * Puts the focus where something is missing, else on the count.
 */
void
olivine_dose_form_focus (OlivineDoseForm *self)
{
  gpointer row = NULL;

  g_return_if_fail (OLIVINE_IS_DOSE_FORM (self));

  row = is_compound (self) ? self->weight_row : self->elemental_row;
  if (*get_text (self->name_row) == '\0')
    row = self->name_row;
  else if (*get_text (row) != '\0')
    row = self->count_row;
  gtk_widget_grab_focus (GTK_WIDGET (row));
}
