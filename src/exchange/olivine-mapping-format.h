/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The format of tables whose columns a person named.  Private to the exchange
 * library. */

#pragma once

#include "olivine-file-format.h"
#include "olivine-mapping.h"

G_BEGIN_DECLS

const OlivineFormat *olivine_mapping_format_find (OlivineTable          *table,
                                                  const OlivineMapping  *mapping,
                                                  GError               **error);

G_END_DECLS
