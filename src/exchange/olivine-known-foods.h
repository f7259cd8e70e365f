/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the catalogues know of the foods that a file names.  Private to the exchange
 * library. */

#pragma once

#include "olivine-food.h"
#include "olivine-store.h"

G_BEGIN_DECLS

typedef struct _OlivineKnownFoods OlivineKnownFoods;

OlivineKnownFoods *olivine_known_foods_new  (OlivineStore        *store);
gboolean           olivine_known_foods_find (OlivineKnownFoods   *foods,
                                             const char          *id,
                                             const char         **name,
                                             OlivineProcessing   *processing,
                                             GError             **error);
void               olivine_known_foods_free (OlivineKnownFoods   *foods);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineKnownFoods, olivine_known_foods_free)

G_END_DECLS
