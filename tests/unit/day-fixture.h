/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days made of a few lines each, for what is worked out or drawn of many. */

#pragma once

#include "olivine-day.h"

G_BEGIN_DECLS

/* One entry; NAN is unknown.  A line of no kind but food with a meal of its own. */
typedef struct {
  int          day;        /* from 0 */
  OlivineKind  kind;
  OlivineMeal  meal;
  const char  *name;
  double       magnesium_mg;
  double       energy_kcal;
} DayLine;

/* From 1 November 2026 on, the person's target is that of the first argument. */
#define DAY_FIXTURE_FIRST (olivine_date_from_ymd (2026, 11, 1))

GPtrArray  *day_fixture_new     (double         target_mg,
                                 guint          n_days,
                                 const DayLine *lines,
                                 gsize          n_lines);
OlivineDay *day_fixture_get     (GPtrArray     *days,
                                 guint          index);
void        day_fixture_mark    (GPtrArray     *days,
                                 guint          index,
                                 OlivineMark    mark);
void        day_fixture_retarget (GPtrArray    *days,
                                 guint          index,
                                 double         target_mg);

G_END_DECLS
