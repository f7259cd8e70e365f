/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A food that answers what was typed, with the amount that would be logged. */

#pragma once

#include <glib.h>

#include "olivine-log-line.h"
#include "olivine-quantity.h"

G_BEGIN_DECLS

typedef struct {
  OlivineFood    *food;
  OlivineLogLine *line;    /* NULL when the amount cannot be had of this food */
  char           *problem; /* why, in words; NULL when there is a line */
} OlivineMatch;

/* What was eaten of a food the last time. */
typedef struct {
  double  quantity;
  char   *unit;
} OlivineLastAmount;

OlivineMatch      *olivine_match_new        (OlivineFood               *food,
                                             const OlivineQuantityText *typed,
                                             const char                *unit,
                                             const OlivineLastAmount   *last);
OlivineMatch      *olivine_match_new_for_line (OlivineLogLine          *line);
void               olivine_match_free       (OlivineMatch              *match);
OlivineLastAmount *olivine_last_amount_new  (double                     quantity,
                                             const char                *unit);
void               olivine_last_amount_free (OlivineLastAmount         *last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineMatch, olivine_match_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineLastAmount, olivine_last_amount_free)

G_END_DECLS
