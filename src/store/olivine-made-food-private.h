/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making foods of entries, inside a transaction.  Private to the store. */

#pragma once

#include "olivine-db.h"
#include "olivine-entry.h"

G_BEGIN_DECLS

OlivineFood *olivine_made_food_new (const OlivineEntry  *entry,
                                    GError             **error);
gboolean     olivine_made_food_put (OlivineDb           *db,
                                    const OlivineFood   *food,
                                    GPtrArray           *uids,
                                    GError             **error);

G_END_DECLS
