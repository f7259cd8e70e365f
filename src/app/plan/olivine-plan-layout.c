/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Puts the same cells in a grid or in a list, so that the focus and what is open
 * stay when the window is made narrow.
 *
 * A column must be wide enough for the longer words of a dish in the font that is
 * in use: so large text gets the list as a narrow window does.  Measuring and
 * allocating walk the rows with the same functions.
 */

#include "config.h"

#include "olivine-plan-layout.h"

#define GAP_PX 6
#define TOTALS_GAP_PX 12
#define TITLE_GAP_PX 12
#define DAY_GAP_PX 24
/* A third of a dish's name, which has forty letters at most, and the room around it
 * within a cell: on three lines, with words that are not cut. */
#define COLUMN_MIN_CHARS 12
#define COLUMN_PADDING_PX 18

struct _OlivinePlanLayout
{
  GtkLayoutManager        parent_instance;

  const OlivinePlanParts *parts; /* owned by the widget that is laid out */
  gboolean                is_list;
};

G_DEFINE_FINAL_TYPE (OlivinePlanLayout, olivine_plan_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
natural_width_px (GtkWidget *widget)
{
  int natural_px = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_px, NULL, NULL);

  return natural_px;
}

static int
min_width_px (GtkWidget *widget)
{
  int minimum_px = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_px, NULL, NULL, NULL);

  return minimum_px;
}

