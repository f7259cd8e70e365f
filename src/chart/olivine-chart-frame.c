/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The frame of a chart. */

#include "config.h"

#include "olivine-chart-frame.h"

#include <math.h>

/* The widest label of amounts there is room for. */
#define WIDEST_LABEL "0,000"

#define PAD 5.0
#define GRID_WIDTH 0.7

/* Lines of text between two ticks, at least. */
#define TICK_LINES 1.6

#define MIN_TICKS 2
#define MAX_TICKS 8

/**
 * olivine_chart_frame_fit:
 * @pen: what text is measured with
 * @n_label_rows: rows of days and months below the plot
 * @n_legend_lines: lines of the legend below them
 *
 * Divides the room that the view has.
 *
 * Returns: the frame; the plot is never smaller than one unit
 */
OlivineChartFrame
olivine_chart_frame_fit (OlivineChartPen *pen,
                         guint            n_label_rows,
                         guint            n_legend_lines)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  double pad = PAD * view->scale;
  OlivineChartFrame frame = { 0, };
  double gutter = 0.0;
  double below = 0.0;

  olivine_chart_pen_measure (pen, WIDEST_LABEL, &gutter, &frame.line);
  below = pad + n_label_rows * frame.line
          + (n_legend_lines > 0 ? pad + n_legend_lines * frame.line : 0.0);
  frame.x = gutter + 2.0 * pad;
  frame.y = 1.5 * frame.line;
  frame.width = MAX (view->width - frame.x - gutter / 2, 1.0);
  frame.height = MAX (view->height - frame.y - below, 1.0);
  frame.labels_y = frame.y + frame.height + pad;
  frame.legend_y = frame.labels_y + n_label_rows * frame.line + pad;

  return frame;
}

/**
 * olivine_chart_frame_max_ticks:
 * @frame: a frame
 *
 * Returns: how many amounts can be named beside the plot
 */
guint
olivine_chart_frame_max_ticks (const OlivineChartFrame *frame)
{
  double n_ticks = frame->height / (TICK_LINES * frame->line) + 1.0;

  return (guint) CLAMP (n_ticks, MIN_TICKS, MAX_TICKS);
}

/**
 * olivine_chart_frame_to_y:
 * @frame: a frame
 * @axis: its axis
 * @amount: an amount
 *
 * Returns: how high it stands
 */
double
olivine_chart_frame_to_y (const OlivineChartFrame *frame,
                          const OlivineChartAxis  *axis,
                          double                   amount)
{
  return olivine_chart_axis_to_y (axis, amount, frame->y, frame->height);
}

/**
 * olivine_chart_frame_draw_axis:
 * @pen: a pen
 * @frame: a frame
 * @axis: its axis
 * @unit: what is counted
 *
 * Draws the grid and names its amounts.
 */
void
olivine_chart_frame_draw_axis (OlivineChartPen         *pen,
                               const OlivineChartFrame *frame,
                               const OlivineChartAxis  *axis,
                               const char              *unit)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  double pad = PAD * view->scale;

  olivine_chart_pen_text (pen, &view->palette->text, 0.0, 0.0, OLIVINE_ANCHOR_START, unit);
  for (guint i = 0; i < axis->n_ticks; i++)
    {
      double amount = olivine_chart_axis_get_tick (axis, i);
      double y = olivine_chart_frame_to_y (frame, axis, amount);
      g_autofree char *text = olivine_caution_words_format_number (view->words, amount);

      olivine_chart_pen_line (pen, &view->palette->faint, GRID_WIDTH, 0.0, frame->x, y,
                              frame->x + frame->width, y);
      olivine_chart_pen_text (pen, &view->palette->text, frame->x - pad, y - frame->line / 2,
                              OLIVINE_ANCHOR_END, text);
    }
}
