/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making columns, and the bound that comes with it.
 *
 * Prices of the right sign give a bound (Lagrange): the best menu of each day at
 * these prices, less what the rows allow for nothing.  It is worked out from the
 * prices themselves and so holds whatever the simplex's tolerance.
 */

#include "config.h"

#include "olivine-week-master-private.h"

#include <math.h>
#include <string.h>

#include "olivine-plan-score.h"

/* The bound is rounded down by so much of it: sums of doubles are no better. */
#define TOLERANCE 1e-7

#define MAX_ROUNDS    400
#define MENUS_A_ROUND 12

/* Menus that are made into columns at once, at most. */
#define MAX_NEAR_MENUS 2500

static double
get_price (OlivineWeekMaster *self,
           guint              row,
           double             most)
{
  if (row == OLIVINE_NO_ROW)
    return 0.0;

  return CLAMP (-olivine_solver_get_price (self->solver, row), 0.0, most);
}

static void
read_prices (OlivineWeekMaster *self)
{
  self->familiar_price = get_price (self, self->familiar_row, INFINITY);
  for (guint i = 0; i < self->week->problem->dishes->len; i++)
    {
      const DishRows *rows = &self->rows[i];
      DishPrices *prices = &self->prices[i];

      prices->use = get_price (self, rows->uses, OLIVINE_SCORE_REPEAT);
      prices->serving = get_price (self, rows->servings, INFINITY);
      prices->leftover = 0.0;
      if (rows->leftover != OLIVINE_NO_ROW)
        prices->leftover = CLAMP (olivine_solver_get_price (self->solver, rows->leftover), 0.0,
                                  OLIVINE_SCORE_LEFTOVER);
      for (guint j = 0; j < OLIVINE_N_MAINS; j++)
        prices->main[j] = get_price (self, rows->main[j], INFINITY);
    }
}

/* What the bounds of the rows are worth: the constant of the Lagrangian. */
static double
sum_of_rows (const OlivineWeekMaster *self)
{
  const OlivineWeek *week = self->week;
  double sum = -self->familiar_price * week->max_familiar;

  for (guint i = 0; i < week->problem->dishes->len; i++)
    {
      const DishPrices *prices = &self->prices[i];

      sum -= week->is_used[i] ? 0.0 : prices->use;
      sum -= prices->serving * (double) MAX (week->servings[i], 0) / 1000.0;
      sum += prices->leftover * (double) week->leftover[i] / 1000.0;
      for (guint j = 0; j < OLIVINE_N_MAINS; j++)
        sum -= prices->main[j] * self->rows[i].main_cap[j];
    }

  return sum;
}

/* What an option pays for the rows it stands in. */
static double
price_option (const OlivineWeekMaster *self,
              gboolean                 is_best,
              const OlivineDayOption  *option,
              OlivineMeal              meal)
{
  const DishPrices *dish = is_best ? &self->best_prices[option->dish]
                                   : &self->prices[option->dish];
  double price = dish->use + (dish->serving - dish->leftover) * (double) option->servings / 1000.0;

  if (olivine_meal_is_main (meal))
    price += dish->main[olivine_main_of_meal (meal)];
  if (option->is_familiar)
    price += is_best ? self->best_familiar_price : self->familiar_price;

  return price;
}

static double *
price_options (const OlivineWeekMaster *self,
               gboolean                 is_best,
               const OlivineDayClass   *day,
               guint                    slot)
{
  const GArray *options = day->options[slot];
  double *prices = g_new (double, options->len);

  for (guint i = 0; i < options->len; i++)
    prices[i] = price_option (self, is_best, &g_array_index (options, OlivineDayOption, i),
                              day->meals[slot]);

  return prices;
}

/* @is_best: at the prices that gave the bound, not those of the last relaxation. */
static OlivineMenusFound
find_menus (const OlivineWeekMaster *self,
            gboolean                 is_best,
            guint                    day_class,
            double                   below,
            guint                    max_menus,
            GArray                  *menus,
            GCancellable            *cancellable)
{
  OlivineMenuQuery query = { .day = self->week->classes->pdata[day_class],
                             .servings = self->week->servings,
                             .below = below,
                             .max_menus = max_menus };
  double *prices[OLIVINE_DAY_MAX_SLOTS] = { NULL };
  OlivineMenusFound found;

  for (guint slot = 0; slot < query.day->n_slots; slot++)
    query.price[slot] = prices[slot] = price_options (self, is_best, query.day, slot);
  found = olivine_day_menus (&query, menus, cancellable);
  for (guint slot = 0; slot < query.day->n_slots; slot++)
    g_free (prices[slot]);

  return found;
}

static void
keep_bound (OlivineWeekMaster *self,
            double             bound,
            const double      *least)
{
  if (bound <= self->bound)
    return;

  self->bound = bound;
  self->best_familiar_price = self->familiar_price;
  memcpy (self->best_prices, self->prices, self->week->problem->dishes->len * sizeof (DishPrices));
  memcpy (self->least, least, self->week->classes->len * sizeof (double));
}

