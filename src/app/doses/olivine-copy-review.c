/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies of doses on their way into the diary.
 *
 * The doses are judged beside each other, as they are logged: at once.  As with a
 * single dose, a stop takes a button that says what it does, and an unlikely amount
 * is asked about.  All that was to be copied is copied, or nothing.
 */

#include "config.h"

#include "olivine-copy-review.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "olivine-caution-list.h"
#include "olivine-dose-bar.h"
#include "olivine-dose-format.h"
#include "olivine-dose-judge.h"
#include "olivine-dose.h"
#include "olivine-taken-choice.h"

struct _OlivineCopyReview
{
  GtkBox              parent_instance;

  GtkLabel           *foods_label;
  GtkListBox         *list;
  OlivineTakenChoice *taken_choice;
  OlivineCautionList *cautions;
  OlivineDoseBar     *bar;

  OlivineContext     *context;
  GPtrArray          *copies;           /* of OlivineEntry; NULL while nothing is to be copied */
  gboolean            likely_confirmed; /* the person was asked about these very amounts */
};

G_DEFINE_FINAL_TYPE (OlivineCopyReview, olivine_copy_review, GTK_TYPE_BOX)

enum {
  LOGGED,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GPtrArray *
judge (OlivineCopyReview *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *cautions =
    olivine_doses_judge (olivine_context_get_store (self->context), self->copies,
                         olivine_taken_choice_get_taken (self->taken_choice), &error);

  if (cautions == NULL)
    olivine_dose_bar_ask (self->bar, error->message);

  return cautions;
}

static gboolean
is_stopped (OlivineCopyReview *self,
            GPtrArray         *cautions)
{
  return olivine_dose_is_stopped (cautions, olivine_taken_choice_get_taken (self->taken_choice));
}

static void
update (OlivineCopyReview *self)
{
  g_autoptr (GPtrArray) cautions = NULL;

  if (self->copies == NULL)
    return;

  cautions = judge (self);
  if (cautions == NULL)
    return;
  olivine_caution_list_show (self->cautions, cautions);
  gtk_widget_set_visible (GTK_WIDGET (self->cautions), cautions->len > 0);
  olivine_dose_bar_show_cautions (self->bar, cautions,
                                  olivine_caution_list_get_card (self->cautions, 0),
                                  is_stopped (self, cautions));
}

static void
on_changed (OlivineCopyReview *self)
{
  olivine_dose_bar_ask (self->bar, NULL);
  update (self);
}

static gboolean
are_likely (OlivineCopyReview *self)
{
  if (self->likely_confirmed)
    return TRUE;

  self->likely_confirmed = TRUE;
  for (guint i = 0; i < self->copies->len; i++)
    {
      const OlivineEntry *copy = g_ptr_array_index (self->copies, i);
      g_autofree char *question = NULL;

      if (copy->kind == OLIVINE_KIND_FOOD || olivine_dose_check_likely (copy, NULL))
        continue;
      question = olivine_dose_format_question (copy);
      olivine_dose_bar_ask (self->bar, question);
      return FALSE;
    }

  return TRUE;
}

static void
write_copies (OlivineCopyReview *self)
{
  g_autoptr (GPtrArray) copies = g_steal_pointer (&self->copies);
  g_autofree char *title =
    g_strdup_printf (ngettext ("%u entry copied", "%u entries copied", copies->len), copies->len);
  const OlivineEntry *first = g_ptr_array_index (copies, 0);

  if (olivine_context_add_entries (self->context, copies, title))
    g_signal_emit (self, signals[LOGGED], 0, first->uid);
  else
    self->copies = g_steal_pointer (&copies);
}

static void
save (OlivineCopyReview *self,
      gboolean           deliberately)
{
  g_autoptr (GPtrArray) cautions = self->copies != NULL ? judge (self) : NULL;

  if (cautions == NULL)
    return;
  if (is_stopped (self, cautions) && !deliberately)
    olivine_caution_list_focus (self->cautions);
  else if (are_likely (self))
    write_copies (self);
}

static void
action_save (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  save (OLIVINE_COPY_REVIEW (widget), FALSE);
}

static void
action_log_anyway (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  save (OLIVINE_COPY_REVIEW (widget), TRUE);
}

static void
action_show_cautions (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  olivine_caution_list_focus (OLIVINE_COPY_REVIEW (widget)->cautions);
}

static void
action_back (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineCopyReview *self = OLIVINE_COPY_REVIEW (widget);

  g_clear_pointer (&self->copies, g_ptr_array_unref);
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
olivine_copy_review_dispose (GObject *object)
{
  OlivineCopyReview *self = OLIVINE_COPY_REVIEW (object);

  g_clear_pointer (&self->copies, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_copy_review_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-copy-review.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineCopyReview, foods_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineCopyReview, list);
  gtk_widget_class_bind_template_child (widget_class, OlivineCopyReview, taken_choice);
  gtk_widget_class_bind_template_child (widget_class, OlivineCopyReview, cautions);
  gtk_widget_class_bind_template_child (widget_class, OlivineCopyReview, bar);
  gtk_widget_class_bind_template_callback (widget_class, olivine_dose_bar_let_go);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
olivine_copy_review_class_init (OlivineCopyReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_copy_review_dispose;

  signals[LOGGED] = g_signal_new ("logged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "dose.save", NULL, action_save);
  gtk_widget_class_install_action (widget_class, "dose.log-anyway", NULL, action_log_anyway);
  gtk_widget_class_install_action (widget_class, "dose.show-cautions", NULL, action_show_cautions);
  gtk_widget_class_install_action (widget_class, "dose.back", NULL, action_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dose.back", NULL);

  g_type_ensure (OLIVINE_TYPE_CAUTION_LIST);
  g_type_ensure (OLIVINE_TYPE_DOSE_BAR);
  g_type_ensure (OLIVINE_TYPE_TAKEN_CHOICE);
  bind_template (widget_class);
}

static void
olivine_copy_review_init (OlivineCopyReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  olivine_dose_bar_set_labels (self->bar, _("Copy"), _("Copy Anyway: My Clinician Knows"));
}

/**
 * olivine_copy_review_set_context:
 * @self: a review
 * @context: what the window works with
 *
 * To be called once.
 */
void
olivine_copy_review_set_context (OlivineCopyReview *self,
                                 OlivineContext    *context)
{
  g_return_if_fail (OLIVINE_IS_COPY_REVIEW (self));

  g_set_object (&self->context, context);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
add_row (OlivineCopyReview  *self,
         const OlivineEntry *dose)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *total = olivine_dose_format_total (dose);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), dose->food);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), total);
  gtk_list_box_append (self->list, row);
}

/* Foods are only counted: nothing speaks against them here. */
static void
show_copies (OlivineCopyReview *self)
{
  GtkListBoxRow *row = NULL;
  g_autofree char *foods = NULL;
  guint n_foods = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->copies->len; i++)
    {
      const OlivineEntry *copy = g_ptr_array_index (self->copies, i);

      if (copy->kind == OLIVINE_KIND_FOOD)
        n_foods++;
      else
        add_row (self, copy);
    }

