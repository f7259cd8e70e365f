/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lays children of different widths out in lines.
 *
 * A flow box would line them up in columns and put a focusable cell around each.
 * Measuring and allocating walk the children with the same function, so that
 * the height asked for is the height used.
 */

#include "config.h"

#include "olivine-wrap-box.h"

#define SPACING_PX 6

struct _OlivineWrapBox
{
  GtkWidget parent_instance;
};

/* Where the walk along the lines is. */
typedef struct {
  int x_px;
  int y_px;
  int line_height_px;
} WrapPosition;

G_DEFINE_FINAL_TYPE (OlivineWrapBox, olivine_wrap_box, GTK_TYPE_WIDGET)

/* Puts the next child at @position, or at the start of a new line. */
static GtkAllocation
place_next (GtkWidget    *child,
            int           width_px,
            WrapPosition *position)
{
  GtkAllocation box = { 0 };
  int natural_px = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_px, NULL, NULL);
  box.width = MIN (natural_px, width_px);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, box.width, NULL, &box.height, NULL, NULL);

  if (position->x_px > 0 && position->x_px + box.width > width_px)
    {
      position->y_px += position->line_height_px + SPACING_PX;
      position->x_px = 0;
      position->line_height_px = 0;
    }

  box.x = position->x_px;
  box.y = position->y_px;
  position->x_px += box.width + SPACING_PX;
  position->line_height_px = MAX (position->line_height_px, box.height);

  return box;
}

static int
height_for_width (GtkWidget *widget,
                  int        width_px)
{
  WrapPosition position = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      place_next (child, width_px, &position);

  return position.y_px + position.line_height_px;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING_PX : 0);
    }
}

static GtkSizeRequestMode
olivine_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
olivine_wrap_box_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = height_for_width (widget, for_size < 0 ? G_MAXINT / 2 : for_size);
}

static void
olivine_wrap_box_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  WrapPosition position = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        GtkAllocation box = place_next (child, width, &position);

        if (mirrored)
          box.x = width - box.x - box.width;
        gtk_widget_size_allocate (child, &box, -1);
      }
}

static void
olivine_wrap_box_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (olivine_wrap_box_parent_class)->dispose (object);
}

static void
olivine_wrap_box_class_init (OlivineWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_wrap_box_dispose;

  widget_class->get_request_mode = olivine_wrap_box_get_request_mode;
  widget_class->measure = olivine_wrap_box_measure;
  widget_class->size_allocate = olivine_wrap_box_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
olivine_wrap_box_init (OlivineWrapBox *self)
{
}

/**
 * olivine_wrap_box_append:
 * @self: a wrap box
 * @child: (transfer floating): a widget; gtk_widget_unparent() takes it out again
 *
 * Adds a widget behind the last one.
 */
void
olivine_wrap_box_append (OlivineWrapBox *self,
                         GtkWidget      *child)
{
  g_return_if_fail (OLIVINE_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
