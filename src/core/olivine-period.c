/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Figures of a range of days.
 *
 * Nothing here adds entries: a day's sums are those of olivine_intake_compute(),
 * as they are shown and exported.  Sums are whole, and only a mean is rounded.
 */

#include "config.h"

#include "olivine-period.h"

#include <math.h>

#include "olivine-day-counting.h"

#define WHOLE 1000

/* A trend is told from means of so many days on both sides. */
#define MIN_TREND_DAYS 3

/* What is gathered on the way through the days. */
typedef struct {
  gint64 food_mg;
  gint64 supplement_mg;
  gint64 total_mg;
  gint64 nutrients[OLIVINE_N_NUTRIENTS];
  double whole_food_mg;
  double coverage;
  guint  n_covered;
} Sums;

static gint64
divide (gint64 sum,
        guint  n_days)
{
  return n_days == 0 ? OLIVINE_UNKNOWN : (2 * sum + n_days) / (2 * (gint64) n_days);
}

static void
spread_init (OlivineSpread *spread)
{
  *spread = (OlivineSpread) {
    .mean = OLIVINE_UNKNOWN, .min = OLIVINE_UNKNOWN, .max = OLIVINE_UNKNOWN,
  };
}

static void
spread_add (OlivineSpread *spread,
            gint64        *sum,
            gint64         amount,
            gboolean       at_least)
{
  if (amount == OLIVINE_UNKNOWN)
    return;

  spread->at_least = spread->at_least || at_least;
  spread->min = spread->n_days == 0 ? amount : MIN (spread->min, amount);
  spread->max = spread->n_days == 0 ? amount : MAX (spread->max, amount);
  spread->n_days++;
  *sum += amount;
}

static void
add_amounts (OlivinePeriod       *period,
             Sums                *sums,
             const OlivineIntake *intake)
{
  guint n_unknown_foods = intake->n_nutrient_unknown[OLIVINE_NUTRIENT_MAGNESIUM];

  spread_add (&period->food_mg, &sums->food_mg, intake->food_mg, n_unknown_foods > 0);
  spread_add (&period->supplement_mg, &sums->supplement_mg, intake->supplement_mg,
              intake->n_unknown > n_unknown_foods);
  spread_add (&period->total_mg, &sums->total_mg, intake->total_mg, intake->at_least);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    spread_add (&period->nutrients[i], &sums->nutrients[i], intake->totals.thousandths[i],
                intake->n_nutrient_unknown[i] > 0);
}

static void
add_shares (Sums                *sums,
            const OlivineIntake *intake)
{
  if (!isnan (intake->coverage))
    {
      sums->coverage += intake->coverage;
      sums->n_covered++;
    }
  if (!isnan (intake->unprocessed_share))
    sums->whole_food_mg += intake->unprocessed_share * (double) intake->food_mg;
}

