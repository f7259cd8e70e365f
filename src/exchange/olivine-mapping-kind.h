/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The kind of a row of a table that no format knows.  Private to the exchange
 * library. */

#pragma once

#include "olivine-entry.h"

G_BEGIN_DECLS

gboolean olivine_mapping_read_kind (const char   *cell,
                                    OlivineKind   otherwise,
                                    OlivineKind  *kind,
                                    GError      **error);

G_END_DECLS
