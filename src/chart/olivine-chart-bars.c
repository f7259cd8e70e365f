/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days and weeks as bars. */

#include "config.h"

#include "olivine-chart-bars.h"

#include <math.h>

#include "olivine-day-counting.h"

#define WEEK_DAYS 7

static double
get_amount (const OlivineTarget *target)
{
  return target->state == OLIVINE_TARGET_COVERED ? target->amount_mg : NAN;
}

/**
 * olivine_chart_bars_of_days:
 * @days: (element-type OlivineDay): days in order
 * @n_before: how many of them stand before the range, for the means of seven days
 * @today: the day that is not over yet
 * @marked_only: whether only days that were marked as complete count for means
 *
 * Returns: (transfer full) (element-type OlivineChartBar): a bar a day
 */
GArray *
olivine_chart_bars_of_days (GPtrArray   *days,
                            guint        n_before,
                            OlivineDate  today,
                            gboolean     marked_only)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (OlivineChartBar));

  g_return_val_if_fail (days != NULL, bars);

  for (guint i = n_before; i < days->len; i++)
    {
      const OlivineDay *day = g_ptr_array_index (days, i);
      OlivineChartBar bar = {
        .from = day->date,
        .to = day->date,
        .is_gap = olivine_day_is_gap (day),
        .at_least = day->intake.at_least,
        .food_mg = day->intake.food_mg,
        .supplement_mg = day->intake.supplement_mg,
        .target_mg = get_amount (&day->target),
        .upper_level_mg = get_amount (&day->upper_level),
        .mean_mg = olivine_date_compare (day->date, today) <= 0
                   ? olivine_period_running_mean (days, i, today, marked_only) : OLIVINE_UNKNOWN,
      };

      g_array_append_val (bars, bar);
    }

  return bars;
}

/**
 * olivine_chart_week_length:
 * @from: a day
 * @n_left: how many days there are from it on, at least 1
 *
 * Returns: how many of them belong to its week, which begins on a Monday
 */
guint
olivine_chart_week_length (OlivineDate from,
                           guint       n_left)
{
  /* 0001-01-01 was a Monday. */
  guint n_to_monday = WEEK_DAYS - (from.julian - 1) % WEEK_DAYS;

  return MIN (n_to_monday, n_left);
}

static OlivineChartBar
make_week (GPtrArray   *days,
           OlivineDate  today,
           gboolean     marked_only)
{
  const OlivineDay *last = g_ptr_array_index (days, days->len - 1);
  OlivinePeriod period;

  olivine_period_compute (days, today, marked_only, &period);

  return (OlivineChartBar) {
    .from = period.from,
    .to = period.to,
    .is_gap = period.n_counted == 0,
    .at_least = period.total_mg.at_least,
    .food_mg = period.n_counted > 0 ? period.food_mg.mean : 0,
    .supplement_mg = period.n_counted > 0 ? period.supplement_mg.mean : 0,
    .target_mg = get_amount (&last->target),
    .upper_level_mg = get_amount (&last->upper_level),
    .mean_mg = OLIVINE_UNKNOWN,
  };
}

/**
 * olivine_chart_bars_of_weeks:
 * @days: (element-type OlivineDay): days in order
 * @n_before: how many of them stand before the range
 * @today: the day that is not over yet
 * @marked_only: whether only days that were marked as complete count
 *
 * Returns: (transfer full) (element-type OlivineChartBar): a bar a week, the mean of
 *   its days that count; the first and last week may be short
 */
GArray *
olivine_chart_bars_of_weeks (GPtrArray   *days,
                             guint        n_before,
                             OlivineDate  today,
                             gboolean     marked_only)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (OlivineChartBar));
  guint at = n_before;

  g_return_val_if_fail (days != NULL, bars);

  while (at < days->len)
    {
      const OlivineDay *first = g_ptr_array_index (days, at);
      guint n_days = olivine_chart_week_length (first->date, days->len - at);
      g_autoptr (GPtrArray) week = g_ptr_array_sized_new (n_days);
      OlivineChartBar bar;

      for (guint i = 0; i < n_days; i++)
        g_ptr_array_add (week, g_ptr_array_index (days, at + i));
      bar = make_week (week, today, marked_only);
      g_array_append_val (bars, bar);
      at += n_days;
    }

  return bars;
}
