/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From "1/2 cup black beans" to an entry: words, food, portion, grams, in one place
 * for the command line, the Add entry and recipes. */

#pragma once

#include "olivine-catalogue.h"
#include "olivine-entry.h"

G_BEGIN_DECLS

/* What was understood. */
typedef struct {
  OlivineFood *food;
  double       quantity;
  char        *unit;   /* as stored: "g", "cup", "medium" */
  double       grams;
} OlivineLogLine;

OlivineLogLine *olivine_log_line_resolve      (OlivineStore       *store,
                                               const char         *text,
                                               const char         *food_id,
                                               GError            **error);
OlivineLogLine *olivine_log_line_for_food     (OlivineFood        *food,
                                               double              quantity,
                                               const char         *unit,
                                               GError            **error);
OlivineEntry   *olivine_log_line_to_entry     (const OlivineLogLine *line,
                                               OlivineDate           date);
void            olivine_log_line_free         (OlivineLogLine     *line);

/* Changes an entry's amount as text ("45 g", "2", "1/2 cup"): its figures are
 * scaled from its own snapshot, never taken from the catalogue again. */
gboolean        olivine_entry_set_amount      (OlivineStore       *store,
                                               OlivineEntry       *entry,
                                               const char         *quantity,
                                               const char         *unit,
                                               GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineLogLine, olivine_log_line_free)

G_END_DECLS