  foods = g_strdup_printf (ngettext ("Together with %u food:", "Together with %u foods:", n_foods),
                           n_foods);
  gtk_label_set_text (self->foods_label, foods);
  gtk_widget_set_visible (GTK_WIDGET (self->foods_label), n_foods > 0);
}

/**
 * olivine_copy_review_begin:
 * @self: a review, on screen
 * @copies: (element-type OlivineEntry): what is to be copied to the day on screen; at
 *   least one; each dose gets the ids of what speaks of it
 *
 * Shows what speaks against the doses in @copies before they are written.
 */
void
olivine_copy_review_begin (OlivineCopyReview *self,
                           GPtrArray         *copies)
{
  gboolean is_past = FALSE;

  g_return_if_fail (OLIVINE_IS_COPY_REVIEW (self));
  g_return_if_fail (copies != NULL && copies->len > 0);

  is_past = olivine_date_compare (olivine_context_get_date (self->context),
                                  olivine_context_get_today (self->context)) < 0;
  g_clear_pointer (&self->copies, g_ptr_array_unref);
  self->copies = g_ptr_array_ref (copies);
  self->likely_confirmed = FALSE;
  olivine_taken_choice_set_taken (self->taken_choice, is_past);
  show_copies (self);
  on_changed (self);
  if (!olivine_caution_list_focus (self->cautions))
    gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
}
