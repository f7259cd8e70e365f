/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list and what was chosen in it.
 *
 * The width alone decides: below the point where both have room only one of the
 * two is shown, and "show-content" says which.  What is not shown is unmapped, so
 * that the keyboard cannot reach it.
 */

#include "olivine-two-pane.h"

#define SIDEBAR_PX 360
#define CONTENT_MIN_PX 400

struct _OlivineTwoPane
{
  GtkWidget  parent_instance;

  GtkWidget *sidebar;
  GtkWidget *separator;
  GtkWidget *content;
  guint      notify_id;
  gboolean   folded;
  gboolean   show_content;
};

G_DEFINE_FINAL_TYPE (OlivineTwoPane, olivine_two_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_SHOW_CONTENT,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* Announced after the layout is done: who listens may change what is visible. */
static void
on_notify_folded (gpointer user_data)
{
  OlivineTwoPane *self = OLIVINE_TWO_PANE (user_data);

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
}

static void
set_folded (OlivineTwoPane *self,
            gboolean        folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_once (on_notify_folded, self);
}

static int
sidebar_width_px (OlivineTwoPane *self)
{
  int minimum_px = 0;

  gtk_widget_measure (self->sidebar,
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &minimum_px,
                      NULL,
                      NULL,
                      NULL);

  return MAX (SIDEBAR_PX, minimum_px);
}

static int
content_width_px (OlivineTwoPane *self)
{
  int minimum_px = 0;

  gtk_widget_measure (self->content,
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &minimum_px,
                      NULL,
                      NULL,
                      NULL);

  return MAX (CONTENT_MIN_PX, minimum_px);
}

/* Heights are asked for the whole width: each pane may come to fill it. */
static void
olivine_two_pane_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  OlivineTwoPane *self = OLIVINE_TWO_PANE (widget);
  int sidebar_min = 0;
  int sidebar_nat = 0;
  int content_min = 0;
  int content_nat = 0;

  gtk_widget_measure (self->sidebar, orientation, -1, &sidebar_min, &sidebar_nat, NULL, NULL);
  gtk_widget_measure (self->content, orientation, -1, &content_min, &content_nat, NULL, NULL);
  *minimum = MAX (sidebar_min, content_min);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? sidebar_nat + content_nat
                                                       : MAX (sidebar_nat, content_nat);
}

static void
place (GtkWidget *child,
       int        x,
       int        width,
       int        height)
{
  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

static void
allocate_folded (OlivineTwoPane *self,
                 int             width,
                 int             height)
{
  GtkWidget *shown = self->show_content ? self->content : self->sidebar;
  GtkWidget *hidden = self->show_content ? self->sidebar : self->content;

  gtk_widget_set_child_visible (self->separator, FALSE);
  gtk_widget_set_child_visible (hidden, FALSE);
  place (shown, 0, width, height);
}

static void
allocate_both (OlivineTwoPane *self,
               int             sidebar_px,
               int             width,
               int             height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int separator_px = 0;
  int content_px = 0;

  gtk_widget_measure (self->separator,
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &separator_px,
                      NULL,
                      NULL,
                      NULL);
  content_px = width - sidebar_px - separator_px;
  place (self->sidebar, mirrored ? width - sidebar_px : 0, sidebar_px, height);
  place (self->separator, mirrored ? content_px : sidebar_px, separator_px, height);
  place (self->content, mirrored ? 0 : sidebar_px + separator_px, content_px, height);
}

static void
olivine_two_pane_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  OlivineTwoPane *self = OLIVINE_TWO_PANE (widget);
  int sidebar_px = sidebar_width_px (self);

  set_folded (self, width < sidebar_px + content_width_px (self) + 1);
  if (self->folded)
    allocate_folded (self, width, height);
  else
    allocate_both (self, sidebar_px, width, height);
}

static GtkSizeRequestMode
olivine_two_pane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
olivine_two_pane_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  OlivineTwoPane *self = OLIVINE_TWO_PANE (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      self->sidebar = g_value_get_object (value);
      gtk_widget_insert_before (self->sidebar, GTK_WIDGET (self), self->separator);
      break;
    case PROP_CONTENT:
      self->content = g_value_get_object (value);
      gtk_widget_insert_after (self->content, GTK_WIDGET (self), self->separator);
      break;
    case PROP_SHOW_CONTENT:
      olivine_two_pane_set_show_content (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_two_pane_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OlivineTwoPane *self = OLIVINE_TWO_PANE (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->show_content);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_two_pane_dispose (GObject *object)
{
  OlivineTwoPane *self = OLIVINE_TWO_PANE (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->separator, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (olivine_two_pane_parent_class)->dispose (object);
}

static void
olivine_two_pane_class_init (OlivineTwoPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = olivine_two_pane_set_property;
  object_class->get_property = olivine_two_pane_get_property;
  object_class->dispose = olivine_two_pane_dispose;
  widget_class->measure = olivine_two_pane_measure;
  widget_class->size_allocate = olivine_two_pane_size_allocate;
  widget_class->get_request_mode = olivine_two_pane_get_request_mode;

  /**
   * OlivineTwoPane:sidebar:
   *
   * What is at the start; set once.
   */
  props[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET,
                                             G_PARAM_READWRITE | flags);
  /**
   * OlivineTwoPane:content:
   *
   * What is at the end; set once.
   */
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                             G_PARAM_READWRITE | flags);
  /**
   * OlivineTwoPane:show-content:
   *
   * Which of the two is shown while there is room for one only.
   */
  props[PROP_SHOW_CONTENT] = g_param_spec_boolean ("show-content", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | flags);
  /**
   * OlivineTwoPane:folded:
   *
   * Whether there is room for one only.
   */
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
olivine_two_pane_init (OlivineTwoPane *self)
{
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->separator, GTK_WIDGET (self));
}

/**
 * olivine_two_pane_get_folded:
 * @self: the panes
 *
 * Returns: whether there is room for one of the two only
 */
gboolean
olivine_two_pane_get_folded (OlivineTwoPane *self)
{
  g_return_val_if_fail (OLIVINE_IS_TWO_PANE (self), FALSE);

  return self->folded;
}

/**
 * olivine_two_pane_set_show_content:
 * @self: the panes
 * @show_content: whether the content is shown, rather than the sidebar, while folded
 */
void
olivine_two_pane_set_show_content (OlivineTwoPane *self,
                                   gboolean        show_content)
{
  g_return_if_fail (OLIVINE_IS_TWO_PANE (self));

  if (self->show_content == show_content)
    return;

  self->show_content = show_content;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_CONTENT]);
}
