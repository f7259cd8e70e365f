/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dividing the room of a history chart. */

#include "config.h"

#include "olivine-history-layout.h"

#include <glib/gi18n.h>
#include <math.h>

#define BAR_SHARE 0.64
#define MAX_BAR 40.0
#define MIN_BAR 2.0

/* Room above the highest bar, more where it is open. */
#define HEADROOM 1.03
#define OPEN_HEADROOM 1.10

/* An empty chart shows an axis all the same. */
#define LEAST_HIGH_MG 100.0

static double
get_total_mg (const OlivineChartBar *bar)
{
  return olivine_thousandths_to_double (bar->food_mg + bar->supplement_mg);
}

/* Where the supplements of a bar would reach their upper level: it counts from the
 * food on, and only where something was taken. */
double
olivine_history_layout_get_limit (const OlivineChartBar *bar)
{
  if (bar->is_gap || bar->supplement_mg <= 0)
    return NAN;

  return olivine_thousandths_to_double (bar->food_mg) + bar->upper_level_mg;
}

static double
get_high_mg (const OlivineChartBar *bar)
{
  double total_mg = bar->is_gap ? 0.0 : get_total_mg (bar);
  double high_mg = total_mg * (bar->at_least ? OPEN_HEADROOM : HEADROOM);

  if (!isnan (bar->target_mg))
    high_mg = fmax (high_mg, bar->target_mg * HEADROOM);

  return high_mg;
}

static OlivineChartAxis
fit_axis (const OlivineChartFrame *frame,
          GArray                  *bars)
{
  double high_mg = LEAST_HIGH_MG;

  for (guint i = 0; i < bars->len; i++)
    high_mg = fmax (high_mg, get_high_mg (&g_array_index (bars, OlivineChartBar, i)));

  return olivine_chart_axis_fit (0.0, high_mg, olivine_chart_frame_max_ticks (frame));
}

/* What there is to be explained. */
typedef struct {
  gboolean has_supplements;
  gboolean has_limit;
  gboolean has_open;
  gboolean has_gap;
  gboolean has_mean;
  gboolean has_target;
  double   target_mg; /* NAN when it is not the same everywhere */
} Features;

static void
add_target (Features              *features,
            const OlivineChartBar *bar)
{
  if (isnan (bar->target_mg))
    return;

  if (!features->has_target)
    features->target_mg = bar->target_mg;
  else if (features->target_mg != bar->target_mg)
    features->target_mg = NAN;
  features->has_target = TRUE;
}

static Features
find_features (GArray *bars)
{
  Features features = { .target_mg = NAN };

  for (guint i = 0; i < bars->len; i++)
    {
      const OlivineChartBar *bar = &g_array_index (bars, OlivineChartBar, i);

      features.has_supplements |= bar->supplement_mg > 0;
      features.has_limit |= get_total_mg (bar) >= olivine_history_layout_get_limit (bar);
      features.has_open |= bar->at_least;
      features.has_gap |= bar->is_gap;
      features.has_mean |= bar->mean_mg != OLIVINE_UNKNOWN;
      add_target (&features, bar);
    }

  return features;
}

static char *
say_target (const OlivineCautionWords *words,
            double                     target_mg)
{
  g_autofree char *amount = NULL;

  if (isnan (target_mg))
    return olivine_sentence_say (words, N_ ("target"), NULL);

  amount = olivine_caution_words_format_number (words, target_mg);
  return olivine_sentence_say (words, N_ ("target {amount} mg"), "amount", amount, NULL);
}

