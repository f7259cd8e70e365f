/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The legend: swatches and words, side by side as far as there is room. */

#include "config.h"

#include "olivine-chart-legend.h"

#define SWATCH_WIDTH 12.0
#define SWATCH_GAP 3.0
#define ITEM_GAP 12.0

typedef struct {
  OlivineSwatch  swatch;
  char          *text;
  double         x;
  guint          line;
} Item;

struct _OlivineChartLegend {
  GArray *items; /* of Item */
};

static void
item_clear (gpointer data)
{
  g_free (((Item *) data)->text);
}

/**
 * olivine_chart_legend_new:
 *
 * Returns: (transfer full): a legend of nothing
 */
OlivineChartLegend *
olivine_chart_legend_new (void)
{
  OlivineChartLegend *legend = g_new0 (OlivineChartLegend, 1);

  legend->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (legend->items, item_clear);

  return legend;
}

/**
 * olivine_chart_legend_free:
 * @legend: (transfer full): a legend
 *
 * Frees a legend.
 */
void
olivine_chart_legend_free (OlivineChartLegend *legend)
{
  g_return_if_fail (legend != NULL);

  g_array_unref (legend->items);
  g_free (legend);
}

/**
 * olivine_chart_legend_add:
 * @legend: a legend
 * @swatch: how it looks
 * @text: (transfer full): what it means, as it is shown
 *
 * Adds an item.
 */
void
olivine_chart_legend_add (OlivineChartLegend *legend,
                          OlivineSwatch       swatch,
                          char               *text)
{
  const Item item = { .swatch = swatch, .text = text };

  g_array_append_val (legend->items, item);
}

static double
get_swatch_width (OlivineSwatch           swatch,
                  const OlivineChartView *view)
{
  return swatch == OLIVINE_SWATCH_NONE ? 0.0 : (SWATCH_WIDTH + SWATCH_GAP) * view->scale;
}

static double
get_item_width (const Item      *item,
                OlivineChartPen *pen)
{
  double width = 0.0;

  olivine_chart_pen_measure (pen, item->text, &width, NULL);

  return width + get_swatch_width (item->swatch, olivine_chart_pen_get_view (pen));
}

/* Cuts what is too long for a line before the first word that does not fit; the rest is an
 * item of its own, without a swatch.  Whether there was a place to cut. */
static gboolean
break_item (OlivineChartLegend *legend,
            guint               index,
            OlivineChartPen    *pen,
            double              width)
{
  Item *item = &g_array_index (legend->items, Item, index);
  g_autofree char *whole = g_strdup (item->text);
  char *space = strrchr (item->text, ' ');
  Item rest = { .swatch = OLIVINE_SWATCH_NONE };

  while (space != NULL)
    {
      char *earlier = NULL;

      *space = '\0';
      earlier = strrchr (item->text, ' ');
      if (earlier == NULL || get_item_width (item, pen) <= width)
        break;
      space = earlier;
    }
  if (space == NULL)
    return FALSE;

  rest.text = g_strdup (whole + (space - item->text) + 1);
  g_array_insert_val (legend->items, index + 1, rest);

  return TRUE;
}

/**
 * olivine_chart_legend_fit:
 * @legend: a legend
 * @pen: what text is measured with
 * @x: where its lines begin
 * @width: how long they may be
 *
 * Divides the items into lines, and an item that is longer than a line between its words.
 *
 * Returns: how many lines there are
 */
guint
olivine_chart_legend_fit (OlivineChartLegend *legend,
                          OlivineChartPen    *pen,
                          double              x,
                          double              width)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  double at = x;
  guint line = 0;

  for (guint i = 0; i < legend->items->len; i++)
    {
      Item *item = &g_array_index (legend->items, Item, i);
      double item_width = get_item_width (item, pen);

      if (item_width > width && break_item (legend, i, pen, width))
        {
          item = &g_array_index (legend->items, Item, i);
          item_width = get_item_width (item, pen);
        }
      if (at > x && at + item_width > x + width)
        {
          at = x;
          line++;
        }
      item->x = at;
      item->line = line;
      at += item_width + ITEM_GAP * view->scale;
    }

  return legend->items->len > 0 ? line + 1 : 0;
}

/* The sides of a box without a lid. */
static void
draw_open (OlivineChartPen *pen,
           double           x,
           double           y,
           double           width,
           double           height)
{
  const OlivineChartPalette *palette = olivine_chart_pen_get_view (pen)->palette;

  olivine_chart_pen_line (pen, &palette->food, 1.0, 2.0, x, y, x, y + height);
  olivine_chart_pen_line (pen, &palette->food, 1.0, 2.0, x + width, y, x + width, y + height);
}

static void
draw_swatch (OlivineChartPen *pen,
             OlivineSwatch    swatch,
             double           x,
             double           y,
             double           height)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  const OlivineChartPalette *palette = view->palette;
  double width = SWATCH_WIDTH * view->scale;
  double middle = y + height / 2;

  switch (swatch)
    {
    case OLIVINE_SWATCH_FOOD:
      olivine_chart_pen_fill (pen, &palette->food, x, y, width, height);
      break;
    case OLIVINE_SWATCH_SUPPLEMENT:
      olivine_chart_pen_hatch (pen, &palette->supplement, x, y, width, height);
      break;
    case OLIVINE_SWATCH_TARGET:
      olivine_chart_pen_line (pen, &palette->target, 1.2, 3.0, x, middle, x + width, middle);
      break;
    case OLIVINE_SWATCH_MEAN:
      olivine_chart_pen_line (pen, &palette->text, 1.5, 0.0, x, middle, x + width, middle);
      break;
    case OLIVINE_SWATCH_LIMIT:
      olivine_chart_pen_line (pen, &palette->limit, 2.0, 0.0, x, middle, x + width, middle);
      break;
    case OLIVINE_SWATCH_OPEN:
      draw_open (pen, x + width / 4, y, width / 2, height);
      break;
    case OLIVINE_SWATCH_BAND:
      olivine_chart_pen_fill (pen, &palette->band, x, y, width, height);
      break;
    case OLIVINE_SWATCH_DOT:
      olivine_chart_pen_dot (pen, &palette->text, x + width / 2, middle, 2.0);
      break;
    case OLIVINE_SWATCH_NONE:
    default:
      break;
    }
}

/**
 * olivine_chart_legend_draw:
 * @legend: a legend that was fitted
 * @pen: a pen
 * @y: the upper edge of its first line
 * @line: how high a line is
 *
 * Draws the legend.
 */
void
olivine_chart_legend_draw (OlivineChartLegend *legend,
                           OlivineChartPen    *pen,
                           double              y,
                           double              line)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);

  for (guint i = 0; i < legend->items->len; i++)
    {
      const Item *item = &g_array_index (legend->items, Item, i);
      double top = y + item->line * line;

      draw_swatch (pen, item->swatch, item->x, top + line * 0.2, line * 0.6);
      olivine_chart_pen_text (pen, &view->palette->text,
                              item->x + get_swatch_width (item->swatch, view), top,
                              OLIVINE_ANCHOR_START, item->text);
    }
}
