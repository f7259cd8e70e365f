/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The property that all pages share.
 *
 * A template makes its pages before there is a context, so it comes as a
 * property afterwards, and only once: a page never has to let go of one.
 */

#include "config.h"

#include "olivine-context-bin.h"

#include "olivine-focus.h"

typedef struct
{
  OlivineContext *context;
} OlivineContextBinPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OlivineContextBin, olivine_context_bin, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
set_context (OlivineContextBin *self,
             OlivineContext    *context)
{
  OlivineContextBinPrivate *priv = olivine_context_bin_get_instance_private (self);

  g_return_if_fail (priv->context == NULL || context == priv->context);

  if (!g_set_object (&priv->context, context))
    return;

  if (OLIVINE_CONTEXT_BIN_GET_CLASS (self)->context_set != NULL)
    OLIVINE_CONTEXT_BIN_GET_CLASS (self)->context_set (self, context);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CONTEXT]);
}

static void
olivine_context_bin_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_context_bin_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (OLIVINE_CONTEXT_BIN (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_context_bin_dispose (GObject *object)
{
  OlivineContextBin *self = OLIVINE_CONTEXT_BIN (object);
  OlivineContextBinPrivate *priv = olivine_context_bin_get_instance_private (self);

  g_clear_object (&priv->context);

  G_OBJECT_CLASS (olivine_context_bin_parent_class)->dispose (object);
}

static void
olivine_context_bin_class_init (OlivineContextBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  GTK_WIDGET_CLASS (klass)->focus = olivine_focus_child;
  object_class->get_property = olivine_context_bin_get_property;
  object_class->set_property = olivine_context_bin_set_property;
  object_class->dispose = olivine_context_bin_dispose;

  /**
   * OlivineContextBin:context:
   *
   * What is worked with; set once.
   */
  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
olivine_context_bin_init (OlivineContextBin *self)
{
}

/**
 * olivine_context_bin_get_context:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what it works with; %NULL before it was set
 */
OlivineContext *
olivine_context_bin_get_context (OlivineContextBin *self)
{
  OlivineContextBinPrivate *priv = olivine_context_bin_get_instance_private (self);

  g_return_val_if_fail (OLIVINE_IS_CONTEXT_BIN (self), NULL);

  return priv->context;
}
