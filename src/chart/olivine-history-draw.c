/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Drawing the history: what is behind first, the lines last. */

#include "config.h"

#include "olivine-history-layout.h"

#include <math.h>

#define OPEN_HEIGHT 9.0
#define OPEN_DASH 2.0
#define OPEN_WIDTH 1.2
#define FAST_HEIGHT 1.5
#define MEAN_WIDTH 1.5
#define TARGET_WIDTH 1.2
#define TARGET_DASH 3.0
#define LIMIT_WIDTH 2.0
#define LIMIT_INSET 0.08
#define TODAY_HEIGHT 3.0

static const OlivineChartBar *
get_bar (const OlivineHistoryLayout *layout,
         guint                       index)
{
  return &g_array_index (layout->bars, OlivineChartBar, index);
}

static double
to_mg (gint64 thousandths)
{
  return olivine_thousandths_to_double (thousandths);
}

static gboolean
holds (const OlivineChartBar *bar,
       OlivineDate            date)
{
  return olivine_date_compare (bar->from, date) <= 0 && olivine_date_compare (date, bar->to) <= 0;
}

/* A mark below the axis too: the band is pale. */
static void
draw_today (const OlivineHistoryLayout *layout,
            OlivineChartPen            *pen,
            OlivineDate                 today)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  const OlivineChartFrame *frame = &layout->frame;

  for (guint i = 0; i < layout->bars->len; i++)
    if (holds (get_bar (layout, i), today))
      {
        double x = olivine_history_layout_get_x (layout, i);
        double width = olivine_history_layout_get_width (layout, i);
        double bar = olivine_history_layout_get_bar (layout, i, view->scale);

        olivine_chart_pen_fill (pen, &view->palette->band, x, frame->y, width, frame->height);
        olivine_chart_pen_fill (pen, &view->palette->text, x + (width - bar) / 2,
                                frame->y + frame->height + view->scale, bar,
                                TODAY_HEIGHT * view->scale);
      }
}

static void
draw_cursor (const OlivineHistoryLayout *layout,
             OlivineChartPen            *pen)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  double x = 0.0;
  double width = 0.0;

  if (view->cursor < 0 || (guint) view->cursor >= layout->bars->len)
    return;

  x = olivine_history_layout_get_x (layout, (guint) view->cursor);
  width = olivine_history_layout_get_width (layout, (guint) view->cursor);
  olivine_chart_pen_fill (pen, &view->palette->highlight, x, layout->frame.y, width,
                          layout->frame.height);
  olivine_chart_pen_outline (pen, &view->palette->text, FALSE, x, layout->frame.y, width,
                             layout->frame.height);
}

/* The sides go on, the lid is missing. */
static void
draw_open_top (const OlivineHistoryLayout *layout,
               OlivineChartPen            *pen,
               const OlivineChartColour   *colour,
               double                      x,
               double                      top,
               double                      width)
{
  double scale = olivine_chart_pen_get_view (pen)->scale;
  double upper = fmax (top - OPEN_HEIGHT * scale, layout->frame.y);
  double inset = OPEN_WIDTH * scale / 2;

  olivine_chart_pen_line (pen, colour, OPEN_WIDTH, OPEN_DASH, x + inset, top, x + inset, upper);
  olivine_chart_pen_line (pen, colour, OPEN_WIDTH, OPEN_DASH, x + width - inset, top,
                          x + width - inset, upper);
}

static void
draw_bar (const OlivineHistoryLayout *layout,
          OlivineChartPen            *pen,
          guint                       index)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  const OlivineChartPalette *palette = view->palette;
  const OlivineChartBar *bar = get_bar (layout, index);
  double width = olivine_history_layout_get_bar (layout, index, view->scale);
  double x = olivine_history_layout_get_x (layout, index)
             + (olivine_history_layout_get_width (layout, index) - width) / 2;
  double base = olivine_history_layout_get_y (layout, 0.0);
  double middle = olivine_history_layout_get_y (layout, to_mg (bar->food_mg));
  double top = olivine_history_layout_get_y (layout, to_mg (bar->food_mg + bar->supplement_mg));

  if (bar->is_gap)
    return;

  /* A day of 0 mg is no gap. */
  if (!bar->at_least && top >= base)
    middle = base - FAST_HEIGHT * view->scale;
  olivine_chart_pen_fill (pen, &palette->food, x, middle, width, base - middle);
  if (bar->supplement_mg > 0)
    olivine_chart_pen_hatch (pen, &palette->supplement, x, top, width, middle - top);
  if (bar->at_least)
    draw_open_top (layout, pen, bar->supplement_mg > 0 ? &palette->supplement : &palette->food, x,
                   top, width);
}

