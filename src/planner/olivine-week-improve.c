/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day is decided anew by an exact search in which each dish has the price it
 * has with the other days as they are.  So a step never makes a plan worse, and
 * the rules between days hold after each.
 */

#include "config.h"

#include "olivine-week-improve.h"

#include <math.h>

#include "olivine-plan-score.h"

/* Less than this is no improvement. */
#define STEP 1e-9

/* What a familiar dish costs on top while the first plan is made, in points. */
#define FAMILIAR 4.0

/* How often a day on which no menu was left is moved to the front. */
#define MAX_RESTARTS 4

/* What the dishes cost on one day, with the other ones as they are. */
typedef struct {
  double   *price[OLIVINE_DAY_MAX_SLOTS]; /* by option */
  double   *again;                        /* by dish */
  gint64   *servings;                     /* by dish */
  gboolean *is_used;
  gint64   *leftover;
  gboolean *is_beside;                    /* by dish: a main dish of a day beside */
  double    familiar;
} DayPrices;

static void
day_prices_clear (DayPrices *prices)
{
  for (guint slot = 0; slot < OLIVINE_DAY_MAX_SLOTS; slot++)
    g_free (prices->price[slot]);
  g_free (prices->again);
  g_free (prices->servings);
  g_free (prices->is_used);
  g_free (prices->leftover);
  g_free (prices->is_beside);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DayPrices, day_prices_clear)

static void
add_day (DayPrices             *prices,
         const OlivineDayClass *day_class,
         const OlivineMenu     *menu,
         gboolean               is_beside)
{
  for (guint slot = 0; slot < day_class->n_slots; slot++)
    {
      const OlivineDayOption *option = olivine_menu_get_option (menu, day_class, slot);
      gint64 *leftover = &prices->leftover[option->dish];

      prices->is_used[option->dish] = TRUE;
      prices->servings[option->dish] -= option->servings;
      *leftover = MAX (*leftover - option->servings, 0);
      if (is_beside && olivine_meal_is_main (day_class->meals[slot]))
        prices->is_beside[option->dish] = TRUE;
    }
}

static double
price_option (const DayPrices        *prices,
              const OlivineDayOption *option,
              OlivineMeal             meal)
{
  gint64 leftover = MIN (prices->leftover[option->dish], option->servings);
  double price = -OLIVINE_SCORE_LEFTOVER * (double) leftover / 1000.0;

  if (prices->is_beside[option->dish] && olivine_meal_is_main (meal))
    return INFINITY;
  if (prices->is_used[option->dish])
    price += OLIVINE_SCORE_REPEAT;
  if (option->is_familiar)
    price += prices->familiar;

  return price;
}

static void
fill_prices (DayPrices             *prices,
             const OlivineDayClass *day_class,
             guint                  n_dishes)
{
  for (guint slot = 0; slot < day_class->n_slots; slot++)
    {
      const GArray *options = day_class->options[slot];

      prices->price[slot] = g_new (double, options->len);
      for (guint i = 0; i < options->len; i++)
        prices->price[slot][i] =
          price_option (prices, &g_array_index (options, OlivineDayOption, i),
                        day_class->meals[slot]);
    }

  prices->again = g_new (double, n_dishes);
  for (guint i = 0; i < n_dishes; i++)
    prices->again[i] = prices->is_used[i] ? 0.0 : OLIVINE_SCORE_REPEAT;
}

static guint
all_days (const OlivineWeek *week)
{
  return (1u << week->n_days) - 1;
}

/* @decided: mask of the days whose menus count. */
static void
day_prices_init (DayPrices             *prices,
                 const OlivineWeek     *week,
                 const OlivineWeekPlan *plan,
                 guint                  decided,
                 guint                  day)
{
  guint n_dishes = week->problem->dishes->len;

  *prices = (DayPrices) { 0 };
  prices->is_used = g_memdup2 (week->is_used, n_dishes * sizeof (gboolean));
  prices->servings = g_memdup2 (week->servings, n_dishes * sizeof (gint64));
  prices->leftover = g_memdup2 (week->leftover, n_dishes * sizeof (gint64));
  prices->is_beside = g_new0 (gboolean, n_dishes);
  prices->familiar = decided == all_days (week) ? 0.0 : FAMILIAR;
  for (guint i = 0; i < n_dishes && week->planned->len > 0; i++)
    prices->is_beside[i] =
      olivine_choices_beside (week->planned, olivine_week_get_date (week, day), i);

  for (guint other = 0; other < week->n_days; other++)
    if (other != day && (decided & (1u << other)) != 0)
      add_day (prices, olivine_week_get_class (week, other), &plan->menus[other],
               olivine_week_are_beside (week, day, other));
  fill_prices (prices, olivine_week_get_class (week, day), n_dishes);
}

