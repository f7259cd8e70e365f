/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The history chart as it is used from outside. */

#include "config.h"

#include "olivine-history-chart.h"

#include <math.h>

#include "olivine-history-layout.h"
#include "olivine-period-words.h"

struct _OlivineHistoryChart {
  GPtrArray   *days;        /* of OlivineDay */
  guint        n_before;
  OlivineDate  today;
  gboolean     marked_only;
  GArray      *bars;        /* of OlivineChartBar, days */
  GArray      *weeks;
};

/**
 * olivine_history_chart_new:
 * @days: (element-type OlivineDay): the days of the range in order, gaps among them,
 *   perhaps with some before it; kept
 * @n_before: how many of @days stand before the range; with six of them the line of
 *   means begins with the range
 * @today: the day that is marked
 * @marked_only: whether only days that were marked as complete count for means
 *
 * Returns: (transfer full): a chart
 */
OlivineHistoryChart *
olivine_history_chart_new (GPtrArray   *days,
                           guint        n_before,
                           OlivineDate  today,
                           gboolean     marked_only)
{
  OlivineHistoryChart *chart = NULL;

  g_return_val_if_fail (days != NULL && n_before <= days->len, NULL);

  chart = g_new0 (OlivineHistoryChart, 1);
  chart->days = g_ptr_array_ref (days);
  chart->n_before = n_before;
  chart->today = today;
  chart->marked_only = marked_only;
  chart->bars = olivine_chart_bars_of_days (days, n_before, today, marked_only);
  chart->weeks = olivine_chart_bars_of_weeks (days, n_before, today, marked_only);

  return chart;
}

/**
 * olivine_history_chart_free:
 * @chart: (transfer full): a chart
 *
 * Frees a chart.
 */
void
olivine_history_chart_free (OlivineHistoryChart *chart)
{
  g_return_if_fail (chart != NULL);

  g_ptr_array_unref (chart->days);
  g_array_unref (chart->bars);
  g_array_unref (chart->weeks);
  g_free (chart);
}

static void
fit (OlivineHistoryChart    *chart,
     const OlivineChartView *view,
     OlivineHistoryLayout   *layout)
{
  g_autoptr (OlivineChartPen) pen = olivine_chart_pen_new (NULL, view);

  olivine_history_layout_init (layout, pen, chart->bars, chart->weeks);
}

static GArray *
get_bars (OlivineHistoryChart    *chart,
          const OlivineChartView *view)
{
  return olivine_history_chart_is_weekly (chart, view) ? chart->weeks : chart->bars;
}

/**
 * olivine_history_chart_is_weekly:
 * @chart: a chart
 * @view: how it looks
 *
 * Returns: whether its bars are weeks, as days would be too thin
 */
gboolean
olivine_history_chart_is_weekly (OlivineHistoryChart    *chart,
                                 const OlivineChartView *view)
{
  g_auto (OlivineHistoryLayout) layout = { 0, };

  g_return_val_if_fail (chart != NULL && view != NULL, FALSE);

  fit (chart, view, &layout);

  return layout.is_weekly;
}

/**
 * olivine_history_chart_get_n_bars:
 * @chart: a chart
 * @view: how it looks
 *
 * Returns: how many bars there are, gaps among them
 */
guint
olivine_history_chart_get_n_bars (OlivineHistoryChart    *chart,
                                  const OlivineChartView *view)
{
  g_return_val_if_fail (chart != NULL && view != NULL, 0);

  return get_bars (chart, view)->len;
}

/**
 * olivine_history_chart_get_bar:
 * @chart: a chart
 * @view: how it looks
 * @index: a bar, from 0, the earliest first
 *
 * Returns: (transfer none): the bar
 */
const OlivineChartBar *
olivine_history_chart_get_bar (OlivineHistoryChart    *chart,
                               const OlivineChartView *view,
                               guint                   index)
{
  GArray *bars = NULL;

  g_return_val_if_fail (chart != NULL && view != NULL, NULL);

  bars = get_bars (chart, view);
  g_return_val_if_fail (index < bars->len, NULL);

  return &g_array_index (bars, OlivineChartBar, index);
}

/**
 * olivine_history_chart_find:
 * @chart: a chart
 * @view: how it looks
 * @date: a day
 *
 * Returns: the bar that the day belongs to, or -1
 */
