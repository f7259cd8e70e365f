/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands side by side in a chart: days, or weeks where days would be too thin. */

#pragma once

#include "olivine-day.h"
#include "olivine-period.h"

G_BEGIN_DECLS

/* A plain value. */
typedef struct {
  OlivineDate from;
  OlivineDate to;             /* of a day, the same */
  gboolean    is_gap;         /* nothing logged; of a week, no day counts */
  gboolean    at_least;       /* not all of it is known: drawn with an open top */
  gint64      food_mg;        /* thousandths; of a week, means of the days that count */
  gint64      supplement_mg;
  double      target_mg;      /* valid on the last day; NAN without one */
  double      upper_level_mg; /* of supplements, likewise */
  gint64      mean_mg;        /* of seven days; OLIVINE_UNKNOWN with too few, and for weeks */
} OlivineChartBar;

GArray  *olivine_chart_bars_of_days  (GPtrArray   *days,
                                      guint        n_before,
                                      OlivineDate  today,
                                      gboolean     marked_only);
GArray  *olivine_chart_bars_of_weeks (GPtrArray   *days,
                                      guint        n_before,
                                      OlivineDate  today,
                                      gboolean     marked_only);
guint    olivine_chart_week_length   (OlivineDate  from,
                                      guint        n_left);

G_END_DECLS
