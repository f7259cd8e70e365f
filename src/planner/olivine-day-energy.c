/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How near to its window the energy of a day in trouble can come.
 *
 * Both sides of the window are looked at: portions leave gaps, and a window
 * that lies in one has menus above it and below.
 */

#include "config.h"

#include "olivine-day-trouble.h"

static const OlivinePlanDay *
get_day (const OlivineDayTrouble *self)
{
  return &g_array_index (self->problem->days, OlivinePlanDay, self->index);
}

/* The nearest energy on one side of the window with which the rest can be kept. */
static gint64
find_energy_beyond (OlivineDayTrouble *self,
                    gboolean           is_up,
                    guint              lifted)
{
  const OlivinePlanDay *day = get_day (self);
  gint64 least = day->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY];
  gint64 most = day->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY];
  gint64 energy = OLIVINE_UNKNOWN;

  if ((is_up ? most : least) == OLIVINE_UNKNOWN)
    return OLIVINE_UNKNOWN;

  olivine_day_probe_set_minimum (self->probe, OLIVINE_NUTRIENT_ENERGY,
                                 is_up ? most : OLIVINE_UNKNOWN);
  olivine_day_probe_set_maximum (self->probe, OLIVINE_NUTRIENT_ENERGY,
                                 is_up ? OLIVINE_UNKNOWN : least);
  energy = is_up ? olivine_day_probe_least (self->probe, OLIVINE_NUTRIENT_ENERGY, lifted)
                 : olivine_day_probe_most (self->probe, OLIVINE_NUTRIENT_ENERGY, lifted);
  olivine_day_probe_set_minimum (self->probe, OLIVINE_NUTRIENT_ENERGY, least);
  olivine_day_probe_set_maximum (self->probe, OLIVINE_NUTRIENT_ENERGY, most);
  return energy;
}

/**
 * olivine_day_trouble_nearest_energy:
 * @self: a trouble
 * @lifted: a mask of %OLIVINE_PROBE_BIT: the nutrients whose bounds are not kept
 *
 * Returns: thousandths of kcal: of the menus outside of the window the energy that
 *   comes nearest to it; %OLIVINE_UNKNOWN when there is none
 */
gint64
olivine_day_trouble_nearest_energy (OlivineDayTrouble *self,
                                    guint              lifted)
{
  const OlivinePlanDay *day = NULL;
  guint others = lifted & ~OLIVINE_PROBE_BIT (OLIVINE_NUTRIENT_ENERGY);
  gint64 below = OLIVINE_UNKNOWN;
  gint64 above = OLIVINE_UNKNOWN;

  g_return_val_if_fail (self != NULL, OLIVINE_UNKNOWN);

  day = get_day (self);
  below = find_energy_beyond (self, FALSE, others);
  above = find_energy_beyond (self, TRUE, others);
  if (below == OLIVINE_UNKNOWN || above == OLIVINE_UNKNOWN)
    return MAX (below, above);

  return day->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY] - below
             <= above - day->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY] ? below : above;
}

/**
 * olivine_day_trouble_nearest_goal:
 * @self: a trouble
 * @is_up: whether to look above the goal or below it
 *
 * The energy goal nearest to the day's whose window, as wide as it is now, holds
 * a menu that keeps everything else.
 *
 * Returns: thousandths of kcal; %OLIVINE_UNKNOWN when there is none
 */
gint64
olivine_day_trouble_nearest_goal (OlivineDayTrouble *self,
                                  gboolean           is_up)
{
  const OlivinePlanDay *day = NULL;
  gint64 bound = OLIVINE_UNKNOWN;
  gint64 energy = OLIVINE_UNKNOWN;

  g_return_val_if_fail (self != NULL, OLIVINE_UNKNOWN);

  day = get_day (self);
  bound = (is_up ? day->maximum : day->minimum).thousandths[OLIVINE_NUTRIENT_ENERGY];
  if (bound <= 0)
    return OLIVINE_UNKNOWN;

  energy = find_energy_beyond (self, is_up, 0);
  if (energy == OLIVINE_UNKNOWN)
    return OLIVINE_UNKNOWN;
  return is_up ? (energy * day->energy_goal + bound - 1) / bound
               : energy * day->energy_goal / bound;
}
