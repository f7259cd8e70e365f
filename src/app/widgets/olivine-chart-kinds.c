/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the charts of src/chart have in common, so that one widget shows them all. */

#include "config.h"

#include "olivine-chart-area.h"
#include "olivine-history-chart.h"
#include "olivine-lab-chart.h"
#include "olivine-month-map.h"

/* Heights in sizes of the font; a line of text is about 1.35 of them. */
#define HISTORY_LINES 21.0
#define LAB_LINES 13.0
/* A day and its amount, whose tick may come from a font with higher lines. */
#define WEEK_LINES 3.8
#define WEEKDAY_LINES 1.5
#define WEEK_DAYS 7

static guint
history_get_n_items (gpointer                chart,
                     const OlivineChartView *view)
{
  return olivine_history_chart_get_n_bars (chart, view);
}

static int
history_hit (gpointer                chart,
             const OlivineChartView *view,
             double                  x,
             double                  y)
{
  return olivine_history_chart_hit (chart, view, x, y);
}

static OlivineSentence *
history_to_sentence (gpointer                chart,
                     const OlivineChartView *view,
                     guint                   index)
{
  return olivine_history_chart_to_sentence (chart, view, index);
}

static void
history_get_days (gpointer                chart,
                  const OlivineChartView *view,
                  guint                   index,
                  OlivineDate            *from,
                  OlivineDate            *to)
{
  const OlivineChartBar *bar = olivine_history_chart_get_bar (chart, view, index);

  *from = bar->from;
  *to = bar->to;
}

static void
history_draw (gpointer                chart,
              cairo_t                *cr,
              const OlivineChartView *view)
{
  olivine_history_chart_draw (chart, cr, view);
}

static double
history_get_lines (gpointer chart)
{
  return HISTORY_LINES;
}

/* Days before 29 are in every month; the others are where they are found. */
static guint
month_get_n_items (gpointer                chart,
                   const OlivineChartView *view)
{
  OlivineDate first = olivine_month_map_get_date (chart, 0);
  guint n_days = 28;

  while (olivine_month_map_find (chart, olivine_date_add_days (first, (int) n_days)) >= 0)
    n_days++;

  return n_days;
}

static int
month_hit (gpointer                chart,
           const OlivineChartView *view,
           double                  x,
           double                  y)
{
  return olivine_month_map_hit (chart, view, x, y);
}

static OlivineSentence *
month_to_sentence (gpointer                chart,
                   const OlivineChartView *view,
                   guint                   index)
{
  return olivine_month_map_to_sentence (chart, index);
}

static void
month_get_days (gpointer                chart,
                const OlivineChartView *view,
                guint                   index,
                OlivineDate            *from,
                OlivineDate            *to)
{
  *from = *to = olivine_month_map_get_date (chart, index);
}

static void
month_draw (gpointer                chart,
            cairo_t                *cr,
            const OlivineChartView *view)
{
  olivine_month_map_draw (chart, cr, view);
}

static double
month_get_lines (gpointer chart)
{
  return WEEKDAY_LINES + WEEK_LINES * olivine_month_map_get_n_weeks (chart);
}

static guint
lab_get_n_items (gpointer                chart,
                 const OlivineChartView *view)
{
  return olivine_lab_chart_get_n (chart);
}

static int
lab_hit (gpointer                chart,
         const OlivineChartView *view,
         double                  x,
         double                  y)
{
  return olivine_lab_chart_hit (chart, view, x, y);
}

static OlivineSentence *
lab_to_sentence (gpointer                chart,
                 const OlivineChartView *view,
                 guint                   index)
{
  return olivine_lab_chart_to_sentence (chart, index);
}

static void
lab_get_days (gpointer                chart,
              const OlivineChartView *view,
              guint                   index,
              OlivineDate            *from,
              OlivineDate            *to)
{
  *from = *to = olivine_lab_chart_get (chart, index)->date;
}

static void
lab_draw (gpointer                chart,
          cairo_t                *cr,
          const OlivineChartView *view)
{
  olivine_lab_chart_draw (chart, cr, view);
}

static double
lab_get_lines (gpointer chart)
{
  return LAB_LINES;
}

static void
history_free (gpointer chart)
{
  olivine_history_chart_free (chart);
}

static void
month_free (gpointer chart)
{
  olivine_month_map_free (chart);
}

static void
lab_free (gpointer chart)
{
  olivine_lab_chart_free (chart);
}

const OlivineChartKind olivine_chart_kind_history = {
  history_get_n_items, history_hit, history_to_sentence, history_get_days, history_draw,
  history_get_lines, history_free, 0,
};

const OlivineChartKind olivine_chart_kind_month = {
  month_get_n_items, month_hit, month_to_sentence, month_get_days, month_draw,
  month_get_lines, month_free, WEEK_DAYS,
};

const OlivineChartKind olivine_chart_kind_lab = {
  lab_get_n_items, lab_hit, lab_to_sentence, lab_get_days, lab_draw,
  lab_get_lines, lab_free, 0,
};
