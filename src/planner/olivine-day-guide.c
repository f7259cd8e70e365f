/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The prices of a day's bounds, from its linear relaxation: dishes may be cut
 * into any shares.  Only the slopes are taken from the solver; the constant is
 * worked out from them, so the bound holds whatever the solver's tolerance.
 */

#include "config.h"

#include "olivine-day-guide.h"

#include <math.h>

#include "olivine-plan-score.h"
#include "olivine-solver.h"

#define NO_ROW G_MAXUINT

typedef struct {
  OlivineSolver *solver;
  guint          slots[OLIVINE_DAY_MAX_SLOTS];
  guint          axes[OLIVINE_N_NUTRIENTS];
  double         scale[OLIVINE_N_NUTRIENTS];
  guint          plates[OLIVINE_N_PLATES];
} Relaxation;

static gboolean
is_wished (const OlivineDayClass *day,
           guint                  plate)
{
  guint all = (1u << OLIVINE_N_PLATES) - 1;

  return (day->fixed_plates & (1u << plate)) == 0
         && day->plate_points[all & ~(1u << plate)] > 0.0;
}

/* Amounts are brought near to 1, as simplex likes them. */
static double
find_scale (const OlivineDayAxis *axis)
{
  if (axis->most != G_MAXINT64)
    return (double) MAX (ABS (axis->most), 1000);

  return (double) MAX (ABS (axis->least), 1000);
}

static void
add_energy (Relaxation            *relaxation,
            const OlivineDayClass *day)
{
  double goal = (double) day->energy_wanted;
  double scale = (double) MAX (ABS (day->energy_wanted), 1000);
  guint row = olivine_solver_add_row (relaxation->solver, goal / scale, goal / scale);
  double less = 1.0;
  double more = -1.0;
  double points = day->energy_points * scale;

  relaxation->axes[0] = row;
  relaxation->scale[0] = scale;
  olivine_solver_add_column (relaxation->solver, points, 0.0,
                             day->axes[0].least != G_MININT64
                               ? MAX (goal - (double) day->axes[0].least, 0.0) / scale : INFINITY,
                             FALSE, &row, &less, 1);
  olivine_solver_add_column (relaxation->solver, points, 0.0,
                             day->axes[0].most != G_MAXINT64
                               ? MAX ((double) day->axes[0].most - goal, 0.0) / scale : INFINITY,
                             FALSE, &row, &more, 1);
}

static void
add_axes (Relaxation            *relaxation,
          const OlivineDayClass *day)
{
  add_energy (relaxation, day);
  for (guint i = 1; i < day->n_axes; i++)
    {
      const OlivineDayAxis *axis = &day->axes[i];
      double scale = find_scale (axis);
      double least = axis->least != G_MININT64 ? (double) axis->least / scale : -INFINITY;
      double most = axis->most != G_MAXINT64 ? (double) axis->most / scale : INFINITY;

      relaxation->scale[i] = scale;
      relaxation->axes[i] = olivine_solver_add_row (relaxation->solver, least, MAX (least, most));
    }
}

static void
add_plates (Relaxation            *relaxation,
            const OlivineDayClass *day)
{
  double one = 1.0;

  for (guint i = 0; i < OLIVINE_N_PLATES; i++)
    {
      relaxation->plates[i] = NO_ROW;
      if (!is_wished (day, i))
        continue;
      relaxation->plates[i] = olivine_solver_add_row (relaxation->solver, 1.0, INFINITY);
      olivine_solver_add_column (relaxation->solver, OLIVINE_SCORE_PLATE, 0.0, INFINITY, FALSE,
                                 &relaxation->plates[i], &one, 1);
    }
}

static void
add_option (Relaxation             *relaxation,
            const OlivineDayClass  *day,
            guint                   slot,
            const OlivineDayOption *option,
            double                  cost)
{
  guint rows[1 + OLIVINE_N_NUTRIENTS + OLIVINE_N_PLATES];
  double values[G_N_ELEMENTS (rows)];
  guint n = 0;

  rows[n] = relaxation->slots[slot];
  values[n++] = 1.0;
  for (guint i = 0; i < day->n_axes; i++)
    {
      rows[n] = relaxation->axes[i];
      values[n++] = (double) option->amount[i] / relaxation->scale[i];
    }
  for (guint i = 0; i < OLIVINE_N_PLATES; i++)
    if (relaxation->plates[i] != NO_ROW && (option->plates & (1u << i)) != 0)
      {
        rows[n] = relaxation->plates[i];
        values[n++] = 1.0;
      }

  olivine_solver_add_column (relaxation->solver, cost, 0.0, INFINITY, FALSE, rows, values, n);
}

