/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Logs a supplement or medicine.
 *
 * Nothing is logged that was not judged as it stands in the form at that moment.
 * While a stop stands for something about to be taken, Save only leads to it;
 * the button that logs all the same says what it means.  What has been taken is
 * always recorded.
 */

#include "config.h"

#include "olivine-dose-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "olivine-caution-check.h"
#include "olivine-caution-format.h"
#include "olivine-caution-list.h"
#include "olivine-cautions.h"
#include "olivine-dose-form.h"
#include "olivine-dose-format.h"
#include "olivine-entry-format.h"
#include "olivine-product-picker.h"

struct _OlivineDoseView
{
  GtkBox                parent_instance;

  GtkLabel             *title_label;
  GtkStack             *stack;
  OlivineProductPicker *picker;
  OlivineDoseForm      *form;
  OlivineCautionList   *cautions;
  GtkLabel             *question_label;
  GtkWidget            *bar;
  GtkWidget            *save_button;
  GtkWidget            *anyway_button;

  OlivineContext       *context;
  OlivineEntry         *reviewed;         /* what was there before the form, or NULL */
  gboolean              replaces;         /* @reviewed is in the diary and is changed */
  gboolean              likely_confirmed; /* the person was asked about this very amount */
  guint                 idle_id;
};

G_DEFINE_FINAL_TYPE (OlivineDoseView, olivine_dose_view, GTK_TYPE_BOX)

enum {
  LOGGED,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_choosing (OlivineDoseView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "pick") == 0;
}

static void
show_step (OlivineDoseView *self,
           const char      *step,
           const char      *title)
{
  gtk_stack_set_visible_child_name (self->stack, step);
  gtk_label_set_text (self->title_label, title);
  gtk_widget_set_visible (self->bar, g_str_equal (step, "form"));
}

static void
show_question (OlivineDoseView *self,
               const char      *question)
{
  gtk_label_set_text (self->question_label, question != NULL ? question : "");
  gtk_widget_set_visible (GTK_WIDGET (self->question_label), question != NULL);
}

/* Of the diary's entry that it replaces, all but what the form says stays. */
static OlivineEntry *
read_dose (OlivineDoseView  *self,
           GtkWidget       **wrong,
           GError          **error)
{
  OlivineDate date = self->replaces ? self->reviewed->date
                                    : olivine_context_get_date (self->context);
  OlivineEntry *dose = olivine_dose_form_read (self->form, date, wrong, error);

  if (dose == NULL || self->reviewed == NULL)
    return dose;

  g_free (dose->note);
  dose->note = g_strdup (self->reviewed->note);
  dose->meal = self->reviewed->meal;
  if (self->replaces)
    {
      g_free (dose->uid);
      dose->uid = g_strdup (self->reviewed->uid);
    }

  return dose;
}

/* What speaks of this dose; the day's other cautions stand in the banner. */
static GPtrArray *
keep_proposed (GPtrArray *cautions)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_caution_unref);

  for (guint i = 0; i < cautions->len; i++)
    {
      OlivineCaution *caution = g_ptr_array_index (cautions, i);

      if (caution->concerns_proposed)
        g_ptr_array_add (kept, olivine_caution_ref (caution));
    }

  return kept;
}

static GPtrArray *
judge (OlivineDoseView     *self,
       const OlivineEntry  *dose,
       GError             **error)
{
  g_autoptr (GPtrArray) cautions =
    olivine_store_cautions (olivine_context_get_store (self->context), dose->date, dose,
                            olivine_dose_form_get_taken (self->form), error);

  return cautions != NULL ? keep_proposed (cautions) : NULL;
}

static gboolean
is_stopped (OlivineDoseView *self,
            GPtrArray       *cautions)
{
  OlivineSeverity worst = OLIVINE_SEVERITY_INFO;

  return !olivine_dose_form_get_taken (self->form)
         && olivine_cautions_worst_for_proposed (cautions, &worst)
         && worst == OLIVINE_SEVERITY_STOP;
}

static void
let_go_of_cards (OlivineDoseView *self)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->save_button),
                                 GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
show_cautions (OlivineDoseView *self,
               GPtrArray       *cautions)
{
  gboolean stopped = is_stopped (self, cautions);
  GtkWidget *card = NULL;

  olivine_caution_list_show (self->cautions, cautions);
  gtk_widget_set_visible (GTK_WIDGET (self->cautions), cautions->len > 0);
  gtk_widget_set_visible (self->anyway_button, stopped);
  card = olivine_caution_list_get_card (self->cautions, 0);
  if (stopped && card != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->save_button),
                                    GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, card, NULL,
                                    -1);
  else
    let_go_of_cards (self);
}

