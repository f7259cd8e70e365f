/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Says calmly what holds a plan back: the cautions themselves, or what the profile
 * lacks, with the way to enter it.
 */

#include "config.h"

#include "olivine-fill-refusal.h"

#include <glib/gi18n.h>

#include "olivine-caution-list.h"
#include "olivine-intake-format.h"
#include "olivine-meal-plan.h"

struct _OlivineFillRefusal
{
  GtkBox              parent_instance;

  GtkLabel           *text_label;
  OlivineCautionList *cautions;
  GtkWidget          *health_button;
};

G_DEFINE_FINAL_TYPE (OlivineFillRefusal, olivine_fill_refusal, GTK_TYPE_BOX)

static void
olivine_fill_refusal_class_init (OlivineFillRefusalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_CAUTION_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-fill-refusal.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFillRefusal, text_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillRefusal, cautions);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillRefusal, health_button);
}

static void
olivine_fill_refusal_init (OlivineFillRefusal *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (OlivineFillRefusal *self,
      const char         *text,
      GPtrArray          *holding,
      const char         *button,
      const char         *page)
{
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  gtk_label_set_text (self->text_label, text != NULL ? text : "");
  olivine_caution_list_show (self->cautions, holding);
  gtk_widget_set_visible (GTK_WIDGET (self->cautions), holding->len > 0);
  gtk_button_set_label (GTK_BUTTON (self->health_button), button != NULL ? button : "");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->health_button), "s", page);
  gtk_widget_set_visible (self->health_button, button != NULL);
}

static void
show_reason (OlivineFillRefusal  *self,
             GPtrArray           *holding,
             gboolean             lacks_limits,
             const OlivineTarget *target)
{
  if (holding->len > 0)
    show (self, _("No meals are planned while this stands. Your plan stays as it is."), holding,
          NULL, "health");
  else if (lacks_limits)
    show (self, _("With kidneys that do not work fully, a plan rich in magnesium can hold more "
                  "potassium and phosphorus than is safe. Enter the limits you were given first; "
                  "if you have none, ask your kidney team or dietitian for them."),
          holding, _("Enter _Limits…"), "limits");
  else if (target->state != OLIVINE_TARGET_COVERED)
    show (self, olivine_intake_format_no_target (target), holding,
          _("Open _Health…"), "health");
  else
    show (self, NULL, holding, NULL, "health");
}

/**
 * olivine_fill_refusal_update:
 * @self: a view
 * @context: what is worked with
 *
 * Shows what holds a plan back today, or hides.
 *
 * Returns: whether nothing does
 */
gboolean
olivine_fill_refusal_update (OlivineFillRefusal *self,
                             OlivineContext     *context)
{
  const OlivinePerson *person = NULL;
  OlivineDate today = OLIVINE_DATE_NONE;
  OlivineTarget target = { 0 };
  g_autoptr (GPtrArray) holding = NULL;
  g_autoptr (GError) error = NULL;
  gboolean lacks_limits = FALSE;

  g_return_val_if_fail (OLIVINE_IS_FILL_REFUSAL (self), FALSE);
  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), FALSE);

  person = olivine_context_get_person (context);
  today = olivine_context_get_today (context);
  if (!olivine_meal_plan_may_fill (olivine_context_get_store (context), person, today, &holding,
                                   &lacks_limits, &error))
    {
      olivine_context_show_error (context, error);
      return FALSE;
    }
  target = olivine_target_for_person (person, today);
  show_reason (self, holding, lacks_limits, &target);

  return !gtk_widget_get_visible (GTK_WIDGET (self));
}