/* The greatest of slope × amount less what the amount costs. */
static double
conjugate (const OlivineDayClass *day,
           guint                  i,
           double                 slope)
{
  const OlivineDayAxis *axis = &day->axes[i];
  double end = slope > 0.0 ? (double) axis->most : (double) axis->least;
  double points = i == 0 ? day->energy_points : 0.0;
  double at_end;

  if (slope == 0.0)
    return 0.0;
  at_end = slope * end - points * fabs (end - (double) day->energy_wanted);
  if (i == 0)
    at_end = fmax (at_end, slope * (double) day->energy_wanted);
  return at_end;
}

/* A slope towards an open end would have no bound. */
static double
usable_slope (const OlivineDayClass *day,
              guint                  i,
              double                 slope)
{
  const OlivineDayAxis *axis = &day->axes[i];
  double most = i == 0 ? day->energy_points : 0.0;

  if (axis->most == G_MAXINT64)
    slope = fmin (slope, most);
  if (axis->least == G_MININT64)
    slope = fmax (slope, -most);

  return slope;
}

static void
read_slopes (OlivineDayGuide       *self,
             const Relaxation      *relaxation,
             const OlivineDayClass *day)
{
  for (guint i = 0; i < day->n_axes; i++)
    {
      double price = olivine_solver_get_price (relaxation->solver, relaxation->axes[i]);

      self->slope[i] = usable_slope (day, i, -price / relaxation->scale[i]);
      self->constant -= conjugate (day, i, self->slope[i]);
    }

  for (guint i = 0; i < OLIVINE_N_PLATES; i++)
    if (relaxation->plates[i] != NO_ROW)
      {
        double price = olivine_solver_get_price (relaxation->solver, relaxation->plates[i]);

        self->plate[i] = CLAMP (price, 0.0, OLIVINE_SCORE_PLATE);
        self->constant += self->plate[i];
      }
}

/**
 * olivine_day_guide_init:
 * @self: (out): the guide
 * @day: a class of days
 * @costs: (array): by meal and option, points and prices; INFINITY where an option
 *   may not be taken
 *
 * Works out slopes that make the bound as high as the relaxation can.
 */
void
olivine_day_guide_init (OlivineDayGuide       *self,
                        const OlivineDayClass *day,
                        double *const         *costs)
{
  Relaxation relaxation = { .solver = olivine_solver_new () };

  *self = (OlivineDayGuide) { 0 };
  for (guint slot = 0; slot < day->n_slots; slot++)
    relaxation.slots[slot] = olivine_solver_add_row (relaxation.solver, 1.0, 1.0);
  add_axes (&relaxation, day);
  add_plates (&relaxation, day);
  for (guint slot = 0; slot < day->n_slots; slot++)
    for (guint i = 0; i < day->options[slot]->len; i++)
      if (costs[slot][i] < INFINITY)
        add_option (&relaxation, day, slot,
                    &g_array_index (day->options[slot], OlivineDayOption, i), costs[slot][i]);

  if (olivine_solver_relax (relaxation.solver) == OLIVINE_SOLVER_OPTIMAL)
    read_slopes (self, &relaxation, day);
  olivine_solver_free (relaxation.solver);
}

/**
 * olivine_day_guide_cost:
 * @self: a guide
 * @day: its class of days
 * @option: an option of the class
 * @cost: its points and prices
 *
 * Returns: what the option adds to the bound
 */
double
olivine_day_guide_cost (const OlivineDayGuide  *self,
                        const OlivineDayClass  *day,
                        const OlivineDayOption *option,
                        double                  cost)
{
  for (guint i = 0; i < day->n_axes; i++)
    cost += self->slope[i] * (double) option->amount[i];
  for (guint i = 0; i < OLIVINE_N_PLATES; i++)
    if ((option->plates & (1u << i)) != 0)
      cost -= self->plate[i];

  return cost;
}
