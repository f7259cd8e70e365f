/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which foods answer a search, before any of them is read whole.  Private to the
 * store. */

#pragma once

#include "olivine-catalogue.h"
#include "olivine-food-habits.h"
#include "olivine-local-names.h"
#include "olivine-food-rank.h"

G_BEGIN_DECLS

/* A food that was found, with what it is sorted by. */
typedef struct {
  const char      *schema_name; /* "main", "foods" or "library" */
  gint64           pk;
  gboolean         is_library;
  gboolean         is_favourite;
  gboolean         is_recent;
  OlivineFoodRank  rank;
  gint64           quality;
  double           amount;      /* what the sort asks for; NAN unknown */
  char            *sort_name;
  OlivineFood     *food;        /* without portions; NULL when it was not read yet */
  gboolean         has_portions;
} OlivineFoodHit;

GArray *olivine_food_hits_find (OlivineStore             *store,
                                const OlivineFoodQuery   *query,
                                const OlivineFoodHabits  *habits,
                                const OlivineLocalNames  *names,
                                GError                  **error);

G_END_DECLS
