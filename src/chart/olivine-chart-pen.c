/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Strokes, fills and text, mirrored where time runs from right to left.
 *
 * The hatching is drawn line by line: a tile would print as a raster.
 */

#include "config.h"

#include "olivine-chart-pen.h"

#include <math.h>

#define HATCH_STEP 4.0
#define HATCH_WIDTH 1.3
#define OUTLINE_WIDTH 1.0
#define DASH 2.0

struct _OlivineChartPen {
  cairo_t                *cr;     /* NULL: only to measure */
  const OlivineChartView *view;
  PangoLayout            *layout;
};

/**
 * olivine_chart_pen_new:
 * @cr: (nullable): what is drawn into; %NULL only to measure
 * @view: how it is to look; kept, not copied
 *
 * Returns: (transfer full): a pen
 */
OlivineChartPen *
olivine_chart_pen_new (cairo_t                *cr,
                       const OlivineChartView *view)
{
  PangoContext *context = NULL;
  PangoFontDescription *font = NULL;
  OlivineChartPen *pen = NULL;

  g_return_val_if_fail (view != NULL && view->palette != NULL, NULL);

  pen = g_new0 (OlivineChartPen, 1);
  pen->cr = cr;
  pen->view = view;
  /* Never from the cairo_t: its hinting would make widths differ. */
  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_round_glyph_positions (context, FALSE);
  /* So that a size in points is in units of the drawing too. */
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_base_dir (context, view->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pen->layout = pango_layout_new (context);
  g_object_unref (context);
  font = pango_font_description_from_string (view->palette->font);
  pango_layout_set_font_description (pen->layout, font);
  pango_font_description_free (font);

  return pen;
}

/**
 * olivine_chart_pen_free:
 * @pen: (transfer full): a pen
 *
 * Lays a pen down.
 */
void
olivine_chart_pen_free (OlivineChartPen *pen)
{
  g_return_if_fail (pen != NULL);

  g_object_unref (pen->layout);
  g_free (pen);
}

/**
 * olivine_chart_pen_get_view:
 * @pen: a pen
 *
 * Returns: (transfer none): how what it draws is to look
 */
const OlivineChartView *
olivine_chart_pen_get_view (OlivineChartPen *pen)
{
  return pen->view;
}

/**
 * olivine_chart_view_mirror:
 * @view: how a chart looks
 * @x: a place as if time ran from left to right, or one on the screen
 *
 * Returns: the other one of the two
 */
double
olivine_chart_view_mirror (const OlivineChartView *view,
                           double                  x)
{
  return view->is_rtl ? view->width - x : x;
}

static void
set_colour (OlivineChartPen          *pen,
            const OlivineChartColour *colour)
{
  cairo_set_source_rgba (pen->cr, colour->red, colour->green, colour->blue, colour->alpha);
}

static void
add_rectangle (OlivineChartPen *pen,
               double           x,
               double           y,
               double           width,
               double           height)
{
  double left = pen->view->is_rtl ? pen->view->width - x - width : x;

  cairo_rectangle (pen->cr, left, y, width, height);
}

/**
 * olivine_chart_pen_measure:
 * @pen: a pen
 * @text: a text of one line
 * @width: (out): how wide it is
 * @height: (out) (optional): how high a line is
 *
 * Measures a text.
 */
void
olivine_chart_pen_measure (OlivineChartPen *pen,
                           const char      *text,
                           double          *width,
                           double          *height)
{
  int width_units = 0;
  int height_units = 0;

  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_get_size (pen->layout, &width_units, &height_units);
  *width = (double) width_units / PANGO_SCALE;
  if (height != NULL)
    *height = (double) height_units / PANGO_SCALE;
}

/**
 * olivine_chart_pen_text:
 * @pen: a pen
 * @colour: its ink
 * @x: where it begins, has its middle or ends
 * @y: its upper edge
 * @anchor: what of the text is at @x
 * @text: a text of one line
 *
 * Writes a text that stays text in a PDF.
 */
void
olivine_chart_pen_text (OlivineChartPen          *pen,
                        const OlivineChartColour *colour,
                        double                    x,
                        double                    y,
                        OlivineAnchor             anchor,
                        const char               *text)
{
  double width = 0.0;
  double left = x;

  olivine_chart_pen_measure (pen, text, &width, NULL);
  if (anchor == OLIVINE_ANCHOR_CENTRE)
    left = x - width / 2;
  else if (anchor == OLIVINE_ANCHOR_END)
    left = x - width;
  if (pen->view->is_rtl)
    left = pen->view->width - left - width;

  set_colour (pen, colour);
  cairo_move_to (pen->cr, left, y);
  pango_cairo_show_layout (pen->cr, pen->layout);
}

/**
 * olivine_chart_pen_fill:
 * @pen: a pen
 * @colour: its ink
 * @x: the edge where time begins
 * @y: the upper edge
 * @width: how wide
 * @height: how high
 *
 * Fills a rectangle.
 */
void
olivine_chart_pen_fill (OlivineChartPen          *pen,
                        const OlivineChartColour *colour,
                        double                    x,
                        double                    y,
                        double                    width,
                        double                    height)
{
  set_colour (pen, colour);
  add_rectangle (pen, x, y, width, height);
  cairo_fill (pen->cr);
}

/**
 * olivine_chart_pen_hatch:
 * @pen: a pen
 * @colour: its ink
 * @x: the edge where time begins
 * @y: the upper edge
 * @width: how wide
 * @height: how high
 *
 * Hatches a rectangle, with an outline.
 */
void
olivine_chart_pen_hatch (OlivineChartPen          *pen,
                         const OlivineChartColour *colour,
                         double                    x,
                         double                    y,
                         double                    width,
                         double                    height)
{
  double step = HATCH_STEP * pen->view->scale;
  double left = pen->view->is_rtl ? pen->view->width - x - width : x;

  if (!(width > 0.0 && height > 0.0))
    return;

  cairo_save (pen->cr);
  add_rectangle (pen, x, y, width, height);
  cairo_clip (pen->cr);
  set_colour (pen, colour);
  cairo_set_line_width (pen->cr, HATCH_WIDTH * pen->view->scale);
  for (double at = 0.0; at < width + height; at += step)
    {
      cairo_move_to (pen->cr, left, y + at);
      cairo_line_to (pen->cr, left + at, y);
    }
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
  olivine_chart_pen_outline (pen, colour, FALSE, x, y, width, height);
}

/**
 * olivine_chart_pen_outline:
 * @pen: a pen
 * @colour: its ink
 * @is_dashed: whether it is a line of dashes
 * @x: the edge where time begins
 * @y: the upper edge
 * @width: how wide
 * @height: how high
 *
 * Draws the edge of a rectangle, inside of it.
 */
void
olivine_chart_pen_outline (OlivineChartPen          *pen,
                           const OlivineChartColour *colour,
                           gboolean                  is_dashed,
                           double                    x,
                           double                    y,
                           double                    width,
                           double                    height)
{
  double line = OUTLINE_WIDTH * pen->view->scale;
  double dash = DASH * pen->view->scale;

  if (width <= line || height <= line)
    {
      olivine_chart_pen_fill (pen, colour, x, y, width, height);
      return;
    }

  cairo_save (pen->cr);
  set_colour (pen, colour);
  cairo_set_line_width (pen->cr, line);
  if (is_dashed)
    cairo_set_dash (pen->cr, &dash, 1, 0.0);
  add_rectangle (pen, x + line / 2, y + line / 2, width - line, height - line);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

/**
 * olivine_chart_pen_line:
 * @pen: a pen
 * @colour: its ink
 * @line_width: how thick, times the view's scale
 * @dash: how long its dashes are, times the scale; 0 for a line without
 * @x1: where it begins
 * @y1: where it begins
 * @x2: where it ends
 * @y2: where it ends
 *
 * Draws a line.
 */
void
olivine_chart_pen_line (OlivineChartPen          *pen,
                        const OlivineChartColour *colour,
                        double                    line_width,
                        double                    dash,
                        double                    x1,
                        double                    y1,
                        double                    x2,
                        double                    y2)
{
  double length = dash * pen->view->scale;

  cairo_save (pen->cr);
  set_colour (pen, colour);
  cairo_set_line_width (pen->cr, line_width * pen->view->scale);
  cairo_set_line_cap (pen->cr, dash > 0.0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  if (dash > 0.0)
    cairo_set_dash (pen->cr, &length, 1, 0.0);
  cairo_move_to (pen->cr, olivine_chart_view_mirror (pen->view, x1), y1);
  cairo_line_to (pen->cr, olivine_chart_view_mirror (pen->view, x2), y2);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

/**
 * olivine_chart_pen_dot:
 * @pen: a pen
 * @colour: its ink
 * @x: its middle
 * @y: its middle
 * @radius: half as wide as it is, times the view's scale
 *
 * Draws a dot.
 */
void
olivine_chart_pen_dot (OlivineChartPen          *pen,
                       const OlivineChartColour *colour,
                       double                    x,
                       double                    y,
                       double                    radius)
{
  set_colour (pen, colour);
  /* Or an arc would be joined to where a text began. */
  cairo_new_path (pen->cr);
  cairo_arc (pen->cr, olivine_chart_view_mirror (pen->view, x), y, radius * pen->view->scale, 0.0,
             2.0 * G_PI);
  cairo_fill (pen->cr);
}
