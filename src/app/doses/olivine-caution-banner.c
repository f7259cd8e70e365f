/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One line on what stands against something, above a day or below a dose.
 *
 * Its button activates `today.cautions` unless it is made brief; without a caution
 * nothing is shown.
 */

#include "config.h"

#include "olivine-caution-banner.h"

#include <glib/gi18n.h>

#include "olivine-caution-format.h"
#include "olivine-compat.h"

struct _OlivineCautionBanner
{
  AdwBin     parent_instance;

  GtkWidget *box;
  GtkImage  *icon;
  GtkLabel  *title_label;
  GtkWidget *button;

  gboolean   is_brief; /* the cautions themselves are on the same page */
};

G_DEFINE_FINAL_TYPE (OlivineCautionBanner, olivine_caution_banner, ADW_TYPE_BIN)

static void
olivine_caution_banner_class_init (OlivineCautionBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-caution-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionBanner, box);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionBanner, icon);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionBanner, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionBanner, button);
}

static void
olivine_caution_banner_init (OlivineCautionBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_severity (OlivineCautionBanner *self,
               OlivineSeverity       severity)
{
  gtk_image_set_from_icon_name (self->icon, olivine_severity_get_icon_name (severity));
  for (int i = 0; i < OLIVINE_N_SEVERITIES; i++)
    {
      const char *css_class = olivine_severity_get_css_class ((OlivineSeverity) i);

      if (i == (int) severity)
        gtk_widget_add_css_class (self->box, css_class);
      else
        gtk_widget_remove_css_class (self->box, css_class);
    }
}

/**
 * olivine_caution_banner_show:
 * @self: the banner
 * @cautions: (element-type OlivineCaution): what stands, severest first; not kept
 */
void
olivine_caution_banner_show (OlivineCautionBanner *self,
                             GPtrArray            *cautions)
{
  g_return_if_fail (OLIVINE_IS_CAUTION_BANNER (self));
  g_return_if_fail (cautions != NULL);

  if (cautions->len > 0)
    {
      const OlivineCaution *worst = g_ptr_array_index (cautions, 0);
      g_autofree char *title = olivine_cautions_format_banner (cautions, self->is_brief);

      gtk_label_set_text (self->title_label, title);
      show_severity (self, worst->severity);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), cautions->len > 0);
}

/**
 * olivine_caution_banner_set_brief:
 * @self: the banner
 * @action_name: the action that shows the cautions in full
 *
 * Has the banner only say how severe it is.
 */
void
olivine_caution_banner_set_brief (OlivineCautionBanner *self,
                                  const char           *action_name)
{
  g_return_if_fail (OLIVINE_IS_CAUTION_BANNER (self));

  self->is_brief = TRUE;
  /* Not "Details": who hears both buttons is to know them apart. */
  gtk_button_set_label (GTK_BUTTON (self->button), _("Show"));
  olivine_compat_set_name (GTK_ACCESSIBLE (self->button), _("Show the Cautions"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action_name);
}