int
olivine_history_chart_find (OlivineHistoryChart    *chart,
                            const OlivineChartView *view,
                            OlivineDate             date)
{
  GArray *bars = NULL;

  g_return_val_if_fail (chart != NULL && view != NULL, -1);

  bars = get_bars (chart, view);
  for (guint i = 0; i < bars->len; i++)
    {
      const OlivineChartBar *bar = &g_array_index (bars, OlivineChartBar, i);

      if (olivine_date_compare (bar->from, date) <= 0 && olivine_date_compare (date, bar->to) <= 0)
        return (int) i;
    }

  return -1;
}

static OlivineDate
get_first (OlivineHistoryChart *chart)
{
  return g_array_index (chart->bars, OlivineChartBar, 0).from;
}

/**
 * olivine_history_chart_hit:
 * @chart: a chart
 * @view: how it looks
 * @x: a place in it, on the screen
 * @y: a place in it
 *
 * Tells which bar is at a place; a gap is hit too, and so is the room above a bar
 * and the label below it.
 *
 * Returns: the bar, or -1
 */
int
olivine_history_chart_hit (OlivineHistoryChart    *chart,
                           const OlivineChartView *view,
                           double                  x,
                           double                  y)
{
  g_auto (OlivineHistoryLayout) layout = { 0, };
  double n_days = 0.0;

  g_return_val_if_fail (chart != NULL && view != NULL, -1);

  fit (chart, view, &layout);
  n_days = floor ((olivine_chart_view_mirror (view, x) - layout.frame.x) / layout.day);
  if (n_days < 0.0 || n_days >= layout.n_days || y < layout.frame.y || y >= layout.frame.legend_y)
    return -1;

  return olivine_history_chart_find (chart, view,
                                     olivine_date_add_days (get_first (chart), (int) n_days));
}

static OlivineSentence *
week_to_sentence (OlivineHistoryChart   *chart,
                  const OlivineChartBar *bar)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new ();
  OlivinePeriod period;

  for (guint i = chart->n_before; i < chart->days->len; i++)
    {
      OlivineDay *day = g_ptr_array_index (chart->days, i);

      if (olivine_date_compare (bar->from, day->date) <= 0
          && olivine_date_compare (day->date, bar->to) <= 0)
        g_ptr_array_add (days, day);
    }
  olivine_period_compute (days, chart->today, chart->marked_only, &period);

  return olivine_period_to_sentence (&period);
}

/**
 * olivine_history_chart_to_sentence:
 * @chart: a chart
 * @view: how it looks
 * @index: a bar
 *
 * Reads a bar out, for assistive tools and where the pointer rests.
 *
 * Returns: (transfer full): a sentence
 */
OlivineSentence *
olivine_history_chart_to_sentence (OlivineHistoryChart    *chart,
                                   const OlivineChartView *view,
                                   guint                   index)
{
  const OlivineChartBar *bar = NULL;

  g_return_val_if_fail (chart != NULL && view != NULL, NULL);

  if (!olivine_history_chart_is_weekly (chart, view))
    {
      g_return_val_if_fail (chart->n_before + index < chart->days->len, NULL);
      return olivine_day_to_sentence (g_ptr_array_index (chart->days, chart->n_before + index));
    }

  bar = olivine_history_chart_get_bar (chart, view, index);

  return bar != NULL ? week_to_sentence (chart, bar) : NULL;
}

/**
 * olivine_history_chart_draw:
 * @chart: a chart
 * @cr: what is drawn into, its origin where the chart's upper left corner is
 * @view: how it looks
 *
 * Draws the chart.
 */
void
olivine_history_chart_draw (OlivineHistoryChart    *chart,
                            cairo_t                *cr,
                            const OlivineChartView *view)
{
  g_autoptr (OlivineChartPen) pen = NULL;
  g_auto (OlivineHistoryLayout) layout = { 0, };

  g_return_if_fail (chart != NULL && cr != NULL && view != NULL);

  pen = olivine_chart_pen_new (cr, view);
  olivine_history_layout_init (&layout, pen, chart->bars, chart->weeks);
  olivine_history_layout_draw (&layout, pen, chart->today);
}
