/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The preferences window.  It saves what was typed before it closes; what cannot
 * be saved is shown once, and closing again lets it go.
 *
 * It covers the window that it belongs to, so what there is to say and to undo is
 * shown here as well.
 */

#include "config.h"

#include "olivine-preferences.h"

#include <glib/gi18n.h>

#include "olivine-data-page.h"
#include "olivine-health-page.h"
#include "olivine-toaster.h"

struct _OlivinePreferences
{
  AdwWindow          parent_instance;

  AdwToastOverlay   *toasts;
  AdwViewStack      *stack;
  OlivineHealthPage *health_page;
  OlivineDataPage   *data_page;
  gboolean           warned;

  OlivineContext    *context;
  OlivineToaster    *toaster;
};

G_DEFINE_FINAL_TYPE (OlivinePreferences, olivine_preferences, ADW_TYPE_WINDOW)

static void
action_undo (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  olivine_context_undo (OLIVINE_PREFERENCES (widget)->context);
}

static gboolean
olivine_preferences_close_request (GtkWindow *window)
{
  OlivinePreferences *self = OLIVINE_PREFERENCES (window);

  if (!self->warned && !olivine_health_page_flush (self->health_page))
    {
      self->warned = TRUE;
      olivine_preferences_show_page (self, "health");
      return GDK_EVENT_STOP;
    }

  olivine_data_page_cancel (self->data_page);

  return GTK_WINDOW_CLASS (olivine_preferences_parent_class)->close_request (window);
}

static void
olivine_preferences_dispose (GObject *object)
{
  OlivinePreferences *self = OLIVINE_PREFERENCES (object);

  g_clear_object (&self->toaster);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_preferences_parent_class)->dispose (object);
}

static void
olivine_preferences_class_init (OlivinePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_DATA_PAGE);
  g_type_ensure (OLIVINE_TYPE_HEALTH_PAGE);

  G_OBJECT_CLASS (klass)->dispose = olivine_preferences_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = olivine_preferences_close_request;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivinePreferences, toasts);
  gtk_widget_class_bind_template_child (widget_class, OlivinePreferences, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivinePreferences, health_page);
  gtk_widget_class_bind_template_child (widget_class, OlivinePreferences, data_page);
  gtk_widget_class_install_action (widget_class, "preferences.undo", NULL, action_undo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "preferences.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
olivine_preferences_init (OlivinePreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toaster = olivine_toaster_new (self->toasts, "preferences.undo");
}

/**
 * olivine_preferences_new:
 * @context: what the pages work with
 *
 * Returns: (transfer none): the window, not shown yet
 */
GtkWidget *
olivine_preferences_new (OlivineContext *context)
{
  OlivinePreferences *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), NULL);

  self = g_object_new (OLIVINE_TYPE_PREFERENCES, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (context, "toast", G_CALLBACK (olivine_toaster_show), self->toaster,
                           G_CONNECT_SWAPPED);
  g_object_set (self->health_page, "context", context, NULL);
  g_object_set (self->data_page, "context", context, NULL);

  return GTK_WIDGET (self);
}

/**
 * olivine_preferences_show_page:
 * @self: the window
 * @name: "health", "limits" (a part of Health) or "data"; another name is ignored
 */
void
olivine_preferences_show_page (OlivinePreferences *self,
                               const char         *name)
{
  g_return_if_fail (OLIVINE_IS_PREFERENCES (self));

  if (g_str_equal (name, "limits"))
    {
      adw_view_stack_set_visible_child_name (self->stack, "health");
      olivine_health_page_focus_limits (self->health_page);
    }
  else if (adw_view_stack_get_child_by_name (self->stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}
