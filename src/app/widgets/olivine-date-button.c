/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-date-button.h"

#include <glib/gi18n.h>

#include "olivine-calendar-popover.h"
#include "olivine-compat.h"
#include "olivine-format.h"

struct _OlivineDateButton {
  AdwBin          parent_instance;
  GtkMenuButton  *button;
  GtkWidget      *popover;  /* NULL until it is asked for */
  OlivineContext *context;
  gboolean        narrow;
};

G_DEFINE_FINAL_TYPE (OlivineDateButton, olivine_date_button, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
update (OlivineDateButton *self)
{
  OlivineDate date = olivine_context_get_date (self->context);
  OlivineDate today = olivine_context_get_today (self->context);
  g_autofree char *label = self->narrow ? olivine_format_date_short (date, today)
                           : olivine_format_date (date, today);
  g_autofree char *spoken = olivine_format_date (date, today);
  g_autofree char *description = NULL;

  gtk_menu_button_set_label (self->button, label);
  /* Translators: name of the button that opens the calendar; %s is a day such as "Today" */
  description = g_strdup_printf (_("%s, choose a day"), spoken);
  olivine_compat_set_name (GTK_ACCESSIBLE (self->button), description);
}

static void
on_picked (OlivineDateButton *self,
           guint              julian)
{
  olivine_context_set_date (self->context, (OlivineDate) { julian });
}

static void
on_now (OlivineDateButton *self)
{
  olivine_context_set_date (self->context, olivine_context_get_today (self->context));
}

/* Made when it is first asked for: a calendar takes long to make. */
static void
prepare_popover (GtkMenuButton *button,
                 gpointer       user_data)
{
  OlivineDateButton *self = user_data;

  if (self->popover == NULL)
    {
      self->popover = olivine_calendar_popover_new (_("_Today"));
      g_signal_connect_object (self->popover, "picked", G_CALLBACK (on_picked), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->popover, "now", G_CALLBACK (on_now), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, self->popover);
    }
  olivine_calendar_popover_set_date (OLIVINE_CALENDAR_POPOVER (self->popover),
                                     olivine_context_get_date (self->context));
}

static void
olivine_date_button_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OlivineDateButton *self = OLIVINE_DATE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      if (!g_set_object (&self->context, g_value_get_object (value)) || self->context == NULL)
        break;
      g_signal_connect_object (self->context, "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_date_button_dispose (GObject *object)
{
  OlivineDateButton *self = OLIVINE_DATE_BUTTON (object);

  g_clear_object (&self->context);
  G_OBJECT_CLASS (olivine_date_button_parent_class)->dispose (object);
}

static void
olivine_date_button_class_init (OlivineDateButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = olivine_date_button_dispose;
  object_class->set_property = olivine_date_button_set_property;

  /**
   * OlivineDateButton:context:
   *
   * Whose day is shown and chosen.
   */
  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/olivine_app/Olivine/ui/olivine-date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDateButton, button);
}

static void
olivine_date_button_init (OlivineDateButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, prepare_popover, self, NULL);
}

/**
 * olivine_date_button_set_narrow:
 * @self: the button
 * @narrow: whether there is little room, so that the day is abbreviated
 */
void
olivine_date_button_set_narrow (OlivineDateButton *self,
                                gboolean           narrow)
{
  g_return_if_fail (OLIVINE_IS_DATE_BUTTON (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (self->context != NULL)
    update (self);
}
