/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is taken, as rows.
 *
 * The form only reads and shows; the core decides what is possible, and the view
 * around it asks the cautions and saves.  What one unit holds is a group of its own.
 */

#include "config.h"

#include "olivine-dose-form.h"

#include "olivine-dose-amount.h"
#include "olivine-dose-format.h"
#include "olivine-dose-product.h"
#include "olivine-dose-strength.h"
#include "olivine-error-row.h"
#include "olivine-taken-choice.h"

struct _OlivineDoseForm
{
  AdwBin               parent_instance;

  AdwEntryRow         *name_row;
  AdwComboRow         *kind_row;
  OlivineDoseStrength *strength;
  OlivineDoseAmount   *amount;
  OlivineTakenChoice  *taken_choice;
  GtkCheckButton      *agreed_check;
  GtkCheckButton      *keep_check;
  OlivineErrorRow     *name_error;

  char                *product_uid; /* of the product it started from, or empty */
  gboolean             filling;     /* the rows are being set by us */
};

G_DEFINE_FINAL_TYPE (OlivineDoseForm, olivine_dose_form, ADW_TYPE_BIN)

enum {
  CHANGED,
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
update (OlivineDoseForm *self)
{
  g_autoptr (OlivineEntry) dose = olivine_dose_form_read (self, OLIVINE_DATE_NONE, NULL, NULL);
  g_autofree char *total = dose != NULL ? olivine_dose_format_total (dose) : NULL;

  olivine_dose_form_set_wrong (self, NULL, NULL);
  olivine_dose_amount_set_total (self->amount, total);
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
  gtk_widget_activate_action (GTK_WIDGET (self), "dose.save", NULL);
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
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, strength);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, amount);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, agreed_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, keep_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, taken_choice);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseForm, name_error);
}

static void
olivine_dose_form_class_init (OlivineDoseFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = olivine_dose_form_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OLIVINE_TYPE_DOSE_AMOUNT);
  g_type_ensure (OLIVINE_TYPE_DOSE_STRENGTH);
  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  g_type_ensure (OLIVINE_TYPE_TAKEN_CHOICE);
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

static void
olivine_dose_form_init (OlivineDoseForm *self)
{
  g_autoptr (GListModel) kinds = create_kinds ();

  self->filling = TRUE;
  self->product_uid = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->kind_row, kinds);
  self->filling = FALSE;
  update (self);
}

static void
fill_in (OlivineDoseForm      *self,
         const OlivineProduct *product,
         gint64                count,
         const char           *time)
{
  g_free (self->product_uid);
  self->product_uid = g_strdup (product->uid != NULL ? product->uid : "");
  set_text (self->name_row, product->name);
  adw_combo_row_set_selected (self->kind_row,
                              (guint) MAX (product->kind - OLIVINE_KIND_SUPPLEMENT, 0));
  olivine_dose_strength_show (self->strength, product);
  olivine_dose_amount_show (self->amount, count, product->unit, time);
  gtk_check_button_set_active (self->agreed_check, product->agreed);
  gtk_check_button_set_active (self->keep_check, *self->product_uid != '\0');
}

/**
 * olivine_dose_form_show:
 * @self: the form
 * @product: what to fill in; not kept
 * @count: how many units of it, in thousandths
 * @time: (nullable): when it is taken, "HH:MM"
 * @is_taken: whether it has been taken already
 */
void
olivine_dose_form_show (OlivineDoseForm      *self,
                        const OlivineProduct *product,
                        gint64                count,
                        const char           *time,
                        gboolean              is_taken)
{
  g_return_if_fail (OLIVINE_IS_DOSE_FORM (self));
  g_return_if_fail (product != NULL);

  self->filling = TRUE;
  fill_in (self, product, count, time);
  olivine_taken_choice_set_taken (self->taken_choice, is_taken);
  self->filling = FALSE;
  on_changed (self);
}

static gboolean
read_amounts (OlivineDoseForm   *self,
              OlivineDoseFacts  *facts,
              GtkWidget        **wrong,
              GError           **error)
{
  *wrong = olivine_dose_strength_get_field (self->strength);
  if (!olivine_dose_strength_read (self->strength, facts, error))
    return FALSE;

  *wrong = olivine_dose_amount_get_field (self->amount, OLIVINE_DOSE_AMOUNT_COUNT);
  return olivine_dose_amount_read (self->amount, facts, error);
}

/* Which row the core speaks of when it refuses what could be read. */
static GtkWidget *
find_wrong (OlivineDoseForm        *self,
            const OlivineDoseFacts *facts)
{
  double amount_mg = facts->compound != NULL ? facts->compound_mg : facts->elemental_mg;
  g_autofree char *name = g_strstrip (g_strdup (facts->name));
  g_autofree char *time = NULL;

  if (*name == '\0')
    return GTK_WIDGET (self->name_row);
  if (amount_mg > 0 && !(facts->count > 0))
    return olivine_dose_amount_get_field (self->amount, OLIVINE_DOSE_AMOUNT_COUNT);

  return olivine_time_from_text (facts->time, &time, NULL)
         ? olivine_dose_strength_get_field (self->strength)
         : olivine_dose_amount_get_field (self->amount, OLIVINE_DOSE_AMOUNT_TIME);
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
 * olivine_dose_form_get_kept_product:
 * @self: the form
 * @dose: what olivine_dose_form_read() made of it
 *
 * Returns: (transfer full) (nullable): the product as it stands in the form; %NULL when it
 *   is not to be kept as one of one's own
 */
OlivineProduct *
olivine_dose_form_get_kept_product (OlivineDoseForm    *self,
                                    const OlivineEntry *dose)
{
  g_return_val_if_fail (OLIVINE_IS_DOSE_FORM (self), NULL);
  g_return_val_if_fail (dose != NULL, NULL);

  return gtk_check_button_get_active (self->keep_check)
         ? olivine_dose_get_product (dose, self->product_uid) : NULL;
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

  return olivine_taken_choice_get_taken (self->taken_choice);
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
  GtkWidget *strength_field = NULL;

  g_return_if_fail (OLIVINE_IS_DOSE_FORM (self));

  strength_field = olivine_dose_strength_get_field (self->strength);
  olivine_error_row_set_message (self->name_error,
                                 field == GTK_WIDGET (self->name_row) ? message : NULL);
  olivine_dose_strength_set_wrong (self->strength, field == strength_field ? message : NULL);
  olivine_dose_amount_set_wrong (self->amount, field, message);
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
  GtkWidget *row = NULL;

  g_return_if_fail (OLIVINE_IS_DOSE_FORM (self));

  if (*get_text (self->name_row) == '\0')
    row = GTK_WIDGET (self->name_row);
  else if (olivine_dose_strength_is_empty (self->strength))
    row = olivine_dose_strength_get_field (self->strength);
  else
    row = olivine_dose_amount_get_field (self->amount, OLIVINE_DOSE_AMOUNT_COUNT);
  gtk_widget_grab_focus (row);
}
