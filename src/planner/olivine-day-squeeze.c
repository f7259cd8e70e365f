/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The linear relaxation is asked for the menu that keeps every bound with the
 * most room.  The prices of the bounds are weights: their weighted sum is a bound
 * too, whatever the weights, and with these the tightest one.
 *
 * It is rounded so that no menu is lost by it.
 */

#include "config.h"

#include "olivine-day-squeeze.h"

#include <math.h>

#include "olivine-solver.h"

/* More room than this share of a bound is no squeeze. */
#define MAX_ROOM 0.1

/* Steps of the weighted sum, in which the bounds are about 1. */
#define STEPS 1e7

#define NO_ROW G_MAXUINT

typedef struct {
  OlivineSolver *solver;
  guint          slots[OLIVINE_DAY_MAX_SLOTS];
  guint          least[OLIVINE_N_NUTRIENTS];
  guint          most[OLIVINE_N_NUTRIENTS];
  double         scale[OLIVINE_N_NUTRIENTS];
} Relaxation;

static void
add_axis (Relaxation           *relaxation,
          guint                 i,
          const OlivineDayAxis *axis,
          GArray               *rows,
          GArray               *values)
{
  gboolean has_least = axis->least != G_MININT64;
  gboolean has_most = axis->most != G_MAXINT64;
  double room = 1.0;

  relaxation->least[i] = relaxation->most[i] = NO_ROW;
  relaxation->scale[i] = 1000.0;
  if (has_least)
    relaxation->scale[i] = fmax (relaxation->scale[i], fabs ((double) axis->least));
  if (has_most)
    relaxation->scale[i] = fmax (relaxation->scale[i], fabs ((double) axis->most));

  if (has_most)
    {
      relaxation->most[i] = olivine_solver_add_row (relaxation->solver, -INFINITY,
                                                    (double) axis->most / relaxation->scale[i]);
      g_array_append_val (rows, relaxation->most[i]);
      g_array_append_val (values, room);
    }
  if (has_least)
    {
      room = -1.0;
      relaxation->least[i] = olivine_solver_add_row (
          relaxation->solver, (double) axis->least / relaxation->scale[i], INFINITY);
      g_array_append_val (rows, relaxation->least[i]);
      g_array_append_val (values, room);
    }
}

/* The room is a column that stands in every bound. */
static void
add_axes (Relaxation            *relaxation,
          const OlivineDayClass *day)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < day->n_axes; i++)
    add_axis (relaxation, i, &day->axes[i], rows, values);

  if (rows->len == 0)
    return;
  olivine_solver_add_column (relaxation->solver, -1.0, 0.0, MAX_ROOM, FALSE,
                             &g_array_index (rows, guint, 0), &g_array_index (values, double, 0),
                             rows->len);
}

static void
add_option (Relaxation             *relaxation,
            const OlivineDayClass  *day,
            guint                   slot,
            const OlivineDayOption *option)
{
  guint rows[1 + 2 * OLIVINE_N_NUTRIENTS] = { relaxation->slots[slot] };
  double values[G_N_ELEMENTS (rows)] = { 1.0 };
  guint n = 1;

  for (guint i = 0; i < day->n_axes; i++)
    {
      double amount = (double) option->amount[i] / relaxation->scale[i];

      if (relaxation->most[i] != NO_ROW)
        {
          rows[n] = relaxation->most[i];
          values[n++] = amount;
        }
      if (relaxation->least[i] != NO_ROW)
        {
          rows[n] = relaxation->least[i];
          values[n++] = amount;
        }
    }

  olivine_solver_add_column (relaxation->solver, 0.0, 0.0, INFINITY, FALSE, rows, values, n);
}

/* The weight of each amount, and the bound of their sum.  Returns FALSE when nothing
 * weighs anything: there is room. */
static gboolean
read_weights (const Relaxation      *relaxation,
              const OlivineDayClass *day,
              double                *weights,
              double                *bound)
{
  gboolean weighs = FALSE;

  *bound = 0.0;
  for (guint i = 0; i < day->n_axes; i++)
    {
      double most = 0.0;
      double least = 0.0;

      if (relaxation->most[i] != NO_ROW)
        most = fmax (-olivine_solver_get_price (relaxation->solver, relaxation->most[i]), 0.0);
      if (relaxation->least[i] != NO_ROW)
        least = fmax (olivine_solver_get_price (relaxation->solver, relaxation->least[i]), 0.0);

      weights[i] = (most - least) / relaxation->scale[i];
      weighs |= most > 0.0 || least > 0.0;
      if (most > 0.0)
        *bound += most * (double) day->axes[i].most / relaxation->scale[i];
      if (least > 0.0)
        *bound -= least * (double) day->axes[i].least / relaxation->scale[i];
    }

  return weighs;
}

static void
add_sum (OlivineDayClass *day,
         const double    *weights,
         double           bound)
{
  guint sum = day->n_axes;

  for (guint slot = 0; slot < day->n_slots; slot++)
    for (guint i = 0; i < day->options[slot]->len; i++)
      {
        OlivineDayOption *option = &g_array_index (day->options[slot], OlivineDayOption, i);
        double weighted = 0.0;

        for (guint axis = 0; axis < day->n_axes; axis++)
          weighted += weights[axis] * (double) option->amount[axis];
        option->amount[sum] = (gint64) floor (STEPS * weighted);
      }

  day->axes[sum] = (OlivineDayAxis) { OLIVINE_NUTRIENT_MAGNESIUM, G_MININT64,
                                      (gint64) ceil (STEPS * bound) + 1 };
  day->n_axes++;
}

/**
 * olivine_day_class_squeeze:
 * @day: a class of days with its options
 *
 * Adds the tightest weighted sum of a day's bounds as one more of them, where there
 * is an axis left for it.  It changes nothing about which menus there are.
 *
 * Returns: %FALSE when not even dishes cut into any shares keep the bounds: then
 *   there is no menu
 */
gboolean
olivine_day_class_squeeze (OlivineDayClass *day)
{
  g_autoptr (OlivineSolver) solver = olivine_solver_new ();
  Relaxation relaxation = { .solver = solver };
  double weights[OLIVINE_N_NUTRIENTS] = { 0.0 };
  OlivineSolverStatus status;

  g_return_val_if_fail (day != NULL, FALSE);

  for (guint slot = 0; slot < day->n_slots; slot++)
    relaxation.slots[slot] = olivine_solver_add_row (solver, 1.0, 1.0);
  add_axes (&relaxation, day);
  for (guint slot = 0; slot < day->n_slots; slot++)
    for (guint i = 0; i < day->options[slot]->len; i++)
      add_option (&relaxation, day, slot,
                  &g_array_index (day->options[slot], OlivineDayOption, i));

  status = olivine_solver_relax (solver);
  if (status == OLIVINE_SOLVER_OPTIMAL && day->n_axes < OLIVINE_N_NUTRIENTS)
    {
      double bound = 0.0;

      if (read_weights (&relaxation, day, weights, &bound))
        add_sum (day, weights, bound);
    }
  return status != OLIVINE_SOLVER_INFEASIBLE;
}
