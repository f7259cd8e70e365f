/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asks the window's clock, never the system, so that a test can hold it still. */

#include "config.h"

#include "olivine-meal-clock.h"

/**
 * olivine_meal_clock_get_meal:
 * @clock: what tells the time
 *
 * Returns: the meal that is usual at this time of day
 */
OlivineMeal
olivine_meal_clock_get_meal (OlivineClock *clock)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (OLIVINE_IS_CLOCK (clock), OLIVINE_MEAL_NONE);

  now = olivine_clock_get_now (clock);
  time = g_date_time_format (now, "%H:%M");

  return olivine_meal_at_time (time);
}
