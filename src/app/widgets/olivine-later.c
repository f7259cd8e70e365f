/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The place of a widget that is made when it is first on screen, or first asked for.
 *
 * What a window does not show yet costs neither time when it opens nor memory.  Whoever
 * owns the place gives the new widget what it works with when `made` is emitted; it is
 * emitted once, before the widget is on screen.
 */

#include "config.h"

#include "olivine-later.h"

#include "olivine-focus.h"

struct _OlivineLater {
  AdwBin parent_instance;

  GType  widget_type;
};

G_DEFINE_FINAL_TYPE (OlivineLater, olivine_later, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_WIDGET_TYPE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum {
  SIGNAL_MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
olivine_later_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  OlivineLater *self = OLIVINE_LATER (object);

  switch (prop_id)
    {
    case PROP_WIDGET_TYPE:
      g_value_set_gtype (value, self->widget_type);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_later_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  OlivineLater *self = OLIVINE_LATER (object);

  switch (prop_id)
    {
    case PROP_WIDGET_TYPE:
      self->widget_type = g_value_get_gtype (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_later_map (GtkWidget *widget)
{
  olivine_later_get (OLIVINE_LATER (widget));

  GTK_WIDGET_CLASS (olivine_later_parent_class)->map (widget);
}

static gboolean
olivine_later_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (olivine_later_get (OLIVINE_LATER (widget)));
}

static void
olivine_later_class_init (OlivineLaterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = olivine_later_get_property;
  object_class->set_property = olivine_later_set_property;
  widget_class->map = olivine_later_map;
  widget_class->focus = olivine_focus_child;
  widget_class->grab_focus = olivine_later_grab_focus;

  /**
   * OlivineLater:widget-type:
   *
   * What is made.
   */
  props[PROP_WIDGET_TYPE] =
    g_param_spec_gtype ("widget-type", NULL, NULL, GTK_TYPE_WIDGET,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * OlivineLater::made:
   * @self: the place
   * @widget: the new widget
   *
   * The widget is there and in its place, and wants to be told what it works with.
   */
  signals[SIGNAL_MADE] = g_signal_new ("made", OLIVINE_TYPE_LATER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
}

static void
olivine_later_init (OlivineLater *self)
{
}

/**
 * olivine_later_get:
 * @self: the place
 *
 * Returns: (transfer none): the widget, made now if it was not there
 */
gpointer
olivine_later_get (OlivineLater *self)
{
  GtkWidget *widget = NULL;

  g_return_val_if_fail (OLIVINE_IS_LATER (self), NULL);

  widget = adw_bin_get_child (ADW_BIN (self));
  if (widget == NULL)
    {
      widget = g_object_new (self->widget_type, NULL);
      adw_bin_set_child (ADW_BIN (self), widget);
      g_signal_emit (self, signals[SIGNAL_MADE], 0, widget);
    }

  return widget;
}

/**
 * olivine_later_peek:
 * @self: the place
 *
 * Returns: (transfer none) (nullable): the widget, or %NULL if it was not needed yet
 */
gpointer
olivine_later_peek (OlivineLater *self)
{
  g_return_val_if_fail (OLIVINE_IS_LATER (self), NULL);

  return adw_bin_get_child (ADW_BIN (self));
}