static OlivineChartLegend *
make_legend (const OlivineCautionWords *words,
             GArray                    *bars,
             gboolean                   is_weekly)
{
  OlivineChartLegend *legend = olivine_chart_legend_new ();
  Features features = find_features (bars);
  const struct {
    gboolean       is_there;
    OlivineSwatch  swatch;
    const char    *text;
  } items[] = {
    { TRUE, OLIVINE_SWATCH_FOOD, N_ ("food") },
    { features.has_supplements, OLIVINE_SWATCH_SUPPLEMENT, N_ ("supplements") },
    { features.has_limit, OLIVINE_SWATCH_LIMIT, N_ ("upper level for supplements") },
    { features.has_target, OLIVINE_SWATCH_TARGET, NULL },
    { features.has_mean, OLIVINE_SWATCH_MEAN, N_ ("7-day mean") },
    { features.has_open, OLIVINE_SWATCH_OPEN, N_ ("open top: not fully known") },
    { features.has_gap && !is_weekly, OLIVINE_SWATCH_NONE, N_ ("gap: nothing logged") },
    { is_weekly, OLIVINE_SWATCH_NONE, N_ ("each bar is the mean of a week’s counted days") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    if (items[i].is_there)
      olivine_chart_legend_add (legend, items[i].swatch,
                                items[i].text != NULL
                                ? olivine_sentence_say (words, items[i].text, NULL)
                                : say_target (words, features.target_mg));

  return legend;
}

static const OlivineChartBar *
get_bar (const OlivineHistoryLayout *layout,
         guint                       index)
{
  return &g_array_index (layout->bars, OlivineChartBar, index);
}

static double
get_bar_width (double slot,
               double scale)
{
  return fmin (slot * BAR_SHARE, MAX_BAR * scale);
}

/* Whether days would be drawn too thin. */
static gboolean
needs_weeks (const OlivineChartFrame *frame,
             guint                    n_days,
             double                   scale)
{
  return n_days > 0 && get_bar_width (frame->width / n_days, scale) < MIN_BAR * scale;
}

/**
 * olivine_history_layout_init:
 * @layout: (out caller-allocates): a layout
 * @pen: what text is measured with
 * @days: (element-type OlivineChartBar): the bars of days; used as long as @layout is
 * @weeks: (element-type OlivineChartBar): the bars of weeks, likewise
 *
 * Divides the room that the pen's view has.
 */
void
olivine_history_layout_init (OlivineHistoryLayout *layout,
                             OlivineChartPen      *pen,
                             GArray               *days,
                             GArray               *weeks)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  OlivineChartFrame frame = olivine_chart_frame_fit (pen, 0, 0);
  const OlivineChartTime time = { .n_slots = days->len };
  guint n_legend_lines = 0;

  *layout = (OlivineHistoryLayout) { .is_weekly = needs_weeks (&frame, days->len, view->scale) };
  layout->bars = layout->is_weekly ? weeks : days;
  layout->legend = make_legend (view->words, layout->bars, layout->is_weekly);
  n_legend_lines = olivine_chart_legend_fit (layout->legend, pen, frame.x, frame.width);
  layout->frame = olivine_chart_frame_fit (pen, olivine_chart_labels_n_rows (&time),
                                           n_legend_lines);
  layout->axis = fit_axis (&layout->frame, layout->bars);
  layout->n_days = days->len;
  layout->day = layout->frame.width / MAX (days->len, 1);
}

/**
 * olivine_history_layout_clear:
 * @layout: a layout
 *
 * Frees what a layout holds.
 */
void
olivine_history_layout_clear (OlivineHistoryLayout *layout)
{
  g_clear_pointer (&layout->legend, olivine_chart_legend_free);
}

/**
 * olivine_history_layout_get_x:
 * @layout: a layout
 * @index: a bar
 *
 * Returns: where the bar's own room begins
 */
double
olivine_history_layout_get_x (const OlivineHistoryLayout *layout,
                              guint                       index)
{
  OlivineDate first = get_bar (layout, 0)->from;

  return layout->frame.x
         + olivine_date_days_between (first, get_bar (layout, index)->from) * layout->day;
}

/**
 * olivine_history_layout_get_width:
 * @layout: a layout
 * @index: a bar
 *
 * Returns: how wide the bar's own room is
 */
double
olivine_history_layout_get_width (const OlivineHistoryLayout *layout,
                                  guint                       index)
{
  const OlivineChartBar *bar = get_bar (layout, index);

  return (olivine_date_days_between (bar->from, bar->to) + 1) * layout->day;
}

/**
 * olivine_history_layout_get_bar:
 * @layout: a layout
 * @index: a bar
 * @scale: of the view
 *
 * Returns: how wide the bar itself is, in the middle of its room
 */
double
olivine_history_layout_get_bar (const OlivineHistoryLayout *layout,
                                guint                       index,
                                double                      scale)
{
  return get_bar_width (olivine_history_layout_get_width (layout, index), scale);
}

/**
 * olivine_history_layout_get_y:
 * @layout: a layout
 * @amount_mg: an amount
 *
 * Returns: how high it stands
 */
double
olivine_history_layout_get_y (const OlivineHistoryLayout *layout,
                              double                      amount_mg)
{
  return olivine_chart_frame_to_y (&layout->frame, &layout->axis, amount_mg);
}
