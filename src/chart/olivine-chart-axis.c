/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Round steps: 1, 2 or 5 times a power of ten. */

#include "config.h"

#include "olivine-chart-axis.h"

#include <math.h>

/* Sums of steps are a little off: 0.1 + 0.2. */
#define SLACK 1e-9

static double
next_step (double step)
{
  double power = pow (10.0, floor (log10 (step) + SLACK));
  double digit = step / power;

  if (digit < 1.5)
    return 2.0 * power;

  return digit < 3.5 ? 5.0 * power : 10.0 * power;
}

/**
 * olivine_chart_axis_fit:
 * @low: the least amount to be shown
 * @high: the greatest, above @low
 * @max_ticks: how many ticks there may be, at least 2
 *
 * Finds the finest axis of round steps that shows both and is not too full.
 *
 * Returns: the axis
 */
OlivineChartAxis
olivine_chart_axis_fit (double low,
                        double high,
                        guint  max_ticks)
{
  OlivineChartAxis axis = { low, high, 0.0, 0 };
  double step = 0.0;

  g_return_val_if_fail (high > low && max_ticks >= 2, axis);

  step = pow (10.0, floor (log10 ((high - low) / max_ticks)));
  do
    {
      axis.min = floor (low / step + SLACK) * step;
      axis.max = ceil (high / step - SLACK) * step;
      axis.step = step;
      axis.n_ticks = (guint) lround ((axis.max - axis.min) / step) + 1;
      step = next_step (step);
    }
  while (axis.n_ticks > MAX (max_ticks, 2));

  return axis;
}

/**
 * olivine_chart_axis_get_tick:
 * @axis: an axis
 * @index: which of its ticks, from 0
 *
 * Returns: the amount there
 */
double
olivine_chart_axis_get_tick (const OlivineChartAxis *axis,
                             guint                   index)
{
  return (round (axis->min / axis->step) + index) * axis->step;
}

/**
 * olivine_chart_axis_to_y:
 * @axis: an axis
 * @amount: an amount, perhaps beyond it
 * @top: where the axis ends above
 * @height: how long it is
 *
 * Returns: how high the amount stands
 */
double
olivine_chart_axis_to_y (const OlivineChartAxis *axis,
                         double                  amount,
                         double                  top,
                         double                  height)
{
  return top + height * (1.0 - (amount - axis->min) / (axis->max - axis->min));
}
