/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From what is typed to the foods it may mean. */

#pragma once

#include "olivine-match.h"
#include "olivine-store.h"

G_BEGIN_DECLS

typedef struct _OlivineMatchFinder OlivineMatchFinder;

OlivineMatchFinder *olivine_match_finder_new  (OlivineStore        *store,
                                               OlivineDate          today);
void                olivine_match_finder_free (OlivineMatchFinder  *finder);
GPtrArray          *olivine_match_finder_find (OlivineMatchFinder  *finder,
                                               const char          *text,
                                               char               **words,
                                               GError             **error);
OlivineMatch       *olivine_match_finder_pick (OlivineMatchFinder  *finder,
                                               const char          *text,
                                               OlivineFood         *food,
                                               const char          *unit);
void                olivine_match_finder_put_first (OlivineMatchFinder *finder,
                                                    const char         *text,
                                                    const char         *food_id,
                                                    GPtrArray          *matches);
gboolean            olivine_match_finder_put_meals (OlivineMatchFinder *finder,
                                                    OlivineDate         on,
                                                    OlivineMeal         meal,
                                                    GPtrArray          *matches,
                                                    GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineMatchFinder, olivine_match_finder_free)

G_END_DECLS
