/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a range of days is made of: sources, meals, doses, cautions.
 *
 * These are sums of every entry of the range, whether its day counts for means
 * or not: what was taken was taken.
 */

#pragma once

#include "olivine-caution-rule.h"
#include "olivine-day.h"

G_BEGIN_DECLS

/* A food, by its id or else by its name. */
typedef struct {
  char   *food_id;      /* may be empty */
  char   *name;         /* as it was logged last */
  gint64  magnesium_mg; /* thousandths, what is known */
  double  share;        /* 0–1 of all known food magnesium of the range */
  guint   n_days;
} OlivineSource;

typedef struct {
  OlivineMeal meal;
  gint64      magnesium_mg; /* thousandths, of foods, what is known */
  double      share;        /* 0–1 of all known food magnesium; NAN when there is none */
} OlivineMealShare;

/* A product: doses of one name, kind and unit. */
typedef struct {
  char        *name;
  OlivineKind  kind;
  char        *unit;         /* may be empty */
  gint64       count;        /* thousandths of the unit; OLIVINE_UNKNOWN when one does not say */
  guint        n_doses;
  guint        n_days;
  gint64       elemental_mg; /* thousandths, what is known */
  gboolean     at_least;     /* of a dose the magnesium is not known */
} OlivineDoseTotal;

/* A rule that stood when doses were logged, and what was decided. */
typedef struct {
  char                     *id;
  const OlivineCautionRule *rule;     /* NULL for an id that is not known here */
  guint                     n_doses;
  guint                     n_agreed; /* of them, with a clinician's agreement to the product */
  OlivineDate               first;
  OlivineDate               last;
  GPtrArray                *products; /* of char*, names in the order of logging, each once */
} OlivineCautionTotal;

void       olivine_source_free        (OlivineSource       *source);
void       olivine_dose_total_free    (OlivineDoseTotal    *total);
void       olivine_caution_total_free (OlivineCautionTotal *total);

GPtrArray *olivine_period_sources     (GPtrArray           *days);
void       olivine_period_meals       (GPtrArray           *days,
                                       OlivineMealShare     meals[OLIVINE_N_MEALS]);
GPtrArray *olivine_period_doses       (GPtrArray           *days);
GPtrArray *olivine_period_cautions    (GPtrArray           *days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineSource, olivine_source_free)

G_END_DECLS