static int
height_px (GtkWidget *widget,
           int        width_px)
{
  int natural_px = 0;

  if (!gtk_widget_get_visible (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width_px, NULL, &natural_px, NULL, NULL);

  return natural_px;
}

/* The width of the names of the rows. */
static int
title_width_px (OlivinePlanLayout *self)
{
  int widest_px = 0;

  for (guint i = 0; i < OLIVINE_N_PLAN_MEALS; i++)
    widest_px = MAX (widest_px, natural_width_px (self->parts->meal_titles[i]));
  for (guint i = 0; i < OLIVINE_N_PLAN_TOTALS; i++)
    widest_px = MAX (widest_px, natural_width_px (self->parts->total_titles[i]));

  return widest_px + TITLE_GAP_PX;
}

static int
column_min_px (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int char_px = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return COLUMN_MIN_CHARS * char_px + COLUMN_PADDING_PX;
}

static int
grid_width_px (OlivinePlanLayout *self,
               GtkWidget         *widget)
{
  return title_width_px (self) + OLIVINE_WEEK_DAYS * column_min_px (widget) +
         (OLIVINE_WEEK_DAYS - 1) * GAP_PX;
}

static int
column_px (OlivinePlanLayout *self,
           int                width_px)
{
  return (width_px - title_width_px (self) - (OLIVINE_WEEK_DAYS - 1) * GAP_PX) / OLIVINE_WEEK_DAYS;
}

static void
allocate (GtkWidget    *child,
          GtkWidget    *widget,
          GdkRectangle  box)
{
  if (!gtk_widget_should_layout (child))
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    box.x = gtk_widget_get_width (widget) - box.x - box.width;
  gtk_widget_size_allocate (child, &box, -1);
}

/* A row of the grid: its name, and what each day has in it. */
typedef GtkWidget *(*GetPart) (const OlivinePlanDayParts *day,
                               guint                      index);

static GtkWidget *
get_title (const OlivinePlanDayParts *day,
           guint                      index)
{
  return day->title;
}

static GtkWidget *
get_slot (const OlivinePlanDayParts *day,
          guint                      index)
{
  return day->slots[index];
}

static GtkWidget *
get_bar (const OlivinePlanDayParts *day,
         guint                      index)
{
  return day->bars[index];
}

/* Places a row of the grid at @y_px of @widget, or only measures it where that is NULL.
 * Returns its height, 0 when nothing of it is to be seen. */
static int
walk_row (OlivinePlanLayout *self,
          GtkWidget         *widget,
          int                width_px,
          int                y_px,
          GtkWidget         *row_title,
          GetPart            get_part,
          guint              index)
{
  int column = column_px (self, width_px);
  int title_px = title_width_px (self);
  int tallest_px = 0;

  for (guint i = 0; i < OLIVINE_WEEK_DAYS; i++)
    tallest_px = MAX (tallest_px, height_px (get_part (&self->parts->days[i], index), column));
  if (tallest_px > 0 && row_title != NULL)
    tallest_px = MAX (tallest_px, height_px (row_title, title_px - TITLE_GAP_PX));
  if (widget == NULL)
    return tallest_px;

  if (row_title != NULL)
    {
      gtk_widget_set_child_visible (row_title, tallest_px > 0);
      allocate (row_title, widget, (GdkRectangle) { 0, y_px, title_px - TITLE_GAP_PX, tallest_px });
    }
  for (guint i = 0; i < OLIVINE_WEEK_DAYS; i++)
    allocate (get_part (&self->parts->days[i], index), widget,
              (GdkRectangle) { title_px + (int) i * (column + GAP_PX), y_px, column, tallest_px });

  return tallest_px;
}

static int
walk_grid (OlivinePlanLayout *self,
           GtkWidget         *widget,
           int                width_px)
{
  int y_px = walk_row (self, widget, width_px, 0, NULL, get_title, 0);

  for (guint i = 0; i < OLIVINE_N_PLAN_MEALS; i++)
    y_px += GAP_PX + walk_row (self, widget, width_px, y_px + GAP_PX, self->parts->meal_titles[i],
                               get_slot, i);
  y_px += TOTALS_GAP_PX;
  for (guint i = 0; i < OLIVINE_N_PLAN_TOTALS; i++)
    {
      int row_px = walk_row (self, widget, width_px, y_px, self->parts->total_titles[i], get_bar,
                             i);

      y_px += row_px > 0 ? row_px + GAP_PX : 0;
    }

  return y_px;
}

static int
list_title_min_px (OlivinePlanLayout *self)
{
  int widest_px = 0;

  for (guint i = 0; i < OLIVINE_N_PLAN_MEALS; i++)
    widest_px = MAX (widest_px, min_width_px (self->parts->days[0].meal_titles[i]));

  return widest_px;
}

static int
list_title_px (OlivinePlanLayout *self,
               int                width_px)
{
  int widest_px = 0;

  for (guint i = 0; i < OLIVINE_N_PLAN_MEALS; i++)
    widest_px = MAX (widest_px, natural_width_px (self->parts->days[0].meal_titles[i]));

  /* Never so much that the dishes have less than most of a line, but a word is not cut. */
  return MAX (MIN (widest_px, width_px / 3), list_title_min_px (self));
}

/* Places a widget across the list at @y_px, or only measures it; returns its height. */
static int
walk_line (GtkWidget *child,
           GtkWidget *widget,
           int        width_px,
           int        y_px)
{
  int tall_px = height_px (child, width_px);

  if (widget != NULL)
    allocate (child, widget, (GdkRectangle) { 0, y_px, width_px, tall_px });

  return tall_px;
}

static int
walk_meal (OlivinePlanLayout         *self,
           const OlivinePlanDayParts *day,
           GtkWidget                 *widget,
           int                        width_px,
           int                        y_px,
           guint                      index)
{
  int title_px = list_title_px (self, width_px);
  int slot_px = width_px - title_px - TITLE_GAP_PX;
  int tall_px = MAX (height_px (day->slots[index], slot_px),
                     height_px (day->meal_titles[index], title_px));

  if (widget == NULL)
    return tall_px;

  allocate (day->meal_titles[index], widget, (GdkRectangle) { 0, y_px, title_px, tall_px });
  allocate (day->slots[index], widget,
            (GdkRectangle) { title_px + TITLE_GAP_PX, y_px, slot_px, tall_px });

  return tall_px;
}

static int
walk_list (OlivinePlanLayout *self,
           GtkWidget         *widget,
           int                width_px)
{
  int y_px = 0;

  for (guint i = 0; i < OLIVINE_WEEK_DAYS; i++)
    {
      const OlivinePlanDayParts *day = &self->parts->days[i];

      y_px += i > 0 ? DAY_GAP_PX : 0;
      y_px += walk_line (day->heading, widget, width_px, y_px);
      for (guint j = 0; j < OLIVINE_N_PLAN_MEALS; j++)
        y_px += GAP_PX + walk_meal (self, day, widget, width_px, y_px + GAP_PX, j);
      if (gtk_widget_get_visible (day->totals))
        y_px += TOTALS_GAP_PX + walk_line (day->totals, widget, width_px, y_px + TOTALS_GAP_PX);
    }

  return y_px;
}

static int
list_width_px (OlivinePlanLayout *self)
{
  const OlivinePlanDayParts *day = NULL;
  int title_px = list_title_min_px (self);
  int widest_px = 0;

  for (guint i = 0; i < OLIVINE_WEEK_DAYS; i++)
    {
      day = &self->parts->days[i];
      widest_px = MAX (widest_px, min_width_px (day->heading));
      widest_px = MAX (widest_px, min_width_px (day->totals));
      for (guint j = 0; j < OLIVINE_N_PLAN_MEALS; j++)
        {
          int slot_px = min_width_px (day->slots[j]);

          widest_px = MAX (widest_px, slot_px + TITLE_GAP_PX + MAX (slot_px / 2, title_px));
        }
    }

  return widest_px;
}

static GtkSizeRequestMode
olivine_plan_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
olivine_plan_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  OlivinePlanLayout *self = OLIVINE_PLAN_LAYOUT (manager);
  int grid_px = grid_width_px (self, widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (list_width_px (self), grid_px);
      *natural = grid_px;
    }
  else
    {
      int width_px = for_size >= 0 ? for_size : grid_px;

      *minimum = width_px < grid_px ? walk_list (self, NULL, width_px)
                                    : walk_grid (self, NULL, width_px);
      *natural = *minimum;
    }
}

