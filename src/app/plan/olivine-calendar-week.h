/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a week begins: with Monday, or as the locale says. */

#pragma once

#include "olivine-date.h"

G_BEGIN_DECLS

#define OLIVINE_WEEK_DAYS 7

/* 1 is Monday, 7 is Sunday. */
int         olivine_calendar_week_first_day (void);
OlivineDate olivine_calendar_week_start     (OlivineDate date,
                                             int         first_day);

G_END_DECLS