/* One round: the best menus at the prices of the relaxation become columns.
 * Returns how many, or −1 when cancelled. */
static int
price_round (OlivineWeekMaster *self,
             GCancellable      *cancellable)
{
  g_autoptr (GArray) menus = g_array_new (FALSE, FALSE, sizeof (OlivineMenu));
  double least[OLIVINE_PLAN_WEEK];
  double bound = 0.0;
  int n_new = 0;

  read_prices (self);
  bound = sum_of_rows (self);
  for (guint i = 0; i < self->week->classes->len; i++)
    {
      least[i] = olivine_solver_get_price (self->solver, self->class_rows[i]);
      if (find_menus (self, FALSE, i, least[i], MENUS_A_ROUND, menus, cancellable)
          == OLIVINE_MENUS_CANCELLED)
        return -1;

      if (menus->len > 0)
        least[i] = g_array_index (menus, OlivineMenu, 0).value;
      bound += least[i] * olivine_week_count_days (self->week, i);
      for (guint j = 0; j < menus->len; j++)
        n_new += olivine_week_master_add_menu (self, i, &g_array_index (menus, OlivineMenu, j));
    }

  keep_bound (self, bound, least);
  return n_new;
}

/**
 * olivine_week_master_price:
 * @self: a program
 * @cancellable: (nullable): to stop early
 *
 * Makes columns until none could make the relaxation better, which raises the
 * bound to what the relaxation costs.
 *
 * Returns: whether it came to an end without being cancelled
 */
gboolean
olivine_week_master_price (OlivineWeekMaster *self,
                           GCancellable      *cancellable)
{
  int n_new = 1;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint round = 0; round < MAX_ROUNDS && n_new > 0; round++)
    {
      if (olivine_solver_relax (self->solver) != OLIVINE_SOLVER_OPTIMAL)
        break;
      n_new = price_round (self, cancellable);
    }

  return n_new >= 0;
}

/**
 * olivine_week_master_get_bound:
 * @self: a program
 *
 * Returns: points that no plan of the week can be below; −INFINITY when none is known
 */
double
olivine_week_master_get_bound (OlivineWeekMaster *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->bound - TOLERANCE * fmax (fabs (self->bound), 1.0);
}

/**
 * olivine_week_master_is_impossible:
 * @self: a program
 *
 * Returns: whether the bound is above what any plan could cost, so that there is none
 */
gboolean
olivine_week_master_is_impossible (OlivineWeekMaster *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->bound > self->worst + 1.0;
}

/**
 * olivine_week_master_price_menu:
 * @self: a program that was priced
 * @day_class: the place of a class
 * @menu: a menu for a day of that class
 *
 * Returns: what the menu costs at the prices that gave the bound
 */
double
olivine_week_master_price_menu (const OlivineWeekMaster *self,
                                guint                    day_class,
                                const OlivineMenu       *menu)
{
  const OlivineDayClass *day = NULL;
  double value = 0.0;

  g_return_val_if_fail (self != NULL && menu != NULL, NAN);

  day = self->week->classes->pdata[day_class];
  value = menu->points;
  for (guint slot = 0; slot < day->n_slots; slot++)
    value += price_option (self, TRUE, olivine_menu_get_option (menu, day, slot),
                           day->meals[slot]);

  return value;
}

/* Columns that no plan below the one known can have only make work. */
static void
close_far_columns (OlivineWeekMaster *self,
                   double             gap)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      double value = olivine_week_master_price_menu (self, column->day_class,
                                                     &column->menu);
      gboolean is_far = value > self->least[column->day_class] + gap;

      olivine_solver_set_column_bounds (self->solver, column->column, 0.0,
                                        is_far ? 0.0 : INFINITY);
    }
}

/**
 * olivine_week_master_add_near:
 * @self: a program that was priced
 * @below: points of the best plan known; INFINITY without one
 * @cancellable: (nullable): to stop early
 *
 * Makes columns of all menus that could be in a better plan: those whose value
 * is above their class's least by no more than the plan is above the bound.
 *
 * Returns: whether these were all
 */
gboolean
olivine_week_master_add_near (OlivineWeekMaster *self,
                              double             below,
                              GCancellable      *cancellable)
{
  g_autoptr (GArray) menus = g_array_new (FALSE, FALSE, sizeof (OlivineMenu));
  guint max_menus;
  double gap;

  g_return_val_if_fail (self != NULL, FALSE);

  self->has_all = TRUE;
  max_menus = MAX_NEAR_MENUS / self->week->classes->len;
  gap = fmin (below, self->worst) - self->bound + TOLERANCE * self->worst;
  for (guint i = 0; i < self->week->classes->len; i++)
    {
      self->has_all &= find_menus (self, TRUE, i, self->least[i] + gap, max_menus, menus,
                                   cancellable) == OLIVINE_MENUS_ALL;
      for (guint j = 0; j < menus->len; j++)
        olivine_week_master_add_menu (self, i, &g_array_index (menus, OlivineMenu, j));
    }

  close_far_columns (self, gap);
  return self->has_all;
}
