/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Foods of one's own, made of entries that no food of a catalogue stands for: of a
 * single one, or of all of a name. */

#pragma once

#include "olivine-store.h"

G_BEGIN_DECLS

/* Entries of one name that no food stands for. */
typedef struct {
  char   *name;             /* as the file has it */
  guint   n_entries;
  double  magnesium_mg_100g; /* by those that know it and their weight; NAN when none does */
} OlivineForeignFood;

GPtrArray *olivine_foreign_food_list (OlivineStore        *store,
                                      gint64               import_id,
                                      guint                limit,
                                      GError             **error);
char      *olivine_foreign_food_make (OlivineStore        *store,
                                      const char          *name,
                                      gint64               import_id,
                                      guint               *n_entries,
                                      GError             **error);
void       olivine_foreign_food_free (OlivineForeignFood  *foreign);

char      *olivine_entry_make_food   (OlivineStore        *store,
                                      const char          *uid,
                                      GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineForeignFood, olivine_foreign_food_free)

G_END_DECLS
