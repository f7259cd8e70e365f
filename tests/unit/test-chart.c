/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Charts as they come out: pixels that matter, labels that do not touch, places that
 * are hit.
 */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "day-fixture.h"
#include "olivine-chart-axis.h"
#include "olivine-history-chart.h"
#include "olivine-history-layout.h"
#include "olivine-lab-chart.h"
#include "olivine-month-map.h"

#define FOOD OLIVINE_KIND_FOOD
#define PILL OLIVINE_KIND_SUPPLEMENT

#define WIDTH 400
#define HEIGHT 200

#define TODAY (olivine_date_add_days (DAY_FIXTURE_FIRST, 4))

/* Every ink of its own, so that a pixel tells what it is of. */
static const OlivineChartPalette palette = {
  .text = { 0, 0, 0, 1 },
  .faint = { 1, 1, 1, 1 },
  .food = { 0, 1, 0, 1 },
  .supplement = { 1, 0, 1, 1 },
  .target = { 0, 0, 1, 1 },
  .limit = { 1, 0, 0, 1 },
  .highlight = { 1, 1, 0, 1 },
  .band = { 0, 1, 1, 1 },
  .font = "Sans 10px",
};

/* 300, a gap, 200 and 100 from pills, at least 150, and 100 today. */
static const DayLine lines[] = {
  { 0, FOOD, OLIVINE_MEAL_LUNCH, "Beans", 300, 2000 },
  { 2, FOOD, OLIVINE_MEAL_LUNCH, "Beans", 200, 2000 },
  { 2, PILL, OLIVINE_MEAL_NONE, "Citrate", 100, NAN },
  { 3, FOOD, OLIVINE_MEAL_LUNCH, "Beans", 150, 1500 },
  { 3, FOOD, OLIVINE_MEAL_DINNER, "Soup", NAN, 300 },
  { 4, FOOD, OLIVINE_MEAL_LUNCH, "Beans", 100, 500 },
};

typedef struct {
  GPtrArray            *days;
  OlivineHistoryChart  *chart;
  OlivineChartView      view;
  OlivineChartPen      *pen;
  OlivineHistoryLayout  layout;
  GArray               *bars;
  GArray               *weeks;
  cairo_surface_t      *surface;
} Picture;

static cairo_t *
paint_white (cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);

  return cr;
}

static void
picture_draw (Picture *picture)
{
  cairo_t *cr = paint_white (picture->surface);

  olivine_history_chart_draw (picture->chart, cr, &picture->view);
  cairo_destroy (cr);
  cairo_surface_flush (picture->surface);
}

static void
picture_init (Picture       *picture,
              GPtrArray     *days, /* (transfer full) */
              gboolean       is_rtl,
              int            cursor)
{
  picture->days = days;
  picture->view = (OlivineChartView) {
    .palette = &palette, .width = WIDTH, .height = HEIGHT, .scale = 1, .is_rtl = is_rtl,
    .cursor = cursor,
  };
  picture->chart = olivine_history_chart_new (days, 0, TODAY, FALSE);
  picture->bars = olivine_chart_bars_of_days (days, 0, TODAY, FALSE);
  picture->weeks = olivine_chart_bars_of_weeks (days, 0, TODAY, FALSE);
  picture->pen = olivine_chart_pen_new (NULL, &picture->view);
  olivine_history_layout_init (&picture->layout, picture->pen, picture->bars, picture->weeks);
  picture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  picture_draw (picture);
}