/* Whether it is not known of all food how it was processed, as with most imports. */
static gboolean
has_unknown_processing (const OlivineDay *day)
{
  for (guint i = 0; i < day->entries->len; i++)
    {
      const OlivineEntry *entry = g_ptr_array_index (day->entries, i);

      if (entry->kind == OLIVINE_KIND_FOOD && entry->processing == OLIVINE_PROCESSING_UNKNOWN
          && entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] > 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_counted_day (OlivinePeriod    *period,
                 Sums             *sums,
                 const OlivineDay *day)
{
  period->n_counted++;
  add_amounts (period, sums, &day->intake);
  add_shares (sums, &day->intake);
  period->unprocessed_at_least = period->unprocessed_at_least || has_unknown_processing (day);
  if (day->target.state != OLIVINE_TARGET_COVERED)
    return;

  period->n_judged++;
  if (day->intake.total_mg >= olivine_thousandths_from_double (day->target.amount_mg))
    period->n_on_target++;
}

static void
period_init (OlivinePeriod *period,
             GPtrArray     *days)
{
  *period = (OlivinePeriod) { .n_days = days->len };
  if (days->len > 0)
    {
      const OlivineDay *first = g_ptr_array_index (days, 0);
      const OlivineDay *last = g_ptr_array_index (days, days->len - 1);

      period->from = first->date;
      period->to = last->date;
    }
  spread_init (&period->food_mg);
  spread_init (&period->supplement_mg);
  spread_init (&period->total_mg);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    spread_init (&period->nutrients[i]);
}

static void
finish (OlivinePeriod *period,
        const Sums    *sums)
{
  period->food_mg.mean = divide (sums->food_mg, period->food_mg.n_days);
  period->supplement_mg.mean = divide (sums->supplement_mg, period->supplement_mg.n_days);
  period->total_mg.mean = divide (sums->total_mg, period->total_mg.n_days);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    period->nutrients[i].mean = divide (sums->nutrients[i], period->nutrients[i].n_days);

  period->coverage = sums->n_covered > 0 ? sums->coverage / sums->n_covered : NAN;
  period->supplement_share = sums->total_mg > 0
                             ? (double) sums->supplement_mg / (double) sums->total_mg : NAN;
  period->unprocessed_share = sums->food_mg > 0
                              ? sums->whole_food_mg / (double) sums->food_mg : NAN;
}

/**
 * olivine_period_compute:
 * @days: (element-type OlivineDay): the days of the range, in order, gaps among them
 * @today: the day that is not over yet
 * @marked_only: whether only days that were marked as complete count
 * @period: (out caller-allocates): what they come to
 *
 * Works out the figures of a range.  Means and their ranges are of the days that
 * count, each day alike.  A day that knows nothing of a nutrient does not enter
 * that nutrient's mean; @period tells of how many days it is.  A day is on target
 * when what is known of it reaches the target that was valid on it.
 *
 * Coverage is the mean of the counted days' coverage.  The shares are of the sums
 * of the counted days: of all magnesium, and of the magnesium in food.
 */
void
olivine_period_compute (GPtrArray     *days,
                        OlivineDate    today,
                        gboolean       marked_only,
                        OlivinePeriod *period)
{
  Sums sums = { 0, };

  g_return_if_fail (days != NULL);
  g_return_if_fail (period != NULL);

  period_init (period, days);
  for (guint i = 0; i < days->len; i++)
    {
      const OlivineDay *day = g_ptr_array_index (days, i);

      if (!olivine_day_is_gap (day))
        period->n_logged++;
      if (olivine_day_counts (day, today, marked_only))
        add_counted_day (period, &sums, day);
    }
  finish (period, &sums);
}

/**
 * olivine_period_running_mean:
 * @days: (element-type OlivineDay): days in order, without holes
 * @index: which of them
 * @today: the day that is not over yet
 * @marked_only: whether only days that were marked as complete count
 *
 * Works out the mean magnesium of a day and the six before it, of those that count.
 * With fewer than four of them it would say more about chance than about a week.
 *
 * Returns: thousandths of a milligram, or %OLIVINE_UNKNOWN
 */
gint64
olivine_period_running_mean (GPtrArray   *days,
                             guint        index,
                             OlivineDate  today,
                             gboolean     marked_only)
{
  guint first = index + 1 >= OLIVINE_RUNNING_DAYS ? index + 1 - OLIVINE_RUNNING_DAYS : 0;
  gint64 sum = 0;
  guint n_days = 0;

  g_return_val_if_fail (days != NULL && index < days->len, OLIVINE_UNKNOWN);

  for (guint i = first; i <= index; i++)
    {
      const OlivineDay *day = g_ptr_array_index (days, i);

      if (!olivine_day_counts (day, today, marked_only))
        continue;
      sum += day->intake.total_mg;
      n_days++;
    }

  return n_days >= OLIVINE_RUNNING_MIN_DAYS ? divide (sum, n_days) : OLIVINE_UNKNOWN;
}

/**
 * olivine_period_get_trend:
 * @period: a range
 * @before: the range before it
 *
 * Compares the mean magnesium of two ranges, food and doses together.
 *
 * Returns: how many thousandths of a milligram @period has more (or, negative,
 *   less) than @before; %OLIVINE_UNKNOWN unless three days of each count
 */
gint64
olivine_period_get_trend (const OlivinePeriod *period,
                          const OlivinePeriod *before)
{
  g_return_val_if_fail (period != NULL && before != NULL, OLIVINE_UNKNOWN);

  if (period->n_counted < MIN_TREND_DAYS || before->n_counted < MIN_TREND_DAYS)
    return OLIVINE_UNKNOWN;

  return period->total_mg.mean - before->total_mg.mean;
}

/**
 * olivine_share_to_thousandths:
 * @share: a share from 0 to 1, or NAN
 *
 * Rounds a share to thousandths; only all is 1.
 *
 * Returns: the share in thousandths, or %OLIVINE_UNKNOWN
 */
gint64
olivine_share_to_thousandths (double share)
{
  gint64 thousandths = olivine_thousandths_from_double (share);

  return share < 1.0 && thousandths == WHOLE ? WHOLE - 1 : thousandths;
}
