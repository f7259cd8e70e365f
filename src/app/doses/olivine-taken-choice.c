/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether something is about to be taken or has been taken already.
 *
 * What is taken is always recorded; only what is about to be taken can be stopped.
 */

#include "config.h"

#include "olivine-taken-choice.h"

struct _OlivineTakenChoice
{
  AdwPreferencesGroup  parent_instance;

  GtkCheckButton      *about_to_check;
  GtkCheckButton      *taken_check;
};

G_DEFINE_FINAL_TYPE (OlivineTakenChoice, olivine_taken_choice, ADW_TYPE_PREFERENCES_GROUP)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Of two that change together one is enough to listen to. */
static void
on_toggled (OlivineTakenChoice *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
olivine_taken_choice_class_init (OlivineTakenChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-taken-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineTakenChoice, about_to_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineTakenChoice, taken_check);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
olivine_taken_choice_init (OlivineTakenChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_taken_choice_get_taken:
 * @self: the choice
 *
 * Returns: whether it has been taken already, rather than being about to be
 */
gboolean
olivine_taken_choice_get_taken (OlivineTakenChoice *self)
{
  g_return_val_if_fail (OLIVINE_IS_TAKEN_CHOICE (self), FALSE);

  return gtk_check_button_get_active (self->taken_check);
}

/**
 * olivine_taken_choice_set_taken:
 * @self: the choice
 * @is_taken: whether it has been taken already, rather than being about to be
 */
void
olivine_taken_choice_set_taken (OlivineTakenChoice *self,
                                gboolean            is_taken)
{
  g_return_if_fail (OLIVINE_IS_TAKEN_CHOICE (self));

  gtk_check_button_set_active (is_taken ? self->taken_check : self->about_to_check, TRUE);
}