/* While something is missing nothing can be judged, and nothing is said. */
static void
update (OlivineDoseView *self)
{
  g_autoptr (OlivineEntry) dose = NULL;
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->context == NULL || is_choosing (self))
    return;

  dose = read_dose (self, NULL, NULL);
  if (dose != NULL)
    cautions = judge (self, dose, &error);
  if (error != NULL)
    olivine_context_show_error (self->context, error);
  if (cautions == NULL)
    cautions = g_ptr_array_new ();
  show_cautions (self, cautions);
}

static gboolean
on_idle (gpointer user_data)
{
  OlivineDoseView *self = user_data;

  self->idle_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
update_soon (OlivineDoseView *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (on_idle, self);
}

static void
on_form_changed (OlivineDoseView *self)
{
  self->likely_confirmed = FALSE;
  show_question (self, NULL);
  update_soon (self);
}

static gboolean
is_likely (OlivineDoseView    *self,
           const OlivineEntry *dose)
{
  g_autofree char *total = NULL;
  g_autofree char *question = NULL;

  if (self->likely_confirmed || olivine_dose_check_likely (dose, NULL))
    return TRUE;

  self->likely_confirmed = TRUE;
  total = olivine_dose_format_total (dose);
  /* Translators: %s is as in "40 tablets = 4,000 mg magnesium" */
  question = g_strdup_printf (_("%s is a lot. Check the label and the count; press again if it is "
                                "right."), total);
  show_question (self, question);

  return FALSE;
}

static gboolean
keep_product (OlivineDoseView    *self,
              const OlivineEntry *dose)
{
  g_autoptr (OlivineProduct) product = NULL;
  g_autoptr (GError) error = NULL;

  if (!olivine_dose_form_get_keep (self->form))
    return TRUE;

  product = olivine_dose_form_get_product (self->form, dose);
  if (olivine_products_save (olivine_context_get_store (self->context), product, &error))
    return TRUE;

  show_question (self, error->message);
  return FALSE;
}

static void
write_dose (OlivineDoseView *self,
            OlivineEntry    *dose,
            GPtrArray       *cautions)
{
  g_autofree char *title = olivine_entry_format_logged (dose);
  gboolean done = FALSE;

  g_free (dose->cautions);
  dose->cautions = olivine_cautions_to_ids (cautions);
  if (dose->uid == NULL || *dose->uid == '\0')
    {
      g_free (dose->uid);
      dose->uid = g_uuid_string_random ();
    }
  if (!keep_product (self, dose))
    return;

  done = self->replaces ? olivine_context_replace_entry (self->context, dose, title)
                        : olivine_context_add_entry (self->context, dose, title);
  if (done)
    g_signal_emit (self, signals[LOGGED], 0, dose->uid);
}

static void
save (OlivineDoseView *self,
      gboolean         deliberately)
{
  g_autoptr (OlivineEntry) dose = NULL;
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *wrong = NULL;

  dose = read_dose (self, &wrong, &error);
  if (dose == NULL)
    {
      olivine_dose_form_set_wrong (self->form, wrong, error->message);
      return;
    }
  cautions = judge (self, dose, &error);
  if (cautions == NULL)
    {
      show_question (self, error->message);
      return;
    }

  g_clear_handle_id (&self->idle_id, g_source_remove);
  show_cautions (self, cautions);
  if (is_stopped (self, cautions) && !deliberately)
    gtk_widget_grab_focus (olivine_caution_list_get_card (self->cautions, 0));
  else if (is_likely (self, dose))
    write_dose (self, dose, cautions);
}

static void
action_save (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  save (OLIVINE_DOSE_VIEW (widget), FALSE);
}

static void
action_log_anyway (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  save (OLIVINE_DOSE_VIEW (widget), TRUE);
}

/* From the form of a new dose back to the choice, from there back to the day. */
static void
action_back (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineDoseView *self = OLIVINE_DOSE_VIEW (widget);

  if (is_choosing (self) || self->reviewed != NULL)
    g_signal_emit (self, signals[CANCELLED], 0);
  else
    olivine_dose_view_begin (self);
}

static void
on_activate (OlivineDoseView *self)
{
  save (self, FALSE);
}

static gboolean
shows_today (OlivineDoseView *self)
{
  return olivine_date_compare (olivine_context_get_date (self->context),
                               olivine_context_get_today (self->context)) == 0;
}

static char *
get_time (OlivineDoseView *self)
{
  g_autoptr (GDateTime) now = olivine_clock_get_now (olivine_context_get_clock (self->context));

  return shows_today (self) ? g_date_time_format (now, "%H:%M") : g_strdup ("");
}

static gboolean
is_past (OlivineDoseView *self)
{
  return olivine_date_compare (olivine_context_get_date (self->context),
                               olivine_context_get_today (self->context)) < 0;
}

static void
on_picked (OlivineDoseView      *self,
           const OlivineProduct *product)
{
  g_autofree char *time = get_time (self);

  show_step (self, "form", _("Supplement or medicine"));
  olivine_dose_form_show_product (self->form, product, time, is_past (self));
  update (self);
  olivine_dose_form_focus (self->form);
}

static void
olivine_dose_view_dispose (GObject *object)
{
  OlivineDoseView *self = OLIVINE_DOSE_VIEW (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer (&self->reviewed, olivine_entry_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_dose_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-dose-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, picker);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, form);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, cautions);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, question_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, bar);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, save_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, anyway_button);
  gtk_widget_class_bind_template_callback (widget_class, let_go_of_cards);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
}

