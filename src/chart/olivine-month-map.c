/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month as a calendar.  Index and cursor are the day of the month, from 0. */

#include "config.h"

#include "olivine-month-map.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-chart-pen.h"
#include "olivine-day-counting.h"
#include "olivine-period-words.h"

#define WEEK_DAYS 7

/* Among words that run from right to left "≥" would be mirrored, and read as "≤". */
#define LEFT_TO_RIGHT "\342\200\216"

#define GAP 3.0
#define PAD 3.0

/* Shades can be told apart when they are few. */
#define N_SHADES 5
#define PALEST 0.10

/* 1 is Monday. */
static const char *const weekday_names[WEEK_DAYS] = {
  NC_ ("weekday of a calendar", "Mon"), NC_ ("weekday of a calendar", "Tue"),
  NC_ ("weekday of a calendar", "Wed"), NC_ ("weekday of a calendar", "Thu"),
  NC_ ("weekday of a calendar", "Fri"), NC_ ("weekday of a calendar", "Sat"),
  NC_ ("weekday of a calendar", "Sun"),
};

struct _OlivineMonthMap {
  GPtrArray   *days;          /* of OlivineDay */
  OlivineDate  first;
  guint        n_days;
  guint        n_before;      /* empty boxes before the first */
  int          first_weekday;
  OlivineDate  today;
};

typedef struct {
  double top;    /* below the names of weekdays */
  double line;
  double width;  /* of a box, its gap included */
  double height;
} Grid;

/**
 * olivine_month_map_new:
 * @days: (element-type OlivineDay): days, perhaps only some of the month, perhaps more; kept
 * @year: the year
 * @month: the month, 1 to 12
 * @first_weekday: with which day a week begins, 1 (Monday) to 7 (Sunday)
 * @today: the day that is marked
 *
 * Returns: (transfer full): a calendar of the month
 */
OlivineMonthMap *
olivine_month_map_new (GPtrArray   *days,
                       int          year,
                       int          month,
                       int          first_weekday,
                       OlivineDate  today)
{
  OlivineMonthMap *map = NULL;
  int weekday = 0;

  g_return_val_if_fail (days != NULL, NULL);
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  g_return_val_if_fail (first_weekday >= 1 && first_weekday <= WEEK_DAYS, NULL);

  map = g_new0 (OlivineMonthMap, 1);
  map->days = g_ptr_array_ref (days);
  map->first = olivine_date_from_ymd (year, month, 1);
  map->n_days = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  map->first_weekday = first_weekday;
  map->today = today;
  /* 0001-01-01 was a Monday. */
  weekday = (int) ((map->first.julian - 1) % WEEK_DAYS) + 1;
  map->n_before = (guint) ((weekday - first_weekday + WEEK_DAYS) % WEEK_DAYS);

  return map;
}

/**
 * olivine_month_map_free:
 * @map: (transfer full): a calendar
 *
 * Frees a calendar.
 */
void
olivine_month_map_free (OlivineMonthMap *map)
{
  g_return_if_fail (map != NULL);

  g_ptr_array_unref (map->days);
  g_free (map);
}

/**
 * olivine_month_map_get_n_weeks:
 * @map: a calendar
 *
 * Returns: how many rows it has
 */
guint
olivine_month_map_get_n_weeks (OlivineMonthMap *map)
{
  g_return_val_if_fail (map != NULL, 0);

  return (map->n_before + map->n_days + WEEK_DAYS - 1) / WEEK_DAYS;
}

/**
 * olivine_month_map_find:
 * @map: a calendar
 * @date: a day
 *
 * Returns: its index, or -1 for a day of another month
 */
int
olivine_month_map_find (OlivineMonthMap *map,
                        OlivineDate      date)
{
  int index = 0;

  g_return_val_if_fail (map != NULL && olivine_date_is_set (date), -1);

  index = olivine_date_days_between (map->first, date);

  return index >= 0 && (guint) index < map->n_days ? index : -1;
}

/**
 * olivine_month_map_get_date:
 * @map: a calendar
 * @index: a day of the month, from 0
 *
 * Returns: the day
 */
OlivineDate
olivine_month_map_get_date (OlivineMonthMap *map,
                            guint            index)
{
  g_return_val_if_fail (map != NULL && index < map->n_days, OLIVINE_DATE_NONE);

  return olivine_date_add_days (map->first, (int) index);
}

/* NULL for a day that was not given. */
static const OlivineDay *
find_day (OlivineMonthMap *map,
          guint            index)
{
  OlivineDate date = olivine_month_map_get_date (map, index);

  for (guint i = 0; i < map->days->len; i++)
    {
      const OlivineDay *day = g_ptr_array_index (map->days, i);

      if (olivine_date_compare (day->date, date) == 0)
        return day;
    }

  return NULL;
}

static Grid
fit (OlivineMonthMap *map,
     OlivineChartPen *pen)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  Grid grid = { 0, };
  double width = 0.0;

  olivine_chart_pen_measure (pen, "0", &width, &grid.line);
  grid.top = 1.5 * grid.line;
  grid.width = view->width / WEEK_DAYS;
  grid.height = fmax (view->height - grid.top, 1.0) / olivine_month_map_get_n_weeks (map);

  return grid;
}

/**
 * olivine_month_map_hit:
 * @map: a calendar
 * @view: how it looks
 * @x: a place in it, on the screen
 * @y: a place in it
 *
 * Returns: the index of the day there, or -1
 */
