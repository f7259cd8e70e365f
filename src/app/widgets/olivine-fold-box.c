/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lays two children out by the width there is.
 *
 * The first keeps its natural width at the start, the second takes the rest.
 * When the rest would be less than "fold-width" both get a line of their own.
 * libadwaita of our floor has no breakpoints, and a flow box would not let the
 * second child grow.
 */

#include "config.h"

#include "olivine-fold-box.h"

struct _OlivineFoldBox
{
  GtkWidget  parent_instance;

  GtkWidget *start;
  GtkWidget *end;

  int        fold_width_px;
  int        spacing_px;
  gboolean   folded;
};

static void olivine_fold_box_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OlivineFoldBox, olivine_fold_box, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      olivine_fold_box_buildable_init))

enum {
  PROP_0,
  PROP_FOLD_WIDTH,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static GtkBuildableIface *parent_buildable;

static gboolean
both_visible (OlivineFoldBox *self)
{
  return self->start != NULL && self->end != NULL &&
         gtk_widget_should_layout (self->start) && gtk_widget_should_layout (self->end);
}

static int
start_width_px (OlivineFoldBox *self)
{
  int natural_px = 0;

  gtk_widget_measure (self->start, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_px, NULL, NULL);

  return natural_px;
}

static int
end_width_px (OlivineFoldBox *self)
{
  int minimum_px = 0;

  gtk_widget_measure (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_px, NULL, NULL, NULL);

  return MAX (minimum_px, self->fold_width_px);
}

static gboolean
folds_at (OlivineFoldBox *self,
          int             width_px)
{
  if (width_px < 0 || !both_visible (self))
    return FALSE;

  return width_px < start_width_px (self) + self->spacing_px + end_width_px (self);
}

static void
measure_width (OlivineFoldBox *self,
               int            *minimum_px,
               int            *natural_px)
{
  int start_min = 0, start_nat = 0, end_min = 0, end_nat = 0;

  gtk_widget_measure (self->start, GTK_ORIENTATION_HORIZONTAL, -1,
                      &start_min, &start_nat, NULL, NULL);
  gtk_widget_measure (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &end_min, &end_nat, NULL, NULL);

  *minimum_px = MAX (start_min, end_min);
  *natural_px = start_nat + self->spacing_px + MAX (end_nat, self->fold_width_px);
}

static void
measure_height (OlivineFoldBox *self,
                int             width_px,
                int            *minimum_px,
                int            *natural_px)
{
  gboolean folded = folds_at (self, width_px);
  int start_for_px = folded || width_px < 0 ? width_px : start_width_px (self);
  int end_for_px = folded || width_px < 0 ? width_px : width_px - start_for_px - self->spacing_px;
  int start_min = 0, start_nat = 0, end_min = 0, end_nat = 0;

  gtk_widget_measure (self->start, GTK_ORIENTATION_VERTICAL, start_for_px,
                      &start_min, &start_nat, NULL, NULL);
  gtk_widget_measure (self->end, GTK_ORIENTATION_VERTICAL, end_for_px,
                      &end_min, &end_nat, NULL, NULL);

  *minimum_px = folded ? start_min + self->spacing_px + end_min : MAX (start_min, end_min);
  *natural_px = folded ? start_nat + self->spacing_px + end_nat : MAX (start_nat, end_nat);
}

static GtkSizeRequestMode
olivine_fold_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
olivine_fold_box_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  OlivineFoldBox *self = OLIVINE_FOLD_BOX (widget);
  GtkWidget *only = self->start != NULL && gtk_widget_should_layout (self->start) ? self->start
                                                                                  : self->end;

  if (!both_visible (self))
    {
      if (only != NULL)
        gtk_widget_measure (only, orientation, for_size, minimum, natural, NULL, NULL);
    }
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size, minimum, natural);
}

