/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The clock of a context: the system's, or one that stands still.
 *
 * A fixed clock returns the same moment for ever; nothing else in the core
 * knows what time it is.
 */

#include "config.h"

#include "olivine-clock.h"

struct _OlivineClock
{
  GObject    parent_instance;

  GDateTime *fixed_now; /* NULL: the system's clock */
};

G_DEFINE_FINAL_TYPE (OlivineClock, olivine_clock, G_TYPE_OBJECT)

static void
olivine_clock_finalize (GObject *object)
{
  OlivineClock *self = OLIVINE_CLOCK (object);

  g_clear_pointer (&self->fixed_now, g_date_time_unref);

  G_OBJECT_CLASS (olivine_clock_parent_class)->finalize (object);
}

static void
olivine_clock_class_init (OlivineClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = olivine_clock_finalize;
}

static void
olivine_clock_init (OlivineClock *self)
{
}

/**
 * olivine_clock_new:
 *
 * Makes a clock that shows the system's time in the local time zone.
 *
 * Returns: (transfer full): a new clock
 */
OlivineClock *
olivine_clock_new (void)
{
  return g_object_new (OLIVINE_TYPE_CLOCK, NULL);
}

/**
 * olivine_clock_new_fixed:
 * @local_now: (transfer none): the moment to show
 *
 * Makes a clock that stands still at @local_now.
 *
 * Returns: (transfer full): a new clock
 */
OlivineClock *
olivine_clock_new_fixed (GDateTime *local_now)
{
  OlivineClock *self = NULL;

  g_return_val_if_fail (local_now != NULL, NULL);

  self = olivine_clock_new ();
  self->fixed_now = g_date_time_ref (local_now);
  return self;
}

/**
 * olivine_clock_get_now:
 * @self: a clock
 *
 * Reads the clock.
 *
 * Returns: (transfer full): the moment, in the time zone of the person
 */
GDateTime *
olivine_clock_get_now (OlivineClock *self)
{
  g_return_val_if_fail (OLIVINE_IS_CLOCK (self), NULL);

  if (self->fixed_now != NULL)
    return g_date_time_ref (self->fixed_now);

  return g_date_time_new_now_local ();
}

/**
 * olivine_clock_get_today:
 * @self: a clock
 *
 * Returns: the calendar day of the moment that olivine_clock_get_now() shows
 */
OlivineDate
olivine_clock_get_today (OlivineClock *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (OLIVINE_IS_CLOCK (self), OLIVINE_DATE_NONE);

  now = olivine_clock_get_now (self);
  return olivine_date_from_moment (now);
}
