/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first rows of a table, tried with a mapping. */

#pragma once

#include "olivine-mapping.h"

G_BEGIN_DECLS

GPtrArray *olivine_mapping_sample_try (OlivineStore          *store,
                                       GPtrArray             *header,
                                       GPtrArray             *rows,
                                       const OlivineMapping  *mapping,
                                       GDateTime             *now,
                                       GError               **error);

G_END_DECLS