static void
olivine_dose_view_class_init (OlivineDoseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_dose_view_dispose;

  signals[LOGGED] = g_signal_new ("logged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "dose.save", NULL, action_save);
  gtk_widget_class_install_action (widget_class, "dose.log-anyway", NULL, action_log_anyway);
  gtk_widget_class_install_action (widget_class, "dose.back", NULL, action_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dose.back", NULL);

  g_type_ensure (OLIVINE_TYPE_CAUTION_LIST);
  g_type_ensure (OLIVINE_TYPE_DOSE_FORM);
  g_type_ensure (OLIVINE_TYPE_PRODUCT_PICKER);
  bind_template (widget_class);
}

static void
olivine_dose_view_init (OlivineDoseView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_dose_view_set_context:
 * @self: a view
 * @context: what the window works with
 *
 * To be called once.
 */
void
olivine_dose_view_set_context (OlivineDoseView *self,
                               OlivineContext  *context)
{
  g_return_if_fail (OLIVINE_IS_DOSE_VIEW (self));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  olivine_product_picker_set_context (self->picker, context);
  g_signal_connect_object (context, "changed", G_CALLBACK (update_soon), self, G_CONNECT_SWAPPED);
}

static void
start_anew (OlivineDoseView *self,
            OlivineEntry    *reviewed,
            gboolean         replaces)
{
  g_clear_pointer (&self->reviewed, olivine_entry_unref);
  self->reviewed = reviewed != NULL ? olivine_entry_ref (reviewed) : NULL;
  self->replaces = replaces;
  self->likely_confirmed = FALSE;
  show_question (self, NULL);
}

/**
 * olivine_dose_view_begin:
 * @self: a view, on screen
 *
 * Starts anew with the choice of a product.
 */
void
olivine_dose_view_begin (OlivineDoseView *self)
{
  g_return_if_fail (OLIVINE_IS_DOSE_VIEW (self));
  g_return_if_fail (self->context != NULL);

  start_anew (self, NULL, FALSE);
  show_step (self, "pick", _("Add a supplement or medicine"));
  olivine_product_picker_begin (self->picker);
}

/**
 * olivine_dose_view_review:
 * @self: a view, on screen
 * @dose: a dose as it is wanted; not changed
 * @replaces: whether it takes the place of the entry with its uid, else it is
 *   logged once more on the day on screen
 *
 * Shows what speaks against @dose before it is written.
 */
void
olivine_dose_view_review (OlivineDoseView *self,
                          OlivineEntry    *dose,
                          gboolean         replaces)
{
  g_autofree char *time = NULL;
  g_autoptr (OlivineEntry) shown = NULL;
  GtkWidget *card = NULL;

  g_return_if_fail (OLIVINE_IS_DOSE_VIEW (self));
  g_return_if_fail (self->context != NULL);
  g_return_if_fail (dose != NULL);

  start_anew (self, dose, replaces);
  shown = olivine_entry_copy (dose);
  if (!replaces)
    {
      g_free (shown->time);
      shown->time = get_time (self);
    }
  show_step (self, "form", replaces ? _("Change the dose") : _("Log it again"));
  olivine_dose_form_show_dose (self->form, shown, is_past (self));
  update (self);
  card = olivine_caution_list_get_card (self->cautions, 0);
  if (card == NULL || !gtk_widget_grab_focus (card))
    olivine_dose_form_focus (self->form);
}
