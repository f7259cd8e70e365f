/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One dose on its way into the diary.
 *
 * Nothing is logged that was not judged as it stands in the form at that moment.
 * While a stop stands for something about to be taken, Save only leads to it;
 * the button that logs all the same says what it means.  What has been taken is
 * always recorded.
 */

#include "config.h"

#include "olivine-dose-editor.h"

#include "olivine-caution-list.h"
#include "olivine-dose-bar.h"
#include "olivine-dose-form.h"
#include "olivine-dose-format.h"
#include "olivine-dose-judge.h"
#include "olivine-dose-product.h"
#include "olivine-dose-record.h"

struct _OlivineDoseEditor
{
  GtkBox              parent_instance;

  OlivineDoseForm    *form;
  OlivineCautionList *cautions;
  OlivineDoseBar     *bar;

  OlivineContext     *context;
  OlivineEntry       *reviewed;         /* what was there before the form, or NULL */
  gboolean            replaces;         /* @reviewed is in the diary and is changed */
  gboolean            likely_confirmed; /* the person was asked about this very amount */
  guint               idle_id;
};

G_DEFINE_FINAL_TYPE (OlivineDoseEditor, olivine_dose_editor, GTK_TYPE_BOX)

enum {
  LOGGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OlivineEntry *
read_dose (OlivineDoseEditor  *self,
           GtkWidget         **wrong,
           GError            **error)
{
  OlivineDate date = self->replaces ? self->reviewed->date
                                    : olivine_context_get_date (self->context);
  OlivineEntry *dose = olivine_dose_form_read (self->form, date, wrong, error);

  if (dose != NULL && self->reviewed != NULL)
    olivine_dose_inherit (dose, self->reviewed, self->replaces);

  return dose;
}

static GPtrArray *
judge (OlivineDoseEditor     *self,
       const OlivineEntry  *dose,
       GError             **error)
{
  return olivine_dose_judge (olivine_context_get_store (self->context), dose, NULL,
                             olivine_dose_form_get_taken (self->form), error);
}

/* Whether it takes the deliberate step. */
static gboolean
show_cautions (OlivineDoseEditor *self,
               GPtrArray         *cautions)
{
  gboolean is_stopped =
    olivine_dose_is_stopped (cautions, olivine_dose_form_get_taken (self->form));

  olivine_caution_list_show (self->cautions, cautions);
  gtk_widget_set_visible (GTK_WIDGET (self->cautions), cautions->len > 0);
  olivine_dose_bar_show_cautions (self->bar, cautions,
                                  olivine_caution_list_get_card (self->cautions, 0), is_stopped);

  return is_stopped;
}

/* While something is missing nothing can be judged, and nothing is said. */
static void
update (OlivineDoseEditor *self)
{
  g_autoptr (OlivineEntry) dose = NULL;
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->context == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
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

static void
on_idle (gpointer user_data)
{
  OlivineDoseEditor *self = user_data;

  self->idle_id = 0;
  update (self);
}

static void
update_soon (OlivineDoseEditor *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_once (on_idle, self);
}

static void
on_form_changed (OlivineDoseEditor *self)
{
  self->likely_confirmed = FALSE;
  olivine_dose_bar_ask (self->bar, NULL);
  update_soon (self);
}

static gboolean
is_likely (OlivineDoseEditor    *self,
           const OlivineEntry *dose)
{
  g_autofree char *question = NULL;

  if (self->likely_confirmed || olivine_dose_check_likely (dose, NULL))
    return TRUE;

  self->likely_confirmed = TRUE;
  question = olivine_dose_format_question (dose);
  olivine_dose_bar_ask (self->bar, question);

  return FALSE;
}

static void
write_dose (OlivineDoseEditor *self,
            OlivineEntry      *dose,
            GPtrArray         *cautions)
{
  g_autoptr (OlivineProduct) product = olivine_dose_form_get_kept_product (self->form, dose);
  g_autoptr (GError) error = NULL;

  if (olivine_dose_record (self->context, dose, cautions, product, self->replaces, &error))
    g_signal_emit (self, signals[LOGGED], 0, dose->uid);
  else if (error != NULL)
    olivine_dose_bar_ask (self->bar, error->message);
}

static void
save (OlivineDoseEditor *self,
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
      olivine_dose_bar_ask (self->bar, error->message);
      return;
    }

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (show_cautions (self, cautions) && !deliberately)
    olivine_caution_list_focus (self->cautions);
  else if (is_likely (self, dose))
    write_dose (self, dose, cautions);
}

static void
action_save (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  save (OLIVINE_DOSE_EDITOR (widget), FALSE);
}

static void
action_log_anyway (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  save (OLIVINE_DOSE_EDITOR (widget), TRUE);
}

static void
action_show_cautions (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  olivine_caution_list_focus (OLIVINE_DOSE_EDITOR (widget)->cautions);
}

static void
olivine_dose_editor_dispose (GObject *object)
{
  OlivineDoseEditor *self = OLIVINE_DOSE_EDITOR (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer (&self->reviewed, olivine_entry_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_dose_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-dose-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseEditor, form);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseEditor, cautions);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseEditor, bar);
  gtk_widget_class_bind_template_callback (widget_class, olivine_dose_bar_let_go);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed);
}

