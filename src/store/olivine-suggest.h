/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Suggestions for a day of the diary. */

#pragma once

#include "olivine-day.h"
#include "olivine-store.h"
#include "olivine-suggestion.h"

G_BEGIN_DECLS

OlivinePerson *olivine_store_get_person_now (OlivineStore        *store,
                                             OlivineDate          on,
                                             GError             **error);
GPtrArray     *olivine_store_suggest        (OlivineStore        *store,
                                             const OlivineDay    *day,
                                             guint                limit,
                                             GError             **error);

G_END_DECLS