/* Sets a day to its best menu with the decided ones as they are. */
static gboolean
decide_day (const OlivineWeek *week,
            OlivineWeekPlan   *plan,
            guint              decided,
            guint              day,
            GCancellable      *cancellable)
{
  g_autoptr (GArray) menus = g_array_new (FALSE, FALSE, sizeof (OlivineMenu));
  g_auto (DayPrices) prices = { 0 };
  OlivineMenuQuery query = { .day = olivine_week_get_class (week, day),
                             .below = INFINITY,
                             .max_menus = 1 };

  day_prices_init (&prices, week, plan, decided, day);
  for (guint slot = 0; slot < query.day->n_slots; slot++)
    query.price[slot] = prices.price[slot];
  query.again = prices.again;
  query.servings = prices.servings;
  if (olivine_day_menus (&query, menus, cancellable) == OLIVINE_MENUS_CANCELLED || menus->len == 0)
    return FALSE;

  plan->menus[day] = g_array_index (menus, OlivineMenu, 0);
  return TRUE;
}

static void
shuffle (guint *order,
         guint  n,
         GRand *rand)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
      guint day = order[i - 1];

      order[i - 1] = order[j];
      order[j] = day;
    }
}

static void
move_to_front (guint *order,
               guint  place)
{
  guint day = order[place];

  for (; place > 0; place--)
    order[place] = order[place - 1];
  order[0] = day;
}

/* Returns how many days could be decided. */
static guint
decide_days (const OlivineWeek *week,
             OlivineWeekPlan   *plan,
             const guint       *order,
             GCancellable      *cancellable)
{
  guint decided = 0;

  for (guint i = 0; i < week->n_days; i++)
    {
      if (!decide_day (week, plan, decided, order[i], cancellable))
        return i;
      decided |= 1u << order[i];
    }

  return week->n_days;
}

/**
 * olivine_week_first_plan:
 * @week: a week
 * @plan: (out): a plan, when there is one
 * @rand: decides the order of the days
 * @cancellable: (nullable): to stop early
 *
 * Makes a plan day by day.  A day on which nothing is left any more is decided
 * first the next time.
 *
 * Returns: whether a plan was found; that none was proves nothing
 */
gboolean
olivine_week_first_plan (const OlivineWeek *week,
                         OlivineWeekPlan   *plan,
                         GRand             *rand,
                         GCancellable      *cancellable)
{
  guint order[OLIVINE_PLAN_WEEK];

  g_return_val_if_fail (week != NULL && plan != NULL && rand != NULL, FALSE);

  for (guint i = 0; i < week->n_days; i++)
    order[i] = i;
  shuffle (order, week->n_days, rand);

  for (guint i = 0; i < MAX_RESTARTS && !g_cancellable_is_cancelled (cancellable); i++)
    {
      guint n_decided = decide_days (week, plan, order, cancellable);

      if (n_decided == week->n_days)
        {
          olivine_week_score (week, plan);
          return olivine_week_allows (week, plan) || olivine_week_arrange (week, plan);
        }
      move_to_front (order, n_decided);
    }

  return FALSE;
}

static gboolean
try_menus (const OlivineWeek     *week,
           OlivineWeekPlan       *plan,
           const OlivineWeekPlan *candidate)
{
  OlivineWeekPlan better = *candidate;

  olivine_week_score (week, &better);
  if (better.points > plan->points - STEP || !olivine_week_allows (week, &better))
    return FALSE;

  *plan = better;
  return TRUE;
}

static gboolean
improve_day (const OlivineWeek *week,
             OlivineWeekPlan   *plan,
             guint              day,
             GCancellable      *cancellable)
{
  OlivineWeekPlan candidate = *plan;

  return decide_day (week, &candidate, all_days (week), day, cancellable)
         && try_menus (week, plan, &candidate);
}

/**
 * olivine_week_improve_days:
 * @week: a week
 * @plan: a plan for it, made better
 * @cancellable: (nullable): to stop early
 *
 * Decides each day anew until none gets better.
 *
 * Returns: whether @plan got better
 */
gboolean
olivine_week_improve_days (const OlivineWeek *week,
                           OlivineWeekPlan   *plan,
                           GCancellable      *cancellable)
{
  gboolean is_better = FALSE;

  g_return_val_if_fail (week != NULL && plan != NULL, FALSE);

  for (guint n_same = 0, day = 0; n_same < week->n_days; day = (day + 1) % week->n_days)
    {
      gboolean got_better = improve_day (week, plan, day, cancellable);

      is_better |= got_better;
      n_same = got_better ? 1 : n_same + 1;
      if (g_cancellable_is_cancelled (cancellable))
        break;
    }

  return is_better;
}
