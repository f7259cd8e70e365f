/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-view-title.h"

struct _OlivineViewTitle {
  GtkWidget       parent_instance;
  GtkWidget      *switcher;
  gboolean        narrow;
  int             tight_px;    /* the widest window in which there was too little room, 0 for none */
  guint           announce_id; /* the change that is to be told once the frame is laid out */
};

G_DEFINE_FINAL_TYPE (OlivineViewTitle, olivine_view_title, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_STACK,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gboolean
announce (gpointer user_data)
{
  OlivineViewTitle *self = user_data;

  self->announce_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

/* Who listens changes its size, and GTK loses what asks for a new size while it
 * is handing out sizes: so they are told right after. */
static void
set_narrow (OlivineViewTitle *self,
            gboolean          narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_widget_set_child_visible (self->switcher, !narrow);
  if (self->announce_id == 0)
    self->announce_id = g_idle_add_full (G_PRIORITY_HIGH, announce, self, NULL);
}

static GtkSizeRequestMode
olivine_view_title_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
olivine_view_title_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  OlivineViewTitle *self = OLIVINE_VIEW_TITLE (widget);

  gtk_widget_measure (self->switcher, orientation, -1, minimum, natural, NULL, NULL);
  /* Never what keeps the window from getting narrow. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

/* Where it is narrow the header bar gives up words, and without them there may be room
 * again: so it stays narrow until the window is wider, else the two would take turns. */
static gboolean
is_tight (OlivineViewTitle *self,
          int               width_px)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  int window_px = window != NULL ? gtk_widget_get_width (window) : 0;
  int needed_px = 0;

  gtk_widget_measure (self->switcher, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &needed_px, NULL, NULL);
  if (width_px < needed_px)
    self->tight_px = MAX (self->tight_px, window_px);

  return width_px < needed_px || window_px <= self->tight_px;
}

/* Another page has other things in the header bar, even where the place of the title stays
 * what it was and GTK would not ask again. */
static void
on_page_changed (OlivineViewTitle *self)
{
  self->tight_px = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_stack (OlivineViewTitle *self,
           AdwViewStack     *stack)
{
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (self->switcher), stack);
  if (stack != NULL)
    g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (on_page_changed), self,
                             G_CONNECT_SWAPPED);
}

static void
olivine_view_title_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  OlivineViewTitle *self = OLIVINE_VIEW_TITLE (widget);

  set_narrow (self, is_tight (self, width));
  if (!self->narrow)
    gtk_widget_size_allocate (self->switcher, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

/* A wider window may leave the title as wide as it was, and GTK would not ask again. */
static void
olivine_view_title_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (olivine_view_title_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "notify::width",
                           G_CALLBACK (gtk_widget_queue_allocate), widget, G_CONNECT_SWAPPED);
}

static void
olivine_view_title_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_native_get_surface (gtk_widget_get_native (widget)),
                                        gtk_widget_queue_allocate, widget);

  GTK_WIDGET_CLASS (olivine_view_title_parent_class)->unrealize (widget);
}

static void
olivine_view_title_dispose (GObject *object)
{
  OlivineViewTitle *self = OLIVINE_VIEW_TITLE (object);

  g_clear_handle_id (&self->announce_id, g_source_remove);
  g_clear_pointer (&self->switcher, gtk_widget_unparent);
  G_OBJECT_CLASS (olivine_view_title_parent_class)->dispose (object);
}

static void
olivine_view_title_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  OlivineViewTitle *self = OLIVINE_VIEW_TITLE (object);

  switch (prop_id)
    {
    case PROP_STACK:
      g_value_set_object (value, adw_view_switcher_get_stack (ADW_VIEW_SWITCHER (self->switcher)));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_view_title_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  OlivineViewTitle *self = OLIVINE_VIEW_TITLE (object);

  switch (prop_id)
    {
    case PROP_STACK:
      set_stack (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_view_title_class_init (OlivineViewTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = olivine_view_title_dispose;
  object_class->get_property = olivine_view_title_get_property;
  object_class->set_property = olivine_view_title_set_property;
  widget_class->get_request_mode = olivine_view_title_get_request_mode;
  widget_class->measure = olivine_view_title_measure;
  widget_class->realize = olivine_view_title_realize;
  widget_class->unrealize = olivine_view_title_unrealize;
  widget_class->size_allocate = olivine_view_title_size_allocate;

  /**
   * OlivineViewTitle:stack:
   *
   * The pages to switch between.
   */
  props[PROP_STACK] =
    g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * OlivineViewTitle:narrow:
   *
   * Whether there is too little room for the switcher.
   */
  props[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
olivine_view_title_init (OlivineViewTitle *self)
{
  self->switcher = g_object_new (ADW_TYPE_VIEW_SWITCHER,
                                 "policy", ADW_VIEW_SWITCHER_POLICY_WIDE,
                                 NULL);
  gtk_widget_set_parent (self->switcher, GTK_WIDGET (self));
}

/**
 * olivine_view_title_get_narrow:
 * @self: the title
 *
 * Returns: whether there is too little room for the switcher
 */
gboolean
olivine_view_title_get_narrow (OlivineViewTitle *self)
{
  g_return_val_if_fail (OLIVINE_IS_VIEW_TITLE (self), FALSE);

  return self->narrow;
}