static void
olivine_dose_editor_class_init (OlivineDoseEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_dose_editor_dispose;

  signals[LOGGED] = g_signal_new ("logged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "dose.save", NULL, action_save);
  gtk_widget_class_install_action (widget_class, "dose.log-anyway", NULL, action_log_anyway);
  gtk_widget_class_install_action (widget_class, "dose.show-cautions", NULL,
                                   action_show_cautions);

  g_type_ensure (OLIVINE_TYPE_CAUTION_LIST);
  g_type_ensure (OLIVINE_TYPE_DOSE_BAR);
  g_type_ensure (OLIVINE_TYPE_DOSE_FORM);
  bind_template (widget_class);
}

static void
olivine_dose_editor_init (OlivineDoseEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_dose_editor_set_context:
 * @self: an editor
 * @context: what the window works with
 *
 * To be called once.
 */
void
olivine_dose_editor_set_context (OlivineDoseEditor *self,
                                 OlivineContext    *context)
{
  g_return_if_fail (OLIVINE_IS_DOSE_EDITOR (self));

  g_set_object (&self->context, context);
  g_signal_connect_object (context, "changed", G_CALLBACK (update_soon), self, G_CONNECT_SWAPPED);
}

static void
start_anew (OlivineDoseEditor    *self,
            const OlivineProduct *product,
            gint64                count,
            const char           *time,
            gboolean              is_taken)
{
  self->likely_confirmed = FALSE;
  olivine_dose_bar_ask (self->bar, NULL);
  olivine_dose_form_show (self->form, product, count, time, is_taken);
  update (self);
  if (!olivine_caution_list_focus (self->cautions))
    olivine_dose_form_focus (self->form);
}

/**
 * olivine_dose_editor_begin:
 * @self: an editor, on screen
 * @product: what one unit of is to be logged; not kept
 * @time: when it is taken, "HH:MM", or empty
 * @is_taken: whether it has been taken already
 */
void
olivine_dose_editor_begin (OlivineDoseEditor    *self,
                           const OlivineProduct *product,
                           const char           *time,
                           gboolean              is_taken)
{
  g_return_if_fail (OLIVINE_IS_DOSE_EDITOR (self));

  g_clear_pointer (&self->reviewed, olivine_entry_unref);
  self->replaces = FALSE;
  start_anew (self, product, 1000, time, is_taken);
}

/**
 * olivine_dose_editor_review:
 * @self: an editor, on screen
 * @dose: a dose as it is wanted; not changed
 * @replaces: whether it takes the place of the entry with its uid
 * @time: when it is taken, "HH:MM", or empty
 * @is_taken: whether it has been taken already
 *
 * Shows what speaks against @dose before it is written.
 */
void
olivine_dose_editor_review (OlivineDoseEditor *self,
                            OlivineEntry      *dose,
                            gboolean           replaces,
                            const char        *time,
                            gboolean           is_taken)
{
  g_autoptr (OlivineProduct) product = NULL;

  g_return_if_fail (OLIVINE_IS_DOSE_EDITOR (self));
  g_return_if_fail (dose != NULL);

  g_clear_pointer (&self->reviewed, olivine_entry_unref);
  self->reviewed = olivine_entry_ref (dose);
  self->replaces = replaces;
  product = olivine_dose_get_product (dose, "");
  start_anew (self, product, dose->quantity, time, is_taken);
}