static void
allocate_folded (OlivineFoldBox *self,
                 int             width_px,
                 int             height_px)
{
  int start_px = 0;

  gtk_widget_measure (self->start, GTK_ORIENTATION_VERTICAL, width_px, NULL, &start_px, NULL, NULL);
  gtk_widget_size_allocate (self->start, &(GtkAllocation) { 0, 0, width_px, start_px }, -1);
  gtk_widget_size_allocate (self->end,
                            &(GtkAllocation) {
                              0,
                              start_px + self->spacing_px,
                              width_px,
                              MAX (height_px - start_px - self->spacing_px, 0),
                            },
                            -1);
}

static void
allocate_side_by_side (OlivineFoldBox *self,
                       int             width_px,
                       int             height_px)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int start_px = start_width_px (self);
  int end_px = width_px - start_px - self->spacing_px;

  gtk_widget_size_allocate (self->start,
                            &(GtkAllocation) { mirrored ? width_px - start_px : 0, 0,
                                               start_px, height_px },
                            -1);
  gtk_widget_size_allocate (self->end,
                            &(GtkAllocation) { mirrored ? 0 : start_px + self->spacing_px, 0,
                                               end_px, height_px },
                            -1);
}

static void
olivine_fold_box_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  OlivineFoldBox *self = OLIVINE_FOLD_BOX (widget);

  self->folded = folds_at (self, width);
  if (!both_visible (self))
    {
      for (GtkWidget *child = gtk_widget_get_first_child (widget);
           child != NULL;
           child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_should_layout (child))
          gtk_widget_size_allocate (child, &(GtkAllocation) { 0, 0, width, height }, -1);
    }
  else if (self->folded)
    allocate_folded (self, width, height);
  else
    allocate_side_by_side (self, width, height);
}

static void
olivine_fold_box_add_child (GtkBuildable *buildable,
                            GtkBuilder   *builder,
                            GObject      *child,
                            const char   *type)
{
  OlivineFoldBox *self = OLIVINE_FOLD_BOX (buildable);

  if (!GTK_IS_WIDGET (child))
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }

  g_return_if_fail (self->end == NULL);

  gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (self));
  if (self->start == NULL)
    self->start = GTK_WIDGET (child);
  else
    self->end = GTK_WIDGET (child);
}

static void
olivine_fold_box_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = olivine_fold_box_add_child;
}

static void
olivine_fold_box_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OlivineFoldBox *self = OLIVINE_FOLD_BOX (object);

  switch (prop_id)
    {
    case PROP_FOLD_WIDTH:
      g_value_set_int (value, self->fold_width_px);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing_px);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_fold_box_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  OlivineFoldBox *self = OLIVINE_FOLD_BOX (object);

  switch (prop_id)
    {
    case PROP_FOLD_WIDTH:
      self->fold_width_px = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing_px = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
olivine_fold_box_dispose (GObject *object)
{
  OlivineFoldBox *self = OLIVINE_FOLD_BOX (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);

  G_OBJECT_CLASS (olivine_fold_box_parent_class)->dispose (object);
}

static void
olivine_fold_box_class_init (OlivineFoldBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = olivine_fold_box_dispose;
  object_class->get_property = olivine_fold_box_get_property;
  object_class->set_property = olivine_fold_box_set_property;

  widget_class->get_request_mode = olivine_fold_box_get_request_mode;
  widget_class->measure = olivine_fold_box_measure;
  widget_class->size_allocate = olivine_fold_box_size_allocate;

  /* The least width, in pixels, that the second child accepts beside the first. */
  props[PROP_FOLD_WIDTH] =
    g_param_spec_int ("fold-width", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
olivine_fold_box_init (OlivineFoldBox *self)
{
}

/**
 * olivine_fold_box_get_folded:
 * @self: a fold box
 *
 * Tells how the children were laid out last.
 *
 * Returns: whether they are one above the other
 */
gboolean
olivine_fold_box_get_folded (OlivineFoldBox *self)
{
  g_return_val_if_fail (OLIVINE_IS_FOLD_BOX (self), FALSE);

  return self->folded;
}