static void
picture_clear (Picture *picture)
{
  olivine_history_layout_clear (&picture->layout);
  olivine_chart_pen_free (picture->pen);
  olivine_history_chart_free (picture->chart);
  g_array_unref (picture->bars);
  g_array_unref (picture->weeks);
  g_ptr_array_unref (picture->days);
  cairo_surface_destroy (picture->surface);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static guint32
get_pixel (cairo_surface_t *surface,
           double           x,
           double           y)
{
  const guchar *bytes = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint32 pixel = 0;

  g_assert_cmpfloat (x, >=, 0);
  g_assert_cmpfloat (x, <, cairo_image_surface_get_width (surface));
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (y, <, cairo_image_surface_get_height (surface));
  memcpy (&pixel, bytes + (int) y * stride + (int) x * 4, sizeof pixel);

  return pixel & 0xffffff;
}

#define WHITE 0xffffff
#define GREEN 0x00ff00
#define CYAN 0x00ffff

/* The middle of a bar, on the screen. */
static double
middle_of (Picture *picture,
           guint    index)
{
  return olivine_chart_view_mirror (&picture->view,
                                    olivine_history_layout_get_x (&picture->layout, index)
                                    + olivine_history_layout_get_width (&picture->layout, index)
                                      / 2);
}

static double
height_of (Picture *picture,
           double   amount_mg)
{
  return olivine_history_layout_get_y (&picture->layout, amount_mg);
}

static gboolean
is_bluish (guint32 pixel)
{
  return (pixel & 0xff) > 0xc0 && (pixel >> 16) < 0xc0 && ((pixel >> 8) & 0xff) < 0xc0;
}

static gboolean
is_pinkish (guint32 pixel)
{
  return (pixel & 0xff) > 0x80 && (pixel >> 16) > 0x80 && ((pixel >> 8) & 0xff) < 0xc0;
}

/* How many pixels of a column, from @top to @bottom, @test holds for. */
static guint
count_column (Picture *picture,
              double   x,
              double   top,
              double   bottom,
              gboolean (*test) (guint32 pixel))
{
  guint n_pixels = 0;

  for (double y = ceil (top); y < floor (bottom); y++)
    n_pixels += test (get_pixel (picture->surface, x, y)) ? 1 : 0;

  return n_pixels;
}

static GPtrArray *
new_days (double target_mg)
{
  return day_fixture_new (target_mg, 5, lines, G_N_ELEMENTS (lines));
}

static void
test_gap_is_empty (gconstpointer data)
{
  g_auto (Picture) picture = { 0, };

  picture_init (&picture, new_days (NAN), GPOINTER_TO_INT (data), -1);
  for (double amount_mg = 10; amount_mg < 290; amount_mg += 20)
    {
      g_assert_cmphex (get_pixel (picture.surface, middle_of (&picture, 0),
                                  height_of (&picture, amount_mg)), ==, GREEN);
      g_assert_cmphex (get_pixel (picture.surface, middle_of (&picture, 1),
                                  height_of (&picture, amount_mg)), ==, WHITE);
    }
}

static void
test_time_is_mirrored (void)
{
  g_auto (Picture) left = { 0, };
  g_auto (Picture) right = { 0, };

  picture_init (&left, new_days (NAN), FALSE, -1);
  picture_init (&right, new_days (NAN), TRUE, -1);
  g_assert_cmpfloat (middle_of (&left, 0), <, middle_of (&left, 4));
  g_assert_cmpfloat (middle_of (&right, 0), >, middle_of (&right, 4));
  g_assert_cmpfloat_with_epsilon (middle_of (&left, 0) + middle_of (&right, 0), WIDTH, 1e-9);
  g_assert_cmphex (get_pixel (right.surface, middle_of (&right, 4), height_of (&right, 50)), ==,
                   GREEN);
}

static void
test_supplements_are_hatched (void)
{
  g_auto (Picture) picture = { 0, };
  guint n_ink = 0;
  double x = 0;

  picture_init (&picture, new_days (NAN), FALSE, -1);
  x = middle_of (&picture, 2);
  g_assert_cmphex (get_pixel (picture.surface, x, height_of (&picture, 190)), ==, GREEN);
  n_ink = count_column (&picture, x, height_of (&picture, 295), height_of (&picture, 205),
                        is_pinkish);
  g_assert_cmpuint (n_ink, >, 3);
  g_assert_cmpuint (n_ink, <, 0.8 * (height_of (&picture, 205) - height_of (&picture, 295)));
}

/* The sides go on above what is known, and nothing joins them. */
static void
test_open_top (void)
{
  g_auto (Picture) picture = { 0, };
  double middle = 0;
  double side = 0;
  double top = 0;
  guint n_side = 0;

  picture_init (&picture, new_days (NAN), FALSE, -1);
  middle = middle_of (&picture, 3);
  side = middle - olivine_history_layout_get_bar (&picture.layout, 3, 1) / 2;
  top = height_of (&picture, 150);
  for (double y = ceil (top) - 9; y < floor (top) - 1; y++)
    {
      g_assert_cmphex (get_pixel (picture.surface, middle, y), ==, WHITE);
      n_side += get_pixel (picture.surface, side, y) != WHITE ? 1 : 0;
    }
  g_assert_cmpuint (n_side, >=, 3);
  g_assert_cmphex (get_pixel (picture.surface, middle, top + 3), ==, GREEN);

  /* A known day ends where it ends. */
  side = middle_of (&picture, 4) - olivine_history_layout_get_bar (&picture.layout, 4, 1) / 2;
  for (double y = height_of (&picture, 100) - 9; y < height_of (&picture, 100) - 1; y++)
    g_assert_cmphex (get_pixel (picture.surface, side, y), ==, CYAN);
}

static void
test_target_line_steps (void)
{
  g_autoptr (GPtrArray) days = new_days (250);
  g_auto (Picture) picture = { 0, };
  guint n_low = 0;
  guint n_high = 0;

  day_fixture_retarget (days, 2, 400);
  day_fixture_retarget (days, 3, 400);
  day_fixture_get (days, 4)->target.state = OLIVINE_TARGET_NOT_COVERED;
  picture_init (&picture, g_steal_pointer (&days), FALSE, -1);
  for (double x = olivine_history_layout_get_x (&picture.layout, 1) + 1;
       x < olivine_history_layout_get_x (&picture.layout, 2) - 1; x++)
    n_low += count_column (&picture, x, height_of (&picture, 250) - 3,
                           height_of (&picture, 250) + 3, is_bluish) > 0 ? 1 : 0;
  for (double x = olivine_history_layout_get_x (&picture.layout, 2) + 1;
       x < olivine_history_layout_get_x (&picture.layout, 4) - 1; x++)
    n_high += count_column (&picture, x, height_of (&picture, 400) - 3,
                            height_of (&picture, 400) + 3, is_bluish) > 0 ? 1 : 0;
  g_assert_cmpuint (n_low, >, 15);
  g_assert_cmpuint (n_high, >, 30);
  g_assert_cmpuint (count_column (&picture, middle_of (&picture, 1), height_of (&picture, 420),
                                  height_of (&picture, 380), is_bluish), ==, 0);
  for (double x = olivine_history_layout_get_x (&picture.layout, 4) + 2; x < WIDTH - 20; x++)
    g_assert_cmpuint (count_column (&picture, x, height_of (&picture, 420),
                                    height_of (&picture, 110), is_bluish), ==, 0);
}

static gboolean
is_reddish (guint32 pixel)
{
  return (pixel >> 16) > 0xc0 && (pixel & 0xff) < 0x80 && ((pixel >> 8) & 0xff) < 0x80;
}

static void
test_upper_level_is_marked_where_it_is_reached (void)
{
  g_autoptr (GPtrArray) days = new_days (NAN);
  g_auto (Picture) picture = { 0, };
  double limit = 0;

  for (guint i = 0; i < days->len; i++)
    {
      day_fixture_get (days, i)->upper_level.state = OLIVINE_TARGET_COVERED;
      day_fixture_get (days, i)->upper_level.amount_mg = 60;
    }
  picture_init (&picture, g_steal_pointer (&days), FALSE, -1);
  limit = height_of (&picture, 260);
  g_assert_cmpuint (count_column (&picture, middle_of (&picture, 2), limit - 3, limit + 3,
                                  is_reddish), >, 0);
  g_assert_cmpuint (count_column (&picture, middle_of (&picture, 0), picture.layout.frame.y,
                                  height_of (&picture, 0), is_reddish), ==, 0);
}

static void
test_today_and_cursor (void)
{
  g_auto (Picture) picture = { 0, };

  picture_init (&picture, new_days (NAN), FALSE, 1);
  g_assert_cmphex (get_pixel (picture.surface, middle_of (&picture, 4), height_of (&picture, 250)),
                   ==, CYAN);
  g_assert_cmphex (get_pixel (picture.surface, middle_of (&picture, 1), height_of (&picture, 250)),
                   ==, 0xffff00);
  g_assert_cmphex (get_pixel (picture.surface, middle_of (&picture, 0), height_of (&picture, 310)),
                   ==, WHITE);
}

static void
test_hit (gconstpointer data)
{
  g_auto (Picture) picture = { 0, };

  picture_init (&picture, new_days (NAN), GPOINTER_TO_INT (data), -1);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (olivine_history_chart_hit (picture.chart, &picture.view,
                                                middle_of (&picture, i), HEIGHT / 2), ==, (int) i);
  g_assert_cmpint (olivine_history_chart_hit (picture.chart, &picture.view,
                                              GPOINTER_TO_INT (data) ? WIDTH - 1 : 1, HEIGHT / 2),
                   ==, -1);
  g_assert_cmpint (olivine_history_chart_hit (picture.chart, &picture.view,
                                              middle_of (&picture, 2), 1), ==, -1);
}

static char *
read_out (Picture *picture,
          guint    index)
{
  OlivineSentence *sentence = olivine_history_chart_to_sentence (picture->chart, &picture->view,
                                                                 index);
  char *text = olivine_sentence_expand (sentence, NULL);

  olivine_sentence_free (sentence);

  return text;
}

static void
test_read_out (void)
{
  g_auto (Picture) picture = { 0, };
  g_autofree char *gap = NULL;
  g_autofree char *day = NULL;

  picture_init (&picture, new_days (420), FALSE, -1);
  gap = read_out (&picture, 1);
  day = read_out (&picture, 2);
  g_assert_cmpstr (gap, ==, "2 November 2026: nothing was logged.");
  g_assert_cmpstr (day, ==, "3 November 2026: 300 mg of 420, 100 from supplements.");
}

static GPtrArray *
new_year (guint n_days)
{
  g_autoptr (GArray) many = g_array_new (FALSE, FALSE, sizeof (DayLine));

  for (guint i = 0; i < n_days; i++)
    {
      DayLine line = { (int) i, FOOD, OLIVINE_MEAL_NONE, "Rice", 100 + i % 7, 2000 };

      g_array_append_val (many, line);
    }

  return day_fixture_new (NAN, n_days, (const DayLine *) (gpointer) many->data, many->len);
}

static void
test_thin_bars_become_weeks (void)
{
  g_auto (Picture) picture = { 0, };
  g_autofree char *text = NULL;
  const OlivineChartBar *bar = NULL;

  picture_init (&picture, new_year (365), FALSE, -1);
  g_assert_true (olivine_history_chart_is_weekly (picture.chart, &picture.view));

  /* 1 November 2026 is a Sunday, a week of its own. */
  g_assert_cmpuint (olivine_history_chart_get_n_bars (picture.chart, &picture.view), ==, 53);
  bar = olivine_history_chart_get_bar (picture.chart, &picture.view, 1);
  g_assert_cmpint (olivine_date_days_between (bar->from, bar->to), ==, 6);
  g_assert_cmpint (olivine_date_days_between (DAY_FIXTURE_FIRST, bar->from), ==, 1);
  text = read_out (&picture, 0);
  g_assert_cmpstr (text, ==, "1 November 2026 to 1 November 2026: 100 mg a day on average, 0 from "
                   "supplements; counted days: 1 of 1.");
  g_assert_cmpint (olivine_history_chart_find (picture.chart, &picture.view,
                                               olivine_date_from_ymd (2026, 11, 8)), ==, 1);
  g_assert_cmpint (olivine_history_chart_hit (picture.chart, &picture.view,
                                              middle_of (&picture, 30), HEIGHT / 2), ==, 30);

  picture.view.width = 1600;
  g_assert_false (olivine_history_chart_is_weekly (picture.chart, &picture.view));
  g_assert_cmpuint (olivine_history_chart_get_n_bars (picture.chart, &picture.view), ==, 365);
}

static void
test_empty_chart (void)
{
  g_auto (Picture) picture = { 0, };

  picture_init (&picture, g_ptr_array_new (), FALSE, 3);
  g_assert_cmpuint (olivine_history_chart_get_n_bars (picture.chart, &picture.view), ==, 0);
  g_assert_cmpint (olivine_history_chart_hit (picture.chart, &picture.view, 200, 100), ==, -1);
}

/* A week-long gap before the range is not drawn, but the means know of it. */
static void
test_days_before_the_range (void)
{
  g_autoptr (GPtrArray) days = new_year (10);
  g_autoptr (GArray) bars = olivine_chart_bars_of_days (days, 6, olivine_date_from_ymd (2027, 1, 1),
                                                        FALSE);

  g_assert_cmpuint (bars->len, ==, 4);
  g_assert_cmpint (g_array_index (bars, OlivineChartBar, 0).mean_mg, ==, 103000);
}

/* The line of means ends today, though the last seven days of tomorrow are known. */
static void
test_no_mean_of_days_to_come (void)
{
  g_autoptr (GPtrArray) days = new_year (10);
  OlivineDate today = day_fixture_get (days, 8)->date;
  g_autoptr (GArray) bars = olivine_chart_bars_of_days (days, 6, today, FALSE);

  g_assert_cmpint (g_array_index (bars, OlivineChartBar, 2).mean_mg, !=, OLIVINE_UNKNOWN);
  g_assert_cmpint (g_array_index (bars, OlivineChartBar, 3).mean_mg, ==, OLIVINE_UNKNOWN);
}

/* In every width and language the labels of a row stay apart and inside. */
static void
check_labels (const OlivineChartView *view,
              guint                   n_days)
{
  g_autoptr (OlivineChartPen) pen = olivine_chart_pen_new (NULL, view);
  OlivineChartFrame frame = olivine_chart_frame_fit (pen, 2, 1);
  const OlivineChartTime time = {
    frame.x, frame.width / n_days, n_days, olivine_date_from_ymd (2026, 10, 28),
  };
  g_autoptr (GArray) labels = olivine_chart_labels_new (pen, &time);
  double end[2] = { -1e9, -1e9 };

  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    {
      const OlivineChartLabel *label = &g_array_index (labels, OlivineChartLabel, i);

      g_assert_cmpuint (label->row, <, olivine_chart_labels_n_rows (&time));
      g_assert_cmpfloat (label->x, >, end[label->row]);
      g_assert_cmpfloat (label->x, >=, 0);
      if (view->width >= 150)
        g_assert_cmpfloat (label->x + label->width, <=, view->width);
      end[label->row] = label->x + label->width;
    }
}

static const char *
translate_long (const char *context,
                const char *text,
                gpointer    user_data)
{
  return g_strcmp0 (context, "month of a chart") == 0 ? "Septembermonat" : text;
}

static void
test_labels_never_touch (void)
{
  static const guint lengths[] = { 1, 2, 7, 28, 31, 62, 93, 94, 180, 365, 366 };
  const OlivineCautionWords words = { .translate = translate_long };
  OlivineChartView view = { .palette = &palette, .height = HEIGHT, .scale = 1 };

  for (view.width = 120; view.width < 1600; view.width += 70)
    for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
      {
        view.words = NULL;
        check_labels (&view, lengths[i]);
        view.words = &words;
        check_labels (&view, lengths[i]);
      }
}

static void
test_legend_wraps (void)
{
  const OlivineChartView view = { .palette = &palette, .width = 200, .height = 100, .scale = 1 };
  g_autoptr (OlivineChartPen) pen = olivine_chart_pen_new (NULL, &view);
  g_autoptr (OlivineChartLegend) legend = olivine_chart_legend_new ();

  g_assert_cmpuint (olivine_chart_legend_fit (legend, pen, 0, 200), ==, 0);
  for (int i = 0; i < 6; i++)
    olivine_chart_legend_add (legend, OLIVINE_SWATCH_FOOD, g_strdup ("a few words"));
  g_assert_cmpuint (olivine_chart_legend_fit (legend, pen, 0, 10000), ==, 1);
  g_assert_cmpuint (olivine_chart_legend_fit (legend, pen, 0, 10), ==, 18);
}

/* On a telephone the last words of a long item were cut. */
static void
test_long_legend_is_whole (void)
{
  static const char text[] = "each bar is the mean of a week’s counted days";
  const OlivineChartView view = { .palette = &palette, .width = 200, .height = 100, .scale = 1 };
  g_autoptr (OlivineChartPen) pen = olivine_chart_pen_new (NULL, &view);
  g_autoptr (OlivineChartLegend) legend = olivine_chart_legend_new ();
  double width = 0.0;

  olivine_chart_pen_measure (pen, text, &width, NULL);
  olivine_chart_legend_add (legend, OLIVINE_SWATCH_NONE, g_strdup (text));
  g_assert_cmpuint (olivine_chart_legend_fit (legend, pen, 0, width), ==, 1);
  g_assert_cmpuint (olivine_chart_legend_fit (legend, pen, 0, width - 1), ==, 2);
  g_assert_cmpuint (olivine_chart_legend_fit (legend, pen, 0, 1), ==, 10);
}

static void
test_round_steps (void)
{
  static const struct {
    double low, high;
    guint  max_ticks;
    double min, max, step;
  } cases[] = {
    { 0, 433, 6, 0, 500, 100 }, { 0, 433, 4, 0, 600, 200 }, { 0, 100, 8, 0, 100, 20 },
    { 0, 1234, 6, 0, 1500, 500 }, { 0.65, 1.05, 6, 0.6, 1.1, 0.1 }, { 0, 0.3, 4, 0, 0.3, 0.1 },
    { 30, 95, 8, 30, 100, 10 }, { 0, 9000, 2, 0, 10000, 10000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineChartAxis axis = olivine_chart_axis_fit (cases[i].low, cases[i].high,
                                                      cases[i].max_ticks);

      g_assert_cmpfloat_with_epsilon (axis.min, cases[i].min, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.max, cases[i].max, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.step, cases[i].step, 1e-9);
      g_assert_cmpuint (axis.n_ticks, <=, cases[i].max_ticks);
      g_assert_cmpfloat_with_epsilon (olivine_chart_axis_get_tick (&axis, axis.n_ticks - 1),
                                      cases[i].max, 1e-9);
      g_assert_cmpfloat_with_epsilon (olivine_chart_axis_to_y (&axis, axis.max, 10, 100), 10, 1e-9);
      g_assert_cmpfloat_with_epsilon (olivine_chart_axis_to_y (&axis, axis.min, 10, 100), 110,
                                      1e-9);
    }
}

static GArray *
new_labs (void)
{
  const OlivineLab some[] = {
    { .name = OLIVINE_LAB_SERUM_MAGNESIUM, .date = olivine_date_from_ymd (2026, 11, 3),
      .amount = 2.0, .unit = "mg/dL" },
    { .name = OLIVINE_LAB_EGFR, .date = olivine_date_from_ymd (2026, 11, 3), .amount = 28,
      .unit = "mL/min/1.73m2" },
    { .name = OLIVINE_LAB_SERUM_MAGNESIUM, .date = olivine_date_from_ymd (2026, 11, 1),
      .amount = 0.6, .unit = "mmol/L" },
    { .name = OLIVINE_LAB_SERUM_MAGNESIUM, .date = olivine_date_from_ymd (2026, 10, 31),
      .amount = 9, .unit = "mmol/L" },
  };
  GArray *labs = g_array_new (FALSE, FALSE, sizeof (OlivineLab));

  g_array_append_vals (labs, some, G_N_ELEMENTS (some));

  return labs;
}

static void
test_labs (void)
{
  const OlivineChartView view = { .palette = &palette, .width = WIDTH, .height = HEIGHT,
                                  .scale = 1, .cursor = -1 };
  g_autoptr (GArray) labs = new_labs ();
  g_autoptr (OlivineLabChart) chart = olivine_lab_chart_new (labs, OLIVINE_LAB_SERUM_MAGNESIUM,
                                                             DAY_FIXTURE_FIRST, TODAY);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = paint_white (surface);
  OlivineSentence *sentence = NULL;
  g_autofree char *text = NULL;
  guint n_band = 0;

  g_assert_cmpuint (olivine_lab_chart_get_n (chart), ==, 2);
  g_assert_cmpfloat (olivine_lab_chart_get (chart, 0)->amount, ==, 0.6);
  sentence = olivine_lab_chart_to_sentence (chart, 1);
  text = olivine_sentence_expand (sentence, NULL);
  g_assert_cmpstr (text, ==, "3 November 2026: Serum magnesium 2 mg/dL.");
  olivine_sentence_free (sentence);

  olivine_lab_chart_draw (chart, cr, &view);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    n_band += get_pixel (surface, WIDTH - 60, y) == CYAN ? 1 : 0;
  g_assert_cmpuint (n_band, >, 5);
  g_assert_cmpuint (n_band, <, HEIGHT / 2);
  cairo_surface_destroy (surface);
}

/* A day stands at the same place in both charts. */
static void
test_labs_stand_below_their_days (void)
{
  g_auto (Picture) picture = { 0, };
  g_autoptr (GArray) labs = new_labs ();
  g_autoptr (OlivineLabChart) chart = olivine_lab_chart_new (labs, OLIVINE_LAB_SERUM_MAGNESIUM,
                                                             DAY_FIXTURE_FIRST, TODAY);
  guint n_hits = 0;

  picture_init (&picture, new_days (NAN), TRUE, -1);
  for (double y = 0; y < HEIGHT; y++)
    n_hits += olivine_lab_chart_hit (chart, &picture.view, middle_of (&picture, 2), y) == 1 ? 1 : 0;
  g_assert_cmpuint (n_hits, >, 10);
  g_assert_cmpint (olivine_lab_chart_hit (chart, &picture.view, middle_of (&picture, 1), 90), ==,
                   -1);
}

static void
test_month (void)
{
  OlivineChartView view = { .palette = &palette, .width = 420, .height = 300, .scale = 1,
                            .cursor = -1 };
  g_autoptr (GPtrArray) days = new_days (300);
  g_autoptr (OlivineMonthMap) map = olivine_month_map_new (days, 2026, 11, 1, TODAY);
  g_autoptr (OlivineMonthMap) sunday = olivine_month_map_new (days, 2026, 11, 7, TODAY);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 420, 300);
  cairo_t *cr = paint_white (surface);

  /* The first is a Sunday: alone in a row, or the first of one. */
  g_assert_cmpuint (olivine_month_map_get_n_weeks (map), ==, 6);
  g_assert_cmpuint (olivine_month_map_get_n_weeks (sunday), ==, 5);
  g_assert_cmpint (olivine_month_map_hit (map, &view, 400, 40), ==, 0);
  g_assert_cmpint (olivine_month_map_hit (map, &view, 10, 40), ==, -1);
  g_assert_cmpint (olivine_month_map_hit (sunday, &view, 10, 40), ==, 0);
  view.is_rtl = TRUE;
  g_assert_cmpint (olivine_month_map_hit (map, &view, 10, 40), ==, 0);
  g_assert_cmpint (olivine_month_map_find (map, olivine_date_from_ymd (2026, 12, 1)), ==, -1);
  g_assert_null (olivine_month_map_to_sentence (map, 20));

  view.is_rtl = FALSE;
  olivine_month_map_draw (sunday, cr, &view);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  /* The first has a colour, the second is a gap. */
  g_assert_cmphex (get_pixel (surface, 50, 30), !=, WHITE);
  g_assert_cmphex (get_pixel (surface, 110, 30), ==, WHITE);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/olivine/chart/gap-is-empty", GINT_TO_POINTER (FALSE), test_gap_is_empty);
  g_test_add_data_func ("/olivine/chart/gap-is-empty/mirrored", GINT_TO_POINTER (TRUE),
                        test_gap_is_empty);
  g_test_add_func ("/olivine/chart/time-is-mirrored", test_time_is_mirrored);
  g_test_add_func ("/olivine/chart/supplements-are-hatched", test_supplements_are_hatched);
  g_test_add_func ("/olivine/chart/open-top", test_open_top);
  g_test_add_func ("/olivine/chart/target-line-steps", test_target_line_steps);
  g_test_add_func ("/olivine/chart/upper-level-is-marked-where-it-is-reached",
                   test_upper_level_is_marked_where_it_is_reached);
  g_test_add_func ("/olivine/chart/today-and-cursor", test_today_and_cursor);
  g_test_add_data_func ("/olivine/chart/hit", GINT_TO_POINTER (FALSE), test_hit);
  g_test_add_data_func ("/olivine/chart/hit/mirrored", GINT_TO_POINTER (TRUE), test_hit);
  g_test_add_func ("/olivine/chart/read-out", test_read_out);
  g_test_add_func ("/olivine/chart/thin-bars-become-weeks", test_thin_bars_become_weeks);
  g_test_add_func ("/olivine/chart/empty", test_empty_chart);
  g_test_add_func ("/olivine/chart/days-before-the-range", test_days_before_the_range);
  g_test_add_func ("/olivine/chart/labels-never-touch", test_labels_never_touch);
  g_test_add_func ("/olivine/chart/no-mean-of-days-to-come", test_no_mean_of_days_to_come);
  g_test_add_func ("/olivine/chart/legend-wraps", test_legend_wraps);
  g_test_add_func ("/olivine/chart/long-legend-is-whole", test_long_legend_is_whole);
  g_test_add_func ("/olivine/chart/round-steps", test_round_steps);
  g_test_add_func ("/olivine/chart/labs", test_labs);
  g_test_add_func ("/olivine/chart/labs-stand-below-their-days", test_labs_stand_below_their_days);
  g_test_add_func ("/olivine/chart/month", test_month);

  return g_test_run ();
}
