/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values as dots joined by a line.
 *
 * Dots are in the canonical unit, so that values of different reports can stand in
 * one chart; read out they are as they were typed.
 */

#include "config.h"

#include "olivine-lab-chart.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-chart-frame.h"
#include "olivine-chart-legend.h"
#include "olivine-thousandths.h"

#define DOT_RADIUS 2.5
#define CURSOR_RADIUS 4.5
#define LINE_WIDTH 1.0

/* How far from a dot it is still hit. */
#define HIT_DISTANCE 12.0

/* Room above and below, as a share of what is shown. */
#define MARGIN 0.1

struct _OlivineLabChart {
  GArray         *labs; /* of OlivineLab, of the one name, within the range, by day */
  OlivineLabName  name;
  OlivineDate     from;
  guint           n_days;
  gboolean        has_range;
  double          low;
  double          high;
};

typedef struct {
  OlivineChartFrame   frame;
  OlivineChartAxis    axis;
  double              slot;
  OlivineChartLegend *legend;
} Layout;

static void
layout_clear (Layout *layout)
{
  g_clear_pointer (&layout->legend, olivine_chart_legend_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static int
compare_labs (gconstpointer a,
              gconstpointer b)
{
  return olivine_date_compare (((const OlivineLab *) a)->date, ((const OlivineLab *) b)->date);
}

/**
 * olivine_lab_chart_new:
 * @labs: (element-type OlivineLab): laboratory values of any kind, in any order; copied
 * @name: what is shown of them
 * @from: the first day
 * @to: the last day
 *
 * Returns: (transfer full): a chart
 */
OlivineLabChart *
olivine_lab_chart_new (GArray         *labs,
                       OlivineLabName  name,
                       OlivineDate     from,
                       OlivineDate     to)
{
  OlivineLabChart *chart = NULL;
  const char *source = NULL;

  g_return_val_if_fail (labs != NULL && olivine_date_compare (from, to) <= 0, NULL);

  chart = g_new0 (OlivineLabChart, 1);
  chart->labs = g_array_new (FALSE, FALSE, sizeof (OlivineLab));
  chart->name = name;
  chart->from = from;
  chart->n_days = (guint) olivine_date_days_between (from, to) + 1;
  chart->has_range = olivine_lab_get_usual_range (name, &chart->low, &chart->high, &source);
  for (guint i = 0; i < labs->len; i++)
    {
      const OlivineLab *lab = &g_array_index (labs, OlivineLab, i);

      if (lab->name == name && olivine_date_compare (from, lab->date) <= 0
          && olivine_date_compare (lab->date, to) <= 0)
        g_array_append_vals (chart->labs, lab, 1);
    }
  g_array_sort (chart->labs, compare_labs);

  return chart;
}

/**
 * olivine_lab_chart_free:
 * @chart: (transfer full): a chart
 *
 * Frees a chart.
 */
void
olivine_lab_chart_free (OlivineLabChart *chart)
{
  g_return_if_fail (chart != NULL);

  g_array_unref (chart->labs);
  g_free (chart);
}

/**
 * olivine_lab_chart_get_n:
 * @chart: a chart
 *
 * Returns: how many values there are in the range
 */
guint
olivine_lab_chart_get_n (OlivineLabChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->labs->len;
}

/**
 * olivine_lab_chart_get:
 * @chart: a chart
 * @index: which value, from 0, the earliest first
 *
 * Returns: (transfer none): the value
 */
const OlivineLab *
olivine_lab_chart_get (OlivineLabChart *chart,
                       guint            index)
{
  g_return_val_if_fail (chart != NULL && index < chart->labs->len, NULL);

  return &g_array_index (chart->labs, OlivineLab, index);
}

static OlivineChartAxis
fit_axis (OlivineLabChart         *chart,
          const OlivineChartFrame *frame)
{
  double low = chart->has_range ? chart->low : HUGE_VAL;
  double high = chart->has_range ? chart->high : -HUGE_VAL;
  double margin = 0.0;

  for (guint i = 0; i < chart->labs->len; i++)
    {
      double amount = olivine_lab_get_canonical (olivine_lab_chart_get (chart, i));

      low = fmin (low, amount);
      high = fmax (high, amount);
    }
  if (low > high)
    low = high = 0.0;
  margin = fmax (MARGIN * (high - low), MARGIN * fmax (high, 1.0));

  return olivine_chart_axis_fit (fmax (low - margin, 0.0), high + margin,
                                 olivine_chart_frame_max_ticks (frame));
}

static OlivineChartLegend *
make_legend (OlivineLabChart           *chart,
             const OlivineCautionWords *words)
{
  OlivineChartLegend *legend = olivine_chart_legend_new ();
  const char *title = olivine_caution_words_translate (words, "lab",
                                                       olivine_lab_name_get_title (chart->name));

  olivine_chart_legend_add (legend, OLIVINE_SWATCH_DOT, g_strdup (title));
  if (chart->has_range)
    olivine_chart_legend_add (legend, OLIVINE_SWATCH_BAND,
                              olivine_sentence_say (words, N_ ("usual range"), NULL));

  return legend;
}

static void
fit (OlivineLabChart *chart,
     OlivineChartPen *pen,
     Layout          *layout)
{
  OlivineChartFrame widest = olivine_chart_frame_fit (pen, 0, 0);
  const OlivineChartTime time = { .n_slots = chart->n_days };
  guint n_lines = 0;

  layout->legend = make_legend (chart, olivine_chart_pen_get_view (pen)->words);
  n_lines = olivine_chart_legend_fit (layout->legend, pen, widest.x, widest.width);
  layout->frame = olivine_chart_frame_fit (pen, olivine_chart_labels_n_rows (&time), n_lines);
  layout->axis = fit_axis (chart, &layout->frame);
  layout->slot = layout->frame.width / chart->n_days;
}

static void
get_place (OlivineLabChart *chart,
           const Layout    *layout,
           guint            index,
           double          *x,
           double          *y)
{
  const OlivineLab *lab = olivine_lab_chart_get (chart, index);
  int n_days = olivine_date_days_between (chart->from, lab->date);

  *x = layout->frame.x + (n_days + 0.5) * layout->slot;
  *y = olivine_chart_frame_to_y (&layout->frame, &layout->axis, olivine_lab_get_canonical (lab));
}

/**
 * olivine_lab_chart_hit:
 * @chart: a chart
 * @view: how it looks
 * @x: a place in it, on the screen
 * @y: a place in it
 *
 * Returns: the nearest value, when there is one near, or -1
 */
int
olivine_lab_chart_hit (OlivineLabChart        *chart,
                       const OlivineChartView *view,
                       double                  x,
                       double                  y)
{
  g_autoptr (OlivineChartPen) pen = NULL;
  g_auto (Layout) layout = { 0, };
  double nearest = HUGE_VAL;
  int hit = -1;

  g_return_val_if_fail (chart != NULL && view != NULL, -1);

  pen = olivine_chart_pen_new (NULL, view);
  fit (chart, pen, &layout);
  for (guint i = 0; i < chart->labs->len; i++)
    {
      double at_x = 0.0;
      double at_y = 0.0;
      double distance = 0.0;

      get_place (chart, &layout, i, &at_x, &at_y);
      distance = hypot (olivine_chart_view_mirror (view, x) - at_x, y - at_y);
      if (distance > HIT_DISTANCE * view->scale || distance >= nearest)
        continue;
      nearest = distance;
      hit = (int) i;
    }

  return hit;
}

/**
 * olivine_lab_chart_to_sentence:
 * @chart: a chart
 * @index: a value
 *
 * Reads a value out, as it was typed: "3 November 2026: Serum magnesium 0.82 mmol/L."
 *
 * Returns: (transfer full): a sentence
 */
OlivineSentence *
olivine_lab_chart_to_sentence (OlivineLabChart *chart,
                               guint            index)
{
  const OlivineLab *lab = olivine_lab_chart_get (chart, index);
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();

  g_return_val_if_fail (lab != NULL, NULL);

  olivine_caution_values_add_date (values, "date", lab->date);
  olivine_caution_values_add_term (values, "lab", "lab", olivine_lab_name_get_title (lab->name));
  olivine_caution_values_add_number (values, "amount", lab->amount);
  olivine_caution_values_add_text (values, "unit", lab->unit);

  return olivine_sentence_new (N_ ("{date}: {lab} {amount} {unit}."), values);
}

static void
draw_range (OlivineLabChart *chart,
            OlivineChartPen *pen,
            const Layout    *layout)
{
  const OlivineChartPalette *palette = olivine_chart_pen_get_view (pen)->palette;
  const OlivineChartFrame *frame = &layout->frame;
  double top = olivine_chart_frame_to_y (frame, &layout->axis, chart->high);
  double bottom = olivine_chart_frame_to_y (frame, &layout->axis, chart->low);

  if (chart->has_range)
    olivine_chart_pen_fill (pen, &palette->band, frame->x, top, frame->width, bottom - top);
}

static void
draw_values (OlivineLabChart *chart,
             OlivineChartPen *pen,
             const Layout    *layout)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  double before_x = 0.0;
  double before_y = 0.0;

  for (guint i = 0; i < chart->labs->len; i++)
    {
      double x = 0.0;
      double y = 0.0;

      get_place (chart, layout, i, &x, &y);
      if (i > 0)
        olivine_chart_pen_line (pen, &view->palette->text, LINE_WIDTH, 0.0, before_x, before_y, x,
                                y);
      olivine_chart_pen_dot (pen, &view->palette->text, x, y,
                             (int) i == view->cursor ? CURSOR_RADIUS : DOT_RADIUS);
      before_x = x;
      before_y = y;
    }
}

static void
draw_labels (OlivineLabChart *chart,
             OlivineChartPen *pen,
             const Layout    *layout)
{
  const OlivineChartTime time = { layout->frame.x, layout->slot, chart->n_days, chart->from };
  g_autoptr (GArray) labels = olivine_chart_labels_new (pen, &time);

  olivine_chart_labels_draw (pen, labels, layout->frame.labels_y);
}

/**
 * olivine_lab_chart_draw:
 * @chart: a chart
 * @cr: what is drawn into, its origin where the chart's upper left corner is
 * @view: how it looks
 *
 * Draws the chart.
 */
void
olivine_lab_chart_draw (OlivineLabChart        *chart,
                        cairo_t                *cr,
                        const OlivineChartView *view)
{
  g_autoptr (OlivineChartPen) pen = NULL;
  g_auto (Layout) layout = { 0, };

  g_return_if_fail (chart != NULL && cr != NULL && view != NULL);

  pen = olivine_chart_pen_new (cr, view);
  fit (chart, pen, &layout);
  draw_range (chart, pen, &layout);
  olivine_chart_frame_draw_axis (pen, &layout.frame, &layout.axis,
                                 olivine_lab_name_get_units (chart->name)[0]);
  draw_values (chart, pen, &layout);
  draw_labels (chart, pen, &layout);
  olivine_chart_legend_draw (layout.legend, pen, layout.frame.legend_y, layout.frame.line);
}
