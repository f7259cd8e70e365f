/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pill buttons made of what olivine_store_suggest() answers.
 *
 * They are worked out when nothing else is to do, so that neither the first
 * frame nor a save waits for them; without a suggestion nothing is shown.  While a
 * caution holds them back, the reason stands in their place.
 */

#include "config.h"

#include "olivine-suggestion-chips.h"

#include <glib/gi18n.h>

#include "olivine-caution-format.h"
#include "olivine-compat.h"
#include "olivine-entry-format.h"
#include "olivine-format.h"
#include "olivine-meal-clock.h"
#include "olivine-suggest.h"
#include "olivine-wrap-box.h"

#define N_CHIPS_MAX 4

struct _OlivineSuggestionChips
{
  GtkBox          parent_instance;

  GtkLabel       *title_label;
  OlivineWrapBox *chips_box;

  OlivineContext *context;
  GPtrArray      *suggestions; /* of OlivineSuggestion, as the chips show them */
  guint           idle_id;
};

G_DEFINE_FINAL_TYPE (OlivineSuggestionChips, olivine_suggestion_chips, GTK_TYPE_BOX)

static void
log_suggestion (OlivineSuggestionChips  *self,
                const OlivineSuggestion *suggestion)
{
  OlivineDate date = olivine_context_get_date (self->context);
  OlivineLogLine line = {
    .food = suggestion->food,
    .quantity = suggestion->quantity,
    .unit = suggestion->unit,
    .grams = suggestion->grams,
  };
  g_autoptr (OlivineEntry) entry = olivine_log_line_to_entry (&line, date);
  g_autofree char *title = olivine_entry_format_logged (entry);

  entry->meal = olivine_meal_clock_get_meal (olivine_context_get_clock (self->context));
  olivine_context_add_entry (self->context, entry, title);
}

static void
on_chip_clicked (OlivineSuggestionChips *self,
                 GtkButton              *chip)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "position"));
  g_autoptr (GPtrArray) kept = g_ptr_array_ref (self->suggestions);

  log_suggestion (self, g_ptr_array_index (kept, position));
}

static GtkWidget *
create_chip_label (const OlivineSuggestion *suggestion)
{
  g_autofree char *portion = olivine_entry_format_chip (suggestion);
  g_autofree char *gain = olivine_entry_format_chip_gain (suggestion);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *portion_label = gtk_label_new (portion);
  GtkWidget *gain_label = gtk_label_new (gain);

  gtk_label_set_xalign (GTK_LABEL (portion_label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (portion_label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (portion_label), GTK_NATURAL_WRAP_NONE);
  /* The plus sign stands on the left of its number in every script. */
  gtk_widget_set_direction (gain_label, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (gain_label, "chip-gain");
  gtk_widget_add_css_class (gain_label, "numeric");
  gtk_box_append (GTK_BOX (box), portion_label);
  gtk_box_append (GTK_BOX (box), gain_label);

  return box;
}

static void
add_chip (OlivineSuggestionChips *self,
          guint                   position)
{
  const OlivineSuggestion *suggestion = g_ptr_array_index (self->suggestions, position);
  g_autofree char *sentence = olivine_entry_format_chip_sentence (suggestion);
  GtkWidget *chip = gtk_button_new ();

  if (olivine_entry_format_shows_minerals (olivine_context_get_person (self->context)))
    {
      g_autofree char *minerals = olivine_entry_format_minerals (&suggestion->snapshot);
      char *longer = g_strdup_printf ("%s, %s", sentence, minerals);

      gtk_widget_set_tooltip_text (chip, minerals);
      g_free (sentence);
      sentence = longer;
    }
  gtk_button_set_child (GTK_BUTTON (chip), create_chip_label (suggestion));
  gtk_widget_add_css_class (chip, "chip");
  olivine_compat_set_name (GTK_ACCESSIBLE (chip), sentence);
  g_object_set_data (G_OBJECT (chip), "position", GUINT_TO_POINTER (position));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (on_chip_clicked), self, G_CONNECT_SWAPPED);
  olivine_wrap_box_append (self->chips_box, chip);
}

/* The title is the first child and stays. */
static void
remove_chips (OlivineSuggestionChips *self)
{
  GtkWidget *title = GTK_WIDGET (self->title_label);
  GtkWidget *chip = NULL;

  while ((chip = gtk_widget_get_next_sibling (title)) != NULL)
    gtk_widget_unparent (chip);
}

static GPtrArray *
find_suggestions (OlivineSuggestionChips *self)
{
  const OlivineDay *day = olivine_context_get_day (self->context);
  g_autoptr (GError) error = NULL;
  GPtrArray *suggestions = NULL;

  if (day->target.state == OLIVINE_TARGET_COVERED)
    suggestions = olivine_store_suggest (olivine_context_get_store (self->context), day,
                                         N_CHIPS_MAX, &error);
  if (error != NULL)
    olivine_context_show_error (self->context, error);

  return suggestions != NULL ? suggestions : g_ptr_array_new ();
}

static void
show_title (OlivineSuggestionChips *self)
{
  const OlivineDay *day = olivine_context_get_day (self->context);
  gint64 target_mg = olivine_thousandths_from_double (day->target.amount_mg);
  g_autofree char *amount = olivine_format_amount (target_mg, "mg", FALSE);
  /* Translators: %s is the target, as in "To reach 420 mg"; suggested foods follow */
  g_autofree char *title = g_strdup_printf (_("To reach %s"), amount);

  gtk_label_set_text (self->title_label, title);
}

static gboolean
on_idle (gpointer user_data)
{
  OlivineSuggestionChips *self = user_data;
  g_autofree char *held =
    olivine_cautions_format_held (olivine_context_get_cautions (self->context));

  self->idle_id = 0;
  remove_chips (self);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  self->suggestions = held != NULL ? g_ptr_array_new () : find_suggestions (self);
  for (guint i = 0; i < self->suggestions->len; i++)
    add_chip (self, i);
  if (held != NULL)
    gtk_label_set_text (self->title_label, held);
  else if (self->suggestions->len > 0)
    show_title (self);
  gtk_widget_set_visible (GTK_WIDGET (self), held != NULL || self->suggestions->len > 0);

  return G_SOURCE_REMOVE;
}

static void
olivine_suggestion_chips_dispose (GObject *object)
{
  OlivineSuggestionChips *self = OLIVINE_SUGGESTION_CHIPS (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->context);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_suggestion_chips_parent_class)->dispose (object);
}

static void
olivine_suggestion_chips_class_init (OlivineSuggestionChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_suggestion_chips_dispose;

  g_type_ensure (OLIVINE_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-suggestion-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineSuggestionChips, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineSuggestionChips, chips_box);
}

static void
olivine_suggestion_chips_init (OlivineSuggestionChips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->suggestions = g_ptr_array_new ();
}

/**
 * olivine_suggestion_chips_set_context:
 * @self: the chips
 * @context: what the window works with
 *
 * To be called once.
 */
void
olivine_suggestion_chips_set_context (OlivineSuggestionChips *self,
                                      OlivineContext         *context)
{
  g_return_if_fail (OLIVINE_IS_SUGGESTION_CHIPS (self));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));

  g_set_object (&self->context, context);
}

/**
 * olivine_suggestion_chips_update:
 * @self: the chips
 *
 * Has the suggestions worked out anew, soon.
 */
void
olivine_suggestion_chips_update (OlivineSuggestionChips *self)
{
  g_return_if_fail (OLIVINE_IS_SUGGESTION_CHIPS (self));

  if (self->idle_id == 0 && self->context != NULL)
    self->idle_id = g_idle_add (on_idle, self);
}
