/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a day's entries add up to, and how much of it is known.
 *
 * The only place where entries are added: window, command line, files and
 * report all show what olivine_intake_compute() says.
 */

#pragma once

#include "olivine-entry.h"

G_BEGIN_DECLS

typedef struct {
  guint           n_entries;
  guint           n_foods;
  guint           n_unknown;         /* entries whose magnesium is not known */
  gint64          food_mg;           /* thousandths, sum of what is known, 0 without entries */
  gint64          supplement_mg;     /* likewise, doses only */
  gint64          total_mg;
  gboolean        at_least;          /* something with unknown magnesium was eaten or taken */
  double          coverage;          /* 0–1, share whose magnesium is known; NAN without food */
  gboolean        coverage_by_grams; /* the share is by weight, not by energy */
  OlivineSnapshot totals;            /* food and doses; OLIVINE_UNKNOWN when no entry knows it */
  guint           n_nutrient_unknown[OLIVINE_N_NUTRIENTS]; /* food entries that do not know it */
  double          unprocessed_share; /* 0–1 of the food magnesium, NAN when there is none */
} OlivineIntake;

void olivine_intake_compute (GPtrArray     *entries,
                             OlivineIntake *intake);

G_END_DECLS
