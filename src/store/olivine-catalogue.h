/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding, reading and writing foods, in whichever catalogue they live. */

#pragma once

#include "olivine-date.h"
#include "olivine-food.h"
#include "olivine-store.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_SORT_RELEVANCE,
  OLIVINE_SORT_MAGNESIUM,     /* per 100 g */
  OLIVINE_SORT_PER_PORTION,   /* per usual portion */
  OLIVINE_SORT_PER_KCAL,      /* per 100 kcal */
  OLIVINE_SORT_PER_POTASSIUM, /* per 100 mg of potassium */
  OLIVINE_SORT_NAME,
} OlivineFoodSort;

#define OLIVINE_N_FOOD_SORTS 6

typedef struct {
  const char      *words;     /* what was typed, may be empty to browse */
  const char      *group;     /* only this group, or NULL */
  gboolean         favourites_only;
  gboolean         own_only;
  OlivineFoodSort  sort;
  guint            limit;     /* 0 = 50 */
  guint            offset;
} OlivineFoodQuery;

const char  *olivine_food_sort_to_nick       (OlivineFoodSort          sort);
gboolean     olivine_food_sort_from_nick     (const char              *nick,
                                              OlivineFoodSort         *sort,
                                              GError                 **error);

GPtrArray   *olivine_catalogue_search        (OlivineStore            *store,
                                              const OlivineFoodQuery  *query,
                                              GError                 **error);
OlivineFood *olivine_catalogue_get           (OlivineStore            *store,
                                              const char              *id,
                                              GError                 **error);
OlivineFood *olivine_catalogue_find          (OlivineStore            *store,
                                              const char              *id,
                                              GError                 **error);
GPtrArray   *olivine_catalogue_recents       (OlivineStore            *store,
                                              guint                    limit,
                                              GError                 **error);
GPtrArray   *olivine_catalogue_candidates    (OlivineStore            *store,
                                              OlivineDate              on,
                                              GError                 **error);
char        *olivine_catalogue_save_own      (OlivineStore            *store,
                                              const OlivineFood       *food,
                                              GError                 **error);
gboolean     olivine_catalogue_remove_own    (OlivineStore            *store,
                                              const char              *id,
                                              GError                 **error);
gboolean     olivine_catalogue_set_favourite (OlivineStore            *store,
                                              const char              *id,
                                              gboolean                 favourite,
                                              GError                 **error);
GPtrArray   *olivine_catalogue_recipes       (OlivineStore            *store,
                                              GError                 **error);

/* Writes one food into the catalogue tables of the main file: the only function
 * that touches food, portion and food_fts for a single food. */
gboolean     olivine_catalogue_put           (OlivineDb               *db,
                                              const OlivineFood       *food,
                                              int                      quality,
                                              GError                 **error);

G_END_DECLS
