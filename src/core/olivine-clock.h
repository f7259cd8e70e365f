/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where "now" comes from.  The core never asks the system itself, so that a
 * test, or `--date`, can hold the time still. */

#pragma once

#include <glib-object.h>

#include "olivine-date.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_CLOCK (olivine_clock_get_type ())
G_DECLARE_FINAL_TYPE (OlivineClock, olivine_clock, OLIVINE, CLOCK, GObject)

OlivineClock *olivine_clock_new       (void);
OlivineClock *olivine_clock_new_fixed (GDateTime    *local_now);
GDateTime    *olivine_clock_get_now   (OlivineClock *self);
OlivineDate   olivine_clock_get_today (OlivineClock *self);

G_END_DECLS
