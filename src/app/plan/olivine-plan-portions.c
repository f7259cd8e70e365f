/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The buttons act on the cell that the menu hangs on, through "cell.portion", whose
 * state they show: what is planned by hand in another portion has none pressed.
 */

#include "config.h"

#include "olivine-plan-portions.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-dish.h"
#include "olivine-format.h"

struct _OlivinePlanPortions
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (OlivinePlanPortions, olivine_plan_portions, GTK_TYPE_BOX)

static void
add_portion (OlivinePlanPortions *self,
             gint64               servings)
{
  g_autofree char *portion = olivine_format_quantity (servings, NULL);
  g_autofree char *spoken = olivine_format_quantity (servings, "serving");
  GtkWidget *button = gtk_toggle_button_new_with_label (portion);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (gint32) servings);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "cell.portion");
  olivine_compat_set_name (GTK_ACCESSIBLE (button), spoken);
  gtk_box_append (GTK_BOX (self), button);
}

static void
olivine_plan_portions_class_init (OlivinePlanPortionsClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
olivine_plan_portions_init (OlivinePlanPortions *self)
{
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "plan-portions");
  olivine_compat_set_name (GTK_ACCESSIBLE (self), _("Servings"));
  for (guint i = 0; i < OLIVINE_N_PORTIONS; i++)
    add_portion (self, olivine_dish_portions[i]);
}

/**
 * olivine_plan_portions_new:
 *
 * Returns: (transfer floating): the buttons
 */
GtkWidget *
olivine_plan_portions_new (void)
{
  return g_object_new (OLIVINE_TYPE_PLAN_PORTIONS, NULL);
}
