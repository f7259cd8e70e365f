/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the desktop's overview is offered for what is typed there: foods, with the amount
 * that was typed.  Pure: a result is its id, and everything else is worked out of it. */

#pragma once

#include "olivine-match.h"
#include "olivine-store.h"

G_BEGIN_DECLS

/* More would push other programs' results off the screen. */
#define OLIVINE_OVERVIEW_RESULTS_MAX 5

/* A result, taken apart. */
typedef struct {
  char   *food_id;
  double  quantity;
  char   *unit;
} OlivineOverviewResult;

char      *olivine_overview_read_terms   (const char *const      *terms);
GStrv      olivine_overview_find         (OlivineStore           *store,
                                          const char             *text,
                                          GError                **error);
gboolean   olivine_overview_result_parse (const char             *id,
                                          OlivineOverviewResult  *result);
void       olivine_overview_result_clear (OlivineOverviewResult  *result);
OlivineLogLine *
           olivine_overview_get_line     (OlivineStore           *store,
                                          const char             *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OlivineOverviewResult, olivine_overview_result_clear)

G_END_DECLS