/* What belongs to one of the two ways only. */
static void
show_parts (OlivinePlanLayout *self)
{
  for (guint i = 0; i < OLIVINE_N_PLAN_MEALS; i++)
    gtk_widget_set_child_visible (self->parts->meal_titles[i], !self->is_list);
  for (guint i = 0; i < OLIVINE_N_PLAN_TOTALS; i++)
    gtk_widget_set_child_visible (self->parts->total_titles[i], !self->is_list);
  for (guint i = 0; i < OLIVINE_WEEK_DAYS; i++)
    {
      const OlivinePlanDayParts *day = &self->parts->days[i];

      gtk_widget_set_child_visible (day->title, !self->is_list);
      for (guint j = 0; j < OLIVINE_N_PLAN_TOTALS; j++)
        gtk_widget_set_child_visible (day->bars[j], !self->is_list);
      gtk_widget_set_child_visible (day->heading, self->is_list);
      gtk_widget_set_child_visible (day->totals, self->is_list);
      for (guint j = 0; j < OLIVINE_N_PLAN_MEALS; j++)
        gtk_widget_set_child_visible (day->meal_titles[j], self->is_list);
    }
}

static void
olivine_plan_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  OlivinePlanLayout *self = OLIVINE_PLAN_LAYOUT (manager);

  self->is_list = width < grid_width_px (self, widget);
  show_parts (self);
  if (self->is_list)
    walk_list (self, widget, width);
  else
    walk_grid (self, widget, width);
}

static void
olivine_plan_layout_class_init (OlivinePlanLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = olivine_plan_layout_get_request_mode;
  manager_class->measure = olivine_plan_layout_measure;
  manager_class->allocate = olivine_plan_layout_allocate;
}

static void
olivine_plan_layout_init (OlivinePlanLayout *self)
{
}

/**
 * olivine_plan_layout_new:
 * @parts: the widgets to lay out, all children of the widget it is given to, which
 *   keeps them as long as it has this layout
 *
 * Returns: (transfer full): a new layout
 */
GtkLayoutManager *
olivine_plan_layout_new (const OlivinePlanParts *parts)
{
  OlivinePlanLayout *self = g_object_new (OLIVINE_TYPE_PLAN_LAYOUT, NULL);

  self->parts = parts;

  return GTK_LAYOUT_MANAGER (self);
}

/**
 * olivine_plan_layout_get_is_list:
 * @self: a layout
 *
 * Returns: whether the days stand one under the other
 */
gboolean
olivine_plan_layout_get_is_list (OlivinePlanLayout *self)
{
  g_return_val_if_fail (OLIVINE_IS_PLAN_LAYOUT (self), FALSE);

  return self->is_list;
}