/* Only where the supplements reach it; else it would stand far above. */
static void
draw_limit (const OlivineHistoryLayout *layout,
            OlivineChartPen            *pen,
            guint                       index)
{
  const OlivineChartBar *bar = get_bar (layout, index);
  double limit_mg = olivine_history_layout_get_limit (bar);
  double x = olivine_history_layout_get_x (layout, index);
  double width = olivine_history_layout_get_width (layout, index);
  double y = olivine_history_layout_get_y (layout, limit_mg);

  if (!(to_mg (bar->food_mg + bar->supplement_mg) >= limit_mg))
    return;

  olivine_chart_pen_line (pen, &olivine_chart_pen_get_view (pen)->palette->limit, LIMIT_WIDTH, 0.0,
                          x + width * LIMIT_INSET, y, x + width * (1.0 - LIMIT_INSET), y);
}

static double
get_end (const OlivineHistoryLayout *layout,
         guint                       index)
{
  return olivine_history_layout_get_x (layout, index)
         + olivine_history_layout_get_width (layout, index);
}

/* One line for all days of the same target, so that its dashes run through. */
static void
draw_target (const OlivineHistoryLayout *layout,
             OlivineChartPen            *pen)
{
  const OlivineChartColour *colour = &olivine_chart_pen_get_view (pen)->palette->target;
  guint first = 0;

  for (guint i = 1; i <= layout->bars->len; i++)
    {
      double target_mg = get_bar (layout, first)->target_mg;
      double y = olivine_history_layout_get_y (layout, target_mg);

      if (i < layout->bars->len && get_bar (layout, i)->target_mg == target_mg)
        continue;
      if (!isnan (target_mg))
        olivine_chart_pen_line (pen, colour, TARGET_WIDTH, TARGET_DASH,
                                olivine_history_layout_get_x (layout, first), y,
                                get_end (layout, i - 1), y);
      first = i;
    }
}

static void
draw_mean (const OlivineHistoryLayout *layout,
           OlivineChartPen            *pen)
{
  const OlivineChartColour *colour = &olivine_chart_pen_get_view (pen)->palette->text;

  for (guint i = 1; i < layout->bars->len; i++)
    {
      gint64 before_mg = get_bar (layout, i - 1)->mean_mg;
      gint64 mean_mg = get_bar (layout, i)->mean_mg;
      double x = olivine_history_layout_get_x (layout, i) + layout->day / 2;

      if (before_mg != OLIVINE_UNKNOWN && mean_mg != OLIVINE_UNKNOWN)
        olivine_chart_pen_line (pen, colour, MEAN_WIDTH, 0.0, x - layout->day,
                                olivine_history_layout_get_y (layout, to_mg (before_mg)), x,
                                olivine_history_layout_get_y (layout, to_mg (mean_mg)));
    }
}

static void
draw_labels (const OlivineHistoryLayout *layout,
             OlivineChartPen            *pen)
{
  OlivineChartTime time = { layout->frame.x, layout->day, layout->n_days, OLIVINE_DATE_NONE };
  g_autoptr (GArray) labels = NULL;

  if (layout->bars->len == 0)
    return;

  time.from = get_bar (layout, 0)->from;
  labels = olivine_chart_labels_new (pen, &time);
  olivine_chart_labels_draw (pen, labels, layout->frame.labels_y);
}

/**
 * olivine_history_layout_draw:
 * @layout: a layout
 * @pen: a pen of the same view
 * @today: the day that is marked
 *
 * Draws the chart.
 */
void
olivine_history_layout_draw (const OlivineHistoryLayout *layout,
                             OlivineChartPen            *pen,
                             OlivineDate                 today)
{
  draw_today (layout, pen, today);
  draw_cursor (layout, pen);
  olivine_chart_frame_draw_axis (pen, &layout->frame, &layout->axis, "mg");
  for (guint i = 0; i < layout->bars->len; i++)
    draw_bar (layout, pen, i);
  for (guint i = 0; i < layout->bars->len; i++)
    draw_limit (layout, pen, i);
  draw_target (layout, pen);
  draw_mean (layout, pen);
  draw_labels (layout, pen);
  olivine_chart_legend_draw (layout->legend, pen, layout->frame.legend_y, layout->frame.line);
}
