/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The person, versioned by date. */

#pragma once

#include "olivine-person.h"
#include "olivine-store.h"

G_BEGIN_DECLS

OlivinePerson *olivine_profile_get     (OlivineStore       *store,
                                        OlivineDate         on,
                                        GError            **error);
gboolean       olivine_profile_is_set  (OlivineStore       *store,
                                        gboolean           *is_set,
                                        GError            **error);
gboolean       olivine_profile_set     (OlivineStore       *store,
                                        OlivineDate         from,
                                        OlivineDate         today,
                                        const char *const  *keys,
                                        const char *const  *values,
                                        GError            **error);

G_END_DECLS
