/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which meal it is now. */

#pragma once

#include "olivine-clock.h"
#include "olivine-entry.h"

G_BEGIN_DECLS

OlivineMeal olivine_meal_clock_get_meal (OlivineClock *clock);

G_END_DECLS
