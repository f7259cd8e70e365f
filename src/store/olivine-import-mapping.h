/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the columns of tables that no format knows were said to mean, by header. */

#pragma once

#include "olivine-store.h"

G_BEGIN_DECLS

gboolean olivine_import_mapping_get (OlivineStore  *store,
                                     const char    *header_hash,
                                     char         **mapping,
                                     GError       **error);
gboolean olivine_import_mapping_put (OlivineStore  *store,
                                     const char    *header_hash,
                                     const char    *mapping,
                                     GError       **error);

G_END_DECLS
