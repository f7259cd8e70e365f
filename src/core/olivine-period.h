/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a range of days comes to: means, days on target, coverage.
 *
 * Window, command line and report all show what olivine_period_compute() says.
 * Means are of the days that count (olivine_day_get_counting()), so a gap is
 * never a day of 0 mg; amounts are whole thousandths, unknown is OLIVINE_UNKNOWN
 * or NAN.
 */

#pragma once

#include "olivine-day.h"

G_BEGIN_DECLS

/* An amount over the days that count; OLIVINE_UNKNOWN when there are none. */
typedef struct {
  gint64   mean;     /* thousandths, a half rounded up */
  gint64   min;
  gint64   max;
  guint    n_days;   /* that count and know it at least in part */
  gboolean at_least; /* one of them knows it only in part */
} OlivineSpread;

typedef struct {
  OlivineDate   from;
  OlivineDate   to;
  guint         n_days;
  guint         n_logged;      /* all but the gaps */
  guint         n_counted;
  guint         n_judged;      /* that count and have a target */
  guint         n_on_target;   /* whose known sum reaches the target valid on them */
  OlivineSpread food_mg;
  OlivineSpread supplement_mg;
  OlivineSpread total_mg;
  OlivineSpread nutrients[OLIVINE_N_NUTRIENTS]; /* food and doses; magnesium as total_mg */
  double        coverage;          /* 0–1, mean of the counted days; NAN without food */
  double        supplement_share;  /* 0–1 of the counted days' magnesium, NAN when there is none */
  double        unprocessed_share; /* 0–1 of the counted days' food magnesium, likewise */
  gboolean      unprocessed_at_least; /* some of it is of food of unknown processing */
} OlivinePeriod;

/* How many days a running mean looks back on, and how many of them must count. */
#define OLIVINE_RUNNING_DAYS 7
#define OLIVINE_RUNNING_MIN_DAYS 4

void     olivine_period_compute      (GPtrArray           *days,
                                      OlivineDate          today,
                                      gboolean             marked_only,
                                      OlivinePeriod       *period);
gint64   olivine_period_running_mean (GPtrArray           *days,
                                      guint                index,
                                      OlivineDate          today,
                                      gboolean             marked_only);
gint64   olivine_period_get_trend    (const OlivinePeriod *period,
                                      const OlivinePeriod *before);
gint64   olivine_share_to_thousandths (double              share);

G_END_DECLS
