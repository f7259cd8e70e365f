/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an import left unknown: entries that no food of a catalogue stands for.
 *
 * Their magnesium can be borrowed from a similar food, and is marked as estimated
 * then.
 */

#pragma once

#include "olivine-entry-food.h"
#include "olivine-store.h"

G_BEGIN_DECLS

/* Entries of one name whose magnesium nobody gave. */
typedef struct {
  char      *food;      /* the name, as the file has it */
  guint      n_entries; /* those that can be filled: their weight or energy is known */
  GPtrArray *matches;   /* of OlivineFood with known magnesium, the nearest first */
} OlivineGap;

GPtrArray *olivine_gap_list          (OlivineStore      *store,
                                      gint64             import_id,
                                      guint              limit,
                                      GError           **error);
gboolean   olivine_gap_fill          (OlivineStore      *store,
                                      const char        *name,
                                      gint64             import_id,
                                      const OlivineFood *food,
                                      const char        *note,
                                      guint             *n_filled,
                                      GError           **error);
gboolean   olivine_gap_last_import   (OlivineStore      *store,
                                      gint64            *import_id,
                                      GError           **error);
void       olivine_gap_free          (OlivineGap        *gap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineGap, olivine_gap_free)

G_END_DECLS
