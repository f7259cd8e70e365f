/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The buttons below a dose.
 *
 * The cautions themselves may be scrolled away; this bar never is, so it repeats
 * how severe they are.  Save is described by what stands in its way.
 */

#include "config.h"

#include "olivine-dose-bar.h"

#include "olivine-caution-banner.h"
#include "olivine-compat.h"
#include "olivine-fold-box.h"

struct _OlivineDoseBar
{
  AdwBin                parent_instance;

  OlivineCautionBanner *banner;
  GtkWidget            *question_box;
  GtkLabel             *question_label;
  GtkWidget            *anyway_button;
  GtkLabel             *anyway_label;
  GtkWidget            *save_button;

  GtkWidget            *card; /* not owned: what speaks against saving, or NULL */
};

G_DEFINE_FINAL_TYPE (OlivineDoseBar, olivine_dose_bar, ADW_TYPE_BIN)

static void
olivine_dose_bar_class_init (OlivineDoseBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_CAUTION_BANNER);
  g_type_ensure (OLIVINE_TYPE_FOLD_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-dose-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseBar, banner);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseBar, question_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseBar, question_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseBar, anyway_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseBar, anyway_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseBar, save_button);
}

static void
olivine_dose_bar_init (OlivineDoseBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  olivine_caution_banner_set_brief (self->banner, "dose.show-cautions");
}

/**
 * olivine_dose_bar_set_labels:
 * @self: the bar
 * @save_label: what saving is called, translated
 * @anyway_label: what saving in spite of a stop is called, translated
 */
void
olivine_dose_bar_set_labels (OlivineDoseBar *self,
                             const char     *save_label,
                             const char     *anyway_label)
{
  g_return_if_fail (OLIVINE_IS_DOSE_BAR (self));

  gtk_button_set_label (GTK_BUTTON (self->save_button), save_label);
  gtk_label_set_text (self->anyway_label, anyway_label);
  olivine_compat_set_name (GTK_ACCESSIBLE (self->anyway_button), anyway_label);
}

/* The card comes first: what stops weighs more than a question. */
static void
describe_save (OlivineDoseBar *self)
{
  GtkAccessible *save = GTK_ACCESSIBLE (self->save_button);
  GtkWidget *reason = self->card;

  if (reason == NULL && gtk_widget_get_visible (self->question_box))
    reason = GTK_WIDGET (self->question_label);
  if (reason == NULL)
    gtk_accessible_reset_relation (save, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  else
    gtk_accessible_update_relation (save, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, reason, NULL, -1);
}

/**
 * olivine_dose_bar_show_cautions:
 * @self: the bar
 * @cautions: (element-type OlivineCaution): what speaks of the dose, severest first
 * @card: (nullable): the card of the first, see olivine_dose_bar_let_go()
 * @is_stopped: whether it takes the deliberate step
 */
void
olivine_dose_bar_show_cautions (OlivineDoseBar *self,
                                GPtrArray      *cautions,
                                GtkWidget      *card,
                                gboolean        is_stopped)
{
  g_return_if_fail (OLIVINE_IS_DOSE_BAR (self));

  olivine_caution_banner_show (self->banner, cautions);
  gtk_widget_set_visible (self->anyway_button, is_stopped);
  /* What only leads to a caution does not invite. */
  if (is_stopped)
    gtk_widget_remove_css_class (self->save_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->save_button, "suggested-action");
  self->card = is_stopped ? card : NULL;
  describe_save (self);
}

/**
 * olivine_dose_bar_let_go:
 * @self: the bar
 *
 * Forgets the card, which is about to go.
 */
void
olivine_dose_bar_let_go (OlivineDoseBar *self)
{
  g_return_if_fail (OLIVINE_IS_DOSE_BAR (self));

  self->card = NULL;
  describe_save (self);
}

/**
 * olivine_dose_bar_ask:
 * @self: the bar
 * @question: (nullable): what is to be looked at before Save is pressed again; %NULL
 *   when nothing is
 */
void
olivine_dose_bar_ask (OlivineDoseBar *self,
                      const char     *question)
{
  g_return_if_fail (OLIVINE_IS_DOSE_BAR (self));

  gtk_label_set_text (self->question_label, question != NULL ? question : "");
  gtk_widget_set_visible (self->question_box, question != NULL);
  describe_save (self);
}
