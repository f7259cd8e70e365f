/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* It lies around the content of a window.  The hint covers everything while a file is
 * above it, so that nobody looks for the right spot; it takes no events itself. */

#include "config.h"

#include "olivine-import-drop.h"

struct _OlivineImportDrop
{
  AdwBin         parent_instance;

  GtkOverlay    *overlay;
  GtkWidget     *hint;
  GtkDropTarget *target;  /* owned by the widget */
};

G_DEFINE_FINAL_TYPE (OlivineImportDrop, olivine_import_drop, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTENT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_hover_changed (OlivineImportDrop *self)
{
  gboolean hovers = gtk_drop_target_get_current_drop (self->target) != NULL;

  gtk_widget_set_visible (self->hint, hovers);
}

static gboolean
on_drop (OlivineImportDrop *self,
         const GValue      *value,
         double             x,
         double             y,
         GtkDropTarget     *target)
{
  g_autoptr (GSList) files = NULL;

  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  if (files == NULL)
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, files->data, g_slist_length (files));

  return TRUE;
}

static void
olivine_import_drop_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OlivineImportDrop *self = OLIVINE_IMPORT_DROP (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      gtk_overlay_set_child (self->overlay, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_import_drop_class_init (OlivineImportDropClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = olivine_import_drop_set_property;

  /**
   * OlivineImportDrop:content:
   *
   * What files can be dropped on.
   */
  props[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * OlivineImportDrop::dropped:
   * @file: the file, or the first of several
   * @n_files: how many were dropped
   */
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-import-drop.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineImportDrop, overlay);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportDrop, hint);
}

static void
olivine_import_drop_init (OlivineImportDrop *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (self->target, "notify::current-drop", G_CALLBACK (on_hover_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->target));
}

/**
 * olivine_import_drop_set_enabled:
 * @self: the place
 * @enabled: whether files are taken
 */
void
olivine_import_drop_set_enabled (OlivineImportDrop *self,
                                 gboolean           enabled)
{
  g_return_if_fail (OLIVINE_IS_IMPORT_DROP (self));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->target),
                                              enabled ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
}
