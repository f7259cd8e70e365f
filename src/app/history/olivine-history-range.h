/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The days that the history shows: a week, a month, a year, or any days.  A plain value. */

#pragma once

#include "olivine-date.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_RANGE_WEEK,
  OLIVINE_RANGE_MONTH,
  OLIVINE_RANGE_YEAR,
  OLIVINE_RANGE_DAYS, /* chosen by their first and last day */
} OlivineRangeUnit;

#define OLIVINE_N_RANGE_UNITS 4

typedef struct {
  OlivineRangeUnit unit;
  OlivineDate      from;
  OlivineDate      to;
} OlivineHistoryRange;

OlivineHistoryRange olivine_history_range_around (OlivineRangeUnit           unit,
                                                  OlivineDate                date);
OlivineHistoryRange olivine_history_range_between (OlivineDate               from,
                                                   OlivineDate               to);
OlivineHistoryRange olivine_history_range_turn   (const OlivineHistoryRange *range,
                                                  int                        n_steps);
gboolean            olivine_history_range_equal  (const OlivineHistoryRange *a,
                                                  const OlivineHistoryRange *b);
char               *olivine_history_range_format (const OlivineHistoryRange *range,
                                                  gboolean                   narrow);

G_END_DECLS
