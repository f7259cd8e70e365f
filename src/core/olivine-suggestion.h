/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What would close a day's gap: few, sensible portions, inside every limit. */

#pragma once

#include "olivine-intake.h"
#include "olivine-person.h"

G_BEGIN_DECLS

/* A portion that could be suggested. */
typedef struct {
  OlivineFood *food;
  double       quantity;
  char        *unit;
  double       grams;
  guint        n_eaten;  /* how often the person ate it lately; 0 for a common food */
} OlivineCandidate;

/* One that is. */
typedef struct {
  OlivineFood     *food;
  double           quantity;
  char            *unit;
  double           grams;
  OlivineSnapshot  snapshot;
} OlivineSuggestion;

OlivineCandidate *olivine_candidate_new   (OlivineFood      *food,
                                           double            quantity,
                                           const char       *unit,
                                           double            grams,
                                           guint             n_eaten);
void              olivine_candidate_free  (OlivineCandidate *candidate);
void              olivine_suggestion_free (OlivineSuggestion *suggestion);

GPtrArray        *olivine_suggest         (GPtrArray             *candidates,
                                           const OlivineIntake   *intake,
                                           const OlivinePerson   *person,
                                           OlivineDate            on,
                                           guint                  limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineCandidate, olivine_candidate_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineSuggestion, olivine_suggestion_free)

G_END_DECLS
