/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All cautions that stand on the day on screen: a list with a way back. */

#include "config.h"

#include "olivine-cautions-view.h"

#include "olivine-caution-list.h"

struct _OlivineCautionsView
{
  GtkBox              parent_instance;

  GtkWidget          *back_button;
  OlivineCautionList *list;
  GtkWidget          *empty_label;
};

G_DEFINE_FINAL_TYPE (OlivineCautionsView, olivine_cautions_view, GTK_TYPE_BOX)

enum {
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
action_back (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
olivine_cautions_view_class_init (OlivineCautionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OLIVINE_TYPE_CAUTION_LIST);
  gtk_widget_class_install_action (widget_class, "cautions.back", NULL, action_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "cautions.back", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-cautions-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionsView, back_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionsView, list);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionsView, empty_label);
}

static void
olivine_cautions_view_init (OlivineCautionsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_cautions_view_show:
 * @self: the view
 * @cautions: (element-type OlivineCaution): what stands; not kept
 */
void
olivine_cautions_view_show (OlivineCautionsView *self,
                            GPtrArray           *cautions)
{
  g_return_if_fail (OLIVINE_IS_CAUTIONS_VIEW (self));
  g_return_if_fail (cautions != NULL);

  olivine_caution_list_show (self->list, cautions);
  gtk_widget_set_visible (self->empty_label, cautions->len == 0);
}

/**
 * olivine_cautions_view_focus:
 * @self: the view, on screen
 *
 * Puts the focus on the severest caution.
 */
void
olivine_cautions_view_focus (OlivineCautionsView *self)
{
  g_return_if_fail (OLIVINE_IS_CAUTIONS_VIEW (self));

  if (!olivine_caution_list_focus (self->list))
    gtk_widget_grab_focus (self->back_button);
}