int
olivine_month_map_hit (OlivineMonthMap        *map,
                       const OlivineChartView *view,
                       double                  x,
                       double                  y)
{
  g_autoptr (OlivineChartPen) pen = NULL;
  Grid grid = { 0, };
  double column = 0.0;
  double row = 0.0;
  int index = 0;

  g_return_val_if_fail (map != NULL && view != NULL, -1);

  pen = olivine_chart_pen_new (NULL, view);
  grid = fit (map, pen);
  column = floor (olivine_chart_view_mirror (view, x) / grid.width);
  row = floor ((y - grid.top) / grid.height);
  if (column < 0.0 || column >= WEEK_DAYS || row < 0.0)
    return -1;

  index = (int) row * WEEK_DAYS + (int) column - (int) map->n_before;

  return index >= 0 && (guint) index < map->n_days ? index : -1;
}

/**
 * olivine_month_map_to_sentence:
 * @map: a calendar
 * @index: a day of the month, from 0
 *
 * Reads a day out.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL for a day that was not given
 */
OlivineSentence *
olivine_month_map_to_sentence (OlivineMonthMap *map,
                               guint            index)
{
  const OlivineDay *day = NULL;

  g_return_val_if_fail (map != NULL && index < map->n_days, NULL);

  day = find_day (map, index);

  return day != NULL ? olivine_day_to_sentence (day) : NULL;
}

/* Of the target that was reached, in steps; 0 without a target. */
static double
get_shade (const OlivineDay *day)
{
  double share = 0.0;
  double step = 0.0;

  if (day->target.state != OLIVINE_TARGET_COVERED)
    return PALEST;

  share = olivine_thousandths_to_double (day->intake.total_mg) / day->target.amount_mg;
  step = fmin (floor (share * N_SHADES), N_SHADES) / N_SHADES;

  return PALEST + step * (OLIVINE_MONTH_MAP_DEEPEST - PALEST);
}

static gboolean
is_on_target (const OlivineDay *day)
{
  return day->target.state == OLIVINE_TARGET_COVERED
         && day->intake.total_mg >= olivine_thousandths_from_double (day->target.amount_mg);
}

/* "≥ 287 ✓" */
static char *
describe (const OlivineDay       *day,
          const OlivineChartView *view)
{
  double total_mg = round (olivine_thousandths_to_double (day->intake.total_mg));
  g_autofree char *amount = olivine_caution_words_format_number (view->words, total_mg);

  return g_strconcat (view->is_rtl ? LEFT_TO_RIGHT : "", day->intake.at_least ? "≥ " : "", amount,
                      is_on_target (day) ? " ✓" : "", NULL);
}

static void
draw_amount (OlivineChartPen  *pen,
             const OlivineDay *day,
             double            x,
             double            y,
             double            width,
             double            height)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  OlivineChartColour colour = view->palette->food;
  g_autofree char *text = describe (day, view);
  double text_width = 0.0;
  double line = 0.0;

  colour.alpha *= get_shade (day);
  olivine_chart_pen_fill (pen, &colour, x, y, width, height);
  olivine_chart_pen_measure (pen, text, &text_width, &line);
  if (text_width <= width && 2.0 * line <= height)
    olivine_chart_pen_text (pen, &view->palette->text, x + width / 2, y + height - line,
                            OLIVINE_ANCHOR_CENTRE, text);
}

static void
draw_day (OlivineMonthMap *map,
          OlivineChartPen *pen,
          const Grid      *grid,
          guint            index)
{
  const OlivineChartView *view = olivine_chart_pen_get_view (pen);
  const OlivineDay *day = find_day (map, index);
  gboolean is_today = olivine_month_map_find (map, map->today) == (int) index;
  gboolean is_gap = day == NULL || olivine_day_is_gap (day);
  double gap = GAP * view->scale;
  double x = (map->n_before + index) % WEEK_DAYS * grid->width;
  double y = grid->top + (map->n_before + index) / WEEK_DAYS * grid->height;
  g_autofree char *number = g_strdup_printf ("%u", index + 1);

  if (!is_gap)
    draw_amount (pen, day, x, y, grid->width - gap, grid->height - gap);
  olivine_chart_pen_outline (pen, is_today || view->cursor == (int) index ? &view->palette->text
                                                                          : &view->palette->faint,
                             !is_gap && day->intake.at_least, x, y, grid->width - gap,
                             grid->height - gap);
  if (view->cursor == (int) index)
    olivine_chart_pen_outline (pen, &view->palette->text, FALSE, x + view->scale,
                               y + view->scale, grid->width - gap - 2.0 * view->scale,
                               grid->height - gap - 2.0 * view->scale);
  olivine_chart_pen_text (pen, &view->palette->text, x + PAD * view->scale, y,
                          OLIVINE_ANCHOR_START, number);
}

/**
 * olivine_month_map_draw:
 * @map: a calendar
 * @cr: what is drawn into, its origin where the calendar's upper left corner is
 * @view: how it looks
 *
 * Draws the calendar.
 */
void
olivine_month_map_draw (OlivineMonthMap        *map,
                        cairo_t                *cr,
                        const OlivineChartView *view)
{
  g_autoptr (OlivineChartPen) pen = NULL;
  Grid grid = { 0, };

  g_return_if_fail (map != NULL && cr != NULL && view != NULL);

  pen = olivine_chart_pen_new (cr, view);
  grid = fit (map, pen);
  for (int i = 0; i < WEEK_DAYS; i++)
    {
      const char *name = weekday_names[(map->first_weekday - 1 + i) % WEEK_DAYS];

      olivine_chart_pen_text (pen, &view->palette->text,
                              (i + 0.5) * grid.width - GAP * view->scale / 2, 0.0,
                              OLIVINE_ANCHOR_CENTRE,
                              olivine_caution_words_translate (view->words,
                                                               "weekday of a calendar", name));
    }
  for (guint i = 0; i < map->n_days; i++)
    draw_day (map, pen, &grid, i);
}
